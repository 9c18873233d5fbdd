//! The start: recent dossiers, a new one, another one, examples to explore.

use std::path::PathBuf;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{button as raw_button, column, container, row, scrollable, space},
};

use crate::{
    language,
    model::{Date, Language},
    ui::{
        Action, Command, Cx, Element, Message as Ui, ThemeName,
        keep::Settings,
        theme::{self, BOTTOM_BAR, Look, S1, S2, S3, S4, S6, S12, Type},
        widget::{
            Loud, Role, accessible, button, divider, empty, fitted, hairline, heading, hint, icon, ink, keys,
            list::Step, pressable, said, strong, symbol,
        },
    },
};

/// Examples offered, each with its picture.
const OFFERED: [(&str, char); 4] = [
    ("worked", icon::HANDSHAKE),
    ("gsef-2020", icon::MESSAGES_SQUARE),
    ("gsef-2021", icon::LIST_ORDERED),
    ("bordeaux-2021", icon::SCALE),
];

/// What a new dossier is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDossier {
    /// The title of the dialogue.
    pub title: String,
    /// The language it is recorded in.
    pub language: Language,
}

/// Where the start screen stands.
#[derive(Debug, Default)]
pub struct State {
    chosen: Option<usize>,
}

/// What happens on the start screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A recent dossier is opened.
    Open(PathBuf),
    /// A recent dossier is forgotten.
    Forget(PathBuf),
    /// An example is explored.
    Explore(&'static str),
    /// A step through the recent ones.
    Step(Step),
    /// The chosen one is opened.
    OpenChosen,
}

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, settings: &Settings) -> Action {
        match message {
            Message::Open(path) => Action::Open(path),
            Message::Forget(path) => Action::Forget(path),
            Message::Explore(name) => Action::Explore(name),
            Message::Step(step) => {
                self.chosen = step.from(self.chosen, settings.recent.len());
                Action::None
            }
            Message::OpenChosen => {
                let chosen = self.chosen.and_then(|at| settings.recent.get(at));
                chosen.map_or(Action::None, |recent| Action::Open(recent.path.clone()))
            }
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>, settings: &'a Settings) -> Element<'a> {
        let small = cx.is_small();
        let middle: Element<'a> = if small {
            scrollable(column![self.left(cx, true), hairline(), self.right(cx, settings)]).into()
        } else {
            row![
                container(self.left(cx, false))
                    .width((cx.size.width * 0.32).clamp(330.0, 440.0))
                    .height(Length::Fill)
                    .style(theme::ground(|look| look.window)),
                divider(),
                scrollable(self.right(cx, settings)).height(Length::Fill).width(Length::Fill)
            ]
            .into()
        };
        column![container(middle).height(Length::Fill), hairline(), foot(cx, settings)].into()
    }

    fn left<'a>(&'a self, cx: Cx<'a>, small: bool) -> Element<'a> {
        let emblem = iced::widget::stack![
            symbol(icon::EMBLEM_DOTS, 36.0).style(ink(|look| look.accent)),
            symbol(icon::EMBLEM_VOICE, 36.0).style(ink(|look| look.emblem)),
        ];
        let step = |key: &'static str,
                    picture: char,
                    first: bool,
                    title: &str,
                    line: &str,
                    shortcut: &str,
                    command| {
            large_button(
                key,
                picture,
                first,
                cx.say(title),
                cx.say(line),
                shortcut.to_owned(),
                Ui::Command(command),
            )
        };
        let mut content = column![
            row![emblem, heading("heading", "Palabre", Type::Display, 1)]
                .spacing(S3)
                .align_y(Alignment::Center),
            said(cx.say("start-about"), Type::Card).style(ink(|look| look.ink_2)),
            space().height(S2),
            step("start/new", icon::PLUS, true, "start-new", "start-new-line", "Ctrl N", Command::New),
            step(
                "start/open",
                icon::FOLDER_OPEN,
                false,
                "start-open",
                "start-open-line",
                "Ctrl O",
                Command::Open
            ),
        ]
        .spacing(S3);
        if !small {
            content = content.push(space().height(Length::Fill)).push(
                row![
                    symbol(icon::HARD_DRIVE, 16.0).style(ink(|look| look.ink_3)),
                    said(cx.say("start-local"), Type::Cell).style(ink(|look| look.ink_2))
                ]
                .spacing(S2),
            );
        }
        let high = cx.size.height > 560.0;
        container(content)
            .padding(
                Padding::from([if high { S12 + S4 } else { S6 }, if small { S4 } else { S12 }]).bottom(S6),
            )
            .height(if small { Length::Shrink } else { Length::Fill })
            .into()
    }

    fn right<'a>(&'a self, cx: Cx<'a>, settings: &'a Settings) -> Element<'a> {
        let head = row![
            container(heading("start/recent-title", &cx.say("start-recent"), Type::Title, 2))
                .width(Length::Fill),
            if settings.recent.is_empty() || cx.size.width < 1000.0 {
                space().into()
            } else {
                Element::from(
                    row![
                        keys(&["↑", "↓"], cx.say("keys-choose")),
                        keys(&[&cx.say("key-enter")], cx.say("keys-open"))
                    ]
                    .spacing(S3),
                )
            }
        ]
        .align_y(Alignment::Center);
        let recent: Element<'a> = if settings.recent.is_empty() {
            empty(
                icon::FOLDER_OPEN,
                cx.say("start-empty"),
                cx.say("start-empty-line"),
                Some(
                    button(
                        Loud::Secondary,
                        "start/explore",
                        cx.say("start-explore"),
                        Some(Ui::Start(Message::Explore("worked"))),
                    )
                    .icon(icon::EYE)
                    .into(),
                ),
                None,
            )
        } else {
            self.recent(cx, settings)
        };
        let mut examples = column![].spacing(S4);
        let per_line = if cx.size.width < 1000.0 { 1 } else { 2 };
        for pair in OFFERED.chunks(per_line) {
            let mut line = row![].spacing(S4);
            for &(name, picture) in pair {
                line = line.push(example_card(cx, name, picture));
            }
            examples = examples.push(line);
        }
        let content = column![
            head,
            recent,
            space().height(S2),
            row![
                heading("start/examples-title", &cx.say("start-examples"), Type::Card, 2),
                said(cx.say("start-examples-line"), Type::Cell).style(ink(|look| look.ink_3))
            ]
            .spacing(S3)
            .align_y(Alignment::Center),
            examples
        ]
        .spacing(S3);
        let edge = if cx.size.width < 1000.0 { S6 } else { S12 + S2 };
        let top = if cx.size.height > 560.0 { S12 + S4 } else { S6 };
        container(content).padding(Padding::from([top, edge]).bottom(S6)).width(Length::Fill).into()
    }

    fn recent<'a>(&'a self, cx: Cx<'a>, settings: &'a Settings) -> Element<'a> {
        let mut rows = column![];
        for (place, recent) in settings.recent.iter().enumerate() {
            if place > 0 {
                rows = rows.push(hairline());
            }
            let chosen = self.chosen == Some(place);
            let day = recent.at.to_zoned(jiff::tz::TimeZone::system()).date();
            let file =
                recent.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let counts = format!(
                "{} · {}",
                cx.count("count-sessions", recent.sessions),
                cx.count("count-stakeholders", recent.stakeholders)
            );
            let wide = cx.size.width >= 1000.0;
            let name = fitted(&recent.title, Type::Cell).strong(true);
            let name = if wide { name.shrink() } else { name };
            let mut title = row![Element::from(name)].spacing(S3);
            if wide {
                title =
                    title.push(Element::from(fitted(&recent.territory, Type::Cell).ink(|look| look.ink_2)));
            }
            let mut line = row![column![title, hint(file)].width(Length::Fill).spacing(2.0),]
                .spacing(S3)
                .align_y(Alignment::Center);
            if wide {
                line = line.push(hint(counts.clone()));
            }
            let day = language::date_numeric(cx.words, Date(day));
            line = line.push(
                container(said(day.clone(), Type::Cell).style(ink(|look| look.ink_2)))
                    .width(100)
                    .align_x(Alignment::End),
            );
            let open = Ui::Start(Message::Open(recent.path.clone()));
            let inner = raw_button(container(line).center_y(Length::Fill))
                .width(Length::Fill)
                .height(60)
                .padding(Padding::from([0.0, S4]));
            let forget = Ui::Start(Message::Forget(recent.path.clone()));
            let spoken = format!("{}, {counts}, {day}", recent.title);
            let row = row![
                Element::from(
                    pressable(
                        format!("recent/{}", recent.path.display()),
                        Role::ListItem,
                        spoken,
                        inner,
                        chosen,
                        open
                    )
                    .describe(|info| {
                        info.position = Some(place);
                        info.selected = Some(chosen);
                    })
                ),
                Element::from(
                    button(
                        Loud::Quiet,
                        format!("forget/{}", recent.path.display()),
                        cx.tell("start-forget", &[("title", recent.title.as_str().into())]),
                        Some(forget)
                    )
                    .bare(icon::X)
                    .small()
                )
            ]
            .align_y(Alignment::Center)
            .padding(Padding::ZERO.right(S2));
            rows = rows.push(row);
        }
        let total = settings.recent.len();
        let inner = container(rows).padding(1).style(theme::card);
        accessible("recent", Role::List, cx.say("start-recent"), inner)
            .open()
            .tabbed()
            .rounded(theme::R3)
            .on_key(|key, modifiers| {
                if let Some(step) = Step::of_key(key, modifiers) {
                    return Some(Ui::Start(Message::Step(step)));
                }
                let enter = matches!(key.as_ref(), Key::Named(Named::Enter));
                enter.then_some(Ui::Start(Message::OpenChosen))
            })
            .describe(|info| info.set_size = Some(total))
            .into()
    }
}

fn example_card<'a>(cx: Cx<'a>, name: &'static str, picture: char) -> Element<'a> {
    let title = cx.say(&format!("example-{name}"));
    let line = cx.say(&format!("example-{name}-line"));
    let content = row![
        symbol(picture, 20.0).style(ink(|look| look.accent)),
        column![
            strong(title.clone(), Type::Body),
            said(line.clone(), Type::Cell).style(ink(|look| look.ink_2))
        ]
        .spacing(S1)
        .width(Length::Fill),
        symbol(icon::CHEVRON_RIGHT, 16.0).style(ink(|look| look.ink_2)),
    ]
    .spacing(S3);
    let message = Ui::Start(Message::Explore(name));
    let inner = raw_button(content)
        .width(Length::Fill)
        .padding(S4)
        .style(|look: &Look, status| {
            let hovered = matches!(status, raw_button::Status::Hovered | raw_button::Status::Pressed);
            raw_button::Style {
                background: Some(if hovered { look.hover } else { look.surface }.into()),
                text_color: look.ink,
                border: iced::Border { color: look.line, width: 1.0, radius: theme::R3.into() },
                ..raw_button::Style::default()
            }
        })
        .on_press(message.clone());
    accessible(format!("example/{name}"), Role::Button, title, inner)
        .on_activate(message)
        .rounded(theme::R3)
        .describe(|info| info.description = Some(line))
        .into()
}

fn large_button<'a>(
    key: &'static str,
    picture: char,
    first: bool,
    title: String,
    line: String,
    shortcut: String,
    message: Ui,
) -> Element<'a> {
    let content = row![
        symbol(picture, 18.0),
        column![strong(title.clone(), Type::Cell), said(line.clone(), Type::Hint)].width(Length::Fill),
        container(said(shortcut, Type::Hint)).padding(Padding::from([1.0, 5.0])).style(move |look: &Look| {
            container::Style {
                border: iced::Border {
                    color: if first { look.on_accent } else { look.line_strong },
                    width: 1.0,
                    radius: theme::R1.into(),
                },
                ..container::Style::default()
            }
        }),
    ]
    .spacing(S3)
    .align_y(Alignment::Center);
    let inner = raw_button(container(content).center_y(Length::Fill))
        .width(Length::Fill)
        .height(64)
        .padding(Padding::from([0.0, S4]))
        .style(if first { theme::primary } else { theme::secondary })
        .on_press(message.clone());
    accessible(key, Role::Button, title, inner)
        .on_activate(message)
        .describe(|info| info.description = Some(line))
        .into()
}

fn foot<'a>(cx: Cx<'a>, settings: &'a Settings) -> Element<'a> {
    let mut line = row![symbol(icon::LANGUAGES, 16.0).style(ink(|look| look.ink_2))]
        .spacing(S3)
        .align_y(Alignment::Center);
    for &language in Language::ALL {
        let here = cx.words.language() == language;
        let name = cx.say(&format!("own-language-{}", language.code()));
        line = line.push(foot_choice(
            format!("start/language/{language}"),
            name,
            here,
            Command::Language(language),
        ));
    }
    line = line.push(container(divider()).height(14));
    for name in ThemeName::ALL {
        let here = settings.theme == name;
        let label = cx.code("theme", name.code());
        line =
            line.push(foot_choice(format!("start/theme/{}", name.code()), label, here, Command::Theme(name)));
    }
    line = line.push(space().width(Length::Fill));
    if cx.size.width > 900.0 {
        line = line.push(help_link(cx));
        line = line.push(hint(format!("Palabre {}", env!("CARGO_PKG_VERSION"))));
    }
    let edge = if cx.is_small() { S4 } else { S12 };
    container(line)
        .height(BOTTOM_BAR + 4.0)
        .padding(Padding::from([0.0, edge]))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .style(theme::ground(|look| look.window))
        .into()
}

/// The key of the list of keys, which is a button as well.
pub(crate) fn help_link(cx: Cx<'_>) -> Element<'_> {
    let message = Ui::Command(Command::Help);
    let inner = raw_button(keys(&["F1"], cx.say("keys-title")))
        .padding(Padding::from([0.0, S1]))
        .style(|look: &Look, _| raw_button::Style { text_color: look.ink_3, ..raw_button::Style::default() })
        .on_press(message.clone());
    accessible("help", Role::Button, cx.say("keys-title"), inner)
        .on_activate(message)
        .rounded(theme::R1)
        .into()
}

fn foot_choice<'a>(key: String, label: String, here: bool, command: Command) -> Element<'a> {
    let words = if here { strong(label.clone(), Type::Cell) } else { said(label.clone(), Type::Cell) };
    let message = Ui::Command(command);
    let inner = raw_button(words)
        .padding(Padding::from([2.0, S1]))
        .style(move |look: &Look, status| raw_button::Style {
            text_color: if here { look.ink } else { look.ink_2 },
            background: None,
            ..theme::quiet(look, status)
        })
        .on_press(message.clone());
    accessible(key, Role::Radio, label, inner)
        .on_activate(message)
        .rounded(theme::R1)
        .describe(|info| info.checked = Some(here))
        .into()
}

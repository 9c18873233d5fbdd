//! The frame around the screens: rail, top bar, notices, bottom bar, toast.

use iced::{
    Alignment, Length, Padding,
    widget::{button as raw_button, column, container, row, space, stack},
};

use super::{
    Command, Cx, Element, Message, Place, ThemeName,
    app::App,
    desk::{Desk, ReadOnly},
    theme::{self, BOTTOM_BAR, Look, RAIL, RAIL_FOLDED, S1, S2, S3, S4, S6, TOP_BAR, Tone, Type},
    widget::{
        Loud, Role, accessible, button, divider, figure, fitted, glyph, hairline, icon, ink, keys, notice,
        said, strong, symbol, third, toast,
    },
};
use crate::{
    analysis::{self, Phase},
    language,
    model::{Kind, Language, Time},
    store::SavedState,
    told,
};

/// The pictures of the rail, in its order.
pub const PICTURES: [char; 6] = [
    icon::LAYOUT_DASHBOARD,
    icon::USERS,
    icon::SCALE,
    icon::MESSAGES_SQUARE,
    icon::HANDSHAKE,
    icon::FILE_TEXT,
];

/// The window of an open dossier.
pub fn view<'a>(app: &'a App, cx: Cx<'a>, desk: &'a Desk, screen: Element<'a>) -> Element<'a> {
    // What stands below keeps its place in the tree, however many notices there are.
    let middle = column![
        top_bar(app, cx, desk),
        hairline(),
        iced::widget::Column::with_children(notices(app, cx, desk))
    ];
    let screen =
        accessible("main", Role::Main, cx.say(&format!("place-{}", app.place().code())), screen).open();
    let content = container(Element::from(screen)).height(Length::Fill).width(Length::Fill).clip(true);
    let middle = middle
        .push(toasted(app, cx, content.into()))
        .push(hairline())
        .push(bottom_bar(app, cx, desk))
        .width(Length::Fill);
    row![rail(app, cx), divider(), middle].into()
}

/// A screen with what was just done over its lower edge.
pub fn toasted<'a>(app: &'a App, cx: Cx<'a>, screen: Element<'a>) -> Element<'a> {
    // Never over the line that captures, nor over the button that saves.
    let (side, foot, left) = match app.place() {
        Place::Sessions => (Alignment::Center, 136.0, S4),
        Place::Documents => (Alignment::End, 56.0, S4 + super::screen::documents::controls(cx)),
        _ => (Alignment::Center, S4, S4),
    };
    let over = app.toast().map(|(words, undo)| {
        container(toast(cx, words, undo))
            .width(Length::Fill)
            .height(Length::Fill)
            .align_x(side)
            .align_y(Alignment::End)
            .padding(Padding::new(S4).bottom(foot).left(left))
    });
    stack![screen].push(over).height(Length::Fill).width(Length::Fill).into()
}

/// How far what a place is for has come, 0 to 1.
fn share(cx: Cx<'_>, progress: &[analysis::PhaseProgress], place: Place) -> Option<f32> {
    let of = |phases: &[Phase]| {
        let parts: Vec<_> = progress.iter().filter(|part| phases.contains(&part.phase)).collect();
        let all: usize = parts.iter().map(|part| part.all).sum();
        let done: usize = parts.iter().map(|part| part.done).sum();
        if all == 0 { 0.0 } else { done as f32 / all as f32 }
    };
    Some(match place {
        Place::Start | Place::Documents => return None,
        Place::Overview => {
            progress.iter().map(analysis::PhaseProgress::share).sum::<f32>() / progress.len().max(1) as f32
        }
        Place::Stakeholders => of(&[Phase::Stakeholders]),
        Place::Positions => {
            let cells = cx.dossier.count(Kind::Stakeholder) * cx.dossier.count(Kind::Issue);
            let mut held: Vec<_> =
                cx.dossier.all::<crate::model::Position>().map(|p| (p.stakeholder, p.issue)).collect();
            held.sort_unstable();
            held.dedup();
            if cells == 0 { 0.0 } else { held.len() as f32 / cells as f32 }
        }
        Place::Sessions => of(&[
            Phase::Meetings,
            Phase::Consultation,
            Phase::Concertation,
            Phase::Negotiation,
            Phase::Mediation,
        ]),
        Place::SharedPosition => of(&[Phase::SharedPosition]),
    })
}

fn rail<'a>(app: &'a App, cx: Cx<'a>) -> Element<'a> {
    let folded = cx.folded;
    let emblem = stack![
        symbol(icon::EMBLEM_DOTS, 24.0).style(ink(|look| look.accent)),
        symbol(icon::EMBLEM_VOICE, 24.0).style(ink(|look| look.emblem)),
    ];
    let message = Message::Command(Command::Close);
    let mut home = row![emblem].spacing(S3).align_y(Alignment::Center);
    if !folded {
        home = home.push(strong("Palabre", Type::Card));
    }
    let home = raw_button(container(home).center_y(Length::Fill))
        .height(TOP_BAR)
        .padding(Padding::from([0.0, 16.0]))
        .style(|look: &Look, _| raw_button::Style { text_color: look.ink, ..raw_button::Style::default() })
        .on_press(message.clone());
    let home =
        accessible("home", Role::Button, cx.say("close-dossier"), home).on_activate(message).ring_inside();
    let progress = app.progress();
    let marks = cx.size.height >= 480.0;
    let mut items = column![].spacing(2.0).padding(Padding::from([S2, 6.0]));
    for (number, (place, picture)) in Place::RAIL.into_iter().zip(PICTURES).enumerate() {
        let here = app.place() == place;
        let share = share(cx, progress, place);
        items = items.push(rail_item(cx, number + 1, place, picture, here, share.filter(|_| marks), folded));
    }
    let fold = Message::Command(Command::FoldRail);
    let foot: Element<'a> = {
        let picture = if folded { icon::PANEL_LEFT_OPEN } else { icon::PANEL_LEFT_CLOSE };
        let mut line = row![symbol(picture, 16.0)].spacing(S2).align_y(Alignment::Center);
        if !folded {
            line = line.push(said("Alt + 1…6", Type::Hint));
        }
        let inner = raw_button(container(line).center_y(Length::Fill))
            .height(28)
            .padding(Padding::from([0.0, 10.0]))
            .style(theme::quiet)
            .on_press(fold.clone());
        let inner = accessible("rail/fold", Role::Button, cx.say("rail-fold"), inner).on_activate(fold);
        container(Element::from(inner)).padding(Padding::from([S2, 9.0])).into()
    };
    let content = column![Element::from(home), items, space().height(Length::Fill), foot];
    let width = if folded { RAIL_FOLDED } else { RAIL };
    let inner =
        container(content).width(width - 1.0).height(Length::Fill).style(theme::ground(|look| look.window));
    accessible("rail", Role::Navigation, cx.say("rail"), inner).open().into()
}

fn rail_item(
    cx: Cx<'_>,
    number: usize,
    place: Place,
    picture: char,
    here: bool,
    share: Option<f32>,
    folded: bool,
) -> Element<'_> {
    let name = cx.say(&format!("place-{}", place.code()));
    let mut line =
        row![symbol(picture, if folded { 18.0 } else { 16.0 })].spacing(S2).align_y(Alignment::Center);
    if !folded {
        let words = fitted(name.clone(), Type::Cell).strong(here);
        line = line.push(container(Element::from(words)).width(Length::Fill));
        if let Some(share) = share {
            line = line.push(glyph::progress(share, 14.0));
        }
    }
    let message = Message::Go(place);
    let content = container(line).center_y(Length::Fill);
    let content = if folded { content.center_x(Length::Fill) } else { content };
    let inner = raw_button(content)
        .height(36)
        .width(Length::Fill)
        .padding(Padding::from([0.0, S2]).right(6.0))
        .style(theme::rail_item(here))
        .on_press(message.clone());
    let bar = container(space()).width(3).height(20).style(move |look: &Look| container::Style {
        background: here.then(|| look.accent.into()),
        border: iced::border::rounded(2),
        ..container::Style::default()
    });
    let mut layers = stack![inner, container(bar).center_y(36)];
    if let (true, Some(share)) = (folded, share) {
        let mark = container(glyph::progress(share, 10.0))
            .width(Length::Fill)
            .height(Length::Fill)
            .align_x(Alignment::End)
            .align_y(Alignment::End)
            .padding(3);
        layers = layers.push(mark);
    }
    let told = share.map(|share| {
        let percent = (share * 100.0).round() as usize;
        cx.tell("rail-share", &[("percent", percent.into())])
    });
    accessible(format!("rail/{}", place.code()), Role::Tab, name, layers)
        .on_activate(message)
        .ring_inside()
        .describe(|info| {
            info.selected = Some(here);
            info.position = Some(number - 1);
            info.set_size = Some(Place::RAIL.len());
            info.description = told;
        })
        .into()
}

fn top_bar<'a>(app: &'a App, cx: Cx<'a>, desk: &'a Desk) -> Element<'a> {
    let dialogue = desk.dossier.dialogue();
    let title = dialogue.map(|dialogue| dialogue.title.to_string()).unwrap_or_default();
    let territory = dialogue.and_then(|d| d.territory.as_ref()).map(ToString::to_string);
    let mut line = row![].spacing(S2).align_y(Alignment::Center);
    let wide = cx.size.width >= 1100.0 && territory.is_some();
    let title = fitted(title, Type::Body).strong(true);
    let title = if wide { title.shrink() } else { title };
    let mut names = row![Element::from(title)].spacing(S2).align_y(Alignment::Center);
    if let Some(territory) = territory.filter(|_| wide) {
        names = names.push(Element::from(fitted(territory, Type::Cell).ink(|look| look.ink_3)));
    }
    line = line.push(container(names).width(Length::Fill).padding(Padding::ZERO.right(S3)));
    let find = Message::Command(Command::Find);
    if cx.size.width >= 1000.0 {
        let words = row![
            symbol(icon::SEARCH, 16.0).style(third),
            container(said(cx.say("find-placeholder"), Type::Cell).style(third))
                .width(Length::Fill)
                .clip(true),
            keys(&["Ctrl K"], String::new())
        ]
        .spacing(S2)
        .align_y(Alignment::Center);
        let inner = raw_button(container(words).center_y(Length::Fill))
            .width(280)
            .height(32)
            .padding(Padding::from([0.0, 10.0]))
            .style(|look: &Look, status| raw_button::Style {
                border: iced::Border { color: look.line_strong, width: 1.0, radius: theme::R2.into() },
                ..theme::secondary(look, status)
            })
            .on_press(find.clone());
        line = line
            .push(Element::from(accessible("find", Role::Button, cx.say("find"), inner).on_activate(find)));
    } else {
        line = line
            .push(Element::from(button(Loud::Quiet, "find", cx.say("find"), Some(find)).bare(icon::SEARCH)));
    }
    let step = |key: &'static str, name: &str, picture, act: Option<&crate::model::Act>, command| {
        let spoken = match act {
            Some(act) => format!("{}: {}", cx.say(name), super::wording::act(cx.words, act)),
            None => cx.say(name),
        };
        let message = act.filter(|_| cx.writable).map(|_| Message::Command(command));
        Element::from(button(Loud::Quiet, key, cx.say(name), message).bare(picture).spoken(spoken))
    };
    line = line.push(step("undo", "undo", icon::UNDO_2, desk.next_undo(), Command::Undo));
    line = line.push(step("redo", "redo", icon::REDO_2, desk.next_redo(), Command::Redo));
    line = line.push(container(divider()).height(20));
    let projecting = app.is_projecting();
    let project = button(
        if projecting { Loud::Primary } else { Loud::Quiet },
        "projector",
        cx.say("projector-title"),
        Some(Message::Command(Command::Project)),
    )
    .bare(icon::PRESENTATION)
    .spoken(cx.say(if projecting { "projector-close" } else { "projector-open" }));
    line = line.push(Element::from(project));
    line = line.push(language_button(cx));
    line = line.push(theme_button(app, cx));
    let edge = if cx.is_small() { S4 } else { S6 };
    let inner = container(line)
        .height(TOP_BAR)
        .padding(Padding::from([0.0, edge]))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .style(theme::ground(|look| look.page));
    accessible("top", Role::Toolbar, cx.say("top-bar"), inner).open().into()
}

/// The next language, at once.
fn language_button(cx: Cx<'_>) -> Element<'_> {
    let now = cx.words.language();
    let at = Language::ALL.iter().position(|language| *language == now).unwrap_or(0);
    let next = Language::ALL.get((at + 1) % Language::ALL.len()).copied().unwrap_or(now);
    let short = match now {
        Language::English => "EN",
        Language::French => "FR",
        Language::Korean => "한",
    };
    let own = |language: Language| cx.say(&format!("own-language-{language}"));
    let spoken = cx.tell(
        "now-and-next",
        &[
            ("name", cx.say("interface-language").into()),
            ("now", own(now).into()),
            ("next", own(next).into()),
        ],
    );
    button(Loud::Quiet, "language", short, Some(Message::Command(Command::Language(next))))
        .icon(icon::LANGUAGES)
        .spoken(spoken)
        .into()
}

/// The next theme, at once.
fn theme_button<'a>(app: &'a App, cx: Cx<'a>) -> Element<'a> {
    let now = app.theme_name();
    let (next, picture) = match now {
        ThemeName::Light => (ThemeName::Dark, icon::SUN),
        ThemeName::Dark => (ThemeName::Contrast, icon::MOON),
        ThemeName::Contrast => (ThemeName::Light, icon::CONTRAST),
    };
    let spoken = cx.tell(
        "now-and-next",
        &[
            ("name", cx.say("theme").into()),
            ("now", cx.code("theme", now.code()).into()),
            ("next", cx.code("theme", next.code()).into()),
        ],
    );
    button(Loud::Quiet, "theme", cx.say("theme"), Some(Message::Command(Command::Theme(next))))
        .bare(picture)
        .spoken(spoken)
        .into()
}

/// What has to be known and stays until it is settled.
pub fn notices<'a>(app: &'a App, cx: Cx<'a>, desk: &'a Desk) -> Vec<Element<'a>> {
    let mut all = Vec::new();
    let act = |key: &'static str, name: &str, command| {
        Element::from(button(Loud::Secondary, key, cx.say(name), Some(Message::Command(command))).small())
    };
    match &desk.read_only {
        Some(ReadOnly::Held(holder)) => {
            let or = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
            let told = cx.tell(
                "notice-held",
                &[
                    ("who", or(&holder.who).into()),
                    ("host", or(&holder.host).into()),
                    ("since", or(&holder.since).into()),
                ],
            );
            all.push(notice(
                "notice/held",
                Tone::Ochre,
                told,
                vec![act("notice/reopen", "try-again", Command::Reopen)],
            ));
        }
        Some(ReadOnly::Protected) => {
            all.push(notice(
                "notice/protected",
                Tone::Ochre,
                cx.say("notice-protected"),
                vec![act("notice/reopen", "try-again", Command::Reopen)],
            ));
        }
        None => {}
    }
    if let Some(SavedState::NotSaved { since, pending, error }) = &desk.saved {
        let time = local(*since);
        let told = cx.tell(
            "notice-not-saved",
            &[
                ("since", language::time(cx.words, time).into()),
                ("count", (*pending).into()),
                ("why", told::store(cx.words, error).into()),
            ],
        );
        all.push(notice(
            "notice/not-saved",
            Tone::Brick,
            told,
            vec![
                act("notice/retry", "try-again", Command::Retry),
                act("notice/elsewhere", "elsewhere-title", Command::SaveElsewhere),
            ],
        ));
    }
    all.extend(app.refused().map(|refused| refusal(cx, refused)));
    all
}

/// Why the last thing asked for was refused, with a way to put that away.
pub fn refusal<'a>(cx: Cx<'a>, refused: &str) -> Element<'a> {
    let away = button(Loud::Quiet, "notice/dismiss", cx.say("close"), Some(Message::Dismiss));
    notice("notice/refused", Tone::Brick, refused.to_owned(), vec![away.bare(icon::X).small().into()])
}

fn local(at: jiff::Timestamp) -> Time {
    Time(at.to_zoned(jiff::tz::TimeZone::system()).time())
}

fn bottom_bar<'a>(app: &'a App, cx: Cx<'a>, desk: &'a Desk) -> Element<'a> {
    let (picture, told): (Option<char>, String) = match &desk.saved {
        _ if !desk.is_writable() => (Some(icon::LOCK), cx.say("saved-read-only")),
        Some(SavedState::NotSaved { since, .. }) => {
            let time = language::time(cx.words, local(*since));
            (None, cx.tell("saved-not-since", &[("time", time.into())]))
        }
        _ if app.is_refused() => (Some(icon::TRIANGLE_ALERT), cx.say("saved-but-a-field")),
        _ if desk.is_pending() => (None, cx.say("saved-pending")),
        Some(SavedState::Saved(saved)) => {
            let time = language::time(cx.words, local(saved.at));
            (Some(icon::CHECK), cx.tell("saved-at", &[("time", time.into())]))
        }
        None => (Some(icon::CHECK), cx.say("saved-all")),
    };
    let mut line = row![].spacing(S2).align_y(Alignment::Center);
    if let Some(picture) = picture {
        line = line.push(symbol(picture, 14.0).style(ink(|look| look.accent)));
    }
    let warning = matches!(desk.saved, Some(SavedState::NotSaved { .. }));
    let words = figure(told.clone(), Type::Hint).wrapping(iced::widget::text::Wrapping::None).style(ink(
        move |look| {
            if warning { look.brick } else { look.ink_2 }
        },
    ));
    line = line.push(Element::from(accessible("saved", Role::Label, told, words)));
    if cx.size.width >= 800.0 {
        let file = desk.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        line = line.push(
            container(Element::from(fitted(file, Type::Hint).shrink().ink(|look| look.ink_3))).max_width(260),
        );
    }
    line = line.push(space().width(S3));
    line = line.push(Element::from(fitted(app.counts(cx), Type::Hint).ink(|look| look.ink_2)));
    if cx.size.width >= 1000.0 && cx.size.height >= 480.0 {
        if app.place() == Place::Documents {
            line = line.push(super::screen::documents::page_keys(cx));
        } else if app.place() != Place::Overview {
            line = line.push(keys(&["↑", "↓"], cx.say("keys-choose")));
        }
        line = line.push(space().width(S1));
    }
    if cx.size.width >= 700.0 {
        line = line.push(super::screen::start::help_link(cx));
    }
    let edge = if cx.is_small() { S4 } else { S6 };
    container(line)
        .height(BOTTOM_BAR)
        .padding(Padding::from([0.0, edge]))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .style(theme::ground(|look| look.window))
        .into()
}

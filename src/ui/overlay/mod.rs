//! What lies over the screen: the search field that finds and does everything, the list of keys, the forms for a new
//! dossier and for opening one.

mod finder;
mod keys;

pub use finder::Reach;

use std::path::PathBuf;

use iced::{
    Alignment, Length,
    keyboard::{Key, key::Named},
    widget::{column, container, row, scrollable, space},
};

use super::{
    Action, Command, Cx, Element, Message as Ui,
    dialog::Purpose,
    keep::Keep,
    screen::start::NewDossier,
    theme::{S3, S5, Type},
    widget::{
        Loud, button, checkbox, dialog, heading, hint, icon, line, link, list::Step, said, second, segmented,
        stacked,
    },
};
use crate::model::Language;

/// What lies over the screen.
#[derive(Debug, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    Nothing,
    /// The search field.
    Finder {
        /// What was typed.
        text: String,
        /// The finding that Enter takes.
        chosen: usize,
        /// What was found.
        found: Vec<finder::Finding>,
    },
    /// The keys.
    Keys,
    /// A new dossier.
    New {
        /// The title typed.
        title: String,
        /// The language it will be recorded in.
        language: Language,
        /// Why it was not made.
        wrong: Option<String>,
    },
    /// A dossier to open.
    Open {
        /// The file typed.
        path: String,
        /// Why it was not opened.
        wrong: Option<String>,
    },
    /// A place for the register of stakeholders.
    Register {
        /// The file typed.
        path: String,
        /// With private notes.
        private: bool,
        /// Why it cannot go there.
        wrong: Option<String>,
    },
    /// Another place for the dossier.
    Elsewhere {
        /// The file typed.
        path: String,
        /// Why it cannot go there.
        wrong: Option<String>,
    },
}

/// What happens there.
#[derive(Debug, Clone)]
pub enum Message {
    /// Typed.
    Input(String),
    /// Another finding.
    Step(Step),
    /// Enter.
    Submit,
    /// A finding is taken.
    Take(usize),
    /// The language of the new dossier.
    Language(Language),
    /// The system's dialog.
    Choose(Purpose),
    /// The register with private notes, or without.
    Private(bool),
}

impl Overlay {
    /// The search field, with what can be done without a word.
    pub fn finder(cx: Cx<'_>, reach: &Reach) -> Self {
        Self::Finder { text: String::new(), chosen: 0, found: finder::findings(cx, "", reach) }
    }

    /// Whether something lies there.
    pub const fn is_open(&self) -> bool {
        !matches!(self, Self::Nothing)
    }

    /// The field that has the focus when it opens.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Finder { .. } => Some("finder/field"),
            Self::New { .. } => Some("new/title"),
            Self::Open { .. } => Some("open/path"),
            Self::Elsewhere { .. } => Some("elsewhere/path"),
            Self::Register { .. } => Some("register/path"),
            Self::Keys => Some("keys/close"),
            Self::Nothing => None,
        }
    }

    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, cx: Cx<'_>, reach: &Reach) -> (Action, Option<Ui>) {
        match (self, message) {
            (Self::Finder { text, chosen, found }, Message::Input(typed)) => {
                *text = typed;
                *chosen = 0;
                *found = finder::findings(cx, text, reach);
                (Action::None, None)
            }
            (Self::Finder { chosen, found, .. }, Message::Step(step)) => {
                let count = found.len();
                *chosen = step.from(Some(*chosen), count).unwrap_or(0);
                (Action::None, None)
            }
            (Self::Finder { chosen, found, .. }, Message::Submit) => {
                (Action::None, found.get(*chosen).map(|found| found.message.clone()))
            }
            (Self::Finder { text, .. }, Message::Take(place)) => (
                Action::None,
                finder::findings(cx, text, reach).into_iter().nth(place).map(|found| found.message),
            ),
            (Self::New { title, wrong, .. }, Message::Input(typed)) => {
                *title = typed;
                *wrong = None;
                (Action::None, None)
            }
            (Self::New { language, .. }, Message::Language(chosen)) => {
                *language = chosen;
                (Action::None, None)
            }
            (Self::New { title, language, wrong }, Message::Submit) => {
                if title.trim().is_empty() {
                    *wrong = Some(cx.say("new-no-title"));
                    return (Action::Focus("new/title".to_owned()), None);
                }
                let made = NewDossier { title: title.trim().to_owned(), language: *language };
                (Action::Make(made), None)
            }
            (Self::Register { private, .. }, Message::Private(on)) => {
                *private = on;
                (Action::None, None)
            }
            (Self::Register { path, .. }, Message::Submit) => {
                let path = expand(path.trim());
                (Action::None, Some(Ui::Chosen(Purpose::SaveRegister, Some(path))))
            }
            (
                Self::Open { path, wrong }
                | Self::Elsewhere { path, wrong }
                | Self::Register { path, wrong, .. },
                Message::Input(typed),
            ) => {
                *path = typed;
                *wrong = None;
                (Action::None, None)
            }
            (Self::Open { path, wrong }, Message::Submit) => {
                let typed = path.trim();
                if typed.is_empty() {
                    *wrong = Some(cx.say("open-no-path"));
                    return (Action::None, None);
                }
                (Action::Open(expand(typed)), None)
            }
            (Self::Elsewhere { path, .. }, Message::Submit) => {
                let path = expand(path.trim());
                (Action::None, Some(Ui::Chosen(Purpose::SaveElsewhere, Some(path))))
            }
            (
                Self::Open { path, .. } | Self::Elsewhere { path, .. } | Self::Register { path, .. },
                Message::Choose(purpose),
            ) => {
                let near = Some(expand(path.trim())).filter(|path| !path.as_os_str().is_empty());
                (Action::Task(super::dialog::choose(purpose, cx.words, near)), None)
            }
            _ => (Action::None, None),
        }
    }

    /// Shows why something was refused; says whether it could.
    pub fn refuse(&mut self, told: String) -> bool {
        match self {
            Self::New { wrong, .. }
            | Self::Open { wrong, .. }
            | Self::Register { wrong, .. }
            | Self::Elsewhere { wrong, .. } => {
                *wrong = Some(told);
                true
            }
            Self::Nothing | Self::Finder { .. } | Self::Keys => false,
        }
    }

    /// What is drawn over the screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>, keep: &'a Keep) -> Option<Element<'a>> {
        match self {
            Self::Nothing => None,
            Self::Finder { text, chosen, found } => Some(finder::finder(cx, text, *chosen, found)),
            Self::Keys => Some(keys::key_list(cx)),
            Self::New { title, language, wrong } => Some(new(cx, title, *language, wrong.as_deref(), keep)),
            Self::Open { path, wrong } => Some(path_form(
                cx,
                PathForm {
                    key: "open",
                    title: cx.say("start-open"),
                    line: cx.say("open-line"),
                    label: cx.say("open-path"),
                    action: cx.say("open-do"),
                    path,
                    wrong: wrong.as_deref(),
                    purpose: Purpose::Open,
                    private: None,
                },
            )),
            Self::Register { path, private, wrong } => Some(path_form(
                cx,
                PathForm {
                    key: "register",
                    title: cx.say("register-title"),
                    line: cx.say("register-line"),
                    label: cx.say("open-path"),
                    action: cx.say("register-do"),
                    path,
                    wrong: wrong.as_deref(),
                    purpose: Purpose::SaveRegister,
                    private: Some(*private),
                },
            )),
            Self::Elsewhere { path, wrong } => Some(path_form(
                cx,
                PathForm {
                    key: "elsewhere",
                    title: cx.say("elsewhere-title"),
                    line: cx.say("elsewhere-line"),
                    label: cx.say("open-path"),
                    action: cx.say("elsewhere-do"),
                    path,
                    wrong: wrong.as_deref(),
                    purpose: Purpose::SaveElsewhere,
                    private: None,
                },
            )),
        }
    }
}

/// A path as typed; `~` is the home folder.
pub fn expand(typed: &str) -> PathBuf {
    match typed.strip_prefix("~/").or_else(|| typed.strip_prefix("~\\")) {
        Some(rest) => {
            directories::UserDirs::new().map_or_else(|| typed.into(), |user| user.home_dir().join(rest))
        }
        None => typed.into(),
    }
}

fn head<'a>(cx: Cx<'a>, key: &str, title: String) -> Element<'a> {
    row![
        container(heading(&format!("{key}/heading"), &title, Type::Title, 1)).width(Length::Fill),
        Element::from(
            button(Loud::Quiet, format!("{key}/close"), cx.say("close"), Some(Ui::Command(Command::Escape)))
                .bare(icon::X)
                .small()
        )
    ]
    .align_y(Alignment::Center)
    .into()
}

fn new<'a>(
    cx: Cx<'a>,
    title: &'a str,
    language: Language,
    wrong: Option<&str>,
    keep: &'a Keep,
) -> Element<'a> {
    let field = line("new/title", cx.say("new-title"), title, |text| Ui::Overlay(Message::Input(text)))
        .placeholder(cx.say("new-title-example"))
        .wrong(wrong.map(str::to_owned))
        .on_submit(Ui::Overlay(Message::Submit))
        .on_key(escape_key);
    let languages = Language::ALL
        .iter()
        .map(|&other| {
            let label = cx.say(&format!("own-language-{other}"));
            (label, other == language, Some(Ui::Overlay(Message::Language(other))))
        })
        .collect();
    let shown = if title.trim().is_empty() { cx.say("new-title-example") } else { title.to_owned() };
    let file = keep.free_file(&shown);
    let content = column![
        head(cx, "new", cx.say("start-new")),
        stacked(cx.say("new-title"), field),
        stacked(cx.say("new-language"), segmented("new/language", cx.say("new-language"), languages, true)),
        hint(cx.say("new-language-line")),
        hint(cx.tell("new-file", &[("file", file.display().to_string().into())])),
        row![
            space().width(Length::Fill),
            Element::from(button(
                Loud::Quiet,
                "new/cancel",
                cx.say("cancel"),
                Some(Ui::Command(Command::Escape))
            )),
            Element::from(
                button(Loud::Primary, "new/create", cx.say("new-create"), Some(Ui::Overlay(Message::Submit)))
                    .keys(cx.say("key-enter"))
            )
        ]
        .spacing(S3)
    ]
    .spacing(S3)
    .padding(S5);
    dialog("new", cx.say("start-new"), scrollable(content), 520.0, None)
}

fn escape_key(key: &Key, _: iced::keyboard::Modifiers) -> Option<Ui> {
    matches!(key.as_ref(), Key::Named(Named::Escape)).then_some(Ui::Command(Command::Escape))
}

struct PathForm<'a> {
    key: &'static str,
    title: String,
    line: String,
    label: String,
    action: String,
    path: &'a str,
    wrong: Option<&'a str>,
    purpose: Purpose,
    /// Whether private notes go with it, where that is asked.
    private: Option<bool>,
}

fn path_form<'a>(cx: Cx<'a>, form: PathForm<'a>) -> Element<'a> {
    let PathForm { key, title, line: explained, label, action, path, wrong, purpose, private } = form;
    let private = private.map(|on| {
        checkbox(
            format!("{key}/private"),
            cx.say("register-private"),
            on,
            Some(Ui::Overlay(Message::Private(!on))),
        )
    });
    let field = line(format!("{key}/path"), label.clone(), path, |text| Ui::Overlay(Message::Input(text)))
        .wrong(wrong.map(str::to_owned))
        .icon(icon::FOLDER_OPEN)
        .on_submit(Ui::Overlay(Message::Submit))
        .on_key(escape_key);
    let content = column![
        head(cx, key, title.clone()),
        said(explained, Type::Cell).style(second),
        row![
            container(said(label, Type::Cell).style(second)).width(Length::Fill),
            link(format!("{key}/choose"), cx.say("choose"), Ui::Overlay(Message::Choose(purpose)))
        ],
        Element::from(field),
        column![].push(private),
        row![
            space().width(Length::Fill),
            Element::from(button(
                Loud::Quiet,
                format!("{key}/cancel"),
                cx.say("cancel"),
                Some(Ui::Command(Command::Escape))
            )),
            Element::from(
                button(Loud::Primary, format!("{key}/do"), action, Some(Ui::Overlay(Message::Submit)))
                    .keys(cx.say("key-enter"))
            )
        ]
        .spacing(S3)
    ]
    .spacing(S3)
    .padding(S5);
    dialog(key, title, scrollable(content), 560.0, None)
}

//! The screens: one file each, with its state, its messages, `update`, which says what is wanted, and `view`.

pub mod agreement;
pub mod documents;
pub mod overview;
pub mod positions;
pub mod sessions;
pub mod stakeholders;
pub mod start;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{container, opaque, row, stack},
};

use super::{
    Cx, Element, Message,
    theme::{S2, S3, S4, S6, Type},
    widget::{LineField, heading, keys, said},
};

/// Where one can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Place {
    /// Before a dossier is open.
    #[default]
    Start,
    /// How far the dialogue has come.
    Overview,
    /// Who has a stake.
    Stakeholders,
    /// Who stands where on what.
    Positions,
    /// Where they meet.
    Sessions,
    /// What they share.
    SharedPosition,
    /// What is printed.
    Documents,
}

impl Place {
    /// The places of an open dossier, in the order of the rail.
    pub const RAIL: [Self; 6] = [
        Self::Overview,
        Self::Stakeholders,
        Self::Positions,
        Self::Sessions,
        Self::SharedPosition,
        Self::Documents,
    ];

    /// Its code, for sentences and for pictures.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Overview => "overview",
            Self::Stakeholders => "stakeholders",
            Self::Positions => "positions",
            Self::Sessions => "sessions",
            Self::SharedPosition => "shared-position",
            Self::Documents => "documents",
        }
    }
}

/// The head of a screen: its title, how much there is, what can be done.
pub(super) fn screen_head<'a>(
    cx: Cx<'a>,
    title: String,
    count: Option<String>,
    actions: Vec<Element<'a>>,
) -> Element<'a> {
    let mut words = row![heading("heading", &title, Type::Title, 1)].spacing(S3).align_y(Alignment::End);
    if let Some(count) = count {
        words = words.push(said(count, Type::Body).style(super::widget::ink(|look| look.ink_3)));
    }
    let mut line = row![container(words).width(Length::Fill)].spacing(S2).align_y(Alignment::Center);
    for action in actions {
        line = line.push(action);
    }
    let edge = if cx.is_small() { S4 } else { S6 };
    container(line).padding(Padding::from([S3, edge]).top(S4)).width(Length::Fill).into()
}

/// The line in which a new record gets its name, under the head of a screen.
pub(super) fn new_line<'a>(cx: Cx<'a>, field: LineField<'a>, on_cancel: Message) -> Element<'a> {
    let field = field
        .on_key(move |key, _| matches!(key.as_ref(), Key::Named(Named::Escape)).then(|| on_cancel.clone()))
        .trail(keys(&[&cx.say("key-enter")], cx.say("keys-add")));
    container(Element::from(field)).padding(Padding::from([0.0, S6]).bottom(S3)).into()
}

/// A list with its inspector: side by side, or one over the other where there is little room.
pub(super) fn beside<'a>(cx: Cx<'a>, list: Element<'a>, inspector: Option<Element<'a>>) -> Element<'a> {
    // The list keeps its place in the tree, and with it its focus and where it is scrolled to.
    let list = container(list).width(Length::Fill).height(Length::Fill);
    let (aside, over) = if cx.is_narrow() { (None, inspector) } else { (inspector, None) };
    let over = over.map(|inspector| {
        container(opaque(inspector)).width(Length::Fill).height(Length::Fill).align_x(Alignment::End)
    });
    stack![row![list].push(aside)].push(over).width(Length::Fill).height(Length::Fill).into()
}

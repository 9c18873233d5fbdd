//! Rows of the parts of a session, the line that adds one, and their inspector.

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{container, row, space},
};
use uuid::Uuid;

use crate::{
    model::Kind,
    ui::{
        Cx, Element, Message as Ui,
        theme::{self, S3, S4, S6},
        widget::{hint, list, list::Step, removal, second, symbol},
    },
};

use super::{Message, State};

/// Key of the line for a new row.
pub(super) const ADD: &str = "session/add";

/// Key of the rows of a part.
pub(super) const ROWS: &str = "session/rows";

/// Height of such a row.
pub(super) const ROW_HEIGHT: f32 = theme::ROW_ROOMY;

/// Rows of a part: arrow keys, Delete, and keys of the part's own.
pub(super) fn rows<'a>(
    cx: Cx<'a>,
    state: &'a State,
    name: String,
    count: usize,
    build: impl Fn(usize) -> Element<'a>,
    own: impl Fn(&Key, iced::keyboard::Modifiers) -> Option<Message> + 'a,
) -> Element<'a> {
    let item = state.item;
    let of = list::List {
        key: ROWS,
        name,
        position: state.rows,
        rows: count,
        height: ROW_HEIGHT,
        most: cx.size.height,
        active: item.map(|(_, uuid)| format!("item/{uuid}")),
    };
    list::list(
        of,
        build,
        |viewport| Ui::Sessions(Message::RowsScrolled(viewport)),
        move |key, modifiers| row_key(key, modifiers, item, cx.writable, &own),
    )
}

pub(super) fn row_key(
    key: &Key,
    modifiers: iced::keyboard::Modifiers,
    item: Option<(Kind, Uuid)>,
    writable: bool,
    own: &impl Fn(&Key, iced::keyboard::Modifiers) -> Option<Message>,
) -> Option<Ui> {
    if let Some(step) = Step::of_key(key, modifiers) {
        return Some(Ui::Sessions(Message::ItemStep(step)));
    }
    match (key.as_ref(), item) {
        (Key::Named(Named::Delete), Some((kind, uuid))) if writable => Some(Ui::Remove(kind, uuid)),
        _ if writable => own(key, modifiers).map(Ui::Sessions),
        _ => None,
    }
}

/// A row of a part.
pub(super) fn item_row<'a>(
    state: &State,
    kind: Kind,
    uuid: Uuid,
    place: usize,
    spoken: String,
    content: impl Into<Element<'a>>,
) -> Element<'a> {
    let selected = state.item == Some((kind, uuid));
    list::list_row(
        format!("item/{uuid}"),
        spoken,
        place,
        selected,
        ROW_HEIGHT,
        content,
        Ui::Sessions(Message::Item(Some((kind, uuid)))),
    )
}

/// The inspector of a row, with the way to remove it.
pub(super) fn item_inspector<'a>(
    cx: Cx<'a>,
    eyebrow: String,
    title: String,
    blocks: Vec<Element<'a>>,
    kind: Kind,
    uuid: Uuid,
) -> Element<'a> {
    inspector(cx, eyebrow, title, blocks, Some(removal(cx, "item/remove", kind, uuid)))
}

/// The inspector of a row.
pub(super) fn inspector<'a>(
    cx: Cx<'a>,
    eyebrow: String,
    title: String,
    blocks: Vec<Element<'a>>,
    foot: Option<Element<'a>>,
) -> Element<'a> {
    crate::ui::widget::inspector(
        cx,
        "item",
        hint(eyebrow).into(),
        title,
        blocks,
        foot,
        theme::INSPECTOR,
        Ui::Sessions(Message::Item(None)),
    )
}

/// A line for a new row, with what Enter does.
pub(super) fn add_line<'a>(
    cx: Cx<'a>,
    state: &'a State,
    key: &str,
    picture: char,
    keys_with_popup: bool,
) -> Element<'a> {
    if !cx.writable {
        return space().into();
    }
    let blank = state.adding.trim().is_empty();
    let field =
        crate::ui::widget::line(ADD, cx.say(key), &state.adding, |text| Ui::Sessions(Message::Adding(text)))
            .placeholder(cx.say(key))
            .icon(picture)
            .on_submit(Ui::Sessions(Message::Add))
            .on_key(move |key, _| match key.as_ref() {
                Key::Named(Named::ArrowDown) if keys_with_popup || blank => {
                    Some(Ui::Sessions(Message::Suggest(true)))
                }
                Key::Named(Named::ArrowUp) if keys_with_popup => Some(Ui::Sessions(Message::Suggest(false))),
                _ => None,
            })
            .trail(crate::ui::widget::keys(&[&cx.say("key-enter")], cx.say("keys-add")));
    let edge = if cx.is_small() { S4 } else { S6 };
    container(Element::from(field)).padding(Padding::from([S3, edge])).width(Length::Fill).into()
}

/// A small mark with words, for rows.
pub(super) fn with_icon<'a>(picture: char, words: String) -> Element<'a> {
    row![symbol(picture, 13.0).style(second), hint(words).wrapping(iced::widget::text::Wrapping::None)]
        .spacing(4.0)
        .align_y(Alignment::Center)
        .into()
}

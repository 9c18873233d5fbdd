//! Panels: cards, inspectors, empty states, notices, toasts, dialogs.

use iced::{
    Alignment, Length, Padding,
    widget::{Column, column, container, mouse_area, opaque, row, scrollable, space, stack},
};

use super::{
    Loud, Role, accessible, button, icon,
    words::{ink, said, second, strong, symbol},
};
use crate::ui::{
    Cx, Element, Message,
    theme::{self, Look, R1, S1, S2, S3, S4, S5, S6, Tone, Type},
};

/// A thin line.
pub fn hairline<'a>() -> Element<'a> {
    container(space()).height(1).width(Length::Fill).style(theme::ground(|look: &Look| look.line)).into()
}

/// A thin upright line.
pub fn divider<'a>() -> Element<'a> {
    container(space()).width(1).height(Length::Fill).style(theme::ground(|look: &Look| look.line)).into()
}

/// A card with its head.
pub fn card<'a>(
    key: &str,
    title: String,
    aside: Option<Element<'a>>,
    content: impl Into<Element<'a>>,
) -> Element<'a> {
    let head = row![container(strong(title.clone(), Type::Body)).width(Length::Fill), aside]
        .spacing(S3)
        .align_y(Alignment::Center)
        .padding(Padding::from([7.0, S4]));
    let inner = container(column![head, hairline(), content.into()]).width(Length::Fill).style(theme::card);
    accessible(key.to_owned(), Role::Group, title, inner).open().into()
}

/// A block of an inspector.
pub fn block<'a>(content: impl Into<Element<'a>>) -> Element<'a> {
    container(content).padding(Padding::from([S3, S5])).width(Length::Fill).into()
}

/// An inspector: a column of blocks at the right, with a way to close it.
pub fn inspector<'a>(
    cx: Cx<'a>,
    key: &'static str,
    eyebrow: Element<'a>,
    title: String,
    blocks: Vec<Element<'a>>,
    foot: Option<Element<'a>>,
    width: f32,
    close: Message,
) -> Element<'a> {
    let head = column![
        row![
            container(eyebrow).width(Length::Fill).clip(true),
            Element::from(
                button(Loud::Quiet, format!("{key}/close"), cx.say("close"), Some(close))
                    .bare(icon::X)
                    .small()
            )
        ]
        .align_y(Alignment::Center)
        .spacing(S2),
        super::heading(&format!("{key}/title"), &title, Type::Card, 2),
    ]
    .spacing(2.0)
    .padding(Padding::from([S2, S5]).bottom(S3));
    let mut body = Column::new();
    for part in blocks {
        body = body.push(hairline()).push(part);
    }
    let body = scrollable(body.padding(Padding::ZERO.bottom(S4)))
        .id(format!("{key}/body"))
        .height(Length::Fill)
        .width(Length::Fill);
    let mut whole = column![head, body];
    if let Some(foot) = foot {
        whole = whole.push(hairline()).push(container(foot).padding(Padding::from([S2, S5])));
    }
    let narrow = cx.is_narrow();
    let inner = container(whole)
        .width(match narrow {
            true if cx.is_small() => cx.content_width() - 2.0,
            true => (cx.content_width() - 2.0).min(width.max(420.0)),
            false => width,
        })
        .height(Length::Fill)
        .style(theme::surface);
    let placed = row![divider(), Element::from(accessible(key, Role::Group, title, inner).open())];
    placed.into()
}

/// The button at the foot of an inspector that removes what it shows.
pub fn removal<'a>(cx: Cx<'a>, key: &str, kind: crate::model::Kind, record: uuid::Uuid) -> Element<'a> {
    button(Loud::Quiet, key, cx.say("remove"), cx.if_writable(Message::Remove(kind, record)))
        .icon(icon::TRASH_2)
        .small()
        .into()
}

/// What stands where nothing is yet: what goes there, and the first step.
pub fn empty<'a>(
    picture: char,
    title: String,
    sentence: String,
    first: Option<Element<'a>>,
    other: Option<Element<'a>>,
) -> Element<'a> {
    let mut steps = row![].spacing(S3);
    steps = steps.push(first).push(other);
    let content = column![
        symbol(picture, 28.0).style(second),
        strong(title, Type::Card),
        container(said(sentence, Type::Cell).style(second).align_x(Alignment::Center)).max_width(420),
        space().height(S1),
        steps
    ]
    .spacing(S2)
    .align_x(Alignment::Center);
    let inner = container(content)
        .padding(Padding::from([S5, S6]))
        .width(Length::Fill)
        .align_x(Alignment::Center)
        .style(|look: &Look| container::Style {
            border: iced::Border { color: look.line_strong, width: 1.0, radius: theme::R2.into() },
            ..container::Style::default()
        });
    container(inner).padding(S6).width(Length::Fill).into()
}

/// A state in a square tag.
pub fn tag<'a>(words: String, tone: Tone) -> Element<'a> {
    container(
        said(words, Type::Hint)
            .style(ink(move |look| tone.ink(look)))
            .wrapping(iced::widget::text::Wrapping::None),
    )
    .padding(Padding::from([2.0, S2]))
    .style(theme::tinted(tone, R1))
    .into()
}

/// Something to be known that stays until it is settled, with what can be done about it.
pub fn notice<'a>(key: &str, tone: Tone, words: String, actions: Vec<Element<'a>>) -> Element<'a> {
    let picture = match tone {
        Tone::Brick => icon::CIRCLE_ALERT,
        Tone::Ochre => icon::TRIANGLE_ALERT,
        Tone::Slate | Tone::Accent => icon::INFO,
    };
    let mut line = row![
        symbol(picture, 16.0).style(ink(move |look| tone.ink(look))),
        container(said(words.clone(), Type::Cell)).width(Length::Fill)
    ]
    .spacing(S3)
    .align_y(Alignment::Center);
    for action in actions {
        line = line.push(action);
    }
    let inner =
        container(line).padding(Padding::from([S2, S4])).width(Length::Fill).style(theme::tinted(tone, 0.0));
    accessible(key.to_owned(), Role::Alert, words, inner).open().into()
}

/// What was just done, with the way back.
pub fn toast<'a>(cx: Cx<'a>, words: &str, undo: bool) -> Element<'a> {
    // Long words leave room for the way back.
    let long = words.chars().count() > 46;
    let told = container(said(words.to_owned(), Type::Cell)).width(if long && undo {
        Length::Fill
    } else {
        Length::Shrink
    });
    let mut line = row![told].spacing(S4).align_y(Alignment::Center);
    if undo {
        line = line.push(Element::from(
            button(
                Loud::Toast,
                "toast/undo",
                cx.say("undo"),
                Some(Message::Command(crate::ui::Command::Undo)),
            )
            .keys("Ctrl Z")
            .small(),
        ));
    }
    let inner = container(line).padding(Padding::from([S2 + 2.0, S4])).max_width(640).style(theme::toast);
    accessible("toast", Role::Status, words, inner).open().into()
}

/// A bar with its filled part, 0 to 1, in the middle of a height; a mark on it, 0 to 1 and so many pixels wide, takes all
/// of that height.
pub fn share_bar<'a>(
    share: f32,
    (height, room): (f32, f32),
    mark: Option<(f32, f32)>,
    filled: impl Fn(&Look) -> iced::Color + 'a,
) -> Element<'a> {
    let portion = |share: f32| ((share.clamp(0.0, 1.0) * 1000.0) as u16).clamp(1, 999);
    let part = |share: u16| container(space()).height(height).width(Length::FillPortion(share));
    let full = portion(share);
    let bar = row![
        part(full).style(theme::ground(filled)),
        part(1000 - full).style(theme::ground(|look| look.line)),
    ];
    let marked = mark.map(|(mark, width)| {
        let at = portion(mark);
        let stroke = container(space()).height(room).width(width).style(theme::ground(|look| look.ink));
        row![space().width(Length::FillPortion(at)), stroke, space().width(Length::FillPortion(1000 - at))]
    });
    stack![container(bar).center_y(room)].push(marked).into()
}

/// A dialog over everything else; what lies under it cannot be reached meanwhile.
pub fn dialog<'a>(
    key: &'static str,
    title: String,
    content: impl Into<Element<'a>>,
    width: f32,
    top: Option<f32>,
) -> Element<'a> {
    let inner = container(content).width(Length::Fill).max_width(width).style(theme::popup);
    let inner = accessible(key, Role::Dialog, title, opaque(inner)).open();
    let placed = container(inner)
        .width(Length::Fill)
        .height(Length::Fill)
        .align_x(Alignment::Center)
        .align_y(if top.is_some() { Alignment::Start } else { Alignment::Center })
        .padding(Padding::from([S4, S4]).top(top.unwrap_or(S4)));
    let veil = container(space()).width(Length::Fill).height(Length::Fill).style(theme::veil);
    let away = mouse_area(veil).on_press(Message::Command(crate::ui::Command::Escape));
    stack![opaque(away), placed].into()
}

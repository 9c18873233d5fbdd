//! Buttons, chips, segments, boxes to tick.

use iced::{
    Alignment, Length, Padding,
    widget::{button as raw_button, container, row},
};

use super::{
    Accessible, Role, accessible,
    words::{hint, said, strong, symbol},
};
use crate::ui::{
    Cx, Element, Message,
    theme::{self, CONTROL, Look, R1, R2, S1, S2, Type},
};

/// A row that does something when it is pressed: by hand, by key, by a screen reader. As large as `inner` is.
pub fn pressable(
    key: impl Into<String>,
    role: Role,
    spoken: String,
    inner: raw_button::Button<'_, Message, Look, iced::Renderer>,
    here: bool,
    message: Message,
) -> Accessible<'_> {
    let inner = inner.style(theme::row(here)).on_press(message.clone());
    accessible(key.into(), role, spoken, inner).on_activate(message).ring_inside()
}

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loud {
    /// The one action of a screen.
    Primary,
    /// Any other.
    Secondary,
    /// One that keeps in the background.
    Quiet,
    /// On a toast.
    Toast,
}

/// A button before it is placed.
pub struct Button<'a> {
    key: String,
    label: String,
    spoken: Option<String>,
    icon: Option<char>,
    shortcut: Option<String>,
    kind: Loud,
    message: Option<Message>,
    small: bool,
    bare: bool,
    width: Length,
    lead: Option<Element<'a>>,
}

/// A button. It can be pressed where there is a message.
pub fn button<'a>(
    kind: Loud,
    key: impl Into<String>,
    label: impl Into<String>,
    message: Option<Message>,
) -> Button<'a> {
    Button {
        key: key.into(),
        label: label.into(),
        spoken: None,
        icon: None,
        shortcut: None,
        kind,
        message,
        small: false,
        bare: false,
        width: Length::Shrink,
        lead: None,
    }
}

impl Button<'_> {
    /// A picture before the words.
    #[must_use]
    pub fn icon(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The picture alone; the words are its name.
    #[must_use]
    pub fn bare(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self.bare = true;
        self
    }

    /// The key that does the same.
    #[must_use]
    pub fn keys(mut self, shortcut: impl Into<String>) -> Self {
        self.shortcut = Some(shortcut.into());
        self
    }

    /// What a screen reader says instead of the words.
    #[must_use]
    pub fn spoken(mut self, name: impl Into<String>) -> Self {
        self.spoken = Some(name.into());
        self
    }

    /// 28 high instead of 32.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as there is room.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Length::Fill;
        self
    }
}

impl<'a> From<Button<'a>> for Element<'a> {
    fn from(button: Button<'a>) -> Self {
        let Button { key, label, spoken, icon, shortcut, kind, message, small, bare, width, lead } = button;
        let style: fn(&Look, raw_button::Status) -> raw_button::Style = match kind {
            Loud::Primary => theme::primary,
            Loud::Secondary => theme::secondary,
            Loud::Quiet => theme::quiet,
            Loud::Toast => theme::on_toast,
        };
        let mut content = row![].spacing(S2).align_y(Alignment::Center);
        content = content.push(lead);
        if let Some(icon) = icon {
            content = content.push(symbol(icon, 16.0));
        }
        if !bare {
            content =
                content.push(strong(label.clone(), Type::Cell).wrapping(iced::widget::text::Wrapping::None));
        }
        if let Some(shortcut) = shortcut.filter(|_| !bare) {
            content = content.push(key_box(shortcut, kind));
        }
        let height = if small { 28.0 } else { CONTROL };
        let padding = if bare { 8.0 } else { 12.0 };
        let content = container(content)
            .center_y(Length::Fill)
            .align_x(if width == Length::Fill { Alignment::Center } else { Alignment::Start })
            .width(if width == Length::Fill { Length::Fill } else { Length::Shrink });
        let inner = raw_button(content)
            .height(height)
            .width(width)
            .padding(Padding::from([0.0, padding]))
            .style(style)
            .on_press_maybe(message.clone());
        accessible(key, Role::Button, spoken.unwrap_or(label), inner).on_activate_maybe(message).into()
    }
}

fn key_box<'a>(shortcut: String, kind: Loud) -> Element<'a> {
    let words = said(shortcut, Type::Hint).wrapping(iced::widget::text::Wrapping::None);
    container(words)
        .padding(Padding::from([1.0, 5.0]))
        .style(move |look: &Look| container::Style {
            text_color: None,
            border: iced::Border {
                color: match kind {
                    Loud::Primary => look.on_accent,
                    Loud::Toast => look.page,
                    _ => look.line_strong,
                },
                width: if kind == Loud::Toast { 0.0 } else { 1.0 },
                radius: R1.into(),
            },
            ..container::Style::default()
        })
        .into()
}

/// Keys in boxes, with what they do.
pub fn keys<'a>(keys: &[&str], does: String) -> Element<'a> {
    let mut line = row![].spacing(S1).align_y(Alignment::Center);
    for key in keys {
        let words = hint((*key).to_owned()).wrapping(iced::widget::text::Wrapping::None);
        line = line.push(container(words).padding(Padding::from([0.0, 5.0])).style(theme::key));
    }
    line.push(hint(does).wrapping(iced::widget::text::Wrapping::None)).into()
}

/// Words that lead somewhere.
pub fn link<'a>(key: impl Into<String>, label: impl Into<String>, message: Message) -> Element<'a> {
    let label = label.into();
    let inner =
        raw_button(strong(label.clone(), Type::Cell)).padding(0).style(theme::link).on_press(message.clone());
    accessible(key.into(), Role::Link, label, inner).on_activate(message).rounded(R1).into()
}

/// A chip that can be switched on, and off again.
pub fn chip<'a>(
    key: impl Into<String>,
    label: impl Into<String>,
    on: bool,
    icon: Option<char>,
    message: Message,
) -> Element<'a> {
    let label = label.into();
    let mut content = row![].spacing(S1).align_y(Alignment::Center);
    if let Some(icon) = icon {
        content = content.push(symbol(icon, 12.0));
    }
    content = content.push(said(label.clone(), Type::Hint).wrapping(iced::widget::text::Wrapping::None));
    if on {
        content = content.push(symbol(super::icon::X, 12.0));
    }
    let inner = raw_button(container(content).center_y(Length::Fill))
        .height(24)
        .padding(Padding::from([0.0, 10.0]))
        .style(theme::chip(on))
        .on_press(message.clone());
    accessible(key.into(), Role::CheckBox, label, inner)
        .on_activate(message)
        .rounded(12.0)
        .describe(|info| info.checked = Some(on))
        .into()
}

/// A chip for each of a set of codes, those that are held switched on. Nothing can be switched where nothing can be written.
pub fn codes<'a, T: Copy + PartialEq>(
    cx: Cx<'a>,
    key: &str,
    family: &str,
    (all, held): (&[T], &[T]),
    code: impl Fn(T) -> &'static str,
    message: impl Fn(T) -> Message,
) -> Element<'a> {
    let mut chips = row![].spacing(S1);
    for &one in all {
        let message = cx.if_writable(message(one)).unwrap_or(Message::Look);
        let key = format!("{key}/{}", code(one));
        chips = chips.push(chip(key, cx.code(family, code(one)), held.contains(&one), None, message));
    }
    chips.wrap().vertical_spacing(S1).into()
}

/// One of several, side by side. Arrow keys go from one to the next.
pub fn segmented<'a>(
    key: &str,
    name: impl Into<String>,
    parts: Vec<(String, bool, Option<Message>)>,
    wide: bool,
) -> Element<'a> {
    let width = if wide { Length::Fill } else { Length::Shrink };
    let mut line = row![].spacing(2.0).width(width);
    for (place, (label, chosen, message)) in parts.into_iter().enumerate() {
        let words = super::fitted(label.clone(), Type::Cell).strong(chosen).shrink();
        let mut content = container(Element::from(words)).center_y(Length::Fill).width(width);
        if wide {
            content = content.align_x(Alignment::Center);
        }
        let inner = raw_button(content)
            .height(26)
            .width(width)
            .padding(Padding::from([0.0, if wide { 4.0 } else { 10.0 }]))
            .style(theme::segment(chosen))
            .on_press_maybe(message.clone());
        let part = accessible(format!("{key}/{place}"), Role::Radio, label, inner)
            .on_activate_maybe(message)
            .rounded(R2 - 1.0)
            .describe(|info| info.checked = Some(chosen));
        line = line.push(Element::from(part));
    }
    let inner = container(line).padding(2).style(|look: &Look| container::Style {
        background: Some(look.sunken.into()),
        border: iced::Border { color: look.line, width: 1.0, radius: R2.into() },
        ..container::Style::default()
    });
    accessible(key.to_owned(), Role::RadioGroup, name, inner).open().into()
}

/// The parts of a screen, side by side, with how much each holds.
pub fn tab_bar<'a>(
    key: &str,
    name: String,
    tabs: Vec<(String, Option<usize>, bool, Message)>,
) -> Element<'a> {
    let mut line = row![].spacing(S1);
    for (place, (label, count, here, message)) in tabs.into_iter().enumerate() {
        let words = if here { strong(label.clone(), Type::Cell) } else { said(label.clone(), Type::Cell) };
        let mut content =
            row![words.wrapping(iced::widget::text::Wrapping::None)].spacing(6.0).align_y(Alignment::Center);
        if let Some(count) = count {
            content = content.push(hint(count.to_string()));
        }
        let inner = raw_button(container(content).center_y(Length::Fill))
            .height(32)
            .padding(Padding::from([0.0, 10.0]))
            .style(move |look: &Look, status| {
                let hovered = matches!(status, raw_button::Status::Hovered | raw_button::Status::Pressed);
                raw_button::Style {
                    background: hovered.then(|| look.hover.into()),
                    text_color: if here { look.ink } else { look.ink_2 },
                    ..raw_button::Style::default()
                }
            })
            .on_press(message.clone());
        let bar = container(iced::widget::space()).height(2).width(Length::Fill).style(move |look: &Look| {
            container::Style { background: here.then(|| look.accent.into()), ..container::Style::default() }
        });
        let stacked = iced::widget::stack![
            inner,
            container(bar).align_y(Alignment::End).height(Length::Fill).width(Length::Fill)
        ];
        let part = accessible(format!("{key}/{place}"), Role::Tab, label, stacked)
            .on_activate(message)
            .ring_inside()
            .describe(|info| info.selected = Some(here));
        line = line.push(Element::from(part));
    }
    accessible(key.to_owned(), Role::Group, name, line).open().into()
}

/// A box to tick.
pub fn checkbox<'a>(
    key: impl Into<String>,
    label: impl Into<String>,
    on: bool,
    message: Option<Message>,
) -> Element<'a> {
    let label = label.into();
    checkbox_spoken(key, label.clone(), label, on, message)
}

/// A box to tick that says more when it is read than its words show.
pub fn checkbox_spoken<'a>(
    key: impl Into<String>,
    label: String,
    spoken: String,
    on: bool,
    message: Option<Message>,
) -> Element<'a> {
    let locked = message.is_none();
    let mark = container(symbol(super::icon::CHECK_THICK, 14.0).style(move |look: &Look| {
        iced::widget::text::Style { color: Some(if on { look.on_accent } else { iced::Color::TRANSPARENT }) }
    }))
    .center(16)
    .style(move |look: &Look| container::Style {
        background: Some(
            match (on, locked) {
                (true, false) => look.accent,
                (true, true) => look.ink_3,
                (false, true) => look.sunken,
                (false, false) => look.surface,
            }
            .into(),
        ),
        border: iced::Border {
            color: if on { look.accent } else { look.line_strong },
            width: 1.0,
            radius: R1.into(),
        },
        ..container::Style::default()
    });
    let content = row![mark, said(label, Type::Cell)].spacing(S2).align_y(Alignment::Center);
    let inner = raw_button(content)
        .padding(Padding::from([S1, S1]))
        .style(|look: &Look, _| raw_button::Style { text_color: look.ink, ..raw_button::Style::default() })
        .on_press_maybe(message.clone());
    accessible(key.into(), Role::CheckBox, spoken, inner)
        .on_activate_maybe(message)
        .describe(|info| info.checked = Some(on))
        .into()
}

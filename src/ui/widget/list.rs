//! Lists of any length: only the rows in view are built, arrow keys go through all of them.

use std::ops::Range;

use iced::{
    Alignment, Length, Padding, Task,
    advanced::widget::operation::scrollable::AbsoluteOffset,
    keyboard::{Key, Modifiers, key::Named},
    widget::{button, column, container, row, scrollable, space, stack},
};

use super::{
    Role, accessible, icon,
    words::{ink, said, second, strong, symbol},
};
use crate::ui::{
    Element, Message,
    theme::{self, Look, ROW, S1, S6, Type},
};

/// Rows built beyond those in view, on either side.
const AROUND: usize = 4;

/// Where a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Position {
    offset: f32,
    height: f32,
}

impl Position {
    /// Takes note of scrolling.
    pub fn scrolled(&mut self, viewport: scrollable::Viewport) {
        self.offset = viewport.absolute_offset().y;
        self.height = viewport.bounds().height;
    }

    /// Back to the top, as when other rows come.
    pub fn reset(&mut self, key: &str) -> Task<Message> {
        self.offset = 0.0;
        iced::widget::operation::scroll_to(scroll_key(key), AbsoluteOffset { x: None, y: Some(0.0) })
    }

    /// How far the list is scrolled.
    pub const fn offset(&self) -> f32 {
        self.offset
    }

    /// The height of what shows, as far as it is known; `most` where it is not.
    pub fn height(&self, most: f32) -> f32 {
        if self.height > 0.0 { self.height.min(most) } else { most }
    }

    /// The rows to build of so many of this height, where at most `most` pixels show.
    pub fn range(&self, rows: usize, height: f32, most: f32) -> Range<usize> {
        let visible = (self.height(most) / height).ceil() as usize + 1;
        // Where rows have gone, what shows is the end of what is left.
        let first = ((self.offset / height) as usize).min((rows + 1).saturating_sub(visible));
        first.saturating_sub(AROUND)..(first + visible + AROUND).min(rows)
    }

    /// Scrolls so that what lies between two heights shows.
    pub fn reveal(&mut self, key: &str, top: f32, bottom: f32, most: f32) -> Task<Message> {
        let height = self.height(most);
        let offset = if top < self.offset {
            top
        } else if bottom > self.offset + height {
            bottom - height
        } else {
            return Task::none();
        };
        self.offset = offset.max(0.0);
        iced::widget::operation::scroll_to(scroll_key(key), AbsoluteOffset { x: None, y: Some(self.offset) })
    }
}

fn scroll_key(key: &str) -> String {
    format!("{key}/scroll")
}

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Step {
    /// The step that a key means.
    pub fn of_key(key: &Key, modifiers: Modifiers) -> Option<Self> {
        if modifiers.control() || modifiers.alt() || modifiers.logo() {
            return None;
        }
        match key.as_ref() {
            Key::Named(Named::ArrowUp) => Some(Self::Up),
            Key::Named(Named::ArrowDown) => Some(Self::Down),
            Key::Named(Named::PageUp) => Some(Self::PageUp),
            Key::Named(Named::PageDown) => Some(Self::PageDown),
            Key::Named(Named::Home) => Some(Self::First),
            Key::Named(Named::End) => Some(Self::Last),
            _ => None,
        }
    }

    /// Where it leads from a row among so many.
    pub fn from(self, at: Option<usize>, rows: usize) -> Option<usize> {
        let last = rows.checked_sub(1)?;
        Some(match (self, at) {
            (Self::First, _) | (Self::Down | Self::PageDown, None) => 0,
            (Self::Last, _) | (Self::Up | Self::PageUp, None) => last,
            (Self::Up, Some(at)) => at.saturating_sub(1),
            (Self::Down, Some(at)) => (at + 1).min(last),
            (Self::PageUp, Some(at)) => at.saturating_sub(12),
            (Self::PageDown, Some(at)) => (at + 12).min(last),
        })
    }
}

/// The digit that a key means, 0 to 5: on AZERTY the upper row gives other signs, and the toolkit leaves Shift out.
pub fn digit_of(key: &Key) -> Option<usize> {
    let Key::Character(typed) = key.as_ref() else { return None };
    ["0à", "1&", "2é", "3\"", "4'", "5("].iter().position(|signs| signs.contains(typed))
}

/// What a list is.
pub struct List<'a> {
    /// Its key.
    pub key: &'a str,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub position: Position,
    /// How many rows it has.
    pub rows: usize,
    /// The height of a row.
    pub height: f32,
    /// The most that can show, in pixels.
    pub most: f32,
    /// The key of the selected row.
    pub active: Option<String>,
}

/// A list whose rows are all of one height.
pub fn list<'a>(
    of: List<'a>,
    build: impl Fn(usize) -> Element<'a>,
    on_scroll: impl Fn(scrollable::Viewport) -> Message + 'a,
    on_key: impl Fn(&Key, Modifiers) -> Option<Message> + 'a,
) -> Element<'a> {
    let range = of.position.range(of.rows, of.height, of.most);
    let blank = |rows: usize| space().height(rows as f32 * of.height).width(Length::Fill);
    let content = column![blank(range.start)]
        .extend(range.clone().map(build))
        .push(blank(of.rows - range.end))
        .width(Length::Fill);
    framed(of, content.into(), on_scroll, on_key)
}

/// What stands where no row is left, said when it comes to stand there.
pub fn none<'a>(key: &str, words: String) -> Element<'a> {
    let told = said(words.clone(), Type::Body).style(second);
    container(Element::from(accessible(format!("{key}/none"), Role::Status, words, told))).padding(S6).into()
}

/// A list whose rows have heights of their own: `content` is what shows, with blanks before and after.
pub fn framed<'a>(
    of: List<'a>,
    content: Element<'a>,
    on_scroll: impl Fn(scrollable::Viewport) -> Message + 'a,
    on_key: impl Fn(&Key, Modifiers) -> Option<Message> + 'a,
) -> Element<'a> {
    let List { key, name, rows, active, .. } = of;
    let scrolled =
        scrollable(content).id(scroll_key(key)).width(Length::Fill).height(Length::Fill).on_scroll(on_scroll);
    accessible(key.to_owned(), Role::List, name, scrolled)
        .open()
        .tabbed()
        .ring_inside()
        .on_key(on_key)
        .describe(|info| {
            info.set_size = Some(rows);
            info.active = active.map(Into::into);
        })
        .into()
}

/// A row: selected or not, with what it says when read.
pub fn list_row<'a>(
    key: impl Into<String>,
    spoken: String,
    place: usize,
    selected: bool,
    height: f32,
    content: impl Into<Element<'a>>,
    message: Message,
) -> Element<'a> {
    let inner = button(container(content).center_y(Length::Fill).width(Length::Fill))
        .width(Length::Fill)
        .height(height - 1.0)
        .padding(Padding::ZERO)
        .style(theme::row(selected))
        .on_press(message.clone());
    let bar = container(space()).width(3).height(height - 1.0).style(move |look: &Look| container::Style {
        background: selected.then(|| look.accent.into()),
        ..container::Style::default()
    });
    let content = column![
        stack![inner, bar],
        container(space()).height(1).width(Length::Fill).style(theme::ground(|look| look.line))
    ];
    accessible(key.into(), Role::ListItem, spoken, content)
        .on_activate(message)
        .untabbed()
        .ring_inside()
        .describe(|info| {
            info.selected = Some(selected);
            info.position = Some(place);
        })
        .into()
}

/// A column of a table: width, words of its head.
pub struct Head {
    /// Its words.
    pub label: String,
    /// How wide.
    pub width: Length,
    /// What clicking it does; none where nothing is sorted by it.
    pub message: Option<Message>,
    /// Sorted by it; with the largest first.
    pub sorted: Option<bool>,
    /// At the right edge.
    pub right: bool,
}

/// The heads of a table.
pub fn heads<'a>(key: &str, heads: Vec<Head>) -> Element<'a> {
    let mut line = row![].spacing(theme::S2).padding(Padding::from([0.0, theme::S6]));
    for (place, head) in heads.into_iter().enumerate() {
        let Head { label, width, message, sorted, right } = head;
        let mut content = row![
            strong(label.clone(), Type::Hint)
                .style(ink(|look| look.ink_2))
                .wrapping(iced::widget::text::Wrapping::None)
        ]
        .spacing(S1)
        .align_y(Alignment::Center);
        if let Some(down) = sorted {
            let arrow = if down { icon::ARROW_DOWN } else { icon::ARROW_UP };
            content = content.push(symbol(arrow, 12.0));
        }
        let side = if right { Alignment::End } else { Alignment::Start };
        let content = container(content).center_y(Length::Fill).width(Length::Fill).align_x(side).clip(true);
        let cell: Element<'a> = match message {
            Some(message) => {
                let inner = button(content)
                    .height(ROW)
                    .width(width)
                    .padding(Padding::ZERO)
                    .style(|look: &Look, status| button::Style {
                        background: None,
                        ..theme::quiet(look, status)
                    })
                    .on_press(message.clone());
                accessible(format!("{key}/head/{place}"), Role::Button, label, inner)
                    .on_activate(message)
                    .ring_inside()
                    .into()
            }
            None => container(content).height(ROW).width(width).into(),
        };
        line = line.push(cell);
    }
    let edge = |height: f32| {
        container(space()).height(height).width(Length::Fill).style(theme::ground(|look: &Look| look.line))
    };
    column![
        edge(1.0),
        container(line).style(theme::ground(|look| look.sunken)).width(Length::Fill),
        edge(1.0)
    ]
    .into()
}

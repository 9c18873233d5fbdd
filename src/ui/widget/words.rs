//! Text in the sizes and weights of the tokens.

use iced::{
    Color, Font, Length,
    widget::{Text, text},
};

use super::{Role, accessible};
use crate::ui::{
    Element,
    theme::{BOLD, FIGURES, Look, REGULAR, STRONG, SYMBOLS, Type},
};

/// A text before it is placed.
pub type Words<'a> = Text<'a, Look, iced::Renderer>;

fn set<'a>(words: impl text::IntoFragment<'a>, kind: Type, font: Font) -> Words<'a> {
    text(words)
        .size(kind.size())
        .line_height(iced::Pixels(kind.line()))
        .font(font)
        .wrapping(text::Wrapping::WordOrGlyph)
}

/// Plain text.
pub fn said<'a>(words: impl text::IntoFragment<'a>, kind: Type) -> Words<'a> {
    set(words, kind, REGULAR)
}

/// A name, a head.
pub fn strong<'a>(words: impl text::IntoFragment<'a>, kind: Type) -> Words<'a> {
    set(words, kind, STRONG)
}

/// Numbers in a column or a bar.
pub fn figure<'a>(words: impl text::IntoFragment<'a>, kind: Type) -> Words<'a> {
    set(words, kind, FIGURES)
}

/// A hint: small, in the third ink.
pub fn hint<'a>(words: impl text::IntoFragment<'a>) -> Words<'a> {
    set(words, Type::Hint, REGULAR).style(third)
}

/// A picture of the symbol font in a square of this size.
pub fn symbol<'a>(picture: char, size: f32) -> Words<'a> {
    text(picture.to_string())
        .size(size)
        .line_height(iced::Pixels(size))
        .font(SYMBOLS)
        .width(Length::Fixed(size))
        .wrapping(text::Wrapping::None)
}

/// The heading of a screen, which the focus goes to when the screen comes.
pub fn heading<'a>(key: &str, words: &str, kind: Type, level: usize) -> Element<'a> {
    accessible(key.to_owned(), Role::Heading, words, set(words.to_owned(), kind, BOLD))
        .describe(|info| info.level = level)
        .into()
}

/// The second ink.
pub fn second(look: &Look) -> text::Style {
    ink(|look| look.ink_2)(look)
}

/// The third ink.
pub fn third(look: &Look) -> text::Style {
    ink(|look| look.ink_3)(look)
}

/// An ink of the theme. In high contrast every ink of text is that of what it stands on, so that it is seen on a selected
/// row as well.
pub fn ink(color: impl Fn(&Look) -> Color) -> impl Fn(&Look) -> text::Style {
    move |look| {
        let color = color(look);
        text::Style { color: (!look.is_ink(color)).then_some(color) }
    }
}

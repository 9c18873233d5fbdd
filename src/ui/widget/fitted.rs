//! A line of text that ends in “…” where there is no room for all of it. The whole stands in the inspector, and is what a
//! screen reader gets.

use iced::{
    Color, Font, Length, Rectangle, Size,
    advanced::{
        Layout, Widget, layout, mouse, renderer,
        text::{self, Paragraph as _, Renderer as _},
        widget::{Operation, Tree, tree},
    },
};

use crate::ui::{
    Element, Message,
    theme::{Look, REGULAR, STRONG, Type},
};

type Renderer = iced::Renderer;
type Paragraph = <Renderer as text::Renderer>::Paragraph;

type InkFn<'a> = Box<dyn Fn(&Look) -> Color + 'a>;

/// A line before it is placed.
pub struct Fitted<'a> {
    words: String,
    kind: Type,
    font: Font,
    width: Length,
    ink: Option<InkFn<'a>>,
}

/// A line as wide as there is room.
pub fn fitted<'a>(words: impl Into<String>, kind: Type) -> Fitted<'a> {
    Fitted { words: words.into(), kind, font: REGULAR, width: Length::Fill, ink: None }
}

impl<'a> Fitted<'a> {
    /// Of a name or a head, where it is one.
    #[must_use]
    pub fn strong(mut self, strong: bool) -> Self {
        self.font = if strong { STRONG } else { REGULAR };
        self
    }

    /// No wider than it is.
    #[must_use]
    pub fn shrink(mut self) -> Self {
        self.width = Length::Shrink;
        self
    }

    /// In an ink of the theme.
    #[must_use]
    pub fn ink(mut self, ink: impl Fn(&Look) -> Color + 'a) -> Self {
        self.ink = Some(Box::new(ink));
        self
    }

    fn paragraph(&self, words: &str) -> Paragraph {
        Paragraph::with_text(text::Text {
            content: words,
            bounds: Size::new(f32::INFINITY, self.kind.line()),
            size: self.kind.size().into(),
            line_height: iced::Pixels(self.kind.line()).into(),
            font: self.font,
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        })
    }
}

/// What was set, how, and in how much room.
type Of = (String, Font, Type, u32);

#[derive(Default)]
struct State {
    of: Option<Of>,
    shown: Paragraph,
}

impl Widget<Message, Look, Renderer> for Fitted<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size { width: self.width, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let room = limits.max().width;
        let of = (self.words.clone(), self.font, self.kind, room.min(1e6) as u32);
        if state.of.as_ref() != Some(&of) {
            // Line breaks have no place in one line.
            let line = self.words.lines().next().unwrap_or_default();
            state.shown = self.paragraph(line);
            if state.shown.min_bounds().width > room {
                let letters: Vec<(usize, char)> = line.char_indices().collect();
                let cut = |count: usize| {
                    let end = letters.get(count).map_or(line.len(), |(at, _)| *at);
                    self.paragraph(&format!("{}…", line.get(..end).unwrap_or_default().trim_end()))
                };
                let (mut fits, mut over) = (0, letters.len());
                while over - fits > 1 {
                    let middle = usize::midpoint(fits, over);
                    if cut(middle).min_bounds().width <= room { fits = middle } else { over = middle }
                }
                state.shown = cut(fits);
            }
            state.of = Some(of);
        }
        let own = state.shown.min_bounds();
        let size = Size::new(own.width, self.kind.line());
        layout::Node::new(limits.resolve(self.width, Length::Shrink, size))
    }

    fn operate(&mut self, _: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.words);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        look: &Look,
        style: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let color = self.ink.as_ref().map(|ink| ink(look)).filter(|color| !look.is_ink(*color));
        let color = color.unwrap_or(style.text_color);
        renderer.fill_paragraph(&state.shown, layout.bounds().position(), color, *viewport);
    }
}

impl<'a> From<Fitted<'a>> for Element<'a> {
    fn from(fitted: Fitted<'a>) -> Self {
        Element::new(fitted)
    }
}

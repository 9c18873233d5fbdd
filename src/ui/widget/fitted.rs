//! A line of text, or a few, that ends in “…” where there is no room for all of it. The whole stands in the inspector, and
//! is what a screen reader gets.

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
    lines: u8,
    centered: bool,
    ink: Option<InkFn<'a>>,
}

/// A line as wide as there is room.
pub fn fitted<'a>(words: impl Into<String>, kind: Type) -> Fitted<'a> {
    Fitted {
        words: words.into(),
        kind,
        font: REGULAR,
        width: Length::Fill,
        lines: 1,
        centered: false,
        ink: None,
    }
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

    /// On so many lines at most, each in the middle: the head of a narrow column.
    #[must_use]
    pub fn centered(mut self, lines: u8) -> Self {
        (self.lines, self.centered) = (lines, true);
        self
    }

    /// On so many lines at most.
    #[must_use]
    pub fn over(mut self, lines: u8) -> Self {
        self.lines = lines;
        self
    }

    /// In an ink of the theme.
    #[must_use]
    pub fn ink(mut self, ink: impl Fn(&Look) -> Color + 'a) -> Self {
        self.ink = Some(Box::new(ink));
        self
    }

    fn paragraph(&self, words: &str, room: f32) -> Paragraph {
        let one = self.lines == 1;
        Paragraph::with_text(text::Text {
            content: words,
            bounds: Size::new(if one { f32::INFINITY } else { room }, f32::INFINITY),
            size: self.kind.size().into(),
            line_height: iced::Pixels(self.kind.line()).into(),
            font: self.font,
            align_x: if self.centered { text::Alignment::Center } else { text::Alignment::Default },
            align_y: iced::alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: if one { text::Wrapping::None } else { text::Wrapping::WordOrGlyph },
        })
    }

    fn fits(&self, paragraph: &Paragraph, room: f32) -> bool {
        let own = paragraph.min_bounds();
        own.width <= room && own.height <= self.kind.line().mul_add(f32::from(self.lines), 0.5)
    }

    /// As much as there is room for. Several lines end with a whole word where one is left.
    fn set(&self, line: &str, room: f32) -> Paragraph {
        let whole = self.paragraph(line, room);
        if self.fits(&whole, room) {
            return whole;
        }
        let letters: Vec<(usize, char)> = line.char_indices().collect();
        let begin = |count: usize| {
            let end = letters.get(count).map_or(line.len(), |(at, _)| *at);
            line.get(..end).unwrap_or_default()
        };
        let cut = |begin: &str| {
            let begin = begin.trim_end_matches([' ', ':', ',', ';', '·', '(']);
            self.paragraph(&format!("{begin}…"), room)
        };
        let (mut fit, mut over) = (0, letters.len());
        while over - fit > 1 {
            let middle = usize::midpoint(fit, over);
            if self.fits(&cut(begin(middle)), room) { fit = middle } else { over = middle }
        }
        let kept = begin(fit);
        let in_word = !line.get(kept.len()..).is_some_and(|rest| rest.starts_with(' '));
        let words = (self.lines > 1 && in_word).then(|| kept.rsplit_once(' ')).flatten();
        cut(words.map_or(kept, |(words, _)| words))
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
            state.shown = self.set(line, room);
            state.of = Some(of);
        }
        let own = state.shown.min_bounds();
        let size = Size::new(own.width, own.height.max(self.kind.line()));
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
        let place = layout.bounds().anchor(
            state.shown.min_bounds(),
            state.shown.align_x(),
            iced::alignment::Vertical::Top,
        );
        renderer.fill_paragraph(&state.shown, place, color, *viewport);
    }
}

impl<'a> From<Fitted<'a>> for Element<'a> {
    fn from(fitted: Fitted<'a>) -> Self {
        Element::new(fitted)
    }
}

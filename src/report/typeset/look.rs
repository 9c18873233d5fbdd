//! Measures of the page and of its type, after the printed specimens. Lengths in points unless they say otherwise.

use super::{Ink, mm};
use crate::{
    model::Language,
    report::document::{LabelTone, Orientation, Style, TableLook},
};

pub(super) const INK: Ink = Ink(0x1B, 0x1B, 0x1B);
pub(super) const SECONDARY: Ink = Ink(0x58, 0x58, 0x58);
pub(super) const RULE: Ink = Ink(0xA6, 0xA6, 0xA6);
pub(super) const CELL_RULE: Ink = Ink(0x8A, 0x8A, 0x8A);
pub(super) const ACCENT: Ink = Ink(0x17, 0x4A, 0x5C);
pub(super) const TINT: Ink = Ink(0xEE, 0xF1, 0xF2);

/// Height of the letters above the baseline and below it, in em: what centres a line in its leading.
const ASCENT: f32 = 1950.0 / 2048.0;
const DESCENT: f32 = 494.0 / 2048.0;

/// Size and leading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) leading: f32,
}

impl Type {
    pub(super) const fn new(size: f32, leading: f32) -> Self {
        Self { size, leading }
    }

    /// From the top of a line to its baseline.
    pub(super) fn baseline(self) -> f32 {
        (self.leading - (ASCENT + DESCENT) * self.size) / 2.0 + ASCENT * self.size
    }
}

/// The measures of one language and kind of document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) language: Language,
    pub(super) orientation: Orientation,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Text top on the first page and on the others.
    pub(super) top_first: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// From the top of the page to the head.
    pub(super) head: f32,
    /// From the bottom of the page to the foot.
    pub(super) foot: f32,
    /// Where labels begin, and where the text beside them does.
    pub(super) label: f32,
    pub(super) column: f32,
    pub(super) label_width: f32,
    body: Type,
}

impl Look {
    /// A4. `airy` is the leading of Korean reports.
    pub(super) fn new(language: Language, airy: bool, orientation: Orientation) -> Self {
        let (short, long) = (mm(210.0), mm(297.0));
        let (width, height) = match orientation {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        };
        // Left, right, text top first and next, bottom, head, foot.
        let korean = language == Language::Korean;
        let [left, right, top_first, top, bottom, head, foot] = match (orientation, korean) {
            (Orientation::Portrait, true) => [20.0, 15.0, 20.0, 30.0, 22.0, 18.0, 9.5],
            (Orientation::Portrait, false) => [25.0, 20.0, 16.0, 25.0, 24.0, 12.5, 9.5],
            (Orientation::Landscape, true) => [18.0, 18.0, 16.0, 24.0, 20.0, 12.5, 9.5],
            (Orientation::Landscape, false) => [18.0, 18.0, 14.0, 23.0, 20.0, 12.5, 9.5],
        }
        .map(mm);
        let (label, column, label_width) =
            if korean { (mm(3.0), mm(30.0), mm(25.0)) } else { (0.0, mm(37.0), mm(32.0)) };
        let body = match (korean, airy) {
            (true, true) => Type::new(10.5, 17.0),
            (true, false) => Type::new(10.5, 14.0),
            (false, _) => Type::new(10.0, 14.0),
        };
        Self {
            language,
            orientation,
            width,
            height,
            left,
            right,
            top_first,
            top,
            bottom,
            head,
            foot,
            label,
            column,
            label_width,
            body,
        }
    }

    /// A form of a size in points, with an inner margin.
    pub(super) fn slip(language: Language, width: f32, height: f32) -> Self {
        let margin = mm(10.0);
        Self {
            width,
            height,
            left: margin,
            right: margin,
            top_first: margin,
            top: margin,
            bottom: margin,
            column: mm(25.0),
            label_width: mm(23.0),
            body: Type::new(8.5, 12.0),
            ..Self::new(language, false, Orientation::Portrait)
        }
    }

    pub(super) const fn korean(&self) -> bool {
        matches!(self.language, Language::Korean)
    }

    /// The width of the text.
    pub(super) fn measure(&self) -> f32 {
        self.width - self.left - self.right
    }

    pub(super) const fn body(&self) -> Type {
        self.body
    }

    pub(super) const fn style(&self, style: Style) -> Type {
        match (style, self.korean()) {
            (Style::Body | Style::Justified, _) => self.body,
            (Style::Small, false) => Type::new(9.0, 13.0),
            (Style::Small, true) => Type::new(9.5, 13.5),
            (Style::Note, _) => Type::new(7.5, 10.5),
            (Style::Caption, false) => Type::new(8.5, 11.5),
            (Style::Caption, true) => Type::new(9.0, 12.5),
        }
    }

    pub(super) const fn heading(&self, level: u8) -> Type {
        match (level, self.korean()) {
            (2, false) => Type::new(12.5, 16.0),
            (2, true) => Type::new(12.0, 16.0),
            (_, false) => Type::new(10.5, 14.0),
            (_, true) => Type::new(11.5, 17.0),
        }
    }

    /// Space above and below a heading.
    pub(super) const fn around_heading(level: u8) -> (f32, f32) {
        if level == 2 { (mm(6.5), mm(2.0)) } else { (mm(4.0), mm(1.0)) }
    }

    pub(super) const fn label(&self, tone: LabelTone) -> Type {
        match (tone, self.korean()) {
            (LabelTone::Article, _) => Type::new(11.0, 14.0),
            (LabelTone::Light, false) => Type::new(9.0, 13.0),
            (_, true) => Type::new(9.5, 13.5),
            _ => Type::new(8.5, 14.0),
        }
    }

    pub(super) const fn cell(&self, look: TableLook) -> Type {
        match look {
            TableLook::Form => Type::new(9.0, 12.5),
            TableLook::FormFacts => Type::new(9.5, 13.5),
            TableLook::Reading => Type::new(8.5, 11.5),
            TableLook::Dense => Type::new(7.8, 10.4),
            TableLook::Compact => Type::new(7.4, 9.4),
            TableLook::Filling | TableLook::Signing => Type::new(if self.korean() { 9.0 } else { 8.5 }, 11.5),
        }
    }

    /// The title in ordinary documents, and its subtitle.
    pub(super) fn title(&self) -> (Type, Type) {
        if self.korean() || self.orientation == Orientation::Landscape {
            (Type::new(17.0, 22.0), Type::new(10.5, 15.0))
        } else {
            (Type::new(19.0, 24.0), Type::new(11.0, 15.0))
        }
    }
}

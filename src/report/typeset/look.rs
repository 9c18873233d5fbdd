//! Measures of the page and of its type, after the printed specimens. Lengths in points unless they say otherwise.

use super::{Ink, mm};
use crate::{
    model::Language,
    report::document::{LabelTone, Style, TableLook},
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
    /// A4 portrait. `airy` is the leading of Korean reports.
    pub(super) fn new(language: Language, airy: bool) -> Self {
        let a4 = (mm(210.0), mm(297.0));
        match language {
            Language::Korean => Self {
                language,
                width: a4.0,
                height: a4.1,
                left: mm(20.0),
                right: mm(15.0),
                top_first: mm(20.0),
                top: mm(30.0),
                bottom: mm(22.0),
                head: mm(18.0),
                foot: mm(9.5),
                label: mm(3.0),
                column: mm(30.0),
                label_width: mm(25.0),
                body: if airy { Type::new(10.5, 17.0) } else { Type::new(10.5, 14.0) },
            },
            Language::French | Language::English => Self {
                language,
                width: a4.0,
                height: a4.1,
                left: mm(25.0),
                right: mm(20.0),
                top_first: mm(16.0),
                top: mm(25.0),
                bottom: mm(24.0),
                head: mm(12.5),
                foot: mm(9.5),
                label: 0.0,
                column: mm(37.0),
                label_width: mm(32.0),
                body: Type::new(10.0, 14.0),
            },
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
            TableLook::Signing => Type::new(if self.korean() { 9.0 } else { 8.5 }, 11.5),
        }
    }

    /// The title in ordinary documents, and its subtitle.
    pub(super) const fn title(&self) -> (Type, Type) {
        if self.korean() {
            (Type::new(17.0, 22.0), Type::new(10.5, 15.0))
        } else {
            (Type::new(19.0, 24.0), Type::new(11.0, 15.0))
        }
    }
}

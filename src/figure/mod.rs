//! Drawings: findings as shapes, hatches and labels that know neither screen nor paper. Lengths in points, from the top
//! left corner. Colour never carries meaning alone: every category has a shape and a hatch, every stance a sign.

mod balance;
mod grid;
mod hatch;
mod labels;
mod matrix;
mod network;
mod spectrum;
mod svg;
mod timeline;

pub use balance::{Share, balance, running_time};
pub use grid::{GridWords, Spot, grid, grid_area};
pub use hatch::{filled, mark, marks, swatch};
pub use labels::cut;
pub use matrix::{convergence, stance_ground};
pub use network::{Link, Node, layout, legend_line, network};
pub use spectrum::{Stand, axis, movement, signed, spectra, spectrum};
pub use svg::svg;
pub use timeline::{Bar, Row as TimelineRow, Stone, TimelineWords, timeline};

use crate::model::{Category, Hatch, Posture, Shape as Outline};

/// A colour, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// A colour written as `#174A5C`; none for anything else.
    pub fn of_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self(channel(0)?, channel(2)?, channel(4)?))
    }

    /// The same, as dark as print wants it: at most the lightness that still reads on white paper.
    #[must_use]
    pub fn darkened(self) -> Self {
        let channel = |value: u8| (u16::from(value) * 85 / 100) as u8;
        Self(channel(self.0), channel(self.1), channel(self.2))
    }
}

/// The colours of the ground a drawing stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Text and strong lines.
    pub ink: Colour,
    /// Text of less weight.
    pub second: Colour,
    /// Thin lines.
    pub rule: Colour,
    /// Grounds of groups.
    pub tint: Colour,
    /// What is filled.
    pub accent: Colour,
    /// What lies beneath everything.
    pub ground: Colour,
}

impl Palette {
    /// Paper.
    pub const PAPER: Self = Self {
        ink: Colour(0x1B, 0x1B, 0x1B),
        second: Colour(0x58, 0x58, 0x58),
        rule: Colour(0xA6, 0xA6, 0xA6),
        tint: Colour(0xEE, 0xF1, 0xF2),
        accent: Colour(0x17, 0x4A, 0x5C),
        ground: Colour(0xFF, 0xFF, 0xFF),
    };
}

/// A line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its thickness.
    pub thickness: f32,
    /// Length of dashes and gaps; 0 for an unbroken line.
    pub dash: f32,
}

impl Stroke {
    /// An unbroken line.
    pub const fn new(colour: Colour, thickness: f32) -> Self {
        Self { colour, thickness, dash: 0.0 }
    }
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Words in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where, on the baseline.
    pub at: (f32, f32),
    /// Which end stands there.
    pub anchor: Anchor,
    /// Size of the letters.
    pub size: f32,
    /// Semibold.
    pub strong: bool,
    /// Its colour.
    pub colour: Colour,
    /// What it says.
    pub text: String,
}

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Straight lines from point to point.
    Path {
        /// The points.
        points: Vec<(f32, f32)>,
        /// Whether the last leads back to the first.
        closed: bool,
        /// What it is filled with.
        fill: Option<Colour>,
        /// How it is outlined.
        stroke: Option<Stroke>,
    },
    /// Words.
    Label(Label),
}

/// A drawing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Its parts, the lowest first.
    pub shapes: Vec<Shape>,
}

/// A drawing with marks that stand for things.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plot {
    /// The drawing.
    pub drawing: Drawing,
    /// Where the mark of each thing stands, in the order in which the things were given.
    pub marks: Vec<(f32, f32)>,
    /// How large the marks are.
    pub radius: f32,
}

/// How wide words are: the screen and the page measure them each with their own fonts.
pub trait Measure {
    /// The width of a text in points.
    fn width(&mut self, text: &str, size: f32, strong: bool) -> f32;
}

/// The sign of a category: shape, hatch, colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its outline.
    pub outline: Outline,
    /// Its hatch.
    pub hatch: Hatch,
    /// Its colour.
    pub colour: Colour,
    /// An actor that is not there yet: white, in a dashed outline.
    pub absent: bool,
}

impl Mark {
    /// The sign of a category; a plain circle for none.
    pub fn of(category: Option<&Category>, absent: bool) -> Self {
        Self {
            outline: category.and_then(|category| category.shape).unwrap_or(Outline::Circle),
            hatch: category.and_then(|category| category.hatch).unwrap_or(Hatch::Solid),
            colour: category
                .and_then(|category| Colour::of_hex(category.colour.as_ref()?.as_str()))
                .unwrap_or(Colour(0x58, 0x58, 0x58))
                .darkened(),
            absent,
        }
    }

    /// The same where the outline tells the posture: the category is still told by colour and hatch.
    #[must_use]
    pub const fn posed(mut self, posture: Option<Posture>) -> Self {
        self.outline = match posture {
            None => Outline::Circle,
            Some(Posture::Driving) => Outline::Triangle,
            Some(Posture::Supportive) => Outline::Pentagon,
            Some(Posture::Neutral) => Outline::Square,
            Some(Posture::Undecided) => Outline::Diamond,
            Some(Posture::Reluctant) => Outline::TriangleDown,
            Some(Posture::Blocking) => Outline::Plus,
        };
        self
    }

    /// The sign of a posture by itself, whatever the category.
    pub fn of_posture(posture: Option<Posture>, palette: &Palette) -> Self {
        let plain =
            Self { outline: Outline::Circle, hatch: Hatch::Solid, colour: palette.second, absent: false };
        plain.posed(posture)
    }
}

impl Drawing {
    /// An empty drawing of a size.
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    /// A line from one point to another.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Path {
            points: vec![from, to],
            closed: false,
            fill: None,
            stroke: Some(stroke),
        });
    }

    /// A rectangle: left, top, width, height.
    pub fn rectangle(&mut self, area: [f32; 4], fill: Option<Colour>, stroke: Option<Stroke>) {
        self.shapes.push(Shape::Path { points: corners(area), closed: true, fill, stroke });
    }

    /// A closed outline.
    pub fn polygon(&mut self, points: Vec<(f32, f32)>, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.shapes.push(Shape::Path { points, closed: true, fill, stroke });
    }

    /// Words.
    pub fn label(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        size: f32,
        strong: bool,
        colour: Colour,
        text: impl Into<String>,
    ) {
        let text = text.into();
        if !text.is_empty() {
            self.shapes.push(Shape::Label(Label { at, anchor, size, strong, colour, text }));
        }
    }

    /// An arrow head at the end of a line.
    pub fn arrow(&mut self, from: (f32, f32), to: (f32, f32), size: f32, colour: Colour) {
        if let Some([one, other]) = barbs(from, to, size, 0.38) {
            self.polygon(vec![to, one, other], Some(colour), None);
        }
    }

    /// An open arrow head at the end of a line: two strokes.
    pub fn open_arrow(&mut self, from: (f32, f32), to: (f32, f32), size: f32, stroke: Stroke) {
        if let Some([one, other]) = barbs(from, to, size, 0.5) {
            let points = vec![one, to, other];
            self.shapes.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
        }
    }

    /// The parts of another drawing, moved.
    pub fn take(&mut self, shapes: Vec<Shape>, dx: f32, dy: f32) {
        self.shapes.extend(shapes.into_iter().map(|mut shape| {
            match &mut shape {
                Shape::Path { points, .. } => {
                    for (x, y) in points {
                        *x += dx;
                        *y += dy;
                    }
                }
                Shape::Label(label) => {
                    label.at.0 += dx;
                    label.at.1 += dy;
                }
            }
            shape
        }));
    }
}

/// The two ends of an arrow head behind its tip, each so far from the line as a share of its size; none for no line.
fn barbs(from: (f32, f32), to: (f32, f32), size: f32, share: f32) -> Option<[(f32, f32); 2]> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length < 0.01 {
        return None;
    }
    let (ux, uy) = (dx / length, dy / length);
    let back = (ux.mul_add(-size, to.0), uy.mul_add(-size, to.1));
    let half = size * share;
    Some([(back.0 - uy * half, back.1 + ux * half), (back.0 + uy * half, back.1 - ux * half)])
}

/// The corners of a rectangle: left, top, width, height.
pub(crate) fn corners([x, y, width, height]: [f32; 4]) -> Vec<(f32, f32)> {
    vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

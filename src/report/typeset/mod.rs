//! From what a document says to where every glyph stands: fonts, lines, tables, pages. Pure: the same document gives
//! the same pages.

mod around;
mod blocks;
mod contents;
mod entries;
mod figures;
pub mod fonts;
mod image;
pub mod lines;
mod look;
mod pages;
mod parts;
mod sections;
mod slips;
mod table;

use std::collections::BTreeMap;

pub use figures::{Ruler, sheet};
use fonts::Glyph;
pub use image::{Image, Pixels};

use super::{
    ReportError,
    document::{Document, Orientation},
};
use crate::{language::Catalog, model::Language};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Millimetres in points.
pub(crate) const fn mm(millimetres: f32) -> f32 {
    millimetres * MM
}

/// A colour of the page, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// Where a mark on the page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// To a part of the text.
    Node(usize),
    /// To the page: heads, feet, repeated table heads.
    Pagination,
    /// To the looks: rules, tints, marks that a sentence repeats in words.
    Layout,
}

/// A mark on the page. Coordinates in points from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Glyphs on a baseline, each with the space added after it.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size of the letters.
        size: f32,
        /// Colour.
        ink: Ink,
        /// The glyphs.
        glyphs: Vec<(Glyph, f32)>,
    },
    /// A line.
    Rule {
        /// One end.
        from: (f32, f32),
        /// The other.
        to: (f32, f32),
        /// Thickness.
        thickness: f32,
        /// Colour.
        ink: Ink,
        /// Length of dashes and gaps; 0 for an unbroken line.
        dash: f32,
    },
    /// A rectangle in outline.
    Frame {
        /// Left, top, width, height.
        area: [f32; 4],
        /// Thickness.
        thickness: f32,
        /// Colour.
        ink: Ink,
        /// Length of dashes and gaps; 0 for an unbroken line.
        dash: f32,
    },
    /// A filled rectangle.
    Fill {
        /// Left, top, width, height.
        area: [f32; 4],
        /// Colour.
        ink: Ink,
    },
    /// Straight lines from point to point.
    Path {
        /// The points.
        points: Vec<(f32, f32)>,
        /// Whether the last leads back to the first.
        closed: bool,
        /// What it is filled with.
        fill: Option<Ink>,
        /// Its outline: thickness, colour, length of dashes.
        stroke: Option<(f32, Ink, f32)>,
    },
    /// A picture.
    Image {
        /// Left, top, width, height.
        area: [f32; 4],
        /// Which of the layout's pictures.
        image: usize,
    },
}

impl Item {
    fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Text { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Rule { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
            Self::Frame { area, .. } | Self::Fill { area, .. } | Self::Image { area, .. } => {
                area[0] += dx;
                area[1] += dy;
            }
            Self::Path { points, .. } => {
                for (x, y) in points {
                    *x += dx;
                    *y += dy;
                }
            }
        }
    }
}

/// Where a text ends at the right; none for other marks.
fn right_end(item: &Item) -> Option<f32> {
    match item {
        Item::Text { x, size, glyphs, .. } => {
            Some(x + glyphs.iter().map(|(glyph, extra)| glyph.advance * size + extra).sum::<f32>())
        }
        _ => None,
    }
}

/// Marks that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// To what.
    pub owner: Owner,
    /// The marks.
    pub items: Vec<Item>,
}

/// A part of a page that leads somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Leads {
    /// The part of the text.
    pub node: usize,
    /// Left, top, width, height.
    pub area: [f32; 4],
    /// Where to.
    pub to: Target,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address of the web.
    Address(String),
    /// An entry of the outline.
    Bookmark(usize),
}

/// A page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// Its width, in points.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// How it lies.
    pub orientation: Orientation,
    /// Without head and foot, as sheets of forms are.
    pub bare: bool,
    /// Its marks, in the order they are read.
    pub segments: Vec<Segment>,
    /// What leads somewhere.
    pub leads: Vec<Leads>,
}

/// What a part of the text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tag {
    /// The whole.
    #[default]
    Document,
    /// A heading, 1 to 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// Its item.
    ListItem,
    /// The label of an item.
    Label,
    /// The body of an item.
    ListBody,
    /// A table.
    Table,
    /// Its caption.
    Caption,
    /// Its head.
    TableHead,
    /// Its body.
    TableBody,
    /// A row.
    Row,
    /// A cell that heads its column.
    ColumnHead,
    /// A cell that heads its row.
    RowHead,
    /// Any other cell.
    Cell,
    /// Words in another language.
    Span,
    /// A link.
    Link,
    /// A drawing or picture.
    Figure,
    /// The table of contents.
    Contents,
    /// Its entry.
    ContentsItem,
}

/// A part of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Node {
    /// What it is.
    pub tag: Tag,
    /// What it is part of.
    pub parent: usize,
    /// Its parts, in the order they are read. Links and spans join when their first word is placed.
    pub kids: Vec<usize>,
    /// Its language, where it is not that of the document.
    pub language: Option<Language>,
    /// What it shows, for those who cannot see it: the summary of a table, the words for a figure.
    pub summary: Option<String>,
    /// Where a figure stands: left, top, right, bottom on its page.
    pub bounds: Option<[f32; 4]>,
    /// How many columns a cell spans, if more than one.
    pub columns: usize,
    /// How many rows a cell spans, if more than one.
    pub rows: usize,
    /// The heads of a cell, where its table has heads over heads.
    pub heads: Vec<usize>,
}

/// The parts of the text, the whole first.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree(pub Vec<Node>);

impl Tree {
    fn new() -> Self {
        Self(vec![Node::default()])
    }

    /// A new part at the end of another.
    fn add(&mut self, parent: usize, tag: Tag) -> usize {
        let node = self.loose(parent, tag);
        if let Some(parent) = self.0.get_mut(parent) {
            parent.kids.push(node);
        }
        node
    }

    /// A new part that joins when its first word is placed, so that it stands between the words around it.
    fn loose(&mut self, parent: usize, tag: Tag) -> usize {
        self.0.push(Node { tag, parent, ..Node::default() });
        self.0.len() - 1
    }
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Its level, 1 outermost.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// The page, 0 first.
    pub page: usize,
    /// How far down, in points.
    pub y: f32,
}

/// A document with every glyph in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// The pictures on them.
    pub images: Vec<Image>,
    /// The parts of the text.
    pub tree: Tree,
    /// The outline.
    pub outline: Vec<Bookmark>,
    /// Characters that no font has, with how often they came.
    pub missing: BTreeMap<char, usize>,
}

impl Layout {
    /// The same pages so many times as large, as for a poster.
    pub fn enlarge(&mut self, by: f32) {
        if by == 1.0 {
            return;
        }
        for page in &mut self.pages {
            page.width *= by;
            page.height *= by;
            for item in page.segments.iter_mut().flat_map(|segment| &mut segment.items) {
                figures::scale(item, by);
            }
            for side in page.leads.iter_mut().flat_map(|leads| &mut leads.area) {
                *side *= by;
            }
        }
        for side in self.tree.0.iter_mut().filter_map(|node| node.bounds.as_mut()).flatten() {
            *side *= by;
        }
        for mark in &mut self.outline {
            mark.y *= by;
        }
    }
}

/// Sets a document. `progress` hears how many of the document's blocks are set and says whether to go on.
///
/// # Errors
/// [`ReportError::Stopped`] where it says no.
pub fn typeset(
    document: &Document,
    catalog: &Catalog,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Result<Layout, ReportError> {
    let setter = sections::set(document, catalog, progress)?;
    let layout = pages::paginate(setter, document, catalog);
    progress(document.blocks.len(), document.blocks.len());
    Ok(layout)
}

//! Drawings and pictures on the page, and what is set apart from the text: callouts, lists to be ticked.

use super::{
    Ink, Item, Layout, Owner, Page, Segment, Tag,
    blocks::{Place, Setter, Slab, frame},
    fonts::{Figures, Fonts},
    image::Image,
    lines::{self, Setting},
    look::{ACCENT, INK, Look, Type},
    mm,
};
use crate::{
    figure::{self, Anchor, Colour, Drawing, Measure, Palette, Shape},
    language::Catalog,
    model::Language,
    report::document::{Figure, Logo, Orientation, Rich, Style, Weight},
};

const fn ink(Colour(red, green, blue): Colour) -> Ink {
    Ink(red, green, blue)
}

/// Measures the words of drawings with the fonts of the page.
pub struct Ruler {
    fonts: Fonts,
    language: Language,
}

impl Ruler {
    /// For words in a language.
    pub fn new(language: Language) -> Self {
        Self { fonts: Fonts::default(), language }
    }
}

fn label_setting(language: Language, size: f32, strong: bool) -> Setting {
    Setting {
        weight: if strong { Weight::SemiBold } else { Weight::Regular },
        figures: Figures::Tabular,
        ..Setting::new(size, language)
    }
}

impl Measure for Ruler {
    fn width(&mut self, text: &str, size: f32, strong: bool) -> f32 {
        let setting = label_setting(self.language, size, strong);
        lines::width(&mut self.fonts, &Rich::plain(text), &setting)
    }
}

/// A drawing as a page of its own, as large as it is, for a picture of it.
pub fn sheet(drawing: &Drawing, catalog: &Catalog) -> Layout {
    let look = Look::new(catalog.language(), false, Orientation::Landscape);
    let mut setter = Setter::with(look, catalog);
    let items = setter.drawn(drawing, (0.0, 0.0));
    let page = Page {
        width: drawing.width,
        height: drawing.height,
        orientation: Orientation::Landscape,
        bare: true,
        segments: vec![Segment { owner: Owner::Layout, items }],
        leads: Vec::new(),
    };
    Layout {
        pages: vec![page],
        images: Vec::new(),
        tree: setter.tree,
        outline: Vec::new(),
        missing: std::collections::BTreeMap::new(),
    }
}

impl Setter<'_> {
    /// The marks of a drawing, moved to a place.
    pub(super) fn drawn(&mut self, drawing: &Drawing, at: (f32, f32)) -> Vec<Item> {
        let mut items = Vec::with_capacity(drawing.shapes.len());
        for shape in &drawing.shapes {
            match shape {
                Shape::Path { points, closed, fill, stroke } => {
                    let mut item = Item::Path {
                        points: points.clone(),
                        closed: *closed,
                        fill: fill.map(ink),
                        stroke: stroke.map(|stroke| (stroke.thickness, ink(stroke.colour), stroke.dash)),
                    };
                    item.shift(at.0, at.1);
                    items.push(item);
                }
                Shape::Label(label) => {
                    let setting = label_setting(self.look.language, label.size, label.strong);
                    // The space parts one label from the next where the text is taken out.
                    let text = Rich::plain(format!("{} ", label.text));
                    let width = lines::width(&mut self.fonts, &Rich::plain(label.text.clone()), &setting);
                    let x = label.at.0
                        - match label.anchor {
                            Anchor::Start => 0.0,
                            Anchor::Middle => width / 2.0,
                            Anchor::End => width,
                        };
                    let place = (x + at.0, label.at.1 + at.1);
                    let segments =
                        self.label_line(&text, &setting, place.0, place.1, ink(label.colour), Owner::Layout);
                    items.extend(segments.into_iter().flat_map(|segment| segment.items));
                }
            }
        }
        items
    }

    /// A drawing with its caption above it.
    pub(super) fn figure(&mut self, figure: &Figure) {
        self.below(mm(3.0));
        if !figure.caption.is_empty() {
            let node = self.tree.add(0, Tag::Paragraph);
            let measure = self.look.measure();
            let range = self.paragraph(&figure.caption, Style::Caption, 0.0, measure, node);
            self.keep(range);
            self.below(mm(1.5));
        }
        let node = self.tree.add(0, Tag::Figure);
        self.tree.0[node].summary = Some(figure.alternative.clone());
        let drawing = &figure.drawing;
        let room = self.look.height - self.look.top - self.look.bottom;
        let scale = (self.look.measure() / drawing.width).min(room * 0.92 / drawing.height).min(1.0);
        let mut items = self.drawn(drawing, (0.0, 0.0));
        if scale < 1.0 {
            for item in &mut items {
                self::scale(item, scale);
            }
        }
        let (width, height) = (drawing.width * scale, drawing.height * scale);
        self.push(
            Slab {
                height,
                segments: vec![Segment { owner: Owner::Node(node), items }],
                figures: vec![(node, [0.0, 0.0, width, height])],
                ..Slab::default()
            },
            0.0,
        );
        self.below(mm(4.0));
    }

    /// Words beside a bar.
    pub(super) fn callout(&mut self, text: &Rich) {
        self.below(mm(3.0));
        let node = self.tree.add(0, Tag::Paragraph);
        let kind = Type::new(9.0, 13.0);
        let mut setting = self.setting(kind.size);
        setting.hyphenated = self.look.language == Language::French;
        let inset = mm(4.6);
        let width = self.look.measure() - inset;
        let range = self.set_text(text, &setting, kind, &Place { x: inset, width, node, ink: INK });
        for slab in &mut self.slabs[range.clone()] {
            let bar = Item::Fill { area: [0.0, 0.0, 1.6, slab.height], ink: ACCENT };
            slab.segments.insert(0, Segment { owner: Owner::Layout, items: vec![bar] });
        }
        self.keep(range.start..range.end.saturating_sub(1));
        self.below(mm(4.0));
    }

    /// A list of things with a box before each.
    pub(super) fn checks(&mut self, items: &[Rich]) {
        let list = self.tree.add(0, Tag::List);
        let kind = self.look.style(Style::Small);
        let kind = if self.look.body().size < 9.0 { self.look.body() } else { kind };
        for text in items {
            let item = self.tree.add(list, Tag::ListItem);
            let body = self.tree.add(item, Tag::ListBody);
            let setting = self.setting(kind.size);
            let x = mm(5.4);
            let place = Place { x, width: self.look.measure() - x, node: body, ink: INK };
            let range = self.set_text(text, &setting, kind, &place);
            if let Some(first) = self.slabs.get_mut(range.start) {
                first.segments.insert(
                    0,
                    Segment {
                        owner: Owner::Layout,
                        items: vec![tick_box(0.0, (kind.leading - mm(3.0)) / 2.0)],
                    },
                );
            }
            self.keep(range.start..range.end.saturating_sub(1));
            self.below(mm(1.0));
        }
        self.below(mm(2.0));
    }

    /// Pictures in one row, each at most 36 × 15 mm.
    pub(super) fn logos(&mut self, logos: &[Logo]) {
        let (most_wide, most_high) = (mm(36.0), mm(15.0));
        let mut x = 0.0;
        let mut slab = Slab { height: 0.0, keep: true, ..Slab::default() };
        for logo in logos {
            let Some(image) = Image::read(&logo.file) else { continue };
            let scale = (most_wide / image.width as f32).min(most_high / image.height as f32);
            let (width, height) = (image.width as f32 * scale, image.height as f32 * scale);
            if x + width > self.look.measure() {
                break;
            }
            let place = self.images.iter().position(|known| *known == image).unwrap_or_else(|| {
                self.images.push(image);
                self.images.len() - 1
            });
            let node = self.tree.add(0, Tag::Figure);
            self.tree.0[node].summary = Some(logo.alternative.clone());
            let area = [x, 0.0, width, height];
            slab.segments
                .push(Segment { owner: Owner::Node(node), items: vec![Item::Image { area, image: place }] });
            slab.figures.push((node, [x, 0.0, x + width, height]));
            slab.height = slab.height.max(height);
            x += width + mm(8.0);
        }
        if !slab.segments.is_empty() {
            self.push(slab, 0.0);
            self.below(mm(6.0));
        }
    }

    /// The sign of a category inside text, and how wide it is.
    pub(super) fn sign(&mut self, sign: figure::Mark, centre: (f32, f32), radius: f32) -> Vec<Item> {
        let shapes = figure::mark(&sign, centre, radius, Palette::PAPER.ground);
        self.drawn(&Drawing { width: 0.0, height: 0.0, shapes }, (0.0, 0.0))
    }
}

/// A square of 3 mm to be ticked.
pub(super) fn tick_box(x: f32, y: f32) -> Item {
    frame([x, y, mm(3.0), mm(3.0)], 0.6)
}

/// Makes a mark so many times as large, about the corner of the page.
pub(super) fn scale(item: &mut Item, by: f32) {
    let point = |at: &mut (f32, f32)| *at = (at.0 * by, at.1 * by);
    match item {
        Item::Text { x, y, size, glyphs, .. } => {
            *x *= by;
            *y *= by;
            *size *= by;
            for (_, extra) in glyphs {
                *extra *= by;
            }
        }
        Item::Rule { from, to, thickness, dash, .. } => {
            point(from);
            point(to);
            *thickness *= by;
            *dash *= by;
        }
        Item::Frame { area, thickness, dash, .. } => {
            for side in area {
                *side *= by;
            }
            *thickness *= by;
            *dash *= by;
        }
        Item::Fill { area, .. } | Item::Image { area, .. } => {
            for side in area {
                *side *= by;
            }
        }
        Item::Path { points, stroke, .. } => {
            for at in points {
                point(at);
            }
            if let Some((thickness, _, dash)) = stroke {
                *thickness *= by;
                *dash *= by;
            }
        }
    }
}

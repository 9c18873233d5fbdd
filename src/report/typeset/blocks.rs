//! Blocks into slabs: pieces of page that cannot be broken, each as high as a line or a table row, in their order.

use super::{
    Bookmark, Image, Ink, Item, Leads, Owner, Segment, Tag, Target, Tree,
    fonts::{Fonts, Glyph},
    lines::{self, Line, Setting},
    look::{ACCENT, INK, Look, SECONDARY, Type},
    mm, table,
};
use crate::{
    language::Catalog,
    model::Language,
    report::document::{Block, Document, Orientation, Rich, Span, Style, Weight},
};

/// A piece of page that cannot be broken. Coordinates from its own top left corner at the left edge of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Slab {
    pub(super) height: f32,
    /// Space above, where it does not begin a page.
    pub(super) before: f32,
    /// It stays on one page with the next.
    pub(super) keep: bool,
    /// It begins a page.
    pub(super) breaks: bool,
    pub(super) segments: Vec<Segment>,
    pub(super) leads: Vec<Leads>,
    pub(super) bookmark: Option<(u8, String)>,
    /// What a page that begins with it shows again.
    pub(super) again: Again,
    /// It begins a page that lies so, and those after it.
    pub(super) turns: Option<Orientation>,
    /// It is a page of its own, without head and foot.
    pub(super) full: bool,
    /// The figures in it and where they stand: left, top, right, bottom.
    pub(super) figures: Vec<(usize, [f32; 4])>,
    /// The entry of the table of contents that it is: which bookmark.
    pub(super) entry: Option<usize>,
}

impl Slab {
    /// The same without what is drawn, to see how pages fall.
    pub(super) fn bare(&self) -> Self {
        Self {
            height: self.height,
            before: self.before,
            keep: self.keep,
            breaks: self.breaks,
            turns: self.turns,
            full: self.full,
            again: self.again.clone(),
            ..Self::default()
        }
    }
}

/// What is shown again at the top of a page in the middle of something.
#[derive(Debug, Clone, Default)]
pub(super) enum Again {
    #[default]
    Nothing,
    /// The head of a table, above.
    Head(usize),
    /// The label of the row, beside: as long as the slab is high.
    Label(usize),
}

/// Turns blocks into slabs.
pub(super) struct Setter<'a> {
    pub(super) fonts: Fonts,
    pub(super) look: Look,
    pub(super) tree: Tree,
    pub(super) slabs: Vec<Slab>,
    /// Heads and labels shown again, by number.
    pub(super) repeats: Vec<Slab>,
    pub(super) catalog: &'a Catalog,
    /// Space asked for below the last slab.
    pub(super) gap: f32,
    /// How many of the next slabs stay with the one before: those after a heading.
    pub(super) tie: u8,
    /// Before which slab the table of contents stands, if there is to be one.
    pub(super) contents: Option<usize>,
    /// The pictures met.
    pub(super) images: Vec<Image>,
    airy: bool,
}

/// Text in a box: where its lines begin, how wide it may be, to what it belongs.
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) node: usize,
    pub(super) ink: Ink,
}

impl<'a> Setter<'a> {
    pub(super) fn new(document: &Document, catalog: &'a Catalog) -> Self {
        let look = Look::new(document.language, document.airy, document.orientation);
        Self { airy: document.airy, ..Self::with(look, catalog) }
    }

    /// With a look, for what is no document.
    pub(super) fn with(look: Look, catalog: &'a Catalog) -> Self {
        Self {
            fonts: Fonts::default(),
            look,
            tree: Tree::new(),
            slabs: Vec::new(),
            repeats: Vec::new(),
            catalog,
            gap: 0.0,
            tie: 0,
            contents: None,
            images: Vec::new(),
            airy: false,
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Issuer(lines) => self.issuer(lines),
            Block::Title(title) => self.title(title),
            Block::Heading { level, number, text } => self.heading(*level, number.as_deref(), text),
            Block::Entries { rows, ruled } => self.entries(rows, *ruled),
            Block::Paragraph { text, style } => {
                let node = self.tree.add(0, Tag::Paragraph);
                self.paragraph(text, *style, 0.0, self.look.measure(), node);
                self.below(mm(if *style == Style::Note { 2.0 } else { 1.6 }));
            }
            Block::Points(points) => self.points(points),
            Block::Table(table) => table::set(self, table),
            Block::Key(marks) => self.key(marks),
            Block::Signatures(names) => self.signatures(names),
            Block::Annexes { label, items, end } => self.annexes(label, items, end),
            Block::Space(height) => self.below(mm(*height)),
            Block::PageBreak => {
                self.gap = 0.0;
                self.slabs.push(Slab { breaks: true, ..Slab::default() });
            }
            Block::Turn(orientation) => {
                if *orientation != self.look.orientation {
                    self.gap = 0.0;
                    self.look = self.look_of(*orientation);
                    self.slabs.push(Slab { breaks: true, turns: Some(*orientation), ..Slab::default() });
                }
            }
            Block::National(lines) => self.national(lines),
            Block::FormalTitle { kind, title, badge } => self.formal_title(kind, title, badge),
            Block::Contents => self.contents = Some(self.slabs.len()),
            Block::Callout(text) => self.callout(text),
            Block::Checks(items) => self.checks(items),
            Block::Figure(figure) => self.figure(figure),
            Block::Logos(logos) => self.logos(logos),
            Block::Slips { across, down, slips } => self.slips(*across, *down, slips),
            Block::SlipHead { kicker, under, number } => self.slip_head(kicker, under, number),
            Block::Lines { label, count } => self.lines_to_write(label, *count),
            Block::Scale { levels, ends } => self.scale(levels, ends),
            Block::SlipFoot(text) => self.slip_foot(text),
        }
    }

    pub(super) fn look_of(&self, orientation: Orientation) -> Look {
        Look::new(self.look.language, self.airy, orientation)
    }

    /// Adds a slab below the last, `above` apart at least.
    pub(super) fn push(&mut self, mut slab: Slab, above: f32) {
        slab.before = self.gap.max(above);
        self.gap = 0.0;
        if self.tie > 0 {
            self.tie -= 1;
            slab.keep |= self.tie > 0;
        }
        self.slabs.push(slab);
    }

    /// Asks for space below the last slab.
    pub(super) fn below(&mut self, space: f32) {
        self.gap = self.gap.max(space);
    }

    pub(super) fn setting(&self, size: f32) -> Setting {
        Setting::new(size, self.look.language)
    }

    /// The marks and links of one line at `x`, `y` (baseline), owned by `node` or by its spans.
    #[allow(clippy::too_many_arguments)] // where, what, how large, whose: all of them differ from call to call
    pub(super) fn draw(
        &mut self,
        line: Line,
        text: &Rich,
        at: (f32, f32),
        size: f32,
        owner: Owner,
        ink: Ink,
        nodes: &mut SpanNodes,
    ) -> (Vec<Segment>, Vec<Leads>) {
        let (mut x, y) = at;
        let mut segments: Vec<Segment> = Vec::new();
        let mut leads = Vec::new();
        for stretch in line.stretches {
            let width: f32 = stretch.glyphs.iter().map(|(glyph, extra)| glyph.advance * size + extra).sum();
            let span = text.0.get(stretch.span);
            let raised = span.is_some_and(|span| span.raised);
            let owner = match owner {
                Owner::Node(node) => Owner::Node(nodes.of(&mut self.tree, node, stretch.span, span)),
                other => other,
            };
            if let (Owner::Node(node), Some(Span { link: Some(address), .. })) = (owner, span) {
                let area = [x, y - size * 0.8, width, size];
                leads.push(Leads { node, area, to: Target::Address(address.clone()) });
            }
            let quiet = span.is_some_and(|span| span.quiet);
            let ink = if quiet { SECONDARY } else { ink };
            let item = if raised {
                // Its advances were measured at the smaller size.
                let glyphs = stretch
                    .glyphs
                    .into_iter()
                    .map(|(glyph, extra)| (Glyph { advance: glyph.advance / lines::RAISED, ..glyph }, extra));
                let (y, size) = (y - size * 0.33, size * lines::RAISED);
                Item::Text { x, y, size, ink, glyphs: glyphs.collect() }
            } else {
                Item::Text { x, y, size, ink, glyphs: stretch.glyphs }
            };
            match segments.last_mut() {
                Some(segment) if segment.owner == owner => segment.items.push(item),
                _ => segments.push(Segment { owner, items: vec![item] }),
            }
            x += width;
        }
        (segments, leads)
    }

    /// A paragraph as slabs, one a line; the first two and the last two lines stay together.
    pub(super) fn paragraph(
        &mut self,
        text: &Rich,
        style: Style,
        x: f32,
        width: f32,
        node: usize,
    ) -> std::ops::Range<usize> {
        let kind = self.look.style(style);
        let mut setting = self.setting(kind.size);
        setting.justified = style == Style::Justified && !self.look.korean();
        setting.hyphenated = self.look.language == Language::French;
        let ink = if style == Style::Note { SECONDARY } else { INK };
        self.set_text(text, &setting, kind, &Place { x, width, node, ink })
    }

    pub(super) fn set_text(
        &mut self,
        text: &Rich,
        setting: &Setting,
        kind: Type,
        place: &Place,
    ) -> std::ops::Range<usize> {
        let lines = lines::set(&mut self.fonts, text, setting, place.width);
        let count = lines.len();
        let first = self.slabs.len();
        let mut nodes = SpanNodes::default();
        for (number, line) in lines.into_iter().enumerate() {
            let at = (place.x, kind.baseline());
            // A word broken in two does not go on overleaf.
            let last = line.stretches.last().and_then(|stretch| stretch.glyphs.last());
            let hyphenated = last.is_some_and(|(glyph, _)| glyph.text == "\u{ad}");
            let (segments, leads) =
                self.draw(line, text, at, setting.size, Owner::Node(place.node), place.ink, &mut nodes);
            let keep = hyphenated || count > 1 && (number == 0 || number + 2 == count);
            self.push(Slab { height: kind.leading, keep, segments, leads, ..Slab::default() }, 0.0);
        }
        first..self.slabs.len()
    }

    /// One line of text that belongs to the page or the looks.
    pub(super) fn label_line(
        &mut self,
        text: &Rich,
        setting: &Setting,
        x: f32,
        y: f32,
        ink: Ink,
        owner: Owner,
    ) -> Vec<Segment> {
        let lines = lines::set(&mut self.fonts, text, setting, f32::MAX);
        lines
            .into_iter()
            .take(1)
            .flat_map(|line| {
                self.draw(line, text, (x, y), setting.size, owner, ink, &mut SpanNodes::default()).0
            })
            .collect()
    }

    pub(super) fn keep(&mut self, range: std::ops::Range<usize>) {
        for slab in self.slabs.get_mut(range).into_iter().flatten() {
            slab.keep = true;
        }
    }

    pub(super) fn rule(&mut self, thickness: f32, ink: Ink, above: f32) {
        let to = self.look.measure();
        let rule = Item::Rule { from: (0.0, 0.0), to: (to, 0.0), thickness, ink, dash: 0.0 };
        let segments = vec![Segment { owner: Owner::Layout, items: vec![rule] }];
        self.push(Slab { height: 0.0, keep: true, segments, ..Slab::default() }, above);
        self.below(mm(3.2));
    }

    fn heading(&mut self, level: u8, number: Option<&str>, text: &Rich) {
        let kind = self.look.heading(level);
        let (above, under) = Look::around_heading(level);
        self.below(above);
        let node = self.tree.add(0, Tag::Heading(level));
        let mut setting = self.setting(kind.size);
        setting.weight = Weight::SemiBold;
        let ink = if level == 2 && !self.look.korean() { ACCENT } else { INK };
        let indent = if number.is_some() { mm(7.0) } else { 0.0 };
        let place = Place { x: indent, width: self.look.measure() - indent, node, ink };
        let range = self.set_text(text, &setting, kind, &place);
        if let Some(number) = number {
            let text = Rich::plain(format!("{number} "));
            let mut segments = self.label_line(&text, &setting, 0.0, kind.baseline(), ink, Owner::Node(node));
            if let Some(first) = self.slabs.get_mut(range.start) {
                segments.append(&mut first.segments);
                first.segments = segments;
            }
        }
        let told = number.map_or_else(|| text.text(), |number| format!("{number} {}", text.text()));
        if let Some(first) = self.slabs.get_mut(range.start) {
            first.bookmark = Some((level, told));
        }
        self.keep(range);
        self.gap = under;
        self.tie = 2;
    }
}

/// The nodes of the spans of a paragraph that are words in another language or lead somewhere.
#[derive(Default)]
pub(super) struct SpanNodes(Vec<(usize, usize)>);

impl SpanNodes {
    fn of(&mut self, tree: &mut Tree, parent: usize, place: usize, span: Option<&Span>) -> usize {
        let Some(span) = span else { return parent };
        let tag = match (&span.link, span.language) {
            (Some(_), _) => Tag::Link,
            (None, Some(_)) => Tag::Span,
            (None, None) => return parent,
        };
        if let Some((_, node)) = self.0.iter().find(|(of, _)| *of == place) {
            return *node;
        }
        let node = tree.loose(parent, tag);
        tree.0[node].language = span.language;
        self.0.push((place, node));
        node
    }
}

pub(super) fn baseline(item: &Item) -> Option<f32> {
    match item {
        Item::Text { y, .. } => Some(*y),
        _ => None,
    }
}

/// A rectangle in outline.
pub(super) const fn frame(area: [f32; 4], thickness: f32) -> Item {
    Item::Frame { area, thickness, ink: INK, dash: 0.0 }
}

/// A bookmark placed on a page.
pub(super) fn placed((level, text): (u8, String), page: usize, y: f32) -> Bookmark {
    Bookmark { level, text: text.replace('\u{a0}', " "), page, y }
}

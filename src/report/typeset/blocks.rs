//! Blocks into slabs: pieces of page that cannot be broken, each as high as a line or a table row, in their order.

use super::{
    Bookmark, Ink, Item, Leads, Owner, Segment, Tag, Tree,
    fonts::{Figures, Fonts},
    lines::{self, Line, Setting},
    look::{ACCENT, INK, Look, RULE, SECONDARY, Type},
    mm, table,
};
use crate::{
    language::Catalog,
    model::Language,
    report::document::{
        Block, Body, Document, Entry, LabelTone, Mark, Point, Rich, Span, Style, Title, Weight,
    },
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
    gap: f32,
    /// How many of the next slabs stay with the one before: those after a heading.
    tie: u8,
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
        Self {
            fonts: Fonts::default(),
            look: Look::new(document.language, document.airy),
            tree: Tree::new(),
            slabs: Vec::new(),
            repeats: Vec::new(),
            catalog,
            gap: 0.0,
            tie: 0,
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
        }
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
            let owner = match owner {
                Owner::Node(node) => Owner::Node(nodes.of(&mut self.tree, node, stretch.span, span)),
                other => other,
            };
            if let (Owner::Node(node), Some(Span { link: Some(address), .. })) = (owner, span) {
                let area = [x, y - size * 0.8, width, size];
                leads.push(Leads { node, area, address: address.clone() });
            }
            let quiet = span.is_some_and(|span| span.quiet);
            let ink = if quiet { SECONDARY } else { ink };
            let item = Item::Text { x, y, size, ink, glyphs: stretch.glyphs };
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
            let (segments, leads) =
                self.draw(line, text, at, setting.size, Owner::Node(place.node), place.ink, &mut nodes);
            let keep = count > 1 && (number == 0 || number + 2 == count);
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

    fn issuer(&mut self, lines: &[String]) {
        let right = self.look.measure();
        let node = self.tree.add(0, Tag::Paragraph);
        for (place, text) in lines.iter().enumerate() {
            let mut setting = self.setting(8.5);
            setting.weight = if place == 0 { Weight::SemiBold } else { Weight::Regular };
            let text = Rich::plain(text.clone());
            let kind = Type::new(8.5, 12.0);
            let width = lines::width(&mut self.fonts, &text, &setting);
            let ink = if place == 0 { INK } else { SECONDARY };
            let segments =
                self.label_line(&text, &setting, right - width, kind.baseline(), ink, Owner::Node(node));
            self.push(Slab { height: kind.leading, keep: true, segments, ..Slab::default() }, 0.0);
        }
        self.below(mm(7.0));
    }

    fn title(&mut self, title: &Title) {
        let measure = self.look.measure();
        let mut badge_width = 0.0;
        let mut badge = Vec::new();
        if let Some((word, line)) = &title.badge {
            (badge, badge_width) = self.badge(word, line, measure);
        }
        if title.form_name {
            return self.form_name(&title.text, badge);
        }
        if !title.kicker.is_empty() {
            let node = self.tree.add(0, Tag::Paragraph);
            let kind = Type::new(8.5, 12.0);
            let mut setting = self.setting(kind.size);
            setting.weight = Weight::SemiBold;
            setting.tracking = if self.look.korean() { 0.0 } else { 0.09 };
            let text = Rich::plain(title.kicker.clone());
            let range = self.set_text(
                &text,
                &setting,
                kind,
                &Place { x: 0.0, width: measure - badge_width, node, ink: ACCENT },
            );
            self.keep(range);
            self.below(mm(0.8));
        }
        let (kind, under) = self.look.title();
        let node = self.tree.add(0, Tag::Heading(1));
        let mut setting = self.setting(kind.size);
        setting.weight = Weight::SemiBold;
        let room = if badge_width > 0.0 { badge_width + mm(5.0) } else { 0.0 };
        let range = self.set_text(
            &title.text,
            &setting,
            kind,
            &Place { x: 0.0, width: measure - room, node, ink: INK },
        );
        if let Some(first) = self.slabs.get_mut(range.start) {
            first.bookmark = Some((1, title.text.text()));
            first.segments.append(&mut badge);
        }
        self.keep(range);
        if !title.subtitle.is_empty() {
            let node = self.tree.add(0, Tag::Paragraph);
            self.below(mm(0.8));
            let setting = self.setting(under.size);
            let text = Rich::plain(title.subtitle.clone());
            let range = self.set_text(
                &text,
                &setting,
                under,
                &Place { x: 0.0, width: measure - room, node, ink: SECONDARY },
            );
            self.keep(range);
        }
        if title.ruled {
            self.rule(0.9, INK, mm(4.6));
        }
    }

    /// The framed status at the right: word and what stands beneath.
    fn badge(&mut self, word: &str, line: &str, measure: f32) -> (Vec<Segment>, f32) {
        let mut strong = self.setting(if self.look.korean() { 9.0 } else { 8.5 });
        strong.weight = Weight::Bold;
        strong.tracking = if self.look.korean() { 0.0 } else { 0.14 };
        let small = self.setting(7.5);
        let (word, line) = (Rich::plain(word), Rich::plain(line));
        let word_width = lines::width(&mut self.fonts, &word, &strong) - strong.tracking * strong.size;
        let line_width = lines::width(&mut self.fonts, &line, &small);
        let pad = mm(2.6);
        let width = word_width.max(line_width) + 2.0 * pad;
        let height = if line.is_empty() { mm(6.4) } else { mm(9.6) };
        let (left, right) = (measure - width, measure);
        let mut segments =
            vec![Segment { owner: Owner::Layout, items: vec![frame([left, 0.0, width, height], 1.0)] }];
        let node = self.tree.add(0, Tag::Paragraph);
        let centred = |text_width: f32| {
            if self.look.korean() { left + pad } else { left + (right - left - text_width) / 2.0 }
        };
        let (word_x, line_x) = (centred(word_width), centred(line_width));
        segments.extend(self.label_line(&word, &strong, word_x, mm(4.2), INK, Owner::Node(node)));
        if !line.is_empty() {
            segments.extend(self.label_line(&line, &small, line_x, mm(7.8), INK, Owner::Node(node)));
        }
        (segments, width)
    }

    /// The name of a form, centred and tracked, below the framed status.
    fn form_name(&mut self, text: &Rich, badge: Vec<Segment>) {
        let measure = self.look.measure();
        let kind = Type::new(22.0, 26.0);
        let mut setting = self.setting(kind.size);
        setting.weight = Weight::Bold;
        setting.tracking = 0.5;
        let node = self.tree.add(0, Tag::Heading(1));
        let width = lines::width(&mut self.fonts, text, &setting) - setting.tracking * setting.size;
        let mut segments = badge;
        let y = mm(9.6) + kind.baseline();
        segments.extend(self.label_line(text, &setting, (measure - width) / 2.0, y, INK, Owner::Node(node)));
        let bookmark = Some((1, text.text()));
        self.push(
            Slab { height: mm(9.6) + kind.leading, keep: true, segments, bookmark, ..Slab::default() },
            0.0,
        );
        self.below(mm(6.0));
    }

    pub(super) fn keep(&mut self, range: std::ops::Range<usize>) {
        for slab in self.slabs.get_mut(range).into_iter().flatten() {
            slab.keep = true;
        }
    }

    fn rule(&mut self, thickness: f32, ink: Ink, above: f32) {
        let to = self.look.measure();
        let rule = Item::Rule { from: (0.0, 0.0), to: (to, 0.0), thickness, ink, dash: 0.0 };
        let segments = vec![Segment { owner: Owner::Layout, items: vec![rule] }];
        self.push(Slab { height: 0.0, keep: true, segments, ..Slab::default() }, above);
        self.below(mm(3.2));
    }

    fn heading(&mut self, level: u8, number: Option<&str>, text: &Rich) {
        let kind = self.look.heading(level);
        let (above, under) = self.look.around_heading(level);
        self.below(above);
        let node = self.tree.add(0, Tag::Heading(level));
        let mut setting = self.setting(kind.size);
        setting.weight = Weight::SemiBold;
        let ink = if level == 2 && !self.look.korean() { ACCENT } else { INK };
        let indent = if number.is_some() { mm(7.0) } else { 0.0 };
        let place = Place { x: indent, width: self.look.measure() - indent, node, ink };
        let range = self.set_text(text, &setting, kind, &place);
        if let Some(number) = number {
            let text = Rich::plain(number);
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

    fn entries(&mut self, rows: &[Entry], ruled: bool) {
        if ruled {
            self.gap = self.gap.max(mm(3.2));
        }
        let mut list = None;
        for (place, entry) in rows.iter().enumerate() {
            self.entry(entry, &mut list);
            // A single row left behind on a page, or alone on the next, reads as a mistake.
            let edge = rows.len() > 2 && (place == 0 || place + 2 == rows.len());
            // And who endorses an article stays with its last words.
            let article = entry.tone == LabelTone::Article && place + 1 < rows.len();
            if (edge || article)
                && let Some(last) = self.slabs.last_mut()
            {
                last.keep = true;
            }
        }
        if ruled {
            self.rule(0.5, RULE, mm(3.0));
            self.gap = 0.0;
        }
    }

    fn entry(&mut self, entry: &Entry, list: &mut Option<usize>) {
        let article = entry.tone == LabelTone::Article;
        let (label_node, mut body_parent) = if article {
            (self.tree.add(0, Tag::Heading(3)), 0)
        } else {
            let list = *list.get_or_insert_with(|| self.tree.add(0, Tag::List));
            let item = self.tree.add(list, Tag::ListItem);
            let label = if entry.label.is_empty() { item } else { self.tree.add(item, Tag::Label) };
            (label, self.tree.add(item, Tag::ListBody))
        };
        if article {
            *list = None;
            self.below(mm(5.0));
            body_parent = 0;
        }
        let first = self.slabs.len();
        let (x, width) = (self.look.column, self.look.measure() - self.look.column);
        for (place, body) in entry.body.iter().enumerate() {
            if place > 0 {
                self.below(mm(1.2));
            }
            match body {
                Body::Text(text, style) => {
                    let node = self.tree.add(body_parent, Tag::Paragraph);
                    self.paragraph(text, *style, x, width, node);
                }
                Body::Heading(text) => {
                    let kind = self.look.heading(3);
                    let mut setting = self.setting(kind.size);
                    setting.weight = Weight::SemiBold;
                    let node = if article { label_node } else { self.tree.add(body_parent, Tag::Paragraph) };
                    let range = self.set_text(text, &setting, kind, &Place { x, width, node, ink: INK });
                    self.keep(range);
                    self.tie = 2;
                }
                Body::Marks(marks, sentence) => {
                    let node = self.tree.add(body_parent, Tag::Paragraph);
                    self.marks(marks, sentence, x, width, node);
                }
            }
        }
        self.label(entry, label_node, first);
        self.below(mm(1.4));
    }

    /// Puts the label of a row beside its first lines, and again at the top of a page in its middle.
    fn label(&mut self, entry: &Entry, node: usize, first: usize) {
        if entry.label.is_empty() {
            return;
        }
        let kind = self.look.label(entry.tone);
        let mut setting = self.setting(kind.size);
        let (weight, ink) = match entry.tone {
            LabelTone::Quiet if self.look.korean() => (Weight::Regular, SECONDARY),
            LabelTone::Quiet => (Weight::SemiBold, SECONDARY),
            LabelTone::Light | LabelTone::Time => (Weight::Regular, SECONDARY),
            LabelTone::Strong => (Weight::Bold, INK),
            LabelTone::Article => (Weight::SemiBold, ACCENT),
        };
        setting.weight = weight;
        if entry.tone == LabelTone::Time {
            setting.figures = Figures::Tabular;
        }
        let text = Rich::plain(entry.label.clone());
        let x = self.look.label;
        let lines = lines::set(&mut self.fonts, &text, &setting, self.look.label_width);
        let mut nodes = SpanNodes::default();
        for (number, line) in lines.into_iter().enumerate() {
            let place = first + number;
            if place >= self.slabs.len() {
                self.push(Slab { height: kind.leading, ..Slab::default() }, 0.0);
            }
            // On the baseline of the text beside it.
            let y = self.slabs[place]
                .segments
                .iter()
                .flat_map(|s| &s.items)
                .find_map(baseline)
                .unwrap_or(kind.baseline());
            let (mut segments, _) =
                self.draw(line, &text, (x, y), kind.size, Owner::Node(node), ink, &mut nodes);
            let slab = &mut self.slabs[place];
            segments.append(&mut slab.segments);
            slab.segments = segments;
        }
        if entry.tone == LabelTone::Article {
            let told = match entry.body.first() {
                Some(Body::Heading(title)) => format!("{} – {}", entry.label, title.text()),
                _ => entry.label.clone(),
            };
            self.slabs[first].bookmark = Some((3, told));
            self.slabs[first].keep = true;
        }
        if self.slabs.len() > first + 1 {
            let mut again = self.setting(kind.size);
            again.weight = weight;
            let continued = self.catalog.say("document-continued");
            let text = Rich::plain(format!("{} ", entry.label)).then(continued, Weight::Regular);
            let plain = Setting { weight: Weight::Regular, ..again };
            let text = Rich(
                text.0
                    .into_iter()
                    .enumerate()
                    .map(|(n, span)| Span { weight: if n == 0 { weight } else { span.weight }, ..span })
                    .collect(),
            );
            let y = self.look.body().baseline();
            let lines = lines::set(&mut self.fonts, &text, &plain, self.look.label_width);
            let mut segments = Vec::new();
            for (number, line) in lines.into_iter().enumerate() {
                let y = y + kind.leading * number as f32;
                let (drawn, _) = self.draw(
                    line,
                    &text,
                    (x, y),
                    kind.size,
                    Owner::Pagination,
                    ink,
                    &mut SpanNodes::default(),
                );
                segments.extend(drawn);
            }
            self.repeats.push(Slab { segments, ..Slab::default() });
            let number = self.repeats.len() - 1;
            for slab in &mut self.slabs[first + 1..] {
                slab.again = Again::Label(number);
            }
        }
    }

    /// Squares in a row, and the sentence under them that says the same (beside them in Korean).
    fn marks(&mut self, marks: &[Mark], sentence: &Rich, x: f32, width: f32, node: usize) {
        let (size, step, group) = (mm(3.6), mm(4.4), mm(1.6));
        let mut at = x;
        let mut items = Vec::new();
        for (place, mark) in marks.iter().enumerate() {
            if place > 0 && marks[place - 1] != *mark {
                at += group;
            }
            if at + size > x + width {
                break; // the sentence says the rest
            }
            items.extend(square(*mark, at, mm(0.4), size));
            at += step;
        }
        let segments = vec![Segment { owner: Owner::Layout, items }];
        if self.look.korean() {
            let kind = self.look.style(Style::Small);
            let used = at - x + mm(1.5);
            let range = if used < width * 0.5 {
                self.set_text(
                    sentence,
                    &self.setting(kind.size),
                    kind,
                    &Place { x: x + used, width: width - used, node, ink: INK },
                )
            } else {
                self.push(Slab { height: mm(4.6), keep: true, ..Slab::default() }, 0.0);
                let start = self.slabs.len() - 1;
                let range = self.set_text(
                    sentence,
                    &self.setting(kind.size),
                    kind,
                    &Place { x, width, node, ink: INK },
                );
                start..range.end
            };
            if let Some(first) = self.slabs.get_mut(range.start) {
                let mut all = segments;
                all.append(&mut first.segments);
                first.segments = all;
            }
            return;
        }
        self.push(Slab { height: mm(4.6), keep: true, segments, ..Slab::default() }, 0.0);
        let range = self.paragraph(sentence, Style::Small, x, width, node);
        self.keep(range.start..range.end.saturating_sub(1));
    }

    fn key(&mut self, marks: &[(Mark, String)]) {
        let node = self.tree.add(0, Tag::Paragraph);
        let kind = Type::new(8.0, 13.0);
        let setting = self.setting(kind.size);
        let (mut x, measure) = (0.0, self.look.measure());
        let mut rows: Vec<Vec<Segment>> = vec![Vec::new()];
        for (place, (mark, text)) in marks.iter().enumerate() {
            let space = if place + 1 < marks.len() { " " } else { "" };
            let text = Rich::plain(format!("{text}{space}"));
            let width = lines::width(&mut self.fonts, &text, &setting);
            if x + mm(6.0) + width > measure {
                rows.push(Vec::new());
                x = 0.0;
            }
            let mut segments =
                vec![Segment { owner: Owner::Layout, items: square(*mark, x, mm(0.9), mm(2.8)) }];
            segments.extend(self.label_line(
                &text,
                &setting,
                x + mm(5.0),
                kind.baseline(),
                INK,
                Owner::Node(node),
            ));
            x += mm(5.0) + width + mm(if marks.len() > 5 { 4.0 } else { 6.0 });
            if let Some(row) = rows.last_mut() {
                row.append(&mut segments);
            }
        }
        for segments in rows {
            self.push(Slab { height: kind.leading, keep: true, segments, ..Slab::default() }, 0.0);
        }
        self.below(mm(3.0));
    }

    fn points(&mut self, points: &[Point]) {
        let kind = self.look.body();
        let em = kind.size;
        // One open list a level.
        let mut lists: Vec<usize> = Vec::new();
        let mut items: Vec<usize> = Vec::new();
        for (place, point) in points.iter().enumerate() {
            let level = usize::from(point.level);
            lists.truncate(level + 1);
            items.truncate(level);
            while lists.len() <= level {
                let parent = items.last().copied().unwrap_or(0);
                lists.push(self.tree.add(parent, Tag::List));
            }
            let item = self.tree.add(lists[level], Tag::ListItem);
            let mark_node = point.mark.as_ref().map(|_| self.tree.add(item, Tag::Label));
            let body = self.tree.add(item, Tag::ListBody);
            let node = self.tree.add(body, Tag::Paragraph);
            items.push(body);
            let setting = self.setting(kind.size);
            let x = em * (level as f32 + 1.0);
            let mark = point.mark.as_ref().map(|mark| Rich::plain(format!("{mark} ")));
            let hang = mark.as_ref().map_or(0.0, |mark| {
                let bare = lines::width(&mut self.fonts, &Rich::plain(mark.text().trim_end()), &setting);
                bare + em * 0.28
            });
            self.below(if level == 0 && place > 0 { mm(1.2) } else { mm(0.5) });
            let width = self.look.measure() - x - hang;
            let range =
                self.set_text(&point.text, &setting, kind, &Place { x: x + hang, width, node, ink: INK });
            if let (Some(mark), Some(mark_node)) = (mark, mark_node) {
                let mut segments =
                    self.label_line(&mark, &setting, x, kind.baseline(), INK, Owner::Node(mark_node));
                if let Some(first) = self.slabs.get_mut(range.start) {
                    segments.append(&mut first.segments);
                    first.segments = segments;
                }
            }
            if point.heads {
                self.keep(range);
            }
        }
        self.below(mm(1.6));
    }

    fn signatures(&mut self, names: &[(String, String)]) {
        self.below(mm(9.0));
        let step = self.look.measure() / 3.0;
        let kind = Type::new(8.5, 12.0);
        for row in names.chunks(3) {
            let mut roles = Vec::new();
            let mut persons = Vec::new();
            if self.look.korean() {
                self.signature_line(row);
                continue;
            }
            for (column, (role, name)) in row.iter().enumerate() {
                let x = step * column as f32;
                let node = self.tree.add(0, Tag::Paragraph);
                let setting = self.setting(kind.size);
                roles.extend(self.label_line(
                    &Rich::plain(format!("{role} ")),
                    &setting,
                    x,
                    kind.baseline(),
                    INK,
                    Owner::Node(node),
                ));
                persons.extend(self.label_line(
                    &Rich::plain(name.clone()),
                    &setting,
                    x,
                    mm(12.0) + kind.baseline(),
                    INK,
                    Owner::Node(node),
                ));
            }
            roles.append(&mut persons);
            self.push(Slab { height: mm(12.0) + kind.leading, segments: roles, ..Slab::default() }, 0.0);
            self.below(mm(4.0));
        }
    }

    /// Roles and names in one line at the right, as Korean minutes end.
    fn signature_line(&mut self, names: &[(String, String)]) {
        let kind = self.look.body();
        let setting = self.setting(kind.size);
        let mut right = self.look.measure();
        let mut segments = Vec::new();
        let nodes: Vec<usize> = names.iter().map(|_| self.tree.add(0, Tag::Paragraph)).collect();
        for ((role, name), node) in names.iter().zip(nodes).rev() {
            let text = Rich::plain(format!("{role} {name} "));
            let x = right - lines::width(&mut self.fonts, &Rich::plain(format!("{role} {name}")), &setting);
            let mut drawn = self.label_line(&text, &setting, x, kind.baseline(), INK, Owner::Node(node));
            drawn.append(&mut segments);
            segments = drawn;
            right = x - mm(11.0);
        }
        self.push(Slab { height: kind.leading, segments, ..Slab::default() }, 0.0);
    }

    fn annexes(&mut self, label: &str, items: &[String], end: &str) {
        self.below(mm(8.0));
        let kind = self.look.body();
        let setting = self.setting(kind.size);
        let node = self.tree.add(0, Tag::Paragraph);
        if items.is_empty() {
            let text = Rich::plain(end);
            self.set_text(
                &text,
                &setting,
                kind,
                &Place { x: 0.0, width: self.look.measure(), node, ink: INK },
            );
            return;
        }
        let lead = if items.len() == 1 { format!("{label}\u{a0}\u{a0}") } else { format!("{label}\u{a0}") };
        let hang = lines::width(&mut self.fonts, &Rich::plain(lead.clone()), &setting) + 1.0;
        let first = self.slabs.len();
        for (place, item) in items.iter().enumerate() {
            let tail = if place + 1 == items.len() { format!("\u{a0}\u{a0}{end}") } else { String::new() };
            let mark = if items.len() == 1 { String::new() } else { format!("{}.\u{a0}", place + 1) };
            let text = Rich::plain(format!("{mark}{item}{tail}"));
            self.set_text(
                &text,
                &setting,
                kind,
                &Place { x: hang, width: self.look.measure() - hang, node, ink: INK },
            );
        }
        let mut segments =
            self.label_line(&Rich::plain(lead), &setting, 0.0, kind.baseline(), INK, Owner::Node(node));
        if let Some(slab) = self.slabs.get_mut(first) {
            segments.append(&mut slab.segments);
            slab.segments = segments;
        }
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

fn baseline(item: &Item) -> Option<f32> {
    match item {
        Item::Text { y, .. } => Some(*y),
        _ => None,
    }
}

/// A rectangle in outline.
pub(super) const fn frame(area: [f32; 4], thickness: f32) -> Item {
    Item::Frame { area, thickness, ink: INK, dash: 0.0 }
}

/// One square that tells where a party stands.
fn square(mark: Mark, x: f32, y: f32, size: f32) -> Vec<Item> {
    let line = |from, to, thickness| Item::Rule { from, to, thickness, ink: INK, dash: 0.0 };
    match mark {
        Mark::Solid => vec![Item::Fill { area: [x, y, size, size], ink: INK }],
        Mark::Hatched => {
            let mut items = vec![Item::Fill { area: [x, y, size, size], ink: Ink(0xC4, 0xC4, 0xC4) }];
            let lines = 4;
            for n in 1..lines * 2 {
                let offset = size * n as f32 / lines as f32;
                let (a, b) = if offset <= size {
                    ((x, y + offset), (x + offset, y))
                } else {
                    ((x + offset - size, y + size), (x + size, y + offset - size))
                };
                items.push(line(a, b, 0.5));
            }
            items.push(frame([x, y, size, size], 0.5));
            items
        }
        Mark::Empty => vec![frame([x, y, size, size], 0.7)],
        Mark::Crossed => {
            let mut items = vec![frame([x, y, size, size], 0.9)];
            let inset = size * 0.26;
            items.push(line((x + inset, y + inset), (x + size - inset, y + size - inset), 0.9));
            items.push(line((x + size - inset, y + inset), (x + inset, y + size - inset), 0.9));
            items
        }
        Mark::Dashed => {
            vec![Item::Frame { area: [x, y, size, size], thickness: 0.7, ink: SECONDARY, dash: size / 7.0 }]
        }
        Mark::Dot => {
            let dot = size * 0.26;
            vec![Item::Fill {
                area: [x + (size - dot) / 2.0, y + (size - dot) / 2.0, dot, dot],
                ink: SECONDARY,
            }]
        }
    }
}

/// A bookmark placed on a page.
pub(super) fn placed(bookmark: (u8, String), page: usize, y: f32) -> Bookmark {
    Bookmark { level: bookmark.0, text: bookmark.1.replace('\u{a0}', " "), page, y }
}

//! Rows of a label with text beside it, and the marks that tell where parties stand.

use super::{
    Ink, Item, Owner, Segment, Tag,
    blocks::{Again, Place, Setter, Slab, SpanNodes, baseline, frame},
    fonts::Figures,
    lines::{self, Setting},
    look::{ACCENT, INK, RULE, SECONDARY, Type},
    mm,
};
use crate::report::document::{Body, Entry, LabelTone, Mark, Rich, Span, Style, Weight};

impl Setter<'_> {
    pub(super) fn entries(&mut self, rows: &[Entry], ruled: bool) {
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

    pub(super) fn entry(&mut self, entry: &Entry, list: &mut Option<usize>) {
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
    pub(super) fn label(&mut self, entry: &Entry, node: usize, first: usize) {
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
        // The space is not seen, but parts the label from what it labels where it is read aloud.
        let text = Rich::plain(format!("{} ", entry.label));
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
    pub(super) fn marks(&mut self, marks: &[Mark], sentence: &Rich, x: f32, width: f32, node: usize) {
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

    pub(super) fn key(&mut self, marks: &[(Mark, String)]) {
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

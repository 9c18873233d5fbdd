//! Forms for the hand: slips several to a page, to be cut apart, with lines to write on and boxes to tick.

use super::{
    Item, Owner, Segment, Tag,
    blocks::{Place, Setter, Slab},
    fonts::Figures,
    lines,
    look::{ACCENT, CELL_RULE, INK, Look, SECONDARY, Type},
    mm,
};
use crate::report::document::{Block, Rich, Weight};

/// Slabs in a slip's place, each with how far down it begins.
type Placed = Vec<(f32, Slab)>;

impl Setter<'_> {
    /// Sheets of slips, each a page of its own without head and foot, with marks where to cut: as many to a sheet as
    /// asked, fewer where what stands on them needs more room.
    pub(super) fn slips(&mut self, across: u8, down: u8, slips: &[Vec<Block>]) {
        let (across, down) = (usize::from(across.max(1)), usize::from(down.max(1)));
        let before = (self.tree.clone(), self.fonts.missing.clone());
        for (across, down) in [(across, down), (1, down), (1, 1)] {
            let slip = Look::slip(
                self.look.language,
                self.look.width / across as f32,
                self.look.height / down as f32,
            );
            let set: Vec<Vec<Placed>> = slips.iter().map(|blocks| self.slip(slip, blocks)).collect();
            if set.iter().all(|places| places.len() == 1) || (across, down) == (1, 1) {
                self.sheets(across, down, slip, set.into_iter().flatten().collect());
                return;
            }
            (self.tree, self.fonts.missing) = before.clone();
        }
    }

    fn sheets(&mut self, across: usize, down: usize, slip: Look, slips: Vec<Placed>) {
        let page = self.look;
        let mut slips = slips.into_iter().peekable();
        while slips.peek().is_some() {
            let mut whole = Slab { height: page.height, full: true, ..Slab::default() };
            for (place, slabs) in slips.by_ref().take(across * down).enumerate() {
                let left = page.width / across as f32 * (place % across) as f32 + slip.left;
                let top = page.height / down as f32 * (place / across) as f32 + slip.top;
                for (y, slab) in slabs {
                    let (x, y) = (left, top + y);
                    for mut segment in slab.segments {
                        segment.items.iter_mut().for_each(|item| item.shift(x, y));
                        whole.segments.push(segment);
                    }
                    whole.leads.extend(slab.leads.into_iter().map(|mut leads| {
                        leads.area[0] += x;
                        leads.area[1] += y;
                        leads
                    }));
                    if whole.bookmark.is_none() {
                        whole.bookmark = slab.bookmark;
                    }
                }
            }
            whole.segments.push(Segment { owner: Owner::Layout, items: cuts(&page, across, down) });
            self.gap = 0.0;
            self.push(whole, 0.0);
            self.gap = 0.0;
        }
    }

    /// One slip: its slabs with where each begins, in as many places as it takes; its foot in the last of them.
    fn slip(&mut self, look: Look, blocks: &[Block]) -> Vec<Placed> {
        let page = std::mem::replace(&mut self.look, look);
        let kept = std::mem::take(&mut self.slabs);
        self.gap = 0.0;
        self.tie = 0;
        let mut foot = Vec::new();
        for block in blocks {
            if matches!(block, Block::SlipFoot(_)) {
                let above = std::mem::take(&mut self.slabs);
                self.gap = 0.0;
                self.block(block);
                foot = std::mem::replace(&mut self.slabs, above);
            } else {
                self.block(block);
            }
        }
        let slabs = std::mem::replace(&mut self.slabs, kept);
        self.look = page;
        let room = look.height - look.top - look.bottom;
        let foot_height: f32 = foot.iter().map(|slab| slab.height).sum();
        let mut y = 0.0;
        let mut places = vec![Placed::new()];
        for slab in slabs {
            let empty = places.last().is_none_or(Vec::is_empty);
            if !empty {
                y += slab.before;
            }
            if !empty && y + slab.height > room - foot_height + 0.5 {
                places.push(Placed::new());
                y = 0.0;
            }
            let height = slab.height;
            if let Some(place) = places.last_mut() {
                place.push((y, slab));
            }
            y += height;
        }
        let mut y = room - foot_height;
        for slab in foot {
            let height = slab.height;
            if let Some(place) = places.last_mut() {
                place.push((y, slab));
            }
            y += height;
        }
        places
    }

    /// Kind and session at the left, the number large at the right, a rule beneath.
    pub(super) fn slip_head(&mut self, kicker: &str, under: &str, number: &str) {
        let node = self.tree.add(0, Tag::Heading(1));
        let mut setting = self.setting(7.0);
        setting.weight = Weight::SemiBold;
        setting.tracking = if self.look.korean() { 0.0 } else { 0.09 };
        let mut segments = self.label_line(
            &Rich::plain(format!("{kicker} ")),
            &setting,
            0.0,
            mm(2.6),
            ACCENT,
            Owner::Node(node),
        );
        let mut large = self.setting(14.0);
        large.weight = Weight::SemiBold;
        large.figures = Figures::Tabular;
        let number = Rich::plain(format!("{number} "));
        let width = lines::width(&mut self.fonts, &number, &large);
        let right = self.look.measure() - width;
        segments.extend(self.label_line(&number, &large, right, mm(4.4), INK, Owner::Node(node)));
        let under_node = self.tree.add(0, Tag::Paragraph);
        let small = self.setting(7.5);
        let room = right - mm(3.0);
        let mut under = under.to_owned();
        while lines::width(&mut self.fonts, &Rich::plain(under.clone()), &small) > room {
            match under.trim_end_matches('…').rsplit_once(' ') {
                Some((rest, _)) => under = format!("{rest}…"),
                None => break,
            }
        }
        segments.extend(self.label_line(
            &Rich::plain(format!("{under} ")),
            &small,
            0.0,
            mm(6.2),
            INK,
            Owner::Node(under_node),
        ));
        let rule = Item::Rule {
            from: (0.0, mm(8.8)),
            to: (self.look.measure(), mm(8.8)),
            thickness: 0.8,
            ink: INK,
            dash: 0.0,
        };
        segments.push(Segment { owner: Owner::Layout, items: vec![rule] });
        self.push(Slab { height: mm(9.0), segments, ..Slab::default() }, 0.0);
        self.below(mm(2.6));
    }

    /// A label with lines to write on: the first beside it where there is one only, else under it.
    pub(super) fn lines_to_write(&mut self, label: &str, count: u8) {
        let kind = Type::new(8.0, 11.0);
        let setting = self.setting(kind.size);
        let measure = self.look.measure();
        let line = |from: f32, y: f32| Item::Rule {
            from: (from, y),
            to: (measure, y),
            thickness: 0.5,
            ink: CELL_RULE,
            dash: 0.0,
        };
        let text = Rich::plain(format!("{label} "));
        let width = lines::width(&mut self.fonts, &text, &setting);
        if count == 1 && width < measure * 0.7 {
            let mut segments = Vec::new();
            if !label.is_empty() {
                let node = self.tree.add(0, Tag::Paragraph);
                segments = self.label_line(&text, &setting, 0.0, mm(4.2), INK, Owner::Node(node));
            }
            segments.push(Segment {
                owner: Owner::Layout,
                items: vec![line(if label.is_empty() { 0.0 } else { width + mm(1.0) }, mm(4.8))],
            });
            self.push(Slab { height: mm(5.4), segments, ..Slab::default() }, 0.0);
            self.below(mm(0.8));
            return;
        }
        if !label.is_empty() {
            let node = self.tree.add(0, Tag::Paragraph);
            let range =
                self.set_text(&text, &setting, kind, &Place { x: 0.0, width: measure, node, ink: INK });
            self.keep(range);
        }
        for _ in 0..count {
            let step = mm(6.8);
            let segments = vec![Segment { owner: Owner::Layout, items: vec![line(0.0, step)] }];
            self.push(Slab { height: step, segments, ..Slab::default() }, 0.0);
        }
        self.below(mm(2.4));
    }

    /// Boxes side by side with a word under each.
    pub(super) fn scale(&mut self, levels: &[String], ends: &(String, String)) {
        let measure = self.look.measure();
        let step = measure / levels.len().max(1) as f32;
        let side = mm(4.6).min(step * 0.6);
        let node = self.tree.add(0, Tag::Paragraph);
        let kind = Type::new(7.0, 9.0);
        let setting = self.setting(kind.size);
        let mut items = Vec::new();
        let mut segments = Vec::new();
        let mut deepest = 0;
        for (n, level) in levels.iter().enumerate() {
            let middle = step * (n as f32 + 0.5);
            items.push(super::blocks::frame([middle - side / 2.0, 0.0, side, side], 0.6));
            let text = Rich::plain(format!("{level} "));
            let set = lines::set(&mut self.fonts, &text, &setting, step - 2.0);
            deepest = deepest.max(set.len());
            for (row, line) in set.into_iter().enumerate() {
                let y = side + mm(1.0) + kind.baseline() + kind.leading * row as f32;
                let x = middle - line.width / 2.0;
                let drawn = self.draw(
                    line,
                    &text,
                    (x, y),
                    kind.size,
                    Owner::Node(node),
                    INK,
                    &mut super::blocks::SpanNodes::default(),
                );
                segments.extend(drawn.0);
            }
        }
        segments.insert(0, Segment { owner: Owner::Layout, items });
        let mut height = side + mm(1.0) + kind.leading * deepest as f32;
        if !ends.0.is_empty() || !ends.1.is_empty() {
            let y = height + kind.baseline();
            let first = Rich::plain(format!("{} ", ends.0));
            segments.extend(self.label_line(&first, &setting, 0.0, y, SECONDARY, Owner::Node(node)));
            let last = Rich::plain(ends.1.clone());
            let x = measure - lines::width(&mut self.fonts, &last, &setting);
            segments.extend(self.label_line(&last, &setting, x, y, SECONDARY, Owner::Node(node)));
            height += kind.leading;
        }
        self.push(Slab { height, segments, ..Slab::default() }, mm(1.5));
        self.below(mm(2.6));
    }

    pub(super) fn slip_foot(&mut self, text: &Rich) {
        let node = self.tree.add(0, Tag::Paragraph);
        let kind = Type::new(6.5, 8.8);
        let setting = self.setting(kind.size);
        let place = Place { x: 0.0, width: self.look.measure(), node, ink: SECONDARY };
        self.set_text(text, &setting, kind, &place);
    }
}

/// Short marks at the edges and a cross where four slips meet.
fn cuts(page: &Look, across: usize, down: usize) -> Vec<Item> {
    let mut items = Vec::new();
    let mut line = |from: (f32, f32), to: (f32, f32)| {
        items.push(Item::Rule { from, to, thickness: 0.5, ink: INK, dash: 0.0 });
    };
    let (edge, long, half) = (mm(3.0), mm(5.0), mm(3.0));
    let columns: Vec<f32> = (1..across).map(|n| page.width * n as f32 / across as f32).collect();
    let rows: Vec<f32> = (1..down).map(|n| page.height * n as f32 / down as f32).collect();
    for &x in &columns {
        line((x, edge), (x, edge + long));
        line((x, page.height - edge - long), (x, page.height - edge));
    }
    for &y in &rows {
        line((edge, y), (edge + long, y));
        line((page.width - edge - long, y), (page.width - edge, y));
        for &x in &columns {
            line((x - half, y), (x + half, y));
            line((x, y - half), (x, y + half));
        }
    }
    items
}

//! What begins and ends a document: issuer, title, status, signatures, annexes; and numbered points.

use super::{
    Owner, Segment, Tag,
    blocks::{Place, Setter, Slab, frame},
    lines,
    look::{ACCENT, INK, SECONDARY, Type},
    mm,
};
use crate::report::document::{Point, Rich, Title, Weight};

impl Setter<'_> {
    pub(super) fn issuer(&mut self, lines: &[String]) {
        let right = self.look.measure();
        let node = self.tree.add(0, Tag::Paragraph);
        for (place, text) in lines.iter().enumerate() {
            let mut setting = self.setting(8.5);
            setting.weight = if place == 0 { Weight::SemiBold } else { Weight::Regular };
            // The space is not seen, but parts the lines where they are read aloud.
            let text = Rich::plain(format!("{text} "));
            let kind = Type::new(8.5, 12.0);
            let width = lines::width(&mut self.fonts, &text, &setting);
            let ink = if place == 0 { INK } else { SECONDARY };
            let segments =
                self.label_line(&text, &setting, right - width, kind.baseline(), ink, Owner::Node(node));
            self.push(Slab { height: kind.leading, keep: true, segments, ..Slab::default() }, 0.0);
        }
        self.below(mm(7.0));
    }

    pub(super) fn title(&mut self, title: &Title) {
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
    pub(super) fn badge(&mut self, word: &str, line: &str, measure: f32) -> (Vec<Segment>, f32) {
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
    pub(super) fn form_name(&mut self, text: &Rich, badge: Vec<Segment>) {
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

    /// The header of a republic, in the middle of the left half, short rules between its parts.
    pub(super) fn national(&mut self, lines: &[(String, bool)]) {
        let room = self.look.measure() * 0.5;
        let node = self.tree.add(0, Tag::Paragraph);
        let kind = Type::new(8.5, 12.0);
        for (place, (text, strong)) in lines.iter().enumerate() {
            let mut setting = self.setting(kind.size);
            setting.weight = if *strong { Weight::SemiBold } else { Weight::Regular };
            let text = Rich::plain(format!("{text} "));
            for line in lines::set(&mut self.fonts, &text, &setting, room) {
                let x = (room - line.width) / 2.0;
                let at = (x, kind.baseline());
                let mut nodes = super::blocks::SpanNodes::default();
                let (segments, _) = self.draw(line, &text, at, kind.size, Owner::Node(node), INK, &mut nodes);
                self.push(Slab { height: kind.leading, keep: true, segments, ..Slab::default() }, 0.0);
            }
            // The motto stands right under the name; what follows is parted from it.
            if place > 0 && place + 1 < lines.len() {
                let (from, to) = ((room / 2.0 - mm(7.0), mm(1.2)), (room / 2.0 + mm(7.0), mm(1.2)));
                let rule = super::Item::Rule { from, to, thickness: 0.6, ink: INK, dash: 0.0 };
                let segments = vec![Segment { owner: Owner::Layout, items: vec![rule] }];
                self.push(Slab { height: mm(2.4), keep: true, segments, ..Slab::default() }, 0.0);
            }
        }
        self.below(mm(8.0));
    }

    /// Kind and title of a formal paper in the middle, a short rule beneath; the status at the right above them.
    pub(super) fn formal_title(&mut self, kind: &str, title: &Rich, badge: &(String, String)) {
        let measure = self.look.measure();
        let (segments, _) = self.badge(&badge.0, &badge.1, measure);
        self.push(Slab { height: mm(10.0), keep: true, segments, ..Slab::default() }, 0.0);
        self.below(mm(4.0));
        let node = self.tree.add(0, Tag::Paragraph);
        let mut setting = self.setting(13.0);
        setting.weight = Weight::Bold;
        setting.tracking = 0.12;
        let text = Rich::plain(format!("{kind} "));
        let width =
            lines::width(&mut self.fonts, &Rich::plain(kind), &setting) - setting.tracking * setting.size;
        let type_of = Type::new(13.0, 18.0);
        let x = (measure - width) / 2.0;
        let segments = self.label_line(&text, &setting, x, type_of.baseline(), INK, Owner::Node(node));
        self.push(Slab { height: type_of.leading, keep: true, segments, ..Slab::default() }, 0.0);
        self.below(mm(2.0));
        let node = self.tree.add(0, Tag::Heading(1));
        let type_of = Type::new(14.0, 20.0);
        let setting = self.setting(type_of.size);
        let first = self.slabs.len();
        let room = measure * 0.8;
        for line in lines::set(&mut self.fonts, title, &setting, room) {
            let at = ((measure - line.width) / 2.0, type_of.baseline());
            let mut nodes = super::blocks::SpanNodes::default();
            let (segments, leads) =
                self.draw(line, title, at, type_of.size, Owner::Node(node), INK, &mut nodes);
            self.push(Slab { height: type_of.leading, keep: true, segments, leads, ..Slab::default() }, 0.0);
        }
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.bookmark = Some((1, title.text()));
        }
        let (from, to) = ((measure / 2.0 - mm(12.0), mm(3.0)), (measure / 2.0 + mm(12.0), mm(3.0)));
        let rule = super::Item::Rule { from, to, thickness: 0.6, ink: INK, dash: 0.0 };
        let segments = vec![Segment { owner: Owner::Layout, items: vec![rule] }];
        self.push(Slab { height: mm(3.0), keep: true, segments, ..Slab::default() }, 0.0);
        self.below(mm(7.0));
    }

    pub(super) fn signatures(&mut self, names: &[(String, String)]) {
        self.below(mm(9.0));
        // Nobody signs a page on which nothing else stands.
        for slab in self.slabs.iter_mut().rev().take(3) {
            slab.keep = true;
        }
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
    pub(super) fn signature_line(&mut self, names: &[(String, String)]) {
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

    pub(super) fn annexes(&mut self, label: &str, items: &[String], end: &str) {
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

    pub(super) fn points(&mut self, points: &[Point]) {
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
}

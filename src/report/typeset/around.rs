//! What surrounds the content of pages: head, foot, cover.

use super::{
    Bookmark, Ink, Item, Owner, Page, Segment, Tag,
    blocks::{Place, Setter, frame},
    fonts::Figures,
    lines,
    look::{ACCENT, INK, RULE, SECONDARY, Type},
    mm,
    pages::{join, page_of},
};
use crate::{
    language::Catalog,
    report::document::{Block, Cover, Document, Orientation, Rich, Weight},
};

/// A line of text around the content of a page.
fn line(
    setter: &mut Setter<'_>,
    text: &Rich,
    size: f32,
    x: f32,
    y: f32,
    ink: Ink,
    figures: Figures,
) -> Vec<Segment> {
    let mut setting = setter.setting(size);
    setting.figures = figures;
    setter.label_line(text, &setting, x, y, ink, Owner::Pagination)
}

fn width(setter: &mut Setter<'_>, text: &Rich, size: f32, figures: Figures) -> f32 {
    let mut setting = setter.setting(size);
    setting.figures = figures;
    lines::width(&mut setter.fonts, text, &setting)
}

fn across(setter: &Setter<'_>, y: f32, thickness: f32, ink: Ink) -> Segment {
    let look = &setter.look;
    let rule =
        Item::Rule { from: (look.left, y), to: (look.width - look.right, y), thickness, ink, dash: 0.0 };
    Segment { owner: Owner::Pagination, items: vec![rule] }
}

pub(super) fn head(setter: &mut Setter<'_>, document: &Document, page: &mut Page) {
    let head = &document.head;
    let size = 7.5;
    let (left, right) = (setter.look.left, setter.look.width - setter.look.right);
    let y = setter.look.head + mm(2.4);
    let status = Rich::default().then(head.status.clone(), Weight::Bold);
    let status = match (head.status.is_empty(), head.right.is_empty()) {
        (_, true) => status,
        (true, false) => status.then_quiet(head.right.clone()),
        (false, false) => status.then_quiet(format!(" · {}", head.right)),
    };
    let status_width = width(setter, &status, size, Figures::Running);
    let room = right - left - status_width - mm(6.0);
    let told = shortened(setter, &head.left, size, room);
    let mut segments = line(setter, &told, size, left, y, SECONDARY, Figures::Running);
    segments.extend(line(setter, &status, size, right - status_width, y, INK, Figures::Running));
    segments.push(across(setter, y + mm(2.9), 0.5, RULE));
    page.segments.extend(segments);
}

/// A text cut at a word so that it fits, with an ellipsis.
fn shortened(setter: &mut Setter<'_>, text: &str, size: f32, room: f32) -> Rich {
    let whole = Rich::plain(text);
    if width(setter, &whole, size, Figures::Running) <= room {
        return whole;
    }
    // The dialogue gives way before the document does.
    if let Some((first, last)) = text.rsplit_once(" · ") {
        let tail = width(setter, &Rich::plain(format!(" · {last}")), size, Figures::Running);
        if tail < room * 0.6 {
            let first = shortened(setter, first, size, room - tail).text();
            return Rich::plain(format!("{first} · {last}"));
        }
    }
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 {
        words.pop();
        let cut = Rich::plain(format!(
            "{}…",
            words.join(" ").trim_end_matches([' ', ',', ';', ':', '·', '\u{a0}', '\u{202f}'])
        ));
        if width(setter, &cut, size, Figures::Running) <= room {
            return cut;
        }
    }
    Rich::plain("…")
}

/// A fingerprint in groups of eight.
fn grouped(sha256: &str) -> String {
    if sha256.is_empty() {
        return String::new();
    }
    let groups: Vec<&str> =
        (0..sha256.len()).step_by(8).filter_map(|at| sha256.get(at..(at + 8).min(sha256.len()))).collect();
    format!("SHA-256 {}", groups.join(" "))
}

pub(super) fn foot(
    setter: &mut Setter<'_>,
    document: &Document,
    catalog: &Catalog,
    page: &mut Page,
    number: usize,
    total: usize,
) {
    let foot = &document.foot;
    let (left, right) = (setter.look.left, setter.look.width - setter.look.right);
    let bottom = setter.look.height - setter.look.foot;
    let told = match foot.confidentiality.as_str() {
        "" => foot.left.clone(),
        words => format!("{} · {words}", foot.left),
    };
    let hash = Rich::plain(grouped(&foot.sha256));
    let numbers = catalog.tell("document-page", &[("page", number.into()), ("pages", total.into())]);
    let mut segments = Vec::new();
    if setter.look.korean() {
        segments.push(across(setter, bottom - mm(8.2), 0.5, RULE));
        let numbers = Rich::plain(numbers);
        let numbers_width = width(setter, &numbers, 8.5, Figures::Tabular);
        segments.extend(line(
            setter,
            &numbers,
            8.5,
            (left + right - numbers_width) / 2.0,
            bottom - mm(4.2),
            INK,
            Figures::Tabular,
        ));
        // Beside the fingerprint where there is room, else beside the number.
        let told = Rich::plain(format!("{told} "));
        let hash_width = width(setter, &hash, 6.3, Figures::Hash);
        let beside = width(setter, &told, 7.0, Figures::Running) + hash_width + mm(4.0) <= right - left;
        let y = if beside { bottom - mm(0.6) } else { bottom - mm(4.4) };
        segments.extend(line(setter, &told, 7.0, left, y, SECONDARY, Figures::Running));
        segments.extend(line(
            setter,
            &hash,
            6.3,
            right - hash_width,
            bottom - mm(0.6),
            SECONDARY,
            Figures::Hash,
        ));
    } else {
        segments.push(across(setter, bottom - mm(8.2), 0.5, RULE));
        segments.extend(line(
            setter,
            &Rich::plain(format!("{told} ")),
            7.0,
            left,
            bottom - mm(4.4),
            SECONDARY,
            Figures::Running,
        ));
        let numbers = Rich::strong(numbers);
        let numbers_width = width(setter, &numbers, 7.0, Figures::Tabular);
        segments.extend(line(
            setter,
            &numbers,
            7.0,
            right - numbers_width,
            bottom - mm(4.4),
            INK,
            Figures::Tabular,
        ));
        segments.extend(line(setter, &hash, 6.3, left, bottom - mm(0.8), SECONDARY, Figures::Hash));
    }
    page.segments.extend(segments);
}

/// The first page of a document that has one of its own: title in the middle, facts standing on the bottom margin.
pub(super) fn cover(setter: &mut Setter<'_>, cover: &Cover, document: &Document) -> (Page, Bookmark) {
    setter.look = setter.look_of(Orientation::Portrait);
    let (left, measure, height) = (setter.look.left, setter.look.measure(), setter.look.height);
    let body_kids = std::mem::take(&mut setter.tree.0[0].kids);
    let mut page = page_of(&setter.look);
    let rule = Item::Rule {
        from: (left, mm(111.0)),
        to: (left + mm(32.0), mm(111.0)),
        thickness: 1.2,
        ink: ACCENT,
        dash: 0.0,
    };
    page.segments.push(Segment { owner: Owner::Layout, items: vec![rule] });
    if !cover.logos.is_empty() {
        setter.slabs.clear();
        setter.logos(&cover.logos);
        stack(setter, &mut page, mm(25.0));
    }
    let mut y = mm(118.0);

    let kinds = [
        (
            Rich::plain(cover.kicker.clone()),
            Type::new(9.5, 13.0),
            Weight::SemiBold,
            ACCENT,
            Tag::Paragraph,
            mm(2.0),
        ),
        (cover.title.clone(), Type::new(29.0, 35.0), Weight::SemiBold, INK, Tag::Heading(1), mm(5.0)),
        (
            Rich::plain(cover.subtitle.clone()),
            Type::new(13.0, 19.0),
            Weight::Regular,
            SECONDARY,
            Tag::Paragraph,
            0.0,
        ),
    ];
    let title_y = y + kinds[0].1.leading;
    for (text, kind, weight, ink, tag, after) in kinds {
        if text.is_empty() {
            continue;
        }
        let node = setter.tree.add(0, tag);
        let mut setting = setter.setting(kind.size);
        setting.weight = weight;
        if tag == Tag::Paragraph && weight == Weight::SemiBold && !setter.look.korean() {
            setting.tracking = 0.09;
        }
        setter.slabs.clear();
        setter.set_text(&text, &setting, kind, &Place { x: 0.0, width: measure, node, ink });
        y = stack(setter, &mut page, y) + after;
    }

    let facts_top = {
        setter.slabs.clear();
        setter.below(0.0);
        setter.block(&Block::Entries { rows: cover.facts.clone(), ruled: false });
        let facts: f32 = setter
            .slabs
            .iter()
            .enumerate()
            .map(|(n, slab)| slab.height + if n == 0 { 0.0 } else { slab.before })
            .sum();
        height - setter.look.bottom - mm(10.0) - facts
    };
    let rule = Item::Rule {
        from: (left, facts_top - mm(4.0)),
        to: (left + measure, facts_top - mm(4.0)),
        thickness: 0.9,
        ink: INK,
        dash: 0.0,
    };
    page.segments.push(Segment { owner: Owner::Layout, items: vec![rule] });
    stack(setter, &mut page, facts_top);

    let baseline = height - setter.look.bottom;
    let hash = Rich::plain(grouped(&document.foot.sha256));
    page.segments.extend(line(setter, &hash, 6.3, left, baseline, SECONDARY, Figures::Hash));
    let mut setting = setter.setting(8.5);
    setting.weight = Weight::Bold;
    setting.tracking = if setter.look.korean() { 0.0 } else { 0.14 };
    let status = Rich::plain(cover.status.clone());
    let width =
        lines::width(&mut setter.fonts, &status, &setting) - setting.tracking * setting.size + mm(5.2);
    let x = left + measure - width;
    page.segments.push(Segment {
        owner: Owner::Layout,
        items: vec![frame([x, baseline - mm(4.2), width, mm(6.2)], 1.0)],
    });
    let node = setter.tree.add(0, Tag::Paragraph);
    page.segments.extend(setter.label_line(&status, &setting, x + mm(2.6), baseline, INK, Owner::Node(node)));
    setter.tree.0[0].kids.extend(body_kids);
    let bookmark =
        Bookmark { level: 1, text: cover.title.text().replace('\u{a0}', " "), page: 0, y: title_y };
    (page, bookmark)
}

/// Puts the setter's slabs below each other and returns where the last one ends.
fn stack(setter: &mut Setter<'_>, page: &mut Page, mut y: f32) -> f32 {
    let left = setter.look.left;
    for (number, slab) in std::mem::take(&mut setter.slabs).into_iter().enumerate() {
        if number > 0 {
            y += slab.before;
        }
        for (node, [x, top, right, bottom]) in &slab.figures {
            if let Some(node) = setter.tree.0.get_mut(*node) {
                node.bounds = Some([x + left, top + y, right + left, bottom + y]);
            }
        }
        for mut segment in slab.segments {
            for item in &mut segment.items {
                item.shift(left, y);
            }
            if let Owner::Node(node) = segment.owner {
                join(&mut setter.tree, node);
            }
            page.segments.push(segment);
        }
        y += slab.height;
    }
    y
}

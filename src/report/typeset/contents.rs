//! The table of contents: a line for each heading, its page at the end of a row of dots.

use super::{
    Bookmark, Item, Leads, Owner, Page, Segment, Tag, Target,
    blocks::{Setter, Slab},
    fonts::Figures,
    lines::{self, Setting},
    look::{ACCENT, INK, SECONDARY, Type},
    mm,
};
use crate::report::document::{Rich, Weight};

const KIND: Type = Type::new(9.5, 15.0);

/// Indent of a level, and how heavy it is.
fn level(level: u8) -> (f32, Weight) {
    if level <= 2 { (0.0, Weight::SemiBold) } else { (mm(6.0), Weight::Regular) }
}

fn setting(setter: &Setter<'_>, of: u8) -> Setting {
    let mut setting = setter.setting(KIND.size);
    setting.weight = level(of).1;
    setting
}

/// The slabs of the table, without numbers: what headings there are is known, not yet where.
pub(super) fn slabs(setter: &mut Setter<'_>, slabs: &[Slab], alone: bool) -> Vec<Slab> {
    let headings: Vec<(usize, (u8, String))> = slabs
        .iter()
        .filter_map(|slab| slab.bookmark.clone())
        .enumerate()
        .filter(|(_, (level, _))| (2..=3).contains(level))
        .collect();
    let kept = std::mem::take(&mut setter.slabs);
    setter.gap = mm(6.0);
    setter.tie = 0;
    let title = setter.catalog.say("document-contents");
    let node = setter.tree.add(0, Tag::Paragraph);
    let mut heading = setter.setting(12.5);
    heading.weight = Weight::SemiBold;
    let ink = if setter.look.korean() { INK } else { ACCENT };
    let segments = setter.label_line(&Rich::plain(title), &heading, 0.0, mm(4.2), ink, Owner::Node(node));
    setter.push(Slab { height: mm(8.0), keep: true, segments, ..Slab::default() }, 0.0);
    let table = setter.tree.add(0, Tag::Contents);
    let many = headings.len() > 44;
    for (bookmark, (of, text)) in headings {
        // Where it would fill pages itself, it names sections only.
        if many && of > 2 {
            continue;
        }
        let item = setter.tree.add(table, Tag::ContentsItem);
        let link = setter.tree.loose(item, Tag::Link);
        let (indent, _) = level(of);
        let setting = setting(setter, of);
        let room = setter.look.measure() - indent - mm(16.0);
        let told = shortened(setter, &text, &setting, room);
        let segments = setter.label_line(
            &Rich::plain(format!("{told} ")),
            &setting,
            indent,
            KIND.baseline(),
            INK,
            Owner::Node(link),
        );
        let area = [0.0, 0.0, setter.look.measure(), KIND.leading];
        let leads = vec![Leads { node: link, area, to: Target::Bookmark(bookmark) }];
        let slab = Slab { height: KIND.leading, segments, leads, entry: Some(bookmark), ..Slab::default() };
        setter.push(slab, if of <= 2 { mm(1.0) } else { 0.0 });
    }
    setter.gap = 0.0;
    let mut made = std::mem::replace(&mut setter.slabs, kept);
    // After a cover the table has a page of its own; else what follows stands apart from it.
    made.push(if alone {
        Slab { breaks: true, ..Slab::default() }
    } else {
        Slab { height: mm(5.0), ..Slab::default() }
    });
    move_up(setter, table, node);
    made
}

/// Where the table is read: before the first heading of level 2, as it stands on the page.
fn move_up(setter: &mut Setter<'_>, table: usize, title: usize) {
    let tags: Vec<Tag> = setter.tree.0.iter().map(|node| node.tag).collect();
    let kids = &mut setter.tree.0[0].kids;
    kids.retain(|kid| *kid != table && *kid != title);
    let at =
        kids.iter().position(|kid| matches!(tags.get(*kid), Some(Tag::Heading(2 | 3)))).unwrap_or(kids.len());
    kids.splice(at..at, [title, table]);
}

fn shortened(setter: &mut Setter<'_>, text: &str, setting: &Setting, room: f32) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let mut told = text.to_owned();
    while words.len() > 1 && lines::width(&mut setter.fonts, &Rich::plain(told.clone()), setting) > room {
        words.pop();
        told = format!("{}…", words.join(" ").trim_end_matches([',', ';', ':', '.']));
    }
    told
}

/// Writes the numbers of the pages, now that they are known, and the dots that lead to them.
pub(super) fn fill(
    setter: &mut Setter<'_>,
    entries: &[(usize, usize, f32)],
    outline: &[Bookmark],
    shift: usize,
    pages: &mut [Page],
) {
    for &(page, bookmark, top) in entries {
        let Some(to) = outline.get(bookmark) else { continue };
        let Some(link) = pages[page].leads.iter().find(|leads| leads.to == Target::Bookmark(bookmark)) else {
            continue;
        };
        let node = link.node;
        let (left, right) = (setter.look.left, setter.look.left + setter.look.measure());
        let mut setting = setting(setter, to.level);
        setting.figures = Figures::Tabular;
        let number = Rich::plain((to.page + 1 + shift).to_string());
        let width = lines::width(&mut setter.fonts, &number, &setting);
        let y = top + KIND.baseline();
        let text_end = pages[page]
            .segments
            .iter()
            .filter(|segment| segment.owner == Owner::Node(node))
            .flat_map(|segment| &segment.items)
            .filter_map(super::right_end)
            .fold(left, f32::max);
        let step = mm(1.6);
        let dots = ((right - width - mm(2.0) - text_end - mm(1.0)) / step).floor().max(0.0) as usize;
        let mut drawn = Vec::new();
        for n in 0..dots {
            let x = right - width - mm(2.0) - step * n as f32;
            // Drawn, not written: nobody wants them in the text that is taken out or read aloud.
            let dot = Item::Fill { area: [x, y - 0.9, 0.8, 0.8], ink: SECONDARY };
            drawn.push(Segment { owner: Owner::Layout, items: vec![dot] });
        }
        drawn.extend(setter.label_line(&number, &setting, right - width, y, INK, Owner::Node(node)));
        pages[page].segments.extend(drawn);
    }
}

//! Pages as a printer wants them: heads that come again, rows never torn, no widows, no orphans, nothing outside the page.

use std::collections::BTreeMap;

use palabre::{
    language::Catalog,
    model::Language,
    report::{
        document::*,
        typeset::{Item, Layout, Owner, Tag, Target, typeset},
    },
};
use proptest::prelude::*;

fn document(language: Language, blocks: Vec<Block>) -> Document {
    Document {
        language,
        title: "Title".into(),
        author: String::new(),
        subject: String::new(),
        date: "2026-11-22".parse().unwrap(),
        orientation: Orientation::Portrait,
        head: Head { left: "Head".into(), status: "DRAFT".into(), right: String::new() },
        foot: Foot { left: "Foot".into(), confidentiality: String::new(), sha256: "0".repeat(64) },
        airy: false,
        cover: None,
        untranslated: Vec::new(),
        blocks,
    }
}

fn set(language: Language, blocks: Vec<Block>) -> Layout {
    typeset(&document(language, blocks), &Catalog::new(language), &|_, _| true).unwrap()
}

/// The baselines of the text that belongs to each part, by page.
fn baselines(layout: &Layout, page: usize) -> BTreeMap<usize, Vec<f32>> {
    let mut found: BTreeMap<usize, Vec<f32>> = BTreeMap::new();
    for segment in &layout.pages[page].segments {
        if let Owner::Node(node) = segment.owner {
            for item in &segment.items {
                if let Item::Text { y, .. } = item {
                    let lines = found.entry(node).or_default();
                    if !lines.iter().any(|line| (line - y).abs() < 0.1) {
                        lines.push(*y);
                    }
                }
            }
        }
    }
    found
}

fn text_of(layout: &Layout, page: usize, owner: impl Fn(Owner) -> bool) -> String {
    let mut text = String::new();
    for segment in layout.pages[page].segments.iter().filter(|segment| owner(segment.owner)) {
        for item in &segment.items {
            if let Item::Text { glyphs, .. } = item {
                text.extend(glyphs.iter().map(|(glyph, _)| glyph.text));
            }
        }
        text.push(' ');
    }
    text
}

fn table(rows: usize, words: usize, look: TableLook) -> Block {
    let cell = |n: usize| Rich::plain(format!("R{n} {}", "mot ".repeat(words * (n % 4 + 1))));
    let column = |weight| Column { weight, align: Align::Left, heads: false };
    Block::Table(Table {
        caption: String::new(),
        summary: String::new(),
        columns: vec![column(1.0), column(2.0)],
        over: Vec::new(),
        head: vec!["Colonne A".into(), "Colonne B".into()],
        rows: (0..rows).map(|n| vec![Rich::plain(format!("{n}")), cell(n)].into()).collect(),
        look,
    })
}

#[test]
fn a_table_repeats_its_head_on_every_page_and_never_tears_a_row() {
    for (language, look) in [
        (Language::French, TableLook::Reading),
        (Language::Korean, TableLook::Form),
        (Language::English, TableLook::Signing),
    ] {
        let layout = set(language, vec![table(60, 12, look)]);
        assert!(layout.pages.len() >= 3);
        for page in 0..layout.pages.len() {
            let real = text_of(&layout, page, |owner| matches!(owner, Owner::Node(_))).contains("Colonne A");
            let again = text_of(&layout, page, |owner| owner == Owner::Pagination).contains("Colonne A");
            assert!(if page == 0 { real && !again } else { again && !real }, "page {page}");
        }
        let mut pages_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for page in 0..layout.pages.len() {
            for node in baselines(&layout, page).into_keys() {
                if matches!(layout.tree.0[node].tag, Tag::Cell | Tag::RowHead) {
                    pages_of.entry(node).or_default().push(page);
                }
            }
        }
        assert!(
            pages_of.len() >= 120 && pages_of.values().all(|pages| pages.len() == 1),
            "a row is on one page"
        );
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_overleaf_and_loses_nothing() {
    let long: String = (0..1800).map(|n| format!("m{n} ")).collect();
    let column = |weight| Column { weight, align: Align::Left, heads: false };
    let block = Block::Table(Table {
        caption: String::new(),
        summary: String::new(),
        columns: vec![column(1.0), column(1.0)],
        over: Vec::new(),
        head: vec!["A".into(), "B".into()],
        rows: vec![vec![Rich::plain("x"), Rich::plain(long.clone())].into()],
        look: TableLook::Reading,
    });
    let layout = set(Language::English, vec![block]);
    assert!(layout.pages.len() > 1);
    inside(&layout);
    let all: String =
        (0..layout.pages.len()).map(|page| text_of(&layout, page, |o| matches!(o, Owner::Node(_)))).collect();
    assert!(crate::support::words(&all).join(" ").contains(long.trim()));
}

/// Nothing stands outside the page, and no text below the foot of the text area but what belongs to the page itself.
fn inside(layout: &Layout) {
    for page in &layout.pages {
        for segment in &page.segments {
            for item in &segment.items {
                if let Item::Text { x, y, size, glyphs, .. } = item {
                    let width: f32 = glyphs.iter().map(|(glyph, extra)| glyph.advance * size + extra).sum();
                    assert!(*x >= 0.0 && x + width <= page.width, "{x} + {width}");
                    let bottom =
                        page.height - if matches!(segment.owner, Owner::Node(_)) { 62.0 } else { 20.0 };
                    assert!(*y > 0.0 && *y < bottom, "{y}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_widow_no_orphan_no_heading_alone(paragraphs in prop::collection::vec((1_usize..140, any::<bool>()), 20..50), korean in any::<bool>()) {
        let language = if korean { Language::Korean } else { Language::French };
        let word = if korean { "사회연대경제 " } else { "concertation " };
        let mut blocks = Vec::new();
        for (words, heading) in paragraphs {
            if heading {
                blocks.push(Block::Heading { level: 2, number: None, text: Rich::plain("Titre") });
            }
            blocks.push(Block::Paragraph { text: Rich::plain(word.repeat(words)), style: Style::Body });
        }
        let layout = set(language, blocks);
        inside(&layout);
        let last = layout.pages.len() - 1;
        for page in 0..=last {
            let here = baselines(&layout, page);
            for (node, lines) in &here {
                let elsewhere: usize = (0..=last).filter(|p| *p != page).filter_map(|p| baselines(&layout, p).get(node).map(Vec::len)).sum();
                if layout.tree.0[*node].tag == Tag::Paragraph && elsewhere > 0 {
                    prop_assert!(lines.len() >= 2, "a line of a paragraph stands alone on page {page}");
                }
            }
            if page < last {
                let text = text_of(&layout, page, |owner| matches!(owner, Owner::Node(_)));
                prop_assert!(!text.trim_end().ends_with('\u{ad}'), "a word is broken over the end of page {page}");
                let lowest = here.iter().max_by(|a, b| a.1.last().partial_cmp(&b.1.last()).unwrap()).map(|(node, _)| *node);
                let tag = lowest.map(|node| layout.tree.0[node].tag);
                prop_assert!(!matches!(tag, Some(Tag::Heading(_))), "a heading ends page {page}");
            }
        }
    }
}

#[test]
fn a_label_in_the_middle_of_a_page_break_says_that_it_goes_on() {
    let body = (0..60).map(|n| Body::Text(Rich::plain(format!("Alinéa {n}.")), Style::Body)).collect();
    let entry = Entry { label: "Positions".into(), tone: LabelTone::Quiet, body };
    let layout = set(Language::French, vec![Block::Entries { rows: vec![entry], ruled: false }]);
    assert!(layout.pages.len() > 1);
    assert!(text_of(&layout, 1, |owner| owner == Owner::Pagination).contains("(suite)"));
}

#[test]
fn hanja_and_signs_find_their_font_and_what_none_has_is_counted() {
    let text = "大韓民國 ∼ ㉮ ① ✓ 가나다 é « œ » eﬃcace 🙂🙂 א";
    let layout = set(Language::Korean, vec![Block::Paragraph { text: text.into(), style: Style::Body }]);
    assert_eq!(layout.missing.clone().into_iter().collect::<Vec<_>>(), [('א', 1), ('🙂', 2)]);
    assert!(text_of(&layout, 0, |owner| matches!(owner, Owner::Node(_))).contains("efficace"));
    let faces: std::collections::BTreeSet<u8> = layout.pages[0]
        .segments
        .iter()
        .flat_map(|segment| &segment.items)
        .filter_map(|item| match item {
            Item::Text { glyphs, .. } => Some(glyphs.iter().map(|(glyph, _)| glyph.face)),
            _ => None,
        })
        .flatten()
        .collect();
    assert!([0, 3, 4].iter().all(|face| faces.contains(face)), "{faces:?}");
}

#[test]
fn bookmarks_follow_the_headings_and_addresses_lead_where_they_say() {
    let layout = set(
        Language::English,
        vec![
            Block::Heading { level: 2, number: Some("1".into()), text: "First".into() },
            Block::Paragraph {
                text: Rich::plain("See https://example.org/a, and more.").linked(),
                style: Style::Body,
            },
            Block::Heading { level: 3, number: None, text: "Under it".into() },
            Block::Paragraph { text: "Text.".into(), style: Style::Body },
        ],
    );
    let outline: Vec<(u8, &str)> =
        layout.outline.iter().map(|mark| (mark.level, mark.text.as_str())).collect();
    assert_eq!(outline, [(2, "1 First"), (3, "Under it")]);
    let leads = &layout.pages[0].leads;
    assert_eq!((leads.len(), &leads[0].to), (1, &Target::Address("https://example.org/a".into())));
}

#[test]
fn setting_can_be_stopped() {
    let blocks = vec![Block::PageBreak; 10];
    let stopped =
        typeset(&document(Language::French, blocks), &Catalog::new(Language::French), &|done, _| done < 3);
    assert_eq!(stopped.unwrap_err(), palabre::report::ReportError::Stopped);
}

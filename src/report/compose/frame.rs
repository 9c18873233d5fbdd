//! What surrounds every document: title, reference, head and foot; and small pieces that many of them are made of.

use super::{Context, DocumentKind, Order};
use crate::{
    language::partial_date,
    model::{Disclosure, Language, PartialDate, Quantity, Session},
    report::document::{
        Align, Block, Body, Column, Document, Entry, Foot, Head, LabelTone, Orientation, Rich, Row, Style,
        Table, TableLook, Title,
    },
};

/// What is particular to a document.
pub(super) struct Paper {
    pub(super) title: Rich,
    pub(super) subtitle: String,
    /// The framed word and what stands beneath; none where a document has no status.
    pub(super) status: Option<(String, String)>,
    /// What its reference ends in: year and number of its session, or the day of issue.
    pub(super) reference: (i16, Option<u32>),
    pub(super) orientation: Orientation,
    pub(super) confidentiality: String,
    /// Of a form filled in by hand: the name of the form in the middle.
    pub(super) form_name: bool,
}

impl Paper {
    pub(super) fn new(title: impl Into<Rich>, order: &Order) -> Self {
        Self {
            title: title.into(),
            subtitle: String::new(),
            status: None,
            reference: (order.date.0.year(), None),
            orientation: Orientation::Portrait,
            confidentiality: String::new(),
            form_name: false,
        }
    }

    pub(super) fn of_session(title: impl Into<Rich>, session: &Session, order: &Order) -> Self {
        let year = session.date.unwrap_or(order.date).0.year();
        Self { reference: (year, Some(session.number.get())), ..Self::new(title, order) }
    }
}

/// A document of a kind: its title block, then what it says.
pub(super) fn document(
    context: &Context<'_>,
    order: &Order,
    paper: Paper,
    blocks: impl FnOnce(&Context<'_>) -> Vec<Block>,
) -> Document {
    let kind = context.say(&format!("document-kind-{}", order.kind.code()));
    let title = paper.title.text();
    let mut all = Vec::new();
    let logos = context.logos();
    if !logos.is_empty() {
        all.push(Block::Logos(logos));
    }
    all.push(Block::Title(Title {
        kicker: if paper.form_name { String::new() } else { kicker(context, order.kind) },
        text: if paper.form_name { kind.clone().into() } else { paper.title.clone() },
        subtitle: paper.subtitle.clone(),
        badge: paper.status.clone(),
        form_name: paper.form_name,
        ruled: !paper.form_name,
    }));
    all.push(Block::Contents);
    all.extend(blocks(context));
    all.extend(context.translation_note());
    let letters = context.say(&format!("reference-{}", order.kind.code()));
    let number = match (paper.reference, context.language) {
        ((year, Some(number)), Language::Korean) => Some(format!("{year}-{number}")),
        ((year, Some(number)), _) => Some(format!("{year}-{number:02}")),
        // A date is no serial number in Korean papers; it stands beside the reference anyway.
        ((_, None), Language::Korean) => None,
        ((_, None), _) => Some(order.date.to_string()),
    };
    let reference = match number {
        Some(number) => {
            context.tell("document-reference", &[("letters", letters.into()), ("number", number.into())])
        }
        None => letters,
    };
    let (status, right) = paper.status.unwrap_or_default();
    let issued = context.date(order.date);
    Document {
        language: context.language,
        title: format!("{kind}{}{title}", context.say("document-colon")),
        author: context.issuer(),
        subject: context.dialogue_title(),
        date: order.date,
        head: Head {
            left: format!("{kind} · {title}"),
            status,
            right: if right.is_empty() { issued.clone() } else { right },
        },
        foot: Foot {
            left: context
                .tell("document-issued", &[("reference", reference.into()), ("date", issued.into())]),
            confidentiality: confidentiality(context, paper.confidentiality),
            sha256: order.sha256.clone(),
        },
        airy: !matches!(
            order.kind,
            DocumentKind::Attendance | DocumentKind::SessionGuide | DocumentKind::Forms
        ),
        orientation: paper.orientation,
        cover: None,
        untranslated: context.untranslated(),
        blocks: all,
    }
}

/// Who may see it, and what is left out.
pub(super) fn confidentiality(context: &Context<'_>, own: String) -> String {
    let left_out = match context.disclosure {
        Disclosure::Named => String::new(),
        other => context.code("document-disclosure", other.code()),
    };
    [own, left_out].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The kind, small above the title.
pub(super) fn kicker(context: &Context<'_>, kind: DocumentKind) -> String {
    context.say(&format!("document-kind-{}", kind.code())).to_uppercase()
}

pub(super) fn heading(context: &Context<'_>, key: &str) -> Block {
    Block::Heading { level: 2, number: None, text: context.say(key).into() }
}

pub(super) fn subheading(text: impl Into<Rich>) -> Block {
    Block::Heading { level: 3, number: None, text: text.into() }
}

pub(super) fn paragraph(text: impl Into<Rich>, style: Style) -> Block {
    Block::Paragraph { text: text.into(), style }
}

/// A label with one paragraph beside it.
pub(super) fn fact(label: String, text: impl Into<Rich>) -> Entry {
    Entry { label, tone: LabelTone::Quiet, body: vec![Body::Text(text.into(), Style::Body)] }
}

/// A label with the lines of a text beside it.
pub(super) fn fact_lines(label: String, lines: Vec<Rich>) -> Entry {
    let body = lines.into_iter().map(|line| Body::Text(line, Style::Body)).collect();
    Entry { label, tone: LabelTone::Quiet, body }
}

pub(super) fn dash() -> Rich {
    Rich::plain("–")
}

pub(super) fn or_dash(value: Option<impl Into<Rich>>) -> Rich {
    value.map_or_else(dash, Into::into)
}

/// A table: its columns as (share of the width, alignment, key of the head). The first column heads the rows.
pub(super) fn table(
    context: &Context<'_>,
    summary: &str,
    look: TableLook,
    columns: &[(f32, Align, &str)],
    rows: Vec<Row>,
) -> Table {
    let korean = context.language == crate::model::Language::Korean;
    let look = match look {
        TableLook::Reading if korean => TableLook::Form,
        look => look,
    };
    Table {
        caption: String::new(),
        summary: context.say(summary),
        columns: columns
            .iter()
            .enumerate()
            .map(|(place, &(weight, align, _))| Column { weight, align, heads: place == 0 })
            .collect(),
        over: Vec::new(),
        head: columns.iter().map(|(.., key)| context.say(&format!("paper-column-{key}"))).collect(),
        rows,
        look,
    }
}

/// A day, month or year for a narrow column: `8 oct. 2026`, `oct. 2026`.
pub(super) fn short_partial(context: &Context<'_>, partial: &PartialDate) -> String {
    match (partial.parts(), context.language) {
        ((year, Some(month), day), crate::model::Language::French | crate::model::Language::English) => {
            let month = context.catalog.say(&format!("month-short-{month}"));
            match day {
                Some(1) if context.language == crate::model::Language::French => {
                    format!("1er\u{a0}{month}\u{a0}{year}")
                }
                Some(day) => format!("{day}\u{a0}{month}\u{a0}{year}"),
                None => format!("{month}\u{a0}{year}"),
            }
        }
        _ => partial_date(context.catalog, partial),
    }
}

/// A number as the language writes it.
pub(super) fn quantity(context: &Context<'_>, value: Quantity) -> String {
    crate::language::number(context.language, value.get(), 2)
}

/// An amount of money.
pub(super) fn money(context: &Context<'_>, value: Quantity) -> String {
    let number = crate::language::number(context.language, value.get(), 2);
    let currency = context.dialogue.currency.as_ref().map_or("", crate::model::Currency::as_str);
    match (currency, context.language) {
        ("", _) => number,
        ("EUR", crate::model::Language::French) => format!("{number}\u{a0}€"),
        ("EUR", crate::model::Language::Korean) => format!("{number}유로"),
        ("EUR", _) => format!("€{number}"),
        ("KRW", crate::model::Language::Korean) => format!("{number}원"),
        ("XOF" | "XAF", _) => format!("{number}\u{a0}FCFA"),
        (other, _) => format!("{number}\u{a0}{other}"),
    }
}

/// “Figure 1. …” as each language captions.
pub(super) fn caption(context: &Context<'_>, key: &str, number: usize, words: &str) -> Rich {
    Rich::strong(context.tell(key, &[("number", number.into())]))
        .then(format!(" {words}"), crate::report::document::Weight::Regular)
}

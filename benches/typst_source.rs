//! Makes what the comparison with typst needs: a dossier whose report has about so many pages, and a typst source with
//! the same text and tables.
//!
//!     cargo run --release --example typst-source -- 200 FOLDER

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_imports,
    clippy::semicolon_if_nothing_returned
)] // a benchmark that cannot run should stop

use std::{fmt::Write, fs, path::PathBuf};

use palabre::{
    exchange::{self, builtins, example},
    language::Catalog,
    model::*,
    report::{
        DocumentKind, Options, Subject, compose,
        document::{Align, Block, Body, Rich, Row, Weight},
    },
    store,
};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let pages: usize = arguments.next().expect("how many pages").parse().expect("a number of pages");
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    fs::create_dir_all(&folder).unwrap();
    let dossier = dossier(pages);
    let file = folder.join(format!("report-{pages}.palabre"));
    let _ = fs::remove_file(&file);
    drop(store::create(&file, dossier.records(), Act::new("act-new").with("title", "–")).unwrap());
    let order = palabre::issue::order(
        &dossier,
        DocumentKind::Report,
        Subject::Dialogue,
        "2026-11-22".parse().unwrap(),
        Options::default(),
    );
    let document = compose::compose(&dossier, &order, &Catalog::new(Language::French)).unwrap();
    fs::write(folder.join(format!("report-{pages}.typ")), source(&document)).unwrap();
}

/// The worked dialogue with as many contributions as fill the pages, over sessions of 200 each.
fn dossier(pages: usize) -> Dossier {
    let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    let mut dossier = Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin));
    exchange::import(&mut dossier, example("worked").unwrap().json, None).unwrap();
    let like: Vec<_> = dossier.all::<Contribution>().filter(|said| !said.private).cloned().collect();
    let first = dossier.all::<Session>().min_by_key(|session| session.number).unwrap().clone();
    let wanted = pages.saturating_sub(32) * 177 / 10;
    let mut edits = Vec::new();
    for block in 0..wanted.div_ceil(200) {
        let session = Session {
            id: Id::new(),
            number: Number::new(10 + block as i64).unwrap(),
            title: Text::new(&format!("Séance de travail {}", block + 1)).unwrap(),
            ..(*first).clone()
        };
        let title = Text::new("Échanges").unwrap();
        let item = AgendaItem::new(session.id, None, AgendaKind::Debate, title);
        for n in 0..200.min(wanted - block * 200) {
            let model = &like[(block * 200 + n) % like.len()];
            let text = format!("{} ({} – {n})", model.text, block + 1);
            edits.push(Edit::create(Contribution {
                id: Id::new(),
                session: session.id,
                agenda_item: Some(item.id),
                rank: Number::new(n as i64).ok(),
                reply_to: None,
                issue: None,
                text: Text::new(&text).unwrap(),
                ..(**model).clone()
            }));
        }
        edits.push(Edit::create(item));
        edits.push(Edit::create(session));
    }
    // What is created must find what it names: sessions first.
    edits.reverse();
    dossier.apply(Change::new(Act::new("act-import").with("count", edits.len()), edits)).unwrap();
    dossier
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len() + 16), |mut escaped, letter| {
        if matches!(
            letter,
            '#' | '['
                | ']'
                | '*'
                | '_'
                | '$'
                | '@'
                | '<'
                | '>'
                | '`'
                | '\\'
                | '~'
                | '='
                | '-'
                | '+'
                | '/'
                | '"'
                | '\''
        ) {
            escaped.push('\\');
        }
        if letter == '\n' {
            escaped.push_str(" \\\n")
        } else {
            escaped.push(letter)
        }
        escaped
    })
}

fn rich(text: &Rich) -> String {
    text.0.iter().fold(String::new(), |mut told, span| {
        let words = escaped(&span.text);
        match span.weight {
            Weight::Regular => told.push_str(&words),
            Weight::SemiBold | Weight::Bold => write!(told, "#strong[{words}]").unwrap(),
        }
        told
    })
}

/// The same headings, paragraphs, entries and tables in typst's markup; drawings are left out, which is to its favour.
fn source(document: &palabre::report::document::Document) -> String {
    let mut out = String::from(
        "#set document(title: \"Rapport\", date: datetime(year: 2026, month: 11, day: 22))\n#set page(paper: \"a4\", margin: (left: 25mm, right: 20mm, top: 25mm, bottom: 24mm), numbering: \"1 / 1\")\n#set text(font: \"Pretendard\", size: 10pt, lang: \"fr\", hyphenate: true)\n#set par(leading: 0.55em)\n#outline(depth: 2)\n#pagebreak()\n",
    );
    for block in &document.blocks {
        match block {
            Block::Heading { level, text, .. } => {
                writeln!(out, "\n{} {}\n", "=".repeat(usize::from(*level) - 1), rich(text)).unwrap();
            }
            Block::Paragraph { text, .. } | Block::Callout(text) => {
                writeln!(out, "\n{}\n", rich(text)).unwrap()
            }
            Block::Entries { rows, .. } => {
                for row in rows {
                    writeln!(
                        out,
                        "#grid(columns: (32mm, 1fr), column-gutter: 5mm, [{}], [",
                        escaped(&row.label)
                    )
                    .unwrap();
                    for body in &row.body {
                        match body {
                            Body::Text(text, _) | Body::Heading(text) | Body::Marks(_, text) => {
                                writeln!(out, "{}\n", rich(text)).unwrap();
                            }
                        }
                    }
                    out.push_str("])\n");
                }
            }
            Block::Table(table) => {
                let columns: Vec<String> =
                    table.columns.iter().map(|column| format!("{}fr", column.weight)).collect();
                let align: Vec<&str> = table
                    .columns
                    .iter()
                    .map(|column| match column.align {
                        Align::Left => "left",
                        Align::Centre => "center",
                        Align::Right => "right",
                    })
                    .collect();
                writeln!(
                    out,
                    "#table(columns: ({},), align: ({},), stroke: 0.3pt,",
                    columns.join(", "),
                    align.join(", ")
                )
                .unwrap();
                if !table.head.is_empty() {
                    let head: Vec<String> =
                        table.head.iter().map(|text| format!("[#strong[{}]]", escaped(text))).collect();
                    writeln!(out, "table.header({}),", head.join(", ")).unwrap();
                }
                for row in &table.rows {
                    match row {
                        Row::Group(text) => {
                            writeln!(
                                out,
                                "table.cell(colspan: {}, fill: luma(240))[{}],",
                                table.columns.len(),
                                rich(text)
                            )
                            .unwrap();
                        }
                        Row::Cells(cells) => {
                            let cells: Vec<String> =
                                cells.iter().map(|cell| format!("[{}]", rich(&cell.text))).collect();
                            writeln!(out, "{},", cells.join(", ")).unwrap();
                        }
                    }
                }
                out.push_str(")\n");
            }
            Block::PageBreak | Block::Turn(_) => out.push_str("#pagebreak(weak: true)\n"),
            _ => {}
        }
    }
    out
}

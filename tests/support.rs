//! What the promises are tried on.

use std::{path::Path, process::Command};

use palabre::{
    exchange::{self, builtins, example},
    language::Catalog,
    model::{Agreement, Dialogue, Dossier, Id, Language, Record, Session, Text},
    report::{About, DocumentKind, Form, Options, Order, Printed, Subject},
};

pub const EXAMPLES: [&str; 4] = ["worked", "gsef-2020", "gsef-2021", "bordeaux-2021"];

/// A dossier as `palabre new` makes it.
pub fn blank() -> Dossier {
    let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin))
}

pub fn sample(name: &str, language: Option<Language>) -> Dossier {
    let mut dossier = blank();
    exchange::import(&mut dossier, example(name).unwrap().json, language).unwrap();
    dossier
}

pub fn sessions(dossier: &Dossier) -> Vec<Id<Session>> {
    let mut sessions: Vec<_> = dossier.all::<Session>().map(|s| (s.number, s.id)).collect();
    sessions.sort();
    sessions.into_iter().map(|(_, id)| id).collect()
}

pub fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// A document printed on 22 November 2026.
pub fn print(dossier: &Dossier, subject: Subject, language: Language) -> Printed {
    let kind = match subject {
        Subject::Session(_) => DocumentKind::Minutes,
        Subject::Agreement(_) => DocumentKind::SharedPosition,
        Subject::Dialogue => DocumentKind::Report,
    };
    print_kind(dossier, kind, subject, Options::default(), language)
}

/// An order for a document of 22 November 2026.
pub fn order(dossier: &Dossier, kind: DocumentKind, subject: Subject, options: Options) -> Order {
    palabre::issue::order(dossier, kind, subject, "2026-11-22".parse().unwrap(), options)
}

/// A document of any kind, printed on 22 November 2026.
pub fn print_kind(
    dossier: &Dossier,
    kind: DocumentKind,
    subject: Subject,
    options: Options,
    language: Language,
) -> Printed {
    let order = order(dossier, kind, subject, options);
    palabre::report::print(dossier, &order, &Catalog::new(language), &|_, _| true).unwrap()
}

/// Every kind of document of a dossier and what can be chosen of it, with a name for each.
pub fn papers(dossier: &Dossier) -> Vec<(String, DocumentKind, Subject, Options)> {
    let plain = Options::default();
    let sessions: Vec<_> = sessions(dossier)
        .into_iter()
        .map(|id| (dossier.get(id).unwrap().number.get(), Subject::Session(id)))
        .collect();
    let mut papers = Vec::new();
    for &kind in DocumentKind::ALL {
        let code = kind.code();
        if matches!(kind.about(), About::Dialogue | About::Either) {
            papers.push((code.to_owned(), kind, Subject::Dialogue, plain));
        }
        if kind.about() == About::Agreement {
            papers.extend(
                dossier
                    .all::<Agreement>()
                    .map(|agreement| (code.to_owned(), kind, Subject::Agreement(agreement.id), plain)),
            );
        }
        if matches!(kind.about(), About::Session | About::Either) {
            for (number, subject) in &sessions {
                papers.push((format!("{code}-{number}"), kind, *subject, plain));
            }
        }
    }
    if let Some((_, subject)) = sessions.last() {
        let sign = Options { blank_rows: Some(8), ..plain };
        papers.push(("attendance-to-sign".to_owned(), DocumentKind::Attendance, *subject, sign));
        let formal = Options { formal: Some(true), ..plain };
        papers.push(("minutes-formal".to_owned(), DocumentKind::Minutes, *subject, formal));
        for form in [Form::Sheet, Form::Ballot] {
            let options = Options { form, copies: 4, ..plain };
            papers.push((format!("forms-{}", form.code()), DocumentKind::Forms, *subject, options));
        }
    }
    papers
}

/// Runs a tool that the tests need; says how to get it where it is missing.
pub fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Command::new(name).args(arguments).output().unwrap_or_else(|error| {
        panic!("{name}: {error}. Run tests/tools/setup to install what the tests need.")
    });
    assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The text of a PDF as poppler reads it.
pub fn poppler(path: &Path) -> String {
    tool("pdftotext", &["-raw", path.to_str().unwrap(), "-"])
}

/// The text of a PDF as MuPDF reads it.
pub fn mupdf(path: &Path) -> String {
    tool("mutool", &["draw", "-q", "-F", "text", "-o", "-", path.to_str().unwrap()])
}

/// The words of a text, whatever lines and spaces part them; hyphenated words joined.
pub fn words(text: &str) -> Vec<String> {
    let mut parts = text.split('\u{ad}');
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // At the end of a page something else follows than the rest of the word.
        let rest = part.trim_start();
        joined.push_str(if rest.starts_with(char::is_lowercase) { rest } else { part });
    }
    joined.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

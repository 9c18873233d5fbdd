//! Errors as sentences: what happened, what was kept, what to do. For the command line and the window alike.

use crate::{
    analysis::Remark,
    exchange::{
        ImportError, ImportFault, OutputError, Problem,
        table::{self, TableError},
    },
    language::Catalog,
    model::{ChangeError, Finding, Kind},
    report::ReportError,
    store::StoreError,
};

/// The sentence of an error of the file.
pub fn store(catalog: &Catalog, error: &StoreError) -> String {
    let show = |path: &std::path::Path| path.display().to_string();
    match error {
        StoreError::Missing(path) => catalog.tell("error-file-missing", &[("file", show(path).into())]),
        StoreError::Exists(path) => catalog.tell("error-file-exists", &[("file", show(path).into())]),
        StoreError::Foreign(path) => catalog.tell("error-file-foreign", &[("file", show(path).into())]),
        StoreError::Newer { path, found, known } => catalog.tell(
            "error-file-newer",
            &[
                ("file", show(path).into()),
                ("found", found.to_string().into()),
                ("known", known.to_string().into()),
            ],
        ),
        StoreError::Damaged { path, details } => {
            let told = catalog.tell("error-file-damaged", &[("file", show(path).into())]);
            details.iter().take(10).fold(told, |told, detail| format!("{told}\n  {detail}"))
        }
        StoreError::Locked { path, holder } => catalog.tell(
            "error-file-locked",
            &[
                ("file", show(path).into()),
                ("who", or_dash(&holder.who).into()),
                ("host", or_dash(&holder.host).into()),
                ("since", or_dash(&holder.since).into()),
            ],
        ),
        StoreError::ReadOnly(path) => catalog.tell("error-file-read-only", &[("file", show(path).into())]),
        StoreError::Full(path) => catalog.tell("error-file-full", &[("file", show(path).into())]),
        StoreError::System { path, detail } => {
            catalog.tell("error-file-system", &[("file", show(path).into()), ("detail", detail.into())])
        }
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// The sentence of a file that could not be read as a table.
pub fn table(catalog: &Catalog, input: &std::path::Path, error: &TableError) -> String {
    let file = ("file", input.display().to_string().into());
    match error {
        TableError::Foreign => catalog.tell("error-table-foreign", &[file]),
        TableError::Damaged(detail) => {
            catalog.tell("error-table-damaged", &[file, ("detail", detail.into())])
        }
        TableError::Empty => catalog.tell("error-table-empty", &[file]),
        TableError::TooLarge => catalog.tell("error-table-too-large", &[file]),
    }
}

/// What there is to say about a row of a register, without its number.
pub fn remark_on_register(catalog: &Catalog, remark: &table::Remark) -> String {
    let text = |text: &str| text.to_owned().into();
    match remark {
        table::Remark::Nameless => catalog.say("row-nameless"),
        table::Remark::NotUnderstood(column, found) => catalog
            .tell("row-not-understood", &[("column", column.label(catalog).into()), ("text", text(found))]),
        table::Remark::NewCategory(name) => catalog.tell("row-new-category", &[("name", text(name))]),
        table::Remark::NewNetwork(name) => catalog.tell("row-new-network", &[("name", text(name))]),
        table::Remark::With(line) => catalog.tell("row-with", &[("line", (*line).into())]),
        table::Remark::Below(line) => catalog.tell("row-below", &[("line", (*line).into())]),
        table::Remark::Several(name) => catalog.tell("row-several", &[("name", text(name))]),
        table::Remark::NoPerson => catalog.say("row-no-person"),
        table::Remark::Differs(column, line) => {
            catalog.tell("row-differs", &[("column", column.label(catalog).into()), ("line", (*line).into())])
        }
    }
}

/// The same with the number of the row and whom it names.
pub fn remark_on_row(catalog: &Catalog, row: &table::Row, remark: &table::Remark) -> String {
    let told = remark_on_register(catalog, remark);
    catalog.tell(
        "row-told",
        &[("line", row.line.into()), ("name", or_dash(&row.name).into()), ("told", told.into())],
    )
}

/// The sentences of a refused import, one a fault.
pub fn import(catalog: &Catalog, input: &std::path::Path, error: &ImportError) -> String {
    let file = input.display().to_string();
    match error {
        ImportError::Syntax { line, column, detail } => catalog.tell(
            "error-import-syntax",
            &[
                ("file", file.into()),
                ("line", (*line).into()),
                ("column", (*column).into()),
                ("detail", detail.into()),
            ],
        ),
        ImportError::Foreign => catalog.tell("error-import-foreign", &[("file", file.into())]),
        ImportError::Newer(version) => catalog
            .tell("error-import-newer", &[("file", file.into()), ("version", version.to_string().into())]),
        ImportError::Faults(faults) => {
            let mut told =
                catalog.tell("error-import-faults", &[("file", file.into()), ("count", faults.len().into())]);
            for fault in faults.iter().take(100) {
                told += &format!("\n  {}: {}", fault.path, problem(catalog, fault));
            }
            if faults.len() > 100 {
                told += "\n  …";
            }
            told
        }
    }
}

fn problem(catalog: &Catalog, fault: &ImportFault) -> String {
    match &fault.problem {
        Problem::Shape => catalog.say("problem-shape"),
        Problem::UnknownKind => catalog.say("problem-unknown-kind"),
        Problem::UnknownField => catalog.say("problem-unknown-field"),
        Problem::Missing => catalog.say("problem-missing"),
        Problem::DuplicateId(id) => catalog.tell("problem-duplicate-id", &[("id", id.into())]),
        Problem::BrokenReference(id) => catalog.tell("problem-broken-reference", &[("id", id.into())]),
        Problem::WrongKind(id, kind) => {
            catalog.tell("problem-wrong-kind", &[("id", id.into()), ("kind", kind.code().into())])
        }
        Problem::Dialogues => catalog.say("problem-dialogues"),
        Problem::UnknownLanguage(code) => catalog.tell("problem-unknown-language", &[("code", code.into())]),
        Problem::Value(detail) => catalog.tell("problem-value", &[("detail", detail.into())]),
        Problem::Rule(rule) => catalog.say(rule.key()),
        Problem::Frozen => catalog.say("problem-frozen"),
        Problem::TranslatedTwice => catalog.say("problem-translated-twice"),
    }
}

/// The sentence of something found in a dossier.
pub fn finding(catalog: &Catalog, finding: &Finding) -> String {
    match finding {
        Finding::Fault(kind, uuid, fault) => {
            format!("{kind} {uuid}, {}: {}", fault.field, catalog.say(fault.rule.key()))
        }
        Finding::Dangling(kind, uuid, field, target) => {
            let told = catalog.tell("problem-broken-reference", &[("id", target.to_string().into())]);
            format!("{kind} {uuid}, {field}: {told}")
        }
        Finding::Dialogues(count) => catalog.tell("finding-dialogues", &[("count", (*count).into())]),
    }
}

/// The sentence of something worth a look.
pub fn remark(catalog: &Catalog, remark: &Remark) -> String {
    match remark {
        Remark::SessionNumber(number) => {
            catalog.tell("remark-session-number", &[("number", (*number).into())])
        }
        Remark::DecisionNumber { session, number } => catalog
            .tell("remark-decision-number", &[("session", session.into()), ("number", (*number).into())]),
        Remark::AttendsTwice(session) => catalog.tell("remark-attends-twice", &[("session", session.into())]),
        Remark::RepresentedByNobody(session) => {
            catalog.tell("remark-represented-by-nobody", &[("session", session.into())])
        }
        Remark::EndorsesAsOutsider(name) => {
            catalog.tell("remark-endorses-as-outsider", &[("name", name.into())])
        }
        Remark::EndorsesTwice(name) => catalog.tell("remark-endorses-twice", &[("name", name.into())]),
    }
}

/// The sentence of what the system said about a file.
pub fn system(catalog: &Catalog, path: &std::path::Path, error: &std::io::Error) -> String {
    let file = path.display().to_string();
    let key = match error.kind() {
        std::io::ErrorKind::NotFound if !folder_exists(path) => "error-folder-missing",
        std::io::ErrorKind::NotFound => "error-file-missing",
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            "error-file-read-only"
        }
        std::io::ErrorKind::StorageFull => "error-file-full",
        _ => "error-file-system",
    };
    let detail = error.to_string();
    catalog.tell(key, &[("file", file.into()), ("detail", detail.into())])
}

/// The sentence of an output that was not written.
pub fn output(catalog: &Catalog, path: &std::path::Path, error: &OutputError) -> String {
    let key = match error {
        OutputError::Dossier => "error-output-is-dossier",
        OutputError::Folder => "error-output-is-folder",
        OutputError::Other => "error-output-is-other",
        OutputError::System(error) => return system(catalog, path, error),
    };
    catalog.tell(key, &[("file", path.display().to_string().into())])
}

/// Whether the folder that a file is to stand in is there.
pub fn folder_exists(path: &std::path::Path) -> bool {
    path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
}

/// The sentence of a change that the dossier refuses.
pub fn change(catalog: &Catalog, error: &ChangeError) -> String {
    match error {
        ChangeError::Fault { fault, .. } => {
            let rule = catalog.say(fault.rule.key());
            catalog.tell("error-change-rule", &[("rule", rule.into())])
        }
        ChangeError::Frozen { kind: Kind::MinutesVersion, .. } => catalog.say("error-change-approved"),
        ChangeError::Frozen { .. } => catalog.say("error-change-signed"),
        ChangeError::Stale { .. }
        | ChangeError::Mismatch
        | ChangeError::Dangling { .. }
        | ChangeError::OneDialogue => catalog.say("error-change-stale"),
    }
}

/// The sentence of a document that cannot be printed.
pub fn report(catalog: &Catalog, error: &ReportError) -> String {
    match error {
        ReportError::NoDialogue => catalog.say("error-no-dialogue"),
        ReportError::NoSubject => catalog.say("error-no-subject"),
        ReportError::Undisclosed(disclosure) => {
            let rule = catalog.code("disclosure", disclosure.code());
            catalog.tell("error-undisclosed", &[("disclosure", rule.into())])
        }
        ReportError::Leaks(leaks) => {
            let told = catalog.tell("error-leaks", &[("count", leaks.len().into())]);
            leaks.iter().take(20).fold(told, |told, leak| {
                let line = catalog.tell(
                    "error-leak",
                    &[
                        ("name", leak.name.as_str().into()),
                        ("page", leak.page.into()),
                        ("around", leak.around.as_str().into()),
                    ],
                );
                format!("{told}\n  {line}")
            })
        }
        ReportError::Stopped => catalog.say("error-stopped"),
        ReportError::Pdf(detail) => catalog.tell("error-pdf", &[("detail", detail.into())]),
    }
}

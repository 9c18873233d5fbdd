//! Records told without their keys, so that two dossiers that say the same look the same: for the order of an export
//! and for the fingerprint of a session or an agreement.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    model::{
        AgendaItem, Agreement, Article, ArticleVersion, Attendance, Contribution, Decision, Dossier,
        Endorsement, Entity, Kind, Party, Position, Record, Session,
    },
    parallel,
    store::values,
};

/// What a record is told by where another one names it, first things first.
const LABELS: &[&str] = &[
    "rank",
    "number",
    "version",
    "date",
    "name",
    "title",
    "label",
    "key",
    "given_name",
    "family_name",
    "function",
    "text",
    "field",
    "language",
    "kind",
];

/// What a record is told by.
fn label(record: &Record) -> String {
    label_of(record.kind(), &values(record))
}

fn label_of(kind: Kind, values: &Map<String, Value>) -> String {
    let mut label = String::from(kind.code());
    for field in LABELS {
        match values.get(*field) {
            None | Some(Value::Null) => {}
            Some(value) => {
                let _ = write!(label, "\u{1f}{}", sortable(value));
            }
        }
    }
    label
}

/// A value so that texts sort as the values do.
fn sortable(value: &Value) -> String {
    match value {
        Value::Number(number) => format!("{:020.6}", number.as_f64().unwrap_or_default() + 1e9),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A record with everything it says, its key left out and those it names told by their labels.
pub(super) fn canonical(dossier: &Dossier, record: &Record, leave_out: &[&str]) -> String {
    let label = |kind, uuid| dossier.record(kind, uuid).as_ref().map(label).unwrap_or_default();
    canonical_of(record, values(record), leave_out, &label)
}

fn canonical_of(
    record: &Record,
    mut values: Map<String, Value>,
    leave_out: &[&str],
    label: &dyn Fn(Kind, Uuid) -> String,
) -> String {
    values.shift_remove("id");
    for field in leave_out {
        values.shift_remove(*field);
    }
    record.links(&mut |link, kind, uuid| {
        values.insert(link.field.to_owned(), Value::String(label(kind, uuid)));
    });
    let told: BTreeMap<_, _> = values.into_iter().filter(|(_, value)| !value.is_null()).collect();
    format!("{} {}", record.kind(), Value::Object(told.into_iter().collect()))
}

/// The key that puts records of one kind into an order which depends on what they say and not on their keys.
pub(super) fn order_key(dossier: &Dossier, record: &Record) -> String {
    let mut key = String::new();
    record.links(&mut |link, kind, uuid| {
        if link.on_removal == crate::model::OnRemoval::Removes {
            key.push_str(&dossier.record(kind, uuid).as_ref().map(label).unwrap_or_default());
            key.push('\u{1e}');
        }
    });
    key + &label(record)
}

fn digest(mut lines: Vec<String>) -> String {
    lines.sort_unstable();
    let mut hasher = Sha256::new();
    for line in lines {
        hasher.update(line.as_bytes());
        hasher.update(b"\n");
    }
    hasher.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The SHA-256 of what a session holds that may be printed: its frame, agenda, attendance, contributions that are not
/// private, decisions, and the positions that minutes tell; nothing of keys, of order in the file or of the language it is printed in.
pub fn fingerprint_of_session(dossier: &Dossier, session: &Session) -> String {
    let uuid = session.id.uuid();
    let mut lines = vec![line(dossier, session, &["status", "disclosure"])];
    lines.extend(under::<AgendaItem>(dossier, uuid, |_| true));
    lines.extend(under::<Attendance>(dossier, uuid, |_| true));
    lines.extend(under::<Contribution>(dossier, uuid, |contribution| {
        !contribution.private && !contribution.left_out
    }));
    lines.extend(under::<Decision>(dossier, uuid, |_| true));
    lines.extend(under::<Position>(dossier, uuid, |position| position.printable(dossier)));
    digest(lines)
}

/// The SHA-256 of an agreement: its text, its parties and where each stands.
pub fn fingerprint_of_agreement(dossier: &Dossier, agreement: &Agreement) -> String {
    let uuid = agreement.id.uuid();
    let mut lines = vec![line(dossier, agreement, &["status"])];
    lines.extend(under::<Party>(dossier, uuid, |_| true));
    lines.extend(under::<Endorsement>(dossier, uuid, |_| true));
    for article in dossier.naming::<Article>(uuid) {
        lines.push(line(dossier, &**article, &[]));
        lines.extend(under::<ArticleVersion>(dossier, article.id.uuid(), |_| true));
    }
    digest(lines)
}

/// The SHA-256 of all that a dialogue holds and that may be printed: every record but what was said in confidence, what
/// is inferred or not confirmed, notes of the facilitator, and what the program keeps for itself.
pub fn fingerprint_of_dialogue(dossier: &Dossier) -> String {
    let mut records: Vec<(Record, Option<&[&str]>)> = Vec::new();
    for &kind in Kind::ALL {
        dossier.each(kind, &mut |record| {
            let leave_out: Option<&[&str]> = match &record {
                Record::IssuedDocument(_)
                | Record::CopyOrigin(_)
                | Record::Translation(_)
                | Record::Attachment(_)
                | Record::MinutesVersion(_) => return,
                Record::Contribution(contribution) if contribution.private => None,
                // Whether minutes pass over it is no part of what was said.
                Record::Contribution(_) => Some(&["left_out"]),
                Record::Position(position) if !position.tellable(dossier) => None,
                Record::Interest(interest) if !interest.printable() => None,
                Record::Stakeholder(_) => Some(&["private_note"]),
                Record::Session(_) => Some(&["status", "disclosure"]),
                _ => Some(&[]),
            };
            records.push((record, leave_out));
        });
    }
    // Each record once as its fields; the others that name it tell it by what they say. The sum does not depend on the
    // order.
    let fields = parallel::map(&records, |(record, _)| {
        let values = values(record);
        (label_of(record.kind(), &values), values)
    });
    let labels: HashMap<(Kind, Uuid), &str> = records
        .iter()
        .zip(&fields)
        .map(|((record, _), (label, _))| ((record.kind(), record.uuid()), label.as_str()))
        .collect();
    let of = |kind, uuid| match labels.get(&(kind, uuid)) {
        Some(label) => (*label).to_owned(),
        None => dossier.record(kind, uuid).as_ref().map(label).unwrap_or_default(),
    };
    let told: Vec<_> = records.iter().zip(&fields).collect();
    let lines = parallel::map(&told, |((record, leave_out), (_, values))| {
        leave_out.map(|leave_out| canonical_of(record, values.clone(), leave_out, &of))
    });
    digest(lines.into_iter().flatten().collect())
}

fn under<T: Entity>(dossier: &Dossier, uuid: Uuid, wanted: impl Fn(&T) -> bool) -> Vec<String>
where
    Dossier: crate::model::Table<T>,
{
    dossier
        .naming::<T>(uuid)
        .filter(|record| wanted(record))
        .map(|record| line(dossier, &**record, &["left_out"]))
        .collect()
}

fn line<T: Entity>(dossier: &Dossier, record: &T, leave_out: &[&str]) -> String {
    canonical(dossier, &record.clone().into_record(), leave_out)
}

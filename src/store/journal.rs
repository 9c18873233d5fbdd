//! The journal: who changed what and when, field by field, and the way back from it to changes.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::model::{
    Act, Change, Dossier, Edit, Entity, History, Kind, KindVisitor, Record, RecordVisitor, Table,
};

/// From this length on, only the part of a text that differs is journalled, in characters.
const LONG: usize = 120;

/// How many entries at the end of the journal undo reaches back into.
const REACH: u64 = 500;

/// One field of one record in a journalled change.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Place of the edit within the change.
    pub rank: u64,
    /// The record's kind.
    pub kind: Kind,
    /// The record.
    pub record: Uuid,
    /// The field.
    pub field: String,
    /// Its value before.
    pub before: Option<Value>,
    /// Its value after.
    pub after: Option<Value>,
}

/// One journalled change.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number.
    pub sequence: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: Act,
    /// The entry it reverses.
    pub reverses: Option<u64>,
    /// Version of the schema then.
    pub schema: i64,
    /// The fields changed.
    pub fields: Vec<FieldChange>,
}

/// Adds a change to the journal and returns its number.
pub(super) fn append(
    connection: &Connection,
    change: &Change,
    author: Option<&str>,
    reverses: Option<u64>,
    at: Timestamp,
) -> serde_rusqlite::Result<u64> {
    let arguments = serde_json::to_string(&change.act.arguments).unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT INTO journal_entry (sequence, at, author, action, arguments, reverses, schema)
             VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM journal_entry), ?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
            author,
            change.act.key,
            arguments,
            reverses,
            super::VERSION,
        ])?;
    let sequence = u64::try_from(connection.last_insert_rowid()).unwrap_or_default();
    let mut insert = connection.prepare_cached(
        "INSERT INTO journal_change (entry, rank, kind, record, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (rank, edit) in change.edits.iter().enumerate() {
        let Some((kind, uuid)) = edit.key() else { continue };
        let uuid = uuid.to_string();
        for (field, before, after) in differences(edit) {
            let text = |value: Option<Value>| value.map(|value| value.to_string());
            insert.execute(params![sequence, rank, kind.code(), uuid, field, text(before), text(after)])?;
        }
    }
    Ok(sequence)
}

/// The fields in which an edit differs, with their values before and after.
fn differences(edit: &Edit) -> Vec<(&'static str, Option<Value>, Option<Value>)> {
    let Some((kind, uuid)) = edit.key() else { return Vec::new() };
    if edit.before.is_none() {
        // What a record was created with stands in the table, or as `before` in whatever changed it later.
        return vec![("id", None, Some(uuid.to_string().into()))];
    }
    let mut before = edit.before.as_ref().map(values).unwrap_or_default();
    let mut after = edit.after.as_ref().map(values).unwrap_or_default();
    kind.fields()
        .iter()
        .filter_map(|&field| {
            let before = before.remove(field).filter(|value| !value.is_null());
            let after = after.remove(field).filter(|value| !value.is_null());
            if before == after {
                return None;
            }
            Some(match (&before, &after) {
                (Some(Value::String(old)), Some(Value::String(new))) if old.len().max(new.len()) > LONG => {
                    let (old, new) = splice(old, new);
                    (field, Some(old), Some(new))
                }
                _ => (field, before, after),
            })
        })
        .collect()
}

/// The part in which two texts differ, as it was and as it is, with the character it begins at.
fn splice(old: &str, new: &str) -> (Value, Value) {
    let old: Vec<char> = old.chars().collect();
    let new: Vec<char> = new.chars().collect();
    let shorter = old.len().min(new.len());
    let start = (0..shorter).take_while(|&i| old[i] == new[i]).count();
    let end = (0..shorter - start).take_while(|&i| old[old.len() - 1 - i] == new[new.len() - 1 - i]).count();
    let part = |text: &[char]| json!({ "at": start, "text": text[start..text.len() - end].iter().collect::<String>() });
    (part(&old), part(&new))
}

/// Undoes a splice: in `text`, puts `put` where `cut` stands.
fn unsplice(text: &str, cut: &Value, put: &Value) -> Option<String> {
    let at = usize::try_from(cut.get("at")?.as_u64()?).ok()?;
    let (cut, put) = (cut.get("text")?.as_str()?, put.get("text")?.as_str()?);
    let byte = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    let rest = text.get(byte..)?.strip_prefix(cut)?;
    Some([&text[..byte], put, rest].concat())
}

/// A record as its fields, by name.
pub fn values(record: &Record) -> Map<String, Value> {
    struct Values;
    impl RecordVisitor for Values {
        type Output = Map<String, Value>;
        fn visit<T: Entity>(self, record: &T) -> Self::Output {
            match serde_json::to_value(record) {
                Ok(Value::Object(map)) => map,
                _ => Map::new(),
            }
        }
    }
    record.visit(Values)
}

/// A record of a kind from its fields; none where they do not make one.
pub fn record_of(kind: Kind, values: Map<String, Value>) -> Option<Record> {
    struct FromValues(Map<String, Value>);
    impl KindVisitor for FromValues {
        type Output = Option<Record>;
        fn visit<T: Entity>(self) -> Self::Output
        where
            Dossier: Table<T>,
        {
            serde_json::from_value::<T>(Value::Object(self.0)).ok().map(Entity::into_record)
        }
    }
    kind.visit(FromValues(values))
}

/// The last entries of the journal, oldest first.
pub(super) fn tail(connection: &Connection, most: u64) -> rusqlite::Result<Vec<Entry>> {
    let mut statement = connection.prepare(
        "SELECT sequence, at, action, arguments, reverses, schema FROM journal_entry
         WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM journal_entry) - ?1 ORDER BY sequence",
    )?;
    let mut entries: Vec<Entry> = statement
        .query_map([most], |row| {
            let arguments: BTreeMap<String, String> =
                serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default();
            Ok(Entry {
                sequence: row.get(0)?,
                at: row.get::<_, String>(1)?.parse().unwrap_or(Timestamp::UNIX_EPOCH),
                act: Act { key: row.get(2)?, arguments },
                reverses: row.get(4)?,
                schema: row.get(5)?,
                fields: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let Some(first) = entries.first().map(|entry| entry.sequence) else { return Ok(entries) };
    let mut statement = connection.prepare(
        "SELECT entry, rank, kind, record, field, before, after FROM journal_change WHERE entry >= ?1 ORDER BY entry, rank",
    )?;
    let mut rows = statement.query([first])?;
    while let Some(row) = rows.next()? {
        let sequence: u64 = row.get(0)?;
        let value = |column| -> rusqlite::Result<Option<Value>> {
            Ok(row.get::<_, Option<String>>(column)?.and_then(|text| serde_json::from_str(&text).ok()))
        };
        let (Ok(kind), Ok(record)) = (row.get::<_, String>(2)?.parse(), row.get::<_, String>(3)?.parse())
        else {
            continue;
        };
        let fields = FieldChange {
            rank: row.get(1)?,
            kind,
            record,
            field: row.get(4)?,
            before: value(5)?,
            after: value(6)?,
        };
        if let Some(entry) = usize::try_from(sequence - first).ok().and_then(|place| entries.get_mut(place)) {
            entry.fields.push(fields);
        }
    }
    Ok(entries)
}

/// The history of undo as the journal tells it: back to a change of schema, or to what cannot be rebuilt.
pub(super) fn history(connection: &Connection, dossier: &Dossier) -> rusqlite::Result<History> {
    let mut next: u64 =
        connection
            .query_row("SELECT coalesce(max(sequence), 0) + 1 FROM journal_entry", [], |row| row.get(0))?;
    next = next.max(1);
    let mut steps = Vec::new();
    let mut state: HashMap<(Kind, Uuid), Option<Record>> = HashMap::new();
    for entry in tail(connection, REACH)?.into_iter().rev() {
        // Whatever began the dossier cannot be taken back: there would be nothing left to open.
        if entry.schema != super::VERSION || entry.sequence == 1 {
            break;
        }
        let Some(change) = rebuild(&entry, dossier, &mut state) else { break };
        steps.push((entry.sequence, entry.reverses, entry.at, change));
    }
    steps.reverse();
    Ok(History::restore(steps, next))
}

/// The change that an entry records; `state` holds the records touched by later entries, as they were before those.
fn rebuild(
    entry: &Entry,
    dossier: &Dossier,
    state: &mut HashMap<(Kind, Uuid), Option<Record>>,
) -> Option<Change> {
    let mut edits = Vec::new();
    let mut rows = entry.fields.as_slice();
    let mut groups = Vec::new();
    while let Some(first) = rows.first() {
        let length = rows.iter().take_while(|row| row.rank == first.rank).count();
        let (group, rest) = rows.split_at(length);
        groups.push(group);
        rows = rest;
    }
    for group in groups.into_iter().rev() {
        let first = group.first()?;
        let key = (first.kind, first.record);
        let after = state.get(&key).cloned().unwrap_or_else(|| dossier.record(key.0, key.1));
        let identity = group.iter().find(|row| row.field == "id");
        let before = match identity {
            Some(row) if row.after.is_some() => None,
            _ => {
                let mut fields = after.as_ref().map(values).unwrap_or_default();
                for row in group {
                    let value = match (&row.before, &row.after) {
                        (Some(before @ Value::Object(_)), Some(cut)) => {
                            let text = fields.get(&row.field)?.as_str()?;
                            Value::String(unsplice(text, cut, before)?)
                        }
                        (before, _) => before.clone().unwrap_or(Value::Null),
                    };
                    fields.insert(row.field.clone(), value);
                }
                Some(record_of(key.0, fields)?)
            }
        };
        state.insert(key, before.clone());
        edits.push(Edit { before, after });
    }
    edits.reverse();
    Some(Change::new(entry.act.clone(), edits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_splice_holds_what_is_needed_to_go_back(old in "[aé한 ]{0,40}", new in "[aé한 ]{0,40}") {
            let (before, after) = splice(&old, &new);
            prop_assert_eq!(unsplice(&new, &after, &before), Some(old.clone()));
            prop_assert_eq!(unsplice(&old, &before, &after), Some(new));
        }
    }
}

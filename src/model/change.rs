//! The one way in which a dossier changes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Fault, Kind, Record};

/// What was done, as a message key with its arguments, so that undo and history can name it in any language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The message key.
    pub key: String,
    /// Its arguments.
    pub arguments: BTreeMap<String, String>,
}

impl Act {
    /// An act without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), arguments: BTreeMap::new() }
    }

    /// The same act with one more argument.
    #[must_use]
    #[allow(clippy::needless_pass_by_value)] // numbers and texts alike are given as they are
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.arguments.insert(name.to_owned(), value.to_string());
        self
    }
}

/// One record before and after; no before means created, no after means removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The record as it must be found.
    pub before: Option<Record>,
    /// The record as it becomes.
    pub after: Option<Record>,
}

impl Edit {
    /// Creates a record.
    pub fn create(record: impl Into<Record>) -> Self {
        Self { before: None, after: Some(record.into()) }
    }

    /// Turns a record into another with the same key.
    pub fn update(before: impl Into<Record>, after: impl Into<Record>) -> Self {
        Self { before: Some(before.into()), after: Some(after.into()) }
    }

    /// Removes a record.
    pub fn remove(record: impl Into<Record>) -> Self {
        Self { before: Some(record.into()), after: None }
    }

    /// The key of the record it is about.
    pub fn key(&self) -> Option<(Kind, Uuid)> {
        self.after.as_ref().or(self.before.as_ref()).map(|record| (record.kind(), record.uuid()))
    }

    /// What takes it back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

/// An act and the edits that carry it out, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What was done.
    pub act: Act,
    /// How.
    pub edits: Vec<Edit>,
}

impl Change {
    /// A change made of these edits.
    pub const fn new(act: Act, edits: Vec<Edit>) -> Self {
        Self { act, edits }
    }

    /// The change that takes this one back: its pairs swapped and reversed.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { act: self.act, edits: self.edits.into_iter().rev().map(Edit::inverse).collect() }
    }
}

/// Why a change is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The record is not as the change says it is: somebody changed it meanwhile.
    #[error("{kind} {record} is not as it was when the change was made")]
    Stale {
        /// The kind.
        kind: Kind,
        /// The record.
        record: Uuid,
    },
    /// An edit joins two different records, or none.
    #[error("an edit does not name one record")]
    Mismatch,
    /// A link leads to a record that is not there.
    #[error("{kind} {record}: {field} names {target}, which does not exist")]
    Dangling {
        /// The kind.
        kind: Kind,
        /// The record.
        record: Uuid,
        /// The field.
        field: &'static str,
        /// The missing record.
        target: Uuid,
    },
    /// A rule of the record does not hold.
    #[error("{kind} {record}: {}: {:?}", fault.field, fault.rule)]
    Fault {
        /// The kind.
        kind: Kind,
        /// The record.
        record: Uuid,
        /// The rule and where it shows.
        fault: Fault,
    },
    /// Approved minutes and signed texts do not change.
    #[error("{kind} {record} is approved or signed and does not change")]
    Frozen {
        /// The kind of what is frozen.
        kind: Kind,
        /// What is frozen.
        record: Uuid,
    },
    /// A dossier holds exactly one dialogue.
    #[error("a dossier holds exactly one dialogue")]
    OneDialogue,
}

//! Keys of records, and the links between them.

use std::{fmt, hash::Hash, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::Kind;

/// The key of a record of type `T`: a UUID, version 7 for records made here, so that keys sort by age.
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// A new key, never given before.
    pub fn new() -> Self {
        Self::from_uuid(Uuid::now_v7())
    }

    /// The key with this value.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// The value of the key.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut buffer = Uuid::encode_buffer();
        serializer.serialize_str(self.uuid.hyphenated().encode_lower(&mut buffer))
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

/// What happens to a record when the record that one of its fields names is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnRemoval {
    /// It cannot stand without it and goes as well.
    Removes,
    /// The field is emptied and the record stays, unless that breaks one of its rules.
    Detaches,
}

/// A field that names another record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The field, as in the file and in JSON.
    pub field: &'static str,
    /// The kind of record it names; none where it may name any (`kind` then stands in a field beside it).
    pub target: Option<Kind>,
    /// What the end of the target means for this record.
    pub on_removal: OnRemoval,
}

/// A field type that can hold a link: `Id<T>` (required) or `Option<Id<T>>`.
pub trait Reference {
    /// What the end of the target means.
    const ON_REMOVAL: OnRemoval;
    /// The key it holds.
    fn target(&self) -> Option<Uuid>;
    /// Puts another key in its place; none only reaches fields that may be empty.
    fn retarget(&mut self, target: Option<Uuid>);
}

impl<T> Reference for Id<T> {
    const ON_REMOVAL: OnRemoval = OnRemoval::Removes;
    fn target(&self) -> Option<Uuid> {
        Some(self.uuid)
    }
    fn retarget(&mut self, target: Option<Uuid>) {
        if let Some(uuid) = target {
            self.uuid = uuid;
        }
    }
}

impl<T> Reference for Option<Id<T>> {
    const ON_REMOVAL: OnRemoval = OnRemoval::Detaches;
    fn target(&self) -> Option<Uuid> {
        self.map(Id::uuid)
    }
    fn retarget(&mut self, target: Option<Uuid>) {
        *self = target.map(Id::from_uuid);
    }
}

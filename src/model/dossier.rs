//! Every record of a dialogue in memory, and the function through which alone it changes.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    Change, ChangeError, Dialogue, Edit, Entity, Fault, Id, Kind, Language, Record, Text, Translation,
    change::Act,
};

/// The records of one kind, by key.
pub trait Table<T> {
    /// All of them.
    fn table(&self) -> &HashMap<Uuid, Arc<T>>;
}

macro_rules! tables {
    ($($name:ident $table:ident,)*) => {
        /// The tables of a dossier; each is shared with snapshots until it changes.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub(super) struct Tables { $($table: Arc<std::collections::HashMap<Uuid, Arc<$name>>>,)* }

        impl Tables {
            fn get(&self, kind: Kind, uuid: Uuid) -> Option<Record> {
                match kind { $(Kind::$name => self.$table.get(&uuid).cloned().map(Record::$name),)* }
            }
            pub(super) fn contains(&self, kind: Kind, uuid: Uuid) -> bool {
                match kind { $(Kind::$name => self.$table.contains_key(&uuid),)* }
            }
            fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$name => self.$table.len(),)* }
            }
            fn put(&mut self, record: Record) {
                match record { $(Record::$name(record) => {
                    Arc::make_mut(&mut self.$table).insert(record.uuid(), record);
                })* }
            }
            fn take(&mut self, kind: Kind, uuid: Uuid) {
                match kind { $(Kind::$name => {
                    Arc::make_mut(&mut self.$table).remove(&uuid);
                })* }
            }
            fn each(&self, kind: Kind, visit: &mut dyn FnMut(Record)) {
                match kind { $(Kind::$name => self.$table.values().cloned().map(Record::$name).for_each(visit),)* }
            }
        }

        $(impl Table<$name> for Dossier {
            fn table(&self) -> &std::collections::HashMap<Uuid, Arc<$name>> {
                &self.tables().$table
            }
        })*
    };
}
pub(super) use tables;

/// Which records name a record, by their kind.
type Index = HashMap<(Uuid, Kind), Vec<Uuid>>;

/// A dialogue with everything that belongs to it. Cloning it is a snapshot and costs nothing.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub(super) tables: super::Tables,
    index: Arc<Index>,
}

/// Something that should not be so in a dossier that was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A rule does not hold.
    Fault(Kind, Uuid, Fault),
    /// A link leads nowhere.
    Dangling(Kind, Uuid, &'static str, Uuid),
    /// There is not exactly one dialogue.
    Dialogues(usize),
}

impl PartialEq for Dossier {
    fn eq(&self, other: &Self) -> bool {
        self.tables == other.tables
    }
}

impl Dossier {
    /// A dossier that holds this dialogue and nothing else.
    pub fn new(dialogue: Dialogue) -> Self {
        Self::from_records([Record::from(dialogue)])
    }

    /// A dossier that holds these records as they are; [`Dossier::findings`] tells what is wrong with them.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let mut dossier = Self { tables: super::Tables::default(), index: Arc::default() };
        for record in records {
            dossier.put(record);
        }
        dossier
    }

    pub(super) fn tables(&self) -> &super::Tables {
        &self.tables
    }

    /// The dialogue.
    pub fn dialogue(&self) -> Option<&Arc<Dialogue>> {
        self.all::<Dialogue>().next()
    }

    /// The language that texts are recorded in unless they say otherwise.
    pub fn content_language(&self) -> Language {
        self.dialogue().map_or(Language::English, |dialogue| dialogue.content_language)
    }

    /// The record with this key.
    pub fn get<T: Entity>(&self, id: Id<T>) -> Option<&Arc<T>>
    where
        Self: Table<T>,
    {
        self.table().get(&id.uuid())
    }

    /// The record that a field names.
    pub fn at<T: Entity>(&self, id: Option<Id<T>>) -> Option<&Arc<T>>
    where
        Self: Table<T>,
    {
        id.and_then(|id| self.get(id))
    }

    /// All records of a kind, in no order.
    pub fn all<T: Entity>(&self) -> impl Iterator<Item = &Arc<T>> + use<'_, T>
    where
        Self: Table<T>,
    {
        self.table().values()
    }

    /// The records of kind `T` that name a record in one of their fields, each once, in no order.
    pub fn naming<T: Entity>(&self, uuid: Uuid) -> impl Iterator<Item = &Arc<T>> + use<'_, T>
    where
        Self: Table<T>,
    {
        let table = self.table();
        self.index.get(&(uuid, T::KIND)).into_iter().flatten().filter_map(move |uuid| table.get(uuid))
    }

    /// A record of any kind.
    pub fn record(&self, kind: Kind, uuid: Uuid) -> Option<Record> {
        self.tables.get(kind, uuid)
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.tables.count(kind)
    }

    /// Every record of a kind, in no order.
    pub fn each(&self, kind: Kind, visit: &mut dyn FnMut(Record)) {
        self.tables.each(kind, visit);
    }

    /// Every record, by kind.
    pub fn records(&self) -> Vec<Record> {
        let mut records = Vec::new();
        for &kind in Kind::ALL {
            self.each(kind, &mut |record| records.push(record));
        }
        records
    }

    /// The text of a field in `language`: the original where it was recorded in it, else its translation, else the
    /// original; with the language it is in and whether it is an unofficial translation.
    pub fn text_in<'a, T: Entity>(
        &'a self,
        record: &'a T,
        field: &str,
        language: Language,
    ) -> Option<Wording<'a>>
    where
        Self: Table<T>,
    {
        let original = record.text(field)?;
        let own = record.language().unwrap_or_else(|| self.content_language());
        let original = Wording { text: original, language: own, unofficial: false };
        if own == language {
            return Some(original);
        }
        let translation = self
            .naming::<Translation>(record.uuid())
            .filter(|t| t.language == language && t.kind == T::KIND && t.field.as_str() == field)
            .max_by_key(|t| (t.official, &t.text));
        Some(translation.map_or(original, |t| Wording { text: &t.text, language, unofficial: !t.official }))
    }

    /// Carries a change out and returns it as carried out, with all that had to go or to be detached along.
    ///
    /// # Errors
    /// [`ChangeError`]; the dossier is then as it was.
    pub fn apply(&mut self, change: Change) -> Result<Change, ChangeError> {
        self.run(change, true)
    }

    /// Carries out a change that was carried out before, or the inverse of one: nothing follows from it that it does
    /// not say itself, and what was frozen meanwhile may be thawed by taking the freezing back.
    ///
    /// # Errors
    /// [`ChangeError::Stale`] or [`ChangeError::Dangling`] where it does not fit; the dossier is then as it was.
    pub fn replay(&mut self, change: Change) -> Result<Change, ChangeError> {
        self.run(change, false)
    }

    /// What removing a record would remove and detach along with it (the record itself not counted).
    pub fn consequences(&self, record: Record) -> Result<(usize, usize), ChangeError> {
        let itself = (record.kind(), record.uuid());
        let mut after = self.clone();
        let change = after.apply(Change::new(Act::new("remove"), vec![Edit::remove(record)]))?;
        let touched: HashSet<(Kind, Uuid)> =
            change.edits.iter().filter_map(Edit::key).filter(|key| *key != itself).collect();
        let detached = touched.iter().filter(|(kind, uuid)| after.tables.contains(*kind, *uuid)).count();
        Ok((touched.len() - detached, detached))
    }

    /// What should not be so.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.count(Kind::Dialogue) != 1 {
            findings.push(Finding::Dialogues(self.count(Kind::Dialogue)));
        }
        for &kind in Kind::ALL {
            self.each(kind, &mut |record| {
                if let Some(fault) = record.fault() {
                    findings.push(Finding::Fault(kind, record.uuid(), fault));
                }
                record.links(&mut |link, target, uuid| {
                    if !self.tables.contains(target, uuid) {
                        findings.push(Finding::Dangling(kind, record.uuid(), link.field, uuid));
                    }
                });
            });
        }
        findings
    }

    pub(super) fn set(&mut self, edit: Edit) {
        if let Some(before) = edit.before {
            self.remove(&before);
        }
        if let Some(after) = edit.after {
            self.put(after);
        }
    }

    fn put(&mut self, record: Record) {
        let (kind, uuid) = (record.kind(), record.uuid());
        let index = Arc::make_mut(&mut self.index);
        record.links(&mut |_, _, target| {
            let sources = index.entry((target, kind)).or_default();
            if sources.last() != Some(&uuid) {
                sources.push(uuid);
            }
        });
        self.tables.put(record);
    }

    fn remove(&mut self, record: &Record) {
        let (kind, uuid) = (record.kind(), record.uuid());
        let index = Arc::make_mut(&mut self.index);
        record.links(&mut |_, _, target| {
            if let Some(sources) = index.get_mut(&(target, kind)) {
                if let Some(place) = sources.iter().rposition(|source| *source == uuid) {
                    sources.swap_remove(place);
                }
                if sources.is_empty() {
                    index.remove(&(target, kind));
                }
            }
        });
        self.tables.take(kind, uuid);
    }

    /// The records that name `uuid`, each once.
    pub fn sources(&self, uuid: Uuid) -> Vec<(Kind, Uuid)> {
        let mut sources: Vec<(Kind, Uuid)> = Vec::new();
        for &kind in Kind::ALL {
            if let Some(uuids) = self.index.get(&(uuid, kind)) {
                let mut uuids = uuids.clone();
                uuids.sort_unstable();
                uuids.dedup();
                sources.extend(uuids.into_iter().map(|source| (kind, source)));
            }
        }
        sources
    }
}

/// A text in the language it is shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording<'a> {
    /// The text.
    pub text: &'a str,
    /// The language it is in.
    pub language: Language,
    /// It is a translation that the parties have not recognised.
    pub unofficial: bool,
}

impl Translation {
    /// An unofficial translation of a field.
    pub fn unofficial(kind: Kind, record: Uuid, field: &str, language: Language, text: Text) -> Option<Self> {
        Some(Self { id: Id::new(), kind, record, field: Text::some(field)?, language, text, official: false })
    }
}

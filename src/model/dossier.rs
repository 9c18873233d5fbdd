//! Every record of a dialogue in memory, and the function through which alone it changes.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    AgreementStatus, Attendance, Change, ChangeError, Dialogue, Edit, Endorsement, Entity, Fault, Id, Kind,
    Language, MinutesStatus, MinutesVersion, OnRemoval, Record, Text, Translation, change::Act,
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
            fn contains(&self, kind: Kind, uuid: Uuid) -> bool {
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
    tables: super::Tables,
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

    fn run(&mut self, change: Change, ruled: bool) -> Result<Change, ChangeError> {
        let mut run = Run {
            dossier: self,
            done: Vec::with_capacity(change.edits.len()),
            first: HashMap::new(),
            going: HashSet::new(),
            ruled,
        };
        let result = change.edits.into_iter().try_for_each(|edit| run.edit(edit)).and_then(|()| run.verify());
        let done = run.done;
        match result {
            Ok(()) => Ok(Change { act: change.act, edits: done }),
            Err(error) => {
                for edit in done.into_iter().rev() {
                    self.set(edit.inverse());
                }
                Err(error)
            }
        }
    }

    fn set(&mut self, edit: Edit) {
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
    fn sources(&self, uuid: Uuid) -> Vec<(Kind, Uuid)> {
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

/// A change being carried out.
struct Run<'a> {
    dossier: &'a mut Dossier,
    done: Vec<Edit>,
    /// The records touched, as they were before the change.
    first: HashMap<(Kind, Uuid), Option<Record>>,
    /// The records about to be removed, so that those which name each other do not chase each other.
    going: HashSet<Uuid>,
    ruled: bool,
}

impl Run<'_> {
    fn edit(&mut self, edit: Edit) -> Result<(), ChangeError> {
        let (kind, uuid) = edit.key().ok_or(ChangeError::Mismatch)?;
        let one =
            |record: &Option<Record>| record.as_ref().is_none_or(|r| (r.kind(), r.uuid()) == (kind, uuid));
        if !one(&edit.before) || !one(&edit.after) {
            return Err(ChangeError::Mismatch);
        }
        let current = self.dossier.record(kind, uuid);
        if self.ruled && current.is_none() && edit.after.is_none() && self.first.contains_key(&(kind, uuid)) {
            return Ok(()); // went along with what it hung on, earlier in this change
        }
        // What this change detached before it removes it is still the record that was meant.
        let meant = self.ruled && edit.after.is_none() && self.first.get(&(kind, uuid)) == Some(&edit.before);
        if current != edit.before && !meant {
            return Err(ChangeError::Stale { kind, record: uuid });
        }
        if self.ruled && edit.after.is_none() {
            self.clear_away(kind, uuid)?;
            let Some(record) = self.dossier.record(kind, uuid) else { return Ok(()) };
            return self.step(Edit::remove(record));
        }
        self.step(edit)
    }

    /// Removes or detaches what names a record that is about to go: first what cannot stand without it, so that nothing
    /// is detached that goes a moment later.
    fn clear_away(&mut self, kind: Kind, uuid: Uuid) -> Result<(), ChangeError> {
        self.freeze_check(kind, uuid)?;
        self.going.insert(uuid);
        for falling in [true, false] {
            for (source_kind, source) in self.dossier.sources(uuid) {
                // An earlier turn may have taken it along, or it is on its way out itself.
                let named = self.dossier.record(source_kind, source).filter(|record| names(record, uuid));
                let Some(record) = named.filter(|_| !self.going.contains(&source)) else { continue };
                let mut falls = false;
                record.links(&mut |link, _, target| {
                    falls |= target == uuid && link.on_removal == OnRemoval::Removes;
                });
                let detached = record.clone().relinked(&mut |_, target| (target != uuid).then_some(target));
                falls |= detached.fault().is_some() && record.fault().is_none();
                if falls {
                    self.clear_away(source_kind, source)?;
                    // It may itself have been detached meanwhile from what it hung on.
                    if let Some(record) = self.dossier.record(source_kind, source) {
                        self.step(Edit::remove(record))?;
                    }
                } else if !falling {
                    self.step(Edit { before: Some(record), after: Some(detached) })?;
                }
            }
        }
        Ok(())
    }

    fn step(&mut self, edit: Edit) -> Result<(), ChangeError> {
        let Some(key) = edit.key() else { return Err(ChangeError::Mismatch) };
        if self.ruled
            && let Some((kind, record)) = self.frozen(&edit)
        {
            return Err(ChangeError::Frozen { kind, record });
        }
        self.first.entry(key).or_insert_with(|| edit.before.clone());
        self.dossier.set(edit.clone());
        self.done.push(edit);
        Ok(())
    }

    fn freeze_check(&self, kind: Kind, uuid: Uuid) -> Result<(), ChangeError> {
        match self.dossier.record(kind, uuid).and_then(|record| self.frozen(&Edit::remove(record))) {
            Some((kind, record)) => Err(ChangeError::Frozen { kind, record }),
            None => Ok(()),
        }
    }

    /// The approved minutes or signed text that forbids an edit.
    fn frozen(&self, edit: &Edit) -> Option<(Kind, Uuid)> {
        [&edit.before, &edit.after].into_iter().flatten().find_map(|record| match record {
            Record::MinutesVersion(minutes) => (self.was::<MinutesVersion>(minutes.id)?.status
                == MinutesStatus::Approved)
                .then_some((Kind::MinutesVersion, minutes.id.uuid())),
            Record::Session(session) => self.approved(session.id),
            Record::AgendaItem(item) => self.approved(item.session),
            Record::Attendance(attendance) => self.approved(attendance.session),
            Record::Contribution(contribution) => self.approved(contribution.session),
            Record::Decision(decision) => self.approved(decision.session),
            Record::Agreement(agreement) => self
                .signed(agreement.id)
                .filter(|_| !only_ends(edit))
                .or_else(|| self.signed_by_somebody(agreement.id).filter(|_| changes_the_text(edit))),
            Record::Party(party) => self.signed(party.agreement),
            Record::Article(article) => {
                self.signed(article.agreement).or_else(|| self.signed_by_somebody(article.agreement))
            }
            Record::ArticleVersion(version) => {
                let agreement = self.dossier.get(version.article)?.agreement;
                self.signed(agreement).or_else(|| self.signed_by_somebody(agreement))
            }
            Record::Translation(translation) => {
                self.was(translation.id).filter(|was| was.official)?;
                self.frozen(&Edit::remove(self.dossier.record(translation.kind, translation.record)?))
            }
            Record::Attachment(attachment) if attachment.kind == Kind::Session => {
                self.approved(Id::from_uuid(attachment.record))
            }
            Record::Endorsement(endorsement) => (self.was::<Endorsement>(endorsement.id)?.signed
                && !only_withdraws(edit))
            .then_some((Kind::Endorsement, endorsement.id.uuid())),
            _ => None,
        })
    }

    /// The record as it was before the change, where it was there.
    fn was<T: Entity>(&self, id: Id<T>) -> Option<Arc<T>>
    where
        Dossier: Table<T>,
    {
        match self.first.get(&(T::KIND, id.uuid())) {
            Some(first) => first.as_ref().and_then(T::of).cloned(),
            None => self.dossier.get(id).cloned(),
        }
    }

    fn approved(&self, session: Id<super::Session>) -> Option<(Kind, Uuid)> {
        let newest = self
            .dossier
            .naming::<MinutesVersion>(session.uuid())
            .filter_map(|minutes| self.was(minutes.id))
            .max_by_key(|minutes| (minutes.version, minutes.status))?;
        (newest.status == MinutesStatus::Approved).then_some((Kind::MinutesVersion, newest.id.uuid()))
    }

    fn signed(&self, agreement: Id<super::Agreement>) -> Option<(Kind, Uuid)> {
        matches!(self.was(agreement)?.status, Some(AgreementStatus::Signed | AgreementStatus::Ended))
            .then_some((Kind::Agreement, agreement.uuid()))
    }

    /// An agreement that somebody has signed already: its words stay, even while others may still sign.
    fn signed_by_somebody(&self, agreement: Id<super::Agreement>) -> Option<(Kind, Uuid)> {
        self.dossier
            .naming::<Endorsement>(agreement.uuid())
            .filter_map(|endorsement| self.was(endorsement.id))
            .any(|was| was.signed && was.withdrawn_on.is_none())
            .then_some((Kind::Agreement, agreement.uuid()))
    }

    /// What has to hold once the whole change is carried out.
    fn verify(&self) -> Result<(), ChangeError> {
        let mut seen = HashSet::new();
        for (kind, uuid) in self.done.iter().filter_map(Edit::key) {
            if !seen.insert((kind, uuid)) {
                continue;
            }
            match self.dossier.record(kind, uuid) {
                Some(record) => {
                    if self.ruled
                        && let Some(fault) = record.fault()
                    {
                        return Err(ChangeError::Fault { kind, record: uuid, fault });
                    }
                    let mut missing = None;
                    record.links(&mut |link, target_kind, target| {
                        if missing.is_none() && !self.dossier.tables.contains(target_kind, target) {
                            missing = Some((link.field, target));
                        }
                    });
                    if let Some((field, target)) = missing {
                        return Err(ChangeError::Dangling { kind, record: uuid, field, target });
                    }
                }
                None => {
                    if let Some((source_kind, source)) = self.dossier.sources(uuid).first().copied() {
                        return Err(ChangeError::Dangling {
                            kind: source_kind,
                            record: source,
                            field: "id",
                            target: uuid,
                        });
                    }
                }
            }
        }
        if self.dossier.count(Kind::Dialogue) == 1 { Ok(()) } else { Err(ChangeError::OneDialogue) }
    }
}

fn names(record: &Record, uuid: Uuid) -> bool {
    let mut found = false;
    record.links(&mut |_, _, target| found |= target == uuid);
    found
}

/// Whether an edit of a signed agreement does no more than end it.
fn only_ends(edit: &Edit) -> bool {
    match (&edit.before, &edit.after) {
        (Some(before @ Record::Agreement(_)), Some(after @ Record::Agreement(ended))) => {
            ended.status == Some(AgreementStatus::Ended) && after.changed(before) == ["status"]
        }
        _ => false,
    }
}

/// Whether an edit of an agreement changes what was signed, or removes it.
fn changes_the_text(edit: &Edit) -> bool {
    match (&edit.before, &edit.after) {
        (Some(before), Some(after)) => after
            .changed(before)
            .iter()
            .any(|field| ["kind", "title", "preamble", "authoritative_language"].contains(field)),
        (Some(_), None) => true,
        _ => false,
    }
}

/// Whether an edit of a signed endorsement does no more than withdraw it.
fn only_withdraws(edit: &Edit) -> bool {
    match (&edit.before, &edit.after) {
        (Some(before @ Record::Endorsement(standing)), Some(after)) => {
            standing.withdrawn_on.is_none() && after.changed(before) == ["withdrawn_on"]
        }
        _ => false,
    }
}

impl Attendance {
    /// Whether the person or organisation was in the room, itself or through somebody.
    pub const fn took_part(&self) -> bool {
        matches!(self.status, super::AttendanceStatus::Present | super::AttendanceStatus::Represented)
    }
}

impl Translation {
    /// An unofficial translation of a field.
    pub fn unofficial(kind: Kind, record: Uuid, field: &str, language: Language, text: Text) -> Option<Self> {
        Some(Self { id: Id::new(), kind, record, field: Text::some(field)?, language, text, official: false })
    }
}

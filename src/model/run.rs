//! Carrying a change out: cascades, rules, and the way back where something is wrong.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    AgreementStatus, Change, ChangeError, Dossier, Edit, Endorsement, Entity, Id, Kind, MinutesStatus,
    MinutesVersion, OnRemoval, Record, Table,
};

impl Dossier {
    pub(super) fn run(&mut self, change: Change, ruled: bool) -> Result<Change, ChangeError> {
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

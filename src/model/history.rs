//! Taking changes back, and bringing them again.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use super::{Act, Change, ChangeError, Dossier, Edit};

/// Edits of the same field closer together than this become one step.
const COALESCE: SignedDuration = SignedDuration::from_secs(3);

/// One step of undo: a change as carried out, or several that followed each other within seconds on one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The change.
    pub change: Change,
    /// The journal entry it begins with; taking the step back reverses all from there on.
    pub entry: u64,
    /// When its last part was made.
    pub made: Timestamp,
}

/// What was done and can be taken back, and what was taken back and can be done again.
///
/// Journal entries are counted here as well as in the file: there is one writer, and it writes in order.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    next_entry: u64,
}

impl History {
    /// A history that begins now; `next_entry` is the number that the next journal entry will get.
    pub const fn new(next_entry: u64) -> Self {
        Self { done: Vec::new(), undone: Vec::new(), next_entry }
    }

    /// Rebuilds a history from journal entries in their order: number, the entry each reverses, when, and the change.
    pub fn restore(
        entries: impl IntoIterator<Item = (u64, Option<u64>, Timestamp, Change)>,
        next_entry: u64,
    ) -> Self {
        let mut history = Self::new(next_entry);
        let entries: Vec<_> = entries.into_iter().collect();
        let reversed: HashSet<u64> = entries.iter().filter_map(|(_, reverses, ..)| *reverses).collect();
        for (entry, reverses, made, change) in entries {
            match reverses {
                // What was taken back by itself was a step by itself.
                None if reversed.contains(&entry) => {
                    history.undone.clear();
                    history.done.push(Step { change, entry, made });
                }
                None => history.push(Step { change, entry, made }),
                Some(reversed) => {
                    // Undo reverses a step and all that coalesced into it; redo reverses the undo.
                    if let Some(place) = history.undone.iter().position(|step| step.entry == reversed) {
                        history.undone.truncate(place);
                        history.done.push(Step { change, entry, made });
                    } else if let Some(place) = history.done.iter().position(|step| step.entry == reversed) {
                        history.done.truncate(place);
                        history.undone.push(Step { change: change.inverse(), entry, made });
                    } else {
                        // Its step lies before what can be rebuilt: nothing older can be taken back either.
                        history = Self::new(next_entry);
                    }
                }
            }
        }
        history
    }

    /// Notes a change that was carried out and will be journalled next; what was undone is given up.
    pub fn record(&mut self, change: Change, now: Timestamp) {
        self.undone.clear();
        let entry = self.take_entry();
        self.push(Step { change, entry, made: now });
    }

    fn push(&mut self, step: Step) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && step.made.duration_since(last.made) <= COALESCE
            && let (Some(from), Some(to)) = (single_field(&last.change), single_field(&step.change))
            && from == to
            && last.change.act.key == step.change.act.key
            && let (Some(edit), Some(newer)) = (last.change.edits.last_mut(), step.change.edits.first())
        {
            edit.after.clone_from(&newer.after);
            last.made = step.made;
            return;
        }
        self.done.push(step);
    }

    /// The number that the next journal entry will get.
    pub const fn next_entry(&self) -> u64 {
        self.next_entry
    }

    /// What the next undo takes back.
    pub fn next_undo(&self) -> Option<&Act> {
        self.done.last().map(|step| &step.change.act)
    }

    /// What the next redo brings again.
    pub fn next_redo(&self) -> Option<&Act> {
        self.undone.last().map(|step| &step.change.act)
    }

    /// Takes the last step back. Returns the change carried out and the entry that its journal entry reverses.
    ///
    /// # Errors
    /// [`ChangeError`] where the dossier was changed behind the history's back; both are then as they were.
    pub fn undo(
        &mut self,
        dossier: &mut Dossier,
        now: Timestamp,
    ) -> Result<Option<(Change, u64)>, ChangeError> {
        let Some(step) = self.done.last() else { return Ok(None) };
        let (reversed, change) = (step.entry, dossier.replay(step.change.clone().inverse())?);
        self.done.pop();
        let entry = self.take_entry();
        self.undone.push(Step { change: change.clone().inverse(), entry, made: now });
        Ok(Some((change, reversed)))
    }

    /// Brings the step taken back last again. Returns the change carried out and the entry that it reverses.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn redo(
        &mut self,
        dossier: &mut Dossier,
        now: Timestamp,
    ) -> Result<Option<(Change, u64)>, ChangeError> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        let (reversed, change) = (step.entry, dossier.replay(step.change.clone())?);
        self.undone.pop();
        let entry = self.take_entry();
        // Not through `push`: a step brought again never melts into the one before.
        self.done.push(Step { change: change.clone(), entry, made: now });
        Ok(Some((change, reversed)))
    }

    fn take_entry(&mut self) -> u64 {
        self.next_entry += 1;
        self.next_entry - 1
    }
}

/// The record and field that a change is about, where it is about a single one.
fn single_field(change: &Change) -> Option<(super::Kind, uuid::Uuid, &'static str)> {
    let [Edit { before: Some(before), after: Some(after) }] = change.edits.as_slice() else { return None };
    match after.changed(before).as_slice() {
        [field] => Some((after.kind(), after.uuid(), field)),
        _ => None,
    }
}

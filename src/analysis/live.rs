//! A session while it runs: where it is on its agenda, when it will end, and who has spoken how much.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    AgendaItem, Attendance, AttendanceStatus, Category, Contribution, DateTime, Dossier, Id, Person, Session,
    Stakeholder,
};

/// Where a point of the agenda stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It was taken up and is over.
    Done,
    /// It is being discussed.
    Now,
    /// It has not begun.
    Ahead,
}

/// A point of the agenda with its time.
#[derive(Debug, Clone)]
pub struct Step {
    /// The point.
    pub item: Arc<AgendaItem>,
    /// Where it stands.
    pub state: StepState,
    /// How long it took, or has taken so far; in seconds, none before it begins.
    pub taken: Option<i64>,
}

impl Step {
    /// The time planned for it, in seconds.
    pub fn planned(&self) -> Option<i64> {
        self.item.planned_minutes.map(|minutes| i64::from(minutes.get()) * 60)
    }

    /// Whether it takes, or took, longer than was planned.
    pub fn is_over(&self) -> bool {
        // Half a minute is not held against anybody.
        self.planned().zip(self.taken).is_some_and(|(planned, taken)| taken > planned + 30)
    }
}

/// Seconds from one moment to another, negative where the second is earlier.
pub fn seconds_between(from: DateTime, to: DateTime) -> i64 {
    from.0.duration_until(to.0).as_secs()
}

/// The points of the agenda of a session in their order.
pub fn agenda(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<AgendaItem>> {
    let mut items: Vec<_> = dossier.naming::<AgendaItem>(session.uuid()).cloned().collect();
    items.sort_by_key(|item| (item.rank.is_none(), item.rank, item.id));
    items
}

/// The agenda with the time of each point, as it stands at a moment. At most one point is discussed: the last one that
/// was begun and not ended.
pub fn steps(dossier: &Dossier, session: Id<Session>, now: DateTime) -> Vec<Step> {
    let items = agenda(dossier, session);
    let current = items.iter().rposition(|item| item.started_at.is_some() && item.ended_at.is_none());
    items
        .into_iter()
        .enumerate()
        .map(|(place, item)| {
            let state = match (item.started_at, item.ended_at) {
                _ if Some(place) == current => StepState::Now,
                (None, None) => StepState::Ahead,
                _ => StepState::Done,
            };
            let until = match state {
                StepState::Now => Some(now),
                _ => item.ended_at,
            };
            let taken = item.started_at.zip(until).map(|(from, to)| seconds_between(from, to).max(0));
            Step { item, state, taken }
        })
        .collect()
}

/// When a session will end if everything to come takes what was planned for it, in seconds from now: what is left of the
/// point that is discussed and all points ahead. None where nothing is planned any more.
pub fn left(steps: &[Step]) -> Option<i64> {
    let parts: Vec<i64> = steps
        .iter()
        .filter_map(|step| match step.state {
            StepState::Done => None,
            StepState::Now => step.planned().map(|planned| (planned - step.taken.unwrap_or_default()).max(0)),
            StepState::Ahead => step.planned(),
        })
        .collect();
    (!parts.is_empty()).then(|| parts.iter().sum())
}

/// The question that is discussed among those that the agenda asks: which one, 1 first, of how many. None where the point
/// that is discussed asks none.
pub fn question_number(steps: &[Step]) -> Option<(usize, usize)> {
    let asking: Vec<&Step> = steps.iter().filter(|step| step.item.guiding_question.is_some()).collect();
    let at = asking.iter().position(|step| step.state == StepState::Now)?;
    Some((at + 1, asking.len()))
}

/// How much those of a category spoke, beside how many of them are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The category; none for those that belong to none, and for those that nobody knows.
    pub category: Option<Id<Category>>,
    /// Present or represented.
    pub present: usize,
    /// Contributions, without what was said in confidence.
    pub turns: usize,
    /// For how long, in seconds, as far as it was measured.
    pub seconds: u64,
}

/// Who spoke how much beside who is there, category by category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// One entry a category, in the order of the categories.
    pub shares: Vec<Share>,
}

impl Balance {
    /// How many are present or represented.
    pub fn present(&self) -> usize {
        self.shares.iter().map(|share| share.present).sum()
    }

    /// How many contributions there are.
    pub fn turns(&self) -> usize {
        self.shares.iter().map(|share| share.turns).sum()
    }

    fn seconds(&self) -> u64 {
        self.shares.iter().map(|share| share.seconds).sum()
    }

    /// Whether speaking was timed; else turns have to do.
    pub fn is_timed(&self) -> bool {
        self.seconds() > 0
    }

    /// The share of a category of the time that was measured, or of the turns where none was; 0 to 1.
    pub fn spoken(&self, share: &Share) -> f32 {
        if self.is_timed() {
            share.seconds as f32 / self.seconds() as f32
        } else {
            share.turns as f32 / self.turns().max(1) as f32
        }
    }

    /// The share of a category of those who are there, 0 to 1; none where nobody is.
    pub fn there(&self, share: &Share) -> Option<f32> {
        let present = self.present();
        (present > 0).then(|| share.present as f32 / present as f32)
    }
}

/// Whether so many stakeholders share a category that it says nothing of any one of them.
pub fn is_group(dossier: &Dossier, category: Id<Category>) -> bool {
    const FEWEST: usize = 3;
    dossier.all::<Stakeholder>().filter(|other| other.category == Some(category)).count() >= FEWEST
}

/// The stakeholder behind somebody who attends or speaks: the one that is named, else the person's own.
pub fn stakeholder_behind(
    dossier: &Dossier,
    stakeholder: Option<Id<Stakeholder>>,
    person: Option<Id<Person>>,
) -> Option<&Arc<Stakeholder>> {
    dossier.at(stakeholder).or_else(|| dossier.at(dossier.at(person)?.stakeholder))
}

/// Who spoke how much in a session, or in all of them.
pub fn speaking_balance(dossier: &Dossier, session: Option<Id<Session>>) -> Balance {
    let mut shares: BTreeMap<Option<Id<Category>>, Share> = BTreeMap::new();
    let of = |stakeholder, person| stakeholder_behind(dossier, stakeholder, person).and_then(|s| s.category);
    let attends = |row: &Attendance| {
        let there = matches!(row.status, AttendanceStatus::Present | AttendanceStatus::Represented);
        there.then(|| of(row.stakeholder, row.person))
    };
    let attending: Vec<_> = match session {
        Some(id) => dossier.naming::<Attendance>(id.uuid()).filter_map(|row| attends(row)).collect(),
        None => dossier.all::<Attendance>().filter_map(|row| attends(row)).collect(),
    };
    for category in attending {
        share(&mut shares, category).present += 1;
    }
    let mut speaks = |said: &Contribution| {
        if !said.private {
            let share = share(&mut shares, of(said.stakeholder, said.person));
            share.turns += 1;
            share.seconds += said.seconds.map_or(0, |seconds| u64::from(seconds.get()));
        }
    };
    match session {
        Some(id) => dossier.naming::<Contribution>(id.uuid()).for_each(|said| speaks(said)),
        None => dossier.all::<Contribution>().for_each(|said| speaks(said)),
    }
    let mut shares: Vec<Share> = shares.into_values().collect();
    let rank = |share: &Share| {
        let category = dossier.at(share.category);
        (category.is_none(), category.and_then(|of| of.rank), category.map(|of| of.name.clone()))
    };
    shares.sort_by_key(rank);
    Balance { shares }
}

fn share(shares: &mut BTreeMap<Option<Id<Category>>, Share>, category: Option<Id<Category>>) -> &mut Share {
    shares.entry(category).or_insert(Share { category, present: 0, turns: 0, seconds: 0 })
}

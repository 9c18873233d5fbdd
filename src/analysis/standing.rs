//! Who stands where on an issue, now and before.

use std::sync::Arc;

use crate::model::{Date, Dossier, Id, Issue, Position, Stakeholder, Stance};

/// How the current positions on an issue are spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    /// How many hold each stance, −4 first.
    pub counts: [usize; 9],
}

impl Spread {
    /// How many are against.
    pub fn against(&self) -> usize {
        self.counts.iter().take(4).sum()
    }

    /// How many are neither for nor against.
    pub const fn neutral(&self) -> usize {
        self.counts[4]
    }

    /// How many are for.
    pub fn favourable(&self) -> usize {
        self.counts.iter().skip(5).sum()
    }

    /// How many took a stance.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// What a stakeholder has said on an issue, oldest first; the last one counts.
pub fn history(dossier: &Dossier, stakeholder: Id<Stakeholder>, issue: Id<Issue>) -> Vec<Arc<Position>> {
    let mut positions: Vec<Arc<Position>> = dossier
        .naming::<Position>(stakeholder.uuid())
        .filter(|position| position.stakeholder == stakeholder && position.issue == issue)
        .cloned()
        .collect();
    positions.sort_by_key(|position| (position.date, position.id));
    positions
}

/// The stance that held at the end of a day, in a history as [`history`] gives it: the last that was given by then.
pub fn stance_on(history: &[Arc<Position>], day: Date) -> Option<Stance> {
    history.iter().take_while(|position| position.date <= day).filter_map(|position| position.stance).last()
}

/// The days on which somebody took a stance on an issue, in order.
pub fn stance_days(dossier: &Dossier, issue: Id<Issue>) -> Vec<Date> {
    let mut days: Vec<Date> = dossier
        .naming::<Position>(issue.uuid())
        .filter(|position| position.issue == issue && position.stance.is_some())
        .map(|position| position.date)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Where a stakeholder stands on an issue: its newest position.
pub fn current_position(
    dossier: &Dossier,
    stakeholder: Id<Stakeholder>,
    issue: Id<Issue>,
) -> Option<Arc<Position>> {
    history(dossier, stakeholder, issue).pop()
}

/// How the current positions on an issue are spread. Positions in words only do not count.
pub fn spread(dossier: &Dossier, issue: Id<Issue>) -> Spread {
    let mut newest: std::collections::HashMap<Id<Stakeholder>, &Arc<Position>> =
        std::collections::HashMap::new();
    for position in dossier.naming::<Position>(issue.uuid()) {
        let held = newest.entry(position.stakeholder).or_insert(position);
        if (position.date, position.id) > (held.date, held.id) {
            *held = position;
        }
    }
    let mut spread = Spread::default();
    for stance in newest.values().filter_map(|position| position.stance) {
        let place = usize::try_from(i32::from(stance.get()) + 4).unwrap_or(4);
        if let Some(count) = spread.counts.get_mut(place) {
            *count += 1;
        }
    }
    spread
}

//! A session while it runs: it is opened, goes through its agenda and is closed; the clock of whoever speaks, and who waits
//! to speak.

mod handle;
mod view;

use std::sync::Arc;

use super::capture::Speaker;
use crate::{
    analysis::{self, StepState, seconds_between},
    model::{Act, AgendaItem, Change, DateTime, Dossier, Edit, Id, Session, SessionStatus, Text, Time},
};

pub(super) use view::{SIDE, WIDE, question, side, stepper};

/// The clock of whoever speaks. It is a help of the moment: what it measured is stored with each contribution.
#[derive(Debug, Clone, PartialEq)]
struct Clock {
    speaker: Option<Speaker>,
    /// Running since.
    since: Option<DateTime>,
    /// Seconds counted before that, of what is not stored yet.
    before: i64,
    /// Seconds stored already with contributions of this turn.
    stored: i64,
}

impl Clock {
    fn new(speaker: Option<Speaker>, now: DateTime) -> Self {
        Self { speaker, since: Some(now), before: 0, stored: 0 }
    }

    /// Seconds not stored yet.
    fn open(&self, now: DateTime) -> i64 {
        self.before + self.since.map_or(0, |since| seconds_between(since, now).max(0))
    }
}

/// What runs beside the records, kept beside the dossier while its session runs: the laptop may be switched off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    /// The session that runs.
    session: Id<Session>,
    /// Those who wait to speak.
    queue: Vec<Speaker>,
    by_balance: bool,
    /// Whoever had the floor, and seconds of it not stored and stored.
    clock: Option<(Option<Speaker>, i64, i64)>,
}

impl Kept {
    /// Whether it is of this session.
    pub fn is_of(&self, session: Id<Session>) -> bool {
        self.session == session
    }
}

/// What runs beside the records.
#[derive(Debug, Default)]
pub(super) struct State {
    clock: Option<Clock>,
    queue: Vec<Speaker>,
    by_balance: bool,
}

/// What happens while a session runs.
#[derive(Debug, Clone)]
pub enum Message {
    /// It begins, or goes on.
    Open,
    /// It is over.
    Close,
    /// The point that is discussed is over, the next begins.
    Next,
    /// The clock starts, pauses or goes on.
    Clock,
    /// The clock is put away.
    Stop,
    /// Whoever waits first has the floor.
    Call,
    /// Somebody waits no longer.
    Unqueue(usize),
    /// Those who wait are called by balance, or in their order.
    ByBalance(bool),
}

impl State {
    /// What is worth keeping while a session runs; none where nobody waits and no clock runs.
    pub(super) fn kept(&self, session: Id<Session>, now: DateTime) -> Option<Kept> {
        if self.queue.is_empty() && self.clock.is_none() {
            return None;
        }
        let clock = self.clock.as_ref().map(|clock| {
            // To the minute: the seconds between are not worth a file each.
            (clock.speaker.clone(), clock.open(now) / 60 * 60, clock.stored)
        });
        Some(Kept { session, queue: self.queue.clone(), by_balance: self.by_balance, clock })
    }

    /// What was kept goes on; a clock that ran is paused, for nobody knows how long nothing was said.
    pub(super) fn restore(kept: &Kept) -> Self {
        let clock = kept.clock.clone().map(|(speaker, before, stored)| Clock {
            speaker,
            since: None,
            before,
            stored,
        });
        Self { clock, queue: kept.queue.clone(), by_balance: kept.by_balance }
    }

    /// Seconds since the clock started or something was last stored; none where it does not count.
    pub(super) fn turn(&self, now: DateTime) -> Option<i64> {
        self.clock.as_ref().map(|clock| clock.open(now)).filter(|seconds| *seconds > 0)
    }

    /// Whoever has the floor by the clock.
    pub(super) fn speaker(&self) -> Option<Speaker> {
        self.clock.as_ref()?.speaker.clone()
    }

    /// What the clock measured was stored with a contribution of somebody.
    pub(super) fn stored(&mut self, speaker: Option<&Speaker>, now: DateTime) {
        let Some(clock) = &mut self.clock else { return };
        if clock.speaker.as_ref() != speaker {
            // Somebody else was written down: the turn that was measured is over.
            self.clock = None;
            return;
        }
        clock.stored += clock.open(now);
        clock.before = 0;
        clock.since = clock.since.map(|_| now);
    }

    /// Somebody asks to speak. Nobody waits twice.
    pub(super) fn wait(&mut self, speaker: Speaker) {
        if !self.queue.contains(&speaker) {
            self.queue.push(speaker);
        }
    }

    /// The clock starts for somebody, pauses or goes on.
    pub(super) fn toggle(&mut self, speaker: Option<Speaker>, now: DateTime) {
        match &mut self.clock {
            Some(clock) if speaker.is_none() || clock.speaker == speaker => match clock.since.take() {
                Some(since) => clock.before += seconds_between(since, now).max(0),
                None => clock.since = Some(now),
            },
            _ => self.clock = Some(Clock::new(speaker, now)),
        }
    }

    pub(super) fn put_away(&mut self) {
        self.clock = None;
    }

    pub(super) fn unqueue(&mut self, place: usize) {
        if place < self.queue.len() {
            self.queue.remove(place);
        }
    }

    pub(super) const fn order(&mut self, by_balance: bool) {
        self.by_balance = by_balance;
    }

    /// Whoever is called next: first come first served, or those first whose category has spoken least for its number.
    fn next(&self, dossier: &Dossier, session: Id<Session>) -> Option<usize> {
        if !self.by_balance || self.queue.len() < 2 {
            return (!self.queue.is_empty()).then_some(0);
        }
        let shares = analysis::speaking_balance(dossier, Some(session)).shares;
        let spoken = |speaker: &Speaker| {
            let category = analysis::stakeholder_behind(dossier, speaker.stakeholder, speaker.person)
                .map(|s| s.category);
            let share = shares.iter().find(|share| Some(share.category) == category);
            // Thousandths of a turn for everyone of the category who is there.
            share.map_or(0, |share| share.turns * 1000 / share.present.max(1))
        };
        (0..self.queue.len()).min_by_key(|&place| (self.queue.get(place).map(spoken), place))
    }

    /// Calls whoever is next: the clock starts.
    pub(super) fn call(&mut self, dossier: &Dossier, session: Id<Session>, now: DateTime) -> Option<Speaker> {
        let speaker = self.queue.remove(self.next(dossier, session)?);
        self.clock = Some(Clock::new(Some(speaker.clone()), now));
        Some(speaker)
    }
}

/// The points of an agenda that change where one is over and the next begins.
fn turn_over(dossier: &Dossier, session: Id<Session>, now: DateTime, next: bool) -> Vec<Edit> {
    let steps = analysis::steps(dossier, session, now);
    let ended = steps.iter().find(|step| step.state == StepState::Now).map(|step| &step.item);
    let begun =
        steps.iter().find(|step| step.state == StepState::Ahead).filter(|_| next).map(|step| &step.item);
    let edit = |item: &Arc<AgendaItem>, after: AgendaItem| Edit::update((**item).clone(), after);
    let ended = ended.map(|item| {
        // A clock that was put back must not make an end before its beginning.
        let end = item.started_at.map_or(now, |start| start.max(now));
        edit(item, AgendaItem { ended_at: Some(end), ..(**item).clone() })
    });
    let begun = begun.map(|item| edit(item, AgendaItem { started_at: Some(now), ..(**item).clone() }));
    ended.into_iter().chain(begun).collect()
}

/// A moment as the time of day, to the minute.
fn minute(now: DateTime) -> Time {
    Time(jiff::civil::time(now.0.hour(), now.0.minute(), 0, 0))
}

/// A session begins: today, now, with its first point.
pub(super) fn open(dossier: &Dossier, session: &Session, now: DateTime) -> Change {
    let after = Session {
        status: Some(SessionStatus::Running),
        date: Some(crate::model::Date(now.0.date())),
        // When it really began; when it was to begin stands in the guide that was printed.
        start_time: Some(minute(now)),
        ..session.clone()
    };
    let mut edits = vec![Edit::update(session.clone(), after)];
    if analysis::steps(dossier, session.id, now).iter().all(|step| step.state == StepState::Ahead) {
        edits.extend(turn_over(dossier, session.id, now, true));
    }
    Change::new(Act::new("act-session-open").with("name", &session.title), edits)
}

/// A session is over, and the point that was discussed with it.
pub(super) fn close(dossier: &Dossier, session: &Session, now: DateTime) -> Change {
    let after = Session { status: Some(SessionStatus::Held), end_time: Some(minute(now)), ..session.clone() };
    // One that went on past midnight has no end that its day could hold.
    let after = match (after.start_time, after.end_time) {
        (Some(start), Some(end)) if end < start => Session { end_time: session.end_time, ..after },
        _ => after,
    };
    let mut edits = vec![Edit::update(session.clone(), after)];
    edits.extend(turn_over(dossier, session.id, now, false));
    edits.extend(super::attendance::missed(dossier, session.id));
    Change::new(Act::new("act-session-close").with("name", &session.title), edits)
}

/// The next point of the agenda; none where there is nothing to end and nothing to begin.
pub(super) fn next(dossier: &Dossier, session: &Session, now: DateTime) -> Option<Change> {
    let edits = turn_over(dossier, session.id, now, true);
    let title: Option<Text> = analysis::steps(dossier, session.id, now)
        .into_iter()
        .find(|step| step.state == StepState::Ahead)
        .map(|step| step.item.title.clone());
    let name = title.unwrap_or_else(|| session.title.clone());
    (!edits.is_empty()).then(|| Change::new(Act::new("act-next-point").with("name", name), edits))
}

/// Seconds as a clock shows them: `08:30`, `1:02:00`.
pub fn clock_time(seconds: i64) -> String {
    let seconds = seconds.max(0);
    match seconds / 3600 {
        0 => format!("{:02}:{:02}", seconds / 60, seconds % 60),
        hours => format!("{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
    }
}

/// Whether anything of a session runs.
pub(super) fn is_running(session: &Session) -> bool {
    session.status == Some(SessionStatus::Running)
}

/// The session that is running, the one begun last where there are several.
pub fn running(dossier: &Dossier) -> Option<Arc<Session>> {
    dossier
        .all::<Session>()
        .filter(|session| is_running(session))
        .max_by_key(|session| (session.date, session.start_time, session.number))
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        format!("2026-11-24T{text}").parse().unwrap()
    }

    fn somebody() -> Speaker {
        Speaker { person: Some(Id::new()), ..Speaker::default() }
    }

    #[test]
    fn a_turn_is_measured_without_its_pauses_and_each_contribution_gets_its_part() {
        let mut state = State::default();
        let one = somebody();
        state.toggle(Some(one.clone()), at("15:00:00"));
        assert_eq!(state.turn(at("15:00:40")), Some(40));
        state.toggle(None, at("15:01:00"));
        assert_eq!(state.turn(at("15:30:00")), Some(60), "a pause does not count");
        state.toggle(None, at("15:30:00"));
        state.stored(Some(&one), at("15:30:10"));
        assert_eq!(state.turn(at("15:30:10")), None, "what is stored is not stored twice");
        assert_eq!(state.turn(at("15:30:25")), Some(15));
        assert_eq!(state.clock.as_ref().unwrap().stored, 70);
        state.stored(Some(&somebody()), at("15:30:30"));
        assert_eq!(state.turn(at("15:31:00")), None, "somebody else spoke: the turn is over");
    }

    #[test]
    fn a_clock_that_is_put_back_counts_nothing() {
        let mut state = State::default();
        state.toggle(None, at("15:00:00"));
        assert_eq!(state.turn(at("14:00:00")), None);
        state.toggle(None, at("14:00:00"));
        assert_eq!(state.turn(at("14:30:00")), None);
    }

    #[test]
    fn nobody_waits_twice() {
        let mut state = State::default();
        let one = somebody();
        state.wait(one.clone());
        state.wait(somebody());
        state.wait(one);
        assert_eq!(state.queue.len(), 2);
    }
}

//! How far a dialogue has come, what is due, and what is still missing. Phases guide; they never lock.

use uuid::Uuid;

use super::{agreements, current_version, sessions, tally};
use crate::model::{
    Action, ActionStatus, Article, ContextNote, Contribution, Date, Decision, Dossier, Entity, Interest,
    Issue, Kind, MinutesVersion, PartialDate, Position, Presence, Review, Session, SessionKind,
    SessionStatus, Stakeholder,
};

/// A phase of a structured dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// What is asked, by whom, with what room for manoeuvre.
    Mandate,
    /// What is to be known before.
    Context,
    /// Who has a stake.
    Stakeholders,
    /// Agreement to take part.
    Meetings,
    /// Opinions.
    Consultation,
    /// Proposals and convergences.
    Concertation,
    /// Agreement between parties.
    Negotiation,
    /// A third party helps; optional.
    Mediation,
    /// A text and who endorses it.
    SharedPosition,
    /// Who does what until when.
    Roadmap,
    /// What became of it.
    FollowUp,
}

impl Phase {
    /// Every phase, in the usual order.
    pub const ALL: [Self; 11] = [
        Self::Mandate,
        Self::Context,
        Self::Stakeholders,
        Self::Meetings,
        Self::Consultation,
        Self::Concertation,
        Self::Negotiation,
        Self::Mediation,
        Self::SharedPosition,
        Self::Roadmap,
        Self::FollowUp,
    ];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Context => "context",
            Self::Stakeholders => "stakeholders",
            Self::Meetings => "meetings",
            Self::Consultation => "consultation",
            Self::Concertation => "concertation",
            Self::Negotiation => "negotiation",
            Self::Mediation => "mediation",
            Self::SharedPosition => "shared_position",
            Self::Roadmap => "roadmap",
            Self::FollowUp => "follow_up",
        }
    }

    const fn of(kind: SessionKind) -> Self {
        match kind {
            SessionKind::Meeting => Self::Meetings,
            SessionKind::Interview | SessionKind::Consultation => Self::Consultation,
            SessionKind::Concertation | SessionKind::Workshop => Self::Concertation,
            SessionKind::Negotiation => Self::Negotiation,
            SessionKind::Mediation => Self::Mediation,
            SessionKind::ReportBack | SessionKind::Committee => Self::FollowUp,
        }
    }
}

/// How far a phase has come: of `all` things that belong to it, `done` are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseProgress {
    /// The phase.
    pub phase: Phase,
    /// How many of its things are there.
    pub done: usize,
    /// How many it has, as far as is known; 0 where nothing belongs to it yet.
    pub all: usize,
    /// First and last day on which something of it took place.
    pub span: Option<(Date, Date)>,
}

impl PhaseProgress {
    /// The share that is there, 0 to 1.
    pub fn share(&self) -> f32 {
        if self.all == 0 { 0.0 } else { self.done as f32 / self.all as f32 }
    }
}

/// How far each phase has come.
pub fn progress(dossier: &Dossier) -> Vec<PhaseProgress> {
    let sessions = sessions(dossier);
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let of_phase: Vec<_> =
                sessions.iter().filter(|session| Phase::of(session.kind) == phase).collect();
            let held = of_phase.iter().filter(|session| session.status == Some(SessionStatus::Held)).count();
            let (done, all) = match phase {
                Phase::Mandate => mandate(dossier),
                Phase::Context => {
                    let mut aspects: Vec<_> = dossier.all::<ContextNote>().map(|note| note.aspect).collect();
                    aspects.sort_unstable();
                    aspects.dedup();
                    (aspects.len(), crate::model::Aspect::ALL.len())
                }
                Phase::Stakeholders => {
                    let described = dossier.all::<Stakeholder>().filter(|s| is_described(s)).count();
                    (described, dossier.count(Kind::Stakeholder))
                }
                Phase::SharedPosition => answered(dossier),
                Phase::Roadmap => {
                    let all = || dossier.all::<Action>().filter(|a| a.status != Some(ActionStatus::Dropped));
                    (all().filter(|a| a.lead.is_some() && a.due.is_some()).count(), all().count())
                }
                Phase::FollowUp => {
                    let actions = dossier.count(Kind::Action);
                    let reviewed = dossier
                        .all::<Action>()
                        .filter(|a| dossier.naming::<Review>(a.id.uuid()).next().is_some())
                        .count();
                    (reviewed + held, actions + of_phase.len())
                }
                _ => (held, of_phase.len()),
            };
            let days = || of_phase.iter().filter_map(|session| session.date);
            PhaseProgress { phase, done, all, span: days().min().zip(days().max()) }
        })
        .collect()
}

/// Of the eight things that a mandate has to say, how many it says.
fn mandate(dossier: &Dossier) -> (usize, usize) {
    let Some(dialogue) = dossier.dialogue() else { return (0, 8) };
    let said = [
        dialogue.subject.is_some(),
        dialogue.deciding_authority.is_some(),
        dialogue.participation_level.is_some(),
        dialogue.promise.is_some(),
        dialogue.scope.is_some(),
        dialogue.room_for_manoeuvre.is_some(),
        dialogue.non_negotiables.is_some(),
        dialogue.ground_rules.is_some(),
    ];
    (said.into_iter().filter(|said| *said).count(), said.len())
}

/// Whether what the map needs is known of a stakeholder.
const fn is_described(stakeholder: &Stakeholder) -> bool {
    stakeholder.category.is_some()
        && stakeholder.influence.is_some()
        && stakeholder.concern.is_some()
        && stakeholder.posture.is_some()
}

/// Answers of parties to the current texts, and how many there would be.
fn answered(dossier: &Dossier) -> (usize, usize) {
    let (mut done, mut all) = (0, 0);
    for agreement in agreements(dossier) {
        let texts: Vec<_> = dossier
            .naming::<Article>(agreement.id.uuid())
            .filter_map(|article| current_version(dossier, article.id))
            .map(|version| Some(version.id))
            .collect();
        let whole = tally(dossier, &agreement, None);
        let tallies = if texts.is_empty() || whole.is_answered() {
            vec![whole]
        } else {
            texts.into_iter().map(|text| tally(dossier, &agreement, text)).collect()
        };
        for tally in tallies {
            all += tally.parties();
            done += tally.parties() - tally.count(None);
        }
        all = all.max(1);
    }
    (done, all)
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// The minutes of a session that was held.
    Minutes,
    /// Minutes that were written and not approved.
    Approval,
    /// A decision to be carried out.
    Decision,
    /// An action.
    Action,
}

impl DueKind {
    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Approval => "approval",
            Self::Decision => "decision",
            Self::Action => "action",
        }
    }
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// By when; none where it can be done at any time.
    pub date: Option<Date>,
    /// What it is about, in words.
    pub title: String,
    /// The number of its session, where it belongs to one.
    pub session: Option<u32>,
    /// What it is about.
    pub about: (Kind, Uuid),
}

/// What is due, the most urgent first.
pub fn due(dossier: &Dossier) -> Vec<Due> {
    let mut due = Vec::new();
    for session in sessions(dossier).iter().filter(|s| s.status == Some(SessionStatus::Held)) {
        let newest = dossier
            .naming::<MinutesVersion>(session.id.uuid())
            .max_by_key(|minutes| (minutes.version, minutes.status));
        let kind = match newest {
            None => DueKind::Minutes,
            Some(minutes) if minutes.status != crate::model::MinutesStatus::Approved => DueKind::Approval,
            Some(_) => continue,
        };
        due.push(Due {
            kind,
            date: session.date,
            title: session.title.to_string(),
            session: Some(session.number.get()),
            about: (Kind::Session, session.id.uuid()),
        });
    }
    // What has become an action of the roadmap is followed there.
    let followed = |decision: &Decision| dossier.naming::<Action>(decision.id.uuid()).next().is_some();
    for decision in dossier.all::<Decision>().filter(|d| d.due.is_some() && !followed(d)) {
        due.push(Due {
            kind: DueKind::Decision,
            date: decision.due,
            title: decision.text.to_string(),
            session: dossier.get(decision.session).map(|session| session.number.get()),
            about: (Kind::Session, decision.session.uuid()),
        });
    }
    let open = |action: &Action| !matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped));
    for action in dossier.all::<Action>().filter(|a| a.due.is_some() && open(a)) {
        due.push(Due {
            kind: DueKind::Action,
            date: action.due.as_ref().and_then(last_day),
            title: action.title.to_string(),
            session: None,
            about: (Kind::Action, action.id.uuid()),
        });
    }
    due.sort_by(|a, b| (a.date, a.kind, &a.title).cmp(&(b.date, b.kind, &b.title)));
    due
}

/// The last day that a date known to the month or the year may mean.
pub fn last_day(partial: &PartialDate) -> Option<Date> {
    let (year, month, day) = partial.parts();
    let first = jiff::civil::Date::new(year, month.unwrap_or(12), day.unwrap_or(1)).ok()?;
    Some(Date(if day.is_some() { first } else { first.last_of_month() }))
}

/// What is still missing for a conclusion that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Stakeholders that are concerned and not at the table.
    NotAtTheTable(usize),
    /// Issues on which a category of stakeholders has said nothing (number of the issue, name of the category's first).
    Silent(usize),
    /// Interests inferred by the facilitator and not confirmed.
    Unconfirmed(usize),
    /// Sessions that were held and in which nothing is recorded.
    Unrecorded(usize),
    /// Stakeholders without a category.
    Uncategorised(usize),
}

/// What is missing.
pub fn gaps(dossier: &Dossier) -> Vec<Gap> {
    let count =
        |wanted: &dyn Fn(&Stakeholder) -> bool| dossier.all::<Stakeholder>().filter(|s| wanted(s)).count();
    let absent = count(&|s| matches!(s.presence, Some(Presence::Missing | Presence::ToInvite)));
    let uncategorised = count(&|s| s.category.is_none());
    let silent = dossier
        .all::<Issue>()
        .filter(|issue| dossier.naming::<Position>(issue.id.uuid()).next().is_none())
        .count();
    let unconfirmed =
        dossier.all::<Interest>().filter(|interest| !interest.stated && !interest.confirmed).count();
    let unrecorded = dossier
        .all::<Session>()
        .filter(|session| session.status == Some(SessionStatus::Held))
        .filter(|session| dossier.naming::<Contribution>(session.uuid()).next().is_none())
        .count();
    [
        (absent > 0).then_some(Gap::NotAtTheTable(absent)),
        (silent > 0).then_some(Gap::Silent(silent)),
        (unconfirmed > 0).then_some(Gap::Unconfirmed(unconfirmed)),
        (unrecorded > 0).then_some(Gap::Unrecorded(unrecorded)),
        (uncategorised > 0).then_some(Gap::Uncategorised(uncategorised)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

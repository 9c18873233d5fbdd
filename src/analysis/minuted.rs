//! From what was captured to minutes: what they tell on its own, what together, what not; and what is missing before they
//! go out.

use std::sync::Arc;

use crate::model::{
    AgendaItem, Attendance, AttendanceStatus, Contribution, ContributionKind, Correction, Decision,
    DecisionMethod, Dossier, Id, Kind, Language, MinutesForm, MinutesVersion, Session, SessionMode,
};

/// The contributions of a session in the order they were made.
pub fn said(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<Contribution>> {
    let mut said: Vec<_> = dossier
        .naming::<Contribution>(session.uuid())
        .filter(|contribution| contribution.session == session)
        .cloned()
        .collect();
    said.sort_by_key(|c| (c.rank.is_none(), c.rank, c.at, c.id));
    said
}

/// The contribution in whose place minutes tell this one as well; none where they tell it on its own or not at all.
pub fn leader<'a>(dossier: &'a Dossier, contribution: &Contribution) -> Option<&'a Arc<Contribution>> {
    dossier.at(contribution.minuted_with).filter(|leader| {
        !leader.private
            && !leader.left_out
            && leader.minuted_with.is_none()
            && leader.session == contribution.session
    })
}

/// Whether minutes tell a contribution on its own: not said in confidence, not passed over, not told with another one.
pub fn is_passage(dossier: &Dossier, contribution: &Contribution) -> bool {
    !contribution.private && !contribution.left_out && leader(dossier, contribution).is_none()
}

/// The contributions that minutes tell together with this one, in their order.
pub fn told_with(dossier: &Dossier, leader: Id<Contribution>) -> Vec<Arc<Contribution>> {
    let mut with: Vec<_> = dossier
        .naming::<Contribution>(leader.uuid())
        .filter(|c| c.minuted_with == Some(leader) && !c.private && !c.left_out)
        .cloned()
        .collect();
    with.sort_by_key(|c| (c.rank.is_none(), c.rank, c.at, c.id));
    with
}

/// What stands between two texts that become one: a full stop where the first has none at its end.
pub fn between(first: &str) -> &'static str {
    let ended = first.trim_end().ends_with(['.', '!', '?', '…', ':', ';', '»', '”', ')', '。']);
    if ended || first.trim().is_empty() { " " } else { ". " }
}

/// The words of a passage as they were recorded: its own, and those of what is told with it; or as the minutes put them.
pub fn passage(dossier: &Dossier, contribution: &Contribution) -> String {
    if let Some(minuted) = &contribution.minuted {
        return minuted.to_string();
    }
    let mut words = contribution.text.to_string();
    for with in told_with(dossier, contribution.id) {
        words.push_str(between(&words));
        words.push_str(with.minuted.as_ref().unwrap_or(&with.text));
    }
    words
}

/// What is worth a look before minutes are issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The day.
    Date,
    /// Start or end.
    Hours,
    /// Where.
    Place,
    /// Who holds it.
    Organiser,
    /// Who leads, presides or takes the minutes.
    Officer,
    /// Who was there.
    Attendance,
    /// Somebody was invited, and whether they came is not noted.
    Invited,
    /// Somebody is represented, but nobody by whom.
    RepresentedByNobody,
    /// What was to be discussed.
    Agenda,
    /// Anything said.
    Contributions,
    /// Who said it.
    Speaker,
    /// Under which point of the agenda it was said.
    Point,
    /// Who sees to a decision.
    Responsible,
    /// By when.
    Due,
    /// How agreement was established.
    Method,
    /// How many were for and against.
    Votes,
    /// An objection or a reservation to a decision that is left out.
    Objection,
    /// A correction that is neither accepted nor refused.
    Correction,
}

impl Missing {
    /// Every remark.
    pub const ALL: [Self; 18] = [
        Self::Date,
        Self::Hours,
        Self::Place,
        Self::Organiser,
        Self::Officer,
        Self::Attendance,
        Self::Invited,
        Self::RepresentedByNobody,
        Self::Agenda,
        Self::Contributions,
        Self::Speaker,
        Self::Point,
        Self::Responsible,
        Self::Due,
        Self::Method,
        Self::Votes,
        Self::Objection,
        Self::Correction,
    ];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Hours => "hours",
            Self::Place => "place",
            Self::Organiser => "organiser",
            Self::Officer => "officer",
            Self::Attendance => "attendance",
            Self::Invited => "invited",
            Self::RepresentedByNobody => "represented-by-nobody",
            Self::Agenda => "agenda",
            Self::Contributions => "contributions",
            Self::Speaker => "speaker",
            Self::Point => "point",
            Self::Responsible => "responsible",
            Self::Due => "due",
            Self::Method => "method",
            Self::Votes => "votes",
            Self::Objection => "objection",
            Self::Correction => "correction",
        }
    }
}

/// A remark on the minutes of a session: what is missing, how often, and where the first one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesRemark {
    /// What.
    pub missing: Missing,
    /// How many records lack it.
    pub count: usize,
    /// The first of them.
    pub first: (Kind, uuid::Uuid),
}

/// What is missing in a session for its minutes in a language, in the order in which they are read. Korean minutes have to
/// name the organiser, the place, the order of proceedings and the votes (enforcement decree of the Public Records Act,
/// article 18(2)); formal minutes need who presides.
pub fn minutes_remarks(dossier: &Dossier, session: &Session, language: Language) -> Vec<MinutesRemark> {
    let mut found = Found::default();
    let of_session = (Kind::Session, session.id.uuid());
    let korean = language == Language::Korean;
    let version = newest_minutes(dossier, session.id);
    let formal = version.is_some_and(|version| version.form == Some(MinutesForm::FormalMinutes));
    found.when(session.date.is_none(), Missing::Date, of_session);
    found.when(session.start_time.is_none() || session.end_time.is_none(), Missing::Hours, of_session);
    let online = session.mode == Some(SessionMode::Online);
    found.when(session.place.is_none() && !online, Missing::Place, of_session);
    let convener = dossier.dialogue().and_then(|dialogue| dialogue.convener);
    found.when(korean && session.organiser.or(convener).is_none(), Missing::Organiser, of_session);
    let officer = if formal {
        session.chair.or(session.moderator).is_some() && session.secretary.or(session.rapporteur).is_some()
    } else {
        session.moderator.or(session.chair).or(session.rapporteur).or(session.secretary).is_some()
    };
    found.when(!officer, Missing::Officer, of_session);

    let mut rows: Vec<&Arc<Attendance>> = dossier.naming::<Attendance>(session.id.uuid()).collect();
    rows.sort_by_key(|row| row.id);
    let counted = session.participant_count.is_some();
    found.when(rows.is_empty() && !counted, Missing::Attendance, of_session);
    for row in rows {
        let here = (Kind::Attendance, row.id.uuid());
        found.when(row.status == AttendanceStatus::Invited, Missing::Invited, here);
        let lacks_proxy = row.status == AttendanceStatus::Represented && row.represented_by.is_none();
        found.when(lacks_proxy, Missing::RepresentedByNobody, here);
    }

    let agenda: Vec<Arc<AgendaItem>> = super::agenda(dossier, session.id);
    found.when(agenda.is_empty(), Missing::Agenda, of_session);
    let all = said(dossier, session.id);
    found.when(all.iter().all(|c| !is_passage(dossier, c)), Missing::Contributions, of_session);
    for contribution in all.iter().filter(|c| !c.private && !c.left_out) {
        let here = (Kind::Contribution, contribution.id.uuid());
        let nobody = contribution.person.is_none()
            && contribution.stakeholder.is_none()
            && contribution.speaker_label.is_none();
        found.when(nobody, Missing::Speaker, here);
        let point = contribution.agenda_item.is_none() && leader(dossier, contribution).is_none();
        found.when(point && !agenda.is_empty(), Missing::Point, here);
    }

    let mut decisions: Vec<&Arc<Decision>> = dossier.naming::<Decision>(session.id.uuid()).collect();
    decisions.sort_by_key(|decision| (decision.number, decision.id));
    for decision in decisions {
        let here = (Kind::Decision, decision.id.uuid());
        found.when(decision.responsible.is_none(), Missing::Responsible, here);
        found.when(decision.due.is_none(), Missing::Due, here);
        found.when(decision.method.is_none() && (korean || formal), Missing::Method, here);
        let counts = decision.votes_for.or(decision.votes_against).or(decision.votes_abstaining);
        let uncounted = decision.method == Some(DecisionMethod::Vote) && counts.is_none();
        found.when(uncounted, Missing::Votes, here);
    }
    for contribution in all.iter().filter(|c| c.left_out && c.decision.is_some() && objects(c.kind)) {
        found.when(true, Missing::Objection, (Kind::Contribution, contribution.id.uuid()));
    }
    if let Some(version) = version {
        let mut open: Vec<&Arc<Correction>> = dossier
            .naming::<Correction>(version.id.uuid())
            .filter(|correction| correction.accepted.is_none())
            .collect();
        open.sort_by_key(|correction| correction.id);
        for correction in open {
            found.when(true, Missing::Correction, (Kind::Correction, correction.id.uuid()));
        }
    }
    found.0
}

#[derive(Default)]
struct Found(Vec<MinutesRemark>);

impl Found {
    fn when(&mut self, is_so: bool, missing: Missing, here: (Kind, uuid::Uuid)) {
        if !is_so {
            return;
        }
        match self.0.iter_mut().find(|remark| remark.missing == missing) {
            Some(remark) => remark.count += 1,
            None => self.0.push(MinutesRemark { missing, count: 1, first: here }),
        }
    }
}

/// The newest version of the minutes of a session.
pub fn newest_minutes(dossier: &Dossier, session: Id<Session>) -> Option<&Arc<MinutesVersion>> {
    dossier.naming::<MinutesVersion>(session.uuid()).max_by_key(|minutes| (minutes.version, minutes.status))
}

/// The reservations and objections that somebody made to a decision, in their order.
pub fn objections(dossier: &Dossier, decision: Id<Decision>) -> Vec<Arc<Contribution>> {
    let mut made: Vec<_> = dossier
        .naming::<Contribution>(decision.uuid())
        .filter(|contribution| contribution.decision == Some(decision))
        .cloned()
        .collect();
    made.sort_by_key(|c| (c.rank.is_none(), c.rank, c.at, c.id));
    made
}

/// Whether saying something so may be a reservation or an objection to what was just decided.
pub const fn objects(kind: ContributionKind) -> bool {
    matches!(kind, ContributionKind::Reservation | ContributionKind::Objection)
}

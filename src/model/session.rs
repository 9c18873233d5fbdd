//! Where they meet: sessions, who was there, what was said and decided, and the minutes of it.

use super::{
    Committee, Count, Date, DateTime, Disclosure, FrameworkItem, Id, Issue, Language, Minutes, Number,
    Person, Seconds, Sha256, Stakeholder, Text, Time,
    entity::entity,
    value::{Fault, Languages, Rule, codes, span},
};

codes! {
    /// What a session is for.
    SessionKind {
        Meeting = "meeting",
        Interview = "interview",
        Consultation = "consultation",
        Concertation = "concertation",
        Negotiation = "negotiation",
        Mediation = "mediation",
        Workshop = "workshop",
        ReportBack = "report_back",
        Committee = "committee",
    }
    /// How people meet.
    SessionMode {
        InPerson = "in_person",
        Online = "online",
        Hybrid = "hybrid",
    }
    /// How far a session has come.
    SessionStatus {
        Planned = "planned",
        Running = "running",
        Held = "held",
    }
    /// What an item of the agenda is.
    AgendaKind {
        Welcome = "welcome",
        Presentation = "presentation",
        Round = "round",
        Debate = "debate",
        Decision = "decision",
        Break = "break",
        Conclusion = "conclusion",
    }
    /// How somebody attended.
    AttendanceStatus {
        /// Asked to come; whether they did is not known yet.
        Invited = "invited",
        Present = "present",
        Represented = "represented",
        Excused = "excused",
        Absent = "absent",
        Observer = "observer",
    }
    /// What somebody did by speaking.
    ContributionKind {
        Presentation = "presentation",
        Question = "question",
        Answer = "answer",
        Proposal = "proposal",
        Argument = "argument",
        Concern = "concern",
        Objection = "objection",
        Reservation = "reservation",
        Agreement = "agreement",
        /// Somebody says what they will do; often an action of the roadmap comes from it.
        Commitment = "commitment",
        Information = "information",
        Conclusion = "conclusion",
    }
    /// Who a decision binds and how it came about; never to be mixed up.
    DecisionMode {
        /// An opinion was asked; not binding.
        Consulted = "consulted",
        /// Prepared together; elected officials decide.
        Concerted = "concerted",
        /// The parties agree.
        Negotiated = "negotiated",
        /// With a neutral third party.
        Mediated = "mediated",
    }
    /// How agreement was established.
    DecisionMethod {
        NoObjection = "no_objection",
        Consensus = "consensus",
        Vote = "vote",
    }
    /// The form of minutes.
    MinutesForm {
        Minutes = "minutes",
        FormalMinutes = "formal_minutes",
    }
    /// How far minutes have come.
    MinutesStatus {
        Draft = "draft",
        Circulated = "circulated",
        Approved = "approved",
    }
}

#[allow(clippy::derivable_impls)] // the default is said where it matters: words without a kind are information
impl Default for ContributionKind {
    fn default() -> Self {
        Self::Information
    }
}

entity! {
    /// A meeting of any kind.
    Session {
        /// Its number, given by people.
        number: Number,
        /// What it is called.
        title: Text,
        /// The event it is part of.
        event: Option<Text>,
        /// Who holds it.
        organiser: Option<Id<Stakeholder>>,
        /// What it is for.
        kind: SessionKind,
        /// The committee that meets.
        committee: Option<Id<Committee>>,
        /// The plenary that a breakout belongs to.
        plenary: Option<Id<Session>>,
        /// The day.
        date: Option<Date>,
        /// When it starts.
        start_time: Option<Time>,
        /// When it ends; before the start where it runs past midnight.
        end_time: Option<Time>,
        /// How long it lasts, in minutes.
        duration_minutes: Option<Minutes>,
        /// Where.
        place: Option<Text>,
        /// In person, online or both.
        mode: Option<SessionMode>,
        /// Languages spoken.
        languages: Option<Languages>,
        /// What led to it.
        background: Option<Text>,
        /// What it is to achieve, one per line.
        objectives: Option<Text>,
        /// The question it turns on.
        main_question: Option<Text>,
        /// Who leads the exchange.
        moderator: Option<Id<Person>>,
        /// Who reports.
        rapporteur: Option<Id<Person>>,
        /// Who takes the minutes.
        secretary: Option<Id<Person>>,
        /// Who presides.
        chair: Option<Id<Person>>,
        /// What may be told outside, where it differs from the dialogue.
        disclosure: Option<Disclosure>,
        /// How many took part.
        participant_count: Option<Count>,
        /// How many must be there.
        quorum: Option<Count>,
        /// How far it has come.
        status: Option<SessionStatus>,
        /// What came out of it.
        conclusions: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links {
        organiser -> Stakeholder, committee -> Committee, plenary -> Session, moderator -> Person,
        rapporteur -> Person, secretary -> Person, chair -> Person,
    }
    texts { title, event, place, background, objectives, main_question, conclusions }
    fault session {
        (session.plenary == Some(session.id)).then_some(Fault { field: "plenary", rule: Rule::ToItself })
    }
}

entity! {
    /// A point of the agenda.
    AgendaItem {
        /// The session.
        session: Id<Session>,
        /// Its place in the order.
        rank: Option<Number>,
        /// What it is.
        kind: AgendaKind,
        /// The round it belongs to.
        round: Option<Number>,
        /// What it is called.
        title: Text,
        /// The question it puts.
        guiding_question: Option<Text>,
        /// Time planned, in minutes.
        planned_minutes: Option<Minutes>,
        /// When it started.
        started_at: Option<DateTime>,
        /// When it ended.
        ended_at: Option<DateTime>,
        /// Who speaks.
        speaker: Option<Id<Person>>,
        /// For whom.
        stakeholder: Option<Id<Stakeholder>>,
        /// What will be said.
        r#abstract: Option<Text>,
        /// On which issue.
        issue: Option<Id<Issue>>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { session -> Session, speaker -> Person, stakeholder -> Stakeholder, issue -> Issue }
    texts { title, guiding_question, r#abstract }
    fault item { span(item.started_at, item.ended_at, "ended_at") }
}

impl AgendaItem {
    /// A point of which nothing is known but its place, what it is and its title.
    pub fn new(session: Id<Session>, rank: Option<Number>, kind: AgendaKind, title: Text) -> Self {
        Self {
            id: Id::new(),
            session,
            rank,
            kind,
            round: None,
            title,
            guiding_question: None,
            planned_minutes: None,
            started_at: None,
            ended_at: None,
            speaker: None,
            stakeholder: None,
            r#abstract: None,
            issue: None,
            language: None,
        }
    }
}

entity! {
    /// Who was there, or was not, and by what right.
    Attendance {
        /// The session.
        session: Id<Session>,
        /// Who.
        person: Option<Id<Person>>,
        /// For whom.
        stakeholder: Option<Id<Stakeholder>>,
        /// How they attended.
        status: AttendanceStatus,
        /// Who came in their place.
        represented_by: Option<Id<Person>>,
        /// In what capacity.
        capacity: Option<Text>,
        /// On what mandate.
        mandate: Option<Text>,
        /// When they came.
        arrived_at: Option<Time>,
        /// Whether they signed the sheet.
        #[serde(default)]
        signed: bool,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { session -> Session, person -> Person, stakeholder -> Stakeholder, represented_by -> Person }
    texts { capacity, mandate }
    fault attendance {
        (attendance.person.is_none() && attendance.stakeholder.is_none())
            .then_some(Fault { field: "person", rule: Rule::Nobody })
    }
}

entity! {
    /// What somebody said.
    Contribution {
        /// The session.
        session: Id<Session>,
        /// The point of the agenda.
        agenda_item: Option<Id<AgendaItem>>,
        /// Its place in the order of the session.
        rank: Option<Number>,
        /// When.
        at: Option<Time>,
        /// How long, in seconds.
        seconds: Option<Seconds>,
        /// For whom.
        stakeholder: Option<Id<Stakeholder>>,
        /// Who.
        person: Option<Id<Person>>,
        /// Who, where neither is known.
        speaker_label: Option<Text>,
        /// What they did by saying it.
        #[serde(default)]
        kind: ContributionKind,
        /// What they said.
        text: Text,
        /// On which issue.
        issue: Option<Id<Issue>>,
        /// What it answers.
        reply_to: Option<Id<Contribution>>,
        /// The decision that it is a reservation or an objection to.
        decision: Option<Id<Decision>>,
        /// Said in confidence; never printed.
        #[serde(default)]
        private: bool,
        /// How the minutes word it, where they do not give it as it was captured.
        minuted: Option<Text>,
        /// The contribution in whose place the minutes tell this one as well.
        minuted_with: Option<Id<Contribution>>,
        /// The minutes pass over it.
        #[serde(default)]
        left_out: bool,
        /// The language of its text.
        language: Option<Language>,
    }
    links {
        session -> Session, agenda_item -> AgendaItem, stakeholder -> Stakeholder, person -> Person, issue -> Issue,
        reply_to -> Contribution, decision -> Decision, minuted_with -> Contribution,
    }
    texts { speaker_label, text, minuted }
    fault contribution {
        let to_itself = |link: Option<Id<Contribution>>, field| {
            (link == Some(contribution.id)).then_some(Fault { field, rule: Rule::ToItself })
        };
        to_itself(contribution.reply_to, "reply_to")
            .or_else(|| to_itself(contribution.minuted_with, "minuted_with"))
    }
}

entity! {
    /// What was decided.
    Decision {
        /// The session.
        session: Id<Session>,
        /// The point of the agenda.
        agenda_item: Option<Id<AgendaItem>>,
        /// Its number within the session.
        number: Number,
        /// What was decided.
        text: Text,
        /// Whom it binds and how it came about.
        mode: DecisionMode,
        /// How agreement was established.
        method: Option<DecisionMethod>,
        /// Votes for.
        votes_for: Option<Count>,
        /// Votes against.
        votes_against: Option<Count>,
        /// Votes of abstention.
        votes_abstaining: Option<Count>,
        /// Who carries it out.
        responsible: Option<Id<Stakeholder>>,
        /// By when.
        due: Option<Date>,
        /// Reservations, in the words of those who hold them, one per line.
        reservations: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { session -> Session, agenda_item -> AgendaItem, responsible -> Stakeholder }
    texts { text, reservations }
}

entity! {
    /// One version of the minutes of a session. While the newest version is approved, the session stays as it is.
    MinutesVersion {
        /// The session.
        session: Id<Session>,
        /// The version, 1 first.
        version: Number,
        /// Ordinary or formal.
        form: Option<MinutesForm>,
        /// How far it has come.
        status: MinutesStatus,
        /// When it was approved.
        approved_on: Option<Date>,
        /// By whom.
        approved_by: Option<Text>,
        /// The text as approved.
        content: Option<Text>,
        /// Fingerprint of what was approved.
        sha256: Option<Sha256>,
    }
    links { session -> Session }
    texts {}
}

entity! {
    /// A remark of an attendee on the minutes.
    Correction {
        /// The minutes.
        minutes: Id<MinutesVersion>,
        /// Who remarks.
        author: Option<Text>,
        /// What should read otherwise.
        text: Text,
        /// Accepted, refused, or none while open.
        accepted: Option<bool>,
        /// The language of its text.
        language: Option<Language>,
    }
    links { minutes -> MinutesVersion }
    texts { text }
}

entity! {
    /// How a session lived up to a value.
    ValueCheck {
        /// The session.
        session: Id<Session>,
        /// The value.
        item: Id<FrameworkItem>,
        /// What there is to say.
        note: Option<Text>,
        /// The language of its note.
        language: Option<Language>,
    }
    links { session -> Session, item -> FrameworkItem }
    texts { note }
}

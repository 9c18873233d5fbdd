//! What they say: issues, positions with their history, and the interests under them.

use super::{
    Confidence, Contribution, Date, Dossier, Id, Language, Number, Priority, Session, Stakeholder, Stance,
    Text, entity::entity, value::codes,
};

codes! {
    /// Where a position was heard.
    SourceKind {
        Session = "session",
        Interview = "interview",
        Document = "document",
        Form = "form",
    }
    /// What kind of reason lies under a position.
    InterestKind {
        Need = "need",
        Concern = "concern",
        Value = "value",
        Constraint = "constraint",
        Aspiration = "aspiration",
    }
}

entity! {
    /// A matter on which positions are taken.
    Issue {
        /// Its number.
        number: Number,
        /// What it is called.
        title: Text,
        /// The question it puts.
        guiding_question: Option<Text>,
        /// What it is about.
        description: Option<Text>,
        /// Its place in the order.
        rank: Option<Number>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links {}
    texts { title, guiding_question, description }
}

entity! {
    /// What a stakeholder says it wants on one issue, at one date. The newest date is the current one.
    Position {
        /// Who.
        stakeholder: Id<Stakeholder>,
        /// On what.
        issue: Id<Issue>,
        /// When it was said.
        date: Date,
        /// For or against, −4 to +4; none where only words were given.
        stance: Option<Stance>,
        /// In whose words.
        statement: Option<Text>,
        /// The reason given, above all for a change.
        reason: Option<Text>,
        /// Where it was heard.
        source_kind: Option<SourceKind>,
        /// In which session.
        session: Option<Id<Session>>,
        /// In which contribution.
        contribution: Option<Id<Contribution>>,
        /// Who judged the stance.
        rater: Option<Text>,
        /// How sure they are.
        confidence: Option<Confidence>,
        /// The stakeholder recognises itself in it.
        #[serde(default)]
        confirmed: bool,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { stakeholder -> Stakeholder, issue -> Issue, session -> Session, contribution -> Contribution }
    texts { statement, reason }
}

impl Position {
    /// Whether documents may tell it: confirmed, and not taken from what was said in confidence.
    pub fn tellable(&self, dossier: &Dossier) -> bool {
        let in_confidence = dossier.at(self.contribution).is_some_and(|contribution| contribution.private);
        self.confirmed && !in_confidence
    }

    /// Whether minutes may tell it: the same, and in words.
    pub fn printable(&self, dossier: &Dossier) -> bool {
        self.statement.is_some() && self.tellable(dossier)
    }
}

entity! {
    /// The reason under a position.
    Interest {
        /// Whose.
        stakeholder: Id<Stakeholder>,
        /// On which issue.
        issue: Option<Id<Issue>>,
        /// What kind of reason.
        kind: InterestKind,
        /// The reason.
        text: Text,
        /// Stated by the actor; else inferred by the facilitator.
        #[serde(default)]
        stated: bool,
        /// The actor recognises itself in it.
        #[serde(default)]
        confirmed: bool,
        /// Its weight, 1 first to 3.
        priority: Option<Priority>,
        /// The contribution in which it was heard.
        contribution: Option<Id<Contribution>>,
        /// The label it shares with interests of others.
        common_interest: Option<Id<CommonInterest>>,
        /// The language of its text.
        language: Option<Language>,
    }
    links { stakeholder -> Stakeholder, issue -> Issue, contribution -> Contribution, common_interest -> CommonInterest }
    texts { text }
}

impl Interest {
    /// Whether it may be printed: stated by the actor and confirmed.
    pub const fn printable(&self) -> bool {
        self.stated && self.confirmed
    }
}

entity! {
    /// A label under which interests of several stakeholders meet.
    CommonInterest {
        /// The label.
        label: Text,
        /// Its language.
        language: Option<Language>,
    }
    links {}
    texts { label }
}

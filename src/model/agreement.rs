//! What they agree: texts, their versions, who endorses them and with what mandate.

use super::{
    Date, Id, Issue, Language, Number, Person, Quantity, Session, Stakeholder, Text,
    entity::entity,
    value::{Fault, Rule, codes, scale, span},
};

codes! {
    /// What an agreement is.
    AgreementKind {
        SharedPosition = "shared_position",
        JointStatement = "joint_statement",
        CooperationAgreement = "cooperation_agreement",
        Protocol = "protocol",
    }
    /// How far an agreement has come.
    AgreementStatus {
        Draft = "draft",
        InDiscussion = "in_discussion",
        OpenForSignature = "open_for_signature",
        Signed = "signed",
        Ended = "ended",
    }
    /// Where a stakeholder stands on a text.
    EndorsementStance {
        Endorses = "endorses",
        WithReservations = "with_reservations",
        Abstains = "abstains",
        Dissents = "dissents",
        AwaitingMandate = "awaiting_mandate",
    }
    /// By what right a signatory speaks for their organisation.
    MandateBasis {
        Deliberation = "deliberation",
        BoardDecision = "board_decision",
        Statutory = "statutory",
        None = "none",
        SubjectToRatification = "subject_to_ratification",
    }
}

entity! {
    /// A text that the parties are to share.
    Agreement {
        /// What it is.
        kind: AgreementKind,
        /// Its title.
        title: Text,
        /// What stands before the articles.
        preamble: Option<Text>,
        /// The scale of soundings, chosen before the round.
        scale: Option<Id<Scale>>,
        /// From which share of support, in per cent, a sounding counts as passed.
        threshold: Option<Quantity>,
        /// Whether one blocking level stops it.
        #[serde(default)]
        veto: bool,
        /// The language whose text counts.
        authoritative_language: Option<Language>,
        /// Where it was adopted.
        place: Option<Text>,
        /// When.
        date: Option<Date>,
        /// Until when it holds.
        valid_until: Option<Date>,
        /// When it is looked at again.
        review_on: Option<Date>,
        /// How far it has come.
        status: Option<AgreementStatus>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { scale -> Scale }
    texts { title, preamble, place }
    fault agreement {
        span(agreement.date, agreement.valid_until, "valid_until").or_else(|| scale(agreement.threshold, 100.0, "threshold"))
    }
}

entity! {
    /// A stakeholder that is party to an agreement.
    Party {
        /// The agreement.
        agreement: Id<Agreement>,
        /// The stakeholder.
        stakeholder: Id<Stakeholder>,
    }
    links { agreement -> Agreement, stakeholder -> Stakeholder }
    texts {}
}

entity! {
    /// A scale of agreement for soundings.
    Scale {
        /// Its name.
        name: Text,
        /// The language of its name.
        language: Option<Language>,
    }
    links {}
    texts { name }
}

entity! {
    /// A level of a scale.
    ScaleLevel {
        /// The scale.
        scale: Id<Scale>,
        /// Its place, strongest support first.
        rank: Number,
        /// What it is called.
        label: Text,
        /// It counts as support.
        #[serde(default)]
        supports: bool,
        /// It can stop the text where the agreement knows a veto.
        #[serde(default)]
        blocks: bool,
        /// The language of its label.
        language: Option<Language>,
    }
    links { scale -> Scale }
    texts { label }
}

entity! {
    /// An article of an agreement; its text is that of its newest version.
    Article {
        /// The agreement.
        agreement: Id<Agreement>,
        /// Its place in the order.
        rank: Option<Number>,
        /// Its title.
        title: Option<Text>,
        /// The issue it answers.
        issue: Option<Id<Issue>>,
        /// The language of its title.
        language: Option<Language>,
    }
    links { agreement -> Agreement, issue -> Issue }
    texts { title }
}

entity! {
    /// The text of an article at one time; the highest number is the current one.
    ArticleVersion {
        /// The article.
        article: Id<Article>,
        /// The version, 1 first.
        number: Number,
        /// Its text.
        text: Text,
        /// Who proposed it.
        author: Option<Id<Stakeholder>>,
        /// In which session.
        session: Option<Id<Session>>,
        /// When.
        date: Option<Date>,
        /// The language of its text.
        language: Option<Language>,
    }
    links { article -> Article, author -> Stakeholder, session -> Session }
    texts { text }
}

entity! {
    /// Where a stakeholder stands on an article, or on the whole text.
    Endorsement {
        /// The agreement.
        agreement: Id<Agreement>,
        /// The version of the article; none for the whole text.
        article_version: Option<Id<ArticleVersion>>,
        /// Who.
        stakeholder: Id<Stakeholder>,
        /// Where it stands.
        stance: EndorsementStance,
        /// Its reservation or dissent, in its own words.
        words: Option<Text>,
        /// Who signs for it.
        signatory: Option<Id<Person>>,
        /// In what capacity.
        capacity: Option<Text>,
        /// By what right.
        mandate_basis: Option<MandateBasis>,
        /// Number and date of the act that gives the mandate.
        mandate_reference: Option<Text>,
        /// What the mandate does not cover.
        mandate_limits: Option<Text>,
        /// It agrees to be named.
        #[serde(default)]
        named: bool,
        /// When.
        date: Option<Date>,
        /// It has signed.
        #[serde(default)]
        signed: bool,
        /// When it took it back; it then never counts.
        withdrawn_on: Option<Date>,
        /// The language of its words.
        language: Option<Language>,
    }
    links { agreement -> Agreement, article_version -> ArticleVersion, stakeholder -> Stakeholder, signatory -> Person }
    texts { words, capacity, mandate_reference, mandate_limits }
    fault endorsement {
        span(endorsement.date, endorsement.withdrawn_on, "withdrawn_on")
            .map(|fault| Fault { rule: Rule::WithdrawnBeforeGiven, ..fault })
    }
}

impl Endorsement {
    /// Whether it gives a mandate that holds today.
    pub fn mandated(&self) -> bool {
        matches!(
            self.mandate_basis,
            Some(MandateBasis::Deliberation | MandateBasis::BoardDecision | MandateBasis::Statutory)
        )
    }
}

entity! {
    /// A show of opinion in the room on one version of an article.
    Sounding {
        /// The version.
        article_version: Id<ArticleVersion>,
        /// In which session.
        session: Option<Id<Session>>,
        /// Who; none where only the count is kept.
        stakeholder: Option<Id<Stakeholder>>,
        /// The level shown.
        level: Id<ScaleLevel>,
    }
    links { article_version -> ArticleVersion, session -> Session, stakeholder -> Stakeholder, level -> ScaleLevel }
    texts {}
}

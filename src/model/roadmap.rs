//! What they do: axes, actions, committees, reviews; and what the program keeps for itself.

use super::{
    Agreement, Article, Contribution, Date, Decision, DecisionMode, Disclosure, Id, Language, Number,
    PartialDate, Person, Progress, Quantity, Session, Sha256, Stakeholder, Text,
    entity::entity,
    value::{Fault, Rule, codes},
};

codes! {
    /// The stage of the policy cycle that an action belongs to.
    Stage {
        Design = "design",
        Delivery = "delivery",
        Monitoring = "monitoring",
        Evaluation = "evaluation",
    }
    /// How far an action has come.
    ActionStatus {
        Proposed = "proposed",
        Agreed = "agreed",
        UnderWay = "under_way",
        Done = "done",
        Late = "late",
        Dropped = "dropped",
    }
    /// What a committee is for.
    CommitteeKind {
        Steering = "steering",
        FollowUp = "follow_up",
        Technical = "technical",
        WorkingGroup = "working_group",
    }
}

entity! {
    /// An axis of the roadmap.
    Axis {
        /// Its place in the order.
        rank: Option<Number>,
        /// Its title.
        title: Text,
        /// The agreement it comes from.
        agreement: Option<Id<Agreement>>,
        /// The language of its title.
        language: Option<Language>,
    }
    links { agreement -> Agreement }
    texts { title }
}

entity! {
    /// Something to be done by somebody until some day.
    Action {
        /// The axis.
        axis: Option<Id<Axis>>,
        /// Its number.
        number: Number,
        /// What it is called.
        title: Text,
        /// What it consists of.
        description: Option<Text>,
        /// The stage of the policy cycle.
        stage: Option<Stage>,
        /// Who leads it.
        lead: Option<Id<Stakeholder>>,
        /// How it is decided.
        mode: Option<DecisionMode>,
        /// First day.
        start: Option<PartialDate>,
        /// Last day.
        due: Option<PartialDate>,
        /// What it costs, in the dialogue's currency.
        budget: Option<Quantity>,
        /// Where the money comes from.
        funding_source: Option<Text>,
        /// What is measured.
        indicator: Option<Text>,
        /// In what unit.
        unit: Option<Text>,
        /// Its value at the start.
        baseline: Option<Quantity>,
        /// Its value to reach.
        goal: Option<Quantity>,
        /// Its value now.
        current: Option<Quantity>,
        /// How far it has come.
        status: Option<ActionStatus>,
        /// Share done, in per cent.
        progress: Option<Progress>,
        /// The article it carries out.
        article: Option<Id<Article>>,
        /// The decision it carries out.
        decision: Option<Id<Decision>>,
        /// The contribution it comes from.
        contribution: Option<Id<Contribution>>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { axis -> Axis, lead -> Stakeholder, article -> Article, decision -> Decision, contribution -> Contribution }
    texts { title, description, funding_source, indicator, unit }
    fault action {
        super::value::partial_span(action.start.as_ref(), action.due.as_ref())
            .map(|fault| Fault { field: "due", ..fault })
    }
}

entity! {
    /// A stakeholder that helps with an action.
    ActionPartner {
        /// The action.
        action: Id<Action>,
        /// The stakeholder.
        stakeholder: Id<Stakeholder>,
    }
    links { action -> Action, stakeholder -> Stakeholder }
    texts {}
}

entity! {
    /// An action that waits for another.
    Dependency {
        /// The action that waits.
        action: Id<Action>,
        /// The action it waits for.
        needs: Id<Action>,
    }
    links { action -> Action, needs -> Action }
    texts {}
    fault dependency {
        (dependency.action == dependency.needs).then_some(Fault { field: "needs", rule: Rule::ToItself })
    }
}

entity! {
    /// A point on the way of an action.
    Milestone {
        /// The action.
        action: Id<Action>,
        /// What is reached.
        title: Text,
        /// When it should be.
        date: Option<Date>,
        /// When it was.
        done_on: Option<Date>,
        /// The language of its title.
        language: Option<Language>,
    }
    links { action -> Action }
    texts { title }
}

entity! {
    /// A committee of the dialogue or of an agreement.
    Committee {
        /// What it is for.
        kind: CommitteeKind,
        /// What it is called.
        name: Text,
        /// What it is to do.
        mission: Option<Text>,
        /// Who presides.
        chair: Option<Id<Person>>,
        /// How often it meets.
        frequency: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { chair -> Person }
    texts { name, mission, frequency }
}

entity! {
    /// A seat on a committee.
    CommitteeMember {
        /// The committee.
        committee: Id<Committee>,
        /// Who sits.
        person: Option<Id<Person>>,
        /// For whom.
        stakeholder: Option<Id<Stakeholder>>,
    }
    links { committee -> Committee, person -> Person, stakeholder -> Stakeholder }
    texts {}
    fault member {
        (member.person.is_none() && member.stakeholder.is_none())
            .then_some(Fault { field: "person", rule: Rule::Nobody })
    }
}

entity! {
    /// A look at how far an action has come.
    Review {
        /// The action.
        action: Id<Action>,
        /// In which session.
        session: Option<Id<Session>>,
        /// When.
        date: Date,
        /// How far it had come.
        status: Option<ActionStatus>,
        /// The value of the indicator.
        value: Option<Quantity>,
        /// What shows it.
        evidence: Option<Text>,
        /// What there is to say.
        comment: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { action -> Action, session -> Session }
    texts { evidence, comment }
}

entity! {
    /// A document that left the program.
    IssuedDocument {
        /// The reference in its foot.
        reference: Option<Text>,
        /// The kind of document, as the command line names it.
        kind: Option<Text>,
        /// Its language.
        language: Option<Language>,
        /// What it told.
        disclosure: Option<Disclosure>,
        /// Date of issue.
        date: Option<Date>,
        /// Fingerprint of the file.
        sha256: Option<Sha256>,
        /// Where it was saved.
        file_name: Option<Text>,
    }
    links {}
    texts {}
}

entity! {
    /// Where a copy made for another table left from.
    CopyOrigin {
        /// The dossier it was copied from.
        dossier: Text,
        /// The journal position it left at.
        sequence: Number,
    }
    links {}
    texts {}
}

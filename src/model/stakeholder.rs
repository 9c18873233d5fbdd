//! Who: organisations and persons, what joins them, what they stand for.

use super::{
    Category, Concern, Date, Id, Influence, Language, Legitimacy, Levels, PartialDate, Quantity, Strength,
    Text,
    entity::entity,
    value::{Country, Fault, Rule, codes, partial_span},
};

codes! {
    /// What a stakeholder is.
    StakeholderKind {
        Organisation = "organisation",
        Network = "network",
        InformalGroup = "informal_group",
        Person = "person",
    }
    /// Level of government or of action, apart from the category.
    Level {
        Village = "village",
        Municipality = "municipality",
        Intermunicipal = "intermunicipal",
        District = "district",
        Department = "department",
        Province = "province",
        Region = "region",
        State = "state",
        National = "national",
        International = "international",
    }
    /// Attitude towards the dialogue itself, apart from any position.
    Posture {
        Driving = "driving",
        Supportive = "supportive",
        Neutral = "neutral",
        Undecided = "undecided",
        Reluctant = "reluctant",
        Blocking = "blocking",
    }
    /// Whether a stakeholder is at the table.
    Presence {
        Present = "present",
        ToInvite = "to_invite",
        Missing = "missing",
        Declined = "declined",
    }
    /// What a stakeholder does in the policy or in the dialogue.
    Role {
        Initiator = "initiator",
        Regulator = "regulator",
        Funder = "funder",
        Operator = "operator",
        Beneficiary = "beneficiary",
        Expert = "expert",
        Facilitator = "facilitator",
        Mediator = "mediator",
        Guarantor = "guarantor",
    }
    /// What joins two stakeholders.
    RelationKind {
        Influence = "influence",
        Alliance = "alliance",
        Conflict = "conflict",
        Funding = "funding",
        Oversight = "oversight",
        Information = "information",
    }
}

entity! {
    /// An organisation, network, group or person with a stake in the matter.
    Stakeholder {
        /// Its name in full.
        name: Text,
        /// Its short name or acronym.
        short_name: Option<Text>,
        /// What it is.
        kind: Option<StakeholderKind>,
        /// Its category.
        category: Option<Id<Category>>,
        /// Its level.
        level: Option<Level>,
        /// Where it acts.
        territory: Option<Text>,
        /// Its country.
        country: Option<Country>,
        /// How much it can move the outcome, 0–5.
        influence: Option<Influence>,
        /// How much the matter concerns it, 0–5.
        concern: Option<Concern>,
        /// How far others recognise its right to speak, 0–5.
        legitimacy: Option<Legitimacy>,
        /// Its attitude towards the dialogue.
        posture: Option<Posture>,
        /// Whether it is at the table.
        presence: Option<Presence>,
        /// Who thought of it.
        identified_by: Option<Text>,
        /// A note that may be printed.
        public_note: Option<Text>,
        /// A note of the facilitator that never leaves the dossier unasked.
        private_note: Option<Text>,
        /// Its key in another register.
        external_ref: Option<Text>,
        /// Its place on the network map, across.
        x: Option<Quantity>,
        /// Its place on the network map, down.
        y: Option<Quantity>,
        /// The language of its texts.
        language: Option<Language>,
        /// The levels whose authorities a network joins.
        levels: Option<Levels>,
    }
    links { category -> Category }
    texts { name, short_name, territory, public_note }
}

impl Stakeholder {
    /// Its levels: those that a network joins, else its own.
    pub fn all_levels(&self) -> Vec<Level> {
        let joined = self.levels.as_ref().map(Levels::all).filter(|levels| !levels.is_empty());
        joined.unwrap_or_else(|| self.level.into_iter().collect())
    }

    /// The same at these levels: one is its own, several are those that a network joins.
    #[must_use]
    pub fn at_levels(mut self, mut levels: Vec<Level>) -> Self {
        levels.sort_unstable();
        levels.dedup();
        self.level = levels.first().copied().filter(|_| levels.len() == 1);
        self.levels = (levels.len() > 1).then(|| Levels::of(&levels));
        self
    }

    /// A new one, of which only the name is known.
    pub fn new(name: Text) -> Self {
        Self {
            id: Id::new(),
            name,
            short_name: None,
            kind: None,
            category: None,
            level: None,
            territory: None,
            country: None,
            influence: None,
            concern: None,
            legitimacy: None,
            posture: None,
            presence: None,
            identified_by: None,
            public_note: None,
            private_note: None,
            external_ref: None,
            x: None,
            y: None,
            language: None,
            levels: None,
        }
    }
}

entity! {
    /// A role that a stakeholder has, for a time.
    StakeholderRole {
        /// The stakeholder.
        stakeholder: Id<Stakeholder>,
        /// The role.
        role: Role,
        /// From when.
        since: Option<PartialDate>,
        /// Until when.
        until: Option<PartialDate>,
    }
    links { stakeholder -> Stakeholder }
    texts {}
    fault role { partial_span(role.since.as_ref(), role.until.as_ref()) }
}

entity! {
    /// Somebody who takes part, for a stakeholder or in a personal capacity.
    Person {
        /// Form of address.
        salutation: Option<Text>,
        /// Given name.
        given_name: Option<Text>,
        /// Family name.
        family_name: Option<Text>,
        /// Function; a name or a function is required.
        function: Option<Text>,
        /// For whom.
        stakeholder: Option<Id<Stakeholder>>,
        /// Address for messages.
        email: Option<Text>,
        /// Telephone.
        phone: Option<Text>,
        /// Speaks for nobody but themselves, which asks for consent.
        #[serde(default)]
        personal_capacity: bool,
        /// When they were told what is kept about them.
        informed_on: Option<Date>,
        /// Agrees to be contacted.
        #[serde(default)]
        consent_contact: bool,
        /// Agrees to be photographed.
        #[serde(default)]
        consent_photo: bool,
        /// Agrees to be named.
        #[serde(default)]
        consent_named: bool,
        /// When they took their consent back.
        consent_withdrawn_on: Option<Date>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links { stakeholder -> Stakeholder }
    texts { salutation, given_name, family_name, function }
    fault person {
        (person.given_name.is_none() && person.family_name.is_none() && person.function.is_none())
            .then_some(Fault { field: "family_name", rule: Rule::Nameless })
    }
}

impl Person {
    /// Somebody called so: `Given Family`; a Korean name's first syllable is the surname. A single word is a surname, and
    /// what is written in capitals before or after a given name is one.
    pub fn called(name: &str) -> Self {
        let name = name.trim();
        let hangul = (2..=4).contains(&name.chars().count())
            && name.chars().all(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
        let capital = |word: &str| {
            word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
        };
        let words: Vec<&str> = name.split_whitespace().collect();
        let leading = words.iter().take_while(|word| capital(word)).count();
        let (given, family) = if hangul {
            let cut = name.chars().next().map_or(0, char::len_utf8);
            (Text::some(&name[cut..]), Text::some(&name[..cut]))
        } else if (1..words.len()).contains(&leading) {
            let (family, given) = words.split_at(leading);
            (Text::some(&given.join(" ")), Text::some(&family.join(" ")))
        } else {
            match name.rsplit_once(char::is_whitespace) {
                Some((given, family)) => (Text::some(given), Text::some(family)),
                None => (None, Text::some(name)),
            }
        };
        Self {
            id: Id::new(),
            salutation: None,
            given_name: given,
            family_name: family,
            function: None,
            stakeholder: None,
            email: None,
            phone: None,
            personal_capacity: false,
            informed_on: None,
            consent_contact: false,
            consent_photo: false,
            consent_named: false,
            consent_withdrawn_on: None,
            language: None,
        }
    }
}

entity! {
    /// A stakeholder's membership of a network.
    Membership {
        /// The member.
        stakeholder: Id<Stakeholder>,
        /// The network.
        network: Id<Stakeholder>,
        /// From when.
        since: Option<PartialDate>,
        /// Until when.
        until: Option<PartialDate>,
    }
    links { stakeholder -> Stakeholder, network -> Stakeholder }
    texts {}
    fault membership {
        (membership.stakeholder == membership.network)
            .then_some(Fault { field: "network", rule: Rule::ToItself })
            .or_else(|| partial_span(membership.since.as_ref(), membership.until.as_ref()))
    }
}

entity! {
    /// What joins one stakeholder to another.
    Relation {
        /// From whom.
        origin: Id<Stakeholder>,
        /// To whom.
        target: Id<Stakeholder>,
        /// What it is.
        kind: RelationKind,
        /// How strong, 0–4.
        strength: Option<Strength>,
        /// Both ways alike.
        #[serde(default)]
        mutual: bool,
        /// What to know about it.
        note: Option<Text>,
        /// The language of its note.
        language: Option<Language>,
    }
    links { origin -> Stakeholder, target -> Stakeholder }
    texts { note }
    fault relation {
        (relation.origin == relation.target).then_some(Fault { field: "target", rule: Rule::ToItself })
    }
}

//! The dialogue itself: its frame, its context, the frameworks it refers to, and what may stand beside any record.

use super::{
    Date, Id, Kind, Language, Levels, Number, PartialDate, Quantity, Roles, Stakeholder, Text,
    entity::entity,
    value::{Colour, Content, Country, Currency, Fault, Mark, Rule, codes, scale, span},
};
use uuid::Uuid;

codes! {
    /// How far those concerned take part in the decision (IAP2).
    ParticipationLevel {
        Inform = "inform",
        Consult = "consult",
        Involve = "involve",
        Collaborate = "collaborate",
        Empower = "empower",
    }
    /// What may be told outside the room.
    Disclosure {
        /// Who said what.
        Named = "named",
        /// Which category said what.
        ByCategory = "by_category",
        /// What was said, never by whom nor who was there.
        ChathamHouse = "chatham_house",
    }
    /// The answer to a readiness question.
    Answer {
        Yes = "yes",
        Partly = "partly",
        No = "no",
    }
    /// What a note on the context is about.
    Aspect {
        Territory = "territory",
        History = "history",
        Law = "law",
        Economy = "economy",
        Society = "society",
        Resources = "resources",
        Constraints = "constraints",
        Opportunities = "opportunities",
        PreviousDialogue = "previous_dialogue",
    }
    /// What an item of a framework is.
    ItemKind {
        Introduction = "introduction",
        Lever = "lever",
        Theme = "theme",
        Value = "value",
        Strategy = "strategy",
        Axis = "axis",
        Measure = "measure",
        Level = "level",
    }
    /// How sure somebody is.
    Confidence {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
    /// The mark of a category on maps; never colour alone.
    Shape {
        Circle = "circle",
        Square = "square",
        Triangle = "triangle",
        Diamond = "diamond",
        Pentagon = "pentagon",
        Hexagon = "hexagon",
        TriangleDown = "triangle_down",
        Plus = "plus",
    }
    /// The filling of a category in bars and on paper.
    Hatch {
        Solid = "solid",
        Diagonal = "diagonal",
        DiagonalBack = "diagonal_back",
        Dots = "dots",
        Horizontal = "horizontal",
        Vertical = "vertical",
        Cross = "cross",
        Grid = "grid",
    }
}

entity! {
    /// The dialogue: its object, its frame and the promise made to those who take part. Exactly one in a dossier.
    Dialogue {
        /// What the dialogue is called.
        title: Text,
        /// Its object.
        subject: Option<Text>,
        /// Where it applies.
        territory: Option<Text>,
        /// The country, which decides conventions of its documents.
        country: Option<Country>,
        /// Who calls it.
        convener: Option<Id<Stakeholder>>,
        /// Who decides in the end.
        deciding_authority: Option<Text>,
        /// How far those concerned take part.
        participation_level: Option<ParticipationLevel>,
        /// What is promised for their part.
        promise: Option<Text>,
        /// What is discussed, and what is not.
        scope: Option<Text>,
        /// What will not change, one per line.
        non_negotiables: Option<Text>,
        /// What may.
        room_for_manoeuvre: Option<Text>,
        /// How the parties deal with each other, one rule per line.
        ground_rules: Option<Text>,
        /// The language that texts are recorded in unless they say otherwise.
        content_language: Language,
        /// The currency of amounts.
        currency: Option<Currency>,
        /// First day.
        started_on: Option<Date>,
        /// Day until which personal data is kept.
        retain_until: Option<Date>,
        /// What may be told outside the room, unless a session says otherwise.
        disclosure: Option<Disclosure>,
        /// Influence from which a stakeholder counts as influential on the grid, 0–5.
        influence_cutoff: Option<Quantity>,
        /// Concern from which a stakeholder counts as concerned on the grid, 0–5.
        concern_cutoff: Option<Quantity>,
        /// The levels of which somebody ought to be at the table; the usual ones where it says nothing.
        expected_levels: Option<Levels>,
        /// The roles that somebody ought to have; all where it says nothing.
        expected_roles: Option<Roles>,
    }
    links { convener -> Stakeholder }
    texts {
        title, subject, territory, deciding_authority, promise, scope, non_negotiables, room_for_manoeuvre, ground_rules,
    }
    fault dialogue {
        span(dialogue.started_on, dialogue.retain_until, "retain_until")
            .or_else(|| scale(dialogue.influence_cutoff, 5.0, "influence_cutoff"))
            .or_else(|| scale(dialogue.concern_cutoff, 5.0, "concern_cutoff"))
    }
}

impl Dialogue {
    /// The key of the dialogue: the same in every dossier, since each holds exactly one.
    pub fn only() -> Id<Self> {
        Id::from_uuid(super::builtin::key("dialogue"))
    }

    /// A dialogue of which only the title is known.
    pub fn new(title: Text, content_language: Language) -> Self {
        Self {
            id: Self::only(),
            title,
            subject: None,
            territory: None,
            country: None,
            convener: None,
            deciding_authority: None,
            participation_level: None,
            promise: None,
            scope: None,
            non_negotiables: None,
            room_for_manoeuvre: None,
            ground_rules: None,
            content_language,
            currency: None,
            started_on: None,
            retain_until: None,
            disclosure: None,
            influence_cutoff: None,
            concern_cutoff: None,
            expected_levels: None,
            expected_roles: None,
        }
    }
}

entity! {
    /// A question asked before starting: are the conditions of a dialogue met?
    Readiness {
        /// The question.
        question: Text,
        /// The answer.
        answer: Option<Answer>,
        /// Why.
        note: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links {}
    texts { question, note }
}

entity! {
    /// Something to know about the context, with where it comes from.
    ContextNote {
        /// What it is about.
        aspect: Aspect,
        /// What there is to know.
        text: Text,
        /// Who says so.
        source: Option<Text>,
        /// When that was said or when it was so.
        date: Option<PartialDate>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links {}
    texts { text, source }
}

entity! {
    /// A published frame of reference: a kit, a charter, a list of values.
    Framework {
        /// A short name, the same in all editions.
        key: Text,
        /// The edition, since numbers change between editions.
        edition: Option<Text>,
        /// Its title.
        title: Text,
        /// What to know about it.
        note: Option<Text>,
        /// The language of its texts.
        language: Option<Language>,
    }
    links {}
    texts { title, note }
}

entity! {
    /// A numbered item of a framework.
    FrameworkItem {
        /// The framework.
        framework: Id<Framework>,
        /// Its number there.
        number: Option<Text>,
        /// What it is.
        kind: Option<ItemKind>,
        /// Its title; empty where it is not at hand.
        title: Option<Text>,
        /// The language of its title.
        language: Option<Language>,
    }
    links { framework -> Framework }
    texts { title }
}

entity! {
    /// A framework item that a record is about.
    Tag {
        /// The item.
        item: Id<FrameworkItem>,
        /// The kind of the record.
        kind: Kind,
        /// The record.
        record: Uuid,
    }
    links { item -> FrameworkItem, record -> any }
    texts {}
}

entity! {
    /// The text of a field in another language than the one it was recorded in.
    Translation {
        /// The kind of the record.
        kind: Kind,
        /// The record.
        record: Uuid,
        /// The field.
        field: Text,
        /// The language translated into.
        language: Language,
        /// The translation.
        text: Text,
        /// Whether the parties recognise it; an unofficial one is labelled where it is printed.
        #[serde(default)]
        official: bool,
    }
    links { record -> any }
    texts {}
    fault translation {
        (!translation.kind.texts().contains(&translation.field.as_str()))
            .then_some(Fault { field: "field", rule: Rule::NotAText })
    }
}

entity! {
    /// A file that belongs to a record: a logo, a photograph, an annex.
    Attachment {
        /// The kind of the record.
        kind: Kind,
        /// The record.
        record: Uuid,
        /// What it is called, and its text alternative.
        title: Option<Text>,
        /// Its media type, such as `image/png`.
        media_type: Option<Text>,
        /// Its bytes.
        content: Option<Content>,
        /// Its place in the order.
        rank: Option<Number>,
        /// The language of its title.
        language: Option<Language>,
    }
    links { record -> any }
    texts { title }
}

entity! {
    /// A judgement of one field of a record, by one rater.
    Rating {
        /// The kind of the record.
        kind: Kind,
        /// The record.
        record: Uuid,
        /// The field judged.
        field: Text,
        /// The judgement, on the scale of that field.
        value: Mark,
        /// Who judged.
        rater: Text,
        /// How sure they are.
        confidence: Option<Confidence>,
        /// When.
        date: Option<PartialDate>,
    }
    links { record -> any }
    texts {}
    fault rating {
        (!rating.kind.fields().contains(&rating.field.as_str()))
            .then_some(Fault { field: "field", rule: Rule::NotAField })
    }
}

entity! {
    /// A category of actors.
    Category {
        /// Its name.
        name: Text,
        /// Its place in the order.
        rank: Option<Number>,
        /// Its colour.
        colour: Option<Colour>,
        /// Its mark.
        shape: Option<Shape>,
        /// Its filling.
        hatch: Option<Hatch>,
        /// The language of its name.
        language: Option<Language>,
        /// May do without anybody: not on the list of who is missing.
        #[serde(default)]
        optional: bool,
    }
    links {}
    texts { name }
}

impl Shape {
    /// The colour and the hatch that go with it: each is told from the others by any one of the three.
    const fn sign(self) -> (&'static str, Hatch) {
        match self {
            Self::Circle => ("#0F7B6C", Hatch::Solid),
            Self::Square => ("#4C4A99", Hatch::Diagonal),
            Self::Triangle => ("#8F5A00", Hatch::Horizontal),
            Self::Diamond => ("#A63A6B", Hatch::Dots),
            Self::Pentagon => ("#55606B", Hatch::Vertical),
            Self::Hexagon => ("#1F6FA3", Hatch::Cross),
            Self::TriangleDown => ("#A33A2A", Hatch::DiagonalBack),
            Self::Plus => ("#66701C", Hatch::Grid),
        }
    }
}

impl Category {
    /// A new one behind all others, with a sign that none of them has as long as there is one.
    pub fn beside<'c>(name: Text, others: impl Iterator<Item = &'c Self>) -> Self {
        let mut last = 0;
        let mut used = Vec::new();
        for other in others {
            last = last.max(other.rank.map_or(0, Number::get));
            used.extend(other.shape);
        }
        let shape = Shape::ALL.iter().copied().find(|shape| !used.contains(shape)).unwrap_or(Shape::Circle);
        let plain = Self {
            id: Id::new(),
            name,
            rank: Number::new(i64::from(last) + 1).ok(),
            colour: None,
            shape: None,
            hatch: None,
            language: None,
            optional: false,
        };
        Self::signed(&plain, shape)
    }

    /// The same with another sign: a shape, and the colour and hatch that go with it.
    #[must_use]
    pub fn signed(&self, shape: Shape) -> Self {
        let (colour, hatch) = shape.sign();
        Self { shape: Some(shape), hatch: Some(hatch), colour: colour.parse().ok(), ..self.clone() }
    }
}

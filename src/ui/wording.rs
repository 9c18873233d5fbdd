//! Records, steps and refusals in words.

use crate::{
    language::Catalog,
    model::{Act, Category, Dossier, Entity, Id, Issue, Person, Record, Stakeholder, Table},
    store::values,
    ui::form::Wrong,
};

/// What a record is called in undo, history and search: its name, title or first words.
pub fn label(record: &Record) -> String {
    let fields = values(record);
    let text = |field: &str| fields.get(field).and_then(serde_json::Value::as_str);
    if let Record::Person(person) = record {
        return person_name(person);
    }
    let found = ["name", "title", "label", "text", "statement", "question"].into_iter().find_map(text);
    found.map(|found| shorten(found, 60)).unwrap_or_default()
}

/// As [`label`]; what has no words of its own is called by the stakeholder or person that it is about.
pub fn label_in(dossier: &Dossier, record: &Record) -> String {
    let own = label(record);
    if !own.is_empty() {
        return own;
    }
    let mut about = None;
    record.links(&mut |_, kind, uuid| {
        if about.is_none() && matches!(kind, crate::model::Kind::Stakeholder | crate::model::Kind::Person) {
            about = dossier.record(kind, uuid);
        }
    });
    about.as_ref().map(label).unwrap_or_default()
}

/// The first words of a text, so that it fits a line.
pub fn shorten(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= most {
        return line.to_owned();
    }
    let cut: String = line.chars().take(most.saturating_sub(1)).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{cut}…")
}

/// A person's name, or function where no name is known.
pub fn person_name(person: &Person) -> String {
    let hangul = |text: &str| text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    match (&person.given_name, &person.family_name) {
        (Some(given), Some(family)) if hangul(family) => format!("{family}{given}"),
        (Some(given), Some(family)) => format!("{given} {family}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => person.function.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// A person with what they are.
pub fn person_line(person: &Person) -> String {
    let name = person_name(person);
    match &person.function {
        Some(function) if function.as_str() != name => format!("{name}, {function}"),
        _ => name,
    }
}

/// The name of a stakeholder, or a dash.
pub fn stakeholder_name(dossier: &Dossier, id: Option<Id<Stakeholder>>) -> String {
    dossier.at(id).map_or_else(|| "–".to_owned(), |stakeholder| stakeholder.name.to_string())
}

/// The number of an issue with its letter, such as `E4`.
pub fn issue_number(words: &Catalog, issue: &Issue) -> String {
    words.tell("issue-number", &[("number", issue.number.get().into())])
}

/// A text of the program's own records (categories, levels of scales) in the language of the interface.
pub fn translated<T: Entity>(dossier: &Dossier, words: &Catalog, record: &T, field: &str) -> String
where
    Dossier: Table<T>,
{
    dossier
        .text_in(record, field, words.language())
        .map(|wording| wording.text.to_owned())
        .unwrap_or_default()
}

/// The name of a category in the language of the interface, or that there is none.
pub fn category_name(dossier: &Dossier, words: &Catalog, category: Option<&Category>) -> String {
    category.map_or_else(
        || words.say("stakeholders-uncategorised"),
        |category| translated(dossier, words, category, "name"),
    )
}

/// What a step was, in words.
pub fn act(words: &Catalog, act: &Act) -> String {
    let argument = |name: &str| act.arguments.get(name).map(String::as_str).unwrap_or_default();
    let key = act.key.as_str();
    if !words.knows(key) {
        return words.say("act-unknown");
    }
    let kind = argument("kind");
    let field = argument("field");
    let values: Vec<(&str, crate::language::Arg<'_>)> = act
        .arguments
        .iter()
        .map(|(name, value)| {
            let value = match name.as_str() {
                "kind" => words.code("kind", value),
                "field" => field_name(words, kind, field),
                "count" => return (name.as_str(), value.parse::<usize>().unwrap_or_default().into()),
                _ => value.clone(),
            };
            (name.as_str(), value.into())
        })
        .collect();
    words.tell(key, &values)
}

/// The name of a field, as its label says it.
pub fn field_name(words: &Catalog, kind: &str, field: &str) -> String {
    let (kind, field) = (kind.replace('_', "-"), field.replace('_', "-"));
    let special = format!("field-{kind}-{field}");
    if words.knows(&special) { words.say(&special) } else { words.say(&format!("field-{field}")) }
}

/// Why something typed was not taken.
pub fn wrong(words: &Catalog, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Blank => words.say("wrong-blank"),
        Wrong::Date => words.say("wrong-date"),
        Wrong::PartialDate => words.say("wrong-partial-date"),
        Wrong::Time => words.say("wrong-time"),
        Wrong::Whole(least, most) => words
            .tell("wrong-whole", &[("least", least.to_string().into()), ("most", most.to_string().into())]),
        Wrong::Languages => words.say("wrong-languages"),
        Wrong::Country => words.say("wrong-country"),
        Wrong::Told(told) => told.clone(),
    }
}

//! The dialogues that come with the program, and the records that every dossier starts with.

use super::{ImportError, import};
use crate::model::{Act, Dialogue, Dossier, Entity, Language, Record, Text, builtin};

/// A dialogue to explore or to try the program on.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Its name on the command line.
    pub name: &'static str,
    /// The JSON it is made of.
    pub json: &'static str,
}

/// The examples: a complete invented dialogue, and three real ones.
pub const EXAMPLES: &[Example] = &[
    Example { name: "worked", json: include_str!("../../assets/examples/worked.json") },
    Example { name: "gsef-2020", json: include_str!("../../assets/examples/gsef-2020.json") },
    Example { name: "gsef-2021", json: include_str!("../../assets/examples/gsef-2021.json") },
    Example { name: "bordeaux-2021", json: include_str!("../../assets/examples/bordeaux-2021.json") },
];

/// The example of that name.
pub fn example(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.name == name)
}

/// The records that every dossier starts with, each with the name by which imports may call it.
pub fn builtins() -> Vec<(String, Record)> {
    #[derive(serde::Deserialize)]
    struct Shipped {
        frameworks: Vec<builtin::ShippedFramework>,
    }
    // A test proves that what is shipped can be read; should it ever not be, a dossier starts without frameworks.
    let shipped = serde_json::from_str::<Shipped>(include_str!("../../assets/frameworks.json"));
    let frameworks = shipped.map(|shipped| shipped.frameworks).unwrap_or_default();
    builtin::records(&frameworks).unwrap_or_default()
}

/// The records of a new dossier, and what making it is called.
pub fn fresh(title: Text, language: Language) -> (Vec<Record>, Act) {
    let act = Act::new("act-new").with("title", &title);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    (std::iter::once(Record::from(Dialogue::new(title, language))).chain(builtin).collect(), act)
}

/// The records of an example, and what making a dossier of it is called. `language`, where given, becomes the language of
/// record; `title`, where given, its title.
///
/// # Errors
/// [`ImportError`] where the example cannot be read; a test proves that those shipped can.
pub fn from_example(
    example: &Example,
    language: Option<Language>,
    title: Option<Text>,
) -> Result<(Vec<Record>, Act), ImportError> {
    let name = Text::new(example.name).map_err(|_| ImportError::Foreign)?;
    let mut dossier = Dossier::from_records(fresh(name, language.unwrap_or(Language::English)).0);
    import(&mut dossier, example.json, language)?;
    let mut records = dossier.records();
    if let (Some(title), Some(dialogue)) = (title, dossier.dialogue()) {
        // The translations of the title it had say something else.
        let key = dialogue.uuid();
        records.retain(
            |record| !matches!(record, Record::Translation(t) if t.record == key && t.field.as_str() == "title"),
        );
        for record in &mut records {
            if let Record::Dialogue(dialogue) = record {
                *record = Dialogue { title: title.clone(), ..(**dialogue).clone() }.into();
            }
        }
    }
    Ok((records, Act::new("act-example").with("name", example.name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_can_be_read() {
        let records = builtins();
        assert!(records.len() > 150, "{}", records.len());
        assert!(records.iter().any(|(alias, _)| alias == "framework/bordeaux-axes/6"));
        assert!(records.iter().any(|(alias, _)| alias == "scale/kaner/8"));
    }
}

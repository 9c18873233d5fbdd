//! The dialogues that come with the program, and the records that every dossier starts with.

use crate::model::{Record, builtin};

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

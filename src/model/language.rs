//! The languages that Palabre reads and writes.

use super::value::{ValueError, codes};
use std::str::FromStr;

codes! {
    /// A language of the interface, of a document or of a recorded text.
    Language {
        English = "en",
        French = "fr",
        Korean = "ko",
    }
}

impl Language {
    /// The language of a system locale such as `fr_SN.UTF-8`, where it is one of ours.
    pub fn of_locale(locale: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| {
            locale.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(language.code()))
                && !locale.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic)
        })
    }
}

impl FromStr for Language {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.code() == text)
            .ok_or_else(|| ValueError::Malformed { found: text.to_owned(), wanted: "one of en, fr, ko" })
    }
}

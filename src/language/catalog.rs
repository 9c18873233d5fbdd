//! The sentences of a language, looked up by key.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::model::Language;

/// The catalogs as shipped: language, file, text.
pub const SOURCES: &[(Language, &str, &str)] = &[
    (Language::English, "command", include_str!("../../locales/en/command.ftl")),
    (Language::English, "error", include_str!("../../locales/en/error.ftl")),
    (Language::English, "term", include_str!("../../locales/en/term.ftl")),
    (Language::English, "document", include_str!("../../locales/en/document.ftl")),
    (Language::English, "paper", include_str!("../../locales/en/paper.ftl")),
    (Language::English, "field", include_str!("../../locales/en/field.ftl")),
    (Language::English, "table", include_str!("../../locales/en/table.ftl")),
    (Language::English, "register", include_str!("../../locales/en/register.ftl")),
    (Language::English, "window", include_str!("../../locales/en/window.ftl")),
    (Language::French, "command", include_str!("../../locales/fr/command.ftl")),
    (Language::French, "error", include_str!("../../locales/fr/error.ftl")),
    (Language::French, "term", include_str!("../../locales/fr/term.ftl")),
    (Language::French, "document", include_str!("../../locales/fr/document.ftl")),
    (Language::French, "paper", include_str!("../../locales/fr/paper.ftl")),
    (Language::French, "field", include_str!("../../locales/fr/field.ftl")),
    (Language::French, "table", include_str!("../../locales/fr/table.ftl")),
    (Language::French, "register", include_str!("../../locales/fr/register.ftl")),
    (Language::French, "window", include_str!("../../locales/fr/window.ftl")),
    (Language::Korean, "command", include_str!("../../locales/ko/command.ftl")),
    (Language::Korean, "error", include_str!("../../locales/ko/error.ftl")),
    (Language::Korean, "term", include_str!("../../locales/ko/term.ftl")),
    (Language::Korean, "document", include_str!("../../locales/ko/document.ftl")),
    (Language::Korean, "paper", include_str!("../../locales/ko/paper.ftl")),
    (Language::Korean, "field", include_str!("../../locales/ko/field.ftl")),
    (Language::Korean, "table", include_str!("../../locales/ko/table.ftl")),
    (Language::Korean, "register", include_str!("../../locales/ko/register.ftl")),
    (Language::Korean, "window", include_str!("../../locales/ko/window.ftl")),
];

/// A value put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text as it stands.
    Text(std::borrow::Cow<'a, str>),
    /// A count, which also chooses between singular and plural.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}
impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}
impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count as usize)
    }
}

/// The sentences of one language.
pub struct Catalog {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Catalog {
    /// The catalog of a language.
    pub fn new(language: Language) -> Self {
        let tag = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks of direction around values would end up in the text of documents.
        bundle.set_use_isolating(false);
        for (_, _, source) in SOURCES.iter().filter(|(of, ..)| *of == language) {
            // What a faulty file still holds is used; a test keeps them free of faults.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// Its language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether it knows a sentence.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A sentence without values.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A sentence with values. An unknown key shows itself, in brackets; a test keeps that from happening.
    pub fn tell(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_ref()),
                Arg::Count(count) => FluentValue::from(*count),
            };
            args.set(*name, value);
        }
        let mut errors = Vec::new();
        let told = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        told
    }

    /// The sentence of a code in a family, such as `level-region`: underscores become hyphens.
    pub fn code(&self, family: &str, code: &str) -> String {
        self.say(&format!("{family}-{}", code.replace('_', "-")))
    }

    /// The sentences of several codes of a family, with commas between; nothing for none.
    pub fn codes(&self, family: &str, codes: impl IntoIterator<Item = &'static str>) -> String {
        codes.into_iter().map(|code| self.code(family, code)).collect::<Vec<_>>().join(", ")
    }
}

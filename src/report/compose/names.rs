//! Names of people and organisations, as far as they may be told.

use super::Context;
use crate::{
    analysis,
    model::{Disclosure, Id, Language, Person, Stakeholder},
};

impl<'a> Context<'a> {
    /// The short name, where it serves in the document's language: an acronym does everywhere, a word only in its own.
    fn short_name<'s>(&self, stakeholder: &'s Stakeholder) -> Option<&'s str>
    where
        'a: 's,
    {
        let short = self.dossier.text_in(stakeholder, "short_name", self.language)?;
        (short.language == self.language || !short.text.contains(char::is_lowercase)).then_some(short.text)
    }

    /// The name of a stakeholder in full, its short name in brackets where it adds something.
    pub(super) fn full_name(&self, stakeholder: &Stakeholder) -> String {
        if let Some(veiled) = self.veiled(stakeholder) {
            return veiled;
        }
        let name = self.plain(stakeholder, "name").unwrap_or_default();
        match self.short_name(stakeholder) {
            Some(short) if !name.contains(short) => match self.language {
                Language::Korean => format!("{name}({short})"),
                _ => format!("{name} ({short})"),
            },
            _ => name,
        }
    }

    /// The short name of a stakeholder where it has one.
    pub(super) fn brief_name(&self, stakeholder: &Stakeholder) -> String {
        if let Some(veiled) = self.veiled(stakeholder) {
            return veiled;
        }
        match self.short_name(stakeholder) {
            Some(short) => short.to_owned(),
            None => self.plain(stakeholder, "name").unwrap_or_default(),
        }
    }

    /// What stands for a stakeholder that may not be named: its category where at least three share it, else that it is
    /// one of those who took part; none where it may be named.
    fn veiled(&self, stakeholder: &Stakeholder) -> Option<String> {
        match self.disclosure {
            Disclosure::Named => None,
            Disclosure::ByCategory => {
                Some(self.category_told(stakeholder).unwrap_or_else(|| self.say("document-another-actor")))
            }
            Disclosure::ChathamHouse => Some(self.say("document-a-participant")),
        }
    }

    /// The category of a stakeholder, where so many share it that it says nothing of any one of them.
    pub(super) fn category_told(&self, stakeholder: &Stakeholder) -> Option<String> {
        let category = stakeholder.category.filter(|category| analysis::is_group(self.dossier, *category));
        self.dossier.at(category).and_then(|category| self.plain(&**category, "name"))
    }

    /// Who issues a document: the convener, unless nobody who took part may show.
    pub(super) fn issuer(&self) -> String {
        match (self.disclosure, self.dossier.at(self.dialogue.convener)) {
            (Disclosure::Named, Some(convener)) => self.brief_name(convener),
            _ => String::new(),
        }
    }

    /// Who issues the papers of a session: its organiser, else the convener, unless nobody who took part may show.
    pub(super) fn issuer_of(&self, organiser: Option<Id<Stakeholder>>) -> String {
        match (self.disclosure, self.dossier.at(organiser)) {
            (Disclosure::Named, Some(organiser)) => self.brief_name(organiser),
            _ => self.issuer(),
        }
    }

    /// That a paper names people, where it does.
    pub(super) fn nominative(&self) -> String {
        let named = self.dossier.all::<Person>().any(|person| self.name(person).is_some());
        if named { self.say("document-nominative") } else { String::new() }
    }

    /// Whether a person may be named: not one who was asked and did not agree, or took it back; in a personal capacity
    /// only one who did agree.
    pub(super) fn may_be_named(person: &Person) -> bool {
        !Self::refused(person) && (person.consent_named || !person.personal_capacity)
    }

    /// Whether a person was asked and did not agree to be named, or took that back: then nothing is told that only they are.
    fn refused(person: &Person) -> bool {
        person.consent_withdrawn_on.is_some() || (person.informed_on.is_some() && !person.consent_named)
    }

    /// Words set apart from the text before them.
    pub(super) fn aside(&self, words: &str) -> String {
        if self.language == Language::Korean { format!("({words})") } else { format!(" ({words})") }
    }

    /// The name of a person, where there is one that may be told.
    pub(super) fn name(&self, person: &Person) -> Option<String> {
        if self.disclosure != Disclosure::Named || !Self::may_be_named(person) {
            return None;
        }
        let given = self.plain(person, "given_name");
        let family = self.plain(person, "family_name");
        let own = person.language.unwrap_or(self.dialogue.content_language);
        let (given, family) =
            match (self.language, self.dialogue.country.as_ref().map(crate::model::Country::as_str)) {
                (Language::French, Some("SN")) => (given, family.map(|family| family.to_uppercase())),
                _ => (given, family),
            };
        match (given, family) {
            // Korean names are joined, surname first; others keep their order and their space.
            (Some(given), Some(family)) if self.language == Language::Korean && own == Language::Korean => {
                Some(format!("{family}{given}"))
            }
            (Some(given), Some(family)) => Some(format!("{given}\u{a0}{family}")),
            (given, family) => given.or(family),
        }
    }

    /// The name with its form of address, as in running text.
    pub(super) fn addressed(&self, person: &Person) -> Option<String> {
        let name = self.name(person)?;
        match (self.language, self.plain(person, "salutation")) {
            (Language::French, Some(salutation)) => Some(format!("{salutation}\u{a0}{name}")),
            _ => Some(name),
        }
    }

    /// The function, fit to stand alone.
    pub(super) fn function(&self, person: &Person) -> Option<String> {
        if self.disclosure != Disclosure::Named || Self::refused(person) {
            None
        } else {
            self.plain(person, "function")
        }
    }

    /// The stakeholder that somebody speaks or sits for: the one named, else that of the person.
    pub(super) fn behind(
        &self,
        stakeholder: Option<Id<Stakeholder>>,
        person: Option<Id<Person>>,
    ) -> Option<&'a Stakeholder> {
        analysis::stakeholder_behind(self.dossier, stakeholder, person).map(|stakeholder| &**stakeholder)
    }

    /// The names of the languages spoken in a session.
    pub(super) fn languages(&self, codes: &crate::model::Languages) -> Vec<String> {
        codes.codes().map(|code| self.named("language", code)).collect()
    }

    /// The name of a language or country by its code; the code itself where there is none.
    pub(super) fn named(&self, family: &str, code: &str) -> String {
        let key = format!("{family}-{}", code.to_lowercase());
        if self.catalog.knows(&key) { self.say(&key) } else { code.to_owned() }
    }

    /// A person as minutes introduce them: name and function, without organisation.
    pub(super) fn person(&self, person: &Person) -> String {
        match (self.addressed(person), self.function(person)) {
            (Some(name), Some(function)) => match self.language {
                Language::French => format!("{name}, {function}"),
                Language::English => format!("{name} ({function})"),
                Language::Korean => format!("{name}\u{a0}{function}"),
            },
            (Some(name), None) => name,
            (None, Some(function)) => function,
            (None, None) => self.say("document-unnamed-person"),
        }
    }

    /// A person with function and organisation.
    pub(super) fn person_of(&self, person: &Person) -> String {
        let organisation =
            self.dossier.at(person.stakeholder).map(|stakeholder| self.brief_name(stakeholder));
        match self.language {
            Language::French => match organisation {
                Some(organisation) => format!("{}, {organisation}", self.person(person)),
                None => self.person(person),
            },
            Language::English => {
                let parts: Vec<String> =
                    [self.function(person), organisation].into_iter().flatten().collect();
                match self.name(person) {
                    Some(name) if parts.is_empty() => name,
                    Some(name) => format!("{name} ({})", parts.join(", ")),
                    None if parts.is_empty() => self.say("document-unnamed-person"),
                    None => parts.join(", "),
                }
            }
            Language::Korean => match organisation {
                Some(organisation) => format!("{organisation} {}", self.person(person)),
                None => self.person(person),
            },
        }
    }
}

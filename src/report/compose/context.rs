//! What every document needs: texts in its language, names of people and organisations, dates.

use std::{cell::RefCell, collections::BTreeSet};

use crate::{
    language::{Arg, Catalog, date, date_long, time, time_span, typography, weekday_date},
    model::{
        Attachment, Date, Decision, Dialogue, Disclosure, Dossier, Entity, Id, Language, Number, Person,
        Session, Stakeholder, Table, Text,
    },
    report::document::{Block, Logo, Rich, Span, Style, Weight},
};

/// A dossier seen from a document.
pub(super) struct Context<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) dialogue: &'a Dialogue,
    pub(super) catalog: &'a Catalog,
    pub(super) language: Language,
    /// How far names are told.
    pub(super) disclosure: Disclosure,
    /// Languages from which unofficial translations were used.
    translated: RefCell<BTreeSet<Language>>,
    /// Texts that stand in another language than the document's, by what they say.
    untranslated: RefCell<BTreeSet<(Language, String)>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        dossier: &'a Dossier,
        dialogue: &'a Dialogue,
        catalog: &'a Catalog,
        disclosure: Disclosure,
    ) -> Self {
        let translated = RefCell::new(BTreeSet::new());
        let untranslated = RefCell::default();
        Self {
            dossier,
            dialogue,
            catalog,
            language: catalog.language(),
            disclosure,
            translated,
            untranslated,
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        typography::set(&self.catalog.say(key), self.language)
    }

    pub(super) fn tell(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        typography::set(&self.catalog.tell(key, values), self.language)
    }

    pub(super) fn code(&self, family: &str, code: &str) -> String {
        typography::set(&self.catalog.code(family, code), self.language)
    }

    pub(super) fn date(&self, day: Date) -> String {
        date(self.catalog, day)
    }

    /// A recorded text in the document's language, set in the typography of the language it is in.
    pub(super) fn text<T: Entity>(&self, record: &T, field: &str) -> Option<Rich>
    where
        Dossier: Table<T>,
    {
        let (text, language) = self.wording(record, field)?;
        Some(self.spoken(text, language))
    }

    /// A text that says which language it is in, where it is not the document's.
    fn spoken(&self, text: String, language: Language) -> Rich {
        let language = (language != self.language).then_some(language);
        Rich(vec![Span { text, weight: Weight::Regular, quiet: false, raised: false, language, link: None }])
            .linked()
    }

    /// The same without emphasis or mark of its language.
    pub(super) fn plain<T: Entity>(&self, record: &T, field: &str) -> Option<String>
    where
        Dossier: Table<T>,
    {
        self.wording(record, field).map(|(text, _)| text)
    }

    fn wording<T: Entity>(&self, record: &T, field: &str) -> Option<(String, Language)>
    where
        Dossier: Table<T>,
    {
        let wording = self.dossier.text_in(record, field, self.language)?;
        // Names of built-in records are ours in every language; what people said is not.
        if wording.unofficial {
            let own = record.language().unwrap_or(self.dialogue.content_language);
            self.translated.borrow_mut().insert(own);
        }
        // Names are at home in every language.
        let name = ["name", "salutation", "given_name", "family_name"].contains(&field);
        if wording.language != self.language && !name {
            self.untranslated.borrow_mut().insert((wording.language, wording.text.to_owned()));
        }
        Some((typography::set(wording.text, wording.language), wording.language))
    }

    /// A recorded text, its lines one after the other.
    pub(super) fn running<T: Entity>(&self, record: &T, field: &str) -> Option<Rich>
    where
        Dossier: Table<T>,
    {
        let mut text = self.text(record, field)?;
        for span in &mut text.0 {
            span.text = span
                .text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
        }
        Some(text)
    }

    /// A recorded text line by line.
    pub(super) fn lines<T: Entity>(&self, record: &T, field: &str) -> Vec<Rich>
    where
        Dossier: Table<T>,
    {
        let Some((text, language)) = self.wording(record, field) else { return Vec::new() };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| self.spoken(line.to_owned(), language)).collect()
    }

    /// The short name, where it serves in the document's language: an acronym does everywhere, a word only in its own.
    fn short_name<'s>(&self, stakeholder: &'s Stakeholder) -> Option<&'s str> {
        let own = stakeholder.language.unwrap_or(self.dialogue.content_language);
        let short = stakeholder.short_name.as_deref()?;
        (own == self.language || !short.contains(char::is_lowercase)).then_some(short)
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
    fn category_told(&self, stakeholder: &Stakeholder) -> Option<String> {
        const FEWEST: usize = 3;
        let category = stakeholder.category?;
        let alike =
            self.dossier.all::<Stakeholder>().filter(|other| other.category == Some(category)).count();
        if alike < FEWEST {
            return None;
        }
        self.dossier.get(category).and_then(|category| self.plain(&**category, "name"))
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
        if self.disclosure == Disclosure::Named { self.say("document-nominative") } else { String::new() }
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
        let own = || self.dossier.at(self.dossier.at(person)?.stakeholder);
        self.dossier.at(stakeholder).or_else(own).map(|stakeholder| &**stakeholder)
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

    /// The sentence that says which texts are unofficial translations, where there are any.
    pub(super) fn translation_note(&self) -> Option<Block> {
        let mut told = Vec::new();
        let from = |languages: BTreeSet<Language>| -> String {
            let names: Vec<String> =
                languages.iter().map(|language| self.code("from-language", language.code())).collect();
            self.listed(&names)
        };
        let translated = self.translated.borrow().clone();
        if !translated.is_empty() {
            told.push(self.tell("document-unofficial-translation", &[("from", from(translated).into())]));
        }
        if self.untranslated() > 0 {
            told.push(self.say("document-untranslated"));
        }
        (!told.is_empty()).then(|| Block::Paragraph { text: Rich::plain(told.join(" ")), style: Style::Note })
    }

    /// How many texts stand in another language than the document's.
    pub(super) fn untranslated(&self) -> usize {
        self.untranslated.borrow().len()
    }

    /// What stands between things that have commas of their own.
    pub(super) const fn semicolon(&self) -> &'static str {
        match self.language {
            Language::French => "\u{202f}; ",
            Language::English | Language::Korean => "; ",
        }
    }

    /// A colon inside what stays on one line.
    pub(super) const fn tight_colon(&self) -> &'static str {
        match self.language {
            Language::French => "\u{a0}:\u{a0}",
            Language::English | Language::Korean => ":\u{a0}",
        }
    }

    /// A role in the gender of the person's form of address, where French has one and it is known.
    pub(super) fn role(&self, key: &str, person: Option<&Person>) -> String {
        let address = person.and_then(|person| self.plain(person, "salutation"));
        let gender = match (self.language, address.as_deref().map(str::trim)) {
            (Language::French, Some("Mme" | "Mme." | "Madame" | "Mlle")) => "-f",
            (Language::French, Some("M." | "M" | "Monsieur")) => "-m",
            _ => "",
        };
        self.say(&format!("{key}{gender}"))
    }

    /// Things one after the other, the last joined as the language does.
    pub(super) fn listed(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.tell("list-last", &[("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }

    /// A quotation in the quotation marks of the document's language.
    pub(super) fn quoted(&self, text: Rich) -> Rich {
        let (open, close) = match self.language {
            Language::French => ("«\u{a0}", "\u{a0}»"),
            Language::English | Language::Korean => ("“", "”"),
        };
        Rich::plain(open).and(text).then(close, Weight::Regular)
    }

    /// The logos of the convener: pictures attached to it, else to the dialogue.
    pub(super) fn logos(&self) -> Vec<Logo> {
        let of = |uuid| -> Vec<Logo> {
            let mut attachments: Vec<&Attachment> =
                self.dossier.naming::<Attachment>(uuid).map(|attachment| &**attachment).collect();
            attachments.sort_by(|a, b| (a.rank, &a.title).cmp(&(b.rank, &b.title)));
            let pictures = attachments.into_iter().filter(|attachment| {
                matches!(attachment.media_type.as_deref(), Some("image/png" | "image/jpeg"))
            });
            pictures
                .filter_map(|picture| {
                    let file = picture.content.as_ref()?.0.clone().into();
                    let alternative =
                        self.plain(picture, "title").unwrap_or_else(|| self.say("document-logo"));
                    Some(Logo { alternative, file })
                })
                .collect()
        };
        let own = self.dialogue.convener.map(|convener| of(convener.uuid())).unwrap_or_default();
        if own.is_empty() { of(self.dialogue.id.uuid()) } else { own }
    }

    /// The sessions of the dialogue in their order.
    pub(super) fn sessions(&self) -> Vec<&'a Session> {
        let mut sessions: Vec<&Session> = self.dossier.all::<Session>().map(|session| &**session).collect();
        sessions.sort_by(|a, b| session_order(a).cmp(&session_order(b)));
        sessions
    }

    /// The word “Mr Smith” or an organisation: whoever stands behind an optional stakeholder.
    pub(super) fn organisation(&self, stakeholder: Option<crate::model::Id<Stakeholder>>) -> Option<String> {
        self.dossier.at(stakeholder).map(|stakeholder| self.brief_name(stakeholder))
    }

    /// Date and hours of a session as far as they are known.
    pub(super) fn when(&self, session: &Session) -> Option<String> {
        let catalog = self.catalog;
        let day = session.date.map(|day| match self.language {
            Language::Korean => weekday_date(catalog, day),
            _ => date_long(catalog, day),
        });
        let hours = match (session.start_time, session.end_time) {
            (Some(from), Some(to)) => Some(time_span(catalog, from, to)),
            (Some(from), None) => {
                Some(self.tell("minutes-from-time", &[("time", time(catalog, from).into())]))
            }
            _ => None,
        };
        let length = match (hours.is_none(), session.duration_minutes) {
            (true, Some(minutes)) => {
                Some(self.tell("minutes-duration", &[("minutes", minutes.get().into())]))
            }
            _ => None,
        };
        let gap = if self.language == Language::Korean { " " } else { ", " };
        let parts: Vec<String> = [day, hours, length].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(gap))
    }

    /// Place and mode of a session.
    pub(super) fn place(&self, session: &Session) -> Option<String> {
        let place = self.plain(session, "place");
        let mode = session.mode.map(|mode| self.code("session-mode", mode.code()));
        match (place, mode, session.mode) {
            (Some(place), _, Some(crate::model::SessionMode::InPerson) | None) => Some(place),
            (Some(place), Some(mode), _) if self.language == Language::Korean => {
                Some(format!("{place}({mode})"))
            }
            (Some(place), Some(mode), _) => Some(format!("{place}, {mode}")),
            (None, mode, _) => mode.map(|mode| capitalised(&mode)),
            (place, None, _) => place,
        }
    }

    /// When and where a session was, in one line.
    pub(super) fn session_line(&self, session: &Session) -> String {
        let parts: Vec<String> = [self.when(session), self.place(session)].into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// A session as the head of what belongs to it: number, title, day.
    pub(super) fn session_head(&self, session: &Session) -> String {
        let title = self.plain(session, "title").unwrap_or_default();
        let number = self.tell("paper-session", &[("number", session.number.get().into())]);
        match session.date {
            Some(day) => format!("{number} – {title}, {}", self.date(day)),
            None => format!("{number} – {title}"),
        }
    }

    /// The number of a decision: of the session and within it.
    pub(super) fn decision_number(&self, session: &Session, decision: &Decision) -> String {
        self.tell(
            "minutes-decision-number",
            &[("session", session.number.to_string().into()), ("number", decision.number.to_string().into())],
        )
    }

    /// The title of the dialogue.
    pub(super) fn dialogue_title(&self) -> String {
        self.plain(self.dialogue, "title").unwrap_or_default()
    }
}

type SessionOrder<'s> = (Option<Date>, Number, Option<crate::model::Time>, &'s Text);

fn session_order(session: &Session) -> SessionOrder<'_> {
    (session.date, session.number, session.start_time, &session.title)
}

/// A text with its first letter large.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

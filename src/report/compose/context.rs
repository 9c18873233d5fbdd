//! What every document needs: texts in its language, names of people and organisations, dates.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
    rc::Rc,
};

use crate::{
    language::{Arg, Catalog, date, date_long, time, time_span, typography, weekday_date},
    model::{
        Attachment, Date, Decision, Dialogue, Disclosure, Dossier, Entity, Id, Issue, Kind, Language, Number,
        Person, Session, Stakeholder, Table, Text,
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
    /// Who has said what on each issue, once it was asked for.
    pub(super) standing: RefCell<HashMap<Id<Issue>, Rc<Vec<super::said::Standing>>>>,
    /// Languages from which unofficial translations were used.
    translated: RefCell<BTreeSet<Language>>,
    /// Texts that stand in another language than the document's, by what they say.
    untranslated: RefCell<BTreeMap<(Language, String), (Kind, uuid::Uuid)>>,
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
            standing: RefCell::default(),
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

    pub(super) fn codes(&self, family: &str, codes: impl IntoIterator<Item = &'static str>) -> String {
        typography::set(&self.catalog.codes(family, codes), self.language)
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
        let name = ["name", "short_name", "salutation", "given_name", "family_name"].contains(&field);
        if wording.language != self.language && !name {
            let text = (wording.language, wording.text.to_owned());
            self.untranslated.borrow_mut().entry(text).or_insert((T::KIND, record.uuid()));
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

    /// The sentence that says which texts are unofficial translations, where there are any.
    pub(super) fn translation_note(&self) -> Option<Block> {
        self.translated_from("document-unofficial-translation")
    }

    /// The same, with the sentence for documents that themselves say which text is authoritative, or not.
    pub(super) fn translated_from(&self, key: &str) -> Option<Block> {
        let mut told = Vec::new();
        let from = |languages: BTreeSet<Language>| -> String {
            let names: Vec<String> =
                languages.iter().map(|language| self.code("from-language", language.code())).collect();
            self.listed(&names)
        };
        let translated = self.translated.borrow().clone();
        if !translated.is_empty() {
            told.push(self.tell(key, &[("from", from(translated).into())]));
        }
        if !self.untranslated.borrow().is_empty() {
            told.push(self.say("document-untranslated"));
        }
        (!told.is_empty()).then(|| Block::Paragraph { text: Rich::plain(told.join(" ")), style: Style::Note })
    }

    /// The records with texts that stand in another language than the document's, one entry a text.
    pub(super) fn untranslated(&self) -> Vec<(Kind, uuid::Uuid)> {
        self.untranslated.borrow().values().copied().collect()
    }

    /// What stands between things that have commas of their own.
    pub(super) const fn semicolon(&self) -> &'static str {
        match self.language {
            Language::French => "\u{202f}; ",
            Language::English => "; ",
            // Korean lists have commas throughout.
            Language::Korean => ", ",
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

    /// The logos of the convener: pictures attached to it, else to the dialogue. None where nobody who took part may
    /// show: a picture tells a name too, and cannot be searched for it.
    pub(super) fn logos(&self) -> Vec<Logo> {
        if self.disclosure != Disclosure::Named {
            return Vec::new();
        }
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

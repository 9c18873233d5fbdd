//! Names that a document may not tell, found in the words it took from the records: in what somebody said, in a title, in a
//! decision. A document that still holds one is not saved.

use std::collections::BTreeSet;

use super::{
    DocumentKind, Order, disclosure,
    document::{Block, Body, Document, Row},
    typeset::{Item, Layout},
};
use crate::model::{Disclosure, Dossier, Kind, Person, Stakeholder, Translation};

/// A name left standing in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// The name, as it was searched for.
    pub name: String,
    /// The words around it.
    pub around: String,
    /// The page, 1 first.
    pub page: usize,
    /// The record whose text holds it, where it was found.
    pub record: Option<(Kind, uuid::Uuid)>,
}

/// Names shorter than this stand in too many words.
const SHORTEST: usize = 3;

/// The ways in which people shorten the name of an organisation: without its article, which melts into the word before it
/// (“des Mains vertes”), and without what comes after a preposition (“Union des commerçants” of Montrival), as long as two
/// words of weight are left.
fn shortened(name: &str) -> Vec<String> {
    const ARTICLES: [&str; 6] = ["les ", "le ", "la ", "l’", "l'", "the "];
    const JOINTS: [&str; 6] = ["de", "du", "des", "of", "et", "and"];
    let lower = name.to_lowercase();
    let article = ARTICLES.iter().find(|article| lower.starts_with(**article));
    // Small letters are as long as their capitals where an article is.
    let bare = article.and_then(|article| name.get(article.len()..));
    let mut all: Vec<String> = bare.map(str::to_owned).into_iter().collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let joint = |word: &str| {
        let small = word.to_lowercase();
        JOINTS.contains(&small.as_str()) || small.starts_with("d’") || small.starts_with("d'")
    };
    for end in 2..words.len() {
        let weighty = |word: &&&str| word.chars().count() >= SHORTEST && !joint(word);
        if joint(words[end]) && words[..end].iter().filter(weighty).count() >= 2 {
            all.push(words[..end].join(" "));
        }
    }
    all
}

/// Every name, short forms included, in every language, that may not be told.
/// Sheets to be filled in name who answers for the data, as the law asks; that is no word of anybody.
fn suppressed(dossier: &Dossier, order: &Order) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let controller = matches!(order.kind, DocumentKind::Attendance | DocumentKind::Forms)
        .then(|| dossier.dialogue().and_then(|dialogue| dialogue.convener))
        .flatten();
    let mut take = |text: Option<&str>| {
        if let Some(text) =
            text.map(str::trim).filter(|text| text.chars().count() >= SHORTEST || hangul(text))
        {
            names.insert(text.to_owned());
        }
    };
    for stakeholder in dossier.all::<Stakeholder>().filter(|s| Some(s.id) != controller) {
        let own = [Some(&stakeholder.name), stakeholder.short_name.as_ref()];
        for name in own.into_iter().flatten() {
            take(Some(name));
            for short in shortened(name) {
                take(Some(&short));
            }
        }
        for translation in dossier.naming::<Translation>(stakeholder.id.uuid()) {
            if translation.kind == Kind::Stakeholder
                && ["name", "short_name"].contains(&translation.field.as_str())
            {
                take(Some(&translation.text));
                for short in shortened(&translation.text) {
                    take(Some(&short));
                }
            }
        }
    }
    for person in dossier.all::<Person>() {
        take(person.family_name.as_deref());
        let joined = |given: &str, family: &str| [format!("{given} {family}"), format!("{family}{given}")];
        if let (Some(given), Some(family)) = (&person.given_name, &person.family_name) {
            for name in joined(given, family) {
                take(Some(&name));
            }
        }
        let translated: Vec<_> = dossier
            .naming::<Translation>(person.id.uuid())
            .filter(|translation| translation.kind == Kind::Person)
            .collect();
        for translation in &translated {
            if translation.field.as_str() == "family_name" {
                take(Some(&translation.text));
                for other in &translated {
                    if other.field.as_str() == "given_name" && other.language == translation.language {
                        for name in joined(&other.text, &translation.text) {
                            take(Some(&name));
                        }
                    }
                }
            }
        }
    }
    names
}

fn hangul(text: &str) -> bool {
    text.chars().count() >= 2 && text.chars().any(|letter| ('\u{ac00}'..='\u{d7a3}').contains(&letter))
}

/// A text as names are searched in it: spaces and apostrophes alike, small letters.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{ad}' | '\u{200b}' => {}
            '’' | '‘' => plain.push('\''),
            letter if letter.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            letter => plain.extend(letter.to_lowercase()),
        }
    }
    plain
}

/// Where a name stands as a word of its own; in Hangul also with a particle after it.
fn find(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        if hangul(name) { !joins(before) } else { !joins(before) && !joins(after) }
    })
}

/// The names that a set document tells against its disclosure, each once.
pub(super) fn leaks(dossier: &Dossier, document: &Document, layout: &Layout, order: &Order) -> Vec<Leak> {
    if disclosure(dossier, order) == Disclosure::Named {
        return Vec::new();
    }
    let pages: Vec<String> = layout.pages.iter().map(page_text).map(|text| plain(&text)).collect();
    // Metadata and what is read aloud count as well; they belong to the first page.
    let unseen = plain(&unseen(document));
    let mut found = Vec::new();
    for name in suppressed(dossier, order) {
        let wanted = plain(&name);
        let texts = pages.iter().enumerate().map(|(page, text)| (page + 1, text)).chain([(1, &unseen)]);
        let hit = texts.into_iter().find_map(|(page, text)| Some((page, text, find(text, &wanted)?)));
        let Some((page, text, at)) = hit else { continue };
        found.push(Leak {
            around: around(text, at, wanted.len()),
            page,
            record: holder(dossier, &wanted),
            name,
        });
    }
    found
}

/// The words around a place in a text.
fn around(text: &str, at: usize, length: usize) -> String {
    let start = text[..at].char_indices().rev().nth(30).map_or(0, |(place, _)| place);
    let end = text[at + length..].char_indices().nth(30).map_or(text.len(), |(place, _)| at + length + place);
    format!("…{}…", text[start..end].trim())
}

fn page_text(page: &super::typeset::Page) -> String {
    let mut text = String::new();
    for item in page.segments.iter().flat_map(|segment| &segment.items) {
        if let Item::Text { glyphs, .. } = item {
            text.extend(glyphs.iter().map(|(glyph, _)| glyph.text));
            if !text.ends_with('\u{ad}') {
                text.push(' ');
            }
        }
    }
    text
}

/// What a file says without showing it: title, author, subject, alternatives of figures, captions of tables.
fn unseen(document: &Document) -> String {
    let mut text = format!("{} {} {} ", document.title, document.author, document.subject);
    for block in &document.blocks {
        match block {
            Block::Figure(figure) => text.push_str(&figure.alternative),
            Block::Table(table) => {
                text.push_str(&table.summary);
                for row in &table.rows {
                    if let Row::Group(head) = row {
                        text.push_str(&head.text());
                    }
                }
            }
            Block::Entries { rows, .. } => {
                for body in rows.iter().flat_map(|row| &row.body) {
                    if let Body::Heading(heading) = body {
                        text.push_str(&heading.text());
                    }
                }
            }
            _ => {}
        }
        text.push(' ');
    }
    text
}

/// Whether a text holds a name, or a single character anywhere in it.
fn holds(text: &str, name: &str) -> bool {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => text.contains(letter),
        _ => find(&plain(text), name).is_some(),
    }
}

/// The first record whose words hold a name, other than those whose name it is.
pub(super) fn holder(dossier: &Dossier, name: &str) -> Option<(Kind, uuid::Uuid)> {
    const SPEAKING: [Kind; 14] = [
        Kind::Contribution,
        Kind::Position,
        Kind::Interest,
        Kind::Decision,
        Kind::AgendaItem,
        Kind::Session,
        Kind::Issue,
        Kind::Action,
        Kind::Milestone,
        Kind::ArticleVersion,
        Kind::ContextNote,
        Kind::Review,
        Kind::CommonInterest,
        Kind::Dialogue,
    ];
    for kind in SPEAKING {
        let mut found = None;
        dossier.each(kind, &mut |record| {
            if found.is_none() {
                let texts = kind.texts().iter().filter_map(|field| record.text(field));
                if texts.into_iter().any(|text| holds(text, name)) {
                    found = Some((kind, record.uuid()));
                }
            }
        });
        if found.is_some() {
            return found;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_searched_for_as_people_shorten_it() {
        assert_eq!(shortened("Les Mains vertes"), ["Mains vertes"]);
        assert_eq!(shortened("Union des commerçants de Montrival"), ["Union des commerçants"]);
        assert_eq!(shortened("Réseau ESS du Val-d’Ambre"), ["Réseau ESS"]);
        assert_eq!(
            shortened("Communauté de communes du Pays de Montrival"),
            ["Communauté de communes", "Communauté de communes du Pays"]
        );
        assert!(shortened("Ville de Montrival").is_empty(), "one word says too little");
        assert!(shortened("몽리발시").is_empty());
    }

    #[test]
    fn a_name_is_found_as_a_word_of_its_own_and_in_hangul_with_its_particle() {
        assert!(find(&plain("La Régie Les Deux-Rives propose"), &plain("Les Deux-Rives")).is_some());
        assert!(find(&plain("l’ESS et l’Union"), &plain("Union")).is_some());
        assert!(find(&plain("réunion"), &plain("Union")).is_none());
        assert!(find(&plain("몽리발시는 공개한다"), &plain("몽리발시")).is_some());
        assert!(find(&plain("신몽리발시"), &plain("몽리발시")).is_none());
        assert!(find(&plain("Ville\u{a0}de\nMontrival"), &plain("Ville de Montrival")).is_some());
    }
}

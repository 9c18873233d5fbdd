//! Whom a few typed letters may mean: persons and organisations, those who are present first.

use std::sync::Arc;

use crate::{
    language::{initial_consonants, sort_key},
    model::{Attendance, AttendanceStatus, Dossier, Id, Person, Session, Stakeholder},
    ui::wording,
};

/// Somebody whom the letters may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The person, where it is one.
    pub person: Option<Id<Person>>,
    /// For whom.
    pub stakeholder: Option<Id<Stakeholder>>,
    /// What is read first.
    pub name: String,
    /// What is read after it.
    pub detail: String,
    /// Attends the session.
    pub present: bool,
}

/// How well a name fits: at its beginning, at the beginning of a word, by its initials or initial consonants, somewhere.
fn fit(name: &str, wanted: &str) -> Option<u8> {
    if wanted.is_empty() || name.starts_with(wanted) {
        return Some(0);
    }
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if words().any(|word| word.starts_with(wanted)) {
        return Some(1);
    }
    if wanted.chars().count() >= 2 {
        // “mv” is Marie Valette or Les Mains vertes; ㅈㅎ is 정하나. Small words may be left out.
        let all: String = words().filter_map(|word| word.chars().next()).collect();
        let long: String =
            words().filter(|word| word.chars().count() > 3).filter_map(|word| word.chars().next()).collect();
        let begins = |initials: &str| initials.starts_with(wanted);
        let consonants = |letter: char| ('\u{3131}'..='\u{314e}').contains(&letter);
        let hangul = wanted.chars().all(consonants) && initial_consonants(name).contains(wanted);
        if begins(&all) || begins(&long) || hangul {
            return Some(1);
        }
    }
    name.contains(wanted).then_some(2)
}

/// Who may be meant, best first; at most so many.
pub fn candidates(dossier: &Dossier, session: Id<Session>, typed: &str, most: usize) -> Vec<Candidate> {
    let wanted = sort_key(typed.trim());
    let there: Vec<Arc<Attendance>> = dossier
        .naming::<Attendance>(session.uuid())
        .filter(|row| {
            matches!(
                row.status,
                AttendanceStatus::Present | AttendanceStatus::Represented | AttendanceStatus::Observer
            )
        })
        .cloned()
        .collect();
    let mut found: Vec<((bool, u8, String), Candidate)> = Vec::new();
    for person in dossier.all::<Person>() {
        let name = wording::person_name(person);
        let of = dossier.at(person.stakeholder);
        let organisation = of.map(|s| s.name.to_string()).unwrap_or_default();
        let short = of.and_then(|s| s.short_name.as_ref()).map(|short| sort_key(short)).unwrap_or_default();
        // Somebody called so comes before somebody of an organisation called so.
        let own = fit(&sort_key(&name), &wanted);
        let by = [sort_key(&organisation), short];
        let by = by.iter().filter(|text| !text.is_empty()).filter_map(|text| fit(text, &wanted)).min();
        let Some(fit) = own.into_iter().chain(by.map(|fit| fit + 3)).min() else { continue };
        let present =
            there.iter().any(|row| row.person == Some(person.id) || row.represented_by == Some(person.id));
        let function = person.function.as_ref().map(ToString::to_string).filter(|function| *function != name);
        let detail = [Some(organisation).filter(|o| !o.is_empty()), function].into_iter().flatten();
        let candidate = Candidate {
            person: Some(person.id),
            // For whom somebody attends, where their own organisation is not known.
            stakeholder: person.stakeholder.or_else(|| {
                there.iter().find(|row| row.person == Some(person.id)).and_then(|row| row.stakeholder)
            }),
            detail: detail.collect::<Vec<_>>().join(", "),
            name: name.clone(),
            present,
        };
        found.push(((!present, fit, sort_key(&name)), candidate));
    }
    for stakeholder in dossier.all::<Stakeholder>() {
        let name = sort_key(&stakeholder.name);
        let short = stakeholder.short_name.as_ref().map(|short| sort_key(short)).unwrap_or_default();
        let fits = [name.clone(), short];
        let Some(fit) =
            fits.iter().filter(|text| !text.is_empty()).filter_map(|text| fit(text, &wanted)).min()
        else {
            continue;
        };
        let present = there.iter().any(|row| row.stakeholder == Some(stakeholder.id));
        let candidate = Candidate {
            person: None,
            stakeholder: Some(stakeholder.id),
            name: stakeholder.name.to_string(),
            detail: stakeholder.territory.as_ref().map(ToString::to_string).unwrap_or_default(),
            present,
        };
        found.push(((!present, fit, name), candidate));
    }
    found.sort_by(|(a, x), (b, y)| a.cmp(b).then(x.person.cmp(&y.person)));
    found.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_find_somebody_by_initials_and_initial_consonants() {
        assert_eq!(fit("lucie gautron", "lg"), Some(1));
        assert_eq!(fit("les mains vertes", "mv"), Some(1));
        assert_eq!(fit("되리브 마을관리조합", "ㄷㄹㅂ"), Some(1));
        assert_eq!(fit("정하나", "ㅈㅎ"), Some(1));
        assert_eq!(fit("정하나", "ㅎㅈ"), None);
        assert_eq!(fit("lucie gautron", "gl"), None);
        assert_eq!(fit("gautron", "gau"), Some(0));
    }
}

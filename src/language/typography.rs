//! Spaces, quotation marks and apostrophes as each language sets them. Applied when a document is set; the stored text
//! stays as it was typed.

use crate::model::Language;

/// What stays on one line with the number before it.
const FRENCH_UNITS: &[&str] = &[
    "€",
    "m²",
    "m2",
    "m",
    "km",
    "ha",
    "kg",
    "h",
    "min",
    "ans",
    "jours",
    "mois",
    "FCFA",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH_UNITS: &[&str] = &[
    "a.m.",
    "p.m.",
    "m²",
    "m",
    "km",
    "ha",
    "kg",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const NARROW: char = '\u{202f}';
const HARD: char = '\u{a0}';

/// The text with the typographic habits of its language.
pub fn set(text: &str, language: Language) -> String {
    let text = quotes(text, language);
    match language {
        Language::French => french(&text),
        Language::English => joined(&text, ENGLISH_UNITS, false),
        Language::Korean => korean_dates(&text),
    }
}

/// Korean: the parts of a date such as `2026. 11. 22.` stay on one line.
fn korean_dates(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        set.push_str(word);
        let Some(next) = words.peek() else { break };
        let digits = word.rsplit(['(', '‘', '“', '∼']).next().and_then(|word| word.strip_suffix('.'));
        let part =
            digits.is_some_and(|d| (1..=4).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_digit()));
        let followed = next
            .find('.')
            .is_some_and(|dot| (1..=2).contains(&dot) && next[..dot].bytes().all(|b| b.is_ascii_digit()));
        set.push(if part && followed { HARD } else { ' ' });
    }
    set
}

/// Straight quotation marks and apostrophes become those of the language.
fn quotes(text: &str, language: Language) -> String {
    let (open, close) = match language {
        Language::French => ("« ", " »"),
        Language::English | Language::Korean => ("“", "”"),
    };
    let mut set = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied();
        let at_start = before.is_none_or(|b| b.is_whitespace() || "([{“«‘—–-".contains(b));
        match letter {
            '"' if at_start && after.is_some_and(|a| !a.is_whitespace()) => set.push_str(open),
            // Inches and seconds stay: a mark after a digit that opens nothing.
            '"' if !at_start
                && (set.contains(open.trim_end()) || !before.is_some_and(|b| b.is_ascii_digit())) =>
            {
                set.push_str(close);
            }
            '\'' if at_start && after.is_some_and(char::is_alphanumeric) && language != Language::French => {
                set.push('‘');
            }
            '\'' if before.is_some_and(char::is_alphanumeric) || before == Some('.') => set.push('’'),
            '.' if set.ends_with("..") && !set.ends_with("...") && after != Some('.') => {
                set.truncate(set.len() - 2);
                set.push('…');
            }
            letter => set.push(letter),
        }
        before = Some(letter);
    }
    set
}

/// French: narrow no-break space before ; ! ?, no-break space before : and % and inside « ».
fn french(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    let letters: Vec<char> = text.chars().collect();
    for (place, &letter) in letters.iter().enumerate() {
        let after = letters.get(place + 1).copied();
        let ends = after.is_none_or(|a| a.is_whitespace() || "»”)]!?.…".contains(a));
        match letter {
            ';' | '!' | '?' if ends && !set.ends_with(['!', '?', '(', '«', '“']) => {
                space(&mut set, NARROW);
            }
            ':' if ends => space(&mut set, HARD),
            '»' => space(&mut set, HARD),
            '%' | '€' | '°' if set.trim_end().ends_with(|c: char| c.is_ascii_digit()) && letter != '°' => {
                space(&mut set, HARD);
            }
            _ => {}
        }
        set.push(letter);
        if letter == '«' && after.is_some_and(|a| !is_space(a)) {
            set.push(HARD);
        }
    }
    let set = set.replace("« ", "«\u{a0}").replace("«\u{202f}", "«\u{a0}");
    joined(&set, FRENCH_UNITS, true)
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | HARD | NARROW)
}

/// Puts `kind` at the end of the text in place of the space there, or where none is.
fn space(set: &mut String, kind: char) {
    let mut spaced = false;
    while set.ends_with(is_space) {
        set.pop();
        spaced = true;
    }
    if spaced || !set.is_empty() {
        set.push(kind);
    }
}

/// Keeps a number and its unit together, and in French a title and the name after it, and groups of thousands.
fn joined(text: &str, units: &[&str], french: bool) -> String {
    let mut set = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        set.push_str(word);
        let Some(next) = words.peek() else { break };
        let number = word.ends_with(|c: char| c.is_ascii_digit()) || word == "1er";
        let bare = next.trim_end_matches(['.', ',', ';', ')', NARROW, HARD]);
        let unit = number && units.contains(&bare);
        let title = french
            && matches!(
                word.trim_start_matches(['(', '«', HARD]),
                "M." | "MM." | "Mme" | "Mmes" | "Dr" | "Me" | "n°" | "art."
            );
        // A month and its year, where a day came before.
        let month = units.contains(&word)
            && word.chars().count() > 2
            && next.len() >= 4
            && next.bytes().take(4).all(|b| b.is_ascii_digit())
            && set.len() > word.len()
            && set[..set.len() - word.len()].ends_with([HARD, NARROW]);
        let thousands = french
            && number
            && next.len() >= 3
            && next.bytes().take(3).all(|b| b.is_ascii_digit())
            && next.as_bytes().get(3).is_none_or(|b| !b.is_ascii_digit())
            && word
                .trim_start_matches(['(', '«', '“'])
                .rsplit([NARROW, HARD])
                .next()
                .is_some_and(|w| (1..=3).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_digit()));
        set.push(if thousands {
            NARROW
        } else if unit || title || month {
            HARD
        } else {
            ' '
        });
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_gets_its_narrow_and_hard_spaces() {
        assert_eq!(
            set("Quoi ? Oui: \"c'est l'heure\"; 12 % de 1 840 m² à 14:30 !", Language::French),
            "Quoi\u{202f}? Oui\u{a0}: «\u{a0}c’est l’heure\u{a0}»\u{202f}; 12\u{a0}% de 1\u{202f}840\u{a0}m² à 14:30\u{202f}!"
        );
        assert_eq!(
            set("Mme Aubertin, n° 5; https://a.fr/x?y", Language::French),
            "Mme\u{a0}Aubertin, n°\u{a0}5\u{202f}; https://a.fr/x?y"
        );
    }

    #[test]
    fn a_year_after_a_number_is_no_thousand() {
        assert_eq!(
            set("le 22 novembre, 4 600 euros en 2026", Language::French),
            "le 22\u{a0}novembre, 4\u{202f}600 euros en 2026"
        );
    }

    #[test]
    fn dates_stay_together() {
        assert_eq!(
            set("le 8 septembre 2026 ou en mars 2027", Language::French),
            "le 8\u{a0}septembre\u{a0}2026 ou en mars 2027"
        );
        assert_eq!(set("(412 000 €)", Language::French), "(412\u{202f}000\u{a0}€)");
        assert_eq!(set("이사회(2026. 11. 9.) 의결", Language::Korean), "이사회(2026.\u{a0}11.\u{a0}9.) 의결");
        assert_eq!(set("1. 사용 기간 2. 재검토", Language::Korean), "1. 사용 기간 2. 재검토");
    }

    #[test]
    fn english_and_korean_get_their_quotation_marks() {
        assert_eq!(set("He said \"it's 'ours'\"...", Language::English), "He said “it’s ‘ours’”…");
        assert_eq!(set("\"함께\" 하자: 30%", Language::Korean), "“함께” 하자: 30%");
    }

    #[test]
    fn what_is_set_already_stays() {
        let text = "«\u{a0}Trois ans, c’est le temps d’aménager\u{a0}»\u{202f};";
        assert_eq!(set(text, Language::French), text);
    }
}

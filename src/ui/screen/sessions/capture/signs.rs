//! What the signs in the line mean: what somebody does by speaking, who, on what, and how a decision came about.

use crate::{
    language::{Catalog, read_date, sort_key},
    model::{ContributionKind, Count, Date, DecisionMethod, DecisionMode},
};

/// What a line stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Sign {
    /// What somebody says.
    Said(ContributionKind),
    /// What is decided.
    Decision,
    /// How many show which level of the scale.
    Sounding,
}

/// The signs that a line may begin with.
pub(super) const SIGNS: [char; 10] = ['?', '=', '+', '!', '~', '-', '−', '>', '%', '％'];

/// What a line stores, and the words after its sign.
pub(in super::super) fn sign_of(text: &str) -> (Sign, &str) {
    let text = text.trim_start();
    let mut letters = text.chars();
    let sign = match letters.next() {
        Some('?' | '？') => Sign::Said(ContributionKind::Question),
        Some('=' | '＝') => Sign::Said(ContributionKind::Answer),
        Some('+' | '＋') => Sign::Said(ContributionKind::Proposal),
        Some('!' | '！') => Sign::Decision,
        Some('~' | '～') => Sign::Said(ContributionKind::Reservation),
        Some('-' | '−') => Sign::Said(ContributionKind::Objection),
        Some('>' | '＞') => Sign::Said(ContributionKind::Commitment),
        Some('%' | '％') => Sign::Sounding,
        _ => return (Sign::Said(ContributionKind::Information), text),
    };
    (sign, letters.as_str().trim_start())
}

/// The kind that a sign alone stands for, where it is one of something said.
pub(in super::super) fn kind_of_sign(sign: &str) -> Option<ContributionKind> {
    match sign_of(sign) {
        (Sign::Said(kind), "") if !sign.trim().is_empty() => Some(kind),
        _ => None,
    }
}

/// What is written of a completion: where it begins, which sign, and its letters.
pub(super) fn token(text: &str) -> Option<(usize, char, &str)> {
    let (at, sign) =
        text.char_indices().rev().find(|(_, letter)| matches!(letter, '@' | '#' | '＠' | '＃'))?;
    let opens =
        text[..at].chars().next_back().is_none_or(|before| before.is_whitespace() || SIGNS.contains(&before));
    let rest = &text[at + sign.len_utf8()..];
    let sign = if matches!(sign, '@' | '＠') { '@' } else { '#' };
    (opens && rest.chars().count() <= 40).then_some((at, sign, rest))
}

/// What stands after `=` at the end of a decision or a commitment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Ending {
    /// Whom it binds and how it came about.
    pub(super) mode: Option<DecisionMode>,
    /// How agreement was established.
    pub(super) method: Option<DecisionMethod>,
    /// Votes for, against and of abstention.
    pub(super) votes: Option<[Count; 3]>,
    /// By when.
    pub(super) due: Option<Date>,
}

/// Parts a decision from what stands after its last `=`: votes as two or three numbers, a method or a mode by the first
/// letters of its name, a day; several with commas between. Where one of them cannot be read, all of it is words.
pub(super) fn ending<'t>(text: &'t str, words: &Catalog) -> (&'t str, Ending) {
    let whole = (text.trim_end(), Ending::default());
    let Some((before, after)) = text.rsplit_once(['=', '＝']) else { return whole };
    if before.trim().is_empty() || after.trim().is_empty() {
        return whole;
    }
    let mut ending = Ending::default();
    for part in after.split([',', ';', '、']).map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(votes) = votes(part, words) {
            ending.votes = Some(votes);
            ending.method = Some(DecisionMethod::Vote);
        } else if let Some(due) = read_date(part) {
            ending.due = Some(due);
        } else if let Some(named) = named(part, words) {
            match named {
                Named::Mode(mode) => ending.mode = Some(mode),
                Named::Method(method) => ending.method = Some(method),
            }
        } else {
            return whole;
        }
    }
    (before.trim_end(), ending)
}

/// What stands after the last `=` and is written like a day, but is none: `30/02/2027`.
pub(super) fn no_such_day(text: &str) -> Option<&str> {
    let (_, after) = text.rsplit_once(['=', '＝'])?;
    after.split([',', ';', '、']).map(str::trim).find(|part| {
        let numbers = part.split(['/', '.', '-', '년', '월', '일']).map(str::trim).filter(|n| !n.is_empty());
        let like_a_day =
            numbers.clone().count() == 3 && numbers.clone().all(|n| n.bytes().all(|b| b.is_ascii_digit()));
        like_a_day && read_date(part).is_none()
    })
}

/// Two or three numbers with spaces between: for, against, abstaining.
fn votes(part: &str, words: &Catalog) -> Option<[Count; 3]> {
    let plain = sort_key(part);
    let vote = sort_key(&words.code("decision-method", DecisionMethod::Vote.code()));
    let numbers = plain.strip_prefix(&vote).unwrap_or(&plain);
    let numbers: Option<Vec<Count>> = numbers
        .split_whitespace()
        .map(|number| number.parse::<i64>().ok().and_then(|number| Count::new(number).ok()))
        .collect();
    match numbers?.as_slice() {
        [pro, contra] => Some([*pro, *contra, Count::new(0).ok()?]),
        [pro, contra, abstaining] => Some([*pro, *contra, *abstaining]),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
enum Named {
    Mode(DecisionMode),
    Method(DecisionMethod),
}

/// The one mode or method whose name begins so; none where several do.
fn named(part: &str, words: &Catalog) -> Option<Named> {
    let wanted = sort_key(part);
    let enough = if wanted.is_ascii() { 3 } else { 1 };
    if wanted.chars().count() < enough {
        return None;
    }
    let modes =
        DecisionMode::ALL.iter().map(|&mode| (words.code("decision-mode", mode.code()), Named::Mode(mode)));
    let methods = DecisionMethod::ALL
        .iter()
        .map(|&method| (words.code("decision-method", method.code()), Named::Method(method)));
    let mut fitting = modes.chain(methods).filter(|(name, _)| begins(&sort_key(name), &wanted));
    let (_, first) = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

/// Whether a name, or a word of it, begins so.
fn begins(name: &str, wanted: &str) -> bool {
    name.starts_with(wanted)
        || name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted))
}

/// How many show each level, as typed: numbers with spaces between. None where something else stands there.
pub(super) fn counts(text: &str) -> Option<Vec<usize>> {
    text.split([' ', ',', ';', '/', '\u{a0}', '\u{202f}'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<usize>().ok().filter(|count| *count <= 100_000))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn the_first_sign_says_what_somebody_does() {
        let said = Sign::Said;
        assert_eq!(sign_of("? Who pays"), (said(ContributionKind::Question), "Who pays"));
        assert_eq!(sign_of("= the town"), (said(ContributionKind::Answer), "the town"));
        assert_eq!(sign_of("+tariff"), (said(ContributionKind::Proposal), "tariff"));
        assert_eq!(sign_of("! adopted"), (Sign::Decision, "adopted"));
        assert_eq!(sign_of("~ if capped"), (said(ContributionKind::Reservation), "if capped"));
        assert_eq!(sign_of("- no"), (said(ContributionKind::Objection), "no"));
        assert_eq!(sign_of("> we pay"), (said(ContributionKind::Commitment), "we pay"));
        assert_eq!(sign_of("% 3 4"), (Sign::Sounding, "3 4"));
        assert_eq!(sign_of("plain words"), (said(ContributionKind::Information), "plain words"));
        assert_eq!(kind_of_sign("~"), Some(ContributionKind::Reservation));
        assert_eq!(kind_of_sign("x"), None);
        assert_eq!(kind_of_sign(" "), None);
    }

    #[test]
    fn a_completion_begins_at_a_word() {
        assert_eq!(token("+@uni"), Some((1, '@', "uni")));
        assert_eq!(token("say @union des m"), Some((4, '@', "union des m")));
        assert_eq!(token("mail a@b.org"), None);
        assert_eq!(token("@정하"), Some((0, '@', "정하")));
        assert_eq!(token("words #4"), Some((6, '#', "4")));
    }

    #[test]
    fn a_decision_may_end_with_how_it_came_about() {
        let fr = Catalog::new(Language::French);
        let ko = Catalog::new(Language::Korean);
        let count = |n: [i64; 3]| Some(n.map(|n| Count::new(n).unwrap()));
        let (text, end) = ending("Publier les menus = 12 3 2", &fr);
        assert_eq!(
            (text, end.votes, end.method),
            ("Publier les menus", count([12, 3, 2]), Some(DecisionMethod::Vote))
        );
        let (_, end) = ending("Publier = vote 12 3, négo, 15/01/2027", &fr);
        assert_eq!(end.votes, count([12, 3, 0]));
        assert_eq!(end.mode, Some(DecisionMode::Negotiated));
        assert_eq!(end.due, "2027-01-15".parse().ok());
        let (_, end) = ending("공개한다 = 합의", &ko);
        assert!(end.method.is_some() || end.mode.is_some(), "{end:?}");
        assert_eq!(no_such_day("plan = 30/02/2027"), Some("30/02/2027"));
        assert_eq!(no_such_day("plan = 28/02/2027"), None);
        assert_eq!(no_such_day("a/b/c"), None);
        for words in ["a = b", "2 = 2 et 3", "= 3 4", "prix = 4 euros"] {
            assert_eq!(ending(words, &fr), (words, Ending::default()));
        }
    }
}

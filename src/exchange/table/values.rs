//! What stands in the cells of a register, read as people write it: figures, days, years, lists, names.

use crate::{
    analysis::matching_key,
    language::{read_date, sort_key},
    model::{Date, PartialDate, Person},
};

/// A figure from 0 to 5: `4`, `4,0`, `4/5`, `●●●●○`.
pub(super) fn rating(text: &str) -> Option<i64> {
    let dots = text.chars().filter(|c| matches!(c, '●' | '★' | '■')).count();
    if dots > 0 && text.chars().all(|c| matches!(c, '●' | '○' | '★' | '☆' | '■' | '□' | ' ')) {
        return i64::try_from(dots).ok();
    }
    let text = text.split('/').next().unwrap_or(text).trim().replace(',', ".");
    let number: f64 = text.parse().ok()?;
    (number.fract() == 0.0).then_some(number as i64)
}

/// Parts of a cell with semicolons or lines between.
pub(super) fn parts(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default().split([';', '\n', '·']).map(str::trim).filter(|part| !part.is_empty())
}

/// Parts of a cell in which commas, too, stand between them.
pub(super) fn parted(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '·', ',', '/', '+', '、']).map(str::trim).filter(|part| !part.is_empty())
}

/// A day, also as a spreadsheet writes it with an hour.
pub(super) fn day(text: &str) -> Option<Date> {
    read_date(text).or_else(|| read_date(text.split(' ').next().unwrap_or_default()))
}

/// A name with its years: `RTES (2013–2020)`, `RTES (2013-)`, `RTES (2013)`, `RTES (2013-05 – 2020)`.
pub fn dated(text: &str) -> (&str, Option<PartialDate>, Option<PartialDate>) {
    let Some((name, years)) = in_brackets(text) else { return (text, None, None) };
    match span(years) {
        Some((since, until)) if since.is_some() || until.is_some() => (name, since, until),
        _ => (text, None, None),
    }
}

/// Whether a name ends in brackets that hold figures, as if years were meant.
pub fn looks_dated(text: &str) -> bool {
    in_brackets(text).is_some_and(|(_, years)| years.chars().filter(char::is_ascii_digit).count() >= 2)
}

fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (name, within) = text.trim().strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    Some((name.trim(), within.trim()))
}

/// From when until when: both, one of them, with a dash of any length. A hyphen also joins year and month: it parts the two
/// ends where both can be read.
fn span(years: &str) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
    let end = |text: &str| match text.trim() {
        "" => Some(None),
        text => text.parse::<PartialDate>().ok().map(Some),
    };
    if let Some((since, until)) = years.split_once(['–', '—', '~', '～']) {
        return Some((end(since)?, end(until)?));
    }
    if let Ok(since) = years.parse::<PartialDate>() {
        return Some((Some(since), None));
    }
    years.match_indices(['-', '−']).find_map(|(at, dash)| {
        let until = years.get(at + dash.len()..)?;
        Some((end(&years[..at])?, end(until)?))
    })
}

/// A form of address before a name.
pub(super) fn addressed(full: &str) -> (Option<&str>, &str) {
    const TITLES: [&str; 12] =
        ["m", "mme", "mlle", "mr", "mrs", "ms", "dr", "pr", "prof", "me", "monsieur", "madame"];
    match full.split_once(char::is_whitespace) {
        Some((first, rest)) if TITLES.contains(&sort_key(first).trim_end_matches('.')) => {
            (Some(first), rest.trim())
        }
        _ => (None, full),
    }
}

/// The name of a person as it is compared, whichever part stands first.
pub(super) fn name_of(person: &Person) -> String {
    let mut parts: Vec<String> = [&person.given_name, &person.family_name]
        .into_iter()
        .flatten()
        .map(|part| matching_key(part))
        .collect();
    parts.sort();
    parts.concat()
}

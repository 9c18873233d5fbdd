//! What stands in the cells of a register, read as people write it: figures, days, years, lists, names.

use crate::{
    analysis::matching_key,
    language::{read_date, sort_key},
    model::{Date, Hatch, PartialDate, Person, Shape},
};

/// The colour and the hatch that go with a shape.
pub(super) const fn sign_of(shape: Shape) -> (&'static str, Hatch) {
    match shape {
        Shape::Circle => ("#0F7B6C", Hatch::Solid),
        Shape::Square => ("#4C4A99", Hatch::Diagonal),
        Shape::Triangle => ("#8F5A00", Hatch::Horizontal),
        Shape::Diamond => ("#A63A6B", Hatch::Dots),
        Shape::Pentagon => ("#55606B", Hatch::Vertical),
        Shape::Hexagon => ("#1F6FA3", Hatch::Cross),
        Shape::TriangleDown => ("#A33A2A", Hatch::DiagonalBack),
        Shape::Plus => ("#66701C", Hatch::Grid),
    }
}

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

/// A day, also as a spreadsheet writes it with an hour.
pub(super) fn day(text: &str) -> Option<Date> {
    read_date(text).or_else(|| read_date(text.split(' ').next().unwrap_or_default()))
}

/// A name with its years: `RTES (2013–2020)`, `RTES (2013–)`, `RTES (2013)`.
pub fn dated(text: &str) -> (&str, Option<PartialDate>, Option<PartialDate>) {
    let Some((name, years)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return (text, None, None);
    };
    let mut ends = years.split(['–', '—', '~']).map(str::trim);
    let mut end = || match ends.next() {
        None | Some("") => Some(None),
        Some(text) => text.parse::<PartialDate>().ok().map(Some),
    };
    match (end(), end()) {
        (Some(since), Some(until)) if since.is_some() || until.is_some() => (name.trim(), since, until),
        _ => (text, None, None),
    }
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

//! Dates, times and numbers as each language writes them in administrative documents.

use jiff::civil;

use super::Catalog;
use crate::model::{Date, Language, PartialDate, Time};

/// The month's name, as inside a date.
fn month(catalog: &Catalog, month: i8) -> String {
    catalog.say(&format!("month-{month}"))
}

fn weekday(catalog: &Catalog, date: civil::Date) -> String {
    catalog.say(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
}

/// The day as the language writes it in running text: `22 novembre 2026`, `1er mai 2026`, `22 November 2026`,
/// `2026. 11. 22.` The parts hold together.
pub fn date(catalog: &Catalog, date: Date) -> String {
    let (year, number, day) = (date.0.year(), date.0.month(), date.0.day());
    match catalog.language() {
        Language::French => {
            let day = if day == 1 { "1er".to_owned() } else { day.to_string() };
            format!("{day}\u{a0}{}\u{a0}{year}", month(catalog, number))
        }
        Language::English => format!("{day}\u{a0}{}\u{a0}{year}", month(catalog, number)),
        Language::Korean => format!("{year}.\u{a0}{number}.\u{a0}{day}."),
    }
}

/// The day with its weekday first, or in brackets after it: `jeudi 8 octobre 2026`, `2026. 10. 8.(목)`.
pub fn weekday_date(catalog: &Catalog, day: Date) -> String {
    let weekday = weekday(catalog, day.0);
    match catalog.language() {
        Language::Korean => format!("{}({weekday})", date(catalog, day)),
        _ => format!("{weekday} {}", date(catalog, day)),
    }
}

/// The day with its weekday, fit to begin a line.
pub fn date_long(catalog: &Catalog, day: Date) -> String {
    let text = weekday_date(catalog, day);
    let mut letters = text.chars();
    letters.next().map_or(text.clone(), |first| first.to_uppercase().chain(letters).collect())
}

/// The day for a narrow column: `8 oct. 2026`, `8 Oct 2026`, `2026. 10. 8.`
pub fn date_numeric(catalog: &Catalog, day: Date) -> String {
    let (year, number, of_month) = (day.0.year(), day.0.month(), day.0.day());
    match catalog.language() {
        Language::Korean => date(catalog, day),
        language => {
            let first = language == Language::French && of_month == 1;
            let of_month = if first { "1er".to_owned() } else { of_month.to_string() };
            format!("{of_month}\u{a0}{}\u{a0}{year}", catalog.say(&format!("month-short-{number}")))
        }
    }
}

/// A span of days.
pub fn date_range(catalog: &Catalog, from: Date, to: Date) -> String {
    let (from, to) = (date(catalog, from), date(catalog, to));
    catalog.tell("date-range", &[("from", from.into()), ("to", to.into())])
}

/// A day, month or year, as far as it is known.
pub fn partial_date(catalog: &Catalog, partial: &PartialDate) -> String {
    match (partial.parts(), catalog.language()) {
        ((year, Some(number), Some(day)), _) => civil::Date::new(year, number, day)
            .map_or_else(|_| partial.to_string(), |day| date(catalog, Date(day))),
        ((year, Some(number), None), Language::Korean) => format!("{year}.\u{a0}{number}."),
        ((year, Some(number), None), _) => format!("{}\u{a0}{year}", month(catalog, number)),
        ((year, None, _), Language::Korean) => format!("{year}년"),
        ((year, None, _), _) => year.to_string(),
    }
}

/// A time of day: `14 h 05`, `14:05`.
pub fn time(catalog: &Catalog, time: Time) -> String {
    let (hour, minute) = (time.0.hour(), time.0.minute());
    match catalog.language() {
        Language::French => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        Language::English | Language::Korean => format!("{hour:02}:{minute:02}"),
    }
}

/// From one time to another: `de 14 h 00 à 16 h 30`, `14:00–15:40`, `15:00∼17:00`.
pub fn time_span(catalog: &Catalog, from: Time, to: Time) -> String {
    let (from, to) = (time(catalog, from), time(catalog, to));
    catalog.tell("time-span", &[("from", from.into()), ("to", to.into())])
}

/// A day without its year: `8 oct.`, `8 Oct`, `10. 8.`
pub fn date_short(catalog: &Catalog, day: Date) -> String {
    let (number, of_month) = (day.0.month(), day.0.day());
    match catalog.language() {
        Language::Korean => format!("{number}.\u{a0}{of_month}."),
        language => {
            let first = language == Language::French && of_month == 1;
            let of_month = if first { "1er".to_owned() } else { of_month.to_string() };
            format!("{of_month}\u{a0}{}", catalog.say(&format!("month-short-{number}")))
        }
    }
}

/// A text with each Hangul syllable as its initial consonant (초성), spaces left out: `정하나` is `ㅈㅎㄴ`. Other letters stay.
pub fn initial_consonants(text: &str) -> String {
    const INITIALS: [char; 19] = [
        'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ',
        'ㅍ', 'ㅎ',
    ];
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            // A block of 588 syllables for each (Unicode 3.12).
            '\u{ac00}'..='\u{d7a3}' => {
                let place = (u32::from(letter) - 0xac00) / 588;
                INITIALS.get(place as usize).copied().unwrap_or(letter)
            }
            _ => letter,
        })
        .collect()
}

/// A whole number in French words, as formal papers write dates: `deux mille vingt-six`, `quatre-vingt-un`.
pub fn spelled(number: u32) -> String {
    const SMALL: [&str; 17] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ];
    const TENS: [&str; 10] = [
        "",
        "dix",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "soixante",
        "quatre-vingt",
        "quatre-vingt",
    ];
    let small = |n: u32| SMALL.get(n as usize).copied().unwrap_or_default();
    match number {
        0..=16 => small(number).to_owned(),
        17..=19 => format!("dix-{}", small(number - 10)),
        20..=99 => {
            let (ten, one) = (number / 10, number % 10);
            // Seventy and ninety count on from sixty and eighty.
            let (ten_word, one) = (TENS[ten as usize], if matches!(ten, 7 | 9) { one + 10 } else { one });
            match (ten, one) {
                (8, 0) => "quatre-vingts".to_owned(),
                (_, 0) => ten_word.to_owned(),
                (2..=6, 1) => format!("{ten_word} et un"),
                (7, 11) => "soixante et onze".to_owned(),
                _ => format!("{ten_word}-{}", spelled(one)),
            }
        }
        100..=999 => {
            let (hundreds, rest) = (number / 100, number % 100);
            let head = match (hundreds, rest) {
                (1, _) => "cent".to_owned(),
                (n, 0) => format!("{} cents", small(n)),
                (n, _) => format!("{} cent", small(n)),
            };
            if rest == 0 { head } else { format!("{head} {}", spelled(rest)) }
        }
        _ => {
            let (thousands, rest) = (number / 1000, number % 1000);
            let head =
                if thousands == 1 { "mille".to_owned() } else { format!("{} mille", spelled(thousands)) };
            if rest == 0 { head } else { format!("{head} {}", spelled(rest)) }
        }
    }
}

/// A number with at most `decimals` digits after the point, grouped by thousands: `1 234,5`, `1,234.5`.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction = fraction.trim_end_matches('0');
    let (group, point) = match language {
        Language::French => ('\u{202f}', ','),
        Language::English | Language::Korean => (',', '.'),
    };
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    let nothing = grouped == "0" && fraction.is_empty();
    let sign = if value < 0.0 && !nothing { "\u{2212}" } else { "" };
    if fraction.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}{point}{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogs() -> [Catalog; 3] {
        [Language::French, Language::English, Language::Korean].map(Catalog::new)
    }

    #[test]
    fn french_numbers_are_spelled_as_formal_papers_do() {
        for (number, words) in [
            (1, "un"),
            (17, "dix-sept"),
            (21, "vingt et un"),
            (71, "soixante et onze"),
            (77, "soixante-dix-sept"),
            (80, "quatre-vingts"),
            (81, "quatre-vingt-un"),
            (99, "quatre-vingt-dix-neuf"),
            (200, "deux cents"),
            (1999, "mille neuf cent quatre-vingt-dix-neuf"),
            (2026, "deux mille vingt-six"),
        ] {
            assert_eq!(spelled(number), words);
        }
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let day: Date = "2026-11-22".parse().unwrap();
        let first: Date = "2026-05-01".parse().unwrap();
        let [fr, en, ko] = catalogs();
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(weekday_date(&fr, day)), "dimanche 22 novembre 2026");
        assert_eq!(plain(date(&fr, first)), "1er mai 2026");
        assert_eq!(plain(date_long(&en, day)), "Sunday 22 November 2026");
        assert_eq!(plain(weekday_date(&ko, day)), "2026. 11. 22.(일)");
        assert_eq!(plain(date_numeric(&fr, day)), "22 nov. 2026");
        assert_eq!(plain(partial_date(&ko, &"2026-05".parse().unwrap())), "2026. 5.");
    }

    #[test]
    fn times_and_numbers_too() {
        let (from, to): (Time, Time) = ("09:05".parse().unwrap(), "17:00".parse().unwrap());
        let [fr, en, ko] = catalogs();
        assert_eq!(time(&fr, from), "9\u{a0}h\u{a0}05");
        assert_eq!(time_span(&en, from, to), "09:05–17:00");
        assert_eq!(time_span(&ko, from, to), "09:05∼17:00");
        assert_eq!(number(Language::French, 1234.5, 2), "1\u{202f}234,5");
        assert_eq!(number(Language::Korean, 1_234_567.0, 0), "1,234,567");
        assert_eq!(number(Language::English, -0.4, 1), "\u{2212}0.4");
        assert_eq!(number(Language::English, -0.04, 1), "0");
    }
}

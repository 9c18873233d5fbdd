//! Days and times as people write them, whatever the language.

use jiff::civil;

use crate::model::{Date, Time};

/// A day in any of the forms people type: `2026-11-22`, `22/11/2026`, `22.11.26`, `2026. 11. 22.`
pub fn read_date(text: &str) -> Option<Date> {
    let plain = super::sort_key(text);
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !matches!(*word, "" | "er" | "st" | "nd" | "rd" | "th"))
        .collect();
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let named: String;
    let [first, second, third] = match (parts.as_slice(), words.as_slice()) {
        ([day, year], [month]) => {
            named = month_of(month)?.to_string();
            [*day, named.as_str(), *year]
        }
        ([first, second, third], [] | ["년", "월", "일"]) => [*first, *second, *third],
        _ => return None,
    };
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third)?)
    } else {
        let year = number(third)?;
        (if third.len() == 2 { 2000 + year } else { year }, number(second)?, number(first)?)
    };
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(Date)
}

/// The month that a French or English name, whole or short and without accents, means.
fn month_of(name: &str) -> Option<usize> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "january"],
        &["fevrier", "february"],
        &["mars", "march"],
        &["avril", "april"],
        &["mai", "may"],
        &["juin", "june"],
        &["juillet", "july"],
        &["aout", "august"],
        &["septembre", "september"],
        &["octobre", "october"],
        &["novembre", "november"],
        &["decembre", "december"],
    ];
    let fits =
        |names: &&[&str]| name.chars().count() >= 3 && names.iter().any(|month| month.starts_with(name));
    let mut found = MONTHS.iter().enumerate().filter(|(_, names)| fits(names)).map(|(place, _)| place + 1);
    // “jui” may be June or July.
    found.next().filter(|_| found.next().is_none())
}

/// A time in any of the forms people type: `14:30`, `14h30`, `14 h`, `1430`.
pub fn read_time(text: &str) -> Option<Time> {
    // Twelve-hour times would be taken for those of the morning.
    if text.chars().any(|letter| letter.is_alphabetic() && !matches!(letter, 'h' | 'H' | '시' | '분')) {
        return None;
    }
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (hour, minute) = match parts.as_slice() {
        [both] if both.len() == 4 => both.split_at(2),
        [hour] if hour.len() <= 2 => (*hour, "0"),
        [hour, minute] => (*hour, *minute),
        [hour, minute, "00"] => (*hour, *minute),
        _ => return None,
    };
    civil::Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok().map(Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_understood_as_people_type_them() {
        for text in [
            "2026-11-22",
            "22/11/2026",
            "22.11.26",
            "2026. 11. 22.",
            "22-11-2026",
            "22 novembre 2026",
            "22 nov. 2026",
            "22 November 2026",
            "2026년 11월 22일",
        ] {
            assert_eq!(read_date(text).unwrap().to_string(), "2026-11-22", "{text}");
        }
        assert_eq!(read_date("1er août 2026").unwrap().to_string(), "2026-08-01");
        for text in ["3 jui 2026", "2026-13-04", "31/02/2026", "tomorrow", "22/11", ""] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_understood_as_people_type_them() {
        for text in ["14:30", "14h30", "14 h 30", "1430", "14:30:00"] {
            assert_eq!(read_time(text).unwrap().to_string(), "14:30", "{text}");
        }
        assert_eq!(read_time("9").unwrap().to_string(), "09:00");
        assert_eq!(read_time("25:00"), None);
        assert_eq!(read_time("soon"), None);
        assert_eq!(read_time("2:30 pm"), None);
        assert_eq!(read_time("오후 2:30"), None);
        assert_eq!(read_time("14시 30분").unwrap().to_string(), "14:30");
    }
}

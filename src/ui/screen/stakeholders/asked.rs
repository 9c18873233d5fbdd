//! What is asked of a list in its line: words that stand anywhere in a row, and conditions on one field, such as
//! `posture:blocking`, `influence>3`, `territory:"Saint Louis"`, `level:-` for those that have none.

use std::cmp::Ordering;

use crate::{language::sort_key, model::PartialDate, ui::Cx};

/// What a line asks, of a list whose columns are told apart by `C`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked<C> {
    /// Words that stand anywhere in a row, as [`sort_key`] gives them.
    pub(super) words: Vec<String>,
    /// Conditions on single fields.
    pub(super) conditions: Vec<Condition<C>>,
    /// The first field that is asked for and that there is none of; it is taken for words.
    pub(super) unknown: Option<String>,
}

/// A condition on a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Condition<C> {
    pub(super) column: C,
    test: Test,
}

#[derive(Debug, Clone, PartialEq)]
enum Test {
    /// It holds these words.
    Holds(String),
    /// Nothing stands there.
    Empty,
    /// It compares so with a value: less, greater, or as well equal.
    Compares(Ordering, bool, Value),
    /// It is this value, or holds these signs.
    Is(Value, String),
    /// What cannot be: something is to be more or less than what is no value.
    Never,
}

/// A figure or a day that fields are compared with.
#[derive(Debug, Clone, PartialEq)]
struct Value {
    figure: Option<f64>,
    day: Option<PartialDate>,
}

impl Value {
    fn read(text: &str) -> Option<Self> {
        let (figure, day) = (text.replace(',', ".").parse().ok(), text.parse().ok());
        (figure.is_some() || day.is_some()).then_some(Self { figure, day })
    }
}

/// What stands in a field, ready to be compared.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) words: String,
    figure: Option<f64>,
    day: Option<PartialDate>,
}

impl Field {
    /// A text as it stands in a register.
    pub(super) fn of(text: &str) -> Self {
        // Figures are ratings and counts; longer ones are telephone numbers and keys, which are found by what they hold.
        let figure = text.parse().ok().filter(|_| text.len() <= 4);
        Self { words: sort_key(text), figure, day: None }
    }

    /// A day, month or year as it stands in a list.
    pub(super) fn of_day(text: &str, day: &PartialDate) -> Self {
        // Spaces that keep a day and its month on one line are typed as any other.
        let words = sort_key(&text.replace(['\u{a0}', '\u{202f}'], " "));
        Self { words, figure: None, day: Some(day.clone()) }
    }

    /// What it is sorted by: what is empty comes last.
    pub(super) fn order(&self, other: &Self, down: bool) -> Ordering {
        let held = self.words.is_empty().cmp(&other.words.is_empty());
        let figures = self.figure.zip(other.figure).map(|(one, other)| one.total_cmp(&other));
        let order = figures.unwrap_or_else(|| self.words.cmp(&other.words));
        held.then(if down { order.reverse() } else { order })
    }

    /// How it compares with a value: a day lies in the month or year that is asked for.
    fn compared(&self, value: &Value) -> Option<Ordering> {
        match &self.day {
            Some(day) => {
                let (day, asked) = (day.as_str(), value.day.as_ref()?.as_str());
                Some(if day.starts_with(asked) { Ordering::Equal } else { day.cmp(asked) })
            }
            None => Some(self.figure?.total_cmp(&value.figure?)),
        }
    }
}

impl<C> Condition<C> {
    /// Whether a field answers it.
    pub(super) fn fits(&self, field: &Field) -> bool {
        match &self.test {
            Test::Holds(words) => field.words.contains(words.as_str()),
            Test::Empty => field.words.is_empty(),
            Test::Compares(order, equal, value) => {
                field.compared(value).is_some_and(|is| is == *order || (*equal && is == Ordering::Equal))
            }
            Test::Is(value, words) => match field.compared(value) {
                Some(is) => is == Ordering::Equal,
                None => field.words.contains(words.as_str()),
            },
            Test::Never => false,
        }
    }
}

/// What a line asks. `called` says which column a name means.
pub(super) fn read<C>(line: &str, called: impl Fn(&str) -> Option<C>) -> Asked<C> {
    /// Of how many words, before the last, the name of a field may be: `short name:-`.
    const WORDS: usize = 2;
    let mut asked = Asked { words: Vec::new(), conditions: Vec::new(), unknown: None };
    let mut words: Vec<String> = Vec::new();
    for part in parts(line) {
        let Some(at) = part.find(SIGNS).filter(|at| *at > 0) else {
            words.push(part);
            continue;
        };
        let (last, told) = part.split_at(at);
        // The longest name there is: what stands before it in the line may belong to it.
        let column = (0..=WORDS.min(words.len())).rev().find_map(|count| {
            let from = words.len() - count;
            let name = words[from..].iter().map(String::as_str).chain([last]).collect::<Vec<_>>().join(" ");
            Some((from, called(&name)?))
        });
        match column {
            Some((from, column)) => {
                words.truncate(from);
                asked.conditions.extend(test(told).map(|test| Condition { column, test }));
            }
            None => {
                asked.unknown.get_or_insert_with(|| last.to_owned());
                words.push(part);
            }
        }
    }
    asked.words = words.iter().map(|word| sort_key(word)).collect();
    asked
}

/// Why nothing is left: a field that there is none of, or else what a sentence says.
pub(super) fn nothing(cx: Cx<'_>, unknown: Option<String>, otherwise: &str) -> String {
    match unknown {
        Some(field) => cx.tell("filter-unknown", &[("field", field.into())]),
        None => cx.say(otherwise),
    }
}

/// What stands between a field and what is asked of it.
const SIGNS: [char; 5] = [':', '：', '=', '<', '>'];

/// Parts with spaces between; what stands in quotation marks stays together.
fn parts(line: &str) -> Vec<String> {
    let (mut parts, mut part, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' | '“' | '”' | '«' | '»' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => parts.push(std::mem::take(&mut part)),
            c => part.push(c),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// What is asked of a field, with the sign before it; nothing where nothing is said yet.
fn test(told: &str) -> Option<Test> {
    let told = told.trim_start_matches([':', '：']);
    let (order, rest) = match told.chars().next() {
        Some('<') => (Some(Ordering::Less), &told[1..]),
        Some('>') => (Some(Ordering::Greater), &told[1..]),
        _ => (None, told),
    };
    let equal = rest.starts_with('=');
    let value = rest.trim_start_matches('=').trim();
    let read = Value::read(value);
    Some(match (order, read) {
        (Some(order), Some(read)) => Test::Compares(order, equal, read),
        (_, _) if value.is_empty() => return None,
        (Some(_), None) => Test::Never,
        (None, _) if matches!(value, "-" | "–" | "—" | "∅") => Test::Empty,
        (None, Some(read)) => Test::Is(read, sort_key(value)),
        (None, None) => Test::Holds(sort_key(value)),
    })
}

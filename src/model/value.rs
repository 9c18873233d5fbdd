//! Values that can only be right: texts, dates, numbers with their range, codes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Level, Role};

/// A text as it is put into an alphabetical order: case and accents set aside.
pub fn sort_key(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let hangul = text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    if hangul {
        return text.to_lowercase();
    }
    text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase).collect()
}

/// A text as somebody typed it, in Unicode form NFC, never blank.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Box<str>);

/// A value was empty where something has to stand, or not of the form it must have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// A text with nothing in it.
    #[error("must not be empty")]
    Blank,
    /// A number outside its range (`found`, `least`, `most`).
    #[error("{found} is not between {least} and {most}")]
    OutOfRange {
        /// The number given.
        found: i64,
        /// The least allowed.
        least: i64,
        /// The most allowed.
        most: i64,
    },
    /// A text that is not of the form the field needs.
    #[error("“{found}” is not {wanted}")]
    Malformed {
        /// The text given.
        found: String,
        /// The form needed, with an example.
        wanted: &'static str,
    },
}

impl Text {
    /// The text, normalised.
    ///
    /// # Errors
    /// [`ValueError::Blank`] where nothing but white space is given.
    pub fn new(text: &str) -> Result<Self, ValueError> {
        if text.trim().is_empty() {
            return Err(ValueError::Blank);
        }
        Ok(Self(if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() }))
    }

    /// The text, or none where nothing but white space is given.
    pub fn some(text: &str) -> Option<Self> {
        Self::new(text).ok()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its lines that hold something.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

impl std::ops::Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for Text {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Self, ValueError> {
        if is_nfc(&text) && !text.trim().is_empty() { Ok(Self(text.into())) } else { Self::new(&text) }
    }
}
impl FromStr for Text {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::new(text)
    }
}
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.try_into().map_err(de::Error::custom)
    }
}

/// A field that holds text and may have translations.
pub trait Translatable {
    /// The text it holds.
    fn text(&self) -> Option<&str>;
    /// Puts a text in its place.
    fn put(&mut self, text: Text);
}

impl Translatable for Text {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
    fn put(&mut self, text: Text) {
        *self = text;
    }
}
impl Translatable for Option<Text> {
    fn text(&self) -> Option<&str> {
        self.as_deref()
    }
    fn put(&mut self, text: Text) {
        *self = Some(text);
    }
}

/// Defines a whole number that stays within a range, stored as a number.
macro_rules! bounded {
    ($($(#[$doc:meta])* $name:ident($inner:ty): $least:literal ..= $most:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name($inner);

        impl $name {
            /// The least value.
            pub const LEAST: $inner = $least;
            /// The greatest value.
            pub const MOST: $inner = $most;

            /// The value, where it lies in the range.
            ///
            /// # Errors
            /// [`ValueError::OutOfRange`] otherwise.
            pub fn new(value: i64) -> Result<Self, ValueError> {
                match <$inner>::try_from(value) {
                    Ok(inner) if (Self::LEAST..=Self::MOST).contains(&inner) => Ok(Self(inner)),
                    _ => Err(ValueError::OutOfRange { found: value, least: Self::LEAST.into(), most: Self::MOST.into() }),
                }
            }

            /// The number.
            pub const fn get(self) -> $inner {
                self.0
            }
        }
        impl TryFrom<i64> for $name {
            type Error = ValueError;
            fn try_from(value: i64) -> Result<Self, ValueError> {
                Self::new(value)
            }
        }
        impl From<$name> for i64 {
            fn from(value: $name) -> i64 {
                value.0.into()
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

bounded! {
    /// How far a stakeholder is for (+4) or against (−4) an issue.
    Stance(i8): -4..=4;
    /// How much a stakeholder can move the outcome, 0 not at all to 5.
    Influence(u8): 0..=5;
    /// How much the matter concerns a stakeholder, 0 not at all to 5; the grid's horizontal axis.
    Concern(u8): 0..=5;
    /// How far others recognise a stakeholder's right to speak, 0 to 5.
    Legitimacy(u8): 0..=5;
    /// Strength of a relation, 0 none to 4 (for influence: existence, after Godet).
    Strength(u8): 0..=4;
    /// A judgement by one rater, on the scale of the field it judges.
    Mark(i8): -4..=5;
    /// Weight of an interest, 1 first to 3.
    Priority(u8): 1..=3;
    /// Share of an action done, in per cent.
    Progress(u8): 0..=100;
    /// A place in an order or a number people give (of sessions, decisions, articles).
    Number(u32): 0..=1_000_000;
    /// A count: participants, votes, minutes.
    Count(u32): 0..=100_000_000;
    /// A length of time in minutes.
    Minutes(u32): 0..=100_000;
    /// A length of time in seconds.
    Seconds(u32): 0..=10_000_000;
}

impl Number {
    /// The one after the largest of those given away; 1 where there is none.
    ///
    /// # Errors
    /// [`ValueError::OutOfRange`] where the largest is the last there is.
    pub fn after(taken: impl IntoIterator<Item = Self>) -> Result<Self, ValueError> {
        Self::new(taken.into_iter().max().map_or(0, |most| i64::from(most.get())) + 1)
    }
}

/// Defines a set of codes, stored and exchanged as their name in lower snake case.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $(
            #[doc = concat!("`", $code, "`")]
            $(#[$vdoc])*
            #[serde(rename = $code)]
            $variant,
        )+ }

        impl $name {
            /// Every value, in the order of the field's standard.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code stored and exchanged.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    )*};
}
pub(super) use codes;

/// Defines a text of a fixed form, given by a function that reads and normalises it.
macro_rules! formed {
    ($($(#[$doc:meta])* $name:ident: $wanted:literal, $read:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The text of the value.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl FromStr for $name {
            type Err = ValueError;
            fn from_str(text: &str) -> Result<Self, ValueError> {
                let read: fn(&str) -> Option<String> = $read;
                read(text.trim()).map(Self).ok_or_else(|| ValueError::Malformed { found: text.to_owned(), wanted: $wanted })
            }
        }
        impl TryFrom<String> for $name {
            type Error = ValueError;
            fn try_from(text: String) -> Result<Self, ValueError> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

formed! {
    /// A country, ISO 3166-1 alpha-2.
    Country: "a country code of two letters, such as SN", |t| letters(t, 2);
    /// A currency, ISO 4217.
    Currency: "a currency code of three letters, such as EUR", |t| letters(t, 3);
    /// A colour, `#RRGGBB`.
    Colour: "a colour such as #174A5C", |t| {
        let hex = t.strip_prefix('#')?;
        (hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit())).then(|| t.to_ascii_uppercase())
    };
    /// A day, a month or a year: `2026-11-22`, `2026-11` or `2026`; not finer than it was known.
    PartialDate: "a date such as 2026-11-22, 2026-11 or 2026", |t| {
        let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = t.split('-').collect();
        match parts.as_slice() {
            [y] => digits(y, 4),
            [y, m] => digits(y, 4) && digits(m, 2) && (1..=12).contains(&m.parse::<u8>().ok()?),
            [_, _, _] => t.len() == 10 && t.parse::<jiff::civil::Date>().is_ok(),
            _ => false,
        }
        .then(|| t.to_owned())
    };
    /// A SHA-256 sum, 64 hexadecimal digits in lower case.
    Sha256: "a SHA-256 sum of 64 hexadecimal digits", |t| {
        (t.len() == 64 && t.bytes().all(|b| b.is_ascii_hexdigit())).then(|| t.to_ascii_lowercase())
    };
    /// Levels of government or of action, joined by spaces; `none` for none of them.
    Levels: "a list of levels such as municipality region", |t| in_order(t, Level::ALL.iter().map(|level| level.code()));
    /// Roles, joined by spaces; `none` for none of them.
    Roles: "a list of roles such as funder mediator", |t| in_order(t, Role::ALL.iter().map(|role| role.code()));
    /// Languages spoken or used, ISO 639 codes joined by spaces: `en fr ko`.
    Languages: "a list of language codes such as en fr ko", |t| {
        let codes: Vec<String> = t.split_whitespace().map(str::to_ascii_lowercase).collect();
        (!codes.is_empty() && codes.iter().all(|c| (2..=3).contains(&c.len()) && c.bytes().all(|b| b.is_ascii_lowercase())))
            .then(|| codes.join(" "))
    };
}

/// What stands where none of the codes is chosen, which is something else than that nothing was said.
pub const NONE_CHOSEN: &str = "none";

/// Codes joined by spaces, each once, in the order of the field's standard; nothing where one of them is not known.
fn in_order(text: &str, known: impl Iterator<Item = &'static str> + Clone) -> Option<String> {
    let given: Vec<&str> = text.split_whitespace().filter(|code| *code != NONE_CHOSEN).collect();
    if !given.iter().all(|code| known.clone().any(|one| one == *code)) {
        return None;
    }
    Some(joined(known.filter(|code| given.contains(code))))
}

fn joined(codes: impl Iterator<Item = &'static str>) -> String {
    let codes: Vec<&str> = codes.collect();
    if codes.is_empty() { NONE_CHOSEN.to_owned() } else { codes.join(" ") }
}

/// Defines what is chosen of a set of codes.
macro_rules! chosen {
    ($($name:ident of $code:ident),*) => {$(
        impl $name {
            /// These, each once.
            pub fn of(chosen: &[$code]) -> Self {
                Self(joined($code::ALL.iter().filter(|code| chosen.contains(code)).map(|code| code.code())))
            }

            /// All that are chosen, in order.
            pub fn all(&self) -> Vec<$code> {
                $code::ALL.iter().copied().filter(|code| self.0.split(' ').any(|one| one == code.code())).collect()
            }
        }
    )*};
}
chosen!(Levels of Level, Roles of Role);

impl Languages {
    /// The codes, in the order given.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ')
    }
}

impl PartialDate {
    /// Year, month and day as far as they are known.
    pub fn parts(&self) -> (i16, Option<i8>, Option<i8>) {
        let mut parts = self.0.split('-');
        let year = parts.next().and_then(|y| y.parse().ok()).unwrap_or(0);
        (year, parts.next().and_then(|m| m.parse().ok()), parts.next().and_then(|d| d.parse().ok()))
    }

    /// Whether this date can lie before `other`'s end: false only where it certainly begins after it.
    fn may_precede(&self, other: &Self) -> bool {
        let shared = self.0.len().min(other.0.len());
        self.0[..shared] <= other.0[..shared]
    }
}

fn letters(text: &str, count: usize) -> Option<String> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase())
}

/// Defines a civil value of jiff with the text form that the file and JSON use.
macro_rules! civil {
    ($($(#[$doc:meta])* $name:ident($inner:ty): $format:literal, $exact:expr, $wanted:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl FromStr for $name {
            type Err = ValueError;
            fn from_str(text: &str) -> Result<Self, ValueError> {
                text.trim().parse().map(|value: $inner| Self($exact(value)))
                    .map_err(|_| ValueError::Malformed { found: text.to_owned(), wanted: $wanted })
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.strftime($format))
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visit;
                impl de::Visitor<'_> for Visit {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                        f.write_str($wanted)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Visit)
            }
        }
    )*};
}

civil! {
    /// A calendar day.
    Date(jiff::civil::Date): "%Y-%m-%d", std::convert::identity, "a date such as 2026-11-22";
    /// A time of day, to the minute, without zone.
    Time(jiff::civil::Time): "%H:%M", to_the_minute, "a time such as 14:30";
    /// A day and time, to the second, without zone.
    DateTime(jiff::civil::DateTime): "%Y-%m-%dT%H:%M:%S", to_the_second, "a date and time such as 2026-11-22T14:30";
}

fn to_the_minute(time: jiff::civil::Time) -> jiff::civil::Time {
    jiff::civil::Time::constant(time.hour(), time.minute(), 0, 0)
}

fn to_the_second(at: jiff::civil::DateTime) -> jiff::civil::DateTime {
    at.date().at(at.hour(), at.minute(), at.second(), 0)
}

/// An amount or measurement that people give: any finite number.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Quantity(f64);

impl Quantity {
    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }
}
impl TryFrom<f64> for Quantity {
    type Error = ValueError;
    fn try_from(value: f64) -> Result<Self, ValueError> {
        if value.is_finite() {
            Ok(Self(if value == 0.0 { 0.0 } else { value }))
        } else {
            Err(ValueError::Malformed { found: value.to_string(), wanted: "a finite number" })
        }
    }
}
impl From<Quantity> for f64 {
    fn from(value: Quantity) -> f64 {
        value.0
    }
}

/// The bytes of an attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content(pub Box<[u8]>);

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}
impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> de::Visitor<'de> for Visit {
            type Value = Content;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Content, E> {
                Ok(Content(bytes.into()))
            }
            fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Content, E> {
                Ok(Content(bytes.into()))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Content, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = seq.next_element::<u8>()? {
                    bytes.push(byte);
                }
                Ok(Content(bytes.into()))
            }
        }
        deserializer.deserialize_byte_buf(Visit)
    }
}

/// A rule of a record does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field where it shows.
    pub field: &'static str,
    /// What is wrong.
    pub rule: Rule,
}

/// Rules that hold within one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A span ends before it starts.
    EndsBeforeStart,
    /// Somebody must be named: an organisation, a person or a label.
    Nobody,
    /// A person needs a name or a function.
    Nameless,
    /// A relation joins a stakeholder to itself, a record refers to itself.
    ToItself,
    /// A withdrawal comes before what it withdraws.
    WithdrawnBeforeGiven,
    /// A number outside the scale it belongs to.
    OffTheScale,
    /// A translation of a field that holds no translatable text.
    NotAText,
    /// A judgement of a field that the record does not have.
    NotAField,
}

impl Rule {
    /// The message key of the rule.
    pub const fn key(self) -> &'static str {
        match self {
            Self::EndsBeforeStart => "rule-ends-before-start",
            Self::Nobody => "rule-nobody",
            Self::Nameless => "rule-nameless",
            Self::ToItself => "rule-to-itself",
            Self::WithdrawnBeforeGiven => "rule-withdrawn-before-given",
            Self::OffTheScale => "rule-off-the-scale",
            Self::NotAText => "rule-not-a-text",
            Self::NotAField => "rule-not-a-field",
        }
    }
}

/// A fault where `since` certainly lies after `until`.
pub(super) fn span<T: Ord>(since: Option<T>, until: Option<T>, field: &'static str) -> Option<Fault> {
    matches!((since, until), (Some(a), Some(b)) if a > b)
        .then_some(Fault { field, rule: Rule::EndsBeforeStart })
}

/// A fault where a number lies outside 0 to `most`.
pub(super) fn scale(value: Option<Quantity>, most: f64, field: &'static str) -> Option<Fault> {
    value
        .filter(|value| !(0.0..=most).contains(&value.get()))
        .map(|_| Fault { field, rule: Rule::OffTheScale })
}

/// As [`span`], for dates that may be a month or a year only.
pub(super) fn partial_span(since: Option<&PartialDate>, until: Option<&PartialDate>) -> Option<Fault> {
    matches!((since, until), (Some(a), Some(b)) if !a.may_precede(b))
        .then_some(Fault { field: "until", rule: Rule::EndsBeforeStart })
}

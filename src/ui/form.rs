//! Fields of records: what is being typed, when it becomes a change, and what is wrong with it.
//!
//! What is typed is a draft until Enter, until the focus leaves, or until a second has passed; then it becomes one change
//! of one field. A draft that cannot be read stays as it was typed, with the reason beside it. One draft at a time.

use std::{collections::HashMap, time::Instant};

use iced::widget::text_editor;
use jiff::civil;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    model::{Act, Change, Date, Dossier, Edit, Entity, Kind, Language, Record, Time},
    store::{record_of, values},
};

/// How long a pause in typing is before what was typed is stored.
pub const PAUSE: std::time::Duration = std::time::Duration::from_secs(1);

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slot {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub record: Uuid,
    /// The field.
    pub field: &'static str,
}

impl Slot {
    /// A field of a record.
    pub fn of<T: Entity>(record: &T, field: &'static str) -> Self {
        Self { kind: T::KIND, record: record.uuid(), field }
    }

    /// The key of the field among the things of the window.
    pub fn key(&self) -> String {
        format!("field/{}/{}/{}", self.kind, self.record, self.field)
    }

    /// What the field holds now.
    fn value(&self, dossier: &Dossier) -> Value {
        dossier
            .record(self.kind, self.record)
            .and_then(|record| values(&record).get(self.field).cloned())
            .unwrap_or(Value::Null)
    }
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A day.
    Date,
    /// A day, a month or a year.
    PartialDate,
    /// A time of day.
    Time,
    /// A whole number in a range.
    Whole(i64, i64),
    /// Language codes.
    Languages,
    /// A country code.
    Country,
}

/// Why a draft cannot become the content of its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Something has to stand there.
    Blank,
    /// Not a day.
    Date,
    /// Not a day, a month or a year.
    PartialDate,
    /// Not a time.
    Time,
    /// Not a number in the range.
    Whole(i64, i64),
    /// Not a list of language codes.
    Languages,
    /// Not a country code.
    Country,
    /// What the dossier says, in words.
    Told(String),
}

/// Something done in a field.
#[derive(Debug, Clone)]
pub enum Event {
    /// Typed in a field of one line.
    Input(Slot, Shape, String),
    /// Typed in a field of several lines.
    Edit(Slot, text_editor::Action),
    /// Given whole, by a screen reader.
    Put(Slot, Shape, String),
    /// The draft is complete: Enter, or the focus has left.
    Commit,
    /// An answer was chosen; takes effect at once.
    Choose(Slot, Value),
    /// The list of answers of a field is unfolded or folded.
    Unfold(Option<Slot>),
    /// Typed to find an answer.
    Search(String),
}

#[derive(Debug, Clone)]
struct Draft {
    slot: Slot,
    shape: Shape,
    text: String,
    touched: Instant,
    wrong: Option<Wrong>,
    dirty: bool,
}

impl Draft {
    /// Typed just now, and not stored yet.
    fn typed(slot: Slot, shape: Shape, text: String) -> Self {
        Self { slot, shape, text, touched: Instant::now(), wrong: None, dirty: true }
    }
}

/// A field of several lines on the screen.
struct Area {
    content: text_editor::Content,
    base: String,
}

/// What is being typed, in every field.
#[derive(Default)]
pub struct Drafts {
    draft: Option<Draft>,
    /// Left while its content could not be stored; kept as typed.
    refused: HashMap<Slot, Draft>,
    /// Left a moment ago, on its way to the dossier.
    leaving: Option<Draft>,
    areas: HashMap<Slot, Area>,
    unfolded: Option<Slot>,
    search: String,
    /// Its text is to be selected once it shows.
    selecting: Option<Slot>,
}

impl std::fmt::Debug for Drafts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Drafts").field("draft", &self.draft).finish_non_exhaustive()
    }
}

impl Drafts {
    fn of(&self, slot: Slot) -> Option<&Draft> {
        self.draft.as_ref().filter(|draft| draft.slot == slot).or_else(|| self.refused.get(&slot))
    }

    /// What a field of one line shows.
    pub fn line(&self, slot: Slot, shape: Shape, dossier: &Dossier, language: Language) -> String {
        match self.of(slot) {
            Some(draft) => draft.text.clone(),
            None => shown(&slot.value(dossier), shape, language),
        }
    }

    /// What is wrong with what was typed in a field.
    pub fn wrong(&self, slot: Slot) -> Option<&Wrong> {
        self.of(slot)?.wrong.as_ref()
    }

    /// The content of a field of several lines.
    pub fn area(&self, slot: Slot) -> Option<&text_editor::Content> {
        self.areas.get(&slot).map(|area| &area.content)
    }

    /// The field whose answers are unfolded.
    pub const fn unfolded(&self) -> Option<Slot> {
        self.unfolded
    }

    /// What was typed to find an answer.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// Folds every list of answers. Says whether one was unfolded.
    pub fn fold(&mut self) -> bool {
        self.search.clear();
        self.unfolded.take().is_some()
    }

    /// Whether something was typed that is not stored yet.
    pub fn is_pending(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.dirty && draft.wrong.is_none())
    }

    /// Whether the pause after typing is over.
    pub fn is_due(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.dirty && draft.touched.elapsed() >= PAUSE)
    }

    /// Gives up what is being typed. Says whether there was something.
    pub fn give_back(&mut self) -> bool {
        let typed = self.draft.take().filter(|draft| draft.dirty || draft.wrong.is_some());
        let Some(draft) = typed else { return false };
        if let Some(area) = self.areas.get_mut(&draft.slot) {
            area.content = text_editor::Content::with_text(&area.base);
        }
        true
    }

    /// The text of a field of several lines is to be selected once it shows.
    pub fn select(&mut self, slot: Slot) {
        self.selecting = Some(slot);
    }

    /// What cannot be stored is kept for its field while something else is done.
    pub fn set_aside(&mut self) {
        if let Some(draft) = self.draft.take_if(|draft| draft.wrong.is_some()) {
            self.refused.insert(draft.slot, draft);
        }
    }

    /// Whether something typed could not be stored and still waits.
    pub fn is_refused(&self) -> bool {
        !self.refused.is_empty() || self.draft.as_ref().is_some_and(|draft| draft.wrong.is_some())
    }

    /// Notes why the dossier refused what was typed.
    pub fn refuse(&mut self, slot: Slot, wrong: Wrong) {
        if let Some(draft) = self.draft.as_mut().filter(|draft| draft.slot == slot) {
            draft.wrong = Some(wrong);
        } else if let Some(draft) = self.leaving.take_if(|draft| draft.slot == slot) {
            self.refused.insert(slot, Draft { wrong: Some(wrong), ..draft });
        }
    }

    /// Makes the fields of several lines that a screen shows agree with the dossier, and forgets the others.
    pub fn keep_areas(&mut self, slots: &[Slot], dossier: &Dossier) {
        self.areas.retain(|slot, _| slots.contains(slot));
        for &slot in slots {
            let stored = shown(&slot.value(dossier), Shape::Area, Language::English);
            let draft = self.of(slot).map(|draft| draft.text.clone());
            let drafted = draft.is_some();
            match self.areas.get_mut(&slot) {
                Some(area) if area.base == stored || drafted => area.base = stored,
                Some(area) => {
                    area.content = text_editor::Content::with_text(&stored);
                    area.base = stored;
                }
                None => {
                    let content = text_editor::Content::with_text(draft.as_deref().unwrap_or(&stored));
                    self.areas.insert(slot, Area { content, base: stored });
                }
            }
        }
        if let Some(slot) = self.selecting.take()
            && let Some(area) = self.areas.get_mut(&slot)
        {
            area.content.perform(text_editor::Action::SelectAll);
        }
    }

    /// Takes note of an event. Returns what becomes of a field by it, if anything does yet.
    pub fn update(&mut self, event: Event) -> Option<(Slot, Value)> {
        match event {
            Event::Input(slot, shape, text) => {
                let done = self.leave(slot);
                self.draft = Some(Draft::typed(slot, shape, text));
                done
            }
            Event::Edit(slot, action) => {
                // Moving the caret changes nothing: what was refused stays refused.
                let edits = action.is_edit();
                let done = if edits { self.leave(slot) } else { None };
                let Some(area) = self.areas.get_mut(&slot) else { return done };
                area.content.perform(action);
                let text = area.content.text();
                if edits {
                    self.draft = Some(Draft::typed(slot, Shape::Area, text));
                }
                done
            }
            Event::Put(slot, shape, text) => {
                let before = self.leave(slot);
                if let Some(area) = self.areas.get_mut(&slot) {
                    area.content = text_editor::Content::with_text(&text);
                }
                self.draft = Some(Draft::typed(slot, shape, text));
                // Another field left open is stored first; its turn comes before this one's.
                before.or_else(|| self.commit())
            }
            Event::Commit => self.commit(),
            Event::Choose(slot, value) => {
                self.fold();
                Some((slot, value))
            }
            Event::Unfold(slot) => {
                self.search.clear();
                self.unfolded = slot;
                self.commit()
            }
            Event::Search(text) => {
                self.search = text;
                None
            }
        }
    }

    /// What becomes of the field being typed in when another one is entered.
    fn leave(&mut self, slot: Slot) -> Option<(Slot, Value)> {
        self.refused.remove(&slot);
        if self.draft.as_ref().is_none_or(|draft| draft.slot == slot) {
            return None;
        }
        let done = self.commit();
        self.set_aside();
        self.leaving = self.draft.take();
        done
    }

    /// Ends the draft: its field and what it becomes. What cannot be read stays, with the reason.
    pub fn commit(&mut self) -> Option<(Slot, Value)> {
        self.draft.take_if(|draft| !draft.dirty && draft.wrong.is_none());
        let draft = self.draft.as_mut().filter(|draft| draft.dirty)?;
        match read(draft.shape, &draft.text) {
            Ok(value) => {
                let slot = draft.slot;
                draft.dirty = false;
                draft.wrong = None;
                Some((slot, value))
            }
            Err(wrong) => {
                draft.wrong = Some(wrong);
                None
            }
        }
    }

    /// The draft was stored. The field shows the dossier's content again once it is left: after a mere pause the text stays
    /// under the caret as it was typed.
    pub fn stored(&mut self, slot: Slot, paused: bool) {
        if !paused {
            self.draft.take_if(|draft| draft.slot == slot && !draft.dirty);
        }
        self.leaving.take_if(|draft| draft.slot == slot);
    }
}

/// A value as its field shows it.
fn shown(value: &Value, shape: Shape, language: Language) -> String {
    match (value, shape) {
        (Value::Null, _) => String::new(),
        (Value::String(text), Shape::Date) => text.parse::<Date>().map_or_else(
            |_| text.clone(),
            |date| match language {
                Language::Korean => date.to_string(),
                _ => date.0.strftime("%d/%m/%Y").to_string(),
            },
        ),
        (Value::String(text), _) => text.clone(),
        (Value::Number(number), Shape::Whole(..)) => {
            // A quantity that is whole is shown as such.
            let whole = number.as_f64().filter(|number| number.fract() == 0.0);
            whole.map_or_else(|| number.to_string(), |number| format!("{number:.0}"))
        }
        (other, _) => other.to_string(),
    }
}

/// A draft as the value of its field.
fn read(shape: Shape, text: &str) -> Result<Value, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let value = match shape {
        Shape::Line | Shape::Area => text.to_owned(),
        Shape::Date => read_date(text).ok_or(Wrong::Date)?.to_string(),
        Shape::PartialDate => match read_date(text) {
            Some(date) => date.to_string(),
            None => {
                text.parse::<crate::model::PartialDate>().map_err(|_| Wrong::PartialDate)?.as_str().to_owned()
            }
        },
        Shape::Time => read_time(text).ok_or(Wrong::Time)?.to_string(),
        Shape::Whole(least, most) => {
            let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let number = plain.replace('\u{2212}', "-").parse::<i64>().ok();
            let number = number.filter(|number| (least..=most).contains(number));
            return number.map(Value::from).ok_or(Wrong::Whole(least, most));
        }
        Shape::Languages => text
            .replace([',', ';'], " ")
            .parse::<crate::model::Languages>()
            .map_err(|_| Wrong::Languages)?
            .as_str()
            .to_owned(),
        Shape::Country => {
            text.parse::<crate::model::Country>().map_err(|_| Wrong::Country)?.as_str().to_owned()
        }
    };
    Ok(Value::String(value))
}

/// A day in any of the forms people type: `2026-11-22`, `22/11/2026`, `22.11.26`, `2026. 11. 22.`
pub fn read_date(text: &str) -> Option<Date> {
    let plain = crate::language::sort_key(text);
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

/// The change that gives a field a value; none where it has it already.
///
/// # Errors
/// [`Wrong::Blank`] where the record cannot be without it.
pub fn change(dossier: &Dossier, slot: Slot, value: &Value) -> Result<Option<Change>, Wrong> {
    let Some(before) = dossier.record(slot.kind, slot.record) else { return Ok(None) };
    let mut fields = values(&before);
    if fields.get(slot.field) == Some(value) {
        return Ok(None);
    }
    fields.insert(slot.field.to_owned(), value.clone());
    let Some(after) = record_of(slot.kind, fields) else { return Err(Wrong::Blank) };
    if after == before {
        return Ok(None);
    }
    let act = edit_act(dossier, &after, slot.field);
    let mut edits = vec![Edit::update(before, after.clone())];
    // Whoever attends for an organisation and had none belongs to it from now on.
    if let Record::Attendance(row) = &after
        && slot.field == "stakeholder"
        && let (Some(person), Some(_)) = (dossier.at(row.person), row.stakeholder)
        && person.stakeholder.is_none()
    {
        let belongs = crate::model::Person { stakeholder: row.stakeholder, ..(**person).clone() };
        edits.push(Edit::update((**person).clone(), belongs));
    }
    Ok(Some(Change::new(act, edits)))
}

/// What changing a field of a record is called.
pub fn edit_act(dossier: &Dossier, record: &Record, field: &'static str) -> Act {
    Act::new("act-edit")
        .with("kind", record.kind())
        .with("field", field)
        .with("name", super::wording::label_in(dossier, record))
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

    #[test]
    fn numbers_stay_in_their_range() {
        assert_eq!(read(Shape::Whole(0, 5), " 4 "), Ok(Value::from(4)));
        assert_eq!(read(Shape::Whole(-4, 4), "−3"), Ok(Value::from(-3)));
        assert_eq!(read(Shape::Whole(0, 5), "6"), Err(Wrong::Whole(0, 5)));
        assert_eq!(read(Shape::Whole(0, 5), "many"), Err(Wrong::Whole(0, 5)));
        assert_eq!(read(Shape::Line, "  "), Ok(Value::Null));
    }
}

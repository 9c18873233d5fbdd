//! Fields of records: what is being typed, when it becomes a change, and what is wrong with it.
//!
//! What is typed is a draft until Enter, until the focus leaves, or until a second has passed; then it becomes one change
//! of one field. A draft that cannot be read stays as it was typed, with the reason beside it. One draft at a time.

use std::{collections::HashMap, time::Instant};

use iced::widget::text_editor;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    language::{read_date, read_time, sort_key},
    model::{Act, Change, Date, Dossier, Edit, Entity, Kind, Language, Record},
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
    /// The keyboard goes to the answer of this key, among those that are unfolded, or back to the field.
    Reach(String),
    /// Typed to find an answer.
    Search(String),
    /// A letter typed on a field with few answers, which are named, and the one it holds: leads to the next that begins so.
    Letter(Slot, String, Vec<(String, Value)>, Option<Value>),
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
    /// Typed on a field with few answers.
    letters: Option<(Slot, String)>,
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
                self.letters = None;
                self.unfolded = slot;
                self.commit()
            }
            Event::Reach(_) => None,
            Event::Search(text) => {
                self.search = text;
                None
            }
            Event::Letter(slot, letter, answers, current) => {
                let chosen = self.by_letter(slot, &letter, &answers, current.as_ref())?;
                (Some(&chosen) != current.as_ref()).then_some((slot, chosen))
            }
        }
    }

    /// The answer that letters typed one after the other lead to; where none begins so, the last letter begins anew.
    fn by_letter(
        &mut self,
        slot: Slot,
        letter: &str,
        answers: &[(String, Value)],
        current: Option<&Value>,
    ) -> Option<Value> {
        let begins = |(label, _): &&(String, Value), typed: &str| sort_key(label).starts_with(typed);
        let at = answers.iter().position(|(_, value)| Some(value) == current);
        let typed = match self.letters.take() {
            Some((of, typed)) if of == slot => format!("{typed}{letter}"),
            _ => letter.to_owned(),
        };
        // Who goes on typing stays at what fits already.
        let stays = at.and_then(|at| answers.get(at)).into_iter();
        if let Some((_, value)) = stays.chain(answers).find(|answer| begins(answer, &typed))
            && typed != letter
        {
            self.letters = Some((slot, typed));
            return Some(value.clone());
        }
        let (before, after) = answers.split_at(at.map_or(0, |at| at + 1).min(answers.len()));
        let next = after.iter().chain(before).find(|answer| begins(answer, letter));
        self.letters = Some((slot, letter.to_owned()));
        next.map(|(_, value)| value.clone())
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
    fn numbers_stay_in_their_range() {
        assert_eq!(read(Shape::Whole(0, 5), " 4 "), Ok(Value::from(4)));
        assert_eq!(read(Shape::Whole(-4, 4), "−3"), Ok(Value::from(-3)));
        assert_eq!(read(Shape::Whole(0, 5), "6"), Err(Wrong::Whole(0, 5)));
        assert_eq!(read(Shape::Whole(0, 5), "many"), Err(Wrong::Whole(0, 5)));
        assert_eq!(read(Shape::Line, "  "), Ok(Value::Null));
    }
}

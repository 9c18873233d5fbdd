//! New stakeholders and persons, and fields that name one.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    language::sort_key,
    model::{Category, Entity, Id, Person, Record, Stakeholder, Text},
    ui::{
        Cx, Element,
        form::Slot,
        widget::{Answer, choice, glyph, icon},
        wording,
    },
};

/// A new stakeholder, of whom only the name is known.
pub fn new_stakeholder(name: Text, category: Option<Id<Category>>) -> Stakeholder {
    Stakeholder { category, ..Stakeholder::new(name) }
}

/// A new person from what was typed: `Given Family, function`.
pub fn new_person(typed: &str, stakeholder: Option<Id<Stakeholder>>) -> Option<Person> {
    let (name, function) = match typed.split_once(',') {
        Some((name, function)) => (name.trim(), Text::some(function.trim())),
        None => (typed.trim(), None),
    };
    let person = Person { function, stakeholder, ..Person::called(name) };
    Record::from(person.clone()).fault().is_none().then_some(person)
}

/// The categories as answers.
pub fn category_answers(cx: Cx<'_>) -> Vec<Answer> {
    crate::analysis::categories(cx.dossier)
        .into_iter()
        .map(|category| Answer {
            value: Value::String(category.id.to_string()),
            label: wording::translated(cx.dossier, cx.words, &*category, "name"),
            mark: Some((glyph::shape(Some(&category)), Some(category))),
        })
        .collect()
}

/// The stakeholders as answers.
pub fn stakeholder_answers(cx: Cx<'_>) -> Vec<Answer> {
    let mut all: Vec<_> = cx.dossier.all::<Stakeholder>().map(|s| (sort_key(&s.name), s)).collect();
    all.sort_by(|(a, x), (b, y)| a.cmp(b).then(x.id.cmp(&y.id)));
    all.into_iter()
        .map(|(_, s)| {
            let category = cx.dossier.at(s.category).cloned();
            Answer {
                value: Value::String(s.id.to_string()),
                label: s.name.to_string(),
                mark: Some((glyph::shape(category.as_deref()), category)),
            }
        })
        .collect()
}

/// A field that names a stakeholder. The list is only made where it is unfolded.
pub fn stakeholder_choice<'a, T: Entity>(
    cx: Cx<'a>,
    record: &T,
    field: &'static str,
    now: Option<Id<Stakeholder>>,
) -> Element<'a> {
    let unfolded = cx.drafts.unfolded() == Some(Slot::of(record, field));
    let answers = if unfolded {
        stakeholder_answers(cx)
    } else {
        let chosen = cx.dossier.at(now).map(|s| {
            let category = cx.dossier.at(s.category).cloned();
            Answer {
                value: Value::String(s.id.to_string()),
                label: s.name.to_string(),
                mark: Some((glyph::shape(category.as_deref()), category)),
            }
        });
        chosen.into_iter().collect()
    };
    let now = now.map(|id| Value::String(id.to_string()));
    choice(cx, record, field, now.as_ref(), answers, true)
}

/// A field that names a person. The list is only made where it is unfolded.
pub fn person_choice<'a, T: Entity>(
    cx: Cx<'a>,
    record: &T,
    field: &'static str,
    now: Option<Id<Person>>,
) -> Element<'a> {
    let unfolded = cx.drafts.unfolded() == Some(Slot::of(record, field));
    let answer = |person: &Arc<Person>| {
        let name = wording::person_line(person);
        let of =
            cx.dossier.at(person.stakeholder).map(|s| s.short_name.as_ref().unwrap_or(&s.name).to_string());
        Answer {
            value: Value::String(person.id.to_string()),
            label: of.map_or_else(|| name.clone(), |of| format!("{name} ({of})")),
            mark: Some((icon::USER, None)),
        }
    };
    let mut answers: Vec<Answer> = if unfolded {
        cx.dossier.all::<Person>().map(answer).collect()
    } else {
        cx.dossier.at(now).map(answer).into_iter().collect()
    };
    answers.sort_by_key(|answer| sort_key(&answer.label));
    let now = now.map(|id| Value::String(id.to_string()));
    choice(cx, record, field, now.as_ref(), answers, true)
}

//! What stands in the rows of a list, ready to be searched and sorted.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use iced::Length;
use uuid::Uuid;

use super::Listed;
use crate::{
    language::{Catalog, sort_key},
    model::{
        Category, Committee, CommitteeMember, Dossier, Id, Language, Membership, PartialDate, Person,
        Relation, Stakeholder, StakeholderRole,
    },
    ui::{
        screen::stakeholders::{
            State as Screen,
            asked::{self, Field},
        },
        wording,
    },
};

/// A row of a list.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: Uuid,
    /// The category of the stakeholder it is about.
    pub(super) category: Option<Arc<Category>>,
    pub(super) cells: Vec<Cell>,
    found: String,
}

/// What stands in a column of a row.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    /// The day it tells: days are sorted by when they are, not by how they are written.
    day: Option<PartialDate>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, day: None }
    }
}

impl Cell {
    fn field(&self) -> Field {
        self.day.as_ref().map_or_else(|| Field::of(&self.text), |day| Field::of_day(&self.text, day))
    }
}

/// What decides in which order everything in a list stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Order {
    what: Listed,
    sort: usize,
    down: bool,
    language: Language,
}

/// Rows of a list, in order.
pub(super) type Rows = Arc<Vec<Arc<Entry>>>;

/// What a list holds, kept ready: a letter of the filter only picks from what is in order already.
#[derive(Debug, Default)]
pub(super) struct Ready {
    all: Option<(Order, Rows)>,
    /// What stands in a column of all of them, once it was asked for.
    fields: HashMap<usize, Arc<Vec<Field>>>,
    shown: Option<(String, Option<Id<Category>>, Rows)>,
}

/// A column of a list: the kind and field that name it, its width, and from how much room on it shows.
pub(super) struct Column {
    pub(super) kind: &'static str,
    pub(super) field: &'static str,
    pub(super) width: Length,
    pub(super) room: f32,
}

/// The column that says which way a relation leads; no field of it.
pub(super) const DIRECTION: &str = "direction";
/// The column that counts the members of a committee; no field of it.
pub(super) const MEMBERS: &str = "members";

const fn column(kind: &'static str, field: &'static str, width: Length, room: f32) -> Column {
    Column { kind, field, width, room }
}

/// The columns of a list.
pub(super) fn columns(what: Listed) -> Vec<Column> {
    const WIDE: Length = Length::FillPortion(3);
    let fixed = |width: f32| Length::Fixed(width);
    match what {
        Listed::Stakeholders => Vec::new(),
        Listed::Persons => vec![
            column("person", "name", WIDE, 0.0),
            column("person", "function", WIDE, 560.0),
            column("person", "stakeholder", WIDE, 0.0),
            column("person", "email", Length::FillPortion(2), 900.0),
            column("person", "phone", fixed(120.0), 1000.0),
        ],
        Listed::Memberships => vec![
            column("membership", "stakeholder", WIDE, 0.0),
            column("membership", "network", WIDE, 0.0),
            column("membership", "levels", Length::FillPortion(2), 820.0),
            column("membership", "since", fixed(96.0), 0.0),
            column("membership", "until", fixed(96.0), 0.0),
        ],
        Listed::Roles => vec![
            column("stakeholder_role", "stakeholder", WIDE, 0.0),
            column("stakeholder_role", "role", Length::FillPortion(2), 0.0),
            column("stakeholder_role", "since", fixed(96.0), 0.0),
            column("stakeholder_role", "until", fixed(96.0), 0.0),
        ],
        Listed::Relations => vec![
            column("relation", "origin", WIDE, 0.0),
            column("relation", DIRECTION, fixed(28.0), 0.0),
            column("relation", "target", WIDE, 0.0),
            column("relation", "kind", fixed(110.0), 0.0),
            column("relation", "strength", fixed(56.0), 560.0),
            column("relation", "note", Length::FillPortion(2), 900.0),
        ],
        Listed::Committees => vec![
            column("committee", "name", WIDE, 0.0),
            column("committee", "kind", fixed(150.0), 0.0),
            column("committee", "chair", Length::FillPortion(2), 760.0),
            column("committee", MEMBERS, fixed(80.0), 0.0),
            column("committee", "frequency", Length::FillPortion(2), 760.0),
        ],
    }
}

/// Which column of a list a name means: its head in any of the languages, or how that begins.
fn called(what: Listed, name: &str) -> Option<usize> {
    static HEADS: LazyLock<Vec<(Listed, usize, String)>> = LazyLock::new(|| {
        let languages = Language::ALL.iter().map(|&language| Catalog::new(language));
        languages
            .flat_map(|words| {
                let of = |listed: Listed| {
                    let heads = columns(listed).into_iter().enumerate();
                    let told = heads.map(|(place, column)| (listed, place, sort_key(&head(&column, &words))));
                    told.collect::<Vec<_>>()
                };
                Listed::ALL.into_iter().flat_map(of).collect::<Vec<_>>()
            })
            .collect()
    });
    let name = sort_key(name);
    let long = name.chars().count() >= 3;
    let heads = || HEADS.iter().filter(|(listed, _, head)| *listed == what && !head.is_empty());
    let is = heads().find(|(.., head)| *head == name);
    is.or_else(|| heads().find(|(.., head)| long && head.starts_with(&name))).map(|(_, place, _)| *place)
}

/// What stands over a column.
pub(super) fn head(column: &Column, words: &Catalog) -> String {
    match column.field {
        DIRECTION => String::new(),
        MEMBERS => words.say("committee-seats"),
        field => wording::field_name(words, column.kind, field),
    }
}

/// Everything in a list.
fn all(dossier: &Dossier, words: &Catalog, what: Listed) -> Vec<Entry> {
    let name = |id: Id<Stakeholder>| dossier.get(id).map(|s| s.name.to_string()).unwrap_or_default();
    let date = |date: &Option<PartialDate>| {
        let text = date.as_ref().map(|date| crate::language::partial_date(words, date)).unwrap_or_default();
        Cell { text, day: date.clone() }
    };
    let text = |text: &Option<crate::model::Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let category = |id: Option<Id<Stakeholder>>| dossier.at(id).and_then(|s| dossier.at(s.category)).cloned();
    let entry = |id: Uuid, category: Option<Arc<Category>>, cells: Vec<Cell>| {
        let told: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        Entry { found: sort_key(&told.join("\n")), id, category, cells }
    };
    match what {
        Listed::Stakeholders => Vec::new(),
        Listed::Persons => dossier
            .all::<Person>()
            .map(|person| {
                let cells: Vec<Cell> = vec![
                    wording::person_name(person).into(),
                    // Who is known by a function only is called by it.
                    text(&person.function.clone().filter(|_| is_named(person))).into(),
                    person.stakeholder.map(name).unwrap_or_default().into(),
                    text(&person.email).into(),
                    text(&person.phone).into(),
                ];
                entry(person.id.uuid(), category(person.stakeholder), cells)
            })
            .collect(),
        Listed::Memberships => dossier
            .all::<Membership>()
            .map(|membership| {
                let cells: Vec<Cell> = vec![
                    name(membership.stakeholder).into(),
                    name(membership.network).into(),
                    dossier
                        .get(membership.network)
                        .map(|network| levels(words, network))
                        .unwrap_or_default()
                        .into(),
                    date(&membership.since),
                    date(&membership.until),
                ];
                entry(membership.id.uuid(), category(Some(membership.stakeholder)), cells)
            })
            .collect(),
        Listed::Roles => dossier
            .all::<StakeholderRole>()
            .map(|held| {
                let cells: Vec<Cell> = vec![
                    name(held.stakeholder).into(),
                    words.code("table-role", held.role.code()).into(),
                    date(&held.since),
                    date(&held.until),
                ];
                entry(held.id.uuid(), category(Some(held.stakeholder)), cells)
            })
            .collect(),
        Listed::Relations => dossier
            .all::<Relation>()
            .map(|relation| {
                let cells: Vec<Cell> = vec![
                    name(relation.origin).into(),
                    Cell::from(if relation.mutual { "↔" } else { "→" }.to_owned()),
                    name(relation.target).into(),
                    words.code("link", relation.kind.code()).into(),
                    relation.strength.map(|strength| strength.to_string()).unwrap_or_default().into(),
                    text(&relation.note).into(),
                ];
                entry(relation.id.uuid(), category(Some(relation.origin)), cells)
            })
            .collect(),
        Listed::Committees => dossier
            .all::<Committee>()
            .map(|committee| {
                let chair = dossier.at(committee.chair).map(|person| wording::person_name(person));
                let members = dossier.naming::<CommitteeMember>(committee.id.uuid()).count();
                let cells: Vec<Cell> = vec![
                    wording::translated(dossier, words, &**committee, "name").into(),
                    words.code("committee-kind", committee.kind.code()).into(),
                    chair.unwrap_or_default().into(),
                    members.to_string().into(),
                    text(&committee.frequency).into(),
                ];
                entry(committee.id.uuid(), None, cells)
            })
            .collect(),
    }
}

fn is_named(person: &Person) -> bool {
    person.given_name.is_some() || person.family_name.is_some()
}

/// The levels of a network, or the one of any other stakeholder.
pub(in super::super) fn levels(words: &Catalog, s: &Stakeholder) -> String {
    words.codes("level", s.all_levels().iter().map(|level| level.code()))
}

impl Screen {
    /// How much shows of a list, of how much.
    pub(in super::super) fn listed_count(&self, cx: crate::ui::Cx<'_>) -> (usize, usize) {
        (self.listed(cx.dossier, cx.words).len(), cx.dossier.count(self.lists.what.kind()))
    }

    /// A field that is asked of a list and that it does not have.
    pub(super) fn unknown_field(&self) -> Option<String> {
        asked::read(self.filter.trim(), |name| called(self.lists.what, name)).unknown
    }

    /// What shows of a list, in order.
    pub(super) fn listed(&self, dossier: &Dossier, words: &Catalog) -> Rows {
        let state = &self.lists;
        let order =
            Order { what: state.what, sort: state.sort, down: state.down, language: words.language() };
        let mut ready = state.ready.borrow_mut();
        let all = match &ready.all {
            Some((known, all)) if *known == order => Arc::clone(all),
            _ => {
                let all = Arc::new(ordered(dossier, words, &order));
                *ready = Ready { all: Some((order, Arc::clone(&all))), ..Ready::default() };
                all
            }
        };
        let filter = self.filter.trim();
        let category = self.category.filter(|_| state.what != Listed::Committees);
        if let Some((known, of, shown)) = &ready.shown
            && known == filter
            && *of == category
        {
            return Arc::clone(shown);
        }
        let asked = asked::read(filter, |name| called(state.what, name));
        let conditions: Vec<_> = asked
            .conditions
            .into_iter()
            .map(|condition| {
                let fields = ready.fields.entry(condition.column).or_insert_with(|| {
                    let field = |entry: &Arc<Entry>| {
                        entry.cells.get(condition.column).map_or_else(|| Field::of(""), Cell::field)
                    };
                    Arc::new(all.iter().map(field).collect())
                });
                (Arc::clone(fields), condition)
            })
            .collect();
        let shows = |(place, entry): &(usize, &Arc<Entry>)| {
            (category.is_none() || entry.category.as_ref().map(|category| category.id) == category)
                && asked.words.iter().all(|word| entry.found.contains(word.as_str()))
                && conditions
                    .iter()
                    .all(|(fields, condition)| fields.get(*place).is_some_and(|field| condition.fits(field)))
        };
        let shown: Rows = if asked.words.is_empty() && conditions.is_empty() && category.is_none() {
            all
        } else {
            Arc::new(all.iter().enumerate().filter(shows).map(|(_, entry)| Arc::clone(entry)).collect())
        };
        ready.shown = Some((filter.to_owned(), category, Arc::clone(&shown)));
        shown
    }
}

/// Everything in a list, in order; what is empty comes last, whichever way.
fn ordered(dossier: &Dossier, words: &Catalog, order: &Order) -> Vec<Arc<Entry>> {
    let mut rows = all(dossier, words, order.what);
    rows.sort_by_cached_key(|entry| {
        // Those that are alike stand by what they begin with.
        let begins = entry.cells.first().map(|cell| sort_key(&cell.text)).unwrap_or_default();
        let Some(cell) = entry.cells.get(order.sort) else {
            return (None, String::new(), begins, entry.id);
        };
        let told = cell.day.as_ref().map_or_else(|| sort_key(&cell.text), ToString::to_string);
        (cell.text.parse::<u32>().ok().filter(|_| cell.day.is_none()), told, begins, entry.id)
    });
    if order.down {
        rows.reverse();
    }
    rows.sort_by_key(|entry| entry.cells.get(order.sort).is_none_or(|cell| cell.text.is_empty()));
    rows.into_iter().map(Arc::new).collect()
}

//! What stands in the rows of a list, ready to be searched and sorted.

use std::sync::Arc;

use iced::Length;
use uuid::Uuid;

use super::Listed;
use crate::{
    language::{Catalog, sort_key},
    model::{
        Category, Committee, CommitteeMember, Dossier, Id, Language, Membership, PartialDate, Person,
        Relation, Stakeholder, StakeholderRole,
    },
    ui::{screen::stakeholders::State as Screen, wording},
};

/// A row of a list.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: Uuid,
    /// The category of the stakeholder it is about.
    pub(super) category: Option<Arc<Category>>,
    pub(super) cells: Vec<String>,
    found: String,
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

/// Everything in a list.
fn all(dossier: &Dossier, words: &Catalog, what: Listed) -> Vec<Entry> {
    let name = |id: Id<Stakeholder>| dossier.get(id).map(|s| s.name.to_string()).unwrap_or_default();
    let date = |date: &Option<PartialDate>| {
        date.as_ref().map(|date| crate::language::partial_date(words, date)).unwrap_or_default()
    };
    let text = |text: &Option<crate::model::Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let category = |id: Option<Id<Stakeholder>>| dossier.at(id).and_then(|s| dossier.at(s.category)).cloned();
    let entry = |id: Uuid, category: Option<Arc<Category>>, cells: Vec<String>| Entry {
        found: sort_key(&cells.join("\n")),
        id,
        category,
        cells,
    };
    match what {
        Listed::Stakeholders => Vec::new(),
        Listed::Persons => dossier
            .all::<Person>()
            .map(|person| {
                let cells = vec![
                    wording::person_name(person),
                    // Who is known by a function only is called by it.
                    text(&person.function.clone().filter(|_| is_named(person))),
                    person.stakeholder.map(name).unwrap_or_default(),
                    text(&person.email),
                    text(&person.phone),
                ];
                entry(person.id.uuid(), category(person.stakeholder), cells)
            })
            .collect(),
        Listed::Memberships => dossier
            .all::<Membership>()
            .map(|membership| {
                let cells = vec![
                    name(membership.stakeholder),
                    name(membership.network),
                    dossier.get(membership.network).map(|network| levels(words, network)).unwrap_or_default(),
                    date(&membership.since),
                    date(&membership.until),
                ];
                entry(membership.id.uuid(), category(Some(membership.stakeholder)), cells)
            })
            .collect(),
        Listed::Roles => dossier
            .all::<StakeholderRole>()
            .map(|held| {
                let cells = vec![
                    name(held.stakeholder),
                    words.code("table-role", held.role.code()),
                    date(&held.since),
                    date(&held.until),
                ];
                entry(held.id.uuid(), category(Some(held.stakeholder)), cells)
            })
            .collect(),
        Listed::Relations => dossier
            .all::<Relation>()
            .map(|relation| {
                let cells = vec![
                    name(relation.origin),
                    if relation.mutual { "↔" } else { "→" }.to_owned(),
                    name(relation.target),
                    words.code("link", relation.kind.code()),
                    relation.strength.map(|strength| strength.to_string()).unwrap_or_default(),
                    text(&relation.note),
                ];
                entry(relation.id.uuid(), category(Some(relation.origin)), cells)
            })
            .collect(),
        Listed::Committees => dossier
            .all::<Committee>()
            .map(|committee| {
                let chair = dossier.at(committee.chair).map(|person| wording::person_name(person));
                let members = dossier.naming::<CommitteeMember>(committee.id.uuid()).count();
                let cells = vec![
                    wording::translated(dossier, words, &**committee, "name"),
                    words.code("committee-kind", committee.kind.code()),
                    chair.unwrap_or_default(),
                    members.to_string(),
                    text(&committee.frequency),
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
pub(super) fn levels(words: &Catalog, s: &Stakeholder) -> String {
    s.all_levels().iter().map(|level| words.code("level", level.code())).collect::<Vec<_>>().join(", ")
}

impl Screen {
    /// How much shows of a list, of how much.
    pub(in super::super) fn listed_count(&self, cx: crate::ui::Cx<'_>) -> (usize, usize) {
        (self.listed(cx.dossier, cx.words).len(), cx.dossier.count(self.lists.what.kind()))
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
                *ready = Ready { all: Some((order, Arc::clone(&all))), shown: None };
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
        let wanted = sort_key(filter);
        let parts: Vec<&str> = wanted.split_whitespace().collect();
        let shows = |entry: &&Arc<Entry>| {
            (category.is_none() || entry.category.as_ref().map(|category| category.id) == category)
                && parts.iter().all(|part| entry.found.contains(part))
        };
        let shown: Rows = if parts.is_empty() && category.is_none() {
            all
        } else {
            Arc::new(all.iter().filter(shows).cloned().collect())
        };
        ready.shown = Some((filter.to_owned(), category, Arc::clone(&shown)));
        shown
    }
}

/// Everything in a list, in order; what is empty comes last, whichever way.
fn ordered(dossier: &Dossier, words: &Catalog, order: &Order) -> Vec<Arc<Entry>> {
    let cell = |entry: &Entry| entry.cells.get(order.sort).map(String::as_str).unwrap_or_default().to_owned();
    let mut rows = all(dossier, words, order.what);
    rows.sort_by_cached_key(|entry| {
        let cell = cell(entry);
        (cell.parse::<u32>().ok(), sort_key(&cell), entry.id)
    });
    if order.down {
        rows.reverse();
    }
    rows.sort_by_key(|entry| entry.cells.get(order.sort).is_none_or(String::is_empty));
    rows.into_iter().map(Arc::new).collect()
}

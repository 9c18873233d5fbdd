//! What is looked for in the register, kept ready: the filter answers before the next key, however long the register is.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use super::{
    Sort, State,
    asked::{self, Field},
    register::rank,
};
use crate::{
    exchange::table::{self, Column},
    language::{Catalog, sort_key},
    model::{Category, Dossier, Id, Language, Level, Membership, Person, Role, Stakeholder, StakeholderRole},
    ui::wording,
};

/// A stakeholder with everything it can be found by.
#[derive(Debug)]
struct Entry {
    name: String,
    words: String,
    of: Arc<Stakeholder>,
}

/// What decides what shows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    filter: String,
    category: Option<Id<Category>>,
    sort: Sort,
    down: bool,
}

/// What shows, in order.
pub(super) type Shown = Arc<Vec<Arc<Stakeholder>>>;

/// The register, ready to be searched.
#[derive(Debug, Default)]
pub(super) struct Listing {
    made_for: Option<(u64, Language)>,
    entries: Vec<Entry>,
    shown: RefCell<Option<(Asked, Shown)>>,
    /// What stands in single fields, of those that were asked for.
    fields: RefCell<HashMap<Column, Arc<Vec<Field>>>>,
}

impl Listing {
    /// Made anew where the dossier or the language is another. Says whether it was.
    pub(super) fn refresh(&mut self, dossier: &Dossier, words: &Catalog, revision: u64) -> bool {
        let wanted = Some((revision, words.language()));
        if self.made_for == wanted {
            return false;
        }
        self.made_for = wanted;
        self.entries = entries(dossier, words);
        *self.shown.borrow_mut() = None;
        self.fields.borrow_mut().clear();
        true
    }

    /// What stands in a field of each entry.
    fn field(&self, dossier: &Dossier, column: Column) -> Arc<Vec<Field>> {
        let language = self.made_for.map_or_else(|| dossier.content_language(), |(_, language)| language);
        let mut fields = self.fields.borrow_mut();
        let held = fields.entry(column).or_insert_with(|| {
            let words = Catalog::new(language);
            let of = |entry: &Entry| Field::of(&table::field(dossier, &words, &entry.of, column));
            Arc::new(self.entries.iter().map(of).collect())
        });
        Arc::clone(held)
    }
}

fn entries(dossier: &Dossier, words: &Catalog) -> Vec<Entry> {
    // Whatever has a name of its own in the language is named once.
    let code = |family: &str, code: Option<&str>| code.map(|code| words.code(family, code));
    let roles: Vec<(Role, String)> =
        Role::ALL.iter().map(|&role| (role, words.code("table-role", role.code()))).collect();
    let category = |id: Option<Id<Category>>| {
        dossier.at(id).map(|category| wording::translated(dossier, words, &**category, "name"))
    };
    dossier
        .all::<Stakeholder>()
        .map(|s| {
            let uuid = s.id.uuid();
            let mut told: Vec<String> = vec![s.name.to_string()];
            told.extend(
                [&s.short_name, &s.territory, &s.public_note, &s.identified_by, &s.external_ref]
                    .into_iter()
                    .flatten()
                    .map(ToString::to_string),
            );
            told.extend(category(s.category));
            told.extend(s.all_levels().iter().map(|level| words.code("level", level.code())));
            told.extend(code("stakeholder-kind", s.kind.map(crate::model::StakeholderKind::code)));
            told.extend(code("posture", s.posture.map(crate::model::Posture::code)));
            told.extend(code("presence", s.presence.map(crate::model::Presence::code)));
            for held in dossier.naming::<StakeholderRole>(uuid) {
                told.extend(roles.iter().find(|(role, _)| *role == held.role).map(|(_, name)| name.clone()));
            }
            told.extend(dossier.naming::<Person>(uuid).map(|person| wording::person_line(person)));
            told.extend(
                dossier
                    .naming::<Membership>(uuid)
                    .filter(|membership| membership.stakeholder == s.id)
                    .filter_map(|membership| {
                        dossier.get(membership.network).map(|network| network.name.to_string())
                    }),
            );
            Entry { name: sort_key(&s.name), words: sort_key(&told.join("\n")), of: Arc::clone(s) }
        })
        .collect()
}

impl State {
    /// What shows of the register, in order.
    pub(super) fn shown(&self, dossier: &Dossier) -> Shown {
        let asked = Asked {
            filter: self.filter.trim().to_owned(),
            category: self.category,
            sort: self.sort,
            down: self.down,
        };
        if self.listing.made_for.is_none() {
            // Before the screen was ever looked at.
            let entries = entries(dossier, &Catalog::new(dossier.content_language()));
            return Arc::new(Listing { entries, ..Listing::default() }.pick(dossier, &asked));
        }
        if let Some((known, shown)) = &*self.listing.shown.borrow()
            && *known == asked
        {
            return Arc::clone(shown);
        }
        let shown = Arc::new(self.listing.pick(dossier, &asked));
        *self.listing.shown.borrow_mut() = Some((asked, Arc::clone(&shown)));
        shown
    }
}

/// The level of a stakeholder, the lowest where it is a network of several.
fn lowest(s: &Stakeholder) -> Option<Level> {
    s.level.or_else(|| s.all_levels().first().copied())
}

impl Listing {
    fn pick(&self, dossier: &Dossier, asked: &Asked) -> Vec<Arc<Stakeholder>> {
        let asked::Asked { words, conditions, .. } = asked::read(&asked.filter, Column::called);
        let conditions: Vec<_> = conditions
            .into_iter()
            .map(|condition| (self.field(dossier, condition.column), condition))
            .collect();
        let by = match asked.sort {
            Sort::Field(column) => Some(self.field(dossier, column)),
            _ => None,
        };
        let mut shown: Vec<(usize, &Entry)> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| asked.category.is_none() || entry.of.category == asked.category)
            .filter(|(_, entry)| words.iter().all(|word| entry.words.contains(word.as_str())))
            .filter(|(place, _)| {
                conditions
                    .iter()
                    .all(|(fields, condition)| fields.get(*place).is_some_and(|field| condition.fits(field)))
            })
            .collect();
        shown.sort_by(|(first, a), (second, b)| {
            let (one, other) = (&a.of, &b.of);
            let order = match asked.sort {
                Sort::Name => a.name.cmp(&b.name),
                Sort::Level => rank(lowest(one)).cmp(&rank(lowest(other))),
                Sort::Influence => other.influence.cmp(&one.influence),
                Sort::Concern => other.concern.cmp(&one.concern),
                Sort::Posture => rank(one.posture).cmp(&rank(other.posture)),
                Sort::Presence => rank(one.presence).cmp(&rank(other.presence)),
                Sort::Field(_) => by
                    .as_ref()
                    .and_then(|fields| fields.get(*first).zip(fields.get(*second)))
                    .map_or(std::cmp::Ordering::Equal, |(one, other)| one.order(other, asked.down)),
            };
            // What is empty stays last in a field, whichever way.
            let turned = asked.down && !matches!(asked.sort, Sort::Field(_));
            let order = if turned { order.reverse() } else { order };
            order.then_with(|| a.name.cmp(&b.name)).then_with(|| one.id.cmp(&other.id))
        });
        shown.into_iter().map(|(_, entry)| Arc::clone(&entry.of)).collect()
    }
}

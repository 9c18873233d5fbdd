//! What a register says of itself: who may stand in it twice, and who is not in it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::categories;
use crate::model::{
    Category, Dossier, Entity, Id, Language, Level, Levels, Presence, Role, Roles, Stakeholder,
    StakeholderRole, Table, sort_key,
};

/// A name as it is compared: without accents, case, spaces and signs, so that Hangul with and without spaces is the same.
pub fn matching_key(name: &str) -> String {
    sort_key(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether one of some fields of a record holds a name in any language, as [`matching_key`] gives it.
pub fn goes_by<T: Entity>(dossier: &Dossier, record: &T, fields: &[&str], key: &str) -> bool
where
    Dossier: Table<T>,
{
    let fits = |field: &str, language| {
        dossier.text_in(record, field, language).is_some_and(|text| matching_key(text.text) == key)
    };
    !key.is_empty() && Language::ALL.iter().any(|&language| fields.iter().any(|field| fits(field, language)))
}

/// What a stakeholder is called by: its name in full, and in short.
const NAMES: [&str; 2] = ["name", "short_name"];

/// Whether a stakeholder is called so, in full or in short, in any language.
pub fn is_called(dossier: &Dossier, s: &Stakeholder, name: &str) -> bool {
    goes_by(dossier, s, &NAMES, &matching_key(name))
}

/// The stakeholder that is called so; of several the one that came into the register first.
pub fn called(dossier: &Dossier, name: &str) -> Option<Id<Stakeholder>> {
    let key = matching_key(name);
    let fits = |s: &Stakeholder| goes_by(dossier, s, &NAMES, &key);
    dossier.all::<Stakeholder>().filter(|s| fits(s)).map(|s| s.id).min()
}

/// The value of a set that a word means: one of its names, or the beginning of one, which is so long at least.
pub fn meant<T: Copy, Names: Iterator<Item = String>>(
    all: &[T],
    names: impl Fn(T) -> Names,
    word: &str,
    least: usize,
) -> Option<T> {
    let wanted = matching_key(word);
    if wanted.is_empty() {
        return None;
    }
    let find = |fits: &dyn Fn(&str) -> bool| {
        all.iter().copied().find(|&value| names(value).any(|name| fits(&matching_key(&name))))
    };
    let long = wanted.chars().count() >= least;
    find(&|name| name == wanted).or_else(|| long.then(|| find(&|name| name.starts_with(&wanted))).flatten())
}

/// Stakeholders that may be the same: called the same in any language, in full or in short, or under the same key of another
/// register. Groups of at least two, the one on which most hangs first.
pub fn duplicates(dossier: &Dossier) -> Vec<Vec<Id<Stakeholder>>> {
    let mut all: Vec<&std::sync::Arc<Stakeholder>> = dossier.all::<Stakeholder>().collect();
    all.sort_by_key(|s| s.id);
    let mut group_of: Vec<usize> = (0..all.len()).collect();
    let mut first: HashMap<String, usize> = HashMap::new();
    for (place, s) in all.iter().enumerate() {
        let translated = Language::ALL
            .iter()
            .filter_map(|&language| dossier.text_in(&***s, "name", language).map(|w| w.text.to_owned()));
        let mut keys: Vec<String> = translated
            .chain(s.short_name.iter().map(ToString::to_string))
            .map(|name| matching_key(&name))
            // A letter or two may be anything.
            .filter(|key| key.chars().count() > 2 || !key.is_ascii())
            .collect();
        keys.extend(s.external_ref.iter().map(|key| format!("#{key}")));
        keys.sort();
        keys.dedup();
        for key in keys {
            match first.get(&key) {
                Some(&other) => {
                    let (from, to) = (group_of[place], group_of[other]);
                    for group in &mut group_of {
                        if *group == from {
                            *group = to;
                        }
                    }
                }
                None => {
                    first.insert(key, place);
                }
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<Id<Stakeholder>>> = BTreeMap::new();
    for (place, group) in group_of.into_iter().enumerate() {
        groups.entry(group).or_default().push(all[place].id);
    }
    let mut groups: Vec<Vec<Id<Stakeholder>>> =
        groups.into_values().filter(|group| group.len() > 1).collect();
    for group in &mut groups {
        // The one on which most hangs is the one to keep.
        group.sort_by_key(|id| (std::cmp::Reverse(dossier.sources(id.uuid()).len()), *id));
    }
    groups
}

/// The levels of which somebody is looked for where the dialogue says nothing: those that most co-construction joins.
const USUAL_LEVELS: [Level; 3] = [Level::Municipality, Level::Region, Level::National];

/// Who ought to be at the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checklist {
    /// Of these categories.
    pub categories: Vec<Id<Category>>,
    /// Of these levels.
    pub levels: Vec<Level>,
    /// In these roles.
    pub roles: Vec<Role>,
}

/// The checklist of a dialogue: the categories that may not do without anybody, its levels and its roles.
pub fn checklist(dossier: &Dossier) -> Checklist {
    let dialogue = dossier.dialogue();
    let levels = dialogue.and_then(|dialogue| dialogue.expected_levels.as_ref()).map(Levels::all);
    let roles = dialogue.and_then(|dialogue| dialogue.expected_roles.as_ref()).map(Roles::all);
    let needed = categories(dossier).into_iter().filter(|category| !category.optional);
    Checklist {
        categories: needed.map(|category| category.id).collect(),
        levels: levels.unwrap_or_else(|| USUAL_LEVELS.to_vec()),
        roles: roles.unwrap_or_else(|| Role::ALL.to_vec()),
    }
}

/// Who is not at the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absent {
    /// Seats kept for those who are missing or to be invited.
    pub seats: Vec<Id<Stakeholder>>,
    /// Categories of the checklist of which nobody is there and for which no seat is kept.
    pub categories: Vec<Id<Category>>,
    /// Levels of the checklist of which nobody is there.
    pub levels: Vec<Level>,
    /// Roles of the checklist that nobody has.
    pub roles: Vec<Role>,
}

impl Absent {
    /// How many are missing.
    pub fn count(&self) -> usize {
        self.seats.len() + self.categories.len() + self.levels.len() + self.roles.len()
    }
}

/// Who is missing: seats that are kept, and what of the [`checklist`] is without anybody. Somebody who declined is not there.
pub fn absent(dossier: &Dossier) -> Absent {
    let wanted = checklist(dossier);
    let mut seats: Vec<_> = dossier
        .all::<Stakeholder>()
        .filter(|s| matches!(s.presence, Some(Presence::Missing | Presence::ToInvite)))
        .collect();
    seats.sort_by_key(|s| s.id);
    // A seat that is kept stands for its category and its level already.
    let counts = |s: &Stakeholder| s.presence != Some(Presence::Declined);
    let is_empty = |category: &Id<Category>| {
        !dossier.naming::<Stakeholder>(category.uuid()).any(|s| s.category == Some(*category) && counts(s))
    };
    let there: HashSet<Level> =
        dossier.all::<Stakeholder>().filter(|s| counts(s)).flat_map(|s| s.all_levels()).collect();
    let held: HashSet<Role> =
        dossier.all::<StakeholderRole>().filter(|held| held.until.is_none()).map(|held| held.role).collect();
    Absent {
        seats: seats.into_iter().map(|s| s.id).collect(),
        categories: wanted.categories.into_iter().filter(is_empty).collect(),
        levels: wanted.levels.into_iter().filter(|level| !there.contains(level)).collect(),
        roles: wanted.roles.into_iter().filter(|role| !held.contains(role)).collect(),
    }
}

//! What a register says of itself: who may stand in it twice, and who is not in it.

use std::collections::{BTreeMap, HashMap};

use super::categories;
use crate::model::{Category, Dossier, Id, Language, Presence, Role, Stakeholder, StakeholderRole, sort_key};

/// A name as it is compared: without accents, case, spaces and signs, so that Hangul with and without spaces is the same.
pub fn matching_key(name: &str) -> String {
    sort_key(name).chars().filter(|c| c.is_alphanumeric()).collect()
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

/// Who is not at the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absent {
    /// Seats kept for those who are missing or to be invited.
    pub seats: Vec<Id<Stakeholder>>,
    /// Categories of which nobody is there.
    pub categories: Vec<Id<Category>>,
    /// Roles that nobody has.
    pub roles: Vec<Role>,
}

/// Who is missing: seats that are kept, categories and roles without anybody. Somebody who declined is not there either.
pub fn absent(dossier: &Dossier) -> Absent {
    let is_there = |s: &Stakeholder| !matches!(s.presence, Some(Presence::Missing | Presence::Declined));
    let mut seats: Vec<&std::sync::Arc<Stakeholder>> = dossier
        .all::<Stakeholder>()
        .filter(|s| matches!(s.presence, Some(Presence::Missing | Presence::ToInvite)))
        .collect();
    seats.sort_by_key(|s| s.id);
    let is_empty = |category: &Id<Category>| {
        !dossier.naming::<Stakeholder>(category.uuid()).any(|s| s.category == Some(*category) && is_there(s))
    };
    let held =
        |role: Role| dossier.all::<StakeholderRole>().any(|held| held.role == role && held.until.is_none());
    Absent {
        seats: seats.into_iter().map(|s| s.id).collect(),
        categories: categories(dossier).iter().map(|category| category.id).filter(is_empty).collect(),
        roles: Role::ALL.iter().copied().filter(|role| !held(*role)).collect(),
    }
}

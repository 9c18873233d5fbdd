//! What the cells of a row say of a stakeholder: its fields, its contact, its roles, the networks it belongs to.

use std::collections::HashSet;

use super::{
    columns::Column,
    plan::{Cells, Draft, Remark, Work},
    values::{addressed, dated, day, name_of, parted, parts, rating},
};
use crate::{
    analysis::{goes_by, matching_key, meant},
    model::{
        Category, Concern, Country, Edit, Id, Influence, Legitimacy, Level, Membership, Person, Posture,
        Presence, Role, Stakeholder, StakeholderKind, StakeholderRole, Text,
    },
};

impl Work<'_> {
    pub(super) fn fields(&mut self, cells: &Cells<'_>, place: usize, line: usize, remarks: &mut Vec<Remark>) {
        for column in Column::ALL {
            let Some(text) = cells.text(column).filter(|_| !column.is_of_person()) else { continue };
            let mut after = self.drafts[place].after.clone();
            if !self.set(&mut after, column, text, remarks) {
                remarks.push(Remark::NotUnderstood(column, text.to_owned()));
                continue;
            }
            let draft = &mut self.drafts[place];
            if after == draft.after {
                draft.said.insert(column);
            } else if draft.said.contains(&column) && draft.line != line {
                remarks.push(Remark::Differs(column, draft.line));
            } else {
                draft.said.insert(column);
                draft.after = after;
            }
        }
    }

    /// Gives a field what stands in a cell; says whether it was understood.
    fn set(&mut self, s: &mut Stakeholder, column: Column, text: &str, remarks: &mut Vec<Remark>) -> bool {
        match column {
            // A known stakeholder is renamed where the key says that it is the same.
            Column::Name => {
                if s.external_ref.is_some()
                    && matching_key(&s.name) != matching_key(text)
                    && !self.is_translation(s, text)
                    && let Some(name) = Text::some(text)
                {
                    s.name = name;
                }
            }
            Column::ShortName => s.short_name = Text::some(text),
            Column::Territory => s.territory = Text::some(text),
            Column::IdentifiedBy => s.identified_by = Text::some(text),
            Column::PublicNote => s.public_note = Text::some(text),
            Column::PrivateNote => s.private_note = Text::some(text),
            Column::ExternalRef => s.external_ref = Text::some(text),
            Column::Influence => match rating(text).and_then(|n| Influence::new(n).ok()) {
                Some(value) => s.influence = Some(value),
                None => return false,
            },
            Column::Concern => match rating(text).and_then(|n| Concern::new(n).ok()) {
                Some(value) => s.concern = Some(value),
                None => return false,
            },
            Column::Legitimacy => match rating(text).and_then(|n| Legitimacy::new(n).ok()) {
                Some(value) => s.legitimacy = Some(value),
                None => return false,
            },
            Column::Kind => {
                match self.code("stakeholder-kind", StakeholderKind::ALL, StakeholderKind::code, text) {
                    Some(value) => s.kind = Some(value),
                    None => return false,
                }
            }
            Column::Level => {
                let named = |part: &str| self.code("level", Level::ALL, Level::code, part);
                let whole = named(text).map(|level| vec![level]);
                let Some(levels) = whole.or_else(|| parted(text).map(named).collect()) else {
                    return false;
                };
                let at = s.clone().at_levels(levels);
                // How it was recorded stays, where it says the same.
                if at.all_levels() != s.all_levels() {
                    *s = at;
                }
            }
            Column::Posture => match self.code("posture", Posture::ALL, Posture::code, text) {
                Some(value) => s.posture = Some(value),
                None => return false,
            },
            Column::Presence => {
                let yes = matches!(matching_key(text).as_str(), "oui" | "yes" | "x" | "1" | "o" | "y" | "예");
                match self.code("presence", Presence::ALL, Presence::code, text) {
                    Some(value) => s.presence = Some(value),
                    None if yes => s.presence = Some(Presence::ToInvite),
                    None => return false,
                }
            }
            Column::Country => match self.country(text) {
                Some(country) => s.country = Some(country),
                None => return false,
            },
            Column::Category => s.category = self.category(text, remarks).or(s.category),
            _ => {}
        }
        true
    }

    fn is_translation(&self, s: &Stakeholder, text: &str) -> bool {
        goes_by(self.dossier, s, &["name"], &matching_key(text))
    }

    /// The value that a word means, in any of the languages or as its code.
    fn code<T: Copy>(
        &self,
        family: &str,
        all: &[T],
        code: impl Fn(T) -> &'static str,
        text: &str,
    ) -> Option<T> {
        let names = |value: T| {
            let code = code(value);
            std::iter::once(code.to_owned())
                .chain(self.words.iter().map(move |words| words.code(family, code)))
        };
        // A whole register is not read by single letters.
        meant(all, names, text, 4)
    }

    fn country(&self, text: &str) -> Option<Country> {
        text.parse().ok().or_else(|| self.countries.get(&matching_key(text)).cloned())
    }

    fn category(&mut self, text: &str, remarks: &mut Vec<Remark>) -> Option<Id<Category>> {
        let name = Text::some(text)?;
        let key = matching_key(text);
        if let Some(id) = self.categories.get(&key) {
            return Some(*id);
        }
        // A name in the singular or the plural, and a longer one that begins alike, mean the same.
        let near = self.categories.iter().filter(|(name, _)| {
            let plural = |a: &str, b: &str| a.strip_suffix('s').is_some_and(|a| a == b);
            plural(name, &key) || plural(&key, name)
        });
        if let Some((_, id)) = near.min() {
            return Some(*id);
        }
        let known = self.dossier.all::<Category>().map(|category| &**category);
        let category = Category {
            language: self.new_language(),
            ..Category::beside(name, known.chain(&self.new_categories))
        };
        let id = category.id;
        remarks.push(Remark::NewCategory(text.to_owned()));
        self.categories.insert(key, id);
        self.new_categories.push(category);
        Some(id)
    }

    pub(super) fn person(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
        let of_person = |column: Column| cells.text(column).and_then(Text::some);
        if Column::ALL
            .iter()
            .filter(|column| column.is_of_person())
            .all(|column| cells.text(*column).is_none())
        {
            return;
        }
        let mut salutation = of_person(Column::Salutation);
        let mut person = Person::called("");
        if let Some(full) = cells.text(Column::FullName) {
            let (title, name) = addressed(full);
            salutation = salutation.or_else(|| title.and_then(Text::some));
            person = Person::called(name);
        }
        person.family_name = of_person(Column::FamilyName).or(person.family_name);
        person.given_name = of_person(Column::GivenName).or(person.given_name);
        person.function = of_person(Column::Function);
        person.email = of_person(Column::Email);
        person.phone = of_person(Column::Phone);
        person.salutation = salutation;
        person.stakeholder = Some(self.drafts[place].after.id);
        person.language = self.new_language();
        if let Some(text) = cells.text(Column::InformedOn) {
            match day(text) {
                Some(date) => person.informed_on = Some(date),
                None => remarks.push(Remark::NotUnderstood(Column::InformedOn, text.to_owned())),
            }
        }
        if person.family_name.is_none() && person.given_name.is_none() && person.function.is_none() {
            // An address or a telephone without a name belongs to nobody.
            let (email, phone) = (person.email.is_some(), person.phone.is_some());
            if email || phone {
                remarks.push(Remark::NoPerson);
            }
            return;
        }
        let list = self.persons.entry(self.drafts[place].after.id).or_default();
        let named = person.family_name.is_some() || person.given_name.is_some();
        let same = list.iter_mut().find(|(_, other)| {
            if named && (other.family_name.is_some() || other.given_name.is_some()) {
                name_of(other) == name_of(&person)
            } else if person.email.is_some() && other.email == person.email {
                true
            } else {
                person.function == other.function
                    && person.function.is_some()
                    && named != name_of(other).is_empty()
            }
        });
        match same {
            Some((_, other)) => {
                let before = other.clone();
                let fill = |to: &mut Option<Text>, from: Option<Text>| {
                    if from.is_some() {
                        *to = from;
                    }
                };
                // A name told in another order stays as it stands.
                if name_of(other).is_empty() {
                    fill(&mut other.family_name, person.family_name);
                    fill(&mut other.given_name, person.given_name);
                }
                fill(&mut other.function, person.function);
                fill(&mut other.email, person.email);
                fill(&mut other.phone, person.phone);
                fill(&mut other.salutation, person.salutation);
                other.informed_on = person.informed_on.or(other.informed_on);
                self.drafts[place].gains |= *other != before;
            }
            None => {
                list.push((None, person));
                self.drafts[place].gains = true;
            }
        }
    }

    pub(super) fn roles(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
        for text in parts(cells.text(Column::Roles)) {
            let role = self.code("stakeholder-role", Role::ALL, Role::code, text);
            let role = role.or_else(|| self.code("table-role", Role::ALL, Role::code, text));
            let Some(role) = role else {
                remarks.push(Remark::NotUnderstood(Column::Roles, text.to_owned()));
                continue;
            };
            let stakeholder = self.drafts[place].after.id;
            if self.roles.insert((stakeholder, role)) {
                let record = StakeholderRole { id: Id::new(), stakeholder, role, since: None, until: None };
                self.made.push(Edit::create(record));
                self.drafts[place].gains = true;
            }
        }
    }

    pub(super) fn networks(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
        for text in parts(cells.text(Column::Networks)) {
            let (name, since, until) = dated(text);
            let Some(named) = Text::some(name) else { continue };
            let key = matching_key(name);
            let network = match self.by_name.get(&key) {
                Some(&place) => self.drafts[place].after.id,
                None => match self.known.get(&key).and_then(|fits| fits.first()) {
                    Some(known) => known.id,
                    None => {
                        let after = Stakeholder {
                            kind: Some(StakeholderKind::Network),
                            language: self.new_language(),
                            ..Stakeholder::new(named)
                        };
                        let id = after.id;
                        remarks.push(Remark::NewNetwork(name.to_owned()));
                        self.by_name.insert(key, self.drafts.len());
                        self.drafts.push(Draft {
                            before: None,
                            after,
                            line: cells.place + 1,
                            said: HashSet::new(),
                            gains: false,
                        });
                        id
                    }
                },
            };
            let stakeholder = self.drafts[place].after.id;
            if network == stakeholder {
                remarks.push(Remark::NotUnderstood(Column::Networks, text.to_owned()));
            } else if self.memberships.insert((stakeholder, network)) {
                let record = Membership { id: Id::new(), stakeholder, network, since, until };
                self.made.push(Edit::create(record));
                self.drafts[place].gains = true;
            }
        }
    }
}

//! A register laid over the stakeholders of a dossier: which rows are new, which change something, which say nothing
//! new, and what in them could not be understood. Nothing changes until the plan is carried out, as one change.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{
    columns::{Column, Columns},
    read::Sheet,
    values::{addressed, dated, day, name_of, parted, parts, rating},
};
use crate::{
    analysis::{matching_key, meant},
    language::Catalog,
    model::{
        Act, Category, Change, Concern, Country, Dossier, Edit, Id, Influence, Language, Legitimacy, Level,
        Membership, Person, Posture, Presence, Role, Stakeholder, StakeholderKind, StakeholderRole, Text,
        builtin,
    },
};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It brings a new stakeholder.
    New,
    /// It adds to a new one that an earlier row brings.
    Adds,
    /// It changes one that is known, or brings a person.
    Changed,
    /// It says nothing new.
    Same,
    /// It is left out.
    LeftOut,
}

/// What there is to say about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// No stakeholder is named in it.
    Nameless,
    /// What stands in a column was not understood and is left out.
    NotUnderstood(Column, String),
    /// A category of this name is made.
    NewCategory(String),
    /// A network of this name is made.
    NewNetwork(String),
    /// An earlier row, of this number, names the same stakeholder: they are taken together.
    With(usize),
    /// No stakeholder is named, but a person below one: they are taken with the row of this number above.
    Below(usize),
    /// Several stakeholders of the dossier are called so; the first is meant.
    Several(String),
    /// What is said of a person names nobody.
    NoPerson,
    /// It says other things of a stakeholder than an earlier row, of this number: what stands there first holds.
    Differs(Column, usize),
}

impl Remark {
    /// Whether something that stands in the row is lost.
    pub const fn is_loss(&self) -> bool {
        matches!(self, Self::Nameless | Self::NotUnderstood(..) | Self::NoPerson | Self::Differs(..))
    }
}

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub line: usize,
    /// Whom it names.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What there is to say about it.
    pub remarks: Vec<Remark>,
}

/// What carrying out an import would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The rows in which something stands.
    pub rows: Vec<Row>,
    /// Stakeholders that are new.
    pub created: usize,
    /// Stakeholders that change.
    pub updated: usize,
    /// Stakeholders that stay as they are.
    pub unchanged: usize,
    /// Persons that are new.
    pub persons: usize,
    edits: Vec<Edit>,
}

impl Plan {
    /// Whether it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// How many rows lose something.
    pub fn losses(&self) -> usize {
        self.rows.iter().filter(|row| row.remarks.iter().any(Remark::is_loss)).count()
    }

    /// The one change that it is.
    pub fn change(&self) -> Change {
        let act = Act::new("act-import-table").with("count", self.created + self.updated);
        Change::new(act, self.edits.clone())
    }
}

/// Lays the rows of a sheet over a dossier. `go_on` hears how many rows are done of how many; where it says no, there is no
/// plan. What is new is in `language`.
pub fn plan(
    dossier: &Dossier,
    sheet: &Sheet,
    columns: &Columns,
    language: Language,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Option<Plan> {
    let mut work = Work::new(dossier, language);
    let mut rows = Vec::new();
    let all = sheet.rows.len();
    for place in columns.first_row()..all {
        if place % 64 == 0 && !go_on(place, all) {
            return None;
        }
        if sheet.is_blank(place) {
            continue;
        }
        let cells = Cells { sheet, columns, place };
        rows.push(work.row(&cells));
    }
    go_on(all, all).then(|| work.done(rows))
}

struct Cells<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    place: usize,
}

impl Cells<'_> {
    fn text(&self, column: Column) -> Option<&str> {
        let place = self.columns.place(column)?;
        Some(self.sheet.cell(self.place, place)).filter(|text| !matches!(*text, "" | "-" | "–" | "—" | "/"))
    }
}

/// A stakeholder that the register names.
struct Draft {
    before: Option<Arc<Stakeholder>>,
    after: Stakeholder,
    line: usize,
    /// Said by a row already.
    said: HashSet<Column>,
    /// Something hangs on it that is new.
    gains: bool,
}

/// The persons of a stakeholder: as they are known, and as they will be.
type People = Vec<(Option<Arc<Person>>, Person)>;

struct Work<'a> {
    dossier: &'a Dossier,
    language: Language,
    words: Vec<Catalog>,
    drafts: Vec<Draft>,
    by_ref: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    known: HashMap<String, Vec<Arc<Stakeholder>>>,
    known_refs: HashMap<String, Arc<Stakeholder>>,
    categories: HashMap<String, Id<Category>>,
    new_categories: Vec<Category>,
    persons: HashMap<Id<Stakeholder>, People>,
    roles: HashSet<(Id<Stakeholder>, Role)>,
    memberships: HashSet<(Id<Stakeholder>, Id<Stakeholder>)>,
    made: Vec<Edit>,
    countries: HashMap<String, Country>,
    /// The stakeholder of the row before, and the number of that row.
    last: Option<(usize, usize)>,
}

impl<'a> Work<'a> {
    fn new(dossier: &'a Dossier, language: Language) -> Self {
        let words: Vec<Catalog> = Language::ALL.iter().map(|&language| Catalog::new(language)).collect();
        let mut all: Vec<&Arc<Stakeholder>> = dossier.all::<Stakeholder>().collect();
        all.sort_by_key(|stakeholder| stakeholder.id);
        let mut known: HashMap<String, Vec<Arc<Stakeholder>>> = HashMap::new();
        let mut known_refs = HashMap::new();
        for stakeholder in &all {
            known.entry(matching_key(&stakeholder.name)).or_default().push(Arc::clone(stakeholder));
            if let Some(key) = &stakeholder.external_ref {
                known_refs.entry(key.to_string()).or_insert_with(|| Arc::clone(stakeholder));
            }
        }
        // Translations and short names stand for their stakeholder where nobody is called so.
        for stakeholder in &all {
            let translated = Language::ALL.iter().filter_map(|&language| {
                dossier.text_in(&***stakeholder, "name", language).map(|wording| wording.text.to_owned())
            });
            let short = stakeholder.short_name.iter().map(ToString::to_string);
            for name in translated.chain(short) {
                let fits = known.entry(matching_key(&name)).or_default();
                if fits.is_empty() {
                    fits.push(Arc::clone(stakeholder));
                }
            }
        }
        let mut categories = HashMap::new();
        for category in dossier.all::<Category>() {
            for &language in Language::ALL {
                if let Some(name) = dossier.text_in(&**category, "name", language) {
                    categories.insert(matching_key(name.text), category.id);
                }
            }
            categories.insert(matching_key(&category.name), category.id);
        }
        let mut countries = HashMap::new();
        for words in &words {
            for entry in words.say("table-countries").split('|') {
                if let Some((code, name)) = entry.trim().split_once(' ')
                    && let Ok(country) = code.parse::<Country>()
                {
                    countries.insert(matching_key(name), country);
                }
            }
            for entry in words.say("table-category-names").split('|') {
                // What the three first categories are called in short.
                if let Some((code, name)) = entry.trim().split_once(' ') {
                    let id = Id::from_uuid(builtin::key(&format!("category/{code}")));
                    if dossier.get::<Category>(id).is_some() {
                        categories.entry(matching_key(name)).or_insert(id);
                    }
                }
            }
        }
        let mut persons: HashMap<Id<Stakeholder>, People> = HashMap::new();
        for person in dossier.all::<Person>() {
            if let Some(of) = person.stakeholder {
                persons.entry(of).or_default().push((Some(Arc::clone(person)), (**person).clone()));
            }
        }
        for list in persons.values_mut() {
            list.sort_by_key(|(_, person)| person.id);
        }
        Self {
            dossier,
            language,
            words,
            drafts: Vec::new(),
            by_ref: HashMap::new(),
            by_name: HashMap::new(),
            known,
            known_refs,
            categories,
            new_categories: Vec::new(),
            persons,
            roles: dossier.all::<StakeholderRole>().map(|role| (role.stakeholder, role.role)).collect(),
            memberships: dossier.all::<Membership>().map(|m| (m.stakeholder, m.network)).collect(),
            made: Vec::new(),
            countries,
            last: None,
        }
    }

    fn row(&mut self, cells: &Cells<'_>) -> Row {
        let line = cells.place + 1;
        let named = cells.text(Column::Name).or_else(|| cells.text(Column::ShortName)).unwrap_or_default();
        let mut row = Row { line, name: named.to_owned(), fate: Fate::Same, remarks: Vec::new() };
        // Under a name that is written once, or merged over several rows, stand further persons of it.
        let last = self.last.take().filter(|(_, last)| last + 1 == line).map(|(place, _)| place);
        let of_person = |column: &Column| column.is_of_person() || *column == Column::PublicNote;
        let only_person = Column::ALL.iter().all(|column| of_person(column) || cells.text(*column).is_none())
            && [Column::FullName, Column::FamilyName, Column::Function]
                .iter()
                .any(|c| cells.text(*c).is_some());
        if named.is_empty()
            && only_person
            && let Some(place) = last
        {
            let draft = &self.drafts[place];
            row.name = draft.after.name.to_string();
            row.remarks.push(Remark::Below(draft.line));
            let gained = std::mem::take(&mut self.drafts[place].gains);
            self.fields(cells, place, line, &mut row.remarks);
            self.person(cells, place, &mut row.remarks);
            let draft = &mut self.drafts[place];
            row.fate = match (draft.gains, draft.before.is_some()) {
                (true, true) => Fate::Changed,
                (true, false) => Fate::Adds,
                (false, _) => Fate::Same,
            };
            draft.gains |= gained;
            self.last = Some((place, line));
            return row;
        }
        let Some(name) = Text::some(named) else {
            let told = [Column::FullName, Column::FamilyName, Column::Email, Column::Function];
            row.name =
                told.into_iter().find_map(|column| cells.text(column)).map(str::to_owned).unwrap_or_default();
            row.remarks.push(Remark::Nameless);
            row.fate = Fate::LeftOut;
            return row;
        };
        let place = self.draft(cells, name, line, &mut row.remarks);
        self.last = Some((place, line));
        let (was, gained) = (self.drafts[place].after.clone(), self.drafts[place].gains);
        self.drafts[place].gains = false;
        self.fields(cells, place, line, &mut row.remarks);
        self.person(cells, place, &mut row.remarks);
        self.roles(cells, place, &mut row.remarks);
        self.networks(cells, place, &mut row.remarks);
        let draft = &mut self.drafts[place];
        let first = draft.line == line;
        row.fate = match (&draft.before, first) {
            (None, true) => Fate::New,
            (before, _) if draft.gains || draft.after != was => {
                if before.is_some() {
                    Fate::Changed
                } else {
                    Fate::Adds
                }
            }
            _ => Fate::Same,
        };
        draft.gains |= gained;
        row
    }

    /// The stakeholder that a row names: by the key of the register, else by name.
    fn draft(&mut self, cells: &Cells<'_>, name: Text, line: usize, remarks: &mut Vec<Remark>) -> usize {
        let key = matching_key(&name);
        let external = cells.text(Column::ExternalRef).map(str::to_owned);
        let seen = match &external {
            // Two that have keys are the same where the keys are.
            Some(external) => self.by_ref.get(external).copied().or_else(|| {
                self.by_name
                    .get(&key)
                    .copied()
                    .filter(|&place| self.drafts[place].after.external_ref.is_none())
            }),
            None => self.by_name.get(&key).copied(),
        };
        if let Some(place) = seen {
            remarks.push(Remark::With(self.drafts[place].line));
            return place;
        }
        let by_key = external.as_ref().and_then(|external| self.known_refs.get(external)).cloned();
        let before = by_key.or_else(|| {
            let mut fits = self.known.get(&key).cloned().unwrap_or_default();
            if external.is_some() {
                fits.retain(|s| s.external_ref.is_none());
            }
            if fits.len() > 1 {
                remarks.push(Remark::Several(name.to_string()));
            }
            fits.into_iter().next()
        });
        let after = match &before {
            Some(before) => (**before).clone(),
            None => Stakeholder {
                language: self.new_language(),
                kind: cells.columns.of_networks().then_some(StakeholderKind::Network),
                ..Stakeholder::new(name.clone())
            },
        };
        let place = self.drafts.len();
        self.drafts.push(Draft { before, after, line, said: HashSet::new(), gains: false });
        self.by_name.entry(key).or_insert(place);
        if let Some(external) = external {
            self.by_ref.insert(external, place);
        }
        place
    }

    /// The language of what is new: told where it is not the dialogue's.
    fn new_language(&self) -> Option<Language> {
        (self.dossier.content_language() != self.language).then_some(self.language)
    }

    fn fields(&mut self, cells: &Cells<'_>, place: usize, line: usize, remarks: &mut Vec<Remark>) {
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
        let wanted = matching_key(text);
        Language::ALL.iter().any(|&language| {
            self.dossier.text_in(s, "name", language).is_some_and(|name| matching_key(name.text) == wanted)
        })
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

    fn person(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
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

    fn roles(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
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

    fn networks(&mut self, cells: &Cells<'_>, place: usize, remarks: &mut Vec<Remark>) {
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

    fn done(self, rows: Vec<Row>) -> Plan {
        let mut plan = Plan { rows, ..Plan::default() };
        plan.edits.extend(self.new_categories.into_iter().map(Edit::create));
        for draft in self.drafts {
            match draft.before {
                None => {
                    plan.created += 1;
                    plan.edits.push(Edit::create(draft.after));
                }
                Some(before) if *before != draft.after => {
                    plan.updated += 1;
                    plan.edits.push(Edit::update((*before).clone(), draft.after));
                }
                Some(_) if draft.gains => plan.updated += 1,
                Some(_) => plan.unchanged += 1,
            }
        }
        let mut persons: Vec<_> = self.persons.into_values().flatten().collect();
        persons.sort_by_key(|(_, person)| person.id);
        for (before, after) in persons {
            match before {
                None => {
                    plan.persons += 1;
                    plan.edits.push(Edit::create(after));
                }
                Some(before) if *before != after => plan.edits.push(Edit::update((*before).clone(), after)),
                Some(_) => {}
            }
        }
        plan.edits.extend(self.made);
        plan
    }
}

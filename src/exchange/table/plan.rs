//! A register laid over the stakeholders of a dossier: which rows are new, which change something, which say nothing
//! new, and what in them could not be understood. Nothing changes until the plan is carried out, as one change.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{
    columns::{Column, Columns},
    read::Sheet,
};
use crate::{
    analysis::matching_key,
    language::Catalog,
    model::{
        Act, Category, Change, Country, Dossier, Edit, Id, Language, Membership, Person, Role, Stakeholder,
        StakeholderKind, StakeholderRole, Text, builtin,
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

/// The cells of a row.
pub(super) struct Cells<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: &'a Columns,
    pub(super) place: usize,
}

impl Cells<'_> {
    pub(super) fn text(&self, column: Column) -> Option<&str> {
        let place = self.columns.place(column)?;
        Some(self.sheet.cell(self.place, place)).filter(|text| !matches!(*text, "" | "-" | "–" | "—" | "/"))
    }
}

/// A stakeholder that the register names.
pub(super) struct Draft {
    pub(super) before: Option<Arc<Stakeholder>>,
    pub(super) after: Stakeholder,
    pub(super) line: usize,
    /// Said by a row already.
    pub(super) said: HashSet<Column>,
    /// Something hangs on it that is new.
    pub(super) gains: bool,
}

/// The persons of a stakeholder: as they are known, and as they will be.
pub(super) type People = Vec<(Option<Arc<Person>>, Person)>;

/// What is known while a register is read, and what has come of it.
pub(super) struct Work<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) language: Language,
    pub(super) words: Vec<Catalog>,
    pub(super) drafts: Vec<Draft>,
    pub(super) by_ref: HashMap<String, usize>,
    pub(super) by_name: HashMap<String, usize>,
    pub(super) known: HashMap<String, Vec<Arc<Stakeholder>>>,
    pub(super) known_refs: HashMap<String, Arc<Stakeholder>>,
    pub(super) categories: HashMap<String, Id<Category>>,
    pub(super) new_categories: Vec<Category>,
    pub(super) persons: HashMap<Id<Stakeholder>, People>,
    pub(super) roles: HashSet<(Id<Stakeholder>, Role)>,
    pub(super) memberships: HashSet<(Id<Stakeholder>, Id<Stakeholder>)>,
    pub(super) made: Vec<Edit>,
    pub(super) countries: HashMap<String, Country>,
    /// The stakeholder of the row before, and the number of that row.
    pub(super) last: Option<(usize, usize)>,
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
    pub(super) fn new_language(&self) -> Option<Language> {
        (self.dossier.content_language() != self.language).then_some(self.language)
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

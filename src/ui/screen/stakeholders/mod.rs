//! The stakeholders: a register with an inspector.

mod asked;
pub mod checklist;
mod choices;
mod hangs;
pub mod import;
mod inspect;
mod listing;
pub mod lists;
pub mod many;
pub mod map;
mod register;

use std::collections::HashSet;

use iced::widget::scrollable;
use uuid::Uuid;

use super::beside;
use crate::{
    exchange::table::Column,
    language::Catalog,
    model::{Act, Category, Change, Date, Dossier, Edit, Id, Kind, Person, Stakeholder, Text},
    ui::{
        Action, Command, Cx, Element, Message as Ui,
        form::Slot,
        theme::ROW,
        widget::{icon, list, list::Step},
        wording,
    },
};

pub use choices::{
    category_answers, new_person, new_stakeholder, person_choice, stakeholder_answers, stakeholder_choice,
};

/// By what the register is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By level.
    Level,
    /// By influence.
    Influence,
    /// By concern.
    Concern,
    /// By posture.
    Posture,
    /// By presence.
    Presence,
    /// By any other field of a register.
    Field(Column),
}

/// Where the register stands.
#[derive(Debug, Default)]
pub struct State {
    /// The one in the inspector.
    pub selected: Option<Id<Stakeholder>>,
    filter: String,
    category: Option<Id<Category>>,
    sort: Sort,
    down: bool,
    adding: Option<String>,
    person: String,
    /// The person whose fields show.
    unfolded: Option<Id<Person>>,
    position: list::Position,
    /// A register being brought in.
    import: Option<import::State>,
    /// The register as a picture.
    map: map::Map,
    /// Those that get a value together.
    marked: HashSet<Id<Stakeholder>>,
    /// The field they are about to get.
    giving: Option<many::Field>,
    /// The fields by which it can be sorted show.
    sorting: bool,
    /// Who is missing is asked.
    asking: bool,
    found: many::Found,
    /// Those that look the same and are not.
    left_twice: Vec<Vec<Id<Stakeholder>>>,
    network: String,
    rating: String,
    listing: listing::Listing,
    /// The list that shows, and where it stands.
    lists: lists::State,
    /// Who ought to be there.
    checklist: checklist::State,
}

/// What happens among the stakeholders.
#[derive(Debug, Clone)]
pub enum Message {
    /// One is selected, or none.
    Select(Option<Id<Stakeholder>>),
    /// A step through the list.
    Step(Step),
    /// Typed in the filter.
    Filter(String),
    /// From the filter to what it has left.
    Home,
    /// Only this category, or all.
    Category(Option<Id<Category>>),
    /// Sorted by this, and the other way round the second time.
    Sort(Sort),
    /// The fields by which it can be sorted show, or no longer.
    Sorting(bool),
    /// The list was scrolled.
    Scrolled(scrollable::Viewport),
    /// A new one: the line for its name.
    New,
    /// Typed in that line.
    Name(String),
    /// The name is complete.
    Add,
    /// The line goes away.
    Cancel,
    /// The fields of a person show, or of none.
    Unfold(Option<Id<Person>>),
    /// Typed in the line for a person.
    Person(String),
    /// The person is complete.
    AddPerson,
    /// A register is to be brought in, from a file where it is named.
    OpenImport(Option<std::path::PathBuf>),
    /// While it is brought in; none ends it.
    Import(Option<import::Message>),
    /// In a picture of the register.
    Map(map::Message),
    /// In a list of what hangs on the stakeholders.
    List(lists::Message),
    /// In the list of who ought to be there.
    Checklist(checklist::Message),
    /// The selected one is marked, or no longer.
    Mark,
    /// This one is marked, or no longer.
    MarkOne(Id<Stakeholder>),
    /// A step, marking what it comes to.
    MarkStep(Step),
    /// All that show are marked.
    MarkAll,
    /// None is marked.
    Unmark,
    /// The values of a field are offered to those that are marked.
    Giving(Option<many::Field>),
    /// Those that are marked get a value.
    Give(many::Field, serde_json::Value),
    /// Those that are marked go.
    RemoveMarked,
    /// Who is missing is asked, or no longer.
    Asking(bool),
    /// A seat is kept for a category.
    Seat(Id<Category>),
    /// Two become one: the first is kept.
    Merge(Id<Stakeholder>, Id<Stakeholder>),
    /// They only look the same.
    LeaveTwice(Vec<Id<Stakeholder>>),
    /// A role is taken or given up.
    Role(crate::model::Role),
    /// A network joins authorities of a level, or no longer does.
    Level(crate::model::Level),
    /// Typed in the line for a network.
    Network(String),
    /// The network is joined.
    Join,
    /// Typed in the line for a rating.
    Rating(String),
    /// The rating is complete.
    Rate,
}

const KEY: &str = "stakeholders";

/// Key of what is known of the selected one.
const DETAIL: &str = "stakeholder";

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, dossier: &Dossier, words: &Catalog, today: Date) -> Action {
        match message {
            Message::Map(message) => self.map(message, dossier, words, today),
            Message::Checklist(message) => self.checklist(message, dossier),
            Message::List(message) => self.list(message, dossier, words),
            Message::Mark => {
                if let Some(id) = self.selected {
                    self.mark(id);
                }
                Action::None
            }
            Message::MarkOne(id) => {
                self.mark(id);
                Action::None
            }
            Message::MarkStep(step) => {
                self.marked.extend(self.selected);
                let action = self.update(Message::Step(step), dossier, words, today);
                self.marked.extend(self.selected);
                action
            }
            Message::MarkAll => {
                self.marked = self.shown(dossier).iter().map(|s| s.id).collect();
                Action::None
            }
            Message::Unmark => {
                self.marked.clear();
                self.giving = None;
                Action::Focus(KEY.to_owned())
            }
            Message::Giving(field) => {
                self.giving = field;
                Action::None
            }
            Message::Give(field, value) => {
                self.giving = None;
                many::give(dossier, &self.marked, field, &value)
            }
            Message::RemoveMarked => {
                let count = self.marked.len();
                let action = many::remove(dossier, &self.marked);
                self.marked.clear();
                if matches!(action, Action::None) {
                    return action;
                }
                let done = words.tell("removed-marked", &[("count", count.into())]);
                Action::Batch(vec![action, Action::Done(done)])
            }
            Message::Asking(asking) => {
                self.asking = asking;
                Action::None
            }
            Message::Home => Action::Focus(self.home().to_owned()),
            Message::Seat(category) => match many::seat(dossier, category) {
                Some((change, id)) => {
                    self.selected = Some(id);
                    self.checklist.shows = false;
                    // It is called as its category until it is known who comes: what is typed next is the name.
                    if self.map.view == map::View::Register {
                        let name = Slot { kind: Kind::Stakeholder, record: id.uuid(), field: "name" };
                        Action::EditThenSelect(change, name)
                    } else {
                        Action::Edit(change)
                    }
                }
                None => Action::None,
            },
            Message::Merge(kept, gone) => match dossier.merging(kept, gone) {
                Some(change) => {
                    self.selected = Some(kept);
                    let name = dossier.get(kept).map(|s| s.name.to_string()).unwrap_or_default();
                    let done = words.tell("twice-merged", &[("name", name.into())]);
                    Action::Batch(vec![Action::Edit(change), Action::Done(done)])
                }
                None => Action::None,
            },
            Message::LeaveTwice(group) => {
                self.found.twice.retain(|other| *other != group);
                self.left_twice.push(group);
                Action::None
            }
            Message::Role(role) => self.selected.map_or(Action::None, |id| hangs::role(dossier, id, role)),
            Message::Level(level) => {
                self.selected.map_or(Action::None, |id| hangs::level(dossier, id, level))
            }
            Message::Network(text) => {
                self.network = text;
                Action::None
            }
            Message::Join => {
                let Some(id) = self.selected else { return Action::None };
                match hangs::join(dossier, id, &self.network) {
                    Ok(change) => {
                        self.network.clear();
                        Action::EditThenFocus(change, "stakeholders/network".to_owned())
                    }
                    Err(lists::Wrong::Form) => Action::None,
                    Err(wrong) => Action::Refused(wrong.told(words, lists::Listed::Memberships)),
                }
            }
            Message::Rating(text) => {
                self.rating = text;
                Action::None
            }
            Message::Rate => match self.selected.and_then(|id| hangs::rate(dossier, id, &self.rating, today))
            {
                Some(change) => {
                    self.rating.clear();
                    Action::EditThenFocus(change, "stakeholders/rating".to_owned())
                }
                None if self.rating.trim().is_empty() => Action::None,
                None => Action::Refused(words.say("rating-wrong")),
            },
            Message::Select(selected) => {
                self.map.relation = None;
                self.map.opened &= selected.is_some();
                self.selected = selected;
                self.person.clear();
                Action::None
            }
            Message::Step(step) => {
                let shown = self.shown(dossier);
                let at = shown.iter().position(|s| Some(s.id) == self.selected);
                let Some(to) = step.from(at, shown.len()) else { return Action::None };
                let next = shown.get(to).map(|s| s.id);
                if next != self.selected {
                    self.person.clear();
                }
                self.selected = next;
                let top = to as f32 * ROW;
                Action::Task(self.position.reveal(KEY, top, top + ROW, 480.0))
            }
            Message::Filter(text) => {
                self.filter = text;
                Action::Task(self.position.reset(KEY))
            }
            Message::Category(category) => {
                self.category = category;
                Action::Task(self.position.reset(KEY))
            }
            Message::Sort(sort) => {
                self.down = self.sort == sort && !self.down;
                self.sort = sort;
                Action::None
            }
            Message::Sorting(sorting) => {
                self.sorting = sorting;
                Action::None
            }
            Message::Scrolled(viewport) => {
                self.position.scrolled(viewport);
                Action::None
            }
            Message::New if self.is_listing() => self.list(lists::Message::New, dossier, words),
            Message::New => {
                self.adding = Some(String::new());
                Action::Focus("stakeholders/new".to_owned())
            }
            Message::Name(text) => {
                self.adding = Some(text);
                Action::None
            }
            Message::Cancel => {
                self.adding = None;
                Action::Focus(KEY.to_owned())
            }
            Message::Add => {
                let Some(name) = self.adding.as_deref().and_then(Text::some) else { return Action::None };
                let stakeholder = new_stakeholder(name, self.category);
                self.selected = Some(stakeholder.id);
                self.adding = Some(String::new());
                let act =
                    Act::new("act-create").with("kind", Kind::Stakeholder).with("name", &stakeholder.name);
                Action::EditThenFocus(
                    Change::new(act, vec![Edit::create(stakeholder)]),
                    "stakeholders/new".to_owned(),
                )
            }
            Message::Unfold(person) => {
                self.unfolded = person;
                Action::None
            }
            Message::Person(text) => {
                self.person = text;
                Action::None
            }
            Message::OpenImport(path) => {
                let named = path.is_some();
                let import = self.import.insert(path.as_deref().map(import::State::of).unwrap_or_default());
                if !named {
                    return Action::Focus(import::State::field().to_owned());
                }
                import.update(import::Message::Read, dossier, words).0
            }
            Message::Import(message) => {
                let Some(import) = &mut self.import else { return Action::None };
                let (action, over) = match message {
                    Some(message) => import.update(message, dossier, words),
                    None => (Action::None, true),
                };
                if !over {
                    return action;
                }
                import.stop();
                self.import = None;
                Action::Batch(vec![action, Action::Focus(KEY.to_owned())])
            }
            Message::AddPerson => {
                let Some(person) = new_person(&self.person, self.selected) else { return Action::None };
                self.person.clear();
                let name = wording::person_name(&person);
                let act = Act::new("act-create").with("kind", Kind::Person).with("name", name);
                Action::EditThenFocus(
                    Change::new(act, vec![Edit::create(person)]),
                    "stakeholders/person".to_owned(),
                )
            }
        }
    }

    /// Marks one, or no longer.
    fn mark(&mut self, id: Id<Stakeholder>) {
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.giving = None;
    }

    /// Whether a list shows that is not the register itself.
    fn is_listing(&self) -> bool {
        self.map.view == map::View::Register && self.lists.what != lists::Listed::Stakeholders
    }

    /// Shows one: in the picture that shows, or in its list.
    pub fn show(&mut self, kind: Kind, uuid: Uuid) {
        let Some(what) = lists::Listed::of(kind) else { return };
        self.filter.clear();
        self.category = None;
        self.map.relation = None;
        if kind == Kind::Stakeholder {
            self.lists.show(what, None);
            self.selected = Some(Id::from_uuid(uuid));
        } else {
            self.map.view = map::View::Register;
            self.lists.show(what, Some(uuid));
        }
    }

    /// Shows the fields of a person below those of its stakeholder.
    pub fn show_person(&mut self, person: Id<Person>) {
        self.unfolded = Some(person);
    }

    /// Gives up what is being typed in a line of its own. Says whether there was something.
    pub fn give_back(&mut self) -> bool {
        let lines = [&mut self.person, &mut self.network, &mut self.rating]
            .into_iter()
            .chain(&mut self.adding)
            .chain(self.lists.lines())
            .chain([self.checklist.line()]);
        let typed = lines.filter(|line| !line.is_empty());
        typed.map(String::clear).count() > 0
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self) -> bool {
        if let Some(import) = &mut self.import {
            // What is unfolded goes first; then the whole.
            if !import.fold() {
                import.stop();
                self.import = None;
            }
            return true;
        }
        if std::mem::take(&mut self.checklist.shows) {
            return true;
        }
        if !self.marked.is_empty() {
            self.marked.clear();
            self.giving = None;
            return true;
        }
        if self.is_listing() && self.lists.escape() {
            return true;
        }
        self.map.escape() || self.adding.take().is_some() || self.selected.take().is_some()
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        if self.is_listing() {
            return self.listed_areas(dossier);
        }
        self.selected
            .and_then(|id| dossier.get(id))
            .map(|s| vec![Slot::of(&**s, "public_note"), Slot::of(&**s, "private_note")])
            .into_iter()
            .flatten()
            .chain(
                self.map
                    .relation
                    .and_then(|id| dossier.get(id))
                    .map(|relation| Slot::of(&**relation, "note")),
            )
            .collect()
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        if self.is_listing() {
            let (shown, all) = self.listed_count(cx);
            if shown == all {
                return cx.count("count-listed", all);
            }
            return cx.tell("count-shown", &[("shown", shown.into()), ("all", all.into())]);
        }
        let all = cx.dossier.count(Kind::Stakeholder);
        let shown = if self.filter.trim().is_empty() && self.category.is_none() {
            all
        } else {
            self.shown(cx.dossier).len()
        };
        if shown == all {
            cx.count("count-stakeholders", all)
        } else {
            cx.tell("count-shown", &[("shown", shown.into()), ("all", all.into())])
        }
    }

    /// Key of what the arrow keys go through: the register, the list or the picture that shows.
    pub fn home(&self) -> &'static str {
        if self.map.view != map::View::Register {
            map::PICTURE
        } else if self.is_listing() {
            lists::KEY
        } else {
            KEY
        }
    }

    /// What a step through that is.
    pub fn stepped(&self, step: Step) -> Message {
        if self.map.view != map::View::Register {
            let towards = if matches!(step, Step::Up) { map::Direction::Up } else { map::Direction::Down };
            Message::Map(map::Message::Near(towards))
        } else if self.is_listing() {
            Message::List(lists::Message::Step(step))
        } else {
            Message::Step(step)
        }
    }

    /// Key of the inspector that shows beside the register.
    const fn beside(&self) -> &'static str {
        if self.checklist.shows {
            checklist::KEY
        } else if self.map.relation.is_some() {
            map::RELATION
        } else {
            DETAIL
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        if let Some(import) = &self.import {
            return import.view(cx);
        }
        if self.checklist.shows {
            return beside(cx, self.register(cx), Some(self.checklist_editor(cx)));
        }
        if self.is_listing() {
            return beside(cx, self.register(cx), self.detail(cx));
        }
        let selected = self.selected.and_then(|id| cx.dossier.get(id));
        let side = match self.map.relation.and_then(|id| cx.dossier.get(id)) {
            Some(relation) => Some(map::relation_inspector(cx, relation, map::close_relation())),
            None => selected.map(|stakeholder| self.inspector(cx, stakeholder)),
        };
        // Over a picture only when it is asked for: arrows go through the picture itself.
        let hidden = cx.is_narrow() && self.map.view != map::View::Register && !self.map.opened;
        beside(cx, self.register(cx), side.filter(|_| !hidden))
    }
}

/// What can be done with the register, to be searched for.
pub fn offered(writable: bool) -> Vec<super::sessions::Offer> {
    let offer = |picture, words, message| super::sessions::Offer { picture, words, keys: "", message };
    let import = offer(icon::TABLE_2, "import-title", Ui::Stakeholders(Message::OpenImport(None)));
    let export = offer(icon::DOWNLOAD, "register-title", Ui::Command(Command::ExportRegister));
    writable.then_some(import).into_iter().chain([export]).collect()
}

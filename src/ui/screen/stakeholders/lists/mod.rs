//! What hangs on the stakeholders, listed by itself: persons, memberships of networks, roles, relations, committees. Each list
//! is filtered by the line of the register, sorted by any of its columns, and takes a new record from one typed line.

mod detail;
mod entries;
mod taken;
mod view;

use std::cell::RefCell;

use entries::Ready;
use iced::widget::scrollable;
use uuid::Uuid;

use super::State as Screen;
use crate::{
    language::Catalog,
    model::{Committee, Dossier, Id, Kind, Relation},
    ui::{
        Action,
        form::Slot,
        theme::ROW,
        widget::list::{self, Step},
    },
};

pub(super) use detail::{leading, person_fields};
pub(super) use entries::levels;
pub(super) use taken::Wrong;

/// Key of the list that shows.
pub(super) const KEY: &str = "stakeholders/list";
/// Key of what is known of the selected one.
const DETAIL: &str = "listed";
/// Key of the line for a new one.
const NEW: &str = "stakeholders/list/new";
/// Key of the line for a member of a committee.
const MEMBER: &str = "committee/member";

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Listed {
    /// The register itself.
    #[default]
    Stakeholders,
    /// Persons.
    Persons,
    /// Who belongs to which network.
    Memberships,
    /// Who has which role.
    Roles,
    /// What joins one to another.
    Relations,
    /// Committees.
    Committees,
}

impl Listed {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Stakeholders,
        Self::Persons,
        Self::Memberships,
        Self::Roles,
        Self::Relations,
        Self::Committees,
    ];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stakeholders => "stakeholders",
            Self::Persons => "persons",
            Self::Memberships => "memberships",
            Self::Roles => "roles",
            Self::Relations => "relations",
            Self::Committees => "committees",
        }
    }

    /// The records in it.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Stakeholders => Kind::Stakeholder,
            Self::Persons => Kind::Person,
            Self::Memberships => Kind::Membership,
            Self::Roles => Kind::StakeholderRole,
            Self::Relations => Kind::Relation,
            Self::Committees => Kind::Committee,
        }
    }

    /// The list in which records of a kind stand.
    pub fn of(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|listed| listed.kind() == kind)
    }
}

/// What happens in a list.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another list.
    Show(Listed),
    /// One is selected, or none.
    Select(Option<Uuid>),
    /// A step through the list.
    Step(Step),
    /// Sorted by this column, and the other way round the second time.
    Sort(usize),
    /// The list was scrolled.
    Scrolled(scrollable::Viewport),
    /// A new one: the line for it.
    New,
    /// Typed in that line.
    Typed(String),
    /// The line is complete.
    Add,
    /// The line goes away.
    Cancel,
    /// Typed in the line for a member of a committee.
    Member(String),
    /// The member is complete.
    AddMember,
}

/// Where a list stands.
#[derive(Debug, Default)]
pub struct State {
    /// Which shows.
    pub(super) what: Listed,
    pub(super) selected: Option<Uuid>,
    sort: usize,
    down: bool,
    adding: Option<String>,
    member: String,
    position: list::Position,
    ready: RefCell<Ready>,
}

impl State {
    /// Shows a list, with one of its records where one is meant.
    pub(super) fn show(&mut self, what: Listed, selected: Option<Uuid>) {
        if what != self.what {
            *self = Self { what, ..Self::default() };
        }
        self.selected = selected;
    }

    /// Closes what lies on top. Says whether there was something.
    pub(super) fn escape(&mut self) -> bool {
        self.what != Listed::Stakeholders && (self.adding.take().is_some() || self.selected.take().is_some())
    }

    /// What is typed in the lines of the list.
    pub(super) fn lines(&mut self) -> impl Iterator<Item = &mut String> {
        std::iter::once(&mut self.member).chain(&mut self.adding)
    }

    /// Forgets what was listed: the dossier or the language is another.
    pub(super) fn forget(&mut self) {
        *self.ready.get_mut() = Ready::default();
    }
}

impl Screen {
    /// What a message changes in a list, and what is wanted then.
    pub(super) fn list(&mut self, message: Message, dossier: &Dossier, words: &Catalog) -> Action {
        match message {
            Message::Show(what) => {
                if what != self.lists.what {
                    // What one list is asked for says nothing of another.
                    self.filter.clear();
                }
                self.lists.show(what, None);
                self.map.relation = None;
                return Action::Focus(if what == Listed::Stakeholders { super::KEY } else { KEY }.to_owned());
            }
            Message::Select(selected) => self.choose_listed(selected),
            Message::Step(step) => {
                let shown = self.listed(dossier, words);
                let at = shown.iter().position(|entry| Some(entry.id) == self.lists.selected);
                let Some(to) = step.from(at, shown.len()) else { return Action::None };
                self.choose_listed(shown.get(to).map(|entry| entry.id));
                let top = to as f32 * ROW;
                return Action::Task(self.lists.position.reveal(KEY, top, top + ROW, 480.0));
            }
            Message::Sort(column) => {
                self.lists.down = self.lists.sort == column && !self.lists.down;
                self.lists.sort = column;
            }
            Message::Scrolled(viewport) => self.lists.position.scrolled(viewport),
            Message::New => {
                self.lists.adding = Some(String::new());
                return Action::Focus(NEW.to_owned());
            }
            Message::Typed(text) => self.lists.adding = Some(text),
            Message::Cancel => {
                self.lists.adding = None;
                return Action::Focus(KEY.to_owned());
            }
            Message::Add => {
                let typed = self.lists.adding.clone().unwrap_or_default();
                if typed.trim().is_empty() {
                    return Action::None;
                }
                return match taken::record(dossier, self.lists.what, &typed) {
                    Ok((change, id)) => {
                        self.lists.adding = Some(String::new());
                        self.lists.selected = Some(id);
                        Action::EditThenFocus(change, NEW.to_owned())
                    }
                    // What was typed stays, to be mended.
                    Err(wrong) => Action::Refused(wrong.told(words, self.lists.what)),
                };
            }
            Message::Member(text) => self.lists.member = text,
            Message::AddMember => {
                let committee = self.lists.selected.filter(|_| self.lists.what == Listed::Committees);
                let Some(committee) = committee else { return Action::None };
                if self.lists.member.trim().is_empty() {
                    return Action::None;
                }
                return match taken::member(dossier, committee, &self.lists.member) {
                    Ok(change) => {
                        self.lists.member.clear();
                        Action::EditThenFocus(change, MEMBER.to_owned())
                    }
                    Err(wrong) => Action::Refused(wrong.told(words, self.lists.what)),
                };
            }
        }
        Action::None
    }

    /// The fields of several lines that show.
    pub(super) fn listed_areas(&self, dossier: &Dossier) -> Vec<Slot> {
        let Some(id) = self.lists.selected else { return Vec::new() };
        let slot = match self.lists.what {
            Listed::Committees => {
                dossier.get(Id::<Committee>::from_uuid(id)).map(|c| Slot::of(&**c, "mission"))
            }
            Listed::Relations => dossier.get(Id::<Relation>::from_uuid(id)).map(|r| Slot::of(&**r, "note")),
            _ => None,
        };
        slot.into_iter().collect()
    }

    fn choose_listed(&mut self, selected: Option<Uuid>) {
        if self.lists.selected != selected {
            self.lists.member.clear();
        }
        self.lists.selected = selected;
        self.unfolded = None;
    }
}

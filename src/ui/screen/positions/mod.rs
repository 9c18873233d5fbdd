//! Issues and positions: a matrix of who stands where on what, with the words, the history and the interests beside it.

mod inspect;
mod matrix;

use std::sync::Arc;

use iced::widget::scrollable;
use uuid::Uuid;

use super::beside;
use crate::{
    analysis::current_position,
    language::sort_key,
    model::{Act, Change, Date, Dossier, Edit, Id, Issue, Kind, Number, Position, Stakeholder, Stance, Text},
    ui::{
        Action, Cx, Element,
        form::Slot,
        theme::ROW,
        widget::{list, list::Step},
    },
};

/// Key of the matrix.
const KEY: &str = "positions";

/// What is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Selected {
    /// Nothing.
    #[default]
    Nothing,
    /// What one says on one issue.
    Cell(Id<Stakeholder>, Id<Issue>),
    /// An issue.
    Issue(Id<Issue>),
}

/// Where the matrix stands.
#[derive(Debug, Default)]
pub struct State {
    /// What is in the inspector.
    pub selected: Selected,
    first: usize,
    /// The columns that show follow what is selected.
    follow: bool,
    filter: String,
    adding: Option<String>,
    position: list::Position,
}

/// What happens in the matrix.
#[derive(Debug, Clone)]
pub enum Message {
    /// A cell is selected.
    Cell(Id<Stakeholder>, Id<Issue>),
    /// An issue is selected.
    Issue(Id<Issue>),
    /// Nothing is.
    Close,
    /// Rows up or down.
    Step(Step),
    /// Columns to the right or the left.
    Across(bool),
    /// The first column that shows.
    First(usize),
    /// The stance of the selected cell.
    Stance(Stance),
    /// The stance one up or down.
    Nudge(i8),
    /// A new position of the selected cell, dated today.
    Renew,
    /// Typed in the filter.
    Filter(String),
    /// Scrolled.
    Scrolled(scrollable::Viewport),
    /// A line for a new issue.
    New,
    /// Typed in it.
    Title(String),
    /// The title is complete.
    Add,
    /// The line goes away.
    Cancel,
}

fn issues(dossier: &Dossier) -> Vec<Arc<Issue>> {
    let mut issues: Vec<_> = dossier.all::<Issue>().cloned().collect();
    issues.sort_by_key(|issue| (issue.rank, issue.number, issue.id));
    issues
}

impl State {
    fn rows(&self, dossier: &Dossier) -> Vec<Arc<Stakeholder>> {
        let wanted = sort_key(self.filter.trim());
        let mut rows: Vec<_> = dossier
            .all::<Stakeholder>()
            .map(|s| {
                let rank = dossier.at(s.category).map(|category| (category.rank, category.id));
                ((rank.is_none(), rank, sort_key(&s.name), s.id), Arc::clone(s))
            })
            .filter(|((_, _, name, _), _)| wanted.is_empty() || name.contains(&wanted))
            .collect();
        rows.sort_by(|(a, _), (b, _)| a.cmp(b));
        rows.into_iter().map(|(_, s)| s).collect()
    }

    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, dossier: &Dossier, today: Date) -> Action {
        self.follow = match message {
            Message::First(_) => false,
            Message::Cell(..) | Message::Issue(_) | Message::Across(_) | Message::Step(_) => true,
            _ => self.follow,
        };
        match message {
            Message::Cell(stakeholder, issue) => {
                self.selected = Selected::Cell(stakeholder, issue);
                self.show_column(dossier, issue);
                Action::None
            }
            Message::Issue(issue) => {
                self.selected = Selected::Issue(issue);
                Action::None
            }
            Message::Close => {
                self.selected = Selected::Nothing;
                Action::Focus(KEY.to_owned())
            }
            Message::Step(step) => self.step(step, dossier),
            Message::Across(right) => {
                let issues = issues(dossier);
                let at = match self.selected {
                    Selected::Cell(_, issue) | Selected::Issue(issue) => {
                        issues.iter().position(|i| i.id == issue)
                    }
                    Selected::Nothing => None,
                };
                let step = if right { Step::Down } else { Step::Up };
                let Some(to) = step.from(at, issues.len()).and_then(|to| issues.get(to)) else {
                    return Action::None;
                };
                let row = match self.selected {
                    Selected::Cell(row, _) => Some(row),
                    _ => self.rows(dossier).first().map(|s| s.id),
                };
                if let Some(row) = row {
                    self.selected = Selected::Cell(row, to.id);
                }
                self.show_column(dossier, to.id);
                Action::None
            }
            Message::First(first) => {
                self.first = first;
                Action::None
            }
            Message::Stance(stance) => self.put(dossier, today, |_| Some(stance), false),
            Message::Nudge(by) => self.put(
                dossier,
                today,
                |now| Stance::new(i64::from(now.map_or(0, Stance::get) + by).clamp(-4, 4)).ok(),
                false,
            ),
            Message::Renew => self.put(dossier, today, |now| now, true),
            Message::Filter(text) => {
                self.filter = text;
                Action::Task(self.position.reset(KEY))
            }
            Message::Scrolled(viewport) => {
                self.position.scrolled(viewport);
                Action::None
            }
            Message::New => {
                self.adding = Some(String::new());
                Action::Focus("positions/new".to_owned())
            }
            Message::Title(text) => {
                self.adding = Some(text);
                Action::None
            }
            Message::Cancel => {
                self.adding = None;
                Action::Focus(KEY.to_owned())
            }
            Message::Add => {
                let Some(title) = self.adding.as_deref().and_then(Text::some) else { return Action::None };
                let Ok(number) = Number::after(dossier.all::<Issue>().map(|issue| issue.number)) else {
                    return Action::None;
                };
                let issue = Issue {
                    id: Id::new(),
                    number,
                    title,
                    guiding_question: None,
                    description: None,
                    rank: None,
                    language: None,
                };
                self.adding = Some(String::new());
                let act = Act::new("act-create").with("kind", Kind::Issue).with("name", &issue.title);
                Action::EditThenFocus(Change::new(act, vec![Edit::create(issue)]), "positions/new".to_owned())
            }
        }
    }

    fn step(&mut self, step: Step, dossier: &Dossier) -> Action {
        let rows = self.rows(dossier);
        let (at, issue) = match self.selected {
            Selected::Cell(row, issue) => (rows.iter().position(|s| s.id == row), Some(issue)),
            Selected::Issue(issue) => (None, Some(issue)),
            Selected::Nothing => (None, None),
        };
        let issue = issue.or_else(|| issues(dossier).first().map(|issue| issue.id));
        let to = step.from(at, rows.len());
        let (Some(to), Some(issue)) = (to, issue) else { return Action::None };
        if let Some(row) = rows.get(to) {
            self.selected = Selected::Cell(row.id, issue);
        }
        let top = to as f32 * ROW;
        Action::Task(self.position.reveal(KEY, top, top + ROW, 420.0))
    }

    fn show_column(&mut self, dossier: &Dossier, issue: Id<Issue>) {
        if let Some(at) = issues(dossier).iter().position(|other| other.id == issue)
            && at < self.first
        {
            self.first = at;
        }
    }

    /// Gives the selected cell a stance: in the position of today, or in a new one beside the older ones.
    fn put(
        &self,
        dossier: &Dossier,
        today: Date,
        stance: impl Fn(Option<Stance>) -> Option<Stance>,
        renew: bool,
    ) -> Action {
        let Selected::Cell(stakeholder, issue) = self.selected else { return Action::None };
        stand(dossier, (stakeholder, issue), today, stance, renew)
    }

    /// Shows an issue.
    pub fn show(&mut self, uuid: Uuid) {
        self.selected = Selected::Issue(Id::from_uuid(uuid));
        self.follow = true;
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self) -> bool {
        if self.adding.take().is_some() {
            return true;
        }
        std::mem::take(&mut self.selected) != Selected::Nothing
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        match self.selected {
            Selected::Cell(stakeholder, issue) => current_position(dossier, stakeholder, issue)
                .map(|p| vec![Slot::of(&*p, "statement"), Slot::of(&*p, "reason")])
                .unwrap_or_default(),
            Selected::Issue(id) => dossier
                .get(id)
                .map(|issue| vec![Slot::of(&**issue, "guiding_question"), Slot::of(&**issue, "description")])
                .unwrap_or_default(),
            Selected::Nothing => Vec::new(),
        }
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        let mut held: Vec<_> = cx.dossier.all::<Position>().map(|p| (p.stakeholder, p.issue)).collect();
        held.sort_unstable();
        held.dedup();
        let all = cx.dossier.count(Kind::Stakeholder) * cx.dossier.count(Kind::Issue);
        cx.tell("count-positions", &[("count", held.len().into()), ("all", all.into())])
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let side = match self.selected {
            Selected::Cell(stakeholder, issue) => {
                match (cx.dossier.get(stakeholder), cx.dossier.get(issue)) {
                    (Some(stakeholder), Some(issue)) => Some(inspect::cell_inspector(cx, stakeholder, issue)),
                    _ => None,
                }
            }
            Selected::Issue(issue) => cx.dossier.get(issue).map(|issue| inspect::issue_inspector(cx, issue)),
            Selected::Nothing => None,
        };
        beside(cx, self.matrix(cx), side)
    }
}

/// Gives a stakeholder a stance on an issue: the position of today is changed, one of an earlier day stays as history.
pub fn stand(
    dossier: &Dossier,
    (stakeholder, issue): (Id<Stakeholder>, Id<Issue>),
    today: Date,
    stance: impl Fn(Option<Stance>) -> Option<Stance>,
    renew: bool,
) -> Action {
    let now = current_position(dossier, stakeholder, issue);
    let stance = stance(now.as_ref().and_then(|position| position.stance));
    let name = dossier.get(stakeholder).map(|s| s.name.to_string()).unwrap_or_default();
    match now {
        // What was said on an earlier day stays as it was said: movement is seen by it.
        Some(now) if now.date == today && !renew => {
            if now.stance == stance {
                return Action::None;
            }
            let after = Position { stance, ..(*now).clone() };
            let act =
                Act::new("act-edit").with("kind", Kind::Position).with("field", "stance").with("name", name);
            Action::Edit(Change::new(act, vec![Edit::update((*now).clone(), after)]))
        }
        _ => {
            let position = Position {
                id: Id::new(),
                stakeholder,
                issue,
                date: today,
                stance,
                statement: None,
                reason: None,
                source_kind: None,
                session: None,
                contribution: None,
                rater: None,
                confidence: None,
                confirmed: false,
                language: None,
            };
            let act = Act::new("act-create").with("kind", Kind::Position).with("name", name);
            Action::Edit(Change::new(act, vec![Edit::create(position)]))
        }
    }
}

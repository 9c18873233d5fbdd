//! The register as pictures: influence × concern, the network of relations, the spectrum of an issue. Whatever is selected in
//! one is selected in all of them and in the register; what is moved in a picture is changed in the dossier.

mod behind;
mod draw;
mod hand;
mod key;
mod relation;
mod view;

pub(super) use relation::{close_relation, relation_inspector};

use std::sync::Arc;

use draw::{Drawn, Key};
use hand::cutoff;

use super::State;
use crate::{
    analysis,
    figure::Plot,
    language::Catalog,
    model::{Date, Dossier, Id, Issue, Relation, RelationKind, Stakeholder},
    ui::{
        Action, Cx,
        widget::drawing::{Gesture, POINT, Ruler},
    },
};

/// How large a picture is at least, in pixels.
const LEAST: (f32, f32) = (520.0, 300.0);

/// Key of what is known of a relation.
pub(super) const RELATION: &str = "relation";

/// Key of the picture.
pub(super) const PICTURE: &str = "stakeholders/picture";

/// How the stakeholders show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// As a list.
    #[default]
    Register,
    /// By influence and concern.
    Grid,
    /// By what joins them.
    Network,
    /// Along the stances on an issue.
    Spectrum,
}

impl View {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Register, Self::Grid, Self::Network, Self::Spectrum];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Grid => "grid",
            Self::Network => "network",
            Self::Spectrum => "spectrum",
        }
    }
}

/// Where one goes from a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Direction {
    /// One step across and down.
    const fn step(self) -> (f32, f32) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// One of two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The first.
    Since,
    /// The last.
    Until,
}

/// What happens in a picture.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another view.
    View(View),
    /// The table behind the picture, or the picture.
    Table,
    /// With the mouse.
    Gesture(Gesture),
    /// The next mark in a direction is selected.
    Near(Direction),
    /// The next mark in the order in which they came into the register, or the one before.
    Next(bool),
    /// The selected mark is moved by a step.
    Nudge(Direction),
    /// Nearer or farther by steps.
    Zoom(i8),
    /// All of it shows.
    Fit,
    /// A relation begins at the selected one, or none.
    Relate(bool),
    /// Of this kind.
    Kind(RelationKind),
    /// The relation ends at the selected one.
    Accept,
    /// What is known of the selected one shows, where there is little room.
    Open,
    /// A relation is selected, or none.
    Relation(Option<Id<Relation>>),
    /// The issue of the spectrum.
    Issue(Id<Issue>),
    /// The first day of the spectrum, or the last, goes back or on.
    Day(End, i8),
    /// The spectrum parts the categories, the network its groups, or no longer.
    Part,
    /// What parts low from high goes up or down: concern, or influence.
    Cutoff(bool, i8),
    /// The picture as a file.
    Save,
}

/// How a picture shows.
#[derive(Debug)]
pub struct Map {
    /// Which.
    pub view: View,
    table: bool,
    zoom: f32,
    pan: (f32, f32),
    /// All of it shows, also in a frame in which there is little room for names.
    whole: bool,
    /// What is known of the selected one shows over the picture, where there is little room.
    pub(super) opened: bool,
    /// From whom a relation is being drawn.
    from: Option<Id<Stakeholder>>,
    kind: RelationKind,
    pub(super) relation: Option<Id<Relation>>,
    issue: Option<Id<Issue>>,
    /// Between which days the spectrum shows who moved.
    span: draw::Span,
    /// It parts the categories.
    parted: bool,
    /// The groups of the network show; where nothing is said, as long as they can be told apart.
    groups: Option<bool>,
    /// How much room there is, as the screen was laid out.
    room: Option<(f32, f32)>,
    ruler: Ruler,
    drawn: Option<Drawn>,
}

impl Default for Map {
    fn default() -> Self {
        Self {
            view: View::Register,
            table: false,
            zoom: 1.0,
            pan: (0.0, 0.0),
            whole: false,
            opened: false,
            from: None,
            kind: RelationKind::Influence,
            relation: None,
            issue: None,
            span: (None, None),
            parted: false,
            groups: None,
            room: None,
            ruler: Ruler::default(),
            drawn: None,
        }
    }
}

impl Map {
    fn plot(&self) -> Option<&Arc<Plot>> {
        self.drawn.as_ref().map(|drawn| &drawn.plot)
    }

    fn place_of(&self, stakeholder: Option<Id<Stakeholder>>) -> Option<usize> {
        let wanted = stakeholder?;
        self.drawn.as_ref()?.who.iter().position(|id| *id == wanted)
    }

    fn who(&self, place: usize) -> Option<Id<Stakeholder>> {
        self.drawn.as_ref()?.who.get(place).copied()
    }

    /// The issue whose spectrum shows.
    fn shown_issue(&self, dossier: &Dossier) -> Option<Arc<Issue>> {
        let issues = analysis::issues(dossier);
        let chosen = self.issue.and_then(|id| issues.iter().find(|issue| issue.id == id).cloned());
        chosen.or_else(|| issues.into_iter().next())
    }

    /// Whether the groups of a network of so many show.
    fn shows_groups(&self, count: usize) -> bool {
        self.groups.unwrap_or(count <= 60)
    }

    /// Leads one end of the span to another day on which somebody took a stance. The first day stays before the last; before
    /// the earliest it is the first stance of each, and the newest is now.
    fn step(&mut self, dossier: &Dossier, end: End, by: i8) {
        let Some(issue) = self.shown_issue(dossier) else { return };
        let days = analysis::stance_days(dossier, issue.id);
        let Some(newest) = days.len().checked_sub(1) else { return };
        let place = |day: Date| days.partition_point(|other| *other < day);
        let (since, until) = self.span;
        let by = isize::from(by);
        match end {
            End::Since => {
                let now = since.map_or(0, |day| place(day) + 1);
                let most = until.map_or(newest, place);
                let to = now.saturating_add_signed(by).min(most);
                self.span.0 = to.checked_sub(1).and_then(|place| days.get(place).copied());
            }
            End::Until => {
                let now = until.map_or(newest, place);
                let least = since.map_or(0, |day| place(day) + 1);
                let to = now.saturating_add_signed(by).clamp(least.min(newest), newest);
                self.span.1 = days.get(to).copied().filter(|_| to < newest);
            }
        }
    }

    /// Closes what lies on top. Says whether there was something.
    pub(super) fn escape(&mut self) -> bool {
        self.from.take().is_some() || self.relation.take().is_some() || std::mem::take(&mut self.opened)
    }

    fn fit(&mut self) {
        (self.zoom, self.pan, self.whole) = (1.0, (0.0, 0.0), false);
    }

    /// Zooms around a place in pixels, which stays where it is.
    fn zoom(&mut self, by: f32, (x, y): (f32, f32)) {
        self.whole = false;
        let zoom = (self.zoom * by).clamp(0.5, 6.0);
        let by = zoom / self.zoom;
        self.pan = ((self.pan.0 - x).mul_add(by, x), (self.pan.1 - y).mul_add(by, y));
        self.zoom = zoom;
        if (zoom - 1.0).abs() < 0.01 {
            self.fit();
        }
    }
}

impl State {
    /// What a message changes in a picture, and what is wanted then.
    pub(super) fn map(
        &mut self,
        message: Message,
        dossier: &Dossier,
        words: &Catalog,
        today: Date,
    ) -> Action {
        match message {
            Message::View(view) => {
                self.map.view = view;
                self.map.table = false;
                self.map.from = None;
                self.map.relation = None;
                self.map.fit();
                let key = if view == View::Register { super::KEY } else { PICTURE };
                return Action::Focus(key.to_owned());
            }
            Message::Table if self.map.view != View::Register => self.map.table = !self.map.table,
            Message::Table => {}
            Message::Gesture(gesture) => return self.gesture(gesture, dossier, words, today),
            Message::Near(direction) => self.near(direction),
            Message::Next(forward) => {
                let count = self.map.drawn.as_ref().map_or(0, |drawn| drawn.who.len());
                let at = self.map.place_of(self.selected);
                let to = match (at, forward) {
                    (None, _) => 0,
                    (Some(at), true) => (at + 1) % count.max(1),
                    (Some(at), false) => (at + count.max(1) - 1) % count.max(1),
                };
                self.choose(self.map.who(to));
            }
            Message::Nudge(direction) => return self.nudge(direction, dossier, words, today),
            Message::Zoom(steps) => {
                let middle = self.map.drawn.as_ref().map_or((0.0, 0.0), Drawn::middle);
                self.map.zoom(1.25_f32.powi(i32::from(steps)), middle);
            }
            Message::Fit => {
                self.map.fit();
                self.map.whole = true;
            }
            Message::Relate(on) => {
                self.map.from = self.selected.filter(|_| on && self.map.view == View::Network);
            }
            Message::Kind(kind) => {
                self.map.kind = kind;
                return Action::Focus(PICTURE.to_owned());
            }
            Message::Accept => {
                if let (Some(from), Some(to)) = (self.map.from, self.selected) {
                    if from == to {
                        return Action::Refused(words.say("network-whom"));
                    }
                    return self.relate(from, to, dossier);
                }
            }
            Message::Open => self.map.opened = self.selected.is_some(),
            Message::Relation(relation) => {
                self.map.opened = relation.is_some();
                self.map.relation = relation;
            }
            Message::Issue(issue) => {
                self.map.issue = Some(issue);
                self.map.span = (None, None);
                return Action::Focus(PICTURE.to_owned());
            }
            Message::Day(end, by) => self.map.step(dossier, end, by),
            Message::Part if self.map.view == View::Network => {
                let count = self.map.drawn.as_ref().map_or(0, |drawn| drawn.who.len());
                self.map.groups = Some(!self.map.shows_groups(count));
                return Action::Focus(PICTURE.to_owned());
            }
            Message::Part => {
                self.map.parted = !self.map.parted;
                return Action::Focus(PICTURE.to_owned());
            }
            Message::Cutoff(of_influence, by) => return cutoff(dossier, of_influence, by),
            Message::Save => return Action::SavePicture,
        }
        Action::None
    }

    /// How large the picture is, in pixels.
    fn room_for(&self, cx: Cx<'_>) -> (f32, f32) {
        let known = self.map.room.filter(|(width, height)| *width > 40.0 && *height > 40.0);
        known.unwrap_or_else(|| view::room(cx, self.selected.is_some() || self.map.relation.is_some()))
    }

    /// Draws the picture that shows, where it is not drawn yet.
    pub fn refresh(&mut self, cx: Cx<'_>, revision: u64) {
        if self.listing.refresh(cx.dossier, cx.words, revision) {
            self.look(cx.dossier);
            self.lists.forget();
            self.marked.retain(|id| cx.dossier.get(*id).is_some());
        }
        if self.map.view == View::Register || self.import.is_some() {
            return;
        }
        let issue = self.map.shown_issue(cx.dossier).map(|issue| issue.id);
        // In a low window the picture is larger than its frame, and moved under it: names find room.
        let (width, height) = self.room_for(cx);
        let least = if self.map.whole { (0.0, 0.0) } else { LEAST };
        let size = (width.max(least.0), height.max(least.1));
        let size = ((size.0 * self.map.zoom) / POINT, (size.1 * self.map.zoom) / POINT);
        let key = Key {
            view: self.map.view,
            revision,
            size: (size.0 as u32, size.1 as u32),
            filter: self.filter.clone(),
            category: self.category,
            issue,
            span: self.map.span,
            parted: match self.map.view {
                View::Network => self.map.shows_groups(self.shown(cx.dossier).len()),
                _ => self.map.parted,
            },
            language: cx.words.language(),
        };
        if self.map.drawn.as_ref().is_some_and(|drawn| drawn.key == key) {
            return;
        }
        // However the register is sorted, the picture is the same.
        let mut shown = draw::foremost(&self.shown(cx.dossier));
        shown.sort_by_key(|s| s.id);
        let kept = self.map.drawn.take().and_then(|drawn| drawn.found_for(&key));
        let drawn = draw::draw(cx, key, &shown, size, kept, &mut self.map.ruler);
        self.map.drawn = Some(drawn);
    }
}

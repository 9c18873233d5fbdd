//! What the hand does in a picture, with the mouse or with keys: choose, move, relate, part low from high.

use std::sync::Arc;

use super::{Direction, Drawn, PICTURE, View};
use crate::{
    analysis,
    language::Catalog,
    model::{
        Act, Change, Concern, Date, Dossier, Edit, Id, Influence, Kind, Quantity, Relation, RelationKind,
        Stakeholder, Stance, Strength,
    },
    ui::{
        Action,
        screen::{positions, stakeholders::State},
        widget::drawing::Gesture,
    },
};

impl State {
    pub(super) fn choose(&mut self, stakeholder: Option<Id<Stakeholder>>) {
        if stakeholder != self.selected {
            self.person.clear();
        }
        self.selected = stakeholder;
        self.map.relation = None;
    }

    pub(super) fn gesture(
        &mut self,
        gesture: Gesture,
        dossier: &Dossier,
        words: &Catalog,
        today: Date,
    ) -> Action {
        match gesture {
            Gesture::Press(mark) => {
                let chosen = mark.and_then(|mark| self.map.who(mark));
                if let (Some(from), Some(to)) = (self.map.from, chosen)
                    && from != to
                {
                    self.choose(Some(to));
                    return self.relate(from, to, dossier);
                }
                if chosen.is_some() {
                    self.choose(chosen);
                }
                return Action::Focus(PICTURE.to_owned());
            }
            Gesture::Room(width, height) => self.map.room = Some((width, height)),
            Gesture::Pan(x, y) => self.map.pan = (self.map.pan.0 + x, self.map.pan.1 + y),
            Gesture::Zoom(by, at) => self.map.zoom(by, at),
            Gesture::Join(from, to) => {
                if let (Some(from), Some(to)) = (self.map.who(from), self.map.who(to)) {
                    self.choose(Some(to));
                    return self.relate(from, to, dossier);
                }
            }
            Gesture::Drop(mark, at) => {
                let (Some(stakeholder), Some(drawn)) = (self.map.who(mark), &self.map.drawn) else {
                    return Action::None;
                };
                self.selected = Some(stakeholder);
                return match self.map.view {
                    View::Grid => {
                        let (concern, influence) = drawn.rated_at(at);
                        rate(dossier, words, stakeholder, (concern, influence))
                    }
                    View::Network => place(dossier, drawn, stakeholder, drawn.share_of(at)),
                    View::Spectrum if self.map.span.1.is_some() => {
                        Action::Refused(words.say("spectrum-past"))
                    }
                    View::Spectrum => match self.map.shown_issue(dossier) {
                        Some(issue) => {
                            let stance = drawn.stance_at(at);
                            let of = (stakeholder, issue.id);
                            positions::stand(dossier, of, today, |_| Stance::new(stance).ok(), false)
                        }
                        None => Action::None,
                    },
                    View::Register => Action::None,
                };
            }
        }
        Action::None
    }

    /// The mark that lies nearest in a direction.
    pub(super) fn near(&mut self, direction: Direction) {
        let Some(plot) = self.map.plot() else { return };
        let Some(at) = self.map.place_of(self.selected).and_then(|place| plot.marks.get(place)) else {
            return self.choose(self.map.who(0));
        };
        let (dx, dy) = direction.step();
        let far = |mark: &(f32, f32)| {
            let (x, y) = (mark.0 - at.0, mark.1 - at.1);
            let (along, across) = (x.mul_add(dx, y * dy), x.mul_add(dy, y * dx).abs());
            (along > 0.5).then(|| across.mul_add(2.0, along))
        };
        let nearest = plot
            .marks
            .iter()
            .enumerate()
            .filter_map(|(place, mark)| Some((far(mark)?, place)))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, place)) = nearest {
            self.choose(self.map.who(place));
        }
    }

    pub(super) fn nudge(
        &self,
        direction: Direction,
        dossier: &Dossier,
        words: &Catalog,
        today: Date,
    ) -> Action {
        let Some(s) = self.selected.and_then(|id| dossier.get(id)) else { return Action::None };
        let (dx, dy) = direction.step();
        match self.map.view {
            View::Grid => {
                let now = |value: Option<u8>, by: f32| value.map_or(2.0, f32::from) + by;
                let concern = now(s.concern.map(Concern::get), dx);
                let influence = now(s.influence.map(Influence::get), -dy);
                rate(dossier, words, s.id, (concern, influence))
            }
            View::Network => {
                let Some(drawn) = &self.map.drawn else { return Action::None };
                let Some(mark) = self.map.place_of(Some(s.id)).and_then(|place| drawn.plot.marks.get(place))
                else {
                    return Action::None;
                };
                let (x, y) = drawn.share_of(*mark);
                place(dossier, drawn, s.id, (dx.mul_add(0.03, x), dy.mul_add(0.03, y)))
            }
            View::Spectrum if self.map.span.1.is_some() => Action::Refused(words.say("spectrum-past")),
            View::Spectrum if dx != 0.0 => match self.map.shown_issue(dossier) {
                Some(issue) => {
                    let by = dx as i64;
                    let to = move |now: Option<Stance>| {
                        Stance::new((now.map_or(0, |stance| i64::from(stance.get())) + by).clamp(-4, 4)).ok()
                    };
                    positions::stand(dossier, (s.id, issue.id), today, to, false)
                }
                None => Action::None,
            },
            View::Spectrum | View::Register => Action::None,
        }
    }

    /// Makes a relation; one of the same kind between the two is selected instead.
    pub(super) fn relate(&mut self, from: Id<Stakeholder>, to: Id<Stakeholder>, dossier: &Dossier) -> Action {
        self.map.from = None;
        if from == to {
            return Action::None;
        }
        let kind = self.map.kind;
        let known = dossier
            .naming::<Relation>(from.uuid())
            .find(|relation| relation.kind == kind && relation.origin == from && relation.target == to);
        if let Some(known) = known {
            self.map.relation = Some(known.id);
            return Action::None;
        }
        let relation = Relation {
            id: Id::new(),
            origin: from,
            target: to,
            kind,
            strength: Strength::new(2).ok(),
            mutual: kind == RelationKind::Alliance || kind == RelationKind::Conflict,
            note: None,
            language: None,
        };
        self.map.relation = Some(relation.id);
        let name = |id| dossier.get(id).map(|s: &Arc<Stakeholder>| s.name.to_string()).unwrap_or_default();
        let act = Act::new("act-create")
            .with("kind", Kind::Relation)
            .with("name", format!("{} – {}", name(from), name(to)));
        Action::Edit(Change::new(act, vec![Edit::create(relation)]))
    }
}

/// The rating of a stakeholder that was moved on the grid: whole figures, 0 to 5.
fn rate(dossier: &Dossier, words: &Catalog, id: Id<Stakeholder>, (concern, influence): (f32, f32)) -> Action {
    let Some(s) = dossier.get(id) else { return Action::None };
    // What several said is their mean; it is changed by what they say.
    if analysis::rated(dossier, s).is_some_and(|rated| rated.raters > 0) {
        return Action::Refused(words.tell("grid-by-raters", &[("name", s.name.to_string().into())]));
    }
    let whole = |value: f32| value.round().clamp(0.0, 5.0) as i64;
    let after = Stakeholder {
        concern: Concern::new(whole(concern)).ok(),
        influence: Influence::new(whole(influence)).ok(),
        ..(**s).clone()
    };
    if after == **s {
        return Action::None;
    }
    let act = Act::new("act-edit")
        .with("kind", Kind::Stakeholder)
        .with("field", if after.influence == s.influence { "concern" } else { "influence" })
        .with("name", &s.name);
    Action::Edit(Change::new(act, vec![Edit::update((**s).clone(), after)]))
}

/// Puts a stakeholder at a place of the network. The others stay where they are: they are put where they stand.
fn place(dossier: &Dossier, drawn: &Drawn, id: Id<Stakeholder>, at: (f32, f32)) -> Action {
    let quantity =
        |value: f32| Quantity::try_from((f64::from(value.clamp(0.0, 1.0)) * 1e4).round() / 1e4).ok();
    let edits: Vec<Edit> = drawn
        .who
        .iter()
        .zip(&drawn.plot.marks)
        .filter_map(|(who, mark)| {
            let s = dossier.get(*who)?;
            let moved = *who == id;
            if !moved && s.x.is_some() && s.y.is_some() {
                return None;
            }
            let (x, y) = if moved { at } else { drawn.share_of(*mark) };
            let after = Stakeholder { x: quantity(x), y: quantity(y), ..(**s).clone() };
            (after != **s).then(|| Edit::update((**s).clone(), after))
        })
        .collect();
    if edits.is_empty() {
        return Action::None;
    }
    let name = dossier.get(id).map(|s| s.name.to_string()).unwrap_or_default();
    let act = Act::new("act-move").with("kind", Kind::Stakeholder).with("name", name);
    Action::Edit(Change::new(act, edits))
}

/// What parts low from high, half a step up or down.
pub(super) fn cutoff(dossier: &Dossier, of_influence: bool, by: i8) -> Action {
    let Some(dialogue) = dossier.dialogue() else { return Action::None };
    let (concern, influence) = analysis::cutoffs(Some(dialogue));
    let now = if of_influence { influence } else { concern };
    let to = Quantity::try_from(f64::from(f32::from(by).mul_add(0.5, now).clamp(0.5, 4.5))).ok();
    let mut after = (**dialogue).clone();
    if of_influence {
        after.influence_cutoff = to;
    } else {
        after.concern_cutoff = to;
    }
    let field = if of_influence { "influence_cutoff" } else { "concern_cutoff" };
    let act =
        Act::new("act-edit").with("kind", Kind::Dialogue).with("field", field).with("name", &dialogue.title);
    Action::Edit(Change::new(act, vec![Edit::update((**dialogue).clone(), after)]))
}

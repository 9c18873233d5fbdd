//! The pictures of the register, drawn by the same code as on paper, and what their places mean.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::View;
use crate::{
    analysis::{self, Network},
    figure::{self, GridWords, Link, Mark, Node, Palette, Plot, Spot, Stand},
    model::{
        Category, Date, Dossier, Id, Issue, Language, Position, Posture, Presence, Relation, Stakeholder,
        Stance,
    },
    ui::{
        Cx,
        widget::drawing::{POINT, Ruler},
    },
};

/// What decides how a picture looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) view: View,
    pub(super) revision: u64,
    pub(super) size: (u32, u32),
    pub(super) filter: String,
    pub(super) category: Option<Id<Category>>,
    pub(super) issue: Option<Id<Issue>>,
    /// Between which days the spectrum shows who moved: from the first stance of each, until now, where there is none.
    pub(super) span: Span,
    /// The spectrum parts the categories, the network its groups.
    pub(super) parted: bool,
    pub(super) language: Language,
}

/// Two days between which somebody may have moved.
pub(super) type Span = (Option<Date>, Option<Date>);

/// Where somebody stood on the first day of a span, and on the last.
pub(super) fn moved(history: &[Arc<Position>], (since, until): Span) -> (Option<Stance>, Option<Stance>) {
    let mut stances = history.iter().filter_map(|position| position.stance);
    let (first, last) = (stances.clone().next(), stances.next_back());
    let on = |day| analysis::stance_on(history, day);
    (since.map_or(first, on), until.map_or(last, on))
}

/// Which signs occur in a picture: its key explains those.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// The postures, that of nobody known among them, whose shapes occur.
    pub(super) postures: HashSet<Option<Posture>>,
    /// Somebody is not there yet.
    pub(super) absent: bool,
    /// Those who rated are apart.
    pub(super) spread: bool,
    /// Somebody moved.
    pub(super) moved: bool,
}

/// A picture and what stands where in it.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) key: Key,
    pub(super) plot: Arc<Plot>,
    pub(super) who: Vec<Id<Stakeholder>>,
    /// Those who could not be placed: not rated, or without a stance.
    pub(super) unplaced: Vec<Id<Stakeholder>>,
    /// The relations between them.
    pub(super) relations: Vec<Arc<Relation>>,
    pub(super) network: Network,
    pub(super) signs: Signs,
    /// Where −4 and +4 stand.
    axis: (f32, f32),
    /// Places of the network between 0 and 1.
    places: Vec<(f32, f32)>,
}

/// What was found of a network at one size and holds at others: who is in it, where they stand, its measures.
#[derive(Debug)]
pub(super) struct Found {
    who: Vec<Id<Stakeholder>>,
    places: Vec<(f32, f32)>,
    network: Network,
}

impl Drawn {
    /// What was found, where only size, zoom or language change.
    pub(super) fn found_for(self, key: &Key) -> Option<Found> {
        let same = self.key.view == View::Network
            && (self.key.view, self.key.revision, self.key.category)
                == (key.view, key.revision, key.category)
            && self.key.filter == key.filter;
        same.then_some(Found { who: self.who, places: self.places, network: self.network })
    }

    fn size(&self) -> (f32, f32) {
        (self.plot.drawing.width, self.plot.drawing.height)
    }

    /// The middle of the picture, in pixels.
    pub(super) fn middle(&self) -> (f32, f32) {
        let (width, height) = self.size();
        (width * POINT / 2.0, height * POINT / 2.0)
    }

    /// Concern and influence of a place of the grid.
    pub(super) fn rated_at(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (width, height) = self.size();
        let [left, top, right, bottom] = figure::grid_area(width, height);
        ((x - left) / (right - left) * 5.0, (bottom - y) / (bottom - top) * 5.0)
    }

    /// A place of the network as a share of the whole, across and down.
    pub(super) fn share_of(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (width, height) = self.size();
        let margin = self.plot.radius * 2.2;
        ((x - margin) / (width - 2.0 * margin).max(1.0), (y - margin) / (height - 2.0 * margin).max(1.0))
    }

    /// The stance of a place of the spectrum.
    pub(super) fn stance_at(&self, (x, _): (f32, f32)) -> i64 {
        let (left, right) = self.axis;
        (((x - left) / (right - left).max(1.0)).mul_add(8.0, -4.0)).round().clamp(-4.0, 4.0) as i64
    }
}

/// Its short name, where its name is long, and so many letters of it at most: as recorded, as everywhere in the window.
pub(super) fn brief(s: &Stakeholder, most: usize) -> String {
    match &s.short_name {
        Some(short) if s.name.chars().count() > 22 => short.to_string(),
        _ => crate::ui::wording::shorten(&s.name, most),
    }
}

/// How many letters a name has at most in a picture of so many.
const fn letters(count: usize) -> usize {
    if count > 40 { 30 } else { 44 }
}

fn sign(dossier: &Dossier, s: &Stakeholder) -> Mark {
    Mark::of(dossier.at(s.category).map(|category| &**category), is_absent(s))
}

/// Whether its seat is kept, and nobody sits there yet.
pub(super) const fn is_absent(s: &Stakeholder) -> bool {
    matches!(s.presence, Some(Presence::Missing | Presence::ToInvite))
}

/// How many of those that go between stand out.
pub(super) const BROKERS: usize = 3;

/// How many a picture shows: more could not be told apart, and not be moved by hand.
const MOST: usize = 300;

/// Those who show where there are too many for a picture: who has most influence, then who is concerned most.
pub(super) fn foremost(all: &[Arc<Stakeholder>]) -> Vec<Arc<Stakeholder>> {
    if all.len() <= MOST {
        return all.to_vec();
    }
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|&place| {
        let s = &all[place];
        (std::cmp::Reverse((s.influence, s.concern)), place)
    });
    order.truncate(MOST);
    order.sort_unstable();
    order.into_iter().map(|place| Arc::clone(&all[place])).collect()
}

pub(super) fn draw(
    cx: Cx<'_>,
    key: Key,
    shown: &[Arc<Stakeholder>],
    size: (f32, f32),
    kept: Option<Found>,
    ruler: &mut Ruler,
) -> Drawn {
    let dossier = cx.dossier;
    let letters = letters(shown.len());
    let palette = Palette::PAPER;
    let mut drawn = Drawn {
        plot: Arc::new(Plot::default()),
        who: Vec::new(),
        unplaced: Vec::new(),
        relations: Vec::new(),
        network: Network::default(),
        signs: Signs::default(),
        axis: (0.0, 0.0),
        places: Vec::new(),
        key,
    };
    match drawn.key.view {
        View::Register => {}
        View::Grid => {
            let mut spots = Vec::new();
            for s in shown {
                match analysis::rated(dossier, s) {
                    Some(rated) => {
                        drawn.who.push(s.id);
                        drawn.signs.postures.insert(s.posture);
                        drawn.signs.absent |= is_absent(s);
                        drawn.signs.spread |= rated.spread.is_some();
                        spots.push(Spot {
                            concern: rated.concern,
                            influence: rated.influence,
                            mark: sign(dossier, s).posed(s.posture),
                            spread: rated.spread,
                            name: brief(s, letters),
                        });
                    }
                    None => drawn.unplaced.push(s.id),
                }
            }
            let words = GridWords {
                influence: cx.say("grid-influence"),
                concern: cx.say("grid-concern"),
                quadrants: ["keep-satisfied", "work-closely", "keep-watch", "keep-informed"]
                    .map(|key| cx.say(&format!("grid-{key}"))),
            };
            let cutoffs = analysis::cutoffs(dossier.dialogue().map(|dialogue| &**dialogue));
            drawn.plot = Arc::new(figure::grid(&spots, cutoffs, &words, size, &palette, ruler));
        }
        View::Network => {
            drawn.who = shown.iter().map(|s| s.id).collect();
            drawn.signs.absent = shown.iter().any(|s| is_absent(s));
            let place_of: HashMap<Id<Stakeholder>, usize> =
                drawn.who.iter().enumerate().map(|(place, id)| (*id, place)).collect();
            let mut relations: Vec<(usize, usize, Arc<Relation>)> = dossier
                .all::<Relation>()
                .filter_map(|relation| {
                    let (from, to) = (place_of.get(&relation.origin)?, place_of.get(&relation.target)?);
                    Some((*from, *to, Arc::clone(relation)))
                })
                .collect();
            relations.sort_by_key(|(from, to, relation)| (*from, *to, relation.kind, relation.id));
            let kept = kept.filter(|found| found.who == drawn.who);
            let (places, network) = match kept {
                Some(found) => (Some(found.places), found.network),
                None => (None, analysis::network(dossier, &drawn.who)),
            };
            drawn.network = network;
            let brokers = drawn.network.brokers(BROKERS);
            let nodes: Vec<Node> = shown
                .iter()
                .enumerate()
                .map(|(place, s)| Node {
                    mark: sign(dossier, s),
                    name: brief(s, letters),
                    strong: brokers.contains(&place),
                    group: drawn.network.community.get(place).copied().flatten().filter(|_| drawn.key.parted),
                    alone: drawn.network.degree.get(place) == Some(&0),
                    at: s.x.zip(s.y).map(|(x, y)| (x.get() as f32, y.get() as f32)),
                })
                .collect();
            let links: Vec<Link> = relations
                .iter()
                .map(|(from, to, relation)| Link {
                    from: *from,
                    to: *to,
                    kind: relation.kind,
                    strength: relation.strength.map_or(1, crate::model::Strength::get),
                    mutual: relation.mutual,
                })
                .collect();
            drawn.places = places.unwrap_or_else(|| figure::layout(&nodes, &links));
            drawn.plot = Arc::new(figure::network(&nodes, &links, &drawn.places, size, &palette, ruler));
            drawn.relations = relations.into_iter().map(|(.., relation)| relation).collect();
        }
        View::Spectrum => {
            let mut stands: Vec<(Option<Arc<Category>>, Id<Stakeholder>, Stand)> = Vec::new();
            for s in shown {
                let Some(issue) = drawn.key.issue else { break };
                let history = analysis::history(dossier, s.id, issue);
                let (before, now) = moved(&history, drawn.key.span);
                let Some(now) = now else {
                    drawn.unplaced.push(s.id);
                    continue;
                };
                let before = before.map(Stance::get).filter(|before| *before != now.get());
                drawn.signs.absent |= is_absent(s);
                drawn.signs.moved |= before.is_some();
                let stand =
                    Stand { name: brief(s, letters), mark: sign(dossier, s), stance: now.get(), before };
                stands.push((dossier.at(s.category).cloned(), s.id, stand));
            }
            drawn.axis = figure::axis(stands.iter().map(|(.., stand)| stand), size.0, ruler);
            if drawn.key.parted {
                // Those without a category come last.
                let place = |category: &Option<Arc<Category>>| {
                    category.as_ref().map_or((true, None, None), |c| (false, c.rank, Some(c.id)))
                };
                stands.sort_by_key(|(category, ..)| place(category));
                let groups: Vec<(String, Vec<Stand>)> = stands
                    .chunk_by(|(one, ..), (other, ..)| place(one) == place(other))
                    .map(|group| {
                        let category = group.first().and_then(|(category, ..)| category.as_ref());
                        let title = category.map_or_else(
                            || cx.say("category-none"),
                            |category| crate::ui::wording::translated(dossier, cx.words, &**category, "name"),
                        );
                        (title, group.iter().map(|(.., stand)| stand.clone()).collect())
                    })
                    .collect();
                drawn.plot = Arc::new(figure::spectra(&groups, size, drawn.axis, &palette, ruler));
            } else {
                let all: Vec<Stand> = stands.iter().map(|(.., stand)| stand.clone()).collect();
                drawn.plot = Arc::new(figure::spectrum(&all, size.0, drawn.axis, &palette, ruler));
            }
            drawn.who = stands.into_iter().map(|(_, id, _)| id).collect();
        }
    }
    drawn
}

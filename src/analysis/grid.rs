//! Where stakeholders stand on the grid of influence and concern (Mendelow), by one or by several who rated them.

use crate::model::{Dialogue, Dossier, Quantity, Rating, Stakeholder};

/// Cut-off of a grid whose dialogue names none, on scales from 0 to 5.
pub const MIDDLE: f32 = 2.5;

/// How somebody is rated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rated {
    /// Concern: the mean of those who rated it, else what the register says, 0 to 5.
    pub concern: f32,
    /// Influence, likewise.
    pub influence: f32,
    /// Least and most concern, least and most influence, where those who rated are not of one mind.
    pub spread: Option<[f32; 4]>,
    /// How many rated.
    pub raters: usize,
}

/// How a stakeholder is rated; none where influence or concern is not known.
pub fn rated(dossier: &Dossier, stakeholder: &Stakeholder) -> Option<Rated> {
    let ratings: Vec<(&str, f32, &str)> = dossier
        .naming::<Rating>(stakeholder.id.uuid())
        .map(|rating| (rating.field.as_str(), f32::from(rating.value.get()), rating.rater.as_str()))
        .collect();
    let of = |field: &str, own: Option<u8>| -> Option<(f32, f32, f32)> {
        let values: Vec<f32> =
            ratings.iter().filter(|(of, ..)| *of == field).map(|(_, value, _)| *value).collect();
        if values.is_empty() {
            return own.map(f32::from).map(|own| (own, own, own));
        }
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        let least = values.iter().copied().fold(f32::MAX, f32::min);
        let most = values.iter().copied().fold(f32::MIN, f32::max);
        Some((mean, least, most))
    };
    let concern = of("concern", stakeholder.concern.map(crate::model::Concern::get))?;
    let influence = of("influence", stakeholder.influence.map(crate::model::Influence::get))?;
    let apart = concern.1 < concern.2 || influence.1 < influence.2;
    let mut raters: Vec<&str> = ratings.iter().map(|(_, _, rater)| *rater).collect();
    raters.sort_unstable();
    raters.dedup();
    Some(Rated {
        concern: concern.0,
        influence: influence.0,
        spread: apart.then_some([concern.1, concern.2, influence.1, influence.2]),
        raters: raters.len(),
    })
}

/// What parts low from high: concern, influence.
pub fn cutoffs(dialogue: Option<&Dialogue>) -> (f32, f32) {
    let cut = |value: Option<Quantity>| value.map_or(MIDDLE, |value| value.get() as f32);
    dialogue
        .map_or((MIDDLE, MIDDLE), |dialogue| (cut(dialogue.concern_cutoff), cut(dialogue.influence_cutoff)))
}

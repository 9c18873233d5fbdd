//! The truthful count of who endorses a text, in one sentence; the same on paper and on the screen.

use crate::{
    analysis::Tally,
    language::{Catalog, typography},
    model::EndorsementStance,
};

/// “Of N parties …”: the counts that occur, which add up to N. Without a full stop.
pub fn tally_sentence(catalog: &Catalog, tally: &Tally) -> String {
    let tell = |key: &str, values: &[(&str, crate::language::Arg<'_>)]| {
        typography::set(&catalog.tell(key, values), catalog.language())
    };
    let endorses = tally.count(Some(EndorsementStance::Endorses));
    let mut told =
        vec![tell("tally-endorses", &[("count", endorses.into()), ("parties", tally.parties().into())])];
    for (stance, key) in [
        (Some(EndorsementStance::WithReservations), "tally-with-reservations"),
        (Some(EndorsementStance::Abstains), "tally-abstains"),
        (Some(EndorsementStance::Dissents), "tally-dissents"),
        (Some(EndorsementStance::AwaitingMandate), "tally-awaiting-mandate"),
        (None, "tally-unanswered"),
    ] {
        let count = tally.count(stance);
        if count > 0 {
            told.push(tell(key, &[("count", count.into())]));
        }
    }
    told.join(", ")
}

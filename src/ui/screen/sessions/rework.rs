//! What was captured in haste, put right afterwards: parted, joined, moved, and how the minutes tell it.

use std::sync::Arc;

use crate::{
    analysis,
    language::Catalog,
    model::{
        Act, Change, Contribution, ContributionKind, Dossier, Edit, Entity, Id, Kind, Number, Record,
        Seconds, Text,
    },
    ui::{Action, form::Slot, wording},
};

/// What is done with the contribution that is selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// It becomes two: where the caret stands, at its lines, or after its first sentence.
    Split(Option<usize>),
    /// It becomes one with the contribution before it.
    Join,
    /// It goes up or down.
    Shift(bool),
    /// It is of another kind.
    Kind(ContributionKind),
    /// The minutes tell it with the one before it, or on its own again.
    TellWithPrevious,
    /// The minutes pass over it, or no longer do.
    LeaveOut,
    /// The minutes get their own words for it, to begin with those that were captured.
    Reword,
    /// The minutes give it as it was captured.
    AsCaptured,
}

/// What a message changes; and which contribution is selected then, where it is another one.
pub(super) fn update(
    message: &Message,
    dossier: &Dossier,
    id: Id<Contribution>,
    words: &Catalog,
) -> (Action, Option<Id<Contribution>>) {
    let Some(said) = dossier.get(id) else { return (Action::None, None) };
    match message {
        Message::Split(caret) => match split(dossier, said, *caret) {
            Some((change, second)) => (Action::Edit(change), Some(second)),
            None => (Action::Refused(words.say("split-nothing")), None),
        },
        Message::Join => match join(dossier, said, words) {
            Ok((change, first)) => (Action::Edit(change), Some(first)),
            Err(told) => (Action::Refused(told), None),
        },
        Message::Shift(down) => (shift(dossier, said, *down), None),
        Message::Kind(kind) => (with(said, "kind", |c| Contribution { kind: *kind, ..c }), None),
        Message::LeaveOut => (with(said, "left_out", |c| Contribution { left_out: !c.left_out, ..c }), None),
        Message::AsCaptured => (with(said, "minuted", |c| Contribution { minuted: None, ..c }), None),
        Message::Reword => {
            let slot = Slot::of(&**said, "minuted");
            if said.minuted.is_some() {
                return (Action::Focus(slot.key()), None);
            }
            let after = Contribution { minuted: Some(said.text.clone()), ..(**said).clone() };
            let change = Change::new(act(said, "minuted"), vec![Edit::update((**said).clone(), after)]);
            (Action::EditThenFocus(change, slot.key()), None)
        }
        Message::TellWithPrevious => match tell_with_previous(dossier, said) {
            Some(change) => (Action::Edit(change), None),
            None => (Action::Refused(words.say("tell-with-nothing")), None),
        },
    }
}

fn act(said: &Contribution, field: &str) -> Act {
    Act::new("act-edit")
        .with("kind", Kind::Contribution)
        .with("field", field)
        .with("name", wording::shorten(&said.text, 60))
}

fn with(said: &Arc<Contribution>, field: &str, after: impl FnOnce(Contribution) -> Contribution) -> Action {
    let after = after((**said).clone());
    if after == **said {
        return Action::None;
    }
    Action::Edit(Change::new(act(said, field), vec![Edit::update((**said).clone(), after)]))
}

/// The places of contributions in this order: as they are where they rise, one after the other where they do not.
fn ranked(order: &[Contribution]) -> Vec<Contribution> {
    let mut last = 0;
    order
        .iter()
        .map(|said| {
            let rank = said.rank.map(|rank| i64::from(rank.get())).filter(|rank| *rank > last);
            last = rank.unwrap_or(last + 1);
            Contribution { rank: Number::new(last).ok(), ..said.clone() }
        })
        .collect()
}

/// The edits that bring the contributions of a session into an order.
fn reorder(dossier: &Dossier, order: &[Contribution]) -> Vec<Edit> {
    ranked(order)
        .into_iter()
        .filter_map(|after| match dossier.get(after.id) {
            Some(before) if **before == after => None,
            Some(before) => Some(Edit::update((**before).clone(), after)),
            None => Some(Edit::create(after)),
        })
        .collect()
}

fn in_order(dossier: &Dossier, said: &Contribution) -> (Vec<Contribution>, usize) {
    let order: Vec<Contribution> =
        analysis::said(dossier, said.session).iter().map(|c| (**c).clone()).collect();
    let at = order.iter().position(|other| other.id == said.id).unwrap_or(0);
    (order, at)
}

/// The parts of a text: at the caret where it stands within, else its lines, else its first sentence and the rest.
fn parts(text: &str, caret: Option<usize>) -> Vec<Text> {
    let two = |at: usize| {
        let (first, second) = text.split_at_checked(at)?;
        Some(vec![Text::some(first.trim())?, Text::some(second.trim())?])
    };
    if let Some(parts) = caret.and_then(two) {
        return parts;
    }
    let lines: Vec<Text> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).filter_map(Text::some).collect();
    if lines.len() > 1 {
        return lines;
    }
    let ends = text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '。' | '…'));
    let mut ends = ends.map(|(at, letter)| at + letter.len_utf8());
    let sentence = ends.find(|end| {
        text.get(*end..).is_some_and(|rest| rest.starts_with(char::is_whitespace) && !rest.trim().is_empty())
    });
    sentence.and_then(two).unwrap_or_default()
}

/// One contribution becomes several, one after the other, by the same speaker; the time is shared out by length.
fn split(dossier: &Dossier, said: &Contribution, caret: Option<usize>) -> Option<(Change, Id<Contribution>)> {
    let parts = parts(&said.text, caret);
    if parts.len() < 2 {
        return None;
    }
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let (mut order, at) = in_order(dossier, said);
    let pieces: Vec<Contribution> = parts
        .into_iter()
        .enumerate()
        .map(|(place, text)| {
            let share = |seconds: Seconds| {
                Seconds::new(i64::from(seconds.get()) * text.len() as i64 / length.max(1) as i64).ok()
            };
            let seconds = said.seconds.and_then(share);
            if place == 0 {
                return Contribution { seconds, text, ..said.clone() };
            }
            // Where the minutes have words of their own for the whole, they tell it in one place.
            let minuted_with = said.minuted.as_ref().map(|_| said.id).or(said.minuted_with);
            Contribution { id: Id::new(), seconds, text, minuted: None, minuted_with, ..said.clone() }
        })
        .collect();
    let second = pieces.get(1)?.id;
    order.splice(at..=at, pieces);
    let act = Act::new("act-split").with("name", wording::shorten(&said.text, 60));
    Some((Change::new(act, reorder(dossier, &order)), second))
}

/// Two contributions of the same speaker become one; what named the second names the first.
fn join(
    dossier: &Dossier,
    said: &Arc<Contribution>,
    words: &Catalog,
) -> Result<(Change, Id<Contribution>), String> {
    let (order, at) = in_order(dossier, said);
    let Some(first) = at.checked_sub(1).and_then(|at| order.get(at)) else {
        return Err(words.say("join-nothing"));
    };
    let speaker = |c: &Contribution| (c.person, c.stakeholder, c.speaker_label.clone());
    if speaker(first) != speaker(said) {
        return Err(words.say("join-others"));
    }
    let both = |one: &str, other: &str| {
        Text::some(&format!("{}{}{}", one.trim_end(), analysis::between(one), other.trim_start()))
    };
    let text = both(&first.text, &said.text).unwrap_or_else(|| first.text.clone());
    let minuted = match (&first.minuted, &said.minuted) {
        (None, None) => None,
        (one, other) => both(one.as_ref().unwrap_or(&first.text), other.as_ref().unwrap_or(&said.text)),
    };
    let seconds = match (first.seconds, said.seconds) {
        (None, None) => None,
        (one, other) => {
            let count = |seconds: Option<Seconds>| seconds.map_or(0, |seconds| i64::from(seconds.get()));
            Seconds::new(count(one) + count(other)).ok()
        }
    };
    let not_itself = |link: Option<Id<Contribution>>| link.filter(|id| *id != first.id && *id != said.id);
    let after = Contribution {
        text,
        minuted,
        seconds,
        issue: first.issue.or(said.issue),
        decision: first.decision.or(said.decision),
        reply_to: not_itself(first.reply_to).or(not_itself(said.reply_to)),
        minuted_with: not_itself(first.minuted_with),
        private: first.private || said.private,
        ..first.clone()
    };
    let mut edits = vec![Edit::update(first.clone(), after)];
    let (gone, stays) = (said.id.uuid(), first.id.uuid());
    for (kind, source) in dossier.sources(gone) {
        let Some(before) = dossier.record(kind, source).filter(|_| source != stays && source != gone) else {
            continue;
        };
        let after = before.clone().relinked(&mut |_, to| Some(if to == gone { stays } else { to }));
        edits.push(Edit { before: Some(before), after: Some(after) });
    }
    edits.push(Edit::remove(Record::Contribution(Arc::clone(said))));
    let act = Act::new("act-join").with("name", wording::shorten(&first.text, 60));
    Ok((Change::new(act, edits), first.id))
}

/// It changes places with its neighbour.
fn shift(dossier: &Dossier, said: &Contribution, down: bool) -> Action {
    let (mut order, at) = in_order(dossier, said);
    let to = if down { at + 1 } else { at.wrapping_sub(1) };
    if to >= order.len() {
        return Action::None;
    }
    // The two take each other's place in the count, so that nothing else moves.
    let (one, other) = (order.get(at).and_then(|c| c.rank), order.get(to).and_then(|c| c.rank));
    order.swap(at, to);
    if let (Some(moved), Some(neighbour)) = (other, one) {
        if let Some(said) = order.get_mut(to) {
            said.rank = Some(moved);
        }
        if let Some(said) = order.get_mut(at) {
            said.rank = Some(neighbour);
        }
    }
    let act =
        Act::new("act-move").with("kind", Contribution::KIND).with("name", wording::shorten(&said.text, 60));
    Action::Edit(Change::new(act, reorder(dossier, &order)))
}

/// The minutes tell it in one passage with the one before it under the same point; or on its own again.
fn tell_with_previous(dossier: &Dossier, said: &Arc<Contribution>) -> Option<Change> {
    let before = (**said).clone();
    if said.minuted_with.is_some() {
        let after = Contribution { minuted_with: None, ..before.clone() };
        return Some(Change::new(act(said, "minuted_with"), vec![Edit::update(before, after)]));
    }
    let (order, at) = in_order(dossier, said);
    let leader = order
        .get(..at)?
        .iter()
        .rev()
        .find(|other| other.agenda_item == said.agenda_item && analysis::is_passage(dossier, other))?;
    let to = |c: &Contribution| {
        let after = Contribution { minuted_with: Some(leader.id), left_out: false, ..c.clone() };
        Edit::update(c.clone(), after)
    };
    let mut edits = vec![to(&before)];
    // Those that were told with it go along.
    edits.extend(analysis::told_with(dossier, said.id).iter().map(|c| to(c)));
    Some(Change::new(act(said, "minuted_with"), edits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, caret: Option<usize>) -> Vec<String> {
        parts(text, caret).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_text_is_parted_at_the_caret_else_at_its_lines_else_after_its_first_sentence() {
        assert_eq!(texts("one two three", Some(7)), ["one two", "three"]);
        assert_eq!(texts("one\ntwo\n\nthree", Some(0)), ["one", "two", "three"]);
        assert_eq!(
            texts("It costs 4.5 a day. Who pays? Nobody.", None),
            ["It costs 4.5 a day.", "Who pays? Nobody."]
        );
        assert_eq!(texts("급식을 늘립시다. 예산은 내년에.", None), ["급식을 늘립시다.", "예산은 내년에."]);
        assert!(texts("One sentence.", None).is_empty());
        assert!(texts("e\u{301}a", Some(2)).len() != 1);
    }
}

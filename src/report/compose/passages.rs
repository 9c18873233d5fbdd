//! How minutes word what was said: as it was captured, or as whoever wrote the minutes put it; several contributions in one
//! passage, some passed over. What stands in the record stays as it was said.

use super::{Context, context::capitalised, minutes::Minutes};
use crate::{
    analysis::{self, Shown, Wording},
    model::{
        Action, AgendaItem, Contribution, ContributionKind, Decision, Dossier, Id, Issue, Language, Person,
        Session, ValueCheck,
    },
    report::document::{Rich, Weight},
};

/// The field whose words the minutes give.
fn field(contribution: &Contribution) -> &'static str {
    if contribution.minuted.is_some() { "minuted" } else { "text" }
}

/// The words of a contribution in the minutes.
pub(super) fn words(context: &Context<'_>, contribution: &Contribution) -> Rich {
    let words = context.running(contribution, field(contribution)).unwrap_or_default();
    followers(context, contribution).into_iter().fold(words, |told, with| {
        let between = analysis::between(&told.text());
        match context.running(&*with, field(&with)) {
            Some(words) => told.then(between, Weight::Regular).and(words),
            None => told,
        }
    })
}

/// What is told in the same passage in its own words, where nobody worded the passage.
fn followers(context: &Context<'_>, contribution: &Contribution) -> Vec<std::sync::Arc<Contribution>> {
    if contribution.minuted.is_some() {
        return Vec::new();
    }
    analysis::told_with(context.dossier, contribution.id)
}

/// The same line by line.
pub(super) fn lines(context: &Context<'_>, contribution: &Contribution) -> Vec<Rich> {
    let mut lines = context.lines(contribution, field(contribution));
    for with in followers(context, contribution) {
        lines.extend(context.lines(&*with, field(&with)));
    }
    lines
}

/// Whether the words are the speaker's own, to be set between quotation marks: a reservation that nobody put otherwise.
pub(super) const fn is_quoted(contribution: &Contribution) -> bool {
    matches!(contribution.kind, ContributionKind::Reservation) && contribution.minuted.is_none()
}

/// Who speaks: organisation and person, as far as they may be told; by role or label where neither is known.
pub(super) fn speakers(
    context: &Context<'_>,
    session: &Session,
    contribution: &Contribution,
) -> (Option<String>, Option<String>) {
    let person = context.dossier.at(contribution.person);
    let stakeholder = context.behind(contribution.stakeholder, contribution.person);
    if let Some(person) = person
        && contribution.stakeholder.is_none()
        && let Some(role) = role(context, session, person)
    {
        // By name where it may be told, and in which role.
        let told = match (context.name(person), context.language) {
            (Some(name), Language::Korean) => format!("{name}\u{a0}{role}"),
            (Some(name), _) => format!("{name} ({role})"),
            (None, _) => capitalised(&role),
        };
        return (None, Some(told));
    }
    let organisation = stakeholder.map(|stakeholder| context.brief_name(stakeholder));
    let who = person.and_then(|person| match context.language {
        Language::Korean => {
            context.name(person).or_else(|| context.function(person)).map(|_| context.person(person))
        }
        _ => context.name(person).or_else(|| context.function(person)),
    });
    if organisation.is_none() && who.is_none() {
        let label = context.plain(contribution, "speaker_label").map(|label| capitalised(&label));
        return (None, Some(label.unwrap_or_else(|| context.say("minutes-unknown-speaker"))));
    }
    (organisation, who)
}

/// Who speaks, in one name.
pub(super) fn speaker(context: &Context<'_>, session: &Session, contribution: &Contribution) -> String {
    match speakers(context, session, contribution) {
        (Some(organisation), Some(person)) => format!("{organisation} ({person})"),
        (organisation, person) => organisation.or(person).unwrap_or_default(),
    }
}

/// The role of a person in the session, where it is one.
pub(super) fn role(context: &Context<'_>, session: &Session, person: &Person) -> Option<String> {
    let roles = [
        (session.chair, "role-chair"),
        (session.moderator, "role-moderator"),
        (session.rapporteur, "role-rapporteur"),
        (session.secretary, "role-secretary"),
    ];
    roles.into_iter().find(|(of, _)| *of == Some(person.id)).map(|(_, key)| context.role(key, Some(person)))
}

impl<'a> Minutes<'a> {
    /// Those whose contributions a passage tells, in one name.
    pub(super) fn voices(&self, context: &Context<'_>, contribution: &Contribution) -> String {
        let mut names = vec![speaker(context, self.session, contribution)];
        for with in analysis::told_with(context.dossier, contribution.id) {
            let name = speaker(context, self.session, &with);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        context.listed(&names)
    }

    /// The actions of the roadmap that somebody committed to in the session, by number. What was decided says itself who
    /// sees to it.
    pub(super) fn actions(&self, dossier: &'a Dossier) -> Vec<&'a Action> {
        let said = |id: Id<Contribution>| self.contributions.iter().any(|c| c.id == id);
        let mut actions: Vec<&Action> = dossier
            .all::<Action>()
            .map(|action| &**action)
            .filter(|action| action.contribution.is_some_and(said) && action.decision.is_none())
            .collect();
        actions.sort_by(|a, b| (a.number, &a.title).cmp(&(b.number, &b.title)));
        actions
    }
}

/// The reservations to a decision: as they were noted with it, and those that somebody made in the room, in their words.
pub(super) fn reservations(context: &Context<'_>, decision: &Decision) -> Option<Rich> {
    let mut all: Vec<Rich> = context.running(decision, "reservations").into_iter().collect();
    let mut made: Vec<&Contribution> = context
        .dossier
        .naming::<Contribution>(decision.id.uuid())
        .map(|contribution| &**contribution)
        .filter(|contribution| contribution.decision == Some(decision.id) && !contribution.private)
        .filter(|contribution| !contribution.left_out)
        .collect();
    made.sort_by(|a, b| (a.rank, a.at, &a.text).cmp(&(b.rank, b.at, &b.text)));
    let session = context.dossier.get(decision.session);
    for contribution in made {
        let Some(session) = session else { continue };
        let words = words(context, contribution);
        let words = if is_quoted(contribution) { context.quoted(words) } else { words };
        let who = speaker(context, session, contribution);
        all.push(Rich::plain(who).then(context.say("document-colon"), Weight::Regular).and(words));
    }
    all.into_iter().reduce(|told, next| told.then("\n", Weight::Regular).and(next))
}

/// An action of the roadmap in one line: its number, what it is, who leads it, until when.
pub(super) fn action(context: &Context<'_>, action: &Action) -> Option<Rich> {
    let title = context.running(action, "title")?;
    let number = context.tell("minutes-action-number", &[("number", action.number.get().into())]);
    let lead = context.organisation(action.lead);
    let due = action.due.as_ref().map(|due| crate::language::partial_date(context.catalog, due));
    let aside: Vec<String> = [lead, due].into_iter().flatten().collect();
    let told = Rich::plain(format!("{number} ")).and(title);
    Some(if aside.is_empty() { told } else { told.then_quiet(context.aside(&aside.join(", "))) })
}

/// What the room showed on wordings that answer the issue of a point; without a point, on issues that no point has.
pub(super) fn soundings(
    context: &Context<'_>,
    minutes: &Minutes<'_>,
    item: Option<&AgendaItem>,
) -> Vec<Rich> {
    let of = |issue: Option<Id<Issue>>| {
        let found = minutes.agenda.iter().find(|item| issue.is_some() && item.issue == issue);
        found.map(|item| item.id)
    };
    analysis::sounded(context.dossier, minutes.session.id)
        .into_iter()
        .filter(|(wording, _)| of(wording.article.issue) == item.map(|item| item.id))
        .map(|(wording, shown)| sounding(context, &wording, &shown))
        .collect()
}

/// A sounding in words: on what, how many showed which level, how much support, and whether it passed.
fn sounding(context: &Context<'_>, wording: &Wording, shown: &Shown) -> Rich {
    let title = context.plain(&*wording.article, "title").unwrap_or_default();
    let lead = context.tell(
        "minutes-sounding-on",
        &[("title", title.into()), ("version", wording.version.number.get().into())],
    );
    let levels: Vec<String> = shown
        .counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| {
            let label = context.plain(&**level, "label").unwrap_or_default();
            context.tell("minutes-sounding-level", &[("label", label.into()), ("count", (*count).into())])
        })
        .collect();
    let support = format!("{:.0}", shown.support().unwrap_or_default() * 100.0);
    let mut told = vec![context.tell("minutes-sounding-support", &[("support", support.into())])];
    if shown.is_blocked() {
        told.push(context.say("minutes-sounding-blocked"));
    } else if let (Some(passed), Some(threshold)) = (shown.passed(), shown.threshold) {
        let key = if passed { "minutes-sounding-passed" } else { "minutes-sounding-not-passed" };
        told.push(context.tell(key, &[("threshold", format!("{threshold:.0}").into())]));
    }
    Rich::strong(lead)
        .then(context.say("document-colon"), Weight::Regular)
        .then(levels.join(context.semicolon()), Weight::Regular)
        .then_quiet(context.aside(&told.join(context.semicolon())))
}

/// What each breakout of a plenary came to: its name, and its conclusions as far as they were written.
pub(super) fn breakouts(context: &Context<'_>, session: &Session) -> Vec<Rich> {
    analysis::breakouts(context.dossier, session)
        .iter()
        .filter_map(|breakout| {
            // Its own rule may be stricter than that of the plenary: then its minutes tell it.
            let rule = breakout.disclosure.unwrap_or(context.disclosure);
            let title = context.running(&**breakout, "title")?.strengthened();
            let told = context.running(&**breakout, "conclusions").filter(|_| rule <= context.disclosure);
            Some(match told {
                Some(told) => title.then(" – ", Weight::Regular).and(told),
                None => title,
            })
        })
        .collect()
}

/// The values that a session was held against, with what was noted.
pub(super) fn values(context: &Context<'_>, session: &Session) -> Vec<Rich> {
    let mut checks: Vec<(String, &ValueCheck)> = context
        .dossier
        .naming::<ValueCheck>(session.id.uuid())
        .filter_map(|check| Some((context.dossier.get(check.item)?.number.as_ref()?.to_string(), &**check)))
        .collect();
    checks.sort_by(|(a, x), (b, y)| (a, &x.note).cmp(&(b, &y.note)));
    checks
        .into_iter()
        .filter_map(|(_, check)| {
            let note = context.running(check, "note")?;
            let title = context.plain(&**context.dossier.get(check.item)?, "title").unwrap_or_default();
            Some(Rich::strong(title).then(context.say("document-colon"), Weight::Regular).and(note))
        })
        .collect()
}

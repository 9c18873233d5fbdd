//! Minutes as French and English authorities write them: *compte rendu* and minutes.

use super::{
    Context,
    context::capitalised,
    decisions::{actions_table, decision_entry, decisions_table, modes},
    minutes::Minutes,
    passages,
};
use crate::{
    language::{time, time_span},
    model::{
        AgendaItem, AgendaKind, Attendance, AttendanceStatus, Contribution, ContributionKind, Decision,
        Disclosure, Language, MinutesStatus, MinutesVersion, Person, SessionStatus, Stakeholder,
    },
    report::document::{Block, Body, Entry, LabelTone, Rich, Style, Title, Weight},
};

/// The blocks of the minutes.
pub(super) fn blocks(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    let french = context.language == Language::French;
    let mut blocks = vec![issuer(context, minutes), title(context, minutes)];
    let mut facts = facts(context, minutes);
    if !french {
        facts.extend(participants(context, minutes));
    }
    if !facts.is_empty() {
        blocks.push(Block::Entries { rows: facts, ruled: true });
    }
    if french {
        let rows = participants(context, minutes);
        if !rows.is_empty() {
            blocks.push(heading(context, "minutes-participants"));
            blocks.push(Block::Entries { rows, ruled: false });
        }
    }
    let purpose = purpose(context, minutes);
    if !purpose.is_empty() {
        blocks.push(heading(context, "minutes-purpose"));
        blocks.push(Block::Entries { rows: purpose, ruled: false });
    }
    if french {
        french_body(context, minutes, &mut blocks);
    } else {
        english_body(context, minutes, &mut blocks);
    }
    blocks.extend(context.translation_note());
    blocks.extend(signatures(context, minutes));
    blocks
}

fn heading(context: &Context<'_>, key: &str) -> Block {
    Block::Heading { level: 2, number: None, text: context.say(key).into() }
}

fn entry(label: String, body: Vec<Body>) -> Entry {
    Entry { label, tone: LabelTone::Quiet, body }
}

fn text(rich: Rich) -> Vec<Body> {
    vec![Body::Text(rich, Style::Body)]
}

fn bodies(all: Vec<Rich>) -> Vec<Body> {
    all.into_iter().map(|rich| Body::Text(rich, Style::Body)).collect()
}

fn issuer(context: &Context<'_>, minutes: &Minutes<'_>) -> Block {
    let organiser = context.dossier.at(minutes.session.organiser.or(context.dialogue.convener));
    let mut lines: Vec<String> =
        organiser.map(|organiser| context.full_name(organiser)).into_iter().collect();
    lines.push(context.dialogue_title());
    Block::Issuer(lines)
}

fn title(context: &Context<'_>, minutes: &Minutes<'_>) -> Block {
    let session = minutes.session;
    let kicker = match context.language {
        Language::French => context
            .tell("minutes-kicker", &[("kind", context.code("session-kind-of", session.kind.code()).into())]),
        _ => context.say("minutes-kicker"),
    };
    let subtitle = match context.language {
        Language::English => {
            let parts: Vec<String> =
                [minutes.when(context), minutes.place(context)].into_iter().flatten().collect();
            parts.join(" · ")
        }
        _ => String::new(),
    };
    Block::Title(Title {
        kicker: kicker.to_uppercase(),
        text: context.text(session, "title").unwrap_or_default(),
        subtitle,
        badge: Some(minutes.status(context)),
        form_name: false,
        ruled: true,
    })
}

/// What is known of the meeting before anybody spoke.
fn facts(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Entry> {
    let session = minutes.session;
    let french = context.language == Language::French;
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Option<Rich>| {
        if let Some(value) = value {
            rows.push(entry(context.say(key), text(value)));
        }
    };
    if french {
        row("minutes-object", context.running(context.dialogue, "subject"));
    }
    row("minutes-event", context.running(session, "event"));
    if french {
        row("minutes-when", minutes.when(context).map(Rich::plain));
        row("minutes-place", minutes.place(context).map(Rich::plain));
    }
    row("minutes-languages", languages(context, minutes).map(Rich::plain));
    let officers: Vec<String> = minutes
        .officers(context)
        .into_iter()
        .map(|(person, roles)| {
            let roles: Vec<String> = roles.into_iter().map(|key| context.role(key, Some(person))).collect();
            capitalised(&officer(context, person, &context.listed(&roles)))
        })
        .collect();
    let joint = context.semicolon();
    row("minutes-officers", (!officers.is_empty()).then(|| Rich::plain(officers.join(joint))));
    let count = session
        .participant_count
        .map(|count| context.tell("minutes-count", &[("count", count.get().into())]));
    row("minutes-participant-count", count.map(Rich::plain));
    let quorum =
        session.quorum.map(|quorum| context.tell("minutes-quorum-count", &[("quorum", quorum.get().into())]));
    row("minutes-quorum", quorum.map(Rich::plain));
    if french {
        row(
            "minutes-distribution",
            Some(Rich::plain(context.say(if context.disclosure == Disclosure::Named {
                "minutes-distribution-text"
            } else {
                "minutes-distribution-unnamed"
            }))),
        );
    }
    rows
}

/// A person with a role in the session.
fn officer(context: &Context<'_>, person: &Person, role: &str) -> String {
    let organisation = context.organisation(person.stakeholder);
    let name = context.addressed(person).or_else(|| context.function(person));
    match (context.language, name, organisation) {
        (Language::French, Some(name), Some(organisation)) => format!("{name} ({organisation}), {role}"),
        (Language::French, Some(name), None) => format!("{name}, {role}"),
        (_, Some(name), Some(organisation)) => format!("{name}, {organisation} ({role})"),
        (_, Some(name), None) => format!("{name} ({role})"),
        (_, None, Some(organisation)) => format!("{organisation} ({role})"),
        (_, None, None) => role.to_owned(),
    }
}

fn languages(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<String> {
    let codes = minutes.session.languages.as_ref()?;
    let names = context.languages(codes);
    Some(capitalised(&context.listed(&names)))
}

/// Who was there, who was not, by status.
fn participants(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Entry> {
    let french = context.language == Language::French;
    let mut rows = Vec::new();
    for status in [
        AttendanceStatus::Invited,
        AttendanceStatus::Present,
        AttendanceStatus::Represented,
        AttendanceStatus::Excused,
        AttendanceStatus::Absent,
        AttendanceStatus::Observer,
    ] {
        let attending: Vec<&Attendance> = minutes.attending(status).collect();
        if attending.is_empty() {
            continue;
        }
        let key = format!("minutes-{}", status.code());
        let label = context.tell(&key, &[("count", attending.len().into())]);
        let body = if french && status == AttendanceStatus::Present {
            by_category(context, &attending)
        } else {
            let joint = context.semicolon();
            Rich::plain(attending.iter().map(|row| attendee(context, row)).collect::<Vec<_>>().join(joint))
        };
        rows.push(entry(label, vec![Body::Text(body, Style::Small)]));
    }
    rows
}

/// The attendees of each category after its name.
fn by_category(context: &Context<'_>, attending: &[&Attendance]) -> Rich {
    let category_of = |row: &Attendance| {
        let stakeholder = context.behind(row.stakeholder, row.person)?;
        if context.disclosure != Disclosure::Named {
            // A small group would tell who it is.
            let told = context.disclosure == Disclosure::ByCategory;
            return told.then(|| context.category_told(stakeholder)).flatten();
        }
        context
            .dossier
            .at(stakeholder.category)
            .map(|category| context.plain(&**category, "name").unwrap_or_default())
    };
    let mut groups: Vec<(Option<String>, Vec<String>)> = Vec::new();
    for row in attending {
        let category = category_of(row);
        let told = attendee(context, row);
        match groups.iter_mut().find(|(of, _)| *of == category) {
            Some((_, names)) => names.push(told),
            None => groups.push((category, vec![told])),
        }
    }
    // Whoever belongs to no category comes last.
    groups.sort_by_key(|(category, _)| category.is_none());
    let one = groups.len() == 1;
    let mut rich = Rich::default();
    for (place, (category, names)) in groups.into_iter().enumerate() {
        if place > 0 {
            rich = rich.then(" ", Weight::Regular);
        }
        let category = match category {
            Some(category) => Some(category),
            None if one => None,
            None => Some(context.say("minutes-other-participants")),
        };
        if let Some(category) = category {
            rich = rich.then(category, Weight::SemiBold).then(" – ", Weight::Regular);
        }
        rich = rich.then(names.join("\u{202f}; "), Weight::Regular).then(".", Weight::Regular);
    }
    rich
}

/// One row of the attendance list in words.
fn attendee(context: &Context<'_>, row: &Attendance) -> String {
    let person = context.dossier.at(row.person);
    let stakeholder = context.dossier.at(row.stakeholder);
    let who = match (person, stakeholder) {
        (Some(person), Some(stakeholder)) if person.stakeholder != Some(stakeholder.id) => {
            let organisation = context.brief_name(stakeholder);
            match context.language {
                Language::French => format!("{}, {organisation}", context.person(person)),
                _ => format!("{} ({organisation})", context.person(person)),
            }
        }
        (Some(person), _) => context.person_of(person),
        (None, Some(stakeholder)) => context.full_name(stakeholder),
        (None, None) => String::new(),
    };
    let capacity = context.plain(row, "capacity").map(|capacity| format!(", {capacity}"));
    let proxy = context.dossier.at(row.represented_by).map(|proxy| {
        let by = context.addressed(proxy).unwrap_or_else(|| context.person_of(proxy));
        context.tell("minutes-represented-by", &[("name", by.into())])
    });
    let mandate = context.plain(row, "mandate").map(|mandate| format!(" ({mandate})"));
    let arrived = row
        .arrived_at
        .map(|at| context.tell("minutes-arrived", &[("time", time(context.catalog, at).into())]));
    let parts = [Some(capitalised(&who)), capacity, proxy, mandate, arrived];
    parts.into_iter().flatten().collect()
}

/// Background, objectives and main question.
fn purpose(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Entry> {
    let session = minutes.session;
    let mut rows = Vec::new();
    if let Some(background) = context.running(session, "background") {
        rows.push(entry(context.say("minutes-background"), text(background)));
    }
    let objectives = context.lines(session, "objectives");
    if !objectives.is_empty() {
        let body = objectives.into_iter().map(|line| Body::Text(line, Style::Body)).collect();
        rows.push(entry(context.say("minutes-objectives"), body));
    }
    if let Some(question) = context.running(session, "main_question") {
        rows.push(entry(context.say("minutes-main-question"), text(question)));
    }
    rows
}

fn french_body(context: &Context<'_>, minutes: &Minutes<'_>, blocks: &mut Vec<Block>) {
    if !minutes.agenda.is_empty() {
        blocks.push(heading(context, "minutes-agenda"));
        let times = minutes.times();
        let rows = minutes
            .agenda
            .iter()
            .zip(times)
            .enumerate()
            .map(|(place, (item, span))| {
                let label = span.map_or_else(String::new, |(from, to)| {
                    format!("{} – {}", time(context.catalog, from), time(context.catalog, to))
                });
                let title = Rich::plain(format!("{}. ", place + 1))
                    .and(context.text(*item, "title").unwrap_or_default());
                Entry { label, tone: LabelTone::Time, body: text(title) }
            })
            .collect();
        blocks.push(Block::Entries { rows, ruled: false });
    }
    let mut exchanges = Vec::new();
    for (place, item) in minutes.agenda.iter().enumerate() {
        let rows = under(context, minutes, Some(item));
        if rows.is_empty() {
            continue;
        }
        let title =
            Rich::plain(format!("{}. ", place + 1)).and(context.text(*item, "title").unwrap_or_default());
        exchanges.push(Block::Heading { level: 3, number: None, text: title });
        exchanges.push(Block::Entries { rows, ruled: false });
    }
    let other = under(context, minutes, None);
    if !other.is_empty() {
        if !exchanges.is_empty() {
            exchanges.push(Block::Heading {
                level: 3,
                number: None,
                text: context.say("minutes-other-exchanges").into(),
            });
        }
        exchanges.push(Block::Entries { rows: other, ruled: false });
    }
    if !exchanges.is_empty() {
        // Of a session still to come there is only what is planned.
        let planned =
            minutes.session.status == Some(SessionStatus::Planned) && minutes.contributions.is_empty();
        blocks.push(heading(context, if planned { "minutes-order" } else { "minutes-exchanges" }));
        blocks.append(&mut exchanges);
    }
    if !minutes.decisions.is_empty() {
        blocks.push(heading(context, "minutes-decisions"));
        blocks.push(Block::Table(decisions_table(context, minutes)));
        blocks.push(Block::Paragraph { text: modes(context, minutes).into(), style: Style::Note });
    }
    let follow = follow(context, minutes);
    if !follow.is_empty() {
        blocks.push(heading(
            context,
            if minutes.next.is_some() { "minutes-follow" } else { "minutes-follow-only" },
        ));
        blocks.push(Block::Entries { rows: follow, ruled: false });
    }
}

fn english_body(context: &Context<'_>, minutes: &Minutes<'_>, blocks: &mut Vec<Block>) {
    let mut number = 0;
    let mut next = || {
        number += 1;
        Some(number.to_string())
    };
    let mut section = |blocks: &mut Vec<Block>, title: Rich, rows: Vec<Entry>| {
        blocks.push(Block::Heading { level: 2, number: next(), text: title });
        blocks.push(Block::Entries { rows, ruled: false });
    };
    if let Some(previous) = minutes.previous {
        if let Some(approved) = approved_previous(context, minutes) {
            section(
                blocks,
                context.say("minutes-previous").into(),
                vec![entry(String::new(), text(approved.into()))],
            );
        }
        let arising = arising(context, previous);
        if !arising.is_empty() {
            section(blocks, context.say("minutes-arising").into(), arising);
        }
    }
    for item in &minutes.agenda {
        let mut rows = under(context, minutes, Some(item));
        rows.extend(
            minutes
                .decisions
                .iter()
                .filter(|decision| decision.agenda_item == Some(item.id))
                .map(|decision| decision_entry(context, minutes, decision)),
        );
        if rows.is_empty() && item.kind != AgendaKind::Break {
            rows.push(Entry {
                label: String::new(),
                tone: LabelTone::Quiet,
                body: vec![Body::Text(context.say("minutes-nothing-recorded").into(), Style::Body)],
            });
        }
        if !rows.is_empty() {
            section(blocks, context.text(*item, "title").unwrap_or_default(), rows);
        }
    }
    let mut other = under(context, minutes, None);
    let known = |decision: &Decision| minutes.agenda.iter().any(|item| Some(item.id) == decision.agenda_item);
    other.extend(
        minutes
            .decisions
            .iter()
            .filter(|decision| !known(decision))
            .map(|decision| decision_entry(context, minutes, decision)),
    );
    if !other.is_empty() {
        section(blocks, context.say("minutes-other-exchanges").into(), other);
    }
    // A decision that nobody has to carry out is no action.
    let actions: Vec<&Decision> =
        minutes.decisions.iter().copied().filter(|d| d.responsible.is_some() || d.due.is_some()).collect();
    if !actions.is_empty() {
        blocks.push(Block::Heading { level: 2, number: next(), text: context.say("minutes-actions").into() });
        blocks.push(Block::Table(actions_table(context, minutes, &actions)));
    }
    let rows = follow(context, minutes);
    if !rows.is_empty() {
        blocks.push(Block::Space(3.0));
        blocks.push(Block::Entries { rows, ruled: false });
    }
}

/// What became of the minutes of the session before.
fn approved_previous(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<String> {
    let previous = minutes.previous?;
    let version = context
        .dossier
        .naming::<MinutesVersion>(previous.id.uuid())
        .filter(|version| version.status == MinutesStatus::Approved)
        .max_by_key(|version| version.version)?;
    let day = version.approved_on?;
    let held = previous.date?;
    // Approved at a later sitting than this one: not for these minutes to tell.
    (minutes.session.date.is_some_and(|date| day <= date)).then(|| {
        context.tell(
            "minutes-previous-approved",
            &[("held", context.date(held).into()), ("approved", context.date(day).into())],
        )
    })
}

/// What the session before decided, with who carries it out.
fn arising(context: &Context<'_>, previous: &crate::model::Session) -> Vec<Entry> {
    let mut decisions: Vec<&Decision> =
        context.dossier.naming::<Decision>(previous.id.uuid()).map(|decision| &**decision).collect();
    decisions.sort_by(|a, b| (a.number, &a.text).cmp(&(b.number, &b.text)));
    decisions
        .into_iter()
        .filter(|decision| decision.responsible.is_some() || decision.due.is_some())
        .filter_map(|decision| {
            let number = format!("{}.{}", previous.number, decision.number);
            let label = context.tell("minutes-decision-label", &[("number", number.into())]);
            let mut told = context.running(decision, "text")?;
            let who = context.organisation(decision.responsible);
            let due = decision.due.map(|day| context.date(day));
            let parts: Vec<String> = [who, due].into_iter().flatten().collect();
            if !parts.is_empty() {
                told = told.then_quiet(format!(" ({})", parts.join(", ")));
            }
            Some(entry(label, text(told)))
        })
        .collect()
}

/// What was said under a point of the agenda, gathered by what it was.
fn under(context: &Context<'_>, minutes: &Minutes<'_>, item: Option<&AgendaItem>) -> Vec<Entry> {
    let said = minutes.said_under(item);
    let mut rows = Vec::new();
    if let Some(item) = item {
        if let Some(question) = context.running(item, "guiding_question") {
            rows.push(entry(context.say("minutes-guiding-question"), text(question)));
        }
        let speaker = context.dossier.at(item.speaker).map(|person| context.person_of(person));
        let speaker = speaker.or_else(|| context.dossier.at(item.stakeholder).map(|s| context.full_name(s)));
        let summary = context.running(item, "abstract");
        // Where the presentation itself was recorded, what was planned for it says nothing more.
        let presented = !said.is_empty();
        if !presented && (speaker.is_some() || summary.is_some()) || presented && summary.is_some() {
            let told = match (speaker, summary) {
                (Some(speaker), Some(summary)) => {
                    Rich::strong(speaker).then(" – ", Weight::Regular).and(summary)
                }
                (Some(speaker), None) => Rich::strong(speaker),
                (None, summary) => summary.unwrap_or_default(),
            };
            rows.push(entry(context.say("contribution-presentation"), text(told)));
        }
    }
    let exchanges = Minutes::exchanges(&said);
    let order = [
        (ContributionKind::Presentation, "contribution-presentation"),
        (ContributionKind::Information, "contribution-information"),
        (ContributionKind::Question, "contribution-question"),
        (ContributionKind::Answer, "contribution-answer"),
        (ContributionKind::Proposal, "contribution-proposal"),
        (ContributionKind::Argument, "contribution-argument"),
        (ContributionKind::Concern, "contribution-concern"),
    ];
    let gathered = |rows: &mut Vec<Entry>, kind: ContributionKind, key: &str| {
        let body: Vec<Body> = exchanges
            .iter()
            .filter(|exchange| exchange.first().is_some_and(|first| first.kind == kind))
            .flatten()
            .map(|contribution| Body::Text(said_by(context, minutes, contribution), Style::Body))
            .collect();
        if !body.is_empty() {
            rows.push(entry(context.say(key), body));
        }
    };
    for (kind, key) in order {
        gathered(&mut rows, kind, key);
    }
    let positions = positions(context, minutes, item);
    if !positions.is_empty() {
        rows.push(entry(context.say("minutes-positions"), positions));
    }
    let soundings = passages::soundings(context, minutes, item);
    if !soundings.is_empty() {
        rows.push(entry(context.say("minutes-sounding"), bodies(soundings)));
    }
    for (kind, key) in [
        (ContributionKind::Agreement, "contribution-agreement"),
        (ContributionKind::Objection, "contribution-objection"),
        (ContributionKind::Reservation, "contribution-reservation"),
        (ContributionKind::Commitment, "contribution-commitment"),
        (ContributionKind::Conclusion, "contribution-conclusion"),
    ] {
        gathered(&mut rows, kind, key);
    }
    rows
}

/// A contribution with who made it; reservations in the speaker's own words.
fn said_by(context: &Context<'_>, minutes: &Minutes<'_>, contribution: &Contribution) -> Rich {
    let words = passages::words(context, contribution);
    let mut lead = Rich::strong(minutes.voices(context, contribution));
    if contribution.kind == ContributionKind::Answer && contribution.reply_to.is_some() {
        lead = lead.then_quiet(context.aside(&context.say("minutes-answer")));
    }
    if passages::is_quoted(contribution) {
        return lead.then(context.say("document-colon"), Weight::Regular).and(context.quoted(words));
    }
    lead.then(" – ", Weight::Regular).and(words)
}

/// The positions taken in the session on the issue of a point, as quotations.
fn positions(context: &Context<'_>, minutes: &Minutes<'_>, item: Option<&AgendaItem>) -> Vec<Body> {
    minutes
        .positions_on(item)
        .filter_map(|position| {
            let stakeholder: &Stakeholder = context.dossier.get(position.stakeholder)?;
            let statement = context.running(position, "statement")?;
            let mut lead = Rich::strong(context.brief_name(stakeholder)).then(" – ", Weight::Regular);
            if let Some(stance) = Minutes::stance(context, position) {
                lead =
                    lead.then(context.tell("minutes-stance", &[("stance", stance.into())]), Weight::Regular);
            }
            Some(Body::Text(lead.and(context.quoted(statement)), Style::Body))
        })
        .collect()
}

/// What comes after: conclusions, the next session, annexes.
fn follow(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Entry> {
    let mut rows = Vec::new();
    if let Some(conclusions) = context.running(minutes.session, "conclusions") {
        rows.push(entry(context.say("minutes-conclusions"), text(conclusions)));
    }
    let actions: Vec<Body> = minutes
        .actions(context.dossier)
        .into_iter()
        .filter_map(|action| Some(Body::Text(passages::action(context, action)?, Style::Body)))
        .collect();
    if !actions.is_empty() {
        rows.push(entry(context.say("minutes-roadmap"), actions));
    }
    for (key, told) in [
        ("minutes-breakouts", passages::breakouts(context, minutes.session)),
        ("minutes-values", passages::values(context, minutes.session)),
    ] {
        if !told.is_empty() {
            rows.push(entry(context.say(key), bodies(told)));
        }
    }
    if let Some(next) = minutes.next {
        let day = next.date.map(|day| crate::language::date_long(context.catalog, day));
        let hours = match (next.start_time, next.end_time) {
            (Some(from), Some(to)) => Some(time_span(context.catalog, from, to)),
            (Some(from), None) => Some(time(context.catalog, from)),
            _ => None,
        };
        let place = context.plain(next, "place");
        let title = context.plain(next, "title");
        let when: Vec<String> = [day, hours, place].into_iter().flatten().collect();
        let mut told = when.join(", ");
        if let Some(title) = title {
            told = if told.is_empty() { title } else { format!("{told} – {title}") };
        }
        rows.push(entry(
            context.tell("minutes-next", &[("number", next.number.get().into())]),
            text(told.into()),
        ));
    }
    if !minutes.annexes.is_empty() {
        let told: Vec<String> = minutes
            .annexes
            .iter()
            .enumerate()
            .filter_map(|(place, annex)| Some(format!("{}. {}", place + 1, context.plain(*annex, "title")?)))
            .collect();
        rows.push(entry(context.say("minutes-annexes"), text(told.join(" ").into())));
    }
    rows
}

/// Who answers for the minutes, and how far their approval has come.
fn signatures(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    let session = minutes.session;
    let mut names = Vec::new();
    for (id, key) in [
        (session.chair, "role-chair"),
        (session.moderator, "role-moderator"),
        (
            session.rapporteur.or(session.secretary),
            if session.rapporteur.is_some() { "role-rapporteur" } else { "role-secretary" },
        ),
    ] {
        if let Some(person) = context.dossier.at(id)
            && let Some(name) = context.name(person)
        {
            names.push((capitalised(&context.role(key, Some(person))), name));
        }
    }
    let mut blocks = Vec::new();
    if let Some(version) = minutes.version {
        let told = match (version.status, version.approved_on) {
            (MinutesStatus::Approved, Some(day)) => {
                let by = version.approved_by.as_ref().filter(|_| context.disclosure == Disclosure::Named);
                let by = by.map_or_else(String::new, |by| {
                    context.tell("minutes-approved-by", &[("name", by.as_str().into())])
                });
                context.tell("minutes-approved-on", &[("date", context.date(day).into()), ("by", by.into())])
            }
            (MinutesStatus::Approved, None) => context.say("minutes-approved"),
            _ => context.say("minutes-awaiting-approval"),
        };
        blocks.push(Block::Paragraph { text: told.into(), style: Style::Note });
    }
    if !names.is_empty() {
        blocks.push(Block::Signatures(names));
    }
    blocks
}

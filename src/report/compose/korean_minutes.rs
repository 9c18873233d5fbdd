//! 회의록: minutes with every field that article 18(2) of the enforcement decree of the Public Records Act asks for, in the
//! notation of Korean public documents.

use super::{Context, minutes::Minutes, passages};
use crate::{
    analysis,
    model::{
        AgendaItem, AgendaKind, Attendance, AttendanceStatus, Contribution, ContributionKind, Decision,
        DecisionMethod, Issue,
    },
    report::document::{Align, Block, Column, Point, Rich, Row, Table, TableLook, Title, Weight},
};

/// The marks of the second level of numbering.
const SYLLABLES: [char; 14] =
    ['가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하'];

/// The mark of a point: `1.` → `가.` → `1)` → `가)` → `(1)` → `(가)`. Past the fourteenth syllable numbering goes on
/// with 거, 너, 더 … as the notation has it.
fn mark(level: u8, place: usize) -> String {
    let syllable = {
        let base = SYLLABLES[place % SYLLABLES.len()];
        // 가 → 거 → 고 → 구: the vowels ㅏ ㅓ ㅗ ㅜ stand four, four and five syllables of 28 apart.
        let vowel = [0, 4 * 28, 8 * 28, 13 * 28][(place / SYLLABLES.len()).min(3)];
        char::from_u32(u32::from(base) + vowel).unwrap_or(base)
    };
    let number = place + 1;
    match level {
        0 => format!("{syllable}."),
        1 => format!("{number})"),
        2 => format!("{syllable})"),
        3 => format!("({number})"),
        4 => format!("({syllable})"),
        // Circled figures and syllables exist for twenty and fourteen points.
        5 => u32::try_from(place)
            .ok()
            .filter(|n| *n < 20)
            .and_then(|n| char::from_u32(0x2460 + n))
            .unwrap_or('•')
            .to_string(),
        _ => u32::try_from(place)
            .ok()
            .filter(|n| *n < 14)
            .and_then(|n| char::from_u32(0x326E + n))
            .unwrap_or('•')
            .to_string(),
    }
}

/// A point with those under it, before it is numbered.
struct Branch {
    text: Rich,
    under: Vec<Branch>,
}

impl Branch {
    fn leaf(text: Rich) -> Self {
        Self { text, under: Vec::new() }
    }
}

/// Numbers points; one that is alone gets no mark.
fn numbered(branches: Vec<Branch>, level: u8, points: &mut Vec<Point>) {
    let alone = branches.len() == 1;
    for (place, branch) in branches.into_iter().enumerate() {
        let mark = (!alone).then(|| mark(level, place));
        points.push(Point { level, mark, text: branch.text, heads: !branch.under.is_empty() });
        numbered(branch.under, level + 1, points);
    }
}

/// The blocks of the minutes.
pub(super) fn blocks(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    let mut section = 0;
    let mut heading = |key: &str| {
        section += 1;
        Block::Heading {
            level: 2,
            number: None,
            text: Rich::plain(format!("{section}. {}", context.say(key))),
        }
    };
    let mut blocks = vec![Block::Title(Title {
        kicker: String::new(),
        text: Rich::plain(context.say("minutes-form-name")),
        subtitle: String::new(),
        badge: Some(minutes.status(context)),
        form_name: true,
        ruled: false,
    })];
    blocks.push(heading("minutes-overview"));
    blocks.push(Block::Table(facts(context, minutes)));
    if let Some(table) = people(context, minutes) {
        blocks.push(Block::Space(5.0));
        blocks.push(Block::Table(table));
    }
    blocks.push(heading("minutes-exchanges"));
    let mut points = Vec::new();
    numbered(spoken(context, minutes), 0, &mut points);
    if points.is_empty() {
        blocks.push(paragraph(context.say("document-none")));
    } else {
        blocks.push(Block::Points(points));
    }
    blocks.push(heading("minutes-decisions"));
    if minutes.decisions.is_empty() {
        blocks.push(paragraph(context.say("minutes-no-decisions")));
    } else {
        blocks.push(Block::Table(decisions(context, minutes)));
    }
    blocks.push(heading("minutes-voting"));
    let annexes: Vec<String> = minutes
        .annexes
        .iter()
        .filter_map(|annex| Some(format!("{} 1부.", context.plain(*annex, "title")?.trim_end_matches('.'))))
        .collect();
    let end = context.say("minutes-end");
    let votes = votes(context, minutes);
    // The text closes two spaces after its last line, which may be that of the annexes.
    let closes_here = votes.is_none() && annexes.is_empty();
    match votes {
        Some(table) => blocks.push(Block::Table(table)),
        None if closes_here => {
            blocks.push(paragraph(format!("{}\u{a0}\u{a0}{end}", context.say("minutes-no-votes"))));
        }
        None => blocks.push(paragraph(context.say("minutes-no-votes"))),
    }
    // Nothing but the signatures follows the word that closes the text, where that word has a line of its own.
    blocks.extend(context.translation_note());
    if !closes_here {
        blocks.push(Block::Annexes { label: context.say("minutes-annexes"), items: annexes, end });
    }
    blocks.extend(signatures(context, minutes));
    blocks
}

fn paragraph(text: String) -> Block {
    Block::Points(vec![Point { level: 0, mark: None, text: text.into(), heads: false }])
}

/// The table of what is known of the meeting.
fn facts(context: &Context<'_>, minutes: &Minutes<'_>) -> Table {
    let session = minutes.session;
    let none = || Rich::plain(context.say("document-none"));
    let unknown = || Rich::plain(context.say("minutes-not-recorded"));
    let mut rows: Vec<(&str, Rich)> = Vec::new();
    let mut title = context.running(session, "title").unwrap_or_default();
    if let Some(event) = context.plain(session, "event").filter(|_| session.place.is_some()) {
        title = title.then(format!("({event})"), Weight::Regular);
    }
    rows.push(("minutes-session-name", title));
    let organiser = session.organiser.or(context.dialogue.convener);
    rows.push((
        "minutes-organiser",
        context.dossier.at(organiser).map_or_else(unknown, |s| context.full_name(s).into()),
    ));
    let officers: Vec<String> = minutes
        .officers(context)
        .into_iter()
        .map(|(person, roles)| {
            let roles: Vec<String> = roles.into_iter().map(|key| context.say(key)).collect();
            let told = match (
                context.name(person),
                context.function(person),
                context.organisation(person.stakeholder),
            ) {
                // Someone known only by the role needs no function beside it.
                (None, Some(function), Some(organisation)) if roles.contains(&function) => organisation,
                _ => context.person_of(person),
            };
            format!("{}: {told}", roles.join("·"))
        })
        .collect();
    if !officers.is_empty() {
        rows.push(("minutes-officers", officers.join(", ").into()));
    }
    rows.push(("minutes-when", minutes.when(context).map_or_else(unknown, Rich::plain)));
    let place = match (minutes.place(context), context.plain(session, "event")) {
        (Some(place), Some(event)) if session.place.is_none() => Some(format!("{place}({event})")),
        (place, _) => place,
    };
    rows.push(("minutes-place", place.map_or_else(unknown, Rich::plain)));
    rows.push(("minutes-attendees", attendees(context, minutes).into()));
    let observers: Vec<String> =
        minutes.attending(AttendanceStatus::Observer).map(|row| attendee(context, row)).collect();
    rows.push(("minutes-observers", if observers.is_empty() { none() } else { observers.join(", ").into() }));
    for (key, field) in [("minutes-background", "background"), ("minutes-main-question", "main_question")] {
        if let Some(text) = context.running(session, field) {
            rows.push((key, text));
        }
    }
    let objectives: Vec<String> = context.lines(session, "objectives").iter().map(Rich::text).collect();
    if !objectives.is_empty() {
        let told: Vec<String> = if objectives.len() == 1 {
            objectives
        } else {
            objectives.iter().enumerate().map(|(place, line)| format!("{}. {line}", place + 1)).collect()
        };
        rows.push(("minutes-objectives", told.join("\n").into()));
    }
    let order: Vec<String> = minutes.agenda.iter().filter_map(|item| context.plain(*item, "title")).collect();
    rows.push(("minutes-order", if order.is_empty() { none() } else { order.join(" → ").into() }));
    rows.push(("minutes-agenda", items(context, minutes)));
    if let Some(codes) = &session.languages {
        let names = context.languages(codes);
        let written = context.code("language", context.language.code());
        let told = context.tell(
            "minutes-languages-spoken",
            &[("spoken", names.join(", ").into()), ("written", written.into())],
        );
        rows.push(("minutes-languages", told.into()));
    }
    if let Some(conclusions) = context.running(session, "conclusions") {
        rows.push(("minutes-conclusions", conclusions));
    }
    let actions: Vec<String> = minutes
        .actions(context.dossier)
        .into_iter()
        .filter_map(|action| Some(passages::action(context, action)?.text()))
        .collect();
    if !actions.is_empty() {
        rows.push(("minutes-roadmap", actions.join("\n").into()));
    }
    for (key, told) in [
        ("minutes-breakouts", passages::breakouts(context, session)),
        ("minutes-values", passages::values(context, session)),
    ] {
        let told: Vec<String> = told.iter().map(Rich::text).collect();
        if !told.is_empty() {
            rows.push((key, told.join("\n").into()));
        }
    }
    if let Some(next) = minutes.next {
        let day = next.date.map(|day| crate::language::weekday_date(context.catalog, day));
        let told: Vec<String> = [day, context.plain(next, "title")].into_iter().flatten().collect();
        rows.push(("minutes-next", told.join(" ").into()));
    }
    Table {
        caption: String::new(),
        summary: context.say("minutes-overview"),
        columns: vec![
            Column { weight: 26.5, align: Align::Centre, heads: true },
            Column { weight: 148.5, align: Align::Left, heads: false },
        ],
        over: Vec::new(),
        head: Vec::new(),
        rows: rows.into_iter().map(|(key, text)| vec![Rich::plain(context.say(key)), text].into()).collect(),
        look: TableLook::FormFacts,
    }
}

/// The points put to the meeting for decision: those that decide or that decisions hang on, else what it was about.
fn items(context: &Context<'_>, minutes: &Minutes<'_>) -> Rich {
    let decided = |item: &AgendaItem| {
        item.kind == AgendaKind::Decision
            || minutes.decisions.iter().any(|decision| decision.agenda_item == Some(item.id))
    };
    let titles: Vec<String> = minutes
        .agenda
        .iter()
        .filter(|item| decided(item))
        .filter_map(|item| context.plain(*item, "title"))
        .collect();
    if !titles.is_empty() {
        let told = titles.iter().enumerate().map(|(place, title)| {
            context.tell("minutes-item-number", &[("number", (place + 1).into()), ("title", title.into())])
        });
        return told.collect::<Vec<_>>().join(", ").into();
    }
    let about =
        context.plain(context.dialogue, "subject").or_else(|| context.plain(minutes.session, "title"));
    context.tell("minutes-no-item", &[("about", about.unwrap_or_default().into())]).into()
}

/// How many attended, by status.
fn attendees(context: &Context<'_>, minutes: &Minutes<'_>) -> String {
    let count = |status| minutes.attending(status).count();
    let listed = people_rows(minutes).next().is_some();
    let counts = [
        ("minutes-count-present", count(AttendanceStatus::Present)),
        ("minutes-count-represented", count(AttendanceStatus::Represented)),
        ("minutes-count-excused", count(AttendanceStatus::Excused)),
        ("minutes-count-absent", count(AttendanceStatus::Absent)),
    ];
    let mut told: Vec<String> = match minutes.session.participant_count {
        Some(all) => vec![context.tell("minutes-count", &[("count", all.get().into())])],
        None => counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| context.tell(key, &[("count", count.into())]))
            .collect(),
    };
    if told.is_empty() {
        return context.say("minutes-not-recorded");
    }
    if let Some(quorum) = minutes.session.quorum {
        told.push(context.tell("minutes-quorum-count", &[("quorum", quorum.get().into())]));
    }
    let told = told.join(", ");
    let table = ("table", minutes.table.into());
    let rows = people_rows(minutes).count();
    match minutes.session.participant_count {
        _ if !listed => told,
        Some(all) if all.get() as usize > rows => {
            context.tell("minutes-some-listed-below", &[("count", told.into()), table])
        }
        _ => context.tell("minutes-listed-below", &[("count", told.into()), table]),
    }
}

fn people_rows<'m>(minutes: &'m Minutes<'_>) -> impl Iterator<Item = &'m Attendance> {
    minutes.attendance.iter().copied().filter(|row| row.status != AttendanceStatus::Observer)
}

fn attendee(context: &Context<'_>, row: &Attendance) -> String {
    match (context.dossier.at(row.person), context.dossier.at(row.stakeholder)) {
        (Some(person), _) => context.person_of(person),
        (None, Some(stakeholder)) => context.full_name(stakeholder),
        (None, None) => String::new(),
    }
}

/// The list of those who attended.
fn people(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<Table> {
    let rows: Vec<&Attendance> = people_rows(minutes).collect();
    if rows.is_empty() {
        return None;
    }
    let stakeholder = |row: &Attendance| context.behind(row.stakeholder, row.person);
    let countries: std::collections::BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| stakeholder(row)?.country.as_ref())
        .map(crate::model::Country::as_str)
        .collect();
    let abroad = countries.len() > 1;
    let name = |row: &Attendance| context.dossier.at(row.person).and_then(|person| context.name(person));
    let named = rows.iter().any(|row| name(row).is_some());
    let dash = || Rich::plain("–");
    let told = rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let person = context.dossier.at(row.person);
            let of = stakeholder(row);
            let mut cells = vec![
                Rich::plain((place + 1).to_string()),
                of.map_or_else(dash, |s| context.full_name(s).into()),
            ];
            if abroad {
                let country = of
                    .and_then(|s| s.country.as_ref())
                    .map(|country| context.named("country", country.as_str()));
                cells.push(country.map_or_else(dash, Rich::plain));
            }
            cells.push(person.and_then(|p| context.function(p)).map_or_else(dash, Rich::plain));
            if named {
                cells.push(name(row).map_or_else(dash, Rich::plain));
            }
            cells.push(division(context, minutes, row).into());
            cells
        })
        .collect();
    let column = |weight, align| Column { weight, align, heads: false };
    let mut columns = vec![column(1.0, Align::Centre), column(6.0, Align::Left)];
    let mut head = vec!["serial", "organisation"];
    if abroad {
        columns.push(column(1.8, Align::Centre));
        head.push("country");
    }
    columns.push(column(4.2, Align::Left));
    head.push("function");
    if named {
        columns.push(column(2.8, Align::Left));
        head.push("name");
    }
    columns.push(column(3.0, Align::Centre));
    head.push("division");
    let caption = context.tell("minutes-people-caption", &[("table", minutes.table.into())]);
    Some(Table {
        summary: caption.clone(),
        caption,
        columns,
        over: Vec::new(),
        head: head.into_iter().map(|key| context.say(&format!("minutes-column-{key}"))).collect(),
        rows: Row::all(told),
        look: TableLook::Form,
    })
}

/// What somebody was in the meeting: role, capacity or how they attended.
fn division(context: &Context<'_>, minutes: &Minutes<'_>, row: &Attendance) -> String {
    let role = context.dossier.at(row.person).and_then(|person| minutes.role(context, person));
    let capacity = context.plain(row, "capacity");
    let status = context.code("attendance", row.status.code());
    let proxy = context.dossier.at(row.represented_by).map(|proxy| {
        let by = context.name(proxy).unwrap_or_else(|| context.person_of(proxy));
        context.tell("minutes-represented-by", &[("name", by.into())])
    });
    match (row.status, role, capacity) {
        (AttendanceStatus::Present, Some(role), _) => role,
        (AttendanceStatus::Present, None, Some(capacity)) => capacity,
        (AttendanceStatus::Represented, ..) => proxy.unwrap_or(status),
        _ => status,
    }
}

/// What was said, as points under points of the agenda.
fn spoken(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Branch> {
    let mut branches = Vec::new();
    let items = minutes.agenda.iter().copied().map(Some).chain([None]);
    for item in items {
        let mut under = Vec::new();
        if let Some(item) = item {
            let speaker = context.dossier.at(item.speaker).map(|person| context.person_of(person));
            let speaker =
                speaker.or_else(|| context.dossier.at(item.stakeholder).map(|s| context.full_name(s)));
            match (speaker, context.running(item, "abstract")) {
                (Some(speaker), Some(summary)) => {
                    under.push(Branch::leaf(Rich::plain(format!("{speaker}: ")).and(summary)));
                }
                (Some(speaker), None) => {
                    under.push(Branch::leaf(
                        format!("{}: {speaker}", context.say("contribution-presentation")).into(),
                    ));
                }
                (None, Some(summary)) => under.push(Branch::leaf(summary)),
                (None, None) => {}
            }
        }
        let said = minutes.said_under(item);
        if !said.is_empty() {
            // What was said says more than who was to say it; a summary stands.
            let presented = item.is_some_and(|item| item.r#abstract.is_some());
            under.retain(|_: &Branch| presented);
        }
        under.extend(Minutes::exchanges(&said).iter().map(|exchange| told(context, minutes, exchange)));
        under.extend(positions(context, minutes, item));
        under.extend(passages::soundings(context, minutes, item).into_iter().map(Branch::leaf));
        let question = item.and_then(|item| context.running(item, "guiding_question"));
        if under.is_empty() && question.is_none() {
            continue;
        }
        let text = match (item, question) {
            (Some(item), Some(question)) => {
                let title = context.running(item, "title").unwrap_or_default();
                title.then(": ", Weight::Regular).and(context.quoted(question))
            }
            (Some(item), None) => context.running(item, "title").unwrap_or_default(),
            (None, _) if branches.is_empty() || said.is_empty() && under.len() == 1 => {
                // Nothing was on the agenda, or only positions stand outside it: they stand by themselves.
                branches.append(&mut under);
                break;
            }
            (None, _) => context.say("minutes-other-exchanges").into(),
        };
        branches.push(Branch { text, under });
    }
    branches
}

/// The positions taken on the issue of a point, as quotations under one head.
fn positions(context: &Context<'_>, minutes: &Minutes<'_>, item: Option<&AgendaItem>) -> Option<Branch> {
    let under: Vec<Branch> = minutes
        .positions_on(item)
        .filter_map(|position| {
            let stakeholder = context.dossier.get(position.stakeholder)?;
            let statement = context.running(position, "statement")?;
            let stance = Minutes::stance(context, position).map(|stance| format!("({stance})"));
            // Outside the points of the agenda nothing else says on what.
            let issue = context.dossier.get(position.issue).filter(|_| item.is_none());
            let about = issue.map_or_else(String::new, |issue| {
                format!("{} ", context.tell("paper-issue", &[("number", issue.number.get().into())]))
            });
            let name = context.brief_name(stakeholder);
            let lead = format!("{about}{name}{}: ", stance.unwrap_or_default());
            Some(Branch::leaf(Rich::plain(lead).and(context.quoted(statement))))
        })
        .collect();
    (!under.is_empty()).then(|| Branch { text: context.say("minutes-positions").into(), under })
}

/// A contribution, or a question with its answers.
fn told(context: &Context<'_>, minutes: &Minutes<'_>, exchange: &[&Contribution]) -> Branch {
    if let [question, answers @ ..] = exchange
        && !answers.is_empty()
    {
        let issue: Option<&Issue> = context.dossier.at(question.issue).map(|issue| &**issue);
        let about = issue.and_then(|issue| context.running(issue, "title"));
        let text = about.unwrap_or_else(|| context.say("minutes-question-and-answer").into());
        let under = exchange.iter().map(|contribution| said(context, minutes, contribution, true)).collect();
        return Branch { text, under };
    }
    match exchange {
        [contribution, ..] => said(context, minutes, contribution, false),
        [] => Branch::leaf(Rich::default()),
    }
}

/// One contribution: who, what it was, and the words; several lines become points under it.
fn said(
    context: &Context<'_>,
    minutes: &Minutes<'_>,
    contribution: &Contribution,
    in_exchange: bool,
) -> Branch {
    let called = |contribution: &Contribution| {
        let (organisation, person) = minutes.speakers(context, contribution);
        let bare: Vec<String> = [organisation.clone(), person.clone()].into_iter().flatten().collect();
        match (organisation, person) {
            (Some(organisation), Some(person)) => (format!("{organisation}({person})"), bare.join(" ")),
            _ => (bare.join(" "), bare.join(" ")),
        }
    };
    let (mut speaker, mut bare) = called(contribution);
    for with in analysis::told_with(context.dossier, contribution.id) {
        let (other, other_bare) = called(&with);
        if !speaker.split(", ").any(|known| known == other) {
            speaker = format!("{speaker}, {other}");
            bare = format!("{bare}, {other_bare}");
        }
    }
    let plain = matches!(
        contribution.kind,
        ContributionKind::Presentation | ContributionKind::Information | ContributionKind::Conclusion
    ) || contribution.kind == ContributionKind::Answer && !in_exchange;
    let lead = if plain {
        speaker
    } else {
        format!("{}({bare})", context.code("contribution", contribution.kind.code()))
    };
    let mut lines = passages::lines(context, contribution);
    if lines.len() <= 1 {
        let words = lines.pop().unwrap_or_default();
        let words = if passages::is_quoted(contribution) { context.quoted(words) } else { words };
        return Branch::leaf(Rich::plain(format!("{lead}: ")).and(words));
    }
    Branch { text: lead.into(), under: lines.into_iter().map(Branch::leaf).collect() }
}

fn decisions(context: &Context<'_>, minutes: &Minutes<'_>) -> Table {
    let column = |weight, align| Column { weight, align, heads: false };
    let none = || Rich::plain(context.say("minutes-none"));
    let rows = minutes
        .decisions
        .iter()
        .map(|decision| {
            vec![
                Rich::plain(minutes.decision_number(context, decision)),
                context.running(*decision, "text").unwrap_or_default(),
                Rich::plain(context.code("decision-mode", decision.mode.code())),
                context.organisation(decision.responsible).map_or_else(|| Rich::plain("–"), Rich::plain),
                Minutes::due(context, decision).map_or_else(|| Rich::plain("–"), Rich::plain),
                passages::reservations(context, decision).unwrap_or_else(none),
            ]
        })
        .collect();
    Table {
        caption: String::new(),
        summary: context.say("minutes-decisions-summary"),
        columns: vec![
            Column { heads: true, ..column(1.1, Align::Centre) },
            column(4.9, Align::Left),
            column(1.6, Align::Centre),
            column(2.7, Align::Centre),
            column(2.4, Align::Centre),
            column(3.2, Align::Left),
        ],
        over: Vec::new(),
        head: ["number", "decision", "mode", "responsible", "due", "reservations"]
            .map(|key| context.say(&format!("minutes-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: TableLook::Form,
    }
}

/// How the decisions were taken, where a vote was held or objections were asked for.
fn votes(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<Table> {
    let decided: Vec<&Decision> =
        minutes.decisions.iter().copied().filter(|decision| decision.method.is_some()).collect();
    if decided.is_empty() {
        return None;
    }
    let dash = || Rich::plain("–");
    let count =
        |votes: Option<crate::model::Count>| votes.map_or_else(dash, |votes| Rich::plain(votes.to_string()));
    let rows = decided
        .into_iter()
        .map(|decision| {
            let cast = [decision.votes_for, decision.votes_against, decision.votes_abstaining];
            let voters = cast
                .iter()
                .any(Option::is_some)
                .then(|| cast.iter().flatten().map(|votes| votes.get()).sum::<u32>());
            let passed = match (decision.method, decision.votes_for, decision.votes_against) {
                (Some(DecisionMethod::Vote), Some(pro), Some(contra)) if pro <= contra => "minutes-rejected",
                (Some(DecisionMethod::Vote), ..) => "minutes-passed",
                (Some(DecisionMethod::NoObjection), ..) => "minutes-unopposed",
                (Some(DecisionMethod::Consensus) | None, ..) => "minutes-agreed",
            };
            let method = decision
                .method
                .map_or_else(dash, |method| Rich::plain(context.code("decision-method", method.code())));
            vec![
                Rich::plain(minutes.decision_number(context, decision)),
                context.running(decision, "text").unwrap_or_default(),
                method,
                voters.map_or_else(dash, |voters| Rich::plain(voters.to_string())),
                count(decision.votes_for),
                count(decision.votes_against),
                count(decision.votes_abstaining),
                Rich::plain(context.say(passed)),
            ]
        })
        .collect();
    let column = |weight, align| Column { weight, align, heads: false };
    Some(Table {
        caption: String::new(),
        summary: context.say("minutes-voting"),
        columns: vec![
            Column { heads: true, ..column(1.1, Align::Centre) },
            column(5.4, Align::Left),
            column(2.2, Align::Centre),
            column(1.1, Align::Centre),
            column(1.1, Align::Centre),
            column(1.1, Align::Centre),
            column(1.1, Align::Centre),
            column(1.8, Align::Centre),
        ],
        over: Vec::new(),
        head: ["number", "decision", "method", "voters", "for", "against", "abstaining", "result"]
            .map(|key| context.say(&format!("minutes-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: TableLook::Form,
    })
}

fn signatures(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<Block> {
    let session = minutes.session;
    let officers = [
        (session.secretary, "role-secretary"),
        (
            session.chair.or(session.moderator),
            if session.chair.is_some() { "role-chair" } else { "role-moderator" },
        ),
    ];
    let names: Vec<(String, String)> = officers
        .into_iter()
        .filter_map(|(id, key)| {
            let name = context.name(context.dossier.at(id)?)?;
            Some((context.say(key), format!("{name} {}", context.say("minutes-sign-here"))))
        })
        .collect();
    (!names.is_empty()).then_some(Block::Signatures(names))
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn points_are_marked_as_public_documents_mark_them() {
        assert_eq!(
            [mark(0, 0), mark(1, 1), mark(2, 2), mark(3, 0), mark(4, 3)],
            ["가.", "2)", "다)", "(1)", "(라)"]
        );
        assert_eq!([mark(5, 1), mark(6, 0)], ["②", "㉮"]);
        assert_eq!([mark(0, 13), mark(0, 14), mark(0, 15), mark(0, 28)], ["하.", "거.", "너.", "고."]);
    }
}

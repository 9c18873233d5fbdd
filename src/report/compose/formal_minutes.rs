//! Formal minutes (*procès-verbal*): who presided and who kept the record, whether there was a quorum, what was said, what
//! was decided and by how many voices, and who signs. In Senegal under the national header, with the date in words.

use super::{
    Context,
    context::capitalised,
    decisions::decision_entry,
    frame::{dash, or_dash, paragraph, subheading, table},
    minutes::Minutes,
    passages,
};
use crate::{
    language::{date_long, spelled, time},
    model::{
        Attendance, AttendanceStatus, Language, MinutesStatus, MinutesVersion, Person, Session, Stakeholder,
    },
    report::document::{Align, Block, Cell, Point, Rich, Row, Style, TableLook, Weight},
};

/// Whether the dialogue is held in Senegal.
pub(super) fn in_senegal(context: &Context<'_>) -> bool {
    context.dialogue.country.as_ref().is_some_and(|country| country.as_str() == "SN")
}

pub(super) fn blocks(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    let senegal = in_senegal(context) && context.language == Language::French;
    let mut blocks = Vec::new();
    if senegal {
        blocks.push(Block::National(national(context)));
    }
    blocks.push(Block::FormalTitle {
        kind: context.say("formal-kind").to_uppercase(),
        title: context.text(minutes.session, "title").unwrap_or_default(),
        badge: minutes.status(context),
    });
    blocks.push(paragraph(opening(context, minutes), Style::Justified));
    blocks.push(paragraph(office(context, minutes), Style::Justified));
    let mut section = Sections { roman: senegal, count: 0 };
    if !minutes.agenda.is_empty() {
        blocks.push(section.heading(context, "formal-agenda"));
        let points = minutes.agenda.iter().enumerate().filter_map(|(place, item)| {
            let text = context.running(*item, "title")?;
            Some(Point { level: 0, mark: Some(format!("{}.", place + 1)), text, heads: false })
        });
        blocks.push(Block::Points(points.collect()));
    }
    if !minutes.attendance.is_empty() {
        blocks.push(section.heading(context, "formal-attendance"));
        blocks.push(Block::Table(attendance(context, minutes, senegal)));
        blocks.extend(absent(context, minutes, senegal));
    }
    blocks.push(section.heading(context, "formal-course"));
    let course = course(context, minutes);
    if course.is_empty() {
        blocks.push(paragraph(context.say("document-none"), Style::Body));
    }
    blocks.extend(course);
    blocks.push(section.heading(context, "formal-decisions"));
    if minutes.decisions.is_empty() {
        blocks.push(paragraph(context.say("minutes-no-decisions"), Style::Body));
    } else {
        let rows =
            minutes.decisions.iter().map(|decision| decision_entry(context, minutes, decision)).collect();
        blocks.push(Block::Entries { rows, ruled: false });
    }
    blocks.push(section.heading(context, "formal-closing"));
    blocks.push(paragraph(closing(context, minutes), Style::Justified));
    blocks.extend(context.translation_note());
    blocks.extend(signatures(context, minutes));
    blocks
}

/// Headings with numbers: Roman ones in Senegal.
struct Sections {
    roman: bool,
    count: usize,
}

impl Sections {
    fn heading(&mut self, context: &Context<'_>, key: &str) -> Block {
        const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
        self.count += 1;
        let number = match ROMAN.get(self.count - 1) {
            Some(roman) if self.roman => (*roman).to_owned(),
            _ => self.count.to_string(),
        };
        Block::Heading { level: 2, number: Some(format!("{number}.")), text: context.say(key).into() }
    }
}

/// The header of the Republic, the territory and whoever issues the paper; the first and the last line bold.
fn national(context: &Context<'_>) -> Vec<(String, bool)> {
    let mut lines =
        vec![(context.say("formal-republic").to_uppercase(), true), (context.say("formal-motto"), false)];
    if let Some(territory) = context.plain(context.dialogue, "territory") {
        lines.push((territory.to_uppercase(), false));
    }
    let issuer = context.issuer();
    if !issuer.is_empty() {
        lines.push((issuer.to_uppercase(), true));
    }
    lines
}

/// When and where the sitting was: in French with the date in words.
fn opening(context: &Context<'_>, minutes: &Minutes<'_>) -> String {
    let session = minutes.session;
    let title = context.quoted(context.running(session, "title").unwrap_or_default()).text();
    let place = context.place(session).map_or_else(String::new, |place| context.aside(&place));
    let when = match context.language {
        Language::French => session.date.map(|day| in_words(context, session, day)),
        _ => session.date.map(|day| match session.start_time {
            Some(from) => context.tell(
                "formal-day-and-time",
                &[
                    ("day", date_long(context.catalog, day).into()),
                    ("time", time(context.catalog, from).into()),
                ],
            ),
            None => date_long(context.catalog, day),
        }),
    };
    match when {
        Some(when) => context.tell(
            "formal-opened",
            &[("when", when.into()), ("title", title.into()), ("place", place.into())],
        ),
        None => context.tell("formal-opened-undated", &[("title", title.into()), ("place", place.into())]),
    }
}

/// “L’an deux mille vingt-six et le jeudi douze novembre, à dix heures quinze minutes”.
fn in_words(context: &Context<'_>, session: &Session, day: crate::model::Date) -> String {
    let number = |n: i32| spelled(u32::try_from(n).unwrap_or(0));
    let weekday = context.catalog.say(&format!("weekday-{}", day.0.weekday().to_monday_one_offset()));
    let month = context.catalog.say(&format!("month-{}", day.0.month()));
    let of_month = match day.0.day() {
        1 => "premier".to_owned(),
        other => number(other.into()),
    };
    let mut told = format!("L’an {} et le {weekday} {of_month} {month}", number(day.0.year().into()));
    if let Some(from) = session.start_time {
        let (hours, minutes) = (i32::from(from.0.hour()), i32::from(from.0.minute()));
        let feminine = |n: i32| match number(n) {
            one if one == "un" => "une".to_owned(),
            other if other.ends_with(" et un") => format!("{other}e"),
            other => other,
        };
        let hours = format!("{} heure{}", feminine(hours), if hours > 1 { "s" } else { "" });
        told = match minutes {
            0 => format!("{told}, à {hours}"),
            n => format!("{told}, à {hours} {} minute{}", feminine(n), if n > 1 { "s" } else { "" }),
        };
    }
    told
}

/// Who presides, who keeps the record, and whether there is a quorum.
fn office(context: &Context<'_>, minutes: &Minutes<'_>) -> String {
    let session = minutes.session;
    let person = |id| context.dossier.at(id).map(|person: &std::sync::Arc<Person>| context.person_of(person));
    let mut told = Vec::new();
    match (person(session.chair), person(session.moderator)) {
        (Some(chair), _) => told.push(context.tell("formal-presided", &[("name", chair.into())])),
        (None, Some(moderator)) => {
            told.push(context.tell("formal-moderated", &[("name", moderator.into())]));
        }
        (None, None) => {}
    }
    if let Some(secretary) = person(session.secretary.or(session.rapporteur)) {
        told.push(context.tell("formal-secretary", &[("name", secretary.into())]));
    }
    let there = minutes.attending(AttendanceStatus::Present).count()
        + minutes.attending(AttendanceStatus::Represented).count();
    told.push(match session.quorum {
        Some(quorum) => {
            let met = there >= quorum.get() as usize;
            let key = if met { "formal-quorum-met" } else { "formal-quorum-missed" };
            context.tell(key, &[("quorum", quorum.get().into()), ("there", there.into())])
        }
        None => context.tell("formal-no-quorum", &[("there", there.into())]),
    });
    if !minutes.agenda.is_empty() {
        told.push(context.say("formal-agenda-read"));
    }
    told.join(" ")
}

fn attendance(context: &Context<'_>, minutes: &Minutes<'_>, senegal: bool) -> crate::report::document::Table {
    let status = minutes.version.map_or(MinutesStatus::Draft, |version| version.status);
    let approved = status == MinutesStatus::Approved;
    let stakeholder =
        |row: &Attendance| -> Option<&Stakeholder> { context.behind(row.stakeholder, row.person) };
    let rows: Vec<Row> = minutes
        .attendance
        .iter()
        .filter(|row| {
            matches!(
                row.status,
                AttendanceStatus::Present | AttendanceStatus::Represented | AttendanceStatus::Observer
            )
        })
        .enumerate()
        .map(|(place, row)| {
            let person = context.dossier.at(row.person);
            let mut cells = vec![
                Cell::from((place + 1).to_string()),
                Cell::from(or_dash(person.and_then(|person| context.name(person)))),
                Cell::from(or_dash(stakeholder(row).map(|s| context.full_name(s)))),
                Cell::from(or_dash(person.and_then(|person| context.function(person)))),
            ];
            if senegal {
                // Telephone numbers are for the sheet that is kept, not for what is circulated.
                let number = person
                    .filter(|person| person.consent_contact && status == MinutesStatus::Draft)
                    .and_then(|person| person.phone.as_ref())
                    .map(ToString::to_string);
                cells.push(Cell::from(or_dash(number)));
            }
            cells.push(match (row.status, row.signed) {
                (AttendanceStatus::Present, true) => Cell::from(context.say("shared-signed")),
                (AttendanceStatus::Present, false) if !approved => Cell::default(),
                (AttendanceStatus::Present, false) => Cell::from(dash()),
                (status, _) => Cell::from(context.code("attendance", status.code())),
            });
            Row::Cells(cells)
        })
        .collect();
    let mut columns = vec![
        (0.7, Align::Right, "serial"),
        (3.0, Align::Left, if senegal { "given-name-surname" } else { "name" }),
        (3.4, Align::Left, "organisation"),
        (2.6, Align::Left, "function"),
    ];
    if senegal {
        columns.push((1.9, Align::Left, "telephone"));
    }
    columns.push((2.2, Align::Left, "signature"));
    table(context, "attendance-summary", TableLook::Filling, &columns, rows)
}

/// Who was excused, and that telephone numbers are left out of what is circulated.
fn absent(context: &Context<'_>, minutes: &Minutes<'_>, senegal: bool) -> Option<Block> {
    let excused: Vec<String> = minutes
        .attending(AttendanceStatus::Excused)
        .filter_map(|row| {
            let person = context.dossier.at(row.person).map(|person| context.person_of(person));
            person.or_else(|| context.dossier.at(row.stakeholder).map(|s| context.full_name(s)))
        })
        .collect();
    let mut told = Vec::new();
    if !excused.is_empty() {
        told.push(context.tell("formal-excused", &[("names", excused.join(context.semicolon()).into())]));
    }
    if senegal {
        told.push(context.say("formal-telephone-note"));
    }
    (!told.is_empty()).then(|| paragraph(told.join(" "), Style::Note))
}

/// What was said, point by point, a paragraph for each voice.
fn course(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let items = minutes.agenda.iter().copied().map(Some).chain([None]);
    for (place, item) in items.enumerate() {
        let said = minutes.said_under(item);
        let summary = item.and_then(|item| context.running(item, "abstract"));
        let soundings = passages::soundings(context, minutes, item);
        if said.is_empty() && summary.is_none() && soundings.is_empty() {
            continue;
        }
        let title = match item {
            Some(item) => Rich::plain(format!("{}. ", place + 1))
                .and(context.running(item, "title").unwrap_or_default()),
            None => context.say("minutes-other-exchanges").into(),
        };
        blocks.push(subheading(title));
        blocks.extend(summary.map(|summary| paragraph(summary, Style::Justified)));
        for contribution in said {
            let lead = Rich::strong(minutes.voices(context, contribution))
                .then(context.say("document-colon"), Weight::Regular);
            let words = passages::words(context, contribution);
            blocks.push(paragraph(lead.and(words), Style::Justified));
        }
        blocks.extend(soundings.into_iter().map(|told| paragraph(told, Style::Justified)));
    }
    blocks
}

/// When the sitting ended, and where these minutes stand.
fn closing(context: &Context<'_>, minutes: &Minutes<'_>) -> String {
    let closed = match minutes.session.end_time {
        Some(at) => context.tell("formal-closed-at", &[("time", time(context.catalog, at).into())]),
        None => context.say("formal-closed"),
    };
    let adopted = match minutes.version {
        Some(MinutesVersion { status: MinutesStatus::Approved, approved_on: Some(day), .. }) => {
            context.tell("formal-adopted", &[("date", context.date(*day).into())])
        }
        _ => context.say("formal-to-adopt"),
    };
    format!("{closed} {adopted}")
}

fn signatures(context: &Context<'_>, minutes: &Minutes<'_>) -> Option<Block> {
    let session = minutes.session;
    let presiding = match (session.chair, session.moderator) {
        (Some(chair), _) => (Some(chair), "role-chair"),
        (None, moderator) => (moderator, "role-moderator"),
    };
    let names: Vec<(String, String)> =
        [(session.secretary.or(session.rapporteur), "role-secretary"), presiding]
            .into_iter()
            .filter_map(|(id, key)| {
                let person = context.dossier.at(id)?;
                let name = context.name(person).unwrap_or_default();
                Some((capitalised(&context.role(key, Some(person))), name))
            })
            .collect();
    (!names.is_empty()).then_some(Block::Signatures(names))
}

//! The attendance sheet: who is expected, to be signed, or who was there, as recorded; with the privacy notice and the
//! consents that are asked apart from it.

use super::{
    Context, Order,
    frame::{Paper, dash, document, paragraph, table},
    minutes::Minutes,
};
use crate::{
    language::time,
    model::{Attendance, Disclosure, Language, Person, Session},
    report::document::{
        Align, Block, Cell, Document, Drawn, Orientation, Over, Rich, Row, Style, Table, TableLook, Weight,
    },
};

pub(super) fn compose(context: &Context<'_>, session: &Session, order: &Order) -> Document {
    let title = context.plain(session, "title").unwrap_or_default();
    let number = context.tell("paper-session", &[("number", session.number.get().into())]);
    let korean = context.language == Language::Korean;
    let paper = Paper {
        subtitle: context.session_line(session),
        orientation: Orientation::Landscape,
        confidentiality: context.say("document-nominative"),
        form_name: korean,
        ..Paper::of_session(format!("{number}{}{title}", context.say("document-colon")), session, order)
    };
    document(context, order, paper, |context| {
        let mut blocks = Vec::new();
        if korean {
            let facts = [
                ("minutes-session-name", Some(title)),
                ("minutes-when", context.when(session)),
                ("minutes-place", context.place(session)),
            ];
            let mut told = Rich::default();
            for (key, value) in facts {
                let Some(value) = value else { continue };
                let gap = if told.is_empty() { "" } else { "\u{2003}\u{2003}" };
                told = told
                    .then(gap, Weight::Regular)
                    .then(context.say(key), Weight::SemiBold)
                    .then(format!(" {value}"), Weight::Regular);
            }
            blocks.push(paragraph(told, Style::Body));
        }
        // Whoever signs on the first page reads the notice there.
        let sheet = sheet(context, session, order);
        let long = order.options.blank_rows.is_some() && sheet.rows.len() > 9;
        if long {
            blocks.extend(notice(context));
        }
        blocks.push(Block::Table(sheet));
        if !long {
            blocks.extend(notice(context));
        }
        blocks
    })
}

/// One to be signed where rows were asked for, else what is recorded.
fn sheet(context: &Context<'_>, session: &Session, order: &Order) -> Table {
    let blank = order.options.blank_rows;
    let minutes = Minutes::gather(context, session);
    // A blank sheet is left lying on a table: names stand on it only where names may be told.
    let named = blank.is_none() || context.disclosure == Disclosure::Named;
    let people: Vec<&Attendance> = if named { minutes.attendance.clone() } else { Vec::new() };
    let korean = context.language == Language::Korean;
    let senegalese = context.dialogue.country.as_ref().is_some_and(|country| country.as_str() == "SN");
    let mut rows: Vec<Row> = people
        .iter()
        .enumerate()
        .map(|(place, row)| Row::Cells(cells(context, place, Some(row), blank.is_some(), korean)))
        .collect();
    for place in 0..usize::from(blank.unwrap_or(0)) {
        rows.push(Row::Cells(cells(context, people.len() + place, None, true, korean)));
    }
    let contact = if senegalese { "telephone" } else { "contact" };
    let columns: Vec<(f32, Align, &str)> = if korean {
        vec![
            (0.9, Align::Centre, "serial"),
            (4.2, Align::Left, "organisation"),
            (2.2, Align::Centre, "function"),
            (2.0, Align::Centre, "name"),
            (3.0, Align::Left, "contact"),
            (1.1, Align::Centre, "consent-contact"),
            (1.1, Align::Centre, "consent-photo"),
            (1.1, Align::Centre, "consent-named"),
            (3.0, Align::Centre, "signature"),
            (2.0, Align::Left, "remark"),
        ]
    } else {
        vec![
            (0.7, Align::Right, "serial"),
            (3.0, Align::Left, if senegalese { "given-name-surname" } else { "surname-given-name" }),
            (3.4, Align::Left, "organisation"),
            (2.8, Align::Left, "function"),
            (1.7, Align::Left, "college"),
            (2.6, Align::Left, contact),
            (1.3, Align::Left, "arrival"),
            (1.0, Align::Centre, "consent-contact"),
            (1.0, Align::Centre, "consent-photo"),
            (1.0, Align::Centre, "consent-named"),
            (3.0, Align::Left, "signature"),
        ]
    };
    let mut made = table(context, "attendance-summary", TableLook::Filling, &columns, rows);
    made.over = vec![Over {
        text: context.say("paper-column-consents"),
        from: if korean { 5 } else { 7 },
        columns: 3,
    }];
    made
}

fn cells(
    context: &Context<'_>,
    place: usize,
    row: Option<&Attendance>,
    blank: bool,
    korean: bool,
) -> Vec<Cell> {
    let person = row.and_then(|row| context.dossier.at(row.person)).map(|person| &**person);
    let stakeholder = row.and_then(|row| context.behind(row.stakeholder, row.person));
    let empty = || Cell::default();
    // What is unknown is left open on a sheet to be filled in, and told by a dash on one that was.
    let open = |value: Option<String>| match value {
        Some(value) => Cell::from(value),
        None if blank => empty(),
        None => dash().into(),
    };
    let consent = |given: fn(&Person) -> bool| {
        if blank {
            return empty().with(Drawn::Box);
        }
        let withdrawn = person.is_some_and(|person| person.consent_withdrawn_on.is_some());
        match person {
            Some(person) if given(person) && !withdrawn => Cell::from("✓"),
            _ => dash().into(),
        }
    };
    let consents =
        [consent(|p| p.consent_contact), consent(|p| p.consent_photo), consent(|p| p.consent_named)];
    let organisation = stakeholder.map(|stakeholder| context.full_name(stakeholder));
    let function = person.and_then(|person| context.function(person));
    let signature = match row {
        Some(row) if !blank => {
            let status = context.code("attendance", row.status.code());
            Cell::from(if row.signed { context.say("shared-signed") } else { status })
        }
        _ => empty(),
    };
    let serial = Cell::from((place + 1).to_string());
    let name = person.and_then(|person| listed_name(context, person));
    if korean {
        let contact = if blank { empty() } else { dash().into() };
        let mut cells = vec![serial, open(organisation), open(function), open(name), contact];
        cells.extend(consents);
        // Who did not come is a remark, not a signature.
        let signed = row.is_some_and(|row| row.signed);
        cells.extend(match (blank, signed) {
            (true, _) => [empty(), empty()],
            (false, true) => [signature, dash().into()],
            (false, false) => [dash().into(), signature],
        });
        return cells;
    }
    let college = stakeholder
        .and_then(|stakeholder| context.dossier.at(stakeholder.category))
        .and_then(|category| context.plain(&**category, "name"));
    let arrival = row.and_then(|row| row.arrived_at).map(|at| time(context.catalog, at));
    let contact = if blank { empty() } else { dash().into() };
    let mut cells = vec![serial, open(name), open(organisation), open(function), open(college), contact];
    cells.push(open(arrival.filter(|_| !blank)));
    cells.extend(consents);
    cells.push(signature);
    cells
}

/// A name as lists have it: in France the surname first and in capitals, in Senegal the given name first.
fn listed_name(context: &Context<'_>, person: &Person) -> Option<String> {
    let told = context.name(person)?;
    let senegalese = context.dialogue.country.as_ref().is_some_and(|country| country.as_str() == "SN");
    if context.language != Language::French || senegalese {
        return Some(told);
    }
    match (context.plain(person, "family_name"), context.plain(person, "given_name")) {
        (Some(family), Some(given)) => Some(format!("{}\u{a0}{given}", family.to_uppercase())),
        _ => Some(told),
    }
}

/// Who answers for the data, and how long they are kept.
fn controller(context: &Context<'_>) -> (String, String) {
    let convener = context
        .dossier
        .at(context.dialogue.convener)
        .and_then(|convener| context.plain(&**convener, "name"))
        .unwrap_or_else(|| context.say("notice-organiser"));
    let kept = match context.dialogue.retain_until {
        Some(day) => context.tell("notice-kept-until", &[("date", context.date(day).into())]),
        None => context.say("notice-kept"),
    };
    (convener, kept)
}

/// What happens to the data, and what each of the three consents is for.
fn notice(context: &Context<'_>) -> Vec<Block> {
    let (convener, kept) = controller(context);
    if context.language == Language::Korean {
        let row = |key: &str, value: String| vec![Rich::plain(context.say(key)), Rich::plain(value)];
        let notice = Table {
            caption: context.say("notice-title"),
            summary: context.say("notice-title"),
            columns: vec![
                crate::report::document::Column { weight: 1.2, align: Align::Centre, heads: true },
                crate::report::document::Column { weight: 7.0, align: Align::Left, heads: false },
            ],
            over: Vec::new(),
            head: Vec::new(),
            rows: Row::all(vec![
                row("notice-responsible", convener),
                row("notice-items", context.say("notice-items-text")),
                row("notice-purpose", context.say("notice-purpose-text")),
                row("notice-retention", kept),
                row("notice-right", context.say("notice-right-text")),
            ]),
            look: TableLook::FormFacts,
        };
        return vec![Block::Table(notice), paragraph(context.say("notice-consents"), Style::Note)];
    }
    let told = Rich::strong(context.say("notice-title")).then(
        format!(
            " {} {kept} {}",
            context.tell("notice-text", &[("convener", convener.into())]),
            context.say("notice-right-text")
        ),
        Weight::Regular,
    );
    vec![paragraph(told, Style::Note), paragraph(context.say("notice-consents"), Style::Note)]
}

/// The notice in one paragraph, for the foot of a form.
pub(super) fn short_notice(context: &Context<'_>, anonymous: bool) -> Rich {
    let (convener, kept) = controller(context);
    Rich::plain(format!(
        "{} {kept}",
        context.tell(
            if anonymous { "notice-form" } else { "notice-form-named" },
            &[("convener", convener.into())]
        )
    ))
}

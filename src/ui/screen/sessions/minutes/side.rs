//! Beside the passages: how far the minutes have come, what is missing, corrections, values, and what is reported back.

use iced::{
    Alignment, Length, Padding,
    widget::{Column, column, container, row, scrollable},
};

use super::{
    super::{Message as Sessions, is_approved},
    CORRECT, Message, State, check_of, reporting_back, values,
};
use crate::{
    analysis, issue,
    language::{date, date_short},
    model::{Correction, Kind, MinutesStatus, Session},
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        screen::documents,
        theme::{Look, S1, S2, S3, S4, Tone, Type},
        widget::{
            Loud, Role, accessible, button, checkbox, divider, hairline, heading, hint, icon, ink, line,
            line_of, link, said, second, stacked, symbol, tag,
        },
        wording,
    },
};

/// Its width.
pub(in super::super) const WIDTH: f32 = 340.0;

type Part<'a> = Column<'a, Ui, Look, iced::Renderer>;

fn send(message: Message) -> Ui {
    Ui::Sessions(Sessions::Minutes(message))
}

/// The side of the minutes.
pub(in super::super) fn side<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let part = |content: Part<'a>| {
        container(content.spacing(S2)).padding(Padding::from([S3, S4])).width(Length::Fill)
    };
    let content = column![
        part(progress(cx, session)),
        hairline(),
        part(remarks(cx, session)),
        hairline(),
        part(corrections(cx, state, session)),
        hairline(),
        part(checklist(cx, session)),
        hairline(),
        part(back(cx, session)),
    ];
    let inner = scrollable(content).id("minutes/side/scroll").height(Length::Fill).width(Length::Fill);
    let width = if cx.is_narrow() { Length::Fill } else { Length::Fixed(WIDTH) };
    row![divider(), accessible("minutes/side", Role::Group, cx.say("minutes-side"), inner).open()]
        .width(width)
        .height(Length::Fill)
        .into()
}

/// The status of minutes as a tag.
fn status_tag(cx: Cx<'_>, status: MinutesStatus) -> Element<'_> {
    let tone = match status {
        MinutesStatus::Draft => Tone::Slate,
        MinutesStatus::Circulated => Tone::Ochre,
        MinutesStatus::Approved => Tone::Accent,
    };
    tag(cx.code("minutes-state", status.code()), tone)
}

fn progress<'a>(cx: Cx<'a>, session: &Session) -> Part<'a> {
    let newest = analysis::newest_minutes(cx.dossier, session.id);
    let status = newest.map_or(MinutesStatus::Draft, |version| version.status);
    let number = newest.map_or(1, |version| version.version.get());
    let mut content = column![
        row![
            container(heading(
                "minutes/head",
                &cx.tell("minutes-version", &[("number", number.into())]),
                Type::Card,
                3
            ))
            .width(Length::Fill),
            status_tag(cx, status)
        ]
        .align_y(Alignment::Center)
    ];
    let act = |key: &'static str, words: &str, loud: Loud, message: Message| {
        Element::from(button(loud, key, cx.say(words), cx.if_writable(send(message))).small())
    };
    let see = Element::from(
        button(
            Loud::Secondary,
            "minutes/see",
            cx.say("minutes-see"),
            Some(Ui::Documents(documents::Message::Minutes(session.id))),
        )
        .icon(icon::FILE_TEXT)
        .small(),
    );
    let mut acts = row![see].spacing(S2);
    match status {
        MinutesStatus::Draft => {
            acts = acts.push(act(
                "minutes/circulate",
                "minutes-circulate",
                Loud::Primary,
                Message::Status(MinutesStatus::Circulated),
            ));
        }
        MinutesStatus::Circulated => {
            // Not where “circulate” was: who presses twice has not approved.
            acts = acts
                .push(act(
                    "minutes/draft",
                    "minutes-back-to-draft",
                    Loud::Quiet,
                    Message::Status(MinutesStatus::Draft),
                ))
                .push(act(
                    "minutes/approve",
                    "minutes-approve",
                    Loud::Primary,
                    Message::Status(MinutesStatus::Approved),
                ));
        }
        MinutesStatus::Approved => {
            acts = acts.push(act("minutes/renew", "document-renew", Loud::Secondary, Message::Renew));
        }
    }
    content = content.push(acts.wrap().vertical_spacing(S2));
    if let Some(version) = newest {
        if status == MinutesStatus::Approved {
            let day = version.approved_on.map(|day| date(cx.words, day)).unwrap_or_default();
            let told = match version.approved_by.as_deref() {
                Some(by) => {
                    cx.tell("minutes-approved-by-on", &[("name", by.to_owned().into()), ("date", day.into())])
                }
                None => cx.tell("minutes-approved-on-day", &[("date", day.into())]),
            };
            content = content.push(said(told, Type::Cell).style(second));
            if let Some(sum) = &version.sha256 {
                let start: String = sum.as_str().chars().take(16).collect();
                content = content.push(hint(format!("SHA-256 {start}…")));
            }
            if issue::is_as_approved(cx.dossier, session) == Some(false) {
                let told = said(cx.say("minutes-changed-since"), Type::Cell);
                content = content.push(told.style(ink(|look| look.ochre)));
            }
        } else {
            let name = wording::field_name(cx.words, "minutes", "approved_by");
            content = content.push(stacked(name, line_of(cx, &**version, "approved_by", Shape::Line)));
        }
    }
    content
}

fn remarks<'a>(cx: Cx<'a>, session: &Session) -> Part<'a> {
    let language = cx.dossier.content_language();
    let all = analysis::minutes_remarks(cx.dossier, session, language);
    let mut content = column![heading("minutes/remarks", &cx.say("minutes-remarks"), Type::Body, 3)];
    if all.is_empty() {
        return content.push(
            row![
                symbol(icon::CHECK, 14.0).style(ink(|look| look.accent)),
                said(cx.say("minutes-complete"), Type::Cell)
            ]
            .spacing(S2)
            .align_y(Alignment::Center),
        );
    }
    for remark in all {
        let told = cx.count(&format!("missing-{}", remark.missing.code()), remark.count);
        let (kind, uuid) = remark.first;
        content = content.push(
            row![
                symbol(icon::TRIANGLE_ALERT, 14.0).style(ink(|look| look.ochre)),
                container(said(told, Type::Cell)).width(Length::Fill),
                link(
                    format!("minutes/missing/{}", remark.missing.code()),
                    cx.say("see"),
                    Ui::Show(kind, uuid)
                )
            ]
            .spacing(S2)
            .align_y(Alignment::Center),
        );
    }
    content
}

fn corrections<'a>(cx: Cx<'a>, state: &'a State, session: &Session) -> Part<'a> {
    let newest = analysis::newest_minutes(cx.dossier, session.id);
    let mut all: Vec<_> = newest
        .map(|version| cx.dossier.naming::<Correction>(version.id.uuid()).cloned().collect())
        .unwrap_or_default();
    all.sort_by_key(|correction: &std::sync::Arc<Correction>| correction.id);
    let mut content = column![heading("minutes/corrections", &cx.say("minutes-corrections"), Type::Body, 3)];
    if all.is_empty() {
        content = content.push(hint(cx.say("minutes-corrections-none")));
    }
    for correction in all {
        content = content.push(correction_row(cx, &correction));
    }
    if cx.writable {
        let field = line(CORRECT, cx.say("minutes-correct"), &state.correcting, |text| {
            send(Message::Correcting(text))
        })
        .placeholder(cx.say("minutes-correct-format"))
        .on_submit(send(Message::Correct));
        content = content.push(Element::from(field));
    }
    content
}

fn correction_row<'a>(cx: Cx<'a>, correction: &Correction) -> Element<'a> {
    let author = correction.author.as_ref().map_or_else(|| cx.say("speaker-unknown"), ToString::to_string);
    let id = correction.id;
    let state = match correction.accepted {
        Some(true) => tag(cx.say("correction-accepted"), Tone::Accent),
        Some(false) => tag(cx.say("correction-refused"), Tone::Brick),
        None => tag(cx.say("correction-open"), Tone::Ochre),
    };
    let act = |key: &str, words: &str, accepted: Option<bool>| {
        let message = cx.if_writable(send(Message::Settle(id, accepted)));
        Element::from(button(Loud::Secondary, format!("minutes/{key}/{id}"), cx.say(words), message).small())
    };
    let acts = match correction.accepted {
        None => row![
            act("accept", "correction-accept", Some(true)),
            act("refuse", "correction-refuse", Some(false))
        ],
        Some(_) => row![act("reopen", "correction-reopen", None)],
    };
    let remove = cx.if_writable(Ui::Remove(Kind::Correction, id.uuid()));
    let remove = button(Loud::Quiet, format!("minutes/uncorrect/{id}"), cx.say("remove"), remove)
        .bare(icon::X)
        .small();
    let spoken = format!("{author}: {}", correction.text);
    let content = column![
        row![container(said(author, Type::Cell).style(second)).width(Length::Fill), state]
            .align_y(Alignment::Center),
        said(correction.text.to_string(), Type::Body),
        column![].push((correction.accepted == Some(true)).then(|| hint(cx.say("correction-to-do")))),
        acts.push(Element::from(remove)).spacing(S2).align_y(Alignment::Center)
    ]
    .spacing(S1);
    accessible(format!("minutes/correction/{id}"), Role::Group, spoken, content).open().into()
}

fn checklist<'a>(cx: Cx<'a>, session: &Session) -> Part<'a> {
    let mut content = column![
        heading("minutes/values", &cx.say("minutes-values-check"), Type::Body, 3),
        hint(cx.say("minutes-values-line"))
    ];
    for item in values(cx.dossier) {
        let title = wording::translated(cx.dossier, cx.words, &*item, "title");
        let check = check_of(cx.dossier, session.id, item.id);
        let message = cx.if_writable(send(Message::Value(item.id)));
        content =
            content.push(checkbox(format!("minutes/value/{}", item.id), title, check.is_some(), message));
        if let Some(check) = check {
            content = content.push(
                container(line_of(cx, &**check, "note", Shape::Line)).padding(Padding::ZERO.left(24.0)),
            );
        }
    }
    content
}

fn back<'a>(cx: Cx<'a>, session: &Session) -> Part<'a> {
    let mut content = column![heading("minutes/back", &cx.say("minutes-report-back"), Type::Body, 3)];
    match reporting_back(cx.dossier, session) {
        Some(planned) => {
            let day = planned.date.map(|day| date_short(cx.words, day));
            let told: Vec<String> =
                [Some(format!("{}. {}", planned.number, planned.title)), day].into_iter().flatten().collect();
            content = content.push(
                row![
                    container(said(told.join(" · "), Type::Cell)).width(Length::Fill),
                    link("minutes/back-go", cx.say("see"), Ui::Show(Kind::Session, planned.id.uuid()))
                ]
                .spacing(S2)
                .align_y(Alignment::Center),
            );
        }
        None => {
            content = content.push(hint(cx.say("minutes-report-back-line"))).push(Element::from(
                button(
                    Loud::Secondary,
                    "minutes/back-plan",
                    cx.say("minutes-report-back-plan"),
                    cx.if_writable(send(Message::ReportBack)),
                )
                .icon(icon::PLUS)
                .small(),
            ));
        }
    }
    content
}

/// How far the minutes have come in one line, where the side has no place of its own.
pub(in super::super) fn summary<'a>(cx: Cx<'a>, session: &Session) -> Element<'a> {
    let status = analysis::newest_minutes(cx.dossier, session.id)
        .map_or(MinutesStatus::Draft, |version| version.status);
    let missing = analysis::minutes_remarks(cx.dossier, session, cx.dossier.content_language()).len();
    let told = match missing {
        _ if is_approved(cx.dossier, session.id) => String::new(),
        0 => cx.say("minutes-complete"),
        count => cx.count("minutes-remarks-count", count),
    };
    row![
        status_tag(cx, status),
        container(said(told, Type::Cell).style(second)).width(Length::Fill),
        link("minutes/side-open", cx.say("minutes-side"), send(Message::Side(true)))
    ]
    .spacing(S3)
    .align_y(Alignment::Center)
    .padding(Padding::from([S2, S4]))
    .into()
}

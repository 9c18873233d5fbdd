//! The overview: how far the dialogue has come, what comes next, what is due, what is missing, and the frame it has.

use iced::{
    Alignment, Length, Padding,
    widget::{button as raw_button, column, container, row, scrollable, space},
};

use super::{Place, beside};
use crate::{
    analysis::{self, Due, Gap, Phase, PhaseProgress},
    language,
    model::{
        AgendaItem, Date, Dialogue, Disclosure, Dossier, Kind, Language, ParticipationLevel, Session,
        SessionStatus,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        form::{Shape, Slot},
        theme::{self, INSPECTOR_WIDE, Look, ROW_DENSE, S1, S2, S3, S4, S6, Tone, Type},
        widget::{
            Accessible, Loud, Role, accessible, answers, area_of, block, button, card, choice, date_of,
            figure, fitted, glyph, heading, hint, icon, ink, inspector, line_of, link, pressable, said,
            second, stacked, strong, symbol, tag, third,
        },
        wording,
    },
};

/// Where the overview stands.
#[derive(Debug, Default)]
pub struct State {
    /// The frame of the dialogue is open beside.
    pub framing: bool,
}

/// What happens on the overview.
#[derive(Debug, Clone)]
pub enum Message {
    /// The frame is opened or closed.
    Frame(bool),
}

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: &Message, dossier: &Dossier) -> Action {
        let Message::Frame(open) = message;
        self.framing = *open;
        match dossier.dialogue() {
            Some(dialogue) if self.framing => Action::Focus(Slot::of(&**dialogue, "title").key()),
            _ => Action::Focus("overview/frame".to_owned()),
        }
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        match dossier.dialogue() {
            Some(dialogue) if self.framing => AREAS.map(|field| Slot::of(&**dialogue, field)).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let Some(dialogue) = cx.dossier.dialogue() else {
            return said(cx.say("error-no-dialogue"), Type::Body).into();
        };
        let side = self.framing.then(|| frame(cx, dialogue));
        beside(cx, self.middle(cx, dialogue), side)
    }

    fn middle<'a>(&'a self, cx: Cx<'a>, dialogue: &'a Dialogue) -> Element<'a> {
        let level = dialogue.participation_level.map(|level| {
            let level = cx.code("participation", level.code());
            cx.tell("overview-participation", &[("level", level.into())])
        });
        let promise = dialogue.promise.as_ref().map(|promise| {
            let promise = wording::shorten(promise, 140);
            cx.tell("overview-promise", &[("promise", promise.into())])
        });
        let line = [level, promise].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let line = if line.is_empty() { cx.say("overview-unframed") } else { line };
        let framing = Ui::Overview(Message::Frame(!self.framing));
        let room = cx.content_width() - if self.framing && !cx.is_narrow() { INSPECTOR_WIDE } else { 0.0 };
        let buttons = row![
            Element::from(
                button(Loud::Secondary, "overview/frame", cx.say("overview-frame"), Some(framing))
                    .icon(icon::PENCIL)
            ),
            Element::from(
                button(
                    Loud::Primary,
                    "overview/session",
                    cx.say("session-new"),
                    cx.if_writable(Ui::Sessions(super::sessions::Message::New))
                )
                .icon(icon::PLUS)
            )
        ]
        .spacing(S3);
        let size = if room < 900.0 { Type::Title } else { Type::Display };
        let title = heading("heading", &dialogue.title, size, 1);
        let title: Element<'a> = if room < 700.0 {
            column![title, buttons].spacing(S2).into()
        } else {
            row![container(title).width(Length::Fill), buttons].spacing(S4).align_y(Alignment::Center).into()
        };
        let head = column![title, said(line, Type::Cell).style(second)].spacing(S1);
        let phases = phases(cx, room);
        let spreads = spreads(cx, room);
        let right = column![next_session(cx), due(cx), missing(cx)].spacing(S4);
        let cards: Element<'a> = if room >= 900.0 {
            row![column![phases, spreads].spacing(S4).width(Length::Fill), container(right).width(340)]
                .spacing(S4)
                .into()
        } else {
            column![next_session(cx), phases, due(cx), missing(cx), spreads].spacing(S4).into()
        };
        let edge = if cx.is_small() { S4 } else { S6 };
        scrollable(column![head, cards].spacing(S4).padding(Padding::from([S4, edge])).width(Length::Fill))
            .id("overview/scroll")
            .height(Length::Fill)
            .into()
    }
}

/// The parts of the frame that take several lines.
const AREAS: [&str; 6] =
    ["subject", "promise", "scope", "room_for_manoeuvre", "non_negotiables", "ground_rules"];

fn frame<'a>(cx: Cx<'a>, dialogue: &'a Dialogue) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "dialogue", field);
    let line = |field: &'static str, shape| stacked(name(field), line_of(cx, dialogue, field, shape));
    let code = |code: Option<&'static str>| code.map(|code| serde_json::Value::String(code.to_owned()));
    let levels = answers(cx, "participation", ParticipationLevel::ALL, ParticipationLevel::code);
    let level = code(dialogue.participation_level.map(ParticipationLevel::code));
    let languages = answers(cx, "language", Language::ALL, Language::code);
    let content = code(Some(dialogue.content_language.code()));
    let disclosures = answers(cx, "disclosure-rule", Disclosure::ALL, Disclosure::code);
    let disclosure = code(dialogue.disclosure.map(Disclosure::code));
    let mut blocks = vec![block(
        column![
            line("title", Shape::Line),
            line("territory", Shape::Line),
            line("deciding_authority", Shape::Line),
            stacked(
                name("convener"),
                super::stakeholders::stakeholder_choice(cx, dialogue, "convener", dialogue.convener)
            ),
            stacked(
                name("participation_level"),
                choice(cx, dialogue, "participation_level", level.as_ref(), levels, true)
            ),
        ]
        .spacing(S3),
    )];
    let mut texts = column![].spacing(S3);
    for field in AREAS {
        texts = texts.push(stacked(name(field), area_of(cx, dialogue, field, 2.0)));
    }
    blocks.push(block(texts));
    blocks.push(block(
        column![
            stacked(name("started_on"), date_of(cx, dialogue, "started_on")),
            stacked(name("retain_until"), date_of(cx, dialogue, "retain_until")),
            line("country", Shape::Country),
            stacked(
                name("content_language"),
                choice(cx, dialogue, "content_language", content.as_ref(), languages, false)
            ),
            stacked(
                name("disclosure"),
                choice(cx, dialogue, "disclosure", disclosure.as_ref(), disclosures, true)
            ),
        ]
        .spacing(S3),
    ));
    inspector(
        cx,
        "frame",
        hint(cx.say("overview-frame")).into(),
        dialogue.title.to_string(),
        blocks,
        None,
        INSPECTOR_WIDE,
        Ui::Overview(Message::Frame(false)),
    )
}

/// Where a phase can be worked on.
const fn place_of(phase: Phase) -> Option<Place> {
    match phase {
        Phase::Stakeholders => Some(Place::Stakeholders),
        Phase::Meetings
        | Phase::Consultation
        | Phase::Concertation
        | Phase::Negotiation
        | Phase::Mediation => Some(Place::Sessions),
        Phase::SharedPosition => Some(Place::SharedPosition),
        Phase::Mandate | Phase::Context | Phase::Roadmap | Phase::FollowUp => None,
    }
}

fn phases(cx: Cx<'_>, room: f32) -> Element<'_> {
    let mut rows = column![].padding(Padding::from([S2, 0.0]));
    let wide = room >= 720.0;
    for (place, progress) in analysis::progress(cx.dossier).into_iter().enumerate() {
        rows = rows.push(phase(cx, place, &progress, wide));
    }
    let aside = (room >= 600.0).then(|| hint(cx.say("phases-guide")).into());
    card("overview/phases", cx.say("overview-phases"), aside, rows)
}

fn phase<'a>(cx: Cx<'a>, place: usize, progress: &PhaseProgress, wide: bool) -> Element<'a> {
    let name = cx.code("phase", progress.phase.code());
    let told = cx.tell(
        &format!("phase-{}-told", progress.phase.code().replace('_', "-")),
        &[("done", progress.done.into()), ("all", progress.all.into())],
    );
    let told = if progress.all == 0 { cx.say("phase-nothing") } else { told };
    let share = progress.share();
    let bar = {
        let full = (share * 100.0).round() as u16;
        let part = |width: u16, color: fn(&Look) -> iced::Color| {
            container(space()).height(6).width(Length::FillPortion(width.max(1))).style(move |look: &Look| {
                container::Style {
                    background: Some(color(look).into()),
                    border: iced::border::rounded(3),
                    ..container::Style::default()
                }
            })
        };
        let mut line = row![].width(96);
        if full > 0 {
            line = line.push(part(full, |look| look.accent));
        }
        if full < 100 {
            line =
                line.push(part(100 - full, |look| if look.is_contrast() { look.hover } else { look.sunken }));
        }
        line
    };
    let span = progress.span.map(|(from, to)| {
        let short = |day: Date| language::date_short(cx.words, day);
        if from == to { short(from) } else { format!("{} – {}", short(from), short(to)) }
    });
    let mut line = row![glyph::progress(share, 14.0)].spacing(S3).align_y(Alignment::Center);
    line = line.push(container(Element::from(fitted(name.clone(), Type::Cell))).width(if wide {
        220.0
    } else {
        190.0
    }));
    if wide {
        line = line.push(bar);
    }
    line = line.push(Element::from(fitted(told.clone(), Type::Hint).ink(|look| look.ink_2)));
    if wide {
        line = line.push(hint(span.unwrap_or_default()));
    }
    let line = line.padding(Padding::from([0.0, S4]));
    let spoken = format!("{name}: {told}");
    let key = format!("phase/{}", progress.phase.code());
    let message = match progress.phase {
        Phase::Mandate => Some(Ui::Overview(Message::Frame(true))),
        phase => place_of(phase).map(Ui::Go),
    };
    let content = container(line).center_y(ROW_DENSE).width(Length::Fill);
    match message {
        Some(message) => {
            dense_row(key, spoken, content, message).describe(|info| info.position = Some(place)).into()
        }
        None => accessible(key, Role::Label, spoken, content).into(),
    }
}

/// How many issues the overview shows.
const ISSUES: usize = 8;

fn spreads(cx: Cx<'_>, room: f32) -> Element<'_> {
    let issues = analysis::issues(cx.dossier);
    let title = cx.say("overview-positions");
    if issues.is_empty() {
        let first = link("overview/first-issue", cx.say("issue-first"), Ui::Go(Place::Positions));
        let content = row![
            container(said(cx.say("overview-no-issues"), Type::Cell).style(second)).width(Length::Fill),
            first
        ]
        .padding(Padding::from([S3, S4]));
        return card("overview/positions", title, None, content);
    }
    let all: Vec<_> =
        issues.iter().take(ISSUES).map(|issue| (issue, analysis::spread(cx.dossier, issue.id))).collect();
    let most = all
        .iter()
        .map(|(_, spread)| {
            let half = spread.neutral().div_ceil(2);
            (spread.against() + half).max(spread.favourable() + half)
        })
        .max()
        .unwrap_or(1);
    let wide = room >= 720.0;
    let mut rows = column![].padding(Padding::from([S2, 0.0]));
    for (issue, spread) in all {
        let told = cx.tell(
            "spread-told",
            &[
                ("for", spread.favourable().into()),
                ("against", spread.against().into()),
                ("neutral", spread.neutral().into()),
            ],
        );
        let number = wording::issue_number(cx.words, issue);
        let spoken = format!("{number} {}: {told}", issue.title);
        let mut line = row![
            container(said(number, Type::Cell).style(third).wrapping(iced::widget::text::Wrapping::None))
                .width(if cx.words.language() == Language::Korean { 46 } else { 28 }),
            Element::from(fitted(issue.title.to_string(), Type::Cell)),
        ]
        .spacing(S2)
        .align_y(Alignment::Center);
        if wide {
            line = line.push(glyph::spread(&spread, most, 190.0));
        }
        line = line.push(container(said(told, Type::Hint).style(second)).width(190).align_x(Alignment::End));
        let content =
            container(line.padding(Padding::from([0.0, S4]))).center_y(ROW_DENSE).width(Length::Fill);
        let message = Ui::Show(Kind::Issue, issue.id.uuid());
        let key = format!("overview/issue/{}", issue.id);
        rows = rows.push(Element::from(dense_row(key, spoken, content, message)));
    }
    let aside = (issues.len() > ISSUES)
        .then(|| link("overview/all-issues", cx.say("show-all"), Ui::Go(Place::Positions)));
    card("overview/positions", title, aside, rows)
}

/// The session that comes next, or the last one planned without a day.
fn next(cx: Cx<'_>) -> Option<std::sync::Arc<Session>> {
    let mut open: Vec<_> = analysis::sessions(cx.dossier)
        .into_iter()
        .filter(|session| session.status != Some(SessionStatus::Held))
        .collect();
    open.sort_by_key(|session| (session.date.is_none(), session.date, session.number));
    open.into_iter().next()
}

fn next_session(cx: Cx<'_>) -> Element<'_> {
    let title = cx.say("overview-next");
    let Some(session) = next(cx) else {
        let first = Element::from(
            button(
                Loud::Secondary,
                "overview/plan",
                cx.say("session-plan"),
                cx.if_writable(Ui::Sessions(super::sessions::Message::New)),
            )
            .icon(icon::PLUS)
            .small(),
        );
        let content = column![said(cx.say("overview-no-session"), Type::Cell).style(second), first]
            .spacing(S3)
            .padding(S4);
        return card("overview/next", title, None, content);
    };
    let number = cx.tell("session-number", &[("number", session.number.get().into())]);
    let kind = cx.code("session-kind", session.kind.code());
    let mut content = column![
        strong(session.title.to_string(), Type::Card),
        said(format!("{number} · {kind}"), Type::Cell).style(second)
    ]
    .spacing(S1);
    if let Some(date) = session.date {
        let mut when = language::date_long(cx.words, date);
        match (session.start_time, session.end_time) {
            (Some(from), Some(to)) => {
                when += ", ";
                when += &language::time_span(cx.words, from, to);
            }
            (Some(from), None) => {
                when += ", ";
                when += &language::time(cx.words, from);
            }
            _ => {}
        }
        content = content.push(said(when, Type::Cell).style(second));
    }
    if let Some(place) = &session.place {
        content = content.push(said(place.to_string(), Type::Cell).style(second));
    }
    let mut questions: Vec<_> = cx.dossier.naming::<AgendaItem>(session.id.uuid()).collect();
    questions.sort_by_key(|item| item.rank);
    let question = session
        .main_question
        .clone()
        .or_else(|| questions.iter().find_map(|item| item.guiding_question.clone()));
    if let Some(question) = question {
        content = content.push(
            container(said(question.to_string(), Type::Cell))
                .padding(S3)
                .width(Length::Fill)
                .style(theme::well),
        );
    }
    let open = Element::from(
        button(
            Loud::Secondary,
            "overview/open-session",
            cx.say("session-open"),
            Some(Ui::Show(Kind::Session, session.id.uuid())),
        )
        .icon(icon::MESSAGES_SQUARE)
        .small(),
    );
    let content = content.push(space().height(S1)).push(open).padding(S4);
    let aside = session.date.map(|date| {
        let days = (date.0 - cx.today.0).get_days();
        match days {
            0 => tag(cx.say("in-days-today"), Tone::Accent),
            days if days > 0 => tag(cx.count("in-days", days as usize), Tone::Slate),
            days => tag(cx.count("days-ago", days.unsigned_abs() as usize), Tone::Ochre),
        }
    });
    card("overview/next", title, aside, content)
}

/// How many things due the overview shows.
const DUE: usize = 6;

fn due(cx: Cx<'_>) -> Element<'_> {
    let all = analysis::due(cx.dossier);
    let count = all.len();
    let mut rows = column![].padding(Padding::from([S2, 0.0]));
    if all.is_empty() {
        rows = rows.push(
            container(said(cx.say("overview-nothing-due"), Type::Cell).style(second))
                .padding(Padding::from([S1, S4])),
        );
    }
    for (place, thing) in all.into_iter().take(DUE).enumerate() {
        rows = rows.push(due_row(cx, place, &thing));
    }
    let aside = (count > 0).then(|| figure(count.to_string(), Type::Cell).style(third).into());
    card("overview/due", cx.say("overview-due"), aside, rows)
}

fn due_row<'a>(cx: Cx<'a>, place: usize, thing: &Due) -> Element<'a> {
    let session = thing.session.map(|number| number.to_string()).unwrap_or_default();
    let told = cx.tell(
        &format!("due-{}", thing.kind.code()),
        &[("title", wording::shorten(&thing.title, 48).into()), ("session", session.into())],
    );
    let late = thing.date.is_some_and(|date| date < cx.today);
    let when = thing.date.map(|date| language::date_short(cx.words, date)).unwrap_or_default();
    let (picture, color): (char, fn(&Look) -> iced::Color) =
        if late { (icon::TRIANGLE_ALERT, |look| look.brick) } else { (icon::CLOCK, |look| look.ink_2) };
    let line = row![
        symbol(picture, 14.0).style(ink(color)),
        Element::from(fitted(told.clone(), Type::Cell)),
        said(when.clone(), Type::Hint).style(ink(color)),
    ]
    .spacing(S2)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S4]));
    let spoken = if late {
        cx.tell("due-late", &[("what", told.into()), ("when", when.into())])
    } else {
        format!("{told}, {when}")
    };
    let content = container(line).center_y(ROW_DENSE).width(Length::Fill);
    let key = format!("due/{place}");
    if thing.about.0 != Kind::Session {
        return accessible(key, Role::Label, spoken, content).into();
    }
    let message = Ui::Show(thing.about.0, thing.about.1);
    dense_row(key, spoken, content, message).into()
}

/// A row of a card that leads somewhere.
fn dense_row<'a>(
    key: String,
    spoken: String,
    content: impl Into<Element<'a>>,
    message: Ui,
) -> Accessible<'a> {
    let inner = raw_button(content).padding(0).width(Length::Fill).height(ROW_DENSE);
    pressable(key, Role::Button, spoken, inner, false, message)
}

fn missing(cx: Cx<'_>) -> Element<'_> {
    let gaps = analysis::gaps(cx.dossier);
    let mut rows = column![].padding(Padding::from([S2, 0.0]));
    if gaps.is_empty() {
        rows = rows.push(
            container(said(cx.say("overview-nothing-missing"), Type::Cell).style(second))
                .padding(Padding::from([S1, S4])),
        );
    }
    for gap in gaps {
        let (key, count, place) = match gap {
            Gap::NotAtTheTable(count) => ("gap-not-at-the-table", count, Place::Stakeholders),
            Gap::Silent(count) => ("gap-silent", count, Place::Positions),
            Gap::Unconfirmed(count) => ("gap-unconfirmed", count, Place::Positions),
            Gap::Unrecorded(count) => ("gap-unrecorded", count, Place::Sessions),
            Gap::Uncategorised(count) => ("gap-uncategorised", count, Place::Stakeholders),
        };
        let told = cx.count(key, count);
        let line = row![
            symbol(icon::RING_DASHED, 14.0).style(ink(|look| look.ochre)),
            container(said(told, Type::Cell)).width(Length::Fill),
            link(format!("{key}/go"), cx.say("see"), Ui::Go(place)),
        ]
        .spacing(S2)
        .align_y(Alignment::Center)
        .padding(Padding::from([S1, S4]));
        rows = rows.push(line);
    }
    card("overview/missing", cx.say("overview-missing"), None, rows)
}

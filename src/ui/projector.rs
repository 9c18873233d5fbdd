//! The second window, for the room: question, wording, clock, balance, agenda, in type that is read from ten metres. Nobody
//! is named in it, whatever the rule of the session: it shows categories and numbers.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding, Size,
    widget::{Column, Row, column, container, row, space, text},
};

use super::{
    Cx, Element, Message,
    screen::sessions::live,
    theme::{self, FIGURES_STRONG, Look, REGULAR, STRONG},
    widget::{glyph, ink, share_bar},
    wording,
};
use crate::{
    analysis::{self, Shown, Step, StepState, Wording},
    model::{AgendaItem, Disclosure, Id, Issue, Session, Stakeholder, Time},
};

/// The sheet that sizes are given for, in pixels; everything grows and shrinks with the window.
const SHEET: Size = Size::new(1920.0, 1080.0);
/// Fewer positions than this would tell whose they are.
const FEWEST: usize = 3;

type Words<'a> = text::Text<'a, Look, iced::Renderer>;
type Lines<'a> = Column<'a, Message, Look, iced::Renderer>;

/// Sizes in a window of some size.
#[derive(Clone, Copy)]
struct Scale(f32);

impl Scale {
    fn of(size: Size) -> Self {
        Self((size.width / SHEET.width).min(size.height / SHEET.height).max(0.2))
    }

    fn px(self, pixels: f32) -> f32 {
        pixels * self.0
    }

    fn said<'a>(self, words: impl text::IntoFragment<'a>, size: f32) -> Words<'a> {
        text(words).font(REGULAR).size(self.px(size)).line_height(1.3)
    }

    fn strong<'a>(self, words: impl text::IntoFragment<'a>, size: f32) -> Words<'a> {
        text(words).font(STRONG).size(self.px(size)).line_height(1.22)
    }

    fn figure<'a>(self, words: impl text::IntoFragment<'a>, size: f32) -> Words<'a> {
        text(words).font(FIGURES_STRONG).size(self.px(size)).line_height(1.1)
    }
}

/// What the window stays with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The session as it was between two points.
    Between,
    /// This point.
    At(Id<AgendaItem>),
}

/// What the room sees: what the session goes through, or what it was told to stay with.
pub fn view(cx: Cx<'_>, size: Size, held: Option<Held>) -> Element<'_> {
    let scale = Scale::of(size);
    let session = live::running(cx.dossier);
    let edge = scale.px(72.0);
    let body: Element<'_> = match &session {
        Some(session) => running(cx, scale, session, held),
        None => waiting(cx, scale),
    };
    let number = session.as_ref().map(|s| cx.tell("session-number", &[("number", s.number.get().into())]));
    let title = cx.dossier.dialogue().map(|dialogue| dialogue.title.to_string()).unwrap_or_default();
    let now = Time(cx.now.0.time());
    let head = row![
        container(
            row![
                scale.strong(wording::shorten(&title, 70), 30.0),
                scale.said(number.unwrap_or_default(), 28.0).style(ink(|look| look.ink_2))
            ]
            .spacing(scale.px(20.0))
            .align_y(Alignment::Center)
        )
        .width(Length::Fill),
        scale.figure(format!("{:02}:{:02}", now.0.hour(), now.0.minute()), 58.0)
    ]
    .align_y(Alignment::Center)
    .padding(Padding::from([scale.px(16.0), edge]));
    let foot = session.as_ref().map(|session| agenda(cx, scale, session));
    container(
        column![
            head,
            line(),
            container(body).padding(Padding::from([scale.px(44.0), edge])).height(Length::Fill)
        ]
        .push(foot),
    )
    .width(Length::Fill)
    .height(Length::Fill)
    .style(theme::ground(|look| look.page))
    .into()
}

fn line<'a>() -> Element<'a> {
    container(space()).height(1).width(Length::Fill).style(theme::ground(|look| look.line)).into()
}

/// Between sessions: what the dialogue is about.
fn waiting(cx: Cx<'_>, scale: Scale) -> Element<'_> {
    let dialogue = cx.dossier.dialogue();
    let title = dialogue.map(|dialogue| dialogue.title.to_string()).unwrap_or_default();
    let subject = dialogue.and_then(|d| d.subject.as_ref()).map(ToString::to_string).unwrap_or_default();
    container(
        column![
            scale.strong(title, 76.0),
            scale.said(subject, 40.0).style(ink(|look| look.ink_2)),
            scale.said(cx.say("projector-no-session"), 30.0).style(ink(|look| look.ink_3))
        ]
        .spacing(scale.px(30.0)),
    )
    .center_y(Length::Fill)
    .into()
}

fn running<'a>(cx: Cx<'a>, scale: Scale, session: &Arc<Session>, held: Option<Held>) -> Element<'a> {
    let mut steps = analysis::steps(cx.dossier, session.id, cx.now);
    if let Some(held) = held {
        for step in &mut steps {
            step.state = match step.state {
                _ if held == Held::At(step.item.id) => StepState::Now,
                StepState::Now => StepState::Ahead,
                state => state,
            };
        }
    }
    let at = steps.iter().find(|step| step.state == StepState::Now);
    let question = at.and_then(|step| step.item.guiding_question.clone());
    let eyebrow = match (analysis::question_number(&steps), at) {
        (Some((number, count)), _) => {
            cx.tell("live-question", &[("number", number.into()), ("count", count.into())])
        }
        (None, Some(_)) => cx.say("live-now"),
        (None, None) => session.title.to_string(),
    };
    let words = question
        .or_else(|| at.map(|step| step.item.title.clone()))
        .or_else(|| session.main_question.clone())
        .unwrap_or_else(|| session.title.clone());
    // A long question in smaller type, so that all of it is there.
    let size = match words.chars().count() {
        0..=90 => 72.0,
        91..=180 => 56.0,
        _ => 42.0,
    };
    let mut left = column![
        scale.strong(eyebrow, 32.0).style(ink(|look| look.accent)),
        scale.strong(words.to_string(), size)
    ]
    .spacing(scale.px(14.0));
    let issue = at.and_then(|step| step.item.issue);
    let wording = issue.and_then(|issue| analysis::wording_on(cx.dossier, issue));
    if let Some(Wording { article, version, .. }) = &wording {
        let head = cx.tell("projector-wording", &[("version", version.number.get().into())]);
        let head = match &article.title {
            Some(title) => format!("{title} · {head}"),
            None => head,
        };
        let words = wording::shorten(&version.text.split_whitespace().collect::<Vec<_>>().join(" "), 420);
        let size = if words.chars().count() > 220 { 34.0 } else { 42.0 };
        let sheet = column![scale.strong(head, 26.0).style(ink(|look| look.ink_2)), scale.said(words, size)]
            .spacing(scale.px(12.0));
        left = left.push(space().height(scale.px(18.0))).push(
            container(sheet).padding(scale.px(32.0)).width(Length::Fill).style(|look: &Look| {
                container::Style {
                    background: Some(look.surface.into()),
                    border: iced::Border { color: look.line, width: 1.0, radius: theme::R2.into() },
                    ..container::Style::default()
                }
            }),
        );
    }
    left = left.push(space().height(Length::Fill));
    let spectrum = issue.and_then(|issue| spectrum(cx, scale, issue));
    left = left.push(spectrum);
    let mut right = column![].spacing(scale.px(14.0));
    if let Some(step) = at {
        right = right.push(clock(cx, scale, step)).push(space().height(scale.px(28.0)));
    }
    // What the room has just shown says more than who has spoken how much.
    let shown = wording.as_ref().and_then(|wording| analysis::shown(cx.dossier, wording, Some(session.id)));
    right = right.push(match &shown {
        Some(shown) => sounding(cx, scale, shown),
        None => balance(cx, scale, session),
    });
    row![
        container(left).width(Length::FillPortion(5)).height(Length::Fill),
        container(space()).width(1).height(Length::Fill).style(theme::ground(|look| look.line)),
        container(right).width(Length::FillPortion(2)).height(Length::Fill)
    ]
    .spacing(scale.px(60.0))
    .into()
}

/// How many hold which position, without a name.
fn spectrum<'a>(cx: Cx<'a>, scale: Scale, issue: Id<Issue>) -> Option<Element<'a>> {
    let stances: Vec<i8> = cx
        .dossier
        .all::<Stakeholder>()
        .filter_map(|stakeholder| analysis::current_position(cx.dossier, stakeholder.id, issue))
        // What was not confirmed is the facilitator's guess, and for no other eyes.
        .filter(|position| position.tellable(cx.dossier))
        .filter_map(|position| Some(position.stance?.get()))
        .collect();
    if stances.len() < FEWEST {
        return None;
    }
    let most = (-4..=4).map(|at| stances.iter().filter(|s| **s == at).count()).max().unwrap_or(1).max(1);
    let high = (scale.px(150.0) / most as f32).min(scale.px(26.0));
    let mut columns: Row<'a, Message, Look, iced::Renderer> = row![].align_y(Alignment::End);
    for at in -4..=4_i8 {
        let count = stances.iter().filter(|stance| **stance == at).count();
        let mut stack_of: Lines<'a> = column![].spacing(scale.px(4.0)).align_x(Alignment::Center);
        for _ in 0..count {
            let round = if at < 0 { 2.0 } else { high / 2.0 };
            stack_of = stack_of.push(
                container(space()).width(scale.px(56.0)).height((high - 4.0).max(3.0)).style(
                    move |look: &Look| container::Style {
                        background: crate::model::Stance::new(i64::from(at))
                            .ok()
                            .map(|stance| look.stance(stance).0.into()),
                        border: iced::Border { color: look.ink_2, width: 1.0, radius: round.into() },
                        ..container::Style::default()
                    },
                ),
            );
        }
        let label = crate::model::Stance::new(i64::from(at)).map_or_else(|_| at.to_string(), glyph::signed);
        stack_of = stack_of.push(scale.figure(label, 26.0));
        columns = columns.push(container(stack_of).center_x(Length::FillPortion(1)));
    }
    let head = row![
        container(scale.strong(cx.say("projector-spectrum"), 28.0)).width(Length::Fill),
        scale.said(cx.count("projector-positions", stances.len()), 26.0).style(ink(|look| look.ink_2))
    ];
    Some(column![head, columns].spacing(scale.px(16.0)).into())
}

/// What the room showed on the wording, level by level, and whether it passed.
fn sounding<'a>(cx: Cx<'a>, scale: Scale, shown: &Shown) -> Element<'a> {
    let total = shown.total().max(1) as f32;
    let mut rows: Lines<'a> =
        column![scale.strong(cx.say("projector-sounding"), 28.0)].spacing(scale.px(9.0));
    for (level, count) in &shown.counts {
        let label = wording::translated(cx.dossier, cx.words, &**level, "label");
        let (supports, high) = (level.supports, scale.px(12.0));
        let filled = share_bar(*count as f32 / total, (high, high), None, move |look| {
            if supports { look.accent } else { look.ochre }
        });
        rows = rows.push(
            column![
                row![
                    container(scale.said(wording::shorten(&label, 34), 25.0)).width(Length::Fill),
                    scale.figure(count.to_string(), 28.0)
                ]
                .align_y(Alignment::Center),
                filled
            ]
            .spacing(scale.px(2.0)),
        );
    }
    rows.push(scale.strong(super::screen::sessions::soundings::result(shown, cx.words), 27.0)).into()
}

/// How much time is left for the point, or by how much it is over.
fn clock<'a>(cx: Cx<'a>, scale: Scale, step: &Step) -> Element<'a> {
    let taken = step.taken.unwrap_or_default();
    let Some(planned) = step.planned() else {
        return column![
            scale.strong(cx.say("projector-taken"), 28.0),
            scale.figure(live::clock_time(taken), 120.0)
        ]
        .into();
    };
    let over = taken > planned;
    let shown = live::clock_time((planned - taken).abs());
    let shown = if over { format!("+{shown}") } else { shown };
    column![
        scale.strong(cx.say(if over { "projector-over" } else { "projector-left" }), 28.0),
        scale.figure(shown, 120.0).style(ink(move |look| if over { look.ochre } else { look.ink })),
        bar(scale, taken as f32 / planned.max(1) as f32, None)
    ]
    .into()
}

fn bar<'a>(scale: Scale, share: f32, mark: Option<f32>) -> Element<'a> {
    let high = scale.px(16.0);
    share_bar(share, (high, high * 1.8), mark.map(|mark| (mark, 4.0)), |look| look.accent)
}

/// Who has spoken how much, by category; nothing of groups so small that it would tell who where names are not told.
fn balance<'a>(cx: Cx<'a>, scale: Scale, session: &Session) -> Element<'a> {
    let rule = session.disclosure.or(cx.dossier.dialogue().and_then(|d| d.disclosure));
    let named = rule.is_none_or(|rule| rule == Disclosure::Named);
    let balance = analysis::speaking_balance(cx.dossier, Some(session.id));
    if balance.turns() == 0 {
        return space().into();
    }
    let key = if balance.is_timed() { "live-speaking-time" } else { "live-turns" };
    let mut content: Lines<'a> = column![scale.strong(cx.say(key), 28.0)].spacing(scale.px(12.0));
    for share in &balance.shares {
        if !named && !share.category.is_some_and(|category| analysis::is_group(cx.dossier, category)) {
            continue;
        }
        let category = cx.dossier.at(share.category).cloned();
        let name = wording::category_name(cx.dossier, cx.words, category.as_deref());
        let (spoken, there) = (balance.spoken(share), balance.there(share));
        content = content.push(
            column![
                row![
                    glyph::category(category, scale.px(26.0), false),
                    container(scale.said(name, 28.0)).width(Length::Fill),
                    scale.figure(format!("{} %", (spoken * 100.0).round()), 28.0)
                ]
                .spacing(scale.px(14.0))
                .align_y(Alignment::Center),
                bar(scale, spoken, there)
            ]
            .spacing(scale.px(4.0)),
        );
    }
    content
        .push(scale.said(format!("▎{}", cx.say("live-share-present")), 22.0).style(ink(|look| look.ink_2)))
        .into()
}

/// The agenda along the lower edge: what is behind, what is discussed, what comes; as much as has room around now.
fn agenda<'a>(cx: Cx<'a>, scale: Scale, session: &Session) -> Element<'a> {
    const MOST: usize = 6;
    let steps = analysis::steps(cx.dossier, session.id, cx.now);
    let at = steps.iter().rposition(|step| step.state != StepState::Ahead).unwrap_or(0);
    let first = at.saturating_sub(MOST / 2).min(steps.len().saturating_sub(MOST));
    let mut strip = row![].spacing(scale.px(28.0)).align_y(Alignment::Center);
    for step in steps.iter().skip(first).take(MOST) {
        let sign = match step.state {
            StepState::Done => "✓",
            StepState::Now => "●",
            StepState::Ahead => "○",
        };
        let title = wording::shorten(&step.item.title, 26);
        let words = format!("{sign} {title}");
        let now = step.state == StepState::Now;
        let words = if now { scale.strong(words, 26.0) } else { scale.said(words, 26.0) };
        strip = strip.push(
            words
                .wrapping(text::Wrapping::None)
                .style(ink(move |look| if now { look.ink } else { look.ink_2 })),
        );
    }
    column![
        line(),
        container(container(strip).clip(true))
            .padding(Padding::from([scale.px(24.0), scale.px(72.0)]))
            .width(Length::Fill)
            .style(theme::ground(|look| look.window))
    ]
    .into()
}

//! What was said, as a stream: who, what kind, on what, in full. Rows have heights of their own; only those in view are
//! built, and only they are measured.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use iced::{
    Alignment, Length, Padding,
    advanced::text::{Paragraph as _, Text as Measured},
    keyboard::{Key, key::Named},
    widget::{button as raw_button, column, container, row, space, stack},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Message, ROWS, State, agenda::issue_answers, item_inspector, rework::Message as Rework, row_key, speaker,
};
use crate::{
    analysis,
    model::{AgendaItem, Contribution, ContributionKind, Decision, Dossier, Id, Kind, Session},
    ui::{
        Cx, Element, Message as Ui,
        form::{Shape, Slot},
        screen::{
            beside,
            stakeholders::{person_choice, stakeholder_choice},
        },
        theme::{self, Look, REGULAR, S2, S3, S4, S6, Type},
        widget::{
            Answer, Loud, Role, accessible, answers, area_of, block, button, choice, empty, field_row,
            figure, fitted, glyph, hairline, hint, icon, ink, line_of, list, said as set, symbol, third,
            toggle_of,
        },
        wording,
    },
};

type Paragraph = <iced::Renderer as iced::advanced::text::Renderer>::Paragraph;

/// What stands around the text of a row: head, paddings, line.
const AROUND: f32 = 20.0 + 2.0 + 20.0 + 1.0;
/// Width of what stands left of the text.
const LEFT: f32 = 52.0 + 22.0 + 2.0 * S3;

/// In which words the contributions show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// As they were captured, in the order they were made.
    Captured,
    /// As the minutes tell them, in the order of the minutes.
    Minuted,
}

impl Telling {
    /// The words that show.
    fn words<'c>(self, dossier: &Dossier, contribution: &'c Contribution) -> std::borrow::Cow<'c, str> {
        match self {
            Self::Captured => contribution.text.as_str().into(),
            // What is told elsewhere stands there as well as it was said.
            Self::Minuted => analysis::passage(dossier, contribution).into(),
        }
    }
}

/// The contributions as minutes go through them: point by point, without what was said in confidence.
pub(super) fn told(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<Contribution>> {
    let agenda = super::agenda::items(dossier, session);
    let place: HashMap<Id<AgendaItem>, usize> =
        agenda.iter().enumerate().map(|(place, item)| (item.id, place)).collect();
    let mut told = analysis::said(dossier, session);
    told.retain(|contribution| !contribution.private);
    told.sort_by_key(|c| c.agenda_item.and_then(|item| place.get(&item).copied()).unwrap_or(usize::MAX));
    told
}

/// Heights of rows: measured where they were seen, guessed elsewhere.
#[derive(Debug, Default)]
pub(super) struct Heights {
    seen: RefCell<HashMap<Uuid, (usize, u32, f32)>>,
    tops: RefCell<Vec<f32>>,
}

impl Heights {
    fn measure(&self, contribution: &Contribution, words: &str, width: f32) -> f32 {
        let (length, wide) = (words.len(), width as u32);
        if let Some(&(known, at, height)) = self.seen.borrow().get(&contribution.id.uuid())
            && (known, at) == (length, wide)
        {
            return height;
        }
        let paragraph = Paragraph::with_text(Measured {
            content: words,
            bounds: iced::Size::new(width, f32::INFINITY),
            size: Type::Body.size().into(),
            line_height: iced::Pixels(Type::Body.line()).into(),
            font: REGULAR,
            align_x: iced::advanced::text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: iced::advanced::text::Shaping::Advanced,
            wrapping: iced::advanced::text::Wrapping::WordOrGlyph,
        });
        let height = paragraph.min_bounds().height.max(Type::Body.line()) + AROUND;
        self.seen.borrow_mut().insert(contribution.id.uuid(), (length, wide, height));
        height
    }

    fn guess(&self, contribution: &Contribution, words: &str, width: f32) -> f32 {
        if let Some(&(known, at, height)) = self.seen.borrow().get(&contribution.id.uuid())
            && (known, at) == (words.len(), width as u32)
        {
            return height;
        }
        // Hangul is about twice as wide as Latin and has three bytes: bytes come close for both.
        let lines = (words.len() as f32 * 6.6 / width).ceil().max(1.0);
        lines.mul_add(Type::Body.line(), AROUND)
    }

    /// Where the rows begin, with the end after the last.
    fn place(
        &self,
        dossier: &Dossier,
        all: &[Arc<Contribution>],
        telling: Telling,
        width: f32,
        position: list::Position,
        most: f32,
    ) -> (usize, usize) {
        let lay = || {
            let mut tops = Vec::with_capacity(all.len() + 1);
            let mut top = 0.0;
            for contribution in all {
                tops.push(top);
                top += self.guess(contribution, &telling.words(dossier, contribution), width);
            }
            tops.push(top);
            tops
        };
        let visible = |tops: &[f32]| {
            let height = position.height(most);
            let offset = position.offset().min((tops.last().copied().unwrap_or(0.0) - height).max(0.0));
            let first = tops.partition_point(|top| *top <= offset).saturating_sub(3);
            let last = tops.partition_point(|top| *top < offset + height) + 2;
            (first, last.min(all.len()))
        };
        let tops = lay();
        let (first, last) = visible(&tops);
        for contribution in all.get(first..last).unwrap_or_default() {
            self.measure(contribution, &telling.words(dossier, contribution), width);
        }
        let tops = lay();
        let range = visible(&tops);
        *self.tops.borrow_mut() = tops;
        range
    }

    /// Top and bottom of a row.
    pub(super) fn extent(&self, place: usize, rows: usize) -> (f32, f32) {
        let tops = self.tops.borrow();
        if tops.len() != rows + 1 {
            return (0.0, 0.0);
        }
        let at = |place: usize| tops.get(place).copied().unwrap_or(0.0);
        (at(place), at(place + 1))
    }
}

pub(super) fn view<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let all = analysis::said(cx.dossier, session.id);
    let mut part = column![];
    if all.is_empty() {
        part = part.push(
            container(empty(
                icon::MESSAGE_SQUARE_QUOTE,
                cx.say("stream-empty"),
                cx.say("stream-empty-line"),
                None,
                None,
            ))
            .height(Length::Fill),
        );
    } else {
        let list = stream(cx, state, all, Telling::Captured, own_keys);
        part = part.push(container(list).height(Length::Fill));
    }
    if cx.writable {
        part = part.push(hairline()).push(state.capture.view(cx, session));
    }
    let selected = match state.item {
        Some((Kind::Contribution, uuid)) => {
            cx.dossier.get(Id::<Contribution>::from_uuid(uuid)).map(|said| inspector(cx, said))
        }
        // A decision that was just taken: how it came about can be said at once.
        Some((Kind::Decision, uuid)) => cx
            .dossier
            .get(Id::<Decision>::from_uuid(uuid))
            .map(|decision| super::decisions::inspector(cx, decision)),
        _ => None,
    };
    beside(cx, part.height(Length::Fill).into(), selected)
}

/// What keys do with the contribution that is selected: its kind by its sign, its place, parting and joining.
fn own_keys(key: &Key, modifiers: iced::keyboard::Modifiers) -> Option<Message> {
    if modifiers.control() {
        return None;
    }
    Some(match key.as_ref() {
        Key::Named(Named::ArrowUp) if modifiers.alt() => Message::Shift(false),
        Key::Named(Named::ArrowDown) if modifiers.alt() => Message::Shift(true),
        _ if modifiers.alt() => return None,
        Key::Character("s" | "S") => Message::Rework(Rework::Split(None)),
        Key::Character("j" | "J") => Message::Rework(Rework::Join),
        Key::Character(sign) => Message::Rework(Rework::Kind(super::capture::kind_of_sign(sign)?)),
        _ => return None,
    })
}

/// Contributions one under the other, with what keys do with the one that is selected.
pub(super) fn stream<'a>(
    cx: Cx<'a>,
    state: &'a State,
    all: Vec<Arc<Contribution>>,
    telling: Telling,
    own: impl Fn(&Key, iced::keyboard::Modifiers) -> Option<Message> + 'a,
) -> Element<'a> {
    let edge = if cx.is_small() { S4 } else { S6 };
    let width = (state.room(cx) - 2.0 * edge - LEFT).max(120.0);
    let (first, last) = state.stream.place(cx.dossier, &all, telling, width, state.rows, cx.size.height);
    let tops = state.stream.tops.borrow().clone();
    let at = |place: usize| tops.get(place).copied().unwrap_or(0.0);
    let mut content = column![space().height(at(first)).width(Length::Fill)];
    let item = state.item;
    for (place, contribution) in all.iter().enumerate().take(last).skip(first) {
        let selected = item == Some((Kind::Contribution, contribution.id.uuid()));
        content =
            content.push(row_of(cx, contribution, telling, place, selected, at(place + 1) - at(place), edge));
    }
    let rest = tops.last().copied().unwrap_or(0.0) - at(last);
    let content = content.push(space().height(rest.max(0.0)));
    let of = list::List {
        key: ROWS,
        name: cx.code("tab", "contributions"),
        position: state.rows,
        rows: all.len(),
        height: 1.0,
        most: cx.size.height,
        active: item.map(|(_, uuid)| format!("item/{uuid}")),
    };
    list::framed(
        of,
        content.into(),
        |viewport| Ui::Sessions(Message::RowsScrolled(viewport)),
        move |key, modifiers| row_key(key, modifiers, item, cx.writable, &own),
    )
}

fn row_of<'a>(
    cx: Cx<'a>,
    contribution: &Contribution,
    telling: Telling,
    place: usize,
    selected: bool,
    height: f32,
    edge: f32,
) -> Element<'a> {
    let (who, of) = speaker(cx.dossier, contribution);
    let category = cx.dossier.at(contribution.stakeholder).and_then(|s| cx.dossier.at(s.category)).cloned();
    let known = contribution.stakeholder.is_some();
    let issue = cx.dossier.at(contribution.issue).map(|issue| wording::issue_number(cx.words, issue));
    let time = contribution.at.map(|at| crate::language::time(cx.words, at));
    let kind = super::kind_name(cx, contribution.kind);
    let mut head = row![].spacing(S2).align_y(Alignment::Center).height(20);
    if known {
        head = head.push(glyph::category(category, 12.0, selected));
    }
    let name = if who.is_empty() { cx.say("speaker-unknown") } else { who.clone() };
    // Of a person the name stands whole, and what room is left says for whom; of an organisation what fits.
    let named = fitted(name.clone(), Type::Cell).strong(true);
    head = match &of {
        Some(of) => head
            .push(Element::from(fitted(wording::shorten(&name, 44), Type::Cell).strong(true).shrink()))
            .push(Element::from(fitted(of.clone(), Type::Cell).ink(|look| look.ink_2))),
        None => head.push(Element::from(named)),
    };
    if contribution.private {
        head = head.push(symbol(icon::LOCK, 12.0).style(ink(|look| look.ochre)));
        head = head.push(hint(cx.say("private")).style(ink(|look| look.ochre)));
    }
    if let Some(decision) = cx.dossier.at(contribution.decision) {
        let number = cx.tell("stream-on-decision", &[("number", decision.number.get().into())]);
        head = head.push(hint(number).style(ink(|look| look.ochre)));
    }
    let minuted = telling == Telling::Minuted;
    let state = if minuted { minutes_state(cx, contribution) } else { None };
    if let Some(state) = &state {
        head = head.push(hint(state.clone()).style(ink(|look| look.accent)));
    }
    let point = cx.dossier.at(contribution.agenda_item).filter(|_| minuted);
    let about = point.map(|item| wording::shorten(&item.title, 40)).or_else(|| issue.clone());
    head = head.push(hint(about.unwrap_or_default()).wrapping(iced::widget::text::Wrapping::None));
    let untold = minuted && !analysis::is_passage(cx.dossier, contribution);
    let words = telling.words(cx.dossier, contribution);
    let text =
        set(words.to_string(), Type::Body).style(ink(move |look| if untold { look.ink_3 } else { look.ink }));
    let line = row![
        container(figure(time.clone().unwrap_or_default(), Type::Hint).style(third)).width(52),
        glyph::kind(Some(contribution.kind), 22.0),
        column![head, text].spacing(2.0).width(Length::Fill),
    ]
    .spacing(S3);
    let inner = raw_button(container(line).padding(Padding::from([10.0, edge])))
        .padding(0)
        .width(Length::Fill)
        .height(height - 1.0)
        .style(theme::row(selected))
        .on_press(Ui::Sessions(Message::Item(Some((Kind::Contribution, contribution.id.uuid())))));
    let bar = container(space()).width(3).height(height - 1.0).style(move |look: &Look| container::Style {
        background: selected.then(|| look.accent.into()),
        ..container::Style::default()
    });
    let private = contribution.private.then(|| cx.say("private"));
    let spoken = [time, Some(kind), Some(name), of, issue, private, state, Some(words.to_string())];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    accessible(
        format!("item/{}", contribution.id.uuid()),
        Role::ListItem,
        spoken,
        column![stack![inner, bar], hairline()],
    )
    .on_activate(Ui::Sessions(Message::Item(Some((Kind::Contribution, contribution.id.uuid())))))
    .untabbed()
    .ring_inside()
    .describe(|info| {
        info.selected = Some(selected);
        info.position = Some(place);
    })
    .into()
}

/// What the minutes make of a contribution, where they do not give it as it was captured.
fn minutes_state(cx: Cx<'_>, contribution: &Contribution) -> Option<String> {
    if contribution.left_out {
        return Some(cx.say("minutes-state-out"));
    }
    if let Some(leader) = analysis::leader(cx.dossier, contribution) {
        let (who, _) = speaker(cx.dossier, leader);
        return Some(cx.tell("minutes-state-with", &[("name", who.into())]));
    }
    contribution.minuted.is_some().then(|| cx.say("minutes-state-reworded"))
}

fn inspector<'a>(cx: Cx<'a>, contribution: &'a Arc<Contribution>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "contribution", field);
    let kind = Value::String(contribution.kind.code().to_owned());
    let issue = contribution.issue.map(|id| Value::String(id.to_string()));
    let item = contribution.agenda_item.map(|id| Value::String(id.to_string()));
    let decision = contribution.decision.map(|id| Value::String(id.to_string()));
    let (who, _) = speaker(cx.dossier, contribution);
    let blocks = vec![
        block(
            column![
                set(name("text"), Type::Cell).style(third),
                area_of(cx, &**contribution, "text", 3.0),
                rework(cx, contribution),
                field_row(
                    name("kind"),
                    choice(
                        cx,
                        &**contribution,
                        "kind",
                        Some(&kind),
                        answers(cx, "kind-of-contribution", ContributionKind::ALL, ContributionKind::code),
                        false
                    )
                ),
            ]
            .spacing(S2),
        ),
        block(
            column![
                field_row(name("person"), person_choice(cx, &**contribution, "person", contribution.person)),
                field_row(
                    name("stakeholder"),
                    stakeholder_choice(cx, &**contribution, "stakeholder", contribution.stakeholder)
                ),
                field_row(name("speaker_label"), line_of(cx, &**contribution, "speaker_label", Shape::Line)),
            ]
            .spacing(S2),
        ),
        block(
            column![
                field_row(
                    name("issue"),
                    choice(cx, &**contribution, "issue", issue.as_ref(), issue_answers(cx), true)
                ),
                field_row(
                    name("agenda_item"),
                    choice(
                        cx,
                        &**contribution,
                        "agenda_item",
                        item.as_ref(),
                        item_answers(cx.dossier, contribution.session),
                        true
                    )
                ),
                field_row(
                    name("decision"),
                    choice(
                        cx,
                        &**contribution,
                        "decision",
                        decision.as_ref(),
                        decision_answers(cx.dossier, contribution.session),
                        true
                    )
                ),
                field_row(name("at"), line_of(cx, &**contribution, "at", Shape::Time)),
                toggle_of(cx, &**contribution, "private", contribution.private),
                hint(cx.say("private-explained")),
            ]
            .spacing(S2),
        ),
    ];
    let eyebrow = super::kind_name(cx, contribution.kind);
    let title = if who.is_empty() { cx.say("speaker-unknown") } else { who };
    item_inspector(cx, eyebrow, title, blocks, Kind::Contribution, contribution.id.uuid())
}

/// Parting at the caret, joining, moving: what was captured in haste is put right.
fn rework<'a>(cx: Cx<'a>, contribution: &Contribution) -> Element<'a> {
    let slot = Slot::of(contribution, "text");
    let caret = cx.drafts.area(slot).and_then(|content| {
        let at = content.cursor().position;
        let text = content.text();
        let before: usize = text.lines().take(at.line).map(|line| line.len() + 1).sum();
        Some(before + at.column).filter(|at| *at > 0 && *at < text.trim_end().len())
    });
    let press = |key: &'static str, words: &str, keys: &str, message: Rework| {
        let message = cx.if_writable(Ui::Sessions(Message::Rework(message)));
        Element::from(button(Loud::Secondary, key, cx.say(words), message).keys(keys).small())
    };
    row![
        press("said/split", "contribution-split", "S", Rework::Split(caret)),
        press("said/join", "contribution-join", "J", Rework::Join),
        press("said/up", "contribution-up", "Alt ↑", Rework::Shift(false)),
        press("said/down", "contribution-down", "Alt ↓", Rework::Shift(true)),
    ]
    .spacing(S2)
    .wrap()
    .vertical_spacing(S2)
    .into()
}

fn decision_answers(dossier: &Dossier, session: Id<Session>) -> Vec<Answer> {
    super::decisions::taken(dossier, session)
        .into_iter()
        .map(|decision| Answer {
            value: Value::String(decision.id.to_string()),
            label: format!("{}. {}", decision.number, wording::shorten(&decision.text, 50)),
            mark: None,
        })
        .collect()
}

fn item_answers(dossier: &Dossier, session: Id<Session>) -> Vec<Answer> {
    super::agenda::items(dossier, session)
        .into_iter()
        .map(|item: Arc<AgendaItem>| Answer {
            value: Value::String(item.id.to_string()),
            label: item.title.to_string(),
            mark: None,
        })
        .collect()
}

//! What was said, as a stream: who, what kind, on what, in full. Rows have heights of their own; only those in view are
//! built, and only they are measured.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use iced::{
    Alignment, Length, Padding,
    advanced::text::{Paragraph as _, Text as Measured},
    widget::{button as raw_button, column, container, row, space, stack},
};
use serde_json::Value;
use uuid::Uuid;

use super::{ROWS, State, agenda::issue_answers, item_inspector, row_key, speaker};
use crate::{
    model::{AgendaItem, Contribution, ContributionKind, Dossier, Id, Kind, Session},
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        screen::{
            beside,
            stakeholders::{person_choice, stakeholder_choice},
        },
        theme::{self, Look, REGULAR, S2, S3, S4, S6, Type},
        widget::{
            Answer, Role, accessible, answers, area_of, block, choice, empty, field_row, figure, fitted,
            glyph, hairline, hint, icon, ink, line_of, list, said as set, strong, symbol, third, toggle_of,
        },
        wording,
    },
};

type Paragraph = <iced::Renderer as iced::advanced::text::Renderer>::Paragraph;

/// What stands around the text of a row: head, paddings, line.
const AROUND: f32 = 20.0 + 2.0 + 20.0 + 1.0;
/// Width of what stands left of the text.
const LEFT: f32 = 52.0 + 22.0 + 2.0 * S3;

/// The contributions in the order they were made.
pub(super) fn said(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<Contribution>> {
    let mut said: Vec<_> = dossier.naming::<Contribution>(session.uuid()).cloned().collect();
    said.sort_by_key(|c| (c.rank.is_none(), c.rank, c.at, c.id));
    said
}

/// Heights of rows: measured where they were seen, guessed elsewhere.
#[derive(Debug, Default)]
pub(super) struct Heights {
    seen: RefCell<HashMap<Uuid, (usize, u32, f32)>>,
    tops: RefCell<Vec<f32>>,
}

impl Heights {
    fn measure(&self, contribution: &Contribution, width: f32) -> f32 {
        let (length, wide) = (contribution.text.len(), width as u32);
        if let Some(&(known, at, height)) = self.seen.borrow().get(&contribution.id.uuid())
            && (known, at) == (length, wide)
        {
            return height;
        }
        let paragraph = Paragraph::with_text(Measured {
            content: contribution.text.as_str(),
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

    fn guess(&self, contribution: &Contribution, width: f32) -> f32 {
        if let Some(&(known, at, height)) = self.seen.borrow().get(&contribution.id.uuid())
            && (known, at) == (contribution.text.len(), width as u32)
        {
            return height;
        }
        // Hangul is about twice as wide as Latin and has three bytes: bytes come close for both.
        let lines = (contribution.text.len() as f32 * 6.6 / width).ceil().max(1.0);
        lines.mul_add(Type::Body.line(), AROUND)
    }

    /// Where the rows begin, with the end after the last.
    fn place(
        &self,
        all: &[Arc<Contribution>],
        width: f32,
        position: list::Position,
        most: f32,
    ) -> (usize, usize) {
        let lay = || {
            let mut tops = Vec::with_capacity(all.len() + 1);
            let mut top = 0.0;
            for contribution in all {
                tops.push(top);
                top += self.guess(contribution, width);
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
            self.measure(contribution, width);
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
    let all = said(cx.dossier, session.id);
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
        part = part.push(container(stream(cx, state, all)).height(Length::Fill));
    }
    if cx.writable {
        part = part.push(hairline()).push(state.capture.view(cx, session));
    }
    let selected = state.item.filter(|(kind, _)| *kind == Kind::Contribution);
    let selected = selected.and_then(|(_, uuid)| cx.dossier.get(Id::<Contribution>::from_uuid(uuid)));
    beside(cx, part.height(Length::Fill).into(), selected.map(|said| inspector(cx, said)))
}

fn stream<'a>(cx: Cx<'a>, state: &'a State, all: Vec<Arc<Contribution>>) -> Element<'a> {
    let edge = if cx.is_small() { S4 } else { S6 };
    let width = (state.room(cx) - 2.0 * edge - LEFT).max(120.0);
    let (first, last) = state.stream.place(&all, width, state.rows, cx.size.height);
    let tops = state.stream.tops.borrow().clone();
    let at = |place: usize| tops.get(place).copied().unwrap_or(0.0);
    let mut content = column![space().height(at(first)).width(Length::Fill)];
    let item = state.item;
    for (place, contribution) in all.iter().enumerate().take(last).skip(first) {
        let selected = item == Some((Kind::Contribution, contribution.id.uuid()));
        content = content.push(row_of(cx, contribution, place, selected, at(place + 1) - at(place), edge));
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
        |viewport| Ui::Sessions(super::Message::RowsScrolled(viewport)),
        move |key, modifiers| row_key(key, modifiers, item, cx.writable, &|_, _| None),
    )
}

fn row_of<'a>(
    cx: Cx<'a>,
    contribution: &Contribution,
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
    head = head.push(strong(name.clone(), Type::Cell).wrapping(iced::widget::text::Wrapping::None));
    head =
        head.push(Element::from(fitted(of.clone().unwrap_or_default(), Type::Cell).ink(|look| look.ink_2)));
    if contribution.private {
        head = head.push(symbol(icon::LOCK, 12.0).style(ink(|look| look.ochre)));
        head = head.push(hint(cx.say("private")).style(ink(|look| look.ochre)));
    }
    head = head.push(hint(issue.clone().unwrap_or_default()));
    let text = set(contribution.text.to_string(), Type::Body);
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
        .on_press(Ui::Sessions(super::Message::Item(Some((Kind::Contribution, contribution.id.uuid())))));
    let bar = container(space()).width(3).height(height - 1.0).style(move |look: &Look| container::Style {
        background: selected.then(|| look.accent.into()),
        ..container::Style::default()
    });
    let private = contribution.private.then(|| cx.say("private"));
    let spoken = [time, Some(kind), Some(name), of, issue, private, Some(contribution.text.to_string())];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    accessible(
        format!("item/{}", contribution.id.uuid()),
        Role::ListItem,
        spoken,
        column![stack![inner, bar], hairline()],
    )
    .on_activate(Ui::Sessions(super::Message::Item(Some((Kind::Contribution, contribution.id.uuid())))))
    .untabbed()
    .ring_inside()
    .describe(|info| {
        info.selected = Some(selected);
        info.position = Some(place);
    })
    .into()
}

fn inspector<'a>(cx: Cx<'a>, contribution: &'a Arc<Contribution>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "contribution", field);
    let kind = Value::String(contribution.kind.code().to_owned());
    let issue = contribution.issue.map(|id| Value::String(id.to_string()));
    let item = contribution.agenda_item.map(|id| Value::String(id.to_string()));
    let (who, _) = speaker(cx.dossier, contribution);
    let blocks = vec![
        block(
            column![
                set(name("text"), Type::Cell).style(third),
                area_of(cx, &**contribution, "text", 3.0),
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

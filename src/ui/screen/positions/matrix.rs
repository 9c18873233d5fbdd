//! The matrix: stakeholders down, issues across.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, Modifiers, key::Named},
    widget::{button as raw_button, column, container, row, space},
};

use super::super::{new_line, screen_head};
use crate::{
    analysis::{self, current_position},
    model::{Dossier, Id, Issue, Kind, Stakeholder, Stance},
    ui::{
        Cx, Element, Message as Ui,
        theme::{self, INSPECTOR_WIDE, Look, ROW, S1, S2, S6, Type},
        widget::{
            Loud, Role, accessible, button, empty, fitted, glyph, hint, icon, line, list, list::Step,
            pressable, said, second, symbol,
        },
        wording,
    },
};

use super::{KEY, Message, Selected, State, issues};

impl State {
    pub(super) fn matrix<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let add = button(
            Loud::Primary,
            "positions/add",
            cx.say("issue-add"),
            cx.if_writable(Ui::Positions(Message::New)),
        )
        .icon(icon::PLUS)
        .keys("Ctrl N");
        let head = screen_head(cx, cx.say("place-positions"), Some(self.counts(cx)), vec![add.into()]);
        let mut screen = column![head].width(Length::Fill);
        if let Some(title) = &self.adding {
            let field = line("positions/new", cx.say("issue-new-title"), title, |text| {
                Ui::Positions(Message::Title(text))
            })
            .placeholder(cx.say("issue-new-title"))
            .icon(icon::SCALE)
            .on_submit(Ui::Positions(Message::Add));
            screen = screen.push(new_line(cx, field, Ui::Positions(Message::Cancel)));
        }
        let issues = issues(cx.dossier);
        if issues.is_empty() {
            let first = self.adding.is_none().then(|| {
                button(
                    Loud::Primary,
                    "positions/first",
                    cx.say("issue-first"),
                    cx.if_writable(Ui::Positions(Message::New)),
                )
                .icon(icon::PLUS)
                .into()
            });
            return screen
                .push(empty(
                    icon::SCALE,
                    cx.say("positions-empty"),
                    cx.say("positions-empty-line"),
                    first,
                    None,
                ))
                .into();
        }
        let rows = self.rows(cx.dossier);
        let wide = matches!(self.selected, Selected::Nothing) || cx.is_narrow();
        let room = cx.content_width() - if wide { 0.0 } else { INSPECTOR_WIDE };
        let names = match room {
            room if room < 560.0 => 170.0,
            room if room < 900.0 => 216.0,
            _ => NAMES,
        };
        let fitting = (((room - names - 36.0) / COLUMN) as usize).max(1);
        // What is left over goes to the columns, so that their titles are read in full.
        let shown = issues.len().min(fitting).max(1);
        let wide = ((room - names - 36.0) / shown as f32).clamp(COLUMN, 168.0);
        let widths = Widths { names, column: wide };
        let last_first = issues.len().saturating_sub(fitting);
        let mut first = self.first.min(last_first);
        if self.follow
            && let Selected::Cell(_, issue) | Selected::Issue(issue) = self.selected
            && let Some(at) = issues.iter().position(|other| other.id == issue)
            && !(first..first + fitting).contains(&at)
        {
            first = at.saturating_sub(fitting - 1).min(last_first);
        }
        let columns: Vec<Arc<Issue>> = issues.iter().skip(first).take(fitting).cloned().collect();
        screen = screen.push(self.head_row(cx, rows.len(), &issues, &columns, first, last_first, widths));
        if rows.is_empty() {
            let first = button(
                Loud::Secondary,
                "positions/stakeholders",
                cx.say("stakeholder-first"),
                Some(Ui::Go(super::super::Place::Stakeholders)),
            );
            return screen
                .push(empty(
                    icon::USERS,
                    cx.say("stakeholders-empty"),
                    cx.say("positions-no-stakeholders"),
                    Some(first.into()),
                    None,
                ))
                .into();
        }
        let selected = self.selected;
        let of = list::List {
            key: KEY,
            name: cx.say("place-positions"),
            position: self.position,
            rows: rows.len(),
            height: ROW,
            most: cx.size.height,
            active: match selected {
                Selected::Cell(s, i) => Some(format!("cell/{s}/{i}")),
                _ => None,
            },
        };
        let writable = cx.writable;
        let matrix = list::list(
            of,
            move |place| match rows.get(place) {
                Some(s) => matrix_row(cx, s, place, &columns, selected, widths),
                None => space().into(),
            },
            |viewport| Ui::Positions(Message::Scrolled(viewport)),
            move |key, modifiers| matrix_key(key, modifiers, writable),
        );
        screen.push(matrix).push(legend(cx)).height(Length::Fill).into()
    }

    pub(super) fn head_row<'a>(
        &self,
        cx: Cx<'a>,
        rows: usize,
        issues: &[Arc<Issue>],
        columns: &[Arc<Issue>],
        first: usize,
        last_first: usize,
        widths: Widths,
    ) -> Element<'a> {
        let told = cx.tell("matrix-size", &[("rows", rows.into()), ("columns", issues.len().into())]);
        let mut corner = column![hint(told)].spacing(S1);
        if last_first > 0 {
            let arrow = |key: &'static str, name: &str, picture, to: Option<usize>| {
                Element::from(
                    button(Loud::Quiet, key, cx.say(name), to.map(|to| Ui::Positions(Message::First(to))))
                        .bare(picture)
                        .small(),
                )
            };
            corner = corner.push(
                row![
                    arrow("positions/left", "columns-left", icon::CHEVRON_LEFT, first.checked_sub(1)),
                    hint(format!("{}–{} / {}", first + 1, first + columns.len(), issues.len())),
                    arrow(
                        "positions/right",
                        "columns-right",
                        icon::CHEVRON_RIGHT,
                        (first < last_first).then_some(first + 1)
                    ),
                ]
                .align_y(Alignment::Center)
                .spacing(S1),
            );
        }
        let mut line = row![container(corner).width(widths.names).padding(Padding::ZERO.left(S6))]
            .align_y(Alignment::Center);
        for issue in columns {
            let here = matches!(self.selected, Selected::Issue(id) | Selected::Cell(_, id) if id == issue.id);
            let number = wording::issue_number(cx.words, issue);
            let spoken = format!("{number} {}", issue.title);
            let title = fitted(issue.title.as_str(), Type::Hint).strong(true).centered(2);
            let content = column![said(number, Type::Hint), title].align_x(Alignment::Center);
            let message = Ui::Positions(Message::Issue(issue.id));
            let inner = raw_button(container(content).center_x(Length::Fill).center_y(Length::Fill))
                .width(widths.column)
                .height(58)
                .padding(Padding::from([2.0, 3.0]));
            line = line.push(Element::from(
                pressable(format!("issue/{}", issue.id), Role::Button, spoken, inner, here, message)
                    .describe(|info| info.selected = Some(here)),
            ));
        }
        let edge =
            || container(space()).height(1).width(Length::Fill).style(theme::ground(|look: &Look| look.line));
        column![edge(), container(line).width(Length::Fill).style(theme::ground(|look| look.sunken)), edge()]
            .into()
    }
}

pub(super) fn matrix_key(key: &Key, modifiers: Modifiers, writable: bool) -> Option<Ui> {
    if let Some(step) = Step::of_key(key, modifiers) {
        return Some(Ui::Positions(Message::Step(step)));
    }
    if modifiers.control() || modifiers.alt() {
        return None;
    }
    match key.as_ref() {
        Key::Named(Named::ArrowLeft) => Some(Ui::Positions(Message::Across(false))),
        Key::Named(Named::ArrowRight) => Some(Ui::Positions(Message::Across(true))),
        Key::Character("+" | "=") if writable => Some(Ui::Positions(Message::Nudge(1))),
        Key::Character("-" | "\u{2212}") if writable => Some(Ui::Positions(Message::Nudge(-1))),
        _ if writable => {
            let value = list::digit_of(key)?;
            Stance::new(value as i64).ok().map(|stance| Ui::Positions(Message::Stance(stance)))
        }
        _ => None,
    }
}

/// Whether somebody moved, and which way, since their position before.
pub(super) fn movement(dossier: &Dossier, stakeholder: Id<Stakeholder>, issue: Id<Issue>) -> Option<i8> {
    let history = analysis::history(dossier, stakeholder, issue);
    let stances: Vec<i8> = history.iter().filter_map(|position| position.stance.map(Stance::get)).collect();
    let [.., before, now] = stances.as_slice() else { return None };
    (now != before).then(|| now - before)
}

pub(super) fn matrix_row<'a>(
    cx: Cx<'a>,
    s: &Arc<Stakeholder>,
    place: usize,
    columns: &[Arc<Issue>],
    selected: Selected,
    widths: Widths,
) -> Element<'a> {
    let row_selected = matches!(selected, Selected::Cell(id, _) if id == s.id);
    let category = cx.dossier.at(s.category).cloned();
    let name = s.name.to_string();
    let words = fitted(name.clone(), Type::Cell).strong(row_selected);
    let head = container(
        row![glyph::category(category, 13.0, row_selected), Element::from(words)]
            .spacing(S2)
            .align_y(Alignment::Center),
    )
    .width(widths.names)
    .center_y(ROW - 1.0)
    .padding(Padding::ZERO.left(S6).right(S2))
    .clip(true);
    let message = Ui::Show(Kind::Stakeholder, s.id.uuid());
    let head = raw_button(head).padding(0);
    let head = pressable(format!("row/{}", s.id), Role::Button, name.clone(), head, row_selected, message)
        .untabbed();
    let mut line = row![Element::from(head)].align_y(Alignment::Center);
    for issue in columns {
        let now = current_position(cx.dossier, s.id, issue.id);
        let stance = now.as_ref().and_then(|position| position.stance);
        let here = selected == Selected::Cell(s.id, issue.id);
        let moved = movement(cx.dossier, s.id, issue.id);
        let told = match (&now, stance) {
            (_, Some(stance)) => glyph::signed(stance),
            (Some(_), None) => cx.say("position-words-only"),
            (None, _) => cx.say("position-none"),
        };
        let number = wording::issue_number(cx.words, issue);
        let spoken = format!("{name}, {number} {}: {told}", issue.title);
        let mark: Element<'a> = if stance.is_none() && now.is_some() {
            symbol(icon::QUOTE, 13.0).style(second).into()
        } else {
            glyph::stance(stance, 38.0, 20.0)
        };
        let trend: Element<'a> = match moved {
            Some(by) => {
                symbol(if by > 0 { icon::SMALL_UP } else { icon::SMALL_DOWN }, 14.0).style(second).into()
            }
            None => space().width(14).into(),
        };
        let content = row![space().width(14), mark, trend].spacing(S1).align_y(Alignment::Center);
        let message = Ui::Positions(Message::Cell(s.id, issue.id));
        let inner = raw_button(container(content).center_x(Length::Fill).center_y(Length::Fill))
            .width(widths.column)
            .height(ROW - 1.0)
            .padding(0)
            .style(move |look: &Look, status| {
                let style = theme::row(row_selected)(look, status);
                raw_button::Style {
                    border: if here {
                        iced::Border { color: look.accent, width: 2.0, radius: 4.0.into() }
                    } else {
                        style.border
                    },
                    ..style
                }
            })
            .on_press(message.clone());
        line = line.push(Element::from(
            accessible(format!("cell/{}/{}", s.id, issue.id), Role::Button, spoken, inner)
                .on_activate(message)
                .untabbed()
                .ring_inside()
                .describe(|info| info.selected = Some(here)),
        ));
    }
    let content = column![
        container(line).width(Length::Fill).height(ROW - 1.0).style(move |look: &Look| container::Style {
            background: row_selected.then(|| look.accent_soft.into()),
            ..container::Style::default()
        }),
        container(space()).height(1).width(Length::Fill).style(theme::ground(|look: &Look| look.line))
    ];
    accessible(format!("line/{}", s.id), Role::ListItem, name, content)
        .open()
        .describe(|info| info.position = Some(place))
        .into()
}

pub(super) fn legend(cx: Cx<'_>) -> Element<'_> {
    if cx.size.height < 480.0 {
        return space().into();
    }
    let four = |value: i64| glyph::stance(Stance::new(value).ok(), 34.0, 20.0);
    let words = |key: &str| hint(cx.say(key)).wrapping(iced::widget::text::Wrapping::None);
    let mut line = row![
        four(4),
        words("legend-for"),
        four(-4),
        words("legend-against"),
        four(0),
        words("legend-neutral"),
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    if cx.content_width() > 800.0 {
        line = line
            .push(glyph::stance(None, 20.0, 20.0))
            .push(words("legend-none"))
            .push(symbol(icon::SMALL_UP, 14.0).style(second))
            .push(words("legend-moved"));
    }
    let edge = container(space()).height(1).width(Length::Fill).style(theme::ground(|look: &Look| look.line));
    column![edge, container(line).padding(Padding::from([S2, S6]))].into()
}

/// Width of the names.
pub(super) const NAMES: f32 = 250.0;

/// How wide the columns are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    names: f32,
    column: f32,
}

/// The least width of a column.
pub(super) const COLUMN: f32 = 88.0;

//! How the pictures of the register look: the picture with its key, the table behind it, and what can be done with keys.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, Modifiers, key::Named},
    widget::{column, container, pin, row, space, stack},
};

use super::{Direction, End, Message, PICTURE, View, draw::Drawn};
use crate::{
    figure::signed,
    model::{Category, RelationKind, Stakeholder},
    ui::{
        Command, Cx, Element, Message as Ui,
        screen::stakeholders::State,
        theme::{BOTTOM_BAR, INSPECTOR, S1, S2, S3, S4, S6, TOP_BAR, Type},
        widget::{
            Loud, Role, accessible, button, chip,
            drawing::{POINT, Picture},
            figure, icon, keys, said, second, third,
        },
        wording,
    },
};

/// What lies above and below a picture, in pixels: head, key, hints.
const AROUND: f32 = 64.0 + 44.0 + 78.0;

/// How many of those without a place are offered under the picture; all of them stand in the table.
const OFFERED: usize = 6;

pub(super) fn send(message: Message) -> Ui {
    Ui::Stakeholders(super::super::Message::Map(message))
}

/// How large the picture is, in pixels.
pub(super) fn room(cx: Cx<'_>, side: bool) -> (f32, f32) {
    let aside = if side && !cx.is_narrow() { INSPECTOR } else { 0.0 };
    let edge = if cx.is_small() { S4 } else { S6 };
    let width = cx.content_width() - aside - 2.0 * edge;
    let height = cx.size.height - TOP_BAR - BOTTOM_BAR - AROUND;
    (width.max(260.0), height.max(180.0))
}

impl State {
    /// The choice of views, for the head of the screen.
    pub(in super::super) fn views<'a>(&self, cx: Cx<'a>) -> Element<'a> {
        let parts = View::ALL
            .iter()
            .map(|&view| {
                (cx.code("view", view.code()), self.map.view == view, Some(send(Message::View(view))))
            })
            .collect();
        crate::ui::widget::segmented("stakeholders/view", cx.say("view-name"), parts, false)
    }

    /// The picture that shows, or the table behind it.
    pub(in super::super) fn picture<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let edge = if cx.is_small() { S4 } else { S6 };
        let content: Element<'a> = if self.map.table {
            self.table(cx)
        } else {
            match &self.map.drawn {
                Some(drawn) => self.drawn(cx, drawn),
                None => space().height(Length::Fill).width(Length::Fill).into(),
            }
        };
        // In a low window the room belongs to the picture; its keys stand in the list of keys.
        let low = cx.size.height < 480.0 && self.map.from.is_none();
        let below = if self.map.table || low { None } else { Some(self.below(cx)) };
        column![container(content).padding(Padding::from([0.0, edge])).height(Length::Fill)]
            .push(below.map(|below| container(below).padding(Padding::from([S2, edge])).width(Length::Fill)))
            .height(Length::Fill)
            .width(Length::Fill)
            .into()
    }

    fn drawn<'a>(&'a self, cx: Cx<'a>, drawn: &'a Drawn) -> Element<'a> {
        // What was said by an earlier day is not moved.
        let movable = cx.writable && (self.map.view != View::Spectrum || self.map.span.1.is_none());
        let network = self.map.view == View::Network;
        let picture =
            Picture::new(Arc::clone(&drawn.plot), self.map.pan, |gesture| send(Message::Gesture(gesture)))
                .chosen(self.map.place_of(self.selected), self.map.place_of(self.map.from))
                .categories(cx.dossier.all::<Category>().cloned().collect())
                .movable(movable, movable && network)
                .made_for(self.map.room.unwrap_or_else(|| self.room_for(cx)))
                .view();
        let (pan_x, pan_y) = self.map.pan;
        let radius = drawn.plot.radius * POINT;
        // Each mark is there by name, at its place, for those who do not see the picture.
        let marks = drawn.who.iter().zip(&drawn.plot.marks).enumerate().filter_map(|(place, (id, mark))| {
            let s = cx.dossier.get(*id)?;
            let selected = self.selected == Some(*id);
            let told = self.mark_told(cx, drawn, place, s);
            let spot = space().width(radius * 2.0).height(radius * 2.0);
            let mark = pin(accessible(format!("mark/{id}"), Role::ListItem, told, spot)
                .on_activate(Ui::Stakeholders(super::super::Message::Select(Some(*id))))
                .untabbed()
                .describe(|info| {
                    info.selected = Some(selected);
                    info.position = Some(place);
                    info.set_size = Some(drawn.who.len());
                }))
            .x(mark.0.mul_add(POINT, pan_x) - radius)
            .y(mark.1.mul_add(POINT, pan_y) - radius);
            Some(Element::from(mark))
        });
        let marks = iced::widget::Stack::with_children(marks).width(Length::Fill).height(Length::Fill);
        let writable = cx.writable;
        let relating = self.map.from.is_some();
        accessible(
            PICTURE,
            Role::List,
            cx.code("view", self.map.view.code()),
            // What lies on the lowest is held within its edges, words as well.
            stack![space().width(Length::Fill).height(Length::Fill), picture, marks].clip(true),
        )
        .open()
        .on_key(move |key, modifiers| picture_key(key, modifiers, network, relating, writable))
        .into()
    }

    /// A mark in words.
    fn mark_told(&self, cx: Cx<'_>, drawn: &Drawn, place: usize, s: &Stakeholder) -> String {
        let mut told = vec![s.name.to_string()];
        match self.map.view {
            View::Grid => {
                if let Some(rated) = crate::analysis::rated(cx.dossier, s) {
                    told.push(format!("{} {:.1}", cx.say("grid-influence"), rated.influence));
                    told.push(format!("{} {:.1}", cx.say("grid-concern"), rated.concern));
                }
                told.extend(s.posture.map(|posture| cx.code("posture", posture.code())));
            }
            View::Network => {
                let count = drawn.network.degree.get(place).copied().unwrap_or(0);
                told.push(cx.count("network-links", count));
            }
            View::Spectrum => {
                if let Some(issue) = drawn.key.issue {
                    let history = crate::analysis::history(cx.dossier, s.id, issue);
                    let (before, now) = super::draw::moved(&history, self.map.span);
                    let both = [before.filter(|before| Some(*before) != now), now];
                    let both: Vec<String> =
                        both.into_iter().flatten().map(|stance| signed(stance.get())).collect();
                    told.push(both.join(" → "));
                }
            }
            View::Register => {}
        }
        told.join(", ")
    }

    /// Under the picture: what its signs mean, who is not in it, which keys there are.
    fn below<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let unplaced = self.map.drawn.as_ref().map(|drawn| drawn.unplaced.as_slice()).unwrap_or_default();
        let mut all = column![self.key(cx)].spacing(S2);
        if let Some(from) = self.map.from.and_then(|id| cx.dossier.get(id)) {
            let mut kinds =
                row![said(cx.tell("network-relate", &[("name", from.name.to_string().into())]), Type::Cell)]
                    .spacing(S2)
                    .align_y(Alignment::Center);
            for &kind in RelationKind::ALL {
                kinds = kinds.push(chip(
                    format!("relate/{}", kind.code()),
                    cx.code("link", kind.code()),
                    self.map.kind == kind,
                    None,
                    send(Message::Kind(kind)),
                ));
            }
            all = all.push(kinds.wrap().vertical_spacing(S1));
        } else if !unplaced.is_empty() && self.map.view != View::Network {
            let key = if self.map.view == View::Grid { "grid-unrated" } else { "spectrum-unsaid" };
            let mut names = row![said(cx.count(key, unplaced.len()), Type::Cell).style(second)]
                .spacing(S2)
                .align_y(Alignment::Center);
            for s in unplaced.iter().take(OFFERED).filter_map(|id| cx.dossier.get(*id)) {
                names = names.push(chip(
                    format!("unplaced/{}", s.id),
                    super::draw::brief(s, 30),
                    self.selected == Some(s.id),
                    None,
                    Ui::Stakeholders(super::super::Message::Select(Some(s.id))),
                ));
            }
            if unplaced.len() > OFFERED {
                let more = cx.tell("unplaced-more", &[("count", (unplaced.len() - OFFERED).into())]);
                names = names.push(chip("unplaced/more", more, false, None, send(Message::Table)));
            }
            all = all.push(names.wrap().vertical_spacing(S1));
        }
        let alt = cx.say("picture-keys");
        let all_shown = self.shown(cx.dossier).len();
        let here = self.map.drawn.as_ref().map_or(0, |drawn| drawn.who.len() + drawn.unplaced.len());
        if here > 0 && here < all_shown {
            let told = [("shown", here.into()), ("all", all_shown.into())];
            all = all.push(
                said(cx.tell("picture-too-many", &told), Type::Cell)
                    .style(crate::ui::widget::ink(|look| look.ochre)),
            );
        }
        let mut hints = row![
            keys(&["← → ↑ ↓"], cx.say("picture-choose")),
            keys(&["Alt", "← → ↑ ↓"], alt),
            keys(&["+", "−", "0"], cx.say("picture-zoom")),
            keys(&["T"], cx.say("picture-table"))
        ]
        .spacing(S3);
        if self.map.view == View::Network {
            hints = hints.push(keys(&["R"], cx.say("picture-relate")));
        }
        all.push(hints.wrap().vertical_spacing(S1)).into()
    }

    /// Between which days the spectrum shows who moved, and whether it parts the categories.
    fn days<'a>(&self, cx: Cx<'a>) -> Element<'a> {
        let (since, until) = self.map.span;
        let told = |day: Option<crate::model::Date>, none: &str| {
            day.map_or_else(|| cx.say(none), |day| crate::language::date(cx.words, day))
        };
        let mut line = row![].spacing(S3).align_y(Alignment::Center);
        for (end, key, value) in [
            (End::Since, "spectrum-since", told(since, "spectrum-first")),
            (End::Until, "spectrum-until", told(until, "spectrum-now")),
        ] {
            let name = cx.say(key);
            let step = |by: i8, picture, says: &str| {
                let spoken = format!("{name} {value}: {}", cx.say(says));
                let key = format!("{key}/{by}");
                Element::from(
                    button(Loud::Quiet, key, spoken, Some(send(Message::Day(end, by)))).bare(picture).small(),
                )
            };
            line = line.push(
                row![
                    said(name.clone(), Type::Cell).style(third),
                    step(-1, icon::CHEVRON_LEFT, "spectrum-earlier"),
                    // As wide as any day: what is pressed next stays under the hand.
                    container(said(value.clone(), Type::Cell)).width(DAY).align_x(Alignment::Center),
                    step(1, icon::CHEVRON_RIGHT, "spectrum-later")
                ]
                .spacing(S1)
                .align_y(Alignment::Center),
            );
        }
        let part = send(Message::Part);
        line = line.push(chip("spectrum/part", cx.say("spectrum-part"), self.map.parted, None, part));
        line.wrap().vertical_spacing(S1).into()
    }

    /// What is to be chosen above a picture.
    pub(in super::super) fn tools<'a>(&'a self, cx: Cx<'a>) -> Option<Element<'a>> {
        if self.map.view == View::Register {
            return None;
        }
        let mut tools = row![].spacing(S3).align_y(Alignment::Center);
        let mut spectrum: Option<Element<'a>> = None;
        if self.map.view == View::Spectrum {
            let shown = self.map.shown_issue(cx.dossier).map(|issue| issue.id);
            let mut issues = row![].spacing(S2);
            for issue in crate::analysis::issues(cx.dossier) {
                let label = format!(
                    "{} {}",
                    wording::issue_number(cx.words, &issue),
                    wording::shorten(&issue.title, 32)
                );
                issues = issues.push(chip(
                    format!("spectrum/{}", issue.id),
                    label,
                    shown == Some(issue.id),
                    None,
                    send(Message::Issue(issue.id)),
                ));
            }
            let both = column![issues.wrap().vertical_spacing(S1), self.days(cx)].spacing(S2);
            spectrum = Some(both.width(Length::Fill).into());
        }
        if self.map.view == View::Network {
            let on = self.map.drawn.as_ref().is_some_and(|drawn| drawn.key.parted);
            tools =
                tools.push(chip("network/groups", cx.say("network-groups"), on, None, send(Message::Part)));
        }
        if self.map.view == View::Grid {
            let (concern, influence) = crate::analysis::cutoffs(cx.dossier.dialogue().map(|d| &**d));
            for (of_influence, key, now) in
                [(true, "grid-influence", influence), (false, "grid-concern", concern)]
            {
                let name = cx.tell("grid-cutoff", &[("axis", cx.say(key).into())]);
                let step = |by: i8, picture| {
                    button(
                        Loud::Quiet,
                        format!("cutoff/{key}/{by}"),
                        format!("{name} {}", if by > 0 { "+" } else { "−" }),
                        cx.if_writable(send(Message::Cutoff(of_influence, by))),
                    )
                    .bare(picture)
                    .small()
                };
                let value = crate::language::number(cx.words.language(), f64::from(now), 1);
                tools = tools.push(
                    row![
                        said(name.clone(), Type::Cell).style(third),
                        Element::from(step(-1, icon::MINUS)),
                        figure(value, Type::Cell),
                        Element::from(step(1, icon::PLUS))
                    ]
                    .spacing(S1)
                    .align_y(Alignment::Center),
                );
            }
        }
        let tool = |key: &'static str, words: &str, picture, message| {
            Element::from(button(Loud::Quiet, key, cx.say(words), Some(message)).bare(picture).small())
        };
        let end = row![
            tool("picture/out", "picture-farther", icon::ZOOM_OUT, send(Message::Zoom(-1))),
            tool("picture/in", "picture-nearer", icon::ZOOM_IN, send(Message::Zoom(1))),
            tool("picture/fit", "picture-fit", icon::REFRESH_CW, send(Message::Fit)),
            tool("picture/table", "picture-table", icon::LIST, send(Message::Table)),
            tool("picture/save", "picture-save", icon::DOWNLOAD, send(Message::Save))
        ]
        .spacing(S1);
        let edge = if cx.is_small() { S4 } else { S6 };
        let tools = spectrum.unwrap_or_else(|| tools.wrap().vertical_spacing(S1).into());
        let line = row![container(tools).width(Length::Fill), end].spacing(S3).align_y(Alignment::Center);
        Some(container(line).padding(Padding::from([0.0, edge]).bottom(S2)).width(Length::Fill).into())
    }
}

/// How wide the days of the spectrum are.
const DAY: f32 = 176.0;

/// What a key does in a picture.
pub(super) fn picture_key(
    key: &Key,
    modifiers: Modifiers,
    network: bool,
    relating: bool,
    writable: bool,
) -> Option<Ui> {
    if modifiers.control() || modifiers.logo() {
        return None;
    }
    let direction = match key.as_ref() {
        Key::Named(Named::ArrowLeft) => Some(Direction::Left),
        Key::Named(Named::ArrowRight) => Some(Direction::Right),
        Key::Named(Named::ArrowUp) => Some(Direction::Up),
        Key::Named(Named::ArrowDown) => Some(Direction::Down),
        _ => None,
    };
    if let Some(direction) = direction {
        return match (modifiers.alt(), writable) {
            (true, true) => Some(send(Message::Nudge(direction))),
            (true, false) => None,
            (false, _) => Some(send(Message::Near(direction))),
        };
    }
    if modifiers.alt() {
        return None;
    }
    match key.as_ref() {
        Key::Named(Named::PageDown) => Some(send(Message::Next(true))),
        Key::Named(Named::PageUp) => Some(send(Message::Next(false))),
        Key::Named(Named::Enter) if relating => Some(send(Message::Accept)),
        Key::Named(Named::Enter) => Some(send(Message::Open)),
        Key::Character("+" | "=") => Some(send(Message::Zoom(1))),
        Key::Character("-" | "−") => Some(send(Message::Zoom(-1))),
        Key::Character("0" | "à") => Some(send(Message::Fit)),
        Key::Character("t" | "T") => Some(send(Message::Table)),
        Key::Character("r" | "R") if network && writable => Some(send(Message::Relate(true))),
        Key::Character("s" | "S") => Some(Ui::Command(Command::SavePicture)),
        _ => None,
    }
}

//! The table behind a picture: the same things in words and figures, for whoever reads or listens.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row, scrollable},
};

use super::{PICTURE, View, view::picture_key};
use crate::{
    analysis::Network,
    figure::signed,
    model::{Relation, Stakeholder},
    ui::{
        Cx, Element, Message as Ui,
        screen::stakeholders::State,
        theme::{ROW, S2, Type},
        widget::{Role, accessible, fitted, glyph, hairline, hint},
    },
};

impl State {
    /// The table behind a picture.
    pub(super) fn table<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let shown = super::draw::foremost(&self.shown(cx.dossier));
        let mut rows = column![];
        match self.map.view {
            View::Network => {
                // Who is joined to whom, as far as there is room; it is read in any case.
                let wide = (cx.content_width() - 700.0).clamp(0.0, 620.0);
                let heads = [
                    ("network-column-links", 90.0),
                    ("network-column-between", 110.0),
                    ("network-column-group", 100.0),
                    ("stakeholder-relations", if wide < 120.0 { 0.0 } else { wide }),
                ];
                rows = rows.push(heads_of(cx, &heads));
                let unmeasured = Network::default();
                let network = self.map.drawn.as_ref().map_or(&unmeasured, |drawn| &drawn.network);
                let brokers = network.brokers(super::draw::BROKERS);
                for s in &shown {
                    let place = self.map.place_of(Some(s.id)).unwrap_or(usize::MAX);
                    let between = network.between.get(place).copied().unwrap_or(0.0) * 100.0;
                    let group = network.community.get(place).copied().flatten();
                    let cells = [
                        network.degree.get(place).copied().unwrap_or(0).to_string(),
                        cx.tell("percent", &[("share", format!("{between:.0}").into())]),
                        group.map_or_else(|| cx.say("network-alone"), |group| (group + 1).to_string()),
                        joined_to(cx, s),
                    ];
                    rows = rows.push(self.row_of(cx, s, &heads, &cells, brokers.contains(&place)));
                }
                rows =
                    rows.push(container(hint(cx.say("network-measures"))).padding(Padding::from([S2, 0.0])));
            }
            View::Spectrum => {
                let heads = [("spectrum-column-first", 100.0), ("spectrum-column-now", 100.0)];
                rows = rows.push(heads_of(cx, &heads));
                let issue = self.map.shown_issue(cx.dossier);
                for s in &shown {
                    let history = issue
                        .as_ref()
                        .map(|issue| crate::analysis::history(cx.dossier, s.id, issue.id))
                        .unwrap_or_default();
                    let (before, now) = super::draw::moved(&history, self.map.span);
                    let told = |stance: Option<crate::model::Stance>| {
                        stance.map_or_else(|| "–".to_owned(), |stance| signed(stance.get()))
                    };
                    let cells = [told(before), told(now)];
                    rows = rows.push(self.row_of(cx, s, &heads, &cells, false));
                }
            }
            View::Grid | View::Register => {
                let heads = [
                    ("column-influence", 90.0),
                    ("column-concern", 100.0),
                    ("grid-column-raters", 90.0),
                    ("grid-column-quadrant", 170.0),
                ];
                rows = rows.push(heads_of(cx, &heads));
                let cutoffs = crate::analysis::cutoffs(cx.dossier.dialogue().map(|d| &**d));
                for s in &shown {
                    let rated = crate::analysis::rated(cx.dossier, s);
                    let number = |value: Option<f32>| {
                        let language = cx.words.language();
                        value.map_or_else(
                            || "–".to_owned(),
                            |v| crate::language::number(language, f64::from(v), 1),
                        )
                    };
                    let quadrant = rated.map(|rated| {
                        cx.say(match (rated.influence >= cutoffs.1, rated.concern >= cutoffs.0) {
                            (true, true) => "grid-work-closely",
                            (true, false) => "grid-keep-satisfied",
                            (false, true) => "grid-keep-informed",
                            (false, false) => "grid-keep-watch",
                        })
                    });
                    let cells = [
                        number(rated.map(|r| r.influence)),
                        number(rated.map(|r| r.concern)),
                        rated.map_or(0, |r| r.raters).to_string(),
                        quadrant.unwrap_or_default(),
                    ];
                    rows = rows.push(self.row_of(cx, s, &heads, &cells, false));
                }
            }
        }
        let network = self.map.view == View::Network;
        let writable = cx.writable;
        accessible(
            PICTURE,
            Role::List,
            cx.code("view", self.map.view.code()),
            scrollable(rows).id("stakeholders/behind").height(Length::Fill).width(Length::Fill),
        )
        .open()
        .on_key(move |key, modifiers| picture_key(key, modifiers, network, false, writable))
        .into()
    }

    fn row_of<'a>(
        &self,
        cx: Cx<'a>,
        s: &Arc<Stakeholder>,
        heads: &[(&str, f32)],
        cells: &[String],
        loud: bool,
    ) -> Element<'a> {
        let selected = self.selected == Some(s.id);
        let category = cx.dossier.at(s.category).cloned();
        let mut line = row![
            glyph::category(category, 13.0, selected),
            Element::from(fitted(s.name.to_string(), Type::Cell).strong(selected))
        ]
        .spacing(S2)
        .align_y(Alignment::Center);
        let mut spoken = vec![s.name.to_string()];
        for ((head, width), cell) in heads.iter().zip(cells) {
            if *width > 0.0 {
                let words = Element::from(fitted(cell.clone(), Type::Cell).strong(loud));
                line = line.push(container(words).width(*width).clip(true));
            }
            if !cell.is_empty() {
                spoken.push(format!("{} {cell}", cx.say(head)));
            }
        }
        let inner = iced::widget::button(container(line).center_y(Length::Fill))
            .padding(Padding::from([0.0, S2]))
            .height(ROW - 1.0)
            .width(Length::Fill);
        let message = Ui::Stakeholders(super::super::Message::Select(Some(s.id)));
        let key = format!("behind/{}", s.id);
        let row =
            crate::ui::widget::pressable(key, Role::ListItem, spoken.join(", "), inner, selected, message);
        column![Element::from(row), hairline()].into()
    }
}

/// To whom somebody is joined, and how.
fn joined_to(cx: Cx<'_>, s: &Stakeholder) -> String {
    let name =
        |id| cx.dossier.get(id).map(|s: &Arc<Stakeholder>| super::draw::brief(s, 30)).unwrap_or_default();
    let mut told: Vec<(String, String)> = cx
        .dossier
        .naming::<Relation>(s.id.uuid())
        .map(|relation| {
            let to = relation.origin == s.id;
            let (sign, other) = match relation.mutual {
                true => ("↔", if to { relation.target } else { relation.origin }),
                false if to => ("→", relation.target),
                false => ("←", relation.origin),
            };
            let strength = relation.strength.map(|strength| format!(" {strength}")).unwrap_or_default();
            let other = name(other);
            let kind = cx.code("link", relation.kind.code());
            (crate::language::sort_key(&other), format!("{sign} {other}: {kind}{strength}"))
        })
        .collect();
    told.sort();
    told.into_iter().map(|(_, told)| told).collect::<Vec<_>>().join("; ")
}

fn heads_of<'a>(cx: Cx<'a>, all: &[(&str, f32)]) -> Element<'a> {
    let mut line = row![container(hint(cx.say("column-name"))).width(Length::Fill)].spacing(S2);
    for (key, width) in all.iter().filter(|(_, width)| *width > 0.0) {
        line = line.push(container(hint(cx.say(key))).width(*width));
    }
    column![container(line).padding(Padding::from([S2, S2])), hairline()].into()
}

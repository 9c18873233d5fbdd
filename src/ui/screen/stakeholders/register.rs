//! How the register looks: what it is filtered by, its heads and its rows.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row},
};

use super::{
    KEY, Message, Sort, State, asked,
    lists::{Listed, levels},
    map,
};
use crate::{
    exchange::table::Column,
    model::{Category, Id, Kind, Position, Presence, Stakeholder},
    ui::{
        Cx, Element, Message as Ui,
        screen::{new_line, screen_head},
        theme::{self, INSPECTOR, ROW, S1, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, button, chip, empty, figure, fitted, glyph, hint, icon, ink, keys, line, list,
            list::{Head, Step},
            said, symbol, tag,
        },
        wording,
    },
};

impl State {
    pub(super) fn register<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let total = cx.dossier.count(Kind::Stakeholder);
        let small = cx.is_small();
        let add = button(
            Loud::Primary,
            "stakeholders/add",
            cx.say("stakeholder-add"),
            cx.if_writable(Ui::Stakeholders(Message::New)),
        )
        .icon(icon::PLUS);
        let add = if small { add } else { add.keys("Ctrl N") };
        let import = button(
            Loud::Secondary,
            "stakeholders/import",
            cx.say("import-open"),
            cx.if_writable(Ui::Stakeholders(Message::OpenImport(None))),
        );
        let import = if small { import.bare(icon::TABLE_2) } else { import.icon(icon::TABLE_2) };
        let mut actions = vec![import.into(), add.into()];
        if total > 0 {
            actions.insert(0, self.views(cx));
        }
        let head =
            screen_head(cx, cx.say("place-stakeholders"), (!small).then(|| total.to_string()), actions);
        let mut screen = column![head].width(Length::Fill);
        let any = Listed::ALL.iter().any(|listed| cx.dossier.count(listed.kind()) > 0);
        if self.map.view == map::View::Register && any {
            screen = screen.push(self.tabs(cx));
        }
        if self.is_listing() {
            screen = screen.push(column![].push(self.listed_line(cx)));
            let (shown, all) = self.listed_count(cx);
            screen = screen.push((all > 0).then(|| self.filters(cx, shown, all)));
            return screen.push(self.rows(cx)).height(Length::Fill).into();
        }
        if let Some(name) = &self.adding {
            let field = line("stakeholders/new", cx.say("stakeholder-new-name"), name, |text| {
                Ui::Stakeholders(Message::Name(text))
            })
            .placeholder(cx.say("stakeholder-new-name"))
            .icon(icon::USER_PLUS)
            .on_submit(Ui::Stakeholders(Message::Add));
            screen = screen.push(new_line(cx, field, Ui::Stakeholders(Message::Cancel)));
        }
        if total == 0 {
            let first = self.adding.is_none().then(|| {
                button(
                    Loud::Primary,
                    "stakeholders/first",
                    cx.say("stakeholder-first"),
                    cx.if_writable(Ui::Stakeholders(Message::New)),
                )
                .icon(icon::USER_PLUS)
                .into()
            });
            return screen
                .push(empty(
                    icon::USERS,
                    cx.say("stakeholders-empty"),
                    cx.say("stakeholders-empty-line"),
                    first,
                    self.adding.is_none().then(|| {
                        button(
                            Loud::Secondary,
                            "stakeholders/first-import",
                            cx.say("import-title"),
                            cx.if_writable(Ui::Stakeholders(Message::OpenImport(None))),
                        )
                        .icon(icon::TABLE_2)
                        .into()
                    }),
                ))
                .into();
        }
        let shown = self.shown(cx.dossier);
        // In a low window the room belongs to the picture.
        let low = cx.size.height < 480.0 && self.map.view != map::View::Register;
        screen = screen.push((!low).then(|| self.filters(cx, shown.len(), total)));
        // In a column of their own: the list below keeps its place, and its focus, whether they are there or not.
        let sorting = self.sorting && self.map.view == map::View::Register;
        let above = column![].push(sorting.then(|| self.sorts(cx)));
        screen = screen.push(above.push(self.attention(cx)).push(self.marked_bar(cx)));
        if self.map.view != map::View::Register {
            return screen.push(self.tools(cx)).push(self.picture(cx)).height(Length::Fill).into();
        }
        // Names come first: what the inspector shows anyhow gives way where there is little room.
        let room =
            cx.content_width() - if self.selected.is_some() && !cx.is_narrow() { INSPECTOR } else { 0.0 };
        let (roomy, wide) = (room >= 760.0, room >= 900.0);
        let head = |key: &str, width: f32, sort: Sort| Head {
            label: cx.say(key),
            width: if sort == Sort::Name { Length::Fill } else { Length::Fixed(width) },
            message: Some(Ui::Stakeholders(Message::Sort(sort))),
            sorted: (self.sort == sort)
                .then_some(self.down != matches!(sort, Sort::Influence | Sort::Concern)),
            right: false,
        };
        let mut heads = vec![head("column-name", 0.0, Sort::Name)];
        if roomy {
            heads.push(head("column-level", 104.0, Sort::Level));
        }
        heads.push(head("column-influence", 76.0, Sort::Influence));
        heads.push(head("column-concern", 86.0, Sort::Concern));
        heads.push(head("column-posture", 96.0, Sort::Posture));
        if wide {
            heads.push(head("column-presence", 80.0, Sort::Presence));
        }
        if roomy {
            heads.push(Head {
                label: cx.say("column-positions"),
                width: Length::Fixed(64.0),
                message: None,
                sorted: None,
                right: true,
            });
        }
        screen = screen.push(list::heads(KEY, heads));
        if shown.is_empty() {
            let unknown = asked::read(self.filter.trim(), Column::called).unknown;
            return screen.push(list::none(KEY, asked::nothing(cx, unknown, "filter-nothing"))).into();
        }
        let issues = cx.dossier.count(Kind::Issue);
        let selected = self.selected;
        let (any_marked, writable) = (!self.marked.is_empty(), cx.writable);
        let beside = self.beside();
        let of = list::List {
            key: KEY,
            name: cx.say("place-stakeholders"),
            position: self.position,
            rows: shown.len(),
            height: ROW,
            most: cx.size.height,
            active: selected.map(|id| format!("stakeholder/{id}")),
        };
        let rows = list::list(
            of,
            move |place| match shown.get(place) {
                Some(s) => {
                    let marked = self.marked.contains(&s.id);
                    register_row(cx, s, place, (selected == Some(s.id), marked), roomy, wide, issues)
                }
                None => iced::widget::space().into(),
            },
            |viewport| Ui::Stakeholders(Message::Scrolled(viewport)),
            move |key, modifiers| {
                if let Some(step) = Step::of_key(key, modifiers).filter(|_| !modifiers.shift()) {
                    return Some(Ui::Stakeholders(Message::Step(step)));
                }
                if modifiers.shift()
                    && let Some(step) = Step::of_key(key, iced::keyboard::Modifiers::empty())
                {
                    return Some(Ui::Stakeholders(Message::MarkStep(step)));
                }
                match (key.as_ref(), selected) {
                    (Key::Named(Named::Enter), Some(_)) => Some(Ui::Inspect(beside)),
                    (Key::Named(Named::Space), Some(_)) => Some(Ui::Stakeholders(Message::Mark)),
                    (Key::Character("a"), _) if modifiers.control() => {
                        Some(Ui::Stakeholders(Message::MarkAll))
                    }
                    // What is marked goes together; one that is selected beside it stays.
                    (Key::Named(Named::Delete), _) if any_marked => {
                        writable.then_some(Ui::Stakeholders(Message::RemoveMarked))
                    }
                    (Key::Named(Named::Delete), Some(id)) => Some(Ui::Remove(Kind::Stakeholder, id.uuid())),
                    _ => None,
                }
            },
        );
        screen.push(rows).height(Length::Fill).into()
    }

    /// The fields by which the register can be sorted, whether they show in it or not.
    fn sorts<'a>(&self, cx: Cx<'a>) -> Element<'a> {
        let mut chips = row![].spacing(S2);
        for column in Column::ALL {
            let sort = match column {
                Column::Name => Sort::Name,
                Column::Level => Sort::Level,
                Column::Influence => Sort::Influence,
                Column::Concern => Sort::Concern,
                Column::Posture => Sort::Posture,
                Column::Presence => Sort::Presence,
                Column::PrivateNote | Column::Salutation | Column::GivenName => continue,
                column => Sort::Field(column),
            };
            chips = chips.push(chip(
                format!("sort/{}", column.code()),
                column.label(cx.words),
                self.sort == sort,
                None,
                Ui::Stakeholders(Message::Sort(sort)),
            ));
        }
        let edge = if cx.is_small() { S4 } else { S6 };
        container(chips.wrap().vertical_spacing(S1))
            .padding(Padding::from([S2, edge]))
            .width(Length::Fill)
            .style(theme::tinted(Tone::Slate, 0.0))
            .into()
    }

    fn filters<'a>(&'a self, cx: Cx<'a>, shown: usize, total: usize) -> Element<'a> {
        let listing = self.is_listing();
        let name = if listing {
            cx.code("list-filter", self.lists.what.code())
        } else {
            cx.say("filter-stakeholders")
        };
        let field =
            line("filter", name.clone(), &self.filter, |text| Ui::Stakeholders(Message::Filter(text)))
                .on_key(|key, modifiers| match key.as_ref() {
                    Key::Named(Named::Enter | Named::ArrowDown | Named::Escape) if modifiers.is_empty() => {
                        Some(Ui::Stakeholders(Message::Home))
                    }
                    _ => None,
                })
                .placeholder(name)
                .icon(icon::LIST_FILTER)
                .trail(keys(&["Ctrl F"], String::new()));
        let field = container(Element::from(field)).width(if cx.is_small() {
            Length::Fill
        } else {
            Length::Fixed(240.0)
        });
        let mut chips = row![].spacing(S2).align_y(Alignment::Center);
        // In a small window the categories give way: the line finds them by name.
        let categorised = !cx.is_small() && (self.lists.what != Listed::Committees || !listing);
        let categories = if categorised { crate::analysis::categories(cx.dossier) } else { Vec::new() };
        for category in categories {
            let on = self.category == Some(category.id);
            let label = wording::translated(cx.dossier, cx.words, &*category, "name");
            chips = chips.push(chip(
                format!("filter/{}", category.id),
                label,
                on,
                None,
                Ui::Stakeholders(Message::Category((!on).then_some(category.id))),
            ));
        }
        if !listing && self.map.view == map::View::Register {
            chips = chips.push(chip(
                "filter/sort",
                match self.sort {
                    Sort::Field(column) => cx.tell("sorted-by", &[("field", column.label(cx.words).into())]),
                    _ => cx.say("sort-by"),
                },
                self.sorting || matches!(self.sort, Sort::Field(_)),
                Some(if self.down { icon::ARROW_UP } else { icon::ARROW_DOWN }),
                Ui::Stakeholders(Message::Sorting(!self.sorting)),
            ));
        }
        if !listing {
            chips = chips.push(chip(
                "filter/missing",
                cx.say("missing-ask"),
                self.asking,
                Some(icon::CIRCLE_HELP),
                Ui::Stakeholders(Message::Asking(!self.asking)),
            ));
        }
        let mut content = row![field].spacing(S3).align_y(Alignment::Center);
        content = if cx.is_small() {
            content.push(chips)
        } else {
            content.push(container(chips.wrap()).width(Length::Fill))
        };
        if shown != total && !cx.is_small() {
            content =
                content.push(hint(cx.tell("count-shown", &[("shown", shown.into()), ("all", total.into())])));
        }
        container(content)
            .padding(Padding::from([0.0, if cx.is_small() { S4 } else { S6 }]).bottom(S3))
            .width(Length::Fill)
            .into()
    }
}

/// The sign of a category; pressed, it marks the row among those that get a value together.
fn mark_of<'a>(
    id: Id<Stakeholder>,
    category: Option<Arc<Category>>,
    selected: bool,
    marked: bool,
) -> Element<'a> {
    let sign: Element<'a> = if marked {
        symbol(icon::CHECK_THICK, 13.0).style(ink(|look| look.accent)).into()
    } else {
        glyph::category(category, 13.0, selected)
    };
    iced::widget::mouse_area(container(sign).padding(Padding::from([4.0, 2.0])))
        .on_press(Ui::Stakeholders(Message::MarkOne(id)))
        .into()
}

pub(super) fn rank<T: Ord>(value: Option<T>) -> (bool, Option<T>) {
    (value.is_none(), value)
}

fn register_row<'a>(
    cx: Cx<'a>,
    s: &Arc<Stakeholder>,
    place: usize,
    (selected, marked): (bool, bool),
    roomy: bool,
    wide: bool,
    issues: usize,
) -> Element<'a> {
    let category = cx.dossier.at(s.category).cloned();
    let name = fitted(s.name.to_string(), Type::Cell).strong(selected);
    let mut line = row![
        container(
            row![mark_of(s.id, category.clone(), selected, marked), Element::from(name)]
                .spacing(S2)
                .align_y(Alignment::Center)
        )
        .width(Length::Fill)
        .clip(true)
    ]
    .spacing(S2)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S6]));
    let cell = |content: Element<'a>, width: f32| container(content).width(width).clip(true);
    let plain = |text: String| -> Element<'a> {
        said(text, Type::Cell).wrapping(iced::widget::text::Wrapping::None).into()
    };
    let level = Some(levels(cx.words, s)).filter(|levels| !levels.is_empty());
    let rating = |value: Option<u8>| -> Element<'a> {
        if cx.is_small() {
            figure(value.map_or_else(|| "–".to_owned(), |v| v.to_string()), Type::Cell).into()
        } else {
            glyph::dots(value, selected)
        }
    };
    // Where several rated and nobody settled it, the row shows what the grid does, in whole dots.
    let mean = crate::analysis::rated(cx.dossier, s).filter(|rated| rated.raters > 0);
    let whole = |value: f32| value.round() as u8;
    let influence =
        s.influence.map(crate::model::Influence::get).or(mean.map(|rated| whole(rated.influence)));
    let concern = s.concern.map(crate::model::Concern::get).or(mean.map(|rated| whole(rated.concern)));
    if roomy {
        line = line.push(cell(plain(level.clone().unwrap_or_default()), 104.0));
    }
    line = line.push(cell(rating(influence), 76.0));
    line = line.push(cell(rating(concern), 86.0));
    line = line.push(cell(glyph::posture(cx, s.posture, selected), 96.0));
    let presence = s.presence.map(|presence| (presence, cx.code("presence", presence.code())));
    if wide {
        let shown: Element<'a> = match &presence {
            Some((Presence::Present, words)) => plain(words.clone()),
            Some((Presence::Declined, words)) => tag(words.clone(), Tone::Slate),
            Some((_, words)) => tag(words.clone(), Tone::Ochre),
            None => plain("–".to_owned()),
        };
        line = line.push(cell(shown, 80.0));
    }
    if roomy {
        let mut said_on: Vec<_> =
            cx.dossier.naming::<Position>(s.id.uuid()).map(|position| position.issue).collect();
        said_on.sort_unstable();
        said_on.dedup();
        let told = figure(format!("{}/{issues}", said_on.len()), Type::Cell);
        line = line.push(container(told).width(64).align_x(Alignment::End));
    }
    let mut spoken = vec![s.name.to_string()];
    if let Some(category) = &category {
        spoken.push(wording::translated(cx.dossier, cx.words, &**category, "name"));
    }
    spoken.extend(level);
    let rated = |key: &str, value: Option<u8>| value.map(|value| format!("{} {value}", cx.say(key)));
    spoken.extend(rated("column-influence", influence));
    spoken.extend(rated("column-concern", concern));
    spoken.extend(s.posture.map(|posture| cx.code("posture", posture.code())));
    spoken.extend(presence.map(|(_, words)| words));
    spoken.extend(marked.then(|| cx.say("marked")));
    list::list_row(
        format!("stakeholder/{}", s.id),
        spoken.join(", "),
        place,
        selected,
        ROW,
        line,
        Ui::Stakeholders(Message::Select(Some(s.id))),
    )
}

//! How a list looks: its tabs, its line for a new record, its heads and rows.

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row},
};

use super::{
    DETAIL, KEY, Listed, Message, NEW,
    entries::{Column, DIRECTION, Entry, columns, head},
};
use crate::ui::{
    Cx, Element, Message as Ui,
    screen::{
        new_line,
        stakeholders::{State as Screen, asked, map},
    },
    theme::{INSPECTOR, ROW, S2, S4, S6, Type},
    widget::{
        Loud, button, empty, fitted, glyph, icon, line,
        list::{self, Head, Step},
        tab_bar,
    },
};

fn send(message: Message) -> Ui {
    Ui::Stakeholders(super::super::Message::List(message))
}

const fn picture(what: Listed) -> char {
    match what {
        Listed::Stakeholders | Listed::Committees => icon::USERS,
        Listed::Persons => icon::USER,
        Listed::Memberships => icon::LINK,
        Listed::Relations => icon::WAYPOINTS,
        Listed::Roles => icon::FLAG,
    }
}

impl Screen {
    /// The lists, side by side, with how much each holds.
    pub(in super::super) fn tabs<'a>(&self, cx: Cx<'a>) -> Element<'a> {
        let tabs = Listed::ALL
            .into_iter()
            .map(|what| {
                let count = (!cx.is_small()).then(|| cx.dossier.count(what.kind()));
                (cx.code("list", what.code()), count, self.lists.what == what, send(Message::Show(what)))
            })
            .collect();
        let edge = if cx.is_small() { S4 } else { S6 - 10.0 };
        container(tab_bar("stakeholders/lists", cx.say("lists-name"), tabs))
            .padding(Padding::from([0.0, edge]).bottom(S2))
            .width(Length::Fill)
            .into()
    }

    /// The line for a new record of the list, where one is being added.
    pub(in super::super) fn listed_line<'a>(&'a self, cx: Cx<'a>) -> Option<Element<'a>> {
        let typed = self.lists.adding.as_ref()?;
        let what = self.lists.what.code();
        let field = line(NEW, cx.code("list-new", what), typed, |text| send(Message::Typed(text)))
            .placeholder(cx.code("list-form", what))
            .icon(picture(self.lists.what))
            .on_submit(send(Message::Add));
        Some(new_line(cx, field, send(Message::Cancel)))
    }

    /// The list that shows.
    pub(in super::super) fn rows<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let what = self.lists.what;
        let shown = self.listed(cx.dossier, cx.words);
        if cx.dossier.count(what.kind()) == 0 {
            let first = self.lists.adding.is_none().then(|| {
                button(
                    Loud::Primary,
                    "stakeholders/list/first",
                    cx.code("list-first", what.code()),
                    cx.if_writable(send(Message::New)),
                )
                .icon(icon::PLUS)
                .into()
            });
            let title = cx.code("list-empty", what.code());
            return empty(picture(what), title, cx.code("list-form", what.code()), first, None);
        }
        let room = cx.content_width()
            - if self.lists.selected.is_some() && !cx.is_narrow() { INSPECTOR } else { 0.0 };
        let columns = columns(what);
        let seen: Vec<usize> = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| room >= column.room)
            .map(|(place, _)| place)
            .collect();
        // What has no head, a direction, speaks for itself.
        let headed = |column: &Column| head(column, cx.words);
        let names: Vec<String> = columns.iter().map(headed).collect();
        let heads = seen
            .iter()
            .filter_map(|&place| Some((place, columns.get(place)?)))
            .map(|(place, column)| Head {
                label: headed(column),
                width: column.width,
                message: (column.field != DIRECTION).then(|| send(Message::Sort(place))),
                sorted: (self.lists.sort == place).then_some(self.lists.down),
                right: false,
            })
            .collect();
        let screen = column![list::heads(KEY, heads)].width(Length::Fill);
        if shown.is_empty() {
            let nothing = asked::nothing(cx, self.unknown_field(), "list-nothing");
            return screen.push(list::none(KEY, nothing)).into();
        }
        let selected = self.lists.selected;
        let of = list::List {
            key: KEY,
            name: cx.code("list", what.code()),
            position: self.lists.position,
            rows: shown.len(),
            height: ROW,
            most: cx.size.height,
            active: selected.map(|id| format!("listed/{id}")),
        };
        let widths: Vec<(usize, Length)> =
            seen.iter().filter_map(|&place| Some((place, columns.get(place)?.width))).collect();
        let rows = list::list(
            of,
            move |place| match shown.get(place) {
                Some(entry) => entry_row(
                    entry,
                    place,
                    selected == Some(entry.id),
                    &widths,
                    &names,
                    what != Listed::Committees,
                ),
                None => iced::widget::space().into(),
            },
            |viewport| send(Message::Scrolled(viewport)),
            move |key, modifiers| {
                if let Some(step) = Step::of_key(key, modifiers) {
                    return Some(send(Message::Step(step)));
                }
                match (key.as_ref(), selected) {
                    (Key::Named(Named::Enter), Some(_)) if what == Listed::Relations => {
                        Some(Ui::Inspect(map::RELATION))
                    }
                    (Key::Named(Named::Enter), Some(_)) => Some(Ui::Inspect(DETAIL)),
                    (Key::Named(Named::Delete), Some(id)) => Some(Ui::Remove(what.kind(), id)),
                    _ => None,
                }
            },
        );
        screen.push(rows).height(Length::Fill).into()
    }
}

fn entry_row<'a>(
    entry: &Entry,
    place: usize,
    selected: bool,
    widths: &[(usize, Length)],
    names: &[String],
    marked: bool,
) -> Element<'a> {
    let mut line = row![].spacing(S2).align_y(Alignment::Center).padding(Padding::from([0.0, S6]));
    for (nth, (column, width)) in widths.iter().enumerate() {
        let words = entry.cells.get(*column).map(|cell| cell.text.clone()).unwrap_or_default();
        let words = Element::from(fitted(words, Type::Cell).strong(selected && nth == 0));
        let cell: Element<'a> = match &entry.category {
            category if nth == 0 && marked => {
                row![container(glyph::category(category.clone(), 13.0, selected)).width(16), words]
                    .spacing(S2)
                    .align_y(Alignment::Center)
                    .into()
            }
            _ => words,
        };
        line = line.push(container(cell).width(*width).clip(true));
    }
    let spoken: Vec<String> =
        entry
            .cells
            .iter()
            .zip(names)
            .enumerate()
            .filter(|(_, (cell, _))| !cell.text.is_empty())
            .map(|(nth, (cell, name))| {
                if nth == 0 || name.is_empty() { cell.text.clone() } else { format!("{name} {}", cell.text) }
            })
            .collect();
    list::list_row(
        format!("listed/{}", entry.id),
        spoken.join(", "),
        place,
        selected,
        ROW,
        line,
        send(Message::Select(Some(entry.id))),
    )
}

//! The stakeholders: a register with an inspector.

mod choices;
pub mod import;
mod inspect;
pub mod map;

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, scrollable},
};
use uuid::Uuid;

use super::{beside, new_line, screen_head};
use crate::{
    language::{Catalog, sort_key},
    model::{
        Act, Category, Change, Date, Dossier, Edit, Id, Kind, Person, Position, Presence, Stakeholder, Text,
    },
    ui::{
        Action, Command, Cx, Element, Message as Ui,
        form::Slot,
        theme::{INSPECTOR, ROW, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, button, chip, empty, fitted, glyph, hint, icon, keys, line, list,
            list::{Head, Step},
            said, second, tag,
        },
        wording,
    },
};

pub use choices::{
    category_answers, new_person, new_stakeholder, person_choice, stakeholder_answers, stakeholder_choice,
};

/// By what the register is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By level.
    Level,
    /// By influence.
    Influence,
    /// By concern.
    Concern,
    /// By posture.
    Posture,
    /// By presence.
    Presence,
}

/// Where the register stands.
#[derive(Debug, Default)]
pub struct State {
    /// The one in the inspector.
    pub selected: Option<Id<Stakeholder>>,
    filter: String,
    category: Option<Id<Category>>,
    sort: Sort,
    down: bool,
    adding: Option<String>,
    person: String,
    /// The person whose fields show.
    unfolded: Option<Id<Person>>,
    position: list::Position,
    /// A register being brought in.
    import: Option<import::State>,
    /// The register as a picture.
    map: map::Map,
}

/// What happens among the stakeholders.
#[derive(Debug, Clone)]
pub enum Message {
    /// One is selected, or none.
    Select(Option<Id<Stakeholder>>),
    /// A step through the list.
    Step(Step),
    /// Typed in the filter.
    Filter(String),
    /// Only this category, or all.
    Category(Option<Id<Category>>),
    /// Sorted by this, and the other way round the second time.
    Sort(Sort),
    /// The list was scrolled.
    Scrolled(scrollable::Viewport),
    /// A new one: the line for its name.
    New,
    /// Typed in that line.
    Name(String),
    /// The name is complete.
    Add,
    /// The line goes away.
    Cancel,
    /// The fields of a person show, or of none.
    Unfold(Option<Id<Person>>),
    /// Typed in the line for a person.
    Person(String),
    /// The person is complete.
    AddPerson,
    /// A register is to be brought in, from a file where it is named.
    OpenImport(Option<std::path::PathBuf>),
    /// While it is brought in; none ends it.
    Import(Option<import::Message>),
    /// In a picture of the register.
    Map(map::Message),
}

const KEY: &str = "stakeholders";

impl State {
    /// What shows of the register, in order.
    fn shown(&self, dossier: &Dossier) -> Vec<Arc<Stakeholder>> {
        let wanted = sort_key(self.filter.trim());
        let mut shown: Vec<(String, Arc<Stakeholder>)> = dossier
            .all::<Stakeholder>()
            .filter(|s| self.category.is_none() || s.category == self.category)
            .map(|s| (sort_key(&s.name), Arc::clone(s)))
            .filter(|(name, s)| {
                wanted.is_empty()
                    || name.contains(&wanted)
                    || s.short_name.as_ref().is_some_and(|short| sort_key(short).contains(&wanted))
                    || s.territory.as_ref().is_some_and(|place| sort_key(place).contains(&wanted))
            })
            .collect();
        shown.sort_by(|(a_name, a), (b_name, b)| {
            let order = match self.sort {
                Sort::Name => a_name.cmp(b_name),
                Sort::Level => a.level.cmp(&b.level),
                Sort::Influence => b.influence.cmp(&a.influence),
                Sort::Concern => b.concern.cmp(&a.concern),
                Sort::Posture => rank(a.posture).cmp(&rank(b.posture)),
                Sort::Presence => rank(a.presence).cmp(&rank(b.presence)),
            };
            let order = if self.down { order.reverse() } else { order };
            order.then_with(|| a_name.cmp(b_name)).then_with(|| a.id.cmp(&b.id))
        });
        shown.into_iter().map(|(_, s)| s).collect()
    }

    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, dossier: &Dossier, words: &Catalog, today: Date) -> Action {
        match message {
            Message::Map(message) => self.map(message, dossier, today),
            Message::Select(selected) => {
                self.map.relation = None;
                self.selected = selected;
                self.person.clear();
                Action::None
            }
            Message::Step(step) => {
                let shown = self.shown(dossier);
                let at = shown.iter().position(|s| Some(s.id) == self.selected);
                let Some(to) = step.from(at, shown.len()) else { return Action::None };
                let next = shown.get(to).map(|s| s.id);
                if next != self.selected {
                    self.person.clear();
                }
                self.selected = next;
                let top = to as f32 * ROW;
                Action::Task(self.position.reveal(KEY, top, top + ROW, 480.0))
            }
            Message::Filter(text) => {
                self.filter = text;
                Action::Task(self.position.reset(KEY))
            }
            Message::Category(category) => {
                self.category = category;
                Action::Task(self.position.reset(KEY))
            }
            Message::Sort(sort) => {
                self.down = self.sort == sort && !self.down;
                self.sort = sort;
                Action::None
            }
            Message::Scrolled(viewport) => {
                self.position.scrolled(viewport);
                Action::None
            }
            Message::New => {
                self.adding = Some(String::new());
                Action::Focus("stakeholders/new".to_owned())
            }
            Message::Name(text) => {
                self.adding = Some(text);
                Action::None
            }
            Message::Cancel => {
                self.adding = None;
                Action::Focus(KEY.to_owned())
            }
            Message::Add => {
                let Some(name) = self.adding.as_deref().and_then(Text::some) else { return Action::None };
                let stakeholder = new_stakeholder(name, self.category);
                self.selected = Some(stakeholder.id);
                self.adding = Some(String::new());
                let act =
                    Act::new("act-create").with("kind", Kind::Stakeholder).with("name", &stakeholder.name);
                Action::EditThenFocus(
                    Change::new(act, vec![Edit::create(stakeholder)]),
                    "stakeholders/new".to_owned(),
                )
            }
            Message::Unfold(person) => {
                self.unfolded = person;
                Action::None
            }
            Message::Person(text) => {
                self.person = text;
                Action::None
            }
            Message::OpenImport(path) => {
                let named = path.is_some();
                let import = self.import.insert(path.as_deref().map(import::State::of).unwrap_or_default());
                if !named {
                    return Action::Focus(import::State::field().to_owned());
                }
                import.update(import::Message::Read, dossier, words).0
            }
            Message::Import(message) => {
                let Some(import) = &mut self.import else { return Action::None };
                let (action, over) = match message {
                    Some(message) => import.update(message, dossier, words),
                    None => (Action::None, true),
                };
                if !over {
                    return action;
                }
                import.stop();
                self.import = None;
                Action::Batch(vec![action, Action::Focus(KEY.to_owned())])
            }
            Message::AddPerson => {
                let Some(person) = new_person(&self.person, self.selected) else { return Action::None };
                self.person.clear();
                let name = wording::person_name(&person);
                let act = Act::new("act-create").with("kind", Kind::Person).with("name", name);
                Action::EditThenFocus(
                    Change::new(act, vec![Edit::create(person)]),
                    "stakeholders/person".to_owned(),
                )
            }
        }
    }

    /// Shows one.
    pub fn show(&mut self, uuid: Uuid) {
        self.selected = Some(Id::from_uuid(uuid));
        self.filter.clear();
        self.category = None;
    }

    /// Shows the fields of a person.
    pub fn show_person(&mut self, person: Id<Person>) {
        self.unfolded = Some(person);
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self) -> bool {
        if let Some(mut import) = self.import.take() {
            import.stop();
            return true;
        }
        self.map.escape() || self.adding.take().is_some() || self.selected.take().is_some()
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        self.selected
            .and_then(|id| dossier.get(id))
            .map(|s| vec![Slot::of(&**s, "public_note"), Slot::of(&**s, "private_note")])
            .into_iter()
            .flatten()
            .chain(
                self.map
                    .relation
                    .and_then(|id| dossier.get(id))
                    .map(|relation| Slot::of(&**relation, "note")),
            )
            .collect()
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        let all = cx.dossier.count(Kind::Stakeholder);
        let shown = if self.filter.trim().is_empty() && self.category.is_none() {
            all
        } else {
            self.shown(cx.dossier).len()
        };
        if shown == all {
            cx.count("count-stakeholders", all)
        } else {
            cx.tell("count-shown", &[("shown", shown.into()), ("all", all.into())])
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        if let Some(import) = &self.import {
            return import.view(cx);
        }
        let selected = self.selected.and_then(|id| cx.dossier.get(id));
        let side = match self.map.relation.and_then(|id| cx.dossier.get(id)) {
            Some(relation) => Some(self.relation_inspector(cx, relation)),
            None => selected.map(|stakeholder| self.inspector(cx, stakeholder)),
        };
        beside(cx, self.register(cx), side)
    }

    fn register<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let total = cx.dossier.count(Kind::Stakeholder);
        let add = button(
            Loud::Primary,
            "stakeholders/add",
            cx.say("stakeholder-add"),
            cx.if_writable(Ui::Stakeholders(Message::New)),
        )
        .icon(icon::PLUS)
        .keys("Ctrl N");
        let import = button(
            Loud::Secondary,
            "stakeholders/import",
            cx.say("import-open"),
            cx.if_writable(Ui::Stakeholders(Message::OpenImport(None))),
        )
        .icon(icon::TABLE_2);
        let mut actions = vec![import.into(), add.into()];
        if total > 0 {
            actions.insert(0, self.views(cx));
        }
        let head = screen_head(cx, cx.say("place-stakeholders"), Some(total.to_string()), actions);
        let mut screen = column![head].width(Length::Fill);
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
        screen = screen.push(self.filters(cx, shown.len(), total));
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
            return screen
                .push(container(said(cx.say("filter-nothing"), Type::Body).style(second)).padding(S6))
                .into();
        }
        let issues = cx.dossier.count(Kind::Issue);
        let selected = self.selected;
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
                Some(s) => register_row(cx, s, place, selected == Some(s.id), roomy, wide, issues),
                None => iced::widget::space().into(),
            },
            |viewport| Ui::Stakeholders(Message::Scrolled(viewport)),
            move |key, modifiers| {
                if let Some(step) = Step::of_key(key, modifiers) {
                    return Some(Ui::Stakeholders(Message::Step(step)));
                }
                match (key.as_ref(), selected) {
                    (Key::Named(Named::Delete), Some(id)) => Some(Ui::Remove(Kind::Stakeholder, id.uuid())),
                    _ => None,
                }
            },
        );
        screen.push(rows).height(Length::Fill).into()
    }

    fn filters<'a>(&'a self, cx: Cx<'a>, shown: usize, total: usize) -> Element<'a> {
        let field = line("filter", cx.say("filter-stakeholders"), &self.filter, |text| {
            Ui::Stakeholders(Message::Filter(text))
        })
        .placeholder(cx.say("filter-stakeholders"))
        .icon(icon::LIST_FILTER)
        .trail(keys(&["Ctrl F"], String::new()));
        let field = container(Element::from(field)).width(if cx.is_small() {
            Length::Fill
        } else {
            Length::Fixed(240.0)
        });
        let mut chips = row![].spacing(S2).align_y(Alignment::Center);
        let mut categories: Vec<_> = cx.dossier.all::<Category>().collect();
        categories.sort_by_key(|category| (category.rank, category.id));
        for category in categories {
            let on = self.category == Some(category.id);
            let label = wording::translated(cx.dossier, cx.words, &**category, "name");
            chips = chips.push(chip(
                format!("filter/{}", category.id),
                label,
                on,
                None,
                Ui::Stakeholders(Message::Category((!on).then_some(category.id))),
            ));
        }
        let mut content = row![field].spacing(S3).align_y(Alignment::Center);
        if !cx.is_small() {
            content = content.push(container(chips.wrap()).width(Length::Fill));
        }
        if shown != total {
            content =
                content.push(hint(cx.tell("count-shown", &[("shown", shown.into()), ("all", total.into())])));
        }
        container(content)
            .padding(Padding::from([0.0, if cx.is_small() { S4 } else { S6 }]).bottom(S3))
            .width(Length::Fill)
            .into()
    }
}

fn rank<T: Ord>(value: Option<T>) -> (bool, Option<T>) {
    (value.is_none(), value)
}

fn register_row<'a>(
    cx: Cx<'a>,
    s: &Arc<Stakeholder>,
    place: usize,
    selected: bool,
    roomy: bool,
    wide: bool,
    issues: usize,
) -> Element<'a> {
    let category = cx.dossier.at(s.category).cloned();
    let name = fitted(s.name.to_string(), Type::Cell).strong(selected);
    let mut line = row![
        container(
            row![glyph::category(category.clone(), 13.0, selected), Element::from(name)]
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
    let level = s.level.map(|level| cx.code("level", level.code()));
    let rating = |value: Option<u8>| -> Element<'a> {
        if cx.is_small() {
            super::super::widget::figure(value.map_or_else(|| "–".to_owned(), |v| v.to_string()), Type::Cell)
                .into()
        } else {
            glyph::dots(value, selected)
        }
    };
    let influence = s.influence.map(crate::model::Influence::get);
    let concern = s.concern.map(crate::model::Concern::get);
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
        let told = super::super::widget::figure(format!("{}/{issues}", said_on.len()), Type::Cell);
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

/// What can be done with the register, to be searched for.
pub fn offered(writable: bool) -> Vec<super::sessions::Offer> {
    let offer = |picture, words, message| super::sessions::Offer { picture, words, keys: "", message };
    let import = offer(icon::TABLE_2, "import-title", Ui::Stakeholders(Message::OpenImport(None)));
    let export = offer(icon::DOWNLOAD, "register-title", Ui::Command(Command::ExportRegister));
    writable.then_some(import).into_iter().chain([export]).collect()
}

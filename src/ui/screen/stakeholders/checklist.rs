//! Who ought to be at the table: categories, levels and roles, to be edited by hand. Against it is asked who is missing.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};
use serde_json::Value;

use super::{State as Screen, hangs::toggled};
use crate::{
    analysis,
    model::{
        Act, Category, Change, Dossier, Edit, Entity, Id, Kind, Level, Levels, Number, Role, Roles, Shape,
        Stakeholder, Text,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        form::{Event, Shape as Form, Slot},
        theme::{INSPECTOR, S1, S2, Type},
        widget::{
            Loud, Role as Seen, block, button, checkbox_spoken, codes, field_row, glyph, hint, icon, ink,
            inspector, line, line_of, pressable, second, strong, symbol,
        },
        wording,
    },
};

/// Key of the checklist.
pub(super) const KEY: &str = "checklist";

/// Key of the line for a new category.
const NEW: &str = "checklist/new";

/// What happens in the checklist.
#[derive(Debug, Clone)]
pub enum Message {
    /// It shows, or no longer.
    Show(bool),
    /// Typed in the line for a category.
    Typed(String),
    /// The category is complete.
    Add,
    /// The fields of a category show, or of none.
    Unfold(Option<Id<Category>>),
    /// A category gets a sign: shape, colour and hatch.
    Sign(Id<Category>, Shape),
    /// A category goes up in the order, or down.
    Rank(Id<Category>, bool),
    /// Somebody of this level ought to be there, or need not.
    Level(Level),
    /// Somebody ought to have this role, or need not.
    Role(Role),
}

/// Where the checklist stands.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) shows: bool,
    typed: String,
    unfolded: Option<Id<Category>>,
}

impl State {
    /// What is typed in the line for a category.
    pub(super) const fn line(&mut self) -> &mut String {
        &mut self.typed
    }
}

fn send(message: Message) -> Ui {
    Ui::Stakeholders(super::Message::Checklist(message))
}

impl Screen {
    /// What a message changes in the checklist, and what is wanted then.
    pub(super) fn checklist(&mut self, message: Message, dossier: &Dossier) -> Action {
        match message {
            Message::Show(shows) => {
                self.checklist = State { shows, ..State::default() };
                return Action::Focus(if shows { NEW } else { super::KEY }.to_owned());
            }
            Message::Typed(text) => self.checklist.typed = text,
            Message::Add => {
                let Some(name) = Text::some(self.checklist.typed.trim()) else { return Action::None };
                self.checklist.typed.clear();
                let category = Category::beside(name, dossier.all::<Category>().map(|category| &**category));
                let act = Act::new("act-create").with("kind", Kind::Category).with("name", &category.name);
                return Action::EditThenFocus(Change::new(act, vec![Edit::create(category)]), NEW.to_owned());
            }
            Message::Unfold(category) => self.checklist.unfolded = category,
            Message::Sign(id, shape) => return sign(dossier, id, shape),
            Message::Rank(id, up) => return rank(dossier, id, up),
            Message::Level(level) => {
                let wanted = toggled(analysis::checklist(dossier).levels, level);
                return expect(dossier, "expected_levels", |dialogue| {
                    dialogue.expected_levels = Some(Levels::of(&wanted));
                });
            }
            Message::Role(role) => {
                let wanted = toggled(analysis::checklist(dossier).roles, role);
                return expect(dossier, "expected_roles", |dialogue| {
                    dialogue.expected_roles = Some(Roles::of(&wanted));
                });
            }
        }
        Action::None
    }

    /// The checklist, to be edited.
    pub(super) fn checklist_editor<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let wanted = analysis::checklist(cx.dossier);
        let all = analysis::categories(cx.dossier);
        let last = all.len().saturating_sub(1);
        // In a column of their own: the field below keeps its place, and its focus, however many there are.
        let mut listed = column![].spacing(S2);
        for (place, category) in all.into_iter().enumerate() {
            listed = listed.push(self.category_row(cx, &category, (place == 0, place == last)));
        }
        let mut categories =
            column![strong(cx.say("checklist-categories"), Type::Hint).style(second), listed].spacing(S2);
        if cx.writable {
            let field =
                line(NEW, cx.say("checklist-new"), &self.checklist.typed, |text| send(Message::Typed(text)))
                    .placeholder(cx.say("checklist-new"))
                    .icon(icon::PLUS)
                    .on_submit(send(Message::Add));
            categories = categories.push(Element::from(field));
        }
        let levels =
            codes(cx, "checklist/level", "level", (Level::ALL, &wanted.levels), Level::code, |level| {
                send(Message::Level(level))
            });
        let roles =
            codes(cx, "checklist/table-role", "table-role", (Role::ALL, &wanted.roles), Role::code, |role| {
                send(Message::Role(role))
            });
        let blocks = vec![
            block(categories),
            block(column![strong(cx.say("checklist-levels"), Type::Hint).style(second), levels,].spacing(S2)),
            block(column![strong(cx.say("checklist-roles"), Type::Hint).style(second), roles].spacing(S2)),
        ];
        inspector(
            cx,
            KEY,
            hint(cx.say("missing-who")).into(),
            cx.say("checklist-title"),
            blocks,
            None,
            INSPECTOR,
            send(Message::Show(false)),
        )
    }

    fn category_row<'a>(
        &'a self,
        cx: Cx<'a>,
        category: &Arc<Category>,
        (first, last): (bool, bool),
    ) -> Element<'a> {
        let id = category.id;
        let name = wording::translated(cx.dossier, cx.words, &**category, "name");
        let unfolded = self.checklist.unfolded == Some(id);
        let optional = Slot::of(&**category, "optional");
        let to = Value::Bool(!category.optional);
        let message = cx.if_writable(Ui::Form(Event::Choose(optional, to)));
        let spoken = cx.tell("checklist-expects", &[("name", name.clone().into())]);
        let count = cx.dossier.naming::<Stakeholder>(id.uuid()).count();
        let words = row![
            glyph::category(Some(Arc::clone(category)), 14.0, false),
            symbol(if unfolded { icon::CHEVRON_UP } else { icon::CHEVRON_DOWN }, 14.0).style(second),
        ]
        .spacing(S1)
        .align_y(Alignment::Center);
        let open = iced::widget::button(words).padding(Padding::from([4.0, 0.0]));
        let open = pressable(
            format!("checklist/{id}/open"),
            Seen::Button,
            cx.tell("checklist-open", &[("name", name.clone().into())]),
            open,
            false,
            send(Message::Unfold((!unfolded).then_some(id))),
        )
        .describe(|info| info.expanded = Some(unfolded));
        let expected = checkbox_spoken(optional.key(), name.clone(), spoken, !category.optional, message);
        let line =
            row![Element::from(open), container(expected).width(Length::Fill), hint(count.to_string())]
                .spacing(S2)
                .align_y(Alignment::Center);
        if !unfolded {
            return line.into();
        }
        let mut signs = row![].spacing(S1);
        for &shape in Shape::ALL {
            let sign = category.signed(shape);
            let chosen = category.shape == Some(shape);
            let picture = glyph::shape(Some(&sign));
            let mark = symbol(picture, 16.0).style(ink(move |look| look.category(Some(&sign))));
            let inner = iced::widget::button(mark).padding(Padding::from([4.0, 6.0]));
            let spoken = cx.code("shape", shape.code());
            let message = cx.if_writable(send(Message::Sign(id, shape))).unwrap_or(Ui::Look);
            signs = signs.push(Element::from(pressable(
                format!("checklist/{id}/{}", shape.code()),
                Seen::Radio,
                spoken,
                inner,
                chosen,
                message,
            )));
        }
        let step = |up: bool, picture, off: bool| {
            let key = if up { "checklist-up" } else { "checklist-down" };
            let message = cx.if_writable(send(Message::Rank(id, up))).filter(|_| !off);
            let of = cx.tell(key, &[("name", name.clone().into())]);
            Element::from(button(Loud::Quiet, format!("{key}/{id}"), of, message).bare(picture).small())
        };
        let remove = button(
            Loud::Quiet,
            format!("checklist/{id}/remove"),
            cx.tell("remove-named", &[("name", name.clone().into())]),
            cx.if_writable(Ui::Remove(Kind::Category, id.uuid())),
        )
        .bare(icon::TRASH_2)
        .small();
        let field = line_of(cx, &**category, "name", Form::Line);
        column![
            line,
            field_row(wording::field_name(cx.words, "category", "name"), field),
            row![
                container(signs).width(Length::Fill),
                step(true, icon::ARROW_UP, first),
                step(false, icon::ARROW_DOWN, last),
                Element::from(remove)
            ]
            .align_y(Alignment::Center)
        ]
        .spacing(S1)
        .into()
    }
}

/// Changes what the dialogue expects.
fn expect(dossier: &Dossier, field: &str, change: impl FnOnce(&mut crate::model::Dialogue)) -> Action {
    let Some(dialogue) = dossier.dialogue() else { return Action::None };
    let mut after = (**dialogue).clone();
    change(&mut after);
    let act =
        Act::new("act-edit").with("kind", Kind::Dialogue).with("field", field).with("name", &dialogue.title);
    Action::Edit(Change::new(act, vec![Edit::update((**dialogue).clone(), after)]))
}

/// Gives a category a sign.
fn sign(dossier: &Dossier, id: Id<Category>, shape: Shape) -> Action {
    let Some(category) = dossier.get(id) else { return Action::None };
    let after = category.signed(shape);
    if after == **category {
        return Action::None;
    }
    edited(vec![Edit::update((**category).clone(), after)], "shape", category)
}

/// Puts a category one place up in the order, or down; every one then has a rank.
fn rank(dossier: &Dossier, id: Id<Category>, up: bool) -> Action {
    let mut all = analysis::categories(dossier);
    let Some(at) = all.iter().position(|category| category.id == id) else { return Action::None };
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|&to| to < all.len()) };
    let Some(to) = to else { return Action::None };
    let moved = Arc::clone(&all[at]);
    all.swap(at, to);
    let edits = all
        .iter()
        .enumerate()
        .filter_map(|(place, category)| {
            let rank = Number::new(place as i64 + 1).ok();
            (category.rank != rank)
                .then(|| Edit::update((**category).clone(), Category { rank, ..(**category).clone() }))
        })
        .collect();
    edited(edits, "rank", &moved)
}

fn edited(edits: Vec<Edit>, field: &str, category: &Category) -> Action {
    let act =
        Act::new("act-edit").with("kind", Category::KIND).with("field", field).with("name", &category.name);
    Action::Edit(Change::new(act, edits))
}

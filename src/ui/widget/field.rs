//! Fields: free ones, and those of records, with their label, their frame and what is wrong with what they hold.

use std::{borrow::Cow, rc::Rc};

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, scrollable, text_editor, text_input},
};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use super::{
    Role, accessible, checkbox, fitted, icon,
    words::{hint, ink, said, strong, symbol, third},
};
use crate::{
    model::Entity,
    ui::{
        Cx, Element, Message,
        form::{Event, Shape, Slot},
        theme::{self, CONTROL, R2, REGULAR, ROW, S1, S2, S3, Type},
        wording,
    },
};

/// Width of labels beside fields.
const LABEL: f32 = 96.0;

type KeyFn<'a> = Box<dyn Fn(&Key, iced::keyboard::Modifiers) -> Option<Message> + 'a>;

/// What follows from a text.
type TextFn<'a> = Box<dyn Fn(String) -> Message + 'a>;

/// A field of one line before it is placed.
pub struct LineField<'a> {
    key: String,
    name: String,
    placeholder: String,
    value: Cow<'a, str>,
    on_input: Option<TextFn<'a>>,
    on_put: Option<TextFn<'a>>,
    on_submit: Option<Message>,
    on_blur: Option<Message>,
    on_key: Option<KeyFn<'a>>,
    icon: Option<char>,
    trail: Option<Element<'a>>,
    wrong: Option<String>,
    height: f32,
    size: Type,
}

/// A field of one line.
pub fn line<'a>(
    key: impl Into<String>,
    name: impl Into<String>,
    value: impl Into<Cow<'a, str>>,
    on_input: impl Fn(String) -> Message + 'a,
) -> LineField<'a> {
    LineField {
        key: key.into(),
        name: name.into(),
        placeholder: String::new(),
        value: value.into(),
        on_input: Some(Box::new(on_input)),
        on_put: None,
        on_submit: None,
        on_blur: None,
        on_key: None,
        icon: None,
        trail: None,
        wrong: None,
        height: CONTROL,
        size: Type::Body,
    }
}

impl<'a> LineField<'a> {
    /// Words shown while it is empty.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = words.into();
        self
    }

    /// What Enter does.
    #[must_use]
    pub fn on_submit(mut self, message: Message) -> Self {
        self.on_submit = Some(message);
        self
    }

    /// What happens when the focus leaves it.
    #[must_use]
    pub fn on_blur(mut self, message: Message) -> Self {
        self.on_blur = Some(message);
        self
    }

    /// What a text given whole, by a screen reader, does; without it the same as typing it.
    #[must_use]
    pub fn on_put(mut self, put: impl Fn(String) -> Message + 'a) -> Self {
        self.on_put = Some(Box::new(put));
        self
    }

    /// Keys that mean something in it.
    #[must_use]
    pub fn on_key(mut self, keys: impl Fn(&Key, iced::keyboard::Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(keys));
        self
    }

    /// A picture at its beginning.
    #[must_use]
    pub fn icon(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Something at its end.
    #[must_use]
    pub fn trail(mut self, trail: impl Into<Element<'a>>) -> Self {
        self.trail = Some(trail.into());
        self
    }

    /// Nothing can be typed.
    #[must_use]
    pub fn locked(mut self, locked: bool) -> Self {
        if locked {
            self.on_input = None;
        }
        self
    }

    /// What is wrong with what it holds.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<String>) -> Self {
        self.wrong = wrong;
        self
    }

    /// Another height and size of type.
    #[must_use]
    pub fn sized(mut self, height: f32, size: Type) -> Self {
        self.height = height;
        self.size = size;
        self
    }
}

impl<'a> From<LineField<'a>> for Element<'a> {
    fn from(field: LineField<'a>) -> Self {
        let LineField {
            key,
            name,
            placeholder,
            value,
            on_input,
            on_put,
            on_submit,
            on_blur,
            on_key,
            icon,
            trail,
            wrong,
            height,
            size,
        } = field;
        let locked = on_input.is_none();
        let on_input = on_input.map(Rc::new);
        let mut input = text_input(&placeholder, &value)
            .id(key.clone())
            .size(size.size())
            .line_height(iced::Pixels(size.line()))
            .font(REGULAR)
            .padding(Padding::from([(height - 2.0 - size.line()) / 2.0, 0.0]))
            .on_submit_maybe(on_submit.clone());
        if let Some(on_input) = on_input.clone() {
            input = input.on_input(move |text| on_input(text));
        }
        let mut content = row![].spacing(S2).align_y(Alignment::Center);
        if let Some(icon) = icon {
            content = content.push(symbol(icon, 16.0).style(third));
        }
        content = content.push(input);
        if locked {
            content = content.push(symbol(icon::LOCK, 14.0).style(third));
        }
        content = content.push(trail);
        let frame = container(content)
            .height(height)
            .width(Length::Fill)
            .padding(Padding::from([0.0, 10.0]))
            .align_y(Alignment::Center)
            .style(theme::field(wrong.is_some(), locked));
        let fault_key = key.clone();
        let mut wrapped = accessible(key, Role::TextInput, name, frame)
            .text(
                &value,
                on_input.map(|typed| {
                    move |text| match &on_put {
                        Some(put) => put(text),
                        None => typed(text),
                    }
                }),
            )
            .on_submit(on_submit)
            .rounded(R2)
            .describe(|info| {
                info.invalid = wrong.is_some();
                info.description = wrong.clone().or((!placeholder.is_empty()).then(|| placeholder.clone()));
            });
        if let Some(blur) = on_blur {
            wrapped = wrapped.on_blur(blur);
        }
        if let Some(keys) = on_key {
            wrapped = wrapped.on_key(keys);
        }
        with_fault(&fault_key, wrapped.into(), wrong)
    }
}

/// A field with what is wrong with it below.
fn with_fault<'a>(key: &str, field: Element<'a>, wrong: Option<String>) -> Element<'a> {
    // The field keeps its place, whatever is said of it: its focus stands in the tree by place.
    let told = wrong.map(|wrong| {
        let told = accessible(
            format!("{key}/fault"),
            Role::Alert,
            wrong.clone(),
            said(wrong, Type::Hint).style(ink(|look| look.brick)),
        );
        container(Element::from(told)).padding(Padding::ZERO.top(S1))
    });
    column![field].push(told).into()
}

/// A label with its field beside it.
pub fn field_row<'a>(label: String, field: impl Into<Element<'a>>) -> Element<'a> {
    row![
        container(said(label, Type::Cell).style(third)).width(LABEL).padding(Padding::ZERO.top(6)),
        container(field).width(Length::Fill)
    ]
    .spacing(S2)
    .into()
}

/// A label with its field below.
pub fn stacked<'a>(label: String, field: impl Into<Element<'a>>) -> Element<'a> {
    column![said(label, Type::Cell).style(third), field.into()].spacing(S1).into()
}

/// A field of a record that takes one line.
pub fn line_of<'a, T: Entity>(cx: Cx<'a>, record: &T, field: &'static str, shape: Shape) -> Element<'a> {
    let slot = Slot::of(record, field);
    let placeholder = match shape {
        Shape::Date => cx.say("placeholder-date"),
        Shape::Time => cx.say("placeholder-time"),
        _ => String::new(),
    };
    line(
        slot.key(),
        wording::field_name(cx.words, T::KIND.code(), field),
        cx.drafts.line(slot, shape, cx.dossier, cx.words.language()),
        move |text| Message::Form(Event::Input(slot, shape, text)),
    )
    .placeholder(placeholder)
    .on_put(move |text| Message::Form(Event::Put(slot, shape, text)))
    .on_submit(Message::Form(Event::Commit))
    .on_blur(Message::Form(Event::Commit))
    .locked(!cx.writable)
    .wrong(cx.drafts.wrong(slot).map(|wrong| wording::wrong(cx.words, wrong)))
    .into()
}

/// A field of a record that takes a day.
pub fn date_of<'a, T: Entity>(cx: Cx<'a>, record: &T, field: &'static str) -> Element<'a> {
    line_of(cx, record, field, Shape::Date)
}

/// A field of a record that takes several lines. Its screen names it among its areas.
pub fn area_of<'a, T: Entity>(cx: Cx<'a>, record: &T, field: &'static str, lines: f32) -> Element<'a> {
    let slot = Slot::of(record, field);
    let name = wording::field_name(cx.words, T::KIND.code(), field);
    let wrong = cx.drafts.wrong(slot).map(|wrong| wording::wrong(cx.words, wrong));
    let key = slot.key();
    let text = cx.drafts.area(slot).map(text_editor::Content::text).unwrap_or_default();
    let caret = cx.drafts.area(slot).map_or(0, |content| {
        // The editor counts bytes in a line, screen readers what is seen as a letter.
        let at = content.cursor().position;
        let letters = |line: &str| line.graphemes(true).count();
        let before: usize = text.lines().take(at.line).map(|line| letters(line) + 1).sum();
        let in_line = text.lines().nth(at.line).and_then(|line| line.get(..at.column)).map_or(0, letters);
        before + in_line
    });
    let inner: Element<'a> = match cx.drafts.area(slot) {
        Some(content) => {
            let mut editor = text_editor(content)
                .id(key.clone())
                .size(Type::Body.size())
                .line_height(iced::Pixels(Type::Body.line()))
                .font(REGULAR)
                .padding(Padding::from([5.0, 10.0]))
                .min_height(Type::Body.line().mul_add(lines, 10.0));
            if cx.writable {
                editor = editor.on_action(move |action| Message::Form(Event::Edit(slot, action)));
            }
            editor.into()
        }
        None => iced::widget::space().height(Type::Body.line()).into(),
    };
    let frame = container(inner).width(Length::Fill).style(theme::field(wrong.is_some(), !cx.writable));
    let put = cx.writable.then_some(move |text| Message::Form(Event::Put(slot, Shape::Area, text)));
    let fault_key = key.clone();
    let wrapped = accessible(key, Role::MultilineTextInput, name, frame)
        .text(&text, put)
        .caret(caret, caret)
        .on_blur(Message::Form(Event::Commit))
        .describe(|info| {
            info.invalid = wrong.is_some();
            info.description.clone_from(&wrong);
        });
    with_fault(&fault_key, wrapped.into(), wrong)
}

/// A yes or no of a record.
pub fn toggle_of<'a, T: Entity>(cx: Cx<'a>, record: &T, field: &'static str, on: bool) -> Element<'a> {
    let slot = Slot::of(record, field);
    let name = wording::field_name(cx.words, T::KIND.code(), field);
    let message = cx.if_writable(Message::Form(Event::Choose(slot, Value::Bool(!on))));
    checkbox(slot.key(), name, on, message)
}

/// An answer that can be chosen.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What is stored; none for no answer.
    pub value: Value,
    /// In words.
    pub label: String,
    /// A mark before it.
    pub mark: Option<(char, Option<std::sync::Arc<crate::model::Category>>)>,
}

/// Answers of a set of codes, no answer first.
pub fn answers<'c, T: Copy + 'c>(
    cx: Cx<'_>,
    family: &str,
    all: &'c [T],
    code: impl Fn(T) -> &'static str,
) -> Vec<Answer> {
    all.iter()
        .map(|&value| Answer {
            value: Value::String(code(value).to_owned()),
            label: cx.code(family, code(value)),
            mark: None,
        })
        .collect()
}

/// Arrow keys lead to the answers before and after, where there are such, and never out of them; Escape folds them.
fn answer_key(key: &Key, before: Option<String>, after: Option<String>) -> Option<Message> {
    let reach = |to: Option<String>| to.map_or(Message::Look, |key| Message::Form(Event::Reach(key)));
    match key.as_ref() {
        Key::Named(Named::ArrowDown) => Some(reach(after)),
        Key::Named(Named::ArrowUp) => Some(reach(before)),
        Key::Named(Named::Escape) => Some(Message::Form(Event::Unfold(None))),
        _ => None,
    }
}

/// The keys of the answers before and after.
type Beside = (Option<String>, Option<String>);

/// From how many answers on there is a field to search them.
pub const MANY: usize = 9;

/// A field of a record with one of several answers: it unfolds in its place.
pub fn choice<'a, T: Entity>(
    cx: Cx<'a>,
    record: &T,
    field: &'static str,
    current: Option<&Value>,
    mut answers: Vec<Answer>,
    optional: bool,
) -> Element<'a> {
    let slot = Slot::of(record, field);
    let name = wording::field_name(cx.words, T::KIND.code(), field);
    let unfolded = cx.drafts.unfolded() == Some(slot) && cx.writable;
    let chosen = current.and_then(|current| answers.iter().find(|answer| answer.value == *current)).cloned();
    let shown = chosen.as_ref().map_or_else(|| cx.say("choice-none"), |chosen| chosen.label.clone());
    let mut content = row![].spacing(S2).align_y(Alignment::Center);
    if let Some((mark, category)) = chosen.as_ref().and_then(|chosen| chosen.mark.clone()) {
        content = content.push(symbol(mark, 14.0).style(ink(move |look| look.category(category.as_deref()))));
    }
    let words = fitted(shown.clone(), Type::Body);
    let words = if chosen.is_some() { words } else { words.ink(|look| look.ink_3) };
    content = content.push(Element::from(words));
    let arrow = if !cx.writable {
        icon::LOCK
    } else if unfolded {
        icon::CHEVRON_UP
    } else {
        icon::CHEVRON_DOWN
    };
    content = content.push(symbol(arrow, 14.0).style(third));
    let toggle = cx.if_writable(Message::Form(Event::Unfold((!unfolded).then_some(slot))));
    let many = answers.len() + usize::from(optional) > MANY;
    // Few answers are reached by their first letter, many by the field that searches them.
    let lettered: Vec<(String, Value)> = if many || !cx.writable {
        Vec::new()
    } else {
        answers.iter().map(|answer| (answer.label.clone(), answer.value.clone())).collect()
    };
    let now = current.cloned();
    let by_key = Rc::new(move |key: &Key, modifiers: iced::keyboard::Modifiers, beside: Option<Beside>| {
        if let Some((before, after)) = beside
            && let Some(message) = answer_key(key, before, after)
        {
            return Some(message);
        }
        if modifiers.command() || modifiers.alt() {
            return None;
        }
        let Key::Character(typed) = key.as_ref() else { return None };
        let letter = crate::language::sort_key(typed);
        let told = !lettered.is_empty() && !letter.is_empty();
        told.then(|| Message::Form(Event::Letter(slot, letter, lettered.clone(), now.clone())))
    });
    if optional {
        answers.insert(0, Answer { value: Value::Null, label: cx.say("choice-none"), mark: None });
    }
    let searched = crate::language::sort_key(&cx.drafts.search().trim().to_lowercase());
    let found: Vec<Answer> = answers
        .into_iter()
        .filter(|answer| searched.is_empty() || crate::language::sort_key(&answer.label).contains(&searched))
        .collect();
    let is_held = |answer: &Answer| current.map_or(answer.value.is_null(), |now| *now == answer.value);
    let keys: Vec<String> = (0..found.len()).map(|place| format!("{}/{place}", slot.key())).collect();
    // From above the arrow leads to the answer that is held, or to the first that there is.
    let nearest = found.iter().position(is_held).and_then(|place| keys.get(place)).or(keys.first()).cloned();
    let of_head = Rc::clone(&by_key);
    let below = nearest.clone();
    let head = iced::widget::button(container(content).center_y(Length::Fill))
        .height(CONTROL)
        .width(Length::Fill)
        .padding(Padding::from([0.0, 10.0]))
        .style(|look: &theme::Look, status| theme::secondary(look, status))
        .on_press_maybe(toggle.clone());
    let head = accessible(slot.key(), Role::ComboBox, name.clone(), head)
        .on_activate_maybe(toggle)
        .value(shown)
        .on_key(move |key, modifiers| of_head(key, modifiers, unfolded.then(|| (None, below.clone()))))
        .describe(|info| info.expanded = Some(unfolded));
    if !unfolded {
        return column![Element::from(head)].spacing(S1).into();
    }
    let mut unfolded = column![Element::from(head)].spacing(S1);
    if many {
        let first = found.iter().find(|answer| !answer.value.is_null());
        let mut search =
            line(format!("{}/search", slot.key()), cx.say("choice-search"), cx.drafts.search(), |text| {
                Message::Form(Event::Search(text))
            })
            .placeholder(cx.say("choice-search"))
            .icon(icon::SEARCH)
            .on_key(move |key, _| answer_key(key, None, nearest.clone()));
        if let Some(first) = first {
            search = search.on_submit(Message::Form(Event::Choose(slot, first.value.clone())));
        }
        unfolded = unfolded.push(Element::from(search));
    }
    let total = found.len();
    let above = if many { format!("{}/search", slot.key()) } else { slot.key() };
    let mut list = column![];
    for (place, answer) in found.into_iter().enumerate() {
        let here = is_held(&answer);
        let mut content = row![].spacing(S2).align_y(Alignment::Center);
        if let Some((mark, category)) = answer.mark {
            content =
                content.push(symbol(mark, 14.0).style(ink(move |look| look.category(category.as_deref()))));
        }
        let words = if here {
            strong(answer.label.clone(), Type::Cell)
        } else {
            said(answer.label.clone(), Type::Cell)
        };
        content = content.push(words);
        let message = Message::Form(Event::Choose(slot, answer.value));
        let before = place.checked_sub(1).and_then(|place| keys.get(place)).unwrap_or(&above).clone();
        let beside = (Some(before), keys.get(place + 1).cloned());
        let own = keys.get(place).cloned().unwrap_or_default();
        let inner = iced::widget::button(container(content).center_y(Length::Shrink))
            .width(Length::Fill)
            .padding(Padding::from([5.0, S3]))
            .style(theme::row(here))
            .on_press(message.clone());
        list = list.push(Element::from(
            accessible(own, Role::Option, answer.label, inner)
                .on_activate(message)
                .on_key({
                    let by_key = Rc::clone(&by_key);
                    move |key, modifiers| by_key(key, modifiers, Some(beside.clone()))
                })
                .ring_inside()
                .describe(|info| {
                    info.selected = Some(here);
                    info.position = Some(place);
                    info.set_size = Some(total);
                }),
        ));
    }
    if total == 0 {
        list = list.push(container(hint(cx.say("choice-nothing"))).padding(S2));
    }
    let list = scrollable(list).width(Length::Fill).id(format!("{}/list", slot.key()));
    unfolded
        .push(
            container(Element::from(
                accessible(format!("{}/answers", slot.key()), Role::List, name, list).open(),
            ))
            .max_height(8.0 * ROW + 4.0)
            .padding(2)
            .style(theme::popup),
        )
        .into()
}

//! One wrapper for everything that can be acted on or read: it takes the focus of the keyboard, shows the ring, answers
//! Enter and Space, and describes itself to whoever asks, above all a screen reader.
//!
//! The toolkit itself knows focus for text fields only and no roles at all; what is described here travels through the
//! toolkit's operations, so that nothing of it had to be changed.

use std::any::Any;

use iced::{
    Border, Color, Event, Length, Rectangle, Size, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Id, Operation, Tree, operation::Focusable, tree},
    },
    keyboard::{self, Key, Modifiers, key::Named},
    widget::{text_editor, text_input},
};

use crate::ui::{Element, Message, theme::Look};

type Renderer = iced::Renderer;
type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Several things that belong together.
    #[default]
    Group,
    /// Text that is read.
    Label,
    /// A heading, with its level.
    Heading,
    /// A button.
    Button,
    /// A link.
    Link,
    /// A field for one line.
    TextInput,
    /// A field for several lines.
    MultilineTextInput,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// One of several tabs.
    Tab,
    /// One of several answers.
    Radio,
    /// A question with one of several answers.
    RadioGroup,
    /// Yes or no.
    CheckBox,
    /// Something that unfolds a list of answers.
    ComboBox,
    /// An answer in such a list.
    Option,
    /// A dialog in front of everything else.
    Dialog,
    /// A message that is spoken when it appears.
    Status,
    /// A message that is spoken at once.
    Alert,
    /// Progress of long work.
    Progress,
    /// A picture.
    Image,
    /// The parts of the program.
    Navigation,
    /// The bar at the top.
    Toolbar,
    /// The main part of the window.
    Main,
    /// A search field's part of the window.
    Search,
}

/// How a thing is described.
#[derive(Debug, Clone, Default)]
pub struct Info {
    /// What it is.
    pub role: Role,
    /// Its name, in the language of the interface.
    pub name: String,
    /// What else there is to know.
    pub description: Option<String>,
    /// What it holds.
    pub value: Option<String>,
    /// The level of a heading.
    pub level: usize,
    /// Whether it is selected, where that can be.
    pub selected: Option<bool>,
    /// Whether it is ticked, where that can be.
    pub checked: Option<bool>,
    /// Whether it is unfolded, where that can be.
    pub expanded: Option<bool>,
    /// It cannot be acted on now.
    pub disabled: bool,
    /// Its content is refused.
    pub invalid: bool,
    /// Its place in its list, from 0.
    pub position: Option<usize>,
    /// How many items the list has, built or not.
    pub set_size: Option<usize>,
    /// The part that has the focus inside it.
    pub active: Option<Id>,
    /// It has parts of its own that are described; else what is inside says nothing more.
    pub open: bool,
    /// It can be activated.
    pub clickable: bool,
    /// It takes text.
    pub editable: bool,
}

/// What is asked of a thing from outside.
#[derive(Debug, Clone)]
pub enum Request {
    /// To take the focus.
    Focus,
    /// To do what it does.
    Activate,
    /// To hold this text.
    SetValue(String),
}

/// What an operation sees of a wrapped thing.
pub struct Probe {
    /// Its description.
    pub info: Info,
    /// Caret or selection, in characters.
    pub caret: Option<(usize, usize)>,
    /// Put something here to ask for it.
    pub request: Option<Request>,
}

/// How the ring of focus is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ring {
    Outside(f32),
    Inside,
}

type KeyFn<'a> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// The wrapper.
pub struct Accessible<'a> {
    id: Id,
    info: Info,
    content: Element<'a>,
    tabbed: bool,
    ring: Ring,
    on_activate: Option<Message>,
    on_value: Option<Box<dyn Fn(String) -> Message + 'a>>,
    on_blur: Option<Message>,
    on_key: Option<KeyFn<'a>>,
    caret: Option<(usize, usize)>,
}

/// Wraps a thing. The id is its own for as long as the screen stands.
pub fn accessible<'a>(
    id: impl Into<Id>,
    role: Role,
    name: impl Into<String>,
    content: impl Into<Element<'a>>,
) -> Accessible<'a> {
    Accessible {
        id: id.into(),
        info: Info { role, name: name.into(), ..Info::default() },
        content: content.into(),
        tabbed: false,
        ring: Ring::Outside(crate::ui::theme::R2),
        on_activate: None,
        on_value: None,
        on_blur: None,
        on_key: None,
        caret: None,
    }
}

impl<'a> Accessible<'a> {
    /// What Enter, Space and a screen reader's click do. The thing then takes part in the order of Tab.
    #[must_use]
    pub fn on_activate(mut self, message: Message) -> Self {
        self.on_activate = Some(message);
        self.tabbed = true;
        self.info.clickable = true;
        self
    }

    /// What a screen reader's click does to a field: the same as Enter in it.
    #[must_use]
    pub fn on_submit(mut self, message: Option<Message>) -> Self {
        self.info.clickable = message.is_some();
        self.on_activate = message;
        self
    }

    /// As [`Self::on_activate`], where there is something to do; else it says that it cannot be acted on.
    #[must_use]
    pub fn on_activate_maybe(mut self, message: Option<Message>) -> Self {
        match message {
            Some(message) => self.on_activate(message),
            None => {
                self.info.disabled = true;
                self
            }
        }
    }

    /// Leaves the order of Tab: reached through the list it stands in.
    #[must_use]
    pub fn untabbed(mut self) -> Self {
        self.tabbed = false;
        self
    }

    /// Takes part in the order of Tab.
    #[must_use]
    pub fn tabbed(mut self) -> Self {
        self.tabbed = true;
        self
    }

    /// The text it holds and, where it can be changed, what a screen reader's new text does.
    #[must_use]
    pub fn text(mut self, value: &str, on_value: Option<impl Fn(String) -> Message + 'a>) -> Self {
        self.info.value = Some(value.to_owned());
        self.info.editable = on_value.is_some();
        self.info.disabled = on_value.is_none();
        self.on_value = on_value.map(|f| Box::new(f) as Box<dyn Fn(String) -> Message + 'a>);
        self
    }

    /// Where the caret is, for fields that do not tell it themselves.
    #[must_use]
    pub fn caret(mut self, from: usize, to: usize) -> Self {
        self.caret = Some((from, to));
        self
    }

    /// A value that is read.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.info.value = Some(value.into());
        self
    }

    /// What happens when the focus leaves the field inside.
    #[must_use]
    pub fn on_blur(mut self, message: Message) -> Self {
        self.on_blur = Some(message);
        self
    }

    /// Keys that mean something while it, or the field inside it, has the focus.
    #[must_use]
    pub fn on_key(mut self, keys: impl Fn(&Key, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(keys));
        self
    }

    /// It has parts that are described themselves.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.info.open = true;
        self
    }

    /// More about it.
    #[must_use]
    pub fn describe(mut self, change: impl FnOnce(&mut Info)) -> Self {
        change(&mut self.info);
        self
    }

    /// Draws the ring around it with this radius.
    #[must_use]
    pub fn rounded(mut self, radius: f32) -> Self {
        self.ring = Ring::Outside(radius);
        self
    }

    /// Draws the ring inside it, as rows do.
    #[must_use]
    pub fn ring_inside(mut self) -> Self {
        self.ring = Ring::Inside;
        self
    }
}

#[derive(Default)]
struct State {
    id: Option<Id>,
    focused: bool,
    was_editing: bool,
    request: Option<Request>,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
    }
}

type Editor = text_editor::State<iced::advanced::text::highlighter::PlainText>;

/// Whether the field inside has the focus.
fn is_editing(tree: &Tree) -> bool {
    if tree.tag == tree::Tag::of::<text_input::State<Paragraph>>() {
        return tree.state.downcast_ref::<text_input::State<Paragraph>>().is_focused();
    }
    if tree.tag == tree::Tag::of::<Editor>() {
        return tree.state.downcast_ref::<Editor>().is_focused();
    }
    tree.children.iter().any(is_editing)
}

/// The caret of a one-line field that holds `value`.
fn caret_of(tree: &Tree, value: &str) -> Option<(usize, usize)> {
    if tree.tag == tree::Tag::of::<text_input::State<Paragraph>>() {
        let state = tree.state.downcast_ref::<text_input::State<Paragraph>>();
        return Some(match state.cursor().state(&text_input::Value::new(value)) {
            text_input::cursor::State::Index(place) => (place, place),
            text_input::cursor::State::Selection { start, end } => (start, end),
        });
    }
    tree.children.iter().find_map(|child| caret_of(child, value))
}

impl Widget<Message, Look, Renderer> for Accessible<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { id: Some(self.id.clone()), ..State::default() })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        // The toolkit keeps states by place: focus must never leak to another thing that came to stand there.
        if state.id.as_ref() != Some(&self.id) {
            *state = State { id: Some(self.id.clone()), ..State::default() };
            tree.children = vec![Tree::new(&self.content)];
            return;
        }
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let node = tree.children.first_mut().map_or_else(layout::Node::default, |child| {
            self.content.as_widget_mut().layout(child, renderer, limits)
        });
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let Some(child) = tree.children.first_mut() else { return };
        let caret = if self.info.editable {
            self.caret.or_else(|| self.info.value.as_deref().and_then(|value| caret_of(child, value)))
        } else {
            None
        };
        let state = tree.state.downcast_mut::<State>();
        let mut probe = Probe { info: std::mem::take(&mut self.info), caret, request: state.request.take() };
        operation.custom(Some(&self.id), layout.bounds(), &mut probe as &mut dyn Any);
        self.info = probe.info;
        state.request = probe.request;
        if matches!(state.request, Some(Request::Focus)) {
            state.request = None;
            state.focused = !self.info.editable;
        }
        // Focused by the program only, such as the heading of a new screen: there, but not in the order of Tab.
        if self.tabbed || state.focused {
            operation.focusable(Some(&self.id), layout.bounds(), state);
        }
        let Some(inside) = layout.children().next() else { return };
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(child, inside, renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let (Some(child), Some(inside)) = (tree.children.first_mut(), layout.children().next()) else {
            return;
        };
        let editing = self.on_value.is_some() && is_editing(child);
        let key = match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => Some((key, *modifiers)),
            _ => None,
        };
        let state = tree.state.downcast_mut::<State>();
        // Keys that mean something here come before the field inside gets them.
        if let (Some((key, modifiers)), Some(keys)) = (key, &self.on_key)
            && (editing || state.focused)
            && !shell.is_event_captured()
            && let Some(message) = keys(key, modifiers)
        {
            shell.publish(message);
            shell.capture_event();
            return;
        }
        // What is a shortcut, the field would take for text: digits with Alt; on AZERTY digits with Control as well, and
        // everywhere the signs that zoom.
        let withheld = editing
            && match event {
                Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) => {
                    modifiers.alt() || !is_for_field(key, *physical_key, *modifiers)
                }
                _ => false,
            };
        if !withheld {
            self.content
                .as_widget_mut()
                .update(child, event, inside, cursor, renderer, clipboard, shell, viewport);
        }
        match state.request.take() {
            Some(Request::Activate) => {
                if let Some(message) = &self.on_activate {
                    shell.publish(message.clone());
                }
            }
            Some(Request::SetValue(text)) => {
                if let Some(put) = &self.on_value {
                    shell.publish(put(text));
                }
            }
            Some(Request::Focus) | None => {}
        }
        if self.on_value.is_some() {
            let editing = is_editing(child);
            if state.was_editing
                && !editing
                && let Some(message) = &self.on_blur
            {
                shell.publish(message.clone());
            }
            state.was_editing = editing;
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
                if self.tabbed || state.focused =>
            {
                let focused = self.tabbed && cursor.is_over(layout.bounds());
                if focused != state.focused {
                    state.focused = focused;
                    shell.request_redraw();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focused && !shell.is_event_captured() && modifiers.is_empty() =>
            {
                if let (Key::Named(Named::Enter | Named::Space), Some(message)) =
                    (key.as_ref(), &self.on_activate)
                {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        look: &Look,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let (Some(child), Some(inside)) = (tree.children.first(), layout.children().next()) else { return };
        self.content.as_widget().draw(child, renderer, look, style, inside, cursor, viewport);
        let state = tree.state.downcast_ref::<State>();
        let shown = state.focused && self.tabbed || (self.on_value.is_some() && is_editing(child));
        if shown {
            draw_ring(renderer, look, layout.bounds(), self.ring);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        match (tree.children.first(), layout.children().next()) {
            (Some(child), Some(inside)) => {
                self.content.as_widget().mouse_interaction(child, inside, cursor, viewport, renderer)
            }
            _ => mouse::Interaction::None,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Look, Renderer>> {
        let child = tree.children.first_mut()?;
        let inside = layout.children().next()?;
        self.content.as_widget_mut().overlay(child, inside, renderer, viewport, translation)
    }
}

/// Whether a field has a use for a key: text, keys that move in it, and Control with the letters for all, copy, cut, paste.
fn is_for_field(key: &Key, physical: keyboard::key::Physical, modifiers: keyboard::Modifiers) -> bool {
    match key {
        Key::Character(_) if modifiers.command() => {
            matches!(key.to_latin(physical), Some('a' | 'c' | 'x' | 'v'))
        }
        _ => true,
    }
}

/// The ring: 2 pixels, 2 away from what it is around; in high contrast yellow between black.
fn draw_ring(renderer: &mut Renderer, look: &Look, bounds: Rectangle, ring: Ring) {
    use iced::advanced::Renderer as _;
    let mut stroke = |distance: f32, width: f32, color: Color| {
        let (bounds, radius) = match ring {
            Ring::Outside(radius) => (bounds.expand(distance), radius + distance),
            Ring::Inside => (bounds.shrink(2.0 - distance.min(2.0)), 2.0),
        };
        renderer.fill_quad(
            renderer::Quad {
                bounds,
                border: Border { color, width, radius: radius.into() },
                ..renderer::Quad::default()
            },
            Color::TRANSPARENT,
        );
    };
    if look.is_contrast() {
        stroke(5.0, 7.0, Color::BLACK);
        stroke(3.0, 3.0, look.focus);
    } else {
        stroke(4.0, 2.0, look.focus);
    }
}

impl<'a> From<Accessible<'a>> for Element<'a> {
    fn from(accessible: Accessible<'a>) -> Self {
        Element::new(accessible)
    }
}

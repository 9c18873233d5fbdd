//! Keys take effect one after the other. A busy window hands several of them to its widgets in one turn; what a key has
//! changed shows only after that. So whatever follows a key that did something waits until the program has answered: else a
//! field would still hold what Enter has sent, and the next name would be written behind it.

use std::collections::VecDeque;

use iced::{
    Event, Length, Rectangle, Size, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Operation, Tree, tree},
    },
    keyboard::{self, Key, Modifiers, key::Named},
};

use crate::ui::{Element, Message, shortcut, theme::Look};

type Renderer = iced::Renderer;

/// Puts around everything in a window that keys take effect one after the other.
pub fn in_order<'a>(content: impl Into<Element<'a>>) -> Element<'a> {
    Element::new(InOrder { content: content.into() })
}

struct InOrder<'a> {
    content: Element<'a>,
}

#[derive(Default)]
struct State {
    /// Something was done that the program has not answered yet.
    awaiting: bool,
    /// What came since, in order.
    held: VecDeque<Event>,
}

impl InOrder<'_> {
    /// Lets an event take effect. Says whether what follows has to wait for it.
    fn deliver(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) -> bool {
        let content = self.content.as_widget_mut();
        let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) = event else {
            content.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            return false;
        };
        let mut messages = Vec::new();
        let mut own = Shell::new(&mut messages);
        content.update(tree, event, layout, cursor, renderer, clipboard, &mut own, viewport);
        let mut acts = !own.is_empty() && !is_text(key, *modifiers);
        // What no widget wants may be a step of Tab or the like: it leads elsewhere what is typed next.
        let anyhow = shortcut::of_key(key, *physical_key, *modifiers, true);
        if !own.is_event_captured()
            && anyhow.is_none()
            && let Some(message) = shortcut::of_key(key, *physical_key, *modifiers, false)
        {
            own.publish(message);
            own.capture_event();
            acts = true;
        }
        shell.merge(own, |message| message);
        acts
    }
}

/// Whether a key does no more than change the text it is typed in.
fn is_text(key: &Key, modifiers: Modifiers) -> bool {
    match key {
        Key::Character(_) => !modifiers.command() && !modifiers.alt(),
        Key::Named(named) => matches!(named, Named::Space | Named::Backspace | Named::Delete),
        Key::Unidentified => false,
    }
}

/// Whether an event has to come in its turn. What is a shortcut whatever has the focus is heard at once by the program.
fn waits(event: &Event) -> bool {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) => {
            shortcut::of_key(key, *physical_key, *modifiers, true).is_none()
        }
        Event::Keyboard(_) | Event::InputMethod(_) => true,
        Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::ButtonReleased(_)) => true,
        _ => false,
    }
}

impl Widget<Message, Look, Renderer> for InOrder<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        // The window is built anew once the program has taken in all that came of a turn.
        tree.state.downcast_mut::<State>().awaiting = false;
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
        let (Some(child), Some(inside)) = (tree.children.first_mut(), layout.children().next()) else {
            return;
        };
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
        let Tree { state, children, .. } = tree;
        let state = state.downcast_mut::<State>();
        let (Some(child), Some(inside)) = (children.first_mut(), layout.children().next()) else { return };
        while !state.awaiting
            && let Some(held) = state.held.pop_front()
        {
            // Each for itself: that it was taken says nothing of the event that comes now.
            let mut messages = Vec::new();
            let mut own = Shell::new(&mut messages);
            state.awaiting =
                self.deliver(child, &held, inside, cursor, renderer, clipboard, &mut own, viewport);
            if own.is_layout_invalid() {
                shell.invalidate_layout();
            }
            if own.are_widgets_invalid() {
                shell.invalidate_widgets();
            }
            for message in messages {
                shell.publish(message);
            }
            shell.request_redraw();
        }
        if waits(event) && (state.awaiting || !state.held.is_empty()) {
            state.held.push_back(event.clone());
            shell.capture_event();
            shell.request_redraw();
            return;
        }
        state.awaiting |= self.deliver(child, event, inside, cursor, renderer, clipboard, shell, viewport);
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

//! Where the keyboard goes: the order of Tab, kept inside a dialog while one is open.

use std::any::Any;

use iced::{
    Rectangle, Task,
    advanced::widget::{
        Id, Operation, operate,
        operation::{Focusable, Outcome},
    },
};

use super::{
    Message,
    widget::{Probe, Request, Role},
};

/// One step of Tab.
pub fn step(back: bool) -> Task<Message> {
    operate(Walk { back, seen: Seen::default(), goal: None, scope: Scope::default() }).discard()
}

/// Gives a thing the focus: also one outside the order of Tab, such as the heading of a new screen.
pub fn to(key: String) -> Task<Message> {
    operate(Look { id: key.into(), there: false }).discard()
}

/// First looks whether the thing is there: else the focus stays where it is.
struct Look {
    id: Id,
    there: bool,
}

impl Operation<()> for Look {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, _: &mut dyn Any) {
        self.there |= id == Some(&self.id);
    }

    fn finish(&self) -> Outcome<()> {
        if self.there { Outcome::Chain(Box::new(To(self.id.clone()))) } else { Outcome::None }
    }
}

struct To(Id);

impl Operation<()> for To {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if id == Some(&self.0)
            && let Some(probe) = state.downcast_mut::<Probe>()
        {
            probe.request = Some(Request::Focus);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if id == Some(&self.0) {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
    }
}

#[derive(Default, Clone, Copy)]
struct Seen {
    count: usize,
    focused: Option<usize>,
    in_dialog: usize,
    focused_in_dialog: Option<usize>,
}

/// Keeps track of whether the walk is inside a dialog.
#[derive(Default)]
struct Scope {
    pending: bool,
    depth: usize,
}

/// First counts, then, as a second walk, focuses.
struct Walk {
    back: bool,
    seen: Seen,
    goal: Option<(bool, Option<usize>)>,
    scope: Scope,
}

impl Operation<()> for Walk {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let entering = std::mem::take(&mut self.scope.pending);
        self.scope.depth += usize::from(entering);
        operate(self);
        self.scope.depth -= usize::from(entering);
    }

    fn container(&mut self, _: Option<&Id>, _: Rectangle) {
        self.scope.pending = false;
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        self.scope.pending =
            state.downcast_ref::<Probe>().is_some_and(|probe| probe.info.role == Role::Dialog);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        let inside = self.scope.depth > 0;
        match self.goal {
            None => {
                if state.is_focused() {
                    self.seen.focused = Some(self.seen.count);
                    if inside {
                        self.seen.focused_in_dialog = Some(self.seen.in_dialog);
                    }
                }
                self.seen.count += 1;
                self.seen.in_dialog += usize::from(inside);
            }
            Some((dialog, goal)) => {
                let place = if dialog { self.seen.in_dialog } else { self.seen.count };
                if goal == Some(place) && (inside || !dialog) {
                    state.focus();
                } else if state.is_focused() {
                    state.unfocus();
                }
                self.seen.count += 1;
                self.seen.in_dialog += usize::from(inside);
            }
        }
    }

    fn finish(&self) -> Outcome<()> {
        if self.goal.is_some() {
            return Outcome::None;
        }
        let dialog = self.seen.in_dialog > 0;
        let (count, focused) = if dialog {
            (self.seen.in_dialog, self.seen.focused_in_dialog)
        } else {
            (self.seen.count, self.seen.focused)
        };
        let goal = match (focused, self.back) {
            _ if count == 0 => None,
            (None, false) => Some(0),
            (None, true) => Some(count - 1),
            (Some(at), false) => Some((at + 1) % count),
            (Some(at), true) => Some((at + count - 1) % count),
        };
        Outcome::Chain(Box::new(Walk {
            back: self.back,
            seen: Seen::default(),
            goal: Some((dialog, goal)),
            scope: Scope::default(),
        }))
    }
}

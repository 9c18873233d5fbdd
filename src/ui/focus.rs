//! Where the keyboard goes: the order of Tab, kept inside a dialog while one is open.

use std::any::Any;

use iced::{
    Rectangle, Task, Vector,
    advanced::widget::{
        Id, Operation, operate,
        operation::{Focusable, Outcome, Scrollable, scrollable::AbsoluteOffset},
    },
};

use super::{
    Message,
    widget::{Probe, Request, Role},
};

/// One step of Tab.
pub fn step(back: bool) -> Task<Message> {
    let walk = operate(Walk { back, seen: Seen::default(), goal: None, scope: Scope::default() });
    walk.discard().chain(reveal())
}

/// Gives a thing the focus: also one outside the order of Tab, such as the heading of a new screen.
pub fn to(key: String) -> Task<Message> {
    operate(Look { id: key.into(), there: false }).discard().chain(reveal())
}

/// Whatever has the focus is scrolled into view.
fn reveal() -> Task<Message> {
    operate(Reveal::default()).discard()
}

/// How far from the edge something that was scrolled into view stands, in pixels.
const EDGE: f32 = 12.0;

/// First looks what has the focus and in which scrolled areas it lies, then, as a second walk, scrolls those.
#[derive(Default)]
struct Reveal {
    count: usize,
    pending: Option<(usize, Rectangle, Vector)>,
    around: Vec<(usize, Rectangle, Vector)>,
    wanted: Vec<(usize, f32)>,
    second: bool,
}

impl Operation<()> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let entered = self.pending.take();
        let inside = entered.is_some();
        self.around.extend(entered);
        operate(self);
        if inside {
            self.around.pop();
        }
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        let place = self.count;
        self.count += 1;
        if let Some((_, top)) = self.wanted.iter().find(|(wanted, _)| self.second && *wanted == place) {
            state.scroll_to(AbsoluteOffset { x: None, y: Some(*top) });
        }
        self.pending = Some((place, bounds, translation));
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.second || !state.is_focused() {
            return;
        }
        self.wanted = self
            .around
            .iter()
            .filter_map(|(place, area, translation)| {
                // What is larger than its area, such as a list that scrolls by itself, stays as it is.
                if bounds.height + 2.0 * EDGE > area.height {
                    return None;
                }
                let (top, bottom) = (bounds.y - area.y, bounds.y + bounds.height - area.y);
                if top < translation.y {
                    Some((*place, (top - EDGE).max(0.0)))
                } else if bottom > translation.y + area.height {
                    Some((*place, bottom - area.height + EDGE))
                } else {
                    None
                }
            })
            .collect();
    }

    fn finish(&self) -> Outcome<()> {
        if self.second || self.wanted.is_empty() {
            return Outcome::None;
        }
        Outcome::Chain(Box::new(Self { wanted: self.wanted.clone(), second: true, ..Self::default() }))
    }
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

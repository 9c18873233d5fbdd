//! The walk that acts: what a screen reader asks of a thing.

use std::any::Any;

use accesskit::{Action, ActionData, ActionRequest, NodeId};
use iced::{
    Rectangle,
    advanced::widget::{
        Id, Operation,
        operation::{Focusable, TextInput},
    },
};

use super::collect::node_id;
use crate::ui::widget::{Probe, Request};

/// Carries one request out.
pub(super) struct Perform {
    pub(super) target: NodeId,
    pub(super) request: ActionRequest,
}

impl Operation<()> for Perform {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        let (Some(id), Some(probe)) = (id, state.downcast_mut::<Probe>()) else { return };
        if node_id(id) != self.target {
            return;
        }
        match (self.request.action, &self.request.data) {
            (Action::Focus, _) => probe.request = Some(Request::Focus),
            (Action::Click, _) => probe.request = Some(Request::Activate),
            (Action::SetValue, Some(ActionData::Value(text))) => {
                probe.request = Some(Request::SetValue(text.to_string()));
            }
            _ => {}
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if self.request.action == Action::Focus {
            if id.map(node_id) == Some(self.target) {
                state.focus();
            } else {
                state.unfocus();
            }
        }
    }

    fn text_input(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn TextInput) {
        if id.map(node_id) == Some(self.target)
            && let Some(ActionData::SetTextSelection(selection)) = &self.request.data
        {
            let (from, to) = (selection.anchor.character_index, selection.focus.character_index);
            if from == to {
                state.move_cursor_to(from);
            } else {
                state.select_range(from, to);
            }
        }
    }
}

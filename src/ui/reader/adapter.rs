//! The bridge to the accessibility bus of the desktop.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use accesskit::{
    Action, ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, Node, NodeId, Rect, TreeId,
    TreeInfo, TreeUpdate,
};
use iced::{
    Task,
    advanced::widget::{operate, operation::scrollable::AbsoluteOffset},
    futures::{Stream, channel::mpsc},
};

use super::{
    Window,
    act::Perform,
    collect::{Collector, Scroller},
};

/// What comes from the accessibility bus.
#[derive(Debug, Clone)]
pub enum Signal {
    /// Somebody listens.
    Activated,
    /// Nobody listens any more.
    Deactivated,
    /// Something is asked for.
    Asked(Box<ActionRequest>),
}

impl Signal {
    /// Whether somebody listens once this came.
    pub const fn listened(&self) -> bool {
        !matches!(self, Self::Deactivated)
    }
}

struct Handler(mpsc::UnboundedSender<Signal>);

impl ActivationHandler for Handler {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        let _ = self.0.unbounded_send(Signal::Activated);
        None
    }
}

impl ActionHandler for Handler {
    fn do_action(&mut self, request: ActionRequest) {
        let _ = self.0.unbounded_send(Signal::Asked(Box::new(request)));
    }
}

impl DeactivationHandler for Handler {
    fn deactivate_accessibility(&mut self) {
        let _ = self.0.unbounded_send(Signal::Deactivated);
    }
}

#[derive(Default)]
struct Last {
    nodes: HashMap<NodeId, Node>,
    focus: Option<NodeId>,
    scrollers: HashMap<NodeId, Scroller>,
}

/// What was published last, and the way to publish.
pub(super) struct Bridge {
    adapter: Mutex<accesskit_unix::Adapter>,
    last: Mutex<Last>,
}

/// The bridge, shared with the operation that reads.
pub(super) type Shared = Arc<Bridge>;

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Bridge {
    /// Sends what differs from what was sent before.
    pub(super) fn publish(
        &self,
        nodes: HashMap<NodeId, Node>,
        focus: NodeId,
        scrollers: HashMap<NodeId, Scroller>,
    ) {
        let mut last = locked(&self.last);
        let first = last.focus.is_none();
        let changed: Vec<(NodeId, Node)> = nodes
            .iter()
            .filter(|(key, node)| last.nodes.get(key) != Some(node))
            .map(|(key, node)| (*key, node.clone()))
            .collect();
        if first || !changed.is_empty() || last.focus != Some(focus) {
            let tree = first.then(|| TreeInfo {
                toolkit_name: Some("Palabre".into()),
                ..TreeInfo::new(super::collect::ROOT)
            });
            locked(&self.adapter).update_if_active(|| TreeUpdate {
                nodes: changed,
                tree,
                tree_id: TreeId::ROOT,
                focus,
            });
        }
        *last = Last { nodes, focus: Some(focus), scrollers };
    }
}

/// The connection to screen readers.
pub struct Reader {
    shared: Shared,
    inbox: Option<mpsc::UnboundedReceiver<Signal>>,
    active: bool,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("active", &self.active).finish_non_exhaustive()
    }
}

impl Reader {
    /// Makes the program known to the bus. It works as well where there is none.
    #[allow(clippy::unnecessary_wraps)] // a program built without screen readers has none
    pub fn start() -> Option<Self> {
        let (sender, inbox) = mpsc::unbounded();
        let adapter =
            accesskit_unix::Adapter::new(Handler(sender.clone()), Handler(sender.clone()), Handler(sender));
        let shared = Arc::new(Bridge { adapter: Mutex::new(adapter), last: Mutex::default() });
        Some(Self { shared, inbox: Some(inbox), active: false })
    }

    /// What comes from the bus; once.
    pub fn signals(&mut self) -> Option<impl Stream<Item = Signal> + Send + 'static + use<>> {
        self.inbox.take()
    }

    /// Answers a signal.
    pub fn receive<M: Send + 'static>(&mut self, signal: Signal) -> Task<M> {
        match signal {
            Signal::Activated => {
                *locked(&self.shared.last) = Last::default();
                self.active = true;
                Task::none()
            }
            Signal::Deactivated => {
                self.active = false;
                Task::none()
            }
            Signal::Asked(request) if request.action == Action::ScrollIntoView => self.reveal(&request),
            Signal::Asked(request) => {
                operate(Perform { target: request.target_node, request: *request }).discard()
            }
        }
    }

    /// Reads the window and sends what has changed, where somebody listens.
    pub fn sync<M: Send + 'static>(&self, window: &Window) -> Task<M> {
        if self.active {
            operate(Collector::new(Arc::clone(&self.shared), window.clone())).discard()
        } else {
            Task::none()
        }
    }

    /// Tells where the window is.
    pub fn window_changed(&self, window: &Window) {
        let mut adapter = locked(&self.shared.adapter);
        let (x, y) = (f64::from(window.origin.x), f64::from(window.origin.y));
        let (width, height) = (window.size.width * window.scale, window.size.height * window.scale);
        let area = Rect::new(x, y, x + f64::from(width), y + f64::from(height));
        adapter.set_root_window_bounds(area, area);
        adapter.update_window_focus_state(window.focused);
    }

    /// Scrolls the nearest list around a thing so that it shows.
    fn reveal<M: Send + 'static>(&self, request: &ActionRequest) -> Task<M> {
        let last = locked(&self.shared.last);
        let parent_of = |child: NodeId| {
            last.nodes.iter().find(|(_, node)| node.children().contains(&child)).map(|(key, _)| *key)
        };
        let Some(target) = last.nodes.get(&request.target_node).and_then(Node::bounds) else {
            return Task::none();
        };
        let mut at = Some(request.target_node);
        while let Some(parent) = at.and_then(parent_of) {
            if let (Some(Scroller { id, bounds }), Some(node)) =
                (last.scrollers.get(&parent), last.nodes.get(&parent))
            {
                let (top, bottom) = (target.y0 as f32, target.y1 as f32);
                let by = if top < bounds.y {
                    top - bounds.y
                } else if bottom > bounds.y + bounds.height {
                    bottom - bounds.y - bounds.height
                } else {
                    0.0
                };
                let y = Some(node.scroll_y().unwrap_or(0.0) as f32 + by);
                return iced::widget::operation::scroll_to(id.clone(), AbsoluteOffset { x: None, y });
            }
            at = Some(parent);
        }
        Task::none()
    }
}

/// A connection to the display, held so that the display stays up: one without other programs starts anew
/// when its last connection ends, and refuses whoever comes in that moment.
#[derive(Debug)]
pub struct Display {
    _connection: x11rb::rust_connection::RustConnection,
}

/// The display, if there is one that answers.
pub fn display() -> Option<Display> {
    x11rb::connect(None).ok().map(|(connection, _)| Display { _connection: connection })
}

/// Where the client area of a window is on the screen: the toolkit only knows where its frame is.
pub fn origin(window: u64) -> Option<(i16, i16)> {
    use x11rb::{connection::Connection, protocol::xproto::ConnectionExt};
    std::env::var_os("DISPLAY")?;
    let (connection, screen) = x11rb::connect(None).ok()?;
    let root = connection.setup().roots.get(screen)?.root;
    let reply =
        connection.translate_coordinates(u32::try_from(window).ok()?, root, 0, 0).ok()?.reply().ok()?;
    Some((reply.dst_x, reply.dst_y))
}

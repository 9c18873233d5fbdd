//! The walk that reads: widgets into nodes.

use std::{
    any::Any,
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use accesskit::{
    Action, Affine, Invalid, Live, Node, NodeId, Rect, Role as Kind, TextPosition, TextSelection, Toggled,
};
use iced::{
    Rectangle, Vector,
    advanced::widget::{
        Id, Operation,
        operation::{Focusable, Outcome, Scrollable, TextInput},
    },
};

use unicode_segmentation::UnicodeSegmentation;

use super::{Window, adapter::Shared};
use crate::ui::widget::{Probe, Role};

/// The window itself.
pub(super) const ROOT: NodeId = NodeId(0);

/// The key of a thing in the published tree.
pub(super) fn node_id(of: impl Hash) -> NodeId {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    NodeId(hasher.finish() | 1)
}

/// A place in the walk: the node that things found belong to, and how far what is inside has been scrolled.
struct Scope {
    index: usize,
    closed: bool,
    offset: Vector,
}

/// Where a list can be scrolled, for bringing things into view.
#[derive(Debug, Clone)]
pub(super) struct Scroller {
    pub(super) id: Id,
    pub(super) bounds: Rectangle,
}

/// The walk.
pub(super) struct Collector {
    nodes: Vec<(NodeId, Node)>,
    kids: Vec<Vec<NodeId>>,
    stack: Vec<Scope>,
    pending: Option<Scope>,
    last: Option<usize>,
    actives: HashMap<NodeId, NodeId>,
    focus: NodeId,
    scrollers: HashMap<NodeId, Scroller>,
    modal: Option<NodeId>,
    window: Window,
    shared: Shared,
}

impl Collector {
    pub(super) fn new(shared: Shared, window: Window) -> Self {
        Self {
            nodes: vec![(ROOT, Node::new(Kind::Window))],
            kids: vec![Vec::new()],
            stack: vec![Scope { index: 0, closed: false, offset: Vector::ZERO }],
            pending: None,
            last: None,
            actives: HashMap::new(),
            focus: ROOT,
            scrollers: HashMap::new(),
            modal: None,
            window,
            shared,
        }
    }

    /// Puts a node where the walk is; nothing inside a thing that speaks for its parts.
    fn add(&mut self, id: Option<&Id>, bounds: Rectangle, mut node: Node) -> Option<usize> {
        let top = self.stack.last().filter(|top| !top.closed)?;
        let (index, offset) = (top.index, top.offset);
        let parent = self.nodes.get(index)?.0;
        let key = id.map_or_else(|| node_id((parent.0, self.kids.get(index).map_or(0, Vec::len))), node_id);
        node.set_bounds(rect(bounds + offset));
        Some(self.put(key, index, node))
    }

    fn put(&mut self, key: NodeId, parent: usize, node: Node) -> usize {
        if let Some(kids) = self.kids.get_mut(parent) {
            kids.push(key);
        }
        self.nodes.push((key, node));
        self.kids.push(Vec::new());
        self.nodes.len() - 1
    }

    fn offset(&self) -> Vector {
        self.stack.last().map_or(Vector::ZERO, |scope| scope.offset)
    }

    fn describe(&mut self, id: Option<&Id>, bounds: Rectangle, probe: &Probe) {
        let info = &probe.info;
        let mut node = Node::new(kind(info.role));
        if matches!(info.role, Role::Label | Role::Status) {
            node.set_value(info.name.clone());
        } else {
            node.set_label(info.name.clone());
        }
        if let Some(description) = &info.description {
            node.set_description(description.clone());
        }
        if info.level > 0 {
            node.set_level(info.level);
        }
        match info.role {
            Role::Status => node.set_live(Live::Polite),
            Role::Alert => node.set_live(Live::Assertive),
            Role::Dialog => node.set_modal(),
            _ => {}
        }
        if let Some(selected) = info.selected {
            node.set_selected(selected);
        }
        if let Some(checked) = info.checked {
            node.set_toggled(if checked { Toggled::True } else { Toggled::False });
        }
        if let Some(expanded) = info.expanded {
            node.set_expanded(expanded);
        }
        if info.disabled {
            node.set_disabled();
        }
        if info.invalid {
            node.set_invalid(Invalid::True);
        }
        if let Some(place) = info.position {
            node.set_position_in_set(place);
        }
        if let Some(size) = info.set_size {
            node.set_size_of_set(size);
        }
        if let Some(value) = &info.value {
            node.set_value(value.clone());
        }
        node.add_action(Action::ScrollIntoView);
        if info.clickable {
            node.add_action(Action::Click);
            node.add_action(Action::Focus);
        }
        if info.editable {
            node.add_action(Action::Focus);
            node.add_action(Action::SetValue);
            // The editor of several lines takes no selection from outside.
            if info.role == Role::TextInput {
                node.add_action(Action::SetTextSelection);
            }
        }
        let Some(index) = self.add(id, bounds, node) else { return };
        let Some(own) = self.nodes.get(index).map(|(key, _)| *key) else { return };
        if info.role == Role::Dialog {
            self.modal = Some(own);
        }
        if let (Some(caret), Some(value), true) = (probe.caret, &info.value, info.editable) {
            self.text_runs(index, own, value, caret);
        }
        if let Some(active) = &info.active {
            self.actives.insert(own, node_id(active));
        }
        self.last = Some(index);
        self.pending = Some(Scope { index, closed: !info.open, offset: self.offset() });
    }

    /// The text of a field as nodes of their own, one a line, so that a screen reader can follow the caret through it.
    /// Positions within one are single bytes in the protocol, so that longer lines are parted.
    fn text_runs(&mut self, index: usize, own: NodeId, value: &str, (from, to): (usize, usize)) {
        let mut runs: Vec<Vec<&str>> = Vec::new();
        for line in value.split_inclusive('\n') {
            let letters: Vec<&str> = line.graphemes(true).collect();
            runs.extend(letters.chunks(RUN).map(<[&str]>::to_vec));
        }
        if runs.is_empty() || value.ends_with('\n') {
            runs.push(Vec::new());
        }
        let mut begins = Vec::with_capacity(runs.len());
        let mut begin = 0;
        for (number, letters) in runs.iter().enumerate() {
            let key = node_id((own.0, "text", number));
            let mut run = Node::new(Kind::TextRun);
            run.set_value(letters.concat());
            run.set_character_lengths(
                letters
                    .iter()
                    .map(|letter| u8::try_from(letter.len()).unwrap_or(u8::MAX))
                    .collect::<Vec<_>>(),
            );
            let blank = |letter: &str| letter.chars().all(char::is_whitespace);
            let starts = letters.iter().enumerate().filter(|(place, letter)| {
                let before = place.checked_sub(1).and_then(|before| letters.get(before));
                !blank(letter) && before.is_none_or(|before| blank(before))
            });
            run.set_word_starts(starts.filter_map(|(place, _)| u8::try_from(place).ok()).collect::<Vec<_>>());
            self.put(key, index, run);
            begins.push((begin, key, letters.len()));
            begin += letters.len();
        }
        let at = |place: usize| {
            let run = begins.iter().rev().find(|(begin, ..)| *begin <= place).or(begins.first());
            run.map(|(begin, key, length)| TextPosition {
                node: *key,
                character_index: place.saturating_sub(*begin).min(*length),
            })
        };
        if let (Some((_, node)), Some(anchor), Some(focus)) = (self.nodes.get_mut(index), at(from), at(to)) {
            node.set_text_selection(TextSelection { anchor, focus });
        }
    }
}

/// The most letters of a run of text.
const RUN: usize = 250;

fn rect(area: Rectangle) -> Rect {
    Rect::new(area.x.into(), area.y.into(), (area.x + area.width).into(), (area.y + area.height).into())
}

const fn kind(role: Role) -> Kind {
    match role {
        Role::Group => Kind::Group,
        Role::Label | Role::Status => Kind::Label,
        Role::Heading => Kind::Heading,
        Role::Button => Kind::Button,
        Role::Link => Kind::Link,
        Role::TextInput => Kind::TextInput,
        Role::MultilineTextInput => Kind::MultilineTextInput,
        Role::List => Kind::List,
        Role::ListItem => Kind::ListItem,
        Role::Table => Kind::Table,
        Role::Row => Kind::Row,
        Role::Cell => Kind::Cell,
        Role::Tab => Kind::Tab,
        Role::Radio => Kind::RadioButton,
        Role::RadioGroup => Kind::RadioGroup,
        Role::CheckBox => Kind::CheckBox,
        Role::ComboBox => Kind::ComboBox,
        Role::Option => Kind::ListBoxOption,
        Role::Dialog => Kind::Dialog,
        Role::Alert => Kind::Alert,
        Role::Progress => Kind::ProgressIndicator,
        Role::Image => Kind::Image,
        Role::Navigation => Kind::Navigation,
        Role::Toolbar => Kind::Toolbar,
        Role::Main => Kind::Main,
        Role::Search => Kind::Search,
    }
}

/// Whether a text is made of pictures only, which say nothing when read.
fn is_picture(text: &str) -> bool {
    text.chars().all(|letter| ('\u{e000}'..='\u{f8ff}').contains(&letter) || letter.is_whitespace())
}

impl Operation<()> for Collector {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let scope = self.pending.take();
        let entered = scope.is_some();
        self.stack.extend(scope);
        operate(self);
        if entered {
            self.stack.pop();
        }
    }

    fn container(&mut self, _: Option<&Id>, _: Rectangle) {
        self.pending = None;
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(probe) = state.downcast_mut::<Probe>() {
            self.describe(id, bounds, probe);
        }
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        if !is_picture(text) {
            let mut node = Node::new(Kind::Label);
            node.set_value(text);
            self.add(id, bounds, node);
        }
    }

    fn text_input(&mut self, id: Option<&Id>, _: Rectangle, _: &mut dyn TextInput) {
        // The field itself is described by what it is wrapped in; its id must lead there.
        let _ = id;
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        let Some((key, node)) = self.last.and_then(|index| self.nodes.get_mut(index)) else { return };
        if id.is_none_or(|id| node_id(id) == *key) {
            node.add_action(Action::Focus);
        }
        if state.is_focused() {
            self.focus = id.map_or(*key, node_id);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        let mut node = Node::new(Kind::ScrollView);
        node.set_scroll_y(translation.y.into());
        node.set_scroll_y_max((content.height - bounds.height).max(0.0).into());
        self.pending = None;
        let offset = self.offset();
        if let Some(index) = self.add(id, bounds, node) {
            if let (Some(id), Some((key, _))) = (id, self.nodes.get(index)) {
                self.scrollers.insert(*key, Scroller { id: id.clone(), bounds: bounds + offset });
            }
            self.pending = Some(Scope { index, closed: false, offset: offset - translation });
        }
    }

    fn finish(&self) -> Outcome<()> {
        let mut nodes = HashMap::with_capacity(self.nodes.len());
        let mut placed = std::collections::HashSet::with_capacity(self.nodes.len());
        for ((key, node), kids) in self.nodes.iter().zip(&self.kids) {
            let mut node = node.clone();
            if *key == ROOT {
                node.set_label(self.window.title.clone());
                let size = self.window.size;
                node.set_bounds(Rect::new(0.0, 0.0, size.width.into(), size.height.into()));
                node.set_transform(Affine::scale(self.window.scale.into()));
            }
            // Two things of one key would tear the tree apart: the first one stands.
            node.set_children(kids.iter().copied().filter(|kid| placed.insert(*kid)).collect::<Vec<_>>());
            nodes.entry(*key).or_insert(node);
        }
        let focus = self.actives.get(&self.focus).copied().filter(|active| nodes.contains_key(active));
        let focus = focus.or(nodes.contains_key(&self.focus).then_some(self.focus));
        let focus = focus.or(self.modal).unwrap_or(ROOT);
        self.shared.publish(nodes, focus, self.scrollers.clone());
        Outcome::None
    }
}

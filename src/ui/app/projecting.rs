//! The window for the room.

use iced::{Size, Task, window};

use super::{
    super::{
        chime,
        projector::{self, Held},
        screen::sessions::live,
    },
    App, Element, Message,
};
use crate::analysis::{self, StepState};

/// The window for the room, as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projector {
    id: window::Id,
    size: Size,
    full: bool,
    /// What it stays with, whatever the session goes on with.
    held: Option<Held>,
}

impl App {
    /// What a window shows.
    pub(super) fn window(&self, id: window::Id) -> Element<'_> {
        match self.projector {
            Some(projector) if projector.id == id => self.projected(projector.size),
            _ => self.view(),
        }
    }

    /// What the room sees in a window of some size.
    pub fn projected(&self, size: Size) -> Element<'_> {
        projector::view(self.cx(), size, self.projector.and_then(|projector| projector.held))
    }

    /// Whether the window for the room stays with what it shows.
    pub(super) fn is_held(&self) -> bool {
        self.projector.is_some_and(|projector| projector.held.is_some())
    }

    /// The window for the room stays with the point that is discussed, or follows the session again.
    pub(super) fn hold_projector(&mut self) -> Task<Message> {
        let dossier = self.desk.as_ref().map(|desk| &desk.dossier);
        let now = dossier.and_then(|dossier| {
            let session = live::running(dossier)?;
            let steps = analysis::steps(dossier, session.id, self.clock);
            steps.into_iter().find(|step| step.state == StepState::Now).map(|step| step.item.id)
        });
        let Some(projector) = &mut self.projector else { return Task::none() };
        projector.held =
            if projector.held.is_some() { None } else { Some(now.map_or(Held::Between, Held::At)) };
        let key = if projector.held.is_some() { "projector-holds" } else { "projector-follows" };
        let words = self.words.say(key);
        self.show_toast(words, false)
    }

    /// A sound where the time of the point that is discussed has just run out.
    pub(super) fn time_over(&mut self) {
        let Some(desk) = &self.desk else { return };
        let steps = live::running(&desk.dossier)
            .map(|session| analysis::steps(&desk.dossier, session.id, self.clock))
            .unwrap_or_default();
        let now = steps.iter().find(|step| step.state == StepState::Now);
        let over = now.filter(|step| step.planned().zip(step.taken).is_some_and(|(of, taken)| taken >= of));
        let id = over.map(|step| step.item.id);
        // Whoever comes back to a point that is long over is not told once more.
        let just = over.is_some_and(|step| {
            step.planned().zip(step.taken).is_some_and(|(planned, taken)| taken < planned + 5)
        });
        if just && id != self.over && !self.settings.silent {
            chime::ring();
        }
        self.over = id;
    }

    /// Whether the window for the room is open.
    pub const fn is_projecting(&self) -> bool {
        self.projector.is_some()
    }

    pub(super) fn title_of(&self, id: window::Id) -> String {
        if self.projector.is_some_and(|projector| projector.id == id) {
            return self.words.say("projector-title");
        }
        self.title()
    }

    pub(super) fn scale_of(&self, id: window::Id) -> f32 {
        // Its type grows with the window already.
        if self.projector.is_some_and(|projector| projector.id == id) { 1.0 } else { self.scale_factor() }
    }

    /// Opens the window for the room, or closes it.
    pub(super) fn project(&mut self) -> Task<Message> {
        if let Some(projector) = self.projector.take() {
            return window::close(projector.id);
        }
        if self.desk.is_none() {
            return Task::none();
        }
        let size = Size::new(1280.0, 720.0);
        let (id, opened) = window::open(window::Settings {
            size,
            min_size: Some(Size::new(480.0, 270.0)),
            exit_on_close_request: false,
            platform_specific: super::platform(),
            ..window::Settings::default()
        });
        self.projector = Some(Projector { id, size, full: false, held: None });
        // Whoever leads the session goes on writing.
        let back = self.main.map_or_else(Task::none, window::gain_focus);
        opened.discard().chain(back)
    }

    pub(super) fn project_full(&mut self) -> Task<Message> {
        let Some(projector) = &mut self.projector else { return Task::none() };
        projector.full = !projector.full;
        let mode = if projector.full { window::Mode::Fullscreen } else { window::Mode::Windowed };
        window::set_mode(projector.id, mode)
    }

    /// What happened in the window for the room; none where it was another.
    pub(super) fn projector_changed(
        &mut self,
        id: window::Id,
        changed: &window::Event,
    ) -> Option<Task<Message>> {
        let known = self.projector.as_mut().filter(|projector| projector.id == id);
        let Some(projector) = known else {
            // News of one that was closed a moment ago says nothing of the window.
            return self.main.is_some_and(|main| main != id).then(Task::none);
        };
        match changed {
            window::Event::Opened { size, .. } | window::Event::Resized(size) => projector.size = *size,
            window::Event::CloseRequested => {
                self.projector = None;
                return Some(window::close(id));
            }
            _ => {}
        }
        Some(Task::none())
    }
}

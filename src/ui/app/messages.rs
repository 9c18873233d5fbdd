//! What becomes of every message, and of what screens ask for.

use std::sync::Arc;

use iced::{Task, window};

use super::super::{
    Action, Delay, Message, Place,
    dialog::Purpose,
    focus,
    form::{self, Slot, Wrong},
    overlay::Overlay,
    reader::{self},
    screen::{documents, sessions},
};
use crate::{
    model::{Change, Dossier},
    store::SavedState,
    told,
};

use super::{App, here};

impl App {
    pub(super) fn handle(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Start(message) => {
                let action = self.start.update(message, &self.settings);
                self.carry_out(action)
            }
            Message::Overview(message) => {
                if self.place != Place::Overview {
                    let task = self.go(Place::Overview);
                    let action = self.with_dossier(|app, dossier| app.overview.update(&message, dossier));
                    return Task::batch([task, self.carry_out(action)]);
                }
                let action = self.with_dossier(|app, dossier| app.overview.update(&message, dossier));
                self.carry_out(action)
            }
            Message::Stakeholders(message) => {
                let (words, today) = (Arc::clone(&self.words), self.today);
                let action = self
                    .with_dossier(|app, dossier| app.stakeholders.update(message, dossier, &words, today));
                self.carry_out(action)
            }
            Message::Positions(message) => {
                let today = self.today;
                let task =
                    if self.place == Place::Positions { Task::none() } else { self.go(Place::Positions) };
                let action = self.with_dossier(|app, dossier| app.positions.update(message, dossier, today));
                Task::batch([task, self.carry_out(action)])
            }
            Message::Sessions(message) => {
                let now = self.now.unwrap_or_else(here);
                let moment = self.clock;
                let words = Arc::clone(&self.words);
                let action = self.with_dossier(|app, dossier| {
                    let action =
                        app.sessions.update(message, dossier, &words, sessions::Now { day: now, moment });
                    // A notice gives way to what opens where it lies.
                    if app.sessions.offers(dossier) {
                        app.toast = None;
                    }
                    action
                });
                let done = self.carry_out(action);
                self.keep_live();
                done
            }
            Message::Agreement(message) => {
                let today = self.today;
                let words = Arc::clone(&self.words);
                let action =
                    self.with_dossier(|app, dossier| app.agreement.update(message, dossier, &words, today));
                self.carry_out(action)
            }
            Message::Documents(message) => {
                let turning = matches!(message, documents::Message::Turn(_));
                if turning && self.place != Place::Documents {
                    return Task::none();
                }
                let today = self.today;
                let words = Arc::clone(&self.words);
                let action =
                    self.with_dossier(|app, dossier| app.documents.update(message, dossier, &words, today));
                self.carry_out(action)
            }
            Message::Overlay(message) => self.over(message),
            Message::Form(event) => {
                // The answer that was chosen vanishes with its list: the focus goes back to the field.
                let back = match &event {
                    form::Event::Choose(slot, _) if self.drafts.unfolded() == Some(*slot) => Some(slot.key()),
                    form::Event::Unfold(None) => self.drafts.unfolded().map(|slot| slot.key()),
                    // Where there are many answers a field to search them is there, and has the focus.
                    form::Event::Unfold(Some(slot)) => Some(format!("{}/search", slot.key())),
                    form::Event::Reach(key) => Some(key.clone()),
                    _ => None,
                };
                let done = self.drafts.update(event);
                let task = done.map_or_else(Task::none, |(slot, value)| self.put(slot, &value, false));
                back.map_or(Task::none(), focus::to).chain(task)
            }
            Message::Command(command) => self.command(command),
            Message::Go(place) => self.go(place),
            Message::Show(kind, uuid) => self.show(kind, uuid),
            Message::Remove(kind, uuid) => self.remove(kind, uuid),
            Message::Window(id, changed) => self.window_changed(id, &changed),
            Message::Origin(origin) => {
                if let Some((x, y)) = origin {
                    self.window.origin = iced::Point::new(f32::from(x), f32::from(y));
                    self.tell_place();
                }
                Task::none()
            }
            Message::Saved(of, state) => {
                // News of a dossier that was left a moment ago says nothing of this one.
                if of != self.opened {
                    return Task::none();
                }
                if matches!(state, SavedState::Saved(_)) {
                    self.warned = false;
                }
                if let Some(desk) = &mut self.desk {
                    desk.hear(state);
                }
                Task::none()
            }
            Message::Reader(signal) => {
                self.listened = signal.listened();
                let Some(reader) = &mut self.reader else { return Task::none() };
                // What was asked for waits for the next event, so one follows.
                reader.receive(signal).chain(Task::done(Message::Look))
            }
            Message::Elapsed(Delay::Draft) => {
                self.ticking = false;
                let due = if self.drafts.is_due() { self.drafts.commit() } else { None };
                due.map_or_else(Task::none, |(slot, value)| self.put(slot, &value, true))
            }
            Message::Elapsed(Delay::Second) => {
                self.second = false;
                self.time_over();
                Task::none()
            }
            Message::Elapsed(Delay::Toast(number)) => {
                self.toast.take_if(|(of, ..)| *of == number);
                Task::none()
            }
            Message::Chosen(_, None) => Task::none(),
            Message::Dropped(path) if self.takes_register(&path) => self.bring_in(path),
            Message::Chosen(Purpose::Import, Some(path)) => self.bring_in(path),
            Message::Chosen(Purpose::SaveRegister, Some(path)) => self.take_out(&path),
            Message::Chosen(Purpose::Open, Some(path)) | Message::Dropped(path) => self.open(&path),
            Message::Chosen(Purpose::SavePdf, Some(path)) => {
                self.documents.chosen(path);
                Task::none()
            }
            Message::Chosen(Purpose::SaveElsewhere, Some(path)) => self.move_to(path),
            Message::Moved(path, result) => {
                match result {
                    Ok(()) => {
                        if let Some(desk) = &mut self.desk {
                            desk.moved(path);
                        }
                        self.overlay = Overlay::Nothing;
                        self.remember();
                    }
                    Err(error) => self.refuse(told::store(&self.words, &error)),
                }
                Task::none()
            }
            Message::Arrow(step) => self.arrow(step),
            Message::Tab { back } => focus::step(back),
            // Its title is read, its first field has the keyboard.
            Message::Inspect(key) => focus::to(format!("{key}/title")).chain(focus::step(false)),
            Message::Dismiss => {
                self.refused = None;
                Task::none()
            }
            Message::Look => Task::none(),
        }
    }

    /// Runs a screen's update with the dossier beside it.
    pub(super) fn with_dossier(&mut self, update: impl FnOnce(&mut Self, &Dossier) -> Action) -> Action {
        // A snapshot costs nothing, and the screen may not change the dossier itself.
        let dossier = self.desk.as_ref().map_or_else(|| self.nothing.clone(), |desk| desk.dossier.clone());
        update(self, &dossier)
    }

    pub(super) fn carry_out(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Edit(change) => self.edit(change),
            Action::EditThenFocus(change, key) => {
                let edited = self.edit(change);
                Task::batch([edited, focus::to(key)])
            }
            Action::EditThenSelect(change, slot) => {
                let edited = self.edit(change);
                // The field of several lines comes to be with the next look at the screen.
                self.drafts.select(slot);
                let key = slot.key();
                let selected = iced::widget::operation::select_all(key.clone());
                edited.chain(focus::to(key)).chain(selected)
            }
            Action::Done(words) => self.show_toast(words, true),
            Action::SavePicture => self.save_picture(),
            Action::Go(place) => self.go(place),
            Action::Open(path) => self.open(&path),
            Action::Make(new) => self.make(&new),
            Action::Explore(name) => self.explore(name),
            Action::Forget(path) => {
                self.settings.forget(&path);
                self.keep.save(&self.settings);
                Task::none()
            }
            Action::KeepTemplate(template) => {
                let words = self.words.tell("template-kept", &[("name", template.name.as_str().into())]);
                self.settings.keep_template(template);
                self.keep.save(&self.settings);
                self.show_toast(words, false)
            }
            Action::ForgetTemplate(name) => {
                self.settings.forget_template(&name);
                self.keep.save(&self.settings);
                Task::none()
            }
            Action::Toast(words) => self.show_toast(words, false),
            Action::Refused(words) => {
                self.refuse(words);
                Task::none()
            }
            Action::Focus(key) => focus::to(key),
            Action::Task(task) => task,
            Action::Batch(actions) => {
                let mut task = Task::none();
                for action in actions {
                    let edits = matches!(action, Action::Edit(_));
                    task = task.chain(self.carry_out(action));
                    // What was to follow a change does not follow one that was refused.
                    if edits && self.refused.is_some() {
                        break;
                    }
                }
                task
            }
        }
    }

    /// Carries a change out; what is refused is said, and nothing has changed then.
    pub(super) fn edit(&mut self, change: Change) -> Task<Message> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.is_writable()) else { return Task::none() };
        if change.edits.is_empty() {
            return Task::none();
        }
        match desk.apply(change) {
            Ok(_) => {
                self.refused = None;
            }
            Err(error) => self.refused = Some(told::change(&self.words, &error)),
        }
        Task::none()
    }

    /// Stores what is being typed.
    pub(super) fn commit(&mut self) -> Task<Message> {
        self.drafts.commit().map_or_else(Task::none, |(slot, value)| self.put(slot, &value, false))
    }

    /// Gives a field a value.
    pub(super) fn put(&mut self, slot: Slot, value: &serde_json::Value, paused: bool) -> Task<Message> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.is_writable()) else { return Task::none() };
        match form::change(&desk.dossier, slot, value) {
            Ok(None) => self.drafts.stored(slot, paused),
            Ok(Some(change)) => match desk.apply(change) {
                Ok(_) => {
                    self.drafts.stored(slot, paused);
                    self.refused = None;
                }
                Err(error) => {
                    let told = told::change(&self.words, &error);
                    self.drafts.refuse(slot, Wrong::Told(told.clone()));
                    if self.drafts.wrong(slot).is_none() {
                        self.refused = Some(told);
                    }
                }
            },
            Err(wrong) => self.drafts.refuse(slot, wrong),
        }
        Task::none()
    }

    pub(super) fn window_changed(&mut self, id: window::Id, changed: &window::Event) -> Task<Message> {
        if let Some(task) = self.projector_changed(id, changed) {
            return task;
        }
        match changed {
            window::Event::Opened { size, .. } | window::Event::Resized(size) => {
                self.size = *size;
                self.window.size = *size;
            }
            window::Event::Rescaled(factor) => self.factor = *factor,
            window::Event::Focused => self.window.focused = true,
            window::Event::Unfocused => self.window.focused = false,
            window::Event::CloseRequested => {
                let stored = self.commit();
                if !self.may_leave() {
                    return stored;
                }
                self.leave();
                return Task::batch([stored, window::close(id)]).chain(iced::exit());
            }
            window::Event::RedrawRequested(_) => {
                if let Some(begun) = self.measure.take() {
                    println!("{:.1}", begun.elapsed().as_secs_f64() * 1000.0);
                    return window::close(id).chain(iced::exit());
                }
            }
            _ => {}
        }
        self.window.scale = self.factor * self.scale_factor();
        self.tell_place();
        if self.listened {
            return window::raw_id::<Message>(id).map(|id| Message::Origin(reader::origin(id)));
        }
        Task::none()
    }

    pub(super) fn tell_place(&self) {
        if let Some(reader) = &self.reader {
            reader.window_changed(&self.window);
        }
    }
}

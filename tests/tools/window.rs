//! The real window without a screen: the same program, view and widgets, driven by keys, clicks and names, its tasks
//! carried out, its frames drawn by the processor.

#![allow(dead_code)] // used by tests, benchmarks and the contact sheet, each in part

use std::{
    any::Any,
    path::Path,
    sync::Once,
    time::{Duration, Instant},
};

use iced_test::{
    Simulator,
    core::{
        Event, Point, Rectangle, Settings, Size, Vector, clipboard, keyboard,
        keyboard::key::{Code, Named, NativeCode, Physical},
        mouse,
        renderer::{Headless, Style},
        theme::Base,
        widget::{Id, Operation, operation::Outcome},
        window,
    },
    futures::futures::{FutureExt, StreamExt, executor::block_on, stream::BoxStream},
    renderer::Renderer,
    runtime::{self, Task, UserInterface, user_interface::Cache},
};
use palabre::ui::{
    App, Launch, Look, Message, heard,
    keep::Keep,
    theme,
    widget::{Info, Probe, Request, Role},
};

/// Something in the window as a screen reader is told of it.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: Id,
    pub info: Info,
    pub bounds: Rectangle,
    /// How deep it stands.
    pub depth: usize,
}

pub struct Window {
    pub app: App,
    renderer: Renderer,
    cache: Option<Cache>,
    cursor: mouse::Cursor,
    pub size: Size,
    tasks: Vec<BoxStream<'static, runtime::Action<Message>>>,
    operations: Vec<Box<dyn Operation>>,
    id: window::Id,
}

/// The fonts of the program; read once in a process.
pub fn load_fonts() {
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let fonts = theme::FONT_FILES.into_iter().map(Into::into).collect();
        let settings = Settings { fonts, default_font: theme::REGULAR, ..Settings::default() };
        let _: Simulator<'_, (), iced_test::core::Theme, Renderer> =
            Simulator::with_settings(settings, iced_test::core::widget::Text::new("한글"));
    });
}

/// A launch whose settings and documents stay in a folder, on a day that never changes.
pub fn launch(folder: &Path) -> Launch {
    let day = "2026-11-22".parse().unwrap();
    let time = "14:30".parse().unwrap();
    Launch { now: Some((day, time)), ..Launch::new(Keep::inside(folder)) }
}

impl Window {
    pub fn open(launch: Launch, size: impl Into<Size>) -> Self {
        load_fonts();
        let renderer =
            block_on(<Renderer as Headless>::new(theme::REGULAR, 14.0.into(), None)).expect("a renderer");
        let (app, task) = App::new(launch);
        let size = size.into();
        let mut window = Self {
            app,
            renderer,
            cache: Some(Cache::default()),
            cursor: mouse::Cursor::Unavailable,
            size,
            tasks: Vec::new(),
            operations: Vec::new(),
            id: window::Id::unique(),
        };
        window.spawn(task);
        let opened = window::Event::Opened { position: None, size };
        window.send(Message::Window(window.id, opened));
        window
    }

    /// Takes a task on; it is carried out as far as it goes, and on whenever it can.
    fn spawn(&mut self, task: Task<Message>) {
        self.tasks.extend(runtime::task::into_stream(task));
    }

    /// Lets a message take effect, with all that follows at once.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.spawn(task);
        self.settle();
    }

    /// Carries tasks and operations out until nothing more is ready.
    fn settle(&mut self) {
        loop {
            let mut quiet = true;
            for mut stream in std::mem::take(&mut self.tasks) {
                loop {
                    match stream.next().now_or_never() {
                        Some(Some(action)) => {
                            quiet = false;
                            match action {
                                runtime::Action::Output(message) => {
                                    let task = self.app.update(message);
                                    self.spawn(task);
                                }
                                runtime::Action::Widget(operation) => self.operations.push(operation),
                                _ => {}
                            }
                        }
                        Some(None) => break,
                        None => {
                            self.tasks.push(stream);
                            break;
                        }
                    }
                }
            }
            if quiet && self.operations.is_empty() {
                break;
            }
            self.operate();
        }
        self.frame(&[]);
    }

    fn operate(&mut self) {
        let operations = std::mem::take(&mut self.operations);
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        for operation in operations {
            let mut next = Some(operation);
            while let Some(mut operation) = next.take() {
                ui.operate(&self.renderer, operation.as_mut());
                if let Outcome::Chain(then) = operation.finish() {
                    next = Some(then);
                }
            }
        }
        self.cache = Some(ui.into_cache());
    }

    /// Waits until something is so.
    pub fn until(&mut self, what: &str, so: impl Fn(&App) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !so(&self.app) {
            assert!(Instant::now() < deadline, "never: {what}");
            std::thread::yield_now();
            self.settle();
        }
    }

    /// Waits until something of this name shows.
    pub fn until_shows(&mut self, name: &str) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !self.shows(name) {
            assert!(Instant::now() < deadline, "never: {name} in\n{}", self.outline());
            std::thread::yield_now();
            self.settle();
        }
    }

    /// One turn of the window: operations, events, and what follows from them.
    fn frame(&mut self, events: &[Event]) {
        let mut messages = Vec::new();
        let mut all = events.to_vec();
        all.push(Event::Window(window::Event::RedrawRequested(Instant::now())));
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        let (_, statuses) =
            ui.update(&all, self.cursor, &mut self.renderer, &mut clipboard::Null, &mut messages);
        self.cache = Some(ui.into_cache());
        let shortcuts: Vec<Message> = all
            .into_iter()
            .zip(statuses)
            .filter_map(|(happened, status)| heard(happened, status, self.id))
            .collect();
        // As in the real window: all that came of one turn takes effect before anything is built anew.
        let mut quiet = true;
        for message in messages.into_iter().chain(shortcuts) {
            let task = self.app.update(message);
            self.spawn(task);
            quiet = false;
        }
        if !quiet {
            self.settle();
        }
    }

    /// Presses and releases a key.
    pub fn key(&mut self, key: keyboard::Key, physical: Physical, modifiers: keyboard::Modifiers) {
        // As systems give it: Control makes control characters of letters and leaves signs and digits as they are.
        let text = match (&key, modifiers.control() || modifiers.alt()) {
            (keyboard::Key::Character(text), true) if text.chars().all(|c| c.is_ascii_alphabetic()) => {
                Some("\u{1a}".into())
            }
            (keyboard::Key::Character(text), _) => Some(text.clone()),
            (keyboard::Key::Named(Named::Space), false) => Some(" ".into()),
            _ => None,
        };
        let changed = Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
        let pressed = Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key.clone(),
            physical_key: physical,
            location: keyboard::Location::Standard,
            modifiers,
            text,
            repeat: false,
        });
        let released = Event::Keyboard(keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key: physical,
            location: keyboard::Location::Standard,
            modifiers,
        });
        self.frame(&[changed, pressed]);
        self.frame(&[
            released,
            Event::Keyboard(keyboard::Event::ModifiersChanged(keyboard::Modifiers::empty())),
        ]);
    }

    pub fn tap(&mut self, named: Named) {
        self.key(keyboard::Key::Named(named), UNKNOWN, keyboard::Modifiers::empty());
    }

    pub fn control(&mut self, letter: &str) {
        self.key(keyboard::Key::Character(letter.into()), UNKNOWN, keyboard::Modifiers::CTRL);
    }

    pub fn alt(&mut self, digit: Code) {
        self.key(keyboard::Key::Character("&".into()), Physical::Code(digit), keyboard::Modifiers::ALT);
    }

    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.key(
                keyboard::Key::Character(letter.to_string().into()),
                UNKNOWN,
                keyboard::Modifiers::empty(),
            );
        }
    }

    /// Several keys within one turn of the window, as on a busy machine: a new line of the text is Enter, `\t` Tab, `↑` an arrow.
    pub fn burst(&mut self, text: &str) {
        let events: Vec<Event> = text
            .chars()
            .map(|letter| {
                let (key, text) = match letter {
                    '\n' => (keyboard::Key::Named(Named::Enter), None),
                    '\t' => (keyboard::Key::Named(Named::Tab), None),
                    '↑' => (keyboard::Key::Named(Named::ArrowUp), None),
                    ' ' => (keyboard::Key::Named(Named::Space), Some(" ".into())),
                    letter => {
                        let text = letter.to_string();
                        (keyboard::Key::Character(text.as_str().into()), Some(text.into()))
                    }
                };
                Event::Keyboard(keyboard::Event::KeyPressed {
                    key: key.clone(),
                    modified_key: key,
                    physical_key: UNKNOWN,
                    location: keyboard::Location::Standard,
                    modifiers: keyboard::Modifiers::empty(),
                    text,
                    repeat: false,
                })
            })
            .collect();
        self.frame(&events);
    }

    /// An event of the input method.
    pub fn compose(&mut self, event: iced_test::core::input_method::Event) {
        self.frame(&[Event::InputMethod(event)]);
    }

    /// Clicks in the middle of a thing.
    pub fn click(&mut self, id: &str) {
        let told = self.told(id);
        self.click_at(told.bounds.center());
    }

    pub fn click_at(&mut self, point: Point) {
        self.cursor = mouse::Cursor::Available(point);
        self.frame(&[
            Event::Mouse(mouse::Event::CursorMoved { position: point }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
        ]);
        self.frame(&[Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))]);
    }

    /// Does what a screen reader's click does.
    pub fn activate(&mut self, role: Role, name: &str) {
        let found = self.find(role, name);
        self.operations.push(Box::new(Ask(found.id, Some(Request::Activate))));
        self.operate();
        self.frame(&[]);
    }

    /// Puts a text into a field as a screen reader does.
    pub fn put(&mut self, name: &str, text: &str) {
        let found = self.tree().into_iter().find(|told| told.info.editable && told.info.name == name);
        let found = found.unwrap_or_else(|| panic!("no field {name}; there are: {}", self.outline()));
        self.operations.push(Box::new(Ask(found.id, Some(Request::SetValue(text.to_owned())))));
        self.operate();
        self.frame(&[]);
    }

    /// Everything in the window, in the order it is read.
    pub fn tree(&mut self) -> Vec<Told> {
        let mut read = Read { told: Vec::new(), depth: 0, pending: false };
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        ui.operate(&self.renderer, &mut read);
        self.cache = Some(ui.into_cache());
        read.told
    }

    /// The tree in lines.
    pub fn outline(&mut self) -> String {
        let mut lines = String::new();
        for told in self.tree() {
            let value = told.info.value.as_ref().map(|value| format!(" = {value:?}")).unwrap_or_default();
            lines +=
                &format!("{}{:?} {:?}{value}\n", "  ".repeat(told.depth), told.info.role, told.info.name);
        }
        lines
    }

    pub fn told(&mut self, id: &str) -> Told {
        let wanted: Id = id.to_owned().into();
        let found = self.tree().into_iter().find(|told| told.id == wanted);
        found.unwrap_or_else(|| panic!("nothing has the key {id}; there are: {}", self.outline()))
    }

    pub fn find(&mut self, role: Role, name: &str) -> Told {
        let found = self.tree().into_iter().find(|told| told.info.role == role && told.info.name == name);
        found.unwrap_or_else(|| panic!("no {role:?} {name:?}; there are: {}", self.outline()))
    }

    pub fn shows(&mut self, name: &str) -> bool {
        self.tree().iter().any(|told| told.info.name.contains(name))
    }

    /// What has the focus of the keyboard.
    pub fn focused(&mut self) -> Option<String> {
        let mut find = Focused(None);
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        ui.operate(&self.renderer, &mut find);
        self.cache = Some(ui.into_cache());
        find.0.map(|id| format!("{id:?}"))
    }

    /// What has the focus, as a screen reader is told of it.
    pub fn told_focused(&mut self) -> Told {
        let focused = self.focused().unwrap_or_else(|| panic!("nothing has the focus"));
        self.tree().into_iter().find(|told| format!("{:?}", told.id) == focused).unwrap()
    }

    /// Where what has the focus is seen, scrolled as it is.
    pub fn focus_seen(&mut self) -> Option<Rectangle> {
        let mut seen = Seen::default();
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        ui.operate(&self.renderer, &mut seen);
        self.cache = Some(ui.into_cache());
        seen.found
    }

    /// All the words that the room sees.
    pub fn projected(&mut self, size: Size) -> Vec<String> {
        let mut words = Words(Vec::new());
        let mut ui =
            UserInterface::build(self.app.projected(size), size, Cache::default(), &mut self.renderer);
        ui.operate(&self.renderer, &mut words);
        words.0
    }

    /// Updates, views and draws once more, as after a message that changes nothing; the time it took.
    pub fn redraw(&mut self) -> Duration {
        let begun = Instant::now();
        let _ = self.app.update(Message::Look);
        let look = self.app.look();
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        let moved = Event::Mouse(mouse::Event::CursorMoved { position: Point::new(400.0, 300.0) });
        ui.update(&[moved], self.cursor, &mut self.renderer, &mut clipboard::Null, &mut Vec::new());
        ui.draw(&mut self.renderer, &look, &Style { text_color: look.base().text_color }, self.cursor);
        self.cache = Some(ui.into_cache());
        begun.elapsed()
    }

    /// The window as a picture: width, height, rows of red, green, blue, alpha.
    pub fn picture(&mut self, scale: f32) -> (u32, u32, Vec<u8>) {
        let look: Look = self.app.look();
        let mut ui = UserInterface::build(
            self.app.view(),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        ui.update(&[redraw], self.cursor, &mut self.renderer, &mut clipboard::Null, &mut Vec::new());
        ui.draw(&mut self.renderer, &look, &Style { text_color: look.base().text_color }, self.cursor);
        self.cache = Some(ui.into_cache());
        let physical =
            Size::new((self.size.width * scale).round() as u32, (self.size.height * scale).round() as u32);
        let pixels = self.renderer.screenshot(physical, scale, look.base().background_color);
        (physical.width, physical.height, pixels)
    }

    /// Writes the window as a PNG.
    pub fn save_picture(&mut self, path: &Path, scale: f32) {
        let (width, height, pixels) = self.picture(scale);
        let file = std::io::BufWriter::new(std::fs::File::create(path).expect("a file for the picture"));
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&pixels).expect("pixels");
    }
}

const UNKNOWN: Physical = Physical::Unidentified(NativeCode::Unidentified);

struct Read {
    told: Vec<Told>,
    depth: usize,
    pending: bool,
}

impl Operation for Read {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let deeper = usize::from(std::mem::take(&mut self.pending));
        self.depth += deeper;
        operate(self);
        self.depth -= deeper;
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let (Some(id), Some(probe)) = (id, state.downcast_ref::<Probe>()) {
            self.told.push(Told { id: id.clone(), info: probe.info.clone(), bounds, depth: self.depth });
            self.pending = true;
        }
    }
}

struct Ask(Id, Option<Request>);

impl Operation for Ask {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if id == Some(&self.0)
            && let Some(probe) = state.downcast_mut::<Probe>()
            && let Some(request) = self.1.take()
        {
            probe.request = Some(request);
        }
    }
}

struct Words(Vec<String>);

impl Operation for Words {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text(&mut self, _: Option<&Id>, _: Rectangle, text: &str) {
        self.0.push(text.to_owned());
    }
}

#[derive(Default)]
struct Seen {
    pending: Vector,
    shift: Vector,
    found: Option<Rectangle>,
}

impl Operation for Seen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let by = std::mem::take(&mut self.pending);
        self.shift += by;
        operate(self);
        self.shift -= by;
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn iced_test::core::widget::operation::Scrollable,
    ) {
        self.pending = translation;
    }

    fn focusable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        state: &mut dyn iced_test::core::widget::operation::Focusable,
    ) {
        if state.is_focused() {
            self.found = Some(bounds - self.shift);
        }
    }
}

struct Focused(Option<Id>);

impl Operation for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(
        &mut self,
        id: Option<&Id>,
        _: Rectangle,
        state: &mut dyn iced_test::core::widget::operation::Focusable,
    ) {
        if state.is_focused() {
            self.0 = id.cloned();
        }
    }
}

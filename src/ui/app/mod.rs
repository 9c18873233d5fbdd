//! The program in its window: the state, the messages, and all that screens ask for.

mod commands;
mod dossiers;
mod messages;
mod projecting;
mod registers;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use iced::{Event as Happened, Size, Subscription, Task, event, keyboard, mouse, window};

use super::{
    Command, Cx, Delay, Element, Look, Message, Place, ThemeName,
    desk::Desk,
    form::{self, Drafts},
    keep::{Keep, Settings},
    overlay::Overlay,
    reader::{self, Reader},
    screen::{agreement, documents, overview, positions, sessions, stakeholders, start},
    shell, shortcut, theme, widget,
};
use crate::{
    analysis::PhaseProgress,
    language::{self, Catalog},
    model::{AgendaItem, Date, DateTime, Dossier, Id, Kind, Language, Time},
};

/// How the window is opened.
#[derive(Debug, Clone)]
pub struct Launch {
    /// A dossier to open.
    pub file: Option<PathBuf>,
    /// The language of the interface, instead of the one remembered.
    pub language: Option<Language>,
    /// The theme, instead of the one remembered.
    pub theme: Option<ThemeName>,
    /// The scale in per cent, instead of the one remembered.
    pub scale: Option<u16>,
    /// Where things are kept.
    pub keep: Keep,
    /// What day and time it is, where that is not to be asked of the system.
    pub now: Option<(Date, Time)>,
    /// Prints the milliseconds since this moment when the first frame is shown, and leaves.
    pub measure: Option<Instant>,
}

impl Launch {
    /// As the system has it.
    pub fn new(keep: Keep) -> Self {
        Self { file: None, language: None, theme: None, scale: None, keep, now: None, measure: None }
    }
}

/// The program in its window.
pub struct App {
    words: Arc<Catalog>,
    look: Look,
    settings: Settings,
    keep: Keep,
    now: Option<(Date, Time)>,
    size: Size,
    /// Physical pixels in a logical one, by the system.
    factor: f32,
    place: Place,
    start: start::State,
    overview: overview::State,
    stakeholders: stakeholders::State,
    positions: positions::State,
    sessions: sessions::State,
    agreement: agreement::State,
    documents: documents::State,
    overlay: Overlay,
    drafts: Drafts,
    ticking: bool,
    desk: Option<Desk>,
    nothing: Dossier,
    toast: Option<(u64, String, bool)>,
    toasts: u64,
    refused: Option<String>,
    warned: bool,
    /// Counts dossiers opened.
    opened: u64,
    reader: Option<Reader>,
    listened: bool,
    window: reader::Window,
    measure: Option<Instant>,
    today: Date,
    /// The moment of the last message.
    clock: DateTime,
    /// The window, once it is opened; in tests there is none.
    main: Option<window::Id>,
    /// The window for the room.
    projector: Option<projecting::Projector>,
    /// A second is waited for.
    second: bool,
    /// The point whose time was over when last looked at.
    over: Option<Id<AgendaItem>>,
    /// Delays begun by the message that is handled.
    later: Vec<Task<Message>>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("place", &self.place).field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// What has to be kept until the window is closed; nothing where only trying can tell.
pub type Display = Option<reader::Display>;

/// The display a window can be opened on, as far as that can be told before trying: the toolkit would give up
/// with a panic.
///
/// # Errors
///
/// Which display was looked for and is not there.
pub fn display() -> Result<Display, String> {
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match (set("WAYLAND_DISPLAY").or_else(|| set("WAYLAND_SOCKET")), set("DISPLAY")) {
        (Some(_), _) => Ok(None),
        (None, Some(display)) => reader::display().map(Some).ok_or_else(|| format!("DISPLAY={display}")),
        (None, None) => Err("DISPLAY, WAYLAND_DISPLAY: –".to_owned()),
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// What the system says where no window can be opened.
pub fn run(launch: Launch) -> iced::Result {
    let mut reader = Reader::start();
    let signals = std::cell::RefCell::new(reader.as_mut().and_then(Reader::signals));
    let reader = std::cell::RefCell::new(reader);
    // Sizes are given in logical pixels: on the screen the window is as large at every scale.
    let scale = f32::from(launch.scale.or(launch.keep.load().scale).unwrap_or(100)) / 100.0;
    let main = window::Settings {
        size: Size::new(1366.0 / scale, 768.0 / scale),
        min_size: Some(Size::new(800.0 / scale, 480.0 / scale)),
        exit_on_close_request: false,
        platform_specific: platform(),
        ..window::Settings::default()
    };
    let mut program = iced::daemon(
        move || {
            let (mut app, task) = App::new(launch.clone());
            let (id, opened) = window::open(main.clone());
            app.main = Some(id);
            let task = Task::batch([opened.discard(), task]);
            app.reader = reader.take();
            let heard = match signals.take() {
                Some(signals) => Task::run(signals, Message::Reader),
                None => Task::none(),
            };
            (app, Task::batch([task, heard]))
        },
        App::update,
        App::window,
    )
    .title(App::title_of)
    .theme(|app: &App, _| app.look())
    .scale_factor(App::scale_of)
    .subscription(App::subscription)
    .default_font(theme::REGULAR)
    .settings(iced::Settings {
        id: Some("org.palabre.Palabre".to_owned()),
        default_text_size: theme::Type::Body.size().into(),
        default_font: theme::REGULAR,
        ..iced::Settings::default()
    });
    for font in theme::FONT_FILES {
        program = program.font(font);
    }
    program.run()
}

#[cfg(target_os = "linux")]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific {
        application_id: "org.palabre.Palabre".to_owned(),
        ..window::settings::PlatformSpecific::default()
    }
}

#[cfg(not(target_os = "linux"))]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific::default()
}

/// A day and a time as a moment, to the second.
fn moment((day, time): (Date, Time)) -> DateTime {
    let second = jiff::civil::time(time.0.hour(), time.0.minute(), time.0.second(), 0);
    DateTime(day.0.to_datetime(second))
}

/// The day and the time here.
fn here() -> (Date, Time) {
    let now = jiff::Zoned::now();
    (Date(now.date()), Time(now.time()))
}

impl App {
    /// The program as it starts, and what it does first.
    pub fn new(launch: Launch) -> (Self, Task<Message>) {
        let mut settings = launch.keep.load();
        settings.theme = launch.theme.unwrap_or(settings.theme);
        settings.scale = launch.scale.or(settings.scale);
        let language = launch.language.or(settings.language).unwrap_or_else(language::of_system);
        let mut app = Self {
            words: Arc::new(Catalog::new(language)),
            look: Look::new(settings.theme),
            settings,
            keep: launch.keep,
            now: launch.now,
            size: Size::new(1366.0, 768.0),
            factor: 1.0,
            place: Place::Start,
            start: start::State::default(),
            overview: overview::State::default(),
            stakeholders: stakeholders::State::default(),
            positions: positions::State::default(),
            sessions: sessions::State::default(),
            agreement: agreement::State::default(),
            documents: documents::State::default(),
            overlay: Overlay::default(),
            drafts: Drafts::default(),
            ticking: false,
            desk: None,
            nothing: Dossier::from_records([]),
            toast: None,
            toasts: 0,
            refused: None,
            warned: false,
            opened: 0,
            reader: None,
            listened: false,
            window: reader::Window::default(),
            measure: launch.measure,
            today: launch.now.unwrap_or_else(here).0,
            clock: moment(launch.now.unwrap_or_else(here)),
            main: None,
            projector: None,
            second: false,
            over: None,
            later: Vec::new(),
        };
        let task = match launch.file {
            Some(file) => app.open(&file),
            None => Task::none(),
        };
        let settled = app.settle();
        let later = std::mem::take(&mut app.later);
        (app, Task::batch([task, settled].into_iter().chain(later)))
    }

    // What views and tests ask.

    /// The title of the window.
    pub fn title(&self) -> String {
        match self.desk.as_ref().and_then(|desk| desk.dossier.dialogue()) {
            Some(dialogue) => format!("{} – Palabre", dialogue.title),
            None => "Palabre".to_owned(),
        }
    }

    /// The theme.
    pub fn look(&self) -> Look {
        self.look.clone()
    }

    /// The name of the theme.
    pub const fn theme_name(&self) -> ThemeName {
        self.settings.theme
    }

    /// The scale chosen.
    pub fn scale_factor(&self) -> f32 {
        f32::from(self.settings.scale.unwrap_or(100)) / 100.0
    }

    /// Where one is.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The dossier that is open.
    pub fn dossier(&self) -> Option<&Dossier> {
        self.desk.as_ref().map(|desk| &desk.dossier)
    }

    /// The file of the dossier that is open.
    pub fn file(&self) -> Option<&Path> {
        self.desk.as_ref().map(|desk| desk.path.as_path())
    }

    /// Whether something typed could not be stored and still waits in its field.
    pub(super) fn is_refused(&self) -> bool {
        self.drafts.is_refused()
    }

    /// Whether everything that was done is on the disk.
    pub fn is_stored(&self) -> bool {
        self.desk.as_ref().is_none_or(|desk| !desk.is_pending())
    }

    /// Whether a page of the document asked for is on the screen.
    pub fn is_page_drawn(&self) -> bool {
        self.documents.is_drawn()
    }

    /// How far each phase of the dialogue has come.
    pub(super) fn progress(&self) -> &[PhaseProgress] {
        self.desk.as_ref().map_or(&[], |desk| &desk.progress)
    }

    /// What was just done, and whether it can be taken back.
    pub fn toast(&self) -> Option<(&str, bool)> {
        self.toast.as_ref().map(|(_, words, undo)| (words.as_str(), *undo))
    }

    /// Why the last thing asked for was refused.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// What stands in the bar at the bottom.
    pub(super) fn counts(&self, cx: Cx<'_>) -> String {
        match self.place {
            Place::Start => String::new(),
            Place::Overview => [
                cx.count("count-stakeholders", cx.dossier.count(Kind::Stakeholder)),
                cx.count("count-sessions", cx.dossier.count(Kind::Session)),
                cx.count("count-contributions", cx.dossier.count(Kind::Contribution)),
            ]
            .join(" · "),
            Place::Stakeholders => self.stakeholders.counts(cx),
            Place::Positions => self.positions.counts(cx),
            Place::Sessions => self.sessions.counts(cx),
            Place::SharedPosition => self.agreement.counts(cx),
            Place::Documents => self.documents.counts(cx),
        }
    }

    fn cx(&self) -> Cx<'_> {
        let narrow = self.size.width < 1280.0;
        Cx {
            dossier: self.desk.as_ref().map_or(&self.nothing, |desk| &desk.dossier),
            words: &self.words,
            size: self.size,
            drafts: &self.drafts,
            writable: self.desk.as_ref().is_some_and(Desk::is_writable),
            today: self.today,
            now: self.clock,
            folded: narrow || self.settings.folded,
            sound: !self.settings.silent,
            held: self.is_held(),
            templates: &self.settings.templates,
        }
    }

    /// The window.
    pub fn view(&self) -> Element<'_> {
        let cx = self.cx();
        let whole: Element<'_> = match &self.desk {
            None => {
                let screen = self.start.view(cx, &self.settings);
                let told = self.refused.as_ref().map(|refused| shell::refusal(cx, refused));
                let screen = iced::widget::column![iced::widget::Column::new().push(told), screen].into();
                shell::toasted(self, cx, screen)
            }
            Some(desk) => {
                let screen = match self.place {
                    Place::Start | Place::Overview => self.overview.view(cx),
                    Place::Stakeholders => self.stakeholders.view(cx),
                    Place::Positions => self.positions.view(cx),
                    Place::Sessions => self.sessions.view(cx),
                    Place::SharedPosition => self.agreement.view(cx),
                    Place::Documents => self.documents.view(cx),
                };
                shell::view(self, cx, desk, screen)
            }
        };
        widget::in_order(match self.overlay.view(cx, &self.keep) {
            Some(over) => iced::widget::stack![whole, over],
            None => iced::widget::stack![whole],
        })
    }

    /// What the program listens to.
    pub fn subscription(&self) -> Subscription<Message> {
        let mut all = vec![event::listen_with(heard)];
        if self.listened {
            // Focus and carets move without a message; whoever listens has to hear of it.
            all.push(event::listen_with(|happened, _, _| match happened {
                Happened::Keyboard(keyboard::Event::KeyReleased { .. })
                | Happened::Mouse(mouse::Event::ButtonReleased(_) | mouse::Event::WheelScrolled { .. }) => {
                    Some(Message::Look)
                }
                _ => None,
            }));
        }
        if self.measure.is_some() {
            all.push(event::listen_raw(|happened, _, id| match happened {
                Happened::Window(drawn @ window::Event::RedrawRequested(_)) => {
                    Some(Message::Window(id, drawn))
                }
                _ => None,
            }));
        }
        Subscription::batch(all)
    }

    /// What a message changes, and what follows.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let now = self.now.unwrap_or_else(here);
        (self.today, self.clock) = (now.0, moment(now));
        let before = if ends_draft(&message) {
            let stored = self.commit();
            self.drafts.set_aside();
            stored
        } else {
            Task::none()
        };
        let task = self.handle(message);
        let after = self.settle();
        let later = std::mem::take(&mut self.later);
        Task::batch(std::iter::once(Task::batch([before, task]).chain(after)).chain(later))
    }

    /// After every message: fields agree with the dossier, pages with the records, screen readers with the window.
    fn settle(&mut self) -> Task<Message> {
        let Some(desk) = &self.desk else {
            return self.told_reader();
        };
        let areas = match self.place {
            Place::Start | Place::Documents => Vec::new(),
            Place::Overview => self.overview.areas(&desk.dossier),
            Place::Stakeholders => self.stakeholders.areas(&desk.dossier),
            Place::Positions => self.positions.areas(&desk.dossier),
            Place::Sessions => self.sessions.areas(&desk.dossier),
            Place::SharedPosition => self.agreement.areas(&desk.dossier),
        };
        self.drafts.keep_areas(&areas, &desk.dossier);
        let mut task = Task::none();
        if self.place == Place::Stakeholders {
            let mut stakeholders = std::mem::take(&mut self.stakeholders);
            let revision = desk.revision;
            stakeholders.refresh(self.cx(), revision);
            self.stakeholders = stakeholders;
        }
        if self.place == Place::Documents {
            let mut documents = std::mem::take(&mut self.documents);
            let (revision, pixels) = (desk.revision, self.factor * self.scale_factor());
            task = documents.refresh(self.cx(), revision, pixels, self.keep.documents());
            self.documents = documents;
        }
        if self.shows_clocks() && !self.second {
            self.second = true;
            task = Task::batch([task, wait(Duration::from_secs(1), Delay::Second)]);
        }
        if self.drafts.is_pending() && !self.ticking {
            self.ticking = true;
            task = Task::batch([task, wait(form::PAUSE, Delay::Draft)]);
        }
        Task::batch([task, self.told_reader()])
    }

    /// Whether a clock shows that goes on by itself.
    fn shows_clocks(&self) -> bool {
        // Where the time is given it stands still.
        self.now.is_none()
            && (self.projector.is_some()
                || self.place == Place::Sessions
                    && self.desk.as_ref().is_some_and(|desk| self.sessions.runs(&desk.dossier)))
    }

    fn told_reader(&mut self) -> Task<Message> {
        let title = self.title();
        self.window.title = title;
        self.reader.as_ref().map_or_else(Task::none, |reader| reader.sync(&self.window))
    }
}

fn desk_title(desk: &Desk) -> String {
    desk.dossier.dialogue().map(|dialogue| dialogue.title.to_string()).unwrap_or_default()
}

/// Whether a message means that what was typed is complete.
const fn ends_draft(message: &Message) -> bool {
    !matches!(
        message,
        Message::Form(_)
            | Message::Command(Command::Undo)
            | Message::Window(..)
            | Message::Origin(_)
            | Message::Saved(..)
            | Message::Reader(_)
            | Message::Elapsed(_)
            | Message::Tab { .. }
            | Message::Look
            | Message::Dismiss
    )
}

/// What something that happened in the window means, whatever the screen.
pub fn heard(happened: Happened, status: event::Status, id: window::Id) -> Option<Message> {
    let captured = status == event::Status::Captured;
    match happened {
        Happened::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) => {
            shortcut::of_key(&key, physical_key, modifiers, captured)
        }
        Happened::Window(
            changed @ (window::Event::Opened { .. }
            | window::Event::Moved(_)
            | window::Event::Resized(_)
            | window::Event::Rescaled(_)
            | window::Event::Focused
            | window::Event::Unfocused
            | window::Event::CloseRequested),
        ) => Some(Message::Window(id, changed)),
        Happened::Window(window::Event::FileDropped(path)) => Some(Message::Dropped(path)),
        _ => None,
    }
}

/// A message after a while.
fn wait(time: Duration, delay: Delay) -> Task<Message> {
    let (sender, receiver) = iced::futures::channel::oneshot::channel();
    std::thread::spawn(move || {
        std::thread::sleep(time);
        let _ = sender.send(());
    });
    Task::perform(receiver, move |_| Message::Elapsed(delay))
}

//! The documents: which, in which language, how far; the real pages; and where they are saved.

mod pages;
mod settings;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use iced::{
    Length, Padding,
    widget::{column, container, image, row},
};

use crate::{
    analysis,
    exchange::{self, OutputError},
    issue,
    language::Catalog,
    model::{
        Act, Agreement, Change, Date, Disclosure, Dossier, Edit, Id, Kind, Language, MinutesForm,
        MinutesStatus, MinutesVersion, Number, Session,
    },
    report::{
        About, DocumentKind, Form, Options, Pages, PaperSize, Printed, ReportError, Subject, raster::Picture,
    },
    told,
    ui::{
        Action, Cx, Element, Message as Ui,
        dialog::{self, Purpose},
        screen::Place,
        theme::{self, S3, S4, S6, Type},
        widget::{Role, divider, heading, pressable, said, strong},
    },
};

pub use pages::page_keys;

/// Width of the list of documents.
const LIST: f32 = 240.0;
/// Width of the settings.
const SETTINGS: f32 = 352.0;

/// How much of the screen's width the list and the settings take, at its left.
pub fn controls(cx: Cx<'_>) -> f32 {
    match cx.content_width() {
        width if width >= 980.0 => LIST + SETTINGS,
        width if width >= 620.0 => SETTINGS - 40.0,
        _ => 0.0,
    }
}

/// What pages were set of: kind, subject, options, language, state of the dossier, date.
type Key = (DocumentKind, Subject, Options, Language, u64, Date);

/// What shows of the pages.
#[derive(Debug, Default)]
enum Preview {
    /// Nothing was asked for.
    #[default]
    Nothing,
    /// They are being set.
    Setting { key: Key, stop: Arc<AtomicBool>, done: usize, all: usize },
    /// They are set.
    Ready { key: Key, pages: Arc<Pages> },
    /// They cannot be.
    Failed { key: Key, error: ReportError },
}

/// A file is being written: pages of pages, and how to stop it.
#[derive(Debug)]
struct Saving {
    stop: Arc<AtomicBool>,
    done: usize,
    all: usize,
}

/// A page as drawn: which, how large, and the picture.
type Drawn = (Key, usize, u32, image::Handle);

/// Where the documents stand.
#[derive(Debug, Default)]
pub struct State {
    kind: Option<DocumentKind>,
    session: Option<Id<Session>>,
    /// Decisions: those of the chosen session only.
    one_session: bool,
    agreement: Option<Id<Agreement>>,
    language: Option<Language>,
    options: Options,
    page: usize,
    zoom: f32,
    path: Option<String>,
    preview: Preview,
    drawn: Option<Drawn>,
    drawing: Option<(Key, usize, u32)>,
    saving: Option<Saving>,
    /// Why the last saving failed, or what came of it.
    outcome: Option<Result<PathBuf, String>>,
    /// Names found in the text that may stand.
    accepted: Vec<String>,
    /// The register is about to tell of what shows.
    registered: bool,
    /// It is saved as soon as its pages are set.
    at_once: bool,
}

/// What happens among the documents.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another kind.
    Kind(DocumentKind),
    /// Of this session.
    Session(Id<Session>),
    /// Of all sessions.
    AllSessions,
    /// An attendance sheet to sign with so many empty rows, or attendance as recorded.
    Rows(Option<u8>),
    /// Another form.
    PaperForm(Form),
    /// So many forms.
    Copies(u16),
    /// On paper of another size.
    Paper(PaperSize),
    /// How far names are told.
    Disclosure(Option<Disclosure>),
    /// What a name found in the text stands for is not the one left out: it may stand.
    Accept(String),
    /// Of this agreement.
    Agreement(Id<Agreement>),
    /// The minutes of this session are wanted.
    Minutes(Id<Session>),
    /// They are wanted as a file, at once.
    MinutesNow(Id<Session>),
    /// In another language.
    Language(Language),
    /// The minutes have come this far.
    Status(MinutesStatus),
    /// As formal minutes, or not.
    Form(bool),
    /// A new version of approved minutes.
    Renew,
    /// Another page.
    Page(usize),
    /// The page after, or the one before.
    Turn(bool),
    /// Larger or smaller.
    Zoom(bool),
    /// Typed in the field for the file.
    Path(String),
    /// The system's dialog for it.
    Choose,
    /// Write the PDF.
    Save,
    /// Stop setting, or writing.
    Stop,
    /// So many pages are written.
    Writing(usize, usize),
    /// So far.
    Progress(Box<Key>, usize, usize),
    /// Set, or not.
    Set(Box<Key>, Result<Arc<Pages>, ReportError>),
    /// Drawn.
    Drawn(Box<Key>, usize, u32, Option<Arc<Picture>>),
    /// Written, or not.
    Saved(PathBuf, Result<Box<Written>, Failure>),
}

/// A PDF that was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// How many pages it has.
    pub pages: usize,
    /// Its entry in the register.
    pub entry: Change,
}

/// Why a PDF was not written.
#[derive(Debug, Clone)]
pub enum Failure {
    /// It could not be made.
    Report(ReportError),
    /// It could not be written.
    Output(OutputError),
}

impl State {
    fn kind(&self) -> DocumentKind {
        self.kind.unwrap_or(DocumentKind::Minutes)
    }

    fn session(&self, dossier: &Dossier) -> Option<Arc<Session>> {
        let chosen = self.session.and_then(|id| dossier.get(id)).cloned();
        chosen.or_else(|| {
            let sessions = analysis::sessions(dossier);
            let held = |s: &&Arc<Session>| s.status == Some(crate::model::SessionStatus::Held);
            sessions.iter().rev().find(held).or_else(|| sessions.last()).cloned()
        })
    }

    fn agreement(&self, dossier: &Dossier) -> Option<Arc<Agreement>> {
        let chosen = self.agreement.and_then(|id| dossier.get(id)).cloned();
        chosen.or_else(|| analysis::agreements(dossier).into_iter().next())
    }

    fn subject(&self, dossier: &Dossier) -> Option<Subject> {
        match self.kind().about() {
            About::Either if !self.one_session => Some(Subject::Dialogue),
            About::Session | About::Either => {
                self.session(dossier).map(|session| Subject::Session(session.id))
            }
            About::Agreement => self.agreement(dossier).map(|agreement| Subject::Agreement(agreement.id)),
            About::Dialogue => Some(Subject::Dialogue),
        }
    }

    fn language(&self, dossier: &Dossier) -> Language {
        self.language.unwrap_or_else(|| dossier.content_language())
    }

    /// What a message changes, and what is wanted then.
    pub fn update(&mut self, message: Message, dossier: &Dossier, words: &Catalog, today: Date) -> Action {
        match message {
            Message::Kind(kind) => {
                self.kind = Some(kind);
                self.anew();
                Action::None
            }
            Message::Session(id) => {
                self.session = Some(id);
                self.one_session = true;
                self.anew();
                Action::None
            }
            Message::AllSessions => {
                self.one_session = false;
                self.anew();
                Action::None
            }
            Message::Rows(rows) => {
                self.options.blank_rows = rows;
                self.anew();
                Action::None
            }
            Message::PaperForm(form) => {
                self.options.form = form;
                self.anew();
                Action::None
            }
            Message::Copies(copies) => {
                self.options.copies = copies;
                self.anew();
                Action::None
            }
            Message::Paper(size) => {
                self.options.paper = size;
                self.anew();
                Action::None
            }
            Message::Disclosure(disclosure) => {
                self.options.disclosure = disclosure;
                self.accepted.clear();
                self.anew();
                Action::None
            }
            Message::Accept(name) => {
                self.accepted.push(name);
                Action::None
            }
            Message::Agreement(id) => {
                self.agreement = Some(id);
                self.anew();
                Action::None
            }
            Message::Minutes(id) => {
                self.kind = Some(DocumentKind::Minutes);
                self.session = Some(id);
                self.anew();
                Action::Go(Place::Documents)
            }
            Message::MinutesNow(id) => {
                let go = self.update(Message::Minutes(id), dossier, words, today);
                self.at_once = true;
                go
            }
            Message::Language(language) => {
                self.language = Some(language);
                self.anew();
                Action::None
            }
            Message::Status(status) => self.status(dossier, status, today, words),
            Message::Form(formal) => self.form(dossier, formal),
            Message::Renew => self.renew(dossier),
            Message::Page(page) => {
                self.page = page;
                Action::None
            }
            Message::Turn(forward) => {
                if let Preview::Ready { pages, .. } = &self.preview {
                    let to = if forward { self.page + 1 } else { self.page.saturating_sub(1) };
                    self.page = to.min(pages.count().saturating_sub(1));
                }
                Action::None
            }
            Message::Zoom(larger) => {
                let zoom = if self.zoom > 0.0 { self.zoom } else { 1.0 };
                self.zoom = if larger { (zoom * 1.25).min(3.0) } else { (zoom / 1.25).max(0.5) };
                Action::None
            }
            Message::Path(path) => {
                self.path = Some(path);
                self.outcome = None;
                Action::None
            }
            Message::Choose => {
                let near = self.path.as_ref().map(PathBuf::from);
                Action::Task(dialog::choose(Purpose::SavePdf, words, near))
            }
            Message::Save => self.save(dossier),
            Message::Stop => {
                self.stop();
                Action::None
            }
            Message::Progress(key, now, of) => {
                if let Preview::Setting { key: current, done, all, .. } = &mut self.preview
                    && *current == *key
                {
                    (*done, *all) = (now, of);
                }
                Action::None
            }
            Message::Set(key, result) => {
                if matches!(&self.preview, Preview::Setting { key: current, .. } if *current == *key) {
                    self.preview = match result {
                        Ok(pages) => Preview::Ready { key: *key, pages },
                        Err(error) => Preview::Failed { key: *key, error },
                    };
                }
                Action::None
            }
            Message::Drawn(key, page, scale, picture) => {
                self.drawing = None;
                if let Some(picture) = picture {
                    let handle =
                        image::Handle::from_rgba(picture.width, picture.height, picture.pixels.clone());
                    self.drawn = Some((*key, page, scale, handle));
                }
                Action::None
            }
            Message::Writing(now, of) => {
                if let Some(saving) = &mut self.saving {
                    (saving.done, saving.all) = (now.max(saving.done), of);
                }
                Action::None
            }
            Message::Saved(path, result) => {
                self.saving = None;
                match result {
                    Ok(written) => {
                        let told = words.tell(
                            "done-print",
                            &[("file", path.display().to_string().into()), ("pages", written.pages.into())],
                        );
                        self.outcome = Some(Ok(path));
                        self.registered = true;
                        Action::Batch(vec![Action::Edit(written.entry), Action::Toast(told)])
                    }
                    Err(failure) => {
                        self.outcome = Some(Err(match failure {
                            Failure::Report(error) => told::report(words, &error),
                            Failure::Output(error) => told::output(words, &path, &error),
                        }));
                        Action::None
                    }
                }
            }
        }
    }

    /// Another document: from its first page, under a name of its own.
    fn anew(&mut self) {
        self.page = 0;
        self.path = None;
        self.outcome = None;
        self.at_once = false;
    }

    fn stop(&mut self) {
        if let Some(saving) = &self.saving {
            saving.stop.store(true, Ordering::Relaxed);
            return;
        }
        if let Preview::Setting { key, stop, .. } = &self.preview {
            stop.store(true, Ordering::Relaxed);
            self.preview = Preview::Failed { key: *key, error: ReportError::Stopped };
        }
    }

    fn status(&self, dossier: &Dossier, status: MinutesStatus, today: Date, words: &Catalog) -> Action {
        let Some(session) = self.session(dossier) else { return Action::None };
        let Some(change) = issue::minutes_status(dossier, &session, status, today) else {
            return Action::None;
        };
        let edit = Action::Edit(change);
        if status == MinutesStatus::Approved {
            // It closes the session: what that means, and the way back, is said at once.
            return Action::Batch(vec![edit, Action::Done(words.say("document-approved-now"))]);
        }
        edit
    }

    fn form(&self, dossier: &Dossier, formal: bool) -> Action {
        let Some(session) = self.session(dossier) else { return Action::None };
        let form = Some(if formal { MinutesForm::FormalMinutes } else { MinutesForm::Minutes });
        let edit = match analysis::newest_minutes(dossier, session.id) {
            Some(now) => Edit::update((**now).clone(), MinutesVersion { form, ..(**now).clone() }),
            None => {
                let Ok(version) = Number::new(1) else { return Action::None };
                Edit::create(MinutesVersion { form, ..issue::minutes_version(session.id, version) })
            }
        };
        let act = Act::new("act-edit")
            .with("kind", Kind::MinutesVersion)
            .with("field", "form")
            .with("name", &session.title);
        Action::Edit(Change::new(act, vec![edit]))
    }

    fn renew(&self, dossier: &Dossier) -> Action {
        let Some(session) = self.session(dossier) else { return Action::None };
        issue::renewed_minutes(dossier, &session).map_or(Action::None, Action::Edit)
    }

    fn save(&mut self, dossier: &Dossier) -> Action {
        let (Preview::Ready { pages, .. }, Some(path), false) =
            (&self.preview, &self.path, self.saving.is_some())
        else {
            return Action::None;
        };
        let (pages, path) = (Arc::clone(pages), crate::ui::overlay::expand(path.trim()));
        let stop = Arc::new(AtomicBool::new(false));
        self.saving = Some(Saving { stop: Arc::clone(&stop), done: 0, all: pages.count() });
        self.outcome = None;
        let order = Writing { dossier: dossier.clone(), pages, path, accepted: self.accepted.clone() };
        Action::Task(pages::write(order, stop))
    }

    /// Whether a page of what is wanted is drawn.
    pub fn is_drawn(&self) -> bool {
        let Preview::Ready { key, .. } = &self.preview else { return false };
        self.drawing.is_none() && self.drawn.as_ref().is_some_and(|(of, ..)| of == key)
    }

    /// A file was chosen in the system's dialog.
    pub fn chosen(&mut self, path: PathBuf) {
        let path = if path.extension().is_none() { path.with_extension("pdf") } else { path };
        self.path = Some(path.display().to_string());
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        let kind = cx.code("document-kind", self.kind().code());
        match &self.preview {
            Preview::Ready { pages, .. } => format!("{kind} · {}", cx.count("count-pages", pages.count())),
            _ => kind,
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let wide = cx.content_width() >= 980.0;
        let settings = container(self.settings(cx, !wide)).height(Length::Fill);
        let mut content = row![];
        if wide {
            content =
                content.push(container(self.list_of(cx)).width(LIST).height(Length::Fill)).push(divider());
            content = content.push(settings.width(SETTINGS));
        } else if cx.content_width() >= 620.0 {
            content = content.push(settings.width(SETTINGS - 40.0));
        } else {
            return settings.width(Length::Fill).into();
        }
        content
            .push(divider())
            .push(
                container(self.pages(cx))
                    .width(Length::Fill)
                    .height(Length::Fill)
                    .style(theme::ground(|look| if look.is_contrast() { look.hover } else { look.sunken })),
            )
            .into()
    }

    fn list_of<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let head = container(heading("heading", &cx.say("place-documents"), Type::Title, 1))
            .padding(Padding::from([S3, S3]).left(S6).top(S4));
        let mut rows = column![];
        for &kind in DocumentKind::ALL {
            let here = self.kind() == kind;
            let label = cx.code("document-kind", kind.code());
            let words =
                if here { strong(label.clone(), Type::Cell) } else { said(label.clone(), Type::Cell) };
            let line = container(words).width(Length::Fill);
            let message = Ui::Documents(Message::Kind(kind));
            let inner = iced::widget::button(container(line).center_y(Length::Fill))
                .height(36)
                .width(Length::Fill)
                .padding(Padding::from([0.0, S4]).left(S6));
            rows = rows.push(Element::from(
                pressable(format!("document/{}", kind.code()), Role::Tab, label, inner, here, message)
                    .describe(|info| info.selected = Some(here)),
            ));
        }
        column![head, rows].into()
    }
}

/// What is to be written, and where.
struct Writing {
    dossier: Dossier,
    pages: Arc<Pages>,
    path: PathBuf,
    accepted: Vec<String>,
}

impl Writing {
    fn run(&self, progress: &(dyn Fn(usize, usize) -> bool + Sync)) -> Result<Box<Written>, Failure> {
        let printed = self.pages.print(&self.accepted, progress).map_err(Failure::Report)?;
        if !progress(self.pages.count(), self.pages.count()) {
            return Err(Failure::Report(ReportError::Stopped));
        }
        if let Some(folder) = self.path.parent() {
            // Where that fails, writing says why.
            let _ = std::fs::create_dir_all(folder);
        }
        exchange::write(&self.path, &printed.bytes, exchange::is_pdf).map_err(Failure::Output)?;
        Ok(Box::new(written(&self.dossier, &self.pages, &self.path, &printed)))
    }
}

/// What was written, with its entry in the register.
fn written(dossier: &Dossier, pages: &Pages, path: &std::path::Path, printed: &Printed) -> Written {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let entry =
        issue::register(dossier, pages.order(), pages.language(), pages.title(), &name, &printed.bytes);
    Written { pages: printed.pages, entry }
}

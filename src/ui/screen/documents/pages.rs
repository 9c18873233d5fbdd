//! The pages: set and drawn in the background, shown as they will be printed.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use iced::{
    Alignment, Length, Padding, Task,
    futures::channel::mpsc,
    widget::{column, container, image, row, scrollable, space},
};

use crate::{
    issue,
    language::Catalog,
    model::Dossier,
    report::{self, Pages, ReportError},
    ui::{
        Action, Cx, Element, Message as Ui,
        keep::file_stem,
        theme::{Look, S1, S2, S3, S4, S6, Type},
        widget::{Loud, Role, accessible, button, divider, icon, keys, said, second, share_bar},
    },
};

use super::{Key, LIST, Message, Preview, SETTINGS, State, Writing};

impl State {
    /// Sets the pages that are wanted and draws the one that shows, where that is not done yet.
    pub fn refresh(&mut self, cx: Cx<'_>, revision: u64, pixels: f32, folder: &std::path::Path) -> Task<Ui> {
        let Some(subject) = self.subject(cx.dossier) else {
            self.preview = Preview::Nothing;
            return Task::none();
        };
        let language = self.language(cx.dossier);
        let key = (self.kind(), subject, self.options.of(self.kind()), language, revision, cx.today);
        let known = match &self.preview {
            Preview::Nothing => None,
            Preview::Setting { key, .. } | Preview::Ready { key, .. } | Preview::Failed { key, .. } => {
                Some(*key)
            }
        };
        if std::mem::take(&mut self.registered)
            && let Preview::Ready { key: shown, .. } = &mut self.preview
            && same_but_revision(shown, &key)
        {
            // The register tells of the document; it does not change what is in it.
            let before = *shown;
            *shown = key;
            if let Some((drawn, ..)) = self.drawn.as_mut().filter(|(drawn, ..)| *drawn == before) {
                *drawn = key;
            }
            return Task::none();
        }
        if known != Some(key) {
            if let Preview::Setting { stop, .. } = &self.preview {
                stop.store(true, Ordering::Relaxed);
            }
            // What was saved is no longer what shows; the next file does not take its place.
            if let Some(Ok(saved)) = self.outcome.take()
                && self.path.as_ref().is_some_and(|path| std::path::Path::new(path) == saved)
            {
                self.path = None;
            }
            let stop = Arc::new(AtomicBool::new(false));
            self.preview = Preview::Setting { key, stop: Arc::clone(&stop), done: 0, all: 0 };
            return set(cx.dossier.clone(), key, stop);
        }
        let Preview::Ready { pages, .. } = &self.preview else { return Task::none() };
        self.page = self.page.min(pages.count().saturating_sub(1));
        if self.path.is_none() {
            let stem = format!("{}-{}", file_stem(pages.title()), language.code());
            // What was issued under a name stays: another document gets another name.
            let stem = match subject {
                crate::report::Subject::Session(id) => {
                    let number = cx.dossier.get(id).map(|session| session.number.to_string());
                    number.map_or_else(|| stem.clone(), |number| format!("{stem}-{number}"))
                }
                _ => stem,
            };
            let name = |count: usize| match count {
                1 => folder.join(format!("{stem}.pdf")),
                count => folder.join(format!("{stem}-({count}).pdf")),
            };
            let free = (1..10_000).map(name).find(|path| !path.exists());
            self.path = free.map(|path| path.display().to_string());
        }
        let mut saved = Task::none();
        if std::mem::take(&mut self.at_once)
            && let Action::Task(task) = self.save(cx.dossier)
        {
            saved = task;
        }
        let Preview::Ready { pages, .. } = &self.preview else { return saved };
        let scale = (self.scale(cx, pages) * pixels * 100.0).round() as u32;
        let wanted = (key, self.page, scale);
        let have = self.drawn.as_ref().map(|(key, page, scale, _)| (*key, *page, *scale));
        if have == Some(wanted) || self.drawing.is_some() {
            return saved;
        }
        self.drawing = Some(wanted);
        let (pages, page) = (Arc::clone(pages), self.page);
        let drawn = Task::perform(
            in_background(move || {
                report::raster::page(&pages.layout, page, scale as f32 / 100.0).map(Arc::new)
            }),
            move |picture| Ui::Documents(Message::Drawn(Box::new(key), page, scale, picture.flatten())),
        );
        Task::batch([saved, drawn])
    }

    /// Logical pixels in a point, so that a page fits its place, times the zoom.
    pub(super) fn scale(&self, cx: Cx<'_>, pages: &Pages) -> f32 {
        let taken = if cx.content_width() >= 980.0 { LIST } else { 0.0 } + SETTINGS;
        let wide = (cx.content_width() - taken - 2.0 * S6).max(160.0);
        let high = (cx.size.height - 180.0).max(160.0);
        let (width, height) = size_of(pages, self.page);
        let fit = (wide / width).min(high / height);
        // Smaller than this nothing can be told from grey.
        let fit = fit.max((wide / width).min(0.62));
        fit * if self.zoom > 0.0 { self.zoom } else { 1.0 }
    }

    pub(super) fn pages<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let centred = |content: Element<'a>| container(content).center(Length::Fill).padding(S6).into();
        let pages = match &self.preview {
            Preview::Ready { pages, .. } => pages,
            Preview::Setting { done, all, .. } => return self.progress(cx, *done, *all),
            Preview::Failed { error: ReportError::Stopped, .. } => {
                return centred(said(cx.say("error-stopped"), Type::Body).style(second).into());
            }
            Preview::Failed { .. } | Preview::Nothing => {
                return centred(said(cx.say("document-none-yet"), Type::Body).style(second).into());
            }
        };
        let count = pages.count();
        let scale = self.scale(cx, pages);
        let (width, height) = size_of(pages, self.page);
        let (width, height) = (width * scale, height * scale);
        let picture: Element<'a> = match &self.drawn {
            Some((.., handle)) => image(handle.clone()).width(width).height(height).into(),
            None => space().width(width).height(height).into(),
        };
        let told = cx.tell("document-page-of", &[("page", (self.page + 1).into()), ("pages", count.into())]);
        let sheet = container(picture).padding(1).style(|look: &Look| container::Style {
            background: Some(iced::Color::WHITE.into()),
            border: iced::Border { color: look.line, width: 1.0, radius: 0.0.into() },
            ..container::Style::default()
        });
        let spoken = format!("{}, {told}", pages.title());
        let sheet = accessible("document/page", Role::Image, spoken, sheet);
        let sheet = container(Element::from(sheet)).center_x(Length::Fill).padding(Padding::from([S4, S4]));
        let view = scrollable(sheet)
            .direction(scrollable::Direction::Both {
                vertical: scrollable::Scrollbar::default(),
                horizontal: scrollable::Scrollbar::default(),
            })
            .id("document/pages")
            .height(Length::Fill)
            .width(Length::Fill);
        let turn = |key: &'static str, name: &str, picture, to: Option<usize>| {
            Element::from(
                button(Loud::Quiet, key, cx.say(name), to.map(|to| Ui::Documents(Message::Page(to))))
                    .bare(picture)
                    .small(),
            )
        };
        let zoom = |key: &'static str, name: &str, picture, larger| {
            Element::from(
                button(Loud::Quiet, key, cx.say(name), Some(Ui::Documents(Message::Zoom(larger))))
                    .bare(picture)
                    .small(),
            )
        };
        let percent = format!("{} %", (scale * 72.0 / 96.0 * 100.0).round());
        let bar = row![
            turn("document/previous", "page-previous", icon::CHEVRON_LEFT, self.page.checked_sub(1)),
            said(told, Type::Cell).wrapping(iced::widget::text::Wrapping::None),
            turn(
                "document/next",
                "page-next",
                icon::CHEVRON_RIGHT,
                (self.page + 1 < count).then_some(self.page + 1)
            ),
            container(divider()).height(16),
            zoom("document/smaller", "zoom-out", icon::ZOOM_OUT, false),
            said(percent, Type::Cell).wrapping(iced::widget::text::Wrapping::None),
            zoom("document/larger", "zoom-in", icon::ZOOM_IN, true),
        ]
        .spacing(S2)
        .align_y(Alignment::Center);
        column![view, container(bar).center_x(Length::Fill).padding(Padding::from([S1, S4]))].into()
    }

    pub(super) fn progress<'a>(&self, cx: Cx<'a>, done: usize, all: usize) -> Element<'a> {
        let bar = bar(cx, "document/progress", cx.say("progress-print"), done, all, 260.0.into());
        container(bar).center(Length::Fill).into()
    }
}

/// How far long work is, with the way to stop it.
pub(super) fn bar<'a>(
    cx: Cx<'a>,
    key: &'static str,
    told: String,
    done: usize,
    all: usize,
    width: Length,
) -> Element<'a> {
    let share = if all == 0 { 0.0 } else { done as f32 / all as f32 };
    let bar = share_bar(share.clamp(0.01, 0.99), (6.0, 6.0), None, |look| look.accent);
    let bar = container(bar).width(width);
    let stop =
        button(Loud::Secondary, "document/stop", cx.say("stop"), Some(Ui::Documents(Message::Stop))).small();
    let content = column![
        said(told.clone(), Type::Body),
        row![bar, Element::from(stop)].spacing(S3).align_y(Alignment::Center)
    ]
    .spacing(S2);
    let percent = format!("{} %", (share * 100.0).round());
    accessible(key, Role::Progress, told, content).open().value(percent).into()
}

/// Runs something in a thread of its own; none where that thread did not come to an end.
pub(super) async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (answer, receiver) = iced::futures::channel::oneshot::channel();
    std::thread::spawn(move || {
        let _ = answer.send(work());
    });
    receiver.await.ok()
}

/// Sets pages in a thread of its own, telling how far it is.
pub(super) fn set(dossier: Dossier, key: Key, stop: Arc<AtomicBool>) -> Task<Ui> {
    let (sender, receiver) = mpsc::unbounded();
    std::thread::spawn(move || {
        let (kind, subject, options, language, _, date) = key;
        let order = issue::order(&dossier, kind, subject, date, options);
        let told = std::cell::Cell::new(0);
        let result = report::set(&dossier, &order, &Catalog::new(language), &|done, all| {
            // A message for every hundredth part is more than anybody sees.
            if all > 100 && done >= told.get() + all / 100 {
                told.set(done);
                let _ = sender.unbounded_send(Message::Progress(Box::new(key), done, all));
            }
            !stop.load(Ordering::Relaxed)
        });
        let _ = sender.unbounded_send(Message::Set(Box::new(key), result.map(Arc::new)));
    });
    Task::run(receiver, Ui::Documents)
}

/// Writes a PDF in a thread of its own, telling how far it is.
pub(super) fn write(order: Writing, stop: Arc<AtomicBool>) -> Task<Ui> {
    let (sender, receiver) = mpsc::unbounded();
    std::thread::spawn(move || {
        let told = std::sync::atomic::AtomicUsize::new(0);
        let result = order.run(&|done, all| {
            // A message for every hundredth part is more than anybody sees.
            let hundredth = done * 100 / all.max(1);
            if told.fetch_max(hundredth, Ordering::Relaxed) < hundredth {
                let _ = sender.unbounded_send(Message::Writing(done, all));
            }
            !stop.load(Ordering::Relaxed)
        });
        let _ = sender.unbounded_send(Message::Saved(order.path.clone(), result));
    });
    Task::run(receiver, Ui::Documents)
}

fn same_but_revision(one: &Key, other: &Key) -> bool {
    (one.0, one.1, one.2, one.3, one.5) == (other.0, other.1, other.2, other.3, other.5)
}

/// The size of a page in points.
fn size_of(pages: &Pages, page: usize) -> (f32, f32) {
    pages.layout.pages.get(page).map_or((595.0, 842.0), |page| (page.width, page.height))
}

/// Keys that turn pages.
pub fn page_keys(cx: Cx<'_>) -> Element<'_> {
    keys(&[&cx.say("key-page-up"), &cx.say("key-page-down")], cx.say("keys-turn"))
}

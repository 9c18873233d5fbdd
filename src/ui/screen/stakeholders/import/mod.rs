//! A register in a spreadsheet becomes stakeholders: the file, what its columns hold, what each row would do, and then all of
//! it as one step that can be taken back.

mod view;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use iced::{Task, futures::channel::mpsc, widget::scrollable};

use crate::{
    exchange::table::{self, Column, Columns, Plan, Row, Sheet, TableError},
    language::Catalog,
    model::{Dossier, Language},
    told,
    ui::{
        Action, Message as Ui,
        dialog::{self, Purpose},
        overlay::expand,
        widget::list,
    },
};

/// Key of the field for the file.
const PATH: &str = "import/path";
/// Key of the list of rows.
const ROWS: &str = "import/rows";

/// What happens during an import.
#[derive(Debug, Clone)]
pub enum Message {
    /// Typed in the field for the file.
    Path(String),
    /// The system's dialog.
    Choose,
    /// The file is named: it is read.
    Read,
    /// It was read, or was not.
    Sheets(PathBuf, Result<Arc<Vec<Sheet>>, TableError>),
    /// Another sheet of it.
    Sheet(usize),
    /// The meanings that a column may have are listed, or none.
    Unfold(Option<usize>),
    /// A column holds this, or nothing that is wanted.
    Assign(usize, Option<Column>),
    /// The first row of content is no head, or is one.
    Headed(bool),
    /// So many rows are laid over the dossier, of so many.
    Progress(u64, usize, usize),
    /// All are.
    Planned(u64, Option<Arc<Plan>>),
    /// Only rows of which there is something to say.
    Remarks(bool),
    /// Where there is little room: the columns show, or the rows.
    Columns(bool),
    /// The rows were scrolled.
    Scrolled(scrollable::Viewport),
    /// What is under way stops.
    Stop,
    /// It is carried out.
    Import,
}

/// How an import stands.
#[derive(Debug, Default)]
pub struct State {
    path: String,
    wrong: Option<String>,
    reading: bool,
    file: Option<File>,
    asked: u64,
    /// A file was just named: the focus goes to what carries it out.
    arriving: bool,
}

/// A file that was read.
#[derive(Debug)]
struct File {
    name: String,
    sheets: Arc<Vec<Sheet>>,
    sheet: usize,
    columns: Columns,
    unfolded: Option<usize>,
    remarks_only: bool,
    columns_show: bool,
    position: list::Position,
    plan: Planned,
}

#[derive(Debug)]
enum Planned {
    Nothing,
    UnderWay { done: usize, all: usize, stop: Arc<AtomicBool> },
    Done(Arc<Plan>),
}

impl File {
    fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(self.sheet)
    }

    fn is_named(&self) -> bool {
        self.columns.place(Column::Name).is_some() || self.columns.place(Column::ShortName).is_some()
    }

    fn plan(&self) -> Option<&Plan> {
        match &self.plan {
            Planned::Done(plan) => Some(plan),
            _ => None,
        }
    }

    /// The rows that show.
    fn rows(&self) -> Vec<&Row> {
        let rows = self.plan().map(|plan| plan.rows.as_slice()).unwrap_or_default();
        rows.iter().filter(|row| !self.remarks_only || !row.remarks.is_empty()).collect()
    }
}

impl State {
    /// With a file that was named already.
    pub fn of(path: &Path) -> Self {
        Self { path: path.display().to_string(), ..Self::default() }
    }

    /// What has the focus when it opens.
    pub const fn field() -> &'static str {
        PATH
    }

    /// Whether rows are being read or laid over the dossier.
    pub fn is_busy(&self) -> bool {
        self.reading || self.file.as_ref().is_some_and(|file| matches!(file.plan, Planned::UnderWay { .. }))
    }

    /// What a message changes, and what is wanted then. The import is over where it says so.
    pub fn update(&mut self, message: Message, dossier: &Dossier, words: &Catalog) -> (Action, bool) {
        let going_on = |action| (action, false);
        match message {
            Message::Path(path) => {
                self.path = path;
                self.wrong = None;
            }
            Message::Choose => {
                let near = Some(expand(self.path.trim())).filter(|path| !path.as_os_str().is_empty());
                return going_on(Action::Task(dialog::choose(Purpose::Import, words, near)));
            }
            Message::Read => return going_on(self.read(words)),
            Message::Sheets(path, read) => {
                if !self.reading {
                    return going_on(Action::None);
                }
                self.reading = false;
                match read {
                    Ok(sheets) => {
                        let best = (0..sheets.len()).rev().max_by_key(|&place| {
                            sheets.get(place).map_or(0, |s| Columns::recognised(s).count())
                        });
                        let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
                        self.file = Some(File {
                            name: name.unwrap_or_default(),
                            sheets,
                            sheet: 0,
                            columns: Columns::default(),
                            unfolded: None,
                            remarks_only: false,
                            columns_show: false,
                            position: list::Position::default(),
                            plan: Planned::Nothing,
                        });
                        return going_on(self.sheet(best.unwrap_or(0), dossier));
                    }
                    Err(error) => self.wrong = Some(told::table(words, &path, &error)),
                }
            }
            Message::Sheet(place) => return going_on(self.sheet(place, dossier)),
            Message::Unfold(place) => {
                if let Some(file) = &mut self.file {
                    file.unfolded = place;
                }
            }
            Message::Assign(place, column) => {
                if let Some(file) = &mut self.file {
                    file.columns.assign(place, column);
                    file.unfolded = None;
                    return going_on(self.lay(dossier));
                }
            }
            Message::Headed(headed) => {
                if let Some(file) = &mut self.file {
                    file.columns.head = headed.then_some(0);
                    return going_on(self.lay(dossier));
                }
            }
            Message::Progress(asked, done, all) => {
                if asked == self.asked
                    && let Some(File { plan: Planned::UnderWay { done: so_far, all: of, .. }, .. }) =
                        &mut self.file
                {
                    (*so_far, *of) = (done, all);
                }
            }
            Message::Planned(asked, plan) => {
                if asked == self.asked
                    && let Some(file) = &mut self.file
                {
                    file.plan = plan.map_or(Planned::Nothing, Planned::Done);
                    let ready = file.plan().is_some_and(|plan| !plan.is_empty());
                    if std::mem::take(&mut self.arriving) && ready {
                        return going_on(Action::Focus("import/do".to_owned()));
                    }
                }
            }
            Message::Columns(show) => {
                if let Some(file) = &mut self.file {
                    file.columns_show = show;
                }
            }
            Message::Remarks(only) => {
                if let Some(file) = &mut self.file {
                    file.remarks_only = only;
                    return going_on(Action::Task(file.position.reset(ROWS)));
                }
            }
            Message::Scrolled(viewport) => {
                if let Some(file) = &mut self.file {
                    file.position.scrolled(viewport);
                }
            }
            Message::Stop => self.stop(),
            Message::Import => return self.import(dossier, words),
        }
        going_on(Action::None)
    }

    /// Folds the list of what a column may hold. Says whether one was unfolded.
    pub fn fold(&mut self) -> bool {
        self.file.as_mut().is_some_and(|file| file.unfolded.take().is_some())
    }

    /// Stops what is under way.
    pub fn stop(&mut self) {
        self.reading = false;
        self.asked += 1;
        if let Some(file) = &mut self.file
            && let Planned::UnderWay { stop, .. } = &file.plan
        {
            stop.store(true, Ordering::Relaxed);
            file.plan = Planned::Nothing;
        }
    }

    fn read(&mut self, words: &Catalog) -> Action {
        let typed = self.path.trim().to_owned();
        if typed.is_empty() {
            self.wrong = Some(words.say("import-no-path"));
            return Action::None;
        }
        self.stop();
        self.file = None;
        self.wrong = None;
        self.reading = true;
        self.arriving = true;
        let path = expand(&typed);
        let (sender, receiver) = mpsc::unbounded();
        std::thread::spawn(move || {
            let read = match std::fs::read(&path) {
                Ok(bytes) => table::sheets(&bytes).map(Arc::new),
                Err(error) => Err(TableError::Damaged(error.to_string())),
            };
            let _ = sender.unbounded_send(Message::Sheets(path, read));
        });
        Action::Task(Task::run(receiver, sent))
    }

    fn sheet(&mut self, place: usize, dossier: &Dossier) -> Action {
        let Some(file) = &mut self.file else { return Action::None };
        file.sheet = place;
        file.columns = file.sheets.get(place).map(Columns::recognised).unwrap_or_default();
        file.unfolded = None;
        self.lay(dossier)
    }

    /// Lays the rows over the dossier, in a thread of its own.
    fn lay(&mut self, dossier: &Dossier) -> Action {
        self.stop();
        let asked = self.asked;
        let Some(file) = &mut self.file else { return Action::None };
        file.plan = Planned::Nothing;
        let Some(sheet) = file.sheet().filter(|_| file.is_named()) else { return Action::None };
        let (all, stop) = (sheet.rows.len(), Arc::new(AtomicBool::new(false)));
        let (sheets, place, columns) = (Arc::clone(&file.sheets), file.sheet, file.columns.clone());
        let (dossier, stopped) = (dossier.clone(), Arc::clone(&stop));
        file.plan = Planned::UnderWay { done: 0, all, stop };
        file.position = list::Position::default();
        let (sender, receiver) = mpsc::unbounded();
        std::thread::spawn(move || {
            let Some(sheet) = sheets.get(place) else { return };
            let mut told = 0;
            let plan = table::plan(&dossier, sheet, &columns, language(&dossier), &mut |done, all| {
                // A message for every fiftieth part is more than anybody sees.
                if done > told + all / 50 {
                    told = done;
                    let _ = sender.unbounded_send(Message::Progress(asked, done, all));
                }
                !stopped.load(Ordering::Relaxed)
            });
            let _ = sender.unbounded_send(Message::Planned(asked, plan.map(Arc::new)));
        });
        Action::Task(Task::run(receiver, sent))
    }

    /// Carries it out, on the dossier as it is now.
    fn import(&self, dossier: &Dossier, words: &Catalog) -> (Action, bool) {
        let Some(file) = self.file.as_ref().filter(|file| file.plan().is_some()) else {
            return (Action::None, false);
        };
        let plan = file.sheet().and_then(|sheet| {
            table::plan(dossier, sheet, &file.columns, language(dossier), &mut |_, _| true)
        });
        let Some(plan) = plan.filter(|plan| !plan.is_empty()) else {
            return (Action::Toast(words.say("import-nothing-new")), true);
        };
        let counts = [("created", plan.created), ("updated", plan.updated), ("unchanged", plan.unchanged)];
        let done = words.tell("done-import-table", &counts.map(|(name, count)| (name, count.into())));
        (Action::Batch(vec![Action::Edit(plan.change()), Action::Done(done)]), true)
    }
}

/// What comes in is in the language in which the dialogue is recorded.
fn language(dossier: &Dossier) -> Language {
    dossier.content_language()
}

const fn sent(message: Message) -> Ui {
    Ui::Stakeholders(super::Message::Import(Some(message)))
}

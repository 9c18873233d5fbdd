//! What each command does.

use std::{
    cell::Cell,
    fs,
    io::{IsTerminal, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::Outcome;
use crate::{
    analysis::{self, agreements, sessions},
    exchange::{self, OutputError, example, table::TableForm},
    issue,
    language::{self, Catalog},
    model::{Agreement, Date, Disclosure, Kind, Language, Session, Text},
    report::{self, About, DocumentKind, Form, Options, PaperSize, Subject},
    store::{self, Store, StoreError},
    told::{self, folder_exists},
};

/// Carries out the command asked for.
pub(super) fn run(matches: &ArgMatches, catalog: &Catalog) -> Outcome {
    let Some((name, arguments)) = matches.subcommand() else { return Outcome::WrongUsage };
    let Some(file) = arguments.get_one::<PathBuf>("file") else { return Outcome::WrongUsage };
    let desk = Desk { catalog };
    let result = match name {
        "new" => desk.new_dossier(file, arguments),
        "info" => desk.info(file, arguments.get_flag("json")),
        "check" => desk.check(file),
        "import" => match arguments.get_one::<PathBuf>("input") {
            Some(input) if super::tables::is_asked_for(arguments, input) => {
                desk.import_register(file, input, arguments)
            }
            Some(input) => desk.import(file, input, arguments.get_flag("dry-run")),
            None => return Outcome::WrongUsage,
        },
        "export" => match arguments.get_one::<PathBuf>("output") {
            Some(output) => match TableForm::of(output) {
                Some(form) => desk.export_register(file, output, form, arguments),
                None => desk.export(file, output),
            },
            None => return Outcome::WrongUsage,
        },
        "print" => desk.print(file, arguments),
        _ => return Outcome::WrongUsage,
    };
    match result {
        Ok(()) => Outcome::Done,
        Err((outcome, told)) => {
            eprintln!("palabre: {told}");
            outcome
        }
    }
}

/// How a command went wrong, and the sentence that says so.
pub(super) type Wrong = (Outcome, String);

pub(super) struct Desk<'a> {
    pub(super) catalog: &'a Catalog,
}

/// Whether a file begins as an export does.
fn is_export(there: &[u8]) -> bool {
    there.windows(9).any(|part| part == b"\"palabre\"")
}

pub(super) fn language_of(arguments: &ArgMatches) -> Option<Language> {
    arguments.get_one::<String>("lang").and_then(|code| code.parse().ok())
}

impl Desk<'_> {
    pub(super) fn store(&self, error: &StoreError) -> Wrong {
        (Outcome::Failed, told::store(self.catalog, error))
    }

    pub(super) fn system(&self, path: &Path, error: &std::io::Error) -> Wrong {
        (Outcome::Failed, told::system(self.catalog, path, error))
    }

    /// What was asked for, to standard output; a reader that has gone is no fault.
    pub(super) fn say(text: &str) {
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    fn new_dossier(&self, file: &Path, arguments: &ArgMatches) -> Result<(), Wrong> {
        let language = language_of(arguments);
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let title = arguments.get_one::<String>("title");
        let title_text = title.map(String::as_str).and_then(Text::some).or_else(|| Text::some(&stem));
        let Some(title_text) = title_text else {
            return Err((Outcome::WrongUsage, self.catalog.say("error-no-title")));
        };
        let chosen = arguments.get_one::<String>("example").and_then(|name| example(name));
        let (records, act) = match chosen {
            Some(example) => {
                exchange::from_example(example, language, title.and(Some(title_text))).map_err(|error| {
                    (Outcome::Failed, told::import(self.catalog, Path::new(example.name), &error))
                })?
            }
            None => exchange::fresh(title_text, language.unwrap_or_else(language::of_system)),
        };
        if !folder_exists(file) {
            return Err(self.system(file, &std::io::ErrorKind::NotFound.into()));
        }
        store::create(file, records, act).map_err(|error| self.store(&error))?;
        Self::say(&self.catalog.tell("done-new", &[("file", file.display().to_string().into())]));
        Ok(())
    }

    fn info(&self, file: &Path, as_json: bool) -> Result<(), Wrong> {
        let reading = store::read(file).map_err(|error| self.store(&error))?;
        let dossier = &reading.dossier;
        let dialogue =
            dossier.dialogue().ok_or_else(|| (Outcome::Failed, self.catalog.say("error-no-dialogue")))?;
        let sessions = sessions(dossier);
        let agreements = agreements(dossier);
        if as_json {
            let counts: serde_json::Map<String, serde_json::Value> =
                Kind::ALL.iter().map(|kind| (kind.code().to_owned(), dossier.count(*kind).into())).collect();
            let told = json!({
                "title": dialogue.title,
                "content_language": dialogue.content_language,
                "schema": reading.schema,
                "journal": reading.last_entry,
                "locked_by": reading.writer,
                "records": counts,
                "sessions": sessions.iter().map(|session| json!({
                    "number": session.number, "title": session.title, "date": session.date,
                    "kind": session.kind, "status": session.status,
                })).collect::<Vec<_>>(),
                "agreements": agreements.iter().enumerate().map(|(place, agreement)| json!({
                    "number": place + 1, "title": agreement.title, "date": agreement.date,
                    "kind": agreement.kind, "status": agreement.status,
                })).collect::<Vec<_>>(),
            });
            Self::say(&serde_json::to_string_pretty(&told).unwrap_or_default());
            return Ok(());
        }
        let mut lines = vec![dialogue.title.to_string(), String::new()];
        let language = self.catalog.code("language", dialogue.content_language.code());
        lines.push(self.catalog.tell("info-language", &[("language", language.into())]));
        lines.push(self.catalog.tell(
            "info-file",
            &[
                ("schema", reading.schema.to_string().into()),
                ("entries", reading.last_entry.to_string().into()),
            ],
        ));
        if let Some(holder) = &reading.writer {
            lines.push(self.catalog.tell(
                "info-locked",
                &[
                    ("who", holder.who.as_str().into()),
                    ("host", holder.host.as_str().into()),
                    ("since", holder.since.as_str().into()),
                ],
            ));
        }
        for kind in [
            Kind::Stakeholder,
            Kind::Person,
            Kind::Issue,
            Kind::Position,
            Kind::Contribution,
            Kind::Decision,
            Kind::Action,
        ] {
            let key = format!("info-count-{}", kind.code());
            lines.push(self.catalog.tell(&key, &[("count", dossier.count(kind).into())]));
        }
        if !sessions.is_empty() {
            lines.extend([String::new(), self.catalog.say("info-sessions")]);
            lines.extend(self.session_list(&sessions));
        }
        if !agreements.is_empty() {
            lines.extend([String::new(), self.catalog.say("info-agreements")]);
            lines.extend(self.agreement_list(&agreements));
        }
        Self::say(&lines.join("\n"));
        Ok(())
    }

    fn session_list(&self, sessions: &[Arc<Session>]) -> Vec<String> {
        sessions
            .iter()
            .map(|session| {
                let kind = self.catalog.code("session-kind", session.kind.code());
                let date = session.date.map_or_else(|| "–".to_owned(), |date| date.to_string());
                format!("  {:>3}  {date}  {kind}  {}", session.number, session.title)
            })
            .collect()
    }

    fn agreement_list(&self, agreements: &[Arc<Agreement>]) -> Vec<String> {
        agreements
            .iter()
            .enumerate()
            .map(|(place, agreement)| {
                let kind = self.catalog.code("agreement-kind", agreement.kind.code());
                let date = agreement.date.map_or_else(|| "–".to_owned(), |date| date.to_string());
                format!("  {:>3}  {date}  {kind}  {}", place + 1, agreement.title)
            })
            .collect()
    }

    fn check(&self, file: &Path) -> Result<(), Wrong> {
        let report = store::verify(file).map_err(|error| self.store(&error))?;
        if report.is_sound() {
            Self::say(&self.catalog.tell("done-check", &[("count", report.records.into())]));
            let remarks = report.dossier.as_ref().map(analysis::remarks).unwrap_or_default();
            if !remarks.is_empty() {
                Self::say(&self.catalog.say("check-remarks"));
            }
            for remark in remarks {
                Self::say(&format!("  {}", told::remark(self.catalog, &remark)));
            }
            return Ok(());
        }
        let found = report.damage.len() + report.findings.len();
        let mut told = self
            .catalog
            .tell("error-check", &[("file", file.display().to_string().into()), ("count", found.into())]);
        for line in report
            .damage
            .iter()
            .cloned()
            .chain(report.findings.iter().map(|f| told::finding(self.catalog, f)))
        {
            told += &format!("\n  {line}");
        }
        Err((Outcome::Failed, told))
    }

    fn import(&self, file: &Path, input: &Path, dry: bool) -> Result<(), Wrong> {
        let text = fs::read_to_string(input).map_err(|error| match error.kind() {
            std::io::ErrorKind::InvalidData => (
                Outcome::Failed,
                self.catalog.tell("error-not-utf8", &[("file", input.display().to_string().into())]),
            ),
            _ => self.system(input, &error),
        })?;
        let waiting = self.waiting("progress-import");
        if dry {
            let mut reading = store::read(file).map_err(|error| self.store(&error))?;
            let import = exchange::import(&mut reading.dossier, &text, None)
                .map_err(|error| (Outcome::Failed, told::import(self.catalog, input, &error)))?;
            waiting.finish_and_clear();
            self.imported("done-import-dry", import.created, import.updated, import.unchanged);
            return Ok(());
        }
        let (mut store, mut dossier, _) = Store::open(file).map_err(|error| self.store(&error))?;
        let import = exchange::import(&mut dossier, &text, None)
            .map_err(|error| (Outcome::Failed, told::import(self.catalog, input, &error)))?;
        if !import.change.edits.is_empty() {
            store.write(&import.change, None, jiff::Timestamp::now()).map_err(|error| self.store(&error))?;
        }
        waiting.finish_and_clear();
        self.imported("done-import", import.created, import.updated, import.unchanged);
        Ok(())
    }

    /// How many records an import made, changed and found the same.
    pub(super) fn imported(&self, key: &str, created: usize, updated: usize, unchanged: usize) {
        let counts = [("created", created), ("updated", updated), ("unchanged", unchanged)];
        Self::say(&self.catalog.tell(key, &counts.map(|(name, count)| (name, count.into()))));
    }

    fn export(&self, file: &Path, output: &Path) -> Result<(), Wrong> {
        self.may_replace(output, is_export)?;
        let waiting = self.waiting("progress-export");
        let reading = store::read(file).map_err(|error| self.store(&error))?;
        self.save(output, exchange::export(&reading.dossier).as_bytes(), is_export)?;
        waiting.finish_and_clear();
        let count: usize = Kind::ALL.iter().map(|kind| reading.dossier.count(*kind)).sum();
        Self::say(
            &self.catalog.tell(
                "done-export",
                &[("count", count.into()), ("file", output.display().to_string().into())],
            ),
        );
        Ok(())
    }

    fn print(&self, file: &Path, arguments: &ArgMatches) -> Result<(), Wrong> {
        let code = arguments.get_one::<String>("kind").map(String::as_str).unwrap_or_default();
        let kind = DocumentKind::ALL.iter().copied().find(|kind| kind.code() == code);
        let (Some(kind), Some(language), Some(out)) =
            (kind, language_of(arguments), arguments.get_one::<PathBuf>("out"))
        else {
            return Err((Outcome::WrongUsage, self.catalog.say("error-no-subject")));
        };
        let options = self.options(kind, arguments)?;
        self.may_replace(out, exchange::is_pdf)?;
        let reading = store::read(file).map_err(|error| self.store(&error))?;
        let dossier = &reading.dossier;
        let date =
            arguments.get_one::<Date>("date").copied().unwrap_or_else(|| Date(jiff::Zoned::now().date()));
        let (session, agreement) =
            (arguments.get_one::<u32>("session"), arguments.get_one::<u32>("agreement"));
        let of_session = matches!(kind.about(), About::Session | About::Either);
        if session.is_some() && !of_session {
            return Err(self.foreign("--session", kind));
        }
        if agreement.is_some() && kind.about() != About::Agreement {
            return Err(self.foreign("--agreement", kind));
        }
        let subject = match (kind.about(), session) {
            (About::Dialogue, _) | (About::Either, None) => Subject::Dialogue,
            (About::Session | About::Either, number) => {
                Subject::Session(self.choose_session(&sessions(dossier), number.copied())?.id)
            }
            (About::Agreement, _) => {
                Subject::Agreement(self.choose_agreement(&agreements(dossier), agreement.copied())?.id)
            }
        };
        let words = Catalog::new(language);
        let bar = self.bar("progress-print");
        let shown = Cell::new(0);
        let order = issue::order(dossier, kind, subject, date, options);
        let accepted: Vec<String> =
            arguments.get_many::<String>("allow").into_iter().flatten().cloned().collect();
        let printed = report::set(dossier, &order, &words, &|done, all| {
            if done != shown.get() {
                bar.set_length(all as u64);
                bar.set_position(done as u64);
                shown.set(done);
            }
            true
        })
        .and_then(|pages| {
            pages.print(&accepted, &|done, all| {
                bar.set_length(all as u64);
                bar.set_position(done as u64);
                true
            })
        })
        .map_err(|error| (Outcome::Failed, told::report(self.catalog, &error)))?;
        self.save(out, &printed.bytes, exchange::is_pdf)?;
        bar.finish_and_clear();
        if printed.untranslated > 0 {
            let told = self.catalog.tell("warning-untranslated", &[("count", printed.untranslated.into())]);
            eprintln!("palabre: {told}");
        }
        if printed.later > 0 {
            let told = self.catalog.tell("warning-later", &[("count", printed.later.into())]);
            eprintln!("palabre: {told}");
        }
        for (letter, name, count) in &printed.missing {
            let code = format!("U+{:04X}", u32::from(*letter));
            let told = self.catalog.tell(
                "warning-missing-character",
                &[
                    ("character", letter.to_string().into()),
                    ("code", code.into()),
                    ("name", name.into()),
                    ("count", (*count).into()),
                ],
            );
            eprintln!("palabre: {told}");
        }
        Self::say(&self.catalog.tell(
            "done-print",
            &[("file", out.display().to_string().into()), ("pages", printed.pages.into())],
        ));
        Ok(())
    }

    /// What was chosen of a document; what does not go with its kind is refused.
    fn options(&self, kind: DocumentKind, arguments: &ArgMatches) -> Result<Options, Wrong> {
        let mut options = Options::default();
        match arguments.get_one::<String>("form").map(String::as_str) {
            None => {}
            Some("formal") if kind == DocumentKind::Minutes => options.formal = Some(true),
            Some("minutes") if kind == DocumentKind::Minutes => options.formal = Some(false),
            Some(code) => match Form::ALL.iter().find(|form| form.code() == code) {
                Some(form) if kind == DocumentKind::Forms => options.form = *form,
                _ => return Err(self.foreign(&format!("--form {code}"), kind)),
            },
        }
        if let Some(rows) = arguments.get_one::<u8>("rows") {
            if kind != DocumentKind::Attendance {
                return Err(self.foreign("--rows", kind));
            }
            options.blank_rows = Some(*rows);
        }
        if let Some(copies) = arguments.get_one::<u16>("copies") {
            if kind != DocumentKind::Forms {
                return Err(self.foreign("--copies", kind));
            }
            options.copies = *copies;
        }
        if let Some(first) = arguments.get_one::<u32>("first") {
            if kind != DocumentKind::Forms {
                return Err(self.foreign("--first", kind));
            }
            options.first = *first;
        }
        if let Some(code) = arguments.get_one::<String>("paper") {
            if kind != DocumentKind::Stakeholders {
                return Err(self.foreign("--paper", kind));
            }
            let size = PaperSize::ALL.iter().find(|size| size.code() == code);
            options.paper = size.copied().unwrap_or_default();
        }
        let disclosure = arguments.get_one::<String>("disclosure");
        options.disclosure = disclosure
            .and_then(|code| Disclosure::ALL.iter().copied().find(|disclosure| disclosure.code() == code));
        Ok(options)
    }

    fn foreign(&self, option: &str, kind: DocumentKind) -> Wrong {
        let told = self
            .catalog
            .tell("error-option-of-other-kind", &[("option", option.into()), ("kind", kind.code().into())]);
        (Outcome::WrongUsage, told)
    }

    fn choose_session(&self, sessions: &[Arc<Session>], number: Option<u32>) -> Result<Arc<Session>, Wrong> {
        let list = || self.session_list(sessions).join("\n");
        match (sessions, number) {
            ([], _) => Err((Outcome::Failed, self.catalog.say("error-no-sessions"))),
            ([one], None) => Ok(Arc::clone(one)),
            (_, None) => {
                Err((Outcome::WrongUsage, format!("{}\n{}", self.catalog.say("error-which-session"), list())))
            }
            (_, Some(number)) => {
                let mut found = sessions.iter().filter(|session| session.number.get() == number);
                match (found.next(), found.next()) {
                    (Some(one), None) => Ok(Arc::clone(one)),
                    (None, _) => {
                        let told = self.catalog.tell("error-no-such-session", &[("number", number.into())]);
                        Err((Outcome::WrongUsage, format!("{told}\n{}", list())))
                    }
                    (Some(_), Some(_)) => {
                        let told = self.catalog.tell("error-session-twice", &[("number", number.into())]);
                        Err((Outcome::WrongUsage, format!("{told}\n{}", list())))
                    }
                }
            }
        }
    }

    fn choose_agreement(
        &self,
        agreements: &[Arc<Agreement>],
        number: Option<u32>,
    ) -> Result<Arc<Agreement>, Wrong> {
        let list = || self.agreement_list(agreements).join("\n");
        match (agreements, number) {
            ([], _) => Err((Outcome::Failed, self.catalog.say("error-no-agreements"))),
            ([one], None) => Ok(Arc::clone(one)),
            (_, None) => Err((
                Outcome::WrongUsage,
                format!("{}\n{}", self.catalog.say("error-which-agreement"), list()),
            )),
            (_, Some(number)) => {
                let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
                place.and_then(|place| agreements.get(place)).cloned().ok_or_else(|| {
                    let told = self.catalog.tell("error-no-such-agreement", &[("number", number.into())]);
                    (Outcome::WrongUsage, format!("{told}\n{}", list()))
                })
            }
        }
    }

    /// Writes a file complete or not at all, and only over its like.
    pub(super) fn save(&self, path: &Path, bytes: &[u8], like: fn(&[u8]) -> bool) -> Result<(), Wrong> {
        exchange::write(path, bytes, like).map_err(|error| {
            let outcome =
                if matches!(error, OutputError::System(_)) { Outcome::Failed } else { Outcome::WrongUsage };
            (outcome, told::output(self.catalog, path, &error))
        })
    }

    pub(super) fn may_replace(&self, path: &Path, like: fn(&[u8]) -> bool) -> Result<(), Wrong> {
        exchange::may_replace(path, like)
            .map_err(|error| (Outcome::WrongUsage, told::output(self.catalog, path, &error)))
    }

    /// A sign of life where somebody looks; nothing where output goes to a file.
    pub(super) fn waiting(&self, key: &str) -> ProgressBar {
        if !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner().with_message(self.catalog.say(key));
        bar.enable_steady_tick(std::time::Duration::from_millis(120));
        bar
    }

    pub(super) fn bar(&self, key: &str) -> ProgressBar {
        if !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(1).with_message(self.catalog.say(key));
        let style = ProgressStyle::with_template("{msg} {bar:30} {percent} %");
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

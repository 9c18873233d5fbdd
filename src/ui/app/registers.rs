//! Registers that come from files and go to files.

use std::path::Path;

use iced::Task;

use super::{App, Message};
use crate::{
    exchange::{
        self,
        table::{self, TableForm},
    },
    model::Kind,
    told,
    ui::{Place, dialog::TABLES, overlay::Overlay, screen::stakeholders},
};

/// The folder of a file; where it cannot be made, writing the file says why.
fn make_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = std::fs::create_dir_all(folder);
    }
}

impl App {
    /// Whether a file dropped on the window is a register for the dossier that is open.
    pub(super) fn takes_register(&self, path: &Path) -> bool {
        let writable = self.desk.as_ref().is_some_and(super::super::desk::Desk::is_writable);
        writable && TABLES.contains(&table::ending(path).as_str())
    }

    /// Shows what a register would bring in.
    pub(super) fn bring_in(&mut self, path: std::path::PathBuf) -> Task<Message> {
        if self.desk.is_none() {
            return Task::none();
        }
        let gone = self.go(Place::Stakeholders);
        let read = self.handle(Message::Stakeholders(stakeholders::Message::OpenImport(Some(path))));
        Task::batch([gone, read])
    }

    /// Writes the register of the dossier that is open.
    pub(super) fn take_out(&mut self, path: &Path) -> Task<Message> {
        let Some(desk) = &self.desk else { return Task::none() };
        let private = matches!(self.overlay, Overlay::Register { private: true, .. });
        let Some(form) = TableForm::of(path) else {
            self.refuse(self.words.say("register-which-form"));
            return Task::none();
        };
        let count = desk.dossier.count(Kind::Stakeholder);
        let written = table::register(&desk.dossier, &self.words, form, private).map_err(|detail| {
            let told = [("file", path.display().to_string().into()), ("detail", detail.into())];
            self.words.tell("error-table-not-written", &told)
        });
        // A register may take the place of a register, and of nothing else.
        let is_table: fn(&[u8]) -> bool = match form {
            TableForm::Xlsx => |there| there.starts_with(b"PK"),
            TableForm::Csv => |there| there.starts_with(b"\xef\xbb\xbf"),
        };
        let written = written.and_then(|bytes| {
            make_folder(path);
            exchange::write(path, &bytes, is_table).map_err(|error| told::output(&self.words, path, &error))
        });
        match written {
            Ok(()) => {
                self.overlay = Overlay::Nothing;
                let told = [("file", path.display().to_string().into()), ("count", count.into())];
                self.show_toast(self.words.tell("done-export-table", &told), false)
            }
            Err(told) => {
                self.refuse(told);
                Task::none()
            }
        }
    }

    /// Writes the picture that shows beside the documents.
    pub(super) fn save_picture(&mut self) -> Task<Message> {
        let Some(desk) = &self.desk else { return Task::none() };
        let title = super::desk_title(desk);
        let Some((name, drawing)) = self.stakeholders.drawing(self.cx(), &title) else {
            return Task::none();
        };
        let stem = crate::ui::keep::file_stem(&format!("{name} {title}"));
        let path = crate::ui::keep::free_name(self.keep.documents(), &stem, "svg");
        // Beside it as pixels, for programs that know no other pictures: 300 to an inch, as print wants them.
        let pixels = path.with_extension("png");
        let density = 300.0;
        let picture = crate::report::raster::drawing(&drawing, &self.words, density / 72.0);
        let png = picture.and_then(|picture| picture.png(density).ok());
        let text = crate::figure::svg(&drawing, &name);
        make_folder(&path);
        let written = exchange::write(&path, text.as_bytes(), |there| there.starts_with(b"<svg"));
        let written = written.and_then(|()| match &png {
            Some(png) => exchange::write(&pixels, png, |there| there.starts_with(b"\x89PNG")),
            None => Ok(()),
        });
        match written {
            Ok(()) => {
                let told = [("file", path.display().to_string().into())];
                self.show_toast(self.words.tell("picture-saved", &told), false)
            }
            Err(error) => {
                self.refuse(told::output(&self.words, &path, &error));
                Task::none()
            }
        }
    }
}

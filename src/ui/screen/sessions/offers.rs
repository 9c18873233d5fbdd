//! What can be done with the session that is open, for those who search for it instead of pointing at it.

use super::{Message, State, live, minutes};
use crate::{
    analysis,
    model::{Dossier, MinutesStatus, SessionStatus},
    ui::{Command, Message as Ui, widget::icon},
};

/// Something that can be done here.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Its picture.
    pub picture: char,
    /// The key of its sentence.
    pub words: &'static str,
    /// The keys that do it.
    pub keys: &'static str,
    /// What it sends.
    pub message: Ui,
}

impl State {
    /// What can be done with the session that is open, as far as it has come.
    pub fn offered(&self, dossier: &Dossier, writable: bool) -> Vec<Offer> {
        let Some(session) = self.selected.and_then(|id| dossier.get(id)) else { return Vec::new() };
        let offer = |picture, words, keys, message| Offer { picture, words, keys, message };
        let live = |message| Ui::Sessions(Message::Live(message));
        let minuted = |message| Ui::Sessions(Message::Minutes(message));
        let newest = analysis::newest_minutes(dossier, session.id);
        let stands = newest.map_or(MinutesStatus::Draft, |minutes| minutes.status);
        let mut all = Vec::new();
        match session.status.unwrap_or(SessionStatus::Planned) {
            SessionStatus::Planned if writable && stands != MinutesStatus::Approved => {
                all.push(offer(icon::DOOR_OPEN, "live-open", "", live(live::Message::Open)));
            }
            SessionStatus::Running if writable => {
                all.push(offer(icon::FLAG, "live-close", "", live(live::Message::Close)));
            }
            _ => {}
        }
        let run = |command| Ui::Command(command);
        all.push(offer(icon::FILE_TEXT, "offer-print", "Ctrl ⇧ P", run(Command::PrintNow)));
        if writable {
            let status = |status| minuted(minutes::Message::Status(status));
            all.extend(match stands {
                MinutesStatus::Draft => {
                    vec![offer(icon::EXTERNAL_LINK, "offer-circulate", "", status(MinutesStatus::Circulated))]
                }
                MinutesStatus::Circulated => vec![
                    offer(icon::CIRCLE_CHECK, "offer-approve", "", status(MinutesStatus::Approved)),
                    offer(icon::UNDO_2, "offer-draft", "", status(MinutesStatus::Draft)),
                ],
                MinutesStatus::Approved => {
                    vec![offer(icon::PENCIL, "offer-renew", "", minuted(minutes::Message::Renew))]
                }
            });
            all.push(offer(
                icon::CALENDAR,
                "minutes-report-back-plan",
                "",
                minuted(minutes::Message::ReportBack),
            ));
        }
        all.push(offer(icon::PRESENTATION, "offer-project", "F5", run(Command::Project)));
        all
    }
}

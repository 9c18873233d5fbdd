//! What messages of a running session change.

use super::{
    super::{State, Tab, capture, is_approved, to_the_end},
    Message, close, is_running, next, open,
};
use crate::{
    language::Catalog,
    model::{DateTime, Dossier, Session},
    ui::Action,
};

impl State {
    /// What happens while the session runs that is open.
    pub(in super::super) fn live(
        &mut self,
        message: Message,
        dossier: &Dossier,
        session: &Session,
        words: &Catalog,
        now: DateTime,
    ) -> Action {
        let running = is_running(session);
        if is_approved(dossier, session.id) {
            return Action::None;
        }
        match message {
            Message::Open if !running => {
                self.tab = Tab::Contributions;
                self.item = None;
                Action::Batch(vec![
                    Action::Edit(open(dossier, session, now)),
                    Action::Focus(capture::KEY.to_owned()),
                    to_the_end(),
                ])
            }
            Message::Close if running => {
                self.live.put_away();
                Action::Batch(vec![
                    Action::Edit(close(dossier, session, now)),
                    Action::Done(words.say("live-closed")),
                ])
            }
            Message::Next if running => next(dossier, session, now).map_or(Action::None, Action::Edit),
            Message::Clock if running => {
                self.live.toggle(self.capture.speaker(), now);
                if self.capture.speaker().is_none() {
                    self.capture.hold(self.live.speaker());
                }
                Action::None
            }
            Message::Stop => {
                self.live.put_away();
                Action::None
            }
            Message::Call if running => {
                let called = self.live.call(dossier, session.id, now);
                if called.is_some() {
                    self.capture.hold(called);
                    self.tab = Tab::Contributions;
                    return Action::Focus(capture::KEY.to_owned());
                }
                Action::None
            }
            Message::Unqueue(place) => {
                self.live.unqueue(place);
                Action::None
            }
            Message::ByBalance(by_balance) => {
                self.live.order(by_balance);
                Action::None
            }
            _ => Action::None,
        }
    }
}

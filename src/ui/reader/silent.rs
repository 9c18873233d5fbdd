//! A program built without screen readers: the same surface, nothing behind it.

use iced::{Task, futures::Stream};

use super::Window;

/// What comes from the accessibility bus: nothing.
#[derive(Debug, Clone)]
pub enum Signal {}

impl Signal {
    /// It cannot come.
    pub const fn listened(&self) -> bool {
        match *self {}
    }
}

/// Nobody listens.
#[derive(Debug)]
pub struct Reader(());

impl Reader {
    /// There is none.
    pub const fn start() -> Option<Self> {
        None
    }

    /// Nothing comes.
    pub fn signals(&mut self) -> Option<impl Stream<Item = Signal> + Send + 'static + use<>> {
        None::<iced::futures::stream::Pending<Signal>>
    }

    /// Nothing follows.
    pub fn receive<M: Send + 'static>(&mut self, signal: Signal) -> Task<M> {
        match signal {}
    }

    /// Nothing is told.
    pub fn sync<M: Send + 'static>(&self, _window: &Window) -> Task<M> {
        Task::none()
    }

    /// Nobody asks.
    pub const fn window_changed(&self, _window: &Window) {}
}

/// A display of which nothing is known.
#[derive(Debug)]
pub struct Display;

/// It is not known whether one answers.
#[expect(clippy::unnecessary_wraps, reason = "the surface is the one with a reader")]
pub const fn display() -> Option<Display> {
    Some(Display)
}

/// Nobody asks.
pub const fn origin(_window: u64) -> Option<(i16, i16)> {
    None
}

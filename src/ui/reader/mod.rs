//! What a screen reader is told, and what it may do: the tree of described things, published on the accessibility bus.
//!
//! After every update an operation walks the widgets ([`collect`]) and sends what has changed; requests that come back
//! are carried out by another operation ([`act`]). Where no screen reader listens, nothing of this runs.

#[cfg(feature = "screen-reader")]
mod act;
#[cfg(feature = "screen-reader")]
mod adapter;
#[cfg(feature = "screen-reader")]
mod collect;
#[cfg(not(feature = "screen-reader"))]
mod silent;

#[cfg(feature = "screen-reader")]
pub use adapter::{Display, Reader, Signal, display, origin};
#[cfg(not(feature = "screen-reader"))]
pub use silent::{Display, Reader, Signal, display, origin};

use iced::{Point, Size};

/// What is known of the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// Its title.
    pub title: String,
    /// Its inner size, in logical pixels.
    pub size: Size,
    /// Where its client area begins on the screen, in physical pixels.
    pub origin: Point,
    /// Physical pixels in a logical one.
    pub scale: f32,
    /// Whether it has the focus of the desktop.
    pub focused: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self { title: String::new(), size: Size::ZERO, origin: Point::ORIGIN, scale: 1.0, focused: true }
    }
}

//! Who spoke how much, beside who was there; and how the time of a session is shared out.

use super::{Anchor, Colour, Drawing, Mark, Measure, Palette, Stroke, corners, hatch::filled};
use crate::model::Hatch;

/// One group: its share of those present and of what was said, 0 to 1, each with its count in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Its name.
    pub name: String,
    /// Its sign.
    pub mark: Mark,
    /// Share of those present.
    pub present: f32,
    /// Share of what was said.
    pub spoken: f32,
    /// The counts, such as “4 of 12 present, 18 of 66 contributions”.
    pub told: String,
}

/// Two bars a group: present above, spoken below.
pub fn balance(shares: &[Share], width: f32, palette: &Palette, measure: &mut dyn Measure) -> Drawing {
    let size = 7.5;
    let longest = shares.iter().map(|share| measure.width(&share.name, size, false)).fold(0.0, f32::max);
    let counts = shares.iter().map(|share| measure.width(&share.told, 7.0, false)).fold(0.0, f32::max);
    let left = longest.min(width * 0.32) + 20.0;
    let room = (width - left - counts - 12.0).max(60.0);
    let step = 24.0;
    let most = shares.iter().map(|share| share.present.max(share.spoken)).fold(0.01, f32::max);
    let mut drawing = Drawing::new(width, step * shares.len() as f32 + 2.0);
    for (n, share) in shares.iter().enumerate() {
        let y = step * n as f32 + 2.0;
        drawing.shapes.extend(super::mark(&share.mark, (6.0, y + 9.0), 4.6, palette.ground));
        drawing.label((16.0, y + 11.6), Anchor::Start, size, false, palette.ink, share.name.clone());
        let bar = |share: f32| room * share / most;
        let present = [left, y + 1.0, bar(share.present).max(0.6), 7.0];
        drawing.rectangle(present, Some(palette.ground), Some(Stroke::new(palette.ink, 0.6)));
        let spoken = [left, y + 10.0, bar(share.spoken).max(0.6), 7.0];
        drawing.shapes.extend(filled(corners(spoken), Hatch::Solid, palette.accent, palette.ground, 3.0));
        let end = left + bar(share.present.max(share.spoken)) + 6.0;
        drawing.label((end, y + 12.0), Anchor::Start, 7.0, false, palette.second, share.told.clone());
    }
    drawing
}

/// The agenda as a strip: minutes of each part, rounds dark, breaks white.
pub fn running_time(parts: &[(u32, bool, bool)], width: f32, palette: &Palette) -> Drawing {
    let mut drawing = Drawing::new(width, 19.0);
    let all: u32 = parts.iter().map(|part| part.0).sum();
    let mut x = 0.0;
    for &(minutes, round, pause) in parts {
        let wide = width * minutes as f32 / all.max(1) as f32;
        let fill = match (round, pause) {
            (_, true) => palette.ground,
            (true, _) => palette.accent,
            _ => Colour(0xC9, 0xD3, 0xD8),
        };
        drawing.rectangle(
            [x + 0.6, 1.0, (wide - 1.2).max(0.8), 16.0],
            Some(fill),
            Some(Stroke::new(palette.ink, 0.5)),
        );
        if wide > 13.0 {
            let ink = if round && !pause { palette.ground } else { palette.ink };
            drawing.label((x + wide / 2.0, 11.6), Anchor::Middle, 7.0, false, ink, minutes.to_string());
        }
        x += wide;
    }
    drawing
}

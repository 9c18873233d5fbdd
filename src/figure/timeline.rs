//! What is done when: a bar for each action, its milestones on it, the day of the report across all.

use super::{Anchor, Colour, Drawing, Measure, Palette, Stroke, corners, hatch::filled, labels::cut};
use crate::model::Hatch;

/// How far an action is, which decides how its bar is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// Done.
    Solid,
    /// Under way.
    Hatched,
    /// Late.
    Crossed,
    /// Agreed, not begun.
    Empty,
}

/// A milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Stone {
    /// When, in months from the start of the timeline.
    pub at: f32,
    /// The words under it.
    pub text: String,
}

/// A row of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A head over the rows that follow.
    Group(String),
    /// An action.
    Action {
        /// Its number.
        number: String,
        /// Its title, short.
        title: String,
        /// Who leads.
        lead: String,
        /// From when to when, in months from the start; none where nothing is known.
        span: Option<(f32, f32)>,
        /// How it is filled.
        bar: Bar,
        /// What is said after the bar, such as that it is late.
        flag: String,
        /// Its milestones.
        stones: Vec<Stone>,
    },
}

/// The words of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineWords {
    /// The quarters.
    pub quarters: [String; 4],
    /// The day of the report.
    pub today: String,
    /// The four states and the milestone, for the key.
    pub key: [String; 5],
}

fn fill(bar: Bar, area: [f32; 4], palette: &Palette, drawing: &mut Drawing) {
    let grey = Colour(0x6E, 0x6E, 0x6E);
    let (hatch, colour, edge) = match bar {
        Bar::Solid => (Some(Hatch::Solid), palette.accent, 0.6),
        Bar::Hatched => (Some(Hatch::Diagonal), Colour(0x5B, 0x83, 0x93), 0.6),
        Bar::Crossed => (Some(Hatch::Cross), grey, 1.3),
        Bar::Empty => (None, palette.ink, 0.6),
    };
    match hatch {
        Some(hatch) => drawing.shapes.extend(filled(corners(area), hatch, colour, palette.ground, 3.6)),
        None => drawing.rectangle(area, Some(palette.ground), None),
    }
    drawing.rectangle(area, None, Some(Stroke::new(palette.ink, edge)));
}

/// Draws the timeline from a first month (year, quarter 0 to 3) over a number of quarters. `today` in months from the start.
#[allow(clippy::too_many_arguments)] // what, from when, for how long, in which words, how large, on what ground
pub fn timeline(
    rows: &[Row],
    start: (i16, usize),
    quarters: usize,
    today: Option<f32>,
    words: &TimelineWords,
    width: f32,
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Drawing {
    let left = (width * 0.29).min(205.0);
    let months = (quarters * 3).max(3) as f32;
    let x = |month: f32| left + (width - left) * (month / months).clamp(0.0, 1.0);
    let (group, action, top) = (17.0, 30.0, 30.0);
    let height: f32 = rows.iter().map(|row| if matches!(row, Row::Group(_)) { group } else { action }).sum();
    let mut drawing = Drawing::new(width, top + height + 38.0);
    let mut year = start.0;
    for quarter in 0..quarters {
        let place = (start.1 + quarter) % 4;
        if place == 0 && quarter > 0 {
            year += 1;
        }
        let at = x(quarter as f32 * 3.0);
        let strong = place == 0 || quarter == 0;
        if strong {
            drawing.line((at, 6.0), (at, top), Stroke::new(palette.ink, 0.8));
            drawing.label((at + 3.0, 14.0), Anchor::Start, 8.0, true, palette.ink, year.to_string());
        }
        let middle = f32::midpoint(at, x((quarter as f32 + 1.0) * 3.0));
        drawing.label(
            (middle, top - 5.0),
            Anchor::Middle,
            7.0,
            false,
            palette.second,
            words.quarters[place].clone(),
        );
    }
    drawing.line((0.0, top), (width, top), Stroke::new(palette.ink, 1.0));
    let mut y = top;
    for row in rows {
        if matches!(row, Row::Group(_)) {
            drawing.rectangle([0.0, y, width, group], Some(palette.tint), None);
            y += group;
            continue;
        }
        for quarter in 0..=quarters {
            let at = x(quarter as f32 * 3.0);
            let stroke =
                Stroke::new(palette.rule, if (start.1 + quarter).is_multiple_of(4) { 0.5 } else { 0.25 });
            drawing.line((at, y), (at, y + action), stroke);
        }
        y += action;
        drawing.line((0.0, y), (width, y), Stroke::new(palette.rule, 0.3));
    }
    let today = today.filter(|today| (0.0..=months).contains(today));
    if let Some(today) = today {
        // Under everything that is said of the actions: it may cross no word.
        let dashed = Stroke { dash: 3.0, ..Stroke::new(palette.ink, 1.2) };
        drawing.line((x(today), top), (x(today), y), dashed);
    }
    let mut y = top;
    for row in rows {
        match row {
            Row::Group(title) => {
                drawing.label((4.0, y + 11.6), Anchor::Start, 8.0, true, palette.ink, title.clone());
                y += group;
            }
            Row::Action { number, title, lead, span, bar, flag, stones } => {
                drawing.label((4.0, y + 12.0), Anchor::Start, 8.0, true, palette.ink, number.clone());
                let title = cut(title, left - 32.0, measure);
                drawing.label((26.0, y + 12.0), Anchor::Start, 8.0, false, palette.ink, title);
                drawing.label((26.0, y + 22.0), Anchor::Start, 6.5, false, palette.second, lead.clone());
                let mut end = left;
                if let Some((from, to)) = span {
                    let area = [x(*from), y + 6.0, (x(*to) - x(*from)).max(2.5), 11.0];
                    fill(*bar, area, palette, &mut drawing);
                    end = area[0] + area[2];
                }
                if !flag.is_empty() {
                    let room = measure.width(flag, 7.0, true);
                    let at = if end + 5.0 + room > width {
                        (end - room - 4.0, y + 28.0)
                    } else {
                        (end + 5.0, y + 14.0)
                    };
                    drawing.rectangle([at.0 - 1.0, at.1 - 7.0, room + 2.0, 9.0], Some(palette.ground), None);
                    drawing.label(at, Anchor::Start, 7.0, true, palette.ink, flag.clone());
                }
                let mut last = f32::MIN;
                for stone in stones {
                    let at = (x(stone.at), y + 11.5);
                    let diamond =
                        vec![(at.0, at.1 - 5.5), (at.0 + 5.5, at.1), (at.0, at.1 + 5.5), (at.0 - 5.5, at.1)];
                    drawing.polygon(diamond, Some(palette.ground), Some(Stroke::new(palette.ink, 0.9)));
                    // Words that would lie on the last ones are in the table beside.
                    let half = measure.width(&stone.text, 6.3, false) / 2.0;
                    let middle = at.0.clamp(left + half, width - half);
                    if middle - half > last + 2.0 {
                        let ground = [middle - half - 1.0, y + 19.5, half * 2.0 + 2.0, 7.5];
                        drawing.rectangle(ground, Some(palette.ground), None);
                        drawing.label(
                            (middle, y + 25.0),
                            Anchor::Middle,
                            6.3,
                            false,
                            palette.second,
                            stone.text.clone(),
                        );
                        last = middle + half;
                    }
                }
                y += action;
            }
        }
    }
    if let Some(today) = today {
        let at = x(today);
        // Under the rows, where it hides no year.
        let half = measure.width(&words.today, 7.0, true) / 2.0 + 2.0;
        let middle = at.clamp(half, width - half);
        drawing.label((middle, y + 9.0), Anchor::Middle, 7.0, true, palette.ink, words.today.clone());
        y += 10.0;
    }
    let mut at = 0.0;
    let bars = [Bar::Solid, Bar::Hatched, Bar::Crossed, Bar::Empty];
    for (n, text) in words.key.iter().enumerate() {
        match bars.get(n) {
            Some(bar) => fill(*bar, [at, y + 12.0, 22.0, 8.0], palette, &mut drawing),
            None => {
                let centre = (at + 11.0, y + 16.0);
                let diamond = vec![
                    (centre.0, centre.1 - 5.0),
                    (centre.0 + 5.0, centre.1),
                    (centre.0, centre.1 + 5.0),
                    (centre.0 - 5.0, centre.1),
                ];
                drawing.polygon(diamond, Some(palette.ground), Some(Stroke::new(palette.ink, 0.9)));
            }
        }
        drawing.label((at + 27.0, y + 18.8), Anchor::Start, 7.5, false, palette.ink, text.clone());
        at += 27.0 + measure.width(text, 7.5, false) + 18.0;
    }
    drawing
}

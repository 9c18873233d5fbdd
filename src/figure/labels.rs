//! Names beside marks, placed so that none lies on another: each tries a few places around its mark, the best free one
//! is taken, and what finds none is given room by a fine search farther out.

use super::{Anchor, Measure};

/// A rectangle: left, top, right, bottom.
pub(super) type Area = [f32; 4];

pub(super) fn overlap(a: &Area, b: &Area) -> f32 {
    let across = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
    let down = (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
    across * down
}

/// Those of some rectangles that have something in common with one.
fn meeting<'a>(one: &'a Area, others: &'a [Area]) -> impl Iterator<Item = Area> + 'a {
    others.iter().filter(|other| overlap(one, other) > 0.0).copied()
}

/// What is to be named: its mark and its words.
pub(super) struct Named {
    pub(super) at: (f32, f32),
    pub(super) radius: f32,
    pub(super) text: String,
}

/// Where a name stands: the end at its baseline, and whether a line has to lead to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub(super) at: (f32, f32),
    pub(super) anchor: Anchor,
    pub(super) led: bool,
    pub(super) area: Area,
}

/// What it costs, beside the way, that a line has to lead to a name.
const LEADING: f32 = 30.0;

/// Places the names of marks within an area, away from `taken` and from each other.
pub(super) fn place(
    named: &[Named],
    within: Area,
    taken: &[Area],
    size: f32,
    measure: &mut dyn Measure,
) -> Vec<Placed> {
    let mut occupied: Vec<Area> = taken.to_vec();
    occupied.extend(named.iter().map(|one| {
        let r = one.radius * 1.15;
        [one.at.0 - r, one.at.1 - r, one.at.0 + r, one.at.1 + r]
    }));
    let widths: Vec<f32> = named.iter().map(|one| measure.width(&one.text, size, false)).collect();
    // The crowded ones choose first.
    let mut order: Vec<usize> = (0..named.len()).collect();
    let crowd = |place: usize| {
        named
            .iter()
            .filter(|other| {
                let (dx, dy) = (other.at.0 - named[place].at.0, other.at.1 - named[place].at.1);
                dx * dx + dy * dy < (size * 7.0).powi(2)
            })
            .count()
    };
    order.sort_by_cached_key(|&place| (std::cmp::Reverse(crowd(place)), place));
    let mut placed: Vec<Option<Placed>> = vec![None; named.len()];
    for place in order {
        let (one, width) = (&named[place], widths[place]);
        let mut best: Option<(f32, Placed)> = None;
        // Only what lies where one of them could stand can be in the way; the farther places are seldom asked for.
        let around = |away: f32| {
            let (across, down) = (away + width + 2.0, away + size);
            [one.at.0 - across, one.at.1 - down, one.at.0 + across, one.at.1 + down]
        };
        let close = around(one.radius * 1.45 + size);
        let mut near: Vec<Area> = meeting(&close, &occupied).collect();
        let mut led = false;
        for candidate in candidates(one, width, size) {
            let least = best.as_ref().map_or(f32::INFINITY, |(least, _)| *least);
            // None that has to be led to is better than one that costs less than the leading.
            if candidate.led && least < LEADING {
                break;
            }
            if candidate.led && !led {
                led = true;
                near = meeting(&around(ring(RINGS, one.radius, size) + size), &occupied).collect();
            }
            let area = candidate.area;
            let outside = (within[0] - area[0]).max(0.0)
                + (area[2] - within[2]).max(0.0)
                + (within[1] - area[1]).max(0.0)
                + (area[3] - within[3]).max(0.0);
            let (dx, dy) =
                (f32::midpoint(area[0], area[2]) - one.at.0, f32::midpoint(area[1], area[3]) - one.at.1);
            let far = if candidate.led { dx.hypot(dy) * 0.6 + LEADING } else { dy.abs() * 0.1 };
            let without = outside * 400.0 + far;
            if without >= least {
                continue;
            }
            let hidden: f32 = near.iter().map(|other| overlap(&area, other)).sum();
            let cost = hidden * 60.0 + without;
            if cost < least {
                best = Some((cost, candidate));
            }
        }
        if let Some((_, choice)) = best {
            occupied.push(choice.area);
            placed[place] = Some(choice);
        }
    }
    placed
        .into_iter()
        .enumerate()
        .map(|(place, found)| found.unwrap_or_else(|| beside(&named[place], widths[place], size)))
        .collect()
}

fn at(x: f32, y: f32, anchor: Anchor, width: f32, size: f32, led: bool) -> Placed {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Placed {
        at: (x, y),
        anchor,
        led,
        area: [left - 0.8, y - size * 0.85, left + width + 0.8, y + size * 0.27],
    }
}

fn beside(one: &Named, width: f32, size: f32) -> Placed {
    at(one.at.0 + one.radius * 1.45, one.at.1 + size * 0.33, Anchor::Start, width, size, false)
}

/// How many rings around a mark are searched for a place.
const RINGS: u8 = 6;

/// How far from a mark a ring lies.
fn ring(ring: u8, radius: f32, size: f32) -> f32 {
    (size * 1.15).mul_add(f32::from(ring), radius * 1.45)
}

/// Where a name could stand, beside its mark first, then farther and farther out.
fn candidates(one: &Named, width: f32, size: f32) -> impl Iterator<Item = Placed> {
    let ((x, y), r) = (one.at, one.radius);
    let level = y + size * 0.33;
    let gap = r * 1.45;
    let close = [
        beside(one, width, size),
        at(x - gap, level, Anchor::End, width, size, false),
        at(x, y - r * 1.4 - size * 0.25, Anchor::Middle, width, size, false),
        at(x, y + r * 1.4 + size * 0.8, Anchor::Middle, width, size, false),
        at(x + r, y - r * 1.1, Anchor::Start, width, size, false),
        at(x + r, y + r * 1.1 + size * 0.6, Anchor::Start, width, size, false),
        at(x - r, y - r * 1.1, Anchor::End, width, size, false),
        at(x - r, y + r * 1.1 + size * 0.6, Anchor::End, width, size, false),
    ];
    let farther = (1..=RINGS).flat_map(move |n| {
        let away = ring(n, r, size);
        (0..16_u8).map(move |step| {
            let angle = std::f32::consts::TAU * f32::from(step) / 16.0;
            let (px, py) = (angle.cos().mul_add(away, x), angle.sin().mul_add(away, level));
            let anchor = if angle.cos() > 0.2 {
                Anchor::Start
            } else if angle.cos() < -0.2 {
                Anchor::End
            } else {
                Anchor::Middle
            };
            at(px, py, anchor, width, size, true)
        })
    });
    close.into_iter().chain(farther)
}

/// A text cut at a word so that it fits, in letters of 8 points.
pub fn cut(text: &str, room: f32, measure: &mut dyn Measure) -> String {
    if measure.width(text, 8.0, false) <= room {
        return text.to_owned();
    }
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 {
        words.pop();
        let told = format!("{}…", words.join(" ").trim_end_matches([',', ';', ':', '.']));
        if measure.width(&told, 8.0, false) <= room {
            return told;
        }
    }
    let mut letters: String = text.to_owned();
    while letters.pop().is_some() {
        let told = format!("{letters}…");
        if measure.width(&told, 8.0, false) <= room {
            return told;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;
    impl Measure for Fixed {
        fn width(&mut self, text: &str, size: f32, _: bool) -> f32 {
            text.chars().count() as f32 * size * 0.55
        }
    }

    #[test]
    fn names_of_a_crowd_do_not_lie_on_each_other() {
        let named: Vec<Named> = (0..24)
            .map(|n| Named {
                at: (60.0 + 34.0 * (n % 6) as f32, 60.0 + 34.0 * (n / 6) as f32),
                radius: 6.0,
                text: format!("Nom {n:02}"),
            })
            .collect();
        let placed = place(&named, [0.0, 0.0, 400.0, 300.0], &[], 7.0, &mut Fixed);
        for (n, one) in placed.iter().enumerate() {
            for other in &placed[n + 1..] {
                assert!(overlap(&one.area, &other.area) < 0.5);
            }
        }
    }
}

//! Palabre: straight lines no thicker than a pixel, in one opaque colour. tiny-skia prepares and runs a pipeline for each two
//! pixels of such a line; here they are blended at once. The coverage is the same: Wu, *An efficient antialiasing technique*
//! (1991), two pixels across for each along, the ends by how much of a pixel they cover.
use crate::core::Rectangle;
use tiny_skia::{Path, PathSegment, PixmapMut, Point, Transform};

/// Whether a path has only straight lines.
pub fn is_straight(path: &Path) -> bool {
    path.segments().all(|segment| {
        !matches!(
            segment,
            PathSegment::QuadTo(..) | PathSegment::CubicTo(..)
        )
    })
}

/// Draws the lines of a path, as far as they lie in `clip`. A line thinner than a pixel covers less of it.
pub fn stroke(
    pixels: &mut PixmapMut<'_>,
    path: &Path,
    color: tiny_skia::ColorU8,
    width: f32,
    transform: Transform,
    clip: Rectangle,
) {
    // A pixel is seen where its middle is.
    let side = |at: f32, most: u32| (at - 0.5).ceil().clamp(0.0, most as f32);
    let (across, down) = (pixels.width(), pixels.height());

    let mut pen = Pen {
        columns: (
            side(clip.x, across) as i32,
            side(clip.x + clip.width, across) as i32,
        ),
        rows: (
            side(clip.y, down) as i32,
            side(clip.y + clip.height, down) as i32,
        ),
        stride: across as usize * 4,
        data: pixels.data_mut(),
        color: [color.red(), color.green(), color.blue(), 255],
        coverage: (width.clamp(0.0, 1.0) * 256.0) as i32,
    };

    let mut start = Point::zero();
    let mut last = Point::zero();

    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(at) => {
                start = mapped(transform, at);
                last = start;
            }
            PathSegment::LineTo(at) => {
                let at = mapped(transform, at);
                pen.line(last, at);
                last = at;
            }
            PathSegment::Close => {
                pen.line(last, start);
                last = start;
            }
            PathSegment::QuadTo(..) | PathSegment::CubicTo(..) => {}
        }
    }
}

fn mapped(transform: Transform, mut at: Point) -> Point {
    transform.map_point(&mut at);
    at
}

struct Pen<'a> {
    data: &'a mut [u8],
    stride: usize,
    columns: (i32, i32),
    rows: (i32, i32),
    color: [u8; 4],
    /// In 256ths.
    coverage: i32,
}

impl Pen<'_> {
    fn line(&mut self, from: Point, to: Point) {
        let steep = (to.y - from.y).abs() >= (to.x - from.x).abs();
        let turned = |at: Point| if steep { (at.y, at.x) } else { (at.x, at.y) };
        let (mut from, mut to) = (turned(from), turned(to));

        if from.0 > to.0 {
            std::mem::swap(&mut from, &mut to);
        }

        let length = to.0 - from.0;

        if !length.is_finite() || length <= 0.0 {
            return;
        }

        let (along, across) = if steep {
            (self.rows, self.columns)
        } else {
            (self.columns, self.rows)
        };
        let first = from.0.floor().max(along.0 as f32) as i32;
        let end = to.0.ceil().min(along.1 as f32) as i32;
        let slope = f64::from((to.1 - from.1) / length);
        // Where the lower of the two pixels begins, in 65,536ths.
        let begin = f64::from(from.1)
            + slope * (f64::from(first) + 0.5 - f64::from(from.0))
            + 0.5;
        let mut at = (begin * 65536.0) as i64;
        let step = (slope * 65536.0) as i64;

        for pixel in first..end {
            let row = (at >> 16) as i32;
            let lower = ((at >> 8) & 0xFF) as i32;
            at += step;

            let covered = (to.0.min((pixel + 1) as f32)
                - from.0.max(pixel as f32))
                .clamp(0.0, 1.0);
            let share = (covered * self.coverage as f32) as i32;

            for (row, part) in [(row - 1, 255 - lower), (row, lower)] {
                let part = (part * share) >> 8;

                if part > 0 && row >= across.0 && row < across.1 {
                    if steep {
                        self.dot(row, pixel, part as u32);
                    } else {
                        self.dot(pixel, row, part as u32);
                    }
                }
            }
        }
    }

    fn dot(&mut self, x: i32, y: i32, part: u32) {
        let place = y as usize * self.stride + x as usize * 4;

        if let Some(pixel) = self.data.get_mut(place..place + 4) {
            for (under, over) in pixel.iter_mut().zip(self.color) {
                let mixed =
                    u32::from(over) * part + u32::from(*under) * (255 - part);
                *under = ((mixed + 255) >> 8) as u8;
            }
        }
    }
}

//! A drawing as SVG, for other programs: texts stay texts.

use std::fmt::Write;

use super::{Anchor, Colour, Drawing, Shape};

/// The drawing with its name as a title that is read out.
pub fn svg(drawing: &Drawing, title: &str) -> String {
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w:.1} {h:.1}\" width=\"{w:.1}pt\" height=\"{h:.1}pt\" \
         font-family=\"Pretendard, 'Noto Sans KR', sans-serif\" role=\"img\">\n<title>{}</title>\n",
        escaped(title),
        w = drawing.width,
        h = drawing.height,
    );
    for shape in &drawing.shapes {
        // Writing to a text does not fail.
        let _ = match shape {
            Shape::Path { points, closed, fill, stroke } => {
                let mut path = String::new();
                for (place, (x, y)) in points.iter().enumerate() {
                    let _ = write!(path, "{}{x:.2} {y:.2}", if place == 0 { "M" } else { "L" });
                }
                if *closed {
                    path.push('Z');
                }
                let fill = fill.map_or_else(|| "none".to_owned(), hex);
                let stroke = stroke.map_or_else(String::new, |stroke| {
                    let dash = if stroke.dash > 0.0 {
                        format!(" stroke-dasharray=\"{:.1}\"", stroke.dash)
                    } else {
                        String::new()
                    };
                    format!(
                        " stroke=\"{}\" stroke-width=\"{:.2}\"{dash}",
                        hex(stroke.colour),
                        stroke.thickness
                    )
                });
                writeln!(text, "<path d=\"{path}\" fill=\"{fill}\"{stroke}/>")
            }
            Shape::Label(label) => {
                let anchor = match label.anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let weight = if label.strong { " font-weight=\"600\"" } else { "" };
                writeln!(
                    text,
                    "<text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{:.1}\" text-anchor=\"{anchor}\" fill=\"{}\"{weight}>{}</text>",
                    label.at.0,
                    label.at.1,
                    label.size,
                    hex(label.colour),
                    escaped(&label.text)
                )
            }
        };
    }
    text.push_str("</svg>\n");
    text
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! The marks of each page as operators, and the fonts cut down to the glyphs used.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, ExternalStream, ExternalXObject, FontId, Line, LineDashPattern,
    LinePoint, Op, PaintMode, ParsedFont, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem,
    TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};
use subsetter::GlyphRemapper;

use super::structure;
use crate::report::{
    ReportError,
    typeset::{
        Image, Ink, Item, Layout, Owner, Pixels,
        fonts::{FONTS, Face, Glyph, stated_width, table, u16_at, units_per_em},
    },
};

/// A stretch of marked content: the part of the text, the page, the number on the page.
pub(super) struct MarkedContent {
    pub(super) node: usize,
    pub(super) page: usize,
    pub(super) number: i64,
}

/// What the pages are made of.
pub(super) struct Content {
    pub(super) pages: Vec<Vec<Op>>,
    pub(super) marks: Vec<MarkedContent>,
    pub(super) used: BTreeMap<Face, UsedFont>,
}

/// The glyphs used of a font, numbered anew.
#[derive(Default)]
pub(super) struct UsedFont {
    glyphs: GlyphRemapper,
    widths: BTreeMap<u16, i32>,
}

impl UsedFont {
    fn take(&mut self, face: Face, glyph: u16) -> (u16, i32) {
        let width = *self.widths.entry(glyph).or_insert_with(|| stated_width(face, glyph));
        (self.glyphs.remap(glyph), width)
    }
}

/// The name of a picture inside the file.
pub(super) fn image_name(place: usize) -> String {
    format!("I{place}")
}

/// A picture as the file holds it: a JPEG as it is, anything else as its pixels.
pub(super) fn image(image: &Image) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (space, content, filter) = match &image.content {
        Pixels::Rgb(pixels) => ("DeviceRGB", pixels, None),
        Pixels::Jpeg(file, 1) => ("DeviceGray", file, Some("DCTDecode")),
        Pixels::Jpeg(file, _) => ("DeviceRGB", file, Some("DCTDecode")),
    };
    let mut dict = vec![
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(image.width.into())),
        ("Height", DictItem::Int(image.height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
    ];
    dict.extend(filter.map(|filter| ("Filter", name(filter))));
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: content.to_vec(), compress: filter.is_none() };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// The name of a font inside the file.
pub(super) fn font_name(face: Face) -> String {
    format!("F{face}")
}

/// The operators of every page.
pub(super) fn operators(layout: &Layout) -> Content {
    let mut content =
        Content { pages: Vec::with_capacity(layout.pages.len()), marks: Vec::new(), used: BTreeMap::new() };
    for (place, page) in layout.pages.iter().enumerate() {
        let mut pen = Pen {
            height: page.height,
            ops: Vec::new(),
            fill: None,
            stroke: None,
            thickness: None,
            dash: None,
        };
        let mut number = 0;
        for segment in &page.segments {
            let (tag, properties) = match segment.owner {
                Owner::Node(node) => {
                    content.marks.push(MarkedContent { node, page: place, number });
                    number += 1;
                    let tag = layout.tree.0.get(node).map_or("P", |node| structure::tag_name(node.tag));
                    (tag, vec![("MCID", DictItem::Int(number - 1))])
                }
                Owner::Pagination => ("Artifact", vec![("Type", DictItem::Name(b"Pagination".to_vec()))]),
                Owner::Layout => ("Artifact", vec![("Type", DictItem::Name(b"Layout".to_vec()))]),
            };
            let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let properties = DictItem::Dict { map };
            pen.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
            pen.segment(&segment.items, &mut content.used);
            pen.ops.push(Op::EndMarkedContent);
        }
        content.pages.push(pen.ops);
    }
    content
}

struct Pen {
    height: f32,
    ops: Vec<Op>,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    thickness: Option<f32>,
    dash: Option<f32>,
}

/// Hundredths of a point are finer than any printer.
fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn colour(ink: Ink) -> Color {
    let channel = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: channel(ink.0), g: channel(ink.1), b: channel(ink.2), icc_profile: None })
}

impl Pen {
    fn segment(&mut self, items: &[Item], used: &mut BTreeMap<Face, UsedFont>) {
        let mut writing = false;
        let mut font = None;
        for item in items {
            if let Item::Text { x, y, size, ink, glyphs } = item {
                self.fill(*ink);
                if !writing {
                    self.ops.push(Op::StartTextSection);
                    writing = true;
                }
                self.glyphs(*x, *y, *size, glyphs, &mut font, used);
                continue;
            }
            if writing {
                self.ops.push(Op::EndTextSection);
                writing = false;
                font = None;
            }
            match item {
                Item::Rule { from, to, thickness, ink, dash } => {
                    self.line(&[*from, *to], false, *thickness, *ink, *dash);
                }
                Item::Frame { area: [x, y, width, height], thickness, ink, dash } => {
                    let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
                    self.line(&corners, true, *thickness, *ink, *dash);
                }
                Item::Fill { area: [x, y, width, height], ink } => {
                    let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
                    self.area(&corners, *ink);
                }
                Item::Path { points, closed, fill, stroke } => {
                    if let Some(ink) = fill {
                        self.area(points, *ink);
                    }
                    if let Some((thickness, ink, dash)) = stroke {
                        self.line(points, *closed, *thickness, *ink, *dash);
                    }
                }
                Item::Image { area: [x, y, width, height], image } => {
                    let place = self.point((*x, y + height));
                    self.ops.push(Op::SaveGraphicsState);
                    self.ops.push(Op::SetTransformationMatrix {
                        matrix: CurTransMat::Raw([
                            rounded(*width),
                            0.0,
                            0.0,
                            rounded(*height),
                            place.x.0,
                            place.y.0,
                        ]),
                    });
                    self.ops.push(Op::UseXobject {
                        id: XObjectId(image_name(*image)),
                        transform: XObjectTransform::default(),
                    });
                    self.ops.push(Op::RestoreGraphicsState);
                }
                Item::Text { .. } => {}
            }
        }
        if writing {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }

    fn point(&self, at: (f32, f32)) -> Point {
        Point { x: Pt(rounded(at.0)), y: Pt(rounded(self.height - at.1)) }
    }

    fn line(&mut self, points: &[(f32, f32)], is_closed: bool, thickness: f32, ink: Ink, dash: f32) {
        if self.stroke != Some(ink) {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.stroke = Some(ink);
        }
        if self.thickness != Some(thickness) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
            self.thickness = Some(thickness);
        }
        if self.dash.unwrap_or(0.0) != dash {
            let pattern =
                if dash > 0.0 { LineDashPattern::new(0.0, &[dash; 2]) } else { LineDashPattern::solid() };
            self.ops.push(Op::SetLineDashPattern { dash: pattern });
            self.dash = Some(dash);
        }
        let points = points.iter().map(|at| LinePoint { p: self.point(*at), bezier: false }).collect();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed } });
    }

    fn area(&mut self, corners: &[(f32, f32)], ink: Ink) {
        self.fill(ink);
        let points = corners.iter().map(|&at| LinePoint { p: self.point(at), bezier: false }).collect();
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// One line of glyphs, a stretch a font. The file states widths in whole thousandths of an em: what they leave out,
    /// and kerning and justification, goes between the glyphs.
    fn glyphs(
        &mut self,
        x: f32,
        y: f32,
        size: f32,
        glyphs: &[(Glyph, f32)],
        font: &mut Option<(Face, f32)>,
        used: &mut BTreeMap<Face, UsedFont>,
    ) {
        let mut at = x;
        let mut rest = glyphs;
        while let Some((first, _)) = rest.first() {
            let face = first.face;
            let length = rest.iter().take_while(|(glyph, _)| glyph.face == face).count();
            let (stretch, others) = rest.split_at(length);
            rest = others;
            let of = used.entry(face).or_default();
            let mut error = 0.0_f32;
            let mut codes = Vec::with_capacity(stretch.len());
            let start = at;
            for (glyph, extra) in stretch {
                let wanted = glyph.advance * 1000.0 + extra * 1000.0 / size;
                let (id, stated) = of.take(face, glyph.id);
                error += wanted - stated as f32;
                let offset = if error.abs() >= 1.0 { error.round() } else { 0.0 };
                error -= offset;
                codes.push(Codepoint::with_cid(
                    id,
                    if offset == 0.0 { 0.0 } else { -offset },
                    glyph.text.to_string(),
                ));
                at += wanted * size / 1000.0;
            }
            if *font != Some((face, size)) {
                self.ops.push(Op::SetFont {
                    font: PdfFontHandle::External(FontId(font_name(face))),
                    size: Pt(size),
                });
                *font = Some((face, size));
            }
            let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(start), rounded(self.height - y)]);
            self.ops.push(Op::SetTextMatrix { matrix });
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes)] });
        }
    }
}

/// The fonts with only the glyphs used, named as subsets are.
pub(super) fn fonts(used: &BTreeMap<Face, UsedFont>) -> Result<Vec<(Face, ParsedFont)>, ReportError> {
    used.iter()
        .map(|(&face, of)| {
            let file = &FONTS[usize::from(face)];
            let broken = |detail: &str| ReportError::Pdf(format!("{}: {detail}", file.name));
            let bytes =
                subsetter::subset(file.bytes, 0, &of.glyphs).map_err(|error| broken(&error.to_string()))?;
            let mut font =
                ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| broken("subset"))?;
            restore_metrics(&mut font, file.bytes);
            font.font_name = Some(format!("{}+{}", subset_tag(&bytes), file.name));
            Ok((face, font))
        })
        .collect()
}

/// A subset says little of the whole: box, ascent and weight come from the full font.
fn restore_metrics(font: &mut ParsedFont, bytes: &'static [u8]) {
    let signed = |table: &[u8], at| u16_at(table, at).map(u16::cast_signed);
    if let Some(head) = table(bytes, b"head") {
        let metrics = &mut font.pdf_font_metrics;
        metrics.units_per_em = units_per_em(bytes).unwrap_or(1000);
        let sides = [36, 38, 40, 42].map(|at| signed(head, at).unwrap_or_default());
        [metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max] = sides;
    }
    if let Some(hhea) = table(bytes, b"hhea") {
        font.font_metrics.ascent = signed(hhea, 4).unwrap_or_default();
        font.font_metrics.descent = signed(hhea, 6).unwrap_or_default();
    }
    if let Some(os2) = table(bytes, b"OS/2") {
        font.pdf_font_metrics.us_weight_class = u16_at(os2, 4).unwrap_or_default();
    }
}

/// Six letters that tell one subset from another.
fn subset_tag(bytes: &[u8]) -> String {
    let hash =
        bytes.iter().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(16_777_619));
    (0..6).map(|place| char::from(b'A' + ((hash >> (place * 5)) % 26) as u8)).collect()
}

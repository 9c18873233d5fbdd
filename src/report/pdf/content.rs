//! The marks of each page as operators, and the fonts cut down to the glyphs used.
//!
//! Operators are written as bytes, each page by itself and on all processors: a page of text has some thousand glyphs, and
//! an object for each of them would cost more than everything else together.

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Op, ParsedFont, PdfFontHandle, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use super::structure;
use crate::report::{
    ReportError,
    typeset::{
        Image, Ink, Item, Layout, Owner, Page, Pixels,
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
    /// The operators of each page, compressed.
    pub(super) pages: Vec<Vec<u8>>,
    pub(super) marks: Vec<MarkedContent>,
    pub(super) used: BTreeMap<Face, UsedFont>,
}

/// The glyphs used of a font, numbered anew.
pub(super) struct UsedFont {
    glyphs: GlyphRemapper,
    /// The new number and the stated width of each glyph of the whole font; none for those not used.
    known: Vec<Option<(u16, i32)>>,
    /// The text of each used glyph, by its new number.
    texts: BTreeMap<u16, Arc<str>>,
}

impl UsedFont {
    fn new() -> Self {
        Self { glyphs: GlyphRemapper::new(), known: Vec::new(), texts: BTreeMap::new() }
    }

    fn take(&mut self, face: Face, glyph: &Glyph) {
        let place = usize::from(glyph.id);
        if self.known.len() <= place {
            self.known.resize(place + 1, None);
        }
        let (id, _) = *self.known[place]
            .get_or_insert_with(|| (self.glyphs.remap(glyph.id), stated_width(face, glyph.id)));
        // A glyph has one text in the file; the later parts of a cluster have none of their own.
        let text = self.texts.entry(id).or_insert_with(|| Arc::clone(&glyph.text));
        if text.is_empty() && !glyph.text.is_empty() {
            *text = Arc::clone(&glyph.text);
        }
    }

    fn get(&self, glyph: u16) -> (u16, i32) {
        self.known.get(usize::from(glyph)).copied().flatten().unwrap_or_default()
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

/// Operators that show every glyph used once, by which the fonts are written with the text of each glyph.
pub(super) fn specimen(used: &BTreeMap<Face, UsedFont>) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (&face, of) in used {
        let font = PdfFontHandle::External(FontId(font_name(face)));
        let codes = of.texts.iter().map(|(&id, text)| Codepoint::with_cid(id, 0.0, text.to_string()));
        ops.push(Op::SetFont { font, size: Pt(1.0) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// The operators of every page.
pub(super) fn operators(layout: &Layout) -> Content {
    let mut used: BTreeMap<Face, UsedFont> = BTreeMap::new();
    for item in layout.pages.iter().flat_map(|page| &page.segments).flat_map(|segment| &segment.items) {
        if let Item::Text { glyphs, .. } = item {
            let mut rest = glyphs.as_slice();
            while let Some((first, _)) = rest.first() {
                let face = first.face;
                let of = used.entry(face).or_insert_with(UsedFont::new);
                let length = rest.iter().take_while(|(glyph, _)| glyph.face == face).count();
                for (glyph, _) in &rest[..length] {
                    of.take(face, glyph);
                }
                rest = &rest[length..];
            }
        }
    }
    let workers =
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(layout.pages.len().max(1));
    let share = layout.pages.len().div_ceil(workers).max(1);
    let written: Vec<(Vec<u8>, Vec<usize>)> = std::thread::scope(|scope| {
        let threads: Vec<_> = layout
            .pages
            .chunks(share)
            .map(|pages| {
                let used = &used;
                scope.spawn(move || {
                    let mut pen = Pen::new(used);
                    pages.iter().map(|page| pen.page(layout, page)).collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let mut content = Content { pages: Vec::with_capacity(layout.pages.len()), marks: Vec::new(), used };
    for (page, (bytes, nodes)) in written.into_iter().enumerate() {
        content.pages.push(bytes);
        let marks = nodes.into_iter().enumerate();
        content.marks.extend(marks.map(|(number, node)| MarkedContent { node, page, number: number as i64 }));
    }
    content
}

/// Errors of position below this, in thousandths of an em, are let be: a twentieth of a point in a title, less than any
/// printer or eye can tell, and each correction would cost five bytes.
const LEAST_OFFSET: f32 = 4.0;

struct Pen<'a> {
    used: &'a BTreeMap<Face, UsedFont>,
    height: f32,
    out: String,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    thickness: Option<f32>,
    dash: f32,
}

/// A number with as many decimals as a printer can tell apart: hundredths of a point.
fn number(out: &mut String, value: f32) {
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    // Writing to a string cannot fail.
    let _ = write!(out, "{whole}");
    if part > 0 {
        let _ =
            if part.is_multiple_of(10) { write!(out, ".{}", part / 10) } else { write!(out, ".{part:02}") };
    }
    out.push(' ');
}

impl<'a> Pen<'a> {
    const fn new(used: &'a BTreeMap<Face, UsedFont>) -> Self {
        Self { used, height: 0.0, out: String::new(), fill: None, stroke: None, thickness: None, dash: 0.0 }
    }

    /// One page, compressed, and the parts of the text that its marked contents belong to.
    fn page(&mut self, layout: &Layout, page: &Page) -> (Vec<u8>, Vec<usize>) {
        self.out.clear();
        self.height = page.height;
        (self.fill, self.stroke, self.thickness, self.dash) = (None, None, None, 0.0);
        let mut nodes = Vec::new();
        for segment in &page.segments {
            match segment.owner {
                Owner::Node(node) => {
                    let tag = layout.tree.0.get(node).map_or("P", |node| structure::tag_name(node.tag));
                    let _ = writeln!(self.out, "/{tag}<</MCID {}>>BDC", nodes.len());
                    nodes.push(node);
                }
                Owner::Pagination => self.out.push_str("/Artifact<</Type/Pagination>>BDC\n"),
                Owner::Layout => self.out.push_str("/Artifact<</Type/Layout>>BDC\n"),
            }
            self.segment(&segment.items);
            self.out.push_str("EMC\n");
        }
        (super::compressed(self.out.as_bytes()), nodes)
    }

    fn segment(&mut self, items: &[Item]) {
        let mut writing = false;
        let mut font = None;
        for item in items {
            if let Item::Text { x, y, size, ink, glyphs } = item {
                self.fill(*ink);
                if !writing {
                    self.out.push_str("BT\n");
                    writing = true;
                }
                self.glyphs(*x, *y, *size, glyphs, &mut font);
                continue;
            }
            if writing {
                self.out.push_str("ET\n");
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
                    self.out.push_str("q ");
                    number(&mut self.out, *width);
                    self.out.push_str("0 0 ");
                    number(&mut self.out, *height);
                    self.point((*x, y + height));
                    let _ = writeln!(self.out, "cm /{} Do Q", image_name(*image));
                }
                Item::Text { .. } => {}
            }
        }
        if writing {
            self.out.push_str("ET\n");
        }
    }

    fn colour(&mut self, ink: Ink, operator: &str) {
        for channel in [ink.0, ink.1, ink.2] {
            let thousandths = (f32::from(channel) / 255.0 * 1000.0).round() as u32;
            let _ = match thousandths {
                0 => write!(self.out, "0 "),
                1000 => write!(self.out, "1 "),
                other => write!(self.out, ".{other:03} "),
            };
        }
        self.out.push_str(operator);
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.colour(ink, "rg\n");
            self.fill = Some(ink);
        }
    }

    fn point(&mut self, (x, y): (f32, f32)) {
        number(&mut self.out, x);
        number(&mut self.out, self.height - y);
    }

    fn path(&mut self, points: &[(f32, f32)]) {
        for (place, &at) in points.iter().enumerate() {
            self.point(at);
            self.out.push_str(if place == 0 { "m " } else { "l " });
        }
    }

    fn line(&mut self, points: &[(f32, f32)], closed: bool, thickness: f32, ink: Ink, dash: f32) {
        if self.stroke != Some(ink) {
            self.colour(ink, "RG\n");
            self.stroke = Some(ink);
        }
        if self.thickness != Some(thickness) {
            number(&mut self.out, thickness);
            self.out.push_str("w\n");
            self.thickness = Some(thickness);
        }
        if self.dash != dash {
            self.out.push('[');
            if dash > 0.0 {
                number(&mut self.out, dash);
                number(&mut self.out, dash);
            }
            self.out.push_str("]0 d\n");
            self.dash = dash;
        }
        self.path(points);
        self.out.push_str(if closed { "s\n" } else { "S\n" });
    }

    fn area(&mut self, points: &[(f32, f32)], ink: Ink) {
        self.fill(ink);
        self.path(points);
        self.out.push_str("f\n");
    }

    /// One line of glyphs, a stretch a font. The file states widths in whole thousandths of an em: what they leave out,
    /// and kerning and justification, goes between the glyphs.
    fn glyphs(&mut self, x: f32, y: f32, size: f32, glyphs: &[(Glyph, f32)], font: &mut Option<(Face, f32)>) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let mut at = x;
        let mut rest = glyphs;
        while let Some((first, _)) = rest.first() {
            let face = first.face;
            let length = rest.iter().take_while(|(glyph, _)| glyph.face == face).count();
            let (stretch, others) = rest.split_at(length);
            rest = others;
            let Some(of) = self.used.get(&face) else { continue };
            if *font != Some((face, size)) {
                let _ = write!(self.out, "/F{face} ");
                number(&mut self.out, size);
                self.out.push_str("Tf\n");
                *font = Some((face, size));
            }
            self.out.push_str("1 0 0 1 ");
            self.point((at, y));
            self.out.push_str("Tm[<");
            let mut error = 0.0_f32;
            for (glyph, extra) in stretch {
                let wanted = glyph.advance * 1000.0 + extra * 1000.0 / size;
                let (id, stated) = of.get(glyph.id);
                for shift in [12, 8, 4, 0] {
                    self.out.push(char::from(DIGITS[usize::from(id >> shift) & 15]));
                }
                error += wanted - stated as f32;
                let offset = if error.abs() >= LEAST_OFFSET { error.round() } else { 0.0 };
                error -= offset;
                if offset != 0.0 {
                    let _ = write!(self.out, ">{}<", -(offset as i32));
                }
                at += wanted * size / 1000.0;
            }
            self.out.push_str(">]TJ\n");
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

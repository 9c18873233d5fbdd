//! A set page as a picture, for the eye: the same glyphs in the same places as in the PDF.

use std::collections::HashMap;

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use tiny_skia::{
    Color, FillRule, FilterQuality, IntSize, Paint, Path, PathBuilder, Pixmap, PixmapPaint, Rect, Stroke,
    StrokeDash, Transform,
};

use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::typeset::{
    Image, Ink, Item, Layout, Pixels,
    fonts::{FONTS, Face},
    sheet,
};

/// A picture: rows of pixels from the top, four bytes each, red, green, blue, opaque.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The pixels.
    pub pixels: Vec<u8>,
}

/// Draws a page, from 0, at a scale of pixels to a point. None where there is no such page or the scale is absurd.
pub fn page(layout: &Layout, number: usize, scale: f32) -> Option<Picture> {
    let page = layout.pages.get(number)?;
    let size = |points: f32| (points * scale).round().clamp(1.0, 8000.0) as u32;
    let mut canvas = Pixmap::new(size(page.width), size(page.height))?;
    canvas.fill(Color::WHITE);
    let mut brush = Brush { canvas, scale, outlines: HashMap::new(), fonts: HashMap::new() };
    for item in page.segments.iter().flat_map(|segment| &segment.items) {
        brush.item(item, &layout.images);
    }
    let (width, height) = (brush.canvas.width(), brush.canvas.height());
    Some(Picture { width, height, pixels: brush.canvas.take() })
}

/// A drawing as a picture, at a scale of pixels to a point.
pub fn drawing(
    drawing: &crate::figure::Drawing,
    catalog: &crate::language::Catalog,
    scale: f32,
) -> Option<Picture> {
    page(&sheet(drawing, catalog), 0, scale)
}

impl Picture {
    /// The picture as a PNG file, at so many pixels to an inch.
    ///
    /// # Errors
    /// What the encoder cannot hold.
    pub fn png(&self, density: f32) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        let a_metre = (density / 0.0254).round() as u32;
        encoder.set_pixel_dims(Some(png::PixelDimensions {
            xppu: a_metre,
            yppu: a_metre,
            unit: png::Unit::Meter,
        }));
        let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
        writer.write_image_data(&self.pixels).map_err(|error| error.to_string())?;
        writer.finish().map_err(|error| error.to_string())?;
        Ok(bytes)
    }
}

struct Brush {
    canvas: Pixmap,
    scale: f32,
    outlines: HashMap<(Face, u16), Option<Path>>,
    fonts: HashMap<Face, Option<FontRef<'static>>>,
}

fn paint(ink: Ink) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(ink.0, ink.1, ink.2, 255);
    paint.anti_alias = true;
    paint
}

impl Brush {
    fn item(&mut self, item: &Item, images: &[Image]) {
        match item {
            Item::Text { x, y, size, ink, glyphs } => {
                let paint = paint(*ink);
                let mut x = *x;
                for (glyph, extra) in glyphs {
                    let scale = self.scale;
                    if let Some(path) = self.outline(glyph.face, glyph.id) {
                        let path = path.clone();
                        // Outlines are in em, upwards; the page counts downwards.
                        let placed =
                            Transform::from_row(size * scale, 0.0, 0.0, -size * scale, x * scale, y * scale);
                        self.canvas.fill_path(&path, &paint, FillRule::Winding, placed, None);
                    }
                    x += glyph.advance.mul_add(*size, *extra);
                }
            }
            Item::Rule { from, to, thickness, ink, dash } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                self.stroke(path.finish(), *thickness, *ink, *dash);
            }
            Item::Frame { area: [x, y, width, height], thickness, ink, dash } => {
                let frame = Rect::from_xywh(*x, *y, *width, *height).map(PathBuilder::from_rect);
                self.stroke(frame, *thickness, *ink, *dash);
            }
            Item::Path { points, closed, fill, stroke } => self.path(points, *closed, *fill, *stroke),
            Item::Image { area, image } => {
                if let Some(image) = images.get(*image) {
                    self.image(*area, image);
                }
            }
            Item::Fill { area: [x, y, width, height], ink } => {
                if let Some(area) = Rect::from_xywh(*x, *y, *width, *height) {
                    let scaled = Transform::from_scale(self.scale, self.scale);
                    self.canvas.fill_rect(area, &paint(*ink), scaled, None);
                }
            }
        }
    }

    fn path(
        &mut self,
        points: &[(f32, f32)],
        closed: bool,
        fill: Option<Ink>,
        stroke: Option<(f32, Ink, f32)>,
    ) {
        let mut path = PathBuilder::new();
        for (place, &(x, y)) in points.iter().enumerate() {
            if place == 0 {
                path.move_to(x, y);
            } else {
                path.line_to(x, y);
            }
        }
        if closed {
            path.close();
        }
        let path = path.finish();
        if let (Some(fill), Some(path)) = (fill, &path) {
            let scaled = Transform::from_scale(self.scale, self.scale);
            self.canvas.fill_path(path, &paint(fill), FillRule::Winding, scaled, None);
        }
        if let Some((thickness, ink, dash)) = stroke {
            self.stroke(path, thickness, ink, dash);
        }
    }

    /// A picture; one that cannot be decoded is left white.
    fn image(&mut self, [x, y, width, height]: [f32; 4], image: &Image) {
        let decoded;
        let rgb: &[u8] = match &image.content {
            Pixels::Rgb(rgb) => rgb,
            Pixels::Jpeg(file, _) => {
                let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
                let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&**file), options);
                let Ok(pixels) = decoder.decode() else { return };
                decoded = pixels;
                &decoded
            }
        };
        let rgba = rgb.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 255]).collect();
        let Some(size) = IntSize::from_wh(image.width, image.height) else { return };
        let Some(picture) = Pixmap::from_vec(rgba, size) else { return };
        let placed = Transform::from_row(
            width / image.width as f32 * self.scale,
            0.0,
            0.0,
            height / image.height as f32 * self.scale,
            x * self.scale,
            y * self.scale,
        );
        let how = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
        self.canvas.draw_pixmap(0, 0, picture.as_ref(), &how, placed, None);
    }

    fn stroke(&mut self, path: Option<Path>, thickness: f32, ink: Ink, dash: f32) {
        let Some(path) = path else { return };
        let dash = (dash > 0.0).then(|| StrokeDash::new(vec![dash, dash], 0.0)).flatten();
        // Hairlines stay visible however small the page is shown.
        let width = thickness.max(0.7 / self.scale);
        let stroke = Stroke { width, dash, ..Stroke::default() };
        let scaled = Transform::from_scale(self.scale, self.scale);
        self.canvas.stroke_path(&path, &paint(ink), &stroke, scaled, None);
    }

    fn outline(&mut self, face: Face, id: u16) -> Option<&Path> {
        let fonts = &mut self.fonts;
        self.outlines
            .entry((face, id))
            .or_insert_with(|| {
                let font = fonts
                    .entry(face)
                    .or_insert_with(|| FontRef::new(FONTS.get(usize::from(face))?.bytes).ok());
                let font = font.as_ref()?;
                let mut pen = Pen(PathBuilder::new());
                let size = Size::new(1.0);
                let glyph = font.outline_glyphs().get(GlyphId::from(id))?;
                glyph.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut pen).ok()?;
                pen.0.finish()
            })
            .as_ref()
    }
}

struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}

//! Pictures: what a PNG or JPEG file holds, as the page and the PDF want it.

use std::sync::Arc;

/// A picture ready for the page. Equal pictures are written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its pixels.
    pub content: Pixels,
}

/// How the pixels of a picture are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// Three bytes a pixel, red, green, blue, on white where it was transparent.
    Rgb(Arc<[u8]>),
    /// A JPEG file of this many colours (1 or 3), as it is.
    Jpeg(Arc<[u8]>, u8),
}

/// More than this is no logo, and a file made to fill the memory.
const MOST_PIXELS: u64 = 40_000_000;

impl Image {
    /// Reads a file; none where it is neither PNG nor JPEG of one or three colours, or too large.
    pub fn read(file: &Arc<[u8]>) -> Option<Self> {
        if file.starts_with(&[0xFF, 0xD8]) { jpeg(file) } else { png(file) }
    }
}

/// What a JPEG says of itself in its start-of-frame segment.
fn jpeg(file: &Arc<[u8]>) -> Option<Image> {
    let mut at = 2;
    loop {
        let marker = *file.get(at + 1)?;
        if *file.get(at)? != 0xFF {
            return None;
        }
        if marker == 0xFF {
            at += 1;
            continue;
        }
        let pair = |at: usize| Some(u32::from(*file.get(at)?) << 8 | u32::from(*file.get(at + 1)?));
        let is_frame = matches!(marker, 0xC0..=0xC2);
        if is_frame {
            let (height, width) = (pair(at + 5)?, pair(at + 7)?);
            let colours = *file.get(at + 9)?;
            let fits = u64::from(width) * u64::from(height) <= MOST_PIXELS && width > 0 && height > 0;
            return (fits && matches!(colours, 1 | 3)).then(|| Image {
                width,
                height,
                content: Pixels::Jpeg(Arc::clone(file), colours),
            });
        }
        if matches!(marker, 0xD9 | 0xDA) {
            return None;
        }
        at += 2 + pair(at + 2)? as usize;
    }
}

fn png(file: &[u8]) -> Option<Image> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width == 0 || height == 0 {
        return None;
    }
    let mut raw = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut raw).ok()?;
    let pixels = raw.get(..frame.buffer_size())?;
    let on_white = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let rgb: Vec<u8> = match frame.color_type {
        png::ColorType::Rgb => pixels.to_vec(),
        png::ColorType::Rgba => pixels
            .chunks_exact(4)
            .flat_map(|p| [on_white(p[0], p[3]), on_white(p[1], p[3]), on_white(p[2], p[3])])
            .collect(),
        png::ColorType::Grayscale => pixels.iter().flat_map(|&grey| [grey; 3]).collect(),
        png::ColorType::GrayscaleAlpha => {
            pixels.chunks_exact(2).flat_map(|p| [on_white(p[0], p[1]); 3]).collect()
        }
        png::ColorType::Indexed => return None,
    };
    Some(Image { width, height, content: Pixels::Rgb(rgb.into()) })
}

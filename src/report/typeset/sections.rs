//! A long document is set on all processors: cut before headings, where nothing depends on what stands before but the
//! space asked for and what is to stay together.

use std::{
    ops::Range,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    Image, Item, Owner, Tree,
    blocks::{Again, Setter, Slab},
};
use crate::{
    language::Catalog,
    report::{
        ReportError,
        document::{Block, Document, Orientation},
    },
};

/// Fewer blocks than this are set sooner than a thread has its fonts.
const LEAST: usize = 24;

/// What a setter made of some blocks.
struct Part {
    slabs: Vec<Slab>,
    repeats: Vec<Slab>,
    tree: Tree,
    images: Vec<Image>,
    contents: Option<usize>,
    gap: f32,
    tie: u8,
}

/// The setter of a document with all of its blocks set. `progress` hears how many are and says whether to go on.
///
/// # Errors
/// [`ReportError::Stopped`] where it says no.
pub(super) fn set<'a>(
    document: &'a Document,
    catalog: &'a Catalog,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Result<Setter<'a>, ReportError> {
    set_in_parts(document, catalog, progress, LEAST)
}

fn set_in_parts<'a>(
    document: &'a Document,
    catalog: &'a Catalog,
    progress: &dyn Fn(usize, usize) -> bool,
    least: usize,
) -> Result<Setter<'a>, ReportError> {
    let cuts = cuts(document, least);
    let workers = crate::parallel::workers().min(cuts.len());
    let all = document.blocks.len();
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let parts: Mutex<Vec<Option<Part>>> = Mutex::new(cuts.iter().map(|_| None).collect());
    // Takes part after part; its setter keeps the words that it has shaped.
    let work = |go_on: &dyn Fn() -> bool| {
        let mut setter = Setter::new(document, catalog);
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some((range, orientation)) = cuts.get(place) else { return setter };
            setter.look = setter.look_of(*orientation);
            for block in &document.blocks[range.clone()] {
                if stopped.load(Ordering::Relaxed) || !go_on() {
                    stopped.store(true, Ordering::Relaxed);
                    return setter;
                }
                setter.block(block);
                done.fetch_add(1, Ordering::Relaxed);
            }
            let part = take(&mut setter);
            parts.lock().unwrap_or_else(PoisonError::into_inner)[place] = Some(part);
        }
    };
    let mut setter = thread::scope(|scope| {
        let others: Vec<_> = (1..workers)
            .map(|_| {
                scope.spawn(|| {
                    let setter = work(&|| true);
                    setter.fonts.missing
                })
            })
            .collect();
        let mut setter = work(&|| progress(done.load(Ordering::Relaxed), all));
        for other in others {
            let missing = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            setter.fonts.missing.extend(missing);
        }
        setter
    });
    if stopped.into_inner() {
        return Err(ReportError::Stopped);
    }
    setter.tree = Tree::new();
    for part in parts.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten() {
        join(&mut setter, part);
    }
    Ok(setter)
}

/// The parts that a document is set in, each with how its first page lies.
fn cuts(document: &Document, least: usize) -> Vec<(Range<usize>, Orientation)> {
    let blocks = &document.blocks;
    let mut cuts = Vec::new();
    let (mut start, mut first, mut lies) = (0, document.orientation, document.orientation);
    for (place, block) in blocks.iter().enumerate() {
        if place - start >= least && matches!(block, Block::Heading { .. }) {
            cuts.push((start..place, first));
            (start, first) = (place, lies);
        }
        if let Block::Turn(orientation) = block {
            lies = *orientation;
        }
    }
    cuts.push((start..blocks.len(), first));
    cuts
}

fn take(setter: &mut Setter<'_>) -> Part {
    Part {
        slabs: std::mem::take(&mut setter.slabs),
        repeats: std::mem::take(&mut setter.repeats),
        tree: std::mem::replace(&mut setter.tree, Tree::new()),
        images: std::mem::take(&mut setter.images),
        contents: setter.contents.take(),
        gap: std::mem::take(&mut setter.gap),
        tie: std::mem::take(&mut setter.tie),
    }
}

/// Puts a part below what there is, as if it had been set there.
fn join(setter: &mut Setter<'_>, mut part: Part) {
    // The whole is the first node of each tree; the others follow.
    let nodes = setter.tree.0.len() - 1;
    let node = |node: usize| if node == 0 { 0 } else { node + nodes };
    let mut tree = part.tree.0.into_iter();
    if let Some(whole) = tree.next() {
        setter.tree.0[0].kids.extend(whole.kids.into_iter().map(node));
    }
    setter.tree.0.extend(tree.map(|mut of| {
        of.parent = node(of.parent);
        of.kids.iter_mut().chain(&mut of.heads).for_each(|kid| *kid = node(*kid));
        of
    }));
    let repeats = setter.repeats.len();
    let images: Vec<usize> = part
        .images
        .into_iter()
        .map(|image| {
            setter.images.iter().position(|known| *known == image).unwrap_or_else(|| {
                setter.images.push(image);
                setter.images.len() - 1
            })
        })
        .collect();
    for slab in part.slabs.iter_mut().chain(&mut part.repeats) {
        if let Again::Head(number) | Again::Label(number) = &mut slab.again {
            *number += repeats;
        }
        for segment in &mut slab.segments {
            if let Owner::Node(of) = &mut segment.owner {
                *of = node(*of);
            }
            for item in &mut segment.items {
                if let Item::Image { image, .. } = item {
                    *image = images.get(*image).copied().unwrap_or_default();
                }
            }
        }
        slab.leads.iter_mut().for_each(|leads| leads.node = node(leads.node));
        slab.figures.iter_mut().for_each(|(figure, _)| *figure = node(*figure));
    }
    if let Some(first) = part.slabs.first_mut().filter(|slab| !slab.breaks) {
        first.before = first.before.max(setter.gap);
    }
    for slab in part.slabs.iter_mut().take(usize::from(setter.tie)) {
        setter.tie -= 1;
        slab.keep |= setter.tie > 0;
    }
    if let Some(at) = part.contents {
        setter.contents = Some(setter.slabs.len() + at);
    }
    (setter.gap, setter.tie) = (part.gap, part.tie);
    setter.repeats.append(&mut part.repeats);
    setter.slabs.append(&mut part.slabs);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange,
        model::{Dialogue, Dossier, Language, Record, Text},
        report::{DocumentKind, Options, Subject, compose, typeset::pages},
    };

    #[test]
    fn a_document_set_in_parts_is_the_same_as_one_set_at_once() {
        let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
        let builtin = exchange::builtins().into_iter().map(|(_, record)| record);
        let mut dossier = Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin));
        exchange::import(&mut dossier, exchange::example("worked").unwrap().json, None).unwrap();
        for &language in Language::ALL {
            let catalog = Catalog::new(language);
            for kind in [DocumentKind::Report, DocumentKind::Positions, DocumentKind::Roadmap] {
                let date = "2026-11-22".parse().unwrap();
                let options = Options::default();
                let sha256 = String::new();
                let order = compose::Order { kind, subject: Subject::Dialogue, date, sha256, options };
                let document = compose::compose(&dossier, &order, &catalog).unwrap();
                let layout = |least| {
                    let setter = set_in_parts(&document, &catalog, &|_, _| true, least).ok().unwrap();
                    pages::paginate(setter, &document, &catalog)
                };
                assert!(layout(usize::MAX) == layout(1), "{kind:?} {language}");
                if kind == DocumentKind::Report {
                    assert!(cuts(&document, 1).len() > 10);
                }
            }
        }
    }
}

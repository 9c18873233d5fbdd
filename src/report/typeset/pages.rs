//! Slabs onto pages: what stays together, what is shown again.

use super::{
    Bookmark, Layout, Leads, Owner, Page, Tag, Target, Tree, around,
    blocks::{self, Again, Setter, Slab},
    contents,
    look::Look,
};
use crate::{
    language::Catalog,
    report::document::{Document, Orientation},
};

/// How many pages a document has before it gets a table of contents.
const WITHOUT_CONTENTS: usize = 6;

/// Puts slabs onto pages and adds what surrounds them.
pub(super) fn paginate(mut setter: Setter<'_>, document: &Document, catalog: &Catalog) -> Layout {
    let first = setter.look_of(document.orientation);
    let mut slabs = std::mem::take(&mut setter.slabs);
    setter.look = first;
    if let Some(at) = setter.contents.filter(|&at| at <= slabs.len()) {
        let mut trial = Pager::new(&setter, document.cover.is_some());
        trial.place_all(slabs.iter().map(Slab::bare).collect());
        if trial.pages.len() > WITHOUT_CONTENTS {
            let entries = contents::slabs(&mut setter, &slabs, document.cover.is_some());
            slabs.splice(at..at, entries);
        }
    }
    let mut pager = Pager::new(&setter, document.cover.is_some());
    pager.place_all(slabs);
    let Pager { mut pages, mut outline, tree, entries, .. } = pager;
    setter.tree = tree;
    let shift = usize::from(document.cover.is_some());
    contents::fill(&mut setter, &entries, &outline, shift, &mut pages);
    if let Some(cover) = &document.cover {
        let (page, bookmark) = around::cover(&mut setter, cover, document);
        pages.insert(0, page);
        for bookmark in &mut outline {
            bookmark.page += 1;
        }
        outline.insert(0, bookmark);
        for leads in pages.iter_mut().flat_map(|page| &mut page.leads) {
            if let Target::Bookmark(place) = &mut leads.to {
                *place += 1;
            }
        }
    }
    let total = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        if page.bare || number == 0 && document.cover.is_some() {
            continue;
        }
        setter.look = setter.look_of(page.orientation);
        if number > 0 {
            around::head(&mut setter, document, page);
        }
        around::foot(&mut setter, document, catalog, page, number + 1, total);
    }
    Layout { pages, images: setter.images, tree: setter.tree, outline, missing: setter.fonts.missing }
}

struct Pager {
    pages: Vec<Page>,
    outline: Vec<Bookmark>,
    /// The entries of the table of contents: page, bookmark, top.
    entries: Vec<(usize, usize, f32)>,
    tree: Tree,
    repeats: Vec<Slab>,
    looks: [Look; 2],
    look: Look,
    top_first: f32,
    bottom: f32,
    y: f32,
    /// Nothing stands on the page yet.
    fresh: bool,
}

pub(super) fn page_of(look: &Look) -> Page {
    Page { width: look.width, height: look.height, orientation: look.orientation, ..Page::default() }
}

impl Pager {
    fn new(setter: &Setter<'_>, covered: bool) -> Self {
        let look = setter.look;
        let top_first = if covered { look.top } else { look.top_first };
        Self {
            pages: vec![page_of(&look)],
            outline: Vec::new(),
            entries: Vec::new(),
            tree: setter.tree.clone(),
            repeats: setter.repeats.clone(),
            looks: [setter.look_of(Orientation::Portrait), setter.look_of(Orientation::Landscape)],
            look,
            top_first,
            bottom: look.height - look.bottom,
            y: top_first,
            fresh: true,
        }
    }

    fn place_all(&mut self, slabs: Vec<Slab>) {
        let mut rest = slabs.into_iter().peekable();
        while rest.peek().is_some() {
            // What stays together is placed together.
            let mut chain = Vec::new();
            for slab in rest.by_ref() {
                let keep = slab.keep;
                chain.push(slab);
                if !keep {
                    break;
                }
            }
            let height: f32 = chain
                .iter()
                .enumerate()
                .map(|(n, slab)| slab.height + if n == 0 && self.fresh { 0.0 } else { slab.before })
                .sum();
            let again = match chain.first().map(|slab| &slab.again) {
                Some(Again::Head(number)) => self.repeats.get(*number).map_or(0.0, |head| head.height),
                _ => 0.0,
            };
            let room = self.bottom - self.look.top;
            if !self.fresh && self.y + height > self.bottom + 0.01 && height + again <= room {
                self.new_page();
            }
            for slab in chain {
                self.place(slab);
            }
        }
    }

    fn new_page(&mut self) {
        self.pages.push(page_of(&self.look));
        self.y = self.look.top;
        self.fresh = true;
    }

    /// The pages from here on lie otherwise; one on which nothing stands yet is turned itself.
    fn turn(&mut self, orientation: Orientation) {
        self.look = self.looks[usize::from(orientation == Orientation::Landscape)];
        self.bottom = self.look.height - self.look.bottom;
        if self.fresh && self.pages.len() > 1 {
            self.pages.pop();
        }
        self.new_page();
    }

    fn place(&mut self, mut slab: Slab) {
        if slab.breaks {
            match slab.turns {
                Some(orientation) => self.turn(orientation),
                None if !self.fresh => self.new_page(),
                None => {}
            }
            return;
        }
        if slab.full {
            if !self.fresh {
                self.new_page();
            }
            let left = std::mem::take(&mut self.look.left);
            self.y = 0.0;
            self.put(slab);
            self.look.left = left;
            if let Some(page) = self.pages.last_mut() {
                page.bare = true;
            }
            self.y = self.bottom;
            return;
        }
        let before = if self.fresh { 0.0 } else { slab.before };
        if !self.fresh && self.y + before + slab.height > self.bottom + 0.01 {
            self.new_page();
        }
        if self.fresh {
            // A page that begins in the middle of something says of what.
            if self.pages.len() > 1 || self.y > self.top_first {
                match std::mem::take(&mut slab.again) {
                    Again::Head(number) => {
                        if let Some(head) = self.repeats.get(number).cloned() {
                            self.put(head);
                        }
                    }
                    Again::Label(number) => {
                        if let Some(label) = self.repeats.get(number).cloned() {
                            let y = self.y;
                            self.put(label);
                            self.y = y;
                        }
                    }
                    Again::Nothing => {}
                }
            }
        } else {
            self.y += slab.before;
        }
        self.put(slab);
    }

    fn put(&mut self, slab: Slab) {
        let (x, y, number) = (self.look.left, self.y, self.pages.len() - 1);
        for (node, [left, top, right, bottom]) in &slab.figures {
            if let Some(node) = self.tree.0.get_mut(*node) {
                node.bounds = Some([left + x, top + y, right + x, bottom + y]);
            }
        }
        if let Some(entry) = slab.entry {
            self.entries.push((number, entry, y));
        }
        if let Some(bookmark) = slab.bookmark {
            self.outline.push(blocks::placed(bookmark, number, y));
        }
        for mut segment in slab.segments {
            for item in &mut segment.items {
                item.shift(x, y);
            }
            if let Owner::Node(node) = segment.owner {
                join(&mut self.tree, node);
            }
            let Some(page) = self.pages.last_mut() else { return };
            match page.segments.last_mut() {
                Some(last) if last.owner == segment.owner => last.items.append(&mut segment.items),
                _ => page.segments.push(segment),
            }
        }
        let Some(page) = self.pages.last_mut() else { return };
        page.leads.extend(slab.leads.into_iter().map(|mut leads: Leads| {
            leads.area[0] += x;
            leads.area[1] += y;
            leads
        }));
        self.y = y + slab.height;
        self.fresh = false;
    }
}

/// Lets a loose part join the part that it belongs to, now that it has a place.
pub(super) fn join(tree: &mut Tree, node: usize) {
    let Some((tag, parent)) = tree.0.get(node).map(|node| (node.tag, node.parent)) else { return };
    if matches!(tag, Tag::Span | Tag::Link)
        && let Some(parent) = tree.0.get_mut(parent)
        && !parent.kids.contains(&node)
    {
        parent.kids.push(node);
    }
}

//! What the signs of a picture mean: under it on the screen, and in a picture that is saved for people who have only that.

use std::sync::Arc;

use iced::{
    Alignment, Length,
    widget::{container, row},
};

use super::{View, draw::Drawn};
use crate::{
    figure::{self, Anchor, Drawing, Mark, Measure, Palette, Plot, Stroke},
    model::{Category, Posture, RelationKind},
    ui::{
        Cx, Element, Message as Ui,
        screen::stakeholders::State,
        theme::{S1, S4, Type},
        widget::{
            drawing::{POINT, Picture, Ruler},
            glyph, hint, second, strong,
        },
        wording,
    },
};

/// How high a sign of the key is, in points.
const HEIGHT: f32 = 10.0;

/// A sign and its meaning.
struct Entry {
    sign: Sign,
    words: String,
    /// The words themselves are the sign: they are bold.
    bold: bool,
}

enum Sign {
    /// That of a category, as it stands in lists.
    Category(Arc<Category>),
    /// A drawing, and the category whose colour is in it.
    Drawn(Drawing, Option<Arc<Category>>),
    /// What is said is seen in the picture itself.
    Words,
}

/// A drawing as wide as a sign is.
fn drawn(width: f32, shapes: Vec<figure::Shape>) -> Drawing {
    Drawing { width, height: HEIGHT, shapes }
}

fn sign(mark: Mark) -> Drawing {
    drawn(11.0, figure::mark(&mark, (5.5, 5.0), 4.4, Palette::PAPER.ground))
}

impl State {
    /// The key of the picture that shows.
    fn entries(&self, cx: Cx<'_>) -> Vec<Entry> {
        let Some(picture) = &self.map.drawn else { return Vec::new() };
        let plain = |sign: Sign, words: String| Entry { sign, words, bold: false };
        let on_grid = self.map.view == View::Grid;
        let mut entries = Vec::new();
        for category in crate::analysis::categories(cx.dossier) {
            let words = wording::translated(cx.dossier, cx.words, &*category, "name");
            // Where shapes tell postures, what a category is filled with tells it.
            let sign = if on_grid {
                let mark = Mark::of(Some(&category), false);
                let shapes = figure::swatch(&mark, (6.5, 5.0), 7.5, Palette::PAPER.ground);
                Sign::Drawn(drawn(13.0, shapes), Some(category))
            } else {
                Sign::Category(category)
            };
            entries.push(plain(sign, words));
        }
        if on_grid {
            let all = Posture::ALL.iter().copied().map(Some).chain([None]);
            for posture in all.filter(|posture| picture.signs.postures.contains(posture)) {
                let words = posture
                    .map_or_else(|| cx.say("posture-unknown"), |posture| cx.code("posture", posture.code()));
                let mark = Mark::of_posture(posture, &Palette::PAPER);
                entries.push(plain(Sign::Drawn(sign(mark), None), words));
            }
        }
        if picture.signs.absent {
            let mark = Mark { absent: true, ..Mark::of(None, true) };
            entries.push(plain(Sign::Drawn(sign(mark), None), cx.say("map-absent")));
        }
        if picture.signs.spread {
            let mut whisker = drawn(13.0, Vec::new());
            let line = Stroke::new(Palette::PAPER.second, 0.8);
            whisker.line((1.0, 5.0), (12.0, 5.0), line);
            for end in [1.0, 12.0] {
                whisker.line((end, 2.8), (end, 7.2), line);
            }
            entries.push(plain(Sign::Drawn(whisker, None), cx.say("map-spread")));
        }
        if picture.signs.moved {
            let sign = drawn(22.0, figure::movement((3.0, 5.0), (20.0, 5.0), &Palette::PAPER));
            entries.push(plain(Sign::Drawn(sign, None), cx.say("spectrum-moved")));
        }
        if self.map.view == View::Spectrum {
            entries.push(plain(Sign::Words, cx.say("spectrum-ends")));
        }
        if self.map.view == View::Network {
            entries.extend(self.of_network(cx, picture));
        }
        entries
    }

    fn of_network(&self, cx: Cx<'_>, picture: &Drawn) -> Vec<Entry> {
        let mut entries = Vec::new();
        let used = |kind| picture.relations.iter().any(|relation| relation.kind == kind);
        for &kind in RelationKind::ALL.iter().filter(|kind| used(**kind)) {
            let line = figure::legend_line(kind, (0.0, 5.0), 18.0, &Palette::PAPER);
            let sign = Sign::Drawn(Drawing { height: HEIGHT, ..line }, None);
            entries.push(Entry { sign, words: cx.code("link", kind.code()), bold: false });
        }
        let weighed = picture
            .relations
            .iter()
            .any(|relation| relation.strength.is_some() && relation.kind != RelationKind::Information);
        let mut said = |key: &str, bold: bool| {
            entries.push(Entry { sign: Sign::Words, words: cx.say(key), bold });
        };
        if weighed {
            said("network-thick", false);
        }
        if !picture.network.brokers(1).is_empty() {
            said("network-bold", true);
        }
        if picture.key.parted && picture.network.community.iter().any(Option::is_some) {
            said("network-grouped", false);
        }
        if picture.network.degree.contains(&0) {
            said("network-grey", false);
        }
        entries
    }

    /// The key, under the picture.
    pub(super) fn key<'a>(&self, cx: Cx<'a>) -> Element<'a> {
        let mut key = row![].spacing(S4).align_y(Alignment::Center);
        for Entry { sign, words, bold } in self.entries(cx) {
            let sign: Option<Element<'a>> = match sign {
                Sign::Category(category) => Some(glyph::category(Some(category), 12.0, false)),
                Sign::Drawn(drawing, category) => Some(shown(drawing, category)),
                Sign::Words => None,
            };
            let words = if bold { strong(words, Type::Hint).style(second) } else { hint(words) };
            key = key.push(row![].push(sign).push(words).spacing(S1).align_y(Alignment::Center));
        }
        container(key.wrap().vertical_spacing(S1)).width(Length::Fill).into()
    }

    /// What the picture that shows is called, and the picture with that above it and its key below.
    pub fn drawing(&self, cx: Cx<'_>, title: &str) -> Option<(String, Drawing)> {
        const EDGE: f32 = 6.0;
        const TITLE: f32 = 11.0;
        const SIZE: f32 = 7.5;
        let picture = self.map.drawn.as_ref().filter(|_| self.map.view != View::Register)?;
        let name = cx.code("view", self.map.view.code());
        let palette = Palette::PAPER;
        let mut ruler = Ruler::default();
        let inner = &picture.plot.drawing;
        let mut whole = Drawing::new(inner.width.max(320.0), 0.0);
        let head = match self.map.shown_issue(cx.dossier).filter(|_| self.map.view == View::Spectrum) {
            Some(issue) => format!("{name} – {} {}", wording::issue_number(cx.words, &issue), issue.title),
            None => format!("{name} – {title}"),
        };
        whole.label((EDGE, EDGE + TITLE), Anchor::Start, TITLE, true, palette.ink, head);
        let top = EDGE + TITLE * 2.0;
        whole.take(inner.shapes.clone(), 0.0, top);
        let (mut x, mut y) = (EDGE, top + inner.height + EDGE);
        for Entry { sign: of, words, bold } in self.entries(cx) {
            let drawing = match of {
                Sign::Category(category) => Some(sign(Mark::of(Some(&category), false))),
                Sign::Drawn(drawing, _) => Some(drawing),
                Sign::Words => None,
            };
            let before = drawing.as_ref().map_or(0.0, |drawing| drawing.width + 4.0);
            let wide = before + ruler.width(&words, SIZE, bold);
            if x > EDGE && x + wide > whole.width - EDGE {
                (x, y) = (EDGE, y + HEIGHT + 3.0);
            }
            if let Some(drawing) = drawing {
                whole.take(drawing.shapes, x, y);
            }
            whole.label((x + before, y + 7.6), Anchor::Start, SIZE, bold, palette.ink, words);
            x += wide + 12.0;
        }
        whole.height = y + HEIGHT + EDGE;
        Some((name, whole))
    }
}

/// A sign of the key on the screen.
fn shown<'a>(drawing: Drawing, category: Option<Arc<Category>>) -> Element<'a> {
    let (width, height) = (drawing.width * POINT, drawing.height * POINT);
    let plot = Arc::new(Plot { drawing, ..Plot::default() });
    let picture = Picture::new(plot, (0.0, 0.0), |_| Ui::Look).categories(category.into_iter().collect());
    container(picture.view()).width(width).height(height).into()
}

//! A drawing on the screen: the same shapes as on paper, in the colours of the theme. It is zoomed by being drawn anew at
//! another size, moved by the mouse, and its marks can be taken hold of.

use std::{collections::HashMap, sync::Arc};

use iced::{
    Color, Pixels, Point, Rectangle,
    advanced::text::{self, Paragraph as _},
    mouse,
    widget::canvas::{self, Cache, Event, Frame, Geometry, Path, Stroke, path::Builder},
};

use crate::{
    figure::{Anchor, Colour, Mark, Measure, Palette, Plot, Shape},
    model::Category,
    ui::{
        Element, Message,
        theme::{Look, REGULAR, STRONG},
    },
};

/// How many pixels a point of a drawing is: letters of 7 points are as large as in lists.
pub const POINT: f32 = 1.8;

/// How close to a mark the pointer has to be, in pixels beyond its edge.
const REACH: f32 = 4.0;

/// Widths of words in the fonts of the window. What was measured is remembered.
#[derive(Debug, Default)]
pub struct Ruler(HashMap<(String, u32, bool), f32>);

impl Measure for Ruler {
    fn width(&mut self, words: &str, size: f32, strong: bool) -> f32 {
        let key = (words.to_owned(), (size * 16.0) as u32, strong);
        *self.0.entry(key).or_insert_with(|| {
            let paragraph = <iced::Renderer as text::Renderer>::Paragraph::with_text(text::Text {
                content: words,
                bounds: iced::Size::INFINITE,
                size: Pixels(size * POINT),
                line_height: text::LineHeight::Relative(1.0),
                font: if strong { STRONG } else { REGULAR },
                align_x: text::Alignment::Default,
                align_y: iced::alignment::Vertical::Top,
                shaping: text::Shaping::Advanced,
                wrapping: text::Wrapping::None,
            });
            paragraph.min_width() / POINT
        })
    }
}

/// What a hand does with a drawing. Places are in points of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// A mark was pressed, or nothing.
    Press(Option<usize>),
    /// A mark was let go elsewhere.
    Drop(usize, (f32, f32)),
    /// A line was drawn from one mark to another.
    Join(usize, usize),
    /// The whole was moved so far, in pixels.
    Pan(f32, f32),
    /// There is so much room for it, in pixels.
    Room(f32, f32),
    /// Nearer or farther, around this place in pixels.
    Zoom(f32, (f32, f32)),
}

/// A drawing before it is placed.
pub struct Picture<'a> {
    plot: Arc<Plot>,
    pan: (f32, f32),
    chosen: Option<usize>,
    joining: Option<usize>,
    categories: Vec<Arc<Category>>,
    movable: bool,
    joinable: bool,
    room: Option<(f32, f32)>,
    on: Box<dyn Fn(Gesture) -> Message + 'a>,
}

impl<'a> Picture<'a> {
    /// A drawing moved by so many pixels.
    pub fn new(plot: Arc<Plot>, pan: (f32, f32), on: impl Fn(Gesture) -> Message + 'a) -> Self {
        Self {
            plot,
            pan,
            chosen: None,
            joining: None,
            categories: Vec::new(),
            movable: false,
            joinable: false,
            room: None,
            on: Box::new(on),
        }
    }

    /// The mark that is selected, and the one from which a line is being drawn.
    #[must_use]
    pub fn chosen(mut self, chosen: Option<usize>, joining: Option<usize>) -> Self {
        (self.chosen, self.joining) = (chosen, joining);
        self
    }

    /// The categories whose colours occur.
    #[must_use]
    pub fn categories(mut self, categories: Vec<Arc<Category>>) -> Self {
        self.categories = categories;
        self
    }

    /// Marks can be moved; lines can be drawn between them with Shift or the right button.
    #[must_use]
    pub const fn movable(mut self, movable: bool, joinable: bool) -> Self {
        (self.movable, self.joinable) = (movable, joinable);
        self
    }

    /// Made for so much room, in pixels; where there is another, that is told.
    #[must_use]
    pub const fn made_for(mut self, room: (f32, f32)) -> Self {
        self.room = Some(room);
        self
    }

    /// Placed, as large as there is room.
    pub fn view(self) -> Element<'a> {
        iced::widget::canvas(self).width(iced::Length::Fill).height(iced::Length::Fill).into()
    }

    fn to_screen(&self, (x, y): (f32, f32)) -> Point {
        Point::new(x.mul_add(POINT, self.pan.0), y.mul_add(POINT, self.pan.1))
    }

    fn to_drawing(&self, at: Point) -> (f32, f32) {
        ((at.x - self.pan.0) / POINT, (at.y - self.pan.1) / POINT)
    }

    /// The mark under a place, the one whose middle is nearest.
    fn mark_at(&self, at: Point) -> Option<usize> {
        let reach = self.plot.radius.mul_add(POINT, REACH);
        let far = |place: usize| {
            self.plot.marks.get(place).map_or(f32::INFINITY, |mark| self.to_screen(*mark).distance(at))
        };
        (0..self.plot.marks.len())
            .filter(|&place| far(place) <= reach)
            .min_by(|&a, &b| far(a).total_cmp(&far(b)))
    }

    /// The colour of the theme that stands for one of paper.
    fn colour(&self, look: &Look, colour: Colour) -> Color {
        let paper = Palette::PAPER;
        let fixed = [
            (paper.ink, look.ink),
            (paper.second, look.ink_2),
            (paper.rule, look.line_strong),
            (paper.tint, look.sunken),
            (paper.accent, look.accent),
            (paper.ground, look.page),
        ];
        if let Some((_, color)) = fixed.iter().find(|(known, _)| *known == colour) {
            return *color;
        }
        let of_category =
            self.categories.iter().find(|category| Mark::of(Some(category), false).colour == colour);
        look.category(of_category.map(|category| &**category))
    }

    fn paint(&self, frame: &mut Frame, look: &Look) {
        let mut brush = Brush::default();
        let seen = frame.size();
        let mut corners: Vec<Point> = Vec::new();
        for shape in &self.plot.drawing.shapes {
            match shape {
                Shape::Path { points, closed, fill, stroke } => {
                    corners.clear();
                    corners.extend(points.iter().map(|at| self.to_screen(*at)));
                    let Some(cut) = is_cut(bounds(&corners), seen) else { continue };
                    if let Some(fill) = fill {
                        brush.fill(frame, &corners, cut, self.colour(look, *fill));
                    }
                    if let Some(stroke) = stroke {
                        let width = (stroke.thickness * POINT).max(1.0);
                        let colour = self.colour(look, stroke.colour);
                        let dash = stroke.dash * POINT;
                        if *closed && dash > 0.0 {
                            corners.extend(corners.first().copied());
                        }
                        brush.stroke(frame, &corners, *closed, cut, (colour, width, dash));
                    }
                }
                // Words always lie above lines and areas, whenever they are drawn.
                Shape::Label(label) => {
                    let at = self.to_screen(label.at);
                    let size = label.size * POINT;
                    // No letter is wider than high.
                    let wide = label.text.chars().count() as f32 * size;
                    let room = (Point::new(at.x - wide, at.y - size), Point::new(at.x + wide, at.y + size));
                    if is_cut(room, seen).is_none() {
                        continue;
                    }
                    frame.fill_text(canvas::Text {
                        content: label.text.clone(),
                        // The baseline lies so far below the top of a line as high as its letters are.
                        position: Point::new(at.x, at.y - size * 0.856),
                        max_width: f32::INFINITY,
                        color: self.colour(look, label.colour),
                        size: Pixels(size),
                        line_height: text::LineHeight::Relative(1.0),
                        font: if label.strong { STRONG } else { REGULAR },
                        align_x: match label.anchor {
                            Anchor::Start => text::Alignment::Left,
                            Anchor::Middle => text::Alignment::Center,
                            Anchor::End => text::Alignment::Right,
                        },
                        align_y: iced::alignment::Vertical::Top,
                        shaping: text::Shaping::Advanced,
                    });
                }
            }
        }
        brush.lift(frame);
    }
}

/// The corners of the smallest rectangle around points.
fn bounds(points: &[Point]) -> (Point, Point) {
    let none = (Point::new(f32::MAX, f32::MAX), Point::new(f32::MIN, f32::MIN));
    points.iter().fold(none, |(from, to), at| {
        (Point::new(from.x.min(at.x), from.y.min(at.y)), Point::new(to.x.max(at.x), to.y.max(at.y)))
    })
}

/// Whether what lies between two corners is cut by the edge of a frame; none where nothing of it can be seen. Enlarged, much of
/// a picture lies outside.
fn is_cut((from, to): (Point, Point), seen: iced::Size) -> Option<bool> {
    // Lines are thicker than their corners.
    const SPARE: f32 = 8.0;
    let outside =
        to.x < -SPARE || to.y < -SPARE || from.x > seen.width + SPARE || from.y > seen.height + SPARE;
    let within = from.x > SPARE && from.y > SPARE && to.x < seen.width - SPARE && to.y < seen.height - SPARE;
    (!outside).then_some(!within)
}

/// What is drawn alike one after the other is drawn at once: a renderer takes as long for one line as for many in one path.
/// What the edge of the frame cuts is kept apart, since the renderer is slow where it has to look at the edge.
#[derive(Default)]
struct Brush {
    whole: Option<Builder>,
    cut: Option<Builder>,
    style: Option<Style>,
}

/// A fill of a colour, or a line of a colour and a width.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Style {
    Fill(Color),
    Line(Color, f32),
}

impl Brush {
    /// Draws what was collected.
    fn lift(&mut self, frame: &mut Frame) {
        let Some(style) = self.style.take() else { return };
        for builder in [self.whole.take(), self.cut.take()].into_iter().flatten() {
            let path = builder.build();
            match style {
                Style::Fill(colour) => frame.fill(&path, colour),
                Style::Line(colour, width) => {
                    frame.stroke(&path, Stroke::default().with_color(colour).with_width(width));
                }
            }
        }
    }

    fn of(&mut self, frame: &mut Frame, cut: bool, style: Style) -> &mut Builder {
        if self.style != Some(style) {
            self.lift(frame);
            self.style = Some(style);
        }
        let builder = if cut { &mut self.cut } else { &mut self.whole };
        builder.get_or_insert_with(Builder::new)
    }

    fn fill(&mut self, frame: &mut Frame, corners: &[Point], cut: bool, colour: Color) {
        outline(self.of(frame, cut, Style::Fill(colour)), corners, true);
    }

    /// A line along corners; one in dashes ends where its last corner is.
    fn stroke(
        &mut self,
        frame: &mut Frame,
        corners: &[Point],
        closed: bool,
        cut: bool,
        (colour, width, dash): (Color, f32, f32),
    ) {
        let builder = self.of(frame, cut, Style::Line(colour, width));
        if dash > 0.0 {
            dashes(builder, corners, dash);
        } else {
            outline(builder, corners, closed);
        }
    }
}

fn outline(builder: &mut Builder, corners: &[Point], closed: bool) {
    for (place, at) in corners.iter().enumerate() {
        if place == 0 { builder.move_to(*at) } else { builder.line_to(*at) }
    }
    if closed {
        builder.close();
    }
}

/// Lines in dashes as long as the gaps between them: the renderer knows none.
fn dashes(builder: &mut Builder, points: &[Point], dash: f32) {
    let (mut drawn, mut left) = (true, dash);
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let length = from.distance(*to);
        let mut at = 0.0;
        while at < length {
            let step = left.min(length - at);
            let along = |by: f32| *from + (*to - *from) * (by / length.max(0.01));
            if drawn {
                builder.move_to(along(at));
                builder.line_to(along(at + step));
            }
            at += step;
            left -= step;
            if left <= 0.01 {
                (drawn, left) = (!drawn, dash);
            }
        }
    }
}

/// What the hand holds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Held {
    #[default]
    Nothing,
    Ground(Point),
    Mark(usize, Point, Point),
    Line(usize, Point),
}

/// What was painted and what is held.
#[derive(Default)]
pub struct State {
    held: Held,
    shift: bool,
    cache: Cache,
    painted: std::cell::RefCell<Option<Painted>>,
}

/// What decides whether a picture has to be painted anew: the plot, where it lies, the theme.
type Painted = (Arc<Plot>, (f32, f32), crate::ui::theme::ThemeName);

impl canvas::Program<Message, Look> for Picture<'_> {
    type State = State;

    fn update(
        &self,
        state: &mut State,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<canvas::Action<Message>> {
        let publish = |gesture| Some(canvas::Action::publish((self.on)(gesture)).and_capture());
        if let Some((width, height)) = self.room
            && ((bounds.width - width).abs() > 0.5 || (bounds.height - height).abs() > 0.5)
        {
            return Some(canvas::Action::publish((self.on)(Gesture::Room(bounds.width, bounds.height))));
        }
        match event {
            Event::Keyboard(iced::keyboard::Event::ModifiersChanged(modifiers)) => {
                state.shift = modifiers.shift();
                None
            }
            Event::Mouse(mouse::Event::ButtonPressed(button)) => {
                let at = cursor.position_in(bounds)?;
                let mark = self.mark_at(at);
                let joins = *button == mouse::Button::Right || state.shift;
                state.held = match mark {
                    Some(mark) if joins && self.joinable => Held::Line(mark, at),
                    Some(mark) => Held::Mark(mark, at, at),
                    None => Held::Ground(at),
                };
                // Which mark was meant is told once it is let go: what shows beside it must not move it under the hand.
                if mark.is_some() { Some(canvas::Action::capture()) } else { publish(Gesture::Press(None)) }
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                let at = cursor.position_from(bounds.position())?;
                match &mut state.held {
                    Held::Nothing => None,
                    Held::Ground(last) => {
                        let by = at - *last;
                        *last = at;
                        publish(Gesture::Pan(by.x, by.y))
                    }
                    Held::Mark(_, _, now) | Held::Line(_, now) => {
                        *now = at;
                        Some(canvas::Action::request_redraw().and_capture())
                    }
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(_)) => match std::mem::take(&mut state.held) {
                Held::Mark(mark, from, to) if self.movable && from.distance(to) > 4.0 => {
                    publish(Gesture::Drop(mark, self.to_drawing(to)))
                }
                Held::Line(from, to) => match self.mark_at(to).filter(|to| *to != from) {
                    Some(to) => publish(Gesture::Join(from, to)),
                    None => Some(canvas::Action::request_redraw()),
                },
                Held::Mark(mark, ..) => publish(Gesture::Press(Some(mark))),
                Held::Nothing => None,
                Held::Ground(_) => Some(canvas::Action::request_redraw()),
            },
            Event::Mouse(mouse::Event::WheelScrolled { delta }) => {
                let at = cursor.position_in(bounds)?;
                let lines = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => *y,
                    mouse::ScrollDelta::Pixels { y, .. } => y / 40.0,
                };
                publish(Gesture::Zoom(1.15_f32.powf(lines.clamp(-4.0, 4.0)), (at.x, at.y)))
            }
            _ => None,
        }
    }

    fn draw(
        &self,
        state: &State,
        renderer: &iced::Renderer,
        look: &Look,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let now: Painted = (Arc::clone(&self.plot), self.pan, look.name);
        let same =
            state.painted.borrow().as_ref().is_some_and(|(plot, pan, name)| {
                Arc::ptr_eq(plot, &now.0) && *pan == now.1 && *name == now.2
            });
        if !same {
            state.cache.clear();
            *state.painted.borrow_mut() = Some(now);
        }
        let whole = Rectangle::with_size(bounds.size());
        let base = state.cache.draw(renderer, bounds.size(), |frame| {
            frame.with_clip(whole, |frame| self.paint(frame, look));
        });
        let mut over = Frame::new(renderer, bounds.size());
        let radius = self.plot.radius.mul_add(POINT, 4.0);
        let ring = |frame: &mut Frame, at: Point, width: f32| {
            frame.stroke(
                &Path::circle(at, radius),
                Stroke::default().with_color(look.accent).with_width(width),
            );
        };
        for (place, width) in [(self.chosen, 2.0), (self.joining, 3.0)] {
            if let Some(mark) = place.and_then(|place| self.plot.marks.get(place)) {
                ring(&mut over, self.to_screen(*mark), width);
            }
        }
        match state.held {
            Held::Mark(_, from, to) if self.movable && from.distance(to) > 4.0 => ring(&mut over, to, 2.0),
            Held::Line(mark, to) => {
                if let Some(from) = self.plot.marks.get(mark) {
                    over.stroke(
                        &Path::line(self.to_screen(*from), to),
                        Stroke::default().with_color(look.accent).with_width(2.0),
                    );
                }
            }
            _ => {}
        }
        vec![base, over.into_geometry()]
    }

    fn mouse_interaction(
        &self,
        state: &State,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        match state.held {
            Held::Ground(_) => mouse::Interaction::Grabbing,
            Held::Mark(..) | Held::Line(..) => mouse::Interaction::Grabbing,
            Held::Nothing => match cursor.position_in(bounds).and_then(|at| self.mark_at(at)) {
                Some(_) => mouse::Interaction::Pointer,
                None => mouse::Interaction::default(),
            },
        }
    }
}

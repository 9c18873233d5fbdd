//! The register as pictures tells the truth: what stands in a picture stands in the dossier, by hand and by key, and nothing
//! that was placed by hand moves by itself.

use iced_test::core::keyboard::{
    Key, Modifiers,
    key::{Code, Named, Physical},
};
use palabre::{
    analysis,
    figure::{self, Link, Mark, Node},
    model::*,
    ui::{
        Launch, Message, Place,
        screen::stakeholders::{self, map},
        widget::{Role as Seen, drawing::Gesture},
    },
};

use crate::{room::Room, window::Window};

fn dossier(window: &Window) -> &Dossier {
    window.app.dossier().unwrap()
}

fn stakeholder<'w>(window: &'w Window, name: &str) -> &'w Stakeholder {
    dossier(window).all::<Stakeholder>().find(|s| s.name.contains(name)).unwrap()
}

fn showing(room: &Room, view: map::View) -> Window {
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    send(&mut window, map::Message::View(view));
    window
}

fn send(window: &mut Window, message: map::Message) {
    window.send(Message::Stakeholders(stakeholders::Message::Map(message)));
}

fn select(window: &mut Window, name: &str) -> Id<Stakeholder> {
    let id = stakeholder(window, name).id;
    window.send(Message::Stakeholders(stakeholders::Message::Select(Some(id))));
    id
}

fn alt(window: &mut Window, named: Named) {
    window.key(Key::Named(named), Physical::Code(Code::ArrowUp), Modifiers::ALT);
}

#[test]
fn who_is_moved_on_the_grid_is_rated_anew_and_undo_rates_back() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Grid);
    let id = select(&mut window, "Fabrique du lin");
    let rated = |window: &Window| {
        let s = dossier(window).get(id).unwrap();
        (s.influence.map(Influence::get), s.concern.map(Concern::get))
    };
    assert_eq!(rated(&window), (Some(2), Some(4)));
    alt(&mut window, Named::ArrowUp);
    assert_eq!(rated(&window), (Some(3), Some(4)));
    alt(&mut window, Named::ArrowRight);
    alt(&mut window, Named::ArrowRight);
    assert_eq!(rated(&window), (Some(3), Some(5)), "no further than the scale");
    window.control("z");
    window.control("z");
    assert_eq!(rated(&window), (Some(2), Some(4)));
    // All of them are there by name, for who does not see the picture.
    let told =
        window.find(Seen::ListItem, "La Fabrique du lin Cooperative, Influence 2.0, Concern 4.0, supportive");
    assert_eq!(told.info.selected, Some(true));
}

#[test]
fn those_who_rate_differently_are_kept_apart() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    let all = dossier(&window);
    let apart =
        all.all::<Stakeholder>().filter_map(|s| analysis::rated(all, s)).filter(|r| r.spread.is_some());
    assert!(apart.count() >= 3, "the worked dialogue has ratings by several");
    send(&mut window, map::Message::View(map::View::Grid));
    select(&mut window, "Town of Montrival");
    let before = dossier(&window).clone();
    alt(&mut window, Named::ArrowDown);
    assert_eq!(*dossier(&window), before, "a mean is not moved by hand");
    assert!(window.app.refused().unwrap().contains("Rated by"));
}

#[test]
fn a_relation_is_drawn_by_keys_alone() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Network);
    let before = dossier(&window).count(Kind::Relation);
    let from = select(&mut window, "Education Authority");
    window.type_text("r");
    window.find(Seen::CheckBox, "funding");
    window.activate(Seen::CheckBox, "funding");
    let to = select(&mut window, "Habitat du Lys");
    window.tap(Named::Enter);
    assert_eq!(dossier(&window).count(Kind::Relation), before + 1);
    let made = dossier(&window).naming::<Relation>(from.uuid()).next().unwrap();
    assert_eq!((made.target, made.kind), (to, RelationKind::Funding));
    // It can be put right at once.
    window.find(Seen::ComboBox, "Kind");
    window.control("z");
    assert_eq!(dossier(&window).count(Kind::Relation), before);
}

#[test]
fn who_is_placed_by_hand_stays_and_the_others_stay_where_they_stood() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Network);
    let id = select(&mut window, "Town of Montrival");
    let places = |window: &Window| -> Vec<(Id<Stakeholder>, Option<(f64, f64)>)> {
        let mut all: Vec<_> = dossier(window)
            .all::<Stakeholder>()
            .map(|s| (s.id, s.x.map(Quantity::get).zip(s.y.map(Quantity::get))))
            .collect();
        all.sort_by_key(|(id, _)| *id);
        all
    };
    alt(&mut window, Named::ArrowLeft);
    let first = places(&window);
    assert!(first.iter().all(|(_, at)| at.is_some()), "who had no place is put where they stood");
    alt(&mut window, Named::ArrowLeft);
    let second = places(&window);
    let moved: Vec<_> = first.iter().zip(&second).filter(|(a, b)| a != b).map(|(a, _)| a.0).collect();
    assert_eq!(moved, [id]);
}

#[test]
fn who_is_moved_along_the_spectrum_takes_a_stance_of_today() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Spectrum);
    let id = select(&mut window, "Habitat du Lys");
    let issue = analysis::issues(dossier(&window)).remove(0).id;
    let stance = |window: &Window| {
        analysis::current_position(dossier(window), id, issue).unwrap().stance.map(Stance::get)
    };
    let (before, history) = (stance(&window), analysis::history(dossier(&window), id, issue).len());
    alt(&mut window, Named::ArrowRight);
    assert_eq!(stance(&window), before.map(|s| s + 1));
    assert_eq!(
        analysis::history(dossier(&window), id, issue).len(),
        history + 1,
        "what was said before stays"
    );
    window.type_text("t");
    assert!(window.shows("Habitat du Lys, At first −1, Now +1"));
}

#[test]
fn the_spectrum_tells_who_moved_between_two_days() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Spectrum);
    let all = dossier(&window);
    let issue = analysis::issues(all).remove(0).id;
    let days = analysis::stance_days(all, issue);
    assert!(days.len() > 2, "{days:?}");
    // As of the first day: only who had spoken by then, and nobody has moved.
    for _ in &days {
        send(&mut window, map::Message::Day(map::End::Until, -1));
    }
    let early: Vec<Id<Stakeholder>> = dossier(&window)
        .all::<Stakeholder>()
        .filter(|s| analysis::stance_on(&analysis::history(dossier(&window), s.id, issue), days[0]).is_some())
        .map(|s| s.id)
        .collect();
    let told: Vec<String> =
        window.outline().lines().filter(|line| line.contains("ListItem")).map(str::to_owned).collect();
    assert_eq!(told.len(), early.len(), "{told:?}");
    assert!(told.iter().all(|line| !line.contains('→')), "{told:?}");
    // What was said by an earlier day is not changed in the picture.
    let before = dossier(&window).clone();
    window.send(Message::Stakeholders(stakeholders::Message::Select(Some(early[0]))));
    alt(&mut window, Named::ArrowRight);
    assert_eq!(*dossier(&window), before);
    assert!(window.app.refused().is_some());
    // Until now again; the first day never comes after the last.
    for _ in &days {
        send(&mut window, map::Message::Day(map::End::Until, 1));
        send(&mut window, map::Message::Day(map::End::Since, 1));
    }
    assert!(window.outline().lines().any(|line| line.contains("ListItem")));
    send(&mut window, map::Message::Part);
    assert!(window.shows("By category"));
}

#[test]
fn a_shape_tells_the_posture_and_hatch_and_colour_the_category() {
    let plain = Mark::of(None, false);
    let outlines: std::collections::BTreeSet<_> = Posture::ALL
        .iter()
        .map(|posture| plain.posed(Some(*posture)).outline)
        .chain([plain.posed(None).outline])
        .collect();
    assert_eq!(outlines.len(), Posture::ALL.len() + 1, "each is told from the others");
    let room = Room::new();
    let mut window = showing(&room, map::View::Grid);
    assert!(window.shows("blocking"), "{}", window.outline());
}

#[test]
fn fit_shows_all_of_a_picture_that_is_larger_than_a_low_window() {
    let room = Room::new();
    let file = Some(room.worked(Language::English));
    let low = (683.0, 384.0);
    let mut window = Window::open(Launch { file, ..room.launch(Language::English) }, low);
    window.send(Message::Go(Place::Stakeholders));
    send(&mut window, map::Message::View(map::View::Grid));
    let below = |window: &mut Window| {
        let marks = window.tree().into_iter().filter(|told| told.info.name.contains("Influence "));
        marks.filter(|told| told.bounds.y + told.bounds.height > low.1 - 30.0).count()
    };
    assert!(below(&mut window) > 0, "names find room where the picture is larger");
    send(&mut window, map::Message::Fit);
    assert_eq!(below(&mut window), 0);
}

#[test]
fn pictures_are_moved_enlarged_and_saved() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Grid);
    let at = |window: &mut Window| {
        window.find(Seen::ListItem, "Town of Montrival, Influence 5.0, Concern 4.5, driving").bounds
    };
    let before = at(&mut window);
    send(&mut window, map::Message::Gesture(Gesture::Pan(-30.0, 12.0)));
    assert_eq!(at(&mut window).x, before.x - 30.0);
    send(&mut window, map::Message::Zoom(2));
    assert!(at(&mut window).x > before.x);
    send(&mut window, map::Message::Fit);
    assert_eq!(at(&mut window), before);
    send(&mut window, map::Message::Save);
    let folder = room.folder.path().join("Palabre");
    let saved = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.extension().is_some_and(|e| e == "svg"));
    let saved = saved.unwrap();
    let pixels = std::fs::read(saved.with_extension("png")).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(pixels)).read_info().unwrap();
    let mut picture = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut picture).unwrap();
    assert!(info.width > 1500 && picture.iter().any(|value| *value < 40), "{} across", info.width);
    let text = std::fs::read_to_string(saved).unwrap();
    assert!(text.contains(">Town of Montrival</text>"), "words stay words: {}", &text[..400]);
    // Whoever has only the file finds what it is and what its signs mean.
    for said in ["Grid – Premises and contracts", "Local authorities", "blocking", "bars: spread of ratings"]
    {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn a_register_too_long_for_a_picture_shows_its_foremost_and_says_so() {
    let room = Room::new();
    let mut window = room.open_worked();
    let csv: String = (0..600).map(|n| format!("Organisation {n};{}\n", n % 6)).collect();
    let file = room.folder.path().join("long.csv");
    std::fs::write(&file, format!("Name;Influence\n{csv}")).unwrap();
    window.send(Message::Go(Place::Stakeholders));
    window.send(Message::Stakeholders(stakeholders::Message::OpenImport(Some(file))));
    window.until_shows("Organisation 0");
    window.send(Message::Stakeholders(stakeholders::Message::Import(Some(
        stakeholders::import::Message::Import,
    ))));
    send(&mut window, map::Message::View(map::View::Network));
    let marks = window.tree().into_iter().filter(|told| told.info.role == Seen::ListItem).count();
    assert_eq!(marks, 300);
}

#[test]
fn however_the_register_is_sorted_the_picture_is_the_same() {
    let room = Room::new();
    let mut window = showing(&room, map::View::Network);
    let places = |window: &mut Window| -> Vec<(String, String)> {
        let marks = window.tree().into_iter().filter(|told| told.info.role == Seen::ListItem);
        let mut places: Vec<_> = marks.map(|told| (told.info.name, format!("{:?}", told.bounds))).collect();
        places.sort();
        places
    };
    let before = places(&mut window);
    for sort in [stakeholders::Sort::Influence, stakeholders::Sort::Posture] {
        window.send(Message::Stakeholders(stakeholders::Message::Sort(sort)));
        // Another look, and back: it is drawn anew.
        send(&mut window, map::Message::View(map::View::Grid));
        send(&mut window, map::Message::View(map::View::Network));
        assert_eq!(places(&mut window), before);
    }
}

/// Letters that are all of one width.
struct Plain;

impl figure::Measure for Plain {
    fn width(&mut self, text: &str, size: f32, _: bool) -> f32 {
        text.chars().count() as f32 * size * 0.5
    }
}

#[test]
fn groups_stand_within_a_line_and_who_is_alone_steps_back() {
    let mark = Mark::of(None, false);
    let node =
        |n: usize, group, alone| Node { mark, name: format!("n{n}"), strong: false, at: None, group, alone };
    let nodes =
        [node(0, Some(0), false), node(1, Some(0), false), node(2, Some(0), false), node(3, None, true)];
    let links = [(0, 1), (1, 2), (2, 0)].map(|(from, to)| Link {
        from,
        to,
        kind: RelationKind::Alliance,
        strength: 2,
        mutual: true,
    });
    let places = figure::layout(&nodes, &links);
    let palette = figure::Palette::PAPER;
    let plot = figure::network(&nodes, &links, &places, (300.0, 200.0), &palette, &mut Plain);
    let Some(figure::Shape::Path { points, closed: true, fill: None, .. }) = plot.drawing.shapes.first()
    else {
        panic!("the line around the group lies lowest: {:?}", plot.drawing.shapes.first());
    };
    let within = |(x, y): (f32, f32)| {
        points
            .iter()
            .zip(points.iter().cycle().skip(1))
            .all(|(a, b)| (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0) >= 0.0)
    };
    assert!(plot.marks[..3].iter().all(|&at| within(at)), "every member is inside");
    let ink = |name: &str| {
        plot.drawing.shapes.iter().find_map(|shape| match shape {
            figure::Shape::Label(label) if label.text == name => Some(label.colour),
            _ => None,
        })
    };
    assert_eq!((ink("n0"), ink("n3")), (Some(palette.ink), Some(palette.second)));
    // Where somebody else stands among them, the number stands at each of them instead of a line around all.
    let among = [(0.1, 0.1), (0.9, 0.1), (0.5, 0.9), (0.5, 0.4)];
    let plot = figure::network(&nodes, &links, &among, (300.0, 200.0), &palette, &mut Plain);
    let numbers = plot
        .drawing
        .shapes
        .iter()
        .filter(|shape| matches!(shape, figure::Shape::Label(label) if label.text == "1"));
    assert_eq!(numbers.count(), 3);
}

#[test]
fn the_same_relations_give_the_same_picture_and_what_was_placed_stays() {
    let mark = Mark::of(None, false);
    let node =
        |n: usize, at| Node { mark, name: format!("{n}"), strong: false, at, group: None, alone: false };
    let links: Vec<Link> = (0..300)
        .map(|n| Link {
            from: n,
            to: (n * 7 + 1) % 300,
            kind: RelationKind::Influence,
            strength: 1,
            mutual: false,
        })
        .collect();
    let free: Vec<Node> = (0..300).map(|n| node(n, None)).collect();
    let places = figure::layout(&free, &links);
    assert_eq!(places, figure::layout(&free, &links));
    let together = places.iter().enumerate().flat_map(|(n, a)| places[n + 1..].iter().map(move |b| (a, b)));
    assert!(together.filter(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1) < 0.002).count() < 3, "they stand apart");
    let mut held = free;
    held[7].at = Some((0.25, 0.75));
    assert_eq!(figure::layout(&held, &links)[7], (0.25, 0.75));
}

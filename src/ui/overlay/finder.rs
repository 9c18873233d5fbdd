//! The search field: finds records and does commands.

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{button as raw_button, column, container, row},
};
use uuid::Uuid;

use super::super::{
    Command, Cx, Element, Message as Ui, Place, ThemeName,
    screen::sessions::Offer,
    theme::{ROW_ROOMY, S2, S3, S4, Type},
    widget::{
        Role, accessible, dialog, fitted, hairline, hint, icon, keys, line, list::Step, pressable, said,
        second, symbol,
    },
    wording,
};
use crate::{
    language::sort_key,
    model::{
        Article, Committee, Contribution, Decision, Dossier, Issue, Kind, Language, Person, Session,
        Stakeholder,
    },
};

use super::Message;

/// How many findings show.
pub(super) const MOST: usize = 9;

/// Something found: a record or a command.
#[derive(Debug, Clone)]
pub struct Finding {
    picture: char,
    name: String,
    detail: String,
    pub(super) message: Ui,
}

/// What can be found and done at the moment.
#[derive(Debug, Default)]
pub struct Reach {
    /// Whether a dossier is open.
    pub open: bool,
    /// What can be done with what lies before one.
    pub here: Vec<Offer>,
}

/// What the words typed may mean: commands and records.
pub(super) fn findings(cx: Cx<'_>, typed: &str, reach: &Reach) -> Vec<Finding> {
    let wanted = sort_key(typed.trim());
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |text: &str| {
        let text = sort_key(text);
        words.iter().all(|word| text.contains(word))
    };
    let mut found: Vec<Finding> =
        commands(cx, reach).into_iter().filter(|finding| fits(&finding.name)).collect();
    if reach.open && !words.is_empty() {
        let mut records = records(cx, cx.dossier, &fits);
        records.append(&mut found);
        found = records;
    }
    found.truncate(MOST);
    found
}

pub(super) fn commands(cx: Cx<'_>, reach: &Reach) -> Vec<Finding> {
    let command = |picture, name: String, detail: &str, message| Finding {
        picture,
        name,
        detail: detail.to_owned(),
        message,
    };
    let mut all = Vec::new();
    // What is at hand comes first.
    all.extend(
        reach
            .here
            .iter()
            .map(|here| command(here.picture, cx.say(here.words), here.keys, here.message.clone())),
    );
    if reach.open {
        for (place, picture) in Place::RAIL.into_iter().zip(super::super::shell::PICTURES) {
            let name = cx.say(&format!("place-{}", place.code()));
            all.push(command(picture, name, "", Ui::Go(place)));
        }
        let run = |command| Ui::Command(command);
        all.push(command(icon::PENCIL, cx.say("overview-frame"), "", run(Command::Frame)));
        all.push(command(icon::UNDO_2, cx.say("undo"), "Ctrl Z", run(Command::Undo)));
        all.push(command(icon::REDO_2, cx.say("redo"), "Ctrl ⇧ Z", run(Command::Redo)));
        all.push(command(icon::DOOR_OPEN, cx.say("close-dossier"), "", run(Command::Close)));
    }
    all.push(command(icon::FOLDER_OPEN, cx.say("start-open"), "Ctrl O", Ui::Command(Command::Open)));
    for &language in Language::ALL {
        let name = cx.say(&format!("own-language-{language}"));
        all.push(command(
            icon::LANGUAGES,
            name,
            &cx.say("interface-language"),
            Ui::Command(Command::Language(language)),
        ));
    }
    for theme in ThemeName::ALL {
        let picture = match theme {
            ThemeName::Light => icon::SUN,
            ThemeName::Dark => icon::MOON,
            ThemeName::Contrast => icon::CONTRAST,
        };
        all.push(command(
            picture,
            cx.code("theme", theme.code()),
            &cx.say("theme"),
            Ui::Command(Command::Theme(theme)),
        ));
    }
    for percent in [100, 125, 150, 200] {
        let name = cx.tell("scale-to", &[("percent", usize::from(percent).into())]);
        all.push(command(icon::A_LARGE_SMALL, name, "Ctrl +  Ctrl −", Ui::Command(Command::Scale(percent))));
    }
    all.push(command(icon::KEYBOARD, cx.say("keys-title"), "F1", Ui::Command(Command::Help)));
    all
}

pub(super) fn records(cx: Cx<'_>, dossier: &Dossier, fits: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut take = |picture, name: String, kind: Kind, uuid: Uuid| {
        found.push(Finding {
            picture,
            name,
            detail: cx.code("kind", kind.code()),
            message: Ui::Show(kind, uuid),
        });
    };
    for s in dossier.all::<Stakeholder>() {
        if fits(&s.name) || s.short_name.as_ref().is_some_and(|short| fits(short)) {
            take(icon::USERS, s.name.to_string(), Kind::Stakeholder, s.id.uuid());
        }
    }
    for person in dossier.all::<Person>() {
        let name = wording::person_line(person);
        if fits(&name) {
            take(icon::USER, name, Kind::Person, person.id.uuid());
        }
    }
    for committee in dossier.all::<Committee>() {
        let name = wording::translated(dossier, cx.words, &**committee, "name");
        if fits(&name) {
            take(icon::USERS, name, Kind::Committee, committee.id.uuid());
        }
    }
    for issue in dossier.all::<Issue>() {
        let name = format!("{} {}", wording::issue_number(cx.words, issue), issue.title);
        if fits(&name) {
            take(icon::SCALE, name, Kind::Issue, issue.id.uuid());
        }
    }
    for session in dossier.all::<Session>() {
        let name = format!("{}. {}", session.number, session.title);
        if fits(&name) {
            take(icon::MESSAGES_SQUARE, name, Kind::Session, session.id.uuid());
        }
    }
    for article in dossier.all::<Article>() {
        let number = crate::ui::screen::agreement::place_of(dossier, article);
        let title = article.title.as_ref().map(ToString::to_string).unwrap_or_default();
        let name = cx.tell("article-title", &[("number", number.into()), ("title", title.into())]);
        if fits(&name) {
            take(icon::HANDSHAKE, name, Kind::Article, article.id.uuid());
        }
    }
    found.sort_by(|a, b| a.name.len().cmp(&b.name.len()).then_with(|| a.name.cmp(&b.name)));
    let mut said: Vec<_> = Vec::new();
    for decision in dossier.all::<Decision>().filter(|decision| fits(&decision.text)) {
        said.push((icon::GAVEL, decision.text.to_string(), Kind::Decision, decision.id.uuid()));
    }
    for contribution in dossier.all::<Contribution>().filter(|c| fits(&c.text)) {
        said.push((
            icon::MESSAGE_SQUARE_QUOTE,
            contribution.text.to_string(),
            Kind::Contribution,
            contribution.id.uuid(),
        ));
    }
    said.sort_by_key(|a| a.3);
    found.extend(said.into_iter().map(|(picture, text, kind, uuid)| Finding {
        picture,
        name: wording::shorten(&text, 80),
        detail: cx.code("kind", kind.code()),
        message: Ui::Show(kind, uuid),
    }));
    found
}

pub(super) fn finder<'a>(cx: Cx<'a>, text: &'a str, chosen: usize, found: &'a [Finding]) -> Element<'a> {
    let field = line("finder/field", cx.say("find"), text, |text| Ui::Overlay(Message::Input(text)))
        .placeholder(cx.say("find-placeholder"))
        .icon(icon::SEARCH)
        .on_submit(Ui::Overlay(Message::Submit))
        .on_key(|key, _| match key.as_ref() {
            Key::Named(Named::ArrowDown) => Some(Ui::Overlay(Message::Step(Step::Down))),
            Key::Named(Named::ArrowUp) => Some(Ui::Overlay(Message::Step(Step::Up))),
            Key::Named(Named::Escape) => Some(Ui::Command(Command::Escape)),
            _ => None,
        })
        .sized(44.0, Type::Card);
    let total = found.len();
    let mut list = column![].padding(2);
    if found.is_empty() {
        list = list.push(container(said(cx.say("find-nothing"), Type::Cell).style(second)).padding(S4));
    }
    for (place, finding) in found.iter().enumerate() {
        let here = place == chosen;
        let words = fitted(finding.name.clone(), Type::Cell).strong(here);
        let line = row![
            symbol(finding.picture, 16.0),
            container(Element::from(words)).width(Length::Fill),
            hint(finding.detail.clone()).wrapping(iced::widget::text::Wrapping::None)
        ]
        .spacing(S3)
        .align_y(Alignment::Center);
        let message = Ui::Overlay(Message::Take(place));
        let inner = raw_button(container(line).center_y(Length::Fill))
            .height(ROW_ROOMY - 4.0)
            .width(Length::Fill)
            .padding(Padding::from([0.0, S4]));
        list = list.push(Element::from(
            pressable(
                format!("finding/{place}"),
                Role::Option,
                format!("{}, {}", finding.name, finding.detail),
                inner,
                here,
                message,
            )
            .untabbed()
            .describe(|info| {
                info.selected = Some(here);
                info.position = Some(place);
                info.set_size = Some(total);
            }),
        ));
    }
    let list = accessible("finder/list", Role::List, cx.say("find"), list).open();
    let foot = row![
        keys(&["↑", "↓"], cx.say("keys-choose")),
        keys(&[&cx.say("key-enter")], cx.say("keys-open")),
        keys(&[&cx.say("key-escape")], cx.say("keys-close")),
    ]
    .spacing(S3);
    let content = column![
        container(Element::from(field)).padding(S2),
        hairline(),
        Element::from(list),
        hairline(),
        container(foot).padding(Padding::from([S2, S4]))
    ];
    dialog("finder", cx.say("find"), content, 620.0, Some(if cx.size.height > 560.0 { 64.0 } else { 8.0 }))
}

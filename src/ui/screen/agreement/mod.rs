//! The shared position: its articles and their versions, who endorses them and who does not, in whose words.

mod change;
mod inspect;

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{button as raw_button, column, container, row, scrollable, space},
};

use super::{beside, screen_head};
use uuid::Uuid;

use crate::{
    analysis::{self, Tally, Voice, current_version, tally},
    language::{self, sort_key},
    model::{
        Agreement, AgreementStatus, Article, ArticleVersion, Dossier, EndorsementStance, Id, Party,
        Stakeholder,
    },
    report::tally_sentence,
    ui::{
        Cx, Element, Message as Ui,
        form::Slot,
        theme::{self, Look, ROW_ROOMY, S1, S2, S3, S4, S5, S6, Tone, Type},
        widget::{
            Loud, Role, accessible, area_of, button, card, divider, empty, fitted, glyph, hairline, heading,
            hint, icon, ink, keys, line, list::Step, pressable, said, second, strong, symbol, tag, third,
        },
        wording,
    },
};

/// Width of the list of articles.
const ARTICLES: f32 = 252.0;
/// Key of the list of voices.
const VOICES: &str = "agreement/voices";

/// What is in the inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    Nothing,
    Voice(Id<Stakeholder>),
    Frame,
}

/// Where the shared position stands.
#[derive(Debug, Default)]
pub struct State {
    agreement: Option<Id<Agreement>>,
    article: Option<Id<Article>>,
    side: Side,
    adding: String,
}

/// What happens in the shared position.
#[derive(Debug, Clone)]
pub enum Message {
    /// A new text.
    Begin,
    /// Another text.
    Agreement(Id<Agreement>),
    /// An article, or the whole text.
    Article(Option<Id<Article>>),
    /// A party in the inspector, or none.
    Voice(Option<Id<Stakeholder>>),
    /// A step through the parties.
    Step(Step),
    /// The frame of the text.
    Frame(bool),
    /// The line for a new article gets the focus.
    New,
    /// Typed in it.
    Adding(String),
    /// Its title is complete.
    Add,
    /// A new version of the article.
    Renew,
    /// Where the selected party stands.
    Stance(EndorsementStance),
    /// The selected party takes its answer back.
    Withdraw,
    /// Somebody is party, or is not.
    Party(Id<Stakeholder>, bool),
}

/// The articles in their order.
fn articles(dossier: &Dossier, agreement: Id<Agreement>) -> Vec<Arc<Article>> {
    let mut articles: Vec<_> = dossier.naming::<Article>(agreement.uuid()).cloned().collect();
    articles.sort_by_key(|article| (article.rank.is_none(), article.rank, article.id));
    articles
}

/// The number that people give an article: its place in the order, 1 first.
pub fn place_of(dossier: &Dossier, article: &Article) -> usize {
    articles(dossier, article.agreement)
        .iter()
        .position(|other| other.id == article.id)
        .map_or(0, |at| at + 1)
}

impl State {
    /// Shows an article.
    pub fn show(&mut self, dossier: &Dossier, uuid: Uuid) {
        let Some(article) = dossier.get(Id::<Article>::from_uuid(uuid)) else { return };
        self.agreement = Some(article.agreement);
        self.article = Some(article.id);
        self.side = Side::Nothing;
    }

    /// The text that shows.
    pub fn shown<'d>(&self, dossier: &'d Dossier) -> Option<&'d Arc<Agreement>> {
        let chosen = self.agreement.and_then(|id| dossier.get(id));
        chosen.or_else(|| {
            let first = analysis::agreements(dossier).first()?.id;
            dossier.get(first)
        })
    }

    fn article(&self, dossier: &Dossier, agreement: Id<Agreement>) -> Option<Arc<Article>> {
        self.article.and_then(|id| dossier.get(id)).filter(|article| article.agreement == agreement).cloned()
    }

    fn version(&self, dossier: &Dossier, agreement: Id<Agreement>) -> Option<Id<ArticleVersion>> {
        let article = self.article(dossier, agreement)?;
        current_version(dossier, article.id).map(|version| version.id)
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self) -> bool {
        std::mem::take(&mut self.side) != Side::Nothing
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        let Some(agreement) = self.shown(dossier) else { return Vec::new() };
        let mut areas = Vec::new();
        match self.article(dossier, agreement.id) {
            Some(article) => {
                areas
                    .extend(current_version(dossier, article.id).map(|version| Slot::of(&**version, "text")));
            }
            None => areas.push(Slot::of(&**agreement, "preamble")),
        }
        if let Some((_, _, Voice { endorsement: Some(endorsement), .. })) = self.voice(dossier) {
            areas.push(Slot::of(&*endorsement, "words"));
            areas.push(Slot::of(&*endorsement, "mandate_limits"));
        }
        areas
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        match self.shown(cx.dossier) {
            Some(agreement) => format!(
                "{} · {}",
                cx.count("count-articles", articles(cx.dossier, agreement.id).len()),
                cx.count("count-parties", cx.dossier.naming::<Party>(agreement.id.uuid()).count())
            ),
            None => String::new(),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let Some(agreement) = self.shown(cx.dossier) else {
            let first = button(
                Loud::Primary,
                "agreement/begin",
                cx.say("agreement-begin"),
                cx.if_writable(Ui::Agreement(Message::Begin)),
            )
            .icon(icon::PLUS)
            .keys("Ctrl N");
            return column![
                screen_head(cx, cx.say("place-shared-position"), None, Vec::new()),
                empty(
                    icon::HANDSHAKE,
                    cx.say("agreement-empty"),
                    cx.say("agreement-empty-line"),
                    Some(first.into()),
                    None
                )
            ]
            .into();
        };
        let side = match self.side {
            Side::Nothing => None,
            Side::Voice(_) => self.voice(cx.dossier).map(|(_, _, voice)| inspect::voice_inspector(cx, voice)),
            Side::Frame => Some(inspect::frame(cx, agreement)),
        };
        let articles = articles(cx.dossier, agreement.id);
        let middle = self.middle(cx, agreement);
        let wide = cx.content_width() >= 760.0;
        let content: Element<'a> = if wide {
            row![
                container(self.list_of(cx, agreement, articles)).width(ARTICLES).height(Length::Fill),
                divider(),
                container(middle).width(Length::Fill).height(Length::Fill)
            ]
            .into()
        } else {
            column![
                container(self.list_of(cx, agreement, articles)).height(if cx.size.height < 480.0 {
                    112
                } else {
                    150
                }),
                hairline(),
                container(middle).height(Length::Fill)
            ]
            .into()
        };
        beside(cx, content, side)
    }

    fn list_of<'a>(
        &'a self,
        cx: Cx<'a>,
        agreement: &'a Agreement,
        articles: Vec<Arc<Article>>,
    ) -> Element<'a> {
        let others = analysis::agreements(cx.dossier);
        let head = column![
            heading("heading", &cx.say("place-shared-position"), Type::Title, 1),
            hint(cx.code("agreement-kind", agreement.kind.code())),
        ]
        .padding(Padding::from([S3, S3]).left(S6).top(S4));
        let mut rows = column![];
        if others.len() > 1 {
            for other in others {
                let here = other.id == agreement.id;
                rows = rows.push(text_row(
                    format!("agreement/{}", other.id),
                    other.title.to_string(),
                    here,
                    Ui::Agreement(Message::Agreement(other.id)),
                ));
            }
            rows = rows.push(hairline());
        }
        let whole = tally(cx.dossier, agreement, None);
        rows = rows.push(article_row(
            "article/whole".to_owned(),
            None,
            cx.say("agreement-whole"),
            None,
            &whole,
            self.article.is_none(),
            Ui::Agreement(Message::Article(None)),
        ));
        for (number, article) in (1..).zip(articles) {
            let version = current_version(cx.dossier, article.id);
            let tally = tally(cx.dossier, agreement, version.map(|version| version.id));
            let title = article.title.as_ref().map(ToString::to_string).unwrap_or_default();
            let version = version.map(|v| cx.tell("version-short", &[("number", v.number.get().into())]));
            rows = rows.push(article_row(
                format!("article/{}", article.id),
                Some(number),
                title,
                version,
                &tally,
                self.article == Some(article.id),
                Ui::Agreement(Message::Article(Some(article.id))),
            ));
        }
        if cx.writable {
            let field = line("agreement/new", cx.say("article-new"), &self.adding, |text| {
                Ui::Agreement(Message::Adding(text))
            })
            .placeholder(cx.say("article-new"))
            .icon(icon::PLUS)
            .on_submit(Ui::Agreement(Message::Add));
            rows = rows.push(container(Element::from(field)).padding(Padding::from([S3, S3]).left(S5)));
        }
        column![head, hairline(), scrollable(rows).height(Length::Fill)].into()
    }

    fn middle<'a>(&'a self, cx: Cx<'a>, agreement: &'a Arc<Agreement>) -> Element<'a> {
        let article = self.article(cx.dossier, agreement.id);
        let version = article.as_ref().and_then(|article| current_version(cx.dossier, article.id));
        let tally = tally(cx.dossier, agreement, version.map(|version| version.id));
        let status = agreement.status.unwrap_or(AgreementStatus::Draft);
        let mut head = row![].spacing(S3).align_y(Alignment::Center);
        let title = match &article {
            Some(article) => cx.tell(
                "article-title",
                &[
                    ("number", place_of(cx.dossier, article).into()),
                    ("title", article.title.as_ref().map(ToString::to_string).unwrap_or_default().into()),
                ],
            ),
            None => agreement.title.to_string(),
        };
        head = head.push(container(heading("agreement/title", &title, Type::Title, 2)).width(Length::Fill));
        head = head.push(tag(
            cx.code("agreement-status", status.code()),
            match status {
                AgreementStatus::Draft | AgreementStatus::InDiscussion => Tone::Slate,
                AgreementStatus::OpenForSignature => Tone::Ochre,
                AgreementStatus::Signed => Tone::Accent,
                AgreementStatus::Ended => Tone::Brick,
            },
        ));
        let tool: Element<'a> = match &article {
            Some(_) => button(
                Loud::Secondary,
                "agreement/renew",
                cx.say("article-renew"),
                cx.if_writable(Ui::Agreement(Message::Renew)),
            )
            .icon(icon::PENCIL)
            .into(),
            None => button(
                Loud::Secondary,
                "agreement/frame",
                cx.say("agreement-frame"),
                Some(Ui::Agreement(Message::Frame(true))),
            )
            .icon(icon::SETTINGS_2)
            .into(),
        };
        head = head.push(tool);
        let text: Element<'a> = match (&article, version) {
            (Some(_), Some(version)) => {
                let date =
                    version.date.map(|date| language::date_numeric(cx.words, date)).unwrap_or_default();
                let author = cx.dossier.at(version.author).map(|s| s.name.to_string());
                let told =
                    cx.tell("version-of", &[("number", version.number.get().into()), ("date", date.into())]);
                let told = [Some(told), author].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                // What the room is asked about an issue is the wording of the article that answers it.
                let issue = article.as_ref().map(|article| {
                    let now = article.issue.map(|id| serde_json::Value::String(id.to_string()));
                    let answers = crate::ui::screen::sessions::issue_answers(cx);
                    crate::ui::widget::field_row(
                        wording::field_name(cx.words, "article", "issue"),
                        crate::ui::widget::choice(cx, &**article, "issue", now.as_ref(), answers, true),
                    )
                });
                column![hint(told), area_of(cx, &**version, "text", 3.0)]
                    .push(issue)
                    .push(Self::older(cx, version))
                    .spacing(S2)
                    .into()
            }
            _ => column![
                said(wording::field_name(cx.words, "agreement", "preamble"), Type::Cell).style(third),
                area_of(cx, &**agreement, "preamble", 3.0)
            ]
            .spacing(S1)
            .into(),
        };
        let content = column![head, text, self.voices(cx, &tally)].spacing(S4);
        let edge = if cx.is_small() { S4 } else { S6 };
        scrollable(container(content).padding(Padding::from([S4, edge])).max_width(980).width(Length::Fill))
            .id("agreement/scroll")
            .height(Length::Fill)
            .width(Length::Fill)
            .into()
    }

    /// The versions before, the newest first.
    fn older<'a>(cx: Cx<'a>, current: &ArticleVersion) -> Element<'a> {
        let mut older: Vec<_> = cx
            .dossier
            .naming::<ArticleVersion>(current.article.uuid())
            .filter(|version| version.id != current.id)
            .collect();
        if older.is_empty() {
            return space().into();
        }
        older.sort_by_key(|version| std::cmp::Reverse((version.number, version.date)));
        let mut rows = column![].spacing(S2).padding(Padding::from([S3, S4]));
        for version in older {
            let date = version.date.map(|date| language::date_numeric(cx.words, date)).unwrap_or_default();
            let told =
                cx.tell("version-of", &[("number", version.number.get().into()), ("date", date.into())]);
            rows = rows.push(
                column![hint(told), said(version.text.to_string(), Type::Cell).style(second)].spacing(2.0),
            );
        }
        card("agreement/versions", cx.say("article-versions"), None, rows)
    }

    fn voices<'a>(&'a self, cx: Cx<'a>, tally: &Tally) -> Element<'a> {
        if tally.parties() == 0 {
            let first = button(
                Loud::Primary,
                "agreement/parties",
                cx.say("agreement-parties"),
                Some(Ui::Agreement(Message::Frame(true))),
            )
            .icon(icon::USERS);
            return empty(
                icon::USERS,
                cx.say("agreement-no-parties"),
                cx.say("agreement-no-parties-line"),
                Some(first.into()),
                None,
            );
        }
        let mut glyphs = row![].spacing(S1);
        for voice in tally.voices.iter().take(60) {
            glyphs = glyphs.push(glyph::endorsement(voice.stance(), 18.0));
        }
        let owned = cx.tell("agreement-owned", &[("count", tally.owned().into())]);
        let mut sentence = tally_sentence(cx.words, tally);
        sentence.push('.');
        let summary = column![
            row![container(glyphs.wrap()).width(Length::Fill), said(owned.clone(), Type::Cell).style(second)]
                .spacing(S3)
                .align_y(Alignment::Center),
            Element::from(accessible(
                "agreement/summary",
                Role::Label,
                format!("{sentence} {owned}"),
                strong(sentence.clone(), Type::Card)
            ))
        ]
        .spacing(S2);
        let side = self.side;
        let count = tally.voices.len();
        let mut rows = column![];
        for (place, voice) in ordered(tally).into_iter().enumerate() {
            if place > 0 {
                rows = rows.push(hairline());
            }
            rows = rows.push(voice_row(cx, voice, place, side == Side::Voice(voice.party.id)));
        }
        let name = cx.say("agreement-voices");
        let active = match side {
            Side::Voice(id) => Some(format!("voice/{id}")),
            _ => None,
        };
        let writable = cx.writable;
        let list = accessible(VOICES, Role::List, name, container(rows).padding(1).style(theme::card))
            .open()
            .tabbed()
            .rounded(theme::R3)
            .on_key(move |key, modifiers| voice_key(key, modifiers, writable))
            .describe(|info| {
                info.set_size = Some(count);
                info.active = active.map(Into::into);
            });
        column![summary, Element::from(list), keys(&["1", "…", "5"], cx.say("agreement-keys"))]
            .spacing(S3)
            .into()
    }
}

fn voice_key(key: &Key, modifiers: iced::keyboard::Modifiers, writable: bool) -> Option<Ui> {
    if let Some(step) = Step::of_key(key, modifiers) {
        return Some(Ui::Agreement(Message::Step(step)));
    }
    if modifiers.control() || modifiers.alt() || !writable {
        return None;
    }
    if let Key::Named(Named::Delete) = key.as_ref() {
        return Some(Ui::Agreement(Message::Withdraw));
    }
    let place = crate::ui::widget::list::digit_of(key)?.checked_sub(1)?;
    EndorsementStance::ALL.get(place).map(|stance| Ui::Agreement(Message::Stance(*stance)))
}

fn text_row<'a>(key: String, words: String, here: bool, message: Ui) -> Element<'a> {
    let text = fitted(words.clone(), Type::Cell).strong(here);
    let inner = raw_button(container(Element::from(text)).center_y(Length::Fill))
        .height(ROW_ROOMY - 8.0)
        .width(Length::Fill)
        .padding(Padding::from([0.0, S3]).left(S6));
    pressable(key, Role::Button, words, inner, here, message)
        .describe(|info| info.selected = Some(here))
        .into()
}

fn article_row<'a>(
    key: String,
    number: Option<u32>,
    title: String,
    version: Option<String>,
    tally: &Tally,
    here: bool,
    message: Ui,
) -> Element<'a> {
    let mut counts = row![].spacing(S1);
    let mut spoken = number.map_or_else(|| title.clone(), |number| format!("{number}. {title}"));
    for stance in EndorsementStance::ALL.iter().map(|stance| Some(*stance)).chain([None]) {
        let count = tally.count(stance);
        if count > 0 && tally.is_answered() {
            counts = counts.push(glyph::counted(glyph::endorsement(stance, 12.0), count));
        }
    }
    if let Some(version) = &version {
        spoken = format!("{spoken}, {version}");
    }
    let words = fitted(title, Type::Cell).strong(here);
    let line = row![
        container(said(number.map(|n| n.to_string()).unwrap_or_default(), Type::Cell).style(
            move |look: &Look| {
                iced::widget::text::Style { color: Some(if here { look.on_soft } else { look.ink_3 }) }
            }
        ))
        .width(16),
        column![container(Element::from(words)), counts].spacing(2.0).width(Length::Fill),
        hint(version.unwrap_or_default())
    ]
    .spacing(S2);
    let inner = raw_button(container(line).center_y(Length::Fill))
        .height(54)
        .width(Length::Fill)
        .padding(Padding::from([0.0, S3]).left(S6))
        .style(theme::row(here))
        .on_press(message.clone());
    let content = column![inner, hairline()];
    accessible(key, Role::Button, spoken, content)
        .on_activate(message)
        .ring_inside()
        .describe(|info| info.selected = Some(here))
        .into()
}

fn voice_row<'a>(cx: Cx<'a>, voice: &Voice, place: usize, selected: bool) -> Element<'a> {
    let stance = voice.stance();
    let told = stance
        .map_or_else(|| cx.say("endorsement-unanswered"), |stance| cx.code("endorsement", stance.code()));
    let category = cx.dossier.at(voice.party.category).cloned();
    let endorsement = voice.endorsement.as_ref();
    let signatory =
        endorsement.and_then(|e| cx.dossier.at(e.signatory)).map(|person| wording::person_name(person));
    let mandate =
        endorsement.and_then(|e| e.mandate_basis).map(|basis| cx.code("mandate-basis", basis.code()));
    let words = endorsement.and_then(|e| e.words.as_ref()).map(ToString::to_string);
    let name = voice.party.name.to_string();
    let bold = selected || words.is_some();
    let title = fitted(name.clone(), Type::Cell).strong(bold);
    let mut line = row![
        glyph::endorsement(stance, 18.0),
        glyph::category(category, 12.0, selected),
        container(Element::from(title)).width(Length::FillPortion(3))
    ]
    .spacing(S3)
    .align_y(Alignment::Center);
    let wide = cx.content_width() >= 900.0;
    if wide {
        line = line.push(
            container(Element::from(
                fitted(signatory.clone().unwrap_or_default(), Type::Cell).ink(|look| look.ink_2),
            ))
            .width(Length::FillPortion(2)),
        );
        line = line.push(
            container(Element::from(
                fitted(mandate.clone().unwrap_or_default(), Type::Cell).ink(|look| look.ink_2),
            ))
            .width(Length::FillPortion(2)),
        );
        let named: Element<'a> = match endorsement {
            Some(endorsement) if endorsement.named => {
                symbol(icon::CHECK, 14.0).style(ink(|look| look.accent)).into()
            }
            Some(_) => hint(cx.say("agreement-unnamed")).into(),
            None => space().into(),
        };
        line = line.push(container(named).width(56).align_x(Alignment::Center));
    }
    let mut content = column![line].spacing(S1);
    if let Some(words) = &words {
        let color: fn(&Look) -> iced::Color = match stance {
            _ if selected => |look| if look.is_contrast() { look.on_soft } else { look.ink_2 },
            Some(EndorsementStance::Dissents) => |look| look.brick,
            _ => |look| look.ochre,
        };
        let quoted = language::typography::set(
            &cx.tell("quoted", &[("words", words.as_str().into())]),
            cx.words.language(),
        );
        content = content.push(
            container(said(quoted, Type::Cell).style(ink(color))).padding(Padding::ZERO.left(30.0 + S3)),
        );
    }
    let message = Ui::Agreement(Message::Voice(Some(voice.party.id)));
    let inner = raw_button(container(content).width(Length::Fill))
        .width(Length::Fill)
        .padding(Padding::from([6.0, S4]));
    let spoken = [Some(name), Some(told), signatory, mandate, words];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    pressable(format!("voice/{}", voice.party.id), Role::ListItem, spoken, inner, selected, message)
        .untabbed()
        .describe(|info| {
            info.selected = Some(selected);
            info.position = Some(place);
        })
        .into()
}

/// The parties as they are listed: those with words first, dissent at the top, so that nobody has to look for what does not
/// please.
fn ordered(tally: &Tally) -> Vec<&Voice> {
    let key = |voice: &Voice| match voice.stance() {
        Some(EndorsementStance::Dissents) => 0,
        Some(EndorsementStance::WithReservations) => 1,
        Some(EndorsementStance::Abstains) => 2,
        Some(EndorsementStance::AwaitingMandate) => 3,
        None => 4,
        Some(EndorsementStance::Endorses) => 5,
    };
    let mut order: Vec<&Voice> = tally.voices.iter().collect();
    order.sort_by_cached_key(|voice| (key(voice), sort_key(&voice.party.name)));
    order
}

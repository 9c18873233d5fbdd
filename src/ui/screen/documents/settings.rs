//! What a document is of, its language and status, and what is worth a look before it is printed.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row, scrollable, space},
};

use crate::{
    analysis, issue,
    language::{self},
    model::{
        Agreement, AgreementStatus, Contribution, Disclosure, Kind, Language, MinutesForm, MinutesStatus,
    },
    report::{About, DocumentKind, Form, PaperSize, ReportError},
    told,
    ui::{
        Cx, Element, Message as Ui,
        screen::Place,
        theme::{self, Look, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, Role, accessible, button, checkbox, empty, fitted, hairline, heading, hint, icon, ink,
            line, link, pressable, said, second, segmented, stacked, symbol, tag,
        },
    },
};

use super::{Message, Preview, State};

impl State {
    pub(super) fn settings<'a>(&'a self, cx: Cx<'a>, with_kinds: bool) -> Element<'a> {
        let mut form = column![].spacing(S3);
        form = form.push(heading(
            if with_kinds { "heading" } else { "document/title" },
            &cx.code("document-kind", self.kind().code()),
            Type::Title,
            if with_kinds { 1 } else { 2 },
        ));
        if with_kinds {
            let mut kinds = column![];
            for &kind in DocumentKind::ALL {
                kinds = kinds.push(pick(
                    format!("document/kind/{}", kind.code()),
                    cx.code("document-kind", kind.code()),
                    String::new(),
                    kind == self.kind(),
                    Ui::Documents(Message::Kind(kind)),
                ));
            }
            form = form.push(picks("document/kinds", cx.say("place-documents"), kinds));
        }
        match self.kind().about() {
            About::Session | About::Either => form = form.push(self.sessions(cx)),
            About::Agreement => form = form.push(self.agreements(cx)),
            About::Dialogue => {}
        }
        if self.subject(cx.dossier).is_none() {
            return scrollable(form.padding(Padding::from([S4, S6]))).height(Length::Fill).into();
        }
        let languages = Language::ALL
            .iter()
            .map(|&language| {
                let label = cx.say(&format!("own-language-{language}"));
                let here = self.language(cx.dossier) == language;
                (label, here, Some(Ui::Documents(Message::Language(language))))
            })
            .collect();
        form = form.push(stacked(
            cx.say("document-language"),
            segmented("document/language", cx.say("document-language"), languages, true),
        ));
        match self.kind() {
            DocumentKind::Minutes => form = form.push(self.minutes_state(cx)),
            DocumentKind::SharedPosition => {
                form = form.push(agreement_state(cx, self.agreement(cx.dossier)));
            }
            DocumentKind::Attendance => form = form.push(self.rows(cx)),
            DocumentKind::Forms => form = form.push(self.forms(cx)),
            DocumentKind::Stakeholders => form = form.push(self.paper(cx)),
            _ => {}
        }
        if !matches!(
            self.kind(),
            DocumentKind::SharedPosition | DocumentKind::Stakeholders | DocumentKind::Forms
        ) {
            form = form.push(self.disclosure(cx));
        }
        form = form.push(self.remarks(cx));
        form = form.push(self.issued(cx));
        let ready = matches!(&self.preview, Preview::Ready { pages, .. } if pages.leaks(&self.accepted).is_empty())
            && self.saving.is_none();
        let path = self.path.as_deref().unwrap_or_default();
        let wrong = match &self.outcome {
            Some(Err(told)) => Some(told.clone()),
            _ => None,
        };
        let field =
            line("document/path", cx.say("document-file"), path, |text| Ui::Documents(Message::Path(text)))
                .wrong(wrong)
                .on_submit(Ui::Documents(Message::Save));
        let mut foot = column![
            row![
                container(said(cx.say("document-file"), Type::Cell).style(second)).width(Length::Fill),
                link("document/choose", cx.say("choose"), Ui::Documents(Message::Choose))
            ],
            Element::from(field),
            Element::from(
                button(
                    Loud::Primary,
                    "document/save",
                    cx.say("document-save"),
                    ready.then_some(Ui::Documents(Message::Save))
                )
                .icon(icon::DOWNLOAD)
                .keys("Ctrl P")
                .wide()
            ),
        ]
        .spacing(S2);
        if let Some(saving) = &self.saving {
            let told = cx.say("document-writing");
            foot = foot.push(super::pages::bar(
                cx,
                "document/writing",
                told,
                saving.done,
                saving.all,
                Length::Fill,
            ));
        }
        if let Some(Ok(path)) = &self.outcome {
            let told = cx.tell("document-saved", &[("file", path.display().to_string().into())]);
            foot = foot
                .push(row![symbol(icon::CHECK, 14.0).style(ink(|look| look.accent)), hint(told)].spacing(S2));
        }
        column![
            scrollable(form.padding(Padding::from([S4, S6]))).height(Length::Fill).width(Length::Fill),
            hairline(),
            container(foot).padding(Padding::from([S3, S6]))
        ]
        .into()
    }

    pub(super) fn sessions<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let sessions = analysis::sessions(cx.dossier);
        if sessions.is_empty() {
            let first = button(
                Loud::Primary,
                "document/first-session",
                cx.say("session-plan"),
                cx.if_writable(Ui::Sessions(super::super::sessions::Message::New)),
            )
            .icon(icon::PLUS);
            return empty(
                icon::FILE_TEXT,
                cx.say("documents-no-session"),
                cx.say("documents-no-session-line"),
                Some(first.into()),
                None,
            );
        }
        let all = self.kind().about() == About::Either && !self.one_session;
        let chosen = self.session(cx.dossier).map(|session| session.id).filter(|_| !all);
        let mut list = column![];
        if self.kind().about() == About::Either {
            list = list.push(pick(
                "document/session/all".to_owned(),
                cx.say("document-all-sessions"),
                String::new(),
                all,
                Ui::Documents(Message::AllSessions),
            ));
        }
        for session in sessions {
            let here = Some(session.id) == chosen;
            let date = session.date.map(|date| language::date_short(cx.words, date)).unwrap_or_default();
            let told = format!("{}. {}", session.number, session.title);
            list = list.push(pick(
                format!("document/session/{}", session.id),
                told,
                date,
                here,
                Ui::Documents(Message::Session(session.id)),
            ));
        }
        picks("document/sessions", cx.say("place-sessions"), list)
    }

    pub(super) fn agreements<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let agreements = analysis::agreements(cx.dossier);
        if agreements.is_empty() {
            let first = button(
                Loud::Primary,
                "document/first-agreement",
                cx.say("place-shared-position"),
                Some(Ui::Go(Place::SharedPosition)),
            );
            return empty(
                icon::FILE_TEXT,
                cx.say("documents-no-agreement"),
                cx.say("documents-no-agreement-line"),
                Some(first.into()),
                None,
            );
        }
        let chosen = self.agreement(cx.dossier).map(|agreement| agreement.id);
        let mut list = column![];
        for agreement in agreements {
            let date = agreement.date.map(|date| language::date_short(cx.words, date)).unwrap_or_default();
            list = list.push(pick(
                format!("document/agreement/{}", agreement.id),
                agreement.title.to_string(),
                date,
                Some(agreement.id) == chosen,
                Ui::Documents(Message::Agreement(agreement.id)),
            ));
        }
        picks("document/agreements", cx.say("place-shared-position"), list)
    }

    /// An attendance sheet to sign, or attendance as recorded.
    fn rows<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let choices: Vec<(String, bool, Option<Ui>)> = [None, Some(0), Some(8), Some(20)]
            .into_iter()
            .map(|rows| {
                let label = match rows {
                    None => cx.say("document-as-recorded"),
                    Some(rows) => cx.tell("document-to-sign", &[("count", usize::from(rows).into())]),
                };
                (label, self.options.blank_rows == rows, Some(Ui::Documents(Message::Rows(rows))))
            })
            .collect();
        let mut list = column![];
        for (place, (label, here, message)) in choices.into_iter().enumerate() {
            if let Some(message) = message {
                list = list.push(pick(format!("document/rows/{place}"), label, String::new(), here, message));
            }
        }
        stacked(cx.say("document-sheet"), picks("document/rows", cx.say("document-sheet"), list))
    }

    /// Which forms, and how many.
    fn forms<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let mut list = column![];
        for &form in Form::ALL {
            list = list.push(pick(
                format!("document/form/{}", form.code()),
                cx.code("form", form.code()),
                String::new(),
                self.options.form == form,
                Ui::Documents(Message::PaperForm(form)),
            ));
        }
        let copies = [4, 12, 40, 100]
            .into_iter()
            .map(|copies: u16| {
                let here = self.options.copies == copies;
                (copies.to_string(), here, Some(Ui::Documents(Message::Copies(copies))))
            })
            .collect();
        column![
            stacked(
                cx.say("document-kind-forms"),
                picks("document/forms", cx.say("document-kind-forms"), list)
            ),
            stacked(
                cx.say("document-copies"),
                segmented("document/copies", cx.say("document-copies"), copies, true)
            ),
        ]
        .spacing(S3)
        .into()
    }

    /// The size of the paper: on a larger one the map alone.
    fn paper<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let sizes = PaperSize::ALL
            .iter()
            .map(|&size| {
                let here = self.options.paper == size;
                (size.code().to_uppercase(), here, Some(Ui::Documents(Message::Paper(size))))
            })
            .collect();
        stacked(cx.say("document-paper"), segmented("document/paper", cx.say("document-paper"), sizes, true))
    }

    /// How far names are told: as laid down, or less.
    fn disclosure<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let rules = std::iter::once(None).chain(Disclosure::ALL.iter().copied().skip(1).map(Some));
        let mut list = column![];
        for (place, rule) in rules.enumerate() {
            let label = match rule {
                None => cx.say("document-disclosure-as-laid-down"),
                Some(rule) => cx.code("disclosure-rule", rule.code()),
            };
            list = list.push(pick(
                format!("document/disclosure/{place}"),
                label,
                String::new(),
                self.options.disclosure == rule,
                Ui::Documents(Message::Disclosure(rule)),
            ));
        }
        stacked(cx.say("field-disclosure"), picks("document/disclosures", cx.say("field-disclosure"), list))
    }

    /// The last documents of the kind that were issued.
    fn issued<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let code = self.kind().code();
        let of_kind: Vec<_> = issue::issued(cx.dossier)
            .into_iter()
            .filter(|entry| entry.kind.as_deref() == Some(code))
            .collect();
        if of_kind.is_empty() {
            return space().into();
        }
        let mut list = column![].spacing(S2);
        for entry in of_kind.iter().take(4) {
            let date = entry.date.map(|date| language::date_short(cx.words, date)).unwrap_or_default();
            let of = entry.language.map(|of| cx.say(&format!("own-language-{of}"))).unwrap_or_default();
            let sum: String =
                entry.sha256.as_ref().map(|sum| sum.as_str().chars().take(8).collect()).unwrap_or_default();
            let name = entry.file_name.as_deref().unwrap_or_default().to_owned();
            let how = entry.disclosure.map(|how| cx.code("disclosure-rule", how.code())).unwrap_or_default();
            list = list.push(hint(format!("{date} · {of} · {how} · {name} · {sum}")));
        }
        let told = cx.tell("document-issued-count", &[("count", of_kind.len().into())]);
        stacked(told, list)
    }

    pub(super) fn minutes_state<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let Some(session) = self.session(cx.dossier) else { return space().into() };
        let newest = analysis::newest_minutes(cx.dossier, session.id);
        let status = newest.map_or(MinutesStatus::Draft, |minutes| minutes.status);
        let approved = status == MinutesStatus::Approved;
        let parts = MinutesStatus::ALL
            .iter()
            .map(|&part| {
                // What nobody has seen is not approved by a slip of the hand.
                let ahead = part == MinutesStatus::Approved && status == MinutesStatus::Draft;
                let message =
                    (cx.writable && !approved && !ahead).then_some(Ui::Documents(Message::Status(part)));
                (cx.code("minutes-state", part.code()), part == status, message)
            })
            .collect();
        let mut state = column![stacked(
            cx.say("document-status"),
            segmented("document/status", cx.say("document-status"), parts, true)
        )]
        .spacing(S2);
        if approved {
            let on = newest
                .and_then(|minutes| minutes.approved_on)
                .map(|date| language::date(cx.words, date))
                .unwrap_or_default();
            state = state.push(hint(cx.tell("document-approved", &[("date", on.into())])));
            state = state.push(Element::from(
                button(
                    Loud::Secondary,
                    "document/renew",
                    cx.say("document-renew"),
                    cx.if_writable(Ui::Documents(Message::Renew)),
                )
                .icon(icon::PENCIL)
                .small(),
            ));
        } else {
            let formal = newest.and_then(|minutes| minutes.form) == Some(MinutesForm::FormalMinutes);
            let message = cx.if_writable(Ui::Documents(Message::Form(!formal)));
            state = state.push(checkbox("document/formal", cx.say("document-formal"), formal, message));
        }
        state.into()
    }

    /// What is worth a look before printing.
    pub(super) fn remarks<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let mut rows: Vec<Element<'a>> = Vec::new();
        let mut row_of = |tone: Tone, picture: char, told: String, to: Option<Element<'a>>| {
            let line = row![
                symbol(picture, 14.0).style(ink(move |look| tone.ink(look))),
                container(said(told, Type::Hint)).width(Length::Fill)
            ]
            .spacing(S2)
            .push(to);
            rows.push(line.into());
        };
        match &self.preview {
            Preview::Ready { pages, .. } => {
                if pages.untranslated() > 0 {
                    let told = cx.count("warning-untranslated", pages.untranslated());
                    let see =
                        pages.first_untranslated().filter(|(kind, _)| shows(*kind)).map(|(kind, uuid)| {
                            link("document/untranslated", cx.say("see"), Ui::Show(kind, uuid))
                        });
                    row_of(Tone::Ochre, icon::LANGUAGES, told, see);
                }
                if let [(kind, uuid), ..] = *pages.later() {
                    let told = cx.count("warning-later", pages.later().len());
                    let see =
                        shows(kind).then(|| link("document/later", cx.say("see"), Ui::Show(kind, uuid)));
                    row_of(Tone::Ochre, icon::TRIANGLE_ALERT, told, see);
                }
                for leak in pages.leaks(&self.accepted).into_iter().take(6) {
                    let told = cx.tell(
                        "error-leak",
                        &[
                            ("name", leak.name.as_str().into()),
                            ("page", leak.page.into()),
                            ("around", leak.around.as_str().into()),
                        ],
                    );
                    let allow = link(
                        format!("document/allow/{}", leak.name),
                        cx.say("document-allow"),
                        Ui::Documents(Message::Accept(leak.name.clone())),
                    );
                    let see = leak.record.filter(|(kind, _)| shows(*kind)).map(|(kind, record)| {
                        link(format!("document/leak/{}", leak.name), cx.say("see"), Ui::Show(kind, record))
                    });
                    row_of(
                        Tone::Brick,
                        icon::CIRCLE_ALERT,
                        told,
                        Some(row![allow].push(see).spacing(S2).into()),
                    );
                }
                for (letter, name, count) in pages.missing().into_iter().take(5) {
                    let code = format!("U+{:04X}", u32::from(letter));
                    let told = cx.tell(
                        "warning-missing-character",
                        &[
                            ("character", letter.to_string().into()),
                            ("code", code.into()),
                            ("name", name.into()),
                            ("count", count.into()),
                        ],
                    );
                    let see = pages.holder_of(letter).filter(|(kind, _)| shows(*kind)).map(|(kind, uuid)| {
                        link(
                            format!("document/character/{}", u32::from(letter)),
                            cx.say("see"),
                            Ui::Show(kind, uuid),
                        )
                    });
                    row_of(Tone::Ochre, icon::TRIANGLE_ALERT, told, see);
                }
            }
            Preview::Failed { error, .. } => {
                let to = matches!(error, ReportError::Undisclosed(_)).then(|| {
                    let session = self.session(cx.dossier).map(|session| session.id.uuid());
                    let message = match (self.kind(), session) {
                        (DocumentKind::Minutes, Some(uuid)) => Ui::Show(Kind::Session, uuid),
                        _ => Ui::Overview(super::super::overview::Message::Frame(true)),
                    };
                    link("document/disclosure", cx.say("see"), message)
                });
                row_of(Tone::Brick, icon::CIRCLE_ALERT, told::report(cx.words, error), to);
            }
            Preview::Nothing | Preview::Setting { .. } => {}
        }
        if let (DocumentKind::Minutes, Some(session)) = (self.kind(), self.session(cx.dossier)) {
            let of_session = cx.dossier.naming::<Contribution>(session.id.uuid());
            let private = of_session.filter(|c| c.session == session.id && c.private).count();
            if private > 0 {
                row_of(Tone::Slate, icon::LOCK, cx.count("document-private", private), None);
            }
            for remark in analysis::minutes_remarks(cx.dossier, &session, self.language(cx.dossier)) {
                let told = cx.count(&format!("missing-{}", remark.missing.code()), remark.count);
                let (kind, uuid) = remark.first;
                let key = format!("document/see/{}", remark.missing.code());
                let see = link(key, cx.say("see"), Ui::Show(kind, uuid));
                row_of(Tone::Ochre, icon::TRIANGLE_ALERT, told, Some(see));
            }
        }
        let personal = matches!(self.kind(), DocumentKind::Attendance | DocumentKind::Forms);
        if personal && cx.dossier.dialogue().is_some_and(|dialogue| dialogue.retain_until.is_none()) {
            let frame = Ui::Overview(super::super::overview::Message::Frame(true));
            let see = link("document/see/retention", cx.say("see"), frame);
            row_of(Tone::Ochre, icon::TRIANGLE_ALERT, cx.say("document-no-retention"), Some(see));
        }
        iced::widget::Column::with_children(rows).spacing(S2).into()
    }
}

/// Whether there is a screen where a record of a kind can be changed.
const fn shows(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Dialogue
            | Kind::Stakeholder
            | Kind::Person
            | Kind::Issue
            | Kind::Position
            | Kind::Article
            | Kind::Session
            | Kind::AgendaItem
            | Kind::Attendance
            | Kind::Contribution
            | Kind::Decision
    )
}

pub(super) fn agreement_state(cx: Cx<'_>, agreement: Option<Arc<Agreement>>) -> Element<'_> {
    let Some(agreement) = agreement else { return space().into() };
    let status = agreement.status.unwrap_or(AgreementStatus::Draft);
    let line = row![
        container(tag(cx.code("agreement-status", status.code()), Tone::Slate)).width(Length::Fill),
        link("document/agreement-go", cx.say("change"), Ui::Go(Place::SharedPosition))
    ]
    .align_y(Alignment::Center);
    stacked(cx.say("document-status"), line)
}

pub(super) fn pick<'a>(key: String, words: String, aside: String, here: bool, message: Ui) -> Element<'a> {
    let text = fitted(words.clone(), Type::Cell).strong(here);
    let line = row![
        container(Element::from(text)).width(Length::Fill),
        hint(aside.clone()).wrapping(iced::widget::text::Wrapping::None)
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let inner = iced::widget::button(container(line).center_y(Length::Fill))
        .height(30)
        .width(Length::Fill)
        .padding(Padding::from([0.0, S3]));
    pressable(key, Role::Radio, format!("{words}, {aside}"), inner, here, message)
        .describe(|info| info.checked = Some(here))
        .into()
}

pub(super) fn picks<'a>(
    key: &str,
    name: String,
    list: iced::widget::Column<'a, Ui, Look, iced::Renderer>,
) -> Element<'a> {
    let inner = container(scrollable(list)).max_height(158).padding(1).style(theme::field(false, false));
    accessible(key.to_owned(), Role::RadioGroup, name, inner).open().into()
}

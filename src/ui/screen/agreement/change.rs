//! What is changed in a shared position: articles, versions, answers, parties.

use std::sync::Arc;

use crate::{
    analysis::{Voice, current_version, tally},
    language::{self},
    model::{
        Act, Agreement, AgreementKind, AgreementStatus, Article, ArticleVersion, Change, Date, Dossier, Edit,
        Endorsement, EndorsementStance, Id, Kind, Number, Party, Presence, Stakeholder, Text,
    },
    ui::{Action, form::Slot, wording},
};

use super::{Message, Side, State, articles, ordered};

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(
        &mut self,
        message: Message,
        dossier: &Dossier,
        words: &language::Catalog,
        today: Date,
    ) -> Action {
        match message {
            Message::Begin => begin(dossier).map_or(Action::None, Action::Edit),
            Message::Agreement(id) => {
                *self = Self { agreement: Some(id), ..Self::default() };
                Action::None
            }
            Message::Article(article) => {
                self.article = article;
                if matches!(self.side, Side::Frame) {
                    self.side = Side::Nothing;
                }
                Action::None
            }
            Message::Voice(party) => {
                self.side = party.map_or(Side::Nothing, Side::Voice);
                Action::None
            }
            Message::Step(step) => {
                let Some(agreement) = self.shown(dossier) else { return Action::None };
                let tally = tally(dossier, agreement, self.version(dossier, agreement.id));
                let order = ordered(&tally);
                let at = match self.side {
                    Side::Voice(id) => order.iter().position(|voice| voice.party.id == id),
                    _ => None,
                };
                if let Some(voice) = step.from(at, order.len()).and_then(|to| order.get(to)) {
                    self.side = Side::Voice(voice.party.id);
                }
                Action::None
            }
            Message::Frame(open) => {
                self.side = if open { Side::Frame } else { Side::Nothing };
                Action::None
            }
            Message::New => match self.shown(dossier) {
                None => begin(dossier).map_or(Action::None, Action::Edit),
                Some(_) => Action::Focus("agreement/new".to_owned()),
            },
            Message::Adding(text) => {
                self.adding = text;
                Action::None
            }
            Message::Add => self.add(dossier, words, today),
            Message::Renew => self.renew(dossier, today),
            Message::Stance(stance) => self.put(dossier, stance, today),
            Message::Withdraw => self.withdraw(dossier, today),
            Message::Party(stakeholder, on) => self.party(dossier, stakeholder, on),
        }
    }

    pub(super) fn add(&mut self, dossier: &Dossier, words: &language::Catalog, today: Date) -> Action {
        let (Some(agreement), Some(title)) = (self.shown(dossier), Text::some(self.adding.trim())) else {
            return Action::None;
        };
        let ranks = articles(dossier, agreement.id).into_iter().filter_map(|article| article.rank);
        let (Ok(rank), Some(first), Ok(one)) =
            (Number::after(ranks), Text::some(&words.say("article-first-words")), Number::new(1))
        else {
            return Action::None;
        };
        let article = Article {
            id: Id::new(),
            agreement: agreement.id,
            rank: Some(rank),
            title: Some(title.clone()),
            issue: None,
            language: None,
        };
        let version = ArticleVersion {
            id: Id::new(),
            article: article.id,
            number: one,
            text: first,
            author: None,
            session: None,
            date: Some(today),
            language: None,
        };
        self.adding.clear();
        self.article = Some(article.id);
        let text = Slot::of(&version, "text");
        let act = Act::new("act-create").with("kind", Kind::Article).with("name", &title);
        Action::EditThenSelect(Change::new(act, vec![Edit::create(article), Edit::create(version)]), text)
    }

    pub(super) fn renew(&self, dossier: &Dossier, today: Date) -> Action {
        let article = self.shown(dossier).and_then(|agreement| self.article(dossier, agreement.id));
        let Some(article) = article else { return Action::None };
        let Some(now) = current_version(dossier, article.id) else { return Action::None };
        let Ok(number) = Number::after([now.number]) else { return Action::None };
        let version = ArticleVersion {
            id: Id::new(),
            number,
            date: Some(today),
            author: None,
            session: None,
            ..(**now).clone()
        };
        let text = Slot::of(&version, "text").key();
        let name = article.title.as_ref().map(ToString::to_string).unwrap_or_default();
        let act = Act::new("act-version").with("name", name).with("number", number);
        Action::EditThenFocus(Change::new(act, vec![Edit::create(version)]), text)
    }

    /// The endorsement of the selected party that counts, with the party.
    pub(super) fn voice(
        &self,
        dossier: &Dossier,
    ) -> Option<(Arc<Agreement>, Option<Id<ArticleVersion>>, Voice)> {
        let Side::Voice(party) = self.side else { return None };
        let agreement = self.shown(dossier)?;
        let version = self.version(dossier, agreement.id);
        let tally = tally(dossier, agreement, version);
        let voice = tally.voices.into_iter().find(|voice| voice.party.id == party)?;
        Some((Arc::clone(agreement), version, voice))
    }

    pub(super) fn put(&self, dossier: &Dossier, stance: EndorsementStance, today: Date) -> Action {
        let Some((agreement, version, voice)) = self.voice(dossier) else { return Action::None };
        let name = voice.party.name.to_string();
        match voice.endorsement {
            Some(now) if now.stance == stance => Action::None,
            Some(now) => {
                let act = Act::new("act-edit")
                    .with("kind", Kind::Endorsement)
                    .with("field", "stance")
                    .with("name", name);
                let after = Endorsement { stance, ..(*now).clone() };
                Action::Edit(Change::new(act, vec![Edit::update((*now).clone(), after)]))
            }
            None => {
                let endorsement = Endorsement {
                    id: Id::new(),
                    agreement: agreement.id,
                    article_version: version,
                    stakeholder: voice.party.id,
                    stance,
                    words: None,
                    signatory: None,
                    capacity: None,
                    mandate_basis: None,
                    mandate_reference: None,
                    mandate_limits: None,
                    named: false,
                    date: Some(today),
                    signed: false,
                    withdrawn_on: None,
                    language: None,
                };
                let act = Act::new("act-create").with("kind", Kind::Endorsement).with("name", name);
                Action::Edit(Change::new(act, vec![Edit::create(endorsement)]))
            }
        }
    }

    pub(super) fn withdraw(&self, dossier: &Dossier, today: Date) -> Action {
        let Some((_, _, voice)) = self.voice(dossier) else { return Action::None };
        let Some(now) = voice.endorsement else { return Action::None };
        // Never before it was given, however wrong the clock is.
        let on = now.date.map_or(today, |given| given.max(today));
        let act = Act::new("act-withdraw").with("name", &voice.party.name);
        let after = Endorsement { withdrawn_on: Some(on), ..(*now).clone() };
        Action::Edit(Change::new(act, vec![Edit::update((*now).clone(), after)]))
    }

    pub(super) fn party(&self, dossier: &Dossier, stakeholder: Id<Stakeholder>, on: bool) -> Action {
        let Some(agreement) = self.shown(dossier) else { return Action::None };
        let name = wording::stakeholder_name(dossier, Some(stakeholder));
        let standing: Vec<_> = dossier
            .naming::<Party>(agreement.id.uuid())
            .filter(|party| party.stakeholder == stakeholder)
            .cloned()
            .collect();
        let (key, edits) = if on && standing.is_empty() {
            let party = Party { id: Id::new(), agreement: agreement.id, stakeholder };
            ("act-create", vec![Edit::create(party)])
        } else if on {
            return Action::None;
        } else {
            ("act-remove", standing.iter().map(|party| Edit::remove((**party).clone())).collect())
        };
        let act = Act::new(key).with("kind", Kind::Party).with("name", name);
        Action::Edit(Change::new(act, edits))
    }
}

/// A new text: everybody at the table is party to it.
pub(super) fn begin(dossier: &Dossier) -> Option<Change> {
    let dialogue = dossier.dialogue()?;
    let agreement = Agreement {
        id: Id::new(),
        kind: AgreementKind::SharedPosition,
        title: dialogue.title.clone(),
        preamble: None,
        scale: None,
        threshold: None,
        veto: false,
        authoritative_language: None,
        place: None,
        date: None,
        valid_until: None,
        review_on: None,
        status: Some(AgreementStatus::Draft),
        language: None,
    };
    let act = Act::new("act-create").with("kind", Kind::Agreement).with("name", &agreement.title);
    let mut edits = Vec::new();
    let mut parties: Vec<_> = dossier
        .all::<Stakeholder>()
        .filter(|s| matches!(s.presence, None | Some(Presence::Present)))
        .map(|s| s.id)
        .collect();
    parties.sort_unstable();
    edits.push(Edit::create(agreement.clone()));
    edits.extend(
        parties
            .into_iter()
            .map(|stakeholder| Edit::create(Party { id: Id::new(), agreement: agreement.id, stakeholder })),
    );
    Some(Change::new(act, edits))
}

//! Who stands where on a text: the truthful count.

use std::sync::Arc;

use crate::model::{
    Agreement, Article, ArticleVersion, Dossier, Endorsement, EndorsementStance, Id, Party, Stakeholder,
};

/// Where one party stands on a text.
#[derive(Debug, Clone)]
pub struct Voice {
    /// The party.
    pub party: Arc<Stakeholder>,
    /// Its endorsement that counts; none where it has not answered, or took its answer back.
    pub endorsement: Option<Arc<Endorsement>>,
}

impl Voice {
    /// Where it stands.
    pub fn stance(&self) -> Option<EndorsementStance> {
        self.endorsement.as_ref().map(|endorsement| endorsement.stance)
    }

    /// Whether it owns the text: endorsed, with a mandate, and willing to be named.
    pub fn owns(&self) -> bool {
        self.endorsement
            .as_ref()
            .is_some_and(|e| e.stance == EndorsementStance::Endorses && e.mandated() && e.named)
    }

    /// Whether it may be named beside its stance: not where it said no.
    pub fn may_be_named(&self) -> bool {
        self.endorsement.as_ref().is_none_or(|endorsement| endorsement.named)
    }
}

/// Where the parties stand on one text. The counts add up to the number of parties.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Each party, those who endorse first, those who have not answered last; alike by name.
    pub voices: Vec<Voice>,
}

impl Tally {
    /// How many parties there are.
    pub fn parties(&self) -> usize {
        self.voices.len()
    }

    /// How many stand there; none counts those who have not answered.
    pub fn count(&self, stance: Option<EndorsementStance>) -> usize {
        self.voices.iter().filter(|voice| voice.stance() == stance).count()
    }

    /// How many own the text.
    pub fn owned(&self) -> usize {
        self.voices.iter().filter(|voice| voice.owns()).count()
    }

    /// Whether anybody answered.
    pub fn is_answered(&self) -> bool {
        self.voices.iter().any(|voice| voice.endorsement.is_some())
    }
}

/// The text of an article as it stands: the version with the highest number.
pub fn current_version(dossier: &Dossier, article: Id<Article>) -> Option<&Arc<ArticleVersion>> {
    dossier.naming::<ArticleVersion>(article.uuid()).max_by_key(|version| (version.number, version.date))
}

/// Where the parties of an agreement stand on a version of an article, or on the whole text. Withdrawn endorsements never
/// count; of several by one party the newest does.
pub fn tally(dossier: &Dossier, agreement: &Agreement, version: Option<Id<ArticleVersion>>) -> Tally {
    let mut voices: Vec<Voice> = dossier
        .naming::<Party>(agreement.id.uuid())
        .filter_map(|party| dossier.get(party.stakeholder))
        .map(|party| {
            let endorsement = dossier
                .naming::<Endorsement>(agreement.id.uuid())
                .filter(|e| {
                    e.stakeholder == party.id && e.article_version == version && e.withdrawn_on.is_none()
                })
                .max_by_key(|e| (e.date, e.stance));
            Voice { party: Arc::clone(party), endorsement: endorsement.cloned() }
        })
        .collect();
    voices.sort_by(|a, b| {
        let key = |voice: &Voice| voice.stance().map_or(u8::MAX, |stance| stance as u8);
        (key(a), &a.party.name).cmp(&(key(b), &b.party.name))
    });
    voices.dedup_by_key(|voice| voice.party.id);
    Tally { voices }
}

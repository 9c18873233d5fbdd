//! Shows of opinion in the room: what was shown on a wording, and whether it passed by the scale chosen before the round.

use std::sync::Arc;

use crate::model::{Agreement, Article, ArticleVersion, Dossier, Id, Issue, ScaleLevel, Session, Sounding};

/// A wording that a sounding can be held on, with what was agreed about soundings before.
#[derive(Debug, Clone)]
pub struct Wording {
    /// The agreement, with its threshold and whether one blocking level stops it.
    pub agreement: Arc<Agreement>,
    /// The article.
    pub article: Arc<Article>,
    /// Its current version.
    pub version: Arc<ArticleVersion>,
    /// The levels of the scale, strongest support first; none where no scale was chosen.
    pub levels: Vec<Arc<ScaleLevel>>,
}

/// The wording under discussion on an issue: the current version of the newest article that answers it.
pub fn wording_on(dossier: &Dossier, issue: Id<Issue>) -> Option<Wording> {
    let articles = dossier.naming::<Article>(issue.uuid()).filter(|article| article.issue == Some(issue));
    let newest = articles
        .filter_map(|article| Some((article, super::current_version(dossier, article.id)?)))
        .max_by_key(|(article, version)| (version.date, version.number, article.id))?;
    wording(dossier, newest.0, newest.1)
}

/// The issue that is worded by an article, where only one is.
pub fn only_worded(dossier: &Dossier) -> Option<Id<Issue>> {
    let mut worded = dossier.all::<Article>().filter_map(|article| article.issue);
    let first = worded.next()?;
    worded.all(|other| other == first).then_some(first)
}

/// A version of an article as a wording that soundings are held on.
pub fn wording(dossier: &Dossier, article: &Arc<Article>, version: &Arc<ArticleVersion>) -> Option<Wording> {
    let agreement = dossier.get(article.agreement)?;
    Some(Wording {
        agreement: Arc::clone(agreement),
        article: Arc::clone(article),
        version: Arc::clone(version),
        levels: levels(dossier, agreement),
    })
}

/// The levels of the scale of an agreement, strongest support first.
pub fn levels(dossier: &Dossier, agreement: &Agreement) -> Vec<Arc<ScaleLevel>> {
    let Some(scale) = agreement.scale else { return Vec::new() };
    let mut levels: Vec<_> =
        dossier.naming::<ScaleLevel>(scale.uuid()).filter(|level| level.scale == scale).cloned().collect();
    levels.sort_by_key(|level| (level.rank, level.id));
    levels
}

/// What a sounding showed.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// How many showed each level, in the order of the scale.
    pub counts: Vec<(Arc<ScaleLevel>, usize)>,
    /// From which share of support, in per cent, it counts as passed; none where that was not laid down.
    pub threshold: Option<f64>,
    /// Whether one blocking level stops it.
    pub veto: bool,
}

impl Shown {
    /// Counts on the scale of a wording, as many as it has levels.
    pub fn of(wording: &Wording, counts: &[usize]) -> Self {
        let counts = wording
            .levels
            .iter()
            .zip(counts.iter().chain(std::iter::repeat(&0)))
            .map(|(level, count)| (Arc::clone(level), *count));
        Self {
            counts: counts.collect(),
            threshold: wording.agreement.threshold.map(crate::model::Quantity::get),
            veto: wording.agreement.veto,
        }
    }

    /// How many took part.
    pub fn total(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// Share of those who showed a level that supports, 0 to 1; none where nobody took part.
    pub fn support(&self) -> Option<f64> {
        let total = self.total();
        let supporting: usize =
            self.counts.iter().filter(|(level, _)| level.supports).map(|(_, count)| count).sum();
        (total > 0).then(|| supporting as f64 / total as f64)
    }

    /// Whether somebody showed a level that stops the text.
    pub fn is_blocked(&self) -> bool {
        self.veto && self.counts.iter().any(|(level, count)| level.blocks && *count > 0)
    }

    /// Whether it passed; none where no threshold was laid down and nobody blocks.
    pub fn passed(&self) -> Option<bool> {
        if self.is_blocked() {
            return Some(false);
        }
        let (support, threshold) = (self.support()?, self.threshold?);
        // A share that only rounding keeps below the threshold passes.
        Some(support * 100.0 + 1e-9 >= threshold)
    }
}

/// What was shown on a version in a session, or ever; none where nothing was.
pub fn shown(dossier: &Dossier, wording: &Wording, session: Option<Id<Session>>) -> Option<Shown> {
    let of = |sounding: &&Arc<Sounding>| {
        sounding.article_version == wording.version.id && (session.is_none() || sounding.session == session)
    };
    let all: Vec<&Arc<Sounding>> = dossier.naming::<Sounding>(wording.version.id.uuid()).filter(of).collect();
    let count = |level: &Arc<ScaleLevel>| all.iter().filter(|sounding| sounding.level == level.id).count();
    let counts: Vec<usize> = wording.levels.iter().map(count).collect();
    (!all.is_empty()).then(|| Shown::of(wording, &counts))
}

/// The wordings that a session sounded, in the order of their articles.
pub fn sounded(dossier: &Dossier, session: Id<Session>) -> Vec<(Wording, Shown)> {
    let mut versions: Vec<Id<ArticleVersion>> = dossier
        .naming::<Sounding>(session.uuid())
        .filter(|sounding| sounding.session == Some(session))
        .map(|sounding| sounding.article_version)
        .collect();
    versions.sort();
    versions.dedup();
    let mut all: Vec<(Wording, Shown)> = versions
        .into_iter()
        .filter_map(|version| {
            let version = dossier.get(version)?;
            let wording = wording(dossier, dossier.get(version.article)?, version)?;
            let shown = shown(dossier, &wording, Some(session))?;
            Some((wording, shown))
        })
        .collect();
    all.sort_by_key(|(wording, _)| (wording.article.rank, wording.version.number, wording.version.id));
    all
}

/// Whether anything was sounded on an agreement: its scale then stays as it was chosen.
pub fn is_sounded(dossier: &Dossier, agreement: Id<Agreement>) -> bool {
    dossier.naming::<Article>(agreement.uuid()).any(|article| {
        dossier
            .naming::<ArticleVersion>(article.id.uuid())
            .any(|version| dossier.naming::<Sounding>(version.id.uuid()).next().is_some())
    })
}

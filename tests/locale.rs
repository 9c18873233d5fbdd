//! Every sentence exists in every language, with the same values, and every sentence the program asks for exists.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use palabre::{
    exchange::table::Column,
    language::{Catalog, SOURCES},
    model::*,
    report::Form,
    ui::screen::stakeholders::{lists::Listed, map::View},
};

fn values_of<'s>(pattern: &Pattern<&'s str>, found: &mut BTreeSet<&'s str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression<'s>(expression: &Expression<&'s str>, found: &mut BTreeSet<&'s str>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                values_of(&variant.value, found);
            }
        }
    }
}

fn of_inline<'s>(inline: &InlineExpression<&'s str>, found: &mut BTreeSet<&'s str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name);
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (_, file, source) in SOURCES.iter().filter(|(of, ..)| *of == language) {
        let resource =
            parser::parse(*source).unwrap_or_else(|(_, errors)| panic!("{language}/{file}.ftl: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut values = BTreeSet::new();
                    values_of(&message.value.expect("a value"), &mut values);
                    let values = values.into_iter().map(str::to_owned).collect();
                    let twice = messages.insert(message.id.name.to_owned(), values);
                    assert!(twice.is_none(), "{language}/{file}.ftl: {} stands twice", message.id.name);
                }
                Entry::Junk { content } => panic!("{language}/{file}.ftl: {content}"),
                _ => {}
            }
        }
    }
    messages
}

#[test]
fn every_sentence_stands_in_every_language_with_values_that_all_know() {
    let english = messages(Language::English);
    assert!(english.len() > 350);
    for language in [Language::French, Language::Korean] {
        let other = messages(language);
        let keys = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
        let difference: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(difference.is_empty(), "not in both English and {language}: {difference:?}");
    }
    // A language may leave a value out (a number in words), but none may ask for what others do not get.
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let all = Language::ALL.iter().map(|language| messages(*language)).collect::<Vec<_>>();
    for messages in &all {
        for (key, values) in messages {
            known.entry(key.clone()).or_default().extend(values.iter().cloned());
        }
    }
    let sources = crate::locale::sources();
    for (key, values) in known {
        for value in values {
            let given = format!("(\"{value}\",");
            assert!(sources.contains(&given), "{key} asks for {value}, which nothing gives");
        }
    }
}

/// All of `src` in one text.
pub fn sources() -> String {
    fn read(folder: &std::path::Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut all = String::new();
    read(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut all);
    all
}

/// Families that only the window puts together.
fn window_families() -> Vec<String> {
    fn of<T: Copy>(family: &str, all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|value| format!("{family}-{}", code(*value).replace('_', "-"))).collect()
    }
    use palabre::{
        analysis::{DueKind, Missing, Phase},
        report::DocumentKind,
        ui::{Place, ThemeName, screen::sessions::Tab},
    };
    let mut keys = Vec::new();
    keys.extend(of("own-language", Language::ALL, Language::code));
    keys.extend(of("theme", &ThemeName::ALL, ThemeName::code));
    keys.extend(of("place", &Place::RAIL, Place::code));
    keys.extend(of("phase", &Phase::ALL, Phase::code));
    keys.extend(of("phase", &Phase::ALL, Phase::code).into_iter().map(|key| format!("{key}-told")));
    let due = [DueKind::Minutes, DueKind::Approval, DueKind::Decision, DueKind::Action];
    keys.extend(of("due", &due, DueKind::code));
    keys.extend(of("tab", &Tab::ALL, Tab::code));
    keys.extend(of("document-kind", DocumentKind::ALL, DocumentKind::code));
    keys.extend(of("reference", DocumentKind::ALL, DocumentKind::code));
    keys.extend(of("minutes-state", MinutesStatus::ALL, MinutesStatus::code));
    keys.extend(of("participation", ParticipationLevel::ALL, ParticipationLevel::code));
    keys.extend(of("disclosure-rule", Disclosure::ALL, Disclosure::code));
    keys.extend(of("stakeholder-kind", StakeholderKind::ALL, StakeholderKind::code));
    keys.extend(of("level", Level::ALL, Level::code));
    keys.extend(of("posture", Posture::ALL, Posture::code));
    keys.extend(of("presence", Presence::ALL, Presence::code));
    keys.extend(of("source", SourceKind::ALL, SourceKind::code));
    keys.extend(of("confidence", Confidence::ALL, Confidence::code));
    keys.extend(of("interest", InterestKind::ALL, InterestKind::code));
    keys.extend(of("session-status", SessionStatus::ALL, SessionStatus::code));
    keys.extend(of("missing", &Missing::ALL, Missing::code));
    keys.extend(of("agenda-kind", AgendaKind::ALL, AgendaKind::code));
    keys.extend(of("kind-of-contribution", ContributionKind::ALL, ContributionKind::code));
    keys.extend(of("agreement-status", AgreementStatus::ALL, AgreementStatus::code));
    for example in palabre::exchange::EXAMPLES {
        keys.extend([format!("example-{}", example.name), format!("example-{}-line", example.name)]);
    }
    // What the window can make, change or remove.
    for kind in [
        Kind::Dialogue,
        Kind::Stakeholder,
        Kind::Person,
        Kind::Issue,
        Kind::Position,
        Kind::Session,
        Kind::AgendaItem,
        Kind::Attendance,
        Kind::Contribution,
        Kind::Decision,
        Kind::MinutesVersion,
        Kind::Correction,
        Kind::ValueCheck,
        Kind::Sounding,
        Kind::Membership,
        Kind::StakeholderRole,
        Kind::Relation,
        Kind::Committee,
        Kind::CommitteeMember,
        Kind::Category,
        Kind::Rating,
        Kind::Agreement,
        Kind::Party,
        Kind::Article,
        Kind::ArticleVersion,
        Kind::Endorsement,
    ] {
        keys.push(format!("kind-{}", kind.code().replace('_', "-")));
    }
    keys
}

/// Families of sentences that the program puts together from a code.
fn families() -> Vec<String> {
    fn of<T: Copy>(family: &str, all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|value| format!("{family}-{}", code(*value).replace('_', "-"))).collect()
    }
    let mut keys = Vec::new();
    keys.extend(of("table", &Column::ALL, Column::code));
    keys.extend(of("table-role", Role::ALL, Role::code));
    keys.extend(of("link", RelationKind::ALL, RelationKind::code));
    keys.extend(of("view", &View::ALL, View::code));
    keys.extend(of("list", &Listed::ALL, Listed::code));
    for part in ["new", "form", "first", "empty", "filter"] {
        keys.extend(of(&format!("list-{part}"), &Listed::ALL[1..], Listed::code));
    }
    keys.extend(of("committee-kind", CommitteeKind::ALL, CommitteeKind::code));
    keys.extend(of("shape", Shape::ALL, Shape::code));
    keys.extend(of("session-kind", SessionKind::ALL, SessionKind::code));
    keys.extend(of("session-kind-of", SessionKind::ALL, SessionKind::code));
    keys.extend(of("session-mode", SessionMode::ALL, SessionMode::code));
    keys.extend(of("attendance", AttendanceStatus::ALL, AttendanceStatus::code));
    keys.extend(of("minutes", AttendanceStatus::ALL, AttendanceStatus::code));
    keys.extend(of("contribution", ContributionKind::ALL, ContributionKind::code));
    keys.extend(of("decision-mode", DecisionMode::ALL, DecisionMode::code));
    keys.extend(of("decision-mode-meaning", DecisionMode::ALL, DecisionMode::code));
    keys.extend(of("decision-method", DecisionMethod::ALL, DecisionMethod::code));
    keys.extend(of("minutes-status-word", MinutesStatus::ALL, MinutesStatus::code));
    keys.extend(of("agreement-kind", AgreementKind::ALL, AgreementKind::code));
    keys.extend(of("agreement-status-word", AgreementStatus::ALL, AgreementStatus::code));
    keys.extend(of("endorsement", EndorsementStance::ALL, EndorsementStance::code));
    keys.extend(of("mandate-basis", MandateBasis::ALL, MandateBasis::code));
    keys.extend(of("mandate-short", MandateBasis::ALL, MandateBasis::code));
    keys.extend(of("language", Language::ALL, Language::code));
    keys.extend(of("from-language", Language::ALL, Language::code));
    keys.extend(of("shared-authoritative", Language::ALL, Language::code));
    keys.extend(of("disclosure", Disclosure::ALL, Disclosure::code));
    for stance in
        [EndorsementStance::WithReservations, EndorsementStance::Dissents, EndorsementStance::Abstains]
    {
        keys.push(format!("shared-{}", stance.code().replace('_', "-")));
    }
    keys.extend(of("action-status", ActionStatus::ALL, ActionStatus::code));
    keys.extend(of("actions", ActionStatus::ALL, ActionStatus::code));
    keys.extend(of("stage", Stage::ALL, Stage::code));
    keys.extend(of("aspect", Aspect::ALL, Aspect::code));
    keys.extend(of("relation", RelationKind::ALL, RelationKind::code));
    keys.extend(of("stakeholder-role", Role::ALL, Role::code));
    keys.extend(of("form", Form::ALL, Form::code));
    keys.extend(of("document-disclosure", &Disclosure::ALL[1..], Disclosure::code));
    for role in ["chair", "moderator", "rapporteur", "secretary"] {
        keys.extend(["", "-m", "-f"].map(|gender| format!("role-{role}{gender}")));
    }
    for quadrant in ["keep-satisfied", "work-closely", "keep-watch", "keep-informed"] {
        keys.push(format!("grid-{quadrant}"));
    }
    keys.push("endorsement-unanswered".to_owned());
    keys.extend(window_families());
    keys.extend((1..=12).flat_map(|n| [format!("month-{n}"), format!("month-short-{n}")]));
    keys.extend((1..=7).map(|n| format!("weekday-{n}")));
    for kind in ["stakeholder", "person", "issue", "position", "contribution", "decision", "action"] {
        keys.push(format!("info-count-{kind}"));
    }
    keys
}

#[test]
fn every_sentence_asked_for_exists_and_every_sentence_is_asked_for() {
    let sources = sources();
    let known = messages(Language::English);
    let literals: BTreeSet<&str> = sources
        .split('"')
        .skip(1)
        .step_by(1)
        .filter(|text| {
            text.contains('-')
                && text.len() < 60
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .collect();
    let prefixes = [
        "minutes-",
        "shared-",
        "document-",
        "error-",
        "done-",
        "info-",
        "argument-",
        "command-",
        "help-",
        "problem-",
        "rule-",
        "warning-",
        "progress-",
        "tally-",
        "role-",
        "finding-",
        "contribution-",
        "stance-",
        "list-",
        "act-",
        "start-",
        "overview-",
        "stakeholders-",
        "sessions-",
        "keys-",
        "capture-",
        "wrong-",
        "notice-",
        "saved-",
        "count-",
        "gap-",
        "column-",
        "legend-",
        "formal-",
    ];
    for literal in &literals {
        if prefixes.iter().any(|prefix| literal.starts_with(prefix))
            && !literal.ends_with('-')
            && *literal != "shared-position"
        {
            let family = known.keys().any(|key| key.starts_with(&format!("{literal}-")));
            assert!(known.contains_key(*literal) || family, "nothing says {literal}");
        }
    }
    for key in families() {
        assert!(known.contains_key(&key), "nothing says {key}");
    }
    let families: BTreeSet<String> = families().into_iter().collect();
    for key in known.keys() {
        let column = ["minutes-column-", "shared-column-", "paper-column-"]
            .into_iter()
            .find_map(|prefix| key.strip_prefix(prefix));
        let asked = literals.contains(key.as_str())
            || (!key.contains('-') && sources.contains(&format!("\"{key}\"")))
            || families.contains(key)
            || column.is_some_and(|column| sources.contains(&format!("\"{column}\"")))
            || key.strip_prefix("field-").is_some_and(|field| names_a_field(field, &sources))
            || key.starts_with("language-")
            || key.starts_with("country-");
        assert!(asked, "{key} is never asked for");
    }
}

/// Whether a label is that of a field, of any kind or of one, which the window asks for.
fn names_a_field(label: &str, sources: &str) -> bool {
    Kind::ALL.iter().any(|kind| {
        let own = label.strip_prefix(&format!("{}-", kind.code().replace('_', "-"))).unwrap_or(label);
        kind.fields().iter().any(|field| {
            let field_label = field.replace('_', "-");
            (field_label == label || field_label == own) && sources.contains(&format!("\"{field}\""))
        })
    })
}

#[test]
fn every_field_that_can_be_changed_has_a_label() {
    let known = messages(Language::English);
    let sources = sources();
    for kind in Kind::ALL {
        for field in kind.fields().iter().filter(|field| **field != "id") {
            // Fields are named in the sources as they are called in the file.
            let asked = [
                "line_of",
                "area_of",
                "date_of",
                "toggle_of",
                "choice",
                "line",
                "name",
                "pick",
                "person",
                "rating",
                "votes",
            ]
            .iter()
            .any(|call| sources.contains(&format!("{call}(\"{field}\"")));
            let label = field.replace('_', "-");
            let own = format!("field-{}-{label}", kind.code().replace('_', "-"));
            assert!(
                !asked || known.contains_key(&own) || known.contains_key(&format!("field-{label}")),
                "nothing labels {kind}.{field}"
            );
        }
    }
}

#[test]
fn a_missing_sentence_shows_itself() {
    let catalog = Catalog::new(Language::Korean);
    assert_eq!(catalog.say("no-such-sentence"), "[no-such-sentence]");
    assert!(catalog.knows("document-none"));
}

#[test]
fn the_glossary_is_kept() {
    // The field's words, as agreed in the three languages.
    for (key, en, fr, ko) in [
        ("session-kind-concertation", "concertation", "concertation", "협의"),
        ("session-kind-consultation", "consultation", "consultation", "의견수렴"),
        (
            "endorsement-with-reservations",
            "endorses with reservations",
            "adhère avec réserves",
            "유보부 지지",
        ),
        ("decision-mode-negotiated", "negotiated", "négociée", "협상"),
        ("agreement-kind-joint-statement", "Joint statement", "Position commune", "공동입장문"),
    ] {
        for (language, words) in [(Language::English, en), (Language::French, fr), (Language::Korean, ko)] {
            assert_eq!(Catalog::new(language).say(key), words);
        }
    }
}

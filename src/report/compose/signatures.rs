//! Who signs a shared position, by what right, and who does not.

use super::{Context, Order};
use crate::{
    analysis::{Tally, Voice},
    language::date_numeric,
    model::{Endorsement, EndorsementStance, Language, MandateBasis, Stakeholder},
    report::document::{Align, Column, Rich, Row, Table, TableLook},
};

/// What owned means, how many own the text, and who does not sign.
pub(super) fn owned(context: &Context<'_>, whole: &Tally) -> Rich {
    // Where nothing is known of mandates, nothing can be said of who owns the text.
    let known =
        whole.voices.iter().filter_map(|voice| voice.endorsement.as_ref()).any(|e| e.mandate_basis.is_some());
    let mut told = Vec::new();
    if known {
        let counts = [("owned", whole.owned().into()), ("parties", whole.parties().into())];
        told.push(context.tell("shared-owned", &counts));
    }
    let absent = |stance| -> Vec<String> {
        whole
            .voices
            .iter()
            .filter(|voice| voice.stance() == Some(stance) && voice.may_be_named())
            .map(|voice| context.brief_full(&voice.party))
            .collect()
    };
    for (stance, key) in [
        (EndorsementStance::Dissents, "shared-dissenting"),
        (EndorsementStance::Abstains, "shared-abstaining"),
    ] {
        let names = absent(stance);
        if !names.is_empty() {
            told.push(
                context.tell(key, &[("names", context.listed(&names).into()), ("count", names.len().into())]),
            );
        }
    }
    Rich::plain(told.join(" "))
}

/// The parties that sign, or have signed.
pub(super) fn signatures(context: &Context<'_>, whole: &Tally, order: &Order) -> Table {
    let signs = |voice: &&Voice| {
        !matches!(voice.stance(), Some(EndorsementStance::Dissents | EndorsementStance::Abstains))
            && voice.may_be_named()
    };
    let rows = whole
        .voices
        .iter()
        .filter(signs)
        .map(|voice| {
            let endorsement = voice.endorsement.as_deref();
            let signed = endorsement.is_some_and(|endorsement| endorsement.signed);
            let date = match endorsement.and_then(|endorsement| endorsement.date).filter(|_| signed) {
                Some(day) => Rich::plain(date_numeric(context.catalog, day)),
                None => Rich::default().then_quiet(
                    context.tell("shared-blank-date", &[("year", order.date.0.year().to_string().into())]),
                ),
            };
            let signature = if signed { Rich::plain(context.say("shared-signed")) } else { Rich::default() };
            vec![
                Rich::plain(context.full_name(&voice.party)),
                filled(endorsement.map(|endorsement| signatory(context, endorsement)), signed),
                filled(endorsement.map(|endorsement| mandate(context, endorsement)), signed),
                date,
                signature,
            ]
        })
        .collect();
    let korean = context.language == Language::Korean;
    let column = |weight, align| Column { weight, align, heads: false };
    Table {
        caption: String::new(),
        summary: context.say("shared-signatures"),
        columns: vec![
            Column { heads: true, ..column(3.9, Align::Left) },
            column(3.2, if korean { Align::Centre } else { Align::Left }),
            column(3.8, Align::Left),
            column(2.1, Align::Centre),
            column(3.5, Align::Centre),
        ],
        over: Vec::new(),
        head: ["organisation", "signatory", "mandate", "date", "signature"]
            .map(|key| context.say(&format!("shared-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: TableLook::Signing,
    }
}

/// A cell of a party that has signed is not to be filled in by hand any more: what is unknown is a dash.
fn filled(told: Option<Rich>, signed: bool) -> Rich {
    let told = told.unwrap_or_default();
    if told.is_empty() && signed { Rich::plain("–") } else { told }
}

fn signatory(context: &Context<'_>, endorsement: &Endorsement) -> Rich {
    let person = context.dossier.at(endorsement.signatory);
    let name = person.and_then(|person| context.name(person));
    let capacity =
        context.plain(endorsement, "capacity").or_else(|| person.and_then(|person| context.function(person)));
    let told = match (name, capacity, context.language) {
        (Some(name), Some(capacity), Language::Korean) => format!("{capacity} {name}"),
        (Some(name), Some(capacity), _) => format!("{name}, {capacity}"),
        (name, capacity, _) => name.or(capacity).unwrap_or_default(),
    };
    if told.is_empty() && endorsement.stance == EndorsementStance::AwaitingMandate {
        return Rich::plain(context.code("endorsement", endorsement.stance.code()));
    }
    Rich::plain(told)
}

fn mandate(context: &Context<'_>, endorsement: &Endorsement) -> Rich {
    let reference = context.plain(endorsement, "mandate_reference");
    let basis = endorsement.mandate_basis.map(|basis| context.code("mandate-basis", basis.code()));
    let told = match (basis, reference) {
        // A reference such as “Board of 9 November 2026” says the basis itself; where there is less than a mandate, it does not.
        (Some(basis), Some(reference)) => match endorsement.mandate_basis {
            Some(MandateBasis::None | MandateBasis::SubjectToRatification) => {
                format!("{basis} – {reference}")
            }
            Some(MandateBasis::Statutory) if !reference.to_lowercase().contains(&basis.to_lowercase()) => {
                format!("{basis}, {reference}")
            }
            _ => reference,
        },
        (basis, reference) => basis.or(reference).unwrap_or_default(),
    };
    let told = Rich::plain(told);
    match context.plain(endorsement, "mandate_limits") {
        Some(limits) if told.is_empty() => Rich::plain(limits),
        Some(limits) => told.then_quiet(context.aside(&limits)),
        None => told,
    }
}

impl Context<'_> {
    /// The name in full without its short form.
    pub(super) fn brief_full(&self, stakeholder: &Stakeholder) -> String {
        if self.disclosure == crate::model::Disclosure::Named {
            self.plain(stakeholder, "name").unwrap_or_default()
        } else {
            self.full_name(stakeholder)
        }
    }
}

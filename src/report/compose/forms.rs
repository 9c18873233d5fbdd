//! Forms to be filled in by hand, each with a number by which it is found again when it is typed in.

use super::{
    Context, Form, Order,
    attendance::short_notice,
    frame::{Paper, document},
    session_guide::levels_but,
};
use crate::{
    figure::signed,
    model::{Agreement, Issue, Scale, Session},
    report::document::{Block, Document, Rich, Style},
};

pub(super) fn compose(context: &Context<'_>, session: &Session, order: &Order) -> Document {
    let title = context.plain(session, "title").unwrap_or_default();
    let paper = Paper::of_session(title, session, order);
    let mut made = document(context, order, paper, |_| Vec::new());
    let copies = u32::from(order.options.copies.max(1));
    let slips: Vec<Vec<Block>> = (0..copies)
        .map(|copy| {
            let number = format!("{:04}", order.options.first + copy);
            match order.options.form {
                Form::Slip => slip(context, session, number),
                Form::Sheet => sheet(context, session, number),
                Form::Ballot => ballot(context, session, number),
            }
        })
        .collect();
    let (across, down) = match order.options.form {
        Form::Slip | Form::Ballot => (2, 2),
        Form::Sheet => (1, 1),
    };
    // The sheets are all there is: no title page is wasted on them.
    made.blocks = vec![Block::Slips { across, down, slips }];
    made
}

fn head(context: &Context<'_>, session: &Session, number: String, form: Form) -> Block {
    let told = context.tell("paper-session", &[("number", session.number.get().into())]);
    let under = match session.date {
        Some(day) => format!("{told}, {}", context.date(day)),
        None => told,
    };
    Block::SlipHead { kicker: context.code("form", form.code()).to_uppercase(), under, number }
}

fn small(text: impl Into<Rich>) -> Block {
    Block::Paragraph { text: text.into(), style: Style::Body }
}

/// The question of the session, or of its first issue.
fn question(context: &Context<'_>, session: &Session) -> Option<Rich> {
    let asked = context.running(session, "main_question");
    asked.or_else(|| context.running(session, "title")).map(Rich::strengthened)
}

fn stances(context: &Context<'_>) -> Block {
    Block::Scale {
        levels: (-4..=4_i8).map(signed).collect(),
        ends: (context.say("form-against"), context.say("form-for")),
    }
}

fn consents(context: &Context<'_>) -> Block {
    Block::Checks(vec![context.say("form-may-be-named").into(), context.say("form-may-be-contacted").into()])
}

fn slip(context: &Context<'_>, session: &Session, number: String) -> Vec<Block> {
    let mut blocks = vec![head(context, session, number, Form::Slip)];
    blocks.extend(question(context, session).map(small));
    // For or against what: an open question has no sides.
    if let Some(title) = issues(context, session).first().and_then(|issue| context.running(&**issue, "title"))
    {
        blocks.push(small(title));
        blocks.push(stances(context));
    }
    blocks.extend([
        Block::Lines { label: context.say("form-contribution"), count: 6 },
        Block::Checks(vec![
            context.say("form-for-organisation").into(),
            context.say("form-for-myself").into(),
        ]),
        Block::Lines { label: context.say("form-name"), count: 1 },
        consents(context),
        Block::SlipFoot(short_notice(context, true)),
    ]);
    blocks
}

/// The issues that the session takes up; all of them where it names none.
fn issues(context: &Context<'_>, session: &Session) -> Vec<std::sync::Arc<Issue>> {
    let all = super::said::issues(context);
    let named: Vec<_> = context
        .dossier
        .naming::<crate::model::AgendaItem>(session.id.uuid())
        .filter_map(|item| item.issue)
        .collect();
    if named.is_empty() { all } else { all.into_iter().filter(|issue| named.contains(&issue.id)).collect() }
}

fn sheet(context: &Context<'_>, session: &Session, number: String) -> Vec<Block> {
    let mut blocks = vec![
        head(context, session, number, Form::Sheet),
        Block::Lines { label: context.say("form-organisation"), count: 1 },
        Block::Lines { label: context.say("form-speaks-for"), count: 1 },
    ];
    let issues = issues(context, session);
    if issues.is_empty() {
        blocks.push(Block::Lines { label: context.say("paper-column-issue"), count: 1 });
        blocks.push(stances(context));
        blocks.push(Block::Lines { label: context.say("form-position"), count: 4 });
        blocks.push(Block::Lines { label: context.say("form-interest"), count: 4 });
    }
    for issue in issues.into_iter().take(3) {
        let title = context.running(&*issue, "title").unwrap_or_default();
        let lead = context.tell("paper-issue", &[("number", issue.number.get().into())]);
        blocks.push(small(Rich::strong(format!("{lead}{}", context.say("document-colon"))).and(title)));
        blocks.push(stances(context));
        blocks.push(Block::Lines { label: context.say("form-position"), count: 2 });
        blocks.push(Block::Lines { label: context.say("form-interest"), count: 2 });
    }
    blocks.push(Block::Lines { label: context.say("form-condition"), count: 2 });
    blocks.push(consents(context));
    blocks.push(Block::SlipFoot(short_notice(context, false)));
    blocks
}

/// The scale of the agreement that is discussed; consent, dissent and abstention where none was chosen.
fn ballot(context: &Context<'_>, session: &Session, number: String) -> Vec<Block> {
    let mut agreements: Vec<&Agreement> =
        context.dossier.all::<Agreement>().map(|agreement| &**agreement).collect();
    agreements.sort_by(|a, b| (b.date, &a.title).cmp(&(a.date, &b.title)));
    let agreement = agreements.first().copied();
    let scale: Option<&Scale> =
        agreement.and_then(|agreement| context.dossier.at(agreement.scale)).map(|scale| &**scale);
    // A veto stands on the ballot only where the scale was chosen with one.
    let veto = agreement.is_some_and(|agreement| agreement.veto);
    let labels = scale.map(|scale| levels_but(context, scale.id, !veto)).unwrap_or_default();
    let labels = if labels.is_empty() {
        ["endorses", "with-reservations", "abstains", "dissents"]
            .map(|code| context.code("endorsement", code))
            .to_vec()
    } else {
        labels
    };
    let mut blocks = vec![head(context, session, number, Form::Ballot)];
    if let Some(title) = agreement.and_then(|agreement| context.running(agreement, "title")) {
        blocks.push(small(title));
    }
    blocks.push(Block::Lines { label: context.say("form-article"), count: 1 });
    blocks.push(small(match scale.and_then(|scale| context.plain(scale, "name")) {
        Some(name) => Rich::strong(format!("{} – {name}", context.say("form-one-box"))),
        None => Rich::strong(context.say("form-one-box")),
    }));
    blocks.push(Block::Checks(labels.into_iter().map(Rich::plain).collect()));
    blocks.push(Block::Lines { label: context.say("form-reason"), count: 3 });
    blocks.push(Block::Lines { label: context.say("form-organisation"), count: 1 });
    blocks.push(Block::SlipFoot(short_notice(context, false)));
    blocks
}

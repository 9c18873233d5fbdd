//! How an import is looked at before it is carried out.

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row, scrollable, space},
};

use super::{File, Message, PATH, Planned, ROWS, State, sent};
use crate::{
    exchange::table::{Column, Fate, Row},
    told,
    ui::{
        Cx, Element, Message as Ui,
        screen::screen_head,
        theme::{ROW, S1, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, Role, accessible, button, checkbox, chip, divider, empty, figure, fitted, hairline, hint,
            icon, ink, keys, line, link, list, pressable, said, second, segmented, share_bar, symbol, tag,
            third,
        },
        wording,
    },
};

/// How wide the columns of the file are told.
const COLUMNS: f32 = 380.0;

impl State {
    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let cancel = button(
            Loud::Quiet,
            "import/cancel",
            cx.say("cancel"),
            Some(Ui::Stakeholders(super::super::Message::Import(None))),
        );
        let plan = self.file.as_ref().and_then(File::plan);
        let ready = plan.is_some_and(|plan| !plan.is_empty());
        let mut actions: Vec<Element<'a>> = vec![cancel.into()];
        actions.push(
            button(
                Loud::Primary,
                "import/do",
                cx.say("import-do"),
                if ready { cx.if_writable(sent(Message::Import)) } else { None },
            )
            .icon(icon::DOWNLOAD)
            .into(),
        );
        let head = screen_head(cx, cx.say("import-title"), None, actions);
        let edge = if cx.is_small() { S4 } else { S6 };
        let field = line(PATH, cx.say("import-path"), &self.path, |text| sent(Message::Path(text)))
            .placeholder(cx.say("import-path"))
            .icon(icon::FOLDER_OPEN)
            .wrong(self.wrong.clone())
            .trail(keys(&[&cx.say("key-enter")], cx.say("import-read")))
            .on_submit(sent(Message::Read));
        let choose = link("import/choose", cx.say("choose"), sent(Message::Choose));
        let mut top = column![
            row![container(Element::from(field)).width(Length::Fill), choose]
                .spacing(S3)
                .align_y(Alignment::Center)
        ]
        .spacing(S2);
        if let Some(file) = self.file.as_ref().filter(|file| file.sheets.len() > 1) {
            let sheets = file
                .sheets
                .iter()
                .enumerate()
                .map(|(place, sheet)| {
                    let name = wording::shorten(&sheet.name, 28);
                    (name, place == file.sheet, Some(sent(Message::Sheet(place))))
                })
                .collect();
            top = top.push(
                row![
                    said(cx.say("import-sheet"), Type::Cell).style(third),
                    segmented("import/sheet", cx.say("import-sheet"), sheets, false)
                ]
                .spacing(S3)
                .align_y(Alignment::Center),
            );
        }
        if let Some(file) = self.file.as_ref().filter(|_| cx.is_narrow()) {
            let part = |key: &str, show: bool| {
                (cx.say(key), file.columns_show == show, Some(sent(Message::Columns(show))))
            };
            let parts = vec![part("import-part-rows", false), part("import-part-columns", true)];
            top = top.push(segmented("import/part", cx.say("view-name"), parts, true));
        }
        let top = container(top).padding(Padding::from([0.0, edge]).bottom(S3)).width(Length::Fill);
        let body: Element<'a> = match &self.file {
            Some(file) => content(cx, file),
            None if self.reading => container(said(cx.say("import-reading"), Type::Body).style(second))
                .padding(Padding::from([S3, edge]))
                .height(Length::Fill)
                .into(),
            None => empty(icon::TABLE_2, cx.say("import-empty"), cx.say("import-empty-line"), None, None),
        };
        column![head, top, hairline(), body].width(Length::Fill).height(Length::Fill).into()
    }
}

fn content<'a>(cx: Cx<'a>, file: &'a File) -> Element<'a> {
    if cx.is_narrow() {
        return if file.columns_show { columns(cx, file) } else { rows(cx, file) };
    }
    row![container(columns(cx, file)).width(COLUMNS).height(Length::Fill), divider(), rows(cx, file)]
        .height(Length::Fill)
        .into()
}

/// What the columns of the file hold.
fn columns<'a>(cx: Cx<'a>, file: &'a File) -> Element<'a> {
    let edge = if cx.is_small() { S4 } else { S6 };
    let mut all = column![hint(cx.say("import-columns"))].spacing(S1);
    let Some(sheet) = file.sheet() else { return all.into() };
    let first = file.columns.first_row();
    for place in 0..sheet.width() {
        let head = file.columns.head.map(|row| sheet.cell(row, place)).unwrap_or_default();
        let sample: Vec<&str> = (first..sheet.rows.len())
            .map(|row| sheet.cell(row, place))
            .filter(|text| !text.is_empty())
            .take(2)
            .collect();
        if head.is_empty() && sample.is_empty() {
            continue;
        }
        let name = if head.is_empty() {
            cx.tell("import-column-number", &[("number", (place + 1).into())])
        } else {
            head.lines().collect::<Vec<_>>().join(" ")
        };
        let held = file.columns.of.get(place).copied().flatten();
        let meaning = held.map_or_else(|| cx.say("import-left-aside"), |column| column.label(cx.words));
        let unfolded = file.unfolded == Some(place);
        let sample = sample.join(" · ").lines().collect::<Vec<_>>().join(" ");
        let told = column![
            Element::from(fitted(name.clone(), Type::Cell).strong(true)),
            Element::from(fitted(sample, Type::Hint).ink(|look| look.ink_3))
        ]
        .width(Length::Fill);
        let arrow = if unfolded { icon::CHEVRON_UP } else { icon::CHEVRON_DOWN };
        let chosen = row![
            symbol(icon::ARROW_RIGHT, 13.0).style(third),
            Element::from(
                fitted(meaning.clone(), Type::Cell)
                    .ink(move |look| { if held.is_some() { look.accent } else { look.ink_3 } })
            ),
            symbol(arrow, 13.0).style(third)
        ]
        .spacing(S2)
        .align_y(Alignment::Center)
        .width(150);
        let inner = iced::widget::button(row![told, chosen].spacing(S2).align_y(Alignment::Center))
            .padding(Padding::from([4.0, S2]))
            .width(Length::Fill);
        let message = sent(Message::Unfold((!unfolded).then_some(place)));
        let open = pressable(
            format!("import/column/{place}"),
            Role::ComboBox,
            format!("{name}: {meaning}"),
            inner,
            false,
            message,
        )
        .describe(|info| info.expanded = Some(unfolded));
        all = all.push(Element::from(open));
        if unfolded {
            let mut chips = row![chip(
                format!("import/column/{place}/none"),
                cx.say("import-left-aside"),
                held.is_none(),
                None,
                sent(Message::Assign(place, None)),
            )]
            .spacing(S2);
            for column in Column::ALL {
                chips = chips.push(chip(
                    format!("import/column/{place}/{}", column.code()),
                    column.label(cx.words),
                    held == Some(column),
                    None,
                    sent(Message::Assign(place, Some(column))),
                ));
            }
            all = all.push(container(chips.wrap().vertical_spacing(S2)).padding(Padding::from([S2, S2])));
        }
    }
    let headed = file.columns.head.is_some();
    if file.columns.head.is_none_or(|row| row == 0) {
        let toggle =
            checkbox("import/headed", cx.say("import-headed"), headed, Some(sent(Message::Headed(!headed))));
        all = all.push(container(toggle).padding(Padding::from([S2, S2])));
    }
    scrollable(container(all).padding(Padding::from([S3, edge - S2])).width(Length::Fill))
        .id("import/columns")
        .height(Length::Fill)
        .into()
}

/// What each row would do.
fn rows<'a>(cx: Cx<'a>, file: &'a File) -> Element<'a> {
    let edge = if cx.is_small() { S4 } else { S6 };
    let told: Element<'a> = match &file.plan {
        Planned::Nothing if !file.is_named() => {
            return container(said(cx.say("import-no-name"), Type::Body).style(second))
                .padding(edge)
                .height(Length::Fill)
                .width(Length::Fill)
                .into();
        }
        Planned::Nothing => said(cx.say("import-stopped"), Type::Cell).style(second).into(),
        Planned::UnderWay { done, all, .. } => row![
            said(cx.say("import-laying"), Type::Cell).style(second),
            container(share_bar(*done as f32 / (*all).max(1) as f32, (6.0, 6.0), None, |look| look.accent))
                .width(160),
            Element::from(
                button(Loud::Secondary, "import/stop", cx.say("stop"), Some(sent(Message::Stop))).small()
            )
        ]
        .spacing(S3)
        .align_y(Alignment::Center)
        .into(),
        Planned::Done(plan) => {
            let counts = [
                ("created", plan.created),
                ("updated", plan.updated),
                ("unchanged", plan.unchanged),
                ("persons", plan.persons),
            ];
            let told = cx.tell("import-counts", &counts.map(|(name, count)| (name, count.into())));
            let mut told = column![said(told, Type::Body)].spacing(S1);
            if plan.losses() > 0 {
                let losses = cx.count("import-losses", plan.losses());
                told = told.push(said(losses, Type::Cell).style(ink(|look| look.ochre)));
            }
            let only = checkbox(
                "import/remarks",
                cx.say("import-remarks-only"),
                file.remarks_only,
                Some(sent(Message::Remarks(!file.remarks_only))),
            );
            row![container(told).width(Length::Fill), only].spacing(S3).align_y(Alignment::Center).into()
        }
    };
    let shown = file.rows();
    let count = shown.len();
    let of = list::List {
        key: ROWS,
        name: cx.say("import-rows"),
        position: file.position,
        rows: count,
        height: ROW_HEIGHT,
        most: cx.size.height,
        active: None,
    };
    let list = list::list(
        of,
        move |place| match shown.get(place) {
            Some(row) => row_of(cx, row, place, edge),
            None => space().into(),
        },
        |viewport| sent(Message::Scrolled(viewport)),
        |_, _| None,
    );
    let name = hint(format!("{} · {}", file.name, file.sheet().map(|s| s.name.as_str()).unwrap_or_default()));
    let name = (cx.size.height >= 480.0).then_some(name);
    column![
        container(column![].push(name).push(told).spacing(S1))
            .padding(Padding::from([S3, edge]))
            .width(Length::Fill),
        hairline(),
        list
    ]
    .width(Length::Fill)
    .height(Length::Fill)
    .into()
}

/// A row tells its number, its name and what becomes of it, and below in two lines what there is to say.
const ROW_HEIGHT: f32 = ROW + 26.0;

fn row_of<'a>(cx: Cx<'a>, row: &Row, place: usize, edge: f32) -> Element<'a> {
    let (key, tone) = match row.fate {
        Fate::New => ("import-fate-new", Tone::Accent),
        Fate::Adds => ("import-fate-adds", Tone::Slate),
        Fate::Changed => ("import-fate-changed", Tone::Slate),
        Fate::Same => ("import-fate-same", Tone::Slate),
        Fate::LeftOut => ("import-fate-left-out", Tone::Ochre),
    };
    let fate = cx.say(key);
    let loss = row.remarks.iter().any(crate::exchange::table::Remark::is_loss);
    let remarks: Vec<String> =
        row.remarks.iter().map(|remark| told::remark_on_register(cx.words, remark)).collect();
    let remarks = remarks.join(" ");
    let name = if row.name.is_empty() { "–".to_owned() } else { row.name.clone() };
    let shown: Element<'a> = if row.fate == Fate::Same {
        said(fate.clone(), Type::Hint).style(third).into()
    } else {
        tag(fate.clone(), tone)
    };
    let told = (!remarks.is_empty()).then(|| {
        let words = fitted(remarks.clone(), Type::Hint).over(2);
        Element::from(words.ink(move |look| if loss { look.ochre } else { look.ink_3 }))
    });
    let line = row![
        container(figure(row.line.to_string(), Type::Hint).style(third)).width(36).align_x(Alignment::End),
        column![Element::from(fitted(name.clone(), Type::Cell).strong(row.fate != Fate::Same))]
            .push(told)
            .width(Length::Fill),
        shown
    ]
    .spacing(S3)
    .align_y(Alignment::Center);
    let inner = container(line)
        .padding(Padding::from([0.0, edge]))
        .height(ROW_HEIGHT - 1.0)
        .align_y(Alignment::Center)
        .width(Length::Fill);
    let spoken = [row.line.to_string(), name, fate, remarks];
    let spoken: Vec<String> = spoken.into_iter().filter(|text| !text.is_empty()).collect();
    accessible(
        format!("import/row/{}", row.line),
        Role::ListItem,
        spoken.join(", "),
        column![inner, hairline()],
    )
    .untabbed()
    .describe(|info| info.position = Some(place))
    .into()
}

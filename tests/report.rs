//! Printed documents: archivable, readable by ear, the same every time, and silent about what is private.

use std::{fs, path::PathBuf, process::Command};

use palabre::{
    language::Catalog,
    model::*,
    report::{DocumentKind, Options, PaperSize, ReportError, Subject},
};

use crate::support::*;

#[test]
fn every_document_of_every_example_in_every_language_is_pdf_ua_1_and_pdf_a_2a() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    let empty = imported(
        r#"{ "format": "palabre", "version": 1, "records": {
            "session": [{ "id": "s", "number": 1, "title": "S", "kind": "meeting" }],
            "agreement": [{ "id": "a", "kind": "protocol", "title": "A" }] } }"#,
    );
    let others = [("unkind", unkind()), ("empty", empty), ("senegal", senegal()), ("logos", with_logos())];
    let dossiers = EXAMPLES.map(|name| (name, sample(name, None))).into_iter().chain(others);
    for (name, dossier) in dossiers {
        for (paper, kind, subject, options) in papers(&dossier) {
            for &language in Language::ALL {
                let path = folder.path().join(format!("{name}-{paper}-{language}.pdf"));
                fs::write(&path, print_kind(&dossier, kind, subject, options, language).bytes).unwrap();
                files.push(path);
            }
        }
    }
    let kinds = DocumentKind::ALL.iter();
    for kind in kinds {
        let printed =
            files.iter().filter(|path| path.to_string_lossy().contains(&format!("-{}", kind.code())));
        assert!(printed.count() >= 3, "{} is printed in every language", kind.code());
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/verapdf");
    let output = Command::new("sh").arg(script).arg("ua1,2a").args(&files).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(told.matches(" PASS ").count(), files.len() * 2, "{told}");
}

fn imported(json: &str) -> Dossier {
    let mut dossier = blank();
    palabre::exchange::import(&mut dossier, json, None).unwrap();
    dossier
}

fn senegal() -> Dossier {
    imported(include_str!("fixtures/senegal.json"))
}

/// The workshop of 2020 with a logo in each of the two formats, and one that is no picture.
fn with_logos() -> Dossier {
    let mut dossier = sample("gsef-2020", None);
    let files: [(&str, &[u8], &str); 3] = [
        ("image/png", include_bytes!("fixtures/logo.png"), "Un cercle"),
        ("image/jpeg", include_bytes!("fixtures/logo.jpg"), "Un dégradé"),
        ("image/png", b"not a picture", "Rien"),
    ];
    let edits = files.into_iter().map(|(media, content, title)| {
        Edit::create(Attachment {
            id: Id::new(),
            kind: Kind::Dialogue,
            record: Dialogue::only().uuid(),
            title: Some(text(title)),
            media_type: Some(text(media)),
            content: Some(Content(content.into())),
            rank: None,
            language: None,
        })
    });
    dossier.apply(Change::new(Act::new("x"), edits.collect())).unwrap();
    dossier
}

#[test]
fn logos_stand_on_the_first_page_with_their_words_and_what_is_no_picture_is_left_out() {
    let dossier = with_logos();
    let order = order(&dossier, DocumentKind::Positions, Subject::Dialogue, Options::default());
    let pages =
        palabre::report::set(&dossier, &order, &Catalog::new(Language::French), &|_, _| true).unwrap();
    assert_eq!(pages.layout.images.len(), 2);
    let words: Vec<_> = pages.layout.tree.0.iter().filter_map(|node| node.summary.as_deref()).collect();
    assert!(words.contains(&"Un cercle") && words.contains(&"Un dégradé") && !words.contains(&"Rien"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, pages.print(&[], &|_, _| true).unwrap().bytes).unwrap();
    let listed = tool("pdfimages", &["-list", path.to_str().unwrap()]);
    assert!(listed.contains("jpeg") && listed.lines().count() == 4, "{listed}");
    // And on the screen: where the logos are, the picture is not white.
    let picture = palabre::report::raster::page(&pages.layout, 0, 1.0).unwrap();
    let coloured =
        picture.pixels.chunks(4).take(picture.width as usize * 90).filter(|p| p[0] < 120 && p[2] > 80);
    assert!(coloured.count() > 200);
}

#[test]
fn no_logo_tells_who_convened_where_names_may_not_be_told() {
    let mut dossier = with_logos();
    let dialogue = dossier.dialogue().unwrap().clone();
    let after = Dialogue { disclosure: Some(Disclosure::ChathamHouse), ..(*dialogue).clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*dialogue).clone(), after)])).unwrap();
    let order = order(&dossier, DocumentKind::Positions, Subject::Dialogue, Options::default());
    let pages =
        palabre::report::set(&dossier, &order, &Catalog::new(Language::French), &|_, _| true).unwrap();
    assert_eq!(pages.layout.images.len(), 0);
    assert!(pages.layout.tree.0.iter().all(|node| node.summary.as_deref() != Some("Un cercle")));
}

#[test]
fn a_slip_with_much_on_it_takes_a_larger_place_and_loses_nothing() {
    let mut dossier = sample("worked", None);
    let session = dossier.get(sessions(&dossier)[2]).unwrap().clone();
    let options = Options { copies: 8, ..Options::default() };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let asked = |dossier: &mut Dossier, times: usize| {
        let question = "Que faut-il que la ville garde, et que peut-elle céder ? ".repeat(times);
        let now = dossier.get(session.id).unwrap().clone();
        let after = Session { main_question: Some(text(&question)), ..(*now).clone() };
        dossier.replay(Change::new(Act::new("x"), vec![Edit::update((*now).clone(), after)])).unwrap();
        let printed =
            print_kind(dossier, DocumentKind::Forms, Subject::Session(session.id), options, Language::French);
        fs::write(&path, printed.bytes).unwrap();
        let told = words(&poppler(&path)).concat();
        let whole = told.matches("peut-ellecéder").count();
        // The last line above the foot is on every slip.
        let named = told.matches("contacté·e").count();
        assert_eq!((whole, named), (8 * times, 8));
        printed.pages
    };
    assert_eq!(asked(&mut dossier, 1), 2, "four to a sheet");
    assert_eq!(asked(&mut dossier, 4), 4, "two to a sheet");
    assert_eq!(asked(&mut dossier, 60), 8, "one to a sheet");
    assert!(asked(&mut dossier, 200) > 8, "and goes on overleaf");
}

#[test]
fn the_map_is_printed_as_a_poster_on_larger_paper() {
    let dossier = sample("worked", None);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    for (paper, size) in [(PaperSize::A3, "1190.6 x 841.9"), (PaperSize::A0, "3367.6 x 2381.1")] {
        let options = Options { paper, ..Options::default() };
        let printed =
            print_kind(&dossier, DocumentKind::Stakeholders, Subject::Dialogue, options, Language::English);
        assert_eq!(printed.pages, 1);
        fs::write(&path, printed.bytes).unwrap();
        let about = tool("pdfinfo", &[path.to_str().unwrap()]);
        let told = about.lines().find(|line| line.starts_with("Page size")).unwrap();
        let wanted: Vec<f32> = size.split(" x ").map(|side| side.parse().unwrap()).collect();
        let sides: Vec<f32> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        assert!(wanted.iter().zip(&sides).all(|(a, b)| (a - b).abs() < 1.0), "{told}");
    }
}

#[test]
fn map_table_and_gaps_are_one_page_as_long_as_they_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    for (more, whole) in [(0, true), (1, true), (60, false)] {
        let mut dossier = sample("worked", None);
        let edits = (0..more).map(|n| Edit::create(Stakeholder::new(text(&format!("Zone {n}"))))).collect();
        dossier.replay(Change::new(Act::new("fill"), edits)).unwrap();
        for (language, gap, who, last) in [
            (Language::French, "rôles (médiateur)", "Locataires de la rue Haute (13)", "Union des commer"),
            (Language::English, "roles (mediator)", "Rue Haute tenants (13)", "Montrival Traders"),
            (Language::Korean, "역할(조정인)", "오트 거리 세입자 모임(13)", "브레반 청소용역"),
        ] {
            let options = Options::default();
            let printed =
                print_kind(&dossier, DocumentKind::Stakeholders, Subject::Dialogue, options, language);
            fs::write(&path, printed.bytes).unwrap();
            let told = poppler(&path).replace(['\n', '\u{a0}'], " ");
            let first = told.split('\u{c}').next().unwrap();
            assert!(first.contains(gap) && first.contains(who), "{more}: {first}");
            assert!(!whole || first.contains(last), "{more}: {first}");
        }
    }
}

#[test]
fn formal_minutes_in_senegal_open_with_the_republic_and_the_date_in_words() {
    let dossier = senegal();
    let session = Subject::Session(sessions(&dossier)[0]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let told = |dossier: &Dossier, options| {
        let printed = print_kind(dossier, DocumentKind::Minutes, session, options, Language::French);
        fs::write(&path, printed.bytes).unwrap();
        words(&poppler(&path)).join(" ")
    };
    let formal = told(&dossier, Options::default());
    for said in [
        "RÉPUBLIQUE DU SÉNÉGAL",
        "Un Peuple – Un But – Une Foi",
        "L’an deux mille vingt-six et le jeudi douze novembre, à dix heures quinze minutes",
        "Aïssatou DIÈNE",
        "Le quorum est atteint",
        "5 pour, 1 contre, 1 abstention",
        "77 000 00 01",
    ] {
        assert!(formal.contains(said), "{said} not in {formal}");
    }
    let ordinary = told(&dossier, Options { formal: Some(false), ..Options::default() });
    assert!(!ordinary.contains("L’an deux mille"));
    // What is circulated leaves telephone numbers out.
    let mut circulated = dossier.clone();
    let version = MinutesVersion {
        id: Id::new(),
        session: sessions(&dossier)[0],
        version: Number::new(1).unwrap(),
        form: None,
        status: MinutesStatus::Circulated,
        approved_on: None,
        approved_by: None,
        content: None,
        sha256: None,
    };
    circulated.apply(Change::new(Act::new("x"), vec![Edit::create(version)])).unwrap();
    assert!(!told(&circulated, Options::default()).contains("77 000 00 01"));
}

/// What people type and paste when nobody looks.
fn unkind() -> Dossier {
    let long = "Une phrase de dix mille caractères qui ne finit pas. ".repeat(190);
    let words = [
        "é ﬁ ½ \u{202e}abc\u{200b}def\u{ad}\tlà\nligne 2",
        "🙂 漢字 ㉮ ∼ <b>&amp;</b>",
        long.as_str(),
        "« oui » ; \"non\" !",
    ];
    let contributions: Vec<_> = (0..12)
        .map(|n| {
            let kind = ["presentation", "question", "reservation", "objection"][n % 4];
            let who = ["a", "b", "c"][n % 3];
            let said = words[(n * 3 + 1) % 4];
            serde_json::json!({ "id": format!("c{n}"), "session": "s", "agenda_item": "i", "rank": n, "stakeholder": who,
                                "kind": kind, "text": said })
        })
        .collect();
    let decisions: Vec<_> = (0..30)
        .map(|n| {
            let text: String = long.chars().take(60 + n * 40).collect();
            serde_json::json!({ "id": format!("d{n}"), "session": "s", "number": n, "text": text, "mode": "negotiated", "method": "vote", "votes_for": n })
        })
        .chain([serde_json::json!({ "id": "dl", "session": "s", "number": 99, "text": long, "mode": "consulted", "responsible": "c" })])
        .collect();
    let actions: Vec<_> = (0..60)
        .map(|n| {
            let title: String = long.chars().take(20 + n * 9).collect();
            let (who, status) = (["a", "b", "c"][n % 3], ["late", "done", "under_way"][n % 3]);
            serde_json::json!({ "id": format!("a{n}"), "axis": "ax", "number": n, "title": title, "lead": who,
                                "start": "2026", "due": format!("20{}-0{}", 26 + n % 5, 1 + n % 9), "status": status,
                                "progress": n, "budget": 1_234_567.89, "decision": "d1" })
        })
        .collect();
    let positions: Vec<_> = (0..27_usize)
        .map(|n| {
            let (who, said, stance) = (["a", "b", "c"][n % 3], words[n % 4], n as i64 % 9 - 4);
            serde_json::json!({ "stakeholder": who, "issue": format!("is{}", n / 9), "date": format!("2026-01-{:02}", n + 1),
                                "stance": stance, "statement": said, "confirmed": true })
        })
        .collect();
    let issues: Vec<_> = (0..3)
        .map(|n| serde_json::json!({ "id": format!("is{n}"), "number": n, "title": words[n] }))
        .collect();
    let json = serde_json::json!({ "format": "palabre", "version": 1, "records": {
        "axis": [{ "id": "ax", "title": "mot".repeat(60) }], "action": actions, "issue": issues, "position": positions,
        "context_note": [{ "aspect": "law", "text": "漢字 🙂", "source": format!("https://exemple.fr/{}", "b".repeat(160)) }],
        "stakeholder": [{ "id": "a", "name": "جمعية السلام שלום" }, { "id": "b", "name": "漢字會 大韓民國" }, { "id": "c", "name": "X".repeat(120) }],
        "person": [{ "id": "p", "family_name": "O'Connor-Ngũgĩ" }],
        "session": [{ "id": "s", "number": 1, "title": format!("Test 🙂 {}", "mot".repeat(60)), "kind": "committee", "moderator": "p",
                      "date": "2026-11-22", "start_time": "23:30", "end_time": "00:30" }],
        "agenda_item": [{ "id": "i", "session": "s", "rank": 1, "kind": "debate", "title": format!("https://exemple.fr/{}", "a".repeat(200)) }],
        "contribution": contributions, "decision": decisions,
        "agreement": [{ "id": "g", "kind": "protocol", "title": "T" }],
        "party": [{ "agreement": "g", "stakeholder": "a" }, { "agreement": "g", "stakeholder": "c" }],
        "article": [{ "id": "ar", "agreement": "g", "rank": 1 }],
        "article_version": [{ "id": "av", "article": "ar", "number": 1, "text": long }],
        "attachment": [{ "kind": "session", "record": "s", "title": "Annexe" }],
    }});
    let mut dossier = blank();
    palabre::exchange::import(&mut dossier, &json.to_string(), None).unwrap();
    dossier
}

/// The words of a text, those joined that French parts by a narrow space: before ; ! ? and between thousands.
fn without_narrow(text: &str) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    // Whether the last word is the beginning of a number in groups; a year in the cell before is not.
    let mut number = false;
    for word in words(text) {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        let joins =
            !joined.is_empty() && (word.starts_with([';', '!', '?']) || word == "." || digits == 3 && number);
        let ends = word.chars().rev().take_while(char::is_ascii_digit).count();
        number = if joins && digits == 3 { ends == 3 } else { (1..=3).contains(&ends) };
        match joined.last_mut() {
            Some(last) if joins => last.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
}

#[test]
fn poppler_and_mupdf_read_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["worked", "gsef-2020", "bordeaux-2021"] {
        let dossier = sample(name, None);
        for (kind, of, subject, options) in papers(&dossier) {
            for &language in Language::ALL {
                let path = folder.path().join("a.pdf");
                fs::write(&path, print_kind(&dossier, of, subject, options, language).bytes).unwrap();
                // The two go through the columns of a row in an order of their own, and poppler leaves narrow spaces out;
                // the words are the same.
                let (mut one, mut other) = (without_narrow(&poppler(&path)), without_narrow(&mupdf(&path)));
                one.sort();
                other.sort();
                let only = |a: &[String], b: &[String]| {
                    a.iter().filter(|word| !b.contains(word)).cloned().collect::<Vec<_>>()
                };
                let differences = (only(&one, &other), only(&other, &one));
                assert!(one == other, "{name} {kind} {language}: {differences:?}");
            }
        }
    }
}

#[test]
fn what_was_said_can_be_found_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let dossier = sample("gsef-2020", None);
    let session = Subject::Session(sessions(&dossier)[0]);
    for (language, said) in [
        (Language::English, "Crowdfunding from individuals for SSE projects"),
        (Language::French, "Compte rendu d’atelier"),
        (Language::Korean, "지방정부와 공동체에는 역량 강화와 건전한 재원 구조가 필요함."),
        (Language::Korean, "2020. 10. 22.(목)"),
    ] {
        let path = folder.path().join("a.pdf");
        fs::write(&path, print(&dossier, session, language).bytes).unwrap();
        for text in [poppler(&path), mupdf(&path)] {
            let flat = words(&text).join(" ").to_lowercase();
            assert!(flat.contains(&said.to_lowercase()), "{said} not in {flat}");
        }
    }
}

#[test]
fn setting_and_writing_can_be_stopped_at_any_page() {
    let dossier = sample("worked", None);
    let order = order(&dossier, DocumentKind::Report, Subject::Dialogue, Options::default());
    let catalog = Catalog::new(Language::French);
    let none = palabre::report::set(&dossier, &order, &catalog, &|done, _| done < 5);
    assert_eq!(none.unwrap_err(), ReportError::Stopped);
    let pages = palabre::report::set(&dossier, &order, &catalog, &|_, _| true).unwrap();
    for last in 0..pages.count() {
        let none = pages.print(&[], &|done, all| {
            assert_eq!(all, pages.count());
            done < last
        });
        assert_eq!(none.unwrap_err(), ReportError::Stopped, "after {last} pages");
    }
    assert!(pages.print(&[], &|_, _| true).is_ok());
}

#[test]
fn a_document_says_when_it_tells_of_days_after_its_own() {
    let dossier = sample("worked", None);
    let later = |kind, subject, date: &str| {
        let order = palabre::issue::order(&dossier, kind, subject, date.parse().unwrap(), Options::default());
        let pages = palabre::report::set(&dossier, &order, &Catalog::new(Language::English), &|_, _| true);
        pages.unwrap().later().len()
    };
    let session = Subject::Session(sessions(&dossier)[0]);
    let held = dossier.get(sessions(&dossier)[0]).unwrap().date.unwrap().to_string();
    assert_eq!(later(DocumentKind::Minutes, session, &held), 0);
    assert_eq!(later(DocumentKind::Minutes, session, "2020-01-01"), 1);
    let agreement = Subject::Agreement(dossier.all::<Agreement>().next().unwrap().id);
    assert_eq!(later(DocumentKind::SharedPosition, agreement, "2030-01-01"), 0);
    assert!(later(DocumentKind::SharedPosition, agreement, "2020-01-01") > 5);
    let all = later(DocumentKind::Report, Subject::Dialogue, "2020-01-01");
    assert!(all > later(DocumentKind::Report, Subject::Dialogue, "2026-11-22"));
    assert_eq!(later(DocumentKind::Report, Subject::Dialogue, "2030-01-01"), 0);
}

#[test]
fn the_same_dossier_and_date_give_the_same_bytes_whatever_the_keys() {
    for name in ["worked", "gsef-2020"] {
        let one = sample(name, None);
        let other = rekeyed(&one);
        for (first, second) in papers(&one).into_iter().zip(papers(&other)) {
            for &language in Language::ALL {
                let printed = |dossier: &Dossier, (_, kind, subject, options): &(_, _, _, _)| {
                    print_kind(dossier, *kind, *subject, *options, language).bytes
                };
                let bytes = printed(&one, &first);
                assert!(bytes == printed(&one, &first), "{name} {} {language}", first.0);
                assert!(bytes == printed(&other, &second), "{name} {} {language}: keys show", first.0);
            }
        }
    }
}

/// A dossier that says the same under other keys, which sort otherwise.
fn rekeyed(dossier: &Dossier) -> Dossier {
    let fixed: Vec<_> = palabre::exchange::builtins().into_iter().map(|(_, record)| record.uuid()).collect();
    let mut json = palabre::exchange::export(dossier);
    let mut records = dossier.records();
    records.sort_by_key(Record::uuid);
    for record in records.iter().rev().filter(|r| !fixed.contains(&r.uuid()) && r.kind() != Kind::Dialogue) {
        json = json.replace(&record.uuid().to_string(), &Id::<Session>::new().to_string());
    }
    let mut other = blank();
    palabre::exchange::import(&mut other, &json, None).unwrap();
    assert_eq!(other.records().len(), records.len());
    assert_ne!(&other, dossier);
    other
}

#[test]
fn what_is_private_inferred_or_unconfirmed_never_prints() {
    let dossier = sample("worked", None);
    let private: Vec<_> = dossier.all::<Contribution>().filter(|c| c.private).collect();
    let inferred: Vec<_> = dossier.all::<Interest>().filter(|i| !i.printable()).collect();
    assert!(private.len() >= 4 && inferred.len() >= 2);
    let folder = tempfile::tempdir().unwrap();
    for (kind, of, subject, options) in papers(&dossier) {
        for &language in Language::ALL {
            let path = folder.path().join("a.pdf");
            fs::write(&path, print_kind(&dossier, of, subject, options, language).bytes).unwrap();
            let flat = words(&poppler(&path)).concat();
            let mut secrets: Vec<String> =
                ["CONFIDENTIEL", "CONFIDENTIAL", "대외비", "DÉDUIT", "INFERRED", "추정"]
                    .map(str::to_owned)
                    .to_vec();
            for contribution in &private {
                secrets.push(dossier.text_in(&***contribution, "text", language).unwrap().text.to_owned());
            }
            for interest in &inferred {
                secrets.push(dossier.text_in(&***interest, "text", language).unwrap().text.to_owned());
            }
            for stakeholder in dossier.all::<Stakeholder>() {
                secrets.extend(stakeholder.private_note.iter().map(ToString::to_string));
            }
            for secret in secrets {
                let bare: String = words(&secret).concat();
                assert!(!flat.contains(&bare), "{kind} {language} prints {secret}");
            }
        }
    }
}

#[test]
fn a_position_taken_in_confidence_is_not_told_and_one_that_is_told_counts_for_the_fingerprint() {
    let mut dossier = sample("worked", None);
    let third = sessions(&dossier)[2];
    let position = dossier.naming::<Position>(third.uuid()).find(|p| p.printable(&dossier)).unwrap().clone();
    let private = dossier.all::<Contribution>().find(|c| c.private).unwrap().id;
    let statement = "une phrase que personne d’autre ne dit";
    let told = |dossier: &Dossier| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, print(dossier, Subject::Session(third), Language::French).bytes).unwrap();
        words(&poppler(&path)).join(" ").contains(statement)
    };
    let fingerprint =
        |dossier: &Dossier| palabre::exchange::fingerprint_of_session(dossier, dossier.get(third).unwrap());
    let before = fingerprint(&dossier);
    let open = Position { statement: Some(text(statement)), contribution: None, ..(*position).clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*position).clone(), open.clone())])).unwrap();
    assert!(told(&dossier));
    assert_ne!(fingerprint(&dossier), before);
    let secret = Position { contribution: Some(private), ..open.clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update(open, secret)])).unwrap();
    assert!(!told(&dossier));
}

#[test]
fn a_person_who_did_not_agree_to_be_named_is_not() {
    let mut dossier = sample("worked", None);
    let said = dossier.all::<Contribution>().filter(|c| !c.private && c.session == sessions(&dossier)[2]);
    let person = said.filter_map(|c| dossier.at(c.person)).find(|p| p.family_name.is_some()).unwrap().clone();
    let after =
        Person { function: Some(text("chancelière du canal")), informed_on: None, ..(*person).clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*person).clone(), after)])).unwrap();
    let person = dossier.get(person.id).unwrap().clone();
    let session = Subject::Session(sessions(&dossier)[2]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let names = |dossier: &Dossier| {
        fs::write(&path, print(dossier, session, Language::French).bytes).unwrap();
        let told = words(&poppler(&path)).concat();
        let bare = |text: &Option<Text>| words(text.as_ref().unwrap()).concat();
        [told.contains(&bare(&person.family_name)), told.contains(&bare(&person.function))]
    };
    assert_eq!(names(&dossier), [true, true]);
    let asked = Some("2026-06-01".parse().unwrap());
    let after = Person { informed_on: asked, consent_named: false, ..(*person).clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*person).clone(), after)])).unwrap();
    assert_eq!(names(&dossier), [false, false], "neither the name nor the function that only they have");
}

#[test]
fn a_stance_without_words_is_printed_and_counts_for_the_fingerprint_of_the_dialogue() {
    let mut dossier = sample("worked", None);
    let position = dossier.all::<Position>().find(|p| p.printable(&dossier)).unwrap().clone();
    let after = Position { statement: None, ..(*position).clone() };
    dossier
        .replay(Change::new(Act::new("x"), vec![Edit::update((*position).clone(), after.clone())]))
        .unwrap();
    let before = palabre::exchange::fingerprint_of_dialogue(&dossier);
    let other = Position { stance: None, ..after.clone() };
    dossier.replay(Change::new(Act::new("x"), vec![Edit::update(after, other)])).unwrap();
    assert_ne!(palabre::exchange::fingerprint_of_dialogue(&dossier), before);
}

/// The worked dialogue, its sessions under a rule of disclosure.
fn under(disclosure: Disclosure) -> Dossier {
    let mut dossier = sample("worked", None);
    let dialogue = dossier.dialogue().unwrap().clone();
    let after = Dialogue { disclosure: Some(disclosure), ..(*dialogue).clone() };
    let mut edits = vec![Edit::update((*dialogue).clone(), after)];
    for session in dossier.all::<Session>() {
        let after = Session { disclosure: Some(disclosure), ..(**session).clone() };
        edits.push(Edit::update((**session).clone(), after));
    }
    // Approved minutes freeze a session; here it is the rule that is tried, not the freezing.
    dossier.replay(Change::new(Act::new("x"), edits)).unwrap();
    dossier
}

#[test]
fn what_consists_of_names_is_refused_where_they_may_not_be_told() {
    for disclosure in [Disclosure::ByCategory, Disclosure::ChathamHouse] {
        let dossier = under(disclosure);
        let catalog = Catalog::new(Language::French);
        let session = Subject::Session(sessions(&dossier)[0]);
        for (kind, subject) in
            [(DocumentKind::Stakeholders, Subject::Dialogue), (DocumentKind::Attendance, session)]
        {
            let order = order(&dossier, kind, subject, Options::default());
            let refused = palabre::report::print(&dossier, &order, &catalog, &|_, _| true);
            assert_eq!(refused.unwrap_err(), ReportError::Undisclosed(disclosure));
        }
        // A sheet to be signed tells nobody.
        let blank = Options { blank_rows: Some(10), ..Options::default() };
        let printed = print_kind(&dossier, DocumentKind::Attendance, session, blank, Language::French);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, printed.bytes).unwrap();
        for person in dossier.all::<Person>() {
            if let Some(name) = &person.family_name {
                assert!(!words(&poppler(&path)).contains(&name.to_uppercase()), "{name}");
            }
        }
    }
}

#[test]
fn a_document_that_may_not_tell_names_is_not_saved_until_every_name_in_its_text_is_resolved() {
    for disclosure in [Disclosure::ByCategory, Disclosure::ChathamHouse] {
        let mut dossier = under(disclosure);
        let third = sessions(&dossier)[2];
        let like = dossier.all::<Contribution>().find(|said| said.session == third).unwrap().clone();
        let naming = text("Comme l’a dit Odile Pérez, La Fabrique du lin attend depuis 2023.");
        let said = Contribution { id: Id::new(), text: naming, private: false, ..(*like).clone() };
        dossier.replay(Change::new(Act::new("x"), vec![Edit::create(said)])).unwrap();
        let third = Subject::Session(third);
        for &language in Language::ALL {
            let catalog = Catalog::new(language);
            let order = order(&dossier, DocumentKind::Minutes, third, Options::default());
            let pages = palabre::report::set(&dossier, &order, &catalog, &|_, _| true).unwrap();
            // People name each other when they speak; what they said names them.
            let leaks: Vec<_> = pages.leaks(&[]).into_iter().cloned().collect();
            for name in ["Odile Pérez", "La Fabrique du lin"] {
                let leak = leaks.iter().find(|leak| leak.name == name);
                assert!(leak.is_some_and(|leak| leak.record.is_some()), "{language}: {name} in {leaks:#?}");
            }
            assert_eq!(pages.print(&[], &|_, _| true).unwrap_err(), ReportError::Leaks(leaks.clone()));
            let names: Vec<String> = leaks.iter().map(|leak| leak.name.clone()).collect();
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.pdf");
            fs::write(&path, pages.print(&names, &|_, _| true).unwrap().bytes).unwrap();
            // What the program itself would have said of them stands nowhere.
            let told = words(&poppler(&path)).join(" ");
            let about = tool("pdfinfo", &[path.to_str().unwrap()]);
            for stakeholder in dossier.all::<Stakeholder>() {
                let name = dossier.text_in(&**stakeholder, "name", language).unwrap().text;
                if !names.iter().any(|known| name.contains(known.as_str()) || known.contains(name)) {
                    assert!(!told.contains(name), "{language}: {name}");
                }
                assert!(!about.contains(name), "{language}: {name} in {about}");
            }
        }
    }
}

#[test]
fn a_name_shortened_or_without_its_article_is_found_in_the_text() {
    let dossier = under(Disclosure::ByCategory);
    let order = order(&dossier, DocumentKind::Positions, Subject::Dialogue, Options::default());
    let pages =
        palabre::report::set(&dossier, &order, &Catalog::new(Language::French), &|_, _| true).unwrap();
    let found: Vec<&str> = pages.leaks(&[]).into_iter().map(|leak| leak.name.as_str()).collect();
    // “Proposition des Mains vertes”, “apaisement avec l’Union des commerçants”.
    for name in ["Mains vertes", "Union des commerçants"] {
        assert!(found.contains(&name), "{name}: {found:?}");
    }
}

#[test]
fn groups_under_three_are_not_told_apart() {
    let dossier = under(Disclosure::ByCategory);
    let government: Vec<_> = dossier
        .all::<Stakeholder>()
        .filter(|s| dossier.at(s.category).is_some_and(|category| category.name.as_str() == "Government"))
        .collect();
    assert!((1..3).contains(&government.len()));
    let order = order(&dossier, DocumentKind::Positions, Subject::Dialogue, Options::default());
    let pages =
        palabre::report::set(&dossier, &order, &Catalog::new(Language::English), &|_, _| true).unwrap();
    let names: Vec<String> = pages.leaks(&[]).into_iter().map(|leak| leak.name.clone()).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, pages.print(&names, &|_, _| true).unwrap().bytes).unwrap();
    let told = words(&poppler(&path)).join(" ");
    assert!(told.contains("another stakeholder") && told.contains("SSE organisations"));
    assert!(!told.contains("Government"), "{told}");
}

#[test]
fn a_statement_counts_truthfully() {
    let dossier = sample("worked", None);
    let agreement = dossier.all::<Agreement>().next().unwrap();
    let mut articles: Vec<_> = dossier.naming::<Article>(agreement.id.uuid()).collect();
    articles.sort_by_key(|article| article.rank);
    for article in articles {
        let version = palabre::analysis::current_version(&dossier, article.id).unwrap();
        let tally = palabre::analysis::tally(&dossier, agreement, Some(version.id));
        let counted: usize =
            EndorsementStance::ALL.iter().map(|stance| tally.count(Some(*stance))).sum::<usize>()
                + tally.count(None);
        assert_eq!((counted, tally.parties()), (12, 12));
        for voice in &tally.voices {
            assert!(
                voice.endorsement.as_ref().is_none_or(|e| e.withdrawn_on.is_none()),
                "a withdrawn endorsement never counts"
            );
        }
    }
    let whole = palabre::analysis::tally(&dossier, agreement, None);
    let (endorses, owned) = (whole.count(Some(EndorsementStance::Endorses)), whole.owned());
    assert!(owned <= endorses && owned > 0, "{owned} of {endorses}");
}

#[test]
fn a_character_that_no_font_has_is_replaced_visibly_and_told_by_name() {
    let mut dossier = sample("gsef-2020", None);
    let id = sessions(&dossier)[0];
    let before = dossier.get(id).unwrap().clone();
    let after = Session { title: text("Dialogue 🙂 with 漢字 and ㉮"), ..(*before).clone() };
    dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*before).clone(), after)])).unwrap();
    let printed = print(&dossier, Subject::Session(id), Language::English);
    let names: Vec<&str> = printed.missing.iter().map(|(_, name, _)| name.as_str()).collect();
    assert_eq!(names, ["SLIGHTLY SMILING FACE"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, printed.bytes).unwrap();
    let flat = words(&poppler(&path)).join(" ");
    assert!(flat.contains("Dialogue □ with 漢字 and ㉮"), "{flat}");
}

#[test]
fn the_file_says_what_it_is_and_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let dossier = sample("gsef-2020", None);
    let path = folder.path().join("a.pdf");
    fs::write(&path, print(&dossier, Subject::Session(sessions(&dossier)[0]), Language::Korean).bytes)
        .unwrap();
    let file = path.to_str().unwrap();
    let info = tool("pdfinfo", &[file]);
    for told in
        ["회의록: ", "Tagged:          yes", "Creator:         Palabre", "CreationDate:    Sun Nov 22", "A4"]
    {
        assert!(info.contains(told), "{told}: {info}");
    }
    assert!(tool("qpdf", &["--check", file]).contains("No syntax or stream encoding errors"));
    let fonts = tool("pdffonts", &[file]);
    for line in fonts.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().collect();
        assert!(
            line.contains('+') && columns.iter().filter(|c| **c == "yes").count() == 3,
            "embedded, subset, readable: {line}"
        );
    }
}

#[test]
fn reading_order_is_as_reviewed() {
    let folder = tempfile::tempdir().unwrap();
    let recorded = Options::default();
    let ordinary = Options { formal: Some(false), ..recorded };
    for (name, kind, language, options) in [
        ("gsef-2020", "minutes-1", Language::Korean, recorded),
        ("gsef-2020", "minutes-1", Language::French, recorded),
        ("worked", "minutes-4", Language::English, ordinary),
        ("senegal", "minutes-1", Language::French, recorded),
        ("worked", "shared-position", Language::French, recorded),
        ("gsef-2020", "attendance-to-sign", Language::French, Options { blank_rows: Some(3), ..recorded }),
        ("worked", "roadmap", Language::Korean, recorded),
        ("gsef-2020", "report", Language::English, recorded),
    ] {
        let dossier = if name == "senegal" { senegal() } else { sample(name, None) };
        let (_, of, subject, _) = papers(&dossier).into_iter().find(|(of, ..)| of == kind).unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, print_kind(&dossier, of, subject, options, language).bytes).unwrap();
        let output =
            Command::new("pdfinfo").arg("-struct-text").arg(&path).output().expect("run tests/tools/setup");
        // Poppler prints the summaries of tables as they stand in the file, in UTF-16.
        let structure = String::from_utf8_lossy(&output.stdout).into_owned();
        let structure =
            structure.lines().filter(|line| !line.contains("/Summary")).collect::<Vec<_>>().join("\n");
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{kind}-{language}"), structure);
        });
    }
}

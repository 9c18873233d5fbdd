//! Printed documents: archivable, readable by ear, the same every time, and silent about what is private.

use std::{fs, path::PathBuf, process::Command};

use palabre::{
    language::Catalog,
    model::*,
    report::{Order, ReportError, Subject},
};

use crate::support::*;

#[test]
fn every_document_of_every_example_in_every_language_is_pdf_ua_1_and_pdf_a_2a() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    let dossiers = EXAMPLES.map(|name| (name, sample(name, None))).into_iter().chain([("unkind", unkind())]);
    for (name, dossier) in dossiers {
        for (kind, subject) in documents(&dossier) {
            for &language in Language::ALL {
                let path = folder.path().join(format!("{name}-{kind}-{language}.pdf"));
                fs::write(&path, print(&dossier, subject, language).bytes).unwrap();
                files.push(path);
            }
        }
    }
    assert!(files.len() >= 21);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/verapdf");
    let output = Command::new("sh").arg(script).arg("ua1,2a").args(&files).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(told.matches(" PASS ").count(), files.len() * 2, "{told}");
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
    let json = serde_json::json!({ "format": "palabre", "version": 1, "records": {
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
    for word in words(text) {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        let joins = joined.last().is_some_and(|last: &String| {
            word.starts_with([';', '!', '?']) || digits == 3 && last.ends_with(|c: char| c.is_ascii_digit())
        });
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
        for (kind, subject) in documents(&dossier) {
            for &language in Language::ALL {
                let path = folder.path().join("a.pdf");
                fs::write(&path, print(&dossier, subject, language).bytes).unwrap();
                // The two go through the columns of a row in an order of their own, and poppler leaves narrow spaces out;
                // the words are the same.
                let (mut one, mut other) = (without_narrow(&poppler(&path)), without_narrow(&mupdf(&path)));
                one.sort();
                other.sort();
                assert_eq!(one, other, "{name} {kind} {language}");
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
fn the_same_dossier_and_date_give_the_same_bytes_whatever_the_keys() {
    for name in ["worked", "gsef-2020"] {
        let one = sample(name, None);
        let other = rekeyed(&one);
        for (first, second) in documents(&one).into_iter().zip(documents(&other)) {
            for &language in Language::ALL {
                let bytes = print(&one, first.1, language).bytes;
                assert!(bytes == print(&one, first.1, language).bytes, "{name} {} {language}", first.0);
                assert!(
                    bytes == print(&other, second.1, language).bytes,
                    "{name} {} {language}: keys show",
                    first.0
                );
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
    for (kind, subject) in documents(&dossier) {
        for &language in Language::ALL {
            let path = folder.path().join("a.pdf");
            fs::write(&path, print(&dossier, subject, language).bytes).unwrap();
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
fn until_names_can_be_left_out_a_session_that_asks_for_it_is_refused() {
    for disclosure in [Disclosure::ByCategory, Disclosure::ChathamHouse] {
        let mut dossier = sample("worked", None);
        let id = sessions(&dossier)[0];
        let third = sessions(&dossier)[2];
        let before = dossier.get(third).unwrap().clone();
        let after = Session { disclosure: Some(disclosure), ..(*before).clone() };
        dossier.apply(Change::new(Act::new("x"), vec![Edit::update((*before).clone(), after)])).unwrap();
        let order = |id| Order {
            subject: Subject::Session(id),
            date: "2026-11-22".parse().unwrap(),
            sha256: String::new(),
        };
        let catalog = Catalog::new(Language::French);
        let refused = palabre::report::print(&dossier, &order(third), &catalog, &|_, _| true);
        assert_eq!(refused.unwrap_err(), ReportError::Undisclosed(disclosure));
        assert!(palabre::report::print(&dossier, &order(id), &catalog, &|_, _| true).is_ok());
    }
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
    for (name, kind, language) in [
        ("gsef-2020", "minutes-1", Language::Korean),
        ("gsef-2020", "minutes-1", Language::French),
        ("worked", "minutes-4", Language::English),
        ("worked", "shared-position", Language::French),
    ] {
        let dossier = sample(name, None);
        let subject = documents(&dossier).into_iter().find(|(of, _)| of == kind).unwrap().1;
        let path = folder.path().join("a.pdf");
        fs::write(&path, print(&dossier, subject, language).bytes).unwrap();
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

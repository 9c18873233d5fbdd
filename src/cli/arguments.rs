//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};

use crate::{
    exchange::{EXAMPLES, table::Column},
    language::Catalog,
    model::{Date, Disclosure, Language},
    report::{DocumentKind, Form, PaperSize},
};

/// The themes of the window.
pub(super) const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// The command line, described in the language of the catalog.
pub(super) fn command(catalog: &Catalog) -> Command {
    let say = |key: &str| catalog.say(key);
    let file = |key: &str| {
        Arg::new("file").value_name("FILE").required(true).value_parser(value_parser!(PathBuf)).help(say(key))
    };
    let languages = || PossibleValuesParser::new(Language::ALL.iter().map(|language| language.code()));
    let number = |name: &'static str, key: &str| {
        Arg::new(name).long(name).value_name("N").value_parser(value_parser!(u32)).help(say(key))
    };
    let commands = [
        Command::new("new")
            .about(say("command-new"))
            .arg(file("argument-new-file"))
            .arg(
                Arg::new("example")
                    .long("example")
                    .value_name("NAME")
                    .value_parser(PossibleValuesParser::new(EXAMPLES.iter().map(|example| example.name)))
                    .help(say("argument-example")),
            )
            .arg(Arg::new("title").long("title").value_name("TITLE").help(say("argument-title")))
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .value_parser(languages())
                    .help(say("argument-content-language")),
            ),
        Command::new("info")
            .about(say("command-info"))
            .arg(file("argument-file"))
            .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(say("argument-json"))),
        Command::new("check").about(say("command-check")).arg(file("argument-file")),
        Command::new("import")
            .about(say("command-import"))
            .arg(file("argument-file"))
            .arg(
                Arg::new("input")
                    .value_name("INPUT")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(say("argument-input")),
            )
            .arg(
                Arg::new("as")
                    .long("as")
                    .value_name("WHAT")
                    .value_parser(PossibleValuesParser::new(["records", "stakeholders"]))
                    .help(say("argument-as")),
            )
            .arg(
                Arg::new("sheet").long("sheet").value_name("NAME").requires("as").help(say("argument-sheet")),
            )
            .arg(
                Arg::new("column")
                    .long("column")
                    .value_name("HEAD=FIELD")
                    .requires("as")
                    .action(ArgAction::Append)
                    .help(catalog.tell(
                        "argument-column",
                        &[("fields", Column::ALL.map(Column::code).join(", ").into())],
                    )),
            )
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .value_parser(languages())
                    .requires("as")
                    .help(say("argument-import-language")),
            )
            .arg(
                Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(say("argument-dry-run")),
            ),
        Command::new("export")
            .about(say("command-export"))
            .arg(file("argument-file"))
            .arg(
                Arg::new("output")
                    .value_name("OUT")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(say("argument-output")),
            )
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .value_parser(languages())
                    .help(say("argument-export-language")),
            )
            .arg(
                Arg::new("private").long("private").action(ArgAction::SetTrue).help(say("argument-private")),
            ),
        Command::new("print")
            .about(say("command-print"))
            .arg(file("argument-file"))
            .arg(
                Arg::new("kind")
                    .value_name("KIND")
                    .required(true)
                    .value_parser(PossibleValuesParser::new(DocumentKind::ALL.iter().map(|kind| kind.code())))
                    .help(say("argument-kind")),
            )
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .required(true)
                    .value_parser(languages())
                    .help(say("argument-document-language")),
            )
            .arg(
                Arg::new("out")
                    .long("out")
                    .value_name("OUT.pdf")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(say("argument-pdf")),
            )
            .arg(number("session", "argument-session"))
            .arg(number("agreement", "argument-agreement"))
            .arg(
                Arg::new("form")
                    .long("form")
                    .value_name("FORM")
                    .value_parser(PossibleValuesParser::new(
                        ["minutes", "formal"].into_iter().chain(Form::ALL.iter().map(|form| form.code())),
                    ))
                    .help(say("argument-form")),
            )
            .arg(
                Arg::new("rows")
                    .long("rows")
                    .value_name("N")
                    .value_parser(value_parser!(u8).range(0..=200))
                    .help(say("argument-rows")),
            )
            .arg(
                Arg::new("copies")
                    .long("copies")
                    .value_name("N")
                    .value_parser(value_parser!(u16).range(1..=2000))
                    .help(say("argument-copies")),
            )
            .arg(
                Arg::new("first")
                    .long("first")
                    .value_name("N")
                    .value_parser(value_parser!(u32).range(0..=999_999))
                    .help(say("argument-first")),
            )
            .arg(
                Arg::new("paper")
                    .long("paper")
                    .value_name("SIZE")
                    .value_parser(PossibleValuesParser::new(PaperSize::ALL.iter().map(|size| size.code())))
                    .help(say("argument-paper")),
            )
            .arg(
                Arg::new("disclosure")
                    .long("disclosure")
                    .value_name("RULE")
                    .value_parser(PossibleValuesParser::new(Disclosure::ALL.iter().map(|rule| rule.code())))
                    .help(say("argument-disclosure")),
            )
            .arg(
                Arg::new("allow")
                    .long("allow")
                    .value_name("NAME")
                    .action(ArgAction::Append)
                    .help(say("argument-allow")),
            )
            .arg(
                Arg::new("date")
                    .long("date")
                    .value_name("YYYY-MM-DD")
                    .value_parser(|text: &str| text.parse::<Date>())
                    .help(say("argument-date")),
            ),
    ];
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", say("help-usage"));
    let dressed = |command: Command| {
        command
            .disable_help_flag(true)
            .help_template(template.clone())
            .subcommand_help_heading(say("help-commands"))
            .arg(
                Arg::new("help")
                    .short('h')
                    .long("help")
                    .action(ArgAction::Help)
                    .help(say("argument-help"))
                    .help_heading(say("help-options")),
            )
            .mut_args(|argument| {
                let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
                argument.help_heading(say(heading))
            })
    };
    dressed(
        Command::new("palabre")
            .version(env!("CARGO_PKG_VERSION"))
            .about(say("command-about"))
            .after_help(say("help-exit-codes"))
            .args_conflicts_with_subcommands(true)
            .override_usage(
                "palabre [FILE] [--lang LANG] [--theme THEME] [--scale PERCENT]\n       palabre COMMAND …",
            )
            .arg(
                Arg::new("file")
                    .value_name("FILE")
                    .value_parser(value_parser!(PathBuf))
                    .help(say("argument-window-file")),
            )
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .value_parser(languages())
                    .help(say("argument-window-language")),
            )
            .arg(
                Arg::new("theme")
                    .long("theme")
                    .value_name("THEME")
                    .value_parser(PossibleValuesParser::new(THEMES))
                    .help(say("argument-theme")),
            )
            .arg(
                Arg::new("scale")
                    .long("scale")
                    .value_name("PERCENT")
                    .value_parser(value_parser!(u16).range(100..=200))
                    .help(say("argument-scale")),
            )
            .arg(
                Arg::new("measure-start")
                    .long("measure-start")
                    .action(ArgAction::SetTrue)
                    .requires("file")
                    .help(say("argument-measure-start")),
            )
            .disable_help_subcommand(true)
            .disable_version_flag(true)
            .arg(
                Arg::new("version")
                    .short('V')
                    .long("version")
                    .action(ArgAction::Version)
                    .help(say("argument-version")),
            ),
    )
    .subcommands(commands.map(dressed))
}

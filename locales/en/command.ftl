# The command line: what it offers and what it says when it is done.
command-about = Palabre: structured dialogues between governments and social-economy actors, from the recorded session to printed minutes.
command-new = Creates a new dossier
command-info = Says what a dossier holds
command-check = Checks a dossier for damage and broken rules
command-import = Reads records (JSON) or a register of stakeholders (CSV, XLSX, ODS) into a dossier
command-export = Writes all records of a dossier (JSON), or its register of stakeholders (CSV, XLSX)
command-print = Prints a document as PDF
argument-new-file = The dossier to create; it must not exist yet
argument-file = The dossier
argument-example = Fill it with an example to explore
argument-title = Title of the dialogue; without it, the name of the file
argument-content-language = Language in which the dialogue is recorded
argument-json = As JSON, for other programs
argument-input = The file to read: .json holds records, a spreadsheet a register
argument-output = The file to write: .json all records, .xlsx or .csv the register
argument-kind = The kind of document
argument-document-language = Language of the document
argument-pdf = The PDF to write
argument-session = Number of the session
argument-agreement = Number of the agreement
argument-form = Minutes: minutes or formal; paper forms: slip, sheet or ballot
argument-rows = Attendance sheet to sign, with N empty rows after those expected
argument-copies = How many paper forms
argument-first = Number of the first paper form
argument-paper = Size of the paper; on a3 and a0 the stakeholder map alone, as a poster
argument-disclosure = How far names are told; never farther than the dialogue or session lays down
argument-allow = A name found in the text that stands for something else there and may stand; can be repeated
argument-date = Date of issue; without it, today
argument-help = Shows this help
argument-version = Shows the version
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-exit-codes = Exit codes: 0 done, 1 failed, 2 wrong usage. Errors go to standard error.

done-new = { $file } is ready.
done-check = Sound: { $count } records, no damage, no broken rule.
done-import = Imported: { $created } new, { $updated } changed, { $unchanged } the same.
done-export = { $file } written: { $count } records.
done-print = { $file } written: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}.
progress-import = Importing
progress-export = Exporting
progress-print = Setting pages
info-language = Recorded in: { $language }
info-file = File: schema version { $schema }, { $entries } journal entries
info-locked = Open for writing: { $who } on { $host }, since { $since }
info-count-stakeholder = Stakeholders: { $count }
info-count-person = Persons: { $count }
info-count-issue = Issues: { $count }
info-count-position = Positions: { $count }
info-count-contribution = Contributions: { $count }
info-count-decision = Decisions: { $count }
info-count-action = Actions: { $count }
info-sessions = Sessions:
info-agreements = Agreements:

act-new = New dossier “{ $title }”
act-example = New dossier from the example { $name }
act-import = Import of { $count } records
act-import-table = Register brought in: { $count } stakeholders
act-rescue = Continued in a new file
check-remarks = Worth a look:
remark-session-number = several sessions have the number { $number }; documents can only be asked for by number
remark-decision-number = { $session }: several decisions have the number { $number }
remark-attends-twice = { $session }: somebody is listed twice in the attendance
remark-represented-by-nobody = { $session }: somebody is represented, but not said by whom
remark-endorses-as-outsider = { $name } endorses an agreement without being party to it; that does not count
remark-endorses-twice = { $name } stands in two places on the same text; the newest counts
argument-window-file = Opens this dossier in the window
argument-window-language = Language of the interface
argument-theme = Theme of the window
argument-scale = Scale of the window in per cent, 100 to 200
argument-measure-start = Prints the milliseconds from the start of the program to the first frame, and leaves
argument-as = What the file holds: records or stakeholders (without it, the end of its name says so)
argument-sheet = The sheet to read, by name or number (without it, the one in which most columns are recognised)
argument-column = What a column holds, by its head or number: “Collège=category”; “=-” leaves it aside. Fields: { $fields }
argument-import-language = The language of the register’s texts (without it, that of the dossier)
argument-dry-run = Only says what would change
argument-export-language = The language of heads and values (without it, that of the system)
argument-private = With private notes, which are left out otherwise
done-import-table = Register brought in: { $created } stakeholders new, { $updated } changed, { $unchanged } the same.
done-import-dry = Nothing was changed. It would be: { $created } new, { $updated } changed, { $unchanged } the same.
done-import-persons = { $count ->
    [one] One person is new.
   *[other] { $count } persons are new.
}
done-export-table = { $file } written: { $count } stakeholders.
row-told = row { $line } ({ $name }): { $told }
row-nameless = No stakeholder is named; the row is left out.
row-not-understood = { $column }: “{ $text }” was not understood and is left out.
row-new-category = The category “{ $name }” is new and is made.
row-new-network = The network “{ $name }” is new and is made.
row-with = The same stakeholder as in row { $line }: taken together.
row-several = Several stakeholders are called “{ $name }”; the first is meant.
row-no-person = An address or a telephone without a name or a function belongs to nobody; it is left out.
row-differs = { $column } says something else than row { $line }, which holds.
row-below = No name: a further person of the stakeholder in row { $line }.
act-merge = Merged: “{ $other }” into “{ $name }”
act-edit-many = Changed together: { $count } stakeholders
act-remove-many = Removed: { $count } stakeholders
act-roles = Roles of “{ $name }”

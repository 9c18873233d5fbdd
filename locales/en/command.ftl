# The command line: what it offers and what it says when it is done.
command-about = Palabre: structured dialogues between governments and social-economy actors, from the recorded session to printed minutes.
command-new = Creates a new dossier
command-info = Says what a dossier holds
command-check = Checks a dossier for damage and broken rules
command-import = Reads records from a JSON file into a dossier
command-export = Writes all records of a dossier to a JSON file
command-print = Prints a document as PDF
argument-new-file = The dossier to create; it must not exist yet
argument-file = The dossier
argument-example = Fill it with an example to explore
argument-title = Title of the dialogue; without it, the name of the file
argument-content-language = Language in which the dialogue is recorded
argument-json = As JSON, for other programs
argument-input = The JSON file to read
argument-output = The JSON file to write
argument-kind = The kind of document
argument-document-language = Language of the document
argument-pdf = The PDF to write
argument-session = Number of the session
argument-agreement = Number of the agreement
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
act-rescue = Continued in a new file
check-remarks = Worth a look:
remark-session-number = several sessions have the number { $number }; documents can only be asked for by number
remark-decision-number = { $session }: several decisions have the number { $number }
remark-attends-twice = { $session }: somebody is listed twice in the attendance
remark-represented-by-nobody = { $session }: somebody is represented, but not said by whom
remark-endorses-as-outsider = { $name } endorses an agreement without being party to it; that does not count
remark-endorses-twice = { $name } stands in two places on the same text; the newest counts

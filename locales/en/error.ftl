# Errors: what happened, what was kept, what to do.
error-file-missing = { $file } does not exist. Check the name and the folder.
error-file-exists = { $file } exists already and was left as it is. Choose another name.
error-file-foreign = { $file } is not a Palabre dossier and was left as it is. Choose a file that ends in .palabre.
error-file-newer = { $file } was written by a newer Palabre (schema version { $found }; this program knows up to { $known }) and was left as it is. Install the newer program to open it.
error-file-damaged = { $file } is damaged and was left as it is. Keep a copy, then open a backup; “palabre check” says what is wrong.
error-file-locked = { $file } is open for writing: { $who } on { $host }, since { $since }. Nothing was changed. Close it there and try again; reading it works meanwhile.
error-file-read-only = { $file } cannot be written; nothing was changed. Copy it to a folder you may write to.
error-file-full = { $file }: no space is left on the disk; nothing was changed. Free some space or choose another disk.
error-file-system = { $file }: the system says: { $detail }. Nothing was changed.
error-not-utf8 = { $file } is not text in UTF-8; nothing was changed. Save it as UTF-8 and try again.
error-output-is-dossier = { $file } is a dossier and was left as it is. Choose another name for the output.
error-no-title = The dialogue needs a title: name the file, or give --title.
error-no-dialogue = The dossier holds no dialogue. Open a backup; “palabre check” says what is wrong.
error-no-subject = What is to be printed is not in the dossier.
error-no-sessions = The dossier has no session yet, so there is nothing of a session to print. Add a session first.
error-no-agreements = The dossier has no agreement yet, so there is no shared position to print. Add an agreement first.
error-which-session = The dossier has several sessions. Say which with --session N:
error-which-agreement = The dossier has several agreements. Say which with --agreement N:
error-no-such-session = There is no session { $number }. There are:
error-no-such-agreement = There is no agreement { $number }. There are:
error-session-twice = Several sessions have the number { $number }. Give them different numbers first:
error-option-of-other-kind = { $option } does not go with { $kind }.
error-undisclosed = Not printed: this document consists of names, and what was said may only be told { $disclosure }. Nothing was written. Print it for yourselves by setting the disclosure to “by name”, if those concerned agree.
error-leaks = { $count ->
    [one] Not printed: a name that may not be told stands in the text. Nothing was written. Reword the text, or allow the name where it stands for something else:
   *[other] Not printed: { $count } names that may not be told stand in the text. Nothing was written. Reword the texts, or allow a name where it stands for something else:
}
error-leak = “{ $name }”, page { $page }: { $around }
error-stopped = Stopped; nothing was written.
error-pdf = The PDF could not be made ({ $detail }); nothing was written. Please report this.
error-check = { $file }: { $count ->
    [one] { $count } fault found
   *[other] { $count } faults found
}. The file was left as it is; keep a copy before you repair it.
error-import-syntax = { $file } is not valid JSON (line { $line }, column { $column }: { $detail }). Nothing was changed.
error-import-foreign = { $file } is not a Palabre export: "format" must be "palabre". Nothing was changed.
error-import-newer = { $file } has version { $version } of the format, which this program does not know. Nothing was changed. Install a newer Palabre.
error-import-faults = { $file } was refused, nothing was changed. { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}:
warning-missing-character = no font has { $character } ({ $code } { $name }); it was replaced by □, { $count } ×. Replace the character in the text if it matters.

problem-shape = is not of the form expected here
problem-unknown-kind = no kind of record is called that
problem-unknown-field = records of this kind have no such field
problem-missing = is required and missing
problem-duplicate-id = the id “{ $id }” is used twice
problem-broken-reference = names “{ $id }”, which does not exist
problem-wrong-kind = “{ $id }” is not a { $kind }
problem-dialogues = a dossier holds exactly one dialogue
problem-unknown-language = “{ $code }” is not one of en, fr, ko
problem-value = { $detail }
problem-frozen = belongs to approved minutes or a signed text, which do not change
problem-translated-twice = is translated into that language twice
finding-dialogues = dialogue: { $count } instead of exactly one

rule-ends-before-start = ends before it starts
rule-nobody = names nobody: a person or an organisation is required
rule-nameless = a name or a function is required
rule-to-itself = refers to itself
rule-withdrawn-before-given = is withdrawn before it was given
rule-off-the-scale = lies outside its scale
rule-not-a-text = is not a translatable field of that kind of record
rule-not-a-field = is not a field of that kind of record

disclosure-named = by name
disclosure-by-category = by category
disclosure-chatham-house = under the Chatham House rule
warning-later = { $count ->
    [one] { $count } session or endorsement is of a later day than the document, and stands in it.
   *[other] { $count } sessions or endorsements are of a later day than the document, and stand in it.
}
warning-untranslated = { $count ->
    [one] { $count } text has no translation into the language of the document and stands as recorded.
   *[other] { $count } texts have no translation into the language of the document and stand as recorded.
}
error-output-is-folder = { $file } is a folder. Give the name of a file, such as { $file }/document.pdf.
error-output-is-other = { $file } exists and is something else than this command writes; it was left as it is. Choose another name or remove it first.
error-folder-missing = The folder of { $file } does not exist. Make it first or choose another.
error-no-window = No window can be opened: { $detail }. The commands work without one; “palabre --help” lists them.
error-table-foreign = { $file } is neither a spreadsheet nor text; nothing was changed. Save it as XLSX, ODS or CSV.
error-table-damaged = { $file } could not be opened as a spreadsheet ({ $detail }); nothing was changed. Open it in the program it comes from and save it anew.
error-table-empty = Nothing stands in { $file }; nothing was changed.
error-table-too-large = { $file } has more rows or columns than a register; nothing was changed. Keep what is needed in a sheet of its own.
error-table-no-name = No column of { $file } was recognised as the name; nothing was changed. Say which one it is: --column "HEAD=name".
error-table-no-sheet = There is no sheet “{ $sheet }”; there are: { $sheets }.
error-table-column-form = “{ $column }” should be HEAD=FIELD.
error-table-no-field = “{ $column }”: there is no such field.
error-table-no-column = “{ $column }”: there is no such column.
error-table-not-written = { $file } could not be written: { $detail }.

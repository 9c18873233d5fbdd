# The window: what it says on its screens.
own-language-en = English
own-language-fr = Français
own-language-ko = 한국어
theme = Theme
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
interface-language = Language of the interface
now-and-next = { $name }: { $now }; next { $next }
scale-to = Scale { $percent } %

# Places
place-overview = Overview
place-stakeholders = Stakeholders
place-positions = Positions
place-sessions = Sessions
place-shared-position = Shared position
place-documents = Documents
rail = Parts of the dossier
rail-fold = Fold or unfold the rail
rail-share = { $percent } % there
top-bar = Dossier and tools

# Everywhere
undo = Undo
redo = Redo
undone = Undone – { $act }
redone = Done again – { $act }
draft-given-back = What was being typed has been taken back.
close = Close
cancel = Cancel
remove = Remove
remove-named = Remove { $name }
removed = { $count ->
    [0] { $kind } “{ $name }” removed
    [one] { $kind } “{ $name }” and { $count } linked record removed
   *[other] { $kind } “{ $name }” and { $count } linked records removed
}
choose = Choose…
change = Change
see = See
show-all = Show all
stop = Stop
try-again = Try again
close-dossier = Close the dossier, back to the start
find = Search
find-placeholder = Search or act…
find-nothing = Nothing of that name. Try fewer letters.
suggestions = Suggestions
choice-none = –
choice-search = Type to find
choice-nothing = Nothing of that name
filter-nothing = Nothing fits the filter.
filter-unknown = No field is called “{ $field }”, and these words stand nowhere. Fields are called as in “Sort by…” or over the columns.
private = in confidence
private-explained = Never printed, never projected.
quoted = “{ $words }”
issue-number = I{ $number }
session-number = Session { $number }
planned-count = { $count } min

# Counts
count-stakeholders = { $count ->
    [one] { $count } stakeholder
   *[other] { $count } stakeholders
}
count-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
count-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
count-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-parties = { $count ->
    [one] { $count } party
   *[other] { $count } parties
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-listed = { $count } in the list
count-shown = { $shown } of { $all } shown
count-positions = { $count } positions of { $all }

# Saving
saved-at = Saved at { $time }
saved-all = Everything is saved
saved-pending = Saving…
saved-but-a-field = One field is not stored: what it holds cannot be read
saved-not-since = Not saved since { $time }
saved-read-only = Read only
notice-held = Open for reading only: { $who } on { $host } has been writing in this dossier since { $since }.
notice-protected = Open for reading only: this file or its folder cannot be written. Copy it to another folder to work on it.
notice-not-saved = { $count ->
    [one] { $count } change has not been saved since { $since }. It is kept here and tried again. { $why }
   *[other] { $count } changes have not been saved since { $since }. They are kept here in their order and tried again. { $why }
}
close-unsaved = Some changes are not on the disk yet. Save the dossier elsewhere, or close once more to leave them.
close-typing = Something typed is not stored yet: a field with a fault, or a line not yet entered. Complete it, or close once more to leave it.
elsewhere-title = Save elsewhere
elsewhere-line = The dossier goes on in the new file, with everything that waits.
elsewhere-do = Save there
error-change-rule = Not changed: { $rule }. What you typed is still there.
error-change-approved = Not changed: the minutes of this session are approved. A correction is a new version of the minutes.
error-change-signed = Not changed: this text is signed. What was signed stays as it is.
error-change-stale = Not changed: the record is no longer as it was shown. Look again and repeat.

# Start
start-about = The notebook of structured dialogues between governments and the social economy, from the mandate to the roadmap.
start-new = New dossier
start-new-line = A title is enough to begin
start-open = Open a dossier…
start-open-line = A .palabre file, received or your own
start-local = Everything stays on this computer. No connection is needed, none is made.
start-recent = Recent dossiers
start-forget = Forget “{ $title }”; its file stays
start-empty = No dossier yet
start-empty-line = Dossiers you open appear here. Begin one, or look around in an example.
start-explore = Explore an example
start-examples = Examples to explore
start-examples-line = opened as copies: nothing can go wrong
example-worked = A complete dialogue
example-worked-line = Vacant premises in a town: sixteen stakeholders, four sessions, a statement that not everybody endorses.
example-gsef-2020 = A finished workshop
example-gsef-2020-line = GSEF 2020: a panel, questions from the floor, conclusions.
example-gsef-2021 = A prepared workshop
example-gsef-2021-line = GSEF 2021: ten guiding questions in two rounds, speakers with abstracts.
example-bordeaux-2021 = An agreement of four authorities
example-bordeaux-2021-line = Bordeaux 2021: parties, axes and committees of a signed agreement.
new-title = Title of the dialogue
new-title-example = School canteens and local farms
new-no-title = A title is needed; it can be changed later.
new-language = Language in which the dialogue is recorded
new-language-line = Documents can be printed in all three languages whatever you choose.
new-file = Will be kept in { $file }
new-create = Create
open-line = Give the file, or choose it in the system’s dialog.
open-path = File
open-no-path = Give the name of a file.
open-do = Open
dialog-open = Open a dossier
dialog-save-pdf = Save the PDF
dialog-save-elsewhere = Save the dossier elsewhere

# Overview
overview-frame = Frame of the dialogue
overview-participation = Level of participation: { $level }.
overview-promise = Promise: “{ $promise }”
overview-unframed = The frame is still open: object, promise, room for manoeuvre.
overview-phases = How far the dialogue has come
phases-guide = phases guide, they never lock
phase-mandate = Mandate
phase-context = Context analysis
phase-stakeholders = Stakeholder identification
phase-meetings = Meetings
phase-consultation = Consultation
phase-concertation = Concertation
phase-negotiation = Negotiation
phase-mediation = Mediation
phase-shared-position = Shared position
phase-roadmap = Roadmap
phase-follow-up = Follow-up
phase-nothing = nothing yet
phase-mandate-told = { $done } of { $all } parts of the frame written
phase-context-told = { $done } of { $all } aspects noted
phase-stakeholders-told = { $done } of { $all } described
phase-meetings-told = { $done } of { $all } held
phase-consultation-told = { $done } of { $all } held
phase-concertation-told = { $done } of { $all } held
phase-negotiation-told = { $done } of { $all } held
phase-mediation-told = { $done } of { $all } held
phase-shared-position-told = { $done } of { $all } answers given
phase-roadmap-told = { $done } of { $all } actions with lead and deadline
phase-follow-up-told = { $done } of { $all } reviewed
overview-positions = What the positions say
overview-no-issues = No issue yet.
spread-told = { $for } for · { $against } against · { $neutral } neutral
overview-next = Next session
overview-no-session = No session is planned.
in-days-today = today
in-days = { $count ->
    [one] tomorrow
   *[other] in { $count } days
}
days-ago = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}
overview-due = To do
overview-nothing-due = Nothing is due.
due-minutes = Minutes of session { $session }
due-approval = Approve the minutes of session { $session }
due-decision = { $title }
due-action = { $title }
due-late = { $what }, late since { $when }
overview-missing = What is missing
overview-nothing-missing = Nothing is known to be missing.
gap-not-at-the-table = { $count ->
    [one] { $count } stakeholder is not at the table yet
   *[other] { $count } stakeholders are not at the table yet
}
gap-silent = { $count ->
    [one] { $count } issue without any position
   *[other] { $count } issues without any position
}
gap-unconfirmed = { $count ->
    [one] { $count } inferred interest, not confirmed
   *[other] { $count } inferred interests, not confirmed
}
gap-unrecorded = { $count ->
    [one] { $count } session held, nothing recorded
   *[other] { $count } sessions held, nothing recorded
}
gap-uncategorised = { $count ->
    [one] { $count } stakeholder without a category
   *[other] { $count } stakeholders without a category
}

# Stakeholders
stakeholder-add = Add
stakeholder-first = Add the first stakeholder
stakeholder-new-name = Name of the organisation, network or group
stakeholders-empty = No stakeholder yet
stakeholders-empty-line = Organisations, authorities and groups with a stake in the matter go here, with their influence, concern and posture.
filter-stakeholders = Filter by name or place
column-name = Name
column-level = Level
column-influence = Influence
column-concern = Concern
column-posture = Posture
column-presence = Presence
column-positions = Positions
category-none = no category
stakeholder-positions = Current positions
stakeholder-persons = Persons
person-new = New person
person-new-placeholder = Given name Family name, function

# Positions
issue-add = Issue
issue-first = Add the first issue
issue-new-title = Title of the issue
positions-empty = No issue yet
positions-empty-line = Issues are the matters on which stakeholders take positions. The matrix shows who stands where on each.
positions-no-stakeholders = Add those who have a stake; their positions then find their place here.
matrix-size = { $rows } stakeholders × { $columns } issues
columns-left = Issues to the left
columns-right = Issues to the right
legend-for = for: round
legend-against = against: square
legend-neutral = neither
legend-none = nothing said
legend-moved = moved towards for
position-none = nothing said
position-words-only = in words only
position-pick = Nothing was said on this issue yet. Choose a stance to record a position as of today.
position-today = Position of today
position-said-on = Said on { $date }. A new stance is recorded as a new position of today; this one stays in the history.
position-moved = { $by } over { $count } positions
position-history = History
position-interests = Interests under this position
position-renew = New position
interest-stated = stated
interest-inferred = inferred

# Sessions
session-new = Session
session-plan = Prepare a session
session-open = Open
session-minutes = Minutes
session-parts = Parts of the session
session-remove = Remove this session
session-approved = The minutes are approved: this session stays as it is. A correction is a new version of the minutes.
session-approved-go = To the minutes
sessions-empty = No session yet
sessions-empty-line = Meetings, interviews and workshops go here, each with its agenda, who was there and what was said.
tab-details = Details
tab-agenda = Agenda
tab-attendance = Attendance
tab-contributions = Contributions
tab-decisions = Decisions
agenda-new = New point, such as: Debate 20 min
agenda-empty = No agenda yet
agenda-empty-line = Write the points in their order; minutes at the end of a line are taken as the time planned.
agenda-planned = Planned: { $minutes } minutes
attendance-new = Who is there: type a name
attendance-empty = Nobody listed yet
attendance-empty-line = Type a name to find somebody of the register, or add somebody new.
attendance-add-all = { $count ->
    [one] List the { $count } person of the register
   *[other] List all { $count } persons of the register
}
attendance-by = by { $name }
attendance-somebody-new = Add “{ $name }” as a new person
attendance-format = Name, function (organisation)
attendance-keys = Space tick off · I invited · P present · R represented · E apologies · A absent · O observer
stream-empty = Nothing recorded yet
stream-empty-line = Write what is said, line by line. Enter stores each line on the disk at once.
speaker-unknown = Speaker not noted
decision-new = What was decided
decisions-empty = No decision yet
decisions-empty-line = Write what was decided; who carries it out and by when can be added beside it.
capture-name = What is said
capture-placeholder = + @who #issue what is said
capture-words = what they say, as they say it
capture-label = not in the register: noted by this name
capture-store = store
capture-decided = Decision { $number } recorded; how it was agreed, votes and deadline can be added beside it.
capture-who = who
capture-issue = issue
capture-question = question
capture-proposal = proposal
capture-decision = decision
capture-reservation = reservation
capture-objection = objection

# Shared position
agreement-begin = Begin a shared position
agreement-empty = No shared position yet
agreement-empty-line = The text that the parties come to share, article by article, with who endorses it and who does not.
agreement-whole = The whole text
agreement-frame = Frame and parties
agreement-parties = Parties
agreement-no-parties = No party yet
agreement-no-parties-line = Say whose answer is asked; every count is then of this number of parties.
agreement-owned = { $count ->
    [0] owned by nobody yet: needs a mandate and consent to be named
   *[other] owned by { $count }: with a mandate and by name
}
agreement-owns = Owned: endorsed, with a mandate, by name.
agreement-owns-not = Not owned: that takes an endorsement, a mandate and consent to be named.
agreement-unnamed = unnamed
agreement-voices = Where the parties stand
agreement-withdraw = Withdraw the answer
agreement-keys = where the selected party stands
article-new = Title of a new article
article-first-words = (text to be written)
article-renew = New version
article-title = Article { $number }. { $title }
article-versions = Earlier versions
version-short = v{ $number }
version-of = Version { $number } · { $date }

# Documents
document-language = Language
document-status = Status
minutes-state-draft = draft
minutes-state-circulated = circulated
minutes-state-approved = approved
document-approved = Approved on { $date }. The session stays as it is; a correction is a new version.
document-approved-now = Approved: the session now stays as it is. A correction is a new version.
document-renew = New version
document-formal = Formal minutes
document-file = File
document-save = Save the PDF
document-saved = Saved: { $file }
document-none-yet = The pages appear here.
document-page-of = page { $page } of { $pages }
document-private = { $count ->
    [one] { $count } contribution made in confidence stays out.
   *[other] { $count } contributions made in confidence stay out.
}
documents-no-session = No session yet
documents-no-session-line = Minutes are printed of a session. Prepare the first one.
documents-no-agreement = No shared position yet
documents-no-agreement-line = The statement is printed of the shared position and its articles.
page-previous = Previous page
page-next = Next page
zoom-in = Larger
zoom-out = Smaller

# Keys
key-enter = Enter
key-escape = Esc
key-delete = Del
key-space = Space
key-page-up = PgUp
key-page-down = PgDn
keys-title = Keys
keys-everywhere = Everywhere
keys-lists = In lists
keys-of-screens = On the screens
keys-choose = choose
keys-open = open
keys-add = add
keys-take = take
keys-close = close
keys-turn = turn pages
keys-rail = go to a part of the dossier
keys-find = search or act
keys-new = something new, here
keys-open-dossier = open a dossier
keys-filter = filter
keys-print = print or save
keys-zoom = larger, smaller
keys-tab = next field or button
keys-remove = remove what is selected
keys-shift = move a point of the agenda
keys-stance = stance up, down
keys-attendance = invited, present, represented, apologies, absent, observer
keys-capture = who speaks, on which issue
keys-signs = question, answer, proposal, decision, reservation, objection, commitment, sounding

# What was done, for undo and history
act-create = added: { $kind } “{ $name }”
act-edit = changed: { $field } (“{ $name }”)
act-remove = removed: { $kind } “{ $name }”
act-move = moved: { $kind } “{ $name }”
act-version = version { $number } of “{ $name }”
act-withdraw = answer withdrawn: “{ $name }”
act-attend-all = { $count ->
    [one] { $count } person listed
   *[other] { $count } persons listed
}
act-minutes-status = status of the minutes of “{ $name }”
act-unknown = a change

# What is wrong with what was typed
placeholder-date = dd/mm/yyyy
placeholder-time = hh:mm
wrong-blank = Something has to stand here. The old text is kept until you write a new one.
wrong-date = Not a date. Write it as 22/11/2026.
wrong-partial-date = Not a date. Write 22/11/2026, 2026-11 or 2026.
wrong-time = Not a time. Write it as 14:30.
wrong-whole = A whole number from { $least } to { $most }.
wrong-languages = Language codes of two letters, such as fr en ko.
wrong-country = A country code of two letters, such as SN.
document-all-sessions = All sessions
document-as-recorded = As recorded
document-to-sign = To sign, with { $count } empty rows
document-sheet = Sheet
document-copies = Copies
document-disclosure-as-laid-down = As laid down
document-issued-count = Issued so far ({ $count })
document-allow = May stand
act-issue = entry of “{ $name }” in the register of issued documents
document-paper = Paper (A3 and A0: the map alone)
document-no-retention = The privacy notice does not say how long data are kept: no date is laid down.
document-writing = The PDF is being written…

# A session under way
live-open = Open the session
live-close = Close the session
live-closed = Session closed. The minutes are ready: Ctrl P.
live-all-sessions = All sessions
live-no-agenda = There is nothing on the agenda.
live-next = Next item
live-minutes-of = { $taken } / { $planned } min
live-step-done = done
live-step-now = under discussion
live-step-ahead = to come
live-end-planned = Planned end
live-end-pace = End at this pace
live-question = Question { $number } of { $count }
live-now = Under discussion
live-between = Session open
live-side = Speaking and attendance
live-since = under way for { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
live-nobody = No clock running
live-clock-start = Time a speaker
live-pause = Pause
live-resume = Resume
live-stop = Stop
live-queue = Waiting to speak
live-queue-empty = @ and a name, then Enter twice with no words: they wait for their turn.
live-call = Next
live-order = Order of speakers
live-by-order = In order
live-by-balance = By balance
live-unqueue = Take { $name } off the list
live-speaking-time = Speaking time
live-turns = Contributions
live-share-present = share of those present
live-balance-empty = Nobody has spoken yet.
live-balance-says = { $name }: { $spoken } of the floor, { $present } of those present
live-attending = { $present } present · { $represented } represented
live-quorum = Quorum of { $quorum } reached
live-no-quorum = Quorum of { $quorum } not reached
keys-next-point = next item of the session under way
keys-clock = speaker’s clock: start, pause
keys-call = call the next speaker
act-session-open = opening of “{ $name }”
act-session-close = closing of “{ $name }”
act-next-point = move to the item “{ $name }”

# The window for the room
projector-title = Projection
projector-open = Open the projection (F5)
projector-close = Close the projection (F5)
projector-no-session = No session is under way.
projector-wording = version { $version }, under discussion
projector-spectrum = Where opinions stand
projector-positions = { $count ->
    [one] { $count } position, no names
   *[other] { $count } positions, no names
}
projector-left = Time left
projector-over = Over time
projector-taken = Time taken
keys-projector = open or close the projection
keys-full-screen = projection over the whole screen

# Agendas to begin with
template-offer = Or begin with a template and change it afterwards:
template-copy = Or take over the agenda of a session:
act-template = agenda of “{ $name }”
template-meeting = Meeting
template-meeting-points =
    Welcome, purpose and ground rules
    Introductions
    Background and questions
    Discussion
    Next steps and next meeting
template-interview = Bilateral interview
template-interview-points =
    Purpose of the interview and confidentiality
    Role and experience
    Position and reasons
    Conditions and proposals
    Read-back and next steps
template-consultation = Consultation
template-consultation-points =
    Welcome, purpose and ground rules
    The draft put to consultation
    Questions of clarification
    Round of opinions
    What was heard
    How opinions will be considered
template-concertation = Concertation in two rounds
template-concertation-points =
    Welcome, purpose and ground rules
    Opinions received so far
    First round: positions and reasons
    Break
    Second round: proposals that heed the reasons
    Agreements, reservations and dissent
    Values checklist and next steps
template-world-cafe = World café
template-world-cafe-points =
    Welcome, purpose and ground rules
    How the tables work
    First rotation
    Second rotation
    Third rotation
    Break
    Report of the tables
    Next steps
template-steering = Steering committee
template-steering-points =
    Quorum and agenda
    Approval of the previous minutes
    Progress
    Points to be settled
    Decisions
    Next steps and next meeting
template-follow-up = Follow-up committee
template-follow-up-points =
    Quorum and agenda
    Commitments: kept, late, to come
    Difficulties and remedies
    Decisions and new deadlines
    Report back to participants

# During the session: decisions, commitments, soundings
capture-answer = answer
capture-commitment = commitment
capture-sounding = sounding
capture-responsible = who sees to it
capture-votes = votes for, against, abstentions
capture-method = how agreed
capture-mode = how binding
capture-due = due
capture-committed = Commitment noted; it becomes action { $number } of the roadmap.
capture-objected = Noted as an objection to decision { $number }.
stream-on-decision = on decision { $number }
sounding-of = { $title }, version { $version }
sounding-of-version = version { $version }
sounding-how = A number for each level, in order, with spaces between; Enter stores them.
sounding-no-issue = No issue is being discussed: name it with #, or link it to the agenda item.
sounding-no-wording = No article answers this issue: there is no wording to sound yet.
sounding-no-scale = No scale has been chosen: it is chosen before the round, in the frame of the position.
sounding-counts = Numbers with spaces between are needed, one for each level, at most { $levels }.
sounding-support = { $count ->
    [one] { $count } voice
   *[other] { $count } voices
}, support { $support }%
sounding-passed = threshold of { $threshold }% reached
sounding-not-passed = threshold of { $threshold }% not reached
sounding-blocked = stopped by a veto
sounding-again = replaces the sounding before on this wording
projector-sounding = What the room has just shown
projector-holds = The room’s window stays where it is.
projector-follows = The room’s window follows the session again.
projector-follow = follow
live-sound = Sound when the planned time is over
agreement-soundings = Soundings in the room
agreement-sounded = A sounding was held: scale, threshold and veto stay as they were chosen.
agreement-scale-first = To be chosen before the first round; nothing changes after that.
session-breakout-of = breakout of session { $number }

# Agenda: clock and templates
agenda-ends = ends at { $time }
agenda-too-long = { $minutes } min too long
agenda-spare = { $minutes } min to spare
template-own = Your templates
template-keep = Keep as a template: name
template-kept = The agenda is kept as the template “{ $name }”.
template-forget = Forget the template “{ $name }”
template-report-back = Report-back
template-report-back-points =
    Welcome
    What we heard
    What is decided, and what comes of it
    Questions and answers
    What comes next

# Putting right what was captured
contribution-split = Split
contribution-join = Join to the one before
contribution-up = Up
contribution-down = Down
split-nothing = Nothing to split: put the caret where you want it in the text, or separate it by lines or sentences.
join-nothing = It is the first: there is nothing before it.
join-others = The one before is by somebody else. Under Minutes the two can be told together.
tell-with-nothing = Nothing comes before it under this item.
act-split = contribution split: “{ $name }”
act-join = contributions joined: “{ $name }”

# Minutes
tab-minutes = Minutes
minutes-empty = Nothing is recorded yet
minutes-empty-line = The minutes are made of what is entered under Contributions.
minutes-keys = Enter reword · J tell with the one before · X leave out
minutes-print-now = PDF
minutes-wording = In the minutes
minutes-as-captured = as recorded
minutes-told-with = Told with the contribution of { $name }.
minutes-left-out = Left out.
minutes-reset = Back to what was recorded
minutes-reword = Reword
minutes-tell-with = Tell with the one before
minutes-tell-alone = Tell on its own
minutes-leave-out = Leave out
minutes-take-in = Take in again
minutes-sources = Where it comes from
minutes-source-go = see the contribution
minutes-state-out = left out
minutes-state-with = told with { $name }
minutes-state-reworded = reworded
minutes-side = State and checks
minutes-passages = Passages
minutes-version = Version { $number }
minutes-see = See the pages
minutes-circulate = Circulate
minutes-approve = Approve
minutes-back-to-draft = Back to draft
minutes-approved-by-on = Approved by { $name } on { $date }
minutes-approved-on-day = Approved on { $date }
minutes-changed-since = A name or a title has changed since the approval: the pages no longer say word for word what was approved.
minutes-remarks = Before it goes out
minutes-remarks-count = { $count ->
    [one] { $count } remark
   *[other] { $count } remarks
}
minutes-complete = Nothing is missing.
minutes-corrections = Corrections asked for
minutes-corrections-none = None so far.
minutes-correct = Note a correction
minutes-correct-format = Who: what should read otherwise
correction-accepted = accepted
correction-to-do = Put it into the passage that it is about.
correction-refused = refused
correction-open = open
correction-accept = Accept
correction-refuse = Refuse
correction-reopen = Reopen
minutes-values-check = The values in this session
minutes-values-line = Tick a value and note how the session served it, or did not.
minutes-report-back = Report-back to the participants
minutes-report-back-line = A session in which the participants hear what becomes of what they said.
minutes-report-back-plan = Plan the report-back
report-back-title = Report-back – { $title }
report-back-planned = Session { $number } is planned for the report-back, without a date yet.
missing-date = The date is missing.
missing-hours = The start or the end is missing.
missing-place = The place is missing.
missing-organiser = The organiser is missing.
missing-officer = Nobody is noted as leading, presiding or taking the minutes.
missing-attendance = Nobody is noted as present.
missing-invited = { $count ->
    [one] One person was invited: did they come?
   *[other] { $count } people were invited: did they come?
}
missing-represented-by-nobody = { $count ->
    [one] One is represented, by nobody named.
   *[other] { $count } are represented, by nobody named.
}
missing-agenda = The agenda is empty.
missing-contributions = There is no contribution to tell.
missing-speaker = { $count ->
    [one] One contribution without a voice.
   *[other] { $count } contributions without a voice.
}
missing-point = { $count ->
    [one] One contribution outside the agenda.
   *[other] { $count } contributions outside the agenda.
}
missing-responsible = { $count ->
    [one] One decision that nobody sees to.
   *[other] { $count } decisions that nobody sees to.
}
missing-due = { $count ->
    [one] One decision without a deadline.
   *[other] { $count } decisions without a deadline.
}
missing-method = { $count ->
    [one] One decision without how it was agreed.
   *[other] { $count } decisions without how they were agreed.
}
missing-votes = { $count ->
    [one] One vote that was not counted.
   *[other] { $count } votes that were not counted.
}
missing-correction = { $count ->
    [one] One correction is open.
   *[other] { $count } corrections are open.
}
keys-parts = parts of the session
keys-print-now = minutes as a PDF, at once
keys-hold = the room’s window stays, or follows
keys-tick = tick off who has come
keys-rework = split, join a contribution
keys-minutes = reword, tell together, leave out

# What can be done with the session that is open, to be searched for
offer-print = Minutes as a PDF, at once
offer-circulate = Circulate the minutes
offer-approve = Approve the minutes
offer-draft = Minutes back to draft
offer-renew = New version of the minutes
offer-project = Window for the room

# A register in a spreadsheet
import-open = Import
import-title = Import a register
import-path = Spreadsheet: XLSX, ODS or CSV
import-read = read
import-no-path = Which file is it? Type its path or choose it.
import-sheet = Sheet
import-empty = A spreadsheet becomes stakeholders
import-empty-line = Name the file, or drop it on the window. What each column holds is recognised and can be put right; nothing changes before you import.
import-reading = Reading the file…
import-columns = Column of the file → what it holds
import-column-number = Column { $number }
import-left-aside = left aside
import-headed = The first row names the columns
import-no-name = No column is known to hold the names: say which one it is.
import-stopped = Stopped.
import-laying = Comparing with the dossier…
import-counts = { $created } new · { $updated } changed · { $unchanged } the same · { $persons } new { $persons ->
    [one] person
   *[other] persons
}
import-losses = { $count ->
    [one] In one row something is left out: see what it says.
   *[other] In { $count } rows something is left out: see what they say.
}
import-remarks-only = Only rows with remarks
import-rows = Rows of the register
import-fate-new = new
import-fate-changed = changed
import-fate-same = the same
import-fate-left-out = left out
import-do = Import
import-nothing-new = The register says nothing new; nothing was changed.
dialog-import = Choose a spreadsheet
dialog-save-register = Save the register
register-title = Export the register
register-line = Stakeholders with their persons, as a spreadsheet that comes back the same. The end of the name says the form: .xlsx or .csv.
register-private = With private notes
register-do = Write
register-stem = register
register-which-form = The name should end in .xlsx or .csv.

# The register as pictures
view-name = View
view-register = Register
view-grid = Grid
view-network = Network
view-spectrum = Spectrum
picture-choose = choose
picture-keys = move
picture-zoom = zoom, fit
picture-table = Table
picture-relate = relate
picture-nearer = Nearer
picture-farther = Farther
picture-fit = Show all
picture-save = Save the picture (SVG, PNG)
picture-saved = { $file } written, and beside it the same as PNG.
grid-cutoff = { $axis } is high from
grid-unrated = { $count ->
    [one] Not rated yet:
   *[other] { $count } not rated yet:
}
grid-column-raters = Raters
grid-column-quadrant = Quadrant
spectrum-unsaid = { $count ->
    [one] Without a stance:
   *[other] { $count } without a stance:
}
spectrum-column-first = At first
spectrum-column-now = Now
network-links = { $count ->
    [one] one link
   *[other] { $count } links
}
network-relate = “{ $name }” is related to: choose whom, then Enter
network-column-links = Neighbours
network-column-between = Goes between
network-column-group = Group
network-alone = alone
network-measures = Goes between: share of all pairs whose shortest way leads by here (betweenness). Group: joined more among themselves than chance would have it, conflicts not counted (modularity).
stakeholder-relations = Relations
percent = { $share }%
capture-no-such-day = “{ $day }” is no day of the calendar; nothing was stored. Put the date right.
missing-objection = { $count ->
    [one] An objection or reservation to a decision is left out.
   *[other] { $count } objections or reservations to decisions are left out.
}

# Many at once, twice, missing
marked = marked
marked-count = { $count ->
    [one] One marked
   *[other] { $count } marked
}
marked-none = none
missing-who = Who is missing?
missing-category = Nobody: { $name }
missing-roles = Roles without anybody: { $roles }.
missing-ask = Who is missing?
twice = twice?
twice-see = see { $number }
twice-merge = Make one of them
twice-leave = They are two
twice-merged = Made one: everything that hung on both hangs on “{ $name }”.
twice-more = { $count ->
    [one] One more may stand there twice.
   *[other] { $count } more may stand there twice.
}
stakeholder-roles = Roles
stakeholder-networks = Networks
stakeholder-members = Members
stakeholder-ratings = Rated by
network-new = Network it belongs to
network-new-placeholder = Network (2013–)
rating-new = Somebody rates
rating-new-placeholder = Who: influence concern, such as A. Sow: 4 3
rating-of = { $name }: influence { $influence }, concern { $concern }
rating-mean = Mean of { $count }: influence { $influence }, concern { $concern }
rating-wrong = A name, a colon and two figures from 0 to 5 are needed: A. Sow: 4 3
marked-remove = Remove those marked
keys-pictures = Register and pictures
keys-inspect = into what is known of the row
keys-mark = mark, for many at once
keys-mark-on = mark on
keys-mark-all = mark all that show
keys-move = move in a picture
import-part-rows = Rows
import-part-columns = Columns
picture-too-many = { $shown } of { $all } show, those with most influence: filter to see the others.
grid-by-raters = “{ $name }” is rated by several people: the grid shows their mean. Change it under “Rated by”.

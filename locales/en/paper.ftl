# The kinds of documents, and what each of them says around the recorded texts.

## Kinds, and the letters their references begin with
document-kind-session-guide = Session guide
document-kind-attendance = Attendance sheet
document-kind-forms = Paper forms
document-kind-minutes = Minutes
document-kind-decisions = Statement of decisions
document-kind-stakeholders = Stakeholder map
document-kind-positions = Positions and common ground
document-kind-synthesis = What was heard
document-kind-shared-position = Shared position
document-kind-roadmap = Roadmap
document-kind-follow-up = Progress on commitments
document-kind-report = Consultation report
reference-session-guide = Session guide G
reference-attendance = Attendance sheet A
reference-forms = Forms F
reference-minutes = Minutes M
reference-decisions = Decisions D
reference-stakeholders = Stakeholder map S
reference-positions = Positions P
reference-synthesis = Synthesis H
reference-shared-position = Shared position SP
reference-roadmap = Roadmap R
reference-follow-up = Follow-up U
reference-report = Report C
document-reference = { $letters }-{ $number }
document-contents = Contents
document-logo = Logo
document-disclosure-by-category = names left out: told by category
document-disclosure-chatham-house = names left out: Chatham House rule
document-another-actor = another stakeholder
document-a-participant = a participant
caption-figure = Figure { $number }.
caption-table = Table { $number }.
paper-session = Session { $number }
paper-issue = Issue { $number }
axis-number = Axis { $number }
quarter = Q{ $number }
milestone = milestone
since = since { $date }
sources = Sources

## Columns
paper-column-serial = No.
paper-column-number = No.
paper-column-reference = Ref.
paper-column-name = Name
paper-column-surname-given-name = Surname, given name
paper-column-given-name-surname = Given name and surname
paper-column-from = From
paper-column-organisation = Organisation
paper-column-function = Function
paper-column-college = Category
paper-column-contact = Email or phone (optional)
paper-column-telephone = Telephone
paper-column-arrival = Arrival
paper-column-consents = I agree to
paper-column-consent-contact = be contacted
paper-column-consent-photo = photos
paper-column-consent-named = be named
paper-column-signature = Signature
paper-column-remark = Remarks
paper-column-time = Time
paper-column-length = Length
paper-column-sequence = Part
paper-column-question = Question or instruction
paper-column-lead = Lead
paper-column-decision = Decision
paper-column-mode = Mode
paper-column-responsible = Responsible
paper-column-due = Due
paper-column-reservations = Reservations
paper-column-stakeholder = Stakeholder
paper-column-stakeholders = Stakeholders
paper-column-stance = Stance
paper-column-stances = Stance by issue
paper-column-statement = In their words, and why
paper-column-source = Date, source
paper-column-issue = Issue
paper-column-date = Date
paper-column-reason = Reason
paper-column-role = Role
paper-column-posture = Posture
paper-column-interest = Stated interest
paper-column-mandate = Mandate
paper-column-kind = Kind
paper-column-level-territory = Level, territory
paper-column-presence = Presence
paper-column-influence = Influence
paper-column-concern = Concern
paper-column-legitimacy = Legitimacy
paper-column-persons = Persons
paper-column-network = Network
paper-column-members-count = Members
paper-column-members = Who
paper-column-origin = Source
paper-column-relation = Relation
paper-column-target = To
paper-column-strength = Strength
paper-column-note = Note
paper-column-faithful = Faithful
paper-column-to-correct = To be corrected
paper-column-date-signature = Date and signature
paper-column-stage = Stage
paper-column-action = Action
paper-column-commitment = Commitment
paper-column-partners = Partners
paper-column-start = Start
paper-column-budget = Budget; source
paper-column-indicator = Indicator: baseline → target
paper-column-status = Status
paper-column-value = Reached
paper-column-reviewed = Reviewed
paper-column-evidence = Evidence and remarks
paper-column-category = Category
paper-column-count = No.
paper-column-session = Session
paper-column-participants = Took part
paper-column-contributions = Contributions
paper-column-you-said = You said
paper-column-we-did = We did, or why not
paper-column-owner = Owner

## Attendance and privacy
attendance-summary = Who attends, with consents and signatures
notice-title = About your data.
notice-text = Controller: { $convener }. Purpose: to record attendance and to write the minutes. Seen by: facilitators and secretariat of the dialogue.
notice-organiser = the organiser of the dialogue
notice-kept-until = Kept until { $date }.
notice-kept = Kept no longer than the dialogue needs it.
notice-right-text = You may see your data, have them corrected or erased, and object to their use.
notice-consents = Three separate and optional agreements, without effect on your taking part: to be contacted on other matters; to appear in photographs; to be named as speaker. Each can be withdrawn at any time.
notice-form = Controller: { $convener }. Purpose: to report on the consultation. Without a name this form stays anonymous. Keep the number to find the answer given.
notice-responsible = Controller
notice-items = Data collected
notice-items-text = Required: organisation, function, name, signature. Optional: contact
notice-purpose = Purpose
notice-purpose-text = Confirming attendance, writing the minutes, announcing the next session
notice-retention = Kept
notice-right = Right to refuse

## Session guide
guide-status = FACILITATION
guide-not-circulated = not for circulation
guide-scale = Scale chosen
guide-ground-rules = Ground rules
guide-threshold = threshold { $value }%
guide-veto = with veto
guide-no-veto = without veto
guide-strip-says = { $minutes } minutes in all: { $parts }.
minutes-count-short = { $minutes }{ "\u00A0" }min
guide-clock-over = { $planned } minutes are planned and { $there } are there: { $difference } too many. Rounds in dark, breaks in white.
guide-clock-spare = { $planned } minutes are planned of { $there }; { $difference } are left. Rounds in dark, breaks in white.
guide-clock-even = { $planned } minutes, as planned. Rounds in dark, breaks in white.
guide-clock-open = { $planned } minutes are planned. Rounds in dark, breaks in white.
guide-no-agenda = No agenda has been laid down yet.
guide-summary = The running order with times and questions
guide-round = round { $number }
guide-end = End
guide-short = If time runs short
guide-shorten = Shorten { $parts } first.
guide-keep = Never cut a round of voices, nor the conclusion: who does what by when.
guide-check = To check before closing
guide-check-heard = Has everybody who came been heard?
guide-check-who = Who bears the burden of the compromise?
guide-check-next = Who commits to what, in whose name, by when?

## Decisions
decisions-of-all = All sessions, as at { $date }
decisions-unassigned = { $count ->
    [one] One decision has nobody responsible for it yet.
   *[other] { $count } decisions have nobody responsible for them yet.
}

## Stakeholders
stakeholders-subtitle = { $count ->
    [one] One stakeholder, as at { $date }
   *[other] { $count } stakeholders, as at { $date }
}
stakeholders-restricted = restricted to the steering group
stakeholders-none = No stakeholder has been recorded yet.
stakeholders-summary = Stakeholders with role, posture, positions, stated interest and mandate
stakeholders-who-is-missing = Who is missing?
stakeholders-missing = { $count ->
    [one] { $names } has not been met yet.
   *[other] { $names } have not been met yet.
}
stakeholders-nobody-missing = Everybody identified so far has been met.
stakeholders-reading = Stance: from −4 (strongly against) to +4 (strongly for).
stakeholders-gaps = Nobody yet for: { $gaps }.
stakeholders-untold = { $count ->
    [one] One newer stance, not confirmed or given in confidence, is not printed.
   *[other] { $count } newer stances, not confirmed or given in confidence, are not printed.
}
stakeholders-declined = { $count ->
    [one] { $names } has declined.
   *[other] { $names } have declined.
}
gap-not-recorded = not recorded
relation-mutual = { $kind } (both ways)
gap-categories = categories ({ $names })
gap-levels = levels ({ $names })
gap-roles = roles ({ $names })
stakeholders-issues = Issues: { $issues }.
stakeholders-rated = Influence and concern of { $rated } of them: { $count ->
    [one] as one person rated them, on { $date }.
   *[other] the mean of { $count } who rated, last on { $date }.
}
stakeholders-register = Register
stakeholders-uncategorised = Without a category
stakeholders-networks = Networks and their members
stakeholder-role-initiator = initiates
stakeholder-role-regulator = regulates
stakeholder-role-funder = funds
stakeholder-role-operator = operates
stakeholder-role-beneficiary = benefits
stakeholder-role-expert = advises
stakeholder-role-facilitator = facilitates
stakeholder-role-mediator = mediates
stakeholder-role-guarantor = guarantees
relation-influence = influences
relation-alliance = is allied with
relation-conflict = is in conflict with
relation-funding = funds
relation-oversight = oversees
relation-information = informs
grid-influence = Influence
grid-concern = Concern
grid-keep-satisfied = Keep satisfied
grid-work-closely = Work closely
grid-keep-watch = Keep watch
grid-keep-informed = Keep informed, give weight
map-caption = Influence and concern; relations
map-absent = dashed outline: not there yet
map-relations = Relations
link-influence = influence
link-alliance = alliance
link-conflict = conflict
link-funding = funding
link-oversight = oversight
link-information = information
map-says = Grid of influence and concern, each from 0 to 5: { $spots }.
map-says-one = { $name } influence { $influence }, concern { $concern }
map-unrated = { $count ->
    [one] One stakeholder is not rated.
   *[other] { $count } stakeholders are not rated.
}
map-says-relations = Relations: { $relations }.
map-says-relation = { $origin } { $kind } { $target }

## Positions
positions-span = Positions recorded from { $span }
read-with-care = Read with care.
positions-care = { $holders } of { $all } stakeholders have a recorded position on at least one issue; { $interviews } of the current positions come from interviews. Counts are given, never averages: with so few, an average would mislead.
positions-figure = Position by issue, from −4 (strongly against) to +4 (strongly for). An arrow leads from the earlier position.
positions-key = The sign of each stakeholder is that of its category in the stakeholder map.
positions-matrix = Current positions
positions-matrix-key = Solid: for. Hatched: against. A dot: no position recorded.
matrix-summary = Current stance of each stakeholder on each issue
statements = In their own words
statements-summary = Current position of each stakeholder on the issue
source-session-number = session{ "\u00A0" }{ $number }
figure-moved = { $name } from { $from } to { $to }
figure-spectrum-says = { $issue }. On a line from −4, strongly against, to +4, strongly for: { $stances }.
common-ground = Common ground
common-ground-none = No interest that several stakeholders share has been stated and confirmed yet.
common-ground-shared = { $count } stakeholders give the same reason.
convergence = Who stands with whom
convergence-caption = On how many issues two stakeholders stand on the same side (first figure) and on opposite sides (second)
convergence-key = Solid: more often together. Hatched: more often opposed. A dot: no issue on which both took a stance.
convergence-pair = { $one } and { $other } ({ $agree } together, { $oppose } opposed)
convergence-says = Closest to each other: { $closest }. Farthest apart: { $farthest }.
movement = Movement
movement-summary = Who changed its stance on which issue, and why

## Synthesis and frame
frame = Frame
frame-territory = Territory
frame-room = Room for manoeuvre
frame-non-negotiables = Not negotiable
diagnosis = Context
aspect-territory = Territory
aspect-history = History
aspect-law = Law
aspect-economy = Economy
aspect-society = Society
aspect-resources = Resources
aspect-constraints = Constraints
aspect-opportunities = Opportunities
aspect-previous-dialogue = Earlier dialogues
synthesis-subtitle = Interviews and meetings, as at { $date }
synthesis-how = Please read and correct.
synthesis-how-text = Every position stands in the words of those who hold it. Whoever finds itself ill rendered says so before the first joint session.
synthesis-heard = What was said, issue by issue
synthesis-nothing = No issue has been recorded yet.
synthesis-no-position = No confirmed position on this issue.
sign-off = Sign-off
sign-off-text = The organisation has read what is said of it.

## Roadmap and follow-up
roadmap-none = No action has been recorded yet.
roadmap-summary = Actions with who leads, deadlines, means, indicator and status
roadmap-state = { $count ->
    [one] As at { $date } · one action: { $states }
   *[other] As at { $date } · { $count } actions: { $states }
}
actions-proposed = { $count } proposed
actions-agreed = { $count } agreed
actions-under-way = { $count } under way
actions-done = { $count } done
actions-late = { $count } late
actions-dropped = { $count } dropped
action-status-proposed = proposed
action-status-agreed = agreed
action-status-under-way = under way
action-status-done = done
action-status-late = late
action-status-dropped = dropped
stage-design = design
stage-delivery = delivery
stage-monitoring = monitoring
stage-evaluation = evaluation
roadmap-no-axis = Other actions
roadmap-late = { $count ->
    [one] Action { $numbers } is late.
   *[other] Actions { $numbers } are late.
}
origin-article = art. { $number }
origin-contribution = contribution
timeline-caption = Timeline of actions
timeline-says = Actions with deadline and status: { $actions }.
timeline-says-one = { $number } { $title }, due { $due }, { $status }
committee-members = Members: { $names }.
follow-up-late = Late ({ $count })
follow-up-next = Due within three months ({ $count })
follow-up-under-way = Under way ({ $count })
follow-up-later = Later ({ $count })
follow-up-done = Done ({ $count })
follow-up-dropped = Dropped ({ $count })
follow-up-summary = Commitments by how they stand, with last review and evidence
follow-up-note = An action past its deadline that is not done counts as late. A bar shows the progress that was reported. Source: article of the shared position, or decision.
value-of-goal = { $now } of { $goal }

## Report
report-issuer = Issued by
report-sessions = Sessions
report-issued = Date
report-consulted = Who was consulted
report-fewer-than-three = fewer than three: not told apart
report-how = How they were consulted
report-agreed = What was agreed
balance = Who spoke
balance-caption = Share of those present or represented (white) and of what was said (dark), by category
balance-counts = { $present } there, { $said } contributions
balance-says = By category: { $shares }.
you-said = You said, we did
you-said-summary = What was asked for, what came of it, and where it stands
you-said-count = { $count ->
    [one] n = 1; { $who }
   *[other] n = { $count }; { $who }
}
you-said-note = n counts every contribution on the same issue. A contribution may raise several points, so the figures should not be added together.

## Forms
form-slip = Contribution slip
form-sheet = Position and interests
form-ballot = Ballot
form-against = strongly against
form-for = strongly for
form-contribution = My contribution and my reason
form-for-organisation = I speak for my organisation
form-for-myself = I speak for myself
form-name = Name or organisation (optional)
form-may-be-named = I agree to be named.
form-may-be-contacted = I agree to be contacted.
form-organisation = Organisation
form-speaks-for = Name, function and mandate
form-position = What we want
form-interest = Why: what we need, fear or hope for
form-condition = What would let us agree
form-article = Article, version
form-one-box = Tick one box
form-reason = Reservation, objection or remark

## Formal minutes
formal-kind = Formal minutes
formal-republic = Republic of Senegal
formal-motto = One People – One Goal – One Faith
formal-day-and-time = { $day } at { $time }
formal-opened = On { $when }, the sitting { $title } was held{ $place }.
formal-opened-undated = The sitting { $title } was held{ $place }.
formal-presided = In the chair: { $name }.
formal-moderated = Moderator: { $name }.
formal-secretary = Record kept by: { $name }.
formal-quorum-met = Quorum required: { $quorum }; present or represented: { $there }. There is a quorum.
formal-quorum-missed = Quorum required: { $quorum }; present or represented: { $there }. There is no quorum.
formal-no-quorum = Present or represented: { $there }; no quorum is required.
formal-agenda-read = The sitting is declared open and the agenda is read.
formal-agenda = Agenda
formal-attendance = Attendance
formal-course = Proceedings
formal-decisions = Decisions
formal-closing = Close
formal-closed-at = There being no further business, the sitting closed at { $time }.
formal-closed = There being no further business, the sitting was closed.
formal-adopted = These minutes were adopted on { $date }.
formal-to-adopt = These minutes are put to the next sitting for adoption.
formal-excused = Apologies: { $names }.
formal-telephone-note = Telephone numbers are left out of the copies that are circulated.
formal-reference = Formal minutes FM-{ $year }-{ $number }
formal-head = { $dialogue } · Formal minutes: { $session }
shared-opened = Date and place
map-nothing = No rating and no relation has been recorded: there is nothing to be drawn yet.
stakeholders-presence-unknown = It is not recorded of everybody whether they have been met.
notice-form-named = Controller: { $convener }. Purpose: to report on the consultation.
decisions-none = No decision has been recorded.
positions-none = No position has been recorded yet.
interests = Interests under the positions
interests-summary = Interests that each stakeholder stated and confirmed
interests-note = Only what was stated and confirmed by those concerned. Priority 1 is the highest.
paper-column-priority = Priority
map-spread = bars: spread of ratings
map-bold = in bold: who goes between most
paper-column-level = Level

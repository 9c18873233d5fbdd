# What documents say around the recorded texts.
document-colon = { ": " }
document-continued = (continued)
document-page = Page { $page } of { $pages }
document-version = version { $number }
document-version-of = version { $number }, { $date }
document-issued = { $reference } · issued { $date }
document-nominative = restricted: names individuals
document-none = None.
document-unnamed-person = a person
document-unofficial-translation = Unofficial translation from { $from }: the recorded text is authoritative.
document-translation = Unofficial translation from { $from }.

minutes-kind = Minutes
minutes-kicker = Minutes
minutes-form-name = Minutes
minutes-reference = Minutes M-{ $year }-{ $number }
minutes-head = { $dialogue } · Minutes: { $session }
minutes-overview = Overview
minutes-object = Subject
minutes-event = Event
minutes-when = Date and time
minutes-place = Place
minutes-languages = Languages
minutes-languages-spoken = { $spoken } (minutes written in { $written })
minutes-officers = Roles
minutes-participant-count = Attendance
minutes-count = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
minutes-quorum = Quorum
minutes-quorum-count = { $quorum } required
minutes-distribution = Circulation
minutes-distribution-text = Participants and those who sent apologies; restricted, names individuals
minutes-distribution-unnamed = Participants and those who sent apologies
minutes-nothing-recorded = No discussion was recorded.
minutes-participants = Participants
minutes-present = Present
minutes-represented = Represented
minutes-excused = Apologies
minutes-absent = Absent
minutes-observer = In attendance
minutes-other-participants = Others
minutes-represented-by = , represented by { $name }
minutes-arrived = { " " }(from { $time })
minutes-from-time = from { $time }
minutes-duration = { $minutes } minutes
minutes-purpose = Background and purpose
minutes-background = Background
minutes-objectives = Objectives
minutes-main-question = Main question
minutes-guiding-question = Question
minutes-agenda = Agenda
minutes-exchanges = Discussion
minutes-other-exchanges = Other contributions
minutes-positions = Positions
minutes-stance = { $stance }:{ " " }
minutes-unknown-speaker = A participant
minutes-decisions = Decisions
minutes-decisions-summary = Decisions of the meeting with who carries them out and by when
minutes-decision-number = { $session }.{ $number }
minutes-decision-label = Decision { $number }
minutes-votes = { $for }{ "\u00A0" }for, { $against }{ "\u00A0" }against, { $abstaining }{ "\u00A0" }abstaining
minutes-column-number = No.
minutes-column-serial = No.
minutes-column-decision = Decision
minutes-column-action = Action
minutes-column-owner = Owner
minutes-column-mode = Mode
minutes-column-responsible = Responsible
minutes-column-due = Due
minutes-column-reservations = Reservations
minutes-column-organisation = Organisation
minutes-column-country = Country
minutes-column-function = Function
minutes-column-name = Name
minutes-column-division = Role
minutes-column-method = Method
minutes-column-voters = Voters
minutes-column-for = For
minutes-column-against = Against
minutes-column-abstaining = Abstaining
minutes-column-result = Result
minutes-previous = Minutes of the previous meeting
minutes-previous-approved = The minutes of { $held } were approved on { $approved }.
minutes-arising = Matters arising
minutes-actions = Actions
minutes-follow = Next steps
minutes-conclusions = Conclusions
minutes-next = Next meeting
minutes-annexes = Annexes
minutes-approved-on = Approved on { $date }{ $by }. Approved minutes do not change; a correction makes a new version.
minutes-approved = Approved minutes do not change; a correction makes a new version.
minutes-awaiting-approval = Awaiting approval. Approved minutes do not change; a correction makes a new version.
minutes-session-name = Meeting
minutes-organiser = Organiser
minutes-attendees = Participants
minutes-observers = In attendance
minutes-order = Running order
minutes-item-number = Item { $number } { $title }
minutes-no-item = { $about } (no item for decision)
minutes-count-present = { $count } present
minutes-count-represented = { $count } represented
minutes-count-excused = { $count } apologies
minutes-count-absent = { $count } absent
minutes-listed-below = { $count } (listed in Table { $table })
minutes-some-listed-below = { $count } (attendance in Table { $table })
minutes-people-caption = Table { $table }. Participants
minutes-question-and-answer = Question and answer
minutes-no-decisions = No decision was taken.
minutes-voting = Votes
minutes-no-votes = No vote was held.
minutes-none = None
minutes-rejected = rejected
minutes-passed = carried
minutes-unopposed = no objection
minutes-agreed = agreed
minutes-end = End.
minutes-sign-here = (signature)

shared-reference = { $kind } { $year }-{ $number }
shared-authoritative-en = the English text is authoritative
shared-authoritative-fr = the French text is authoritative
shared-authoritative-ko = the Korean text is authoritative
shared-subtitle = Shared position of the parties to the dialogue “{ $dialogue }”
shared-parties = Parties
shared-parties-count = { $count ->
    [one] { $count } party
   *[other] { $count } parties
}
shared-sessions-count = { $count ->
    [one] { $count } session, { $span }
   *[other] { $count } sessions, { $span }
}
shared-adopted = Adopted
shared-place-and-date = { $place }, { $date }
shared-endorsements = Endorsements
shared-validity = Validity and review
shared-until = valid until { $date }
shared-review = to be reviewed on { $date }
shared-language = Language
shared-context = Context
shared-preamble = Preamble
shared-object = Subject
shared-scope = Scope
shared-promise = Commitment to participants
shared-deciding-authority = Deciding authority
shared-method = Method and dates
shared-method-summary = The sessions of the dialogue with their dates
shared-column-number = No.
shared-column-date = Date
shared-column-kind = Kind
shared-column-session = Session
shared-column-organisation = Organisation
shared-column-signatory = Name and capacity
shared-column-mandate = Mandate
shared-column-signature = Signature
shared-text = Common statement
shared-article = Article { $number }
shared-whole = The text as a whole
shared-with-reservations = { $count ->
    [one] Reservation
   *[other] Reservations
}
shared-dissents = { $count ->
    [one] Dissenting view
   *[other] Dissenting views
}
shared-abstains = { $count ->
    [one] Abstention
   *[other] Abstentions
}
shared-other-parties = Others
shared-unnamed = { $count ->
    [one] One party did not agree to be named.
   *[other] { $count } parties did not agree to be named.
}
shared-unnamed-party = One party, not named
shared-commitments = Commitments
shared-due = due { $date }
shared-no-lead = To be assigned
shared-follow-up = Follow-up
shared-signatures = Signatures
shared-owned = A party owns this text when it endorses it, has a mandate and agrees to be named: { $owned } of { $parties } at this date.
shared-dissenting = { $count ->
    [one] { $names } dissents and does not sign; the reasons stand in the text.
   *[other] { $names } dissent and do not sign; the reasons stand in the text.
}
shared-abstaining = { $count ->
    [one] { $names } abstains and does not sign.
   *[other] { $names } abstain and do not sign.
}
shared-signatures-note = Empty cells await a handwritten signature. A signature is withdrawn in writing; the withdrawal is dated and recorded here.
shared-signed = signed
shared-blank-date = { "\u00A0\u00A0\u00A0\u00A0/\u00A0\u00A0\u00A0\u00A0/\u00A0" }{ $year }
tally-endorses = { $count ->
    [one] Of { $parties } parties, { $count } endorses
   *[other] Of { $parties } parties, { $count } endorse
}
tally-with-reservations = { $count ->
    [one] { $count } endorses with reservations
   *[other] { $count } endorse with reservations
}
tally-abstains = { $count ->
    [one] { $count } abstains
   *[other] { $count } abstain
}
tally-dissents = { $count ->
    [one] { $count } dissents
   *[other] { $count } dissent
}
tally-awaiting-mandate = { $count ->
    [one] { $count } awaits its mandate
   *[other] { $count } await their mandates
}
tally-unanswered = { $count ->
    [one] { $count } has not yet answered
   *[other] { $count } have not yet answered
}
minutes-not-recorded = Not recorded
minutes-follow-only = Next steps
minutes-approved-by = { " " }by { $name }
minutes-answer = answer
document-untranslated = Texts without a translation stand in the language in which they were recorded.

minutes-invited = Invited
minutes-roadmap = Roadmap
minutes-action-number = Action { $number}.
minutes-breakouts = Breakout sessions
minutes-values = Values
minutes-sounding = Sounding in the room
minutes-sounding-on = { $title } (version { $version })
minutes-sounding-level = { $label } { $count }
minutes-sounding-support = support { $support }%
minutes-sounding-passed = threshold of { $threshold }% reached
minutes-sounding-not-passed = threshold of { $threshold }% not reached
minutes-sounding-blocked = stopped by a veto

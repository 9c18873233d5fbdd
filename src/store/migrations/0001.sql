-- Schema of a Palabre dossier, version 1. Explained for strangers in ../SCHEMA.md.
-- Keys are UUIDs as text. Dates are ISO 8601. Lists are text: codes joined by spaces, sentences by lines.
-- Foreign keys are checked at the end of a transaction; each has an index.

-- ------------------------------------------------------------------------
-- The dialogue
-- ------------------------------------------------------------------------

-- The dialogue: its object, its frame and the promise made to those who take part. Exactly one in a dossier.
CREATE TABLE dialogue (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What the dialogue is called.
    subject TEXT CHECK (trim(subject) <> ''), -- Its object.
    territory TEXT CHECK (trim(territory) <> ''), -- Where it applies.
    country TEXT, -- The country, which decides conventions of its documents.
    convener TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who calls it.
    deciding_authority TEXT CHECK (trim(deciding_authority) <> ''), -- Who decides in the end.
    participation_level TEXT CHECK (participation_level IN ('inform', 'consult', 'involve', 'collaborate', 'empower')), -- How far those concerned take part.
    promise TEXT CHECK (trim(promise) <> ''), -- What is promised for their part.
    scope TEXT CHECK (trim(scope) <> ''), -- What is discussed, and what is not.
    non_negotiables TEXT CHECK (trim(non_negotiables) <> ''), -- What will not change, one per line.
    room_for_manoeuvre TEXT CHECK (trim(room_for_manoeuvre) <> ''), -- What may.
    ground_rules TEXT CHECK (trim(ground_rules) <> ''), -- How the parties deal with each other, one rule per line.
    content_language TEXT NOT NULL CHECK (content_language IN ('en', 'fr', 'ko')), -- The language that texts are recorded in unless they say otherwise.
    currency TEXT, -- The currency of amounts.
    started_on TEXT, -- First day.
    retain_until TEXT, -- Day until which personal data is kept.
    disclosure TEXT CHECK (disclosure IN ('named', 'by_category', 'chatham_house')), -- What may be told outside the room, unless a session says otherwise.
    influence_cutoff REAL, -- Influence from which a stakeholder counts as influential on the grid, 0–5.
    concern_cutoff REAL -- Concern from which a stakeholder counts as concerned on the grid, 0–5.
) STRICT;
CREATE INDEX dialogue_convener ON dialogue (convener);

-- A question asked before starting: are the conditions of a dialogue met?
CREATE TABLE readiness (
    id TEXT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL CHECK (trim(question) <> ''), -- The question.
    answer TEXT CHECK (answer IN ('yes', 'partly', 'no')), -- The answer.
    note TEXT CHECK (trim(note) <> ''), -- Why.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;

-- Something to know about the context, with where it comes from.
CREATE TABLE context_note (
    id TEXT NOT NULL PRIMARY KEY,
    aspect TEXT NOT NULL CHECK (aspect IN ('territory', 'history', 'law', 'economy', 'society', 'resources', 'constraints', 'opportunities', 'previous_dialogue')), -- What it is about.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- What there is to know.
    source TEXT CHECK (trim(source) <> ''), -- Who says so.
    date TEXT, -- When that was said or when it was so.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;

-- A published frame of reference: a kit, a charter, a list of values.
CREATE TABLE framework (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL CHECK (trim(key) <> ''), -- A short name, the same in all editions.
    edition TEXT CHECK (trim(edition) <> ''), -- The edition, since numbers change between editions.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- Its title.
    note TEXT CHECK (trim(note) <> ''), -- What to know about it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;

-- A numbered item of a framework.
CREATE TABLE framework_item (
    id TEXT NOT NULL PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED, -- The framework.
    number TEXT CHECK (trim(number) <> ''), -- Its number there.
    kind TEXT CHECK (kind IN ('introduction', 'lever', 'theme', 'value', 'strategy', 'axis', 'measure', 'level')), -- What it is.
    title TEXT CHECK (trim(title) <> ''), -- Its title; empty where it is not at hand.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its title.
) STRICT;
CREATE INDEX framework_item_framework ON framework_item (framework);


-- ------------------------------------------------------------------------
-- Who
-- ------------------------------------------------------------------------

-- A category of actors.
CREATE TABLE category (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (trim(name) <> ''), -- Its name.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    colour TEXT, -- Its colour.
    shape TEXT CHECK (shape IN ('circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon', 'triangle_down', 'plus')), -- Its mark.
    hatch TEXT CHECK (hatch IN ('solid', 'diagonal', 'diagonal_back', 'dots', 'horizontal', 'vertical', 'cross', 'grid')), -- Its filling.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its name.
) STRICT;

-- An organisation, network, group or person with a stake in the matter.
CREATE TABLE stakeholder (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (trim(name) <> ''), -- Its name in full.
    short_name TEXT CHECK (trim(short_name) <> ''), -- Its short name or acronym.
    kind TEXT CHECK (kind IN ('organisation', 'network', 'informal_group', 'person')), -- What it is.
    category TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED, -- Its category.
    level TEXT CHECK (level IN ('village', 'municipality', 'intermunicipal', 'district', 'department', 'province', 'region', 'state', 'national', 'international')), -- Its level.
    territory TEXT CHECK (trim(territory) <> ''), -- Where it acts.
    country TEXT, -- Its country.
    influence INTEGER CHECK (influence BETWEEN 0 AND 5), -- How much it can move the outcome, 0–5.
    concern INTEGER CHECK (concern BETWEEN 0 AND 5), -- How much the matter concerns it, 0–5.
    legitimacy INTEGER CHECK (legitimacy BETWEEN 0 AND 5), -- How far others recognise its right to speak, 0–5.
    posture TEXT CHECK (posture IN ('driving', 'supportive', 'neutral', 'undecided', 'reluctant', 'blocking')), -- Its attitude towards the dialogue.
    presence TEXT CHECK (presence IN ('present', 'to_invite', 'missing', 'declined')), -- Whether it is at the table.
    identified_by TEXT CHECK (trim(identified_by) <> ''), -- Who thought of it.
    public_note TEXT CHECK (trim(public_note) <> ''), -- A note that may be printed.
    private_note TEXT CHECK (trim(private_note) <> ''), -- A note of the facilitator that never leaves the dossier unasked.
    external_ref TEXT CHECK (trim(external_ref) <> ''), -- Its key in another register.
    x REAL, -- Its place on the network map, across.
    y REAL, -- Its place on the network map, down.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX stakeholder_category ON stakeholder (category);

-- A role that a stakeholder has, for a time.
CREATE TABLE stakeholder_role (
    id TEXT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- The stakeholder.
    role TEXT NOT NULL CHECK (role IN ('initiator', 'regulator', 'funder', 'operator', 'beneficiary', 'expert', 'facilitator', 'mediator', 'guarantor')), -- The role.
    since TEXT, -- From when.
    until TEXT -- Until when.
) STRICT;
CREATE INDEX stakeholder_role_stakeholder ON stakeholder_role (stakeholder);

-- Somebody who takes part, for a stakeholder or in a personal capacity.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    salutation TEXT CHECK (trim(salutation) <> ''), -- Form of address.
    given_name TEXT CHECK (trim(given_name) <> ''), -- Given name.
    family_name TEXT CHECK (trim(family_name) <> ''), -- Family name.
    function TEXT CHECK (trim(function) <> ''), -- Function; a name or a function is required.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    email TEXT CHECK (trim(email) <> ''), -- Address for messages.
    phone TEXT CHECK (trim(phone) <> ''), -- Telephone.
    personal_capacity INTEGER NOT NULL CHECK (personal_capacity IN (0, 1)), -- Speaks for nobody but themselves, which asks for consent.
    informed_on TEXT, -- When they were told what is kept about them.
    consent_contact INTEGER NOT NULL CHECK (consent_contact IN (0, 1)), -- Agrees to be contacted.
    consent_photo INTEGER NOT NULL CHECK (consent_photo IN (0, 1)), -- Agrees to be photographed.
    consent_named INTEGER NOT NULL CHECK (consent_named IN (0, 1)), -- Agrees to be named.
    consent_withdrawn_on TEXT, -- When they took their consent back.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX person_stakeholder ON person (stakeholder);

-- A stakeholder's membership of a network.
CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- The member.
    network TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- The network.
    since TEXT, -- From when.
    until TEXT -- Until when.
) STRICT;
CREATE INDEX membership_stakeholder ON membership (stakeholder);
CREATE INDEX membership_network ON membership (network);

-- What joins one stakeholder to another.
CREATE TABLE relation (
    id TEXT NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- From whom.
    target TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- To whom.
    kind TEXT NOT NULL CHECK (kind IN ('influence', 'alliance', 'conflict', 'funding', 'oversight', 'information')), -- What it is.
    strength INTEGER CHECK (strength BETWEEN 0 AND 4), -- How strong, 0–4.
    mutual INTEGER NOT NULL CHECK (mutual IN (0, 1)), -- Both ways alike.
    note TEXT CHECK (trim(note) <> ''), -- What to know about it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its note.
) STRICT;
CREATE INDEX relation_origin ON relation (origin);
CREATE INDEX relation_target ON relation (target);


-- ------------------------------------------------------------------------
-- What they say
-- ------------------------------------------------------------------------

-- A matter on which positions are taken.
CREATE TABLE issue (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000), -- Its number.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What it is called.
    guiding_question TEXT CHECK (trim(guiding_question) <> ''), -- The question it puts.
    description TEXT CHECK (trim(description) <> ''), -- What it is about.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;

-- A label under which interests of several stakeholders meet.
CREATE TABLE common_interest (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL CHECK (trim(label) <> ''), -- The label.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- Its language.
) STRICT;


-- ------------------------------------------------------------------------
-- Where they meet
-- ------------------------------------------------------------------------

-- A committee of the dialogue or of an agreement.
CREATE TABLE committee (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('steering', 'follow_up', 'technical', 'working_group')), -- What it is for.
    name TEXT NOT NULL CHECK (trim(name) <> ''), -- What it is called.
    mission TEXT CHECK (trim(mission) <> ''), -- What it is to do.
    chair TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who presides.
    frequency TEXT CHECK (trim(frequency) <> ''), -- How often it meets.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX committee_chair ON committee (chair);

-- A seat on a committee.
CREATE TABLE committee_member (
    id TEXT NOT NULL PRIMARY KEY,
    committee TEXT NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED, -- The committee.
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who sits.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED -- For whom.
) STRICT;
CREATE INDEX committee_member_committee ON committee_member (committee);
CREATE INDEX committee_member_person ON committee_member (person);
CREATE INDEX committee_member_stakeholder ON committee_member (stakeholder);

-- A meeting of any kind.
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000), -- Its number, given by people.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What it is called.
    event TEXT CHECK (trim(event) <> ''), -- The event it is part of.
    organiser TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who holds it.
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'interview', 'consultation', 'concertation', 'negotiation', 'mediation', 'workshop', 'report_back', 'committee')), -- What it is for.
    committee TEXT REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED, -- The committee that meets.
    plenary TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The plenary that a breakout belongs to.
    date TEXT, -- The day.
    start_time TEXT, -- When it starts.
    end_time TEXT, -- When it ends; before the start where it runs past midnight.
    duration_minutes INTEGER CHECK (duration_minutes BETWEEN 0 AND 100000), -- How long it lasts, in minutes.
    place TEXT CHECK (trim(place) <> ''), -- Where.
    mode TEXT CHECK (mode IN ('in_person', 'online', 'hybrid')), -- In person, online or both.
    languages TEXT, -- Languages spoken.
    background TEXT CHECK (trim(background) <> ''), -- What led to it.
    objectives TEXT CHECK (trim(objectives) <> ''), -- What it is to achieve, one per line.
    main_question TEXT CHECK (trim(main_question) <> ''), -- The question it turns on.
    moderator TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who leads the exchange.
    rapporteur TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who reports.
    secretary TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who takes the minutes.
    chair TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who presides.
    disclosure TEXT CHECK (disclosure IN ('named', 'by_category', 'chatham_house')), -- What may be told outside, where it differs from the dialogue.
    participant_count INTEGER CHECK (participant_count BETWEEN 0 AND 100000000), -- How many took part.
    quorum INTEGER CHECK (quorum BETWEEN 0 AND 100000000), -- How many must be there.
    status TEXT CHECK (status IN ('planned', 'running', 'held')), -- How far it has come.
    conclusions TEXT CHECK (trim(conclusions) <> ''), -- What came out of it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX session_organiser ON session (organiser);
CREATE INDEX session_committee ON session (committee);
CREATE INDEX session_plenary ON session (plenary);
CREATE INDEX session_moderator ON session (moderator);
CREATE INDEX session_rapporteur ON session (rapporteur);
CREATE INDEX session_secretary ON session (secretary);
CREATE INDEX session_chair ON session (chair);

-- A point of the agenda.
CREATE TABLE agenda_item (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    kind TEXT NOT NULL CHECK (kind IN ('welcome', 'presentation', 'round', 'debate', 'decision', 'break', 'conclusion')), -- What it is.
    round INTEGER CHECK (round BETWEEN 0 AND 1000000), -- The round it belongs to.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What it is called.
    guiding_question TEXT CHECK (trim(guiding_question) <> ''), -- The question it puts.
    planned_minutes INTEGER CHECK (planned_minutes BETWEEN 0 AND 100000), -- Time planned, in minutes.
    started_at TEXT, -- When it started.
    ended_at TEXT, -- When it ended.
    speaker TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who speaks.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    abstract TEXT CHECK (trim(abstract) <> ''), -- What will be said.
    issue TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- On which issue.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX agenda_item_session ON agenda_item (session);
CREATE INDEX agenda_item_speaker ON agenda_item (speaker);
CREATE INDEX agenda_item_stakeholder ON agenda_item (stakeholder);
CREATE INDEX agenda_item_issue ON agenda_item (issue);

-- Who was there, or was not, and by what right.
CREATE TABLE attendance (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    status TEXT NOT NULL CHECK (status IN ('present', 'represented', 'excused', 'absent', 'observer')), -- How they attended.
    represented_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who came in their place.
    capacity TEXT CHECK (trim(capacity) <> ''), -- In what capacity.
    mandate TEXT CHECK (trim(mandate) <> ''), -- On what mandate.
    arrived_at TEXT, -- When they came.
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)), -- Whether they signed the sheet.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_stakeholder ON attendance (stakeholder);
CREATE INDEX attendance_represented_by ON attendance (represented_by);

-- What somebody said.
CREATE TABLE contribution (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    agenda_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, -- The point of the agenda.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order of the session.
    at TEXT, -- When.
    seconds INTEGER CHECK (seconds BETWEEN 0 AND 10000000), -- How long, in seconds.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    speaker_label TEXT CHECK (trim(speaker_label) <> ''), -- Who, where neither is known.
    kind TEXT NOT NULL CHECK (kind IN ('presentation', 'question', 'answer', 'proposal', 'argument', 'concern', 'objection', 'reservation', 'agreement', 'information', 'conclusion')), -- What they did by saying it.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- What they said.
    issue TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- On which issue.
    reply_to TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- What it answers.
    private INTEGER NOT NULL CHECK (private IN (0, 1)), -- Said in confidence; never printed.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its text.
) STRICT;
CREATE INDEX contribution_session ON contribution (session);
CREATE INDEX contribution_agenda_item ON contribution (agenda_item);
CREATE INDEX contribution_stakeholder ON contribution (stakeholder);
CREATE INDEX contribution_person ON contribution (person);
CREATE INDEX contribution_issue ON contribution (issue);
CREATE INDEX contribution_reply_to ON contribution (reply_to);

-- What was decided.
CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    agenda_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, -- The point of the agenda.
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000), -- Its number within the session.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- What was decided.
    mode TEXT NOT NULL CHECK (mode IN ('consulted', 'concerted', 'negotiated', 'mediated')), -- Whom it binds and how it came about.
    method TEXT CHECK (method IN ('no_objection', 'consensus', 'vote')), -- How agreement was established.
    votes_for INTEGER CHECK (votes_for BETWEEN 0 AND 100000000), -- Votes for.
    votes_against INTEGER CHECK (votes_against BETWEEN 0 AND 100000000), -- Votes against.
    votes_abstaining INTEGER CHECK (votes_abstaining BETWEEN 0 AND 100000000), -- Votes of abstention.
    responsible TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who carries it out.
    due TEXT, -- By when.
    reservations TEXT CHECK (trim(reservations) <> ''), -- Reservations, in the words of those who hold them, one per line.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX decision_session ON decision (session);
CREATE INDEX decision_agenda_item ON decision (agenda_item);
CREATE INDEX decision_responsible ON decision (responsible);

-- One version of the minutes of a session. While the newest version is approved, the session stays as it is.
CREATE TABLE minutes (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    version INTEGER NOT NULL CHECK (version BETWEEN 0 AND 1000000), -- The version, 1 first.
    form TEXT CHECK (form IN ('minutes', 'formal_minutes')), -- Ordinary or formal.
    status TEXT NOT NULL CHECK (status IN ('draft', 'circulated', 'approved')), -- How far it has come.
    approved_on TEXT, -- When it was approved.
    approved_by TEXT CHECK (trim(approved_by) <> ''), -- By whom.
    content TEXT CHECK (trim(content) <> ''), -- The text as approved.
    sha256 TEXT -- Fingerprint of what was approved.
) STRICT;
CREATE INDEX minutes_session ON minutes (session);

-- A remark of an attendee on the minutes.
CREATE TABLE correction (
    id TEXT NOT NULL PRIMARY KEY,
    minutes TEXT NOT NULL REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED, -- The minutes.
    author TEXT CHECK (trim(author) <> ''), -- Who remarks.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- What should read otherwise.
    accepted INTEGER CHECK (accepted IN (0, 1)), -- Accepted, refused, or none while open.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its text.
) STRICT;
CREATE INDEX correction_minutes ON correction (minutes);

-- How a session lived up to a value.
CREATE TABLE value_check (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    item TEXT NOT NULL REFERENCES framework_item (id) DEFERRABLE INITIALLY DEFERRED, -- The value.
    note TEXT CHECK (trim(note) <> ''), -- What there is to say.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its note.
) STRICT;
CREATE INDEX value_check_session ON value_check (session);
CREATE INDEX value_check_item ON value_check (item);

-- What a stakeholder says it wants on one issue, at one date. The newest date is the current one.
CREATE TABLE position (
    id TEXT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    issue TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- On what.
    date TEXT NOT NULL, -- When it was said.
    stance INTEGER CHECK (stance BETWEEN -4 AND 4), -- For or against, −4 to +4; none where only words were given.
    statement TEXT CHECK (trim(statement) <> ''), -- In whose words.
    reason TEXT CHECK (trim(reason) <> ''), -- The reason given, above all for a change.
    source_kind TEXT CHECK (source_kind IN ('session', 'interview', 'document', 'form')), -- Where it was heard.
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- In which session.
    contribution TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- In which contribution.
    rater TEXT CHECK (trim(rater) <> ''), -- Who judged the stance.
    confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')), -- How sure they are.
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- The stakeholder recognises itself in it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX position_stakeholder ON position (stakeholder);
CREATE INDEX position_issue ON position (issue);
CREATE INDEX position_session ON position (session);
CREATE INDEX position_contribution ON position (contribution);

-- The reason under a position.
CREATE TABLE interest (
    id TEXT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Whose.
    issue TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- On which issue.
    kind TEXT NOT NULL CHECK (kind IN ('need', 'concern', 'value', 'constraint', 'aspiration')), -- What kind of reason.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- The reason.
    stated INTEGER NOT NULL CHECK (stated IN (0, 1)), -- Stated by the actor; else inferred by the facilitator.
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- The actor recognises itself in it.
    priority INTEGER CHECK (priority BETWEEN 1 AND 3), -- Its weight, 1 first to 3.
    contribution TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- The contribution in which it was heard.
    common_interest TEXT REFERENCES common_interest (id) DEFERRABLE INITIALLY DEFERRED, -- The label it shares with interests of others.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its text.
) STRICT;
CREATE INDEX interest_stakeholder ON interest (stakeholder);
CREATE INDEX interest_issue ON interest (issue);
CREATE INDEX interest_contribution ON interest (contribution);
CREATE INDEX interest_common_interest ON interest (common_interest);


-- ------------------------------------------------------------------------
-- What they agree
-- ------------------------------------------------------------------------

-- A scale of agreement for soundings.
CREATE TABLE scale (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (trim(name) <> ''), -- Its name.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its name.
) STRICT;

-- A level of a scale.
CREATE TABLE scale_level (
    id TEXT NOT NULL PRIMARY KEY,
    scale TEXT NOT NULL REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED, -- The scale.
    rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 1000000), -- Its place, strongest support first.
    label TEXT NOT NULL CHECK (trim(label) <> ''), -- What it is called.
    supports INTEGER NOT NULL CHECK (supports IN (0, 1)), -- It counts as support.
    blocks INTEGER NOT NULL CHECK (blocks IN (0, 1)), -- It can stop the text where the agreement knows a veto.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its label.
) STRICT;
CREATE INDEX scale_level_scale ON scale_level (scale);

-- A text that the parties are to share.
CREATE TABLE agreement (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('shared_position', 'joint_statement', 'cooperation_agreement', 'protocol')), -- What it is.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- Its title.
    preamble TEXT CHECK (trim(preamble) <> ''), -- What stands before the articles.
    scale TEXT REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED, -- The scale of soundings, chosen before the round.
    threshold REAL, -- From which share of support, in per cent, a sounding counts as passed.
    veto INTEGER NOT NULL CHECK (veto IN (0, 1)), -- Whether one blocking level stops it.
    authoritative_language TEXT CHECK (authoritative_language IN ('en', 'fr', 'ko')), -- The language whose text counts.
    place TEXT CHECK (trim(place) <> ''), -- Where it was adopted.
    date TEXT, -- When.
    valid_until TEXT, -- Until when it holds.
    review_on TEXT, -- When it is looked at again.
    status TEXT CHECK (status IN ('draft', 'in_discussion', 'open_for_signature', 'signed', 'ended')), -- How far it has come.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX agreement_scale ON agreement (scale);

-- A stakeholder that is party to an agreement.
CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED, -- The agreement.
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED -- The stakeholder.
) STRICT;
CREATE INDEX party_agreement ON party (agreement);
CREATE INDEX party_stakeholder ON party (stakeholder);

-- An article of an agreement; its text is that of its newest version.
CREATE TABLE article (
    id TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED, -- The agreement.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    title TEXT CHECK (trim(title) <> ''), -- Its title.
    issue TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- The issue it answers.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its title.
) STRICT;
CREATE INDEX article_agreement ON article (agreement);
CREATE INDEX article_issue ON article (issue);

-- The text of an article at one time; the highest number is the current one.
CREATE TABLE article_version (
    id TEXT NOT NULL PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED, -- The article.
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000), -- The version, 1 first.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- Its text.
    author TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who proposed it.
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- In which session.
    date TEXT, -- When.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its text.
) STRICT;
CREATE INDEX article_version_article ON article_version (article);
CREATE INDEX article_version_author ON article_version (author);
CREATE INDEX article_version_session ON article_version (session);

-- Where a stakeholder stands on an article, or on the whole text.
CREATE TABLE endorsement (
    id TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED, -- The agreement.
    article_version TEXT REFERENCES article_version (id) DEFERRABLE INITIALLY DEFERRED, -- The version of the article; none for the whole text.
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    stance TEXT NOT NULL CHECK (stance IN ('endorses', 'with_reservations', 'abstains', 'dissents', 'awaiting_mandate')), -- Where it stands.
    words TEXT CHECK (trim(words) <> ''), -- Its reservation or dissent, in its own words.
    signatory TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who signs for it.
    capacity TEXT CHECK (trim(capacity) <> ''), -- In what capacity.
    mandate_basis TEXT CHECK (mandate_basis IN ('deliberation', 'board_decision', 'statutory', 'none', 'subject_to_ratification')), -- By what right.
    mandate_reference TEXT CHECK (trim(mandate_reference) <> ''), -- Number and date of the act that gives the mandate.
    mandate_limits TEXT CHECK (trim(mandate_limits) <> ''), -- What the mandate does not cover.
    named INTEGER NOT NULL CHECK (named IN (0, 1)), -- It agrees to be named.
    date TEXT, -- When.
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)), -- It has signed.
    withdrawn_on TEXT, -- When it took it back; it then never counts.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its words.
) STRICT;
CREATE INDEX endorsement_agreement ON endorsement (agreement);
CREATE INDEX endorsement_article_version ON endorsement (article_version);
CREATE INDEX endorsement_stakeholder ON endorsement (stakeholder);
CREATE INDEX endorsement_signatory ON endorsement (signatory);

-- A show of opinion in the room on one version of an article.
CREATE TABLE sounding (
    id TEXT NOT NULL PRIMARY KEY,
    article_version TEXT NOT NULL REFERENCES article_version (id) DEFERRABLE INITIALLY DEFERRED, -- The version.
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- In which session.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who; none where only the count is kept.
    level TEXT NOT NULL REFERENCES scale_level (id) DEFERRABLE INITIALLY DEFERRED -- The level shown.
) STRICT;
CREATE INDEX sounding_article_version ON sounding (article_version);
CREATE INDEX sounding_session ON sounding (session);
CREATE INDEX sounding_stakeholder ON sounding (stakeholder);
CREATE INDEX sounding_level ON sounding (level);


-- ------------------------------------------------------------------------
-- What they do
-- ------------------------------------------------------------------------

-- An axis of the roadmap.
CREATE TABLE axis (
    id TEXT NOT NULL PRIMARY KEY,
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- Its title.
    agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED, -- The agreement it comes from.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its title.
) STRICT;
CREATE INDEX axis_agreement ON axis (agreement);

-- Something to be done by somebody until some day.
CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY,
    axis TEXT REFERENCES axis (id) DEFERRABLE INITIALLY DEFERRED, -- The axis.
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000), -- Its number.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What it is called.
    description TEXT CHECK (trim(description) <> ''), -- What it consists of.
    stage TEXT CHECK (stage IN ('design', 'delivery', 'monitoring', 'evaluation')), -- The stage of the policy cycle.
    lead TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- Who leads it.
    mode TEXT CHECK (mode IN ('consulted', 'concerted', 'negotiated', 'mediated')), -- How it is decided.
    start TEXT, -- First day.
    due TEXT, -- Last day.
    budget REAL, -- What it costs, in the dialogue's currency.
    funding_source TEXT CHECK (trim(funding_source) <> ''), -- Where the money comes from.
    indicator TEXT CHECK (trim(indicator) <> ''), -- What is measured.
    unit TEXT CHECK (trim(unit) <> ''), -- In what unit.
    baseline REAL, -- Its value at the start.
    goal REAL, -- Its value to reach.
    current REAL, -- Its value now.
    status TEXT CHECK (status IN ('proposed', 'agreed', 'under_way', 'done', 'late', 'dropped')), -- How far it has come.
    progress INTEGER CHECK (progress BETWEEN 0 AND 100), -- Share done, in per cent.
    article TEXT REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED, -- The article it carries out.
    decision TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED, -- The decision it carries out.
    contribution TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- The contribution it comes from.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX action_axis ON action (axis);
CREATE INDEX action_lead ON action (lead);
CREATE INDEX action_article ON action (article);
CREATE INDEX action_decision ON action (decision);
CREATE INDEX action_contribution ON action (contribution);

-- A stakeholder that helps with an action.
CREATE TABLE action_partner (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED, -- The action.
    stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED -- The stakeholder.
) STRICT;
CREATE INDEX action_partner_action ON action_partner (action);
CREATE INDEX action_partner_stakeholder ON action_partner (stakeholder);

-- An action that waits for another.
CREATE TABLE dependency (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED, -- The action that waits.
    needs TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED -- The action it waits for.
) STRICT;
CREATE INDEX dependency_action ON dependency (action);
CREATE INDEX dependency_needs ON dependency (needs);

-- A point on the way of an action.
CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED, -- The action.
    title TEXT NOT NULL CHECK (trim(title) <> ''), -- What is reached.
    date TEXT, -- When it should be.
    done_on TEXT, -- When it was.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its title.
) STRICT;
CREATE INDEX milestone_action ON milestone (action);

-- A look at how far an action has come.
CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED, -- The action.
    session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- In which session.
    date TEXT NOT NULL, -- When.
    status TEXT CHECK (status IN ('proposed', 'agreed', 'under_way', 'done', 'late', 'dropped')), -- How far it had come.
    value REAL, -- The value of the indicator.
    evidence TEXT CHECK (trim(evidence) <> ''), -- What shows it.
    comment TEXT CHECK (trim(comment) <> ''), -- What there is to say.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
CREATE INDEX review_action ON review (action);
CREATE INDEX review_session ON review (session);


-- ------------------------------------------------------------------------
-- Beside any record
-- ------------------------------------------------------------------------

-- A framework item that a record is about.
CREATE TABLE tag (
    id TEXT NOT NULL PRIMARY KEY,
    item TEXT NOT NULL REFERENCES framework_item (id) DEFERRABLE INITIALLY DEFERRED, -- The item.
    kind TEXT NOT NULL, -- The kind of the record.
    record TEXT NOT NULL -- The record.
) STRICT;
CREATE INDEX tag_item ON tag (item);
CREATE INDEX tag_record ON tag (record);

-- The text of a field in another language than the one it was recorded in.
CREATE TABLE translation (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL, -- The kind of the record.
    record TEXT NOT NULL, -- The record.
    field TEXT NOT NULL CHECK (trim(field) <> ''), -- The field.
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'ko')), -- The language translated into.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- The translation.
    official INTEGER NOT NULL CHECK (official IN (0, 1)) -- Whether the parties recognise it; an unofficial one is labelled where it is printed.
) STRICT;
CREATE INDEX translation_record ON translation (record);

-- A file that belongs to a record: a logo, a photograph, an annex.
CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL, -- The kind of the record.
    record TEXT NOT NULL, -- The record.
    title TEXT CHECK (trim(title) <> ''), -- What it is called, and its text alternative.
    media_type TEXT CHECK (trim(media_type) <> ''), -- Its media type, such as `image/png`.
    content BLOB, -- Its bytes.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its title.
) STRICT;
CREATE INDEX attachment_record ON attachment (record);

-- A judgement of one field of a record, by one rater.
CREATE TABLE rating (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL, -- The kind of the record.
    record TEXT NOT NULL, -- The record.
    field TEXT NOT NULL CHECK (trim(field) <> ''), -- The field judged.
    value INTEGER NOT NULL CHECK (value BETWEEN -4 AND 5), -- The judgement, on the scale of that field.
    rater TEXT NOT NULL CHECK (trim(rater) <> ''), -- Who judged.
    confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')), -- How sure they are.
    date TEXT -- When.
) STRICT;
CREATE INDEX rating_record ON rating (record);


-- ------------------------------------------------------------------------
-- What the program keeps for itself
-- ------------------------------------------------------------------------

-- A document that left the program.
CREATE TABLE issued_document (
    id TEXT NOT NULL PRIMARY KEY,
    reference TEXT CHECK (trim(reference) <> ''), -- The reference in its foot.
    kind TEXT CHECK (trim(kind) <> ''), -- The kind of document, as the command line names it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')), -- Its language.
    disclosure TEXT CHECK (disclosure IN ('named', 'by_category', 'chatham_house')), -- What it told.
    date TEXT, -- Date of issue.
    sha256 TEXT, -- Fingerprint of the file.
    file_name TEXT CHECK (trim(file_name) <> '') -- Where it was saved.
) STRICT;

-- Where a copy made for another table left from.
CREATE TABLE copy_origin (
    id TEXT NOT NULL PRIMARY KEY,
    dossier TEXT NOT NULL CHECK (trim(dossier) <> ''), -- The dossier it was copied from.
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 1000000) -- The journal position it left at.
) STRICT;

-- ------------------------------------------------------------------------
-- The journal: what was changed, when and by whom. Append-only.
-- ------------------------------------------------------------------------

-- One change.
CREATE TABLE journal_entry (
    sequence INTEGER NOT NULL PRIMARY KEY, -- 1 first, without gaps
    at TEXT NOT NULL, -- when, UTC
    author TEXT, -- who
    action TEXT NOT NULL, -- what, as a message key
    arguments TEXT NOT NULL DEFAULT '{}', -- its arguments, a JSON object of texts
    reverses INTEGER REFERENCES journal_entry (sequence) DEFERRABLE INITIALLY DEFERRED, -- the entry from which on this one takes back (undo), or which it brings again (redo)
    schema INTEGER NOT NULL -- version of this schema when it was written
) STRICT;
CREATE INDEX journal_entry_reverses ON journal_entry (reverses);

-- One field of one record in a change.
CREATE TABLE journal_change (
    entry INTEGER NOT NULL REFERENCES journal_entry (sequence) DEFERRABLE INITIALLY DEFERRED, -- the change
    rank INTEGER NOT NULL, -- place of the edit in the change, 0 first
    kind TEXT NOT NULL, -- table of the record
    record TEXT NOT NULL, -- key of the record
    field TEXT NOT NULL, -- the field; a row for id says that the record was created (no before) or removed (no after)
    before TEXT, -- value before, as JSON; an object {"at", "text"} is the part of a long text that was cut at that character
    after TEXT, -- value after, likewise
    PRIMARY KEY (entry, rank, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_change_record ON journal_change (record);

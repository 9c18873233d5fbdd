-- Sessions as they are led and minuted: who is invited, what somebody commits to, how the minutes word what was said.
-- SQLite cannot change a check in place: both tables are made anew with the rows they have.

-- Who was there, or was not, and by what right.
CREATE TABLE attendance_new (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    status TEXT NOT NULL CHECK (status IN ('invited', 'present', 'represented', 'excused', 'absent', 'observer')), -- How they attended.
    represented_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who came in their place.
    capacity TEXT CHECK (trim(capacity) <> ''), -- In what capacity.
    mandate TEXT CHECK (trim(mandate) <> ''), -- On what mandate.
    arrived_at TEXT, -- When they came.
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)), -- Whether they signed the sheet.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its texts.
) STRICT;
INSERT INTO attendance_new (
    id, session, person, stakeholder, status, represented_by, capacity, mandate, arrived_at, signed, language
)
SELECT
    id, session, person, stakeholder, status, represented_by, capacity, mandate, arrived_at, signed, language
FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_stakeholder ON attendance (stakeholder);
CREATE INDEX attendance_represented_by ON attendance (represented_by);

-- What somebody said.
CREATE TABLE contribution_new (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, -- The session.
    agenda_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, -- The point of the agenda.
    rank INTEGER CHECK (rank BETWEEN 0 AND 1000000), -- Its place in the order of the session.
    at TEXT, -- When.
    seconds INTEGER CHECK (seconds BETWEEN 0 AND 10000000), -- How long, in seconds.
    stakeholder TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED, -- For whom.
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- Who.
    speaker_label TEXT CHECK (trim(speaker_label) <> ''), -- Who, where neither is known.
    kind TEXT NOT NULL CHECK (kind IN ('presentation', 'question', 'answer', 'proposal', 'argument', 'concern', 'objection', 'reservation', 'agreement', 'commitment', 'information', 'conclusion')), -- What they did by saying it.
    text TEXT NOT NULL CHECK (trim(text) <> ''), -- What they said.
    issue TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, -- On which issue.
    reply_to TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- What it answers.
    decision TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED, -- The decision that it is a reservation or an objection to.
    private INTEGER NOT NULL CHECK (private IN (0, 1)), -- Said in confidence; never printed.
    minuted TEXT CHECK (trim(minuted) <> ''), -- How the minutes word it, where they do not give it as it was captured.
    minuted_with TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED, -- The contribution in whose place the minutes tell this one as well.
    left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)), -- The minutes pass over it.
    language TEXT CHECK (language IN ('en', 'fr', 'ko')) -- The language of its text.
) STRICT;
INSERT INTO contribution_new (
    id, session, agenda_item, rank, at, seconds, stakeholder, person, speaker_label, kind, text, issue, reply_to,
    decision, private, minuted, minuted_with, left_out, language
)
SELECT
    id, session, agenda_item, rank, at, seconds, stakeholder, person, speaker_label, kind, text, issue, reply_to,
    NULL, private, NULL, NULL, 0, language
FROM contribution;
DROP TABLE contribution;
ALTER TABLE contribution_new RENAME TO contribution;
CREATE INDEX contribution_session ON contribution (session);
CREATE INDEX contribution_agenda_item ON contribution (agenda_item);
CREATE INDEX contribution_stakeholder ON contribution (stakeholder);
CREATE INDEX contribution_person ON contribution (person);
CREATE INDEX contribution_issue ON contribution (issue);
CREATE INDEX contribution_reply_to ON contribution (reply_to);
CREATE INDEX contribution_decision ON contribution (decision);
CREATE INDEX contribution_minuted_with ON contribution (minuted_with);

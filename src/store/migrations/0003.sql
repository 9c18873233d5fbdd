-- Who ought to be at the table: the checklist against which it is asked who is missing; and networks of several levels.

ALTER TABLE dialogue ADD COLUMN expected_levels TEXT; -- Levels of which somebody ought to be there, codes joined by spaces, none for none; the usual ones where empty.
ALTER TABLE dialogue ADD COLUMN expected_roles TEXT; -- Roles that somebody ought to have, codes joined by spaces, none for none; all where empty.
ALTER TABLE category ADD COLUMN optional INTEGER NOT NULL DEFAULT 0 CHECK (optional IN (0, 1)); -- May do without anybody.
ALTER TABLE stakeholder ADD COLUMN levels TEXT; -- The levels whose authorities a network joins, codes joined by spaces.

import { firstShape } from './first-shape.ts'
import { shortSchema } from './short-schema.ts'

/** Marks a file as a nurture notebook, in SQLite's `application_id`: the letters "nurt". */
export const NOTEBOOK = 0x6e757274

/** The shape of today: how many steps there are. */
export const SHAPE = 17

/** Each step moves the database one version on. Append; never edit one that has shipped. Asked for only where one is to be taken. */
export const migrations = (): readonly string[] => [
  firstShape(),
  `
  -- What the signals of the outside world said, with their history.
  CREATE TABLE readings (
    id      INTEGER PRIMARY KEY,
    signal  TEXT NOT NULL,
    value   TEXT NOT NULL,
    on_day  TEXT NOT NULL CHECK (on_day IS date(on_day)),
    at_time TEXT
  ) STRICT;
  CREATE INDEX readings_by_signal ON readings (signal, on_day);

  CREATE TABLE absences (
    id      INTEGER PRIMARY KEY,
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on   TEXT NOT NULL CHECK (to_on IS date(to_on))
  ) STRICT;

  -- When the notes of a lead were last looked at in a review.
  CREATE TABLE reviews (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL UNIQUE REFERENCES leads ON DELETE CASCADE,
    on_day  TEXT NOT NULL CHECK (on_day IS date(on_day))
  ) STRICT;

  -- Worked out by planning, as triggers are: conditions that stand, and the signal that answers each.
  CREATE TABLE waiting (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    cue     TEXT NOT NULL,
    signal  TEXT,
    met     INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX waiting_by_lead ON waiting (lead_id);
  CREATE INDEX waiting_by_signal ON waiting (signal);
  `,
  `
  -- What the columns of files like one that was imported mean, as the user said it.
  CREATE TABLE column_maps (
    id     INTEGER PRIMARY KEY,
    header TEXT NOT NULL UNIQUE,
    map    TEXT NOT NULL
  ) STRICT;

  -- Lists of numbers that are not to be called, and how old they are.
  CREATE TABLE dnc_lists (
    id        INTEGER PRIMARY KEY,
    mark      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    listed_on TEXT NOT NULL CHECK (listed_on IS date(listed_on)),
    areas     TEXT NOT NULL,
    numbers   INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE dnc_numbers (
    number  INTEGER NOT NULL,
    list_id INTEGER NOT NULL REFERENCES dnc_lists ON DELETE CASCADE,
    PRIMARY KEY (number, list_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dnc_numbers_by_list ON dnc_numbers (list_id);

  -- The phone in the one form in which all the world writes it; none where that can't be told.
  ALTER TABLE leads ADD COLUMN e164 TEXT;
  CREATE TRIGGER leads_renumbered AFTER UPDATE OF phone ON leads WHEN new.phone IS NOT old.phone AND new.e164 IS old.e164 BEGIN
    UPDATE leads SET e164 = NULL WHERE id = new.id;
  END;

  -- Whoever has a listed number is stopped, now or once they get it.
  CREATE VIEW listed_leads AS
    SELECT leads.id AS lead_id, min(listed_on) AS listed_on, 'on the do-not-call list (' || phone_digits || ')' AS because
    FROM leads JOIN dnc_numbers ON number = CAST(phone_digits AS INTEGER) JOIN dnc_lists ON dnc_lists.id = list_id
    WHERE phone_digits IS NOT NULL GROUP BY leads.id;
  CREATE TRIGGER leads_listed AFTER INSERT ON leads WHEN new.phone_digits IS NOT NULL BEGIN
    INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
    SELECT lower(hex(randomblob(5))), lead_id, listed_on, channel, because, 1
    FROM listed_leads, (SELECT 'call' AS channel UNION ALL SELECT 'text')
    WHERE lead_id = new.id;
  END;
  CREATE TRIGGER leads_listed_later AFTER UPDATE OF phone_digits ON leads
  WHEN new.phone_digits IS NOT NULL AND new.phone_digits IS NOT old.phone_digits BEGIN
    INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
    SELECT lower(hex(randomblob(5))), lead_id, listed_on, ways.channel, listed_leads.because, 1
    FROM listed_leads, (SELECT 'call' AS channel UNION ALL SELECT 'text') AS ways
    WHERE lead_id = new.id AND NOT EXISTS (
      SELECT 1 FROM stops WHERE stops.lead_id = new.id AND stops.channel = ways.channel AND stops.because = listed_leads.because);
  END;
  `,
  `
  -- Who belongs to a lead.
  CREATE TABLE people (
    id       INTEGER PRIMARY KEY,
    lead_id  INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    name     TEXT NOT NULL,
    relation TEXT
  ) STRICT;
  CREATE INDEX people_by_lead ON people (lead_id);
  `,
  `
  -- Stops that outlive whom they were for: a keyed hash of a phone or an email.
  CREATE TABLE kept_stops (
    id      INTEGER PRIMARY KEY,
    mark    TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'text', 'any')),
    on_day  TEXT NOT NULL CHECK (on_day IS date(on_day)),
    UNIQUE (mark, channel)
  ) STRICT;
  `,
  `
  CREATE INDEX leads_by_e164 ON leads (e164) WHERE e164 IS NOT NULL;
  `,
  `
  -- Mail on its way: written down before anything of it leaves the house.
  CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('digest', 'weekly', 'letter')),
    for_on     TEXT NOT NULL CHECK (for_on IS date(for_on)),
    lead_id    INTEGER REFERENCES leads ON DELETE SET NULL,
    template   TEXT,
    message_id TEXT NOT NULL UNIQUE,
    recipient  TEXT NOT NULL,
    subject    TEXT NOT NULL,
    body       TEXT,
    stage      TEXT NOT NULL CHECK (stage IN ('claimed', 'sending', 'sent', 'failed', 'unsure', 'dropped')),
    tries      INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    next_at    INTEGER,
    error      TEXT,
    holder     TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX digests_by_day ON outbox (kind, for_on) WHERE kind <> 'letter';
  CREATE INDEX digests_sent ON outbox (for_on) WHERE kind = 'digest' AND stage = 'sent';
  CREATE INDEX letters_by_day ON outbox (for_on) WHERE kind = 'letter';
  CREATE INDEX outbox_by_lead ON outbox (lead_id);

  -- Mail from leads that was filed: the same one is not filed twice.
  CREATE TABLE mail_read (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    mark    TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE INDEX mail_read_by_lead ON mail_read (lead_id);
  `,
  `
  -- A note that is taken away asks which stops point at it.
  CREATE INDEX stops_by_note ON stops (note_id) WHERE note_id IS NOT NULL;
  `,
  `
  -- Other phones are facts (phone-2, mobile): whoever has a listed number there is stopped, too.
  CREATE VIEW listed_fields AS
    SELECT lead_id, min(listed_on) AS listed_on, 'on the do-not-call list (' || digits || ')' AS because
    FROM (
      SELECT lead_id, CASE WHEN length(bare) = 11 AND bare LIKE '1%' THEN substr(bare, 2) ELSE bare END AS digits
      FROM (
        SELECT lead_id,
          replace(replace(replace(replace(replace(replace(replace(replace(value, ' ', ''), '(', ''), ')', ''), '-', ''), '.', ''), '+', ''), '/', ''), char(160), '') AS bare
        FROM fields WHERE name LIKE '%phone%' OR name LIKE '%mobile%' OR name LIKE '%cell%')
      WHERE length(bare) >= 7 AND bare NOT GLOB '*[^0-9]*'
    ) JOIN dnc_numbers ON number = CAST(digits AS INTEGER) JOIN dnc_lists ON dnc_lists.id = list_id
    GROUP BY lead_id, digits;
  CREATE TRIGGER fields_listed AFTER INSERT ON fields
  WHEN (new.name LIKE '%phone%' OR new.name LIKE '%mobile%' OR new.name LIKE '%cell%') AND EXISTS (SELECT 1 FROM dnc_lists) BEGIN
    INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
    SELECT lower(hex(randomblob(5))), lead_id, listed_on, ways.channel, listed_fields.because, 1
    FROM listed_fields, (SELECT 'call' AS channel UNION ALL SELECT 'text') AS ways
    WHERE lead_id = new.lead_id AND NOT EXISTS (
      SELECT 1 FROM stops WHERE stops.lead_id = new.lead_id AND stops.channel = ways.channel AND stops.because = listed_fields.because);
  END;
  CREATE TRIGGER fields_listed_later AFTER UPDATE OF value ON fields
  WHEN new.value IS NOT old.value AND (new.name LIKE '%phone%' OR new.name LIKE '%mobile%' OR new.name LIKE '%cell%') AND EXISTS (SELECT 1 FROM dnc_lists) BEGIN
    INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
    SELECT lower(hex(randomblob(5))), lead_id, listed_on, ways.channel, listed_fields.because, 1
    FROM listed_fields, (SELECT 'call' AS channel UNION ALL SELECT 'text') AS ways
    WHERE lead_id = new.lead_id AND NOT EXISTS (
      SELECT 1 FROM stops WHERE stops.lead_id = new.lead_id AND stops.channel = ways.channel AND stops.because = listed_fields.because);
  END;
  `,
  `
  -- Rows that were added together are one change: from \`row\` up to this one.
  ALTER TABLE changes ADD COLUMN upto INTEGER;

  -- Notes that came in by the hundred thousand: what is worth remembering of them is read when they come up.
  CREATE TABLE unread (note_id INTEGER PRIMARY KEY REFERENCES notes ON DELETE CASCADE) STRICT;
  `,
  `
  -- Stops of people who were forgotten elsewhere are hashed with another key.
  ALTER TABLE kept_stops ADD COLUMN secret TEXT;
  `,
  `
  -- How strong a reason is, lowest first: a backlog is read from there only as far as it is shown.
  ALTER TABLE triggers ADD COLUMN strength INTEGER;
  UPDATE triggers SET strength = CASE trigger ->> '$.kind' WHEN 'appointment' THEN 0 ELSE 1000 END
    + CASE trigger ->> '$.family' WHEN 'customer' THEN 0 WHEN 'dynamic' THEN 100 ELSE 200 END
    + CASE trigger ->> '$.kind' WHEN 'appointment' THEN 0 WHEN 'question' THEN 2 WHEN 'confirmation' THEN 4 WHEN 'callback' THEN 6
        WHEN 'recurring' THEN 8 WHEN 'condition' THEN 10 WHEN 'occasion' THEN 12 WHEN 'expiry' THEN 14 WHEN 'step' THEN 16
        WHEN 'move' THEN 18 WHEN 'attempt' THEN 20 ELSE 22 END
    + CASE trigger ->> '$.sure' WHEN 1 THEN 0 ELSE 1 END;
  CREATE INDEX triggers_by_strength ON triggers (strength, due_on);
  `,
  `
  -- What planning asks of the notes of a lead, in few letters: a million notes are read from here without their words.
  DROP INDEX notes_by_lead;
  CREATE INDEX notes_by_lead ON notes (lead_id, on_day,
    coalesce(at_time, '     ') || substr(channel, 1, 1) || substr(direction, 1, 1) || coalesce(substr(outcome, 1, 1), '-') || id);
  `,
  `
  -- An act that can't be undone stands in the history all the same: undo goes past it only when told to.
  ALTER TABLE acts ADD COLUMN final INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Which reason of a lead comes first: whoever has something open by a day has this open, and is counted by it.
  ALTER TABLE triggers ADD COLUMN is_first INTEGER NOT NULL DEFAULT 1;
  UPDATE triggers SET is_first = 0 WHERE EXISTS (
    SELECT 1 FROM triggers AS other WHERE other.lead_id = triggers.lead_id AND (other.due_on, other.id) < (triggers.due_on, triggers.id));
  CREATE INDEX triggers_first ON triggers (due_on) WHERE is_first = 1;
  `,
  `
  -- What is on record stands a second time in the indexes by which it is asked for: so SQLite's own check sees a bit that has flipped.
  DROP INDEX leads_by_stage;
  CREATE INDEX leads_by_stage ON leads (stage, name, phone, email, zone, since_on);
  CREATE INDEX fields_by_name ON fields (name, value, set_on, lead_id);
  DROP INDEX people_by_lead;
  CREATE INDEX people_by_lead ON people (lead_id, id, name, relation);
  DROP INDEX cues_by_lead;
  CREATE INDEX cues_by_lead ON cues (lead_id, id, noted_on, type, date, until, time, every, about, op, value, channel, sure, by, rejected);
  DROP INDEX moves_by_lead;
  CREATE INDEX moves_by_lead ON moves (lead_id, on_day, id, at_time, kind, from_stage, to_stage, reason, amount, path);
  DROP INDEX settlements_by_lead;
  CREATE INDEX settlements_by_lead ON settlements (lead_id, id, on_day, at_time, kind, source, occurrence, until_on);
  DROP INDEX stops_by_lead;
  CREATE INDEX stops_by_lead ON stops (lead_id, id, on_day, at_time, channel, because, sure, lifted_on, lifted_because);
  DROP INDEX readings_by_signal;
  CREATE INDEX readings_by_signal ON readings (signal, on_day, id, value, at_time);
  `,
  shortSchema(),
]

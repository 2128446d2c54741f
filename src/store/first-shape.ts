/** The notebook as it first was: the record, the cache of triggers, and what each act changed. */
export const firstShape = (): string => `
  CREATE TABLE leads (
    id           INTEGER PRIMARY KEY,
    key          TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    folded       TEXT NOT NULL,
    phone        TEXT,
    phone_digits TEXT,
    email        TEXT,
    zone         TEXT,
    stage        TEXT NOT NULL,
    since_on     TEXT NOT NULL CHECK (since_on IS date(since_on))
  ) STRICT;
  CREATE INDEX leads_by_folded ON leads (folded);
  CREATE INDEX leads_by_phone ON leads (phone_digits) WHERE phone_digits IS NOT NULL;
  CREATE INDEX leads_by_email ON leads (email COLLATE NOCASE) WHERE email IS NOT NULL;
  CREATE INDEX leads_by_stage ON leads (stage);

  CREATE TABLE tags (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    tag     TEXT NOT NULL,
    UNIQUE (lead_id, tag)
  ) STRICT;

  CREATE TABLE fields (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    set_on  TEXT NOT NULL CHECK (set_on IS date(set_on)),
    UNIQUE (lead_id, name)
  ) STRICT;

  CREATE TABLE notes (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    lead_id   INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    on_day    TEXT NOT NULL CHECK (on_day IS date(on_day)),
    at_time   TEXT,
    channel   TEXT NOT NULL CHECK (channel IN ('call', 'email', 'text', 'visit', 'note')),
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    outcome   TEXT CHECK (outcome IN ('talked', 'voicemail', 'no answer', 'wrong number', 'refused')),
    body      TEXT NOT NULL,
    hash      TEXT NOT NULL
  ) STRICT;
  CREATE INDEX notes_by_lead ON notes (lead_id, on_day);

  -- What was understood in a note, or set by hand with or without one.
  CREATE TABLE cues (
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,
    lead_id  INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    note_id  INTEGER REFERENCES notes ON DELETE CASCADE,
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    type     TEXT NOT NULL,
    date     TEXT CHECK (date IS date(date)),
    until    TEXT CHECK (until IS date(until)),
    time     TEXT,
    every    TEXT,
    about    TEXT,
    op       TEXT CHECK (op IN ('<', '>')),
    value    REAL,
    channel  TEXT,
    sure     INTEGER NOT NULL,
    quote    TEXT NOT NULL,
    place    INTEGER NOT NULL,
    by       TEXT NOT NULL CHECK (by IN ('reading', 'hand')),
    rejected INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX cues_by_lead ON cues (lead_id);
  CREATE INDEX cues_by_note ON cues (note_id);

  CREATE TABLE facts (
    id      INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    note_id INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
    quote   TEXT NOT NULL,
    place   INTEGER NOT NULL,
    whose   TEXT
  ) STRICT;
  CREATE INDEX facts_by_lead ON facts (lead_id);
  CREATE INDEX facts_by_note ON facts (note_id);

  CREATE TABLE moves (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    lead_id    INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),
    at_time    TEXT,
    kind       TEXT NOT NULL CHECK (kind IN ('stage', 'requeue', 'path')),
    from_stage TEXT NOT NULL,
    to_stage   TEXT NOT NULL,
    reason     TEXT,
    amount     REAL,
    path       TEXT
  ) STRICT;
  CREATE INDEX moves_by_lead ON moves (lead_id, on_day);

  CREATE TABLE settlements (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    lead_id    INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),
    at_time    TEXT,
    kind       TEXT NOT NULL CHECK (kind IN ('done', 'skip', 'snooze')),
    source     TEXT,
    occurrence TEXT CHECK (occurrence IS date(occurrence)),
    until_on   TEXT CHECK (until_on IS date(until_on))
  ) STRICT;
  CREATE INDEX settlements_by_lead ON settlements (lead_id);

  CREATE TABLE stops (
    id             INTEGER PRIMARY KEY,
    key            TEXT NOT NULL UNIQUE,
    lead_id        INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    note_id        INTEGER REFERENCES notes ON DELETE CASCADE,
    on_day         TEXT NOT NULL CHECK (on_day IS date(on_day)),
    at_time        TEXT,
    channel        TEXT NOT NULL CHECK (channel IN ('call', 'email', 'text', 'any')),
    because        TEXT,
    sure           INTEGER NOT NULL,
    lifted_on      TEXT CHECK (lifted_on IS date(lifted_on)),
    lifted_because TEXT
  ) STRICT;
  CREATE INDEX stops_by_lead ON stops (lead_id);

  -- Worked out from the record by planning. A cache: dropped and planned again, it comes out the same.
  CREATE TABLE triggers (
    id         INTEGER PRIMARY KEY,
    lead_id    INTEGER NOT NULL REFERENCES leads ON DELETE CASCADE,
    source     TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    due_on     TEXT NOT NULL CHECK (due_on IS date(due_on)),
    lapses_on  TEXT CHECK (lapses_on IS date(lapses_on)),
    trigger    TEXT NOT NULL
  ) STRICT;
  -- The one query that must stay fast: what is due by a given day.
  CREATE INDEX triggers_by_day ON triggers (due_on, lead_id);
  CREATE INDEX triggers_by_lead ON triggers (lead_id);
  CREATE INDEX triggers_by_lapse ON triggers (lapses_on) WHERE lapses_on IS NOT NULL;

  -- What each act changed, so that it can be undone.
  CREATE TABLE acts (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    on_day  TEXT NOT NULL,
    words   TEXT NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE changes (
    id      INTEGER PRIMARY KEY,
    act_id  INTEGER NOT NULL REFERENCES acts ON DELETE CASCADE,
    tbl     TEXT NOT NULL,
    row     INTEGER NOT NULL,
    lead_id INTEGER,
    before  TEXT
  ) STRICT;
  CREATE INDEX changes_by_act ON changes (act_id);
  CREATE TABLE acting (act_id INTEGER NOT NULL) STRICT;

  CREATE TABLE settings (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
  ) STRICT;

  -- Whole words of names, and their trigrams for names that nearly fit.
  CREATE VIRTUAL TABLE name_words USING fts5 (name, content = 'leads', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
  CREATE VIRTUAL TABLE name_trigrams USING fts5 (folded, content = 'leads', content_rowid = 'id', tokenize = 'trigram', detail = none);
  CREATE TRIGGER leads_named AFTER INSERT ON leads BEGIN
    INSERT INTO name_words (rowid, name) VALUES (new.id, new.name);
    INSERT INTO name_trigrams (rowid, folded) VALUES (new.id, new.folded);
  END;
  CREATE TRIGGER leads_unnamed AFTER DELETE ON leads BEGIN
    INSERT INTO name_words (name_words, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO name_trigrams (name_trigrams, rowid, folded) VALUES ('delete', old.id, old.folded);
  END;
  CREATE TRIGGER leads_renamed AFTER UPDATE OF name, folded ON leads BEGIN
    INSERT INTO name_words (name_words, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO name_trigrams (name_trigrams, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO name_words (rowid, name) VALUES (new.id, new.name);
    INSERT INTO name_trigrams (rowid, folded) VALUES (new.id, new.folded);
  END;

  CREATE VIRTUAL TABLE note_words USING fts5 (body, content = 'notes', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
  CREATE TRIGGER notes_written AFTER INSERT ON notes BEGIN
    INSERT INTO note_words (rowid, body) VALUES (new.id, new.body);
  END;
  CREATE TRIGGER notes_erased AFTER DELETE ON notes BEGIN
    INSERT INTO note_words (note_words, rowid, body) VALUES ('delete', old.id, old.body);
  END;
  CREATE TRIGGER notes_rewritten AFTER UPDATE OF body ON notes BEGIN
    INSERT INTO note_words (note_words, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO note_words (rowid, body) VALUES (new.id, new.body);
  END;
  `

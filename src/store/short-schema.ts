/**
 * SQLite reads the whole schema at each start, so it holds no more than each notebook needs. A change that is noted down begins as
 * `acting` does, and what stood there is a list in the order of the table's columns. Whoever is listed is looked for where there are lists.
 */
export const shortSchema = (): string => `
  DROP TABLE acting;
  CREATE TABLE acting (change_id INTEGER, act_id INTEGER NOT NULL, upto INTEGER) STRICT;
  CREATE TABLE named AS SELECT * FROM changes;
  DROP TABLE changes;
  CREATE TABLE changes (
    id      INTEGER PRIMARY KEY,
    act_id  INTEGER NOT NULL REFERENCES acts ON DELETE CASCADE,
    upto    INTEGER,
    tbl     TEXT NOT NULL,
    row     INTEGER NOT NULL,
    lead_id INTEGER,
    before  TEXT
  ) STRICT;
  INSERT INTO changes SELECT id, act_id, upto, tbl, row, lead_id,
    CASE WHEN before IS NOT NULL THEN (SELECT json_group_array(before ->> ('$.' || name)) FROM pragma_table_info(tbl)) END
  FROM named ORDER BY id;
  DROP TABLE named;
  CREATE INDEX changes_by_act ON changes (act_id);

  DROP TRIGGER leads_listed;
  DROP TRIGGER leads_listed_later;
  DROP TRIGGER fields_listed;
  DROP TRIGGER fields_listed_later;
  DROP VIEW listed_leads;
  DROP VIEW listed_fields;
  `

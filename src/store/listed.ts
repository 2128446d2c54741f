import type { Db } from './database.ts'

/** Who has a number on a list: as their phone, or as another phone among their facts (phone-2, mobile). */
export type Listed = 'listed_leads' | 'listed_fields'

/** Stops calls and texts to whoever is listed, as far as they are not stopped for that yet. */
export const stopListed = (listed: Listed, where: string): string =>
  `INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
   SELECT lower(hex(randomblob(5))), lead_id, listed_on, ways.channel, listed.because, 1
   FROM ${listed} AS listed, (SELECT 'call' AS channel UNION ALL SELECT 'text') AS ways
   WHERE ${where} AND NOT EXISTS (
     SELECT 1 FROM stops WHERE stops.lead_id = listed.lead_id AND stops.channel = ways.channel AND stops.because = listed.because)`

const isPhone = (name: string) => `(${name} LIKE '%phone%' OR ${name} LIKE '%mobile%' OR ${name} LIKE '%cell%')`

/** From the first list on, SQLite itself stops whoever gets a listed number. Before that it would only read this at each start. */
export const watchListed = (db: Db): void => {
  db.exec(`
  CREATE VIEW IF NOT EXISTS listed_leads AS
    SELECT leads.id AS lead_id, min(listed_on) AS listed_on, 'on the do-not-call list (' || phone_digits || ')' AS because
    FROM leads JOIN dnc_numbers ON number = CAST(phone_digits AS INTEGER) JOIN dnc_lists ON dnc_lists.id = list_id
    WHERE phone_digits IS NOT NULL GROUP BY leads.id;
  CREATE TRIGGER IF NOT EXISTS leads_listed AFTER INSERT ON leads WHEN new.phone_digits IS NOT NULL BEGIN
    ${stopListed('listed_leads', 'lead_id = new.id')};
  END;
  CREATE TRIGGER IF NOT EXISTS leads_listed_later AFTER UPDATE OF phone_digits ON leads
  WHEN new.phone_digits IS NOT NULL AND new.phone_digits IS NOT old.phone_digits BEGIN
    ${stopListed('listed_leads', 'lead_id = new.id')};
  END;

  CREATE VIEW IF NOT EXISTS listed_fields AS
    SELECT lead_id, min(listed_on) AS listed_on, 'on the do-not-call list (' || digits || ')' AS because
    FROM (
      SELECT lead_id, CASE WHEN length(bare) = 11 AND bare LIKE '1%' THEN substr(bare, 2) ELSE bare END AS digits
      FROM (
        SELECT lead_id,
          replace(replace(replace(replace(replace(replace(replace(replace(value, ' ', ''), '(', ''), ')', ''), '-', ''), '.', ''), '+', ''), '/', ''), char(160), '') AS bare
        FROM fields WHERE ${isPhone('name')})
      WHERE length(bare) >= 7 AND bare NOT GLOB '*[^0-9]*'
    ) JOIN dnc_numbers ON number = CAST(digits AS INTEGER) JOIN dnc_lists ON dnc_lists.id = list_id
    GROUP BY lead_id, digits;
  CREATE TRIGGER IF NOT EXISTS fields_listed AFTER INSERT ON fields WHEN ${isPhone('new.name')} BEGIN
    ${stopListed('listed_fields', 'lead_id = new.lead_id')};
  END;
  CREATE TRIGGER IF NOT EXISTS fields_listed_later AFTER UPDATE OF value ON fields
  WHEN new.value IS NOT old.value AND ${isPhone('new.name')} BEGIN
    ${stopListed('listed_fields', 'lead_id = new.lead_id')};
  END;
  `)
}

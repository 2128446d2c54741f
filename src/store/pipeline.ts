import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { quoted } from './term.ts'

/** A lead in a list: where it stands, and when it comes next. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly stage: string
  /** The day of its next trigger. */
  readonly next?: Day
  /** The day of the last contact that was a conversation. */
  readonly talked?: Day
  /** Asked not to be contacted at all. */
  readonly stopped: boolean
}

/** Which leads a list is narrowed to: by stage, tag, or a field (with a value, or just having it). */
export interface Narrowing {
  readonly stage?: string
  readonly tag?: string
  readonly field?: string
  readonly value?: string
}

/** The leads by stage in the order of the pipeline, then by name. */
export function listed(
  db: Db,
  { stage, tag, field, value }: Narrowing,
  stages: readonly string[],
  today: Day,
): Listed[] {
  const rows = db
    .prepare<[object], Record<keyof Listed, string | number | null>>(
      `SELECT key AS id, name, phone, email, stage,
         (SELECT min(due_on) FROM triggers WHERE lead_id = leads.id AND (lapses_on IS NULL OR lapses_on >= @today)) AS next,
         (SELECT max(on_day) FROM notes WHERE lead_id = leads.id AND channel <> 'note' AND (outcome IN ('talked', 'refused') OR direction = 'in')) AS talked,
         EXISTS (SELECT 1 FROM stops WHERE lead_id = leads.id AND channel = 'any' AND sure = 1 AND lifted_on IS NULL) AS stopped
       FROM leads
       WHERE (@stage IS NULL OR stage = @stage)
         AND (@tag IS NULL OR EXISTS (SELECT 1 FROM tags WHERE lead_id = leads.id AND tag = @tag))
         AND (@field IS NULL OR EXISTS (SELECT 1 FROM fields WHERE lead_id = leads.id AND fields.name = @field AND (@value IS NULL OR value = @value)))
       ORDER BY folded, leads.id`,
    )
    .all({ stage: stage ?? null, tag: tag ?? null, field: field ?? null, value: value ?? null, today })
    .map(
      (row) =>
        ({
          ...Object.fromEntries(Object.entries(row).filter(([, part]) => part !== null)),
          stopped: row.stopped === 1,
        }) as Listed,
    )
  return stages
    .flatMap((name) => rows.filter((row) => row.stage === name))
    .concat(rows.filter((row) => !stages.includes(row.stage)))
}

/** A note that holds the words looked for. */
export interface Hit {
  readonly id: string
  readonly name: string
  readonly on: Day
  readonly text: string
}

/** How many notes a search shows. */
export const MOST_HITS = 50

/** Notes that hold each of the words, newest first. */
export const notesWith = (db: Db, words: readonly string[]): Hit[] =>
  db
    .prepare<[string], Hit>(
      `SELECT leads.key AS id, leads.name, on_day AS "on", notes.body AS text
       FROM note_words JOIN notes ON notes.id = note_words.rowid JOIN leads ON leads.id = notes.lead_id
       WHERE note_words MATCH ? ORDER BY note_words.rowid DESC LIMIT ${MOST_HITS}`,
    )
    .all(words.map(quoted).join(' '))

/** Leads in a lost stage, and those of open stages without a conversation since the day of their stage, or with so many tries: longest gone first. */
export function lostOrQuiet(
  db: Db,
  lost: readonly string[],
  quiet: readonly { readonly stage: string; readonly since: Day }[],
  tries: number,
): number[] {
  return db
    .prepare<[object], number>(
      `SELECT leads.id FROM leads
       LEFT JOIN json_each(@quiet) AS limits ON json_extract(limits.value, '$.stage') = leads.stage
       WHERE leads.stage IN (SELECT value FROM json_each(@lost))
          OR (limits.value IS NOT NULL AND (
               (leads.since_on < json_extract(limits.value, '$.since') AND NOT EXISTS (
                 SELECT 1 FROM notes WHERE notes.lead_id = leads.id AND on_day >= json_extract(limits.value, '$.since')
                   AND channel <> 'note' AND (outcome IN ('talked', 'refused') OR direction = 'in')))
            OR (SELECT count(*) FROM notes WHERE notes.lead_id = leads.id AND outcome IN ('voicemail', 'no answer')) >= @tries))
       ORDER BY (SELECT max(on_day) FROM notes WHERE notes.lead_id = leads.id), leads.id`,
    )
    .pluck()
    .all({ lost: JSON.stringify(lost), quiet: JSON.stringify(quiet), tries })
}

/** How many deals were lost since a day, less the leads that were put back since then. */
export const fellOut = (db: Db, lost: readonly string[], since: Day): number =>
  db
    .prepare<[string, Day], number>(
      `SELECT coalesce(sum(CASE WHEN kind = 'requeue' THEN -1 WHEN kind = 'stage' AND to_stage IN (SELECT value FROM json_each(?)) THEN 1 ELSE 0 END), 0)
       FROM moves WHERE on_day >= ?`,
    )
    .pluck()
    .get(JSON.stringify(lost), since) ?? 0

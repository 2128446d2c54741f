import type { Waits } from '../core/plan.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

interface Row {
  id: number
  cue: string
  signal: string | null
  met: number
}

/** What is stored of a condition that waits, as one text to compare. */
export const wordsOf = (cue: string, signal: string | null | undefined, met: boolean | number): string =>
  `${cue} ${signal ?? ''} ${met ? 'met' : ''}`

/** Keeps what a lead waits for; only differences are written. */
export function keepWaiting(db: Db, lead: number, waiting: readonly Waits[]): void {
  const rows = statement<[number], Row>(db, 'SELECT id, cue, signal, met FROM waiting WHERE lead_id = ?').all(lead)
  const stored = new Map(rows.map((row) => [wordsOf(row.cue, row.signal, row.met), row.id]))
  for (const one of waiting) if (!stored.delete(wordsOf(one.cue, one.signal, one.met))) insertWaiting(db, lead, one)
  for (const id of stored.values()) dropWaiting(db, id)
}

/** Stores a condition of a lead that waits. */
export const insertWaiting = (db: Db, lead: number, { cue, signal, met }: Waits): void => {
  statement(db, 'INSERT INTO waiting (lead_id, cue, signal, met) VALUES (?, ?, ?, ?)').run(
    lead,
    cue,
    signal ?? null,
    met ? 1 : 0,
  )
}

/** Takes away a condition that waits no more. */
export const dropWaiting = (db: Db, id: number): void => {
  statement(db, 'DELETE FROM waiting WHERE id = ?').run(id)
}

/** How many conditions no signal answers. */
export const unanswered = (db: Db): number =>
  statement<[], number>(db, 'SELECT count(*) FROM waiting WHERE signal IS NULL').pluck().get() ?? 0

/** The leads that wait for a signal. */
export const waitingFor = (db: Db, signal: string): number[] =>
  statement<[string], number>(db, 'SELECT DISTINCT lead_id FROM waiting WHERE signal = ? ORDER BY lead_id')
    .pluck()
    .all(signal)

/** Whether somebody waits for a signal to get under or over a number. */
export const waitsForNumber = (db: Db, signal: string): boolean =>
  statement<[string], number>(
    db,
    'SELECT 1 FROM waiting JOIN cues ON cues.key = waiting.cue WHERE waiting.signal = ? AND cues.value IS NOT NULL',
  ).get(signal) !== undefined

/** A condition that stands, with whose it is. */
export interface Condition {
  readonly lead: string
  readonly name: string
  readonly quote: string
  readonly about?: string
}

/** The conditions that no signal answers. */
export const unansweredConditions = (db: Db): Condition[] =>
  statement<[], Record<keyof Condition, string | null>>(
    db,
    `SELECT leads.key AS lead, leads.name, cues.quote, cues.about FROM waiting
     JOIN cues ON cues.key = waiting.cue JOIN leads ON leads.id = waiting.lead_id
     WHERE waiting.signal IS NULL ORDER BY leads.folded, cues.id`,
  )
    .all()
    .map(({ about, ...row }) => ({ ...row, ...(about !== null && { about }) }) as Condition)

/** The signals that somebody waits for. */
export const waitedFor = (db: Db): ReadonlySet<string> =>
  new Set(statement<[], string>(db, 'SELECT DISTINCT signal FROM waiting WHERE signal IS NOT NULL').pluck().all())

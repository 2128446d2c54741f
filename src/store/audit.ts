import type { Db } from './database.ts'

/** A lead that an audit names. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly stage: string
}

const STOPPED = `EXISTS (SELECT 1 FROM stops WHERE stops.lead_id = leads.id AND channel = 'any' AND sure = 1 AND lifted_on IS NULL)`

const named = (db: Db, where: string, ...given: string[]): Named[] =>
  db
    .prepare<string[], Named>(`SELECT key AS id, name, stage FROM leads WHERE ${where} ORDER BY folded, leads.id`)
    .all(...given)

/** Leads without a next step, a way back or a stated end. */
export const unaccounted = (db: Db): Named[] =>
  named(db, `NOT EXISTS (SELECT 1 FROM triggers WHERE triggers.lead_id = leads.id) AND NOT ${STOPPED}`)

/** Leads that can neither be called nor written to. */
export const unreachable = (db: Db): Named[] => named(db, `phone IS NULL AND email IS NULL AND NOT ${STOPPED}`)

/** Leads in stages that are not configured. */
export const stranded = (db: Db, stages: readonly string[]): Named[] =>
  named(db, 'stage NOT IN (SELECT value FROM json_each(?))', JSON.stringify(stages))

/** How many leads there are, and how many of them asked not to be contacted. */
export const counted = (db: Db): { leads: number; stopped: number } =>
  db
    .prepare<[], { leads: number; stopped: number }>(
      `SELECT count(*) AS leads, coalesce(sum(${STOPPED}), 0) AS stopped FROM leads`,
    )
    .get() ?? {
    leads: 0,
    stopped: 0,
  }

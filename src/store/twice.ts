import type { Db } from './database.ts'

/** The indexes that hold a second time what is on record, and what each row of theirs is. */
const twice: Readonly<Record<string, { readonly table: string; readonly what: string }>> = {
  leads_by_stage: { table: 'leads', what: 'lead' },
  fields_by_name: { table: 'fields', what: 'fact' },
  people_by_lead: { table: 'people', what: 'person' },
  cues_by_lead: { table: 'cues', what: 'cue' },
  moves_by_lead: { table: 'moves', what: 'move' },
  settlements_by_lead: { table: 'settlements', what: 'settlement' },
  stops_by_lead: { table: 'stops', what: 'stop' },
  readings_by_signal: { table: 'readings', what: 'signal' },
}

/** What is on record in two ways, where it is that what SQLite's check complains of: a bit has flipped in one of them. */
export function inTwoWays(db: Db, complaint: string): string | undefined {
  const [, row, index = ''] = /^row (\d+) missing from index (\w+)$/.exec(complaint) ?? []
  const known = twice[index]
  if (known === undefined) return undefined
  const {
    id: _,
    key: __,
    lead_id,
    ...rest
  } = db.prepare<[number], Record<string, unknown>>(`SELECT * FROM ${known.table} WHERE id = ?`).get(Number(row)) ?? {}
  const name = db.prepare<[unknown], string>('SELECT name FROM leads WHERE id = ?').pluck().get(lead_id)
  const said = Object.values(rest).filter((part) => part !== null)
  const whose = name === undefined ? '' : ` of ${name}`
  return `the ${known.what}${whose} “${said.join(' · ')}” is on record in two ways, and nobody can tell which was written`
}

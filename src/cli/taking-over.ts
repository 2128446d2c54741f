import type { Difference } from '../journal/compare.ts'
import { inBulk, storingMany } from '../store/bulk.ts'
import { storing } from '../store/bulk-writing.ts'
import type { Db } from '../store/database.ts'
import { lastLead, leadIn } from '../store/leads.ts'
import { lastNote } from '../store/notes.ts'
import { rowWriter } from '../store/rows.ts'
import { stopAlike } from '../store/stops-kept.ts'
import { leaveUnread } from '../store/unread.ts'
import { countOfNotes, rowOf } from '../store/whole.ts'
import { dropEntry, dropLead, putEntry, putLead } from '../store/writing.ts'
import type { Changing, Context } from './context.ts'
import { planEveryone } from './everyone.ts'
import type { Reader } from './known.ts'
import { progressOn } from './progress.ts'
import { firstToTell, keepTold } from './remembering.ts'

type Watching = Pick<Context, 'atTerminal' | 'progress'>

/** How often progress is said, in entries. */
const STEP = 2000

/** How much has to be added before it pays to make indexes and full texts at the end, and to how many times as much at the most. */
const MUCH = 1000
const OFTEN = 4

/** How many leads have to be touched before everybody is planned in one go. */
const MANY = 1000

/** Whom writing a difference down has touched, by their ids, and whether it was very much. */
export interface Touched {
  readonly rows: ReadonlyMap<string, number>
  readonly isMuch: boolean
}

/** Writes a difference into the notebook, and plans every lead anew that it touches. */
export const apply = (notebook: Changing, difference: Difference, reader: Reader, context: Watching): void =>
  planTouched(notebook, writeDown(notebook, difference, reader, context), reader, context)

/** Writes a difference into the notebook. */
export function writeDown(
  { db }: Changing,
  difference: Difference,
  reader: Pick<Reader, 'facts'>,
  context: Watching,
): Touched {
  const { leads, entries, removedLeads, newLeads, newEntries, removed } = difference
  const onlyAdds =
    newLeads === leads.length && newEntries === entries.length && removed.length + removedLeads.length === 0
  const isMuch = onlyAdds && entries.length > MUCH && entries.length * OFTEN > countOfNotes(db)
  const progress = progressOn(context, 'entries')
  const rows = isMuch ? addMuch(db, difference, progress.at) : writeEach(db, difference, reader, progress.at)
  progress.end()
  for (const entry of entries)
    if (entry.kind === 'stop' && entry.isFresh && entry.stop.sure) stopAlike(db, rows.get(entry.lead) as number)
  for (const { lead } of removedLeads) rows.delete(lead.id)
  return { rows, isMuch }
}

/** Plans every lead anew that was touched. */
export function planTouched(
  notebook: Changing,
  { rows, isMuch }: Touched,
  reader: Pick<Reader, 'tells'>,
  context: Watching,
): void {
  if (isMuch) storingMany(notebook.db, () => planEveryone(notebook, context))
  else if (rows.size > MANY) planEveryone(notebook, context)
  else for (const row of rows.values()) notebook.planned(leadIn(notebook.db, row).row)
  if (!isMuch) return
  const first = firstToTell(notebook.db)
  keepTold(notebook.db, first, first.map(reader.tells))
}

/** Finds the rows of leads, each once. */
function rowsIn(db: Db, rows: Map<string, number>): (id: string) => number {
  return (id) => {
    const found = rows.get(id) ?? rowOf(db, id)
    if (found === undefined) throw new Error(`no lead ${id}`)
    rows.set(id, found)
    return found
  }
}

/** Adds very much at once; what its notes tell is read later, when they come up. */
export function addMuch(db: Db, { leads, entries }: Difference, progress: (done: number) => void) {
  const rows = new Map<string, number>()
  const row = rowsIn(db, rows)
  const before = lastNote(db)
  inBulk(db, {
    leads() {
      const writer = rowWriter(lastLead(db))
      const added = leads.map((whole) => writer.lead(whole))
      storing(db)(writer.rows, 'as they are')
      for (const [place, { lead }] of leads.entries()) rows.set(lead.id, added[place] as number)
      return added
    },
    acts() {
      const store = storing(db)
      for (let done = 0; done < entries.length; done += STEP) {
        progress(done)
        const writer = rowWriter(0, lastNote(db))
        for (const one of entries.slice(done, done + STEP)) writer.entry(row(one.lead), one)
        store(writer.rows, 'as they are')
      }
      leaveUnread(db, before + 1)
    },
  })
  return rows
}

/** Writes one after the other, in the place of what was there. */
export function writeEach(
  db: Db,
  difference: Difference,
  reader: Pick<Reader, 'facts'>,
  progress: (done: number) => void,
) {
  const { leads, entries, removed, removedLeads } = difference
  const rows = new Map<string, number>()
  const row = rowsIn(db, rows)
  for (const whole of leads) rows.set(whole.lead.id, putLead(db, whole))
  for (const entry of removed) {
    row(entry.lead)
    dropEntry(db, entry)
  }
  for (const [done, entry] of entries.entries()) {
    putEntry(db, row(entry.lead), entry, entry.kind === 'note' ? reader.facts(entry) : [])
    if (done % STEP === 0) progress(done)
  }
  for (const { lead } of removedLeads) dropLead(db, row(lead.id))
  return rows
}

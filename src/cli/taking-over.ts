import type { Difference } from '../journal/compare.ts'
import { inBulk } from '../store/bulk.ts'
import { leadIn } from '../store/leads.ts'
import { countOfNotes, rowOf } from '../store/whole.ts'
import { dropEntry, dropLead, putEntry, putLead } from '../store/writing.ts'
import type { Changing, Context } from './context.ts'
import { planEveryone } from './everyone.ts'
import type { Reader } from './known.ts'
import { progressOn } from './progress.ts'

type Watching = Pick<Context, 'atTerminal' | 'progress'>

/** How often progress is said, in entries. */
const STEP = 2000

/** How much has to be added before it pays to make indexes and full texts at the end. */
const MUCH = 1000

/** How many leads have to be touched before everybody is planned in one go. */
const MANY = 1000

/** Writes a difference into the notebook, and plans every lead anew that it touches. */
export function apply(notebook: Changing, difference: Difference, reader: Reader, context: Watching): void {
  const { db } = notebook
  const { leads, entries, removed, removedLeads, newLeads, newEntries } = difference
  const rows = new Map<string, number>()
  const row = (id: string): number => {
    const found = rows.get(id) ?? rowOf(db, id)
    if (found === undefined) throw new Error(`no lead ${id}`)
    rows.set(id, found)
    return found
  }
  const onlyAdds =
    newLeads === leads.length && newEntries === entries.length && removed.length + removedLeads.length === 0
  const progress = progressOn(context, 'entries')
  const write = () => {
    for (const whole of leads) rows.set(whole.lead.id, putLead(db, whole, onlyAdds))
    for (const entry of removed) {
      row(entry.lead)
      dropEntry(db, entry)
    }
    let done = 0
    for (const entry of entries) {
      putEntry(db, row(entry.lead), entry, entry.kind === 'note' ? reader.facts(entry) : [], onlyAdds)
      done += 1
      if (done % STEP === 0) progress.at(done)
    }
    for (const { lead } of removedLeads) dropLead(db, row(lead.id))
  }
  if (onlyAdds && entries.length > MUCH && entries.length > countOfNotes(db)) inBulk(db, write)
  else write()
  progress.end()
  if (rows.size > MANY) return void planEveryone(notebook, context)
  const gone = new Set(removedLeads.map(({ lead }) => lead.id))
  for (const [id, touched] of rows) if (!gone.has(id)) notebook.planned(leadIn(db, touched).row)
}

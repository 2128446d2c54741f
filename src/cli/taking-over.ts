import type { Difference } from '../journal/compare.ts'
import { leadIn } from '../store/leads.ts'
import { rowOf } from '../store/whole.ts'
import { dropEntry, dropLead, putEntry, putLead } from '../store/writing.ts'
import type { Changing } from './context.ts'
import type { Reader } from './known.ts'

/** Writes a difference into the notebook, and plans every lead anew that it touches. */
export function apply(notebook: Changing, difference: Difference, reader: Reader): void {
  const { db } = notebook
  const rows = new Map<string, number>()
  const row = (id: string): number => {
    const found = rows.get(id) ?? rowOf(db, id)
    if (found === undefined) throw new Error(`no lead ${id}`)
    rows.set(id, found)
    return found
  }
  for (const whole of difference.leads) rows.set(whole.lead.id, putLead(db, whole))
  for (const entry of difference.removed) {
    row(entry.lead)
    dropEntry(db, entry)
  }
  for (const entry of difference.entries)
    putEntry(db, row(entry.lead), entry, entry.kind === 'note' ? reader.facts(entry) : [])
  for (const { lead } of difference.removedLeads) dropLead(db, row(lead.id))
  const gone = new Set(difference.removedLeads.map(({ lead }) => lead.id))
  for (const [id, touched] of rows) if (!gone.has(id)) notebook.planned(leadIn(db, touched).row)
}

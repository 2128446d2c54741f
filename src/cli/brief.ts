import { openConditions } from '../core/plan.ts'
import type { LeadRecord } from '../core/record.ts'
import { factsOf, notesOf } from '../store/notes.ts'
import { recordOf } from '../store/record.ts'
import { seenFrom } from '../store/triggers.ts'
import type { LeadBrief } from '../views/lead.ts'
import type { Notebook } from './context.ts'

/** What one should know of the lead in a row before a call. */
export function briefOf(
  { db, today }: Pick<Notebook, 'db' | 'today'>,
  row: number,
): LeadBrief & Pick<LeadRecord, 'cues'> {
  const record = recordOf(db, row)
  return {
    today,
    ...record,
    notes: notesOf(db, row).map(({ row: _, ...note }) => note),
    facts: factsOf(db, row),
    reasons: seenFrom(db, row, today),
    conditions: openConditions(record),
  }
}

import { openConditions } from '../core/plan.ts'
import type { LeadRecord } from '../core/record.ts'
import { stageRule } from '../core/rule.ts'
import { factsOf, notesOf } from '../store/notes.ts'
import { recordOf } from '../store/record.ts'
import { seenFrom } from '../store/triggers.ts'
import type { LeadBrief } from '../views/lead.ts'
import { callingWords } from './calling.ts'
import type { Notebook } from './context.ts'

/** What one should know of the lead in a row before a call; with the instant, also whether they may be called now. */
export function briefOf(
  notebook: Pick<Notebook, 'db' | 'today' | 'rules' | 'settings'>,
  row: number,
  now?: Date,
): LeadBrief & Pick<LeadRecord, 'cues'> {
  const { db, today, rules } = notebook
  const record = recordOf(db, row)
  const calling = now && callingWords(now, notebook, record)
  return {
    today,
    ...record,
    notes: notesOf(db, row).map(({ row: _, ...note }) => note),
    facts: factsOf(db, row),
    reasons: seenFrom(db, row, today),
    conditions: openConditions(record),
    ...(record.moves.length === 0 && stageRule(rules, record.lead.stage).ends === 'won' && { isDayUnknown: true }),
    ...(calling !== undefined && { calling }),
  }
}

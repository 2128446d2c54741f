import type { LeadRecord } from '../record.ts'
import { firstStage, type Rules } from '../rule.ts'
import { reasonsOfCue } from './of-cue.ts'
import { reasonsOfField } from './of-field.ts'
import { reasonsOfStage } from './of-stage.ts'
import { onMove, putPurchase } from './on-move.ts'
import { onNote } from './on-note.ts'
import { onSettlement } from './on-settlement.ts'
import { countQuiet, put, type State } from './state.ts'
import { type Act, timeline } from './timeline.ts'

/**
 * Goes through all that happened to a lead, act by act, as it was then: what a conversation settled is what was due on its
 * day, held or put off as it was on that day. Looking at no clock, it comes out the same whenever it is asked.
 */
export function replay(record: LeadRecord, rules: Rules): State {
  const { since: began, moves, lead } = record
  const stage = moves[0]?.from ?? lead.stage ?? firstStage(rules)
  const stay = { stage, entered: began }
  const state: State = { rules, began, open: [], replaced: [], stay, cycle: 1, tries: 0, quietFrom: began }
  put(state, 'stage', reasonsOfStage(stay, rules))
  countQuiet(state, began)
  for (const act of timeline(record)) happen(state, act)
  return state
}

function happen(state: State, act: Act): void {
  const { rules } = state
  if (act.kind === 'move') onMove(state, act.it)
  else if (act.kind === 'note') onNote(state, act.it, act.cues)
  else if (act.kind === 'settlement') onSettlement(state, act.it)
  else if (act.kind === 'cue') state.open = [...state.open, ...reasonsOfCue(act.it, rules)]
  else if (rules.purchaseFields.includes(act.it.name)) putPurchase(state, reasonsOfField(act.it, rules))
  else put(state, `field:${act.it.name}`, reasonsOfField(act.it, rules))
}

import { asDay } from '../day.ts'
import type { Field } from '../lead.ts'
import type { KeptCue, LeadRecord } from '../record.ts'
import { firstStage, type Rules, stageRule } from '../rule.ts'
import { reasonsOfField } from './of-field.ts'
import { ownReasonsOfField } from './of-own-rule.ts'
import { bought, enterStage, onMove, putPurchase } from './on-move.ts'
import { onNote } from './on-note.ts'
import { cueReasonsFor } from './on-own.ts'
import { onReading, waitFor } from './on-reading.ts'
import { onSettlement } from './on-settlement.ts'
import { put, type State, someone } from './state.ts'
import { type Act, timeline } from './timeline.ts'

/**
 * Goes through all that happened to a lead, act by act, as it was then: what a conversation settled is what was due on its
 * day, held or put off as it was on that day. Looking at no clock, it comes out the same whenever it is asked.
 */
export function replay(record: LeadRecord, rules: Rules): State {
  const { since: began, moves, lead } = record
  const rule = stageRule(rules, moves[0]?.from ?? lead.stage ?? firstStage(rules))
  const stay = { rule, entered: began, reason: undefined }
  const known = { tags: lead.tags, fields: record.fields }
  const state: State = {
    rules,
    began,
    open: [],
    replaced: [],
    stay,
    known,
    self: undefined,
    cycle: 1,
    tries: 0,
    talked: undefined,
    purchases: [],
    quiet: { from: began, putOff: [] },
    stuck: { from: began, putOff: [] },
    retry: undefined,
    readings: undefined,
    waiting: [],
  }
  // Nobody begins as a buyer: who stands there without a move bought on a day that nobody knows.
  if (rule.ends !== 'won') enterStage(state)
  for (const act of timeline(record)) happen(state, act)
  return state
}

function happen(state: State, act: Act): void {
  const { rules } = state
  if (act.kind === 'move') onMove(state, act.it)
  else if (act.kind === 'note') onNote(state, act.it, act.cues)
  else if (act.kind === 'settlement') onSettlement(state, act.it)
  else if (act.kind === 'reading') onReading(state, act.it)
  else if (act.kind === 'cue') onCue(state, act.it)
  else onField(state, act.it, rules)
}

function onCue(state: State, cue: KeptCue): void {
  state.open = [...state.open, ...cueReasonsFor(state, cue)]
  waitFor(state, cue)
}

function onField(state: State, field: Field, rules: Rules): void {
  if (rules.purchaseFields.includes(field.name)) {
    putPurchase(state, reasonsOfField(field, rules))
    const day = asDay(field.value)
    if (day) bought(state, day, field.on)
  } else put(state, `field:${field.name}`, reasonsOfField(field, rules))
  put(state, `rules of ${field.name}`, ownReasonsOfField(field, rules, someone(state)))
}

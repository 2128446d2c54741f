import { addDays, type Day, later } from '../day.ts'
import { type EnteredRule, type Path, type Rules, type StageRule, wayBack } from '../rule.ts'
import { concerns, type Someone } from '../whom.ts'
import { type Reason, reasonOf } from './reason.ts'
import { type Touch, triggerOfRule } from './triggers.ts'
import { dayInWords } from './words.ts'
import { dueFrom } from './working-days.ts'

/** A lead's time in a stage. */
export interface Stay {
  /** The stage, and what holds in it. */
  readonly rule: StageRule
  readonly entered: Day
  /** Why it was lost, when it was. */
  readonly reason?: string
}

/** What the stage itself gives reason for: the days after entering it, the way back from a loss. */
export function reasonsOfStage(stay: Stay, onEntering: readonly EnteredRule[], rules: Rules): Reason[] {
  const entered = onEntering.filter(({ path }) => path === undefined).map((rule) => afterEntering(rule, stay, rules))
  return stay.rule.ends === 'lost' ? [...entered, ...comingBack(stay, stay.entered, rules)] : entered
}

/** The rules that a lead sets off by entering the stage it is in. */
export const rulesOnEntering = (
  { rule: { name }, reason: lostFor }: Stay,
  rules: Rules,
  someone: Someone,
): EnteredRule[] =>
  rules.entered.filter(
    ({ stage, reason, whom }) =>
      stage === name && (reason === undefined || reason === lostFor) && concerns(whom, someone),
  )

function afterEntering(rule: EnteredRule, { rule: { name: stage, ends }, entered }: Stay, rules: Rules): Reason {
  const day = addDays(entered, rule.afterDays)
  const since = dayInWords(entered, day)
  const why = rule.untilTalked ? `in ${stage} since ${since}, ${rule.why}` : `${stage} ${since}: ${rule.why}`
  const raised = { family: 'dynamic', kind: 'move', source: `rule:${rule.id}`, action: rule.action, why } as const
  return reasonOf({
    trigger: triggerOfRule(raised, day, dueFrom(day, entered, rules)),
    since: entered,
    slot: 'stage',
    sold: ends === 'won' ? entered : undefined,
    // Who sends a proposal has mostly just talked: that day's conversation is not yet an answer.
    whenTalked: rule.untilTalked ? 'ends on a later day' : undefined,
  })
}

/** When a lead is too long in its stage, counted from a day. */
export function stuckFrom({ rule: { ends, stuckDays } }: Stay, from: Day, rules: Rules): Touch | undefined {
  if (ends || stuckDays === undefined) return undefined
  const day = addDays(from, stuckDays)
  return { source: 'rule:stuck', day, due: dueFrom(day, from, rules) }
}

/** Too long in a stage, counted from the day it was entered, or on which that was talked about last. */
export function reasonsOfStuck(stay: Stay, from: Day, rules: Rules): Reason[] {
  const touch = stuckFrom(stay, from, rules)
  if (touch === undefined) return []
  const { source, day, due } = touch
  const why = `still in ${stay.rule.name} since ${dayInWords(stay.entered, day)}`
  const rule = { family: 'dynamic', kind: 'move', source, action: 'call', why } as const
  return [
    reasonOf({
      trigger: triggerOfRule(rule, day, due),
      since: from,
      slot: 'stuck',
      next: (settled) => reasonsOfStuck(stay, settled, rules)[0],
    }),
  ]
}

/** A lost deal always has a way back; where that is settled and nothing came of it, it comes again. */
function comingBack(stay: Stay, from: Day, rules: Rules): Reason[] {
  const way = wayBack(rules, stay.reason)
  if (way === undefined) return []
  const day = addDays(from, way.afterDays)
  const why = `lost ${dayInWords(stay.entered, day)}${stay.reason ? `, ${stay.reason}` : ''}: try again`
  const rule = { family: 'dynamic', kind: 'move', source: 'rule:way-back', action: 'call', why } as const
  const trigger = triggerOfRule(rule, day, dueFrom(day, from, rules))
  return [reasonOf({ trigger, since: from, slot: 'stage', next: (settled) => comingBack(stay, settled, rules)[0] })]
}

/** How long there was no conversation: `since` the last one, or since the lead began. */
export interface Quiet extends Pick<Stay, 'rule' | 'entered'> {
  readonly talked: Day | undefined
  readonly began: Day
  /** What the days are counted from: the last conversation, unless something took its place. */
  readonly from: Day
}

/** When it is too long without a conversation, as its stage has it. */
export function quietFrom(
  { rule: { ends, quietDays }, entered }: Pick<Stay, 'rule' | 'entered'>,
  from: Day,
  rules: Rules,
): Touch | undefined {
  if (ends || quietDays === undefined) return undefined
  const day = addDays(from, quietDays)
  return { source: 'rule:quiet', day, due: dueFrom(day, later(from, entered), rules) }
}

/** Too long without a conversation. */
export function reasonsOfQuiet(quiet: Quiet, rules: Rules): Reason[] {
  const touch = quietFrom(quiet, quiet.from, rules)
  if (touch === undefined) return []
  const { source, day, due } = touch
  const why = `no contact since ${dayInWords(quiet.talked ?? quiet.began, day)}`
  const rule = { family: 'static', kind: 'elapsed', source, action: 'call', why } as const
  const trigger = triggerOfRule(rule, day, due)
  return [reasonOf({ trigger, since: later(quiet.from, quiet.entered), slot: 'quiet', whenTalked: 'starts again' })]
}

/** The N-th touch of a path, counted from the day the one before was settled; nothing after the last. */
export function reasonOfStep(path: Path, number: number, cycle: number, from: Day, rules: Rules): Reason | undefined {
  const step = path.steps[number - 1]
  if (step === undefined) return undefined
  const day = addDays(from, step.afterDays)
  const source = `step:${cycle}/${path.name}/${number}`
  const why = `${step.why} (${number} of ${path.steps.length})`
  const rule = { family: 'dynamic', kind: 'step', source, action: step.action, why } as const
  return reasonOf({
    trigger: triggerOfRule(rule, day, dueFrom(day, from, rules)),
    since: from,
    slot: 'path',
    // Who sells has mostly just talked: that day's conversation is no answer to what comes a week later.
    whenTalked: number === 1 && step.afterDays > 0 ? 'ends on a later day' : 'ends',
    next: (settled) => reasonOfStep(path, number + 1, cycle, settled, rules),
  })
}

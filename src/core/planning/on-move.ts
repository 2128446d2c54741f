import type { Move } from '../cycle.ts'
import { addDays, type Day } from '../day.ts'
import { type Rules, stageRule } from '../rule.ts'
import { countStuck, keepPutOff } from './clocks.ts'
import { reasonsOfPurchase } from './of-field.ts'
import { reasonsOfGap } from './of-purchases.ts'
import { reasonOfStep, reasonsOfStage, rulesOnEntering } from './of-stage.ts'
import { holdsOf, postpone, type Reason, standing } from './reason.ts'
import { put, type State, someone } from './state.ts'

/** A lead has moved: what its former stage gave reason for is over. */
export function onMove(state: State, move: Move): void {
  if (move.kind === 'path') startPath(state, move.path, move.on)
  else onStage(state, move)
}

function onStage(state: State, move: Move): void {
  const rule = stageRule(state.rules, move.to)
  const { ends } = rule
  state.stay = { rule, entered: move.on, reason: move.reason }
  if (move.kind === 'requeue') {
    state.cycle++
    state.tries = 0
    state.retry = undefined
    startPath(state, move.path, move.on)
    enterStage(state)
    state.quiet.from = move.on
  } else {
    if (ends) {
      state.open = withoutTheDeal(state.open, move.on, ends, state.rules)
      put(state, 'path', [])
      state.retry = undefined
    }
    enterStage(state)
  }
  keepPutOff(state)
  if (ends === 'won') {
    const source = { family: 'static', source: 'rule:anniversary', action: 'any', sure: true } as const
    putPurchase(state, reasonsOfPurchase(move.on, move.on, source, state.rules))
    bought(state, move.on, move.on)
  }
}

/** What is open once the deal has ended. What waited for a day of theirs that is settled with it still waits for that day. */
function withoutTheDeal(
  open: readonly Reason[],
  ended: Day,
  how: keyof typeof ABOUT_THE_DEAL,
  rules: Rules,
): readonly Reason[] {
  const left = open.filter((reason) => !isAboutTheDeal(reason, ended, how))
  if (left.length === open.length) return open
  const [before, now] = [holdsOf(open), holdsOf(left)]
  return left.map((reason) => {
    const { due, held } = standing(reason, before)
    if (held === undefined || standing(reason, now).due === due) return reason
    return postpone(reason, held.until, (from) => addDays(from, rules.occasionDays), held.by)
  })
}

/** Up to how many days after its end a callback is taken to be about the deal: what was promised a buyer, and what was overdue to one who is lost. */
const ABOUT_THE_DEAL = { won: 60, lost: 0 }

/** What they had asked to be called about before the deal ended; what was said on the day itself is about what follows. */
const isAboutTheDeal = (
  { trigger: { kind, due, noted }, cue }: Reason,
  ended: Day,
  how: keyof typeof ABOUT_THE_DEAL,
): boolean =>
  kind === 'callback' &&
  cue?.by === 'reading' &&
  noted !== undefined &&
  noted < ended &&
  due <= addDays(ended, ABOUT_THE_DEAL[how])

/** They bought: from then on it counts how long people mostly wait until they buy again. */
export function bought(state: State, day: Day, on: Day): void {
  state.purchases = [...new Set([...state.purchases, day])]
  put(state, 'gap', reasonsOfGap(state.purchases, on, state.rules, state.known.tags))
}

/** What the stage that a lead is in gives reason for, and the path that a rule starts there. */
export function enterStage(state: State): void {
  const { stay, rules } = state
  const entering = rulesOnEntering(stay, rules, someone(state))
  put(state, 'stage', reasonsOfStage(stay, entering, rules))
  countStuck(state, stay.entered)
  const starts = entering.find(({ path }) => path !== undefined)
  if (starts) startPath(state, starts.path, addDays(stay.entered, starts.afterDays))
}

/** Only the latest purchase has its anniversary. */
export function putPurchase(state: State, reasons: readonly Reason[]): void {
  const from = (reason: Reason | undefined) => reason?.trigger.repeats?.from ?? ''
  const before = state.open.find(({ slot }) => slot === 'purchase')
  if (from(reasons[0]) >= from(before)) put(state, 'purchase', reasons)
}

function startPath(state: State, name: string | undefined, on: Day): void {
  const path = state.rules.paths.find((known) => known.name === name)
  const step = path && reasonOfStep(path, 1, state.cycle, on, state.rules)
  put(state, 'path', step ? [step] : [])
}

import type { Move } from '../cycle.ts'
import type { Day } from '../day.ts'
import { stageRule } from '../rule.ts'
import { reasonsOfPurchase } from './of-field.ts'
import { reasonOfStep, reasonsOfStage } from './of-stage.ts'
import type { Reason } from './reason.ts'
import { countQuiet, put, type State } from './state.ts'

/** A lead has moved: what its former stage gave reason for is over. */
export function onMove(state: State, move: Move): void {
  if (move.kind === 'path') startPath(state, move.path, move.on)
  else onStage(state, move)
}

function onStage(state: State, move: Move): void {
  state.stay = { stage: move.to, entered: move.on, ...(move.reason && { reason: move.reason }) }
  put(state, 'stage', reasonsOfStage(state.stay, state.rules))
  const { ends } = stageRule(state.rules, move.to)
  if (move.kind === 'requeue') {
    state.cycle++
    state.tries = 0
    put(state, 'attempt', [])
    startPath(state, move.path, move.on)
    countQuiet(state, move.on)
  } else {
    if (ends) {
      put(state, 'path', [])
      put(state, 'attempt', [])
    }
    countQuiet(state, state.quietFrom)
  }
  if (ends === 'won') {
    const source = { family: 'static', source: 'rule:anniversary', action: 'any', sure: true } as const
    putPurchase(state, reasonsOfPurchase(move.on, move.on, source, state.rules))
  }
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

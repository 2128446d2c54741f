import { type Day, later } from '../day.ts'
import type { KeptCue } from '../record.ts'
import type { OwnRule } from '../rule.ts'
import { meets, type Reading, readingInWords, signalFor, type Threshold } from '../signal.ts'
import { afterIt, ownRules } from './of-own-rule.ts'
import { isAboutTheSame } from './overtake.ts'
import { type Reason, reasonOf } from './reason.ts'
import { type State, someone, type Waiting } from './state.ts'
import { actionIn } from './words.ts'

/** A condition begins to wait; one that is met by what its signal says already is met at once. */
export function waitFor(state: State, cue: KeptCue): void {
  if (cue.type !== 'condition') return
  const overtaken = state.waiting.filter(
    (one) => one.cue?.by === 'reading' && one.cue.note !== cue.note && isAboutTheSame(one.cue, cue),
  )
  for (const one of overtaken) withdraw(state, one.source)
  const signal = signalFor(cue, state.rules.signals)
  const waiting: Waiting = { source: `cue:${cue.id}`, ...(signal && { signal: signal.name }), met: false, cue }
  state.waiting = [...state.waiting.filter((one) => !overtaken.includes(one)), waiting]
  const reading = signal && state.readings?.get(signal.name)
  if (reading) hear(state, waiting, reading, cue.noted)
}

/** A signal speaks: who waited for it comes up, once until it has crossed back; for whom it no longer holds, they go again. */
export function onReading(state: State, reading: Reading): void {
  state.readings ??= new Map()
  state.readings.set(reading.signal, reading)
  for (const one of state.waiting) if (one.cue && one.signal === reading.signal) hear(state, one, reading, reading.on)
  for (const rule of ownRules(state.rules, 'signal', someone(state))) {
    if (rule.when.name !== reading.signal) continue
    const source = `rule:${rule.id}`
    const known = state.waiting.find((one) => one.source === source)
    const waiting = known ?? { source, signal: reading.signal, met: false }
    if (known === undefined) state.waiting = [...state.waiting, waiting]
    hear(state, waiting, reading, reading.on, rule)
  }
}

function hear(state: State, one: Waiting, reading: Reading, on: Day, rule?: OwnRule): void {
  const threshold: Threshold = one.cue ?? (rule?.when.kind === 'signal' ? rule.when : {})
  const met = meets(threshold, reading.value)
  if (met === one.met) return
  state.waiting = state.waiting.map((other) => (other.source === one.source ? { ...one, met } : other))
  withdraw(state, one.source)
  if (!met) return
  const unit = state.rules.signals.find(({ name }) => name === reading.signal)?.unit
  const words = readingInWords(reading, threshold, unit)
  if (one.cue) state.open = [...state.open, reasonOfCondition(one.cue, words, later(on, one.cue.noted))]
  else if (rule) state.open = [...state.open, ...reasonsOfSignal(state, rule, words, on)]
}

const withdraw = (state: State, source: string): void => {
  state.open = state.open.filter(({ trigger }) => trigger.source.split('#')[0] !== source)
}

function reasonOfCondition(cue: KeptCue, words: string, on: Day): Reason {
  return reasonOf({
    trigger: {
      family: 'customer',
      kind: 'condition',
      source: `cue:${cue.id}`,
      occurrence: on,
      due: on,
      action: actionIn(cue.quote),
      why: words,
      quote: cue.quote === '' ? undefined : cue.quote,
      noted: cue.noted,
      sure: cue.sure,
    },
    since: on,
    cue,
  })
}

const reasonsOfSignal = (state: State, rule: OwnRule, words: string, on: Day): Reason[] =>
  afterIt({ ...rule, why: `${words}: ${rule.why}` }, on, state.rules, { family: 'dynamic', kind: 'condition' })

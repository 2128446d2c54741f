import type { Day } from '../core/day.ts'
import { isStale, type Reading, type Signal } from '../core/signal.ts'
import type { Trigger } from '../core/trigger.ts'
import { because } from './agenda.ts'
import type { Paint } from './paint.ts'
import { columns, count, pad, shortDay, wideDay } from './words.ts'

/** Somebody whom a signal brings up. */
export interface Concerned {
  readonly id: string
  readonly name: string
  readonly contact?: string
  readonly reasons: readonly Trigger[]
}

/** What was recorded, and whom it concerns. */
export function renderSignal(
  readings: readonly Reading[],
  news: number,
  concerned: readonly Concerned[],
  today: Day,
  paint: Paint,
): string {
  const [first] = readings
  const what =
    readings.length === 1 && first ? `${paint.bold(first.signal)} ${first.value}` : `${count(readings.length, 'value')}`
  if (news === 0) return `${what} · known already\n`
  const whom = concerned.length === 0 ? 'concerns nobody anew' : `concerns ${count(concerned.length, 'lead')}`
  const name = widest(concerned.map((one) => one.name))
  const reach = widest(concerned.map(({ contact = '' }) => contact))
  const lines = concerned.flatMap((one) =>
    one.reasons.map(
      (reason) =>
        `  ${paint.bold(pad(one.name, name))}   ${pad(one.contact ?? '', reach)}${reach > 0 ? '   ' : ''}${because(reason, today)}`,
    ),
  )
  return [`${what} · kept, ${whom}`, ...lines, ''].join('\n')
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columns))

/** The signals with what they said last, or the history of one. */
export function renderReadings(
  signals: readonly Signal[],
  readings: readonly Reading[],
  today: Day,
  paint: Paint,
): string {
  if (signals.length === 0) return 'No signal is named in nurture.yaml: nurture config edit\n'
  const width = Math.max(...signals.map(({ name }) => name.length))
  const lines = signals.flatMap((signal) => {
    const said = readings.filter((reading) => reading.signal === signal.name)
    if (said.length === 0) return [`${pad(signal.name, width)}   ${paint.dim('never said anything yet')}`]
    return said.map((reading, at) => {
      const stale =
        at === 0 && isStale(signal, reading, today)
          ? `   ${paint.yellow(`stale since ${shortDay(reading.on, today)}`)}`
          : ''
      return `${at === 0 ? pad(signal.name, width) : ' '.repeat(width)}   ${wideDay(reading.on)}  ${reading.value}${stale}`
    })
  })
  return `${lines.join('\n')}\n`
}

import type { Day } from '../core/day.ts'
import { everyInWords } from '../core/planning/recurrence.ts'
import type { KeptCue } from '../core/record.ts'
import type { Stop } from '../core/settlement.ts'
import type { Explained } from '../core/why.ts'
import type { Paint } from './paint.ts'
import { longDay, quote, shortDay, whyThatDay, wideDay } from './words.ts'

/** Everything that speaks for or against being in touch with one lead. */
export interface Reasons {
  readonly name: string
  readonly today: Day
  readonly reasons: readonly Explained[]
  readonly conditions: readonly KeptCue[]
  readonly stops: readonly Stop[]
  /** How often they buy, where they ever did. */
  readonly buys?: string
}

/** Each reason with its day, its words, its source, and what holds it back. */
export function renderWhy({ name, today, reasons, conditions, stops, buys }: Reasons, paint: Paint): string {
  const blocks = [
    ...stops.map((stop) => stopped(stop, today)),
    ...reasons.map((reason) => lines(reason, today, paint)),
    ...conditions.map((cue) => waiting(cue, today)),
  ]
  return [
    paint.bold(name),
    ...(blocks.length === 0 ? ['  No reason is open.'] : blocks),
    ...(buys ? [paint.dim(`  ${buys}`)] : []),
    '',
  ].join('\n')
}

const INDENT = `\n${' '.repeat(19)}`

function lines(
  { trigger: { kind, due, time, not, why, quote: words, noted, held, sure, family, repeats }, from }: Explained,
  today: Day,
  paint: Paint,
): string {
  return [
    `  ${wideDay(due)}  ${time === undefined ? '' : `${time} `}${whyThatDay(kind, why)}${not === undefined ? '' : `, but no ${not}`}${sure ? '' : paint.yellow(' (unsure)')}${due <= today ? paint.yellow('  due') : ''}`,
    ...(words === undefined
      ? []
      : [`${quote(words)}${noted === undefined ? '' : ` · noted ${shortDay(noted, today)}`}`]),
    ...(held === undefined ? [] : [heldBack(held)]),
    paint.dim(`${family} · ${from}${repeats === undefined ? '' : ` · ${everyInWords(repeats.every)}`}`),
  ].join(INDENT)
}

const heldBack = ({ until, by }: { until: Day; by: string }): string =>
  by === 'snoozed'
    ? `snoozed until ${longDay(until)}`
    : by === 'shared out'
      ? `waits its turn until ${longDay(until)}: more came up at once than a day can hold`
      : `held until ${longDay(until)}, by ${quote(by)}`

const waiting = ({ quote: words, noted, sure }: KeptCue, today: Day): string =>
  `  when it happens  ${quote(words)}${sure ? '' : ' (unsure)'} · noted ${shortDay(noted, today)}`

const stopped = ({ channel, on, because, sure }: Stop, today: Day): string =>
  `  ${sure ? 'stop' : 'stop?'}             ${channel === 'any' ? 'not to be contacted at all' : `no ${channel}`}, since ${shortDay(on, today)}${because === undefined ? '' : `: ${quote(because)}`}`

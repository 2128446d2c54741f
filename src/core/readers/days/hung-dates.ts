import { nothing } from '../language/begins.ts'
import type { Text } from '../language/text.ts'
import type { Token } from '../language/tokens.ts'
import type { Hung } from './hung.ts'
import { countsHung } from './hung-counts.ts'
import { eventsHung } from './hung-events.ts'
import { weekdaysHung } from './hung-weekdays.ts'

/** All days of a note that are told by another day of it, in order; none lies within another. */
export function hungIn(text: Text): Hung[] {
  const all: Hung[] = []
  if (text.dates.length === 0) return all
  for (const one of [...weekdaysHung(text), ...countsHung(text), ...eventsHung(text)])
    if (!all.some(({ from, to }) => from < one.to && one.from < to)) all.push(one)
  return all.toSorted((a, b) => a.from - b.from)
}

/** The tokens of a note, with each day that hangs on another in its place. */
export function withHung({ tokens }: Text, hung: readonly Hung[]): Token[] {
  const whole: Token[] = []
  let done = 0
  for (const { from, to, mention } of hung) {
    const words = tokens.slice(from, to).map(({ text }) => text)
    const end = mention.index + mention.text.length
    const date = { text: words.join(' '), start: mention.index, end, kind: 'date', mention, begins: nothing } as const
    whole.push(...tokens.slice(done, from), date)
    done = to
  }
  return [...whole, ...tokens.slice(done)]
}

import type { Day } from '../core/day.ts'
import type { Rereading } from '../core/reread.ts'
import type { Paint } from './paint.ts'
import { detail } from './reading.ts'
import { count, quote, wideDay } from './words.ts'

/** What reading a note again changes, and whose note it is. */
export interface Reread extends Rereading {
  readonly name: string
  readonly on: Day
}

/** The difference between what is on file and what is read now. */
export function renderReread(notes: readonly Reread[], done: boolean, paint: Paint): string {
  if (notes.length === 0) return 'Every note is read as before.\n'
  const lines = notes.flatMap(({ name, on, added, changed, dropped }) => [
    `${paint.bold(name)} · ${wideDay(on)}`,
    ...added.map((cue) => paint.green(`  + ${cue.type} ${detail(cue)}  ${quote(cue.quote)}`)),
    ...changed.map(({ from, to }) =>
      paint.yellow(`  ~ ${to.type} ${detail(from)} → ${detail(to)}  ${quote(to.quote)}`),
    ),
    ...dropped.map((cue) => paint.red(`  - ${cue.type} ${detail(cue)}  ${quote(cue.quote)}`)),
  ])
  return [...lines, `${count(notes.length, 'note')} ${done ? 'read anew' : 'would be read anew'}`, ''].join('\n')
}

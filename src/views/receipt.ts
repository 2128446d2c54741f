import { surelyInOrder } from '../core/agenda.ts'
import type { Cue } from '../core/cue.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Paint } from './paint.ts'
import { quote, whyThatDay, wideDay } from './words.ts'

/** What a command answers after it wrote something: about whom, what it did, and when they come back. */
export interface Receipt {
  readonly name: string
  /** "new lead, note saved". */
  readonly did: string
  readonly triggers: readonly Trigger[]
  /** Conditions kept for the day on which they are met. */
  readonly conditions?: readonly Pick<Cue, 'quote' | 'sure'>[]
  /** Cues that the note overtook. */
  readonly replaced?: readonly Pick<Cue, 'type' | 'quote'>[]
  /** What was open before, and is settled by it. */
  readonly settled?: readonly Trigger[]
  /** What was understood in the note. */
  readonly cues?: readonly Cue[]
  /** Further sentences: a stop that was noted, what is unsure. */
  readonly remarks?: readonly string[]
}

/** How many coming contacts a receipt names; `why` has them all. */
const NAMED = 4

const INDENT = ' '.repeat(20)

/** What was done, as a person reads it. */
export function renderReceipt(
  { name, did, triggers, conditions = [], replaced = [], settled = [], remarks = [] }: Receipt,
  paint: Paint,
): string {
  const days = [...new Set(triggers.map(({ due }) => due))].sort()
  const lines = days.flatMap((due) =>
    linesOf(
      triggers.filter((trigger) => trigger.due === due),
      paint,
    ),
  )
  const later = lines.length - NAMED
  return [
    `${paint.bold(name)} · ${did}`,
    ...(later > 1 ? [...lines.slice(0, NAMED), paint.dim(`  and ${later} later: nurture why "${name}"`)] : lines),
    ...conditions.map(
      ({ quote: words, sure }) =>
        `  ${'when it happens'.padEnd(18)}${quote(words)}${sure ? '' : paint.yellow(' (unsure)')}`,
    ),
    ...replaced.map(({ type, quote: words }) => paint.dim(`  in place of the ${type} ${quote(words)}`)),
    ...settled
      .filter(({ family }) => family === 'customer')
      .map(({ time, ...trigger }) =>
        paint.dim(`  settled: ${time === undefined ? '' : `${time} `}${because(trigger)}`),
      ),
    ...remarks.map((remark) => `  ${remark}`),
    '',
  ].join('\n')
}

/** What comes on one day: what stands by itself, and beneath it what waits for that day. */
function linesOf(triggers: readonly Trigger[], paint: Paint): string[] {
  const held = triggers.filter((trigger) => trigger.held !== undefined).toSorted(surelyInOrder)
  const free = triggers.filter((trigger) => trigger.held === undefined)
  const standing = free.length > 0 ? free : held.slice(0, 1)
  const waiting = held.filter((trigger) => !standing.includes(trigger))
  return [
    ...standing.map(({ due, action, not, time, ...trigger }) =>
      `  ${wideDay(due)}   ${(not === undefined ? action : `no ${not}`).padEnd(15)}${time === undefined ? '' : `${time} `}${because({ ...trigger, why: whyThatDay(trigger.kind, trigger.why) })}`.trimEnd(),
    ),
    ...waiting.map((trigger) => paint.dim(`${INDENT}held till then: ${reason(trigger)}`)),
  ]
}

const because = ({ kind, why, quote: words, sure }: Pick<Trigger, 'kind' | 'why' | 'quote' | 'sure'>): string =>
  [kind === 'callback' ? undefined : why, words === undefined ? undefined : quote(words), sure ? undefined : '(unsure)']
    .filter(Boolean)
    .join('   ')

const reason = ({ why, quote: words }: Trigger): string => (words === undefined ? why : `${why}   ${quote(words)}`)

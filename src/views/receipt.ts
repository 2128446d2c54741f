import type { Cue } from '../core/cue.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Paint } from './paint.ts'
import { quote, wideDay } from './words.ts'

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
  /** Further sentences: a stop that was noted, what is unsure. */
  readonly remarks?: readonly string[]
}

const INDENT = ' '.repeat(20)

/** What was done, as a person reads it. */
export function renderReceipt(
  { name, did, triggers, conditions = [], replaced = [], remarks = [] }: Receipt,
  paint: Paint,
): string {
  const held = (until: Trigger) => triggers.filter((trigger) => trigger.held?.until === until.due && trigger !== until)
  const shown = triggers.filter(
    (trigger) =>
      trigger.held === undefined || !triggers.some((other) => other.held === undefined && other.due === trigger.due),
  )
  return [
    `${paint.bold(name)} · ${did}`,
    ...shown.flatMap((trigger) => [
      `  ${wideDay(trigger.due)}${trigger.time ? ` ${trigger.time}` : '     '.slice(0, 2)}  ${trigger.action.padEnd(13)}  ${because(trigger)}`.trimEnd(),
      ...held(trigger).map((waiting) => paint.dim(`${INDENT}held till then: ${reason(waiting)}`)),
    ]),
    ...conditions.map(
      ({ quote: words, sure }) =>
        `  ${'when it happens'.padEnd(16)}  ${quote(words)}${sure ? '' : paint.yellow(' (unsure)')}`,
    ),
    ...replaced.map(({ type, quote: words }) => paint.dim(`  in place of the ${type} ${quote(words)}`)),
    ...remarks.map((remark) => `  ${remark}`),
    '',
  ].join('\n')
}

const because = (trigger: Trigger): string =>
  `${trigger.quote === undefined ? trigger.why : quote(trigger.quote)}${trigger.sure ? '' : ' (unsure)'}`

const reason = ({ why, quote: words }: Trigger): string => (words === undefined ? why : `${why}   ${quote(words)}`)

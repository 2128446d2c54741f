import type { Day } from '../core/day.ts'
import type { Stop } from '../core/settlement.ts'
import type { Role } from './columns.ts'
import { type DayOrder, dayInCell, isNoDay } from './days.ts'

/** What a cell of a column about stops says. */
export interface StopTold {
  readonly channels: readonly Stop['channel'][]
  readonly on?: Day
  /** Set where its words say something else that is worth keeping. */
  readonly isFact?: true
  readonly isUnclear?: true
  /** Set where it says no more than yes: the column has the words. */
  readonly isYes?: true
}

const MERE = /^(?:1|y|yes|true|t|x|✓|✔|☑|checked|on|ja|si|sí|sim|oui|wahr|vrai|verdadero)$/i
const YES = /^(?:opt(?:ed)?.?out|un-?subscribed?|non-marketing contact|do not .*|no contact|stop)$/i
const NO =
  /^(?:0|n|no|false|f|off|-|☐|unchecked|subscribed|opt(?:ed)?.?in|marketing contact|allowed|ok|okay|active|confirmed|nein|non|não|nej|falsch|faux|falso)$/i
/** Neither for us to send to nor a word of theirs against it. */
const OTHER = /^(?:no.consent|pending.*|archived|(?:hard.|soft.)?bounced?|cleaned|none|unknown|not set)$/i

const channelOf: Partial<Record<Role, Stop['channel']>> = {
  'no-calls': 'call',
  'no-email': 'email',
  'no-texts': 'text',
}

/** Reads a cell of a column that says who is not to be contacted. What is neither yes nor no is a stop: they are lifted more easily than forgiven. */
export function stopIn(role: Role, cell: string, order: DayOrder): StopTold {
  const words = cell.trim()
  if (NO.test(words) || isNoDay(words)) return { channels: [] }
  if (OTHER.test(words)) return { channels: [], isFact: true }
  const own = channelOf[role] ?? 'any'
  const day = dayInCell(words, order)?.day
  if (day !== undefined) return { channels: [own], on: day }
  if (MERE.test(words)) return { channels: [own], isYes: true }
  if (YES.test(words)) return { channels: [own] }
  const named = role === 'stopped' ? channelsIn(words) : []
  if (named.length > 0) return { channels: named }
  return { channels: [own], ...(/\bany\b/i.test(words) ? {} : { isUnclear: true }) }
}

function channelsIn(words: string): Stop['channel'][] {
  const patterns = { call: /\b(?:call|phone)/i, email: /\be-?mail/i, text: /\b(?:text|sms)/i } as const
  return (['call', 'email', 'text'] as const).filter((channel) => patterns[channel].test(words))
}

const names: readonly (readonly [RegExp, Stop['channel']])[] = [
  [/^(?:dnc|do-?not-?(?:contact|disturb)|no-?contact|black-?list(?:ed)?)$/i, 'any'],
  [/^(?:do-?not-?(?:call|phone)|no-?calls?)$/i, 'call'],
  [/^(?:do-?not-?e-?mail|no-?e-?mails?|un-?subscribed?|(?:e-?mail-?)?opt(?:ed)?-?out)$/i, 'email'],
  [/^(?:do-?not-?(?:text|sms)|no-?(?:texts?|sms)|(?:sms|text)-?opt(?:ed)?-?out)$/i, 'text'],
]

/** The stop that a tag or the name of a stage is, where it is one: "DNC", "Do Not Call", "Unsubscribed". */
export const stopNamed = (words: string): Stop['channel'][] => {
  const name = words.trim().replace(/[\s_]+/g, '-')
  return names.flatMap(([known, channel]) => (known.test(name) ? [channel] : []))
}

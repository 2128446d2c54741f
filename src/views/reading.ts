import type { Cue } from '../core/cue.ts'
import type { Note } from '../core/note.ts'
import type { Understanding } from '../core/understand.ts'
import type { Paint } from './paint.ts'
import { quote, rememberWords, wideDay } from './words.ts'

/** What would be understood in a note, as a person reads it. */
export function renderReading(
  { cues, facts, ...understood }: Understanding,
  { channel, outcome, direction }: Pick<Note, 'channel' | 'outcome' | 'direction'>,
  paint: Paint,
): string {
  const how = [
    channel === 'note' ? 'a remark, no contact' : channel,
    outcome,
    direction === 'in' ? 'they made it' : undefined,
  ]
    .filter(Boolean)
    .join(', ')
  const cueLines = cues.map(
    (cue) => `  ${cue.type.padEnd(12)} ${detail(cue)}  ${quote(cue.quote)}${cue.sure ? '' : paint.yellow(' (unsure)')}`,
  )
  const factLines = facts.map((fact) => `  ${'remember'.padEnd(12)} ${rememberWords(fact)}`)
  const unread = notReadIn(understood).map((said) => `  ${said}`)
  return [how, ...(cues.length === 0 ? ['  no cue'] : cueLines), ...factLines, ...unread, ''].join('\n')
}

/** What a note says of a time, and could not be read. */
export const notReadIn = ({ noDays = [], unread = [] }: Pick<Understanding, 'noDays' | 'unread'>): string[] => [
  ...noDays.map((said) => `not read: ${quote(said)} is no day or hour that there is`),
  ...unread.map((said) => `not read: ${quote(said)}`),
]

/** What a cue says beside its quote: its day and time, how often, about what, over or under how much. */
export function detail({ date, until, time, every, about, op, value, channel }: Cue): string {
  const days =
    date === undefined ? undefined : `${wideDay(date)}${until === undefined ? '' : ` to ${wideDay(until).trim()}`}`
  return [days, time, every === undefined ? undefined : `every ${every.slice(1)}`, about, op, value, channel]
    .filter((part) => part !== undefined)
    .join(' ')
}

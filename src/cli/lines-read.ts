import { library } from '../core/dates/library.ts'
import { asClock, asDay } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { type Understanding, understandAll, type Written } from '../core/understand.ts'

/** What some lines of notes are answered, a line each, and whether there was one among them that can't be read. */
export interface Answered {
  readonly text: string
  readonly isUnreadable: boolean
}

/** Reads notes, one a line. A line that can't be read is answered by its error in its place. */
export function answered(lines: readonly string[], locale: Locale): Answered {
  const asked = lines.map(lineOf)
  const read = understandAll(
    asked.filter((one): one is Line => !('error' in one)),
    { locale, library },
  )
  let [text, known] = ['', 0]
  for (const one of asked) {
    const answer = 'error' in one ? one : { id: one.id, ...answerOf(read[known++] as Understanding) }
    text += `${JSON.stringify(answer)}\n`
  }
  return { text, isUnreadable: read.length < asked.length }
}

/** The answer in the form of the guide to cues, with the contact and the facts beside it. */
const answerOf = ({ cues, dates, facts, channel, direction, outcome }: Understanding): object => ({
  cues,
  dates: dates.map(({ text, index, start, end, every }) => ({ text, index, start, end, every })),
  channel,
  direction,
  outcome,
  facts,
})

interface Line extends Written {
  readonly id: unknown
}

function lineOf(line: string): Line | { id?: unknown; error: string } {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { error: 'not an object' }
  const { id, note, written } = given as Record<string, unknown>
  const named = id === undefined ? {} : { id }
  if (typeof note !== 'string') return { ...named, error: 'no "note", a text' }
  if (written === undefined) return { ...named, error: 'no "written", the day of the note: YYYY-MM-DD' }
  const [, day = '', time] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*)?$/.exec(typeof written === 'string' ? written : '') ?? []
  const on = asDay(day)
  if (on === undefined) return { ...named, error: '"written" is not YYYY-MM-DD or YYYY-MM-DDTHH:MM' }
  return { id, note, on, at: time === undefined ? undefined : asClock(time) }
}

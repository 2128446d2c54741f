import { asClock, asDay } from '../../core/day.ts'
import type { Locale } from '../../core/locale.ts'
import { contactOf } from '../../core/note.ts'
import type { Understanding } from '../../core/understand.ts'
import { Exit, UserError } from '../../errors.ts'
import { json } from '../../views/json.ts'
import { renderReading } from '../../views/reading.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { dayTyped } from '../days.ts'
import { noteTyped } from '../texts.ts'

const parse: CommandModule<[string[]], { on?: string; jsonl?: true; json?: true }> = {
  shape: {
    arguments: [['[note...]', 'what might be written; - reads standard input']],
    options: [
      ['--on <day>', 'as if written on that day'],
      ['--jsonl', 'reads {"id","note","written"} a line, answers a line each'],
      JSON_OPTION,
    ],
    examples: ['parse "check back mid-January"', 'parse --jsonl < notes.jsonl'],
  },

  async run(context, [words], { on, jsonl, json: asJson }) {
    const { today, locale } = await context.looking()
    if (jsonl) return readLines(context.input(), context.print, locale)
    const given = words.length === 0 || words[0] === '-' ? context.input() : words.join(' ')
    if (given.trim() === '')
      throw new UserError(Exit.usage, 'there is nothing to read.', 'Say a note: nurture parse "check back mid-January"')
    const text = noteTyped(given)
    const written = on === undefined ? today : dayTyped(on, today, locale).day
    const { read } = await import('../reading.ts')
    const understood = await read(text, written, locale)
    if (asJson) context.print(json('reading/1', { written, ...contactOf(understood), ...understood }))
    else context.print(renderReading(understood, contactOf(understood), await context.paint()))
  },
}

/** Reads many notes, one a line. A line that can't be read is answered by its error in its place, and makes the exit code 4. */
async function readLines(input: string, print: (text: string) => void, locale: Locale): Promise<Exit> {
  const { understand } = await import('../../core/understand.ts')
  const { library } = await import('../../core/dates/library.ts')
  let exit: Exit = Exit.ok
  const lines = input.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1)?.trim() === '') lines.pop()
  for (const line of lines) {
    const asked = lineOf(line)
    if ('error' in asked) exit = Exit.unreadable
    const answer =
      'error' in asked
        ? asked
        : { id: asked.id, ...answerOf(understand(asked.note, asked.on, { at: asked.at, locale, library })) }
    print(`${JSON.stringify(answer)}\n`)
  }
  return exit
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

type Line = { id: unknown; note: string; on: NonNullable<ReturnType<typeof asDay>>; at: ReturnType<typeof asClock> }

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

export default parse

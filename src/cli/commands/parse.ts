import type { Locale } from '../../core/locale.ts'
import { contactOf } from '../../core/note.ts'
import { Exit, UserError } from '../../errors.ts'
import { json } from '../../views/json.ts'
import { renderReading } from '../../views/reading.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
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
    if (jsonl) return readLines(context, locale)
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

/** Reads many notes, one a line, as they come. A line that can't be read makes the exit code 4. */
async function readLines(context: Context, locale: Locale): Promise<Exit> {
  const { linesComing } = await import('../lines-coming.ts')
  const { answered } = await import('../lines-read.ts')
  const { inThreads } = await import('../threads/in-threads.ts')
  const { inputAsItComes, print, flush, installation } = context
  const there = { root: installation.root, file: 'other-lines.cjs', given: locale }
  let exit: Exit = Exit.ok
  for await (const { text, isUnreadable } of inThreads(
    linesComing(inputAsItComes()),
    (lines) => answered(lines, locale),
    there,
  )) {
    if (isUnreadable) exit = Exit.unreadable
    print(text)
    if (!flush()) break
  }
  return exit
}

export default parse

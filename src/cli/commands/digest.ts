import { asClock, type Clock } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { plain } from '../../views/paint.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { weekBefore } from '../mailing/digest.ts'

interface Options {
  on?: string
  html?: true
  weekly?: true
  send?: true
  after?: string
  rehearse?: true
  json?: true
}

const digest: CommandModule<[], Options> = {
  shape: {
    options: [
      ['--send', 'mail it to yourself, once a day'],
      ['--after <time>', 'with --send: not before this time of your day'],
      ['--rehearse', 'do all but the sending, and say whether it would work'],
      ['--on <day>', 'as seen on another day'],
      ['--html', 'as a page instead of text'],
      ['--weekly', 'with the funnel of the last seven days'],
      JSON_OPTION,
    ],
    examples: [
      'digest',
      'digest --html > digest.html',
      'digest --weekly',
      'digest --send',
      'digest --send --after 7:00',
    ],
  },

  async run(context, _, options) {
    if (options.rehearse) return (await import('../mailing/sending.ts')).rehearseDigest(context)
    if (options.send) return send(context, options)
    return show(context, options)
  },
}

async function send(context: Context, { weekly, on, html, after }: Options): Promise<Exit | undefined> {
  if (on !== undefined || html)
    throw new UserError(
      Exit.usage,
      '--send takes neither --on nor --html: it mails today’s digest, as text and as a page.',
    )
  const { sendDigest } = await import('../mailing/sending.ts')
  return sendDigest(context, weekly ? 'weekly' : 'digest', timeTyped(after))
}

/** Reads "7:00". Throws exit 2 for anything else. */
export function timeTyped(words: string | undefined): Clock | undefined {
  if (words === undefined) return undefined
  const time = asClock(words)
  if (time === undefined) throw new UserError(Exit.usage, `“${words}” is not a time of day.`, 'A time reads 7:00.')
  return time
}

async function show(context: Context, { on, html, weekly, json }: Options): Promise<undefined> {
  const notebook = await context.looking()
  const { today, locale } = notebook
  const day = on === undefined ? today : (await import('../days.ts')).dayTyped(on, today, locale).day
  const { digestWithHistory } = await import('../mailing/history.ts')
  const found = await digestWithHistory(notebook, day)
  const week = weekly ? weekBefore(notebook, day) : undefined
  if (json) context.print((await import('../../views/digest-json.ts')).digestJson(found, week))
  else if (html) context.pass((await import('../../views/digest-html.ts')).renderDigestPage(found, week))
  else {
    const { renderDigest } = await import('../../views/digest.ts')
    context.print(renderDigest(found, week, context.atTerminal ? await context.paint() : plain))
  }
  return undefined
}

export default digest

import { plain } from '../../views/paint.ts'
import type { CommandModule } from '../command.ts'
import { digestFor, weekBefore } from '../mailing/digest.ts'

interface Options {
  on?: string
  html?: true
  weekly?: true
}

const digest: CommandModule<[], Options> = {
  shape: {
    options: [
      ['--on <day>', 'as seen on another day'],
      ['--html', 'as a page instead of text'],
      ['--weekly', 'with the funnel of the last seven days'],
    ],
    examples: ['digest', 'digest --html > digest.html', 'digest --weekly'],
  },

  async run(context, _, { on, html, weekly }) {
    const notebook = await context.looking()
    const { today, locale } = notebook
    const day = on === undefined ? today : (await import('../days.ts')).dayTyped(on, today, locale).day
    const found = digestFor(notebook, day)
    const week = weekly ? weekBefore(notebook, day) : undefined
    if (html) return context.pass((await import('../../views/digest-html.ts')).renderDigestPage(found, week))
    const { renderDigest } = await import('../../views/digest.ts')
    context.print(renderDigest(found, week, context.atTerminal ? await context.paint() : plain))
  },
}

export default digest

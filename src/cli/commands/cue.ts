import { Exit, UserError } from '../../errors.ts'
import { addCue, changeCue, rejectCue } from '../../store/cues.ts'
import { newKey } from '../../store/keys.ts'
import { cuesOf, type FiledCue } from '../../store/record.ts'
import { renderCues } from '../../views/cues.ts'
import { json } from '../../views/json.ts'
import { actOn, type Done, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { cueTyped } from '../cues.ts'
import { plainText } from '../texts.ts'
import { whom } from '../who.ts'

const cue: CommandModule<[string, string?, string[]?], { about?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whose cues'],
      ['[what]', 'add, correct, confirm or reject; without it they are listed'],
      ['[words...]', 'for add: what it is and when; for the others: words of its quote, then what is right'],
    ],
    options: [['--about <thing>', 'what it is about: lease, birthday'], JSON_OPTION],
    examples: [
      'cue dana',
      'cue dana add callback next Tuesday at 2',
      'cue dana add recurring every 3 months',
      'cue dana correct "after the holidays" callback 2027-01-08',
      'cue dana confirm "after the holidays"',
      'cue dana reject "tan interior"',
    ],
  },

  async run(context, [name, what, words = []], { about, json: asJson }) {
    const { today, locale, db } = await context.looking()
    if (what === undefined) {
      const lead = await whom(name, context)
      const cues = cuesOf(db, lead.row)
      return context.print(
        asJson ? json('cues/1', { cues }) : renderCues(lead.name, cues, today, await context.paint()),
      )
    }
    if (!['add', 'correct', 'confirm', 'reject'].includes(what))
      throw new UserError(
        Exit.usage,
        `“${what}” is nothing that can be done to a cue.`,
        'It is one of: add, correct, confirm, reject.',
      )

    await actOn(
      context,
      name,
      (notebook, lead): Done => {
        notebook.says(`cue ${lead.name} ${what} ${words.join(' ')}`)
        if (what === 'add') {
          const quote = plainText(words.slice(1).join(' '), 'the cue')
          const said = { ...cueTyped(words, today, locale, about), quote, index: 0 }
          addCue(notebook.db, said, { id: newKey(notebook.db), lead: lead.row, noted: today, by: 'hand' })
          return { did: `${said.type} set by hand` }
        }
        const [quote = '', ...right] = words
        const meant = cueMeant(cuesOf(notebook.db, lead.row), quote, lead.name)
        if (what === 'reject') rejectCue(notebook.db, meant.row)
        else if (what === 'confirm') changeCue(notebook.db, meant.row, { ...meant, sure: true }, 'hand')
        else
          changeCue(
            notebook.db,
            meant.row,
            { ...cueTyped(right, today, locale, about ?? meant.about), quote: meant.quote, index: meant.index },
            'hand',
          )
        return { did: `${meant.type} “${meant.quote}” ${what}ed` }
      },
      asJson,
    )
  },
}

/** The one cue whose quote or id holds these words. Throws exit 3 for none or several. */
function cueMeant(cues: readonly FiledCue[], words: string, name: string): FiledCue {
  const sought = words.toLowerCase()
  const [first, ...others] = cues.filter(
    ({ id, quote }) => words !== '' && (id === words || quote.toLowerCase().includes(sought)),
  )
  if (first === undefined)
    throw new UserError(Exit.notFound, `no cue of ${name} says “${words}”.`, `See them with: nurture cue "${name}"`)
  if (others.length > 0)
    throw new UserError(
      Exit.notFound,
      `several cues of ${name} say “${words}”.`,
      [first, ...others].map(({ id, quote }) => `${id}  “${quote}”`).join('\n'),
    )
  return first
}

export default cue

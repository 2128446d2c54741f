import { type ContactRead, channels, contactOf, outcomes } from '../../core/note.ts'
import { Exit, UserError } from '../../errors.ts'
import { leadIn } from '../../store/leads.ts'
import { find } from '../../store/lookup.ts'
import { answer } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { settleDoubts } from '../doubts.ts'
import { momentTyped, ON_OPTION } from '../moment.ts'
import { wholeNumber } from '../phones.ts'
import { emailTyped, nameTyped, noteTyped, phoneTyped } from '../texts.ts'
import { choiceOf, severalFit } from '../who.ts'
import { fileNote, type Writing } from '../writing.ts'

interface Options {
  on?: string
  phone?: string
  email?: string
  channel?: string
  outcome?: string
  in?: true
  new?: true
  json?: true
}

const add: CommandModule<[string?, string[]?], Options> = {
  shape: {
    arguments: [
      ['[lead]', 'whom it is about: a name, phone or email'],
      ['[note...]', 'what was said, in your own words; - reads standard input'],
    ],
    options: [
      ON_OPTION,
      ['--phone <number>', 'their phone'],
      ['--email <address>', 'their email'],
      ['--channel <channel>', `how: ${channels.join(', ')}`],
      ['--outcome <outcome>', `how it came out: ${outcomes.join(', ')}`],
      ['--in', 'they made the contact'],
      ['--new', 'a new lead, though the name fits or nearly fits another'],
      ['--json', 'print data instead of text'],
    ],
    examples: [
      'add "Dana Ortiz" "Called. Lease is up in March. Call after the holidays." --phone "734 555 0142"',
      'add dana "lvm, trying again Thursday"',
      'add dana "Stopped by the lot" --on yesterday',
      'add dana - < mail.txt',
    ],
  },

  async run(context, [lead, words = []], options) {
    await context.upToDate()
    const asked = await complete(context, lead, words)
    const name = nameTyped(asked.lead)
    const text = noteTyped(asked.note)
    const said = saidOf(options)
    const when = await momentTyped(context, options.on)
    const row = await rowFor(name, options.new ?? false, context)
    const { locale } = await context.looking()
    const understood = await (await import('../reading.ts')).read(text, when.on, locale, when.at)
    const contact = contactOf(understood, said)
    const writing: Writing = {
      row,
      name,
      phone: options.phone && phoneTyped(options.phone),
      e164: await wholeNumber(options.phone, locale),
      email: options.email && emailTyped(options.email),
      note: { ...when, ...contact, text },
      understood,
    }

    const filed = await context.changing((notebook) => {
      // Asked again under the lock: the same new lead may just have been written down at another terminal.
      const row = writing.row ?? (options.new ? undefined : find(notebook.db, name).row)
      const done = fileNote(notebook, { ...writing, row })
      notebook.says(`add ${done.receipt.name}`)
      return done
    })
    await answer(context, filed.receipt, options.json)
    await settleDoubts(context, filed.row, filed.note)
  },
}

/** What was left out is asked for, where somebody is there to ask. */
async function complete(
  { atTerminal, ask, input }: Context,
  lead: string | undefined,
  words: readonly string[],
): Promise<{ lead: string; note: string }> {
  const note = words.length === 1 && words[0] === '-' ? input() : words.join(' ')
  if (lead !== undefined && note.trim() !== '') return { lead, note }
  if (!atTerminal) {
    if (lead !== undefined) return { lead, note }
    throw new UserError(
      Exit.usage,
      'there is nobody to write about.',
      'Name the lead, then the note: nurture add "Dana Ortiz" "Lease is up in March, call after the holidays"',
    )
  }
  const { text } = await ask()
  const who = lead ?? (await text('Who?', wrongBy(nameTyped)))
  return { lead: who, note: await text('What was said?', wrongBy(noteTyped)) }
}

/** What reading typed words would complain of. */
const wrongBy =
  (read: (words: string) => string) =>
  (words: string): string | undefined => {
    try {
      read(words)
      return undefined
    } catch (error) {
      if (error instanceof UserError) return error.message
      throw error
    }
  }

/** The row of the lead meant, or nothing for a new one. A name that fits several or nearly fits one is never filed by likeness. */
async function rowFor(
  name: string,
  isNew: boolean,
  { looking, atTerminal, ask }: Context,
): Promise<number | undefined> {
  if (isNew) return undefined
  const { db } = await looking()
  const { row, several, near } = find(db, name)
  if (row !== undefined) return row
  if (several.length + near.length === 0) return undefined
  if (!atTerminal)
    throw severalFit(name, db, several, near, `\nFor somebody new of that name, say so: nurture add "${name}" … --new`)
  const { choose } = await ask()
  const candidates = [...several, ...near].slice(0, 12).map((candidate) => choiceOf(leadIn(db, candidate)))
  const chosen = await choose(`Who is “${name}”?`, [...candidates, { name: 'somebody new', value: undefined }])
  return chosen?.row
}

/** What the options say of the contact. */
const saidOf = ({ channel, outcome, in: isIn }: Options): Omit<ContactRead, 'cues'> => ({
  channel: oneOf(channels, channel, 'channel'),
  outcome: oneOf(outcomes, outcome, 'outcome'),
  direction: isIn ? 'in' : undefined,
})

function oneOf<T extends string>(allowed: readonly T[], given: string | undefined, what: string): T | undefined {
  if (given === undefined) return undefined
  const found = allowed.find((one) => one === given || one.replace(' ', '-') === given)
  if (found === undefined)
    throw new UserError(Exit.usage, `“${given}” is no ${what}.`, `It is one of: ${allowed.join(', ')}.`)
  return found
}

export default add

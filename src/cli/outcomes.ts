import type { Choice } from './ask.ts'
import type { Context } from './context.ts'

/** What may come of a row: what is written of an attempt, or another command to run. */
type Outcome =
  | { readonly attempt: string }
  | { readonly run: 'talked' | 'note' | 'snooze' | 'skip' | 'won' | 'lost' | 'stop' }
  | 'next'
  | 'quit'

/** How it can have gone, as `work` asks it; a first letter leads to each. */
export const outcomes: readonly Choice<Outcome>[] = [
  { name: 'talked', value: { run: 'talked' } },
  { name: 'voicemail left', value: { attempt: 'Left a voicemail.' } },
  { name: 'no answer', value: { attempt: 'No answer.' } },
  { name: 'emailed them', value: { attempt: 'Emailed.' } },
  { name: 'texted them', value: { attempt: 'Texted.' } },
  { name: 'only a note', value: { run: 'note' } },
  { name: 'hide until a day', value: { run: 'snooze' } },
  { name: 'skip, this once', value: { run: 'skip' } },
  { name: 'won: they bought', value: { run: 'won' } },
  { name: 'lost', value: { run: 'lost' } },
  { name: 'do not contact them any more', value: { run: 'stop' } },
  { name: 'go on to the next, leave as it is', value: 'next' },
  { name: 'quit', value: 'quit' },
]

/** Does what the user chose about the lead of this id, asking for what it needs. */
export async function carryOut(
  context: Context,
  outcome: Exclude<Outcome, string>,
  id: string,
  text: (question: string) => Promise<string>,
): Promise<void> {
  if ('attempt' in outcome)
    return write(context, id, outcome.attempt, await text('Anything to note? (empty for nothing)'))
  switch (outcome.run) {
    case 'talked':
      return write(context, id, '', await text('What was said? (empty for nothing)'))
    case 'note': {
      const note = await text('What is there to note?')
      return void (await (await import('./commands/add.ts')).default.run(context, [id, [note]], {}))
    }
    case 'snooze': {
      const until = await text('Until when?')
      return void (await (await import('./commands/snooze.ts')).default.run(context, [id, [until]], {}))
    }
    case 'skip':
      return void (await (await import('./commands/skip.ts')).default.run(context, [id], {}))
    case 'won': {
      const amount = (await text('For how much? (empty for not said)')).trim()
      return void (await (
        await import('./commands/won.ts')
      ).default.run(context, [id], amount === '' ? {} : { amount }))
    }
    case 'lost':
      return void (await (await import('./commands/lost.ts')).default.run(context, [id], {}))
    case 'stop': {
      const because = (await text('What did they say? (empty for nothing)')).trim()
      return void (await (
        await import('./commands/stop.ts')
      ).default.run(context, [id], because === '' ? {} : { because }))
    }
  }
}

/** Writes down that there was a contact, in the words for it and the user's own. */
async function write(context: Context, id: string, attempt: string, said: string): Promise<void> {
  const words = [attempt, said].filter((part) => part.trim() !== '').join(' ')
  const { default: done } = await import('./commands/done.ts')
  await done.run(context, [id, words === '' ? [] : [words]], {})
}

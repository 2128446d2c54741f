import type { WholeLead } from '../../../core/whole.ts'
import { Exit, UserError } from '../../../errors.ts'
import {
  changedMeanwhile,
  differenceOf,
  isNothing,
  mailsTouched,
  type Standing,
  stopsLost,
} from '../../../journal/compare.ts'
import { parse } from '../../../journal/parse.ts'
import { HEAD } from '../../../journal/print.ts'
import { resolve } from '../../../journal/resolve.ts'
import { worldPrinted } from '../../../journal/world.ts'
import type { Written } from '../../../journal/written.ts'
import { keepLists, listsNew } from '../../../store/dnc.ts'
import { keepForgotten } from '../../../store/stops-kept.ts'
import { entriesOf, rowsByName, wholeLead } from '../../../store/whole.ts'
import { addWorld, dropFromWorld } from '../../../store/world.ts'
import { count } from '../../../views/words.ts'
import type { CommandModule } from '../../command.ts'
import type { Changing, Context, Notebook } from '../../context.ts'
import { dropDraft, edited, newDraft } from '../../drafts.ts'
import { editorFor } from '../../editor.ts'
import { planEveryone } from '../../everyone.ts'
import { unreadable } from '../../journal-files.ts'
import { knownOf, type Reader, readerOf } from '../../known.ts'
import { apply } from '../../taking-over.ts'
import { whom } from '../../who.ts'
import { leadTexts, worldToEdit } from './print.ts'

const edit: CommandModule<[string?]> = {
  shape: {
    arguments: [['[lead]', 'whom; without a name everybody']],
    examples: ['journal edit dana', 'journal edit'],
  },

  async run(context, [name]) {
    const notebook = await context.looking()
    const rows = name === undefined ? rowsByName(notebook.db) : [(await whom(name, context)).row]
    const reader = await readerOf(notebook.locale)
    const leads = standing(notebook, rows)
    const world = name === undefined ? worldToEdit(notebook) : undefined
    const text = [`${HEAD}${world ?? ''}`, ...leadTexts(notebook, rows)].join('\n')
    const before = { ...leads, ...(world !== undefined && { world }) }
    const editor = editorFor(
      context,
      'print it, change that, and import it: nurture journal print, nurture journal import FILE',
    )
    const draft = newDraft(context.database, text)
    for (;;) {
      const now = edited(draft, text, editor)
      if (now === undefined) {
        dropDraft(draft)
        return context.print('Nothing was changed.\n')
      }
      try {
        context.print(await takeOver(context, now, draft, before, reader))
        dropDraft(draft)
        return
      } catch (error) {
        if (!(error instanceof UserError)) throw keptAt(draft, error)
        if (!context.atTerminal || error.exit !== Exit.unreadable) throw keptAt(draft, error)
        context.warn(`nurture: ${error.message}\n${error.hint?.replace(/^/gm, '  ')}\n`)
        if (!(await (await context.ask()).yes('Edit it again?'))) throw keptAt(draft, error)
      }
    }
  },
}

/** What was on record when the draft was written; what stands without a lead only where all of it is edited. */
interface Before extends Standing {
  readonly world?: string
}

const standing = ({ db }: Notebook, rows: readonly number[]): Standing => ({
  leads: rows.map((row): WholeLead => wholeLead(db, row)),
  entries: rows.flatMap((row) => entriesOf(db, row)),
})

/** Applies the difference, all of it or nothing, and says what it was. */
async function takeOver(
  context: Context,
  text: string,
  draft: string,
  before: Before,
  reader: Reader,
): Promise<string> {
  const written = parse(text, draft)
  return context.changing((notebook) => {
    const known = knownOf(notebook, reader)
    const resolved = resolve([written], known, 'replaces')
    if (resolved.mistakes.length > 0) throw unreadable(resolved.mistakes, 'nothing was changed')
    const difference = differenceOf(resolved, known, before)
    const world = worldPrinted(written.world)
    const isSameWorld = world === (before.world ?? '').trimStart()
    if (isNothing(difference) && isSameWorld) return 'Nothing was changed.\n'
    refuseLostStops(difference, before, known)
    const mails = mailsTouched(difference, known)
    if (mails.length > 0)
      throw new UserError(
        Exit.refused,
        `${count(mails.length, 'mail')} would be gone, or told otherwise; nothing was changed.`,
        'What was sent was sent: leave these blocks as they are.',
      )
    const meanwhile = [
      ...changedMeanwhile(difference, before, known),
      ...(isSameWorld || (before.world ?? worldToEdit(notebook)) === worldToEdit(notebook)
        ? []
        : ['signals, times away']),
    ]
    if (meanwhile.length > 0)
      throw new UserError(
        Exit.tryAgain,
        `the notebook was changed meanwhile in the same places: ${meanwhile.join(', ')}.`,
        'Nothing was changed. Edit anew, and take over from the draft what is yours.',
      )
    const [goneWorld, newWorld] = isSameWorld ? [0, 0] : putWorld(notebook, written, before)
    apply(notebook, difference, reader, context)
    if (goneWorld + newWorld > 0) planEveryone(notebook, context)
    const { leads, entries, removed, removedLeads, newLeads, newEntries } = difference
    const added = newLeads + newEntries + newWorld
    const gone = removed.length + removedLeads.length + goneWorld
    notebook.says(`edit ${before.leads.length === 1 ? before.leads[0]?.lead.name : 'the journal'}`)
    return `Saved: ${[`${leads.length + entries.length - newLeads - newEntries} changed`, `${added} added`, `${gone} removed`].join(', ')}.\n`
  })
}

/** Makes signals and times away be what the text says; where it showed none, it only adds. Gives how many went and came. */
const putWorld = ({ db }: Changing, { world }: Written, before: Before): [gone: number, added: number] => {
  const gone = before.world === undefined ? 0 : dropFromWorld(db, world)
  const lists = listsNew(db, world.lists)
  keepLists(db, lists)
  return [gone, addWorld(db, world) + keepForgotten(db, world.forgotten) + lists.length]
}

/** Only the customer's own word lifts a stop, and only `forget` takes a lead that has one. */
function refuseLostStops(
  difference: Parameters<typeof stopsLost>[0],
  before: Standing,
  known: Parameters<typeof stopsLost>[1],
): void {
  const gone = new Set(difference.removedLeads.map(({ lead }) => lead.id))
  const lost = [
    ...stopsLost(difference, known),
    ...before.entries.filter(({ kind, lead }) => kind === 'stop' && gone.has(lead)),
  ]
  if (lost.length === 0) return
  const names = [...new Set(lost.map(({ lead }) => known.lead(lead)?.lead.name ?? lead))]
  throw new UserError(
    Exit.refused,
    `${count(lost.length, 'stop')} of ${names.join(', ')} would be gone; nothing was changed.`,
    `A stop is lifted for a reason: add a line ${lost[0]?.on} allow ${names[0]}: any “…”, or use nurture allow.`,
  )
}

const keptAt = (draft: string, error: unknown): unknown => {
  if (error instanceof UserError)
    return new UserError(
      error.exit,
      error.message,
      [error.hint, `Your draft is kept: ${draft}`].filter(Boolean).join('\n'),
    )
  if (error instanceof Error) error.message += ` (your draft is kept: ${draft})`
  return error
}

export default edit

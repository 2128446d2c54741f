import { differenceOf, isNothing } from '../../../journal/compare.ts'
import { resolve } from '../../../journal/resolve.ts'
import type { World } from '../../../journal/world.ts'
import type { Written } from '../../../journal/written.ts'
import { keepLists, listsNew } from '../../../store/dnc.ts'
import { keepForgotten } from '../../../store/stops-kept.ts'
import { countOfNotes } from '../../../store/whole.ts'
import { addWorld } from '../../../store/world.ts'
import { json } from '../../../views/json.ts'
import { count } from '../../../views/words.ts'
import { JSON_OPTION } from '../../acting.ts'
import type { CommandModule } from '../../command.ts'
import type { Changing, Context } from '../../context.ts'
import { planEveryone } from '../../everyone.ts'
import { readTexts, unreadable } from '../../journal-files.ts'
import { keep } from '../../keeping.ts'
import { knownOf, type Reader, readerOf } from '../../known.ts'
import { planTouched, writeDown } from '../../taking-over.ts'
import { areLarge, takenInPages } from '../../taking-pages.ts'

const journalImport: CommandModule<[string[]], { json?: true }> = {
  shape: {
    arguments: [['<files...>', 'texts in the form of the journal; - reads standard input']],
    options: [JSON_OPTION],
    examples: ['journal import week.journal', 'journal import 2026-*.journal', 'journal import - < week.journal'],
  },

  async run(context, [files], { json: asJson }) {
    const texts = areLarge(files) ? undefined : readTexts(files, context.input)
    const reader = await readerOf((await context.looking()).locale)
    const done = await context.changing((notebook) => {
      const counts =
        (texts === undefined ? asPrinted(notebook, files, reader, context) : undefined) ??
        takenIn(notebook, texts ?? readTexts(files, context.input), reader, context)
      const added = counts.newLeads + counts.newEntries
      if (added + counts.changed > 0) {
        const what = added > 0 ? count(added, 'new entry', 'new entries') : count(counts.changed, 'change')
        notebook.says(`import ${what} from ${files.join(', ')}`)
      }
      return counts
    })
    if (asJson) context.print(json('journal-import/1', done))
    else context.print(told(done))
  },
}

/** Takes in large texts page by page, where they are as they are printed. */
function asPrinted(notebook: Changing, files: string[], reader: Reader, context: Context): Imported | undefined {
  const paged = takenInPages(notebook, files, reader, context)
  return paged && { ...paged, changed: 0, same: 0 }
}

/** Writes down what the texts hold that is not there yet. What a large text takes up in memory is let go of before all is planned. */
function takenIn(notebook: Changing, texts: Written[], reader: Reader, context: Context): Imported {
  const known = knownOf(notebook, reader)
  const resolved = resolve(texts, known)
  if (resolved.mistakes.length > 0) throw unreadable(resolved.mistakes, 'nothing was imported')
  const difference = differenceOf(resolved, known)
  const { newLeads, leads, entries } = difference
  const wanted = worldOf(texts)
  texts.length = 0
  // Who was forgotten elsewhere is stopped as they come in; lists of numbers come last: whom they stop is on file by then.
  const early = addWorld(notebook.db, wanted) + keepForgotten(notebook.db, wanted.forgotten)
  const newLists = listsNew(notebook.db, wanted.lists)
  const world = early + newLists.length
  const counts = {
    newLeads,
    newEntries: difference.newEntries + world,
    changed: leads.length - newLeads + entries.length - difference.newEntries,
    same: resolved.leads.length - leads.length + resolved.entries.length - entries.length,
  }
  if (isNothing(difference) && world === 0) return counts
  // Another opening of the file still sees it as it was.
  if (countOfNotes(notebook.db) > 0) keep(context, 'import')
  const touched = writeDown(notebook, difference, reader, context)
  keepLists(notebook.db, newLists)
  planTouched(notebook, touched, reader, context)
  if (world > 0) planEveryone(notebook, context)
  return counts
}

const worldOf = (texts: readonly Written[]): World => ({
  readings: texts.flatMap(({ world }) => world.readings),
  absences: texts.flatMap(({ world }) => world.absences),
  forgotten: texts.flatMap(({ world }) => world.forgotten),
  lists: texts.flatMap(({ world }) => world.lists),
})

interface Imported {
  readonly newLeads: number
  readonly newEntries: number
  readonly changed: number
  readonly same: number
}

function told({ newLeads, newEntries, changed, same }: Imported): string {
  const there = same === 0 ? '' : ` ${same} stood there already.`
  if (newLeads + newEntries + changed === 0) return `Nothing new.${there}\n`
  const parts = [
    newLeads > 0 ? count(newLeads, 'new lead') : '',
    newEntries > 0 ? count(newEntries, 'new entry', 'new entries') : '',
    changed > 0 ? `${changed} changed` : '',
  ].filter((part) => part !== '')
  return `Imported: ${parts.join(', ')}.${there}\n`
}

export default journalImport

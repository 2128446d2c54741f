import type { Forgotten, NumberList } from '../../../core/whole-lead.ts'
import { Exit, UserError } from '../../../errors.ts'
import { HEAD, leadPrinted } from '../../../journal/print.ts'
import { worldPrinted } from '../../../journal/world.ts'
import { absences } from '../../../store/absences.ts'
import { eachSeen } from '../../../store/along.ts'
import { wholeLists } from '../../../store/dnc.ts'
import { allForgotten } from '../../../store/stops-kept.ts'
import { entriesOf, rowsByName, wholeLead } from '../../../store/whole.ts'
import { allReadings } from '../../../store/world.ts'
import type { CommandModule } from '../../command.ts'
import type { Notebook } from '../../context.ts'
import { whom } from '../../who.ts'

const print: CommandModule<[string?], { split?: string }> = {
  shape: {
    arguments: [['[lead]', 'whom; without a name everybody']],
    options: [['--split <folder>', 'a file a lead into this folder, fit for version control']],
    examples: ['journal print', 'journal print dana', 'journal print --split leads'],
  },

  async run(context, [name], { split }) {
    const notebook = await context.looking()
    if (split !== undefined) {
      if (name !== undefined)
        throw new UserError(
          Exit.usage,
          '--split is for the whole notebook.',
          'Leave the lead out, or leave --split out.',
        )
      const { splitInto } = await import('../../splitting.ts')
      return context.print(
        splitInto(split, notebook, worldText(notebook), leadTexts(notebook, rowsByName(notebook.db))),
      )
    }
    const rows = name === undefined ? rowsByName(notebook.db) : [(await whom(name, context)).row]
    context.pass(HEAD)
    if (name === undefined) context.pass(worldText(notebook))
    for (const text of leadTexts(notebook, rows)) context.pass(`\n${text}`)
  },
}

/** What stands without a lead, as text, after an empty line where there is any. */
export const worldText = (notebook: Notebook): string =>
  worldOf(notebook, wholeLists(notebook.db), allForgotten(notebook.db))

/** The same without what nobody edits: lists of numbers, and who was forgotten. */
export const worldToEdit = (notebook: Notebook): string => worldOf(notebook, [], [])

function worldOf({ db }: Notebook, lists: readonly NumberList[], forgotten: readonly Forgotten[]): string {
  const text = worldPrinted({
    readings: allReadings(db),
    absences: absences(db),
    forgotten,
    lists,
  })
  return text === '' ? '' : `\n${text}`
}

/** Leads as texts. */
export const leadTexts = ({ db }: Notebook, rows: readonly number[]): Iterable<string> =>
  eachSeen(db, rows, (row) => leadPrinted(wholeLead(db, row), entriesOf(db, row)))

export default print

import { Exit, UserError } from '../../errors.ts'
import { backupsOf } from '../../store/backup.ts'
import { openCopy } from '../../store/database.ts'
import { erase, heldOf, mentionsOf } from '../../store/forgetting.ts'
import { rowOf } from '../../store/whole.ts'
import { json } from '../../views/json.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import { addonAt } from '../addon.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { draftsWith, dropDraft } from '../drafts.ts'
import { scrubFile } from '../scrubbing.ts'
import { whom } from '../who.ts'

const forget: CommandModule<[string], { yes?: true; json?: true }> = {
  shape: {
    arguments: [['<lead>', 'who is to be forgotten']],
    options: [['-y, --yes', 'do not ask'], JSON_OPTION],
    examples: ['forget "Dana Ortiz"', 'forget "Dana Ortiz" --yes'],
  },

  async run(context, [words], { yes, json: asJson }) {
    const { row, name, id } = await whom(words, context)
    const { db } = await context.looking()
    const held = heldOf(db, row)
    const parts = held
      .filter(({ table }) => shown[table])
      .map(({ table, rows }) => count(rows, ...(shown[table] as [string, string])))
    const stays = mentionsOf(db, row, name)
    const what = `${name}: ${['the lead itself', ...parts].join(', ')}`
    if (!yes) {
      if (!context.atTerminal)
        throw new UserError(Exit.usage, `this would erase ${what}. It can't be undone.`, 'To do it, say so: --yes')
      context.print(`This erases ${what}.\n`)
      if (!(await (await context.ask()).yes(`Forget ${name} for good? It can't be undone.`))) return
    }
    await context.changing((notebook) => {
      const now = rowOf(notebook.db, id)
      if (now === undefined) throw new UserError(Exit.tryAgain, `${name} was taken away meanwhile.`)
      erase(notebook.db, now, name)
    })
    scrubFile(context)
    for (const draft of draftsWith(context.database, [name, id])) dropDraft(draft)
    const backups = copiesWith(id, context)
    if (asJson) return context.print(json('forget/1', { id, held, mentions: stays, backups }))
    context.print(
      [
        `Forgotten: ${what}.`,
        ...(stays > 0
          ? [
              `${count(stays, 'note')} about others still ${stays === 1 ? 'holds' : 'hold'} the name: nurture find "${name}"`,
            ]
          : []),
        ...(backups.length > 0
          ? ['These copies still hold them; erase them where you must:', ...backups.map((file) => `  ${file}`)]
          : []),
        '',
      ].join('\n'),
    )
  },
}

const shown: Readonly<Record<string, [string, string]>> = {
  notes: ['note', 'notes'],
  moves: ['move', 'moves'],
  fields: ['fact', 'facts'],
  cues: ['cue', 'cues'],
  people: ['person', 'people'],
  stops: ['stop', 'stops'],
  tags: ['tag', 'tags'],
}

/** The copies that hold a lead. A copy that can't be read may hold anybody. */
function copiesWith(id: string, { database, installation }: Context): string[] {
  const native = { addon: addonAt(installation.root) }
  return backupsOf(database)
    .map(({ file }) => file)
    .filter((file) => {
      try {
        const copy = openCopy(file, native)
        try {
          return rowOf(copy, id) !== undefined
        } finally {
          copy.close()
        }
      } catch {
        return true
      }
    })
}

export default forget

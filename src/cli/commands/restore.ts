import { Exit, UserError } from '../../errors.ts'
import { backupsOf } from '../../store/backup.ts'
import { openToLook } from '../../store/database.ts'
import { forgetAgain, putInPlace, type Refusals, refusalsOf, refuseAgain, setAside } from '../../store/restoring.ts'
import { json } from '../../views/json.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import { addonAt } from '../addon.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { keep, refuseFaulty } from '../keeping.ts'
import { scrubFile } from '../scrubbing.ts'

const restore: CommandModule<[string?], { yes?: true; json?: true }> = {
  shape: {
    arguments: [['[file]', 'the copy to bring back; without it the newest one']],
    options: [['-y, --yes', 'do not ask'], JSON_OPTION],
    examples: ['restore', 'restore /media/stick/nurture.db --yes'],
  },

  async run(context, [named], { yes, json: asJson }) {
    const { database, installation, now } = context
    const native = { addon: addonAt(installation.root) }
    const file = named ?? backupsOf(database)[0]?.file
    if (file === undefined)
      throw new UserError(Exit.notFound, 'there is no backup to bring back.', 'Name a file: nurture restore FILE')
    refuseFaulty(file, native, 'Nothing was changed.')
    if (!yes) {
      if (!context.atTerminal)
        throw new UserError(
          Exit.usage,
          `this would put ${file} in the place of the notebook.`,
          'To do it, say so: --yes',
        )
      if (!(await (await context.ask()).yes(`Put ${file} in the place of the notebook?`))) return
    }
    const { before, refusals } = leave(context)
    await putInPlace(file, database, native)
    const { stops, forgotten } = await context.changingAsIs((notebook) => {
      notebook.db.prepare('DELETE FROM acting').run()
      const forgotten = forgetAgain(notebook.db, refusals)
      const rows = refuseAgain(notebook.db, refusals)
      for (const row of rows) notebook.planned(row)
      return { stops: rows.length, forgotten }
    })
    if (forgotten > 0) scrubFile(context)
    if (asJson) return context.print(json('restore/1', { file, before, stops, forgotten, at: now.toISOString() }))
    context.print(
      [
        `Brought back: ${file}`,
        ...(before === undefined ? [] : [`The notebook as it was is kept: ${before}`]),
        ...(stops === 0 ? [] : [`${count(stops, 'lead')} asked since not to be contacted; that holds on.`]),
        ...(forgotten === 0
          ? []
          : [`${count(forgotten, 'lead')} forgotten since that copy was made: forgotten again.`]),
        '',
      ].join('\n'),
    )
  },
}

/** Keeps the notebook as it is now; one that can't be read is moved aside. Gives the stops that it holds, as far as they can be read. */
function leave(context: Context): { before?: string; refusals: Refusals } {
  const { database, installation, now } = context
  let refusals: Refusals = { stops: [], kept: [], mails: [] }
  try {
    const db = openToLook(database, { addon: addonAt(installation.root) })
    try {
      refusals = refusalsOf(db)
    } finally {
      db.close()
    }
    return { before: keep(context, 'restore'), refusals }
  } catch {
    const aside = setAside(database, now)
    return { ...(aside !== undefined && { before: aside }), refusals }
  }
}

export default restore

import { Exit, UserError } from '../../errors.ts'
import { appliedText, decline } from '../../store/configuration.ts'
import type { Db } from '../../store/database.ts'
import { acts, concernsAll, REMEMBERED, takeBack } from '../../store/history.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { planEveryone } from '../everyone.ts'

const undo: CommandModule<[string?], { json?: true }> = {
  shape: {
    arguments: [['[n]', 'how many acts, newest first; 1 where nothing is said']],
    options: [JSON_OPTION],
    examples: ['undo', 'undo 3'],
  },

  async run({ looking, changingAsIs, print }, [howMany = '1'], { json: asJson }) {
    if (!/^\d{1,3}$/.test(howMany) || Number(howMany) < 1 || Number(howMany) > REMEMBERED)
      throw new UserError(Exit.usage, `undo takes a number from 1 to ${REMEMBERED}, not “${howMany}”.`)
    const standing = (db: Db) => acts(db).filter((act) => !act.undone)
    // Where nothing stands, nothing is opened to be changed, and so no notebook is made either.
    const isIdle = standing((await looking()).db).length === 0
    const undone = isIdle
      ? []
      : await changingAsIs((notebook) => {
          const { db, planned } = notebook
          const before = appliedText(db)
          const open = standing(db).slice(0, Number(howMany))
          const rows = new Set(open.flatMap(({ id }) => takeBack(db, id)))
          for (const row of rows)
            if (db.prepare('SELECT 1 FROM leads WHERE id = ?').get(row) !== undefined) planned(row)
          if (before !== undefined && before !== appliedText(db)) decline(db, before)
          if (open.some(({ id }) => concernsAll(db, id))) planEveryone(notebook)
          return open
        })
    if (asJson) print(json('undo/1', { undone }))
    else
      print(
        undone.length === 0 ? 'There is nothing to undo.\n' : undone.map(({ words }) => `undone: ${words}\n`).join(''),
      )
  },
}

export default undo

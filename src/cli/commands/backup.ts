import { statSync } from 'node:fs'
import { Exit, UserError } from '../../errors.ts'
import { backupsOf } from '../../store/backup.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { momentWords } from '../instant.ts'
import { keep } from '../keeping.ts'

const backup: CommandModule<[string?], { list?: true; json?: true }> = {
  shape: {
    arguments: [['[file]', 'where to; without it into the folder of backups beside the notebook']],
    options: [['--list', 'show the copies there are'], JSON_OPTION],
    examples: ['backup', 'backup /media/stick/nurture.db', 'backup --list'],
  },

  async run(context, [file], { list, json: asJson }) {
    const { database, print } = context
    if (list) {
      const backups = backupsOf(database)
      if (asJson) return print(json('backups/1', { backups }))
      const lines = backups.map(({ file: copy, bytes, at }) => `${momentWords(at)}  ${size(bytes)}  ${copy}\n`)
      return print(lines.join('') || 'There is no backup yet.\n')
    }
    if (statSync(database, { throwIfNoEntry: false }) === undefined)
      throw new UserError(
        Exit.notFound,
        'there is no notebook yet to be kept.',
        'The first note makes one: nurture add',
      )
    if (file !== undefined && statSync(file, { throwIfNoEntry: false }) !== undefined)
      throw new UserError(
        Exit.usage,
        `${file} is there already.`,
        'Name another file; a backup takes the place of nothing.',
      )
    const copy = keep(context, undefined, file)
    const { size: bytes } = statSync(copy)
    if (asJson) print(json('backup/1', { file: copy, bytes }))
    else print(`Kept and checked: ${copy} (${size(bytes)})\n`)
  },
}

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`

export default backup

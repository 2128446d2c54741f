import { keepScheduled } from '../../../store/scheduled.ts'
import type { CommandModule } from '../../command.ts'
import { inOutbox } from '../../mailing/handing-over.ts'
import { crontab, withoutJob, writeCrontab } from '../../scheduling/crontab.ts'
import { removeUnits } from '../../scheduling/systemd.ts'

const remove: CommandModule<[]> = {
  shape: { examples: ['schedule remove'] },

  async run(context) {
    const { env } = context
    const table = crontab(env)
    const isInTable = table !== undefined && withoutJob(table) !== table
    if (isInTable) writeCrontab(withoutJob(table), env)
    const isUnit = removeUnits(env)
    await inOutbox(context, (db) => keepScheduled(db, undefined))
    context.print(isInTable || isUnit ? 'The digest is scheduled no more.\n' : 'No digest was scheduled.\n')
  },
}

export default remove

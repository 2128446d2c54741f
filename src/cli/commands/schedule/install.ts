import type { Clock } from '../../../core/day.ts'
import { Exit, UserError } from '../../../errors.ts'
import { keepScheduled } from '../../../store/scheduled.ts'
import type { CommandModule } from '../../command.ts'
import { inOutbox } from '../../mailing/handing-over.ts'
import { ownAddress, wayOut } from '../../mailing/settings.ts'
import { crontab, withJob, withoutJob, writeCrontab } from '../../scheduling/crontab.ts'
import { digestJob, shellLine } from '../../scheduling/job.ts'
import { installUnits, removeUnits } from '../../scheduling/systemd.ts'
import { timeTyped } from '../digest.ts'

interface Options {
  at?: string
  systemd?: true
  print?: true
}

const install: CommandModule<[], Options> = {
  shape: {
    options: [
      ['--at <time>', 'from what time of your day on; 7:00 where nothing is said'],
      ['--systemd', 'with a systemd timer of your own instead of cron'],
      ['--print', 'print the line for a scheduler instead of installing it'],
    ],
    examples: [
      'schedule install',
      'schedule install --at 6:30',
      'schedule install --systemd',
      'schedule install --print',
    ],
  },

  async run(context, _, { at: typed, systemd, print }) {
    const { env } = context
    const at = timeTyped(typed) ?? ('07:00' as Clock)
    await context.upToDate()
    const notebook = await context.looking()
    const to = ownAddress(notebook.mail)
    wayOut(notebook.mail, context)
    const job = digestJob(context, notebook, at)
    if (print) return context.print(`${shellLine(job)}\n`)
    const table = crontab(env)
    if (systemd) {
      installUnits(job, env)
      // One schedule is enough.
      if (table !== undefined && withoutJob(table) !== table) writeCrontab(withoutJob(table), env)
    } else {
      if (table === undefined)
        throw new UserError(
          Exit.failed,
          'this machine has no crontab.',
          'Install cron (on Debian: apt-get install cron), or use: nurture schedule install --systemd\nFor any other scheduler, every 15 minutes: nurture schedule install --print',
        )
      writeCrontab(withJob(table, job), env)
      removeUnitsQuietly(env)
    }
    const how = systemd ? 'systemd' : 'crontab'
    await inOutbox(context, (db, { today }) => keepScheduled(db, { how, at, since: today }))
    const zone = notebook.settings.zone ?? 'this machine’s time'
    context.print(
      `From ${at} on (${zone}), the digest goes to ${to} once a day.\nTry it as the scheduler would: nurture schedule show\n`,
    )
  },
}

/** Without systemd there is nothing to take away. */
function removeUnitsQuietly(env: Parameters<typeof removeUnits>[0]): void {
  try {
    removeUnits(env)
  } catch {
    // Its timer, if there is one, sends nothing that cron has sent.
  }
}

export default install

import { spawnSync } from 'node:child_process'
import { Exit } from '../../../errors.ts'
import { outbox } from '../../../store/outbox.ts'
import { scheduled } from '../../../store/scheduled.ts'
import { renderOutbox } from '../../../views/outbox.ts'
import type { CommandModule } from '../../command.ts'
import { crontab, lineIn } from '../../scheduling/crontab.ts'
import { EVERY_MINUTES } from '../../scheduling/job.ts'
import { lineOfUnit } from '../../scheduling/systemd.ts'

/** How many of the last mails are shown beside the schedule. */
const LAST = 5

const show: CommandModule<[]> = {
  shape: { examples: ['schedule show'] },

  async run(context) {
    const { env, print } = context
    const { db, settings } = await context.looking()
    const mark = scheduled(db)
    const inTable = lineIn(crontab(env) ?? '')
    const line = inTable ?? lineOfUnit(env)
    if (line === undefined) {
      print(
        mark === undefined
          ? 'No digest is scheduled. To have it each morning: nurture schedule install\n'
          : `The digest was scheduled with ${mark.how}, and is not there any more. Again: nurture schedule install\n`,
      )
      return mark === undefined ? Exit.ok : Exit.found
    }
    const how = inTable === undefined ? 'a systemd timer' : 'crontab'
    const zone = settings.zone ?? 'this machine’s time'
    print(
      `By ${how}, from ${mark?.at ?? 'some time'} on (${zone}), asked every ${EVERY_MINUTES} minutes, sent once a day:\n`,
    )
    print(`  ${line}\n\n`)
    const last = outbox(db, LAST).filter(({ kind }) => kind !== 'letter')
    if (last.length > 0) print(`${renderOutbox(last, await context.paint())}\n`)
    print('Tried just now with an empty environment, without sending:\n')
    return tried(line, print)
  },
}

/** Does what the scheduler will do, with nothing of the environment that this command has. */
function tried(line: string, print: (text: string) => void): Exit {
  const { status, stdout, stderr } = spawnSync('/usr/bin/env', ['-i', '/bin/sh', '-c', `${line} --rehearse`], {
    encoding: 'utf8',
    env: {},
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  print(`${stdout}${stderr}`.replace(/^(?=.)/gm, '  '))
  if (status === 0) return Exit.ok
  print(`  it ended with exit ${status}\n`)
  return Exit.found
}

export default show

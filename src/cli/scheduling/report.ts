import type { Fault } from '../../store/health.ts'
import { lastSent, scheduled } from '../../store/scheduled.ts'
import type { Context, Notebook } from '../context.ts'
import type { About } from '../installation.ts'
import { silence } from '../notices.ts'
import { crontab, lineIn } from './crontab.ts'
import { lineOfUnit } from './systemd.ts'

/** Whether the digest is scheduled, and when it last went out; what about that is not as it should be. */
export function scheduleOf({ env }: Context, { db, today }: Notebook): { facts: About[]; faults: Fault[] } {
  const mark = scheduled(db)
  const isThere = isScheduled(env)
  const { silentSince } = silence({ db }, today)
  const gone = mark !== undefined && isThere === false
  const faults = [
    ...(gone ? [`the digest was scheduled with ${mark.how}, and is not there any more: nurture schedule install`] : []),
    ...(silentSince ? [`the digest has not gone out since ${silentSince}: nurture schedule show`] : []),
  ]
  return {
    facts: [
      { name: 'schedule', value: isThere ? `a digest from ${mark?.at ?? 'some time'} on` : gone ? 'gone' : 'none' },
      { name: 'last digest', value: lastSent(db) ?? 'none' },
    ],
    faults: faults.map((words) => ({ what: 'installation', words, repairable: false })),
  }
}

/** Whether this machine has the job; nothing where its scheduler does not say. */
function isScheduled(env: Context['env']): boolean | undefined {
  try {
    return (lineIn(crontab(env) ?? '') ?? lineOfUnit(env)) !== undefined
  } catch {
    return undefined
  }
}

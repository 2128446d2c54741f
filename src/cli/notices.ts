import type { Agenda } from '../core/agenda.ts'
import { absenceOn } from '../core/away.ts'
import { addDays, type Day, daysBetween } from '../core/day.ts'
import { noticesFor, staleAmong } from '../core/notices.ts'
import { lastSent, scheduled } from '../store/scheduled.ts'
import { lastReadings } from '../store/signals.ts'
import { unanswered, waitedFor } from '../store/waiting.ts'
import type { Notebook } from './context.ts'

/** How many days after a time away its rows may still wait. */
const AFTERWARDS = 14

/** An agenda with what else there is to know on its day. */
export function withNotices(agenda: Agenda, notebook: Notebook): Agenda {
  const { db, rules, absences } = notebook
  const today = agenda.on
  const away = absenceOn(today, absences)
  const isBack = absences.some(({ to }) => to < today && today <= addDays(to, AFTERWARDS))
  const stale = rules.signals.length === 0 ? [] : staleAmong(rules.signals, lastReadings(db), waitedFor(db), today)
  const known = {
    today,
    unanswered: unanswered(db),
    stale,
    ...(away && { away }),
    ...silence(notebook, today),
    ...(isBack && { backTo: agenda.more }),
  }
  return { ...agenda, notices: [...agenda.notices, ...noticesFor(known)] }
}

/** For how many days the digest may fail to go out before that is said. */
const SILENT = 2

/** Since when the digest has not gone out; nothing where none is scheduled. */
export function silence({ db }: Pick<Notebook, 'db'>, today: Day): { silentSince?: Day } {
  const schedule = scheduled(db)
  if (schedule === undefined) return {}
  const last = lastSent(db) ?? schedule.since
  return daysBetween(last, today) >= SILENT ? { silentSince: last } : {}
}

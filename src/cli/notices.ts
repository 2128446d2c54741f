import type { Agenda } from '../core/agenda.ts'
import { absenceOn } from '../core/away.ts'
import { addDays } from '../core/day.ts'
import { noticesFor, staleAmong } from '../core/notices.ts'
import { lastReadings } from '../store/signals.ts'
import { unanswered, waitedFor } from '../store/waiting.ts'
import type { Notebook } from './context.ts'

/** How many days after a time away its rows may still wait. */
const AFTERWARDS = 14

/** An agenda with what else there is to know on its day. */
export function withNotices(agenda: Agenda, { db, rules, absences }: Notebook): Agenda {
  const today = agenda.on
  const away = absenceOn(today, absences)
  const isBack = absences.some(({ to }) => to < today && today <= addDays(to, AFTERWARDS))
  const stale = rules.signals.length === 0 ? [] : staleAmong(rules.signals, lastReadings(db), waitedFor(db), today)
  const known = {
    today,
    unanswered: unanswered(db),
    stale,
    ...(away && { away }),
    ...(isBack && { backTo: agenda.more }),
  }
  return { ...agenda, notices: [...agenda.notices, ...noticesFor(known)] }
}

import type { Absence } from './configuration.ts'
import type { Day } from './day.ts'
import { dayInWords } from './planning/words.ts'
import { isStale, type Reading, type Signal } from './signal.ts'

/** What an agenda has to say beside its people: silence must never mean "nothing met". */
export interface Known {
  readonly today: Day
  /** How many conditions no signal answers. */
  readonly unanswered: number
  readonly stale: readonly { readonly signal: string; readonly last?: Day }[]
  /** The time away that the day lies in. */
  readonly away?: Absence
  /** The last day that the digest went out on, where it is scheduled and that is days ago. */
  readonly silentSince?: Day
  /** How many more people there are than the day can hold, soon after a time away. */
  readonly backTo?: number
}

/** The signals that are older than they may be. One that never spoke counts where somebody waits for it. */
export const staleAmong = (
  signals: readonly Signal[],
  last: readonly Reading[],
  waitedFor: ReadonlySet<string>,
  today: Day,
): Known['stale'] =>
  signals.flatMap((signal) => {
    const reading = last.find((one) => one.signal === signal.name)
    if (!isStale(signal, reading, today) || (reading === undefined && !waitedFor.has(signal.name))) return []
    return [{ signal: signal.name, ...(reading && { last: reading.on }) }]
  })

/** The notices of an agenda, in words. */
export function noticesFor({ today, unanswered, stale, away, backTo, silentSince }: Known): string[] {
  const heard = stale.map(({ signal, last }) =>
    last ? `${signal} (last on ${dayInWords(last, today)})` : `${signal} (never yet)`,
  )
  return [
    ...(away ? [`You are away until ${dayInWords(away.to, today)}.`] : []),
    ...(backTo ? [`You were away: ${backTo} more wait. To share them out over the coming days: nurture spread`] : []),
    ...(silentSince
      ? [`The digest has not gone out since ${dayInWords(silentSince, today)}: nurture schedule show`]
      : []),
    ...(unanswered > 0
      ? [`${unanswered} ${unanswered === 1 ? 'condition' : 'conditions'} without a signal: nurture audit`]
      : []),
    ...(heard.length > 0 ? [`Not heard lately, and may be met: ${heard.join(', ')}: nurture signal NAME VALUE`] : []),
  ]
}

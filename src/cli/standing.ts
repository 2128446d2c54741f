import type { Stop } from '../core/settlement.ts'
import type { Db } from '../store/database.ts'
import { stopsOf } from '../store/record.ts'
import { quote } from '../views/words.ts'
import { typed } from './offers.ts'

/** What stands against any contact with a lead: asked before an act, to be told after it. */
export const standingStops = (db: Db, row: number): Stop[] =>
  stopsOf(db, row).filter(({ channel, lifted }) => channel === 'any' && lifted === undefined)

/** That nothing of what was just written down comes up, where a stop stood before and still stands. */
export function stillStopped(db: Db, row: number, name: string, before: readonly Stop[]): string[] {
  const still = standingStops(db, row).filter(({ id }) => before.some((stop) => stop.id === id))
  const stop = still.find(({ sure }) => sure) ?? still[0]
  if (stop === undefined) return []
  const words = stop.because === undefined ? '' : `: ${quote(stop.because)}`
  const allow = `nurture allow ${typed(name)} --because "…"`
  return [
    stop.sure
      ? `not to be contacted${words}; nothing of this comes up until ${allow}`
      : `may have asked not to be contacted${words}; nothing of this comes up until nurture stop, or ${allow}`,
  ]
}

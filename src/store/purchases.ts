import type { Day } from '../core/day.ts'
import { grouped } from '../core/order.ts'
import { commonGap } from '../core/purchases.ts'
import type { Rules, UsualGap } from '../core/rule.ts'
import type { Db } from './database.ts'
import { keepSetting, setting } from './settings.ts'

const GAP = 'usual gap'

/** How often people buy, as it was last counted. */
export const usualGapIn = (db: Db): UsualGap | undefined => setting<UsualGap | null>(db, GAP) ?? undefined

/** Counts how often people buy, over all leads who bought more than once. */
export function countGap(db: Db, { stages, purchaseFields }: Rules): UsualGap | undefined {
  const won = stages.filter(({ ends }) => ends === 'won').flatMap(({ name, was = [] }) => [name, ...was])
  const rows = db
    .prepare<[string, string], [number, Day]>(
      `SELECT lead_id, on_day FROM moves WHERE kind = 'stage' AND to_stage IN (SELECT value FROM json_each(?))
       UNION SELECT lead_id, value FROM fields WHERE name IN (SELECT value FROM json_each(?)) AND value IS date(value)
       ORDER BY 1, 2`,
    )
    .raw()
    .all(JSON.stringify(won), JSON.stringify(purchaseFields))
  const again = [...grouped(rows, ([lead]) => lead)].filter(([, bought]) => bought.length > 1)
  const tagsOf = grouped(
    db
      .prepare<[string], [number, string]>(
        'SELECT lead_id, tag FROM tags WHERE lead_id IN (SELECT value FROM json_each(?))',
      )
      .raw()
      .all(JSON.stringify(again.map(([lead]) => lead))),
    ([lead]) => lead,
  )
  return commonGap(
    again.map(([lead, bought]) => ({
      days: bought.map(([, day]) => day),
      tags: (tagsOf.get(lead) ?? []).map(([, tag]) => tag),
    })),
  )
}

/** Keeps how often people buy; planning goes by it from then on. */
export const keepGap = (db: Db, gap: UsualGap | undefined): void => {
  if (JSON.stringify(gap) !== JSON.stringify(usualGapIn(db))) keepSetting(db, GAP, gap ?? null)
}

import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'

/** What went on in the pipeline since a day. */
export interface Funnel {
  /** Leads by the stage that they stand in now. */
  readonly standing: readonly { readonly stage: string; readonly leads: number }[]
  readonly added: number
  /** Moves from stage to stage. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly moves: number }[]
  readonly lost: readonly { readonly reason: string; readonly deals: number }[]
  readonly won: { readonly deals: number; readonly amount: number }
  /** Leads that were put back to the top, and how many of those were won afterwards. */
  readonly requeued: readonly { readonly reason: string; readonly leads: number; readonly won: number }[]
  readonly notes: readonly { readonly outcome: string; readonly notes: number }[]
}

/** Counts the funnel, both ways. */
export function funnelSince(db: Db, since: Day, won: readonly string[]): Funnel {
  const all = <T>(sql: string, given: Record<string, unknown> = {}) =>
    db.prepare<[object], T>(sql).all({ since, ...given })
  const wonStages = JSON.stringify(won)
  const [{ added } = { added: 0 }] = all<{ added: number }>(
    'SELECT count(*) AS added FROM leads WHERE since_on >= @since',
  )
  const [deals] = all<{ deals: number; amount: number }>(
    `SELECT count(*) AS deals, coalesce(sum(amount), 0) AS amount FROM moves
     WHERE on_day >= @since AND kind = 'stage' AND to_stage IN (SELECT value FROM json_each(@won))`,
    { won: wonStages },
  )
  return {
    standing: db
      .prepare<[], Funnel['standing'][number]>('SELECT stage, count(*) AS leads FROM leads GROUP BY stage')
      .all(),
    added,
    moves: all(
      `SELECT from_stage AS "from", to_stage AS "to", count(*) AS moves FROM moves
       WHERE on_day >= @since AND kind = 'stage' GROUP BY from_stage, to_stage ORDER BY moves DESC, from_stage, to_stage`,
    ),
    lost: all(
      `SELECT reason, count(*) AS deals FROM moves WHERE on_day >= @since AND kind = 'stage' AND reason IS NOT NULL
       GROUP BY reason ORDER BY deals DESC, reason`,
    ),
    won: deals ?? { deals: 0, amount: 0 },
    requeued: all(
      `SELECT coalesce(reason, 'other') AS reason, count(*) AS leads, sum(EXISTS (
         SELECT 1 FROM moves AS later WHERE later.lead_id = moves.lead_id AND later.id > moves.id AND later.kind = 'stage'
           AND later.to_stage IN (SELECT value FROM json_each(@won)))) AS won
       FROM moves WHERE on_day >= @since AND kind = 'requeue' GROUP BY reason ORDER BY leads DESC, reason`,
      { won: wonStages },
    ),
    notes: all(
      `SELECT coalesce(outcome, channel) AS outcome, count(*) AS notes FROM notes WHERE on_day >= @since
       GROUP BY coalesce(outcome, channel) ORDER BY notes DESC, outcome`,
    ),
  }
}

import type { Standing } from '../core/stages.ts'
import type { Db } from './database.ts'

/** The stages that leads stand in, now or once, with how many stand there now. */
export const standingIn = (db: Db): Standing[] =>
  db
    .prepare<[], Standing>(
      `SELECT stage, sum(now) AS leads FROM (
         SELECT stage, 1 AS now FROM leads
         UNION ALL SELECT DISTINCT to_stage, 0 FROM moves
         UNION ALL SELECT DISTINCT from_stage, 0 FROM moves)
       GROUP BY stage ORDER BY stage`,
    )
    .all()

/** Gives a stage another name wherever it stands: for those who are in it, and in every move. */
export function renameStage(db: Db, from: string, to: string): void {
  db.prepare('UPDATE leads SET stage = ? WHERE stage = ?').run(to, from)
  db.prepare('UPDATE moves SET to_stage = ? WHERE to_stage = ?').run(to, from)
  db.prepare('UPDATE moves SET from_stage = ? WHERE from_stage = ?').run(to, from)
}

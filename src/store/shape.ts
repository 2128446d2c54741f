import type { Db } from './database.ts'
import { hasLists } from './dnc.ts'
import { captureChanges } from './history.ts'
import { watchListed } from './listed.ts'
import { migrations, NOTEBOOK, SHAPE } from './migrations.ts'

/** Moves a notebook on to the shape of today. The caller holds the transaction. */
export function takeOnShape(db: Db): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version === SHAPE) return
  for (const step of migrations().slice(version)) db.exec(step)
  db.pragma(`application_id = ${NOTEBOOK}`)
  db.pragma(`user_version = ${SHAPE}`)
  captureChanges(db)
  if (hasLists(db)) watchListed(db)
}

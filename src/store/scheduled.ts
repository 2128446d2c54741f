import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { keepSetting, setting } from './settings.ts'

/** That the digest is sent by a schedule: how, from what time of day, and since when. */
export interface Scheduled {
  readonly how: 'crontab' | 'systemd'
  readonly at: string
  readonly since: Day
}

const NAME = 'schedule'

/** The schedule that was installed, if any. */
export const scheduled = (db: Db): Scheduled | undefined => setting<Scheduled | null>(db, NAME) ?? undefined

/** Keeps in mind that a schedule was installed, or removed. */
export const keepScheduled = (db: Db, schedule: Scheduled | undefined): void => keepSetting(db, NAME, schedule ?? null)

/** The last day whose digest went out for certain. */
export const lastSent = (db: Db): Day | undefined =>
  db.prepare<[], Day>("SELECT max(for_on) FROM outbox WHERE kind = 'digest' AND stage = 'sent'").pluck().get() ??
  undefined

import type { StopChannel } from '../core/cue.ts'
import type { Day } from '../core/day.ts'
import { digitsOf } from '../core/name.ts'
import type { Forgotten } from '../core/whole-lead.ts'
import type { Db } from './database.ts'
import { crypto, keyFor } from './keys.ts'
import { keepSetting, setting } from './settings.ts'
import { statement } from './statement.ts'

/**
 * The stops of somebody who is taken away outlive them: their phone and email are kept as a keyed hash, from which neither can be read. Those do
 * not that came with the act which is taken back.
 */
export function keepStops(db: Db, row: number, act = 0): void {
  const standing = statement<[number, number], { channel: StopChannel; on: Day }>(
    db,
    `SELECT channel, min(on_day) AS "on" FROM stops WHERE lead_id = ? AND sure = 1 AND lifted_on IS NULL AND NOT EXISTS (
       SELECT 1 FROM changes WHERE act_id = ? AND tbl = 'stops' AND before IS NULL AND stops.id BETWEEN row AND coalesce(upto, row)
     ) GROUP BY channel`,
  ).all(row, act)
  if (standing.length === 0) return
  const who = reachOf(db, row)
  for (const stop of standing) keepStop(db, who, stop)
}

/** By what somebody is known again: their phone and email as they are on file. */
export interface Reach {
  readonly phone: string | null
  readonly email: string | null
}

/** Keeps one stop of somebody who is not in the notebook. */
export function keepStop(db: Db, who: Reach, { channel, on }: { channel: string; on: Day }): void {
  for (const mark of marksOf(who))
    statement(db, 'INSERT INTO kept_stops (mark, channel, on_day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      hashed(db, mark),
      channel,
      on,
    )
}

/** Whether anybody's stop could hold for somebody who is added: of another name, or from before they were forgotten. */
export const stopsSomebody = (db: Db): boolean =>
  statement(db, 'SELECT 1 FROM stops UNION ALL SELECT 1 FROM kept_stops LIMIT 1').get() !== undefined

const RAISED = [
  'on the do-not-call list%',
  '% asked so, who has the same phone',
  '% asked so, who has the same email',
  'asked so before they were forgotten',
]

/** Makes room for a stop that comes in with its id, where the same one was raised here because of a list or of somebody else. */
export function raisedLike(
  db: Db,
  lead: number,
  id: string,
  { channel, because }: { readonly channel: StopChannel; readonly because?: string },
): void {
  if (because === undefined) return
  statement(
    db,
    `DELETE FROM stops WHERE lead_id = ? AND channel = ? AND because = ? AND key <> ? AND lifted_on IS NULL
       AND (${RAISED.map((words) => `because LIKE '${words}'`).join(' OR ')})`,
  ).run(lead, channel, because, id)
  statement(db, 'DELETE FROM stops WHERE key = ? AND lead_id = ?').run(id, lead)
}

/** Stops a lead whose phone or email is that of somebody who asked so, under another name or before they were forgotten. */
export function stopAgain(db: Db, row: number): void {
  stopLikeOthers(db, row)
  stopLikeForgotten(db, row)
}

/** The ways on which a phone or an email reaches somebody. */
const reached = { phone_digits: ['call', 'text'], email: ['email'] } as const

/** A number that is not to be called is not to be called under another name either, for each who asked so; unless they were allowed since. */
function stopLikeOthers(db: Db, row: number): void {
  for (const column of ['phone_digits', 'email'] as const) {
    const others = statement<[number, number], { name: string; id: string; channel: StopChannel; on: Day }>(
      db,
      `SELECT other.name, other.key AS id, stops.channel, stops.on_day AS "on"
       FROM leads JOIN leads AS other ON other.${column} = leads.${column} COLLATE NOCASE JOIN stops ON stops.lead_id = other.id
       WHERE leads.id = ? AND other.id <> ? AND stops.sure = 1 AND stops.lifted_on IS NULL
         AND coalesce(stops.because, '') NOT LIKE '%asked so, who has the same %'`,
    ).all(row, row)
    for (const { name, id, channel, on } of others)
      for (const way of reached[column].filter((one) => channel === 'any' || channel === one))
        statement(
          db,
          `INSERT INTO stops (key, lead_id, on_day, channel, because, sure)
           SELECT @key, id, @on, @way, @because, 1 FROM leads
           WHERE id = @row AND NOT EXISTS (
             SELECT 1 FROM stops WHERE lead_id = @row AND channel = @way
               AND (because = @because AND coalesce(lifted_on, @on) >= @on OR because LIKE '%asked so, who has the same %' AND lifted_on > @on))
           ON CONFLICT (key) DO NOTHING`,
        ).run({
          key: keyFor('shared', String(row), column, way, id, on),
          on,
          way,
          because: `${name} asked so, who has the same ${column === 'email' ? 'email' : 'phone'}`,
          row,
        })
  }
}

/** Stops everybody who has the same phone or email as somebody who has just asked so. */
export function stopAlike(db: Db, row: number): void {
  const alike = (on: string) =>
    statement<[number, number], { id: number }>(
      db,
      `SELECT other.id FROM leads JOIN leads AS other ON ${on} WHERE leads.id = ? AND other.id <> ?`,
    ).all(row, row)
  const others = [
    ...alike('other.phone_digits = leads.phone_digits'),
    ...alike('other.email = leads.email COLLATE NOCASE'),
  ]
  for (const id of new Set(others.map((other) => other.id))) stopLikeOthers(db, id)
}

/** Whom an act has stopped because of what somebody else asked, who has the same phone or email: they want planning anew, too. */
export const stoppedAlong = (db: Db, act: number): number[] =>
  statement<[number], number>(
    db,
    `SELECT DISTINCT stops.lead_id FROM changes JOIN stops ON stops.id = changes.row
     WHERE act_id = ? AND tbl = 'stops' AND before IS NULL AND stops.because LIKE '%asked so, who has the same %'`,
  )
    .pluck()
    .all(act)

function stopLikeForgotten(db: Db, row: number): void {
  if (statement(db, 'SELECT 1 FROM kept_stops LIMIT 1').get() === undefined) return
  const { key, ...who } = reachOf(db, row)
  const secrets = statement<[], string | null>(db, 'SELECT DISTINCT secret FROM kept_stops').pluck().all()
  for (const mark of marksOf(who)) {
    const kept = secrets.flatMap((secret) =>
      statement<[string, string | null], { channel: StopChannel; on: Day }>(
        db,
        'SELECT channel, on_day AS "on" FROM kept_stops WHERE mark = ? AND secret IS ?',
      ).all(secret === null ? hashed(db, mark) : hashedWith(secret, mark), secret),
    )
    for (const { channel, on } of kept)
      statement(
        db,
        `INSERT INTO stops (key, lead_id, on_day, channel, because, sure) VALUES (?, ?, ?, ?, 'asked so before they were forgotten', 1)
         ON CONFLICT (key) DO NOTHING`,
      ).run(keyFor('kept', key, channel), row, on, channel)
  }
}

const reachOf = (db: Db, row: number): Reach & { key: string } =>
  statement<[number], Reach & { key: string }>(db, 'SELECT key, phone, email FROM leads WHERE id = ?').get(row) ?? {
    key: '',
    phone: null,
    email: null,
  }

const marksOf = ({ phone, email }: Reach): string[] =>
  [digitsOf(phone ?? undefined), email?.trim().toLowerCase()].filter(
    (mark) => typeof mark === 'string' && mark !== '',
  ) as string[]

/** Words as a hash by the notebook's own key. */
export function hashed(db: Db, mark: string): string {
  const known = setting<string>(db, 'forgetting')
  const secret = known ?? crypto().randomBytes(32).toString('base64url')
  if (known === undefined) keepSetting(db, 'forgetting', secret)
  return hashedWith(secret, mark)
}

/** Words as a hash by a key, from which they can't be read. */
export const hashedWith = (secret: string, mark: string): string =>
  crypto().createHmac('sha256', secret).update(mark).digest('base64url')

/** Everybody who was forgotten and is not to be contacted. */
export const allForgotten = (db: Db): Forgotten[] =>
  statement<[string | null], Forgotten>(
    db,
    `SELECT on_day AS "on", channel, mark, coalesce(secret, ?) AS key FROM kept_stops ORDER BY on_day, mark, channel`,
  ).all(setting<string>(db, 'forgetting') ?? null)

/** Keeps who was forgotten elsewhere, as far as that is new. Says how many that were. */
export function keepForgotten(db: Db, gone: readonly Forgotten[]): number {
  const own = setting<string>(db, 'forgetting')
  let kept = 0
  for (const { on, channel, mark, key } of gone) {
    const { changes, lastInsertRowid } = statement(
      db,
      'INSERT INTO kept_stops (mark, channel, on_day, secret) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(mark, channel, on, key === own ? null : key)
    if (changes === 0) continue
    // To forget somebody is beyond undo; what came in as a text is not.
    statement(db, "INSERT INTO changes (act_id, tbl, row) SELECT act_id, 'kept_stops', ? FROM acting").run(
      lastInsertRowid,
    )
    kept += 1
  }
  return kept
}

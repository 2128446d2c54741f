import type { Db } from './database.ts'

/** A mail of the outbox as it is carried over the bringing back of a copy: column by column, with the id of its lead. */
export interface CarriedMail {
  readonly lead: string | null
  readonly row: Readonly<Record<string, string | number | null>>
}

/** Everything that was mailed, or may have been. */
export const mailsOf = (db: Db): CarriedMail[] =>
  db
    .prepare<[], Record<string, string | number | null>>(
      'SELECT outbox.*, leads.key AS lead FROM outbox LEFT JOIN leads ON leads.id = lead_id ORDER BY outbox.id',
    )
    .all()
    .map(({ lead = null, id: _, lead_id: __, ...row }) => ({ lead: lead as string | null, row }))

/** Keeps in mind what was mailed since a copy was made: bringing it back calls no mail back, and sends none twice. */
export function mailedSince(db: Db, mails: readonly CarriedMail[]): void {
  for (const { lead, row } of mails) {
    const columns = Object.keys(row)
    db.prepare(
      `INSERT OR REPLACE INTO outbox (lead_id, ${columns.join(', ')})
       VALUES ((SELECT id FROM leads WHERE key = @lead), ${columns.map((name) => `@${name}`).join(', ')})`,
    ).run({ ...row, lead })
  }
}

import type { Db } from '../store/database.ts'
import { leadIn } from '../store/leads.ts'
import { duplicates } from '../store/merging.ts'
import { json } from '../views/json.ts'
import { described } from './who.ts'

/** Leads that may be one person, as text or as data; merging them is for the user. */
export function samePerson(db: Db, asJson: boolean): string {
  const groups = duplicates(db).map(({ by, rows }) => ({ by, leads: rows.map((row) => leadIn(db, row)) }))
  if (asJson)
    return json('duplicates/1', {
      groups: groups.map(({ by, leads }) => ({
        by,
        leads: leads.map(({ id, name, phone, email }) => ({ id, name, phone, email })),
      })),
    })
  if (groups.length === 0) return 'Nobody is there twice, as far as phone, email and name tell.\n'
  const group = ({ by, leads }: (typeof groups)[number]) =>
    [
      by === 'initial' ? 'maybe: an initial for the first name' : `same ${by}`,
      ...leads.map((lead) => `  ${described(lead)}`),
      '',
    ].join('\n')
  return `${groups.map(group).join('\n')}\nTo make two of them one: nurture merge LEAD OTHER\n`
}

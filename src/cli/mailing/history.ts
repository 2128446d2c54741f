import type { Day } from '../../core/day.ts'
import type { Digest } from '../../core/digest.ts'
import { howTheyWent } from '../../core/outbox.ts'
import { digestsBefore } from '../../store/outbox.ts'
import { shortDay } from '../../views/words.ts'
import type { Notebook } from '../context.ts'
import { withUnread } from '../with-unread.ts'
import { digestFor } from './digest.ts'

/** How many digests back are told of. */
const BACK = 7

/** The digest of a day, with how the last ones went. */
export const digestWithHistory = (notebook: Notebook, on: Day): Promise<Digest> =>
  withUnread(
    notebook,
    () => withHistory(digestFor(notebook, on), notebook, on),
    ({ sections }) => sections.flatMap(({ people }) => people.map(({ lead }) => lead.id)),
  )

/** A digest with a line on how the last ones went. */
export function withHistory(digest: Digest, { db }: Pick<Notebook, 'db'>, on: Day): Digest {
  const line = howTheyWent(digestsBefore(db, on, BACK), (day) => shortDay(day, on))
  return line === undefined ? digest : { ...digest, notices: [...digest.notices, line] }
}

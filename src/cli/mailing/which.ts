import { Exit, UserError } from '../../errors.ts'
import type { Db } from '../../store/database.ts'
import { type Kept, mailNumbered } from '../../store/outbox.ts'

/** The mail of the outbox that the user means. Throws exit 2 or 3 where there is none. */
export function mailTyped(db: Db, words: string): Kept {
  if (!/^\d{1,15}$/.test(words))
    throw new UserError(Exit.usage, `“${words}” is not the number of a mail.`, 'See them with: nurture outbox')
  const found = mailNumbered(db, Number(words))
  if (found === undefined)
    throw new UserError(Exit.notFound, `there is no mail ${words} in the outbox.`, 'See them with: nurture outbox')
  return found
}

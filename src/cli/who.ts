import { Exit, UserError } from '../errors.ts'
import type { Db } from '../store/database.ts'
import { isStill, leadIn, type StoredLead } from '../store/leads.ts'
import { find, SEVERAL } from '../store/lookup.ts'
import { count } from '../views/words.ts'
import type { Context } from './context.ts'

/** How many candidates are listed before the rest is counted. */
const LISTED = 12

/** The lead that the user means by these words; where they fit several, a person at a terminal is asked. Throws exit 3 for none or several. */
export async function whom(words: string, { looking, atTerminal, ask }: Context): Promise<StoredLead> {
  const { db } = await looking()
  const { row, several, near } = find(db, words)
  if (row !== undefined) return leadIn(db, row)
  const candidates = [...several, ...near]
  if (candidates.length === 0)
    throw new UserError(Exit.notFound, `nobody is called “${words}”.`, 'See who is there with: nurture list')
  if (!atTerminal) throw severalFit(words, db, several, near)
  const { choose } = await ask()
  return choose(
    `Who is “${words}”?`,
    candidates.slice(0, LISTED).map((candidate) => choiceOf(leadIn(db, candidate))),
  )
}

/** The lead as it is now that the notebook is being changed. Throws exit 75 where another command took it away since it was named. */
export function stillThere(lead: StoredLead, db: Db): StoredLead {
  if (isStill(db, lead)) return leadIn(db, lead.row)
  throw new UserError(Exit.tryAgain, `${lead.name} was changed meanwhile.`, 'Nothing was saved; run it again.')
}

/** The mistake of naming a lead in words that fit several, or nearly fit some. */
export function severalFit(
  words: string,
  db: Db,
  several: readonly number[],
  near: readonly number[],
  orNew = '',
): UserError {
  const rows = several.length > 0 ? several : near
  const isCut = rows.length > SEVERAL
  const more = isCut ? ['and others'] : rows.length > LISTED ? [`and ${rows.length - LISTED} more`] : []
  const names = [...rows.slice(0, LISTED).map((row) => described(leadIn(db, row))), ...more].join('\n')
  return several.length > 0
    ? new UserError(
        Exit.notFound,
        `“${words}” fits ${isCut ? `more than ${SEVERAL} leads` : count(rows.length, 'lead')}.`,
        `${names}\nUse the full name, the phone, the email or the ^id.${orNew}`,
      )
    : new UserError(Exit.notFound, `nobody is called “${words}”. Did you mean:`, `${names}${orNew}`)
}

/** A lead among others: with whatever tells it apart. */
export const described = ({ name, phone, email, stage, id }: StoredLead): string =>
  [name, phone, email, stage, `^${id}`].filter(Boolean).join(' · ')

/** A lead as something to choose. */
export const choiceOf = (lead: StoredLead): { name: string; value: StoredLead } => ({
  name: described(lead),
  value: lead,
})

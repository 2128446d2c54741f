import type { Note } from '../core/note.ts'
import { maySayPreference, PREFERS, preferenceIn } from '../core/preference.ts'
import type { Way } from '../core/trigger.ts'
import type { Db } from '../store/database.ts'
import { fieldsOf, leadIn, setField } from '../store/leads.ts'
import { typed } from './offers.ts'

/** Keeps how a note says that they want to be reached, and says so; what was said on a later day goes before it. */
export function keepPreference(db: Db, row: number, { text, on }: Pick<Note, 'text' | 'on'>): string[] {
  if (!maySayPreference(text)) return []
  const { name } = leadIn(db, row)
  const said = preferenceIn(text, name)
  if (said === undefined) return []
  const known = fieldsOf(db, row).find((field) => field.name === PREFERS)
  if (known !== undefined && (known.on > on || known.value === said.way)) return []
  setField(db, row, PREFERS, said.way, on)
  return [`from now on ${by[said.way]}: “${said.quote}”; to change it: nurture set ${typed(name)} ${PREFERS}=…`]
}

const by: Readonly<Record<Way, string>> = { call: 'by phone', email: 'by email', text: 'by text' }

import type { Clock, Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { fold } from '../core/name.ts'
import type { Fact } from '../core/note.ts'
import { mayTell } from '../core/readers/facts/facts.ts'
import type { Understanding } from '../core/understand.ts'
import type { Entry, NoteEntry, WholeLead } from '../core/whole.ts'
import type { Known } from '../journal/resolve.ts'
import { keyFor } from '../store/keys.ts'
import { movesOf, stopsOf } from '../store/record.ts'
import { entriesOf, holders, idsNamed, rowOf, wholeLead } from '../store/whole.ts'
import type { Notebook } from './context.ts'
import { overlap, type Telling, tellingOf } from './remembering.ts'

/** Reads notes, many of them: what a note without a day says, it says on every day, and is read once. */
export interface Reader {
  readonly read: (text: string, on: Day, at?: Clock) => Understanding
  readonly facts: (note: NoteEntry) => readonly Fact[]
  /** What a note on file tells, once more. */
  readonly tells: Telling
}

/** How many notes are remembered as read. */
const REMEMBERED = 50_000

/** How many texts are remembered with what they tell. */
const MOST_FACTS = 2_000_000

/** How many acts on record are held at once while a text is compared with them. */
const MOST_HELD = 200_000

/** A reader of notes, with the date library. */
export async function readerOf(locale: Locale): Promise<Reader> {
  const { understand } = await import('../core/understand.ts')
  const { library } = await import('../core/dates/library.ts')
  const dayless = new Map<string, Understanding>()
  // What is worth remembering is told by the words alone; a text is read once, though both its cues and its facts are asked for.
  const factsOf = new Map<string, readonly Fact[]>()
  const read: Reader['read'] = (text, on, at) => {
    const known = dayless.get(text)
    if (known) return known
    const understood = understand(text, on, { at, locale, library })
    if (
      understood.dates.length === 0 &&
      understood.cues.every(({ date }) => date === undefined) &&
      dayless.size < REMEMBERED
    )
      dayless.set(text, understood)
    if (factsOf.size < MOST_FACTS) factsOf.set(text, understood.facts)
    return understood
  }
  return {
    read,
    facts: ({ text, on, at, cues }) =>
      text === '' || !mayTell(text)
        ? []
        : (factsOf.get(text) ?? read(text, on, at).facts).filter(
            (fact) => !cues.some((cue) => cue.type === 'none' && overlap(cue, fact)),
          ),
    tells: await tellingOf(locale),
  }
}

/** A notebook in which nobody is on file yet, as a text is looked up against it. */
export const nobodyKnown = (
  { today, rules }: Pick<Notebook, 'today' | 'rules'>,
  reader: Pick<Reader, 'read'>,
): Known => ({
  today,
  rules,
  keyFor,
  read: (text, on, at) => (text === '' ? [] : reader.read(text, on, at).cues),
  lead: () => undefined,
  named: () => [],
  entry: () => undefined,
  moves: () => [],
  stops: () => [],
})

/** The notebook as a text is looked up against it. */
export function knownOf({ db, today, rules }: Notebook, reader: Reader): Known {
  const nobody = nobodyKnown({ today, rules }, reader)
  if (db.prepare('SELECT 1 FROM leads').get() === undefined) return nobody
  const leads = new Map<string, WholeLead | undefined>()
  const holderOf = holders(db)
  const acts = new Map<number, ReadonlyMap<string, Entry>>()
  let held = 0
  const rowKnown = <T>(id: string, answer: (row: number) => T): T | undefined => {
    const row = rowOf(db, id)
    return row === undefined ? undefined : answer(row)
  }
  return {
    ...nobody,
    lead(id) {
      if (!leads.has(id))
        leads.set(
          id,
          rowKnown(id, (row) => wholeLead(db, row)),
        )
      return leads.get(id)
    },
    named: (name) => idsNamed(db, fold(name)),
    entry(id) {
      const row = holderOf(id)
      if (row === undefined) return undefined
      const known = acts.get(row) ?? new Map(entriesOf(db, row).map((entry) => [entry.id, entry]))
      if (!acts.has(row)) {
        held += known.size
        // A text goes lead by lead or day by day; what has been looked at is let go of when it becomes much.
        if (held > MOST_HELD) {
          acts.clear()
          held = known.size
        }
        acts.set(row, known)
      }
      return known.get(id)
    },
    moves: (id) => rowKnown(id, (row) => movesOf(db, row)) ?? [],
    stops: (id) => rowKnown(id, (row) => stopsOf(db, row)) ?? [],
  }
}

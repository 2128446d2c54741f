import type { AddedNote } from '../../formats/notes-told.ts'
import type { RowOutcome } from '../../views/import.ts'
import { count, shortDay } from '../../views/words.ts'
import type { Decision } from './decide.ts'
import type { readerOfNotes } from './read-notes.ts'

/** What a decision comes to, in words. */
export function outcomeOf({ arrival, person, by, adds, apart }: Decision): RowOutcome {
  const { lead, fields, tags, notes, move, stops, planned } = adds
  return {
    line: arrival.line,
    name: arrival.name,
    ...(by && { same: { name: person.name, by } }),
    adds: [
      ...Object.keys(lead),
      ...(move === undefined ? [] : [`stage ${move.to}${move.reason === undefined ? '' : ` (${move.reason})`}`]),
      ...(tags.length > 0 ? [count(tags.length, 'tag')] : []),
      ...(fields.length > 0 ? [count(fields.length, 'fact')] : []),
      ...(notes.length > 0 ? [count(notes.length, 'note')] : []),
      ...planned.map(({ on }) => `a contact planned for ${shortDay(on, adds.since)}`),
      ...stops.map(({ channel }) => (channel === 'any' ? 'do not contact' : `no ${channel}`)),
    ],
    ...(apart && { apart }),
  }
}

/** What the notes of an import say, in numbers, and the fields that it brings. */
export function totals(
  decisions: readonly Decision[],
  reader: ReturnType<typeof readerOfNotes>,
): { notes: number; cues: number; stops: number; fields: string[] } {
  const written = decisions.flatMap(({ adds }): readonly AddedNote[] => adds.notes.filter(({ isPlain }) => !isPlain))
  const read = written.map((note) => reader(note).cues)
  return {
    notes: written.length,
    cues: read.filter((cues) => cues.some(({ type }) => type !== 'stop')).length,
    stops: read.filter((cues) => cues.some(({ type }) => type === 'stop')).length,
    fields: [...new Set(decisions.flatMap(({ adds }) => adds.fields.map(([name]) => name)))].toSorted(),
  }
}

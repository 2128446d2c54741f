import type { Rules } from '../../core/rule.ts'
import type { AddedNote } from '../../formats/notes-told.ts'
import { stageFor } from '../../formats/stages.ts'
import { stopNamed } from '../../formats/stops-told.ts'
import type { Import, RowOutcome } from '../../views/import.ts'
import { count, shortDay } from '../../views/words.ts'
import type { Decision } from './decide.ts'
import type { readerOfNotes } from './read-notes.ts'

/** What a decision comes to, in words. */
export function outcomeOf({ arrival, person, by, adds, apart }: Decision): RowOutcome {
  const { lead, fields, tags, notes, move, stands, stops, planned } = adds
  return {
    line: arrival.line,
    name: arrival.name,
    ...(by && { same: { name: person.name, by } }),
    adds: [
      ...Object.keys(lead),
      ...(move === undefined ? [] : [`stage ${move.to}${move.reason === undefined ? '' : ` (${move.reason})`}`]),
      ...(stands === undefined ? [] : [`stage ${stands}, nobody knows since when`]),
      ...(tags.length > 0 ? [count(tags.length, 'tag')] : []),
      ...(fields.length > 0 ? [count(fields.length, 'fact')] : []),
      ...(notes.length > 0 ? [count(notes.length, 'note')] : []),
      ...planned.map(({ on }) => `a contact planned for ${shortDay(on, adds.since)}`),
      ...stops.map(({ channel }) => (channel === 'any' ? 'do not contact' : `no ${channel}`)),
    ],
    ...(apart && { apart }),
  }
}

/** What the notes of an import say, in numbers, the fields that it brings, and what it says in words that are none of ours. */
export function totals(
  decisions: readonly Decision[],
  reader: ReturnType<typeof readerOfNotes>,
  rules: Rules,
): Pick<Import, 'notes' | 'cues' | 'stops' | 'fields' | 'stages' | 'stopped'> {
  const written = decisions.flatMap(({ adds }): readonly AddedNote[] => adds.notes.filter(({ isPlain }) => !isPlain))
  const read = written.map((note) => reader(note).cues)
  return {
    notes: written.length,
    cues: read.filter((cues) => cues.some(({ type }) => type !== 'stop')).length,
    stops: read.filter((cues) => cues.some(({ type }) => type === 'stop')).length,
    fields: [...new Set(decisions.flatMap(({ adds }) => adds.fields.map(([name]) => name)))].toSorted(),
    stages: tally(
      decisions.flatMap(({ arrival: { stages = [], isOurs } }) =>
        isOurs ? [] : stages.filter((words) => stageFor(words, rules) === undefined && stopNamed(words).length === 0),
      ),
    ),
    stopped: tally(
      decisions.flatMap(({ adds }) =>
        adds.stops.map(({ because = '' }) => because.slice(0, Math.max(0, because.lastIndexOf(': '))) || because),
      ),
    ),
  }
}

/** How often each is there, the most frequent first. */
function tally(words: readonly string[]): { words: string; times: number }[] {
  const times = new Map<string, number>()
  for (const one of words) times.set(one, (times.get(one) ?? 0) + 1)
  return [...times].map(([one, count]) => ({ words: one, times: count })).toSorted((a, b) => b.times - a.times)
}

import type { Cue } from '../../core/cue.ts'
import type { NoteEntry, WholeCue } from '../../core/whole.ts'
import { cueWritten } from '../cue-line.ts'
import type { Said, WrittenCue, WrittenEntry } from '../written.ts'
import type { Known } from './known.ts'
import type { Taken } from './wholes.ts'

const none: readonly WholeCue[] = []

type NoteSaid = Extract<Said, { kind: 'note' }>

/**
 * The cues that a note has, from its lines, from what was on record, and from reading it. A note with no line that says what was understood
 * says nothing of it: added once more, what was read in it still holds. Where all that is to be said of it stands in the text, its lines were taken out.
 */
export function cuesOf(
  id: string,
  { on, at, id: given }: Pick<WrittenEntry, 'on' | 'at' | 'id'>,
  { text, cues, isRead }: NoteSaid,
  before: NoteEntry | undefined,
  read: Known['read'],
  taken: Taken,
): readonly WholeCue[] {
  if (before === undefined) {
    const lines = numbered(id, cues)
    return isRead ? lines : besides(id, lines, read(text, on, at), [])
  }
  const saysNothing = !isRead && (taken === 'adds' || given === undefined)
  if (before.text === text && saysNothing && cues.length === 0) return before.cues
  const { kept, edited, left } = paired(id, before, cues, text)
  if (before.text === text) {
    const readings = left.filter(({ by }) => by === 'reading')
    return [...kept, ...edited, ...(saysNothing ? readings : readings.map(rejecting))].toSorted(
      (a, b) => placeOf(a.key) - placeOf(b.key),
    )
  }
  const decided = [...kept.filter(({ by }) => by === 'hand'), ...edited]
  return besides(id, decided, read(text, on, at), before.cues)
}

/** What reading a note finds beside what is decided by hand; a cue read again keeps its number. */
function besides(
  id: string,
  decided: readonly WholeCue[],
  found: readonly Cue[],
  before: readonly WholeCue[],
): WholeCue[] {
  const free = found.filter((cue) => !decided.some((other) => overlap(cue, other)))
  const taken = new Set([...decided, ...before].map(({ key }) => placeOf(key)))
  let next = 1
  const fresh = free.map((cue): WholeCue => {
    const again = before.find(
      (other) =>
        other.by === 'reading' &&
        other.type === cue.type &&
        overlap(cue, other) &&
        !decided.some(({ key }) => key === other.key),
    )
    if (again) return { ...cue, by: 'reading', key: again.key }
    while (taken.has(next)) next += 1
    taken.add(next)
    return { ...cue, by: 'reading', key: `${id}/${next}` }
  })
  return [...decided, ...fresh].toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
}

const overlap = (a: Pick<Cue, 'quote' | 'index'>, b: Pick<Cue, 'quote' | 'index'>): boolean =>
  a.index < b.index + b.quote.length && b.index < a.index + a.quote.length

const rejecting = ({ key, quote, index }: WholeCue): WholeCue => ({
  key,
  quote,
  index,
  type: 'none',
  sure: true,
  by: 'hand',
})

/** The number of a cue in its note; those with an id of their own come last. */
export const placeOf = (key: string): number => Number(/\/(\d+)$/.exec(key)?.[1] ?? Number.MAX_SAFE_INTEGER)

/** Lines without a number count on from the one above. */
function numbered(id: string, cues: readonly WrittenCue[]): readonly WholeCue[] {
  if (cues.length === 0) return none
  let last = 0
  return cues.map(({ number, id: own, by, cue }) => {
    if (own === undefined) last = number ?? last + 1
    return { ...cue, by, key: own ?? `${id}/${last}` }
  })
}

/** Finds for each line what it was before: itself, or edited; `left` is what was deleted. */
function paired(id: string, before: NoteEntry, lines: readonly WrittenCue[], text: string) {
  const words = (cue: Omit<WholeCue, 'key' | 'by'>, note: string) => cueWritten(cue, before.on, note)
  const left = [...before.cues]
  const take = (fits: (cue: WholeCue) => boolean): WholeCue | undefined => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const kept: WholeCue[] = []
  const others = lines.filter((line) => {
    const was = words(line.cue, text)
    const same = take((cue) => cue.by === line.by && words(cue, before.text) === was)
    if (same) kept.push({ ...same, index: line.cue.index })
    return same === undefined
  })
  const taken = new Set(before.cues.map(({ key }) => placeOf(key)))
  const edited = others.map(({ cue, id: own }): WholeCue => {
    const was =
      take(({ key }) => key === own) ??
      take(({ quote }) => quote === cue.quote) ??
      take(({ type }) => type === cue.type)
    let next = 1
    while (taken.has(next)) next += 1
    if (was === undefined && own === undefined) taken.add(next)
    return { ...cue, by: 'hand', key: was?.key ?? own ?? `${id}/${next}` }
  })
  return { kept, edited, left }
}

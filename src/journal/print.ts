import type { Day } from '../core/day.ts'
import { compare } from '../core/order.ts'
import type { Entry, NoteEntry, WholeCue, WholeLead } from '../core/whole.ts'
import { cueWritten } from './cue-line.ts'
import { allowWritten, moveWritten, settlementWritten, stopWritten } from './detail.ts'
import { ownNames } from './lead-block.ts'
import { mailWritten } from './mail-line.ts'
import { nameWritten, partWritten, quoted, valueWritten } from './marks.ts'
import { NOTHING } from './note-block.ts'
import { VERSION } from './opening.ts'

/** The first line of every journal. */
export const HEAD = `nurture journal ${VERSION}\n`

const INDENT = '    '

/** The kinds of a day in their order, where no time tells them apart. */
const order: Readonly<Record<Entry['kind'], number>> = {
  move: 0,
  note: 1,
  cue: 2,
  settlement: 3,
  stop: 4,
  allow: 5,
  mail: 6,
}

/** The acts of a lead in the order of the journal: by day and time, then by kind, then as they were written down. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '') || order[a.kind] - order[b.kind])

/** The day that a lead counts from where its block does not say: that of its first act. */
export const sinceFirst = (entries: readonly Pick<Entry, 'on'>[]): Day | undefined =>
  entries.map(({ on }) => on).toSorted(compare)[0]

/** One lead, whole: its block, then all its acts. */
export function leadPrinted(whole: WholeLead, entries: readonly Entry[]): string {
  const acts = inOrder(entries)
  return [leadBlockPrinted(whole, acts), ...acts.map((entry) => entryPrinted(entry, whole.lead.name))].join('\n')
}

/** What is said of a lead beside its acts. */
export function leadBlockPrinted(
  { lead, since, fields, people, reviewed, filed = [] }: WholeLead,
  entries: readonly Entry[],
): string {
  const moves = entries.flatMap((entry) => (entry.kind === 'move' ? [entry.move] : []))
  const last = moves.at(-1)
  const reason = last?.to === lead.stage && last.kind === 'stage' ? last.reason : undefined
  const value = (name: string, words: string | undefined) =>
    words === undefined ? [] : [`${name}: ${valueWritten(words)}`]
  const isPlainName = (name: string) =>
    /^\p{Letter}[^:\s“"]*$/u.test(name) && !(ownNames as readonly string[]).includes(name)
  return [
    `lead ${nameWritten(lead.name)} ^${lead.id}`,
    ...[
      ...value('phone', lead.phone),
      ...value('email', lead.email),
      ...value('zone', lead.zone),
      ...(since === sinceFirst(entries) ? [] : [`since: ${since}`]),
      `stage: ${[lead.stage, reason]
        .filter((part) => part !== undefined)
        .map(partWritten)
        .join(', ')}`,
      ...(lead.tags.length === 0 ? [] : [`tags: ${lead.tags.map(partWritten).join(', ')}`]),
      ...fields.map(
        ({ name, value: words, on }) =>
          `${isPlainName(name) ? name : quoted(name)}: ${valueWritten(words)}${on === since ? '' : ` (set ${on})`}`,
      ),
      ...people.map(
        ({ name, relation }) =>
          `with: ${[name, ...(relation === undefined ? [] : [relation])].map(partWritten).join(', ')}`,
      ),
      ...(reviewed === undefined ? [] : [`reviewed: ${reviewed}`]),
      ...filed.map((mark) => `filed: ${valueWritten(mark)}`),
    ].map((line) => `${INDENT}${line}`),
    '',
  ].join('\n')
}

/** One dated block. */
export function entryPrinted(entry: Entry, name: string): string {
  const { on, at, lead, id } = entry
  const heading = (kind: string) => [on, at, kind, nameWritten(name), `^${lead}`].filter(Boolean).join(' ')
  switch (entry.kind) {
    case 'note':
      return notePrinted(entry, heading(entry.channel))
    case 'move':
      return `${heading(entry.move.kind)}: ${moveWritten(entry.move)} ^${id}\n`
    case 'settlement': {
      const { kind: settles, ...settled } = entry.settled
      return `${heading(settles)}${withColon(settlementWritten({ kind: 'settlement', settles, ...settled }))} ^${id}\n`
    }
    case 'cue':
      return `${heading('cue')}: ${cueWritten(entry.cue, on, '')} ^${id}\n`
    case 'stop':
      return `${heading('stop')}: ${stopWritten(entry.stop)} ^${id}\n`
    case 'allow':
      return `${heading('allow')}: ${allowWritten(entry)} ^${id}\n`
    case 'mail': {
      const lines = entry.mail.text === undefined ? [] : entry.mail.text.split('\n').map(lineWritten)
      return [
        `${heading('mail')}: ${mailWritten(entry.mail)} ^${id}`,
        ...lines.map((line) => `${INDENT}${line}`),
        '',
      ].join('\n')
    }
  }
}

const withColon = (detail: string): string => (detail === '' ? ':' : `: ${detail}`)

/** A note always says what was understood in it, be it nothing: so it comes back as it was, whatever program reads it in. */
function notePrinted(note: NoteEntry, heading: string): string {
  const { id, on, direction, outcome, text, cues } = note
  const contact = [outcome, direction === 'in' ? direction : undefined].filter((part) => part !== undefined)
  const marked = cues.map((cue, place) => `${markOf(cue, place, cues, id)} ${cueWritten(cue, on, text)}`)
  const isRead = marked.some((line) => line.startsWith('>'))
  const lines = [
    ...(text === '' ? [] : text.split('\n').map(lineWritten)),
    ...marked,
    ...(isRead || text === '' ? [] : [NOTHING]),
  ]
  return [
    `${heading}${contact.length === 0 ? '' : ` (${contact.join(', ')})`} ^${id}`,
    ...lines.map((line) => `${INDENT}${line}`),
    '',
  ].join('\n')
}

/** A line of a note: behind a bar where it would otherwise be taken for something else. */
const lineWritten = (line: string): string => (line === '' ? '|' : /^[\s>!|;]/.test(line) ? `| ${line}` : line)

/** The mark of a cue, with its number or id where that is not the one after the cue above. */
function markOf({ key, by, type }: WholeCue, place: number, cues: readonly WholeCue[], note: string): string {
  const mark = by === 'hand' || type === 'none' ? '!' : '>'
  const numberOf = (other: string | undefined) =>
    other?.startsWith(`${note}/`) ? Number(other.slice(note.length + 1)) : undefined
  const number = numberOf(key)
  if (number === undefined) return `${mark}^${key}`
  const before =
    cues
      .slice(0, place)
      .flatMap((cue) => numberOf(cue.key) ?? [])
      .at(-1) ?? 0
  return number === before + 1 ? mark : `${mark}${number}`
}

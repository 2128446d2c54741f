import type { Paint } from './paint.ts'
import { count } from './words.ts'

/** What became of one row of a file. */
export interface RowOutcome {
  readonly line: number
  readonly name: string
  /** Whom it was found to be, and by what; nothing for somebody new. */
  readonly same?: { readonly name: string; readonly by: 'id' | 'email' | 'phone' | 'name' }
  /** What it adds, in words. */
  readonly adds: readonly string[]
  readonly apart?: { readonly name: string; readonly by: 'id' | 'email' | 'phone' | 'name' }
}

/** A file that was imported, or would be. */
export interface Import {
  readonly file: string
  readonly remarks: readonly string[]
  readonly done: boolean
  readonly rows: readonly RowOutcome[]
  readonly rejects: readonly { readonly line: number; readonly why: string }[]
  /** The file in which those are to be mended. */
  readonly rejected?: string
  readonly notes: number
  /** How many of them name a day to be in touch, and how many ask not to be contacted. */
  readonly cues: number
  readonly stops: number
  /** The fields that columns of no known meaning became. */
  readonly fields: readonly string[]
  /** Cells that are not what their column says, and what was done. */
  readonly odd?: readonly OddCell[]
  /** Words for stages that are none of the user's own, and how often each is there. */
  readonly stages?: readonly Tally[]
  /** The columns that say who is not to be contacted, and of how many. */
  readonly stopped?: readonly Tally[]
  /** What the numbers count, where it is not lines. */
  readonly counted?: 'entry'
}

/** How often something is there. */
export interface Tally {
  readonly words: string
  readonly times: number
}

/** A cell that is not what its column says. */
interface OddCell {
  readonly line: number
  readonly column: string
  readonly cell: string
  readonly done: string
}

/** How many rows are listed without being asked for. */
const LISTED = 20

/** The numbers of an import. */
export const importCounts = ({
  rows,
  rejects,
}: Import): { fresh: number; grown: number; same: number; unread: number } => ({
  fresh: rows.filter(({ same }) => same === undefined).length,
  grown: rows.filter(({ same, adds }) => same !== undefined && adds.length > 0).length,
  same: rows.filter(({ same, adds }) => same !== undefined && adds.length === 0).length,
  unread: rejects.length,
})

/** What an import did, or would do: in numbers, by row when asked, and what could not be read. */
export function renderImport(it: Import, everyRow: boolean, paint: Paint): string {
  const counted = it.counted ?? 'line'
  const { fresh, grown, same, unread } = importCounts(it)
  const would = it.done ? '' : 'would be '
  const lines = [
    `${paint.bold(it.file)} · ${it.remarks.join(', ')}`,
    `  ${count(it.rows.length + unread, 'row')}: ${[
      `${count(fresh, 'new lead')}`,
      ...(grown > 0 ? [`${grown} known with something new`] : []),
      ...(same > 0 ? [`${same} on file already`] : []),
      ...(unread > 0 ? [paint.red(`${unread} that can’t be read`)] : []),
    ].join(', ')}`,
  ]
  if (it.notes > 0)
    lines.push(
      `  ${count(it.notes, 'note')} ${would}read: ${it.cues === 0 ? 'none names' : count(it.cues, 'names', 'name')} when to be in touch${it.stops > 0 ? `, ${it.stops} ${it.stops === 1 ? 'asks' : 'ask'} not to be contacted` : ''}`,
    )
  if (it.fields.length > 0) lines.push(`  kept as facts: ${some(it.fields, 30)}`)
  lines.push(...notOurWords(it))
  const apart = it.rows.filter((row) => row.apart !== undefined)
  if (everyRow) lines.push('', ...it.rows.map((row) => rowWords(row, counted)))
  else if (apart.length > 0)
    lines.push(
      '',
      ...apart.slice(0, LISTED).map((row) => rowWords(row, counted)),
      ...(apart.length > LISTED ? [`  and ${apart.length - LISTED} more like these: --rows`] : []),
    )
  lines.push(...oddWords(it.odd ?? [], everyRow, counted))
  if (unread > 0) {
    const shown = everyRow ? it.rejects : it.rejects.slice(0, LISTED)
    lines.push('', ...shown.map(({ line, why }) => `  ${counted} ${line}  ${why}`))
    if (shown.length < unread) lines.push(`  and ${unread - shown.length} more`)
    if (it.rejected !== undefined) lines.push(`  They are in ${it.rejected}: mend them there, and import that.`)
  }
  if (!it.done) lines.push('', 'Nothing was saved; without --dry-run it is.')
  else if (fresh + grown > 0) lines.push('', paint.dim('To take it back: nurture undo'))
  return `${lines.join('\n')}\n`
}

const some = (words: readonly string[], most: number): string =>
  words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} and ${words.length - most} more`

const told = (counted: readonly Tally[]): string =>
  some(
    counted.map(({ words, times }) => `${words} (${times})`),
    12,
  )

function notOurWords({ stages = [], stopped = [] }: Import): string[] {
  return [
    ...(stages.length > 0 ? [`  stages that are none of yours, kept as their-stage: ${told(stages)}`] : []),
    ...(stopped.length > 0
      ? [`  not to be contacted, by column: ${told(stopped)}; a column is left out by --map "…=-"`]
      : []),
  ]
}

/** Cells that are not what their column says: line by line, or as many as there are of a kind. */
function oddWords(odd: readonly OddCell[], everyRow: boolean, counted: string): string[] {
  if (odd.length === 0) return []
  const shown = everyRow ? odd : odd.slice(0, LISTED)
  return [
    '',
    `  ${count(odd.length, 'cell')} ${odd.length === 1 ? 'is' : 'are'} not what ${odd.length === 1 ? 'its column says' : 'their columns say'}:`,
    ...shown.map(({ line, column, cell, done }) => `  ${counted} ${line}  ${column} “${cell}” ${done}`),
    ...(shown.length < odd.length ? [`  and ${odd.length - shown.length} more: --rows`] : []),
  ]
}

function rowWords({ line, name, same, adds, apart }: RowOutcome, counted: string): string {
  const what = adds.length === 0 ? 'nothing new' : `adds ${adds.join(', ')}`
  const who =
    same === undefined
      ? `new${adds.length === 0 ? '' : `, with ${adds.join(', ')}`}`
      : `${same.by === 'name' ? 'the name of' : `the same ${same.by} as`} ${same.name}: ${what}`
  const beside =
    apart === undefined
      ? ''
      : `; the same ${apart.by} as ${apart.name}, but another person: kept apart (nurture merge joins them)`
  return `  ${counted} ${line}  ${name} · ${who}${beside}`
}

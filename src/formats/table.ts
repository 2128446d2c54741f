import { type CsvError, parse } from 'csv-parse/sync'
import type { Reject } from './arrival.ts'

/** A file of rows under named columns. */
export interface Table {
  readonly delimiter: string
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  readonly rejects: readonly Reject[]
  /** Set where rows are counted, for several begin on one line. */
  readonly isCounted?: true
}

/** One row, with the line of the file on which it begins, or its number where rows are counted. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** How a file of ours begins, whatever a spreadsheet put between its columns. */
const OURS = /^"?nurture id"?([,;\t|])/

/** How many lines with a fault in their quotes are listed one by one. */
const MOST_FAULTS = 200

/** Reads a file of rows; the delimiter shows in its first line. `isHeader` says whether a row looks like names of columns. */
export function tableIn(text: string, isHeader: (cells: readonly string[]) => boolean): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [, hinted] = /^"?sep=(.)"?\n/i.exec(plain) ?? []
  const [, ours] = OURS.exec(plain) ?? []
  const delimiter = hinted ?? ours ?? delimiterOf(plain)
  const { rows: all, rejects } = rowsIn(plain, delimiter)
  const filled = all
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .filter(({ cells }, place) => !(place === 0 && hinted !== undefined && /^sep=/i.test(cells[0] ?? '')))
    .filter(({ cells }) => !isFooter(withoutEmptyEnd(cells)))
    .map((row) => ({ ...row, cells: unwrapped(row.cells, delimiter) }))
  const at = Math.max(
    0,
    filled.slice(0, 5).findIndex(({ cells }) => isHeader(cells)),
  )
  const header = withoutEmptyEnd(filled[at]?.cells ?? []).map((name) => name.trim())
  const table = { delimiter, header, rows: [] as Row[], rejects: [...rejects] }
  for (const row of filled.slice(at + 1)) {
    const cells = ours === undefined || row.cells.length > header.length ? withoutEmptyEnd(row.cells) : row.cells
    if (cells.length <= header.length) table.rows.push({ line: row.line, cells })
    else
      table.rejects.push({
        line: row.line,
        why: `has ${cells.length} cells under ${header.length} columns; a ${nameOf(delimiter)} may stand in a cell without quotes`,
        raw: row.cells,
      })
  }
  return table
}

const nameOf = (delimiter: string): string => ({ ',': 'comma', ';': 'semicolon', '\t': 'tab' })[delimiter] ?? delimiter

/** The mark that parts the most columns in the first line that holds any, leaving aside what stands in quotes. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', 20).filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, 5)) {
    const bare = line.replace(/"(?:[^"]|"")*"/g, '')
    const wrapped = /^\s*"(.*)"\s*$/.exec(line)?.[1]
    const best = most(bare) ?? (wrapped === undefined ? undefined : most(wrapped))
    if (best !== undefined) return best
  }
  return ','
}

function most(line: string): string | undefined {
  const counted = DELIMITERS.map((mark) => ({ mark, times: line.split(mark).length - 1 })).filter(
    ({ times }) => times > 0,
  )
  return counted.toSorted((a, b) => b.times - a.times)[0]?.mark
}

/** All rows; a quote that is never closed costs its own line only. */
function rowsIn(text: string, delimiter: string): { rows: Row[]; rejects: Reject[] } {
  const lines = text.split('\n')
  const rows: Row[] = []
  const rejects: Reject[] = []
  for (let from = 0; from < lines.length; ) {
    const { ended, isWhole } = readRows(from === 0 ? text : lines.slice(from).join('\n'), delimiter, from, rows)
    if (isWhole) break
    let bad = ended
    while ((lines[bad] ?? '').trim() === '' && bad < lines.length - 1) bad += 1
    const isLast = rejects.length >= MOST_FAULTS
    rejects.push({
      line: bad + 1,
      why: isLast ? 'this line and all after it: too many quotes are not closed' : 'a quote is opened and never closed',
      raw: isLast ? lines.slice(bad) : (lines[bad] ?? '').split(delimiter),
    })
    from = isLast ? lines.length : bad + 1
  }
  const isSplit = (row: Row) => isSplitByQuotes(row, lines, delimiter)
  const split = rows.filter(isSplit)
  if (split.length === 0) return { rows, rejects }
  const why = 'a quote is closed in the middle of a cell: where the cells end can’t be told'
  const told = split.map(({ line, cells }) => ({ line, why, raw: cells }))
  return { rows: rows.filter((row) => !split.includes(row)), rejects: [...rejects, ...told] }
}

/** Whether quotes in a row end before their cell does, with a delimiter in them: "Broken,"x. A quote that is written twice is a letter. */
function isSplitByQuotes({ line, cells }: Row, lines: readonly string[], delimiter: string): boolean {
  const ends = cells.filter((cell) => cell.startsWith('"') && /^"[^"]*"[^"]/.test(cell))
  if (!ends.some((cell) => cell.slice(0, cell.indexOf('"', 1)).includes(delimiter))) return false
  const inside = cells.join('').split('\n').length
  try {
    parse(lines.slice(line - 1, line - 1 + inside).join('\n'), { delimiter, relax_column_count: true })
    return false
  } catch (error) {
    return (error as CsvError).code === 'CSV_INVALID_CLOSING_QUOTE'
  }
}

/** Adds the rows of a text to `rows`, and says after which line the last whole one ended. */
function readRows(text: string, delimiter: string, before: number, rows: Row[]): { ended: number; isWhole: boolean } {
  let ended = before
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(cells: string[], { lines }) {
        let inside = 0
        for (const cell of cells) if (cell.includes('\n')) inside += cell.split('\n').length - 1
        ended = before + lines
        rows.push({ line: ended - inside, cells })
        return null
      },
    })
    return { ended, isWhole: true }
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    return { ended, isWhole: false }
  }
}

/** Some programs put a whole row into quotes, as if it were one cell. */
function unwrapped(cells: readonly string[], delimiter: string): readonly string[] {
  const [only = '', ...others] = cells
  if (others.some((cell) => cell !== '') || !only.includes(delimiter)) return cells
  try {
    const [inner] = parse(only, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][]
    return inner ?? cells
  } catch {
    return cells
  }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1
  return end === cells.length ? cells : cells.slice(0, end)
}

/** The lines that reports put beneath their rows. */
const isFooter = (cells: readonly string[]): boolean =>
  cells.length === 1 &&
  /^(?:copyright \(c\)|confidential information|generated by|grand totals?|total records?|report name)(?:\W|$)/i.test(
    cells[0] ?? '',
  )

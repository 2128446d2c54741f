import { Exit, UserError } from '../errors.ts'
import { type Row, tableIn } from '../formats/table.ts'
import { count } from '../views/words.ts'
import type { Context } from './context.ts'
import { textOf } from './importing/file.ts'

/** What a row of a file says of a signal, as it stands there. */
export interface SignalRow {
  readonly name: string
  readonly value: string
  /** Empty where the file tells no day. */
  readonly day: string
}

/** What each column is called in files of market values. */
const columns = {
  name: ['signal', 'name', 'series', 'series id', 'series_id'],
  value: ['value', 'rate', 'price', 'close'],
  day: ['day', 'date', 'on', 'observation date', 'observation_date'],
} as const

const isCalled = (cell: string, names: readonly string[]): boolean => names.includes(cell.trim().toLowerCase())

/** Where each value stands: as the heading says, or name, value, day where there is none. */
function placesIn(header: readonly string[]): Record<keyof typeof columns, number> | undefined {
  const at = (names: readonly string[]) => header.findIndex((cell) => isCalled(cell, names))
  const found = { name: at(columns.name), value: at(columns.value), day: at(columns.day) }
  return found.name >= 0 && found.value >= 0 ? found : undefined
}

/**
 * Reads each row of a file of signals by `read`, under its own heading or as name,value,day. Throws exit 4 with all lines at once
 * that `read` refuses, or for an empty file.
 */
export async function signalsIn<T>(
  { input }: Pick<Context, 'input'>,
  from: string,
  read: (row: SignalRow) => Promise<T>,
): Promise<T[]> {
  const { text } = textOf(from, () => Buffer.from(input()))
  const file = from === '-' ? 'standard input' : from
  if (text.trim() === '')
    throw new UserError(Exit.unreadable, `${file} is empty.`, 'A line reads: rate30,5.875 or rate30,5.875,2026-11-20')
  const table = tableIn(text, () => false)
  const heading = placesIn(table.header)
  const places = heading ?? { name: 0, value: 1, day: 2 }
  const rows: readonly Row[] = heading ? table.rows : [{ line: 1, cells: table.header }, ...table.rows]
  const faults = table.rejects.map(({ line, why }) => ({ line, why }))
  const values: T[] = []
  for (const { line, cells } of rows) {
    const cell = (at: number) => (cells[at] ?? '').trim()
    try {
      values.push(await read({ name: cell(places.name), value: cell(places.value), day: cell(places.day) }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push({
        line,
        why: [error.message, error.hint?.replace(/ ?Nothing was saved\.$/, '')].filter(Boolean).join(' '),
      })
    }
  }
  if (faults.length > 0)
    throw new UserError(
      Exit.unreadable,
      `${file} has ${count(faults.length, 'line')} that can’t be taken:`,
      [
        ...faults.toSorted((a, b) => a.line - b.line).map(({ line, why }) => `line ${line}: ${why}`),
        'Nothing was saved.',
      ].join('\n'),
    )
  return values
}

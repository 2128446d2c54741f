import { stringify } from 'csv-stringify/sync'

/** A cell that no spreadsheet takes for a formula: one that begins like it gets a quote before it, which reading takes off again. */
export const guarded = (cell: string): string =>
  /^'*[=+\-@\t\r|%]/.test(cell) && !isHarmless(cell) ? `'${cell}` : cell

/** A phone number as it is dialled, or a number below zero: no formula, whatever it begins with. */
const isHarmless = (cell: string): boolean =>
  /^\+\d[\d\s().-]{5,24}$/.test(cell) || /^-\d+(?:\.\d+)?$/.test(cell) || /^--\d\d-\d\d$/.test(cell)

/** The cell as it was before it was guarded. */
export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r|%]/.test(cell) ? cell.slice(1) : cell)

/** Rows as CSV, each cell guarded; lines end as the standard says. */
export const csvOf = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ },
  )

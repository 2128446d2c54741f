import type { Day } from '../core/day.ts'
import { type Arrival, PROBLEM, type Reject } from './arrival.ts'
import { unguarded } from './cells.ts'
import { holdsDay, type Meaning, meaningOf, plainName, type Role } from './columns.ts'
import { type DayOrder, orderTold } from './days.ts'
import { ourArrival } from './our-row.ts'
import { programOf } from './programs.ts'
import { arrivalOf, type Column } from './row.ts'
import { type Table, tableIn } from './table.ts'

/** What may be said about a file beside its rows. */
export interface CsvReading {
  readonly today: Day
  /** What 3/4/2026 means where the file itself does not tell. */
  readonly order: DayOrder
  /** Set where the user said so: then it holds whatever the file looks like. */
  readonly isOrderSaid?: boolean
  /** What the user said about the columns of a file like this, by their plain names. */
  readonly said?: (header: readonly string[]) => Readonly<Record<string, Meaning>>
}

/** A file of rows as it was understood. */
export interface CsvRead {
  /** The program that wrote it, where its columns tell. */
  readonly program?: string
  readonly delimiter: string
  readonly order: DayOrder
  /** Whether the file itself tells the order of day and month. */
  readonly isOrderTold: boolean
  /** Whether any of its days reads differently in another order. */
  readonly isOrderNeeded: boolean
  readonly columns: readonly Column[]
  /** Columns that stand there twice: then nothing is read, for one would hide the other. */
  readonly twice: readonly string[]
  readonly header: readonly string[]
  readonly arrivals: readonly Arrival[]
  readonly rejects: readonly Reject[]
  readonly isCounted?: true
}

/** Reads a file of rows under named columns. */
export const readCsv = (text: string, reading: CsvReading): CsvRead =>
  readTable(
    tableIn(text, (cells) => cells.filter((cell) => isRole(meaningOf(cell))).length >= 2),
    reading,
  )

/** Reads rows under named columns, whatever they were written in. */
export function readTable(
  table: Table,
  { today, order: usual, isOrderSaid = false, said = () => ({}) }: CsvReading,
): CsvRead {
  const { header, delimiter } = table
  const own = said(header)
  const means = (column: string): Meaning => own[plainName(column)] ?? meaningOf(column)
  const program = programOf(header)
  const ours = program === 'nurture' && Object.keys(own).length === 0 ? header.map(unguarded) : undefined
  const columns = columnsOf(header, means)
  const isMended = header.includes(PROBLEM)
  const days = columns.flatMap(({ meaning }, at) => (holdsDay(meaning) ? [at] : []))
  const guess = delimiter === ';' && program === undefined ? 'day-first' : usual
  const told = orderTold(
    table.rows.flatMap(({ cells }) => days.map((at) => cells[at] ?? '')),
    guess,
  )
  const order = isOrderSaid ? usual : (told.order ?? guess)
  const read = {
    ...(program && { program }),
    delimiter,
    order,
    isOrderTold: told.order !== undefined,
    isOrderNeeded: told.isNeeded && ours === undefined,
    columns,
    header,
    ...(table.isCounted && { isCounted: true as const }),
    twice: ours === undefined ? twiceIn(header) : header.filter((name, at) => header.indexOf(name) !== at),
  }
  if (read.twice.length > 0) return { ...read, arrivals: [], rejects: table.rejects }
  const arrivals: Arrival[] = []
  const rejects: Reject[] = [...table.rejects]
  for (const row of table.rows) {
    const arrival =
      ours === undefined
        ? arrivalOf(row, columns, { order, today, program, isMended })
        : ourArrival(row, ours, { order, today })
    if ('why' in arrival) rejects.push({ ...arrival, raw: row.cells })
    else arrivals.push(arrival)
  }
  return { ...read, arrivals, rejects: rejects.toSorted((a, b) => a.line - b.line) }
}

const isRole = (meaning: Meaning): boolean => meaning !== 'nowhere' && ('role' in meaning || meaning.isDay)

/** Whether of two columns that tell of the last contact this one tells more surely: "last activity" may be a task of ours. */
const isSurer = (name: string): boolean => /contact|talk|spoke|call|conversation/.test(plainName(name))

function columnsOf(header: readonly string[], means: (column: string) => Meaning): Column[] {
  const hasNames = header.some((name) => /^(?:full name|name|first name|last name)$/.test(plainName(name)))
  return header.map((name) => {
    const meaning = means(name)
    const labelAt = labelOf(name, header)
    if (labelAt !== undefined) return { name, meaning, labelAt }
    if (
      isLabel(name) &&
      !/^Phone /.test(name) &&
      header.some((other) => labelOf(other, header) === header.indexOf(name))
    )
      return { name, meaning: 'nowhere' }
    if (meaning === 'nowhere' || 'field' in meaning) return { name, meaning }
    const { role } = plainName(name) === 'contact' && hasNames ? { role: 'reach' as const } : meaning
    if (role === 'reach') return { name, meaning: { role } }
    const isLess =
      role === 'last-contact' &&
      !isSurer(name) &&
      header.some((other) => other !== name && isSurer(other) && isRoleOf(other, role))
    return isLess ? { name, meaning: { field: fieldOf(name), isDay: holdsDay(meaning) } } : { name, meaning }
  })
}

/** Where the label of a labelled value stands. */
function labelOf(name: string, header: readonly string[]): number | undefined {
  const [, what] = /^((?:Event|Phone|Custom Field|Relation|Website|Jot|External ID) \d+) - Value$/i.exec(name) ?? []
  const at =
    what === undefined ? -1 : header.findIndex((other) => other === `${what} - Label` || other === `${what} - Type`)
  return at < 0 ? undefined : at
}

const isRoleOf = (name: string, role: Role): boolean => {
  const meaning = meaningOf(name)
  return meaning !== 'nowhere' && 'role' in meaning && meaning.role === role
}

const isLabel = (name: string): boolean => / - (?:Label|Type)$/.test(name)

const fieldOf = (name: string): string => plainName(name).replaceAll(' ', '-')

function twiceIn(header: readonly string[]): string[] {
  const named = header.filter((name) => name !== '')
  const folded = named.map((name) => name.toLowerCase())
  return [...new Set(named.filter((name, at) => folded.indexOf(name.toLowerCase()) !== at))]
}

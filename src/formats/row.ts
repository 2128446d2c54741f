import type { Clock, Day } from '../core/day.ts'
import type { Arrival, ArrivingNote, Reject } from './arrival.ts'
import { unguarded } from './cells.ts'
import { cleanLine } from './clean.ts'
import { fieldNamed, holdsDay, type Meaning, meaningOf, type Role } from './columns.ts'
import { type DayOrder, dayInCell, isAgainst } from './days.ts'
import { entriesIn } from './entries.ts'
import { isIdle } from './idle.ts'
import { fullName } from './names.ts'
import type { Row } from './table.ts'
import { amountIn, nothingYet, putField, putOdd, putRole } from './told.ts'

/** A column of a file, and what it holds. */
export interface Column {
  readonly name: string
  readonly meaning: Meaning
  /** Where the column stands that says, row by row, what this one holds: "Event 1 - Label". */
  readonly labelAt?: number
}

/** What a row can't say by itself. */
export interface RowReading {
  readonly order: DayOrder
  readonly today: Day
  readonly program?: string | undefined
  /** Set for a file of rows that we could not read, come back mended. */
  readonly isMended?: boolean
}

const NAMES: readonly Role[] = ['name', 'first', 'last']

/** How long a name may be. */
const LONGEST = 200

/** Reads one row; where nobody is named in it, says so. */
export function arrivalOf({ line, cells }: Row, columns: readonly Column[], reading: RowReading): Arrival | Reject {
  const row = nothingYet()
  const isGuarded = reading.program === 'nurture' || reading.isMended === true
  for (let at = 0; at < cells.length; at += 1) {
    const column = columns[at]
    const raw = cells[at] ?? ''
    const cell = plainCell(raw, isGuarded)
    if (column === undefined || cell === '' || column.meaning === 'nowhere') continue
    const meaning = labelled(column, cells)
    const role = 'role' in meaning ? meaning.role : undefined
    if (isIdle(column.name, cell, role !== undefined && NAMES.includes(role))) continue
    const place = { line, column: column.name, order: reading.order, today: reading.today }
    if (CONTROL.test(cell)) putOdd(row, place, cell, 'held control characters: taken out')
    if (holdsDay(meaning) && isAgainst(cell, reading.order))
      putOdd(row, place, cell, `is no day ${reading.order.replace('-', ' ')}: read the other way, unlike the rest`)
    if ('field' in meaning) putField(row, meaning.field, meaning.isDay, cell, place)
    else putRole(row, meaning.role, cell, place)
  }
  const { words, phones, emails, days } = row
  const name = fullName(words) ?? words.company ?? words.deal ?? emails[0] ?? phones[0]
  if (name === undefined) return { line, why: 'names nobody: there is no name, company, phone or email in it' }
  if (!/[\p{Letter}\p{Number}]/u.test(name)) return { line, why: `“${name}” is not a name` }
  if (name.length > LONGEST) putOdd(row, { line, column: 'name' }, name, `has more than ${LONGEST} letters: cut there`)
  const amount = amountIn(words.amount)
  if (words.amount !== undefined) row.fields.push(['amount', cleanLine(words.amount)])
  if (words.deal !== undefined && words.deal !== name) row.fields.push(['deal', words.deal])
  const isEnded = days.closed !== undefined && days.closed <= reading.today
  if (days.closed !== undefined && !isEnded) row.fields.push(['close-date', days.closed])
  const noteDay = dayInCell(words['note-day'] ?? '', reading.order)
  const day = (role: 'since' | 'last-contact' | 'touched') => days[role]
  return {
    line,
    ...(words.id && { id: words.id.trim() }),
    name: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
    ...(words.company && words.company !== name && { company: words.company }),
    phones: [...new Set(phones)],
    emails: [...new Set(emails)],
    ...(words.zone && { zone: words.zone }),
    ...(row.stages.length > 0 && { stages: row.stages }),
    ...(words['lost-reason'] && { lostReason: cleanLine(words['lost-reason']) }),
    ...(amount !== undefined && { amount }),
    ...(day('since') && { since: day('since') as Day }),
    ...(day('last-contact') && { lastContact: day('last-contact') as Day }),
    ...(isEnded && { closed: days.closed as Day }),
    ...(day('touched') && { touched: day('touched') as Day }),
    tags: [...new Set(row.tags)],
    fields: row.fields.filter(([, value]) => value !== '' && value !== name),
    notes: row.notes.flatMap((text) => notesIn(text, noteDay, reading)),
    planned: row.planned,
    stops: row.stops,
    ...(row.odd.length > 0 && { odd: row.odd }),
  }
}

const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/

/** What a column holds in this row, where another column says so. */
function labelled({ meaning, labelAt }: Column, cells: readonly string[]): Exclude<Meaning, 'nowhere'> {
  const own = meaning as Exclude<Meaning, 'nowhere'>
  const label = labelAt === undefined ? '' : cleanLine(cells[labelAt] ?? '').replace(/^\* /, '')
  if (label === '' || ('role' in own && !/\bfax\b/i.test(label))) return own
  const said = meaningOf(label)
  return said !== 'nowhere' && 'field' in said ? said : { field: fieldNamed(label), isDay: false }
}

function notesIn(
  text: string,
  day: { day: Day; time?: Clock } | undefined,
  { order, today }: RowReading,
): ArrivingNote[] {
  const entries = entriesIn(text, order, today)
  return day === undefined || day.day > today
    ? entries
    : entries.map((note) =>
        note.on === undefined ? { ...note, on: day.day, ...(day.time && { at: day.time }) } : note,
      )
}

/** A cell without what spreadsheets put around a text, and without the mark that we put before a formula. */
function plainCell(cell: string, isGuarded: boolean): string {
  if (isGuarded) return unguarded(cell)
  const text = cell.trim()
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1) : text
}

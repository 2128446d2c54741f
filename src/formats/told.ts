import type { Day } from '../core/day.ts'
import type { Arrival, OddCell } from './arrival.ts'
import { clean, cleanLine, withoutMarkup } from './clean.ts'
import { datedFields, fieldNamed, type Role } from './columns.ts'
import { type DayOrder, dayInCell, isNoDay, monthRead, yearlyRead } from './days.ts'
import { reachIn } from './reach.ts'
import { stopIn, stopNamed } from './stops-told.ts'
import { zoneNamed } from './zones.ts'

/** A row while it is being read. */
export interface Gathered {
  readonly words: Partial<Record<Role, string>>
  readonly days: Partial<Record<Role, Day>>
  readonly phones: string[]
  readonly emails: string[]
  readonly stages: string[]
  readonly tags: string[]
  readonly fields: (readonly [string, string])[]
  readonly notes: string[]
  readonly planned: Arrival['planned'][number][]
  readonly stops: Arrival['stops'][number][]
  readonly odd: OddCell[]
}

/** Nothing read yet. */
export const nothingYet = (): Gathered => ({
  words: {},
  days: {},
  phones: [],
  emails: [],
  stages: [],
  tags: [],
  fields: [],
  notes: [],
  planned: [],
  stops: [],
  odd: [],
})

/** Where a cell stands, and what it can't say by itself. */
export interface Place {
  readonly line: number
  readonly column: string
  readonly order: DayOrder
  readonly today: Day
}

/** Remembers that a cell is not what its column says. */
export const putOdd = (
  row: Gathered,
  { line, column }: Pick<Place, 'line' | 'column'>,
  cell: string,
  done: string,
): void => {
  row.odd.push({ line, column, cell: cleanLine(cell).slice(0, 60), done })
}

const DAYS: readonly Role[] = ['since', 'last-contact', 'closed', 'touched', 'note-day']
const STOPS: readonly Role[] = ['no-calls', 'no-email', 'no-texts', 'stopped']

/** Puts a cell where its column says that it belongs. */
export function putRole(row: Gathered, role: Role, cell: string, place: Place): void {
  const { column, order, today } = place
  const keep = (value = cell) => row.fields.push([fieldNamed(column), cleanLine(value)])
  if (role === 'email' || role === 'phone' || role === 'reach') {
    const { phones, emails, rest } = reachIn(cell)
    row.phones.push(...phones)
    row.emails.push(...emails)
    if (rest !== undefined) keep()
    if (phones.length + emails.length === 0)
      putOdd(
        row,
        place,
        cell,
        `is no ${{ email: 'email address', phone: 'phone number', reach: 'phone or email' }[role]}: kept as a fact`,
      )
  } else if (role === 'note') row.notes.push(clean(withoutMarkup(cell)))
  else if (role === 'tags') {
    for (const tag of tagsIn(cell)) {
      row.tags.push(tag)
      for (const channel of stopNamed(tag)) row.stops.push({ channel, because: `${column}: ${tag}` })
    }
  } else if (role === 'stage') {
    row.stages.push(cleanLine(cell))
    for (const channel of stopNamed(cell)) row.stops.push({ channel, because: `${column}: ${cleanLine(cell)}` })
  } else if (role === 'next') putNext(row, cell, place)
  else if (STOPS.includes(role)) putStop(row, role, cell, place)
  else if (role === 'zone') {
    const zone = zoneNamed(cell)
    if (zone !== undefined && row.words.zone === undefined) row.words.zone = zone
    else {
      row.fields.push(['their-zone', cleanLine(cell)])
      if (zone === undefined) putOdd(row, place, cell, 'is no time zone: kept as a fact')
    }
  } else if (role === 'name') {
    const [first = '', ...others] = /\)\s*;/.test(cell) ? cell.split(/;\s*/) : [cell]
    const [, name, email] = /^(.*?)\s*[(<](\S+@\S+)[)>]$/.exec(first) ?? []
    if (row.words.name !== undefined) return void keep()
    row.words.name = name ?? first
    if (email !== undefined) row.emails.push(email)
    if (others.length > 0) keep(others.join('; '))
  } else if (DAYS.includes(role)) {
    const day = dayInCell(cell, order)?.day
    const isAhead = day !== undefined && day > today
    if (isNoDay(cell)) return
    if (day === undefined || row.words[role] !== undefined || (isAhead && role !== 'closed')) keep(day)
    else {
      row.words[role] = cell
      row.days[role] = day
    }
    if (day === undefined) putOdd(row, place, cell, 'is no day: kept as words')
    else if (isAhead && role !== 'closed') putOdd(row, place, cell, 'lies ahead: kept as a fact')
  } else if (row.words[role] !== undefined) keep()
  else row.words[role] = role === 'company' || role === 'deal' ? cleanLine(cell) : cell
}

function putNext(row: Gathered, cell: string, { column, order, today }: Place): void {
  const read = dayInCell(cell, order)
  if (read === undefined) row.notes.push(`${column}: ${clean(withoutMarkup(cell))}`)
  else if (read.day >= today)
    row.planned.push({
      on: read.day,
      ...(read.time && read.time !== '00:00' && { time: read.time }),
      words: `${column} ${read.day}`,
    })
  else row.fields.push([fieldNamed(column), read.day])
}

function putStop(row: Gathered, role: Role, cell: string, place: Place): void {
  const { column, order, today } = place
  const told = stopIn(role, cell, order)
  const because = `${column}: ${cleanLine(cell)}`
  for (const channel of told.channels)
    row.stops.push({ channel, because, ...(told.on !== undefined && told.on <= today && { on: told.on }) })
  if (told.isFact) row.fields.push([fieldNamed(column), cleanLine(cell)])
  if (told.isUnclear) putOdd(row, place, cell, 'is neither yes nor no: taken for a stop')
}

/** Puts a cell of a column that has a field: a day as a day, several lines as a note. */
export function putField(row: Gathered, field: string, isDay: boolean, cell: string, place: Place): void {
  const { column, order } = place
  if (isDay && isNoDay(cell)) return
  const yearly = field === 'birthday' || field === 'anniversary'
  const day = isDay ? (yearly ? yearlyRead(cell, order) : (monthRead(cell) ?? dayInCell(cell, order)?.day)) : undefined
  if (day !== undefined) row.fields.push([field, day])
  else if (cell.includes('\n') && !/address|street|strasse|formatted/i.test(column))
    row.notes.push(`${column}: ${clean(cell)}`)
  else row.fields.push([field, cleanLine(cell.replace(/\s*\n\s*/g, ', '))])
  if (isDay && day === undefined && (datedFields.has(field) || /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(cell)))
    putOdd(row, place, cell, 'is no day: kept as words')
}

/** Tags in one cell, as one word each; the name that a program gives to everybody is none. */
const tagsIn = (cell: string): string[] =>
  cell
    .split(/:::|[;,|\n]/)
    .map((tag) =>
      tag
        .replace(/^[\s*#]+/, '')
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[^\p{Letter}\p{Number}_.-]/gu, ''),
    )
    .filter((tag) => /^[\p{Letter}\p{Number}]/u.test(tag) && !/^my-?contacts$/i.test(tag))

/** "$24,500.00", "24.500,00 EUR", "24500". */
export function amountIn(words: string | undefined): number | undefined {
  const [text] = /\d[\d.,'\s]*/.exec(words ?? '') ?? []
  if (text === undefined) return undefined
  const decimals = /[.,](\d{1,2})$/.exec(text.trim())?.[1]
  const whole = text
    .trim()
    .replace(/[.,]\d{1,2}$/, '')
    .replace(/\D/g, '')
  const amount = Number(`${whole}.${decimals ?? 0}`)
  return Number.isFinite(amount) ? amount : undefined
}

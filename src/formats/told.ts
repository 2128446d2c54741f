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

type Put = (row: Gathered, cell: string, place: Place) => void

/** Keeps a cell as a fact under the name of its column. */
const keep = (row: Gathered, cell: string, { column }: Place): void => {
  row.fields.push([fieldNamed(column), cleanLine(cell)])
}

const NO_ADDRESS = { email: 'email address', phone: 'phone number', reach: 'phone or email' }

const putReach =
  (role: keyof typeof NO_ADDRESS): Put =>
  (row, cell, place) => {
    const { phones, emails, rest } = reachIn(cell)
    row.phones.push(...phones)
    row.emails.push(...emails)
    if (rest !== undefined) keep(row, cell, place)
    if (phones.length + emails.length === 0) putOdd(row, place, cell, `is no ${NO_ADDRESS[role]}: kept as a fact`)
  }

/** What a cell says of stopping, in the words of its column. */
const putNamedStops = (row: Gathered, words: string, { column }: Place): void => {
  for (const channel of stopNamed(words)) row.stops.push({ channel, because: `${column}: ${cleanLine(words)}` })
}

const putTags: Put = (row, cell, place) => {
  for (const tag of tagsIn(cell)) {
    row.tags.push(tag)
    putNamedStops(row, tag, place)
  }
}

const putStage: Put = (row, cell, place) => {
  row.stages.push(cleanLine(cell))
  putNamedStops(row, cell, place)
}

const putZone: Put = (row, cell, place) => {
  const zone = zoneNamed(cell)
  if (zone !== undefined && row.words.zone === undefined) {
    row.words.zone = zone
    return
  }
  row.fields.push(['their-zone', cleanLine(cell)])
  if (zone === undefined) putOdd(row, place, cell, 'is no time zone: kept as a fact')
}

/** “Dana Ortiz (dana@example.com); Lee Park”: the first is the name, with an email where one stands in it. */
const putName: Put = (row, cell, place) => {
  if (row.words.name !== undefined) {
    keep(row, cell, place)
    return
  }
  const [first = '', ...others] = /\)\s*;/.test(cell) ? cell.split(/;\s*/) : [cell]
  const [, name, email] = /^(.*?)\s*[(<](\S+@\S+)[)>]$/.exec(first) ?? []
  row.words.name = name ?? first
  if (email !== undefined) row.emails.push(email)
  if (others.length > 0) keep(row, others.join('; '), place)
}

const putDay =
  (role: Role): Put =>
  (row, cell, place) => {
    if (isNoDay(cell)) return
    const day = dayInCell(cell, place.order)?.day
    const isEarly = day !== undefined && day > place.today && role !== 'closed'
    if (day === undefined || row.words[role] !== undefined || isEarly) keep(row, day ?? cell, place)
    else {
      row.words[role] = cell
      row.days[role] = day
    }
    if (day === undefined) putOdd(row, place, cell, 'is no day: kept as words')
    else if (isEarly) putOdd(row, place, cell, 'lies ahead: kept as a fact')
  }

/** What has a place of its own in a row; all other roles are words, of which the first are kept. */
const puts: Partial<Record<Role, Put>> = {
  email: putReach('email'),
  phone: putReach('phone'),
  reach: putReach('reach'),
  note: (row, cell) => row.notes.push(clean(withoutMarkup(cell))),
  tags: putTags,
  stage: putStage,
  next: putNext,
  'no-calls': putStop('no-calls'),
  'no-email': putStop('no-email'),
  'no-texts': putStop('no-texts'),
  stopped: putStop('stopped'),
  zone: putZone,
  name: putName,
  since: putDay('since'),
  'last-contact': putDay('last-contact'),
  closed: putDay('closed'),
  touched: putDay('touched'),
  'note-day': putDay('note-day'),
}

const putWords =
  (role: Role): Put =>
  (row, cell, place) => {
    if (row.words[role] !== undefined) keep(row, cell, place)
    else row.words[role] = role === 'company' || role === 'deal' ? cleanLine(cell) : cell
  }

/** Puts a cell where its column says that it belongs. */
export const putRole = (row: Gathered, role: Role, cell: string, place: Place): void =>
  (puts[role] ?? putWords(role))(row, cell, place)

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

function putStop(role: Role): Put {
  return (row, cell, place) => {
    const { column, order, today } = place
    const told = stopIn(role, cell, order)
    const because = told.isYes ? column : `${column}: ${cleanLine(cell)}`
    for (const channel of told.channels)
      row.stops.push({ channel, because, ...(told.on !== undefined && told.on <= today && { on: told.on }) })
    if (told.isFact) keep(row, cell, place)
    if (told.isUnclear) putOdd(row, place, cell, 'is neither yes nor no: taken for a stop')
  }
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

import type { Clock, Day } from '../core/day.ts'
import type { Arrival, ArrivingNote, Reject } from './arrival.ts'
import { unguarded } from './cells.ts'
import { clean, cleanLine, withoutMarkup } from './clean.ts'
import { fieldNamed, type Meaning, meaningOf, type Role } from './columns.ts'
import { type DayOrder, dayRead, monthRead, yearlyRead } from './days.ts'
import { entriesIn } from './entries.ts'
import { fullName } from './names.ts'
import { reachIn } from './reach.ts'
import type { Row } from './table.ts'

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

/** A row while it is being read. */
interface Gathered {
  readonly words: Partial<Record<Role, string>>
  readonly phones: string[]
  readonly emails: string[]
  readonly stages: string[]
  readonly tags: string[]
  readonly fields: (readonly [string, string])[]
  readonly notes: string[]
  readonly planned: Arrival['planned'][number][]
  readonly stops: Arrival['stops'][number][]
}

const YES = /^(?:1|y|yes|true|t|x|✓|checked|on|opt(?:ed)?.?out|unsubscribed|do not .*|no contact|stop)$/i

/** Reads one row; where nobody is named in it, says so. */
export function arrivalOf({ line, cells }: Row, columns: readonly Column[], reading: RowReading): Arrival | Reject {
  const row: Gathered = {
    words: {},
    phones: [],
    emails: [],
    stages: [],
    tags: [],
    fields: [],
    notes: [],
    planned: [],
    stops: [],
  }
  const isGuarded = reading.program === 'nurture' || reading.isMended === true
  for (let at = 0; at < cells.length; at += 1) {
    const column = columns[at]
    const cell = plainCell(cells[at] ?? '', isGuarded)
    if (column === undefined || cell === '' || column.meaning === 'nowhere') continue
    const meaning = labelled(column, cells)
    if ('field' in meaning) putField(row, column.name, meaning.field, meaning.isDay, cell, reading)
    else putRole(row, column.name, meaning.role, cell, reading)
  }
  const { words, phones, emails } = row
  const name = fullName(words) ?? words.company ?? emails[0] ?? phones[0]
  if (name === undefined) return { line, why: 'names nobody: there is no name, company, phone or email in it' }
  if (!/[\p{Letter}\p{Number}]/u.test(name)) return { line, why: `“${name}” is not a name` }
  const day = (role: Role): Day | undefined => dayRead(words[role] ?? '', reading.order)?.day
  const [since, lastContact, closed, touched] = [day('since'), day('last-contact'), day('closed'), day('touched')]
  for (const role of ['since', 'last-contact', 'closed', 'touched'] as const)
    if (words[role] !== undefined && day(role) === undefined) row.fields.push([role, cleanLine(words[role])])
  const amount = amountIn(words.amount)
  if (words.amount !== undefined) row.fields.push(['amount', cleanLine(words.amount)])
  const noteDay = dayRead(words['note-day'] ?? '', reading.order)
  return {
    line,
    ...(words.id && { id: words.id.trim() }),
    name: name.length > 200 ? `${name.slice(0, 199)}…` : name,
    ...(words.company && words.company !== name && { company: words.company }),
    phones: [...new Set(phones)],
    emails: [...new Set(emails)],
    ...(words.zone && { zone: words.zone.trim() }),
    ...(row.stages.length > 0 && { stages: row.stages }),
    ...(words['lost-reason'] && { lostReason: cleanLine(words['lost-reason']) }),
    ...(amount !== undefined && { amount }),
    ...(since && { since }),
    ...(lastContact && { lastContact }),
    ...(closed && { closed }),
    ...(touched && { touched }),
    tags: [...new Set(row.tags)],
    fields: row.fields,
    notes: row.notes.flatMap((text) => notesIn(text, noteDay, reading)),
    planned: row.planned,
    stops: row.stops,
  }
}

/** What a column holds in this row, where another column says so. */
function labelled({ meaning, labelAt }: Column, cells: readonly string[]): Exclude<Meaning, 'nowhere'> {
  const own = meaning as Exclude<Meaning, 'nowhere'>
  const label = labelAt === undefined ? '' : cleanLine(cells[labelAt] ?? '').replace(/^\* /, '')
  if (label === '') return own
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

function putRole(row: Gathered, column: string, role: Role, cell: string, { order, today }: RowReading): void {
  if (role === 'email' || role === 'phone' || role === 'reach') {
    const { phones, emails, rest } = reachIn(cell)
    row.phones.push(...phones)
    row.emails.push(...emails)
    if (rest !== undefined) row.fields.push([fieldNamed(column), cleanLine(cell)])
  } else if (role === 'note') row.notes.push(clean(withoutMarkup(cell)))
  else if (role === 'tags') row.tags.push(...tagsIn(cell))
  else if (role === 'stage') row.stages.push(cleanLine(cell))
  else if (role === 'next') {
    const read = dayRead(cell, order)
    if (read === undefined) row.notes.push(`${column}: ${clean(withoutMarkup(cell))}`)
    else if (read.day >= today)
      row.planned.push({
        on: read.day,
        ...(read.time && read.time !== '00:00' && { time: read.time }),
        words: `${column} ${read.day}`,
      })
    else row.fields.push([fieldNamed(column), read.day])
  } else if (role === 'no-calls' || role === 'no-email' || role === 'no-texts' || role === 'stopped')
    putStop(row, column, role, cell)
  else if (role === 'name') {
    const [, name, email] = /^(.*?)\s*[(<](\S+@\S+)[)>]$/.exec(cell) ?? []
    row.words.name = name === undefined ? cell : name
    if (email !== undefined) row.emails.push(email)
  } else if (row.words[role] !== undefined) row.fields.push([fieldNamed(column), cleanLine(cell)])
  else row.words[role] = role === 'company' ? cleanLine(cell) : cell
}

function putStop(row: Gathered, column: string, role: Role, cell: string): void {
  const because = `${column}: ${cleanLine(cell)}`
  if (role === 'stopped') {
    const named = (['call', 'email', 'text'] as const).filter((channel) => new RegExp(`\\b${channel}`, 'i').test(cell))
    if (named.length > 0) for (const channel of named) row.stops.push({ channel, because })
    else if (YES.test(cell) || /\bany\b/.test(cell)) row.stops.push({ channel: 'any', because })
    else if (!NO.test(cell)) row.fields.push([fieldNamed(column), cleanLine(cell)])
    return
  }
  const channel = ({ 'no-calls': 'call', 'no-email': 'email', 'no-texts': 'text' } as const)[
    role as 'no-calls' | 'no-email' | 'no-texts'
  ]
  if (YES.test(cell)) row.stops.push({ channel, because })
  else if (!NO.test(cell)) row.fields.push([fieldNamed(column), cleanLine(cell)])
}

const NO = /^(?:0|n|no|false|f|-|subscribed|no consent|off)$/i

function putField(
  row: Gathered,
  column: string,
  field: string,
  isDay: boolean,
  cell: string,
  { order }: RowReading,
): void {
  if (isDay && /^0+[/.-]0+[/.-]0+$/.test(cell)) return
  const yearly = field === 'birthday' || field === 'anniversary'
  const day = isDay ? (yearly ? yearlyRead(cell, order) : (monthRead(cell) ?? dayRead(cell, order)?.day)) : undefined
  if (day !== undefined) row.fields.push([field, day])
  else if (cell.includes('\n')) row.notes.push(`${column}: ${clean(cell)}`)
  else row.fields.push([field, cleanLine(cell)])
}

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
    .filter((tag) => /^[\p{Letter}\p{Number}]/u.test(tag))

/** "$24,500.00", "24.500,00 EUR", "24500". */
function amountIn(words: string | undefined): number | undefined {
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

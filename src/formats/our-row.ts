import { asDay, type Day } from '../core/day.ts'
import type { Arrival, Reject } from './arrival.ts'
import { unguarded } from './cells.ts'
import { asWritten, lineAsWritten } from './clean.ts'
import { ownField } from './csv-out.ts'
import { type DayOrder, dayRead } from './days.ts'
import { ourNotes } from './our-notes.ts'
import type { Row } from './table.ts'

/** What a row can't say by itself. */
interface OurReading {
  /** For days that a spreadsheet has turned round. */
  readonly order: DayOrder
  readonly today: Day
}

/** Reads a row that we wrote ourselves: every cell is what it is, to the letter. */
export function ourArrival(
  { line, cells }: Row,
  header: readonly string[],
  { order, today }: OurReading,
): Arrival | Reject {
  const held = new Map(header.map((column, at) => [column, asWritten(unguarded(cells[at] ?? ''))]))
  const own = (column: string): string => held.get(column) ?? ''
  const [name, lost, since] = [
    lineAsWritten(own('name')),
    own('lost reason'),
    asDay(own('since')) ?? dayRead(own('since'), order)?.day,
  ]
  if (name === '') return { line, why: 'names nobody: its name is missing' }
  const fields = [...held].flatMap(([column, value]): (readonly [string, string])[] => {
    const field = ownField(column)
    return field === undefined || value === '' ? [] : [[field, value]]
  })
  const split = (cell: string): string[] => (cell === '' ? [] : cell.split('; '))
  return {
    line,
    isOurs: true,
    ...(/^[a-z0-9]{10}$/.test(own('nurture id')) && { id: own('nurture id') }),
    name,
    phones: own('phone') === '' ? [] : [lineAsWritten(own('phone'))],
    emails: own('email') === '' ? [] : [lineAsWritten(own('email'))],
    ...(own('zone') !== '' && { zone: lineAsWritten(own('zone')) }),
    ...(own('stage') !== '' && { stages: [lineAsWritten(own('stage'))] }),
    ...(lost !== '' && { lostReason: lost }),
    ...(since && since <= today && { since }),
    tags: split(own('tags')),
    fields,
    notes: ourNotes(own('notes')),
    planned: [],
    stops: split(own('do not contact')).flatMap((channel) => stopFor(channel)),
  }
}

const stopFor = (channel: string): Arrival['stops'] => {
  const known = (['any', 'call', 'email', 'text'] as const).find((one) => one === channel.trim().toLowerCase())
  // Whatever somebody wrote into that column by hand, they did not mean that we may.
  return known === undefined && /^(?:no|false|0)?$/i.test(channel.trim())
    ? []
    : [{ channel: known ?? 'any', because: `do not contact: ${channel}` }]
}

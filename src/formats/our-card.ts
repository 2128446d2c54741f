import { asDay, type Day } from '../core/day.ts'
import type { Arrival, ArrivingNote } from './arrival.ts'
import { asWritten, lineAsWritten } from './clean.ts'
import { type Card, type ContentLine, partsOf, plain } from './content-lines.ts'
import { contactIn } from './our-notes.ts'

/** The id of a lead on a card that we wrote ourselves; nothing on any other. */
export const ourId = ({ lines }: Card): string | undefined =>
  lines.flatMap(({ name, value }) =>
    name === 'UID' ? (/^urn:nurture:([a-z0-9]{10})$/.exec(value.trim())?.[1] ?? []) : [],
  )[0]

/** Reads a card that we wrote ourselves: every line is what it is, to the letter. */
export function ourCard(card: Card, id: string, today: Day): Arrival | undefined {
  const all = (name: string): ContentLine[] => card.lines.filter((one) => one.name === name)
  const one = (name: string): string | undefined => all(name).map(({ value }) => lineAsWritten(plain(value)))[0]
  const name = one('FN')
  if (name === undefined || name === '') return undefined
  const since = asDay(one('X-NURTURE-SINCE') ?? '')
  const main = (line: string): string[] =>
    all(line).flatMap(({ parameters, value }) =>
      parameters['X-NURTURE'] === undefined ? [lineAsWritten(plain(value))] : [],
    )
  return {
    line: card.line,
    id,
    isOurs: true,
    name,
    phones: main('TEL'),
    emails: main('EMAIL'),
    ...(one('TZ') !== undefined && { zone: one('TZ') as string }),
    ...(one('X-NURTURE-STAGE') !== undefined && { stages: [one('X-NURTURE-STAGE') as string] }),
    ...(one('X-NURTURE-LOST') !== undefined && { lostReason: one('X-NURTURE-LOST') as string }),
    ...(since && since <= today && { since }),
    tags: all('CATEGORIES').flatMap(({ value }) => partsOf(value, ',').map(lineAsWritten)),
    fields: card.lines.flatMap(factIn),
    notes: all('NOTE').map(noteIn),
    planned: [],
    stops: all('X-NURTURE-STOP').flatMap(({ value }) => {
      const channel = (['any', 'call', 'email', 'text'] as const).find((known) => known === value)
      return channel === undefined ? [] : [{ channel, because: `do not contact: ${channel}` }]
    }),
  }
}

/** A day without its dashes: "19850503", "--0503". */
const DAY = /^(\d{4}|-)-?(\d\d)(\d\d)$/

/** A fact stands in a line of our own, or in a common one that names it. */
function factIn({ name, parameters, value }: ContentLine): (readonly [string, string])[] {
  if (name === 'X-NURTURE-FIELD') return [[parameters['NAME']?.[0] ?? 'field', asWritten(plain(value))]]
  if (name === 'BDAY' || name === 'ANNIVERSARY') {
    const words = asWritten(plain(value))
    const isWords = parameters['VALUE']?.[0]?.toLowerCase() === 'text'
    return [[name === 'BDAY' ? 'birthday' : 'anniversary', isWords ? words : words.replace(DAY, '$1-$2-$3')]]
  }
  const fact = parameters['X-NURTURE']?.[0]
  if (fact !== undefined && name !== 'NOTE') return [[fact, asWritten(plain(value))]]
  // Of cards that an older version wrote.
  return name === 'ORG' || name === 'TITLE' ? [[name === 'ORG' ? 'company' : 'title', asWritten(plain(value))]] : []
}

/** A note begins with its day; how the contact was made is said beside it. */
function noteIn({ parameters, value }: ContentLine): ArrivingNote {
  const words = asWritten(plain(value))
  const head = parameters['X-NURTURE']?.[0]
  const [before = '', on = ''] = /^(\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?: /.exec(words) ?? []
  const text = words.slice(before.length)
  if (head !== undefined) return { ...contactIn(head), text }
  const day = asDay(on)
  return day === undefined ? { text: words } : { on: day, text }
}

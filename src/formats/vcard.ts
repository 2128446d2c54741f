import type { Day } from '../core/day.ts'
import type { Arrival, Reject } from './arrival.ts'
import { clean, cleanLine } from './clean.ts'
import { fieldNamed } from './columns.ts'
import { type Card, type ContentLine, cardsIn, partsOf, plain } from './content-lines.ts'
import { dayRead, yearlyRead } from './days.ts'
import { entriesIn } from './entries.ts'
import { ourCard, ourId } from './our-card.ts'
import { type Gathered, nothingYet, putOdd, putRole } from './told.ts'

/** A file of vCards as it was understood. */
export interface VcardsRead {
  readonly versions: readonly string[]
  readonly arrivals: readonly Arrival[]
  readonly rejects: readonly Reject[]
}

/** What is no fact about a person, or can't be held in a notebook of words. */
const LEFT_OUT =
  /^(?:VERSION|PRODID|PHOTO|LOGO|SOUND|KEY|X-ABADR|X-ABLABEL|KIND|CLIENTPIDMAP|X-ABSHOWAS|X-IMAGETYPE|X-IMAGEHASH|X-SHARED-PHOTO.*|SOURCE|PROFILE|AGENT|MEMBER)$/

/** Reads vCards 2.1, 3 and 4. */
export function readVcards(text: string, today: Day): VcardsRead {
  const { cards, cut } = cardsIn(text.replace(/^\uFEFF/, ''))
  const arrivals: Arrival[] = []
  const rejects: Reject[] = cut.map(({ line, raw }) => ({ line, why: 'the card begins and never ends', raw }))
  const versions = new Set<string>()
  for (const card of cards) {
    if (card.lines.some(({ name, value }) => name === 'KIND' && /^group$/i.test(value.trim()))) {
      rejects.push({ line: card.line, why: 'is a group, and nobody by itself', raw: card.raw })
      continue
    }
    versions.add(card.lines.find(({ name }) => name === 'VERSION')?.value.trim() ?? '2.1')
    const id = ourId(card)
    const arrival = id === undefined ? arrivalOf(card, today) : ourCard(card, id, today)
    if (arrival === undefined)
      rejects.push({
        line: card.line,
        why: 'names nobody: there is no name, company, phone or email in it',
        raw: card.raw,
      })
    else arrivals.push(arrival)
  }
  return { versions: [...versions].toSorted(), arrivals, rejects: rejects.toSorted((a, b) => a.line - b.line) }
}

const typesOf = ({ parameters }: ContentLine): string[] => (parameters['TYPE'] ?? []).map((type) => type.toLowerCase())

/** How soon a number is to be tried: the preferred ones in their order, a mobile, then any other. */
function rank(line: ContentLine): number {
  const types = typesOf(line)
  const preferred = Number(line.parameters['PREF']?.[0] ?? (types.includes('pref') ? 1 : Number.NaN))
  if (preferred >= 1) return Math.min(preferred, 100)
  return types.includes('cell') || types.includes('mobile') ? 101 : 102
}

/** What is no phone to call somebody on: "Work Fax", "Assistant". */
const OTHER_PHONE = /^(?:.*\bfax|assistant|pager|telex)$/i

function arrivalOf({ line, lines }: Card, today: Day): Arrival | undefined {
  const all = (name: string) => lines.filter((one) => one.name === name && one.value.trim() !== '')
  const one = (name: string): string | undefined => {
    const [first] = all(name)
    return first && cleanLine(plain(first.value))
  }
  const labels = new Map(all('X-ABLABEL').map(({ group = '', value }) => [group, value.replace(/^_\$!<|>!\$_$/g, '')]))
  const row = nothingYet()
  const place = (said: ContentLine) => ({ line: said.line, column: said.name, order: 'month-first' as const, today })
  for (const phone of all('TEL').toSorted((a, b) => rank(a) - rank(b))) {
    const number = cleanLine(plain(phone.value)).replace(/^tel:/i, '').replace(/;ext=/i, ' x')
    const label = labels.get(phone.group ?? '') ?? ''
    if (typesOf(phone).includes('fax')) row.fields.push(['fax', number])
    else if (OTHER_PHONE.test(label)) row.fields.push([fieldNamed(label), number])
    else putRole(row, 'phone', number, place(phone))
  }
  for (const email of all('EMAIL').toSorted((a, b) => rank(a) - rank(b)))
    putRole(row, 'email', cleanLine(plain(email.value)).replace(/^mailto:/i, ''), place(email))
  for (const tags of all('CATEGORIES'))
    for (const tag of partsOf(tags.value, ',')) putRole(row, 'tags', tag.replaceAll(',', ' '), place(tags))
  for (const zone of all('TZ').slice(0, 1)) putRole(row, 'zone', plain(zone.value), place(zone))
  for (const said of lines) row.fields.push(...fieldOf(said, labels, row))

  const [last = '', first = '', middle = '', , suffix = ''] = partsOf(all('N')[0]?.value ?? '', ';')
  const spoken = [first, middle, last, suffix]
    .map((part) => cleanLine(part.replaceAll(',', ' ')))
    .filter(Boolean)
    .join(' ')
  const company = cleanLine(
    partsOf(all('ORG')[0]?.value ?? '', ';')
      .filter(Boolean)
      .join(', '),
  )
  const name = one('FN') || spoken || company || row.emails[0] || row.phones[0]
  if (name === undefined || !/[\p{Letter}\p{Number}]/u.test(name)) return undefined
  const stamp = dayRead(one('REV') ?? '', 'month-first')?.day
  return {
    line,
    name: name.slice(0, 200),
    ...(company !== '' && company !== name && { company }),
    phones: [...new Set(row.phones)],
    emails: [...new Set(row.emails)],
    ...(row.words.zone && { zone: row.words.zone }),
    ...(stamp !== undefined && stamp <= today && { touched: stamp }),
    tags: [...new Set(row.tags)],
    fields: row.fields,
    notes: all('NOTE').flatMap(({ value }) => entriesIn(clean(plain(value)).trim(), 'month-first', today)),
    planned: [],
    stops: row.stops,
    ...(row.odd.length > 0 && { odd: row.odd }),
  }
}

const HOLDERS = ['TEL', 'FN', 'N', 'ORG', 'EMAIL', 'TZ', 'REV', 'NOTE', 'CATEGORIES']

/** What else a line says, as a field: birthdays and anniversaries as days, the rest under the name of the line. */
function fieldOf(
  { line, name, value, group, parameters }: ContentLine,
  labels: ReadonlyMap<string, string>,
  row: Gathered,
): (readonly [string, string])[] {
  const text = cleanLine(
    partsOf(value, ';')
      .filter((part) => part !== '')
      .join(', '),
  )
  if (text === '' || LEFT_OUT.test(name) || HOLDERS.includes(name)) return []
  const label = group === undefined ? undefined : labels.get(group)
  if (
    name === 'BDAY' ||
    name === 'ANNIVERSARY' ||
    name === 'X-ANNIVERSARY' ||
    name === 'X-ABDATE' ||
    name === 'X-EVOLUTION-ANNIVERSARY'
  ) {
    const field = name === 'BDAY' ? 'birthday' : name === 'X-ABDATE' ? fieldNamed(label ?? 'date') : 'anniversary'
    // Apple writes 1604 for a birthday without a year.
    const day =
      parameters['X-APPLE-OMIT-YEAR'] === undefined
        ? yearlyRead(text.replace(/^(\d{4}-?\d\d-?\d\d)T.*$/, '$1'), 'month-first')
        : `--${text.replaceAll('-', '').slice(4, 6)}-${text.replaceAll('-', '').slice(6, 8)}`
    const isWords = parameters['VALUE']?.[0]?.toLowerCase() === 'text'
    if (day === undefined && !isWords) putOdd(row, { line, column: name }, text, 'is no day: kept as words')
    return [[field, day ?? text]]
  }
  return [[fieldNamed(label ?? name.replace(/^X-/, '')), text]]
}

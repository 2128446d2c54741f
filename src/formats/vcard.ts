import type { Day } from '../core/day.ts'
import type { Arrival, Reject } from './arrival.ts'
import { clean, cleanLine } from './clean.ts'
import { fieldNamed } from './columns.ts'
import { type Card, type ContentLine, cardsIn, partsOf, plain } from './content-lines.ts'
import { dayRead, yearlyRead } from './days.ts'
import { entriesIn } from './entries.ts'
import { ourCard, ourId } from './our-card.ts'

/** A file of vCards as it was understood. */
export interface VcardsRead {
  readonly versions: readonly string[]
  readonly arrivals: readonly Arrival[]
  readonly rejects: readonly Reject[]
}

/** What is no fact about a person, or can't be held in a notebook of words. */
const LEFT_OUT =
  /^(?:VERSION|PRODID|PHOTO|LOGO|SOUND|KEY|X-ABADR|X-ABLABEL|KIND|CLIENTPIDMAP|X-ABSHOWAS|X-IMAGETYPE|X-IMAGEHASH|X-SHARED-PHOTO.*|SOURCE|PROFILE)$/

/** Reads vCards 2.1, 3 and 4. */
export function readVcards(text: string, today: Day): VcardsRead {
  const { cards, cut } = cardsIn(text.replace(/^\uFEFF/, ''))
  const arrivals: Arrival[] = []
  const rejects: Reject[] = cut.map(({ line, raw }) => ({ line, why: 'the card begins and never ends', raw }))
  const versions = new Set<string>()
  for (const card of cards) {
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

/** How soon a number is to be tried: the preferred one, a mobile, then any other. */
function rank(line: ContentLine): number {
  const types = typesOf(line)
  return types.includes('pref') || line.parameters['PREF'] !== undefined
    ? 0
    : types.includes('cell') || types.includes('mobile')
      ? 1
      : 2
}

function arrivalOf({ line, lines }: Card, today: Day): Arrival | undefined {
  const all = (name: string) => lines.filter((one) => one.name === name && one.value.trim() !== '')
  const one = (name: string): string | undefined => {
    const [first] = all(name)
    return first && cleanLine(plain(first.value))
  }
  const labels = new Map(all('X-ABLABEL').map(({ group = '', value }) => [group, value.replace(/^_\$!<|>!\$_$/g, '')]))
  const [last = '', first = '', middle = '', , suffix = ''] = partsOf(all('N')[0]?.value ?? '', ';').map(cleanLine)
  const company = cleanLine(
    partsOf(all('ORG')[0]?.value ?? '', ';')
      .filter(Boolean)
      .join(', '),
  )
  const tel = all('TEL')
    .filter((phone) => !typesOf(phone).includes('fax'))
    .toSorted((a, b) => rank(a) - rank(b))
  const phones = tel.map(({ value }) => cleanLine(plain(value)).replace(/^tel:/i, '').replace(/;ext=/i, ' x'))
  const emails = all('EMAIL')
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ value }) => cleanLine(plain(value)).replace(/^mailto:/i, ''))
  const spoken = [first, middle, last, suffix].filter((word) => word !== '').join(' ')
  const name = one('FN') || spoken || company || emails[0] || phones[0]
  if (name === undefined || !/[\p{Letter}\p{Number}]/u.test(name)) return undefined
  const stamp = dayRead(one('REV') ?? '', 'month-first')?.day
  return {
    line,
    name: name.slice(0, 200),
    ...(company !== '' && company !== name && { company }),
    phones: [...new Set(phones)],
    emails: [...new Set(emails)],
    ...(/^[A-Z][A-Za-z_]+\//.test(one('TZ') ?? '') && { zone: one('TZ') as string }),
    ...(stamp !== undefined && stamp <= today && { touched: stamp }),
    tags: all('CATEGORIES')
      .flatMap(({ value }) =>
        partsOf(value, ',').map((tag) =>
          tag
            .trim()
            .replace(/\s+/g, '-')
            .replace(/[^\p{Letter}\p{Number}_.-]/gu, ''),
        ),
      )
      .filter((tag) => /^[\p{Letter}\p{Number}]/u.test(tag)),
    fields: lines.flatMap((said) => fieldOf(said, labels, today)),
    notes: all('NOTE').flatMap(({ value }) => entriesIn(clean(plain(value)).trim(), 'month-first', today)),
    planned: [],
    stops: [],
  }
}

const HOLDERS = ['FN', 'N', 'ORG', 'EMAIL', 'TZ', 'REV', 'NOTE', 'CATEGORIES']

/** What else a line says, as a field: birthdays and anniversaries as days, the rest under the name of the line. */
function fieldOf(said: ContentLine, labels: ReadonlyMap<string, string>, _today: Day): (readonly [string, string])[] {
  const { name, value, group, parameters } = said
  const text = cleanLine(
    partsOf(value, ';')
      .filter((part) => part !== '')
      .join(', '),
  )
  if (text === '' || LEFT_OUT.test(name) || HOLDERS.includes(name)) return []
  if (name === 'TEL') return typesOf(said).includes('fax') ? [['fax', text]] : []
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
    return [[field, day ?? text]]
  }
  return [[fieldNamed(label ?? name.replace(/^X-/, '')), text]]
}

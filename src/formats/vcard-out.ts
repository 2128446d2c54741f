import ICAL from 'ical.js'
import type { Leaving } from './leaving.ts'
import { lostReason } from './leaving.ts'

type Line = [string, Record<string, string>, string, ...unknown[]]

/** Leads as vCards 4, which phones and mail programs take in. What they have no word for stands in lines of our own. */
export function vcardFile(leads: readonly Leaving[]): string {
  ICAL.foldLength = 74
  return leads.map((lead) => `${ICAL.stringify(['vcard', linesOf(lead), []]).trimEnd()}\r\n`).join('')
}

function linesOf(lead: Leaving): Line[] {
  const { id, name, phone, email, zone, stage, since, tags, fields, notes } = lead
  const value = (field: string) => fields.find((one) => one.name === field)?.value
  const [family, given] = inParts(name)
  const reason = lostReason(lead)
  const text = (line: string, words: string | undefined, parameters: Record<string, string> = {}): Line[] =>
    words === undefined || words === '' ? [] : [[line, parameters, 'text', words]]
  return [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'uri', `urn:nurture:${id}`],
    ['fn', {}, 'text', name],
    ['n', {}, 'text', [family, given, '', '', '']],
    ...text('org', value('company')),
    ...text('title', value('title') ?? value('job-title')),
    ...text('tel', phone, { type: 'voice' }),
    ...fields.filter((one) => /^phone-\d+$/.test(one.name)).flatMap((one) => text('tel', one.value, { type: 'voice' })),
    ...text('email', email),
    ...fields.filter((one) => /^email-\d+$/.test(one.name)).flatMap((one) => text('email', one.value)),
    ...dated('bday', value('birthday')),
    ...dated('anniversary', value('anniversary')),
    ...text('tz', zone),
    ...(tags.length === 0 ? [] : [['categories', {}, 'text', ...tags] as Line]),
    ...text('x-nurture-stage', stage),
    ...text('x-nurture-lost', reason),
    ...text('x-nurture-since', since),
    ...fields
      .filter((one) => !KNOWN.test(one.name))
      .flatMap((one) => text('x-nurture-field', one.value, { name: one.name })),
    ...notes.map(
      ({ on, at, text: words }): Line => ['note', {}, 'text', `${on}${at === undefined ? '' : ` ${at}`}: ${words}`],
    ),
  ]
}

const KNOWN = /^(?:company|title|job-title|birthday|anniversary|phone-\d+|email-\d+)$/

/** A day as vCard 4 writes it: "19850503", "--0503"; other words as text. */
const dated = (line: string, value: string | undefined): Line[] =>
  value === undefined
    ? []
    : /^(?:\d{4}|-)-\d\d-\d\d$/.test(value)
      ? [[line, {}, 'date-and-or-time', value]]
      : [[line, {}, 'text', value]]

/** The last word as the family's name, for programs that sort by it. */
function inParts(name: string): [family: string, given: string] {
  const words = name.split(' ')
  return words.length < 2 ? ['', name] : [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}

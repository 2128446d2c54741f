import ICAL from 'ical.js'
import { asDay } from '../core/day.ts'
import type { Leaving } from './leaving.ts'
import { lostReason } from './leaving.ts'
import { contactWords } from './our-notes.ts'

type Line = [string, Record<string, string>, string, ...unknown[]]

/** Leads as vCards 4, which phones and mail programs take in. What they have no word for stands in lines of our own. */
export function vcardFile(leads: readonly Leaving[]): string {
  ICAL.foldLength = 74
  return leads.map((lead) => `${ICAL.stringify(['vcard', linesOf(lead), []]).trimEnd()}\r\n`).join('')
}

function linesOf(lead: Leaving): Line[] {
  const { id, name, phone, email, zone, stage, since, tags, fields, notes, not } = lead
  const [family, given] = inParts(name)
  const text = (line: string, words: string | undefined, parameters: Record<string, string> = {}): Line[] =>
    words === undefined || words === '' ? [] : [[line, parameters, 'text', words]]
  const facts = (line: string, names: RegExp, parameters: Record<string, string> = {}): Line[] =>
    fields
      .filter((one) => names.test(one.name))
      .flatMap((one) => text(line, one.value, { ...parameters, 'x-nurture': one.name }))
  return [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'uri', `urn:nurture:${id}`],
    ['fn', {}, 'text', name],
    ['n', {}, 'text', [family, given, '', '', '']],
    ...facts('org', /^company$/),
    ...facts('title', /^(?:job-)?title$/),
    ...text('tel', phone, { type: 'voice' }),
    ...facts('tel', PHONES, { type: 'voice' }),
    ...text('email', email),
    ...facts('email', EMAILS),
    ...dated('bday', fields.find((one) => one.name === 'birthday')?.value),
    ...dated('anniversary', fields.find((one) => one.name === 'anniversary')?.value),
    ...text('tz', zone),
    ...(tags.length === 0 ? [] : [['categories', {}, 'text', ...tags] as Line]),
    ...text('x-nurture-stage', stage),
    ...text('x-nurture-lost', lostReason(lead)),
    ...text('x-nurture-since', since),
    ...not.flatMap((channel) => text('x-nurture-stop', channel)),
    ...fields
      .filter((one) => !KNOWN.test(one.name) && !PHONES.test(one.name) && !EMAILS.test(one.name))
      .flatMap((one) => text('x-nurture-field', one.value, { name: one.name })),
    ...notes.map(
      (note): Line => [
        'note',
        { 'x-nurture': contactWords(note) },
        'text',
        `${note.on}${note.at === undefined ? '' : ` ${note.at}`}: ${note.text}`,
      ],
    ),
  ]
}

const PHONES = /^phone-\d+$/
const EMAILS = /^email-\d+$/
const KNOWN = /^(?:company|title|job-title|birthday|anniversary)$/

/** A day as vCard 4 writes it: "19850503", "--0503"; other words as text. */
function dated(line: string, value: string | undefined): Line[] {
  if (value === undefined || value === '') return []
  const isDay = asDay(value.startsWith('--') ? value.replace('-', '2000') : value) !== undefined
  return [[line, {}, isDay ? 'date-and-or-time' : 'text', value]]
}

/** The last word as the family's name, for programs that sort by it. */
function inParts(name: string): [family: string, given: string] {
  const words = name.split(' ')
  return words.length < 2 ? ['', name] : [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}

import { PROBLEM } from './arrival.ts'
import { dated, meanings, spelledOut } from './column-names.ts'

/** What a column of a file holds; everything else becomes a field of its own name. */
export const roles = [
  'id',
  'name',
  'deal',
  'first',
  'middle',
  'last',
  'suffix',
  'company',
  'email',
  'phone',
  'reach',
  'zone',
  'stage',
  'lost-reason',
  'amount',
  'since',
  'last-contact',
  'closed',
  'touched',
  'next',
  'tags',
  'note',
  'note-day',
  'no-calls',
  'no-email',
  'no-texts',
  'stopped',
] as const
export type Role = (typeof roles)[number]

/** Where a column goes: into a role, into a field, or nowhere. */
export type Meaning = { readonly role: Role } | { readonly field: string; readonly isDay: boolean } | 'nowhere'

/** The name of a column as it is compared: without case and marks. */
export const plainName = (column: string): string =>
  column
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** The same without what some programs put before each: "Person - Email - Work", "deal contact person". */
const withoutKind = (plain: string): string =>
  plain.replace(/^(?:persons?|people|deals?|leads?|organi[sz]ations?|notes?|activity) (?=.)/, '')

/** The name of a field for a column: "Lease End Date" is lease-end-date. */
export function fieldNamed(column: string): string {
  const name = plainName(column)
    .replace(/^(?:person|people) (?=.)/, '')
    .replaceAll(' ', '-')
    .slice(0, 60)
    .replace(/-$/, '')
  return /^\p{Letter}/u.test(name) ? name : `column-${name || 'without-name'}`
}

const ABOUT_A_DAY = /\b(?:date|day|time|expires|expiration|expiry|end|ends|due|created|modified|on|anniversary)\b/

/** What a column holds, going by its name. */
export function meaningOf(column: string): Meaning {
  const plain = plainName(column)
  if (plain === '' || plain === plainName(PROBLEM)) return 'nowhere'
  for (const name of [plain, withoutKind(plain), spelledOut(plain)]) {
    const field = dated.find(([names]) => names.test(name))?.[1]
    if (field !== undefined) return { field, isDay: true }
    const role = meanings.find(([names]) => names.test(name))?.[1]
    if (role !== undefined) return { role }
  }
  return { field: fieldNamed(column), isDay: ABOUT_A_DAY.test(plain) }
}

/** Fields that hold a day, whatever their column is called. */
export const datedFields: ReadonlySet<string> = new Set(dated.map(([, field]) => field))

/** Whether a column holds days. */
export const holdsDay = (meaning: Meaning): boolean =>
  meaning !== 'nowhere' &&
  ('field' in meaning
    ? meaning.isDay
    : ['since', 'last-contact', 'closed', 'touched', 'next', 'note-day'].includes(meaning.role))

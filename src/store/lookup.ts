import { digitsOf, fold } from '../core/name.ts'
import { isCased } from '../core/text.ts'
import type { Db } from './database.ts'
import { nearNames } from './near.ts'
import { statement } from './statement.ts'
import { quoted } from './term.ts'

/** What a name, phone or email that somebody typed leads to: one lead, several, or none; `near` are names that it might be a slip of. */
export interface Found {
  readonly row?: number
  readonly several: readonly number[]
  readonly near: readonly number[]
}

/** How many candidates are worth looking at; where there are more, one more is given. */
export const SEVERAL = 200

/** Finds whom the user means: by full name, phone, email, id, or whole words of a name that fit no other. */
export function find(db: Db, words: string): Found {
  const rows = (sql: string, ...values: string[]) =>
    db
      .prepare<string[], number>(sql)
      .pluck()
      .all(...values)
  const folded = fold(words)
  const digits = !isCased(words) && /^[\d\s()+.\-/]+$/.test(words) ? digitsOf(words) : null

  const asked: (() => number[])[] = [
    () => rows('SELECT id FROM leads WHERE folded = ? ORDER BY id', folded),
    () => (words.startsWith('^') ? rows('SELECT id FROM leads WHERE key = ?', words.slice(1)) : []),
    () =>
      words.includes('@') ? rows('SELECT id FROM leads WHERE email = ? COLLATE NOCASE ORDER BY id', words.trim()) : [],
    () => (digits === null ? [] : rows('SELECT id FROM leads WHERE phone_digits = ? ORDER BY id', digits)),
    () => (digits === null ? [] : byOtherPhones(db, digits)),
    () => wholeWords(db, folded),
  ]
  for (const ask of asked) {
    const found = ask()
    if (found.length === 1) return { row: found[0], several: [], near: [] }
    if (found.length > 1) return { several: found, near: [] }
  }
  return { several: [], near: nearNames(db, words) }
}

/** Leads of whom this number is a fact: their mobile, or a second phone. */
const byOtherPhones = (db: Db, digits: string): number[] =>
  statement<[], [number, string]>(
    db,
    "SELECT lead_id, value FROM fields WHERE name LIKE '%phone%' OR name LIKE '%mobile%' OR name LIKE '%cell%' ORDER BY lead_id",
  )
    .raw()
    .all()
    .flatMap(([row, value]) => (digitsOf(value) === digits ? [row] : []))
    .filter((row, at, rows) => row !== rows[at - 1])

/** Leads whose number is this one but for a digit: their names and phones. */
export function nearlyReachedSo(db: Db, phone: string): { name: string; phone: string }[] {
  const digits = digitsOf(phone)
  if (digits === null) return []
  const likely = Array.from(digits, (_, at) => `${digits.slice(0, at)}_${digits.slice(at + 1)}`)
  return statement<[string, string], { name: string; phone: string }>(
    db,
    `SELECT name, phone FROM leads JOIN json_each(?) ON phone_digits LIKE json_each.value
     WHERE phone_digits <> ? GROUP BY leads.id LIMIT 3`,
  ).all(JSON.stringify(likely), digits)
}

/** Leads whose name holds each of the words whole. */
function wholeWords(db: Db, folded: string): number[] {
  const terms = folded.split(' ').filter((word) => /[a-z0-9]/.test(word) || /[\p{Letter}\p{Number}]/u.test(word))
  if (terms.length === 0) return []
  return db
    .prepare<[string], number>(
      // Whoever is known by an email or a phone alone is named by the whole of it: “bob” is not yet bob@example.com.
      `SELECT rowid FROM name_words WHERE name_words MATCH ? AND (name NOT LIKE '%@%' OR name LIKE '% %') AND name GLOB '*[^0-9 ()+./-]*'
       ORDER BY rowid LIMIT ${SEVERAL + 1}`,
    )
    .pluck()
    .all(terms.map(quoted).join(' '))
}

/** Other leads with the phone or the email of the one in this row, who may be the same person. */
export const othersReachedSo = (db: Db, row: number): { name: string; by: 'phone' | 'email' }[] =>
  statement<[object], { name: string; by: 'phone' | 'email' }>(
    db,
    `SELECT other.name, 'phone' AS by FROM leads JOIN leads AS other ON other.phone_digits = leads.phone_digits AND other.id <> leads.id
     WHERE leads.id = @row AND leads.phone_digits IS NOT NULL
     UNION SELECT other.name, 'email' FROM leads JOIN leads AS other ON other.email = leads.email COLLATE NOCASE AND other.id <> leads.id
     WHERE leads.id = @row AND leads.email IS NOT NULL`,
  ).all({ row })

/** How many names are offered at once. */
const OFFERED = 60

/** Names of which a word begins so, for the shell to offer; with nothing begun, the latest. */
export function namesBeginning(db: Db, begun: string): string[] {
  const words = fold(begun)
    .split(/[^\p{Letter}\p{Number}\p{Mark}]+/u)
    .filter((word) => word !== '')
  if (words.length === 0)
    return begun.trim() === ''
      ? statement<[], string>(db, `SELECT name FROM leads ORDER BY id DESC LIMIT ${OFFERED}`).pluck().all()
      : []
  return statement<[string], string>(
    db,
    `SELECT DISTINCT name FROM name_words WHERE name_words MATCH ? ORDER BY name LIMIT ${OFFERED}`,
  )
    .pluck()
    .all(words.map((word, at) => quoted(word) + (at === words.length - 1 ? '*' : '')).join(' '))
}

import { fold, nearlyFits } from '../core/name.ts'
import type { Db } from './database.ts'
import { quoted } from './term.ts'

/** The most letters that a slip may put in or leave out. */
const SLIP = 2

/** Sorts after every name with the same beginning. */
const AFTER = '\u{10ffff}'

/**
 * Leads whose name the words may be a slip of. A slip leaves some part of a name whole: its beginning, which the index of names
 * finds, or a later part, which its trigrams find. So only those are read, however many leads there are.
 */
export function nearNames(db: Db, words: string): number[] {
  const letters = [...fold(words)]
  if (letters.length < 3) return []
  const [beginning, ...others] = partsOf(letters)
  // “Ebaa” for Beaa: two letters that changed places at the beginning of a short name leave neither part whole.
  const swapped = letters.length < 8 ? letters[1] : beginning
  return db
    .prepare<[object], { id: number; folded: string }>(
      `SELECT id, folded FROM leads WHERE folded >= @from AND folded < @to AND length(folded) BETWEEN @least AND @most
       UNION
       SELECT id, folded FROM leads WHERE folded >= @swapped AND folded < @swappedTo AND length(folded) BETWEEN @least AND @most
       UNION
       SELECT id, folded FROM leads WHERE id IN (SELECT rowid FROM name_trigrams WHERE name_trigrams MATCH @parts)
         AND length(folded) BETWEEN @least AND @most
       ORDER BY id`,
    )
    .all({
      from: beginning,
      to: `${beginning}${AFTER}`,
      swapped,
      swappedTo: `${swapped}${AFTER}`,
      least: letters.length - SLIP,
      most: letters.length + SLIP,
      parts: others.map((part) => `(${trigramsOf(part).map(quoted).join(' AND ')})`).join(' OR '),
    })
    .filter(({ folded }) => nearlyFits(words, folded))
    .map(({ id }) => id)
}

/** Three parts, of which two letters wrong leave one whole; in a short name, where one letter may be wrong, the first letter and the last three. */
function partsOf(letters: readonly string[]): string[] {
  const cut = (from: number, to?: number) => letters.slice(from, to).join('')
  if (letters.length < 8) return [cut(0, 1), cut(-3)]
  // A part that is looked up by its trigrams has three letters at least.
  const third = Math.max(3, Math.floor(letters.length / 3))
  return [cut(0, -2 * third), cut(-2 * third, -third), cut(-third)]
}

function trigramsOf(part: string): string[] {
  const letters = [...part]
  return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''))
}

import { amountRead } from './amount.ts'
import { deadEndIn, isSaid } from './dead-end.ts'

const BOUGHT =
  /\b(?:bought|purchased|is buying|are buying|(?:he|she|they)(?:['’]ll| will) take) (?:it|one|them|both|(?:the|a|our) (?!house|home|farm|dog|puppy|boat)\w+)(?! (?:in|at|elsewhere|somewhere|online|last|years?|two|from (?!us\b|me\b))\b)|\bsigned(?! up\b)(?: (?:the |his |her |their )?(?:contract|papers|paperwork|deal|purchase agreement|bill of sale|po|order|today|off on it)\b|(?=\s*[!.]))|\b(?:we|i)(?:['’]ve| have)? (?:closed|won|got) (?:the |this )?(?:deal|sale|order)\b|\b(?:deal|sale) (?:is |was )?(?:closed|done|signed|won)\b|\bclosed the (?:deal|sale)\b|(?:^|[.!] )sold!/i

/** Of somebody else, or long ago: “his neighbor bought it”, “bought one in 2019”. */
const NOT_NOW =
  /\b(?:neighbou?r|brother|sister|friend|competitor|someone|somebody|(?:19|20)\d\d|years? ago|last (?:year|spring|summer|fall|winter|month)|used to|already (?:own|had)|lost the|went w(?:ith|\/)|privately|bought .{0,40}\bfrom (?!us\b|me\b|our\b))\b/i

const MONEY =
  /(?<![\w/.-])(?:[$€£] ?\d[\d.,]*\d(?: ?k\b)?|\d{1,3}(?:[,.]\d{3})+(?:[.,]\d\d)?|\d{4,7}|\d{1,3}(?:\.\d)? ?k\b)(?![\d/-])/i

/** What a note that tells of a sale says of it. */
export interface Sale {
  readonly amount?: number
}

/** A note that says they bought, and for how much where it does: “He bought it! 38,900”. */
export function saleIn(note: string, name: string): Sale | undefined {
  if (!isSaid(BOUGHT, note) || NOT_NOW.test(note) || deadEndIn(note, name) !== undefined) return undefined
  const told = note.slice(note.slice(0, note.search(BOUGHT)).search(/[^.!?\n]*$/))
  const read = amountRead(MONEY.exec(told)?.[0] ?? '')
  return read !== undefined && 'amount' in read ? { amount: read.amount } : {}
}

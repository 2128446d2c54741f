import type { Mention } from '../dates/mention.ts'
import type { Day } from '../day.ts'
import { clausesOf } from './clauses.ts'
import type { Text } from './text.ts'
import { tokenise } from './tokens.ts'

const GREETING = /^\W*(?:hi|hello|dear|g['’]day|good (?:morning|afternoon|evening|day)|hey)\b[^.\n]{0,40}[,!:]?\s*\n/i
const SIGNED =
  /\n\s*(?:(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)|yours\b|sincerely|cheers|thanks|thank you|thx|respectfully|best)\b[^\n]{0,30}(?:\n|$)/i
const MOVED = /\b(?:moved?|resched\w*|pushed|changed|bumped|switched|shifted|postponed|slid)\b[^.]{0,40}$/i
const FROM_TO = /^from\s.+?\s+to\s+/i
const YEAR_OF_SOMETHING = /,\s*(?:19|20)\d\d$/

/** Of “moved from Tuesday to Thursday” only Thursday is left; of “in the fall, 2021 Outback” the year is the car's. */
function mended(note: string, mention: Mention, datesIn: (words: string) => readonly Mention[]): Mention {
  const { text, index } = mention
  const gone = FROM_TO.exec(text)?.[0]
  if (gone && MOVED.test(note.slice(Math.max(0, index - 60), index))) {
    const [to] = datesIn(text.slice(gone.length))
    if (to) return { ...to, index: index + gone.length + to.index }
  }
  if (mention.tense === 'past' && YEAR_OF_SOMETHING.test(text)) {
    const [first] = datesIn(text.replace(YEAR_OF_SOMETHING, ''))
    if (first) return { ...first, index: index + first.index }
  }
  return mention
}

/** Takes a note apart into tokens and clauses, once for all readers. */
export function takeApart(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesIn: (words: string) => readonly Mention[],
): Text {
  const tokens = tokenise(
    note,
    dates.map((mention) => mended(note, mention, datesIn)),
  )
  const letter = GREETING.test(note) || SIGNED.test(note)
  return { note, written, tokens, clauses: clausesOf(tokens), datesIn, letter }
}

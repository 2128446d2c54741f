import type { DatesIn, Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const ENDS = '(?=\\s*(?:[.,;!?)\\n"”]|$))'
const THEN =
  "(?= (?:at the earliest|earliest|or so|probably|maybe|for (?:the|that|him|her|them)|(?:he|she|they)(?:'ll| will| can)|is when)\\b)"
/** “So June”, “figures May”, “call it May”: a month by itself, where the word before it guesses at a time. */
const GUESSED = new RegExp(
  `\\b(?:so|figures?|figuring|guess(?:es|ing)?|thinks?|thinking|reckons?|means?|call it|make (?:it|that)|more like|shooting for|aim(?:s|ing)? for|not (?:till|until|before)|try|say) (${MONTH})(?:${ENDS}|${THEN})`,
  'gi',
)
/** “Not this month, not next. May.” A month that is all of a sentence, or that begins what they will do. */
const ALONE = new RegExp(
  `(?:^|[.;!?\\n] ?)(${MONTH})(?=[.!\\n]|$)|(?:^|[.,;!?\\n] ?)(${MONTH})(?= (?:he|she|they)(?:'ll| will| can)\\b)`,
  'g',
)

/** Months that are also names and verbs, where what stands before them shows that a time is meant. */
export function bareMonthsIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  return gather([GUESSED, ALONE], (pattern) =>
    gather(foundIn(note, pattern), ({ 0: words, 1: one, 2: other, index }) => {
      const text = one ?? other ?? ''
      const at = index + words.length - text.length
      const taken = known.some(
        (mention) => mention.index < at + text.length && at < mention.index + mention.text.length,
      )
      const [found] = taken ? [] : datesIn(`in ${text}`)
      return found ? [{ ...found, text, index: at }] : []
    }),
  )
}

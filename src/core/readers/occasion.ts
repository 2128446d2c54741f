import { isDenied, isPast } from './evidence.ts'
import { type Claim, dated, datesOf, gap, marked, type Reader, wordsBetween } from './text.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:b ?da?y|bdays|birthday|dob|d o b|bd$|turn|sweet|\w+tieth)/, 'birthday'],
  [/^(?:anniv|wedding anniversary|work anniversary|anni|centen|jubilee|golden wedding|married)/, 'anniversary'],
  [/^(?:wedding|getting married|gets? married|marries|marrying|ties|tying|bridal|engagement)/, 'wedding'],
  [/^(?:grad|commencement)/, 'graduation'],
  [/^(?:retir|last day)/, 'retirement'],
  [/^(?:mov|relocat)/, 'move'],
  [/^(?:due|baby|expecting|twins|newborn|c section)/, 'due date'],
]
const AGE = /^(?:\d{1,3}(?:st|nd|rd|th)?|thirty|forty|fifty|sixty|seventy|eighty|ninety|eighteen|twenty one|sixteen)\b/
const FORWARD =
  /^(?:forward|ahead|fast|slow|on|pretty|quick|quickly|out of|things|parts|the|it|to (?:the next|a )|up)\b/
const WAS = /^(?:was|were|went)\b/

/** “Birthday's Feb 9”: a day that comes round again, or comes once. */
export const occasion: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause))
      for (const mark of marked(clause, 'occasion')) {
        const word = wordsBetween(text, mark.from, mark.to).replace(/'s$/, '')
        const after = wordsBetween(text, mark.to, Math.min(clause.to, mark.to + 3))
        const about = KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? word
        if (gap(mark, at) > 8 || isDenied(text, clause, mark)) continue
        if (/^turn/.test(word) && !AGE.test(after)) continue
        if (about === 'move' && FORWARD.test(after)) continue
        if (word === 'married' && !/\byears?\b/.test(after)) continue
        if (
          word === 'due' &&
          !/\bbaby|babies|twins|kid|child|girl|boy|she|wife|pregnan|expecting\b/.test(
            wordsBetween(text, clause.from, clause.to),
          )
        )
          continue
        if (
          word === 'expecting' &&
          !/\b(?:baby|twins|first|second|third|#|child|kid|girl|boy)\b/.test(wordsBetween(text, mark.to, at)) &&
          mark.to !== at
        )
          continue
        const yearly = about === 'birthday' || about === 'anniversary'
        if (yearly ? WAS.test(after) && mention.tense === 'past' : isPast(text, clause, at) || WAS.test(after)) continue
        claims.push({
          ...dated(mention),
          type: 'occasion',
          about,
          weight: 88 - gap(mark, at),
          from: Math.min(mark.from, at),
          to: Math.max(mark.to, at + 1),
        })
      }
  return claims
}

import { aboutOf } from './about.ts'
import { takenUp } from './asked.ts'
import type { Clause } from './clauses.ts'
import { beside, oursIn } from './evidence.ts'
import { type Claim, datesOf, has, marked, type Text, wordsBetween } from './text.ts'
import { type Bound, threshold } from './threshold.ts'

const ANYTHING = /^(?:watching|looking|waiting)(?: out)? for|\b(?:any|anything|something)\b/
const WOULD =
  /\b(?:would (?:sell|take|buy|refi|refinance|do it|go|move|switch|consider|list|part|look)|open to (?:offers?|selling)|entertain(?:ing)? offers?|(?:he|she|they)'d (?:sell|take|buy|bite|refi|do it|move|switch|list|go|look))\b/
const WAITS =
  /\b(?:wants?|wait(?:s|ing)?|hold(?:s|ing)? out|buyer|seller|will (?:buy|sell|list|refi|sign|move)|game|interested|in at|pull the trigger|target|needs?)\b/
/** “Get there”, “hits that”: the bound that was said before. */
const THERE =
  /\b(?:(?:gets?|got|comes?|goes?|drops?|climbs?|falls?|rises?) (?:down |up |back |all the way )?(?:there|to that|that (?:low|high|far))|(?:hits?|reach(?:es)?|meets?|sees?|matches?|touches|passes) (?:that|it|this)|that happens|(?:will |can |could )do(?:es)? (?:it|that)|(?:at|in) that (?:point|case|price|rate|number|level))\b/
const OTHERWISE = /^(?:and |but )?(?:otherwise|if not|until then|till then|else)\b/
const BACK = 4

/** Whether words speak of a bound that was set before them. */
export const speaksOfBound = (words: string): boolean => THERE.test(words)

/** The bound that a clause just before this one sets, without a day of its own. */
export function boundBefore(text: Text, clause: Clause): Bound | undefined {
  for (let place = clause.place - 1; place >= Math.max(0, clause.place - BACK); place -= 1) {
    const before = text.clauses[place]
    const bound = before && threshold(text, before.from, before.to)
    if (bound) return bound
  }
  return undefined
}

/** Whether what comes next takes the bound up: “ping him then”, “call if it gets there”, “otherwise no contact”. */
const isTakenUp = (text: Text, clause: Clause): boolean =>
  takenUp(text, clause) ||
  text.clauses.slice(clause.place + 1, clause.place + 1 + BACK).some((next) => {
    const words = wordsBetween(text, next.from, next.to)
    return (
      next.sentence <= clause.sentence + 2 &&
      datesOf(text, next).length === 0 &&
      (THERE.test(words) || (OTHERWISE.test(words) && next.sentence === clause.sentence))
    )
  })

/** “He'd list at 600k or more”, “wants 6.25 or better; ping him then”: a bound that is set without an “if”. */
export function boundsIn(text: Text): Claim[] {
  return text.clauses.flatMap((clause): Claim[] => {
    if (has(clause, 'past') || marked(clause, 'if').some(({ from }) => from - clause.from <= 3)) return []
    const words = wordsBetween(text, clause.from, clause.to)
    const would = WOULD.test(words)
    const anything = ANYTHING.test(words) && !has(clause, 'not')
    const taken = (would || anything || WAITS.test(words)) && isTakenUp(text, clause)
    const followed = anything && [1, 2].some((by) => oursIn(text, beside(text, clause, by) ?? clause).length > 0)
    if (!would && !taken && !followed) return []
    const bound = threshold(text, clause.from, clause.to)
    if (!bound) return []
    const { op, value } = bound
    return [
      {
        type: 'condition',
        op,
        value,
        about: aboutOf(words, true) ?? 'price',
        weight: taken ? 82 : followed ? 70 : 62,
        from: clause.from,
        to: clause.to,
      },
    ]
  })
}

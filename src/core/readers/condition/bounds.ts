import { gather } from '../../gather.ts'
import { isOfADay, takenUp } from '../evidence/asked.ts'
import { beside, oursIn } from '../evidence/evidence.ts'
import { type Bound, RATE_LIKE, saysAmount, threshold } from '../evidence/threshold.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, datesOf, has, marked, type Text, wordsBetween } from '../language/text.ts'
import { aboutOf } from './about.ts'

const ANYTHING = /^(?:watching|looking|waiting)(?: out)? for|\b(?:any|anything|something)\b/
/** “A hard stop on anything over $500”: what they will not do. */
const LIMIT = /\b(?:stop|limit|cap|ceiling|max)\b/
const WOULD =
  /\b(?:would (?:bite|jump|grab|sign|commit|trade|upgrade|build|order|lock|sell|take|buy|refi|refinance|do it|go|move|switch|consider|list|part|look)|open to (?:offers?|selling)|entertain(?:ing)? offers?|(?:he|she|they)'d (?:sell|take|buy|bite|refi|do it|move|switch|list|go|look))\b/
const WAITS =
  /\b(?:wants?|wait(?:s|ing)?|hold(?:s|ing)? out|buyer|seller|will (?:buy|sell|list|refi|sign|move)|game|interested|in at|pull the trigger|target|needs?)\b/
/** “Gold over 5000”, “diesel gets beneath 3.25”: a thing and its bound, where “diesel is at 3.25” tells what is so. */
const BARE =
  /^(?:and |so |or |but |the |any |if |\d+ (?:yr|year|month|mo) )*(?!(?:he|she|they|we|i|it|you|paid|sold|bought|paying|has|had|got|wants?|owes|quoted|rent|runs?|sits?|still|now|up|all|just|about|only|offered|asking|budget|max|credit|score|fico|mileage|miles|age|income|headcount|revenue|volume|usage|sales)\b)(?:(?:[a-z&']+ ){1,4}?|(?<=\d (?:yr|year|month|mo) ))(?:over|under|above|below|beneath|past|at|north of|south of|gets?|goes|hits?|drops?|falls?|dips?|climbs?|rises?|reaches|comes|slips|breaks|touches)\b/
const IS_STATE =
  /\b(?:is|are|was|were|'s|has been|been|stays?|now|currently|today|already|since|still|last|yesterday)\b|'s\b/
/** “Get there”, “hits that”: the bound that was said before. */
const THERE =
  /\b(?:(?:gets?|got|comes?|goes?|drops?|climbs?|falls?|rises?) (?:down |up |back |all the way )?(?:there|to that|that (?:low|high|far))|(?:hits?|reach(?:es)?|meets?|sees?|matches?|touches|passes) (?:that|it|this)|that happens|(?:will |can |could )do(?:es)? (?:it|that)|(?:at|in) that (?:point|case|price|rate|number|level)|(?:under|below|above|over) that)\b/
const SIDE = /\b(under|below|above|over) that\b/
const OTHERWISE = /^(?:and |but )?(?:otherwise|if not|until then|till then|else)\b/
const BACK = 4

/** Whether words speak of a bound that was set before them. */
export const speaksOfBound = (words: string): boolean => THERE.test(words)

/** The bound that a clause just before this one sets, without a day of its own. */
export function boundBefore(text: Text, clause: Clause): Bound | undefined {
  for (let place = clause.place - 1; place >= Math.max(0, clause.place - BACK); place -= 1) {
    const before = text.clauses[place]
    const bound = before && threshold(text, before.from, before.to)
    const side = SIDE.exec(wordsBetween(text, clause.from, clause.to))?.[1]
    if (bound) return side === undefined ? bound : { ...bound, op: /^[ub]/.test(side) ? '<' : '>' }
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

const TELL = /^(?:so |then |and |please )*(?:tell|show|update|inform) (?:him|her|them|\w+)\b/
/** Whether a clause asks for a contact, on no day of its own. */
const asksIn = (text: Text, clause: Clause | undefined): boolean =>
  clause !== undefined &&
  datesOf(text, clause).length === 0 &&
  !isOfADay(text, clause) &&
  (oursIn(text, clause).length > 0 || TELL.test(wordsBetween(text, clause.from, clause.to)))

/** “They go ahead if it is approved. Ping him when that happens”: the contact of the next sentence is for then. */
export const isRepeated = (text: Text, clause: Clause): boolean =>
  text.clauses
    .slice(clause.place + 1, clause.place + 1 + BACK)
    .some(
      (next) =>
        next.sentence === clause.sentence + 1 &&
        asksIn(text, next) &&
        text.clauses
          .slice(next.place, next.place + 3)
          .some(({ from, to }) => TAKES_UP.test(wordsBetween(text, from, to))),
    )

/** “… and he sells, let him know”, “… he'll do the parlour. Ring him if it does”: the contact is to follow. */
const isFollowed = (text: Text, clause: Clause): boolean =>
  isRepeated(text, clause) ||
  text.clauses
    .slice(clause.place + 1, clause.place + 1 + BACK)
    .some(
      (next) =>
        asksIn(text, next) &&
        (next.sentence === clause.sentence || (next.sentence === clause.sentence + 1 && bidsOnly(next))),
    )
/** A sentence that does nothing but bid us call. */
const bidsOnly = ({ from, to, marks }: Clause): boolean =>
  to - from <= 3 && marks.some((mark) => mark.tag === 'act' && mark.from === from)
const TAKES_UP = /^(?:then|so)\b|^(?:if|when) (?:it|that|so|we see|this)\b|^if$/

/** “Call at 5.1”: a rate to call at. */
const isCalledAt = (text: Text, clause: Clause): boolean =>
  text.tokens[clause.to - 2]?.text === 'at' &&
  RATE_LIKE.test(text.tokens[clause.to - 1]?.text ?? '') &&
  oursIn(text, clause).some(({ from, to }) => from === clause.from && clause.to - to <= 3)

/** “He'd list at 600k or more”, “wants 6.25 or better; ping him then”: a bound that is set without an “if”. */
export function boundsIn(text: Text): Claim[] {
  return gather(text.clauses, (clause): Claim[] => {
    if (has(clause, 'past') || !saysAmount(text, clause.from, clause.to)) return []
    if (marked(clause, 'if').some(({ from }) => from - clause.from <= 3)) return []
    const words = wordsBetween(text, clause.from, clause.to)
    const would = WOULD.test(words)
    const anything = ANYTHING.test(words) && !has(clause, 'not') && !LIMIT.test(words)
    const taken = (would || anything || WAITS.test(words)) && isTakenUp(text, clause)
    const bare = BARE.test(words) && !IS_STATE.test(words.replace(/ and .*$/, '')) && !has(clause, 'they', 'we', 'not')
    const followed = bare
      ? isFollowed(text, clause)
      : (anything || would) && [1, 2].some((by) => asksIn(text, beside(text, clause, by)))
    if (!would && !taken && !followed && !isCalledAt(text, clause)) return []
    const bound = threshold(text, clause.from, clause.to)
    if (!bound) return []
    const { op, value } = bound
    return [
      {
        type: 'condition',
        op,
        value,
        about: aboutOf(words, true) ?? 'price',
        weight: taken || (followed && (bare || would)) ? 82 : followed ? 70 : 62,
        from: clause.from,
        to: clause.to,
      },
    ]
  })
}

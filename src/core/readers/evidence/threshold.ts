import { amountAt, mayBeAmount } from '../language/amounts.ts'
import { type Text, wordsBetween } from '../language/text.ts'

/** Words that speak of interest, where less is better. */
export const RATES =
  /\b(?:rates?|apr|30 yr|15 yr|30 year|10 yr|arm|jumbo|mortgage|refi|interest|fixed|treasury|prime|fed)\b/
const CHEAPER = /\b(?:price|rent|rental|cost|payment|asking|premium|lists?|quote)\b/

const FILL =
  '(?: (?:to|at|the|a|an|about|around|roughly|like|or|back|up|down|by|of|\\$|for|~|into|in|as|low|is|per|it|him|her|them|his|their|my|our))*$'
const ABOVE = new RegExp(
  `\\b(?:over|above|at least|more than|exceed(?:s|ed|ing)?|past|tops?|upwards of|in excess of|north of|greater than|higher than|beyond|hits?|reach(?:es|ed)?|cross(?:es)?|pass(?:es)?|breaks?|gets? (?:back )?(?:up )?to|goes (?:back )?(?:up )?to|climbs?|rises?|rose|up to|clears?|touches|worth|apprais(?:es?|ed)|comes? in at|offers?|at|clears|makes?|brings?|fetch(?:es)?|pays?|gets|saves|scrapes(?: together)?|comes? up with)${FILL}|(?:^|\\s)(?:>|> =|≥)(?: \\$)?$`,
)
const BELOW = new RegExp(
  `\\b(?:under|below|less than|lower than|cheaper than|beneath|south of|no more than|down to|(?:drop|dip|fall|sink|slip|slide|cut|reduce|lower|come|mark|knock|shave|shrink|ease|go|get)(?:s|es|d|ed|ped)? (?:back )?(?:down )?(?:to|into|in)|(?:drop|dip|fall|sink|slip|slide|cool|ease)s?|reduced|lowered|marked down|down|sub|within|inside|comes? off)${FILL}|(?:^|\\s)(?:<|< =|≤)(?: \\$)?$`,
)
const UP_TO = /\b(?:gets?|goes|go|comes?) (?:back )?(?:up )?to$/
const OR_LESS = /^(?:[\w.$/%]+ ){0,5}?(?:or (?:less|lower|under|below|cheaper|fewer)|and under|max|tops)\b/
const OR_BETTER = /^(?:[\w.$/%]+ ){0,3}?or better\b/
const OR_MORE = /^(?:[\w.$/%]+ ){0,5}?(?:or (?:more|higher|above|over|up)|and up|plus\b|\+)/
const FRONT = /^(?:in front|handle|in the front|as the first|up front)\b/
const STARTS = /\b(?:starts?|starting|begins?) (?:with|with) a?\s*$/
/** “If we can beat 5.25”, “match 89 a month”: what is paid is to be less, what is offered more. */
const BEAT = new RegExp(
  `\\b(?:beat(?:s|ing)?|match(?:es|ing)?|undercuts?|undercutting|improves? on|(?:we|you|us) (?:can|could) do)${FILL}`,
)
const OFFERED = /\b(?:offers?|bids?|worth|pays?|paying|buyers?|yields?|return)\b/
/** “Back in the fives”: rates that begin with a figure. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  'twos threes fours fives sixes sevens eights nines'.split(' ').map((word, place) => [word, place + 2]),
)
const UNITS =
  /^(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|bed|beds?|br|bath|pm|am|hrs?|hours?|minutes?|mins?|st|nd|rd|th|other|more|of)$/

/** A bound that the words set: which way, how much, and where it is said. */
export interface Bound {
  readonly op: '<' | '>'
  readonly value: number
  readonly from: number
  readonly to: number
}

/** “Call at 4.9”: a rate, where “at 5.30” is an hour. */
export const RATE_LIKE = /^(?:\d|1[0-4])\.(?:\d|[27]5|\d{3})%?$/
/** “Once we see 5.5”: of a rate that is waited for, less. */
const SEES = /\b(?:sees?|gets?)(?: an?)?$/
/** “He'd sell at 525”, “if the colonial comes down to 399”: houses are told in thousands. */
const HOUSES =
  /\b(?:comps?|listings?|lists? (?:at|under|below|over|above)|house|home|homes|condos?|colonial|townhouse|townhome|duplex|bungalow|rancher|lakefront|lakeshore|bedrooms?|acreage|zillow|escrow)\b/
const inThousands = (text: Text, value: number): number =>
  Number.isInteger(value) && value >= 100 && value < 2000 && HOUSES.test(text.words.said) ? value * 1000 : value

/** Whether the tokens from `from` up to `to` say any amount that could be a bound. */
export function saysAmount({ tokens }: Text, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token && (mayBeAmount(token) || DIGITS.has(token.text))) return true
  }
  return false
}

/** The bound that the tokens from `from` up to `to` set: “under 6”, “hits $425”, “300k or less”. */
export function threshold(text: Text, from: number, to: number): Bound | undefined {
  for (let at = from; at < to; at += 1) {
    const digit = DIGITS.get(text.tokens[at]?.text ?? '')
    if (digit !== undefined && RATES.test(wordsBetween(text, from - 8, at)))
      return { op: '<', value: digit + 1, from: Math.max(from, at - 3), to: at + 1 }
    const said = amountAt(text.tokens, at)
    const amount =
      said && /^\d+$/.test(text.tokens[at]?.text ?? '') ? { ...said, value: inThousands(text, said.value) } : said
    if (!amount || UNITS.test(text.tokens[amount.to]?.text ?? '')) continue
    const before = wordsBetween(text, Math.max(from, at - 6), at)
    const after = wordsBetween(text, amount.to, Math.min(to, amount.to + 7))
    const spot = { from: Math.max(from, at - 3), to: amount.to }
    if (FRONT.test(after) || STARTS.test(`${before} `)) return { op: '<', value: amount.value + 1, ...spot }
    const cheap =
      (amount.value < 15 && OR_BETTER.test(after)) ||
      RATES.test(wordsBetween(text, from - 8, at)) ||
      CHEAPER.test(wordsBetween(text, from, at))
    const op = OR_BETTER.test(after)
      ? cheap
        ? '<'
        : '>'
      : OR_LESS.test(after)
        ? '<'
        : OR_MORE.test(after)
          ? '>'
          : undefined
    if (op) return { op, value: amount.value, ...spot }
    if (/\bat$/.test(before) && RATE_LIKE.test(text.tokens[at]?.text ?? ''))
      return { op: '<', value: amount.value, ...spot }
    if (BEAT.test(before))
      return { op: OFFERED.test(wordsBetween(text, from - 8, amount.to + 4)) ? '>' : '<', value: amount.value, ...spot }
    if (UP_TO.test(before) ? false : BELOW.test(before)) return { op: '<', value: amount.value, ...spot }
    if (amount.value < 15 && SEES.test(before) && RATES.test(wordsBetween(text, from - 12, at)))
      return { op: '<', value: amount.value, ...spot }
    if (ABOVE.test(before)) return { op: '>', value: amount.value, ...spot }
  }
  return undefined
}

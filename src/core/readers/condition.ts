import { amountAt } from './amounts.ts'
import type { Clause } from './clauses.ts'
import { beside, oursIn } from './evidence.ts'
import { type Claim, datesOf, has, marked, type Reader, type Text, wordsBetween } from './text.ts'

const BELOW =
  /\b(?:under|below|less than|lower than|cheaper than|beneath|south of|no more than|at or below|down to|(?:drops?|dips?|falls?|sinks?|slips?|comes?|gets?|goes|go|down|cut|cuts|reduced|reduces|lowered|marked|knocked) (?:down )?to|drops? a|in the low|into the low|inside|beat|beats|sub|within|<)(?: about| around| \$)?$/
const ABOVE =
  /\b(?:over|above|at least|more than|exceeds?|past|tops?|north of|greater than|higher than|hits?|reach(?:es)?|crosses|cross|passes|breaks|gets? (?:up )?to|goes (?:up )?to|go(?:es)? up to|climbs? to|rises? to|up to|clears?|touches|is worth|worth|appraises? (?:at|for)|comes? in at|offers?|can get|gets|get|>)(?: about| around| \$)?$/
const OR_LESS = /^(?:or (?:less|lower|under|below|better|cheaper)|and under|max|tops)\b/
const OR_MORE = /^(?:or (?:more|higher|above|over)|and up|plus|\+)/
const RATES = /\b(?:rates?|apr|30 yr|15 yr|30 year|10 yr|arm|jumbo|mortgage|refi|interest|fixed|treasury|prime|fed)\b/
const UNITS =
  /^(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|bed|beds?|br|bath|pm|am|hrs?|hours?|minutes?|mins?|miles?|mi|seats?|units?|users?|people|ppl|employees|st|nd|rd|th)$/
const THEIRS =
  /\b(?:questions?|needs? (?:anything|me|us|help|something|it|one|more|to)|interested|no answer|voicemail|vm|hears? (?:back|from)|convenient|possible|he'd like|she'd like|they'd like|wants? (?:me|us|to|it)|have any|has any|problems?|issues?|he has time|she has time|they decide|he decides|she decides|not interested|doesn't answer|not there|no one|nobody|don't answer|any luck|that works|that's ok|ok with|okay with|it works|he can|she can|they can|he's free|happy with|possible|applicable|necessary|missed|unavailable|busy|he didn't|she didn't|not home|home)\b/
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [RATES, 'rate'],
  [/\btrade\b/, 'trade value'],
  [/\brent\b|a month\b/, 'rent'],
  [/\bprice|priced|asking|lists?\b|cost|payment\b/, 'price'],
  [/\b(?:hires?|hired|hiring|recruit|fills? the)\b/, 'hire'],
  [/\bdivorce/, 'divorce'],
  [
    /\b(?:arrives?|in stock|restock\w*|lot|comes? in|lands|available|inventory|backorder\w*|allocation|delivered|ships)\b/,
    'stock',
  ],
  [/\b(?:funding|series|round|raise)\b/, 'funding'],
  [/\b(?:sells?|sold|sale)\b/, 'sale'],
  [/\b(?:closes|closing)\b/, 'closing'],
  [/\bpermit/, 'permit'],
  [/\bbudget/, 'budget'],
  [/\bapprov/, 'approval'],
  [/\bprobate|estate\b/, 'estate'],
]

const aboutOf = (words: string): string | undefined => SUBJECTS.find(([pattern]) => pattern.test(words))?.[1]

/** A bound that the words set: “under 6”, “hits $425”, “300k or less”. */
function threshold(
  text: Text,
  from: number,
  to: number,
): { op: '<' | '>'; value: number; from: number; to: number } | undefined {
  for (let at = from; at < to; at += 1) {
    const amount = amountAt(text.tokens, at)
    if (!amount || UNITS.test(text.tokens[amount.to]?.text ?? '')) continue
    const before = wordsBetween(text, Math.max(from, at - 4), at)
    const after = wordsBetween(text, amount.to, amount.to + 3)
    const op =
      BELOW.test(before) || OR_LESS.test(after) ? '<' : ABOVE.test(before) || OR_MORE.test(after) ? '>' : undefined
    if (op) return { op, value: amount.value, from: Math.max(from, at - 4), to: amount.to }
  }
  return undefined
}

/** Whether contact is to follow: in the same clause, or in one beside it. */
const asksForContact = (text: Text, clause: Clause): boolean =>
  [0, -1, 1, -2, 2].some((by) => {
    const other = by === 0 ? clause : beside(text, clause, by)
    return other !== undefined && oursIn(text, other).length > 0
  })

/** Whether the next sentence takes it up: “When the divorce is final she wants to list. Call then.” */
const takenUp = (text: Text, clause: Clause): boolean =>
  text.clauses
    .slice(clause.place + 1, clause.place + 5)
    .some(
      (next) =>
        next.sentence <= clause.sentence + 1 &&
        !datesOf(text, next).length &&
        has(next, 'then') &&
        oursIn(text, next).length > 0,
    )

/** “If rates get under 6”: contact them when something without a date happens. */
export const condition: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses) {
    const [opener] = marked(clause, 'if').filter(({ from }) => from - clause.from <= 3)
    if (!opener) continue
    const word = wordsBetween(text, opener.from, opener.to)
    const next = beside(text, clause, 1)
    const reach = clause.to
    const words = wordsBetween(text, opener.to, reach)
    const bound = threshold(text, opener.to, reach)
    const asked = asksForContact(text, clause) || (next !== undefined && oursIn(text, next).length > 0)
    const spot = { from: clause.from, to: clause.to }
    if (bound) {
      const about = aboutOf(words) ?? aboutOf(wordsBetween(text, clause.from - 12, clause.from)) ?? 'price'
      claims.push({ type: 'condition', op: bound.op, value: bound.value, about, weight: asked ? 92 : 64, ...spot })
      continue
    }
    if (datesOf(text, clause).length > 0 || /^(?:until|till|upon)$/.test(word) || words.length < 6) continue
    if (THEIRS.test(words)) continue
    if (!asked && !takenUp(text, clause)) continue
    const about = aboutOf(words)
    claims.push({
      type: 'condition',
      weight: word === 'if' || /when|once|soon|minute|moment|second/.test(word) ? 82 : 62,
      ...(about === undefined ? {} : { about }),
      ...spot,
    })
  }
  return claims
}

import { addDays } from '../../day.ts'
import { around, oursIn } from '../evidence/evidence.ts'
import { isTheirMove, isTheirsToSay } from '../evidence/left-to-them.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, clauseAt, has, isPeace, marked, type Text, wordsBetween } from '../language/text.ts'
import { isAside } from './aside.ts'
import { isDealtWith } from './dealt-with.ts'
import { isInJest, isWavedAway, NO_DEAL } from './dismissed.ts'

/** A day that is said without its year and lies further off than this was as likely the one that is just gone. */
const FAR = 250
/** “Ask me again in a decade”: nobody means it. */
const YEARS_OFF = 365 * 6
const NO_MORE =
  /\b(?:passed away|(?<!\b(?:furnace|boiler|battery|engine|dog|cat|horse|phone|truck|car|van|unit|ac|compressor|deal|line|motor|heater|fridge|computer|laptop|server|printer|tv|it) (?:just |has |finally )?)died|deceased|passed on(?! (?:it|that|this|the|our|us|both|all|them))|his funeral|her funeral)\b/
/** “Mom passed away, call after Jan 10”: one of theirs, and they wish for peace till then. */
const OF_THEIRS =
  /\b(?:mom|mum|mother|momma|mama|dad|father|papa|parents?|husband|hubby|wife|spouse|fiancee?|(?:grand|step)(?:ma|pa|mom|dad|mother|father|son|daughter|parent)|grand(?:ma|pa)|nana|gran|son|daughter|kid|child|baby|brother|sister|aunt|uncle|cousin|nephew|niece|(?:mother|father|brother|sister|son|daughter)[ -]in[ -]law|in[ -]?laws?|mil|fil|friend|neighbou?r|partner|boss|dog|cat)(?: (?:has|had|have|just|also|suddenly|recently|unexpectedly|sadly|finally|['’]s))* (?:died|passed|is deceased)\b/i
const RUN_ON = 26
const HELD = /\b(?:until|till|before|sooner|earlier|after|instead|rather)\b/
const ASKED =
  /\b(?:wants?|asked|asks|said|says|told|needs?|please|pls|i'll|we'll|i'm to|call|ring|text|email|remind|touch|follow)\b/
const TILL_THEN =
  /^(?:and |but |so )?(?:once|after|as soon as|until|till|when|by the time|if)\b|\b(?:is|are|be|i'm|he's|she's|they're|we're) \w+ed\b/
const YEAR = /\b(?:19|20)\d\d\b|\byear\b|['’]\d\d\b/

/** The first of a note's words that a year after them would speak of: bare months, days of a month, holidays, seasons. */
const ROLLS = new Set(['month', 'day', 'slashes', 'holiday', 'quarter'])

const isFar = (text: Text, { mention, date }: Claim): boolean =>
  mention !== undefined &&
  date !== undefined &&
  ROLLS.has(mention.form) &&
  !YEAR.test(mention.text) &&
  date > addDays(text.written, FAR)

/** “Pulled 12/9”, written on the 11th: what was a few weeks ago, unless somebody asks for it. */
const isJustGone = (text: Text, claim: Claim): boolean =>
  (claim.weight < 80 || isExactDay(claim)) && claim.date !== undefined && claim.date > addDays(text.written, 365 - 40)

/** “Lift cert done 5/12”, written on the 15th, and “good for two years” from whenever it was tested. */
const isLongDone = (text: Text, claim: Claim, words: string): boolean =>
  (/(?<!\b(?:is|are|be|get|gets|'s)) (?:done|finished|completed)\b/.test(words) && isFar(text, claim)) ||
  /\b(?:good|valid|okay) (?:for )?(?:a |(?!another)\w+ )?(?:yrs?|years?|mos?|months?)$/.test(words)

const isExactDay = ({ mention }: Claim): boolean =>
  (mention?.form === 'slashes' || mention?.form === 'day') && !/\bnext\b/i.test(mention.text)

const contacts = (type: Claim['type']): boolean =>
  type === 'callback' || type === 'appointment' || type === 'recurring' || type === 'condition'

/** What of the past or of a denial stands in the clause, and is not what the claim rests on. */
function against(clause: Clause, words: string): number {
  const settled = marked(clause, 'settle', 'shift', 'report', 'end').map(({ to }) => to)
  const told = marked(clause, 'past').some(({ to }) => !settled.includes(to))
  const past = told && !TILL_THEN.test(words) ? 10 : 0
  const denied = has(clause, 'not') && !HELD.test(words) ? 10 : 0
  return past + denied
}

/** What nobody means: “if I had a nickel …”, “call me in the next life”. */
const JEST =
  /\bhypothetical\w*|\b(?:nickel|dime|penny|quid|dollar) (?:for )?every\b|\bpigs (?:can )?fly\b|\bhell freezes\b|\b(?:next|another) life\b|\bin (?:his|her|my|your) dreams\b|\bas if\b|\bcold day in (?:july|august|june|hell)\b|\b(?:wins?|won|hits?) the lottery\b/
/** What the writer owes to nobody but the firm: “expense the lunch”, “numbers are due to my manager”. */
const OUR_BOOKS =
  /\b(?:to|for|by|with) my (?:boss|manager|director|supervisor|sales manager|accountant)\b|\bexpense (?:the|it|my|this)\b|\b(?:my|our) (?:\w+ )?(?:expenses?|expense report|quota|pipeline|forecast|commission|timesheets?|mileage|target|month end|quarter end|sales meeting|bonus|review with my)\b/
const WEATHER =
  /\b(?:weather|snow|rain|storms?|hurricane|blizzard|frost|heat ?wave|forecast)\b(?! (?:tires|tyres|blower|blowers|plow|gutter|removal))/
/** Where goods and money are on the way: “ship date 6/4”, “payments are due the 5th”. */
const GOODS =
  /\b(?:ship(?:s|ping)? date|ships|shipping|eta|etd|tracking|payments? (?:is|are) due|invoices? (?:is|are) due|quote history|order history|payment history|statement date|quotes? (?:is |are |was )?(?:valid|good))\b/
/** A log of attempts, and no wish for another: “call log: 11/9”. */
const LOG = /\b(?:call|contact|activity|touch|email) (?:log|history|attempts?|notes?)\b/

/** What speaks against a claim in the words around it, to be taken off its weight. */
export function doubtOf(text: Text, claim: Claim): number {
  const clause = clauseAt(text, claim.from)
  if (!clause) return 0
  const words = wordsBetween(text, clause.from, clause.to)
  if (JEST.test(words)) return 60
  if (claim.type === 'expiry' && (isDealtWith(text, claim) || isLongDone(text, claim, words))) return 60
  if (isWavedAway(text, claim, clause)) return 60
  if (!contacts(claim.type)) return 0
  if (claim.type !== 'condition' && claim.date !== undefined && isAside(text, claim)) return 60
  // “No calls Dec 20 - Jan 4, they are away”: what they do meanwhile takes nothing from the day after.
  if ((claim.type === 'callback' || claim.type === 'condition') && !isPeace(claim) && isTheirMove(text, clause))
    return 60
  if (claim.type === 'condition' && isTheirsToSay(text, clause)) return 60
  if (claim.type !== 'condition' && !text.letter && (OUR_BOOKS.test(words) || LOG.test(words))) return 60
  const laughed = claim.type === 'condition' && claim.value === undefined && isInJest(text, clause) ? 45 : 0
  const gone =
    NO_MORE.test(text.note) && !OF_THEIRS.test(text.note)
      ? 60
      : claim.soft && claim.weight < 80 && NO_DEAL.test(text.words.said)
        ? 40
        : 0
  const weather = claim.type === 'callback' && claim.weight < 80 && (WEATHER.test(words) || GOODS.test(words)) ? 40 : 0
  const isOff = claim.type !== 'condition' && isFar(text, claim)
  const asked = isOff && (ASKED.test(words) || around(text, clause).some((other) => oursIn(text, other).length > 0))
  const far = isOff ? (asked ? 12 : 20) : 0
  const justGone =
    far > 0 && (!asked || isExactDay(claim)) && isJustGone(text, claim) ? (isExactDay(claim) ? 40 : 30) : 0
  const jest = claim.type === 'callback' && (claim.date ?? '') > addDays(text.written, YEARS_OFF) ? 60 : 0
  const long = clause.to - clause.from > RUN_ON ? 8 : 0
  return (
    laughed + weather + gone + jest + far + justGone + long + (claim.type === 'condition' ? 0 : against(clause, words))
  )
}

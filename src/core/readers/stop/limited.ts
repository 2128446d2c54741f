import type { StopChannel } from '../../cue.ts'
import type { Form } from '../../dates/mention.ts'
import { oursIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { datesOf, type Text, wordsBetween } from '../language/text.ts'

/** What a list is called on which people stand to be contacted, where a waiting list is another. */
export const LIST =
  "(?:(?!(?:cc|active|guest|price|wait|waiting|punch|short|invite|shopping|wish|bucket|packing|parts|equipment|wine|drug|cast|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)[\\w']+ ){0,2}?\\b(?:lists?|database|systems?|books|records?|files?|crm|mailings?|register|rolodex)\\b(?! price| of\\b)"

/** “Don't call it a camper”, “don't phone it in”, “don't text and drive”: figures of speech. */
const FIGURE =
  /^ it(?:$| (?!again|anymore|any more|ever|please|pls|at|after|before|if|unless)\w+)|^ and drive\b|^ (?:him|her|me|us|them|it) (?:a|an|mr|mrs|by|sir|ma'am|mam|names?|honey|dear|darling|buddy|boss|miss)\b|^ (?:signs?|stickers?|notice|policy|mode|setting)\b/
/** “Don't call before ten”, “no texts while she is on shift”, “no emails about price”: only then, and only so. */
const ONLY_SO =
  /^(?: \w+){0,3}? (?:otherwise|until|till|before|after(?! (?:this|today|now)$)|between|during|while|at (?:dinner|lunch|night)|on shift|then|on (?:a |the )?(?:sundays?|saturdays?|weekends?|weekdays?|days? off|work|holiday|job)|past|this (?:week|weekend|month|quarter|year|season|summer|winter|spring|fall|autumn|morning|afternoon|evening|time|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|right now|rn|atm|at the moment|for now|for the moment|unless|if|so|today|tonight|yet|in it|in the meantime|meanwhile|for|about|abt|re|without|with the|except|w\/o|weekends|mornings|evenings)\b/
/** “No texts from him”, “no calls came in”, “no email was needed”: of calls that are only told of. */
const TOLD =
  /^(?: \w+){0,3}? (?:needed|necessary|required|answer|set ?up|setup|available|enabled|activated|full|returned|show|is|was|were|will|he'll|she'll|they'll)\b|^ (?:since|came|come|coming|received|made|logged|returned|back|so far|from (?:him|her|them|anyone|anybody|his|the customer)|in (?:a|the|over|two|three|\d+))\b/
const AM = "(?:i'm|im|i am|he's|hes|she's|shes|they're|theyre|we're) "
const IN =
  'in (?:a |an |the |my |his |her )?(?:class|meetings?|mtg|court|church|surgery|theater|theatre|hospital|library|car|middle|interview|conference|lecture|session|line|shower|bed|appointment)'
const AT =
  'at (?:the |a |my |his |her )?(?:work|dentist|doctor|hospital|funeral|wedding|movies|game|gym|school|church|airport|vet|lunch|dinner)'
/** “Pls dont call im in class”: now. */
const BUSY = new RegExp(
  `^ ?(?:(?:me|him|her|us|them) |[a-z]+ (?=${AM}))?(?:right now )?(?:(?:${AM})?(?:driving|working|asleep|sleeping|teaching|cooking|babysitting)|(?:${AM})(?:${IN}|${AT}|on (?:shift|another call|a call|the other line|the road|a plane|a flight|deadline|vacation|my way)|with (?:a |my |his |her )?(?:clients?|customers?|patients?|students?|kids|boss)))\\b`,
)
/** “Not her husband”, “the captain”, “his landlord”: somebody who is not the customer. */
export const OTHERS =
  'husband|wife|hubby|spouse|ex|partner|sister|brother|mom|mum|mother|dad|father|son|daughter|kids?|parents?|nephew|niece|aunt|uncle|cousin|neighbou?rs?|tenants?|boss|manager|accountant|cpa|lawyer|attorney|solicitor|lender|bank|seller|landlord|agents?|broker|adjuster|references?|captain|crew|secretary|assistant|pa|receptionist|front desk|gatekeeper|foreman|owner|in laws?|employer|insurer|insurance|carrier|contractor|builder|vendor|doctor|nurse|school|family|team'
const SOMEBODY_ELSE = new RegExp(
  `^ (?:(?:at|to|with) )?(?:(?:his|her|their|my|the|our|listing|current|old|other|buyer's|seller's) ){1,3}(?:\\w+ )?(?:${OTHERS})\\b`,
)
const NO_ARTICLE = /^ (?:listing agent|lender|seller|buyer's agent|tenants?|landlord|references|employer)\b/
/** “The house phone”, “her work line”, “at work”: one way to reach them of several. */
const LINE =
  /^ (?:(?:me|him|her|them|us) )?(?:on |at |to )?(?:the |his |her |their |my |that |this |your )+(?:(?:job|landline|(?:house|home|office|work|business|land|old|main|shop|store|front|desk|other|second|first|barn) (?:phone|ph|line|number|cell|mobile|email|address)|(?:\w+ )?(?:address|inbox|mailbox|account|alias)|line at)\b|(?:house|home|office|work|shop|store|front desk|desk|plant)\b)|^(?: \w+){0,3}? at (?:the |his |her |their |my )?(?:work|office|job|shop|store|desk|school|plant|home|church)\b/
/** “Don't call the house”: the people of it, where no other line is named beside it. */
const HOUSEHOLD = /^ the house$/
const OTHER_LINE = /\b(?:cell|mobile|work|office|line|number|phone|text|email|instead)\b/
const WHOM = `(?: only| just)? (?:(?:his|her|their|my|the|our) ){1,2}(?:\\w+ )?(?:${OTHERS})\\b`
/** “Don't call him, call his wife”: to whom they want it to go instead, on the same way. */
const INSTEAD = {
  call: new RegExp(`\\b(?:call|ring|phone|contact|try|use|(?:speak|talk|deal) (?:to|with)|ask for)${WHOM}`),
  text: new RegExp(`\\b(?:text|message)${WHOM}`),
  email: new RegExp(`\\b(?:e ?mail|mail)${WHOM}`),
  any: new RegExp(`\\b(?:contact|go (?:through|thru|via)|(?:speak|talk|deal) (?:to|with)|ask for)${WHOM}`),
} as const
/** Said for good, whatever it is said of. */
const FOR_GOOD = /\b(?:again|any ?more|ever|either|period|full stop)\b/
const REFUSED_FOR_GOOD = /^(?:stop|quit|cease|never|no longer|please stop)\b/
const AFTER_IT = /^(?:while|whenever|during|between)\b/

/** How much of a refusal is left by what it goes on to say; what is said for good of one of several ways is asked about. */
export type Left = 'all' | 'some' | 'nothing'

/** “Don't call at work”, “not to contact her husband”: whether other times, places or people are left. */
export function leftOf(text: Text, clause: Clause, channel: StopChannel, refused: string, rest: string): Left {
  const next = text.clauses[clause.place + 1]
  const then = next ? wordsBetween(text, next.from, next.to) : ''
  const beside = next?.sentence === clause.sentence ? then : ''
  if (
    [FIGURE, ONLY_SO, BUSY].some((pattern) => pattern.test(rest)) ||
    (channel !== 'any' && TOLD.test(rest)) ||
    INSTEAD[channel].test(`${rest} , ${beside}`) ||
    AFTER_IT.test(beside) ||
    (BUSY.test(beside) && !/^(?:at|in|on|with)\b/.test(beside))
  )
    return 'nothing'
  if (![SOMEBODY_ELSE, NO_ARTICLE, LINE].some((pattern) => pattern.test(rest))) return 'all'
  const ofAll = HOUSEHOLD.test(rest) && !OTHER_LINE.test(then)
  return ofAll || REFUSED_FOR_GOOD.test(refused) || FOR_GOOD.test(rest) || /^ever\b/.test(then) ? 'some' : 'nothing'
}

/** A stamp of when it was said: “DNC per daughter 10/6”. */
const STAMP = new Set<Form>(['slashes', 'day'])
/** “Stop texting me, I work nights” gives a reason, where “don't text me nights” sets a bound. */
const REASON = /\b(?:i|he|she|they|we)\b/

const WAYS = /^(?:(?:,|or|and|nor|no|please|(?:phone )?calls?|texts?|e ?mails?|messages?|visits?|contact) ?)*$/
/** “No calls or texts, Dec 20 - Jan 4”: the days of peace stand behind all that is refused. */
function isForAWhile(text: Text, refused: number): boolean {
  const date = text.dates.find(({ at }) => at >= refused)
  return date?.mention.side === 'through' && WAYS.test(wordsBetween(text, refused, date.at))
}

/** Whether a date bounds what is refused up to there in a clause: “no calls in harvest”, “off the list until June”. */
export function isBounded(text: Text, clause: Clause, upTo: string): boolean {
  const refused = clause.from + upTo.split(' ').length
  if (isForAWhile(text, refused)) return true
  return datesOf(text, clause).some(({ at, mention }) => {
    const { side, every, form, tense } = mention
    if (side !== undefined && !/^(?:since|around|by)$/.test(side)) return true
    if (/^(?:until|till|before|after|through)$/.test(text.tokens[at - 1]?.text ?? '')) return true
    if (every !== undefined) return at < refused || !REASON.test(wordsBetween(text, refused, at))
    if (at < refused || tense === 'past' || STAMP.has(form)) return false
    return !oursIn(text, clause).some(({ from, to }) => from >= refused + 2 && to <= at)
  })
}

import type { Mention } from '../../dates/mention.ts'
import { addMonths } from '../../day.ts'
import { beside, contactsIn, isDenied } from '../evidence/evidence.ts'
import { isPast } from '../evidence/past.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, wordsBetween } from '../language/text.ts'
import { isAged, isYearsKept, mayKeepYears } from './years-kept.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:b ?da?y|bdays|birthday|dob|d o b|bd$|big |turn|sweet|\w+tieth|\d|thirty|forty|fifty|sixty|seventy|eighty|ninety)/,
    'birthday',
  ],
  [
    /^(?:anniv|wedding anniversary|work anniversary|anni|centen|jubilee|golden wedding|married|together)/,
    'anniversary',
  ],
  [/^(?:wedding|marriage|weds|getting married|gets? married|marries|marrying|tie|tying|bridal|engagement)/, 'wedding'],
  [/^(?:grad|commencement|\w+ walks|walks at|finish(?:es|ing) (?:at|school|college))/, 'graduation'],
  [/^(?:retir|last (?:day|shift)|hang|step|finish|hands|calls it)/, 'retirement'],
  [/^(?:mov|relocat)/, 'move'],
  [/^(?:due|baby|expecting|twins)/, 'due date'],
]
const AGE =
  /^(?:(?:the )?big |\d{1,3}(?:st|nd|rd|th)?|thirty|forty|fifty|sixty|seventy|eighty|ninety|eighteen|twenty one|sixteen)\b/
const NOT_HOUSES =
  /^(?:forward|ahead|fast|slow|on (?!#)|pretty|quick|quickly|out of (?:stock|the way)|things|parts|the(?! (?:new|other|city|country|coast|suburbs|farm|lake|beach|house|apartment|flat|place|bigger|smaller|retirement)\b)|it|to (?:the next|a (?!new|bigger|smaller))|up|(?:his|her|my) (?:mom|dad|mother|father|son|daughter|kids?|stuff)|money|boxes|units|cars|inventory|target|companies|jobs)\b/
const CHILD =
  /\b(?:baby|babies|twins|kid|child|girl|boy|she|wife|pregnan\w*|expecting|(?:first|second|third)(?= (?:one )?(?:is )?due| on the way)|number two|number three)|(?:^|\W)# ?\d/
const NTH_CHILD = /^(?:their|a|her|his|the) (?:first|second|third|fourth)\b/
const WAS = /^(?:was|were|went)\b/
/** “I could retire on Friday”: nobody's day. */
const WRITERS_OWN = /\bi(?:'d|'ll|'m| could| would| will| can| might| may)? (?:\w+ )?$/

/** “She is 8 months along. Due May 12.” */
const isExpecting = (text: Text, clause: Clause): boolean =>
  text.clauses
    .slice(Math.max(0, clause.place - 3), clause.place)
    .some(({ from, to }) =>
      /\b(?:pregnan\w*|months along|weeks along|expecting|baby)\b/.test(wordsBetween(text, from, to)),
    )

/** Whether the word stands for an occasion here, and for nothing else that it can mean. */
function holds(text: Text, clause: Clause, mark: Mark, word: string, at: number): boolean {
  const after = wordsBetween(text, mark.to, Math.min(clause.to, mark.to + 3))
  if (/^(?:sale|edition|special|promo|discount|model|issue)\b/.test(after)) return false
  if (/^turn/.test(word)) return AGE.test(after)
  if (/^(?:mov|relocat)/.test(word))
    return (
      !/\b(?:make|makes|making|made) (?:a|any|the|his|her|their) (?:\w+ )?$/.test(
        `${wordsBetween(text, mark.from - 3, mark.from)} `,
      ) &&
      !NOT_HOUSES.test(after) &&
      !/\b(?:is|are) not $/.test(wordsBetween(text, mark.from - 2, mark.from))
    )
  if (/^(?:married|together)$/.test(word)) return /\b(?:years?|yrs?)\b/.test(after)
  if (word === 'due')
    return (
      (CHILD.test(wordsBetween(text, clause.from, clause.to)) || isExpecting(text, clause)) &&
      !/\b(?:renewal|payment|invoice|policy|lease|mot|report|answer|quote|offer)\b/.test(
        wordsBetween(text, clause.from, clause.to),
      )
    )
  if (word === 'expecting')
    return (
      /^(?:in|on|around|by|late|early|mid|about|sometime| )*$/.test(wordsBetween(text, mark.to, at)) ||
      NTH_CHILD.test(wordsBetween(text, mark.to, at)) ||
      CHILD.test(wordsBetween(text, mark.to, at))
    )
  return true
}

/** “Birthday's Feb 9”: a day that comes round again, or comes once. */
export const occasion: Reader = (text) => {
  const claims: Claim[] = []
  if (text.dates.length === 0) return claims
  for (const clause of text.clauses)
    for (const { at, mention } of clause.dates)
      for (const mark of clause.marks) {
        if (mark.tag !== 'occasion') continue
        const word = wordsBetween(text, mark.from, mark.to).replace(/'s$/, '')
        if (gap(mark, at) > 8 || isDenied(text, clause, mark) || !holds(text, clause, mark, word, at)) continue
        const about = KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? word
        if (!text.letter && WRITERS_OWN.test(`${wordsBetween(text, mark.from - 3, mark.from)} `)) continue
        const was =
          WAS.test(wordsBetween(text, mark.to, mark.to + 1)) ||
          (mark.to < at && WAS.test(wordsBetween(text, mark.to + 1, Math.min(at, mark.to + 2))))
        const yearly = about === 'birthday' || about === 'anniversary'
        if (yearly ? was && mention.tense === 'past' : was || isPast(text, clause, at)) continue
        claims.push({
          ...(yearly ? comingRound(text, mention) : dated(mention)),
          type: 'occasion',
          about,
          weight: 89 - gap(mark, at),
          from: Math.min(mark.from, at),
          to: Math.max(mark.to, at + 1),
        })
      }
  return [...claims, ...likewise(text, claims), ...numbered(text, claims), ...happensWhen(text)]
}

/** “Birthday Nov 21”, “turns 40 on the 21st”, written on that day: it is today, and not in a year. */
const comingRound = (text: Text, mention: Mention): ReturnType<typeof dated> => {
  const back = mention.yearSaid ? undefined : { day: -12, slashes: -12, ordinal: -1 }[mention.form as 'day']
  const isToday = back !== undefined && addMonths(mention.start, back) === text.written
  return { ...dated(mention), ...(isToday && { date: text.written }) }
}

const BOUNDS = /^(?:until|till?|through|thru|before|after|by|since|from)\b/

/** “20 years at the plant in November”, “Hazel 40 on Aug 3”: a number says what day it is. */
function numbered(text: Text, claims: readonly Claim[]): Claim[] {
  const found: Claim[] = []
  const keepsYears = mayKeepYears(text)
  for (const clause of text.clauses)
    for (const { at, mention } of clause.dates) {
      const about =
        keepsYears && isYearsKept(text, clause, at) ? 'anniversary' : isAged(text, clause, at) ? 'birthday' : undefined
      if (about === undefined || mention.tense === 'past' || mention.every !== undefined) continue
      if (BOUNDS.test(text.tokens[at]?.text ?? '') || has(clause, 'past', 'thing')) continue
      if (claims.some((one) => one.mention === mention)) continue
      found.push({ ...comingRound(text, mention), type: 'occasion', about, weight: 95, from: clause.from, to: at + 1 })
    }
  return found
}

/** “They go full time on June 1 when he retires”: the day of the one is the day of the other. */
function happensWhen(text: Text): Claim[] {
  const found: Claim[] = []
  for (const clause of text.clauses) {
    if (text.tokens[clause.from]?.text !== 'when' || clause.dates.length > 0) continue
    const before = beside(text, clause, -1)
    const date = before?.dates.at(-1)
    const [mark] = marked(clause, 'occasion')
    if (!before || !date || !mark || date.at !== before.to - 1 || contactsIn(text, before).length > 0) continue
    const word = wordsBetween(text, mark.from, mark.to)
    if (!holds(text, clause, mark, word, mark.to) || isPast(text, before, date.at)) continue
    const about = KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? word
    found.push({ type: 'occasion', about, weight: 80, from: before.from, to: clause.to, ...dated(date.mention) })
  }
  return found
}

const LIKEWISE =
  /^(?:and )?(?:his|hers|her|theirs|mine|(?:the )?(?:wife|husband|hubby|son|daughter|kid|mom|dad|sister|brother)(?:'s)?|\w+'s|\w+s')(?: (?:is|on|in|the))*$/

/** “Her birthday is Jan 9, his the 22nd”. */
const likewise = (text: Text, claims: readonly Claim[]): Claim[] => {
  const found: Claim[] = []
  if (claims.length === 0) return found
  for (const clause of text.clauses) {
    const before = text.clauses[clause.place - 1]
    const same = before && [...claims, ...found].find((claim) => claim.from >= before.from && claim.from < before.to)
    const [date] = datesOf(text, clause)
    const isOne =
      same &&
      date &&
      !claims.some(({ mention }) => mention === date.mention) &&
      LIKEWISE.test(wordsBetween(text, clause.from, date.at))
    if (isOne)
      found.push({
        ...comingRound(text, date.mention),
        type: 'occasion',
        about: same.about ?? 'birthday',
        weight: 95,
        from: clause.from,
        to: date.at + 1,
      })
  }
  return found
}

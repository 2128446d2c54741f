import type { Mention } from '../../dates/mention.ts'
import { addDays, addMonths, type Day, nextWeekday, weekdayOf } from '../../day.ts'
import { gather } from '../../gather.ts'
import { beside, oursIn } from '../evidence/evidence.ts'
import { isTheirs } from '../evidence/with-whom.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, datesOf, has, marked, OUTRIGHT, type Reader, type Text, wordsBetween } from '../language/text.ts'
import { gives, HABIT, isTheirHabit, isWhenToReach, PLURAL_DAY } from './habits.ts'
import { WEEKDAY, withoutDoubles } from './said-twice.ts'
import { SO_LONG, timesIn } from './times.ts'

const AGREED = /\bcheck|catch|standing|call|meeting|lunch|visit|touch|with\b/

/** The day on which it is to begin, where the same sentence or the next one says so. */
function beginning(text: Text, clause: Clause, at: number) {
  for (const other of text.clauses.slice(clause.place, clause.place + 4)) {
    if (other.sentence > clause.sentence + 1) break
    const begins = datesOf(text, other).find(
      (date) => date.at !== at && date.mention.every === undefined && BEGINS.test(date.mention.text),
    )
    if (begins) return begins
    const nth =
      other.place > clause.place
        ? datesOf(text, other).find((date) => NTH.test(date.mention.text) && date.mention.every === undefined)
        : undefined
    if (nth && (other.to - other.from <= 2 || other.sentence === clause.sentence)) return nth
    const lone = datesOf(text, other)[0]
    if (
      lone &&
      lone.at !== at &&
      lone.mention.form !== 'clock' &&
      other.place === clause.place + 1 &&
      other.sentence === clause.sentence &&
      other.to - other.from <= 1 &&
      lone.mention.every === undefined
    )
      return lone
    for (const start of marked(other, 'start')) {
      const found = datesOf(text, other).find(
        (date) => date.at >= start.to && date.at !== at && date.mention.every === undefined,
      )
      if (found && found.at - start.to <= 4) return found
    }
  }
  return undefined
}

/** “Start mid February”: the day without the verb that leads to it. */
const landsOn = (text: Text, { text: words, lands }: Mention): Day =>
  BEGINS.test(words) ? (text.datesIn(words.replace(BEGINS, '').trim())[0]?.lands ?? lands) : lands

const NTH = /\bof (?:the|each|every) (?:month|quarter)\b/i

/** “First Monday of the month works for a standing check in”: said once, meant of every month. */
const monthlyIn = (text: Text, clause: Clause, mention: Mention): string | undefined =>
  NTH.test(mention.text) &&
  /\b(?:standing|regular|regularly|ongoing|recurring|each|always)\b/.test(wordsBetween(text, clause.from, clause.to))
    ? 'P1M'
    : undefined

const BEGINS = /^(?:starting|beginning|from|start)\b/i
const ASKED = /\b(?:wants?|needs?|likes?|asked for|would like|expects?)\b/
const TO_DO =
  /\b(?:wants?|likes?|asked|would like|prefers?|hopes) to (?:taste|sample|see|review|look|go over|sit down|meet|hear|talk|speak|visit|check|compare|revisit)\b/
const GOODS =
  /\b(?:comps?|updates?|reports?|snapshots?|statements?|quotes?|sheets?|lists?|numbers|pricing|newsletters?|inventory|rates?|market|photos|summary|recap|status|check)\b/
/** “Joan expects me the first Monday of every month”. */
const WANTS_US = /\b(?:wants?|expects?|likes?|needs?|asked for|would like|prefers) (?:me|us)\b/
const REQUESTED = /every|each|ly\b|bi|semi|once|twice|times|per\b|thrice|annual|other|second/i

/** “Then weekly calls after that”: the first is one interval after the day that was said before. */
function afterThat(text: Text, clause: Clause, every: string): Day | undefined {
  const said = marked(clause, 'thatTime').find((mark) =>
    /^after|^there|^from then|^then$/.test(wordsBetween(text, mark.from, mark.to)),
  )
  const before =
    said &&
    text.tokens
      .slice(Math.max(0, clause.from - 40), clause.from)
      .findLast(({ mention }) => mention && mention.every === undefined && mention.tense !== 'past')
  const [, months, weeks, days] = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(every) ?? []
  if (!before?.mention) return undefined
  return addDays(addMonths(before.mention.lands, Number(months ?? 0)), Number(weeks ?? 0) * 7 + Number(days ?? 0))
}

/** The first day: where a weekday or a day of the month is said, the first such day from the beginning on. */
function firstDay(mention: Mention, begins: Day): Day {
  if (mention.form !== 'recurrence') return begins
  const nth = /\b(\d{1,2})(?:st|nd|rd|th)\b/i.exec(mention.text)?.[1]
  if (nth !== undefined && /^P\d+[MY]$/.test(mention.every ?? '') && !/days?\b/i.test(mention.text)) {
    const day = addDays(begins, Number(nth) - Number(begins.slice(8)))
    return day < begins ? addMonths(day, 1) : day
  }
  return WEEKDAY.test(mention.text) ? nextWeekday(addDays(begins, -1), weekdayOf(mention.lands)) : begins
}

/** “Check in every quarter”: contact them again and again. */
export const recurring: Reader = (text) => {
  const claims = everyIn(text)
  if (SO_LONG.test(text.words.said)) claims.push(...countedOutIn(text), ...countedTimesIn(text))
  return claims.length > 1 ? withoutDoubles(text, claims) : claims
}

/** “One call a year, the first on 3 November”. */
const countedTimesIn = (text: Text): Claim[] =>
  gather(text.clauses, (clause) =>
    gather(
      datesOf(text, clause).some(({ mention }) => mention.every) ? [] : timesIn(text, clause),
      (often): Claim[] => {
        const first = beginning(text, clause, -1)
        const own: Claim = {
          type: 'recurring',
          ...often,
          date: first ? landsOn(text, first.mention) : often.date,
          weight: 82,
        }
        return first
          ? [own, { type: 'nothing', mention: first.mention, ...OUTRIGHT, from: first.at, to: first.at + 1 }]
          : [own]
      },
    ),
  )

function everyIn(text: Text): Claim[] {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      const every = mention.every ?? monthlyIn(text, clause, mention)
      if (every === undefined) continue
      const words = wordsBetween(text, clause.from, clause.to)
      const others = datesOf(text, clause).filter((date) => date.at !== at && date.mention.every === undefined)
      const first = beginning(text, clause, at)
      const own = oursIn(text, clause)[0]
      const lone =
        (clause.to - clause.from <= 4 &&
          REQUESTED.test(mention.text) &&
          !HABIT.test(wordsBetween(text, clause.from, at))) ||
        (clause.to - clause.from === 1 && PLURAL_DAY.test(mention.text))
      const contact =
        own ??
        (lone
          ? gather(
              gather([-1, 1], (by) => beside(text, clause, by)),
              (other) => oursIn(text, other),
            )[0]
          : undefined)
      const agreed =
        marked(clause, 'meet').some((mark) => !isTheirs(text, clause, mark)) &&
        AGREED.test(words) &&
        others.length === 0
      const asked = (ASKED.test(words) && GOODS.test(words)) || TO_DO.test(words) || WANTS_US.test(words)
      const settled = !first && others.length > 0 && /ly$|annual$/i.test(mention.text)
      const weight = settled
        ? 0
        : contact
          ? 92
          : asked
            ? 80
            : isTheirHabit(words)
              ? 0
              : first
                ? 74
                : gives(text, clause)
                  ? 70
                  : agreed
                    ? 62
                    : 0
      const spot = { from: Math.min(contact && contact.from >= clause.from ? contact.from : at, at), to: at + 1 }
      if (weight === 0 || isWhenToReach(mention, words)) {
        claims.push({ type: 'nothing', mention, weight: 45, ...spot })
        continue
      }
      const date =
        (first && firstDay(mention, landsOn(text, first.mention))) ?? afterThat(text, clause, every) ?? mention.lands
      const time = mention.time ?? first?.mention.time
      claims.push({
        type: 'recurring',
        mention,
        date,
        every,
        ...(time === undefined ? {} : { time }),
        weight,
        ...spot,
      })
      if (first) claims.push({ type: 'nothing', mention: first.mention, ...OUTRIGHT, from: first.at, to: first.at + 1 })
    }
  return claims
}

const UNITS: Readonly<Record<string, string>> = { week: 'P1W', month: 'P1M', quarter: 'P3M', year: 'P1Y' }

/** “One thank-you call a year”: how often is said of the contact, and not as a date. */
function countedOutIn(text: Text): Claim[] {
  return gather(text.clauses, (clause): Claim[] =>
    gather(marked(clause, 'contact', 'act', 'meet'), (mark): Claim[] => {
      const [per, unit, after] = [
        text.tokens[mark.to]?.text ?? '',
        text.tokens[mark.to + 1]?.text ?? '',
        text.tokens[mark.to + 2]?.text ?? '',
      ]
      const every = UNITS[unit]
      if (
        every === undefined ||
        !/^(?:a|per|each|every)$/.test(per) ||
        /^(?:or|and|from|before|after|later|ago|early|ahead|prior|out|in)$/.test(after)
      )
        return []
      if (
        !/\b(?:a|one|1|single|just)\b/.test(wordsBetween(text, mark.from - 3, mark.from + 1)) ||
        has(clause, 'past', 'not')
      )
        return []
      const first = beginning(text, clause, -1)
      const date = (first && landsOn(text, first.mention)) ?? nextAfter(text.written, every)
      const spot = { from: mark.from, to: mark.to + 2 }
      return [
        { type: 'recurring', every, date, weight: 72, ...spot },
        ...(first ? [{ type: 'nothing' as const, mention: first.mention, ...OUTRIGHT, ...spot }] : []),
      ]
    }),
  )
}

const nextAfter = (day: Day, every: string): Day =>
  every === 'P1W' ? addDays(day, 7) : addMonths(day, every === 'P1M' ? 1 : every === 'P3M' ? 3 : 12)

import { addDays, type Day, dayOf, later, partsOf, weekdayOf } from '../day.ts'
import { duration } from './amounts.ts'
import { onOrBefore, weekStart } from './calendar.ts'
import { endOfHoliday, holidayIn, holidaysIn, type Rule } from './holiday-rules.ts'
import { holidaysOf } from './holiday-table.ts'
import { mayFollow } from './not-dates.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearBeside } from './years.ts'

/** Whether a holiday's name may begin here; with “the” but one does. */
const mayBeNamed = (scope: Scope, i: number): boolean =>
  tokenAt(scope, i).sort.names.includes('HOLIDAY') || (wordAt(scope, i) === 'the' && wordAt(scope, i + 1) === 'fourth')

/** The longest holiday's name that begins here. */
function named(scope: Scope, i: number): { to: number; rule: Rule } | undefined {
  if (!mayBeNamed(scope, i)) return undefined
  const holidays = holidaysOf(scope.locale.country)
  let [name, best]: [string, { to: number; rule: Rule } | undefined] = ['', undefined]
  for (let [at, count] = [i, 0]; count < 6; count += 1) {
    const token = tokenAt(scope, at)
    if (token.kind !== 'word') break
    name += `${name && ' '}${token.word.replaceAll("'", token.word.endsWith("'") ? '' : ' ')}${token.possessive ? 's' : ''}`
    at += 1
    const rule = holidays.get(name)
    if (rule) best = { to: at, rule }
    const next = tokenAt(scope, at)
    const joins =
      next.word === '-' || (next.glued && (next.word === '.' || (next.word === "'" && token.word.endsWith('s'))))
    if (joins && tokenAt(scope, at + 1).kind === 'word') at += 1
  }
  return best ?? theFourth(scope, i)
}

/** “Around the Fourth”: with a capital it is that of July. */
function theFourth(scope: Scope, i: number): { to: number; rule: Rule } | undefined {
  const rule = holidaysOf(scope.locale.country).get('the fourth of july')
  const { start } = tokenAt(scope, i + 1)
  return rule && scope.text.startsWith('Fourth', start) && mayFollow(scope, i + 2) && wordAt(scope, i + 2) !== 'of'
    ? { to: i + 2, rule }
    : undefined
}

const weekendWord = (scope: Scope, i: number): number =>
  wordAt(scope, i) === 'long' && wordAt(scope, i + 1) === 'weekend'
    ? i + 2
    : wordAt(scope, i) === 'weekend'
      ? i + 1
      : wordAt(scope, i) === 'week' && wordAt(scope, i + 1) === '-' && wordAt(scope, i + 2) === 'end'
        ? i + 3
        : i

function nearest(after: Day, rule: Rule, direction: -1 | 1): Day | undefined {
  const { year } = partsOf(after)
  const days = [-1, 0, 1, 2].flatMap((more) => holidaysIn(year + more, rule))
  return direction > 0 ? days.find((day) => day > after) : days.filter((day) => day < after).at(-1)
}

/** The next time that a holiday comes, or the one that runs where it lasts. */
function nextOrRunning({ written }: Scope, rule: Rule): Day | undefined {
  const begun = rule.ends && nearest(addDays(written, 1), rule, -1)
  const end = begun && endOfHoliday(begun, rule)
  return end && end >= written ? begun : nearest(written, rule, 1)
}

/** "Thanksgiving week": the week that holds it. */
function weekOfHoliday(scope: Scope, to: number, rule: Rule): Said | undefined {
  const day = nearest(scope.written, rule, 1)
  if (!day) return undefined
  const start = weekStart(day, scope.locale)
  return aPeriod(to, start, addDays(start, 6), 'week', { form: 'week', lands: later(start, addDays(scope.written, 1)) })
}

/** The day of a holiday, all of them where it lasts, or the weekend that is called after it. */
function dayOrWeekend(
  { written }: Scope,
  to: number,
  rule: Rule,
  day: Day | undefined,
  weekend: boolean,
  extra: Partial<Said>,
): Said | undefined {
  if (!day) return undefined
  const end = endOfHoliday(day, rule)
  if (!weekend && end) {
    const lands = day <= written && written < end ? addDays(written, 1) : day
    return aPeriod(to, day, end, 'feast', { form: 'holiday', lands, ...extra })
  }
  if (!weekend) return aDay(to, day, { form: 'holiday', ...extra })
  const start = onOrBefore(weekdayOf(day) < 3 ? addDays(day, -1) : addDays(day, 4), 6)
  return aPeriod(to, start, addDays(start, weekdayOf(day) === 1 ? 2 : 1), 'weekend', { form: 'holiday', ...extra })
}

/** A holiday of a year that was said before it: "next year's Easter". */
export function holidayOf(scope: Scope, i: number, { year, counted }: Year): Said | undefined {
  const found = named(scope, i)
  if (!found) return undefined
  const to = weekendWord(scope, found.to)
  return dayOrWeekend(scope, to, found.rule, holidayIn(year, found.rule), to > found.to, {
    yearSaid: counted === undefined,
  })
}

/** A holiday by name: "Thanksgiving", "next Easter", "Labor Day 2027", "labor day two years ago", "Memorial Day weekend". */
export function holiday(scope: Scope, i: number): Said | undefined {
  const { which } = tokenAt(scope, i).is
  const found = named(scope, which === undefined ? i : i + 1)
  if (!found) return stretches(scope, i)
  const { rule } = found
  const weekend = weekendWord(scope, found.to)
  if (weekend === found.to && tokenAt(scope, weekend).is.unit === 'week') return weekOfHoliday(scope, weekend + 1, rule)
  const year = yearBeside(scope, weekend)
  if (year) {
    const to = weekendWord(scope, year.to)
    const extra = { yearSaid: year.counted === undefined, tense: year.counted === -1 ? 'past' : 'open' } as const
    return dayOrWeekend(scope, to, rule, holidayIn(year.year, rule), weekend > found.to || to > year.to, extra)
  }
  const far = wordAt(scope, weekend) === 'in' ? duration(scope, weekend + 1) : undefined
  const to = far?.steps[0]?.unit === 'month' ? far.to : weekend
  const day = which ? nearest(scope.written, rule, which < 0 ? -1 : 1) : nextOrRunning(scope, rule)
  const tense = which === -1 ? 'past' : which === 1 || to > weekend ? 'future' : 'open'
  return dayOrWeekend(scope, to, rule, day, weekend > found.to, { tense })
}

const bankHolidays: readonly Rule[] = [{ easter: 1 }, { nth: [5, 1, 1] }, { last: [5, 1] }, { last: [8, 1] }]

/** "The bank holiday": the next Monday that is one in Britain. */
function bankHoliday(scope: Scope, to: number): Said | undefined {
  const [day] = bankHolidays.flatMap((rule) => nearest(scope.written, rule, 1) ?? []).toSorted()
  return day && aDay(wordAt(scope, to) === 'weekend' ? to + 1 : to, day, { form: 'holiday' })
}

const beginsStretch = new Set('bank the xmas christmas winter holidays holiday new tax back school schools'.split(' '))

/** Times of the year that have a name and no one day: the holidays, tax season, school. */
function stretches(scope: Scope, i: number): Said | undefined {
  if (!beginsStretch.has(wordAt(scope, i))) return undefined
  const words = [0, 1, 2].map((n) => wordAt(scope, i + n)).join(' ')
  const stretch = (
    to: number,
    [m1, d1]: readonly [number, number],
    [m2, d2]: readonly [number, number],
    lands?: readonly [number, number],
  ) => {
    const { year } = partsOf(scope.written)
    for (const more of [-1, 0, 1]) {
      const start = dayOf(year + more, m1, d1)
      const last = dayOf(year + more + (m2 < m1 ? 1 : 0), m2, d2)
      const landing = lands && dayOf(year + more, ...lands)
      if (start && last && (landing ?? last) > scope.written)
        return aPeriod(to, start, last, 'half', { form: 'holiday', lands: landing ?? start })
    }
    return undefined
  }
  if (/^(?:the|xmas|christmas|winter) (?:holidays|hols)\b/.test(words)) return stretch(i + 2, [12, 24], [1, 1])
  if (
    /^holidays\b/.test(words) &&
    ['after', 'over', 'before', 'during', 'until', 'til', 'till', 'past', 'post', 'pre'].includes(
      wordAt(scope, wordAt(scope, i - 1) === '-' ? i - 2 : i - 1),
    )
  )
    return stretch(i + 1, [12, 24], [1, 1])
  if (/^holiday season\b/.test(words)) return stretch(i + 2, [11, 26], [1, 1])
  if (/^new year\b/.test(words) && (wordAt(scope, i - 1) === 'the' || isBareNewYear(scope, i)))
    return newYear(scope, i + 2)
  if (/^tax (?:season|time)\b/.test(words)) return stretch(i + 2, [1, 27], [4, 15])
  if (/^school holidays\b/.test(words))
    return partsOf(scope.written).month > 10 ? stretch(i + 2, [12, 20], [1, 4]) : stretch(i + 2, [7, 20], [8, 31])
  if (/^bank (?:holiday|hol)\b/.test(words)) return bankHoliday(scope, i + 2)
  if (/^back to school\b/.test(words)) return stretch(i + 3, [8, 25], [9, 8], [9, 1])
  return school(scope, i)
}

/** "After New Year", "come new year"; never "a new year" or "new year models". */
const isBareNewYear = (scope: Scope, i: number): boolean =>
  [
    'after',
    'before',
    'until',
    'till',
    'til',
    'in',
    'by',
    'past',
    'come',
    'around',
    'since',
    'over',
    'early',
    'of',
  ].includes(wordAt(scope, i - 1)) && mayFollow(scope, i + 2)

/** "The new year" is not the holiday but the working year. */
function newYear(scope: Scope, to: number): Said | undefined {
  const first = dayOf(partsOf(scope.written).year + 1, 1, 1)
  return first && aDay(to, first, { form: 'year', lands: addDays(first, 1) })
}

/** "when school starts", "after school lets out", "once the kids are back in school". */
function school(scope: Scope, i: number): Said | undefined {
  const { year } = partsOf(scope.written)
  const next = (to: number, month: number, date: number) => {
    const day = [0, 1]
      .map((more) => dayOf(year + more, month, date))
      .find((each) => each !== undefined && each > scope.written)
    return day && aDay(to, day, { form: 'holiday', grain: 'time' })
  }
  if (
    wordAt(scope, i) === 'back' &&
    ['in', 'at', 'to'].includes(wordAt(scope, i + 1)) &&
    wordAt(scope, i + 2) === 'school'
  )
    return next(i + 3, 9, 1)
  // “Once schools out”: written without its apostrophe.
  const is = tokenAt(scope, i).possessive || wordAt(scope, i) === 'schools'
  if (wordAt(scope, i) !== 'school' && !is) return undefined
  const at = !is && ['is', 'gets', 'lets', 'goes', 'year'].includes(wordAt(scope, i + 1)) ? i + 2 : i + 1
  const word = wordAt(scope, at)
  const to = at + 1
  if (/^(?:starts?|begins?|resumes?|starting)$/.test(word))
    return next(wordAt(scope, to) === 'back' || wordAt(scope, to) === 'again' ? to + 1 : to, 9, 1)
  if (['back', 'in'].includes(word) && (is || wordAt(scope, i + 1) === 'is' || wordAt(scope, i + 1) === 'goes'))
    return next(to + (word === 'back' && wordAt(scope, to) === 'in' ? 1 : 0), 9, 1)
  if (/^(?:out|ends?|over|finishes|done|finished)$/.test(word))
    return next(wordAt(scope, to) === 'for' && wordAt(scope, to + 2) === 'summer' ? to + 3 : to, 6, 15)
  return undefined
}

import { addDays, addMonths, type Day, nextWeekday, partsOf, type Weekday, weekdayOf } from '../day.ts'
import { type Duration, duration, shift, shiftTime, unitAt } from './amounts.ts'
import { onOrAfter, onOrBefore, periodHolding } from './calendar.ts'
import { amount, ordinal } from './numbers.ts'
import { whichPeriod } from './periods.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

type Way = { readonly to: number; readonly sign: 1 | -1; readonly from?: Day; readonly anchor?: Said }

/** What follows a length of time and gives it a direction: "ago", "from now", "after Easter", "before March 1". */
function wayAt(scope: Scope, i: number): Way | undefined {
  let at = i
  const word = wordAt(scope, at)
  const next = wordAt(scope, at + 1)
  if (
    word === 'ago' &&
    (tokenAt(scope, at + 1).is.day !== undefined ||
      tokenAt(scope, at + 1).is.weekday ||
      tokenAt(scope, at + 1).is.which === 0 ||
      next === 'from')
  ) {
    const from = anchored(scope, next === 'from' ? at + 2 : at + 1, -1)
    if (from) return from
  }
  if (word === 'ago' || word === 'back' || word === 'earlier') return { to: at + 1, sign: -1 }
  if (
    word === 'on' &&
    tokenAt(scope, i - 1).is.unit === 'week' &&
    (tokenAt(scope, at + 1).is.weekday || tokenAt(scope, at + 1).is.day)
  )
    return anchored(scope, at + 1, 1)
  if (word === 'prior' && next !== 'to') return { to: at + 1, sign: -1 }
  if (word === 'later' && ['this', 'today', 'in', 'on', 'next', 'that'].includes(next)) return undefined
  if (['hence', 'later', 'out', 'away'].includes(word)) {
    if (wordAt(scope, at + 1) === 'from' || (word === 'out' && next === 'of'))
      return word === 'out' && next === 'of' ? undefined : anchored(scope, at + 2, 1)
    return { to: at + 1, sign: 1 }
  }
  if (word === 'down' && next === 'the' && ['road', 'line'].includes(wordAt(scope, at + 2)))
    return { to: at + 3, sign: 1 }
  const sides: Record<string, 1 | -1> = {
    from: 1,
    after: 1,
    past: 1,
    following: 1,
    since: 1,
    before: -1,
    b4: -1,
    starting: 1,
    beginning: 1,
  }
  if (word === 'prior' || word === 'previous') at += 1
  const sign = word === 'prior' || word === 'previous' ? -1 : sides[word]
  return sign === undefined ? undefined : anchored(scope, at + 1, sign)
}

function anchored(scope: Scope, i: number, sign: 1 | -1): Way | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  if (wordAt(scope, i) === 'now' || wordAt(scope, i) === 'today') return { to: i + 1, sign }
  if (wordAt(scope, i) === 'right' && wordAt(scope, i + 1) === 'now') return { to: i + 2, sign }
  if (wordAt(scope, i) === 'then' || wordAt(scope, i) === 'that') return undefined
  const anchor = scope.point(i) ?? scope.point(the)
  if (!anchor || anchor.grain === 'time') return undefined
  const period =
    sign > 0 && anchor.grain !== 'day'
      ? (anchor.end ?? anchor.start)
      : anchor.lands > anchor.start && anchor.grain === 'day'
        ? anchor.lands
        : anchor.start
  return { to: anchor.to, sign, from: period, anchor }
}

function offsetSaid(scope: Scope, length: Duration, { to, sign, from, anchor }: Way): Said | undefined {
  const [only] = length.steps
  const base = from ?? scope.written
  if (!from) {
    const timed = shiftTime(base, scope.at, length, sign)
    if (timed)
      return aDay(to, timed.day, {
        form: 'relative',
        tense: sign > 0 ? 'future' : 'past',
        ...(timed.time && { time: timed.time }),
      })
    if (only?.unit === 'quarter' && length.steps.length === 1 && Number.isInteger(only.least))
      return { ...whichPeriod(scope, to, 'quarter', sign * only.least) }
  }
  const day = shift(base, length, sign)
  const most = shift(base, length, sign, 'most')
  const [start, end] = day < most ? [day, most] : [most, day]
  const tense = from ? 'open' : sign > 0 ? 'future' : 'past'
  const extra = {
    form: 'relative',
    tense,
    yearSaid: anchor?.yearSaid ?? false,
    lands: day,
    ...(anchor?.time && { time: anchor.time }),
  } as const
  return start === end ? aDay(to, day, extra) : aPeriod(to, start, end, 'day', extra)
}

/** "two weeks from Monday", "30 days before March 1", "90 days out", "3 years ago", "a week after this Friday". */
export function offset(scope: Scope, i: number): Said | undefined {
  const length = duration(scope, i)
  if (!length) return undefined
  const time = wordAt(scope, length.to) === "'" ? length.to + 1 : length.to
  if (wordAt(scope, time) === 'time' && wordAt(scope, i - 1) === 'in') return undefined
  const way = wayAt(scope, length.to)
  if (way?.anchor && ['starting', 'beginning'].includes(wordAt(scope, length.to)))
    return { ...way.anchor, end: addDays(shift(way.anchor.start, length, 1), -1) }
  if (way?.anchor && wordAt(scope, length.to) === 'since')
    return offsetSaid(scope, length, { ...way, from: way.anchor.start })
  return way && offsetSaid(scope, length, way)
}

/** "sold in 6 days", "4th attempt in 2 weeks": how long something took, or how often it was. */
const finished = new Set(
  'sold closed attempt attempts tries visit visits times time first lost grew built delivered calls texts emails voicemails vms miles paid earned shipped finished completed'.split(
    ' ',
  ),
)

/** "in 3 days", "in about two weeks", "in 2 weeks' time", "within 10 days", "after a few days", "give it a week". */
export function ahead(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const inside = word === 'within' || word === 'inside'
  const given =
    (word === 'give' || word === 'giving') && ['it', 'him', 'her', 'them', 'me', 'us'].includes(wordAt(scope, i + 1))
  const waits = word === 'wait' || (word === 'hold' && wordAt(scope, i + 1) === 'off')
  if (word === 'in' && finished.has(wordAt(scope, i - 1))) return undefined
  if (!(word === 'in' || inside || word === 'after' || given || waits)) return undefined
  let at = given || word === 'hold' ? i + 2 : i + 1
  let loose = inside
  for (let n = 0; n < 4; n += 1) {
    const next = wordAt(scope, at)
    if (['under', 'less', 'than', 'next', 'coming', 'upcoming'].includes(next)) loose = true
    else if (
      ![
        'about',
        'another',
        'around',
        'roughly',
        'approximately',
        'approx',
        'maybe',
        'like',
        'the',
        '~',
        'say',
        'at',
        'least',
        'over',
        'more',
        'just',
        'abt',
        'only',
        'or',
        'so',
        'for',
      ].includes(next)
    )
      break
    if (next === 'another' && duration(scope, at)) break
    if (word === 'in' && ['next', 'coming', 'upcoming'].includes(next)) return undefined
    at += 1
  }
  const length = duration(scope, at)
  if (!length || (word === 'after' && length.steps.some(({ unit }) => unit === 'minute' || unit === 'hour')))
    return undefined
  let to = wordAt(scope, length.to) === "'" ? length.to + 1 : length.to
  if (wordAt(scope, to) === 'time') to += 1
  else to = length.to
  if (wordAt(scope, to) === 'or' && wordAt(scope, to + 1) === 'so') to += 2
  const way = wayAt(scope, to)
  const said = offsetSaid(scope, length, way?.sign === 1 ? way : { to, sign: 1 })
  return said && loose
    ? { ...said, start: scope.written, end: said.end ?? said.start, side: 'by' }
    : said && onWeekday(scope, said)
}

/** The day nearest to this one that is this weekday. */
const nearest = (day: Day, weekday: Weekday): Day => onOrBefore(addDays(day, 3), weekday)

/** "Monday 3 weeks from now": the weekday nearest to the day that is counted to. */
export function weekdayThenOffset(scope: Scope, i: number): Said | undefined {
  const { weekday, many } = tokenAt(scope, i).is
  const far = weekday === undefined || many ? undefined : offset(scope, wordAt(scope, i + 1) === ',' ? i + 2 : i + 1)
  if (weekday === undefined || !far || far.end || far.time) return undefined
  const day = nearest(far.start, weekday)
  return { ...far, start: day, lands: day, form: 'weekday' }
}

/** "in 3 days on Friday": where the weekday agrees it belongs to the date. */
function onWeekday(scope: Scope, said: Said): Said {
  const at = wordAt(scope, said.to) === 'on' ? said.to + 1 : said.to
  const { weekday } = tokenAt(scope, at).is
  if (at === said.to || weekday === undefined || said.end) return said
  const day = nearest(said.start, weekday)
  return { ...said, to: at + 1, start: day, lands: day }
}

/** "a few days to talk it over, then call": a length of time with what comes after it. */
export function untilThen(scope: Scope, i: number): Said | undefined {
  const length = duration(scope, i)
  if (!length || ['for', 'every', 'last', 'past', 'a', 'under'].includes(wordAt(scope, i - 1))) return undefined
  for (let at = length.to; at < length.to + 9; at += 1) {
    const { word, kind, start } = tokenAt(scope, at)
    if (start < 0 || (kind === 'mark' && word !== ',' && word !== "'")) return undefined
    if (word === 'then' && wordAt(scope, at - 1) !== 'by' && wordAt(scope, at - 1) !== 'until')
      return offsetSaid(scope, length, { to: length.to, sign: 1 })
  }
  return undefined
}

/** "the Monday before May 25", "3 Sundays after next Wed", "2 Thursdays ago", "the closest Monday to Oct 5". */
export function weekdayBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  const nth = ordinal(scope, the)
  const counted = nth ? { to: nth.to, least: nth.value } : amount(scope, the)
  const close = counted ? counted.to : the
  if (['closest', 'nearest'].includes(wordAt(scope, close))) return closest(scope, close + 1, counted?.least ?? 1)
  const at = counted?.to ?? the
  const { weekday: named, month } = tokenAt(scope, at).is
  const weekday = named ?? (counted && /^weekends?$/.test(wordAt(scope, at)) ? 6 : undefined)
  const count = counted?.least ?? 1
  if (count < 1 || count > 500 || !Number.isInteger(count)) return undefined
  if (weekday === undefined) return month !== undefined && counted ? monthsFromNow(scope, at, month, count) : undefined
  const way = wayAt(scope, at + 1)
  if (!way || (!way.anchor && !counted)) return undefined
  const base = way.from ?? scope.written
  const first = way.sign > 0 ? nextWeekday(base, weekday) : onOrBefore(addDays(base, -1), weekday)
  const tense = way.from ? 'open' : way.sign > 0 ? 'future' : 'past'
  return aDay(way.to, addDays(first, 7 * way.sign * (count - 1)), {
    form: 'weekday',
    tense,
    yearSaid: way.anchor?.yearSaid ?? false,
  })
}

function monthsFromNow(scope: Scope, i: number, month: number, count: number): Said | undefined {
  const way = wayAt(scope, i + 1)
  if (!way || way.anchor) return undefined
  const now = partsOf(scope.written)
  const ahead = (month - now.month + 12) % 12 || 12
  const first = addMonths(
    `${scope.written.slice(0, 8)}01` as Day,
    way.sign > 0 ? ahead + 12 * (count - 1) : ahead - 12 * count,
  )
  const { start, last } = periodHolding(first, 'month', scope.locale)
  return aPeriod(way.to, start, last, 'month', { form: 'month', tense: way.sign > 0 ? 'future' : 'past' })
}

function closest(scope: Scope, i: number, nth: number): Said | undefined {
  const { weekday } = tokenAt(scope, i).is
  if (weekday === undefined || wordAt(scope, i + 1) !== 'to' || nth > 50) return undefined
  const anchor = scope.point(i + 2)
  if (anchor?.grain !== 'day') return undefined
  const [up, down] = [onOrAfter(anchor.start, weekday), onOrBefore(addDays(anchor.start, -1), weekday)]
  const near = [...Array(nth).keys()].flatMap((n) => [addDays(up, 7 * n), addDays(down, -7 * n)])
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(anchor.start))
  const day = near.sort((a, b) => away(a) - away(b))[nth - 1]
  return day && aDay(anchor.to, day, { form: 'weekday', yearSaid: anchor.yearSaid })
}

/** "the week after Thanksgiving", "the day before Christmas", "the second week after this Friday", "the month after". */
export function unitBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  const nth = ordinal(scope, the)
  const at = nth?.to ?? the
  const unit = wordAt(scope, at) === 'weekend' ? { to: at + 1, unit: 'weekend' as const } : unitAt(scope, at)
  const side = ({ after: 1, following: 1, before: -1 } as const)[
    wordAt(scope, unit?.to ?? i) as 'after' | 'following' | 'before'
  ]
  if (!unit || !side || unit.unit === 'hour' || unit.unit === 'minute' || unit.unit === 'workday') return undefined
  const way = anchored(scope, unit.to + 1, side)
  if (!way?.anchor) return undefined
  const extra = { form: unit.unit === 'week' ? 'week' : 'relative', yearSaid: way.anchor.yearSaid } as const
  if (nth)
    return offsetSaid(
      scope,
      { to: 0, steps: [{ unit: unit.unit === 'weekend' ? 'week' : unit.unit, least: nth.value, most: nth.value }] },
      way,
    )
  const base = way.from ?? way.anchor.start
  if (unit.unit === 'day') return aDay(way.to, addDays(base, side), extra)
  const { start, last } = periodHolding(
    base,
    unit.unit,
    scope.locale,
    unit.unit === 'weekend' && side > 0 && weekdayOf(base) < 6 ? 0 : side,
  )
  return aPeriod(way.to, start, last, unit.unit, extra)
}

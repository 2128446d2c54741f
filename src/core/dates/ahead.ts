import { duration } from './amounts.ts'
import { mayFollow } from './not-dates.ts'
import { nearest, offsetSaid, wayAt } from './offsets.ts'
import { type Said, type Scope, tokenAt, wordAt } from './said.ts'

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
  const notFor = word === 'not' && wordAt(scope, i + 1) === 'for'
  if (!(word === 'in' || inside || word === 'after' || given || waits || notFor)) return undefined
  let at = given || notFor || word === 'hold' ? i + 2 : i + 1
  let loose = inside
  for (let n = 0; n < 4; n += 1) {
    const next = wordAt(scope, at)
    if (['under', 'less', 'than', 'next', 'coming', 'upcoming'].includes(next) || (word === 'inside' && next === 'of'))
      loose = true
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
  // “In the nine months ended June” tells of a stretch that is known.
  if (word === 'in' && !loose && wordAt(scope, i + 1) === 'the') return undefined
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

const again = new Set(
  'f/u cb fu followup callback recheck follow.up follow-up call.back circle.back check.back try.again call.again check.again touch.base reach.back get.back ping.again'.split(
    ' ',
  ),
)

/** "f/u 2 wks", "cb 3 months": how long, right behind the word for getting in touch again. */
export function afterContact(scope: Scope, i: number): Said | undefined {
  const start = wordAt(scope, i) === '~' ? i + 1 : i
  const [third, second, first] = [wordAt(scope, i - 3), wordAt(scope, i - 2), wordAt(scope, i - 1)]
  if (!(again.has(first) || again.has(`${second}.${first}`) || again.has(`${third}${second}${first}`))) return undefined
  const length = duration(scope, start)
  return length && mayFollow(scope, length.to) ? offsetSaid(scope, length, { to: length.to, sign: 1 }) : undefined
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

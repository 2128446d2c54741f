import { casual } from 'chrono-node/en'
import { addDays, asClock, type Day, dayOf, partsOf } from '../day.ts'
import { nextDate } from './calendar.ts'
import type { DateLibrary, Mention } from './mention.ts'

/** How much of a text is given to the library: its cost grows faster than the text. */
const LONGEST = 2000

/** The library looks at noon of the day as local time, so that its answer is the same in every time zone. */
function noonOf(day: Day): Date {
  const { year, month, date } = partsOf(day)
  return new Date(year, month - 1, date, 12)
}

type Found = ReturnType<typeof casual.parse>[number]
type Moment = Found['start']

/** The day of what it found, where the words name one, and not a time or a length alone. */
function dayFound(moment: Moment, written: Day): Day | undefined {
  const [year, month, date] = [moment.get('year'), moment.get('month'), moment.get('day')]
  if (!year || !month || !date) return undefined
  const named = moment.isCertain('month') && moment.isCertain('day') && !moment.isCertain('year')
  const day = named ? nextDate(written, month, date) : dayOf(year, month, date)
  const weekday = moment.isCertain('weekday') && !moment.isCertain('day')
  return day && weekday && day <= written ? addDays(day, 7) : day
}

function mentionOf({ text, index, start, end }: Found, written: Day): Mention[] {
  const day = dayFound(start, written)
  if (!day || !(start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month'))) return []
  const last = end && dayFound(end, written)
  const [hour, minute] = [start.get('hour'), start.get('minute') ?? 0]
  const time = start.isCertain('hour') ? asClock(`${hour}:${String(minute).padStart(2, '0')}`) : undefined
  const yearSaid = start.isCertain('year')
  const tense = day < written ? 'past' : 'open'
  const said = { text, index, start: day, lands: day, tense, yearSaid, form: 'library' } as const
  return [{ ...said, ...(last && last > day && { end: last }), ...(time && { time }) }]
}

/** The odd forms: what chrono-node finds in a text, read back as days. */
export const library: DateLibrary = (text, written) =>
  casual.parse(text.slice(0, LONGEST), noonOf(written)).flatMap((found) => mentionOf(found, written))

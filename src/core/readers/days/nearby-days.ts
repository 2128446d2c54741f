import type { Mention } from '../../dates/mention.ts'
import { addDays, addMonths, type Day, dayOf, mondayOf, nextWeekday, numberOf, partsOf, weekdayOf } from '../../day.ts'
import { NO_SOONER } from '../evidence/no-sooner.ts'

const THAT_TIME = /\b(?:that|the) (?:same |very )?(?:week|month|weekend)\W{1,3}(?:on )?$/i

/** “Camp runs 7/6-7/24 … week of the 6th”: the number of a day that was just said is that day again. */
function sameDateAgain(anchor: Mention, mention: Mention): Mention | undefined {
  if (anchor.form === 'month') return undefined
  const [, number = ''] =
    /^(?:on |by |until |till |around |before |after )?(?:the )?(?:week of )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i.exec(
      mention.text,
    ) ?? []
  if (number === '' || Number(number) !== partsOf(anchor.start).date || anchor.start <= mention.start) return undefined
  const by = numberOf(anchor.start) - numberOf(mention.form === 'week' ? mention.start : mention.lands)
  if (mention.form === 'week') {
    const start = mondayOf(anchor.start)
    return { ...mention, start, lands: start, ...(mention.end && { end: addDays(start, 6) }) }
  }
  return mention.form === 'ordinal' && mention.end === undefined
    ? { ...mention, start: addDays(mention.start, by), lands: addDays(mention.lands, by) }
    : undefined
}

/** “Bonus pays out Feb 15. Ping the 16th”, “shuts 12/23-1/3. Nothing before the 4th”: within a week of a day that was just said. */
function soonAfter(anchor: Mention, mention: Mention): Mention | undefined {
  const last = anchor.end ?? anchor.lands
  if (anchor.form === 'month' || mention.form !== 'ordinal' || mention.end || mention.lands >= anchor.start)
    return undefined
  const { year, month } = partsOf(last)
  const day = dayOf(year, month, partsOf(mention.start).date)
  if (day === undefined || day <= last || day > addDays(last, 7)) return undefined
  const by = numberOf(day) - numberOf(mention.start)
  return { ...mention, start: day, lands: addDays(mention.lands, by) }
}

/** “Price is held thru Oct 1, bug him on the 12th”: what ends then says nothing of the month of another day. */
const HOLDS =
  /\b(?:price|prices|quote|rate|rates|held|holds|valid|good|locked|lock|offer|expires?|renews?|lapses?|matures?)\b[^.,;]*$/i

/** “Tenant's out 7/31, call on the 1st”: the first one after that. */
const AWAY =
  /(?<!\bruns? )\b(?:out|away|gone|off|leaves|moves out|closed|shut|busy|travel\w*)(?: (?:on|till|until|through|thru|by))?(?: the)? $/i

/** What keeps them from it, so that the day that is named next comes after. */
const HOPELESS =
  /^[^.;\n]{0,40}\b(?:hopeless|toast|no good|out|bad|busy|slammed|swamped|full|closed|gone|away|booked|shut)\b/i
/** How far, in characters, a day may stand from what it comes after. */
const NEXT_SENTENCE = 60

/** “They are auditing through 4/17”, “show runs April 20 to 24”: what keeps them till then. */
const KEPT =
  /\b(?:busy|away|out|off|gone|closed|shut|swamped|slammed|tied up|vacation|holidays?|leave|abroad|travel\w*|training|audit\w*|plant\w*|harvest\w*|sorting|counting|inventory|show|fair|camp|conference|season|no calls)\b[^.;\n]{0,24}$/i

/** The last day of what keeps them: “auditing through 4/17”, “first half of April is hopeless”. */
function boundOf(note: string, { side, lands, start, end, form, text, index }: Mention, written: Day): Day | undefined {
  const last = end !== undefined && end > start ? end : undefined
  const until = side === 'through' || side === 'until' || /^(?:through|thru|until|till?)\b/i.test(text)
  if (form === 'month') {
    const part = /\b(?:half|part|weeks?|early|mid|beginning|start)\b/i.test(text)
    return part && HOPELESS.test(note.slice(index + text.length)) ? last : undefined
  }
  if (!KEPT.test(note.slice(Math.max(0, index - 50), index))) return undefined
  // “Out Mon/Tue, try Thu”, written on one of the two.
  if (form === 'weekday' && last && text.includes('/') && addDays(start, -7) <= written && written <= addDays(last, -7))
    return addDays(last, -7)
  return until ? (last ?? lands) : form === 'day' || form === 'slashes' || form === 'weekday' ? last : undefined
}

/** “Auditing through 4/17. I will ring on the 20th”: the first such day of a month after what keeps them. */
function afterBound(bound: Day, mention: Mention): Mention | undefined {
  const { date } = partsOf(mention.lands)
  if (mention.lands > bound) return undefined
  for (let months = 0; months < 3; months += 1) {
    const { year, month } = partsOf(addMonths(bound, months))
    const day = dayOf(year, month, date)
    if (day !== undefined && day > bound) return { ...mention, start: day, lands: day, tense: 'future' }
  }
  return undefined
}

/** “Out Mon-Wed, try Thursday”: the first such day of a week after what keeps them. */
function weekdayAfter(bound: Day, mention: Mention): Mention {
  const day = nextWeekday(bound, weekdayOf(mention.lands))
  return { ...mention, start: day, lands: day }
}

/** “Second week of Jan, no earlier than the 12th”: the day within the span that was just said. */
function inSpan({ start, end = start }: Mention, mention: Mention): Mention | undefined {
  if (mention.form !== 'ordinal' || mention.lands > end || !NO_SOONER.test(mention.text)) return undefined
  const { year, month } = partsOf(end)
  const day = dayOf(year, month, partsOf(mention.lands).date)
  return day !== undefined && start < day && day <= end ? { ...mention, start: day, lands: day } : undefined
}

/** “Her bday is Jan 9, his the 22nd”: a bare ordinal after a day of a month means that month, in one sentence. */
export function withNearby(note: string, mentions: readonly Mention[], written: Day): Mention[] {
  let anchor: Mention | undefined
  let bound: { readonly day: Day; readonly to: number } | undefined
  return mentions.map((mention, place) => {
    const before = mentions[place - 1]
    const held = before?.end === undefined ? undefined : inSpan(before, mention)
    if (held) return held
    const kept = bound !== undefined && mention.index - bound.to < NEXT_SENTENCE ? bound.day : undefined
    const last = mention.tense === 'past' ? undefined : boundOf(note, mention, written)
    if (last) bound = { day: last, to: mention.index + mention.text.length }
    const later =
      kept && mention.form === 'ordinal' && mention.end === undefined ? afterBound(kept, mention) : undefined
    if (later) return later
    if (kept && mention.form === 'weekday' && mention.tense === 'open' && !mention.end && mention.lands < kept)
      return weekdayAfter(kept, mention)
    const between = anchor && note.slice(anchor.index + anchor.text.length, mention.index)
    const sameTime = between !== undefined && between.length < 90 && THAT_TIME.test(between)
    const near = between !== undefined && (sameTime || !/[.!?;\n]/.test(between))
    const again = anchor && between !== undefined && between.length < 90 ? sameDateAgain(anchor, mention) : undefined
    if (again) return again
    const holds = anchor !== undefined && HOLDS.test(note.slice(Math.max(0, anchor.index - 40), anchor.index))
    const soon =
      anchor && !holds && between !== undefined && between.length < 90 ? soonAfter(anchor, mention) : undefined
    if (soon) return soon
    if (mention.form !== 'ordinal' || !anchor || !near || mention.end !== undefined) {
      if (
        (mention.form === 'day' || mention.form === 'slashes' || mention.form === 'month') &&
        mention.tense !== 'past'
      )
        anchor = mention
      return mention
    }
    if (holds && /[,;]/.test(between ?? '')) return mention
    const { year, month } = partsOf(anchor.lands)
    const same = dayOf(year, month, partsOf(mention.lands).date)
    const gone = AWAY.test(note.slice(Math.max(0, anchor.index - 24), anchor.index))
    const next = same !== undefined && same <= anchor.lands && gone ? addMonths(same, 1) : undefined
    if (next !== undefined && mention.lands < anchor.lands && next < addDays(anchor.lands, 8))
      return { ...mention, start: next, lands: next }
    return same !== undefined && (sameTime || (same > anchor.lands && mention.lands < anchor.lands))
      ? { ...mention, start: same, lands: same }
      : mention
  })
}

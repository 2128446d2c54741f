import type { Cue } from '../../cue.ts'
import type { Mention } from '../../dates/mention.ts'
import { addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

/** Somebody is to be contacted, or something of theirs ends, and a few words behind say when. */
const ASKED =
  /\b(?:call|ring|phone|text|email|ping|contact|meet|expires?|renews?|cb|f\/u|follow[ -]up|check (?:back|in)|reach out|touch base|circle back|try|come back|get back)(?: (?:him|her|them|back|me|again|in touch|w\/|with|to|up|out))* ((?:in|at|on|by|after|until|till|before|around|next|from|within|about) (?:[\w'/:-]+ ){0,3}?(?:days?|weeks?|wks?|months?|mos|years?|yrs?|quarters?|qtrs?|fortnights?|hours?|hrs?|minutes?|mins?|weekends?|mornings?|afternoons?|evenings?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)\b(?: \d{1,2}\b)?)/gi
/** “Phone at any hour”, “text after hours”: no time that is meant. */
const NO_TIME =
  /\b(?:any|all|no|business|office|working|after|before|off|these|those)\b[ -](?:\w+ )?(?:hours?|days?|time)$/i

/** Right before a day it asks for contact on it. */
const ASKED_FOR =
  /\b(?:call|ring|phone|text|email|ping|contact|cb|f\/u|follow[ -]up|check (?:back|in)|reach out|try)(?: (?:him|her|them|me|us|back|again))*(?: (?:on|by|until|till|before|after))? $/i
/** “Call me yesterday” asks, where “call yesterday” may tell. */
const ASKED_BY_THEM = /(?:^|[.,;!?\n] ?)(?:please |pls )?(?:call|ring|phone|text|email) (?:me|us) (?:back )?$/i

/** Whether nobody could be contacted then: “in 400 years”, “1/1/1900”, “call me yesterday”. */
function isOutOfReach(note: string, { index, text, lands, yearSaid, tense }: Mention, written: Day): boolean {
  const before = note.slice(Math.max(0, index - 40), index)
  if (/^yesterday$/i.test(text)) return ASKED_BY_THEM.test(before)
  const long = lands > addMonths(written, 1200) || (yearSaid && tense === 'past' && lands < addMonths(written, -240))
  return long && ASKED_FOR.test(before)
}

/** Words of a note that ask for contact at some time in which no day was read, where nothing else in it brings the lead back. */
export function unreadTimesIn(note: string, dates: readonly Mention[], cues: readonly Cue[], written: Day): string[] {
  if (cues.some(({ date, type }) => date !== undefined || type === 'condition' || type === 'stop')) return []
  const beyond = dates.filter((mention) => isOutOfReach(note, mention, written)).map(({ text }) => text)
  const unread = gather(foundIn(note, ASKED), ({ 0: words, 1: when = '', index }) => {
    const [from, to] = [index + words.length - when.length, index + words.length]
    const isRead = dates.some((mention) => mention.index < to && from < mention.index + mention.text.length)
    return isRead || NO_TIME.test(when) ? [] : [when]
  })
  return [...beyond, ...unread]
}

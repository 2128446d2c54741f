import type { Cue } from '../../cue.ts'
import type { Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

/** Somebody is to be contacted, or something of theirs ends, and a few words behind say when. */
const ASKED =
  /\b(?:call|ring|phone|text|email|ping|contact|meet|expires?|renews?|cb|f\/u|follow[ -]up|check (?:back|in)|reach out|touch base|circle back|try|come back|get back)(?: (?:him|her|them|back|me|again|in touch|w\/|with|to|up|out))* ((?:in|at|on|by|after|until|till|before|around|next|from|within|about) (?:[\w'/:-]+ ){0,3}?(?:days?|weeks?|wks?|months?|mos|years?|yrs?|quarters?|qtrs?|fortnights?|hours?|hrs?|weekends?|mornings?|afternoons?|evenings?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)\b(?: \d{1,2}\b)?)/gi
/** “Phone at any hour”, “text after hours”: no time that is meant. */
const NO_TIME =
  /\b(?:any|all|no|business|office|working|after|before|off|these|those)\b[ -](?:\w+ )?(?:hours?|days?|time)$/i

/** Words of a note that ask for contact at some time in which no day was read, where nothing else in it brings the lead back. */
export function unreadTimesIn(note: string, dates: readonly Mention[], cues: readonly Cue[]): string[] {
  if (cues.some(({ date, type }) => date !== undefined || type === 'condition' || type === 'stop')) return []
  return gather(foundIn(note, ASKED), ({ 0: words, 1: when = '', index }) => {
    const [from, to] = [index + words.length - when.length, index + words.length]
    const isRead = dates.some((mention) => mention.index < to && from < mention.index + mention.text.length)
    return isRead || NO_TIME.test(when) ? [] : [when]
  })
}

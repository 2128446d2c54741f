import type { DatesIn, Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'

/** “Wed works for the whole board, 11 at the clubhouse”: a day that is content with, and right after it the hour. */
const SUITS =
  /^,? (?:works|suits|would (?:work|suit|be (?:good|fine|great|best|better|ok|okay))|(?:is|looks|sounds) (?:good|fine|ok|okay|great|better|best|perfect))(?: (?:for|with|by|on) (?:the |his |her |our |my |their )?[\w']+(?: (?!at\b|by\b)[\w']+){0,2})?[,.;:]? (?:[-–] )?(?:at |@ ?|say |make it |call it |around )?(\d{1,2})(?::(\d\d))? ?([ap]m?\b)?(?= ?(?:at|@|in|on|sharp|it is|then|by|for|to|w\/)(?![a-z])|\s*(?:[.,;!\n]|$))/i

/** “Lunch tmrw 12.15 @ Nico's”, “Weds 21st, 2.15”: an hour with a point, where no rates are spoken of. */
const DOTTED = /^,? (1[0-2]|[1-9])\.(00|10|15|20|30|40|45|50)(?= ?(?:[@,;!?\n]|$|at\b|with\b|w\/|in\b|\.(?!\d)))/
const RATES = /\b(?:rates?|apr|percent|points?|interest|refi\w*|per|each|price|cents?)\b|[%$£€]/i

/** The hour, as it is said, that stands right after the words that a day suits. */
export function hourSuited(
  note: string,
  { index, text }: Mention,
): { readonly said: string; readonly end: number } | undefined {
  const end = index + text.length
  const [words, hour = '', minutes, side] = SUITS.exec(note.slice(end, end + 90)) ?? []
  if (words === undefined || Number(hour) > 12 || Number(hour) === 0) return undefined
  return { said: `${hour}${minutes ? `:${minutes}` : ''}${side ?? ''}`, end: end + words.length }
}

function hourDotted(note: string, { index, text }: Mention): ReturnType<typeof hourSuited> {
  const end = index + text.length
  const [words, hour = '', minutes = ''] = DOTTED.exec(note.slice(end, end + 12)) ?? []
  return words === undefined || RATES.test(note) ? undefined : { said: `${hour}:${minutes}`, end: end + words.length }
}

/** “Saturday is good. 9:30 at the lot”: the hour belongs to the day that was found to suit. */
export function withSuitedHours(note: string, mentions: readonly Mention[], datesIn: DatesIn): Mention[] {
  let done = 0
  return gather(mentions, (mention) => {
    if (mention.index < done) return []
    if (mention.time !== undefined || mention.tense === 'past' || mention.every !== undefined) return [mention]
    const hour = hourSuited(note, mention) ?? hourDotted(note, mention)
    const time = hour && datesIn(`tomorrow at ${hour.said}`)[0]?.time
    if (!hour || !time) return [mention]
    done = hour.end
    return [{ ...mention, time }]
  })
}

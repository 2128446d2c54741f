import type { Mention } from '../../dates/mention.ts'
import { addDays } from '../../day.ts'

const PLACE = 'lake|beach|cabin|cottage|coast|shore|sea|snow|conference|convention|show|fair'
/** Words that are said of nobody but people who are away. */
const AWAY = `on (?:vacation|vacay|holidays?|leave|pto|a cruise|a trip|jury duty|their honeymoon)|vacation|away|out of (?:town|office|the office|state|the country)|ooo|travel(?:l)?ing|abroad|overseas|deployed|unavailable|tied up|swamped|slammed|hunting|fishing|skiing|honeymoon|(?:up |down |over )?at the (?:${PLACE})`
/** Words of shops and terms too, where only a span of days shows what is meant. */
const SHUT =
  "(?<!(?:run|runs|running|comes|falls|rolls|gets|paid|warranty is|warranty's) )(?:out|gone|off(?: work)?|closed|shut|booked up)"
const before = (words: string) => new RegExp(`\\b(?:${words})(?: \\w+){0,2}[ :,(-]*(?:from |all |between )?$`, 'i')
const after = (words: string) =>
  new RegExp(
    `^[ ,:-]*(?:(?:he|she|they|he's|she's|they're|hes|shes|theyre|he is|she is|they are|he'll be|she'll be|they'll be|whole (?:crew|family|office)) )*(?:${words})\\b`,
    'i',
  )
const SAID = {
  plainly: [before(AWAY), after(AWAY)],
  byDays: [before(`${AWAY}|${SHUT}`), after(`${AWAY}|${SHUT}`)],
} as const
/** “She'll be in Europe 12/10-12/22”: elsewhere, where nothing is to be done with us there. */
const ELSEWHERE =
  /\b(?:[Hh]e|[Ss]he|[Tt]hey)(?:(?:'|’)?(?:ll be|s|re)| will be| is| are| r| going to be) (?:over |down |up |out )?in (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?[ ,:(-]*(?:from )?$/
const THERE =
  /\b(?:meet|meets|meeting|lunch|dinner|coffee|see|visit|drop by|stop by|come by|then|while|tour|show|demo|available|free)\b/i
const NEAR = 40
const DAYS = new Set<Mention['form']>(['day', 'slashes', 'ordinal', 'weekday'])
const PERIODS = new Set<Mention['form']>(['month', 'week', 'relative'])
/** “Give her the weekend, then phone.” */
const GIVEN = /\b(?:giv(?:e|ing)|allow) (?:him|her|them|it) (?:the |this )?$/i

/** “On vacation 12/20 - 1/5”: of days on which they are away the one counts on which they are back. */
export const withReturns = (note: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.map((mention) => {
    const { end, start, tense, index, text, form } = mention
    if (end === undefined || end <= start || tense === 'past' || mention.side || mention.every) return mention
    const [led, followed] = DAYS.has(form) ? SAID.byDays : SAID.plainly
    const to = index + text.length
    const lead = note.slice(Math.max(0, index - NEAR), index)
    const isAway =
      form === 'weekend'
        ? GIVEN.test(lead)
        : (DAYS.has(form) || PERIODS.has(form)) &&
          (led.test(lead) ||
            followed.test(note.slice(to, to + NEAR)) ||
            (DAYS.has(form) && ELSEWHERE.test(lead) && !THERE.test(note.slice(to))))
    if (!isAway) return mention
    const { end: _, ...rest } = mention
    return { ...rest, lands: addDays(end, 1), side: 'through' }
  })

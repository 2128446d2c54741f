import type { Mention } from '../../dates/mention.ts'
import { addDays } from '../../day.ts'

const WAY =
  '(?:phone )?(?:call|text|e-?mail|phone|ring|message|contact|bother|disturb|visit|follow up with|reach out to)'
/** “No calls”, “please don't text or email her”, “asked us not to be called”: said of us, and of nobody's habits. */
const ASKED_FOR = `(?:(?<!\\b(?:he|she|they|i|we|you|who|people|customers?|clients?) )(?:do not|don['’]?t|dont|not to)|(?:doesn['’]?t|does not|don['’]?t|do not) want(?: to be)?(?: any)?|no)(?: (?:more|be|please|pls|ever))* ${WAY}(?:s|ed|ing)?(?:(?: ?(?:,|\\/|&) ?| or | and | nor )(?:no |don['’]?t )?${WAY}(?:s|ed)?)*(?: (?:him|her|them|me|us|mom|dad|back|at all|please|pls))*`
const NAMES_A_WAY = /call|text|mail|phone|ring|message|contact|bother|disturb|visit|follow|reach/i
const DENIES = /\bno |not |n['’]?t /i
const ALL = new RegExp(
  `\\b${ASKED_FOR}[ ,:(-]*(?:(?:in|on|over|during|between|from|for|all|through|throughout|thru|anytime|any time|of|the|that|his|her|their|our|my) )*$`,
  'i',
)
/** “Over Thanksgiving”: a feast that takes some days, where “on Thanksgiving” is one. */
const OVER = /\b(?:over|during|through|throughout|thru) (?:the )?$/i
/** “No calls this week” may tell that there were none. */
const TELLS = /\bno (?:phone )?\w+ $/i
const NEAR = 64

/** The day after those in which they want no contact; of days that are counted from now the last is the day. */
const dayAfter = ({ form, end, lands }: Mention): Mention['lands'] =>
  end === undefined ? addDays(lands, 1) : form === 'relative' ? end : addDays(end, 1)

/** “No calls Dec 20 - Jan 4”, “please don't text during the week of the 14th”: what counts is the first day on which they may be. */
export const withPeace = (note: string, mentions: readonly Mention[]): readonly Mention[] => {
  if (!DENIES.test(note) || !NAMES_A_WAY.test(note)) return mentions
  return mentions.map((mention) => {
    const { form, end, start, tense, side, every, index, text, time } = mention
    if (form === 'clock' || tense === 'past' || side || every || time) return mention
    const lead = note.slice(Math.max(0, index - NEAR), index)
    const lasts = end === undefined ? form === 'holiday' && OVER.test(lead) : end > start
    if (!lasts || !ALL.test(lead) || (/^this\b/i.test(text) && TELLS.test(lead))) return mention
    const { end: _, ...rest } = mention
    return { ...rest, lands: dayAfter(mention), side: 'through' }
  })
}

import type { Mention } from '../../dates/mention.ts'
import type { Clock } from '../../day.ts'
import {
  type Claim,
  clauseAt,
  type Dated,
  dated,
  type Reader,
  type Said,
  type Text,
  wordsBetween,
} from '../language/text.ts'
import { type Turn, turnsIn } from './threads.ts'

const YES =
  /^(?:(?:hi|hey|ok so|so|oh|and) )?(?:yes|yep|yeah|yup|ya|sure|ok|okay|k|fine|perfect|great|good|cool|deal|done|works|sounds|absolutely|definitely|will do|can do|see (?:you|u|ya)|you bet|no problem|np|that works|it works|👍|thumbs up|i'll be there|ill be there|i shall be|i can do|we can do|i am free|i'm free|of course|all good|lovely|wonderful|agreed|confirmed|got it|please do|come on)\b|👍|\b(?:works for (?:me|us)|(?:that|it|which) works|see (?:you|u) (?:then|there|at)|it is(?: then)?$|be there$)|\b(?:works|suits)$|\bis (?:good|fine|great|perfect)$/
const NO =
  /\b(?:no|nope|can't|cant|cannot|won't|doesn't|not|unfortunately|sorry|rather not|busy|out of town|maybe|let me (?:check|see|look)|get back to)\b/
/** “Make it 11”, “3 is better”, “2?”, “from two”, “10 it is”: an hour that a turn names without a day. */
const HOUR =
  /(?:^|\b(?:at|say|make (?:it|that)|how about|around|about|from|or|is|@|then|after|for|ok|okay|sure|yes|yep|do|can do|,) ?)(1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?: ?([0-5]\d)| ([0-5]\d)(?!\d))?(?: (?:o'clock|oclock|sharp|ish))?(?=$| ?[?.,!]| (?:is|it|works|ok|okay|then|would|good|better|sharp|at|on|for|in|please|pls|instead|suits|sound|fine|at my|at the)\b)/
const COUNTERS = /\b(?:make (?:it|that)|is better|instead|would be better|better|rather|or)\b/
const SETTLES = /\b(?:make (?:it|that)|it is)\b|,? then ?[.!]?$/
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** “Did you get it Friday?”: asks how it went, and proposes nothing. */
const LOOKS_BACK =
  /^(?:so |and )?(?:did|was|were|how was|how were|how'd|how did|have you|has|had|what did|why|where did|when did)\b/

/** What holds out a day, where “on press tonight” only tells. */
const PROPOSES =
  /\?|\b(?:how about|what about|let's|lets|can|could|shall|want|wants|come|meet|free|see you|see u|works|suits?|say|make it|would|book|put (?:me|us|you) down|i have|we have|open|available|good|fine|better)\b/

/** A day that was named, by whom, and what the other side says to it. */
interface Plan {
  readonly by: Turn['by']
  readonly day: Dated
  readonly time: Clock | undefined
  readonly answer: 'none' | 'yes' | 'no'
}

/** What both sides of a thread come to is more than what any one line says. */
const AGREED = { weight: 99, outright: true } as const satisfies Said

const isDay = ({ form, every, tense }: Mention): boolean =>
  every === undefined && tense !== 'past' && /^(?:weekday|day|slashes|ordinal|relative|holiday|library)$/.test(form)

/** The hour of a turn: of its clock, or said bare. */
function hourIn({ tokens, datesIn }: Text, words: string, turn: Turn): Clock | undefined {
  const clock = tokens.slice(turn.from, turn.to).findLast(({ mention }) => mention?.time !== undefined)?.mention
  if (clock) return clock.time
  const [, hour = '', minutes, others] = HOUR.exec(words) ?? []
  if (hour === '') return undefined
  const number = Number(hour) || WORDS.indexOf(hour)
  return datesIn(`tomorrow at ${number}${(minutes ?? others) ? `:${minutes ?? others}` : ''}`)[0]?.time
}

/** What a plan is after one more turn. */
function after(text: Text, plan: Plan | undefined, turn: Turn): Plan | undefined {
  const words = wordsBetween(text, turn.from, turn.to).replace(/^[^\w👍]+/u, '')
  const day = LOOKS_BACK.test(words)
    ? undefined
    : text.dates.findLast(({ at, mention }) => at >= turn.from && at < turn.to && isDay(mention))
  const time = hourIn(text, words, turn)
  const yes = YES.test(words)
  const asks = words.includes('?')
  const settles = SETTLES.test(words) && !asks
  if (day && (plan || PROPOSES.test(words))) {
    const same = plan !== undefined && plan.day.mention.lands === day.mention.lands
    const answers = (plan !== undefined && plan.by !== turn.by && yes && !asks) || (same && settles)
    const known = same ? plan : { day, time: undefined }
    return { by: turn.by, day: known.day, time: time ?? known.time, answer: answers ? 'yes' : 'none' }
  }
  if (!plan || day) return plan
  if (!yes && NO.test(words)) return { ...plan, answer: 'no' }
  const isNew = time !== undefined && time !== plan.time
  if (turn.by === plan.by) return isNew ? { ...plan, time, answer: settles ? 'yes' : 'none' } : plan
  if (isNew && !yes)
    return { ...plan, by: asks || COUNTERS.test(words) ? turn.by : plan.by, time, answer: settles ? 'yes' : 'none' }
  return yes ? { ...plan, by: asks ? turn.by : plan.by, time: time ?? plan.time, answer: 'yes' } : plan
}

/** “Call me Thursday”, “will do”: what is asked of us stays a call, until an hour is set. */
const CALLS = /\b(?:call|ring|phone|text|email|message|ping|write|send)\b/

const TYPES = { yes: 'appointment', none: 'callback', no: 'nothing' } as const

/** “Me: Thursday? Him: works. Me: 10? Him: make it 11”: the day that both sides of a thread come to. */
export const turns: Reader = (text): Claim[] => {
  if (text.dates.length === 0) return []
  const all = turnsIn(text)
  if (all.length === 0) return []
  let plan: Plan | undefined
  for (const turn of all) plan = after(text, plan, turn)
  if (!plan) return []
  const { day, time } = plan
  const clause = clauseAt(text, day.at)
  const calls = clause && time === undefined && CALLS.test(wordsBetween(text, clause.from, clause.to))
  const answer = plan.answer === 'yes' && calls ? 'none' : plan.answer
  const others = text.dates.filter(
    ({ at, mention }) =>
      mention !== day.mention &&
      (isDay(mention) || mention.form === 'clock') &&
      all.some(({ from, to }) => at >= from && at < to),
  )
  const said = { ...dated(day.mention), ...(time === undefined ? {} : { time }), from: day.at, to: day.at + 1 }
  return [
    { ...said, type: TYPES[answer], ...AGREED },
    ...(answer === 'yes' ? others : []).map(
      ({ at, mention }): Claim => ({ type: 'nothing', mention, ...AGREED, from: at, to: at + 1 }),
    ),
  ]
}

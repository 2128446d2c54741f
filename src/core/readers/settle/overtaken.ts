import type { Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { NO_SOONER } from '../evidence/no-sooner.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { type Dated, datesOf, following, has, marked, type Text, wordsBetween } from '../language/text.ts'

/** A date that the note takes back, and the one that stands in its place, where there is one. */
export interface Overtaken {
  readonly gone: Mention
  readonly by?: Mention
}

/** “In the spring term, say late January”: the second says it more closely. */
const CLOSER = /\b(?:say|ideally|specifically|meaning|e|namely|or rather|that is|so|preferably)$/
const SOFT = /^(?:wanted|thought|was (?:thinking|planning|hoping|looking)|were|had|earlier|previously|said last)/
const TURN =
  /\b(?:but|now|instead|actually|changed|moved|pushed|make it|no longer|has since|have since|decided|postponed|cancell?ed|called off|fell through|put off)\b/
/** “I know I said call in May. Forget that.” */
const FORGET =
  /^(?:but |so |now |well |please )*(?:forget|scratch|scrap|ignore|disregard|cancel|never mind|nevermind) (?:that|it|this|all that|what i said|the above)$/
const INSTEAD_OF = /\b(?:instead of|rather than|no longer|not)(?: on| in| the| for)?$/
const AFTER_ALL = /^(?:after all|any ?more|now|any longer)$/
const STRUCK =
  /\b(?:is off|are off|was off|off the table|(?:is|was|been|got|had to) cancell?(?:ed)?|cancell?ed|called off|fell through|(?:got|was|is|been|gets) (?:scrubbed|nixed|bumped|axed|pulled|scratched)|scrapped|not happening|isn't happening|won't happen|no good|doesn't work|does not work|won't work|can't do|can't make|cannot make|couldn't make|didn't work|is moot|are moot|moot now)\b/

/** Whether a clause turns to another state of affairs; “he'd rather” is only a taste. */
const turnsIn = (text: Text, clause: Clause): boolean =>
  marked(clause, 'now').some(
    ({ from, to }) =>
      wordsBetween(text, from, to) !== 'rather' || !/(?:'d|would)$/.test(text.tokens[from - 1]?.text ?? ''),
  )

/** “The appointment on the 28th, that's cancelled”. */
const CALLED_OFF =
  /^(?:that's|thats|that is|that was|it's|which is|which was|now|has been|is|was)(?: now| been| all)? (?:cancell?ed|off|scrapped|called off|postponed|dead|no more)\b|^(?:off|cancell?ed|scrapped|called off)$/

/** “Canceled event: tasting @ Thu Mar 12”, “declined: demo Friday”: what stands before the colon says that it is off. */
const HEADED_OFF = /^(?:\w+ )?(?:cancell?ed|declined|called off|postponed)(?: (?!by\b)\w+){0,2}$/
const isHeadedOff = (text: Text, { place, from, sentence }: Clause): boolean => {
  const head = text.clauses[place - 1]
  return (
    head?.sentence === sentence &&
    text.tokens[from - 1]?.text === ':' &&
    datesOf(text, head).length === 0 &&
    HEADED_OFF.test(wordsBetween(text, head.from, head.to))
  )
}

const PUT_RIGHT =
  /^(?:[,.;:()!?\n–—-] ?)*(?:wait|nope|oops|whoops|sorry|actually|correction|scratch that|i mean|i meant|or rather|make that|make it|no(?= ?(?:$|[,.;-]|wait|make|she|he|they|it)))\b/

/** “In the new year. Actually no, make it the first week of Feb”: another kind of day takes its place where the words say so. */
const SAYS_ANEW = /\b(?:make (?:it|that)|scratch that|or rather|i meant|no|nope|wait)\b/
/** “Talk in 2 weeks. Actually his words were four weeks”: the day that is said once more, where nothing else is said. */
function correctedBy(text: Text, clause: Clause): Dated | undefined {
  const { place, to } = clause
  const next = following(text, clause).find((other) => datesOf(text, other).length > 0)
  const [date] = next ? datesOf(text, next) : []
  const says = text.clauses
    .slice(place + 1, (next?.place ?? place) + 1)
    .every((other) => !has(other, 'meet', 'act', 'give', 'thing', 'occasion', 'end'))
  return date && says && PUT_RIGHT.test(wordsBetween(text, to, date.at)) ? date : undefined
}

/** “Got scrubbed, 19th same time is locked”: another day in the same breath. */
const isRebooked = (text: Text, clause: Clause, next: Clause): boolean =>
  next.sentence === clause.sentence &&
  (has(next, 'settle', 'now') || /\bsame time\b/.test(wordsBetween(text, next.from, next.to))) &&
  !has(next, 'meet', 'act')

/** “Paying 612 now”: what is so at present, and no turn. */
const saysState = (text: Text, clause: Clause | undefined): boolean =>
  clause !== undefined &&
  datesOf(text, clause).length === 0 &&
  text.tokens[clause.to - 1]?.text === 'now' &&
  clause.to - clause.from > 1

const PUSHED = /^(?:pushed|moved|bumped|delayed|postponed|slid|slipped|put off)\b/

/** “Was meeting Friday, pushed a week”: the day that hangs on another takes its place. */
const pushedIn = (text: Text): Overtaken[] =>
  gather([...text.hung], ([by, gone]) => (PUSHED.test(by.text.toLowerCase()) ? [{ gone, by }] : []))

/** “CD at First National”: a name, and no earlier state. */
const isNamed = ({ note, tokens }: Text, { to }: Mark): boolean =>
  /^First\b/.test(note.slice(tokens[to - 1]?.start)) && tokens[to]?.kind === 'word'

/** What may stand between a span and the day that it begins with. */
const NARROWS = /^(?:[,;(–—-] ?)?(?:but|and|though|just)?$/
/** “In January, but not before the 12th”: the span begins with that day. */
const narrowedIn = (text: Text): Overtaken[] =>
  gather(text.dates, ({ at, mention: by }, place) => {
    const span = text.dates[place - 1]
    return span?.mention.end !== undefined &&
      NO_SOONER.test(by.text) &&
      span.mention.start < by.lands &&
      by.lands <= span.mention.end &&
      NARROWS.test(wordsBetween(text, span.at + 1, at))
      ? [{ gone: span.mention, by }]
      : []
  })

/** Of one day alone a note takes back only what it strikes out, or puts off. */
const STRIKES =
  /instead of|rather than|no longer|\bnot|off|cancel|fell through|scrub|nixed|bumped|axed|pulled|scratched|scrapped|happen|no good|(?:n't|not) work|can't|cannot|couldn't|moot|postponed|declined|dead|no more/

/** Whether a note may take one of its dates back. */
const mayTakeBack = ({ dates, clauses, hung, words }: Text): boolean =>
  dates.length > 1 ||
  hung.size > 0 ||
  (dates.length === 1 &&
    (STRIKES.test(words.said) || clauses.some((clause) => has(clause, 'shift', 'before', 'cancel'))))

/** The dates that the note itself takes back: “was going to buy in March but now says June” is June alone. */
export function overtakenIn(text: Text): Overtaken[] {
  if (!mayTakeBack(text)) return []
  const replaced = gather(text.clauses, (clause): Overtaken[] => {
    const dates = datesOf(text, clause)
    if (dates.length === 0) return []
    const words = wordsBetween(text, clause.from, clause.to)
    const next = following(text, clause)
    const turns = next.findIndex(
      (other) => turnsIn(text, other) && (other.sentence === clause.sentence || has(clause, 'before')),
    )
    const replaced =
      turns < 0 || saysState(text, next[turns])
        ? undefined
        : gather(next.slice(turns), (other) => datesOf(text, other))[0]?.mention
    const correction = correctedBy(text, clause)
    const corrected = correction?.mention
    const corrects = correction ? wordsBetween(text, clause.to, correction.at) : ''
    const turned = next.some((other) => TURN.test(wordsBetween(text, other.from, other.to)))
    const [before] = marked(clause, 'before').filter(
      (mark) => !isNamed(text, mark) && (turned || !SOFT.test(wordsBetween(text, mark.from, mark.to))),
    )
    const cancels = marked(clause, 'cancel').some(
      (mark) => mark.from - clause.from <= 2 && !/^(?:drop|skip)/.test(wordsBetween(text, mark.from, mark.to)),
    )
    const forgotten = next.some(
      (other) => has(other, 'cancel') && FORGET.test(wordsBetween(text, other.from, other.to)),
    )
    const calledOff =
      isHeadedOff(text, clause) ||
      (next[0]?.sentence === clause.sentence &&
        datesOf(text, next[0]).length === 0 &&
        CALLED_OFF.test(wordsBetween(text, next[0].from, next[0].to)))
    const closer =
      next[0]?.sentence === clause.sentence
        ? datesOf(text, next[0]).find(({ at }) => CLOSER.test(wordsBetween(text, at - 2, at)))
        : undefined
    const chance = marked(clause, 'if').some(({ from }) => from === clause.from)
    const struck =
      !chance && (forgotten || (cancels && !has(clause, 'not')) || (STRUCK.test(words) && dates.length === 1))
    const rebooked = next[0] && isRebooked(text, clause, next[0]) ? datesOf(text, next[0])[0]?.mention : undefined
    return gather(dates, ({ at, mention }, place): Overtaken[] => {
      const lead = wordsBetween(text, Math.max(clause.from, at - 2), at)
      const second = dates[place + 1]
      const between = second ? wordsBetween(text, at + 1, second.at) : ''
      if (has(clause, 'shift') && second && /^(?:'s )?(?:\w+ )?(?:to|until|till)(?: the)?$/.test(between))
        return [{ gone: mention, by: second.mention }]
      if (has(clause, 'shift') && /\bfrom$/.test(lead)) return [{ gone: mention }]
      if (has(clause, 'shift') && /^from\b/i.test(mention.text) && second)
        return [{ gone: mention, by: second.mention }]
      if (has(clause, 'shift') && /^from\b/i.test(mention.text)) return [{ gone: mention }]
      if (closer) return [{ gone: mention, by: closer.mention }]
      if (corrected && (corrected.form === mention.form || SAYS_ANEW.test(corrects)) && !second)
        return [{ gone: mention, by: corrected }]
      if (replaced && replaced !== mention) return [{ gone: mention, by: replaced }]
      if (before && before.from < at) return [{ gone: mention }]
      if (
        !/^(?:before|b4|until|till)\b/i.test(mention.text) &&
        INSTEAD_OF.test(lead) &&
        (dates.length > 1 || clause.to - clause.from <= 3 || AFTER_ALL.test(wordsBetween(text, at + 1, clause.to))) &&
        !has(clause, 'await')
      )
        return [{ gone: mention }]
      if (struck && rebooked && !second) return [{ gone: mention, by: rebooked }]
      return (struck || calledOff) && !(second && /\b(?:to|instead)\b/.test(between)) && !has(clause, 'now')
        ? [{ gone: mention }]
        : []
    })
  })
  return [...pushedIn(text), ...narrowedIn(text), ...replaced]
}

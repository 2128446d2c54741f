import { addDays, type Clock } from '../../day.ts'
import { gather } from '../../gather.ts'
import { dayAfter, lengthAfter, saidBefore } from '../days/anchors.ts'
import { saysToGive } from '../evidence/asked.ts'
import { around, beside, contactsIn, oursIn } from '../evidence/evidence.ts'
import { wantsOfUs } from '../evidence/wants.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import {
  type Claim,
  type Dated,
  dated,
  datesOf,
  has,
  marked,
  OUTRIGHT,
  sentenceOf,
  type Text,
  wordsBetween,
} from '../language/text.ts'

/** “Wants to trade before then.” */
const WISHES = /\b(?:wants?|hopes?|plans?|would like) to (?!be\b)\w+/
const AFTERWARDS = /after(?!noon)/
/** “Leave him be until then”. */
const RESTS =
  /^(?:and |so |but |then |i'll |we'll |i'm to |to )?(?:leave|let|give|hold|park|shelve|wait|rest|pause|sit|back off)\b/
/** “Two months after that” is counted, elsewhere. */
const UNIT = /^(?:days?|weeks?|months?|years?|mos?|fortnight|morning|evening)$/
const TILL = /^(?:(?:til|till|until|before|ahead of|prior to) |before(?:hand)?$|b4$)/
/** “Leave him be till that's behind him.” */
const BEHIND = /^(?:all )?(?:behind|over|done|finished|through|past)\b/

const UNTIL = /^(?:until|till?)\b/i
const AFTER = new Set(['after', 'afterward', 'afterwards'])
const AHEAD = new Set(['before', 'beforehand', 'b4'])

/** “Out through the 23rd. F/U after”, but not “looked after”. */
const afterAtEnd = ({ tokens }: Text, { to }: Clause): Pick<Mark, 'from' | 'to'> | undefined =>
  AFTER.has(tokens[to - 1]?.text ?? '') &&
  !/^(?:look\w*|named?|tak\w+|sought|and|go\w*)$/.test(tokens[to - 2]?.text ?? '')
    ? { from: to - 1, to }
    : undefined

/** “Must bind by 2/12, call before”, “flies out on the 3rd, give her a buzz beforehand”. */
const beforeAtEnd = ({ tokens }: Text, { to }: Clause): Pick<Mark, 'from' | 'to'> | undefined =>
  AHEAD.has(tokens[to - 1]?.text ?? '') &&
  !/^(?:as|than|day|days|week|weeks|month|months|night|morning|evening|hours?|time|like|the)$/.test(
    tokens[to - 2]?.text ?? '',
  )
    ? { from: to - 1, to }
    : undefined

const BEFORE = /^(?:before(?:hand$|$| )|b4$|ahead of |prior to )/
/** “Before that nothing, after that he is all yours”: the second says it. */
const AFTER_THAT = /^(?:(?:and|but) )?after(?: that|wards?)\b/
/** “After that is fine.” */
const FINE = /^(?:fine|ok|okay|good|works|is|sure|best|only|just|maybe|anytime|sometime|and|but|so)$/
const PARTS = new Map([
  ['morning', '09:00'],
  ['am', '09:00'],
  ['afternoon', '13:00'],
  ['pm', '13:00'],
  ['evening', '18:00'],
  ['night', '18:00'],
])

/** “Wants to travel after, so ring in the fall”: the contact of the sentence has a day of its own. */
const isDatedBeside = (text: Text, clause: Clause): boolean =>
  around(text, clause).some((other) => oursIn(text, other).length > 0 && datesOf(text, other).length > 0)

/** “Ahead of that, in Feb”: the day is said right after. */
const isDatedNext = (text: Text, { place, sentence }: Clause): boolean => {
  const next = text.clauses[place + 1]
  return next?.sentence === sentence && next.to - next.from <= 3 && datesOf(text, next).length > 0
}

/** “Don't pester him in it, afterward he's all ears.” */
const isHeld = (text: Text, clause: Clause): boolean => contactsIn(text, clause).some(({ negated }) => negated)

/** “Has time for us then”, “they can decide then”. */
const ABLE =
  /\b(?:has|have|gets?) (?:\w+ )?(?:time|money|budget|room|cash|funds|capacity)\b|\b(?:can|could|able to|free to|ready to|open to) (?:talk|spend|look|buy|move|start|decide|meet|think|commit|do)\b/

/** A contact with no day of its own beside a clause: in its sentence, or in a short one right after. */
function isAskedBeside(text: Text, clause: Clause): boolean {
  const next = sentenceOf(text, clause.sentence + 1)[0]
  const short = next && next.to - next.from <= 6 ? [next] : []
  return [...around(text, clause), ...short]
    .filter((other) => datesOf(text, other).length === 0 && !has(other, 'if'))
    .some((other) => oursIn(text, other).length > 0 || saysToGive(text, other) || isHeld(text, other))
}

/** “He's off at 1, call after”: the hour of the same breath, today. */
const hourBefore = (text: Text, clause: Clause): Dated | undefined => {
  const before = beside(text, clause, -1)
  return before && datesOf(text, before).find(({ mention }) => mention.form === 'clock' && mention.tense !== 'past')
}

/** “Kid graduates 6/12, call then”, “… do the estimate after that”: the day is the one that was said before. */
export function thatTimeIn(text: Text): Claim[] {
  if (text.dates.length === 0) return []
  return gather(text.clauses, (clause): Claim[] => {
    const said =
      clause.marks.findLast(({ tag }) => tag === 'thatTime') ?? afterAtEnd(text, clause) ?? beforeAtEnd(text, clause)
    if (!said) return []
    if (said.from === clause.from && clause.to - clause.from > 3 && wordsBetween(text, said.from, said.to) === 'then')
      return []
    const clock = datesOf(text, clause).find(({ mention }) => mention.form === 'clock')
    if (datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')) return []
    const word = wordsBetween(text, said.from, said.to)
    if (UNIT.test(text.tokens[said.from - 1]?.text ?? '') || text.tokens[said.to]?.kind === 'number') return []
    const [contact] = oursIn(text, clause)
    const held = TILL.test(word) && has(clause, 'not')
    if (held && AFTER_THAT.test(wordsBetween(text, clause.to + 1, clause.to + 3))) return []
    const gives = marked(clause, 'give').find(
      ({ form, from }) =>
        form === 'base' &&
        (from === clause.from ||
          /^(?:to|then|and|will|i'll|we'll|please|not)$/.test(text.tokens[from - 1]?.text ?? '')),
    )
    const wanted = wantsOfUs(wordsBetween(text, clause.from, said.from))
    const step =
      /\b(?:he|she|they|wants?|plans?|ready|will|he'll|she'll|they'll|hopes?|should)\b/.test(
        wordsBetween(text, clause.from, said.from),
      ) && marked(clause, 'step').some(({ form, to }) => form !== 'past' && to <= said.from)
    const rest = clause.to - clause.from - (said.to - said.from)
    const other = text.tokens[said.from === clause.from ? said.to : clause.from]?.text ?? ''
    const alone = AFTERWARDS.test(word) && (rest === 0 || (rest === 1 && FINE.test(other)))
    const beside = AFTERWARDS.test(word) && !contact ? isAskedBeside(text, clause) : false
    const before = BEFORE.test(word)
    // “If they hire before that I should call”: the contact waits for what may happen.
    if (before && marked(clause, 'if').some((mark) => mark.from < said.from)) return []
    const wishes = word === 'before then' && WISHES.test(wordsBetween(text, clause.from, said.from))
    const able = word === 'then' && ABLE.test(wordsBetween(text, clause.from, said.from))
    const rests = TILL.test(word) && RESTS.test(wordsBetween(text, clause.from, said.from))
    if (
      TILL.test(word) &&
      !held &&
      !contact &&
      !rests &&
      !(before && (wanted || wishes || (step && word === 'before then')))
    )
      return []
    if (!contact && !beside && !alone && !held && !gives && !step && !rests && !wanted && !wishes && !able) return []
    const part = PARTS.get(word.replace(/^that /, ''))
    const told =
      (part === undefined || contact) &&
      !isDatedNext(text, clause) &&
      (saidBefore(text, said.from) ?? (contact && word === 'after' ? hourBefore(text, clause) : undefined))
    if (!told) return []
    const { mention } = told
    const from = Math.min(contact?.from ?? gives?.from ?? clause.from, said.from)
    const lasting = lengthAfter(text, told, said.from)
    const date =
      mention.form === 'clock'
        ? mention.lands
        : AFTERWARDS.test(word)
          ? // “Not a peep till November. After that, by all means”.
            alone && !contact && UNTIL.test(mention.text)
            ? mention.lands
            : (lasting ?? dayAfter(mention))
          : TILL.test(word) && BEHIND.test(wordsBetween(text, said.to, said.to + 2))
            ? dayAfter(mention)
            : before && !held
              ? addDays(mention.start, -1)
              : (lasting ?? mention.lands)
    const time = clock?.mention.time ?? (part as Clock | undefined) ?? mention.time
    const claim: Claim = {
      type: 'callback',
      ...dated(mention),
      date,
      weight: contact ? 88 : gives || rests || wanted || beside || able ? 71 : 64,
      ...((held || step || (AFTERWARDS.test(word) && isDatedBeside(text, clause))) && !contact
        ? { soft: true as const }
        : {}),
      from,
      to: said.to,
      beside: true,
      ...(held ? { soft: true as const } : {}),
      ...(time === undefined ? {} : { time }),
    }
    return clock
      ? [claim, { type: 'nothing', mention: clock.mention, ...OUTRIGHT, from: clock.at, to: clock.at + 1 }]
      : [claim]
  })
}

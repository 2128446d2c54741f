import type { Mention } from '../dates/mention.ts'
import { addDays, addMonths, type Day } from '../day.ts'
import { dayAfter, saidBefore } from './anchors.ts'
import type { Clause } from './clauses.ts'
import { oursIn } from './evidence.ts'
import type { Mark } from './marks.ts'
import { type Claim, dated, datesOf, has, marked, type Text, wordsBetween } from './text.ts'
import { wantsOfUs } from './wants.ts'

/** “Wants to trade before then.” */
const WISHES = /\b(?:wants?|needs?|hopes?|plans?|would like|has|have) to (?!be\b)\w+/
const AFTERWARDS = /after/
/** “Leave him be until then”. */
const RESTS =
  /^(?:and |so |but |then |i'll |we'll |i'm to |to )?(?:leave|let|give|hold|park|shelve|wait|rest|pause|sit|back off)\b/
/** “Two months after that” is counted, elsewhere. */
const UNIT = /^(?:days?|weeks?|months?|years?|mos?|fortnight|morning|evening)$/
const TILL = /^(?:til|till|until|before) /

const UNTIL = /^(?:until|till?)\b/i
const LASTS =
  /\bfor (?:about |around |another |the next )?(an?|one|two|three|four|five|six|seven|eight|ten|twelve|\d{1,2})(?:[ -]\w+ \w+)? (days?|weeks?|months?)\b/
const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** “His operation is on the 12th and he is laid up for six weeks”: where what begins on that day ends. */
function lengthAfter(text: Text, mention: Mention, to: number): Day | undefined {
  const at = text.tokens.findIndex((token) => token.mention === mention)
  const [, count = '', unit = ''] = LASTS.exec(wordsBetween(text, at + 1, to)) ?? []
  const many = Number(count) || Math.max(1, COUNTS.indexOf(count))
  if (unit === '') return undefined
  if (unit.startsWith('m')) return addMonths(mention.lands, many)
  return addDays(mention.lands, many * (unit.startsWith('w') ? 7 : 1))
}

/** “Out through the 23rd. F/U after.” */
const afterAtEnd = ({ tokens }: Text, { from, to }: Clause): Pick<Mark, 'from' | 'to'> | undefined =>
  to - from <= 5 && /^after(?:wards?)?$/.test(tokens[to - 1]?.text ?? '') ? { from: to - 1, to } : undefined

/** “Kid graduates 6/12, call then”, “… do the estimate after that”: the day is the one that was said before. */
export function thatTimeIn(text: Text): Claim[] {
  return text.clauses.flatMap((clause): Claim[] => {
    const said = marked(clause, 'thatTime').at(-1) ?? afterAtEnd(text, clause)
    if (
      !said ||
      (said.from === clause.from && clause.to - clause.from > 3 && wordsBetween(text, said.from, said.to) === 'then')
    )
      return []
    const clock = datesOf(text, clause).find(({ mention }) => mention.form === 'clock')
    if (datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')) return []
    const word = wordsBetween(text, said.from, said.to)
    if (UNIT.test(text.tokens[said.from - 1]?.text ?? '') || text.tokens[said.to]?.kind === 'number') return []
    const [contact] = oursIn(text, clause)
    const held = TILL.test(word) && has(clause, 'not')
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
    const alone = clause.to - clause.from <= said.to - said.from + 1 && AFTERWARDS.test(word)
    const wishes = word === 'before then' && WISHES.test(wordsBetween(text, clause.from, said.from))
    const rests = TILL.test(word) && RESTS.test(wordsBetween(text, clause.from, said.from))
    if (TILL.test(word) && !held && !contact && !rests && !(word === 'before then' && (step || wanted || wishes)))
      return []
    if (!contact && !alone && !held && !gives && !step && !rests && !wanted && !wishes) return []
    const told = saidBefore(text, said.from)
    if (!told) return []
    const { mention } = told
    const from = Math.min(contact?.from ?? gives?.from ?? clause.from, said.from)
    const lasting = lengthAfter(text, mention, said.from)
    const date = AFTERWARDS.test(word)
      ? // “Not a peep till November. After that, by all means”.
        alone && !contact && UNTIL.test(mention.text)
        ? mention.lands
        : (lasting ?? dayAfter(mention))
      : word === 'before then' && !held
        ? addDays(mention.start, -1)
        : mention.lands
    const time = clock?.mention.time ?? mention.time
    const claim: Claim = {
      ...dated(mention),
      date,
      type: 'callback',
      weight: contact ? 88 : gives || rests || wanted ? 71 : 64,
      ...(held && !contact ? { soft: true as const } : {}),
      from,
      to: said.to,
      beside: true,
      ...(held ? { soft: true as const } : {}),
      ...(time === undefined ? {} : { time }),
    }
    return clock
      ? [claim, { type: 'nothing', mention: clock.mention, weight: 99, from: clock.at, to: clock.at + 1 }]
      : [claim]
  })
}

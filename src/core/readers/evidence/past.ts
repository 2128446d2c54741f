import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { has as hasTag, type Text, wordsBetween } from '../language/text.ts'
import type { Tag } from '../language/words.ts'

const AHEAD = new Set<Tag>([
  'act',
  'contact',
  'visit',
  'end',
  'step',
  'settle',
  'report',
  'await',
  'promise',
  'thing',
  'occasion',
  'shift',
  'cancel',
  'give',
])

/** “The room was booked on Saturday”, where “was booked for Saturday” may be to come. */
const wasSettled = (text: Text, { from, to }: Mark, at: number): boolean =>
  /\b(?:was|were|got|had)(?: \w+)?$/.test(wordsBetween(text, from - 2, from)) &&
  !/\b(?:for|in|to)\b/.test(wordsBetween(text, to, at)) &&
  at >= to

/** “Once the new year has started”, “when the clocks have gone back”: what will be over by then. */
const PERFECT_AHEAD =
  /^(?:and |but |so )?(?:once|after|as soon as|until|till|by the time)\b|^(?:and |but |so )?when (?:\w+ ){1,5}?(?:has|have|is|are)\b|^when (?:\w+'ve|we've|they've|he's|she's|it's|that's)\b/

/** “Says Friday's open house had 22 groups”: told of what was. */
const tellsOfPast = ({ tokens }: Text, { marks }: Clause, at: number): boolean =>
  /'s$/.test(tokens[at]?.text ?? '') &&
  marks.some(({ tag, from }) => tag === 'past' && from > at && from - at <= 4 && tokens[from - 1]?.kind === 'word')

/** “Ask how it went in July”: what will be past by the time of the question. */
const isAsked = (text: Text, { from }: Mark): boolean =>
  /\b(?:ask|see|hear|find out|check|know|tell) (?:\w+ )?(?:how|whether|what|if) (?:\w+ ){1,3}$/.test(
    `${wordsBetween(text, from - 7, from)} `,
  )

/** “Per our conversation of 2/3”, “re our call on Monday”: the day on which it was had. */
const HAD =
  /\b(?:conversation|discussion|call|chat|talk|meeting|visit|email|e mail|letter|message|note|correspondence) (?:of|dated)(?: the)?$/
const SINCE =
  /\b(?:per|following|further to|as per|thanks for|re|regarding|after|since|return(?:ing|ed)|answer(?:ing|ed)|got|received|missed|repl(?:y|ying|ied) to|respon(?:se|ding|ded) to) (?:our|my|your|the) (?:\w+ )?(?:conversation|discussion|call|chat|talk|phone call|meeting|visit|email|letter)(?: (?:of|on|from|dated|last|back on))*(?: the)?$/
/** “Lapsed back in April”, where “he's back in April” is to come. */
const wentBack = (text: Text, { tag, from, to }: Mark): boolean =>
  tag === 'await' &&
  /^back (?:in|on)$/.test(wordsBetween(text, from, to)) &&
  /^(?!need|schedul|book|inte|suppos)\w{2,}ed$|^(?:bought|sold|signed|went|left|did|was|were|had|met|spoke|got|paid|ran|gave|took)$/.test(
    text.tokens[from - 1]?.text ?? '',
  )
/** “Sent it by email at noon”: how it was done. */
const isMeans = ({ tokens }: Text, { from }: Mark): boolean => {
  const by = tokens[from - 1]?.text
  return by === 'by' || by === 'via'
}
/** “Great meeting on Thursday, thanks for having us”. */
const PRAISED =
  /^(?:had a |a |it was )?(?:great|good|nice|lovely|terrific|productive|excellent|wonderful|pleasant) (?:\w+ )?(?:meeting|mtg|call|chat|talk|demo|tour|visit|lunch|coffee|conversation|dinner|seeing|speaking|talking)(?: (?:you|him|her|them|everyone|all|with \w+))*(?: on)?$/
/** “I meant Thursday”: the word is put right, and the day is still ahead. */
const MEANT = /\b(?:i|he|she|they|we) meant(?: to say)?(?: on| for)?$/
/** “Left it with him till Monday.” */
const LEFT = /\bleft (?:it|that|things|him|her|them)\b/
const THANKED = /\b(?:thanks|thank you|thx|cheers|sorry|apologies)(?: \w+)? (?:for|about)$/
/** Without one of these nothing was had, praised or thanked for. */
const MAY_LOOK_BACK =
  /conversation|discussion|call|chat|talk|meeting|mtg|visit|mail|letter|message|note|correspond|demo|tour|lunch|coffee|dinner|seeing|speaking|thank|thx|cheers|sorry|apologies/
function looksBack(lead: string): boolean {
  // None of them goes on beyond a sentence, and praise is all there is before the day.
  const own = lead.slice(lead.lastIndexOf('.') + 1)
  return MAY_LOOK_BACK.test(own) && (THANKED.test(own) || HAD.test(own) || SINCE.test(own) || PRAISED.test(lead))
}

/** “Returning your call from Monday”: a day on which something was had. */
export const isHad = (text: Text, at: number): boolean => looksBack(wordsBetween(text, at - 6, at))

/** Whether the words around a date speak of what is over: "toured 9/6", "Friday's test drive went great". */
export function isPast(text: Text, clause: Clause, at: number): boolean {
  const mention = text.tokens[at]?.mention
  if (mention?.tense === 'past') return true
  if (mention?.form === 'relative' && text.hung.has(mention)) return false
  const lead = wordsBetween(text, at - 6, at)
  const isHad = looksBack(lead)
  if (!isHad && !hasTag(clause, 'past')) return false
  if (MEANT.test(lead) || (mention?.side === 'until' && LEFT.test(lead))) return false
  if (isHad) return true
  if (PERFECT_AHEAD.test(wordsBetween(text, clause.from, at))) return false
  const ahead = (mark: Mark): boolean =>
    AHEAD.has(mark.tag) &&
    !wentBack(text, mark) &&
    !isMeans(text, mark) &&
    (mark.form !== 'past' ||
      (mark.tag === 'settle' && !wasSettled(text, mark, at)) ||
      mark.tag === 'report' ||
      mark.tag === 'promise' ||
      mark.tag === 'shift')
  const has = ({ from, to }: Mark): boolean =>
    (wordsBetween(text, from, to) === 'got' &&
      /^(?:has|have|he's|she's|hes|shes|they've|theyve|who's|'ve|it's)$/.test(text.tokens[from - 1]?.text ?? '')) ||
    (wordsBetween(text, from, to) === 'did' &&
      /^(?:agree|confirm|accept|promise|ask|want|say)$/.test(text.tokens[to]?.text ?? ''))
  const passive = ({ from }: Mark): boolean =>
    /^(?:is|are|am|be|being|gets|get|'s|isn't|aren't|it's|its|been|getting|i'm|im|we're|they're|theyre|you're)$/.test(
      text.tokens[from - 1]?.text ?? '',
    ) ||
    (/^(?:until|till|through)\b/.test(text.tokens[at]?.text ?? '') &&
      /^(?:he's|she's|hes|shes)$/.test(text.tokens[from - 1]?.text ?? ''))
  const verbs = clause.marks.filter(
    (mark) => (mark.tag === 'past' && !passive(mark) && !has(mark) && !isAsked(text, mark)) || ahead(mark),
  )
  const left = verbs.filter(({ to }) => to <= at)
  const nearest = Math.max(-1, ...left.map(({ to }) => to))
  if (nearest >= 0) {
    const governing = left.filter(({ to }) => to === nearest)
    if (governing.every(({ tag, form }) => tag === 'report' && form !== 'ing') && tellsOfPast(text, clause, at))
      return true
    return governing.some(({ tag }) => tag === 'past') && !governing.some((mark) => ahead(mark) && mark.tag !== 'thing')
  }
  const right = verbs.filter(({ from }) => from > at)
  const next = Math.min(...right.map(({ from }) => from))
  const governing = right.filter(({ from }) => from === next)
  return governing.some(({ tag }) => tag === 'past') && !governing.some(ahead)
}

import type { Mention } from '../../dates/mention.ts'
import { withLoneDates } from './lone-dates.ts'
import { type Mark, markAll } from './marks.ts'
import { JOINERS, OPENERS, PAUSES, WE, WHENS, wordSet } from './partings.ts'
import { endsSentence, isDash } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** A stretch of a note that says one thing: tokens `from` up to `to` (not included). */
export interface Clause {
  readonly from: number
  readonly to: number
  /** Which sentence it belongs to, counted from 0. */
  readonly sentence: number
  /** Its place among the clauses of the note. */
  readonly place: number
  readonly marks: readonly Mark[]
  readonly dates: readonly Dated[]
}

/** A date, and the place of its token. */
export interface Dated {
  readonly at: number
  readonly mention: Mention
}

/** “Or so”, “for a while” open nothing. */
const LEFT: Readonly<Record<string, RegExp>> = { so: /^or$/, while: /^(?:a|the|every|all|good|little)$/ }

/** “Wants to hear from us should rates slip”, where “what should he do” and “he should” open nothing. */
const isInverted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'should' &&
  /^(?:he|she|it|they|the|a|an|any|anything|anyone|rates?|prices?|something|someone|one)$/.test(
    tokens[at + 1]?.text ?? '',
  ) &&
  !/^(?:what|when|how|why|where|who|which|and|,)$/.test(tokens[at - 1]?.text ?? ',')

const AUXILIARIES = new Set(['will', 'would', 'is', 'are', 'has', 'have', 'wants', 'may', 'might', 'lets', "let's"])
const LABELS = new Set<Tag>(['meet', 'thing', 'occasion', 'settle', 'end', 'contact', 'over'])
const SAYING = new Set<Tag>([
  'act',
  'report',
  'past',
  'they',
  'we',
  'contact',
  'not',
  'give',
  'cancel',
  'shift',
  'settle',
  'step',
  'occasion',
  'thing',
  'visit',
  'meet',
])

/** “After their merger closes” opens a thought of its own, where “after that” and “after the 4th” do not. */
const saysEvent = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:he|she|they|it|his|her|their|the|a|our)$/.test(tokens[at + 1]?.text ?? '') ||
    /^(?:is|are|clears?|closes?|sells?|settles?|passes|ends?|opens?|starts?|gets?|goes|comes|retires|signs?)$/.test(
      tokens[at + 2]?.text ?? '',
    )) &&
  tokens.slice(at + 1, at + 9).every(({ kind }) => kind !== 'date')

/** “Work anniversary: ten years on the 14th”: a few words, and then the date that the label is of. */
function leadsToDate(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') return false
    if (token.kind === 'date') return true
  }
  return false
}

const SUBJECTS = wordSet(
  "i we he she they ill i'll we'll he'll she'll they'll he's she's they're hes shes theyre i'm im",
)
/** “Turns sixty five on the 8th wants to sit down”. */
const ELIDED = wordSet('wants needs hopes plans likes expects asked prefers intends')
/** “In March she said”: the date belongs to what was said. */
const TELLS = wordSet('said says told tells reckons thinks figures asked mentioned prefers may might')
/** “Was Friday now its Saturday”. */
const NOW_IT_IS = wordSet("its it's it is says wants moved set")
const LED_BY = wordSet(
  'that which what when if until till before after as once than where the and time day date demo meeting appointment visit call',
)
const OBJECT = wordSet('him her them me us back again')
const GOVERNS = new Set<Tag>(['thing', 'over', 'end', 'occasion', 'meet', 'settle', 'await'])

/** Nobody says one thing in more words, or of more days; what holds no full stop for pages is read a stretch at a time. */
const LONGEST = 80
const MOST_DATES = 12

/** Whether a token stands in a mark of some kind, the first of which counts or does not. Worked out when it is first asked. */
function standingIn(marks: readonly Mark[], isOne: (mark: Mark) => boolean, after: 0 | 1): (at: number) => boolean {
  let places: Set<number> | undefined
  return (at) => {
    if (places === undefined) {
      places = new Set()
      for (const mark of marks)
        if (isOne(mark)) for (let place = mark.from + after; place < mark.to; place += 1) places.add(place)
    }
    return places.has(at)
  }
}

/** Splits a note into clauses: at full stops, commas and brackets, and before words that open a new thought. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const marks = markAll(tokens)
  const clauses: Clause[] = []
  let [from, sentence, next] = [0, 0, 0]
  let dates: Dated[] = []
  const wordAt = (at: number): string => (at >= 0 && at < tokens.length && tokens[at]?.text) || ''

  /** Of the marks that no clause has yet. */
  const starts = (at: number, fits: (mark: Mark) => boolean): boolean => {
    for (let place = next; place < marks.length; place += 1) {
      const mark = marks[place]
      if (mark === undefined || mark.from > at) return false
      if (mark.from === at && fits(mark)) return true
    }
    return false
  }
  /** “Lunch & learn”, “meet and greet”: what joins the words of one phrase joins no thoughts. */
  const isInPhrase = standingIn(marks, () => true, 1)
  /** What stands in a name of something. */
  const isNamed = standingIn(marks, ({ tag }) => LABELS.has(tag), 0)
  const opensThought = (at: number): boolean => AUXILIARIES.has(wordAt(at)) || starts(at, ({ tag }) => SAYING.has(tag))
  const opensCondition = (at: number): boolean => WHENS.has(wordAt(at)) && starts(at, ({ tag }) => tag === 'if')
  /** “Renewal: 4/12”: what stands before the colon says what the date is of. */
  const labels = (at: number): boolean => {
    if (!leadsToDate(tokens, at + 1) || /^(?:give|wait)/.test(wordAt(at + 1))) return false
    for (let place = from; place < at; place += 1) if (isNamed(place)) return true
    return false
  }
  const governedSince = (first: number, at: number): boolean => {
    for (let place = first; place < at - 1; place += 1) if (starts(place, ({ tag }) => GOVERNS.has(tag))) return true
    return false
  }
  /** “The guarantee is over on the 12th i check with both”: a new thought after a date, though no mark stands between. */
  const followsDate = (at: number): boolean => {
    const word = wordAt(at)
    const subject = SUBJECTS.has(word) && !TELLS.has(wordAt(at + 1))
    const bids = OBJECT.has(wordAt(at + 1)) && starts(at, ({ tag }) => tag === 'act')
    const elided = ELIDED.has(word) && wordAt(at + 1) === 'to'
    return (subject || bids || elided) && governedSince(from, at)
  }
  /** “Try me in ten days no wait make it three weeks”. */
  const turns = (at: number): boolean =>
    at > from + 1 &&
    dates.length > 0 &&
    (starts(at, ({ tag, to }) => tag === 'now' && (to - at > 1 || wordAt(at) === 'nope')) ||
      (wordAt(at) === 'now' && NOW_IT_IS.has(wordAt(at + 1))))
  /** “… a supplement we set it up for the 4th”: what we agreed on is a thought of its own, though no mark stands before it. */
  const settles = (at: number): boolean =>
    at > from + 2 &&
    WE.has(wordAt(at)) &&
    !LED_BY.has(wordAt(at - 1)) &&
    (starts(at + 1, ({ tag }) => tag === 'settle') || starts(at + 2, ({ tag }) => tag === 'settle')) &&
    tokens.slice(at + 2, at + 9).some(({ kind }) => kind === 'date')

  const close = (to: number): void => {
    const own: Mark[] = []
    for (; next < marks.length; next += 1) {
      const mark = marks[next]
      if (mark === undefined || mark.from >= to) break
      if (mark.from >= from) own.push(mark)
    }
    if (to > from) clauses.push({ from, to, sentence, place: clauses.length, marks: own, dates })
    dates = []
    from = to
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (at - from >= LONGEST || dates.length >= MOST_DATES) close(at)
    if (token.mention) {
      dates.push({ at, mention: token.mention })
      continue
    }
    if (token.begins.parts) {
      const word = token.text
      if (endsSentence(tokens, at) || isDash(tokens, at)) {
        close(at)
        from = at + 1
        sentence += 1
        continue
      }
      if (PAUSES.has(word) && !(word === ':' && labels(at))) {
        close(at)
        from = at + 1
        continue
      }
      if (
        (OPENERS.has(word) && !LEFT[word]?.test(wordAt(at - 1))) ||
        isInverted(tokens, at) ||
        (opensCondition(at) && wordAt(at - 1) !== 'as' && (word !== 'after' || saysEvent(tokens, at))) ||
        (JOINERS.has(word) && !isInPhrase(at) && opensThought(at + 1)) ||
        settles(at) ||
        turns(at)
      )
        close(at)
    }
    if (at > 0 && tokens[at - 1]?.mention && followsDate(at)) close(at)
  }
  close(tokens.length)
  return withLoneDates(clauses, tokens)
}

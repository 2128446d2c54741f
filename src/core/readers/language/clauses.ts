import type { Mention } from '../../dates/mention.ts'
import { withLoneDates } from './lone-dates.ts'
import { type Mark, markAll } from './marks.ts'
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

function datesAmong(tokens: readonly Token[], from: number, to: number): Dated[] {
  const found: Dated[] = []
  for (let at = from; at < to; at += 1) {
    const mention = tokens[at]?.mention
    if (mention) found.push({ at, mention })
  }
  return found
}

const PAUSES = new Set([',', '(', ')', ':', '[', ']'])
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const OPENERS = set(
  'but so because cuz bc b/c otherwise although though tho unless if when once while whereas plus also except since unless whenever',
)
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
const WHENS = set('as soon the provided providing unless whenever assuming in on given only after')
const LABELS = new Set<Tag>(['meet', 'thing', 'occasion', 'settle', 'end', 'contact', 'over'])
const JOINERS = new Set(['and', 'or', 'then', '&', '+', '/'])
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

const SUBJECTS = /^(?:i|we|he|she|they|ill|i'll|we'll|he'll|she'll|they'll|he's|she's|they're|hes|shes|theyre|i'm|im)$/
/** “Turns sixty five on the 8th wants to sit down”. */
const ELIDED = /^(?:wants|needs|hopes|plans|would like|likes|expects|asked|prefers|intends)$/
/** “In March she said”: the date belongs to what was said. */
const TELLS = /^(?:said|says|told|tells|reckons|thinks|figures|asked|mentioned|prefers|may|might)$/
/** “Was Friday now its Saturday”. */
const NOW_IT_IS = /^(?:its|it's|it|is|says|wants|moved|set)$/
const LED_BY =
  /^(?:that|which|what|when|if|until|till|before|after|as|once|than|where|the|and|time|day|date|demo|meeting|appointment|visit|call)$/
const WE = set("we we've weve")
const OBJECT = /^(?:him|her|them|me|us|back|again)$/
const GOVERNS = new Set<Tag>(['thing', 'over', 'end', 'occasion', 'meet', 'settle', 'await'])

/** Nobody says one thing in more words; what holds no full stop for pages is read a stretch at a time. */
const LONGEST = 80

/** Splits a note into clauses: at full stops, commas and brackets, and before words that open a new thought. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const marks = markAll(tokens)
  const starting: Mark[][] = []
  /** What stands in a name of something. */
  const named = new Set<number>()
  /** “Lunch & learn”, “meet and greet”: what joins the words of one phrase joins no thoughts. */
  const inPhrase = new Set<number>()
  for (const mark of marks) {
    const others = starting[mark.from]
    if (others === undefined) starting[mark.from] = [mark]
    else others.push(mark)
    for (let at = mark.from + 1; at < mark.to; at += 1) inPhrase.add(at)
    if (LABELS.has(mark.tag)) for (let at = mark.from; at < mark.to; at += 1) named.add(at)
  }
  const starts = (at: number, fits: (mark: Mark) => boolean): boolean => starting[at]?.some(fits) ?? false
  const opensThought = (at: number): boolean =>
    AUXILIARIES.has(tokens[at]?.text ?? '') || starts(at, ({ tag }) => SAYING.has(tag))
  const opensCondition = (at: number): boolean =>
    WHENS.has(tokens[at]?.text ?? '') && starts(at, ({ tag }) => tag === 'if')

  let [from, sentence, next] = [0, 0, 0]
  /** “Renewal: 4/12”: what stands before the colon says what the date is of. */
  const labels = (at: number): boolean => {
    const after = tokens[at + 1]
    if (!leadsToDate(tokens, at + 1) || /^(?:give|wait)/.test(after?.text ?? '')) return false
    return Array.from({ length: at - from }, (_, by) => from + by).some((place) => named.has(place))
  }

  const governedSince = (first: number, at: number): boolean => {
    for (let place = first; place < at - 1; place += 1) if (starts(place, ({ tag }) => GOVERNS.has(tag))) return true
    return false
  }
  /** “The guarantee is over on the 12th i check with both”: a new thought after a date, though no mark stands between. */
  const followsDate = (at: number): boolean => {
    if (tokens[at - 1]?.kind !== 'date') return false
    const word = tokens[at]?.text ?? ''
    const subject = SUBJECTS.test(word) && !TELLS.test(tokens[at + 1]?.text ?? '')
    const bids = OBJECT.test(tokens[at + 1]?.text ?? '') && starts(at, ({ tag }) => tag === 'act')
    const elided = ELIDED.test(word) && tokens[at + 1]?.text === 'to'
    return (subject || bids || elided) && governedSince(from, at)
  }
  /** “Try me in ten days no wait make it three weeks”. */
  const turns = (at: number): boolean =>
    at > from + 1 &&
    (starts(at, ({ tag, to }) => tag === 'now' && (to - at > 1 || tokens[at]?.text === 'nope')) ||
      (tokens[at]?.text === 'now' && NOW_IT_IS.test(tokens[at + 1]?.text ?? ''))) &&
    tokens.slice(from, at).some(({ kind }) => kind === 'date')

  /** “… a supplement we set it up for the 4th”: what we agreed on is a thought of its own, though no mark stands before it. */
  const settles = (at: number): boolean =>
    at > from + 2 &&
    WE.has(tokens[at]?.text ?? '') &&
    !LED_BY.test(tokens[at - 1]?.text ?? '') &&
    [at + 1, at + 2].some((place) => starts(place, ({ tag }) => tag === 'settle')) &&
    tokens.slice(at + 2, at + 9).some(({ kind }) => kind === 'date')

  const clauses: Clause[] = []
  const close = (to: number): void => {
    if (to > from) {
      const own: Mark[] = []
      while (next < marks.length && (marks[next]?.from ?? to) < to) {
        const mark = marks[next]
        if (mark && mark.from >= from) own.push(mark)
        next += 1
      }
      clauses.push({ from, to, sentence, place: clauses.length, marks: own, dates: datesAmong(tokens, from, to) })
    }
    from = to
  }
  tokens.forEach((token, at) => {
    if (at - from >= LONGEST) close(at)
    if (token.kind === 'date') return
    if (endsSentence(tokens, at) || isDash(tokens, at)) {
      close(at)
      from = at + 1
      sentence += 1
    } else if (PAUSES.has(token.text) && !(token.text === ':' && labels(at))) {
      close(at)
      from = at + 1
    } else if (
      (OPENERS.has(token.text) && !LEFT[token.text]?.test(tokens[at - 1]?.text ?? '')) ||
      isInverted(tokens, at) ||
      (opensCondition(at) && tokens[at - 1]?.text !== 'as' && (token.text !== 'after' || saysEvent(tokens, at))) ||
      (JOINERS.has(token.text) && !inPhrase.has(at) && opensThought(at + 1)) ||
      followsDate(at) ||
      settles(at) ||
      turns(at)
    )
      close(at)
  })
  close(tokens.length)
  return withLoneDates(clauses, tokens)
}

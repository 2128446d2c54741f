import { addDays } from '../day.ts'
import { asksForContact, takenUp, wouldAct } from './asked.ts'
import type { Clause } from './clauses.ts'
import { beside, oursIn } from './evidence.ts'
import { eventNamedBefore } from './named-event.ts'
import { type Claim, dated, datesOf, has, marked, type Reader, type Text, wordsBetween } from './text.ts'
import { type Bound, RATES, threshold } from './threshold.ts'

const THEIRS =
  /^in doubt|\b(?:i hear|we hear|questions?|needs? (?:anything|me|us|help|something|it|one|more|to)|interested|no answer|voicemail|vm|hears? (?:back|from)|convenient|possible|he'd like|she'd like|they'd like|^(?:he|she|they) wants?\b|have any|has any|problems?|issues?|he has time|she has time|they decide|he decides|she decides|not interested|doesn't answer|not there|no one|nobody|don't answer|any luck|that works|that's ok|ok with|okay with|it works|he can|she can|they can|he's free|happy with|possible|applicable|necessary|missed|unavailable|busy|he didn't|she didn't|not home|home)\b/
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [RATES, 'rate'],
  [/\btrade\b/, 'trade value'],
  [/\brent\b|a month\b/, 'rent'],
  [/\bprice|priced|asking|lists\b|cost|payment\b/, 'price'],
  [/\b(?:hires?|hired|hiring|recruit|fills? the)\b/, 'hire'],
  [/\bdivorce/, 'divorce'],
  [
    /\b(?:arrives?|in stock|restock\w*|lot|comes? in|lands|available|inventory|backorder\w*|allocation|delivered|ships)\b/,
    'stock',
  ],
  [/\b(?:funding|series|round|raise)\b/, 'funding'],
  [/\b(?:sells?|sold|sale)\b/, 'sale'],
  [/\b(?:closes|closing)\b/, 'closing'],
  [/\bpermit/, 'permit'],
  [/\bbudget/, 'budget'],
  [/\bapprov/, 'approval'],
  [/\bprobate|estate\b/, 'estate'],
]

/** Words for a time, where “if” speaks of a mere chance. */
const TIMELY = /^(?:when|once|after|as soon as|soon as|the minute|the moment)$/
const OURS = /^(?:i|we|you)\b/
const SUBJECT =
  /^(?:he|she|it|they|we|you|i|the|a|an|any|anything|anyone|anybody|something|someone|his|her|their|our|this|that|there|rates?|prices?|one|another|either)$/
const SMALL =
  /^(?:the|a|an|his|her|their|our|my|its|any|another|that|this|he|she|they|it|anything|something|one|is|are|we|i|new|first|ever|to|of|goes|gets|sells|hits|there|his|is|gets|can|he's|she's|they're|it's|hes|shes|theyre|or|and|at|on|in|for|over|under|more|less|than|above|below|grand|thousand|million)$/

/** What a condition is about: what it names first, of the things that are known or at all. */
function aboutOf(words: string, known = false): string | undefined {
  const named = SUBJECTS.flatMap(([pattern, about]) => {
    const at = words.search(pattern)
    return at < 0 ? [] : [{ about, at }]
  })
  const [first] = named.toSorted((a, b) => a.at - b.at)
  if (first || known) return first?.about
  return words.split(' ').find((word) => /^[a-z]{2}/.test(word) && !SMALL.test(word))
}

/** “Should they sell first”, where “he should have it” only says what is likely. */
const isInverted = ({ tokens }: Text, at: number): boolean =>
  SUBJECT.test(tokens[at + 1]?.text ?? '') && !/^(?:what|when|how|why|where)$/.test(tokens[at - 1]?.text ?? '')

/** “If they do”, “once it does”: says again what stands before it. */
const AGAIN =
  /^(?:so|not|it|he|she|they|that|this|that's|it's|thats|its|one|any|'?s|is|does|do|did|happens?|happen|comes|ever|s)(?: (?:does|do|did|is|are|was|happens?|up|over|ever|so|has|have|then|comes|one))*$/
const NO_CONDITION =
  /\b(?:that's|thats|which is|knows?|know|not sure|doesn't know|asked|ask|asks|depends(?: on)?|see|wonder\w*|remember|remembers|sure|tell me|even|as|prefers?|prefer it|likes? it|rather|appreciate it|grateful|appreciates it|love it) $/
const ANYTHING = /^(?:watching|looking|waiting)(?: out)? for|\b(?:any|anything|something)\b/
const PLAIN = /^(?:if|when|once|as soon as|soon as|the minute|the moment)$/
const WOULD =
  /\b(?:would (?:sell|take|buy|refi|refinance|do it|go|move|switch|consider|list|part|look)|open to (?:offers?|selling)|entertain(?:ing)? offers?|(?:he|she|they)'d (?:sell|take|buy|refi|do it|move|switch|list|go|look))\b/
const MUST = /\b(?:has to|have to|needs to|need to|must|waiting|once|first)\b/
/** “When it's done”, “when we have it”: names nothing that was not named before. */
const BARE =
  /^(?:it|they|that|this|he|she|we|it's|they're|that's|we've|they've)(?: (?:is|are|has|have|had|been|gets?|got|it|them|that|done|gone|out|in|through|finished|over|ready|there|here|all|happens?|does|do|lands?))*$/
const AWAITS =
  /^(?:\w+ ){0,8}?(?:until|till|after|once|when|as soon as|waiting (?:on|for)|pending) (?:\w+ ){2,}|\b(?:not|isn't|hasn't|aren't) (?:\w+ )?(?:closed|final|done|approved|signed|finished|sold|open|decided|in|here|yet)\b/

/** The clause before this one that tells of what is waited for, and has no day. */
const awaitedBefore = (text: Text, { place, sentence }: Clause): Clause | undefined =>
  text.clauses
    .slice(Math.max(0, place - 4), place)
    .toReversed()
    .find((other) => {
      const words = `${wordsBetween(text, other.from, other.to)} `
      return (
        other.sentence >= sentence - 2 &&
        datesOf(text, other).length === 0 &&
        !/^(?:and |but )?if\b/.test(words) &&
        (MUST.test(words) || AWAITS.test(words))
      )
    })

/** “If we get there”: to the bound that was named before. */
const THERE = /\b(?:gets?|got|are|is|comes?|falls?|drops?) (?:down |back |up )?(?:there|that (?:low|high|far))\b/
const boundBefore = (text: Text, { place }: Clause): Bound | undefined =>
  text.clauses
    .slice(Math.max(0, place - 4), place)
    .toReversed()
    .flatMap((other) => threshold(text, other.from, other.to) ?? [])[0]

const SECOND_SENSE =
  /^once (?:a|an|every|per|again|more|or)\b|^where\b|^after (?!(?:\w+) (?:\w+ ){0,5}?(?:is|are|gets?|goes|has|have|closes?|ends?|finish(?:es)?|starts?|opens?|sells?|settles?|comes|hires?|moves?|clears?|passes|wraps?|signs?|decides?|completes?|goes|launch(?:es)?|merges?|retires?|leaves?|'s)\b)/

/** A date that has gone by says nothing of when: “once she's past 90 days on the job”. */
const isDatedAhead = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(({ mention }) => mention.tense !== 'past' && mention.lands > text.written)

/** “If rates get under 6”: contact them when something without a date happens. */
export const condition: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses) {
    const wish = WOULD.exec(wordsBetween(text, clause.from, clause.to))
    const [opener] = marked(clause, 'if').filter(({ from }) => from - clause.from <= 3)
    if (!opener && wish && !has(clause, 'past')) {
      const offered = threshold(text, clause.from, clause.to)
      if (offered)
        claims.push({
          type: 'condition',
          op: offered.op,
          value: offered.value,
          about: aboutOf(wordsBetween(text, clause.from, clause.to), true) ?? 'price',
          weight: 62,
          from: clause.from,
          to: clause.to,
        })
    }
    if (!opener && ANYTHING.test(wordsBetween(text, clause.from, clause.to)) && !has(clause, 'past', 'not')) {
      const looked = threshold(text, clause.from, clause.to)
      if (looked && [1, 2].some((by) => oursIn(text, beside(text, clause, by) ?? clause).length > 0))
        claims.push({
          type: 'condition',
          op: looked.op,
          value: looked.value,
          about: aboutOf(wordsBetween(text, clause.from, clause.to), true) ?? 'price',
          weight: 70,
          from: clause.from,
          to: clause.to,
        })
    }
    if (!opener) continue
    const word = wordsBetween(text, opener.from, opener.to)
    if (word === 'should' && !isInverted(text, opener.from)) continue
    const words = wordsBetween(text, opener.to, clause.to)
    if (SECOND_SENSE.test(`${word} ${words}`)) continue
    const previous = text.clauses[clause.place - 1]
    const repeats = AGAIN.test(words) && previous !== undefined
    const bound = threshold(text, opener.to, clause.to)
    const asked =
      asksForContact(text, clause) ||
      (TIMELY.test(word) && /\bto (?:know|hear)$/.test(wordsBetween(text, opener.from - 4, opener.from)))
    const spot = { from: clause.from, to: clause.to }
    if (bound) {
      const about = aboutOf(words) ?? aboutOf(wordsBetween(text, clause.from - 12, clause.from), true) ?? 'price'
      const again = takenUp(text, clause)
      claims.push({
        type: 'condition',
        op: bound.op,
        value: bound.value,
        about,
        weight: asked || again ? 92 : OURS.test(words) ? 52 : wouldAct(text, clause) ? 71 : 57,
        ...spot,
      })
      continue
    }
    const awaited = repeats && asked ? awaitedBefore(text, clause) : undefined
    if (awaited) {
      const about = aboutOf(wordsBetween(text, awaited.from, awaited.to))
      claims.push({
        type: 'condition',
        weight: 70,
        ...(about === undefined ? {} : { about }),
        from: awaited.from,
        to: clause.to,
      })
    }
    const pointed = THERE.test(words) && asked ? boundBefore(text, clause) : undefined
    if (pointed)
      claims.push({ type: 'condition', op: pointed.op, value: pointed.value, about: 'price', weight: 74, ...spot })
    if (THERE.test(words) || (BARE.test(words) && claims.some(({ type }) => type === 'condition'))) continue
    const event = TIMELY.test(word) && datesOf(text, clause).length === 0 && eventNamedBefore(text, clause, words)
    if (event && asked && !isDatedAround(text, clause)) {
      const { mention, after } = event
      claims.push({
        ...dated(mention),
        date: after ? addDays(mention.end ?? mention.lands, 1) : mention.lands,
        type: 'callback',
        weight: 93,
        beside: true,
        ...spot,
      })
      claims.push({ type: 'nothing', mention, weight: 61, ...spot })
      continue
    }
    if (repeats || isDatedAhead(text, clause) || /^(?:until|till|upon)$/.test(word) || words.length < 5) continue
    if (
      THEIRS.test(words) ||
      NO_CONDITION.test(`${wordsBetween(text, opener.from - 3, opener.from)} `.replace(/\blet \w+ know $/, ''))
    )
      continue
    if (
      isDatedAround(text, clause) ||
      !(
        asked ||
        takenUp(text, clause) ||
        (/^(?:if|when|once|as soon as|soon as)$/.test(word) && wouldAct(text, clause))
      )
    )
      continue
    const about = aboutOf(words)
    claims.push({
      type: 'condition',
      weight: aboutOf(words, true) === undefined ? 68 : PLAIN.test(word) ? 82 : 62,
      ...(about === undefined ? {} : { about }),
      ...spot,
    })
  }
  return [...claims, ...waits(text)]
}

const WAITS =
  /^(?:\w+ ){0,3}?(?:waiting (?:for|on)|pending|holding out for|depends on|subject to) (.*)$|^(.{3,40}?) (?:has to|have to|needs to|need to|must) .{0,30}\bfirst$/

/** “Waiting for probate, call after that”: a wait with no day to it, and a contact that is to follow. */
function waits(text: Text): Claim[] {
  return text.clauses.flatMap((clause): Claim[] => {
    const [, waited, first = ''] = WAITS.exec(wordsBetween(text, clause.from, clause.to)) ?? []
    const event = waited ?? first
    if (event.length < 3 || datesOf(text, clause).length > 0) return []
    const next = text.clauses[clause.place + 1]
    if (!next || datesOf(text, next).length > 0 || !has(next, 'thatTime') || oursIn(text, next).length === 0) return []
    const about = aboutOf(event)
    return [
      { type: 'condition', weight: 66, from: clause.from, to: clause.to, ...(about === undefined ? {} : { about }) },
    ]
  })
}

/** Whether the contact that it goes with has a date of its own, and the condition only explains it. */
const isDatedAround = (text: Text, clause: Clause): boolean =>
  [-1, 1, -2].some((by) => {
    const other = beside(text, clause, by)
    if (other === undefined || datesOf(text, other).length === 0) return false
    return oursIn(text, other).length > 0 || (by > 0 && other.to - other.from <= 5)
  })

import type { Cue } from '../../cue.ts'
import type { DatesIn, Mention } from '../../dates/mention.ts'
import type { Day } from '../../day.ts'
import type { Clause, Dated } from './clauses.ts'
import type { Mark } from './marks.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

export type { Dated }

/** A note taken apart, as every reader is handed it. */
export interface Text {
  readonly note: string
  readonly written: Day
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly dates: readonly Dated[]
  /** All tokens in one string with spaces between, and where each of them ends in it. */
  readonly words: { readonly said: string; readonly ends: readonly number[] }
  /** The place of the clause of each token, -1 for none. */
  readonly clauseOf: readonly number[]
  /** Whether a customer wrote it themselves: then “our lease” is theirs, and “call me” is asked of us. */
  readonly letter: boolean
  /** Days that are told by another day of the note, each with the day that it hangs on. */
  readonly hung: ReadonlyMap<Mention, Mention>
  /** What several readers ask for, once it is worked out. */
  readonly known: unknown[]
  readonly datesIn: DatesIn
}

/** What a reader makes of some words of a note. `nothing` says that a date is accounted for and calls for no contact. */
export interface Claim extends Omit<Cue, 'sure' | 'type' | 'quote' | 'index'> {
  readonly type: Cue['type'] | 'nothing'
  /** How much speaks for it: 100 is certain, what falls below 74 is worth asking about, below 40 it is dropped. */
  readonly weight: number
  /** The grammar says it outright: it stands, whatever labelled notes make of its day. */
  readonly outright?: true
  /** The date it rests on. */
  readonly mention?: Mention
  /** The tokens that say so: from, and to (not included). */
  readonly from: number
  readonly to: number
  /** They only say when they will be ready: an asked or promised contact nearby says more. */
  readonly soft?: true
  /** Stands beside another reading of the same date, as in "lease is up in March, call then". */
  readonly beside?: true
}

/** How much speaks for a claim, and whether it is said outright. */
export type Said = Pick<Claim, 'weight' | 'outright'>

/** As that a day is only counted from, or that an end is somebody else's. */
export const OUTRIGHT = { weight: 95, outright: true } as const satisfies Said

/** “No calls Dec 20 - Jan 4”: the day after a time of peace stands, but for a day that is said with it. */
export const PEACE = { ...OUTRIGHT, soft: true } as const satisfies Partial<Claim>

/** Whether a claim is of the day after a time of peace. */
export const isPeace = ({ outright, soft }: Claim): boolean => outright === true && soft === true

/** Looks for one type of cue. It says what it read and where; `understand` alone settles what overlaps. */
export type Reader = (text: Text) => Claim[]

/** The marks of a clause that are of one of these classes. */
export function marked({ marks }: Clause, ...tags: readonly Tag[]): Mark[] {
  const those: Mark[] = []
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] as Mark
    if (tags.includes(mark.tag)) those.push(mark)
  }
  return those
}

/** Whether the clause has a mark of one of these classes. */
export function has(clause: Clause | undefined, ...tags: readonly Tag[]): boolean {
  if (clause === undefined) return false
  const { marks } = clause
  for (let place = 0; place < marks.length; place += 1) if (tags.includes((marks[place] as Mark).tag)) return true
  return false
}

/** The dates of a clause. */
export const datesOf = (_: Pick<Text, 'tokens'>, { dates }: Clause): readonly Dated[] => dates

let questions = 0

/** Works out once for a note what several readers ask for; the answer is kept with the note, at the place of its question. */
export function once<T extends NonNullable<unknown>>(work: (text: Text) => T): (text: Text) => T {
  const place = questions
  questions += 1
  return (text) => {
    const known = (text.known[place] ?? work(text)) as T
    text.known[place] = known
    return known
  }
}

/** The clauses of a note by sentences. */
export const sentencesOf = once(({ clauses }) => {
  const parted: Clause[][] = []
  for (const clause of clauses) {
    while (parted.length <= clause.sentence) parted.push([])
    parted[clause.sentence]?.push(clause)
  }
  return parted
})

/** The clauses of a sentence, by its number. */
export const sentenceOf = (text: Text, number: number): readonly Clause[] => sentencesOf(text)[number] ?? []

/** Where the token of each date stands. */
const places = once(({ dates }) => new Map(dates.map(({ mention, at }) => [mention, at])))

/** The place of the token of a date, -1 where it has none. */
export const placeOfDate = (text: Text, mention: Mention | undefined): number =>
  (mention && places(text).get(mention)) ?? -1

/** The first date from one place up to another. */
export function dateBetween({ tokens }: Text, from: number, to: number): Dated | undefined {
  for (let at = from; at < to; at += 1) {
    const mention = tokens[at]?.mention
    if (mention) return { at, mention }
  }
  return undefined
}

/** How many tokens lie between a mark and a place. */
export const gap = ({ from, to }: Pick<Mark, 'from' | 'to'>, at: number): number => (at >= to ? at - to : from - at - 1)

/** The words of the tokens from `from` up to `to`, in lower case. */
export function wordsBetween({ words }: Text, from: number, to: number): string {
  const { said, ends } = words
  const first = Math.max(0, from)
  const last = Math.min(to, ends.length)
  if (first >= last) return ''
  return said.slice(first === 0 ? 0 : (ends[first - 1] ?? 0) + 1, ends[last - 1])
}

/** The words of a clause without those of its dates, but for the side that they are on: “tour # at the lot”, “demo after #”. */
export function undated({ tokens }: Text, { from, to }: Pick<Mark, 'from' | 'to'>): string {
  return tokens
    .slice(from, to)
    .map(({ kind, text, mention }) => (kind === 'date' ? `${sideOf(mention, text)}#` : text))
    .join(' ')
}

const sideOf = (mention: Mention | undefined, text: string): string =>
  mention?.side !== undefined && SIDES.test(text) ? `${text.split(' ')[0] ?? ''} ` : ''
const SIDES = /^(?:before|after|until|till)\b/

/** The clause that a token belongs to; a mark between two clauses belongs to none. */
export const clauseAt = ({ clauses, clauseOf }: Text, at: number): Clause | undefined => clauses[clauseOf[at] ?? -1]

/** Up to `count` clauses that follow one in its sentence and the next, in their order. */
export const following = ({ clauses }: Text, { place, sentence }: Clause, count = 3): readonly Clause[] =>
  clauses.slice(place + 1, place + 1 + count).filter((next) => next.sentence <= sentence + 1)

/** What a claim takes over from the date it rests on. */
export function dated(
  mention: Mention,
): Pick<Claim, 'until' | 'time'> & { readonly date: Day; readonly mention: Mention } {
  const { lands: date, end: until, time } = mention
  if (until !== undefined && until > date)
    return time === undefined ? { date, mention, until } : { date, mention, until, time }
  return time === undefined ? { date, mention } : { date, mention, time }
}

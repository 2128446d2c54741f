import { gather } from '../../gather.ts'
import type { Text } from '../language/text.ts'
import type { Token } from '../language/tokens.ts'

/** What one side says in a thread of messages: the tokens from `from` up to `to` (not included). */
export interface Turn {
  readonly by: 'us' | 'them'
  readonly from: number
  readonly to: number
}

const US = /^(?:me|i|us|we|myself)$/
const THEM =
  /^(?:him|her|them|he|she|they|cust|customer|client|buyer|seller|wife|hubby|husband|tenant|owner|prospect|lead|candidate|pt|patient|guest|mom|dad|boss)$/
const TITLE = /^(?:mr|mrs|ms|dr|miss|chef|coach|pastor)$/

/** Where a label stands and what follows it: “Me:”, “[4:12] Sam:”, “Mrs Pell:”. */
interface Label {
  readonly by: Turn['by'] | undefined
  readonly at: number
  readonly after: number
}

const STARTS = new Set(['.', '?', '!', '\n', '|', '/', ']', '"', '…', '-', '>', ')', ';', ','])

function labelAt(tokens: readonly Token[], at: number): Label | undefined {
  const [before, word] = [tokens[at - 1], tokens[at]]
  if (word?.kind !== 'word' || (before && !STARTS.has(before.text) && before.kind !== 'date')) return undefined
  const named = TITLE.test(word.text) ? at + (tokens[at + 1]?.text === '.' ? 2 : 1) : at
  if (tokens[named + 1]?.text !== ':' || tokens[named + 1]?.start !== tokens[named]?.end) return undefined
  if (tokens[named]?.kind !== 'word') return undefined
  const by = US.test(word.text) ? 'us' : THEM.test(word.text) || named !== at ? 'them' : undefined
  return { by, at, after: named + 2 }
}

/** Where the stamp before a label begins, “[11:02] Wanda”, or else the label itself. */
function stampAt(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ']') return at
  const opens = tokens.slice(0, at).findLastIndex(({ text }) => text === '[')
  return opens < 0 ? at : opens
}

/** The turns of a thread: its labels tell who speaks, a name stands for the other side where “me” speaks too. */
function labelled(tokens: readonly Token[]): Turn[] {
  const labels = gather(tokens, (_, at) => labelAt(tokens, at) ?? [])
  const known = labels.filter(({ by }) => by !== undefined)
  if (labels.length < 2 || known.length === 0) return []
  return labels.map(({ by = 'them', after }, place) => ({
    by,
    from: after,
    to: stampAt(tokens, labels[place + 1]?.at ?? tokens.length),
  }))
}

/** “R u free thurs? / yep / 2 ok? / yep”: turns that strokes part, each side in its turn. */
function stroked(tokens: readonly Token[]): Turn[] {
  const strokes = gather(tokens, ({ text, start, end }, at) =>
    text === '/' && (tokens[at - 1]?.end ?? start) < start && (tokens[at + 1]?.start ?? end) > end ? [at] : [],
  )
  if (strokes.length < 2) return []
  return [-1, ...strokes].map((at, place, all) => ({
    by: place % 2 === 0 ? 'us' : 'them',
    from: at + 1,
    to: all[place + 1] ?? tokens.length,
  }))
}

const isTwiceIn = (words: string, mark: string): boolean => words.indexOf(mark) !== words.lastIndexOf(mark)

/** What each side says in turn, where a note holds a thread of messages: two labels have colons, three turns strokes between them. */
export function turnsIn({ tokens, words }: Text): readonly Turn[] {
  if (!isTwiceIn(words.said, ':') && !isTwiceIn(words.said, '/')) return []
  const named = labelled(tokens)
  return named.length > 0 ? named : stroked(tokens)
}

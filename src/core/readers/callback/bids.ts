import type { Clause } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'

/** Verbs that a note begins with when it tells its writer what to do. */
const BIDS =
  /^(?:get|put|take|bring|grab|hit|set|try|go|do|make|have|look|see|show|start|find|give|keep|move|line|plan|dust off|dig|open|close|ask|tell|offer|push|pull|swap|work|run|pick|lead|mark|note|park|send|invite|pencil|buy|treat|take)$/
const LED = /^(?:and|so|then|but|also|just|please|pls|i'll|we'll|must|should|or|to|&)$/

/** “Get on his calendar in January”: a verb without anybody to do it bids the writer. */
export function isBidding(text: Text, { from, to }: Clause, at: number): boolean {
  let first = from
  while (first < to && (LED.test(text.tokens[first]?.text ?? '') || text.tokens[first]?.kind === 'mark')) first += 1
  return (
    at > first &&
    BIDS.test(text.tokens[first]?.text ?? '') &&
    !/^by$/.test(text.tokens[first + 1]?.text ?? '') &&
    (text.tokens[first]?.text !== 'buy' || /^(?:him|her|them|mr|mrs|ms)$/.test(text.tokens[first + 1]?.text ?? '')) &&
    !/\boff\b/.test(wordsBetween(text, first, at))
  )
}

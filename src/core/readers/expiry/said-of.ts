import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { marked, type Text, wordsBetween } from '../language/text.ts'

const BARE = /^(?:up|over|due|done|gone|out|left|to go|remaining|through|thru|until|till)$/
const STATES =
  /(?:^|\b)(?:is|are|was|be|being|'s|only|all|just|comes?|coming|runs?|gets?|come|up|not|has|have|had|good|goes|it's|about|\d+|months?|mos?|years?|yrs?|weeks?)$|'s$/

/** “Up”, “over” and the like speak of an end only where something is said to be so. */
export function isSaidOf(text: Text, clause: Clause, mark: Mark): boolean {
  const word = wordsBetween(text, mark.from, mark.to)
  if (!BARE.test(word)) return true
  const things = marked(clause, 'thing')
  const deeds = marked(clause, 'give', 'act').filter(
    (deed) => deed.to <= mark.from && !things.some((thing) => thing.from <= deed.from && deed.to <= thing.to),
  )
  if (deeds.length > 0) return false
  if (clause.marks.some(({ tag, to }) => tag === 'thing' && to === mark.from)) return true
  const dates = text.tokens[mark.to]?.kind === 'date' || text.tokens[mark.to + 1]?.kind === 'date'
  const particle =
    /^(?:follow|set|pick|catch|sign|call|look|go|went|come|came|give|gave|pull|line|put|end|made|make|take|find|check|lined|drop|back|opens?|frees?|bring|show|hold|mix|turn|(?:set|pick|show|look|turn|add|back|eat|fill|pay|buy|clean|cover|fix|gas|keep|load|pack|pile|ring|sign|sit|speak|split|stay|step|stock|sum|tie|use|warm)(?:s|ed|ing)?|goes)$/.test(
      text.tokens[mark.from - 1]?.text ?? '',
    )
  if (dates && !particle && clause.marks.some(({ tag, to }) => tag === 'thing' && to <= mark.from)) return true
  return STATES.test(wordsBetween(text, mark.from - 1, mark.from)) || text.tokens[mark.from - 1]?.kind === 'date'
}

const MAY_FRAME = /unsubscribe|opt[ -]?out|no longer (?:wish|want)|stop receiving|preferences/i
const OPENS = '(?<=^[ \\t]*|[.!?|>*(,-][ \\t]*|\\bplease )'
const OUT = '(?:unsubscribe|opt[ -]?out|stop receiving)'
const BID = '(?:click|tap|reply|text|visit|go to|follow|use|email|write)'
/** “To unsubscribe click here”, “reply STOP to opt out”: how it is done is told to all who are written to. */
const TELLS_HOW = new RegExp(
  [
    `${OPENS}to (?:${OUT}|(?:manage|update|change) your)\\b[^\\n.]{0,60}\\b${BID}\\b.*`,
    `${OPENS}${BID}\\b[^\\n.]{0,40}\\b(?:to|and) ${OUT}\\b.*`,
    `${OPENS}if you (?:no longer|do not|don['’]?t) (?:wish|want) to (?:receive|get|hear)\\b.*`,
    `${OPENS}you(?:['’](?:re|ve)| are)? (?:receiv(?:ed|ing)|getting|got) this (?:e-?mail|message|newsletter|mail)\\b.*`,
    `${OPENS}(?:manage|update|change|email|subscription) (?:your |my )?(?:e-?mail |subscription )?preferences\\b.*`,
  ].join('|'),
  'gim',
)
const LINK = '[ \\t]*(?:unsubscribe|opt[ -]?out)(?: (?:here|now|from (?:this|these|our|all)(?: \\w+){1,4}))?[ \\t:]*'
/** “Acme News | Unsubscribe”: one of the links at the foot. */
const LINKS = new RegExp(
  `^(?:.*[|·•>\\]]${LINK}(?:$|[|·•<[(]|https?:|www\\.).*|${LINK}(?:[|·•<[(]|https?:|www\\.).*)$`,
  'gim',
)
/** What stands under the line that parts a mail from its foot. */
const UNDER_THE_RULE = /^(?:-- ?|©.*|.*all rights reserved.*)\n[\s\S]*/im
const LONE = /^[ \t]*(?:unsubscribe|opt[ -]?out)[ \t.]*$/gim
const BIDS = /\b(?:call|text|e-?mail|ring|reach|contact|see|visit|meet) (?:me|us)\b/i
const REFUSES = /\b(?:stop|quit|never|no more|remove|not to|(?:don['’]?t|do not) (?!hesitate))/i

const blank = (words: string): string => words.replace(/[^\n]/g, ' ')

/** What stands below the first line, without the links at its foot; a lone word there is one where they bid us call. */
const withoutLinks = (above: string, below: string): string => {
  const rest = below.replace(LINKS, blank).replace(UNDER_THE_RULE, (foot) => foot.replace(LONE, blank))
  const said = `${above}${rest}`
  return BIDS.test(said) && !REFUSES.test(said) ? rest.replace(LONE, blank) : rest
}

/** A note without what a newsletter has at its foot: whoever wrote that asks for nothing. All other words stay where they are. */
export function withoutFooter(note: string): string {
  if (!MAY_FRAME.test(note)) return note
  const end = note.indexOf('\n')
  const left = (end < 0 ? note : note.slice(0, end) + withoutLinks(note.slice(0, end), note.slice(end))).replace(
    TELLS_HOW,
    blank,
  )
  return left.trim() === '' ? note : left
}

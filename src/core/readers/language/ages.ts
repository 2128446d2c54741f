import type { Mark } from './marks.ts'
import type { Token } from './tokens.ts'

const ROUND = /^(?:1[368]|2[01]|[3-9]0|[3-9]5|100|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/
const ORDINAL = /^\d{2,3}(?:st|nd|rd|th)$/
const BE = /^(?:be|is|hits|reaches|turns|turning|he's|she's|hes|shes|they're|'s)$/
const saysWhose = (word: string): boolean =>
  /^(?:his|her|their|the|a|wife's|husband's|mom's|mum's|dad's|big|\p{L}+'s|(?:wife|husband|mom|mum|dad|son|daughter|hubby|partner)s|hubbys)$/u.test(
    word,
  )
const LEADS = /^(?:is|on|in|comes|falls|birthday|bday|this|next|coming|party|bash|do|or)$/

const SPELLED = new Set('thirty forty fifty sixty seventy eighty ninety'.split(' '))
const mayBeAge = ({ text, kind }: Token): boolean =>
  kind === 'number' || kind === 'date' || (kind === 'word' && SPELLED.has(text))

/** “His 50th is Feb 3”, “she'll be seventy on 22 November”: an age that is said for the birthday. */
export function agesIn(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = []
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const here = tokens[at] as Token
    if (!mayBeAge(here)) continue
    const [before, after] = [tokens[at - 1] as Token, tokens[at + 1] as Token]
    const said = (ROUND.test(here.text) && BE.test(before.text)) || (ORDINAL.test(here.text) && saysWhose(before.text))
    if (said && (after.kind === 'date' || LEADS.test(after.text)))
      marks.push({ tag: 'occasion', form: 'as is', from: at, to: at + 1 })
  }
  return marks
}

import type { Cue } from '../cue.ts'
import type { Fact } from '../note.ts'
import type { Clause } from './clauses.ts'
import { type Text, wordsBetween } from './text.ts'

const TASTE =
  /\b(?:(?:wants?|likes?|loves?|loved|liked|prefers?|hates?|dislikes?|needs?|favors?|leaning|leans|adores?|fan of|allergic|collects?|drives?|owns?|rides?|plays?|coaches|roots for|into|has his heart set|has her heart set|must have|would love|dreams of|interested in|looking for|afraid|worried|concerned|hobby|passionate|doesn't (?:want|like|drink|eat)|can't stand|not a fan|picky|vegan|vegetarian|golfs?|fishes|hunts))\b/
const PEOPLE =
  /\b(?:wife|husband|hubby|spouse|partner|fiancee?|girlfriend|boyfriend|son|daughter|kids?|twins|baby|mom|dad|mother|father|brother|sister|parents|grandkids?|grandson|granddaughter|family|dog|dogs|cat|cats|puppy|horse|horses|assistant|secretary|boss|decision maker|champion|gatekeeper|nephew|niece|uncle|aunt|neighbor)\b/
const WORK =
  /\b(?:works? (?:at|for|nights|from|in|as)|(?:is|he's|she's) an? (?:\w+ )?(?:nurse|teacher|cpa|lawyer|engineer|doctor|principal|plumber|contractor|farmer|pilot|vet|veteran|dentist|chef|cop|firefighter|realtor|coach|mechanic|driver|smoker|runner)|went to|alum|graduate of|lives? (?:in|on|with)|born in|grew up|from (?:ohio|texas)|moved here|retired (?:from|army|navy|marine|teacher|cop))\b/
const CONTACTING =
  /\b(?:calls?|called|cb|callback|f\/u|follow|texts?|texted|emails?|emailed|lvm|vm|voicemail|sent|quoted|ring|reach|touch base|to hear|from me|from us|me to|us to|to talk|to wait|a few days|time|to think|nothing|anything|numbers?|quote|to know|more info|proposal|to be)\b/
const MONEY_LINE = /^\d/
const named = (quote: string): string | undefined =>
  /^(?!(?:He|She|They|It|We|You|His|Her|Their|The|This|That|Now|Also|But|And|Who|Not|No|Both|Very|Still|Just|Only)\b)(\p{Lu}\p{Ll}+)(?:'s)?\s+(?:\p{Ll}+\s+){0,1}?(?:prefers?|wants?|likes?|loves?|hates?|needs?|drives?|plays?|works?|is|has|leans?|collects?|coaches)\b/u.exec(
    quote,
  )?.[1]
const WHO =
  /^(?:(?:his|her|their|the) )?(wife|husband|hubby|spouse|son|daughter|partner|mom|dad|brother|sister|kids|boss|assistant)\b/i
const LONGEST = 90

/** Whether the words read as something to remember about a person. */
const tells = (words: string): boolean => TASTE.test(words) || PEOPLE.test(words) || WORK.test(words)

/** Whether a note may hold something to remember: a quick look, for many notes at once. */
export const mayTell = (note: string): boolean => tells(note.toLowerCase())

function factIn(text: Text, clause: Clause): Fact | undefined {
  const { tokens, note } = text
  let { from, to } = clause
  while (
    from < to &&
    (tokens[from]?.kind === 'mark' || /^(?:and|but|so|also|or|then|plus)$/.test(tokens[from]?.text ?? ''))
  )
    from += 1
  while (to > from && tokens[to - 1]?.kind === 'mark') to -= 1
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first || !last || to - from < 2) return undefined
  const words = wordsBetween(text, from, to)
  if (!tells(words) || MONEY_LINE.test(words) || CONTACTING.test(words)) return undefined
  if (last.end - first.start > LONGEST) return undefined
  const quote = note.slice(first.start, last.end)
  const whose = named(quote) ?? WHO.exec(quote)?.[1]
  return { quote, index: first.start, ...(whose === undefined ? {} : { whose }) }
}

/** “Marco prefers grey”: what is worth remembering before the next call, in the words of the note. */
export function factsIn(text: Text, cues: readonly Cue[]): Fact[] {
  const spoken = (from: number, to: number): boolean =>
    cues.some(({ index, quote }) => index < to && from < index + quote.length)
  return text.clauses.flatMap((clause) => {
    if (text.tokens.slice(clause.from, clause.to).some(({ kind }) => kind === 'date')) return []
    const fact = factIn(text, clause)
    return fact && !spoken(fact.index, fact.index + fact.quote.length) ? [fact] : []
  })
}

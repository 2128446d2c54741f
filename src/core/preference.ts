import type { Day } from './day.ts'
import type { Field } from './lead.ts'
import type { Trigger, Way } from './trigger.ts'

/** The fact that says how somebody wants to be reached: `nurture set dana prefers=email`. */
export const PREFERS = 'prefers'

const WAY =
  '(?:(?:an? )?e-?mails?|(?:an? )?(?:phone ?)?calls?|(?:by )?phone|(?:an? )?texts?|sms|whatsapp|emailing|texting|calling)'
const TO_BE = '(?:to (?:be )?(?:contacted|reached|talk(?:ed to)?|communicate) )?(?:by |via |over |through |on |to )?'
const WHEN =
  '(?! (?:if|when|once|after|before|until|about|for(?! (?:him|her|them|me)\\b)|the|to the|on (?:mon|tues|wednes|thurs|fri|satur|sun)))'

/** Each says a way in its first group; made where a note may hold one. */
const waysSaid = (): readonly RegExp[] => [
  new RegExp(`\\b(?:prefers?|(?:would|['’]d) rather) ${TO_BE}(${WAY})\\b`, 'i'),
  new RegExp(`\\b(${WAY})(?: only|,? (?:is|works|are|work) (?:best|better|easiest|preferred))\\b${WHEN}`, 'i'),
  new RegExp(`\\bonly (?:(?:by |via |over )(?=\\w)|(?=\\w+s\\b))(${WAY})(?= ?(?:$|[.,;!\\n]|please|pls))`, 'i'),
  new RegExp(
    `\\b(?:best|easiest|better)(?: way| reached)?(?: to (?:reach|contact|get) (?:him|her|them|me|it))?(?: is)? (?:by|via|over|is) (${WAY})\\b`,
    'i',
  ),
]

/** What turns it round, or says it of somebody else: “doesn't prefer email”, “Marco prefers texts”. */
const NOT_THEIRS =
  /\b(?:not|never|no|isn['’]?t|doesn['’]?t|don['’]?t|n['’]t|less)(?: \w+)?\s*$|\b(?!He |She |They |Client |Customer |Buyer |Prospect |Really |Also |Still |Now |And |But |Just )[A-Z][a-z]+ (?:really |also |still )?$|\b(?:husband|wife|hubby|spouse|partner|boss|assistant|son|daughter|mom|dad|brother|sister|kids|who|we|i) (?:really |also |still )?$/

const wayOf = (words: string): Way =>
  /mail/i.test(words) ? 'email' : /text|sms|whatsapp/i.test(words) ? 'text' : 'call'

/** Whether a note may say how somebody wants to be reached: a quick look, for many notes at once. */
export const maySayPreference = (note: string): boolean => /prefer|only|best|rather|easiest|better/i.test(note)

/** How a note says that they want to be reached, with the words that say so. */
export function preferenceIn(note: string, name: string): { way: Way; quote: string } | undefined {
  for (const pattern of waysSaid()) {
    const found = pattern.exec(note)
    if (found === null) continue
    const [quote, words = ''] = found
    const before = note.slice(Math.max(0, found.index - 30), found.index)
    const first = name.split(' ')[0] ?? ''
    const isTheirs = first !== '' && before.trimEnd().endsWith(first)
    if (isTheirs || !NOT_THEIRS.test(before)) return { way: wayOf(words), quote: quote.trim() }
  }
  return undefined
}

/** What somebody wants to be reached by, and since when that is known. */
export interface Preference {
  readonly way: Way
  readonly since: Day
}

/** How they want to be reached, as a fact says it. */
export function preferenceOf(fields: readonly Field[]): Preference | undefined {
  const said = fields.findLast(({ name }) => name === PREFERS)
  const way = said && (['call', 'email', 'text'] as const).find((one) => one === said.value.toLowerCase())
  return said && way && { way, since: said.on }
}

/** By what they want a contact to be made; what they asked for later in so many words goes before it. */
export function preferred(
  { action, quote = '', noted }: Trigger,
  preference: Preference | undefined,
): Trigger['action'] {
  if (preference === undefined || action === 'visit') return action
  const isAskedSince =
    noted !== undefined && noted > preference.since && /\b(?:call|phone|ring|text|e-?mail)/i.test(quote)
  return isAskedSince ? action : preference.way
}

import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { has, marked, type Text, wordsBetween } from '../language/text.ts'
import { oursIn } from './evidence.ts'

const KIN =
  'wife|husband|hubby|spouse|partner|sister|brother|mom|mum|mother|dad|father|son|daughter|kids?|kid|cousin|uncle|aunt|nephew|niece|neighbou?r|tenants?|boss|accountant|lawyer|attorney|parents?|grandma|grandpa|in laws?'
/** “Her sister has an appointment”: said of somebody who is not the customer. */
const OF_ANOTHER = new RegExp(
  `\\b(?:his|her|their) (?:${KIN})(?: has| have| had|'s got| got| is having| is in for|'s)? (?:an? |the )?(?:\\w+ )?$`,
)
/** Those whom one goes to see on business of one's own. */
const SOMEBODY_ELSE =
  /^(?:up )?with (?:dr|doctor|doc|(?:the|a|an) (?:\w+ )?(?:doctor|dentist|vet|surgeon|specialist|orthodontist|therapist|physio|cardiologist|oncologist|obgyn|accountant|cpa|lawyer|attorney|judge|court|priest|pastor|school|teacher|principal|competitors?|competition|other (?:guys?|company|agent|broker|vendor|dealer)))\b/
/** Bodies that meet among themselves: “the Feb 2 PTA meeting”. */
const BODY =
  /\b(?:pta|hoa|board|council|committee|church|parish|staff|shareholders?|stockholders?|members?|union|town|city|village|zoning|faculty|family|trustees|vestry|congregation|co op|coop|condo|association|planning|budget|partners|owners|school|department|executive|leadership|annual general|agm) (?:\w+ )?$/
/** “Competitor's demo is Thursday”. */
const OF_OTHERS =
  /\b(?:competitors?|competitor's|competition's|vendor's|incumbent's|other guys?|other guys'|other side's|neighbou?r's) (?:\w+ )?$/
/** “Their monthly meeting is the first Tuesday”. */
const AMONG_THEM = /^(?:and |but |so )?(?:his|her|their) (?:\w+ )?(?:weekly|monthly|quarterly|annual|yearly|regular) $/
/** “They're meeting Monday night to pick”. */
const THEY_MEET =
  /\b(?:they're|theyre|they are|board is|committee is|council is|partners are|trustees are|owners are|family is) (?:all |both )?$/
const US = /\b(?:us|me|we|our|i|we're|i'm|both)\b/

/** “He has coffee with his broker”, “her sister has an appointment”: a meeting of theirs with somebody else. */
export function isTheirs(text: Text, clause: Clause, { from, to }: { from: number; to: number }): boolean {
  const word = wordsBetween(text, from, to)
  const before = `${wordsBetween(text, clause.from, from)} `
  const after = wordsBetween(text, to, to + 6)
  if (word === 'bringing') return false
  if (SOMEBODY_ELSE.test(after)) return true
  if (US.test(before) || US.test(after)) return withTheirs(before, after)
  if (/^(?:meetings?|mtg|session|vote|retreat)$/.test(word) && BODY.test(before)) return true
  if (/^meeting$/.test(word) && THEY_MEET.test(before) && !/^(?:here|at our|at the branch)\b/.test(after)) return true
  if (OF_ANOTHER.test(before) || OF_OTHERS.test(before) || AMONG_THEM.test(before)) return true
  return withTheirs(before, after)
}

const withTheirs = (before: string, after: string): boolean =>
  /\b(?:he|she|they|who|husband|wife|boss|owner|he's|she's|they're|hes|shes) (?:\w+ ){0,3}$/.test(before) &&
  /^(?:(?:up )?with (?:his|her|their|another|some|other) (?!office|team|assistant)[a-z])/.test(after)

const HABIT =
  /\b(?:works?|takes? (?:his|her|their)|eats? (?:his|her|their)|has (?:his|her|their)|have their|open|opens|closed|closes|shut|hours|teaches|coaches|plays) (?:[\w-]+ )*$/
const OUR_OWN =
  /\b(?:our|my) (?:\w+ )?(?:sales|team|staff|office|company|internal|pipeline|weekly|monthly|quarterly|department|all hands|branch|own) (?:\w+ )?$/

/** “Quota review Fri 9am”, “pipeline call”: how a house that sells talks with itself. */
const OF_OUR_HOUSE =
  /^(?:and |also )?(?:the |this |next |monthly |weekly |quarterly )*(?:quota|pipeline|forecast|territory|commission|sales) $/
/** “A call w/ my mgr”, where “with my manager and Dana” may be with the customer. */
const WITH_OUR_OWN =
  /^(?:w|with|w\/) ?\/? ?(?:my|our) (?:\w+ )?(?:boss|mgr|manager|gm|director|vp|supervisor|team lead|regional|district|coach|dentist|doctor|kid|wife|husband)\b(?! and)/

/** “I promised to call with comps”: an act of ours, and no meeting. */
export const isCalling = (text: Text, { from, to }: Pick<Mark, 'from' | 'to'>): boolean =>
  /^(?:to|will|i'll|ill|we'll|must|should|please)$/.test(text.tokens[from - 1]?.text ?? '') &&
  /^call/.test(wordsBetween(text, from, to))

const isOfOurHouse = (text: Text, { from }: Pick<Mark, 'from'>, mark: Pick<Mark, 'from' | 'to'>): boolean => {
  const before = `${wordsBetween(text, from, mark.from)} `
  return (
    OUR_OWN.test(before) || OF_OUR_HOUSE.test(before) || WITH_OUR_OWN.test(wordsBetween(text, mark.to, mark.to + 4))
  )
}

/** “Takes her lunch at two”, “our sales meeting is Wednesday”: what goes on without the customer and us. */
export const isRoutine = (text: Text, { from }: Clause, mark: Pick<Mark, 'from' | 'to'>): boolean => {
  const before = `${wordsBetween(text, from, mark.from)} `
  return HABIT.test(before) || isOfOurHouse(text, { from }, mark)
}

/** “Her sister has an appointment on Tuesday”: the only meeting that the clause speaks of is none of ours. */
export const isOnlyTheirs = (text: Text, clause: Clause): boolean => {
  if (!has(clause, 'meet')) return false
  const meets = marked(clause, 'meet').filter((mark) => !isCalling(text, mark))
  return (
    meets.length > 0 &&
    meets.every((mark) => isTheirs(text, clause, mark) || isOfOurHouse(text, clause, mark)) &&
    oursIn(text, clause).every(({ from, to }) => meets.some((mark) => mark.from < to && from < mark.to))
  )
}

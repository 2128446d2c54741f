import { oursIn } from '../evidence/evidence.ts'
import { type Claim, clauseAt, sentenceOf, type Text, wordsBetween } from '../language/text.ts'

/** Those at our own house. */
const COLLEAGUES =
  'accounts|accounting|billing|payables|receivables|ap|ar|dispatch|shipping|service|warehouse|parts|ops|operations|support|marketing|legal|finance|the (?:shop|crew|office|bakery|foreman|installers?)'
/** What goes on without the writer: somebody else does it, or it was handed over. */
const ASIDE = new RegExp(
  [
    "\\b(?:i|we)(?: am| are|'m|'re)? (?:don't|do not|dont|won't|will not|can't|didn't|not) (?:attend|attending|go|going|involved|invited|needed|in it|part of it|in on it|there|submit|bid)\\b",
    "\\b(?:not (?:invited|attending|involved)|i stay out|i'm out|i am out|we stay out|out of (?:my|our) hands|cc'd|fyi|for your info|just background|background only)\\b",
    "\\b(?:not|isn't|none of|no longer) (?:my|our|mine|ours)(?: (?:department|part|job|problem|business|concern|file|account|call|deal|thing|any more|anymore))?$",
    '\\b(?:nothing|no part|no role|no need)(?: (?:left|there|in it|here))* (?:for (?:us|me)|of us)(?: to do| in it| there| here)?\\b',
    '\\b(?:my|our) (?:part|job|side|bit|work) (?:here |there )?(?:is|was) (?:over|done|finished)\\b',
    '\\b(?:runs|handles|leads|covers|sorts|manages|owns|does|sets|arranges|schedules|books) (?:it|that|this|all that|all of (?:it|that)|those|them)$',
    '\\b(?:they|others) (?:run|handle|lead|cover|sort|manage|do|arrange|schedule|book) (?:it|that|this|all that|all of (?:it|that)|those|them)$',
    '\\b(?:has|have) the (?:ball|file|account|lead|slip|paperwork)\\b',
    "\\bthat's (?:between|their|his|her)\\b",
    `\\b(?:told|gave(?: it)? to|passed (?:it )?(?:on )?to|over to|left (?:it )?(?:to|with)) (?:our |the )?(?:${COLLEAGUES})(?:$| )`,
    `^(?:and |so |the |our )*(?:${COLLEAGUES})(?: (?:dept|department|team|people|guys))? (?:handles?|has|have|does|do|runs?|takes?|knows?|will|sets|sorts)\\b`,
  ].join('|'),
)

/** “QBR 1/20, Tanya runs it, I'm cc'd”: a day on which others act, said where it is told or right after. */
export function isAside(text: Text, claim: Claim): boolean {
  const clause = clauseAt(text, claim.from)
  if (!clause || oursIn(text, clause).length > 0) return false
  return [...sentenceOf(text, clause.sentence), ...sentenceOf(text, clause.sentence + 1).slice(0, 2)].some(
    (other) => other.place >= clause.place && ASIDE.test(wordsBetween(text, other.from, other.to)),
  )
}

import { singleSpaced } from '../../text.ts'
import type { Clause } from '../language/clauses.ts'
import { datesOf, has, type Text, wordsBetween } from '../language/text.ts'

const WHO =
  '(?:he|she|they|we|i|all|both|everyone|everybody|either|each|wife|hubby|husband|crew|client|customer|team|boss|owner|buyer|seller|landlord|tenants?|gatekeeper|secretary|(?:the |her |his |their |my )?\\w+)'
const BE = "(?:'s| is|'re| are|'m| am| were|)"
const GLAD = '(?:good|fine|ok|okay|cool|happy|down|on board|all right|alright|great|perfect|game|easy|set)'
const IT =
  '(?:it|that|this|both|either|the (?:time|day|date|slot|change|move)|(?:him|her|them|me|us)(?: (?:both|all|too))?)'
const ALL =
  '(?:(?:the )?(?:both|all|everyone|everybody|either|each)(?: (?:of (?:us|them|you)|us|them|ends?|sides?|parties|three|four|two|of \\w+|the \\w+|\\w+))?|(?:the )?(?:two|three|four) of (?:us|them)|the (?:whole|entire) \\w+|(?:his|her|their) (?:side|end) and (?:mine|ours)|(?:him|her|them) and (?:me|us)|my (?:side|end) and (?:his|hers|theirs)|us both|us all|(?:me|us) and (?:him|her|them))'
/** What is said of a day or an hour by whoever has nothing against it. */
const YES =
  "(?:yes|yep|yeah|yup|sure|ok|okay|fine|perfect|great|good|cool|deal|done|k|works|will do|sounds good|sounds great|thumbs up|see you(?: then| there)?|see ya(?: then| there)?|no problem|you bet|it's a date|that works|it works|works for (?:me|us)|all good|ok cool|ok great|great thanks|great thx|thanks|can do|(?:he|she|they)(?:'ll| will) be there)"

/** “Ok by both”, “works on both ends”, “good on his side and mine”: said of the day in the same breath. */
const BY_ALL = new RegExp(
  `\\b(?:works?|suits?|${GLAD}|agreed|confirmed|accepted|approved|ok'd|okayed|signed off)(?: (?:on|for|with|by|at|to|from))? ${ALL}(?: (?:\\w+ )?\\w+)?$`,
)
const LED_BY_ALL = /^(?:ok|okay|fine|good|agreed|confirmed|approved|okayed)(?:'d)? (?:by|with|for) /

/** “She's good w/ that”, “both of them said ok by phone”, “Priya accepted”, “he texted thumbs up”. */
const ASSENTS = new RegExp(
  `^(?:and |so |then |but |& )*(?:${[
    `${WHO}(?: (?:and|&) \\w+| of (?:them|us))?${BE}(?: (?:both|all))? ${GLAD} (?:with|w|by|for|on) ${IT}(?: too)?`,
    `${WHO}(?: of (?:them|us))?(?: has| have|'s)?(?: (?:both|all|just))? (?:said|says|replied|answered|wrote|texted|messaged|emailed|sent|gave)(?: (?:me|us|him|her|them|back|a|an|it|with|the|in|to))* ${YES}(?: (?:by|via|on|over) \\w+)?`,
    `(?:replied|texted|wrote|answered|told|said)(?: (?:him|her|them|back|both))* (?:${YES}|\\w+ is ${GLAD})`,
    `${WHO}(?: and \\w+)?(?: has| have|'s)?(?: (?:both|all|just))? (?:accepted|confirmed|agreed|okayed|ok'd|approved|signed off(?: on (?:it|that))?)(?: (?:it|that|by \\w+|already))?`,
    `(?:(?:link|invite|invitation|hold|cal(?:endar)? invite|teams link|zoom link) )?(?:accepted|confirmed|agreed|ok'd|okayed|approved|signed off)(?: (?:by|from|with) .+| on (?:both|all) (?:ends|sides))?`,
    `(?:both|all|everybody|everyone)(?: \\w+)? (?:knows?|confirmed|aware|informed|told|accepted|in)`,
    `${WHO}(?: has| have)? (?:rsvp'd|rsvped|rsvp'ed)(?: yes)?(?: (?:for|\\+) .+)?`,
    `(?:i|we) (?:said|told \\w+|wrote|texted|replied)(?: back)? (?:i'd|id|i'll|we'd|we'll|i would|i will|we will) (?:be there|come|see \\w+)(?: .+)?`,
    `(?:he|she|they|client|customer|wife|hubby)(?:'s|'re| is| are) (?:a yes|in|expecting (?:me|us|you))`,
    `(?:i've|we've|i have|we have|she|he|they|i|we)?(?: has| have|'s)?(?: \\w+)? ?(?:put|got|penciled|pencilled|wrote|marked) (?:me|us|him|her|them|you|it|that) (?:down|in)`,
    "(?:he|she|they|i|we)(?:'s|'ve| has| have)? (?:just )?booked (?:it|that|me|us)(?: in| (?:him|her)self| themselves)?",
    `(?:ok|okay|fine|good|all right|cool) (?:with|by|for) (?:him|her|them|both|all|everyone|me and \\w+)`,
    '(?:all )?(?:locked|locked in|set|sorted|settled|firm|a go|is a go|good to go)(?: (?:on |at )?both (?:ends|sides))?',
    "(?:he|she|they|chair|secretary|office|front desk|wife|\\w+) (?:wrote|called|texted|emailed|rang|replied) (?:to|and) (?:confirm(?:ed)?|say it's (?:set|on|fine))",
  ].join('|')})(?: too| already| then)?$`,
)
/** A reply that stands for itself: “k”, “ok cool”. */
const REPLY = new RegExp(`^${YES}(?: ${YES})?$`)

/** “Secretary put me in for the 2nd Tuesday”, “got the nod for Friday”, “he's expecting you”: the clause of the day says it. */
export const PUT_DOWN =
  /\bput\b.*\bin (?:our|both our|both|my|the) (?:phones|calendars?|diar(?:y|ies))\b|\b(?:(?:has|have|had|got|put|puts|penciled|pencilled|squeezed|fit|fits|slotted|marked|wrote|signed) (?:me|us) (?:down|in|on)\b|(?:got|have|gave (?:me|us)) (?:the |a )?(?:nod|green light|thumbs up|go ahead|ok|okay) for\b|(?:he's|she's|they're|he is|she is|they are|is|are|all) expecting (?:me|us|you)\b|on the (?:agenda|docket|schedule) for\b|(?:is|it's) a go\b)/

const bare = (text: Text, { from, to }: Pick<Clause, 'from' | 'to'>): string => {
  const words = wordsBetween(text, from, to)
  return singleSpaced(words.replace(/[().!]/g, ' ')).trim()
}

/** “Can you do Tuesday 10?”, “u coming Fri?” */
const ASKS =
  /^(?:hi |hey |so |text from \w+ )*(?:u|you|can|could|shall|does|would|is|are|how about|what about|still on)\b|\bok$/
const CLAUSES = 5
const isOfAnotherDay = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')

/** “I said I had Saturday at 10”, “wants to see it Sunday at 1”: what one side puts to the other. */
const OFFERS =
  /\b(?:offered|proposed|suggested|countered|said (?:i|we)(?:'d| had| have| could| can| would)|i have|i had|we have|we had|gave (?:him|her|them)|told (?:him|her|them)|wants? (?:to|the|a)|asked (?:for|if|to|about)|can (?:we|you|i)|could (?:we|you|i)|how about|what about)\b/
/** “Offered Tues or Weds, he took Weds 4pm”, “so I have him Tuesday at 8”. */
const TAKES =
  /\b(?:he|she|they|who|client|wife|hubby) (?:took|picked|chose|grabbed|settled on|went (?:with|for)|snagged|opted for)(?: the)?$|\b(?:i|we)(?:'ve)? (?:have|got|have got) (?:him|her|them|mr|mrs|\w+ and \w+)(?: \w+)? ?(?:down )?(?:for|on|in)?$/

/** Whether a clause of the note says of the day in another that the other side, or both, are content with it. */
export function isAssented(text: Text, clause: Clause, at: number): boolean {
  const own = bare(text, clause)
  if (LED_BY_ALL.test(own) || BY_ALL.test(bare(text, { from: at + 1, to: clause.to }))) return true
  const around = text.clauses.slice(Math.max(0, clause.place - 1), clause.place + 1 + CLAUSES)
  const another = around.find((other) => other.place > clause.place && isOfAnotherDay(text, other))?.place ?? Infinity
  return around.some((other) => {
    if (
      other === clause ||
      other.place >= another ||
      other.sentence > clause.sentence + 2 ||
      other.sentence < clause.sentence
    )
      return false
    if (isOfAnotherDay(text, other)) return false
    const said = bare(text, other)
    return other.place < clause.place
      ? LED_BY_ALL.test(said)
      : ASSENTS.test(said) || (REPLY.test(said) && (other.place > clause.place + 1 || ASKS.test(own)))
  })
}

/** “Offered Tues or Weds, he took Weds 4pm”, “I had Saturday at 10, he said done”: what is held out, and taken. */
export const isTaken = (text: Text, clause: Clause, at: number): boolean =>
  text.tokens[at]?.mention?.form !== 'clock' &&
  !text.letter &&
  !has(clause, 'if') &&
  (TAKES.test(wordsBetween(text, clause.from, at)) ||
    (OFFERS.test(wordsBetween(text, clause.from, at)) && isAssented(text, clause, at)))

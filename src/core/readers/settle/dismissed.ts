import { oursIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, sentenceOf, type Text, wordsBetween } from '../language/text.ts'

/** A note that ends in a no: what only hints at a day is no wish to be called. */
export const NO_DEAL =
  /\b(?:it's a no|is a no|flat(?:ly)? no|hard no|firm no|no sale|no deal|no business|dead (?:lead|deal|end)|deal is dead|not a (?:buyer|customer|fit|real lead|prospect)|closed lost|not interested|no interest|zero interest|isn't interested|aren't interested|wasn't interested|bought elsewhere|signed elsewhere|went elsewhere|not (?:buying|hiring|selling|looking|moving)|went with (?:another|someone|somebody|a competitor|the other|his|her)|(?:chose|picked|hired|signed with|booked|bought from) (?:theirs|someone else|somebody else|another|a competitor|the other|the competitor)|cancelled the order|no longer (?:need|needs|wants|interested)|never will|no need for (?:us|it)|passed on it|that's that|wrong number|end of story|water under|no (?:biz|needs?|other needs|further needs|lead here|sale here|opening|budget for us)(?= ?(?:[.,;!]|$| for (?:us|me)| from))|(?:no|nothing|not a thing) (?:biz |business |here |there |in it )*for (?:us|me)|not in the market|(?:doesn't|does not|don't|didn't|did not) need (?:anything|any of it|us|it|one)|nothing (?:needed|to sell|more to it)|case closed|closing (?:him|her|it|this|them) out|no (?:thanks|thank you)|polite(?:ly)? no|we (?:passed|declined|didn't submit|lost it)|(?:went|signed|stays?|staying|sticks?|sticking|happy|fine) (?:with|w) (?!us\b|me\b|it\b|the (?:price|number|plan)))\b/

/** What is said of a day that was only talk, after it. */
const NO_MORE_TO_IT =
  /\b(?:nothing (?:else|more|needed|here|there)|no (?:needs?|change|changes|sale|business|biz|action)\b|(?:is |are |'s )?not (?:ours|for sale|for us|buying|selling|moving|looking)|never, ha|why (?:he|she|they) (?:was|were|is|are)(?:n't| not))/

/** Their own day, which comes again next year whatever they need now. */
const comesRound = (about: string | undefined): boolean => about === 'birthday' || about === 'anniversary'

/** “Ordination is June 5. Nothing else from them”: the note goes on to say that nothing comes of it for us. */
export function isWavedAway(text: Text, { type, about }: Claim, clause: Clause): boolean {
  if (type !== 'callback' && (type !== 'occasion' || comesRound(about))) return false
  const rest = text.clauses.slice(clause.place)
  if (rest.some((other) => oursIn(text, other).length > 0)) return false
  const after = wordsBetween(text, clause.to, text.tokens.length)
  return type === 'occasion'
    ? NO_MORE_TO_IT.test(wordsBetween(text, clause.from, text.tokens.length))
    : NO_DEAL.test(after)
}

const LAUGHED = /\b(?:laugh(?:s|ed|ing)?|jok(?:es?|ed|ing)|kidding|chuckled|grinned|ha|haha|hah)\b/

/** “He laughed & said ask me again when Leeds win something”: nobody waits for that. */
export const isInJest = (text: Text, { sentence }: Clause): boolean =>
  sentenceOf(text, sentence).some(({ from, to }) => LAUGHED.test(wordsBetween(text, from, to)))

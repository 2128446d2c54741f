const NEEDED =
  /\b(?:needs?|wants?|expects?|waiting (?:for|on)|asked (?:me |us )?for|after (?:our|my)|requested|would like|(?:he|she|they)'d like|due|owes?|owe|promised)\b/
const GOODS =
  /\b(?:numbers?|(?:our|my) (?:best|low|lowest)|best (?:price|number|offer)|quotes?|proposal|pricing|prices?|bid|estimate|comps?|report|sheet|figures|answer|contract|paperwork|docs|documents|info|rates?|plans?|options|brochure|list|package|packet|samples?|specs?|feedback|resumes?|cma|illustration|revised|something|it|photos|pics|link|invoice|sow|deck|summary|recap|breakdown|references|otd|payoff|valuation)\b/
const OUR_WORD =
  /\b(?:i'll|i'd|we'll|i will|i would|i shall|we will|we shall|i promised|i said|i'm to|i am to|i owe|we owe|i need to|i have to|i must|let me|we'd|(?:asked|asks|wishes|begs|desires|requests|requested) (?:that )?(?:we|i)(?! (?:were|are|had|have|did|sold|carry|do|not|could|can|would)\b)|remember to|need to|gotta|don't forget to)\b/

const IN_HAND = /\bneeds? (?:\w+ ){1,5}(?:in hand|back|from (?:us|me)|sent|emailed|delivered|in writing)\b/

/** “Wants our numbers”: something that we are to hand over is asked for. */
export const wantsOfUs = (words: string): boolean => NEEDED.test(words) && (GOODS.test(words) || IN_HAND.test(words))

/** “I'm to …”, “we'll …”: the words bind us. */
export const isOurWord = (words: string): boolean => OUR_WORD.test(words)

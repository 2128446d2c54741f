import { OTHERS } from './limited.ts'

/** “Told the kids to quit texting”, “told his agent to stop calling him”: those whom they speak of, and not we. */
const TO_OTHERS = new RegExp(
  `\\b(?:told|tells|asked|asks|wants|got|begged|ordered) (?:(?:his|her|their) (?:[a-z]+ )?(?:${OTHERS}|lad|boys?|girls?|children|teens?)|(?:an?|the|another) (?:other |last )?(?:competit\\w+|dealers?|lenders?|spammers?|telemarketers?|scammers?|ex|kids?|children|lad|teens?))(?: to)?$`,
)
/** “The competitor told him to stop calling”, “I told her to quit texting”: it is the customer who is to stop. */
const BY_OTHERS = new RegExp(
  `\\b(?:${OTHERS}|competit(?:ors?|ion)|dealers?|lenders?|i|we)(?: (?:has|have|had|just|also))* (?:told|asked|tells|asks|begged|ordered) (?:him|her|(?:the )?(?:customer|client|buyer))(?: to)?$`,
)
const ARE_THEIRS = /^(?:never|no longer) (?:calls|texts|emails|rings|phones)$/
const DONT = /^(?:do not|don't|dont|never) (?:call|phone|ring|text|email|mail)$/
const THEY =
  /\b(?:they|he|she|who|people|customers?|clients?|kids?)(?: (?:just|still|really|usually|also|often|mostly))?$/
const STOPS = /^(?:stop|quit)\b/
const GOES_ON = /\b(?:won't|will not|wouldn't|would not|can't|cannot|didn't|doesn't|never)$/

/** “They never call back”, “he won't stop calling”: they are the ones who do, or don't, and not we. */
export const isTheirs = (before: string, refused: string): boolean =>
  ARE_THEIRS.test(refused) ||
  (DONT.test(refused) && THEY.test(before)) ||
  (STOPS.test(refused) && [GOES_ON, TO_OTHERS, BY_OTHERS].some((pattern) => pattern.test(before)))

/** “Not on the do not call list”, “checked the DNC list”: what is only looked up, or not so. */
const NOT_LISTED =
  /(?:\b(?:not|never|no longer|nor|neither|isn't|isnt|aren't|wasn't|ain't|check\w*|scrub\w*|search\w*|against)|n't)(?: (?:him|her|it|this|number|yet|currently|listed|registered|us|me|to|be))* (?:(?:on|in|against|with|to|from|via) )?(?:(?:the|our|a|any|state|national|federal|company) )*(?:do not (?:call|contact|e ?mail|text|mail)|dnc|opt out)(?: (?:lists?|registry|register|database))?\b/
/** “Don't stop calling me”: the bidding, where “why don't you stop” asks for it. */
const GO_ON =
  /(?<!\b(?:we|you|u|they|i|he|she|why|if|people) )\b(?:don't|dont|do not|never|not to) (?:ever |please )?(?:stop|quit|cease)\b/

/** Whether what would be a refusal is itself denied. */
export const isDenied = (words: string): boolean => NOT_LISTED.test(words) || GO_ON.test(words)

import { isDated } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { following, type Text, wordsBetween } from '../language/text.ts'

/** What a clause says of a day on which both sides agreed. */
export const AGREED =
  /\b(?:on for|set|set up|booked|scheduled|confirmed|agreed|on the calendar|on calendar|on the books|locked in|is on|are on|still on|we're on|accepted|penciled in|reserved|invite sent|invite accepted|said yes|it's a date|good to go|all set|works for (?:both|everyone|them|him|her|me|us)|suits us|suits both|arranged|fixed|(?:link|invite|hold|confirmation) sent|(?:i've|i have|we've|we have) got (?:him|her|them)|on (?:my|our) calendar|lined up|appt|appointment|we said|we settled on|settled on|in the diary|takes? place|taking place|happening|goes ahead|going ahead|okayed|green lit|in (?:our|both|my|everyone's) (?:phones|calendars?|diar(?:y|ies)|books?)|agrees to|is agree|diarised|down for)\b/

/** “Thursday at 3 it is.” */
export const IT_IS_SO =
  /^it is(?: then)?$|^then$|^(?:is |was )?(?:the )?final answer\b|^(?:is )?(?:now )?(?:fixed|firm|settled|final)$/

/** They took up an invitation. */
export const INVITED =
  /\b(?:accepted (?:the|our|my) (?:\w+ )?(?:invite|invitation)|(?:invite|invitation) (?:was |is )?accepted|said yes to(?: the)?$)/

/** What was done to settle it speaks of a day to come. */
export const BOOKED =
  /\bput\b.*\b(?:calendars?|diary|diaries|phones|books?)\b|\b(?:(?:appointment|appt|reservation|booking) made|(?:link|invite|hold|confirmation) sent for|got (?:him|her|them) (?:down |in |on )?(?:at|for|on)|(?:'ve|have) got (?:him|her|them)|(?:he|she|they|wife|hubby|boss) (?:has |have )?(?:okayed|green lit))\b/

/** What the clause after a day says where the day is agreed. */
export const SETTLES =
  /\b(?:all confirmed|agreed|confirmed|booked|all set|it's a date|locked in|accepted|(?:put|have|got) (?:it|that|him|her|them) (?:down|in (?:the|my|our) (?:book|books|diary|calendar)))\b|^ (?:set|done|fixed|sorted|settled)$/
const CALENDARS =
  /^(?:it's|its|it is|that's|thats|both|all) (?:now )?(?:on|in) (?:both )?(?:our|the|my|everyone's|everybody's|both) (?:\w+ )?(?:calendars?|diar(?:y|ies)|books?)\b|^(?:and )?(?:he|she|they|both|all|everyone)(?: has| have)? (?:just )?(?:confirmed|accepted)\b/

/** “… second tour with grandma. It's on both our calendars”: said of the meeting in the sentence before. */
export const isOnCalendars = (text: Text, clause: Clause): boolean =>
  following(text, clause).some((next) => !isDated(text, next) && CALENDARS.test(wordsBetween(text, next.from, next.to)))

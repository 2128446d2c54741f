import type { Clause } from './clauses.ts'
import { isDated } from './evidence.ts'
import { type Text, wordsBetween } from './text.ts'

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
  text.clauses
    .slice(clause.place + 1, clause.place + 4)
    .some(
      (next) =>
        next.sentence <= clause.sentence + 1 &&
        !isDated(text, next) &&
        CALENDARS.test(wordsBetween(text, next.from, next.to)),
    )

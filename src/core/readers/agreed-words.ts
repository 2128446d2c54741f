/** “Thursday at 3 it is.” */
export const IT_IS_SO = /^it is(?: then)?$/

/** They took up an invitation. */
export const INVITED =
  /\b(?:accepted (?:the|our|my) (?:\w+ )?(?:invite|invitation)|(?:invite|invitation) (?:was |is )?accepted|said yes to(?: the)?$)/

/** What was done to settle it speaks of a day to come. */
export const BOOKED =
  /\b(?:(?:link|invite|hold|confirmation) sent for|got (?:him|her|them) (?:down |in |on )?(?:at|for|on)|(?:'ve|have) got (?:him|her|them))\b/

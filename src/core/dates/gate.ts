/**
 * What our own grammar does not read and the date library does. Measured on a thousand phrases, the library added no right
 * day and several wrong ones ("now", "for 2 days", "1/4 %"), so it is asked for these odd forms alone.
 */
const ODD = /(?:^|\s)\+\s?\d{1,3}\s?(?:days?|weeks?|wks?|months?|years?|yrs?)\b|\bovermorrow\b/i

/** Whether a text, or a mention, holds words that only the date library reads; common notes never load it. */
export const needsLibrary = (text: string): boolean => ODD.test(text)

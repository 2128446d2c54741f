const BOOKED =
  '(?:appt|appointment|meeting|mtg|demo|showing|test drive|viewing|visit|inspection|walk-?through|lunch|coffee|call)'
const DAY = '(?:today|tomorrow|tmrw|tonight|this|the|our|his|her|their|mon|tue|wed|thu|fri|sat|sun)'

const SAID = new RegExp(
  `\\b${BOOKED}s?\\b[^.;\\n]{0,24}\\b(?:cancel(?:l?ed|s)|called off|fell through)\\b|` +
    `\\b(?:cancel(?:l?ed|s|ling)|called off)\\b(?:\\s+(?:on (?:me|us)\\b|it\\b|${DAY}\\w*\\b[^.;\\n]{0,24}${BOOKED}|(?:mon|tue|wed|thu|fri|sat|sun)\\w*|today|tomorrow)|\\s*(?:[.,;!\\n]|$))|` +
    `\\bno[- ]?show(?:ed)?\\b|\\b(?:didn.?t|did not|never) show(?: up)?\\b|\\bstood (?:me|us) up\\b`,
  'i',
)
const DENIED = /\b(?:not|never|isn't|wasn't|didn't|won't|no need to) cancel/i

/** Whether a note says that what was booked does not take place: "she cancelled Saturday", "no show". */
export const cancelsBooking = (note: string): boolean =>
  /cancel|called off|fell through|show|stood/i.test(note) && SAID.test(note) && !DENIED.test(note)

const BOOKED =
  '(?:appt|appointment|meeting|mtg|demo|showing|test drive|viewing|visit|inspection|walk-?through|lunch|coffee|call)'
const DAY = '(?:today|tomorrow|tmrw|tonight|this|the|our|his|her|their|mon|tue|wed|thu|fri|sat|sun)'

const CANCELLED = new RegExp(
  `\\b${BOOKED}s?\\b[^.;\\n]{0,24}\\b(?:cancel(?:l?ed|s)|called off|fell through)\\b|` +
    `\\b(?:cancel(?:l?ed|s|ling)|called off)\\b(?:\\s+(?:on (?:me|us)\\b|it\\b|${DAY}\\w*\\b[^.;\\n]{0,24}${BOOKED}|(?:mon|tue|wed|thu|fri|sat|sun)\\w*|today|tomorrow)|\\s*(?:[.,;!\\n]|$))`,
  'i',
)
const NO_SHOW = /\bno[- ]?show(?:ed)?\b|\b(?:didn.?t|did not|never) show(?: up)?\b|\bstood (?:me|us) up\b/i
const DENIED = /\b(?:not|never|isn't|wasn't|didn't|won't|no need to) cancel/i

/** What a note says of what was booked: that it does not take place ("she cancelled Saturday"), or that nobody came ("no show"). */
export function bookingEnded(note: string): 'cancelled' | 'no show' | undefined {
  if (!/cancel|called off|fell through|show|stood/i.test(note) || DENIED.test(note)) return undefined
  if (CANCELLED.test(note)) return 'cancelled'
  return NO_SHOW.test(note) ? 'no show' : undefined
}

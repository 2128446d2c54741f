import { dayOf } from '../../day.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?'
/** “29 Feb 2027”: the year tells whether there is such a day. */
const YEAR = '(?:,? (\\d{4})\\b)?'
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g
const NAMED = new RegExp(
  `\\b${MONTH}\\.? (29|3[01])(?:st|nd|rd|th)?\\b(?![:/\\d])${YEAR}|\\b(29|3[01])(?:st|nd|rd|th)? (?:of )?${MONTH}\\b${YEAR}`,
  'gi',
)
/** “Call 2/30”: elsewhere 2/30 may be terms of payment, or a fraction. */
const SLASHES =
  /\b(?:on|by|call|cb|ring|text|until|till|before|after|due|f\/u|meeting|appt|demo)\s+(?:(?:him|her|them|me|us|back)\s+)?((\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?)\b(?![/\d])/gi
/** “Call on the 32nd”, where there may be a 32nd floor. */
const NTH =
  /\b(?:call|cb|ring|text|due|f\/u|meeting|appt|demo)\s+(?:(?:him|her|them|me|us|back|again)\s+)?(?:(?:on|by|until|till|before|after)\s+)?the ((?:3[2-9]|[4-9]\d)(?:st|nd|rd|th))(?=\s*(?:$|[.,;!?\n]| (?:at|around|re|about|if|and|or)\b))/gi
const HOUR =
  /(?:@|\b(?:at|by|after|before|around|today|tomorrow|tmrw|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?))\s?((?:2[5-9]|[3-9]\d):[0-5]\d|24:(?!00)[0-5]\d)\b/gi

/** A leap year, so that only what is a day in no year is none. */
const LEAP = 2028
const isDay = (month: number, date: number, year = LEAP): boolean => dayOf(year, month, date) !== undefined
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Words of a note that look like a day or an hour and are none, such as “2026-02-30”: somebody mistyped the day that they meant. */
export function noDaysIn(note: string): string[] {
  if (!/\d/.test(note)) return []
  const iso = gather(foundIn(note, ISO), ([text, year, month, date]) =>
    isDay(Number(month), Number(date), Number(year)) ? [] : [text],
  )
  const named = gather(foundIn(note, NAMED), ([text, first, after, its, before, second, year = its]) =>
    isDay(monthOf(first ?? second ?? ''), Number(after ?? before), Number(year ?? LEAP)) ? [] : [text],
  )
  // Where the day stands before the month, 30/6 is one as well.
  const slashed = gather(foundIn(note, SLASHES), ([, text = '', one, other, year = LEAP]) =>
    isDay(Number(one), Number(other), Number(year)) || isDay(Number(other), Number(one), Number(year)) ? [] : [text],
  )
  const others = gather([NTH, HOUR], (pattern) => foundIn(note, pattern).map(([, text = '']) => text))
  return [...new Set([...iso, ...named, ...slashed, ...others])]
}

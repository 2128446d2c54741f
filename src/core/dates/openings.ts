/** What a way of saying a day begins with: a token and the one after it by their names, “+” before what must cling; without a second, any. */
export type Beginning = readonly [first: string, next?: string]

/** The words that count without being a number: “a couple of”, “several”. */
const COUPLES = 'couple cpl coupla few several half dozen'
/** What an amount begins with. */
export const AMOUNT = `DIGITS NUMBER a an the another ${COUPLES}`
/** How a number in words goes on. */
export const NUMBERS = 'NUMBER hundred thousand'
/** What follows digits that are an ordinal. */
export const TH = '+st +nd +rd +th'
/** What a unit begins with; a letter stands behind digits. */
export const UNITS = 'UNIT business working work biz bus calendar d w m y h'
/** What follows an amount in a length of time. */
export const COUNTED = `${UNITS} more full whole additional other -`
/** What a time of day begins with. */
export const CLOCK = 'DIGITS NUMBER noon midday midnight a half quarter'
/** What a year begins with. */
export const YEAR = "DIGITS NUMBER ' ‘"
/** How a year in words goes on. */
export const IN_WORDS = `${NUMBERS} oh and -`
/** Decades by their tens. */
export const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'

/** What leads from the number of a day to its month. */
export const MONTHS = 'of day in . - – to through thru until till til and & the , MONTH WHICH'
/** What is counted once a year or once a week: “2 Sundays ago”, “two Christmases ago”. */
export const YEARLY = 'WEEKDAY MONTH SEASON HOLIDAY S closest nearest weekend weekends'
/** What has a place among others: “the first 2 weeks”, “second to last Friday”. */
export const PLACED = `WEEKDAY weekend night last to or and - / full whole ${UNITS} ${AMOUNT}`
/** What a part is of: “mid-May”, “end of the month”, “early in our week”. */
export const PARTED = 'MAY of on - – into my our part or /'
export const PARTS =
  'PART the eo at near very tail towards toward nearer closer front back latter other rest remainder balance remaining earlier later first second last DIGITS'

const MINUTES = 'minute minutes min mins'
const PAST = 'past after to till til before'
/** What makes an hour one without doubt: “pm”, “ish”, “o’clock”, or what leads to an hour that has it. */
const HOURS = `h ish o oclock am pm a p in until and - – ${MINUTES} ${PAST}`
/** A part of the day: “morning”, “EOD”, “first thing”, “late night”, “a.m.”. */
export const PART_OF_DAY = 'PARTOFDAY SHORTHAND first a p end close early late mid later'
/** What stands before a time: “at 2”, “by 2”, “~2”. */
export const AT = 'at @ around about by after before from between approx ~ starting past > till until'
/** What makes a recurrence of what follows. */
export const EVERY = 'every each evry ev evey alternate'
/** What a side is of: a date, “their fiscal year”, “or about the 5th”. */
export const SIDED = 'MAY or - their our his her its'

/** An amount, and what may follow it. */
export const counted = (next: string): Beginning[] => [
  ['DIGITS', `${next} . / - – to or and DIGITS`],
  ['NUMBER', `${next} ${NUMBERS} - – to or and DIGITS`],
  ['a an another', `${next} ${COUPLES}`],
  ['the', COUPLES],
  ['couple cpl coupla few several dozen', `of ${next}`],
  ['half', 'a an'],
]

/** An ordinal, and what may follow one that is a word. */
export const nth = (next: string): Beginning[] => [
  ['DIGITS', TH],
  ['NUMBER', 'ORDINAL -'],
  ['ORDINAL', next],
]

/** A time that is one by what is written: “3pm”, “10:30”, “half past four”. */
export const sureTime: Beginning[] = [
  ['noon midday midnight'],
  ['a', 'DIGITS NUMBER half quarter'],
  ['half', `DIGITS NUMBER ${MINUTES} ${PAST}`],
  ['quarter', `${MINUTES} ${PAST}`],
  ['DIGITS', `+: +. ${HOURS}`],
  ['NUMBER', `${NUMBERS} oh DIGITS ${HOURS}`],
]

/** A part of the day in several words: “first thing”, “end of day”, “in the morning”. */
export const partOfDay: Beginning[] = [
  ['DIGITS', 'st'],
  ['first', 'thing'],
  ['a p', '.'],
  ['end close', 'of'],
  ['early late mid later', 'PARTOFDAY - in'],
  ['in at by during around', `the ${PART_OF_DAY}`],
  ['the', PART_OF_DAY],
]

/** What a day begins with behind its time. */
export const DAY = 'DAY on of this or in , tonight early late later earlier first WHICH'

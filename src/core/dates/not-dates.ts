import { type Scope, tokenAt, wordAt } from './said.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a date follows. */
const leadsToDate = set(
  'on by until till til thru through before after since from due around about starting beginning ending effective dated renews renewal expires expiration exp ends end matures closes closing is was for birthday bday anniversary and or to between starts begins approx thru x-date date dob wedding up moves moving baby next last this again bought sold sent closed signed',
)

const streets = set(
  'st street ave avenue rd road ln lane dr drive blvd ct court way pl place ter terrace hwy highway pkwy park valley hill hills circle cir sq square mill creek lake farms farm',
)

/** Words that may follow a date directly; a noun may not ("3/4 ton", "the 4th floor"). */
const followsDate = set(
  'between btwn btw and or but at to for from if when w with then after before so she he they we i you it is was works on in thru through until till by about re unless because since as around morning afternoon evening night noon am pm call text email ring ping ok okay also either only not no sharp latest that onward onwards who which will would can could should may might has have had eod next this last of the via per due was were said says pls please vs instead again though tho while where u same maybe mayb perhaps possibly probably',
)

/** Whether this place ends a clause: the end of the text or a mark. */
export const endsClause = (scope: Scope, i: number): boolean => {
  const { kind, word } = tokenAt(scope, i)
  return kind === 'mark' && !['$', '%', '#', '&', "'", '/', '_', '+', '=', '@', '*'].includes(word)
}

/** Whether this place begins a clause. */
export const startsClause = (scope: Scope, i: number): boolean => i <= 0 || endsClause(scope, i - 1)

/** Whether the word here is the rest of a street's name: "May St", "August Ln". */
export const isStreet = (scope: Scope, i: number): boolean => streets.has(wordAt(scope, i))

/** Whether a date may stand directly before this word. */
export const mayFollow = (scope: Scope, i: number): boolean =>
  endsClause(scope, i) || followsDate.has(wordAt(scope, i)) || tokenAt(scope, i).is.weekday !== undefined

/** Whether the word before calls for a date; at the start of a text nothing else is known, which will do when `alone`. */
export function dateWordBefore(scope: Scope, i: number, alone = false): boolean {
  const before = tokenAt(scope, i - 1)
  if (i === 0) return alone
  if (before.word === '(' || before.word === ',') return tokenAt(scope, i - 2).is.weekday !== undefined
  return leadsToDate.has(before.word) || before.is.weekday !== undefined || before.is.which !== undefined
}

const counted = set(
  'net ton tons inch inches in copper down interest of off bed beds bath baths ranch condo condos house home arm arms yd yard cup full empty mile miles acre acres lb price split share shares ownership done owner owners time size hp fittings drive wd',
)
const places = set(
  'unit apt suite ste lot bldg building # no room rm page pg ch chapter ver version size model ratio score grade class part $',
)

const articles = set('a an the their his her my our your')

const ofTwo = new Set([2, 4, 8, 16, 32, 64])

/** "8 1/2": a fraction behind a whole number, unless the number ends a date or a time. */
const isMixed = (scope: Scope, i: number): boolean =>
  tokenAt(scope, i - 1).kind === 'digits' && !tokenAt(scope, i).glued && !tokenAt(scope, i - 1).glued

/** “12/20 - 1/5”: what a span of days in numbers comes to; “3/4 - 7/8” is none. */
const endsDates = (scope: Scope, i: number): boolean =>
  ['-', '–', '—'].includes(wordAt(scope, i - 1)) &&
  wordAt(scope, i - 3) === '/' &&
  ((tokenAt(scope, i - 4).value ?? 0) > 7 || (tokenAt(scope, i - 2).value ?? 0) > 8)

/** Whether "3/4" is a fraction, a house with beds and baths, a flat or an odd, rather than a day. */
export function looksLikeFraction(scope: Scope, i: number, to: number, a: number, b: number): boolean {
  const [before, after] = [wordAt(scope, i - 1), tokenAt(scope, to)]
  if (a === 24 && b === 7) return true
  if (places.has(before) || counted.has(after.word)) return true
  if (before === 'of' && places.has(wordAt(scope, i - 2))) return true
  if (ofTwo.has(b) && a < b && (isMixed(scope, i) || (a % 2 > 0 && after.kind === 'word' && !mayFollow(scope, to))))
    return true
  const called = dateWordBefore(scope, i)
  if (a === 7 && b === 11) return !called
  if (a === 9 && b === 11 && before !== 'on' && before !== 'by') return !called
  if (after.word === 'on' && a <= 6 && b <= 6) return true
  if (endsDates(scope, i)) return false
  const small = a <= 7 && b <= 8
  if (!small) return before === 'a' || before === 'an'
  if (articles.has(before)) return true
  if (after.kind === 'digits' && wordAt(scope, to + 1) === ':') return false
  if (after.kind === 'word' && !mayFollow(scope, to)) return true
  if (after.word === '/') return true
  return (
    startsClause(scope, i) &&
    !called &&
    !(i === 0 && after.start < 0) &&
    ![':'].includes(before) &&
    !(i > 0 && before === ',')
  )
}

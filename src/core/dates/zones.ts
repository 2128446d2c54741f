import { endsClause } from './not-dates.ts'
import { type Scope, tokenAt, wordAt } from './said.ts'

const letters = new Set(
  'est edt cst cdt mst mdt pst pdt gmt utc bst cet cest eet ist jst aest aedt nzst nzdt'.split(' '),
)
const short = new Set('et ct mt pt'.split(' '))
const regions = new Set('eastern central mountain pacific atlantic local london'.split(' '))

/** "+5", "-03:00" behind the letters. */
function pastShift(scope: Scope, i: number): number {
  const [sign, hours] = [tokenAt(scope, i), tokenAt(scope, i + 1)]
  if (!['+', '-'].includes(sign.word) || !sign.glued || !hours.glued || hours.kind !== 'digits') return i
  return wordAt(scope, i + 2) === ':' && tokenAt(scope, i + 3).glued ? i + 4 : i + 2
}

const whose = new Set('their his her my our your local'.split(' '))

/** "Their time", "Sydney time", "New York time". */
function pastPlace(scope: Scope, i: number): number {
  const isName = (at: number): boolean => {
    const first = scope.text.charAt(tokenAt(scope, at).start)
    return tokenAt(scope, at).kind === 'word' && first !== first.toLowerCase()
  }
  const to =
    whose.has(wordAt(scope, i)) || (isName(i) && wordAt(scope, i + 1) === 'time')
      ? i + 1
      : isName(i) && isName(i + 1)
        ? i + 2
        : i
  return to > i && wordAt(scope, to) === 'time' ? to + 1 : i
}

function pastName(scope: Scope, i: number): number {
  const { word, start } = tokenAt(scope, i)
  if (letters.has(word)) return pastShift(scope, i + 1)
  if (short.has(word)) return scope.text.charAt(start) === word.charAt(0).toUpperCase() ? i + 1 : i
  if (!regions.has(word)) return pastPlace(scope, i)
  const kind = ['standard', 'daylight'].includes(wordAt(scope, i + 1)) ? i + 2 : i + 1
  if (wordAt(scope, kind) === 'time') return kind + 1
  return kind > i + 1 || endsClause(scope, kind) ? kind : i
}

/** Where the time zone ends that stands behind a time: "2pm EST", "9:00 (GMT)", "noon Pacific time". */
export function pastZone(scope: Scope, i: number): number {
  if (wordAt(scope, i) !== '(') return pastName(scope, i)
  const to = pastName(scope, i + 1)
  return to > i + 1 && wordAt(scope, to) === ')' ? to + 1 : i
}

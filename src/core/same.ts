import { fold, nearlyFits } from './name.ts'

/** What tells people apart: name, addresses in lower case, and the digits of phones. */
export interface Marks {
  readonly name: string
  readonly emails: readonly string[]
  readonly digits: readonly string[]
}

/** How somebody was recognised. */
export type By = 'id' | 'email' | 'phone' | 'name'

/** Whether two names may be one person's: the same, one within the other, an initial for a word, or a slip of the finger. */
export function namesFit(a: string, b: string): boolean {
  const [one, other] = [fold(a).replaceAll('.', ''), fold(b).replaceAll('.', '')]
  if (one === other || nearlyFits(one, other)) return true
  const [few = [], many = []] = [one.split(' '), other.split(' ')].toSorted((x, y) => x.length - y.length)
  return few.every((word) =>
    many.some(
      (long) =>
        long === word || (word.length === 1 && long.startsWith(word)) || (long.length === 1 && word.startsWith(long)),
    ),
  )
}

const lastWord = (name: string): string => fold(name).split(' ').at(-1) ?? ''

const isAddress = (name: string): boolean => name.includes('@') || /^[\d\s()+.-]+$/.test(name)

/** Whether somebody who shares this mark is the same person. A family shares a phone, an office a mailbox: then the names must fit. */
export function isSame(arriving: Marks, known: Marks, by: By): boolean {
  if (by === 'id') return true
  if (by === 'name')
    return (
      fold(arriving.name) === fold(known.name) &&
      !(arriving.emails.length > 0 && known.emails.length > 0) &&
      !(arriving.digits.length > 0 && known.digits.length > 0)
    )
  if (isAddress(arriving.name) || isAddress(known.name) || namesFit(arriving.name, known.name)) return true
  return by === 'email' && lastWord(arriving.name) === lastWord(known.name)
}

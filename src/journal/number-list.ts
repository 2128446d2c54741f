import type { Day } from '../core/day.ts'
import type { NumberList } from '../core/whole-lead.ts'
import type { Wrong } from './heading.ts'
import { nameWritten, unquoted } from './marks.ts'

/** How many numbers stand on one line. */
const A_LINE = 10

/** A list of numbers that are not to be called, as text: its name and areas, and below them number by number. */
export function listPrinted({ on, name, areas, numbers, mark }: NumberList): string {
  const lines = Array.from({ length: Math.ceil(numbers.length / A_LINE) }, (_, at) =>
    numbers.slice(at * A_LINE, (at + 1) * A_LINE).join(' '),
  )
  const id = /^[a-z0-9]{10}$/.test(mark) ? ` ^${mark}` : ''
  return [`${on} dnc ${nameWritten(name)}:${areas.map((area) => ` ${area}`).join('')}${id}`, ...lines]
    .map((line, at) => `${at === 0 ? '' : '    '}${line}\n`)
    .join('')
}

/** A list as it is written: its mark may be left out. */
export interface WrittenList extends Omit<NumberList, 'mark' | 'numbers'> {
  readonly mark?: string
  readonly numbers: number[]
}

/** Reads the heading of a list, after its day and kind. */
export function listRead(rest: string, on: Day, at: number): WrittenList | Wrong {
  const wrong = (problem: string): Wrong => ({ at, problem, right: 'it reads: 2026-11-01 dnc 734.txt: 734 248' })
  const inQuotes = unquoted(rest)
  const colon = rest.indexOf(':')
  const name = inQuotes?.words ?? (colon < 0 ? undefined : rest.slice(0, colon).trim())
  const after = inQuotes ? /^\s*:(.*)$/.exec(inQuotes.rest)?.[1] : rest.slice(colon + 1)
  if (!name || after === undefined) return wrong('it lacks the name of the list')
  const words = after.split(/\s+/).filter(Boolean)
  const mark = words.at(-1)?.startsWith('^') ? words.pop()?.slice(1) : undefined
  if (mark !== undefined && !/^[a-z0-9]{10}$/.test(mark)) return wrong(`“^${mark}” is no id`)
  const odd = words.find((word) => !/^\d{3}$/.test(word))
  if (odd !== undefined) return wrong(`“${odd}” is no area code`)
  return { on, name, areas: words, numbers: [], ...(mark !== undefined && { mark }) }
}

/** Takes a line of numbers; what is no number is given back. */
export function numbersRead(list: WrittenList, line: string): string | undefined {
  for (const word of line.split(/\s+/)) {
    if (!/^\d{7,15}$/.test(word)) return word
    list.numbers.push(Number(word))
  }
  return undefined
}

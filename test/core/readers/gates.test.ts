import { describe, expect, it } from 'vitest'
import { BOUNDARY, heldBy } from '../../../scripts/sparing/needs.mjs'
import { SPEAKS_OF_END } from '../../../src/core/readers/expiry/may-end.ts'
import { insideOf } from '../../support/inside.ts'

type Gate = RegExp | ((words: string) => boolean)

/**
 * What turns away words in which nothing can be found, and the expressions that are spared. Where several stand together in brackets, only
 * all of them find something.
 */
const gates: readonly (readonly [file: string, gate: string, spared: readonly (string | readonly string[])[]])[] = [
  ['stop/outright.ts', 'mayAskOutright', ['OUTRIGHT']],
  ['stop/channels.ts', 'mayRefuse', ['STOP', 'FLOODING', 'ULTIMATUM', 'INSTEAD_OF', ['AGAIN', 'OR_ELSE']]],
  ['settle/overtaken.ts', 'STRIKES', ['STRUCK', 'CALLED_OFF', 'HEADED_OFF', 'INSTEAD_OF']],
  ['evidence/past.ts', 'MAY_LOOK_BACK', ['THANKED', 'HAD', 'SINCE', 'PRAISED']],
  ['evidence/pending.ts', 'MAY_PEND', ['NOT_TAKEN_UP']],
  ['occasion/years-kept.ts', 'COUNTED', ['FALLS_ON']],
  ['expiry/terms-counted.ts', 'COUNTED', ['LENGTH_FIRST', 'FOR_LENGTH', 'INTO']],
  ['expiry/expiry.ts', 'SPEAKS_OF_END', ['RUNS_FROM_TO', 'RAN_OUT', 'PAYMENTS']],
  ['expiry/no-term.ts', 'SPEAKS_OF_END', ['KICKS_IN', 'COURT', 'HELD']],
  ['expiry/named-before.ts', 'SPEAKS_OF_END', ['IS_SO', 'LEFT_ON_IT', 'HAS_LEFT']],
  ['expiry/endings.ts', 'SPEAKS_OF_END', ['TO_BE_USED', 'LOSES', 'DATED', 'ENDS', 'PAID_OFF']],
  ['expiry/tells-of-end.ts', 'SPEAKS_OF_END', ['MONTHLY', 'DEADLINE']],
  ['days/spoken-dates.ts', 'ORDINAL_SAID', ['DAY']],
  ['days/missed-dates.ts', 'UNITS', ['LENGTH']],
  ['days/missed-dates.ts', 'IS_OVER', ['OVER']],
  ['stop/stop.ts', 'mayStop', ['ONLY_ON', 'NEWSLETTER', 'BY_CHANNEL', 'REPLIED']],
]

/** A text that is held, in the midst of others. */
const amidst = (text: string): string => `z${text.replaceAll(BOUNDARY, ' ')}z`

/** Whether all that holds what an expression needs is let by: one text of each list, whichever it is. */
function isLetBy(gate: Gate, expressions: readonly RegExp[]): boolean {
  const lets = (text: string): boolean => (gate instanceof RegExp ? gate.test(text) : gate(text))
  const lists = expressions.flatMap(({ source, flags }) => heldBy(source, flags).map((list) => list.map(amidst)))
  const kept = lists.map((list) => list.filter((text) => !lets(text))).toSorted((a, b) => a.length - b.length)
  return kept.some(
    (some, place) =>
      some.length === 0 ||
      kept.slice(0, place).some((others) => some.every((a) => others.every((b) => lets(`${a}\n${b}`)))),
  )
}

describe.each(gates)('%s: %s turns away nothing that could be found', async (file, name, spared) => {
  const inside = await insideOf(`src/core/readers/${file}`)
  const gate = (inside[name] ?? SPEAKS_OF_END) as Gate
  const expressionsOf = (name: string): readonly RegExp[] =>
    [inside[name]].flat(2).filter((one) => one instanceof RegExp)

  it.each(spared.map((names) => [names]))('by %s', (names) => {
    const together = [names].flat().flatMap(expressionsOf)
    expect(together).not.toEqual([])
    const rows = typeof names === 'string' ? together.map((one) => [one]) : [together]
    expect(rows.filter((row) => !isLetBy(gate, row)).map(String)).toEqual([])
  })

  it('and something', () => expect(isLetBy(gate, [/what is neither here nor there/])).toBe(false))
})

it('contact.ts: what a row needs turns away nothing that it tells', async () => {
  const { rows } = (await insideOf('src/core/readers/contact.ts')) as { rows: readonly (readonly [RegExp, RegExp])[] }
  expect(rows.filter(([needs, pattern]) => !isLetBy(needs, [pattern])).map(String)).toEqual([])
})

it('recurring/times.ts: SO_LONG turns away no count of contacts in so long a time', async () => {
  const { SO_LONG, PER, UNITS } = (await insideOf('src/core/readers/recurring/times.ts')) as {
    SO_LONG: RegExp
    PER: ReadonlySet<string>
    UNITS: Readonly<Record<string, number>>
  }
  const times = [...PER].flatMap((per) => [...Object.keys(UNITS), 'week'].map((unit) => `${per} ${unit}`))
  expect(times.filter((time) => !SO_LONG.test(time))).toEqual([])
})

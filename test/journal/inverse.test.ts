import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { stageOf } from '../../src/core/cycle.ts'
import { parse } from '../../src/journal/parse.ts'
import { HEAD, inOrder, leadPrinted } from '../../src/journal/print.ts'
import { type Known, resolve } from '../../src/journal/resolve.ts'
import { day } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { type Generated, keyFor, notebooks } from './generate.ts'

/** A notebook in which nothing stands yet. */
const empty: Known = {
  today: day('2026-03-02'),
  rules: builtIn,
  keyFor,
  read: () => [],
  lead: () => undefined,
  named: () => [],
  entry: () => undefined,
  moves: () => [],
  stops: () => [],
}

const printed = (leads: readonly Generated[]): string =>
  [HEAD, ...leads.map(({ whole, entries }) => leadPrinted(whole, entries))].join('\n')

/** A lead stands where its moves have led it. */
const settled = ({ whole, entries }: Generated): Generated => {
  const moves = inOrder(entries).flatMap((entry) =>
    entry.kind === 'move' ? [{ id: '', on: entry.on, ...entry.move }] : [],
  )
  return {
    whole: { ...whole, lead: { ...whole.lead, stage: stageOf({ moves, lead: whole.lead }) } },
    entries: inOrder(entries),
  }
}

describe('print and read are inverse', () => {
  it('for every notebook', () => {
    fc.assert(
      fc.property(notebooks, (made) => {
        const leads = made.map(settled)
        const text = printed(leads)
        const read = resolve([parse(text, 'a.journal')], empty)
        expect(read.mistakes).toEqual([])
        const again = leads.map(({ whole }) => ({
          whole: read.leads.find(({ lead }) => lead.id === whole.lead.id) ?? whole,
          entries: read.entries.filter(({ lead }) => lead === whole.lead.id),
        }))
        expect(again.map(({ whole, entries }) => ({ whole, entries: inOrder(entries) }))).toEqual(leads)
        expect(printed(again)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

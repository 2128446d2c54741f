import { describe, expect, it } from 'vitest'
import { knownOf } from '../../src/cli/known.ts'
import { pageTaker } from '../../src/cli/page-taken.ts'
import { addMuch, writeEach } from '../../src/cli/taking-over.ts'
import { agendaFor } from '../../src/core/agenda.ts'
import { withAbsences } from '../../src/core/away.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { differenceOf } from '../../src/journal/compare.ts'
import { parse } from '../../src/journal/parse.ts'
import { HEAD, inOrder, leadPrinted } from '../../src/journal/print.ts'
import { resolve } from '../../src/journal/resolve.ts'
import { worldPrinted } from '../../src/journal/world.ts'
import { absences } from '../../src/store/absences.ts'
import { inBulk } from '../../src/store/bulk.ts'
import { storing } from '../../src/store/bulk-writing.ts'
import { copyInMemory, type Db, openInMemory } from '../../src/store/database.ts'
import { keepLists, wholeLists } from '../../src/store/dnc.ts'
import { closeAct, openAct, takeBack } from '../../src/store/history.ts'
import { differences, writeDifferences } from '../../src/store/replan.ts'
import { readingsSince } from '../../src/store/signals.ts'
import { allForgotten, keepForgotten } from '../../src/store/stops-kept.ts'
import { openBy } from '../../src/store/triggers.ts'
import { entriesOf, rowsByName, wholeLead } from '../../src/store/whole.ts'
import { addWorld, allReadings } from '../../src/store/world.ts'
import { day, dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { type Generated, notebooks, worlds } from './generate.ts'

const today = dayPlus(400)

/** Nothing that was printed is ever read anew. */
const reader = {
  read: () => {
    throw new Error('a note was read')
  },
  facts: () => [],
  tells: () => [],
}

const printed = (db: Db): string =>
  [
    HEAD,
    worldPrinted({
      readings: allReadings(db),
      absences: absences(db),
      forgotten: allForgotten(db),
      lists: wholeLists(db),
    }),
    ...rowsByName(db).map((row) => leadPrinted(wholeLead(db, row), entriesOf(db, row))),
  ].join('\n')

const counts = (db: Db) =>
  [
    'leads',
    'notes',
    'cues',
    'moves',
    'settlements',
    'stops',
    'outbox',
    'reviews',
    'mail_read',
    'people',
    'fields',
    'tags',
  ].map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()])

type Way = 'one by one' | 'in bulk'

/** Takes a text into a notebook, as `journal import` does, and gives the act. */
function take(db: Db, text: string, way: Way): number {
  const written = parse(text, 'a.journal')
  const { leads, entries, mistakes } = resolve(
    [written],
    knownOf({ db, today, rules: builtIn } as never, reader as never),
  )
  expect(mistakes).toEqual([])
  const act = openAct(db, new Date(0), today)
  const difference = differenceOf(
    { leads, entries, mistakes },
    knownOf({ db, today, rules: builtIn } as never, reader as never),
  )
  addWorld(db, written.world)
  keepForgotten(db, written.world.forgotten)
  if (way === 'in bulk') addMuch(db, difference, () => {})
  else writeEach(db, difference, reader, () => {})
  keepLists(db, written.world.lists as never)
  closeAct(db, act)
  writeDifferences(db, differences(db, builtIn, today))
  return act
}

const empty = openInMemory()
function newDb(): Db {
  const db = copyInMemory(empty)
  db.pragma('foreign_keys = ON')
  return db
}

const agendas = (db: Db): object[] =>
  [0, 1, 30, 200, 600].map((days) => agendaFor(dayPlus(400 + days), openBy(db, dayPlus(400 + days))))

/** Each act and each message once in the whole notebook, as it is where the program writes them. */
function once(leads: readonly Generated[]): Generated[] {
  const seen = new Set<string>()
  const marks = new Set<string>()
  return leads.map(({ whole, entries }) => {
    const { filed, ...rest } = whole
    const own = filed?.filter((mark) => !marks.has(mark) && marks.add(mark))
    const kept = inOrder(entries).filter(({ id }) => !seen.has(id) && seen.add(id))
    const moves = kept.flatMap((one) => (one.kind === 'move' ? [one.move] : []))
    const stage = moves.at(-1)?.to ?? whole.lead.stage
    return {
      whole: { ...rest, ...(own?.length && { filed: own }), lead: { ...whole.lead, stage } },
      entries: kept,
    }
  })
}

describe.each<Way>(['one by one', 'in bulk'])('a notebook that is printed and taken in %s', (way) => {
  it('is the same notebook, with the same agenda on every later day; taken in again it adds nothing, and undo takes it back', () => {
    let seen = 0
    fc.assert(
      fc.property(notebooks, worlds, (made, world) => {
        const text = [
          HEAD,
          worldPrinted(world),
          ...once(made).map(({ whole, entries }) => leadPrinted(whole, entries)),
        ].join('\n')
        const first = newDb()
        take(first, text, 'one by one')
        const again = printed(first)
        const other = newDb()
        const act = take(other, again, way)
        expect(printed(other)).toBe(again)
        expect(counts(other)).toEqual(counts(first))
        expect(agendas(other)).toEqual(agendas(first))
        const { leads, entries } = resolve(
          [parse(again, 'a.journal')],
          knownOf({ db: other, today, rules: builtIn } as never, reader as never),
        )
        const twice = differenceOf(
          { leads, entries, mistakes: [] },
          knownOf({ db: other, today, rules: builtIn } as never, reader as never),
        )
        expect([twice.leads, twice.entries]).toEqual([[], []])
        takeBack(other, act)
        expect(counts(other).filter(([, left]) => left !== 0)).toEqual([])
        seen += entries.length
        first.close()
        other.close()
      }),
      { numRuns: 500 },
    )
    expect(seen).toBeGreaterThan(1000)
  }, 300_000)
})

it('that is printed and taken in as a page is the same notebook, planned as it is from the record', () => {
  let taken = 0
  fc.assert(
    fc.property(notebooks, worlds, (made, { readings, absences: away }) => {
      const world = { readings, absences: away, forgotten: [], lists: [] }
      const first = newDb()
      const text = once(made).map(({ whole, entries }) => leadPrinted(whole, entries))
      take(first, [HEAD, worldPrinted(world), ...text].join('\n'), 'one by one')
      const again = printed(first)
      const other = newDb()
      openAct(other, new Date(0), today)
      addWorld(other, world)
      const rules = withAbsences(builtIn, away)
      const given = { today, rules, readings: readingsSince(other, day('0001-01-01')) }
      const page = pageTaker(given, reader)(Buffer.from(again))
      if (page !== undefined) {
        const acts = () => storing(other)(page.rows, 'from 1')
        inBulk(other, { leads: () => [], acts })
        expect(printed(other)).toBe(again)
        expect(counts(other)).toEqual(counts(first))
        expect(differences(other, rules, today)).toEqual([])
        taken += 1
      }
      first.close()
      other.close()
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(100)
}, 300_000)

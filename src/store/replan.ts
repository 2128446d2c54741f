import type { Day } from '../core/day.ts'
import { planned, successor, type Waits } from '../core/plan.ts'
import type { Rules } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import { type Along, along, OF_PAGE, PAGE, textsAlong } from './along.ts'
import { readingsForAll } from './configuration.ts'
import type { Db } from './database.ts'
import { type Everyone, everyone, type Part, WHOLE } from './everyone.ts'
import { recordOf } from './record.ts'
import { insertTrigger, markFirst } from './triggers.ts'
import { dropWaiting, insertWaiting, wordsOf } from './waiting.ts'

/** A lead for whom planning anew comes to something else than what is stored. */
export interface Differs {
  readonly row: number
  readonly lead: { readonly id: string; readonly name: string }
  /** The rows of the triggers that are no more. */
  readonly gone: readonly { readonly id: number; readonly trigger: string }[]
  readonly fresh: readonly Trigger[]
  readonly kept: readonly string[]
  /** The conditions that wait otherwise than before: the rows that are no more, and those that are new. */
  readonly waiting: { readonly gone: readonly number[]; readonly fresh: readonly Waits[] }
}

/** Called every so many leads with how many were planned. */
export type Progress = (done: number) => void

const STEP = 2000

/** Asking for one lead takes as long as reading so many along. */
const ASIDE = 12

/** Whom to plan, and how. */
export interface Planning {
  readonly progress?: Progress
  readonly only?: readonly number[]
  /** Of them those in these parts, taken as they come. */
  readonly parts?: Iterable<Part>
  /** Whether what has lapsed is compared as what comes after it: where one only looks, it was not rolled on before. */
  readonly rollOn?: true
}

/** Plans everybody, or some, and gives those for whom it comes to something else. Writes nothing. */
export const differences = (db: Db, rules: Rules, today: Day, planning: Planning = {}): Differs[] => [
  ...eachDifferent(db, rules, today, planning),
]

/** The same one after the other: who was given may be written before the next one is asked for. */
export function* eachDifferent(
  db: Db,
  rules: Rules,
  today: Day,
  { progress = () => {}, only, parts, rollOn: rolls }: Planning = {},
): Generator<Differs> {
  const few = only !== undefined && only.length * ASIDE < leadsIn(db)
  const stored = storedIn(db, few ? 0 : PAGE)
  let done = 0
  for (const { row, record } of few ? oneByOne(db, only, rules, parts) : everyone(db, rules, { parts, only })) {
    const { triggers, waiting } = planned(record, rules, today)
    const { id, name } = record.lead
    const before = stored.triggers(row)
    const { gone, fresh, kept } = differing(triggers, rolls ? before.flatMap((old) => rolledOn(old, today)) : before)
    const waits = waitingOtherwise(waiting, stored.waiting(row))
    if (gone.length + fresh.length + waits.gone.length + waits.fresh.length > 0)
      yield { row, lead: { id, name }, gone, fresh, kept, waiting: waits }
    if (++done % STEP === 0) progress(done)
  }
}

/** In the order of their rows, in which what is stored is read along. */
function* oneByOne(db: Db, rows: readonly number[], rules: Rules, parts: Iterable<Part> = WHOLE): Generator<Everyone> {
  const readingsFor = readingsForAll(db, rules)
  const inOrder = rows.toSorted((one, other) => one - other)
  for (const { after, upto } of parts)
    for (const row of inOrder.filter((row) => row > after && row <= upto)) {
      const record = recordOf(db, row)
      yield { row, record: { ...record, readings: readingsFor(record.cues, record.since) } }
    }
}

type Stored = Differs['gone'][number] & { readonly lapses: Day | null }

interface Waiting {
  readonly id: number
  readonly words: string
}

function storedIn(db: Db, ahead: number): { triggers: Along<Stored>; waiting: Along<Waiting> } {
  const triggers = `SELECT lead_id, id, trigger, lapses_on FROM triggers WHERE ${OF_PAGE} ORDER BY lead_id, id`
  const waiting = `SELECT lead_id, id, cue, signal, met FROM waiting WHERE ${OF_PAGE} ORDER BY lead_id, id`
  return {
    triggers: textsAlong(
      db,
      triggers,
      (row) => ({ id: row[1] as number, trigger: row[2] as string, lapses: row[3] as Day | null }),
      ahead,
    ),
    waiting: along(
      db,
      waiting,
      (row) => ({ id: Number(row[1]), words: wordsOf(String(row[2]), row[3] as string | null, row[4] === 1) }),
      ahead,
    ),
  }
}

function rolledOn(old: Stored, today: Day): Stored[] {
  if (old.lapses === null || old.lapses >= today) return [old]
  const next = successor(JSON.parse(old.trigger) as Trigger, today)
  return next === undefined ? [] : [{ ...old, trigger: JSON.stringify(next) }]
}

function differing(triggers: readonly Trigger[], stored: readonly Stored[]): Pick<Differs, 'gone' | 'fresh' | 'kept'> {
  if (stored.length === 0) return { gone: [], fresh: triggers, kept: [] }
  const gone = [...stored]
  const fresh: Trigger[] = []
  const kept: string[] = []
  for (const trigger of triggers) {
    const text = JSON.stringify(trigger)
    const at = gone.findIndex((old) => old.trigger === text)
    if (at < 0) fresh.push(trigger)
    else {
      kept.push(text)
      gone.splice(at, 1)
    }
  }
  return { gone, fresh, kept }
}

function waitingOtherwise(waiting: readonly Waits[], stored: readonly Waiting[]): Differs['waiting'] {
  const wanted = waiting.map(({ cue, signal, met }) => wordsOf(cue, signal, met))
  return {
    gone: stored.filter(({ words }) => !wanted.includes(words)).map(({ id }) => id),
    fresh: waiting.filter((_, place) => !stored.some(({ words }) => words === wanted[place])),
  }
}

/** How many are to be planned, and the last row of a lead. */
export const extentOf = (
  db: Db,
  only: readonly number[] | undefined,
): { readonly leads: number; readonly last: number } => ({
  leads: only?.length ?? leadsIn(db),
  last: db.prepare<[], number>('SELECT max(id) FROM leads').pluck().get() ?? 0,
})

const leadsIn = (db: Db): number => db.prepare<[], number>('SELECT count(*) FROM leads').pluck().get() ?? 0

/** Writes the differences. Says how many leads they concern. */
export function writeDifferences(db: Db, differs: Iterable<Differs>): number {
  const drop = db.prepare('DELETE FROM triggers WHERE id = ?')
  let leads = 0
  for (const { row, gone, fresh, waiting } of differs) {
    for (const { id } of gone) drop.run(id)
    for (const trigger of fresh) insertTrigger(db, row, trigger)
    for (const id of waiting.gone) dropWaiting(db, id)
    for (const one of waiting.fresh) insertWaiting(db, row, one)
    if (gone.length + fresh.length === 0) continue
    markFirst(db, row)
    leads += 1
  }
  return leads
}

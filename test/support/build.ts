import type { Move } from '../../src/core/cycle.ts'
import { type Clock, type Day, dayNumbered } from '../../src/core/day.ts'
import type { Field, Lead } from '../../src/core/lead.ts'
import type { Note } from '../../src/core/note.ts'
import type { KeptCue, LeadRecord } from '../../src/core/record.ts'
import type { Settlement, Stop } from '../../src/core/settlement.ts'
import type { Trigger } from '../../src/core/trigger.ts'

/** The same with plain strings for days and times, and everything left out that a test is not about. */
type Plain<T> = T extends Day | Clock
  ? string
  : T extends object
    ? { readonly [K in keyof T]?: Plain<T[K]> | undefined }
    : T

const monday = '2026-03-02' as Day

/** Days, leads, notes … as a test wants them: `day('2026-03-02')`. */
export const day = (text: string): Day => text as Day

const filled =
  <T extends object>(rest: T) =>
  (own: Plain<T>): T =>
    Object.fromEntries(Object.entries({ ...rest, ...(own as object) }).filter(([, value]) => value !== undefined)) as T

export const lead = (own: Plain<Lead> = {}): Lead =>
  filled<Lead>({ id: 'lead000001', name: 'Dana Ortiz', stage: 'new', tags: [] })(own)

export const note = (own: Plain<Note> = {}): Note =>
  filled<Note>({ id: 'note000001', on: monday, text: 'Talked.', channel: 'call', direction: 'out', outcome: 'talked' })(
    own,
  )

export const cue = (own: Plain<KeptCue> = {}): KeptCue =>
  filled<KeptCue>({
    id: `${own.note ?? 'note000001'}/1`,
    type: 'callback',
    noted: monday,
    sure: true,
    quote: 'call me',
    index: 0,
    by: 'reading',
    note: own.by === 'hand' ? (undefined as never) : 'note000001',
  })(own)

export const field = (own: Plain<Field>): Field =>
  filled<Field>({ name: 'birthday', value: '--05-03', on: monday })(own)

export const move = (own: Plain<Move>): Move =>
  filled<Move>({ id: 'move000001', on: monday, kind: 'stage', from: 'new', to: 'contacted' })(own)

export const settlement = (own: Plain<Settlement>): Settlement =>
  filled<Settlement>({ id: 'settled001', on: monday, kind: 'done' })(own)

export const stop = (own: Plain<Stop> = {}): Stop =>
  filled<Stop>({ id: 'stop000001', on: monday, channel: 'any', sure: true })(own)

export const trigger = (own: Plain<Trigger> = {}): Trigger =>
  filled<Trigger>({
    family: 'customer',
    kind: 'callback',
    source: 'cue:note000001/1',
    occurrence: (own.due ?? monday) as Day,
    due: monday,
    action: 'call',
    why: 'call',
    sure: true,
  })(own)

/** The record of a lead; a list that is left out is empty. */
export function record(own: Partial<Omit<LeadRecord, 'since'>> & { since?: string } = {}): LeadRecord {
  const { since = monday, ...rest } = own
  return {
    lead: lead(),
    fields: [],
    notes: [],
    cues: [],
    moves: [],
    settlements: [],
    stops: [],
    ...rest,
    since: since as Day,
  }
}

/** The day that is so many days after Monday 2 March 2026. */
export const dayPlus = (days: number): Day => dayNumbered(20_514 + days)

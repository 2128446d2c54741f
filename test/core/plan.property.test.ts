import { expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays } from '../../src/core/day.ts'
import { isAttempt, isConversation } from '../../src/core/note.ts'
import { mayContact } from '../../src/core/permission.ts'
import { plan, successor } from '../../src/core/plan.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import type { Trigger } from '../../src/core/trigger.ts'
import { fc } from '../support/chance.ts'
import { type History, histories } from '../support/history.ts'

/** Checks what holds at every moment of every history. */
const always = (
  holds: (
    record: LeadRecord,
    on: History[number]['on'],
    open: readonly Trigger[],
    before: History[number] | undefined,
  ) => void,
) =>
  fc.assert(
    fc.property(histories, (history) => {
      for (const [place, { on, record }] of history.entries())
        holds(record, on, plan(record, builtIn, on), history[place - 1])
    }),
    { numRuns: 400 },
  )

const named = (id: string) => (trigger: Trigger) => trigger.source === id

it('comes out the same planned later, or planned before and rolled on', () =>
  fc.assert(
    fc.property(histories, fc.nat(900), fc.nat(900), (history, soon, then) => {
      const { on, record } = history.at(-1) as History[number]
      const [early, late] = [addDays(on, soon), addDays(on, soon + then)]
      const rolled = plan(record, builtIn, early).flatMap((trigger) => successor(trigger, late) ?? [])
      const inOrder = (triggers: Trigger[]) =>
        triggers.toSorted((a, b) => (a.source + a.due < b.source + b.due ? -1 : 1))
      expect(inOrder(rolled)).toEqual(inOrder(plan(record, builtIn, late)))
    }),
    { numRuns: 600 },
  ))

it('gives nobody who is stopped a trigger', () =>
  always(({ stops }, _on, open) => {
    if (mayContact(stops) === 'no') expect(open).toEqual([])
    if (mayContact(stops) === 'ask') expect(open.map(({ kind }) => kind)).not.toContain('callback')
    for (const { action } of open) if (action !== 'any') expect(mayContact(stops, action)).toBe('yes')
  }))

it('has nothing due before the act that it comes from', () =>
  always((record, _on, open) => {
    const acts: Record<string, string | undefined> = {}
    for (const { id, noted } of record.cues) acts[`cue:${id}`] = noted
    for (const { name, on } of record.fields) acts[`field:${name}`] = on
    const began = record.moves.findLast(({ kind }) => kind === 'requeue')?.on
    for (const trigger of open) {
      const source = trigger.source.split('#')[0] ?? ''
      const act = acts[source] ?? (source.startsWith('step:') ? began : record.since) ?? record.since
      expect(trigger.due >= act, `${source} is due ${trigger.due}, before ${act}`).toBe(true)
    }
  }))

it('leaves nobody unaccounted for', () =>
  always(({ stops }, _on, open) => {
    if (mayContact(stops) === 'yes') expect(open.length).toBeGreaterThan(0)
  }))

it('brings up what is ours only on a day that they named, or when none is to come', () =>
  always((record, _on, open) => {
    const tried = new Set(record.notes.filter(isAttempt).map(({ id }) => id))
    const ours = new Set(
      record.cues.filter(({ note }) => note !== undefined && tried.has(note)).map(({ id }) => `cue:${id}`),
    )
    const days = open.filter(({ kind, source }) => kind === 'callback' && !ours.has(source)).map(({ due }) => due)
    for (const { kind, family, due, occurrence, source } of open) {
      if (kind === 'question' || (family === 'customer' && kind !== 'expiry')) continue
      // What follows from a sale does not wait for what was asked for before it: see after-sale.test.ts.
      if (/^rule:(?:thanks|review|referral)$/.test(source)) continue
      const [next] = days.filter((day) => day >= due).toSorted()
      if (next === undefined || (kind === 'expiry' && occurrence < next)) continue
      expect(due).toBe(next)
    }
  }))

it('leaves nothing due after a conversation save what it said itself and what was set by hand', () =>
  always((record, on, open, before) => {
    const talk = record.notes.at(-1)
    if (before === undefined || before.record.notes.length === record.notes.length) return
    if (talk === undefined || !isConversation(talk)) return
    // What was held till a later day comes up with a call that they asked for on this very day.
    if (record.cues.some((said) => said.note === talk.id && said.type === 'callback' && said.date === on)) return
    const allowed = record.cues.filter(({ by, note }) => by === 'hand' || note === talk.id).map(({ id }) => `cue:${id}`)
    for (const { due, source, kind } of open) {
      if (due > on || kind === 'question') continue
      expect(allowed).toContain(source.split('#')[0])
    }
  }))

it('puts off what is due after an attempt, and settles none of the customer’s own', () =>
  always((record, on, open, before) => {
    const tried = record.notes.at(-1)
    if (before === undefined || before.record.notes.length === record.notes.length || tried === undefined) return
    if (isConversation(tried) || (tried.outcome !== 'voicemail' && tried.outcome !== 'no answer')) return
    const own = record.cues.filter(({ note }) => note === tried.id).map(({ id }) => `cue:${id}`)
    for (const { due, source, kind } of open) {
      if (own.includes(source.split('#')[0] ?? '') || kind === 'question' || kind === 'appointment') continue
      expect(due > on, `${source} is due ${due}`).toBe(true)
    }
    for (const { source, kind } of plan(before.record, builtIn, on)) {
      if (kind === 'callback') expect(open.some(named(source))).toBe(true)
    }
  }))

it('has never two steps of a path open, nor two of a ladder due, nor one source twice', () =>
  always((_record, on, open) => {
    expect(open.filter(({ kind }) => kind === 'step').length).toBeLessThan(2)
    const sources = open.map(({ source }) => source)
    expect(new Set(sources).size).toBe(sources.length)
    for (let ahead = 0; ahead < 200; ahead += 20) {
      const day = addDays(on, ahead)
      const due = open.filter((it) => it.kind === 'expiry' && it.due <= day && (it.lapses ?? day) >= day)
      const ladders = due.map(({ source }) => source.split('#')[0])
      expect(new Set(ladders).size).toBe(ladders.length)
    }
  }))

it('says nothing of one day that changes with the day it is looked at', () =>
  always((record, on, open) => {
    const next = plan(record, builtIn, addDays(on, 1))
    for (const trigger of next) {
      const same = open.find(({ source, occurrence }) => source === trigger.source && occurrence === trigger.occurrence)
      if (same) expect(trigger).toEqual(same)
    }
  }))

import { expect, it } from 'vitest'
import type { Cue } from '../../src/core/cue.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import { understand } from '../../src/core/understand.ts'
import { fc } from '../support/chance.ts'

const base = '2026-11-21' as Day
const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(base, count))

/** Clauses of which notes are made; none of them leans on another. */
const clauses = fc.constantFrom(
  'call her on Friday',
  'lease is up in March',
  'call if rates go under 6',
  'no more emails',
  'demo set for Thursday at 2',
  'check in every quarter',
  'birthday is May 3',
  'policy renews 4/12',
  'f/u in 3 days',
  'wants to start looking in the spring',
  'bought a truck in 2019',
  'spoke last Tuesday',
  'not before the 14th',
  'lvm 3x',
  'he will reach out himself',
  'sent the proposal',
)
const notes = fc.array(clauses, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('. '))
const unrelated = fc.constantFrom(
  'two dogs and a cat',
  'nice people',
  'the roof is slate',
  'drives a blue truck',
  '42 seats in the office',
)

const meanings = (note: string, written: Day, which: (cue: Cue) => boolean = () => true): string[] =>
  understand(note, written)
    .cues.filter(which)
    .map(({ type, date, time, every, op, value, channel }: Cue) =>
      JSON.stringify({ type, date, time, every, op, value, channel }),
    )
    .sort()

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      days,
      (note, written) => void understand(note, written),
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), days, (note, written) => void understand(note, written)),
  )
})

it('quotes the note, at the place it says', () => {
  fc.assert(
    fc.property(fc.oneof(notes, fc.string({ unit: 'grapheme' })), days, (note, written) => {
      const { cues, facts } = understand(note, written)
      for (const { quote, index } of [...cues, ...facts]) expect(note.slice(index, index + quote.length)).toBe(quote)
      for (const { quote } of cues) expect(quote).not.toBe('')
    }),
  )
})

it('never asks for a contact before the day of the note', () => {
  fc.assert(
    fc.property(notes, days, (note, written) => {
      for (const { type, date } of understand(note, written).cues)
        if (type === 'callback' || type === 'appointment') expect((date ?? '') >= written).toBe(true)
    }),
  )
})

it('reads the same with a full stop added', () => {
  fc.assert(
    fc.property(
      notes,
      days,
      (note, written) => void expect(meanings(`${note}.`, written)).toEqual(meanings(note, written)),
    ),
  )
})

it('reads the same in small letters', () => {
  fc.assert(
    fc.property(
      notes,
      days,
      (note, written) => void expect(meanings(note.toLowerCase(), written)).toEqual(meanings(note, written)),
    ),
  )
})

// What is asked about may tip over: the second opinion weighs the sentences beside a date too.
it('finds what it is sure of with an unrelated sentence before or after it', () => {
  fc.assert(
    fc.property(notes, unrelated, days, (note, other, written) => {
      const sure = meanings(note, written, ({ sure }) => sure)
      expect(meanings(`${other}. ${note}`, written)).toEqual(expect.arrayContaining(sure))
      expect(meanings(`${note}. ${other}`, written)).toEqual(expect.arrayContaining(sure))
    }),
  )
})

it('reads dates that carry their year the same on whichever earlier day it was written', () => {
  const dated = fc.constantFrom('call her on May 3, 2031', 'lease ends 6/30/2031', 'demo set for 2031-04-02 at 10:00')
  fc.assert(
    fc.property(
      dated,
      days,
      days,
      (note, one, other) => void expect(meanings(note, one)).toEqual(meanings(note, other)),
    ),
  )
})

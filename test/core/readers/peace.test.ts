import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const saturday = '2026-11-21' as Day
const said = (note: string): string[] =>
  understand(note, saturday).cues.map(({ type, channel, date }) => `${type} ${channel ?? date ?? ''}`.trim())

it.each([
  // the day after the days on which they want none
  ['no calls dec 20 - jan 4 pls, they r in holland. wants sunroom quote after', '2027-01-05'],
  ['no emails dec 20 - jan 4 please', '2027-01-05'],
  ['do not call dec 20 to jan 4', '2027-01-05'],
  ['no texts or calls dec 20 - jan 4', '2027-01-05'],
  ['no calls, texts or emails between thanksgiving and xmas pls', '2026-12-26'],
  ['please do not text during the wk of the 14th', '2026-12-21'],
  ['no calls in december pls, super busy', '2027-01-01'],
  ['dont call between thanksgiving and new years', '2027-01-02'],
  ["please don't call over Thanksgiving, we have a house full", '2026-11-27'],
  ["doesn't want to be called over the holidays", '2027-01-02'],
  ['no calls for the next 2 weeks', '2026-12-05'],
  ["don't visit in the summer", '2027-09-01'],
  // they are elsewhere
  ["She'll be in Europe 12/10-12/22, email ok meanwhile", '2026-12-23'],
  ["She'll be in Chicago 12/10-12/12, meet her there", '2026-12-10'],
  // a day that is said with it says more
  ["don't call over thanksgiving, call dec 1", '2026-12-01'],
  ['dont call this weekend, hes moving. tues is fine', '2026-11-24'],
  // somebody of theirs has died, and they are to be left in peace for a while
  ['mom passed away, leave them alone till jan 10', '2027-01-10'],
  ['mom passed away, call after jan 10', '2027-01-11'],
  ['her husband died, call in march', '2027-03-01'],
])('%s: %s', (note, day) => expect(said(note)).toEqual([`callback ${day}`]))

it.each([
  ['no calls on sundays', []],
  ["don't call me on weekends", []],
  ['no calls after 8pm', []],
  ["they don't call in december", []],
  ['no need to call in december', []],
  ["don't call on thanksgiving", []],
  ['he passed away, wife asks call in January', []],
  ['no more calls please, on vacation dec 20 - jan 4', ['stop call', 'callback 2027-01-05']],
])('%s', (note, cues) => expect(said(note)).toEqual(cues))

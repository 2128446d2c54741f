import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const said = (note: string): string[] =>
  understand(note, written).cues.map(({ type, date, time }) =>
    [type, date, time].filter((part) => part !== undefined).join(' '),
  )

it.each([
  // what one side holds out and the other takes, through all its turns
  ['Me: can you do Tuesday? Him: works for me. Me: 10? Him: make it 11', ['appointment 2026-11-24 11:00']],
  ['Me: Monday at 2 at the yard?\nHim: 3 is better\nMe: 3 it is', ['appointment 2026-11-23 15:00']],
  ['[9:02] Ana: still on for the 2nd?\n[9:05] me: yes 9 sharp', ['appointment 2026-12-02 09:00']],
  ['texted: r u free tues? / yep / 2 ok? / yep see u then', ['appointment 2026-11-24 14:00']],
  // the same in the writer's own words
  ['Offered Tues or Weds, she took Weds 4pm', ['appointment 2026-11-25 16:00']],
  ['He wanted Monday, I said I had Tuesday at 10, he said done', ['appointment 2026-11-24 10:00']],
  ['No good today he says, so I have him Tuesday at 8', ['appointment 2026-11-24 08:00']],
  // a day that suits, and then its hour
  ['Wed works for the board, 11 at the clubhouse', ['appointment 2026-11-25 11:00']],
  // a weekday in a letter or two, beside an hour or a contact
  ['Th 9a site mtg w/ the super', ['appointment 2026-11-26 09:00']],
  ['appt 2p Fr', ['appointment 2026-11-27 14:00']],
  ['cb Tu re the quote', ['callback 2026-11-24']],
  ['k exp 12/31, cb 30d prior', ['expiry 2026-12-31', 'callback 2026-12-01']],
])('%s', (note, cues) => {
  expect(said(note)).toEqual(cues)
})

it.each([
  'Me: did you get the fence up Friday? Him: yes looks great',
  "Me: Tuesday at 2? Him: can't, we bought one already",
  '[10:15] Lou: pls run 5000\n[10:16] me: on press tonight\n[10:17] Lou: ok',
  'sprinklers run M/W/F at 4am',
  'Sold T 2 units, M. Th. Olsen has the third',
])('leaves alone: %s', (note) => {
  expect(said(note)).toEqual([])
})

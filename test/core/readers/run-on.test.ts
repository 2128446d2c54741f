import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

it.each([
  [
    'He turns sixty five on february eighth wants to sit down about a supplement we set it up for december fourth at ten thirty',
    ['occasion 2027-02-08', 'appointment 2026-12-04'],
  ],
  ['Lease is up in june we booked the demo for thursday at 2', ['expiry 2027-06-01', 'appointment 2026-11-26']],
  [
    'Dont text her anymore she pays by the message if you can believe that calling is fine she said try again in about two weeks',
    ['stop text', 'callback 2026-12-05'],
  ],
  [
    'Please stop emailing her. She loves the house though, and we settled on Thursday at 6',
    ['stop email', 'appointment 2026-11-26'],
  ],
  ['Was friday now its sat the 28th 9:30 for the deck measure', ['appointment 2026-11-28']],
  ['"Can we speak Wednesday at 1?" I wrote back yes, he confirmed', ['appointment 2026-11-25']],
  ['"Could we do the signing on Friday? 4pm?" He is fine with it, so Friday 4pm it is', ['appointment 2026-11-27']],
  ["Meeting's on for Monday at 10am at their showroom", ['appointment 2026-11-23']],
  ['Picking them up Sunday at one to see the Magnolia house', ['appointment 2026-11-22']],
  [
    '"Our ARM resets 5/1/2027 and we want out of it. Bonus comes Feb 13, so call us then" - Pat',
    ['expiry 2027-05-01', 'callback 2027-02-13'],
  ],
  ['Home waranty thru Choice ends august 15', ['expiry 2027-08-15']],
  ['Ring if one comes in', ['condition stock']],
  ["The minute anything comes up on the lake I'm supposed to call him", ['condition stock']],
  ['Proposed Thursday at 4, she said that works', ['appointment 2026-11-26']],
  ['Friday works for a call, any time after 2', ['callback 2026-11-27']],
  ["Every couple of months I'm allowed to pester them", ['recurring 2027-01-21']],
])('gives each verb its own day: %s', (note, said) => {
  expect(
    understand(note, written).cues.map(({ type, date, channel, about }) => `${type} ${date ?? channel ?? about}`),
  ).toEqual(said)
})

it.each([
  ['Can we speak Wednesday at 1?', ['callback']],
  ['Proposed Thursday at 4, no answer', ['callback']],
  ['We set it up last week, he paid', []],
  ['My contract with him ends 8/31', []],
  ['She settled on the blue one', []],
  ["Don't text me before 9am", []],
])('makes nothing more of it than it says: %s', (note, types) => {
  expect(understand(note, written).cues.map(({ type }) => type)).toEqual(types)
})

import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const saturday = '2026-11-21' as Day
const said = (note: string): string[] =>
  understand(note, saturday).cues.map(({ type, channel, date }) => `${type} ${channel ?? date ?? ''}`.trim())

it.each([
  // a mailbox that is not there
  ['called, no answer, no vm set up', []],
  ['called, no answer, no voicemail', []],
  ['tried her again, no vm', []],
  ['went to vm, no vm box on that line', []],
  ['no answering machine, will try mon', ['callback 2026-11-23']],
  ['no voicemails please', ['stop call']],
  ['no voicemail or texts please', ['stop call', 'stop text']],
  // a refusal that is itself denied, or only looked up
  ['not on the do not call list, ok to call mon', ['callback 2026-11-23']],
  ['scrubbed against the do not call list, ok to call', []],
  ['put him on the do not call list', ['stop call']],
  ["don't stop calling me lol, call thurs", ['callback 2026-11-26']],
  ["asked why we don't stop calling", ['stop call']],
  ["if you don't stop calling I'll report you", ['stop call']],
  // somebody else is to stop
  ['he told his agent to stop calling him, loves us tho. call fri', ['callback 2026-11-27']],
  ['customer says competitor told him to stop calling', []],
  ['i told the spammers to stop calling, call me fri', ['callback 2026-11-27']],
  ['his wife told us to stop calling', ['stop call']],
  ['told our agent to stop calling', ['stop call']],
])('%s', (note, cues) => expect(said(note)).toEqual(cues))

const BID = "please don't hesitate to call me Tuesday"
it.each([
  `${BID}\nAcme\n\nUnsubscribe | Manage preferences`,
  `${BID}\n\nAcme News | Unsubscribe`,
  `${BID}\n\nUnsubscribe from this list: https://example.com/u`,
  `${BID}\n\nTo stop receiving this newsletter click here to unsubscribe`,
  `${BID}. To unsubscribe, reply STOP.`,
  `${BID}\n\n© 2026 Acme. All rights reserved.\nUnsubscribe`,
  `${BID}\nunsubscribe`,
])('whose words a foot is: %s', (note) => expect(said(note)).toEqual(['callback 2026-11-24']))

it.each([
  'Hi\nUnsubscribe\nSent from my phone',
  'Subject: your letter\n\nplease unsubscribe',
  'Please do not call me\nunsubscribe',
  'he wrote back\n---\nplease unsubscribe me',
  'wants to unsubscribe, told her to click the link',
])('still a stop: %s', (note) => expect(said(note)[0]).toMatch(/^stop/))

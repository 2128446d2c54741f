import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const unreadIn = (note: string) => understand(note, written).unread

it.each([
  ["I'm to call on day 31", 'on day 31'],
  ['Check in w/ her after her first week.', 'after her first week'],
  ['Ring him back in umpteen weeks', 'in umpteen weeks'],
  ['call in 99999999999 years', 'in 99999999999 years'],
  ['call him back in 999999 days', 'in 999999 days'],
  ['text me in 99999999 minutes', 'in 99999999 minutes'],
  ['call in 400 years', 'in 400 years'],
  ['call 1/1/1900', '1/1/1900'],
  ['call her on 1/1/1900', '1/1/1900'],
  ['Please call me yesterday', 'yesterday'],
  ['Membership renews at the regatta weekend', 'at the regatta weekend'],
])('%s', (note, words) => expect(unreadIn(note)).toEqual([words]))

it.each([
  'Call him in two weeks',
  'Phone at any hour',
  'Text after hours only',
  'Call during office hours, email in business days',
  'Call him after her first week; if not, call Friday',
  'We call on the Summerlin people',
  'Do not call in umpteen weeks',
  'He rang on day 31',
  'The call yesterday went well',
  'Biggest flood in 400 years',
  'Had a call on 1/5/2025',
  'House was built 1/1/1900',
])('leaves alone: %s', (note) => expect(unreadIn(note)).toBeUndefined())

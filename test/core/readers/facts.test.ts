import { describe, expect, it } from 'vitest'
import { mayTell } from '../../../src/core/readers/facts/facts.ts'
import { understand } from '../../../src/core/understand.ts'
import { labelled } from '../../support/labelled.ts'
import { written } from './reading.ts'

const facts = (note: string) =>
  understand(note, written).facts.map(({ quote, whose }) => (whose === undefined ? quote : `${whose}: ${quote}`))

describe.each<[string, string[]]>([
  [
    'Called. Lease is up in March, wants the tan interior but Marco prefers grey. Call after the holidays.',
    ['tan interior', 'Marco: Marco prefers grey'],
  ],
  ['Two kids at State, wife drives a Volvo.', ['Two kids at State', 'wife: wife drives a Volvo']],
  ['loves the sunroof, hates the color', ['loves the sunroof', 'hates the color']],
  ['He is a nurse. Plays golf on his days off.', ['He is a nurse', 'Plays golf on his days off']],
  ['Great guy, drives 31 miles each way, wants AWD and heated seats.', ['drives 31 miles each way', 'wants AWD']],
  ['He wants a fourth bedroom someday. Two cats.', ['fourth bedroom someday', 'Two cats']],
  ['if a 3 bed comes up give him a shout. 2 dogs, 1 cat, 720 score', ['2 dogs', '1 cat']],
  ['Husband drives trucks and is home Sundays', ['Husband: Husband drives trucks']],
  ['Client prefers meetings to paper.', ['Client prefers meetings to paper']],
  ['Sam & June want a summer wedding here', ['Sam & June want a summer wedding here']],
  ['Her sister from Tulsa will be there', ['sister: Her sister from Tulsa will be there']],
])('%s', (note, remembered) => {
  it('tells', () => expect(facts(note)).toEqual(remembered))
  it('is not passed over', () => expect(mayTell(note)).toBe(true))
})

it.each([
  'Call after the holidays.',
  'lvm 3x, sent brochure 11/12',
  'wants a call in March',
  'Quoted 41,200 for 72 months.',
  'needs numbers by Friday',
  'Do not call again.',
  'Spoke with assistant, Mr. Cho travels to Asia.',
  'Bumped into Siobhan at the trade show.',
  'Notes are on the drive.',
  'Licence to drive HGVs, clean for 30 years.',
  'Not for sale, he loves it.',
  'neighbor says not coming back',
  'says the loaner can stay. wants to decide then',
  'Nothing before the 1st. Then he wants three options.',
  'Looks like a million (asking 989)!',
  'Ward sister says the person I need is Mr Adeyemi',
  'The pastor wants us at the vestry meeting',
  "she's away w/ the kids",
  'when the family is together',
  'no need',
  'See her - his wife - at the shop',
  "Don't text this number, it's his wife's",
  'may not qualify on her own',
])('leaves alone: %s', (note) => {
  expect(facts(note)).toEqual([])
})

it('stands where it says it does', () => {
  const note = 'Spoke 5 min. Her dog, Biscuit, likes me. He loves the sunroof. She wants the tan interior.'
  const { facts: found } = understand(note, written)
  expect(found.length).toBeGreaterThan(1)
  for (const { quote, index } of found) expect(note.slice(index).startsWith(quote)).toBe(true)
})

it('quotes no half of a sentence from the notes', () => {
  const quotes = labelled.slice(0, 500).flatMap(({ note }) => understand(note, written).facts.map(({ quote }) => quote))
  expect(quotes.length).toBeGreaterThan(20)
  expect(
    quotes.filter(
      (quote) => !/[a-z]{3}/i.test(quote) || /^(?:when|if|said|says)\b|\b(?:the|of|to|and|is|said)$/i.test(quote),
    ),
  ).toEqual([])
})

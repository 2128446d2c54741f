import { expect, it } from 'vitest'
import { saleIn } from '../../src/core/sale.ts'

it.each([
  ['He bought it! 38,900', 38900],
  ['Bought the Tahoe today for $41.5k.', 41500],
  ['Sold! 2,150', 2150],
  ['They signed the contract.', undefined],
  ['Signed! Call him Friday about the plates.', undefined],
  ['Talked. We closed the deal, $12,500.50 all in.', 12500.5],
  ['His mileage is 25k a year. Bought the Corolla.', undefined],
  ["She'll take the grey one", undefined],
  ['deal is done', undefined],
])('%s', (note, amount) => expect(saleIn(note, 'Dana Ortiz')).toEqual(amount === undefined ? {} : { amount }))

it.each([
  'Bought elsewhere.',
  'He bought it from Carvana.',
  'bought a Suburban from Lou across the street on Sunday',
  'He bought the minivan from his cousin.',
  'Lost the bid to Apex. It is a 2 yr deal signed March 1',
  'Bought one in 2019, likes it.',
  'His neighbor bought it.',
  "Hasn't bought it yet",
  'If he bought one we could talk service.',
  'Signed up for the newsletter.',
  'They bought a dog',
  'Wants to know what it sold for',
  'Almost bought it, wife said no',
])('leaves alone: %s', (note) => expect(saleIn(note, 'Dana Ortiz')).toBeUndefined())

import { expect, it } from 'vitest'
import { amountRead } from '../../src/core/amount.ts'

it.each([
  ['38900', 38900],
  ['38,900', 38900],
  ['38,900.50', 38900.5],
  ['38.900,50', 38900.5],
  ['1.238.900', 1238900],
  ['38 900', 38900],
  ['38’900', 38900],
  ['$38.9k', 38900],
  ['1,5k', 1500],
  ['1.25M', 1250000],
  ['38.90', 38.9],
  ['0', 0],
])('%s is %d', (typed, amount) => expect(amountRead(typed)).toEqual({ amount }))

it.each([
  ['38.900', '38900', '38.90'],
  ['38,9', '38900', '38.90'],
  ['1,25', '1250', '1.25'],
])('%s may be %s or %s', (typed, ...either) => expect(amountRead(typed)).toEqual({ either }))

it.each(['', 'plenty', '-5', '38,90,0', '3,8900', '1e5', '38.9.0', '9'.repeat(20), '5 5', '38900,'])(
  '%s is none',
  (typed) => expect(amountRead(typed)).toBeUndefined(),
)

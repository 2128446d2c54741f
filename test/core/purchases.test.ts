import { expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { commonGap, gapOf } from '../../src/core/purchases.ts'
import { day, field, lead } from '../support/build.ts'

/** Somebody who bought six times, so many days apart. */
const buyer = (apart: number, ...tags: string[]) => ({
  days: Array.from({ length: 6 }, (_, n) => day(new Date(Date.UTC(2000, 0, 1 + n * apart)).toISOString().slice(0, 10))),
  tags,
})

const usualGap = commonGap([
  buyer(700, 'suv'),
  buyer(300, 'suv', 'fleet'),
  buyer(1000),
  { days: [day('2020-01-01')], tags: ['rare'] },
])

const words = (...tags: string[]) =>
  gapOf(
    { lead: lead({ tags }), moves: [], fields: [field({ name: 'purchase', value: '2025-01-01' })] },
    { ...builtIn, ...(usualGap && { usualGap }) },
  )

it.each([
  [[], 'others buy every 1.9 years, 15 cases'],
  [['suv'], 'others tagged suv buy every 1.9 years, 10 cases'],
  [['suv', 'fleet'], 'others tagged fleet buy every 10 months, 5 cases'],
  [['rare'], 'others buy every 1.9 years, 15 cases'],
])('goes by the rarest tag with enough purchases: %j', (tags, expected) => expect(words(...tags)).toBe(expected))

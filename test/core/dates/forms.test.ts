import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Day } from '../../../src/core/day.ts'
import { forms } from './forms.ts'

const tuesday = '2026-03-10' as Day

/** What the longest mention says: its first day, or its interval where one is asked for. */
function saidIn(text: string, wanted: string): string {
  const found = findDates(text, tuesday)
  const [longest] = found.toSorted((a, b) => b.text.length - a.text.length)
  if (!longest) return 'none'
  const interval = found.find(({ every }) => every)?.every
  return (wanted.startsWith('P') ? interval : longest.every) ?? longest.start
}

const misread = Object.entries(forms).flatMap(([kind, rows]) =>
  rows
    .map(([text, says]) => ({ kind, text, says, said: saidIn(text, says) }))
    .filter(({ says, said }) => !says.split(' or ').includes(said)),
)

// What is misread is written down, so that every change of it is seen: `npx vitest run test/core/dates/forms.test.ts -u` accepts one.
it('misreads no other forms than those that are written down', async () => {
  const lines = misread.map(({ kind, text, says, said }) => `${kind}: ${text} → ${says}, not ${said}`)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'misread.txt'))
})

it('has every kind of form', () => expect(Object.values(forms).flat().length).toBeGreaterThan(600))

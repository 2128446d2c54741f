import type { Mention } from '../../../src/core/dates/mention.ts'
import type { Day } from '../../../src/core/day.ts'
import type { Claim, Reader } from '../../../src/core/readers/language/text.ts'
import { takeApart } from '../../../src/core/readers/take-apart.ts'

/** Saturday, the day on which the notes of these tables were written. */
export const written = '2026-11-21' as Day

/** What one reader makes of a note that has no dates, by what would be kept of it. */
export function claimsIn(read: Reader, note: string, dates: readonly Mention[] = []): Claim[] {
  return read(takeApart(note, written, dates, () => [])).filter(
    ({ weight, type }) => weight >= 40 && type !== 'nothing',
  )
}

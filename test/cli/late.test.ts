import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it('a wish that a note of a later day leaves behind is said not to come up', () => {
  const { at } = newNotebook()
  at('2026-11-20T09:00:00Z')('add', 'Ann Abel', 'Talked. Call tomorrow.')
  const { stdout } = at('2026-11-10T09:00:00Z')('add', 'Ann Abel', 'Talked. Call tomorrow.')
  expect(stdout).toMatch(/does not come up: what was written down for Friday 20 November 2026 goes before it/)
  const next = at('2026-11-23T09:00:00Z')('add', 'Ann Abel', 'Talked. Call on Thursday.')
  expect(next.stdout).not.toContain('does not come up')
})

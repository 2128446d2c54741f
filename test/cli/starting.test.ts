import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it.each(['a'.repeat(300), '../today', 'today.cjs'])('%s is no command, and is not looked for on the disk', (word) => {
  const { status, stderr } = newNotebook().run([word])
  expect(stderr).toContain(`nurture: unknown command '${word}'.`)
  expect(status).toBe(2)
})

import { expect, it } from 'vitest'
import { lineOf } from '../../src/core/lines.ts'

const lines = `
til till
'til till
w/ with
friday 3 4 5
`

it.each([
  ['til', 'till'],
  ["'til", 'till'],
  ['w/', 'with'],
  ['friday', '3 4 5'],
])('finds the line of “%s”', (name, said) => expect(lineOf(lines, name)).toBe(said))

it.each(['', 'ti', 'il', 'till', 'w', 'fri', '3', '\n'])('has no line of “%s”', (name) =>
  expect(lineOf(lines, name)).toBeUndefined(),
)

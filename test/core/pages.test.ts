import { expect, it } from 'vitest'
import { pagesOf, saidOf } from '../../src/core/pages.ts'

const pages = pagesOf(['left call\t1 2', 'left caller\t3', 'every\t4'])

it.each([
  ['left call', '1 2'],
  ['left caller', '3'],
  ['every', '4'],
])('finds on its page what is said of “%s”', (name, said) => expect(saidOf(pages, name)).toBe(said))

it.each(['left cal', 'ft call', 'left', '', 'left call back'])('has nothing to say of “%s”', (name) =>
  expect(saidOf(pages, name)).toBeUndefined(),
)

import { expect, it } from 'vitest'
import { e164Of } from '../../src/formats/phone.ts'

it.each([
  ['(734) 555-0142', 'US', '+17345550142'],
  ['1-734-555-0142 x12', 'US', '+17345550142'],
  ['01632 960001', 'GB', '+441632960001'],
  ['+49 89 1234567', 'US', '+49891234567'],
  ['020 555 0123', 'US', undefined],
  ['555-0142', 'US', undefined],
  ['call after five', 'US', undefined],
] as const)('%s in %s is %s', (phone, country, e164) => {
  expect(e164Of(phone, country)).toBe(e164)
})

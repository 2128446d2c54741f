import { describe, expect, it } from 'vitest'
import { allowedAction, mayContact } from '../../src/core/permission.ts'
import type { Action } from '../../src/core/trigger.ts'
import { stop } from '../support/build.ts'

const on = (...channels: ('call' | 'email' | 'text' | 'any')[]) => channels.map((channel) => stop({ channel }))
const doubt = stop({ sure: false })
const lifted = stop({ lifted: { on: '2026-03-03', because: 'asked for the brochure' } })

describe('mayContact', () => {
  it.each([
    ['nobody said so', [], 'any', 'yes'],
    ['not at all', on('any'), 'any', 'no'],
    ['not at all, by email', on('any'), 'email', 'no'],
    ['not at all, nor in person', on('any'), 'visit', 'no'],
    ['not by email', on('email'), 'email', 'no'],
    ['not by email, but else', on('email'), 'call', 'yes'],
    ['not by email, but somehow', on('email'), 'any', 'yes'],
    ['on no channel', on('email', 'call', 'text'), 'any', 'no'],
    ['perhaps not', [doubt], 'any', 'ask'],
    ['perhaps not, surely not by email', [doubt, ...on('email')], 'email', 'no'],
    ['perhaps not, else by call', [doubt, ...on('email')], 'call', 'ask'],
    ['lifted', [lifted], 'any', 'yes'],
    ['lifted, and stopped again', [lifted, ...on('any')], 'any', 'no'],
  ] as const)('%s', (_name, stops, channel, answer) => {
    expect(mayContact(stops, channel)).toBe(answer)
  })
})

describe('allowedAction', () => {
  const both = { phone: '555', email: 'a@b.example' }
  it.each<[Action, ReturnType<typeof on>, { phone?: string; email?: string }, Action | undefined]>([
    ['call', [], {}, 'call'],
    ['call', on('call'), both, 'text'],
    ['call', on('call', 'text'), both, 'email'],
    ['call', on('call', 'text'), { phone: '555' }, 'any'],
    ['call', on('call'), { email: 'a@b.example' }, 'email'],
    ['email', on('email'), both, 'call'],
    ['visit', on('call'), both, 'visit'],
    ['call', on('call', 'text', 'email'), both, undefined],
    ['any', on('any'), both, undefined],
    ['any', on('call'), both, 'text'],
    ['any', on('email'), { email: 'a@b.example' }, 'any'],
    ['any', [], both, 'any'],
    ['call', [doubt], both, undefined],
  ])('%s, %o, %o: %s', (action, stops, lead, allowed) => {
    expect(allowedAction(action, stops, lead)).toBe(allowed)
  })
})

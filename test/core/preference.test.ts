import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { preferenceIn, preferenceOf, preferred } from '../../src/core/preference.ts'

describe('preferenceIn', () => {
  it.each([
    ['Prefers email. Call in 2 weeks.', 'email', 'Prefers email'],
    ['text only please', 'text', 'text only'],
    ['Nice chat, she prefers a text over calls', 'text', 'prefers a text'],
    ['Busy at work; only by email.', 'email', 'only by email'],
    ['best reached by text', 'text', 'best reached by text'],
    ['Best way to reach her is text', 'text', 'Best way to reach her is text'],
    ['would rather be texted', undefined, undefined],
    ['She’d rather text', 'text', '’d rather text'],
    ['Dana prefers phone', 'call', 'prefers phone'],
    ['Email works best for him', 'email', 'Email works best'],
    ['email only, no calls', 'email', 'email only'],
  ])('%s', (note, way, quote) => {
    expect(preferenceIn(note, 'Dana Ortiz')).toEqual(way && { way, quote })
  })

  it.each([
    'Marco prefers texts',
    'her husband prefers email',
    'does not prefer email',
    'call only if rates drop',
    'text only after 5',
    'Emailed the only quote',
    'prefers the tan interior',
    'best call of the day',
    'likes calling us names',
    'it was only a call',
  ])('leaves alone: %s', (note) => expect(preferenceIn(note, 'Dana Ortiz')).toBeUndefined())
})

describe('preferred', () => {
  const since = '2026-11-02' as Day
  const base = {
    family: 'customer',
    kind: 'callback',
    source: 'cue:x/1',
    occurrence: since,
    due: since,
    why: '',
    sure: true,
  } as const

  it.each([
    ['call', '“check back”', since, 'email'],
    ['any', undefined, undefined, 'email'],
    ['visit', undefined, since, 'visit'],
    ['call', 'call her Friday', since, 'email'],
    ['call', 'call her Friday', '2026-11-09' as Day, 'call'],
    ['call', 'check back Friday', '2026-11-09' as Day, 'email'],
  ] as const)('%s, %s, noted %s: %s', (action, quote, noted, way) => {
    const trigger = { ...base, action, ...(quote && { quote }), ...(noted && { noted }) }
    expect(preferred(trigger, { way: 'email', since })).toBe(way)
  })

  it('is the fact that says so, and only where it names a way', () => {
    expect(preferenceOf([{ name: 'prefers', value: 'Email', on: since }])).toEqual({ way: 'email', since })
    expect(preferenceOf([{ name: 'prefers', value: 'pigeons', on: since }])).toBeUndefined()
  })
})

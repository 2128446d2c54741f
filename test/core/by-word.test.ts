import { expect, it, vi } from 'vitest'
import { byWord } from '../../src/core/by-word.ts'

it('works a word out once, as long as it is asked for now and then, and never gives one for another', () => {
  const work = vi.fn((word: string) => ({ word }))
  const know = byWord(work)
  const ofCall = know('call')
  for (let at = 0; at < 35_000; at += 1) {
    expect(know(`word ${at}`).word).toBe(`word ${at}`)
    if (at % 5000 === 0) expect(know('call')).toBe(ofCall)
  }
  expect(work.mock.calls.filter(([word]) => word === 'call')).toHaveLength(1)
})

it('forgets what was not asked for long', () => {
  const know = byWord((word) => ({ word }))
  const ofCall = know('call')
  for (let at = 0; at < 35_000; at += 1) know(`word ${at}`)
  expect(know('call')).not.toBe(ofCall)
  expect(know('call')).toEqual(ofCall)
})

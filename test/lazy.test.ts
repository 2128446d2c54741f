import { describe, expect, it } from 'vitest'
import { lazily, worksOf } from '../scripts/sparing/lazy.mjs'

/** What some code returns, when it is run as it is. */
const run = (code: string): unknown => new Function(code)()

describe('what is worked out when it is asked for', () => {
  it.each([
    // code                                                                      what waits
    ["const A = new Set('a b'.split(' ')); const has = (w) => A.has(w)", ['A']],
    ["const part = 'a|b'; const A = new RegExp('^(?:' + part + ')$'), b = 1", ['A']],
    ['const A = /a/', ['A']],
    ['const A = work(1); function work(n) { return B.get(n) } const B = new Map()', ['A', 'B']],
    ['const one = [1], two = { a: 1, b: 2 }, many = [1, 2, 3], none = () => new Map()', ['two', 'many']],
  ])('%s', (code, works) => expect(worksOf(code)).toEqual(works))

  it.each([
    ['the clock', 'const A = new Date()'],
    ['the process', 'const A = process.env.A.split(",")'],
    ['another file', "import { b } from 'b'; const A = b()"],
    ['what changes', 'let n = 0; const next = () => (n += 1); const A = [next(), next()]'],
    ['what it calls', 'const A = work(); function work() { return other() } function other() { return Date.now() }'],
    ['what is asked for by another name', 'let A = new Set(); A = new Set()'],
    ['a name that stands for two things', 'const A = new Set(); const f = (A) => A'],
  ])('never what depends on %s', (_, code) => expect(worksOf(code)).toEqual([]))

  it('comes out the same, and once', () => {
    const code = `
      const WORDS = new Set('a b'.split(' ')), SAID = /a/g, made = []
      const ALL = [...WORDS, 'c'].map((word) => ({ word, isA: SAID.test(word) }))
      const given = () => ({ WORDS, key: { WORDS: 1 }, same: [WORDS === WORDS, ALL === ALL], ALL, made })`
    const later = lazily(code)
    expect(worksOf(code)).toEqual(['WORDS', 'SAID', 'ALL'])
    expect(later).toContain('let WORDS, SAID, made = []')
    expect(run(`${later}\nreturn given()`)).toEqual(run(`${code}\nreturn given()`))
  })

  it('knows a short way to some', () => {
    const later = lazily('const A = new RegExp("a"), B = new Map()\nconst use = () => [A, B]', (name) =>
      name === 'A' ? 'given(0)' : undefined,
    )
    expect(later).toContain('[given(0), (B ??= work_B())]')
    expect(later).not.toContain('work_A')
  })
})

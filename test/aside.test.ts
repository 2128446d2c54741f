import { describe, expect, it } from 'vitest'
import { setAside } from '../scripts/sparing/aside.mjs'

/** The code with all set aside that stands in none of these words of it, which were reached. */
const without = (code: string, ...reached: string[]): string =>
  setAside(code, [
    [0, code.length, 0],
    ...reached.map((words): [number, number, number] => [code.indexOf(words), code.indexOf(words) + words.length, 1]),
  ])

/** What some code returns, when it is run as it is. */
const run = (code: string): unknown => new Function(code)()

describe('functions that nobody called are set aside', () => {
  it.each([
    // code                                                                 what was reached          what is set aside
    ['function a() { return 1 } const b = () => 2, c = 3', 'nothing', ['a', 'b']],
    ['function a() { return 1 } const b = () => 2, c = 3', '{ return 1 }', ['b']],
    ['const a = () => 1, b = [a], c = (x) => x', 'b = [a]', ['c']],
    ['let a = () => 1; a = () => 2; const b = () => a()', 'nothing', ['b']],
    ['function a() { return this } const b = (c) => c, c = () => 1', 'nothing', ['b']],
    ['const a = new Map(), b = `x`', 'nothing', []],
  ])('%s; of it %s', (code, reached, names) => {
    const [, given = ''] =
      /return \{ ([\w,\s]*) \}/.exec(without(code, ...(code.includes(reached) ? [reached] : []))) ?? []
    expect(given.split(',').filter(Boolean)).toEqual(names)
  })

  it('are the same when they are called after all', () => {
    const code = `
      const made = [], note = (what) => { made.push(what) }, kept = { twice, note }
      function twice(n) { note('twice'); return add(n, n) }
      function add(a, b) { note('add'); return a + b }
      const wide = (n) => '${'x'.repeat(9000)}'.length + n
      const final = (n) => wide(n)
      const far = (last) => last
      function given() { return [twice(2), wide(1), { add }.add === add, kept.twice(4), final(5), made] }`
    const aside = without(code, 'kept = { twice, note }', '{ return [twice(2)')
    expect(aside).toContain('function set_1()')
    expect(aside).toMatch(/const made = \[\]/)
    expect(run(`${aside}\nreturn given()`)).toEqual(run(`${code}\nreturn given()`))
  })
})

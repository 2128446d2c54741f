import { describe, expect, it } from 'vitest'
import { nest } from '../scripts/sparing/nest.mjs'

/** What some code returns, when it is run as it is. */
const run = (code: string): unknown => new Function(code)()

/** Those of `a` to `f` that still stand at the top of some code when its functions are nested. */
const standing = (code: string): unknown =>
  run(
    `${nest(code)}\nreturn [${[...'abcdef'].map((name) => `typeof ${name} === 'undefined' ? '' : '${name}'`)}].join('')`,
  )

describe('functions that one function alone asks for stand within it', () => {
  it.each([
    // what                                  code                                                                     left at the top
    ['one by another', 'function a() { return b() } function b() { return 1 } const c = a()', 'ac'],
    ['an arrow', 'const a = () => b(1), b = (n) => n + 1, c = a()', 'ac'],
    ['one by one by one', 'function a() { return b() } function b() { return d() } const d = () => 1, c = a()', 'ac'],
    [
      'who ask for each other',
      'const c = () => a(1); function a(n) { return n && b() } function b() { return a(0) }; c()',
      'c',
    ],
    [
      'whom two within it ask for',
      'const c = () => a() + b(); const a = () => d(), b = () => d(), d = () => 1; c()',
      'c',
    ],
    ['within an inner one', 'const c = () => [1].map((n) => { return a(n) }); function a(n) { return n }; c()', 'c'],
    ['what two ask for', 'const a = () => d(), b = () => d(), d = () => 1, c = [a, b]', 'abcd'],
    ['what is asked for at the top', 'const a = () => b(), b = () => 1, c = [a, b()]', 'abc'],
    ['what is given if nothing is', 'const a = (n = b()) => n, b = () => 1, c = a()', 'abc'],
    [
      'what a method asks for',
      'const c = { a() { return b() }, get d() { return e() } }, b = () => 1, e = () => 1',
      'bce',
    ],
    ['what changes', 'const c = () => a(); let a = () => 1; a = () => 2; c()', 'ac'],
    ['what is no function', 'const c = () => a[0]; const a = [1]; c()', 'ac'],
    [
      'what stands behind a directive',
      'function c() { "use strict"; return a() } function a() { return this }; c()',
      'ac',
    ],
  ])('%s', (_, code, left) => expect(standing(code)).toBe(left))

  it('unless that one is called too often: then beside it', () => {
    const code = 'const a = () => b(); function b() { return d() } function d() { return 1 } const c = a()'
    const beside = nest(code, ({ start }) => (code.startsWith('function b', start) ? 101 : 1))
    expect(beside).toMatch(/function b\(\) \{ return d\(\) \}/)
    expect(run(`${beside}\nreturn [typeof b, typeof d, c]`)).toEqual(['undefined', 'undefined', 1])
  })

  it('are the same to whoever calls them', () => {
    const code = `
      const said = [], say = (what) => { said.push(what); return what }
      let kept
      const keep = () => (kept ??= worked()), worked = () => ({ say })
      function* each(list) { for (const one of list) yield twice(one) }
      const twice = (n) => add(n, n), add = (a, b) => a + b
      const later = (n) => (m) => /* => */ ({ sum: sum(n, m) }), sum = ((a, b) => a + b)
      function deep(n) { return n === 0 ? ends() : deeper(n) }
      function deeper(n) { return deep(n - 1) } function ends() { return say('end') }
      const given = () => [[...each([1, 2])], keep() === keep(), keep().say === say, later(1)(2), deep(3), said]
      const asked = [given]`
    const nested = nest(code)
    expect(run(`${nested}\nreturn [typeof each, typeof add, typeof sum, typeof deeper, typeof worked]`)).toEqual(
      Array.from({ length: 5 }, () => 'undefined'),
    )
    expect(run(`${nested}\nreturn asked[0]()`)).toEqual(run(`${code}\nreturn asked[0]()`))
  })

  it('never where a name at the top stands for something else as well', () => {
    expect(() => nest('const a = () => 1, b = (a) => a')).toThrow('a stands for two things')
  })
})

import { describe, expect, it } from 'vitest'
import { stepByStep } from '../scripts/sparing/steps.mjs'

/** What some code returns, when it is run as it is. */
const run = (code: string): unknown => new Function(code)()

describe('objects are put together one property after the other', () => {
  it.each([
    // code                                        comes out as
    ['let a = { b: 1, "c d": (2, 3), e: { f: 4 } }', { b: 1, 'c d': 3, e: { f: 4 } }],
    ['const g = (b) => ({ b, c: [{ d: b }, { d: 2 }] }), a = g(1)', { b: 1, c: [{ d: 1 }, { d: 2 }] }],
    ['function g(b) { "use strict"; return { b, c: this } } const a = g(1)', { b: 1, c: undefined }],
    ['const g = (b) => /* => */ (c) => ({ b, c }), a = g(1)(2)', { b: 1, c: 2 }],
    ['const a = { b: (n) => ({ n, m: { n } }), c: { d: 1 } }.b(2)', { n: 2, m: { n: 2 } }],
    ['const g = ({ b, c: d }) => ({ d, b: { b } }), a = g({ b: 1, c: 2 })', { d: 2, b: { b: 1 } }],
    ['function* g() { yield { b: 1, c: yield { d: 2 } } } const a = [...g()]', [{ d: 2 }, { b: 1, c: undefined }]],
    [
      'const b = { d: 1, e: 2 }, a = { c: 0, ...b, e: 3, ...(b.d && { f: { g: 4 } }), ...undefined }',
      { c: 0, d: 1, e: 3, f: { g: 4 } },
    ],
    [
      'const order = [], n = (m) => order.push(m); const a = { b: n(1), c: { d: n(2) }, e: n(3), order }',
      { b: 1, c: { d: 2 }, e: 3, order: [1, 2, 3] },
    ],
  ])('%s', (code, made) => {
    const steps = stepByStep(code)
    expect(steps).toContain('(made_1 = {}, made_1')
    expect(run(`${steps}\nreturn a`)).toEqual(made)
    expect(JSON.stringify(run(`${steps}\nreturn a`))).toBe(JSON.stringify(run(`${code}\nreturn a`)))
  })

  it.each([
    ['a spread at its beginning', 'const b = [1], a = { ...b, d: 2 }'],
    ['a getter', 'const a = { get b() { return 1 } }'],
    ['a method', 'const a = { b() { return 1 } }'],
    ['a name that is worked out', 'const a = { ["b"]: 1 }'],
    ['a number', 'const a = { 1: 2 }'],
    ['what it is made after', 'const a = { __proto__: null }'],
    ['nothing', 'const a = {}'],
    ['what a function is given', 'const a = (b = { c: 1 }) => b'],
    ['a class', 'class a { b = { c: 1 } }'],
    ['a table', `const a = { ${Array.from({ length: 17 }, (_, n) => `b${n}: ${n}`)} }`],
  ])('but not what holds %s', (_, code) => expect(stepByStep(code)).toBe(code))

  it('never where its name stands for something else', () => {
    expect(() => stepByStep('const made_1 = 1, a = { b: made_1 }')).toThrow('made_1 stands for something else')
  })
})

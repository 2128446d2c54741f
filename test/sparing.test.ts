import { describe, expect, it } from 'vitest'
import { needsOf } from '../scripts/sparing/needs.mjs'
import { type Pattern, patternsOf } from '../scripts/sparing/pattern.mjs'
import { bound, pieceOf, regexpsIn, sparing } from '../scripts/sparing/spare.mjs'
import { understand } from '../src/core/understand.ts'
import { fc } from './support/chance.ts'
import { labelled } from './support/labelled.ts'

/** What makes patterns that stand for an expression. */
function patternsFor({ source, flags }: RegExp): () => Pattern {
  const file = bound([pieceOf({ pattern: source, flags })])
  return () => patternsOf(file).pattern_(0)
}
const patternFor = (regexp: RegExp): Pattern => patternsFor(regexp)()

/** Everything that can be asked of an expression about a text. */
const answers = (pattern: Pattern, text: string): unknown[] => [
  pattern.test(text),
  pattern.exec(text),
  text.match(pattern),
  text.replace(pattern as RegExp, '<$&>'),
  text.search(pattern),
  text.split(pattern),
  ...(pattern.flags.includes('g') ? [[...text.matchAll(pattern as RegExp)]] : []),
]
const fresh = ({ source, flags }: RegExp): Pattern => new RegExp(source, flags)

describe('needs', () => {
  it.each([
    // expression                        what a text must hold for it
    [/^(?:is|was)\b/, { least: 2, starts: ['is', 'was'], holds: [] }],
    [/\bcall (?:him|her) $/, { least: 9, ends: ['call him ', 'call her '], holds: [] }],
    [/\b(?:spoke|talk(?:ed|s)?)\b/i, { least: 4, holds: [['spoke', 'talk']] }],
    [/\d{1,2}(?:st|nd)/, { least: 3, holds: [expect.arrayContaining(['1st', '1nd'])] }],
    [/\bwants? .{0,9}quote/, { least: 10, holds: [['quote'], ['want ', 'wants ']] }],
    [/^a|b$/, { least: 1, holds: [['a', 'b']] }],
    [/\S+/u, { least: 1, holds: [] }],
    [/ask/iu, { least: 3, holds: [] }],
    [/straße/i, { least: 6, holds: [] }],
    [/(\w)\1/, { least: 0, holds: [] }],
  ])('%s', ({ source, flags }, needs) => expect(needsOf(source, flags)).toEqual(needs))
})

describe('a pattern', () => {
  const letters = fc.constantFrom('a', 'b', 'A', 'k', 'K', '\u212a', 's', '\u017f', ' ', '1', '.', '’', 'é', '\n')
  const atom = fc.constantFrom('a', 'b', 'k', 's', ' ', '1', '\\.', '’', 'é', '.', '\\d', '\\w', '\\s', '[ab]', '[^a]', '\\b', '(?=a)', '(?<!b)', '(?!a)') // biome-ignore format: one line
  const { source: sources } = fc.letrec<{ source: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      atom,
      fc
        .tuple(tie('source'), fc.constantFrom('', '?', '*', '+', '{2}', '{1,2}', '{0,1}?'))
        .map(([a, b]) => `(?:${a})${b}`),
      tie('source').map((a) => `(${a})`),
    ),
    source: fc.oneof(
      { maxDepth: 3 },
      fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
      fc.array(tie('source'), { minLength: 2, maxLength: 3 }).map((ways) => ways.join('|')),
      tie('source').map((a) => `^${a}`),
      tie('source').map((a) => `${a}$`),
    ),
  }))

  it.each([
    [/ask/iu, 'A\u017f\u212a'],
    [/É/i, 'é'],
    [/^a$/m, 'b\na\nb'],
  ])('%s is found in “%s”', (regexp, text) => {
    expect(regexp.test(text)).toBe(true)
    expect(patternFor(regexp).test(text)).toBe(true)
  })

  it('answers as its expression does', () =>
    fc.assert(
      fc.property(
        sources,
        fc.constantFrom('', 'i', 'g', 'gi', 'u', 'iu', 'm'),
        fc.array(fc.string({ unit: letters, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        (source, flags, texts) => {
          const regexp = new RegExp(source, flags)
          const pattern = patternsFor(regexp)
          for (const text of texts) expect(answers(pattern(), text)).toEqual(answers(fresh(regexp), text))
        },
      ),
      { numRuns: 1000 },
    ))
})

/** Every third of the labelled notes: watching them being read takes long. */
const notes = labelled.filter((_, at) => at % 3 === 0)

/** All that was found while something ran: each expression, with the texts that it was found in. */
function foundWhile(run: () => void): Map<string, { regexp: RegExp; texts: Set<string> }> {
  const found = new Map<string, { regexp: RegExp; texts: Set<string> }>()
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (text) {
    const match = exec.call(this, text)
    if (match !== null && !this.sticky) {
      const name = `${this.flags}/${this.source}`
      if (!found.has(name)) found.set(name, { regexp: this, texts: new Set() })
      found.get(name)?.texts.add(text)
    }
    return match
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
  }
  return found
}

it('turns away nothing that any expression finds in a labelled note', () => {
  const found = foundWhile(() => {
    for (const { note, written } of notes) understand(note, written)
  })
  expect(notes.length).toBeGreaterThan(400)
  expect(found.size).toBeGreaterThan(200)
  const turnedAway = [...found.values()].flatMap(({ regexp, texts }) => {
    const pattern = patternsFor(regexp)
    return [...texts].filter((text) => !pattern().test(text)).map((text) => [String(regexp), text])
  })
  expect(turnedAway).toEqual([])
})

it.each([
  // code                                                                expressions that it can do without
  ['x.replace(/b/g, ""); /d/.test(x); const e = new RegExp("e", "u")', ['b', 'd', 'e']],
  ['const a = /a/g; while (a.exec(x));', ['a']],
  ['function f() { const a = /a/g; return x.match(/c/g) }', ['c']],
  ['const a = /a/y; new RegExp(x); new RegExp(x + y, "i")', []],
])('%s', (code, patterns) => expect(regexpsIn(code).map(({ pattern }) => pattern)).toEqual(patterns))

it('goes on where it ended, with the flag g', () => {
  const pattern = patternFor(/a/g)
  const ends = (text: string) => pattern.exec(text)?.index
  expect([ends('aa'), ends('aa'), ends('aa'), ends('b'), ends('ba')]).toEqual([0, 1, undefined, undefined, 1])
})

describe('a large table of texts', () => {
  const table = { a: 'x'.repeat(15_000), 'b \n': 'line\nline\t\f', 7: 'é'.repeat(6_000) }

  it('lies beside the code, and is the same there', () => {
    const { spare, patterns } = sparing()
    const code = spare(`const kept = { a: 'b' }, pages = ${JSON.stringify(table)}, said = /x/`)
    expect(code).toContain("const kept = { a: 'b' }, pages = (table_(3)), said = (pattern_(4))")
    const { table_, pattern_ } = patternsOf(patterns('beside.words')?.bytes ?? Buffer.of())
    expect({ ...table_(3) }).toEqual(table)
    expect(Object.keys(table).map((name) => table_(3)[name])).toEqual(Object.values(table))
    expect(table_(3)['c']).toBe(undefined)
    expect(pattern_(4).source).toBe('x')
  })

  it('keeps in the code what of it has letters beyond a byte', () => {
    const { spare, patterns } = sparing()
    const code = spare(`const pages = ${JSON.stringify({ ...table, 'to →': '’' })}`)
    expect(code).toContain('const pages = (Object.assign(table_(3), { "to →":"’" }))')
    expect({ ...patternsOf(patterns('beside.words')?.bytes ?? Buffer.of()).table_(3) }).toEqual(table)
  })

  it.each([
    ['what is worked out in it', `{ a: '${'x'.repeat(30_000)}', b: f() }`],
    ['letters beyond a byte', `{ a: '${'’'.repeat(30_000)}' }`],
  ])('stays where it is with %s', (_, literal) =>
    expect(sparing().spare(`const a = ${literal}`)).not.toContain('table_'),
  )
})

it('lets bytes that are written as text lie beside the code', () => {
  const bytes = Uint8Array.from({ length: 30_000 }, (_, at) => at % 256)
  const text = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`
  const { spare, patterns } = sparing()
  expect(spare(`const said = /x/, bytes = f('${text}'), small = f('data:text/plain,a')`)).toContain(
    "bytes = (bytes_(0)), small = f('data:text/plain,a')",
  )
  expect(Uint8Array.from(patternsOf(patterns('beside.words')?.bytes ?? Buffer.of()).bytes_(0))).toEqual(bytes)
})

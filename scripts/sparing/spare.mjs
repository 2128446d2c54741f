// Puts patterns that are made when they are needed in the place of the regular expressions of some code, and takes its large
// tables of texts out of it.
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { inBothCases } from './cases.mjs'
import { canBeTold, toldBy } from './grams.mjs'
import { nodesIn } from './names.mjs'
import { needsOf } from './needs.mjs'
import { ANY, bitOf, GOES_ON, HEAD, HOLDS, MORE, NAME, PLACE, WORD } from './pattern.mjs'

/** The regular expressions in some code, with where they stand. Those that keep their place between two looks are left out. */
export function regexpsIn(code) {
  const found = []
  const visit = (node, parent, isRunOnce) => {
    if (Array.isArray(node)) for (const one of node) visit(one, parent, isRunOnce)
    if (typeof node?.type !== 'string') return
    const regex = node.regex ?? regexMadeBy(node)
    if (regex && (!/[gy]/.test(regex.flags) || isAskedAtOnce(regex, parent, isRunOnce)))
      found.push({ ...regex, start: node.start, end: node.end })
    const once = isRunOnce && !/Function|Class/.test(node.type)
    for (const [key, inner] of Object.entries(node))
      if (key !== 'regex' && typeof inner === 'object') visit(inner, node, once)
  }
  visit(parseAst(code), undefined, true)
  return found
}

/** `new RegExp('…', 'g')`: esbuild writes newer expressions so. */
function regexMadeBy({ type, callee, arguments: given = [] }) {
  const [pattern, flags = { value: '' }] = given
  if (type !== 'NewExpression' || callee.name !== 'RegExp' || typeof pattern?.value !== 'string') return undefined
  return typeof flags.value === 'string' ? { pattern: pattern.value, flags: flags.value } : undefined
}

const AT_ONCE = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split', 'search'])

/** With the flags g and y an expression goes on where it last ended: within a function it is another one each time. */
const isAskedAtOnce = ({ flags }, parent, isRunOnce) =>
  !flags.includes('y') && (isRunOnce || (parent.type === 'CallExpression' && AT_ONCE.has(parent.callee.property?.name)))

/** What an expression is and what it needs, as `patternsOf` reads it: the numbers of its head, and a line. */
export function pieceOf({ pattern, flags }) {
  const { least, starts, ends, holds } = needsOf(pattern, flags)
  const lists = [starts, ends, holds[0], holds[1]].map((list) => list?.join(WORD) ?? '')
  const spelled = flags.includes('i') && !flags.includes('u') ? inBothCases(pattern) : undefined
  const made = spelled === undefined ? flags : flags.replace('i', '')
  const ascii = (spelled ?? pattern).replace(
    /[^\0-\x7f]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const told = holds.slice(0, 2).map((words) => (words !== undefined && canBeTold(words) ? words : undefined))
  return {
    told,
    head: [
      least | (flags.includes('g') ? GOES_ON : 0) | (told[0] ? HOLDS : 0) | (told[1] ? MORE : 0),
      bitsOf(starts, (word) => word.charCodeAt(0)),
      bitsOf(ends, (word) => word.charCodeAt(word.length - 1)),
    ],
    text: [made, flags.includes('i') ? 'i' : '', ...lists, ascii].join('\0'),
  }
}

/** The bits of all marks at one place of some words. */
function bitsOf(words, markOf) {
  return words === undefined || words.some((word) => /^$|^[^\0-\x7f]|[^\0-\x7f]$/.test(word))
    ? ANY
    : words.reduce((bits, word) => bits | bitOf(markOf(word)), 0)
}

/** As many characters cost more in the code than another file to read does. */
const MUCH = 20_000

/** Tables whose texts come to so much, with where they stand; what of a table can't lie beside the code is its `rest`. */
export function tablesIn(code) {
  const found = []
  const visit = (node) => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (typeof node?.type !== 'string') return
    const properties = node.type === 'ObjectExpression' ? node.properties : []
    const given = properties.map(({ key, value }) => [nameOf(key), textOf(value)])
    const texts = given.filter(canLieBeside)
    if (texts.flat().join('').length > MUCH && given.flat().every((text) => text !== undefined)) {
      const rest = properties
        .filter((_, at) => !canLieBeside(given[at]))
        .map(({ start, end }) => code.slice(start, end))
      found.push({ texts, rest, start: node.start, end: node.end })
    } else for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner)
  }
  visit(parseAst(code))
  return found
}

const DATA = /^data:application\/octet-stream;base64,/

/** Bytes that a function makes of text in the code, with where they stand. */
export const bytesIn = (code) =>
  [...nodesIn(parseAst(code))].flatMap(({ node: { type, arguments: given = [], start, end } }) =>
    type === 'CallExpression' && DATA.test(given[0]?.value)
      ? [{ bytes: Buffer.from(given[0].value.replace(DATA, ''), 'base64'), start, end }]
      : [],
  )

/** The file beside the code has a byte for each letter. */
const canLieBeside = (texts) => texts.every((text) => text !== undefined && !/[\x05\x06]|[^\0-\xff]/.test(text))

const nameOf = (key) =>
  key?.type === 'Identifier' ? key.name : key?.value === undefined ? undefined : String(key.value)
const textOf = (value) =>
  value?.type === 'TemplateLiteral' && value.quasis.length === 1
    ? value.quasis[0].value.cooked
    : typeof value?.value === 'string'
      ? value.value
      : undefined

/** Some pieces as the bytes of a file, as `patternsOf` reads it. */
export function bound(pieces) {
  const lists = pieces.flatMap(({ told = [] }, place) => told.map((words, at) => [2 * place + at, words]))
  const told = toldBy(new Map(lists.filter(([, words]) => words !== undefined)))
  const heads = Buffer.alloc(HEAD * (pieces.length + 1))
  heads.writeUInt32LE(pieces.length)
  heads.writeUInt32LE(told.length, 4)
  let end = 0
  for (const [place, { head = [], text }] of pieces.entries()) {
    end += text.length
    for (const [at, number] of [end, ...head].entries()) heads.writeUInt32LE(number, HEAD * (place + 1) + 4 * at)
  }
  return Buffer.concat([heads, told, Buffer.from(pieces.map(({ text }) => text).join(''), 'latin1')])
}

/** Takes some code after another. */
export function sparing() {
  const pieces = []
  return {
    /** The code without its expressions, large tables and bytes. */
    spare(code) {
      const wanted = [
        ...tablesIn(code).map(({ texts, rest, ...place }) => {
          const names = texts.map(([name, text]) => NAME + name + PLACE + (pieces.push({ text }) - 1))
          const table = `table_(${pieces.push({ text: names.join('') }) - 1})`
          return {
            ...place,
            by: rest.length === 0 ? `(${table})` : `(Object.assign(${table}, { ${rest.join(', ')} }))`,
          }
        }),
        ...bytesIn(code).map(({ bytes, ...place }) => ({
          ...place,
          by: `(bytes_(${pieces.push({ text: bytes.toString('latin1') }) - 1}))`,
        })),
        ...regexpsIn(code).map(({ start, end, ...regexp }) => ({
          start,
          end,
          by: `(pattern_(${pieces.push(pieceOf(regexp)) - 1}))`,
        })),
      ].sort((a, b) => b.start - a.start)
      let rest = code
      for (const { start, end, by } of wanted) rest = `${rest.slice(0, start)}${by}${rest.slice(end)}`
      return rest === code && pieces.length === 0
        ? code
        : `import { bytes_, pattern_, table_ } from './patterns'\n${rest}`
    },
    /** What stands for an expression that is known, where there is one. */
    place: (work) =>
      work instanceof RegExp && !work.sticky
        ? `pattern_(${pieces.push(pieceOf({ pattern: work.source, flags: work.flags })) - 1})`
        : undefined,
    /** What the spared code imports as `./patterns`: it requires its `bytes` as a file of this name. Nothing where that is not worth a file. */
    patterns(file) {
      if (pieces.reduce((sum, { text }) => sum + text.length, 0) < MUCH) return undefined
      const code = `import { patternsOf } from ${JSON.stringify(join(import.meta.dirname, 'pattern.mjs'))}
        export const { bytes_, pattern_, table_ } = patternsOf(require(${JSON.stringify(file)}))`
      return { code, bytes: bound(pieces) }
    },
  }
}

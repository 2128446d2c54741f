// Objects are put together one property after the other, `(made_1 = {}, made_1.a = x, made_1)` in place of `{ a: x }`. In code
// that runs a few times V8 makes a literal by its runtime, from a description and then each property once more, which takes three
// times as long.
import { parseAst } from 'rolldown/parseAst'
import { editor, isFunction, namesIn, nodesIn, opened } from './names.mjs'

/** A table is cheaper as it stands. */
const MOST = 16

/** What comes before the value of a property: its name and a colon, or nothing where both are one. */
const beforeValue = (code, { key, shorthand, start }) => (shorthand ? start : code.indexOf(':', key.end) + 1)

/** How a property is reached by its key; nothing for what is no plain name. What is spread comes at once. */
function stepOf({ type, kind, method, computed, key }) {
  if (type === 'SpreadElement') return '...'
  if (type !== 'Property' || kind !== 'init' || method || computed) return undefined
  const name = key.name ?? key.value
  if (typeof name !== 'string' || name === '__proto__' || /^\d/.test(name)) return undefined
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

/** The literals in a program that can be put together so, each with the function that it stands in and how many it stands within there. */
function literalsIn(program) {
  const found = []
  const visit = (node, within, depth) => {
    if (Array.isArray(node)) for (const one of node) visit(one, within, depth)
    if (typeof node?.type !== 'string') return
    let deeper = depth
    if (node.type === 'ObjectExpression') {
      const steps = node.properties.map(stepOf)
      if (within && steps.length > 0 && steps.length <= MOST && steps[0] !== '...' && !steps.includes(undefined)) {
        deeper += 1
        found.push({ node, steps, within, name: `made_${deeper}` })
      }
    }
    for (const [key, inner] of Object.entries(node)) {
      if (typeof inner !== 'object' || key === 'regex') continue
      // What a function is given, and what stands in a class, is worked out where nothing can be declared.
      if (isFunction(node)) visit(inner, key === 'body' ? node : undefined, 0)
      else visit(inner, node.type === 'PropertyDefinition' ? undefined : within, deeper)
    }
  }
  visit(program, program, 0)
  return found
}

/** The code with its objects put together so. */
export function stepByStep(code) {
  const program = parseAst(code)
  const { times } = namesIn([...nodesIn(program)])
  const names = new Map()
  const edits = []
  for (const { node, steps, within, name } of literalsIn(program)) {
    if (times.has(name)) throw new Error(`${name} stands for something else`)
    names.set(within, (names.get(within) ?? new Set()).add(name))
    let { start } = node
    let before = `(${name} = {}`
    for (const [at, one] of node.properties.entries()) {
      const isSpread = steps[at] === '...'
      const by = isSpread ? `Object.assign(${name}, ` : `${name}${steps[at]} = `
      edits.push({ start, end: isSpread ? one.start + '...'.length : beforeValue(code, one), by: `${before}, ${by}` })
      start = one.end
      before = isSpread ? ')' : ''
    }
    edits.push({ start, end: node.end, by: `${before}, ${name})` })
  }
  for (const [within, own] of names)
    if (within !== program) edits.push(...opened(code, within, `var ${[...own].join(', ')};`))
  const atTop = names.has(program) ? `var ${[...names.get(program)].join(', ')};\n` : ''
  return atTop + editor(code, edits)(0, code.length)
}

// What is worked out once for all, at the top of a file, is worked out when it is first asked for: of the word lists, tables and
// expressions of a command a note needs few. Only where nobody can tell the difference: what comes out must depend on nothing
// but the code.
import { parseAst } from 'rolldown/parseAst'
import { bindings, editor, isPropertyName, namesIn, nodesIn } from './names.mjs'

/** Of what the language gives, that which has no state and touches nothing. */
const LANGUAGE =
  /^(?:Array|BigInt|Boolean|Infinity|Intl|JSON|Map|Math|NaN|Number|Object|RegExp|Set|String|Uint8Array|WeakMap|WeakSet|atob|undefined)$/

const WORK = /^(?:New|Call|TaggedTemplate)Expression$/
/** More entries than this are worth waiting with: V8 makes a shape for each table of names. */
const FEW = 1

const isWork = (init) =>
  !/Function|Class/.test(init.type) &&
  (init.regex !== undefined ||
    (init.elements ?? init.properties ?? []).length > FEW ||
    [...nodesIn(init)].some(({ node }) => WORK.test(node.type)))

/** What the top of some code declares once, and works out without touching anything: each name with what is worked out. */
function workIn(program) {
  const all = [...nodesIn(program)]
  const { times, changed } = namesIn(all)
  const declared = new Map()
  for (const statement of program.body)
    if (statement.type === 'FunctionDeclaration') declared.set(statement.id.name, statement)
    else if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement.declarations) if (id.name && init) declared.set(id.name, init)

  const known = new Map()
  const isPlain = (name) => {
    if (!declared.has(name)) return LANGUAGE.test(name) && !times.has(name)
    // Whoever asks for itself on the way adds nothing.
    if (!known.has(name)) {
      known.set(name, true)
      known.set(name, !changed.has(name) && touchesNothing(declared.get(name)))
    }
    return known.get(name)
  }
  function touchesNothing(node) {
    const within = [...nodesIn(node, { type: '' })]
    const own = new Set(within.flatMap((one) => bindings(one.node)))
    return within.every(
      (one) =>
        !/^(?:Await|Import|This|Yield)Expression$|^(?:MetaProperty|Super)$/.test(one.node.type) &&
        (one.node.type !== 'Identifier' || isPropertyName(one) || own.has(one.node.name) || isPlain(one.node.name)),
    )
  }
  const works = new Map()
  for (const [name, init] of declared)
    if (times.get(name) === 1 && init.type !== 'FunctionDeclaration' && isWork(init) && isPlain(name))
      works.set(name, init)
  return { all, works }
}

/** The names of what some code could wait with. */
export const worksOf = (code) => [...workIn(parseAst(code)).works.keys()]

/** The code with each of its works waiting until it is asked for; `otherwise` may know a short way to one of them. */
export function lazily(code, otherwise = () => undefined) {
  const program = parseAst(code)
  const { all, works } = workIn(program)
  const short = new Map([...works.keys()].map((name) => [name, otherwise(name)]))
  const asked = (name) => short.get(name) ?? `(${name} ??= work_${name}())`
  const edits = []
  for (const one of all) {
    const { node, parent, key } = one
    if (node.kind === 'const' && node.declarations.some(({ id }) => works.has(id.name)))
      edits.push({ start: node.start, end: node.start + 'const'.length, by: 'let' })
    if (node.type === 'VariableDeclarator' && works.has(node.id.name))
      edits.push({ start: node.id.end, end: node.init.end, by: '' })
    if (node.type !== 'Identifier' || !works.has(node.name) || isPropertyName(one)) continue
    if (parent.type === 'VariableDeclarator' && key === 'id') continue
    // Of `{ WORDS }` the name and what it stands for are one place.
    if (parent.shorthand && key === 'key') continue
    const by = parent.shorthand ? `${node.name}: ${asked(node.name)}` : asked(node.name)
    edits.push({ start: node.start, end: node.end, by })
  }
  const edited = editor(code, edits)
  const functions = [...works]
    .filter(([name]) => short.get(name) === undefined)
    .map(([name, init]) => `function work_${name}() { return ${edited(init.start, init.end)} }`)
  return [edited(0, code.length), ...functions].join('\n')
}

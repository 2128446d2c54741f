// Functions at the top of a file that are asked for from within one other function only are put into that function. Of each that
// stands at the top V8 makes five things at every start, called or not; of one within another it makes nothing until that is called.
import { parseAst } from 'rolldown/parseAst'
import { editor, isFunction, isReference, namesIn, nodesIn, opened } from './names.mjs'
import { lastBefore } from './ways.mjs'

/** Whoever is called more often than this makes what is put into it too often. */
const OFTEN = 8

/** The functions that the top of some code declares for good, by their names. */
function functionsAtTop({ body }, { times, changed }) {
  const declared = body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration'
      ? [[statement.id.name, statement]]
      : (statement.declarations ?? []).map(({ id, init }) => [id.name, init]),
  )
  for (const [name] of declared) if (times.get(name) > 1) throw new Error(`${name} stands for two things`)
  return new Map(declared.filter(([name, made]) => isFunction(made) && !changed.has(name)))
}

/** For each function in a program those from which one comes to it: it stands in them, or they ask for it by its name. */
function waysInto(program, atTop) {
  const ways = new Map([...atTop.values()].map((made) => [made, new Set()]))
  const visit = (node, parent, key, within) => {
    if (Array.isArray(node)) for (const one of node) visit(one, parent, key, within)
    if (typeof node?.type !== 'string') return
    if (isFunction(node) && !ways.has(node)) ways.set(node, new Set([within]))
    if (atTop.has(node.name) && isReference({ node, parent, key })) ways.get(atTop.get(node.name)).add(within)
    // What a function is given is worked out before it sees what is within it.
    for (const [inner, value] of Object.entries(node))
      if (typeof value === 'object' && inner !== 'regex')
        visit(value, node, inner, isFunction(node) && inner === 'body' ? node : within)
  }
  visit(program, undefined, undefined, program)
  return ways
}

/** Methods are asked for again and again, and in a strict function those within it would be strict, too. */
const canHold = ({ node, parent }) =>
  isFunction(node) &&
  !(parent.type === 'MethodDefinition' || parent.method || /^[gs]et$/.test(parent.kind)) &&
  node.body.body?.[0]?.directive === undefined

/** What is to be put into which function. */
function heldBy(program, timesCalled) {
  const all = [...nodesIn(program)]
  const atTop = functionsAtTop(program, namesIn(all))
  const last = lastBefore(program, waysInto(program, atTop))
  const homes = new Set(all.filter((one) => canHold(one) && timesCalled(one.node) <= OFTEN).map(({ node }) => node))
  const held = new Map()
  for (const [name, made] of atTop) {
    let home = last.get(made) ?? program
    while (home !== program && !homes.has(home)) home = last.get(home)
    if (home !== program) held.set(home, [...(held.get(home) ?? []), { name, made }])
  }
  return held
}

/** The code with such functions within others; `timesCalled` says of a function how often it was called when the code was tried. */
export function nest(code, timesCalled = () => 0) {
  const program = parseAst(code)
  const held = heldBy(program, timesCalled)
  const moved = new Set([...held.values()].flat().map(({ made }) => made))
  const homes = [...held.keys()]

  const textOf = ({ start, end }) =>
    editor(code, homes.filter((home) => start <= home.start && home.end <= end).flatMap(filled))(start, end)
  /** Puts what a function is to hold before all else in it. */
  function filled(home) {
    const functions = held
      .get(home)
      .map(({ name, made }) => (made.type === 'FunctionDeclaration' ? textOf(made) : `var ${name} = ${textOf(made)};`))
    return opened(code, home, functions.join('\n'))
  }
  const staying = program.body.flatMap((statement) => {
    if (moved.has(statement)) return []
    if (statement.type !== 'VariableDeclaration') return [textOf(statement)]
    const left = statement.declarations.filter(({ init }) => !moved.has(init))
    return left.length === 0 ? [] : [`${statement.kind} ${left.map(textOf).join(', ')};`]
  })
  return staying.join('\n')
}

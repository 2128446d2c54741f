// What stands where in some code, and which names it gives to what.

/** The nodes within a node, itself first, each with what it stands in. */
export function* nodesIn(node, parent, key) {
  if (Array.isArray(node)) for (const one of node) yield* nodesIn(one, parent, key)
  if (typeof node?.type !== 'string') return
  yield { node, parent, key }
  for (const [inner, value] of Object.entries(node))
    if (typeof value === 'object' && inner !== 'regex') yield* nodesIn(value, node, inner)
}

export const isFunction = (node) =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node?.type)

/** Whether an identifier names a property and nothing that stands somewhere. */
export const isPropertyName = ({ parent, key }) =>
  (!parent.computed && (key === 'key' || key === 'property') && !(key === 'key' && parent.shorthand)) ||
  /^(?:Export|Import)Specifier$/.test(parent.type) ||
  parent.type === 'MetaProperty'

/** Whether an identifier stands for what it names, and does not only give the name. */
export function isReference(one) {
  const { node, parent, key } = one
  if (node.type !== 'Identifier' || isPropertyName(one) || /Label|Break|Continue/.test(parent.type)) return false
  // Of `{ name }` the name and what it stands for are one place.
  return (
    !(key === 'id' && /^(?:FunctionDeclaration|VariableDeclarator)$/.test(parent.type)) &&
    !(parent.shorthand && key === 'key')
  )
}

/** The names that a pattern binds: of a declaration, or of what a function is given. */
export function boundIn(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap(({ value, argument }) => boundIn(value ?? argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundIn)
    case 'AssignmentPattern':
      return boundIn(pattern.left)
    case 'RestElement':
      return boundIn(pattern.argument)
    default:
      return []
  }
}

/** The names that a node binds for what lies within or beside it. */
export function bindings(node) {
  if (/Function|Class/.test(node.type)) return [...boundIn(node.id), ...(node.params ?? []).flatMap(boundIn)]
  if (node.type === 'VariableDeclarator') return boundIn(node.id)
  if (node.type === 'CatchClause') return boundIn(node.param)
  return /^Import\w*Specifier$/.test(node.type) ? boundIn(node.local) : []
}

/** What is given another value after it was declared. */
export function assignedIn(node) {
  if (node.type === 'AssignmentExpression') return boundIn(node.left)
  if (node.type === 'UpdateExpression') return boundIn(node.argument)
  return /^For(?:In|Of)Statement$/.test(node.type) ? boundIn(node.left) : []
}

/** How often each name is given, and what is given another value later. */
export function namesIn(nodes) {
  const times = new Map()
  for (const { node } of nodes) for (const name of bindings(node)) times.set(name, (times.get(name) ?? 0) + 1)
  return { times, changed: new Set(nodes.flatMap(({ node }) => assignedIn(node))) }
}

/** What gives a part of some code as it is after some edits; within one edit no other counts. */
export function editor(code, edits) {
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  return (start, end) => {
    let text = ''
    let at = start
    for (const edit of edits) {
      if (edit.start < at || edit.end > end) continue
      text += code.slice(at, edit.start) + edit.by
      at = edit.end
    }
    return text + code.slice(at, end)
  }
}

/** The edits that put something before all else in a function. */
export function opened(code, made, first) {
  const { body, params } = made
  if (body.type === 'BlockStatement') {
    const start = body.body.findLast(({ directive }) => directive !== undefined)?.end ?? body.start + 1
    return [{ start, end: start, by: `\n${first}\n` }]
  }
  const begin = code.indexOf('=>', params.at(-1)?.end ?? made.start) + '=>'.length
  return [
    { start: begin, end: begin, by: ` {\n${first}\nreturn (` },
    { start: made.end, end: made.end, by: '\n) }' },
  ]
}

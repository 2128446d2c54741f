// Functions that an everyday command did not call when it was tried are kept within a few functions that V8 need not look into:
// of each function that stands at the top of a file it makes five things at every start, whether it is called or not.
import { parseAst } from 'rolldown/parseAst'
import { editor, isFunction, isReference, namesIn, nodesIn } from './names.mjs'

/** As many characters are kept together: what lies beside a function that is called after all is looked into with it. */
const ROOM = 8000

/** What the top of some code declares: the name, where it lies, and which list of declarations it is one of. */
const declaredIn = ({ body }) =>
  body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration'
      ? [{ name: statement.id.name, made: statement, statement }]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ id, init }) => ({ name: id.name, made: init ?? id, statement }))
        : [],
  )

/** Whom a function is called on, it must not ask: from its new place it is called on something else. */
const asksForThis = (made) => [...nodesIn(made)].some(({ node }) => /^(?:ThisExpression|MetaProperty)$/.test(node.type))

/** What can be kept together, as it follows in the code. */
function togetherIn(movable) {
  const groups = []
  let room = 0
  for (const one of movable) {
    if (groups.length === 0 || room <= 0) {
      groups.push([])
      room = ROOM
    }
    groups.at(-1).push(one)
    room -= one.made.end - one.made.start
  }
  return groups
}

/**
 * The code with those functions at its top set aside that neither ran nor were asked for: `parts` says from where to where code was
 * reached and how often, the inner after the outer.
 */
export function setAside(code, parts) {
  const reached = new Uint8Array(code.length)
  for (const [start, end, times] of parts) reached.fill(times > 0 ? 1 : 0, Math.max(start, 0), end)
  const program = parseAst(code)
  const all = [...nodesIn(program)]
  const { times, changed } = namesIn(all)
  const declared = declaredIn(program)
  const references = all.filter(isReference)
  const asked = new Set(references.filter(({ node }) => reached[node.start] === 1).map(({ node }) => node.name))
  const movable = declared.filter(
    ({ name, made }) =>
      isFunction(made) &&
      times.get(name) === 1 &&
      !changed.has(name) &&
      !asked.has(name) &&
      reached[made.body.start] === 0 &&
      !asksForThis(made),
  )
  const groups = togetherIn(movable)
  const placeOf = new Map(groups.flatMap((group, place) => group.map((one) => [one.name, { place, ...one }])))

  const edits = []
  for (const { node, parent } of references) {
    if (!placeOf.has(node.name)) continue
    const { place } = placeOf.get(node.name)
    const isBeside = groups[place].some(({ made }) => made.start <= node.start && node.end <= made.end)
    if (isBeside) continue
    const by = `((aside_${place} ??= set_${place}()).${node.name})`
    edits.push({ start: node.start, end: node.end, by: parent.shorthand ? `${node.name}: ${by}` : by })
  }
  const edited = editor(code, edits)

  const gone = new Set(movable.map(({ made }) => made))
  const rest = program.body.map((statement) => {
    if (gone.has(statement)) return ''
    const own = declared.filter((one) => one.statement === statement)
    if (statement.type !== 'VariableDeclaration' || !own.some(({ made }) => gone.has(made)))
      return edited(statement.start, statement.end)
    const left = statement.declarations.filter(({ init }) => !gone.has(init))
    return left.length === 0 ? '' : `${statement.kind} ${left.map(({ start, end }) => edited(start, end)).join(', ')}`
  })
  const functions = groups.map((group, place) => {
    const inside = group.map(({ name, made }) =>
      made.type === 'FunctionDeclaration'
        ? edited(made.start, made.end)
        : `const ${name} = ${edited(made.start, made.end)}`,
    )
    return `var aside_${place}; function set_${place}() { ${inside.join('\n')}\nreturn { ${group.map(({ name }) => name)} } }`
  })
  return [...rest, ...functions].filter((part) => part !== '').join('\n')
}

import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Configuration } from '../core/configuration.ts'
import { plainKeys } from './keys.ts'
import { mended } from './mend.ts'
import { type Complain, type Path, type Problem, pathInWords } from './problem.ts'
import { configurationSaid } from './rules.ts'
import { schema } from './schema.ts'
import { shapeProblems } from './shape.ts'

/** A problem with its place in the file, counted from 1. */
export interface Found {
  readonly line: number
  readonly column: number
  /** "rules[1].after". */
  readonly path: string
  readonly message: string
}

/** What a file comes to: a configuration, or all that is wrong with it at once, in the order of the file. */
export type Checked = { readonly configuration: Configuration } | { readonly problems: readonly Found[] }

/** The most that a configuration may hold, in characters. */
const LONGEST = 1_000_000

/** Reads and checks the text of nurture.yaml. */
export function check(text: string): Checked {
  if (text.length > LONGEST) return { problems: [{ line: 1, column: 1, path: '', message: 'the file is too long' }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const broken = document.errors.map(({ pos, message, code }): Found => {
    const { line, col } = lines.linePos(pos[0])
    return { line, column: col, path: '', message: brokenInWords(code, message) }
  })
  if (broken.length > 0) return { problems: broken }

  plainKeys(document)
  const problems: Problem[] = []
  const complain = (path: Path, message: string, atKey?: boolean) => {
    problems.push({ path, message, ...(atKey && { atKey }) })
  }
  let said: unknown
  try {
    said = document.toJS() ?? {}
  } catch (error) {
    return { problems: [{ line: 1, column: 1, path: '', message: (error as Error).message }] }
  }
  const shaped = schema.safeParse(said)
  if (shaped.success) {
    const configuration = configurationSaid(shaped.data, complain)
    if (problems.length === 0) return { configuration }
  } else {
    shapeProblems(shaped.error, said, complain)
    restProblems(said, shaped.error, complain)
  }
  return { problems: problems.map((problem) => located(problem, document, lines)).toSorted(byPlace) }
}

/** What is of the right shape is read all the same, so that everything wrong is said at once. */
function restProblems(said: unknown, error: z.ZodError, complain: Complain): void {
  const shaped = new Set(error.issues.map(({ path }) => pathInWords(path as Path)))
  const rest = schema.safeParse(mended(said, error))
  if (!rest.success) return
  configurationSaid(rest.data, (path, message, atKey) => {
    if (!shaped.has(pathInWords(path))) complain(path, message, atKey)
  })
}

const byPlace = (a: Found, b: Found): number => a.line - b.line || a.column - b.column

function brokenInWords(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this stands here twice'
  if (code === 'TAB_AS_INDENT') return 'a tab can’t indent; use blanks'
  if (code === 'BAD_INDENT') return 'this line is indented unlike its neighbours'
  return `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\n[\s\S]*/, '')}`
}

function located({ path, message, atKey }: Problem, document: Document, lines: LineCounter): Found {
  const offset = (atKey ? keyAt(document, path) : nodeAt(document, path))?.range?.[0] ?? 0
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col), path: pathInWords(path), message }
}

/** The node at a path, or the nearest one above it that is there. */
function nodeAt(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    // An empty value has no place of its own: its key has.
    if (isScalar(node) && node.value === null) return keyAt(document, path.slice(0, length)) ?? node
    if (node !== undefined && node !== null) return node as Node
  }
  return document.contents ?? undefined
}

function keyAt(document: Document, path: Path): Node | undefined {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
  return (pair?.key as Node | undefined) ?? nodeAt(document, path.slice(0, -1))
}

import type { Reject } from './arrival.ts'
import type { Table } from './table.ts'

type Parts = Readonly<Record<string, unknown>>

/** Reads people in the JSON of another program as a table: a list of them, `{"contacts": [ … ]}`, or one a line; or says what is wrong. */
export function tableInJson(text: string): Table | { wrong: string } {
  const parsed = valuesIn(text)
  if ('wrong' in parsed) return parsed
  const { list, lines } = parsed
  const header: string[] = []
  const places = new Map<string, number>()
  const rejects: Reject[] = []
  let objects = 0
  const isCounted = new Set(lines).size < lines.length
  const rows = list.flatMap((one, at) => {
    const line = isCounted ? at + 1 : (lines[isParts(one) ? objects++ : Math.max(0, objects - 1)] ?? at + 1)
    if (!isParts(one)) {
      rejects.push({ line, why: 'is nobody: it is no object', raw: [JSON.stringify(one)] })
      return []
    }
    const cells: string[] = []
    for (const [name, cell] of flat(one)) {
      if (cell === '') continue
      let place = places.get(name)
      if (place === undefined) {
        place = header.push(name) - 1
        places.set(name, place)
      }
      cells[place] = cells[place] ? `${cells[place]}; ${cell}` : cell
    }
    return [{ line, cells: Array.from(cells, (cell) => cell ?? '') }]
  })
  return { delimiter: ',', header, rows, rejects, ...(isCounted && { isCounted }) }
}

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value)

function valuesIn(text: string): { list: readonly unknown[]; lines: readonly number[] } | { wrong: string } {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    const found = listIn(JSON.parse(plain))
    if (found === undefined) return { wrong: 'it holds no list of people' }
    return { list: found, lines: linesOf(plain, found.filter(isParts).length) }
  } catch (error) {
    const each = plain.split('\n').map((line, at) => ({ line: line.trim(), at: at + 1 }))
    const filled = each.filter(({ line }) => line !== '')
    if (filled.length < 2 || !filled.every(({ line }) => line.startsWith('{') && line.endsWith('}')))
      return { wrong: `it is no JSON: ${(error as Error).message}` }
    return { list: filled.map(({ line }) => parsedLine(line)), lines: filled.map(({ at }) => at) }
  }
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

/** The list itself, or the first list of objects that stands under a name, one level down or two. */
function listIn(value: unknown, depth = 0): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isParts) || depth === 0 ? value : undefined
  if (!isParts(value) || depth > 2) return undefined
  for (const part of Object.values(value)) {
    const found = listIn(part, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** The lines on which the objects of a list begin: those of the shallowest list that has so many. */
function linesOf(text: string, many: number): number[] {
  const starts = new Map<number, number[]>()
  let [line, depth] = [1, 0]
  for (const { 0: mark } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]\n]/g)) {
    if (mark === '\n') line += 1
    else if (mark === '{' || mark === '[') {
      depth += 1
      if (mark === '{') starts.set(depth, [...(starts.get(depth) ?? []), line])
    } else if (mark === '}' || mark === ']') depth -= 1
  }
  return [...starts.values()].find((lines) => lines.length === many) ?? []
}

/** What an object says, level by level, each under the names that lead to it: "address city". */
function flat(one: Parts, before = ''): [string, string][] {
  return Object.entries(one).flatMap(([key, value]): [string, string][] => {
    // Some programs wrap all that they know into one word that says nothing.
    const name = /^(?:properties|attributes|fields|data)$/.test(key) ? before : `${before}${before ? ' ' : ''}${key}`
    if (isParts(value)) return named(value) === undefined ? flat(value, name) : [[name, named(value) ?? '']]
    if (!Array.isArray(value)) return [[name === '' ? key : name, wordsOf(value)]]
    return [
      [
        name === '' ? key : name,
        value.map((item) => (isParts(item) ? (named(item) ?? JSON.stringify(item)) : wordsOf(item))).join('; '),
      ],
    ]
  })
}

/** What a value wrapped into an object comes to: `{"value": "a@b.example", "label": "work"}`, `{"name": "Ortiz Interiors"}`. */
function named(item: Parts): string | undefined {
  const found = ['value', 'address', 'number', 'email', 'phone', 'name', 'label', 'text', 'content', 'body']
    .map((key) => item[key])
    .find((value) => typeof value === 'string' || typeof value === 'number')
  return found === undefined || Object.keys(item).length > 6 ? undefined : String(found)
}

const wordsOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

import { Liquid } from 'liquidjs'
import { Exit, UserError } from '../errors.ts'

/** What a letter may name: plain words, lists of them, and facts by their names. */
export type Names = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>> | null>>

/** Enough for any letter; a template that asks for more is broken. */
const LIMITS = { parseLimit: 100_000, renderLimit: 1000, memoryLimit: 1_000_000 } as const

/** A letter looks at no other file. */
const files = {
  readFileSync: refuse,
  readFile: async () => refuse(),
  existsSync: () => false,
  exists: async () => false,
  contains: async () => false,
  containsSync: () => false,
  resolve: (_: string, file: string) => file,
}

function refuse(): string {
  throw new Error('a letter can’t take in other files')
}

/** Fills a letter's template in. Unknown names, filters and tags are refused with line and column. */
export function filledIn(template: string, names: Names, file: string): string {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    jsTruthy: false,
    dynamicPartials: false,
    cache: false,
    relativeReference: false,
    fs: files,
    globals: {},
    ...LIMITS,
  })
  try {
    return engine.parseAndRenderSync(template, { ...names })
  } catch (error) {
    throw inWords(error, file)
  }
}

/** Liquid's own words end in ", line:3, col:9". */
function inWords(error: unknown, file: string): UserError {
  const [said = ''] = (error as Error).message.split('\n')
  const [, what = said, line, column] = /^(.*?)(?:, file:[^,]*)?, line:(\d+), col:(\d+)$/.exec(said) ?? []
  const place = line === undefined ? file : `${file}:${line}:${column}`
  return new UserError(
    Exit.unreadable,
    `${place}: ${what.replace(/\.$/, '')}.`,
    'A letter may name: name, first_name, me, today, said, said_on, waits_for, facts, last_talked, fields.',
  )
}

import type { z } from 'zod'

/** What stands in for a word that has to be there, so that the rest of its block can be read. */
const STAND_INS: Readonly<Record<string, string>> = { when: 'won', after: '90 days', do: 'any', say: 'say', path: '' }

/** What stands in for a name that is missing, one like no other; it is no name to be told of. */
const standInFor = (path: readonly PropertyKey[]): string => `(${path.join(' ')})`

/** Whether a name only stands in for one that is missing. */
export const isStandIn = (name: string): boolean => name.startsWith('(')

/**
 * The file with all that is of the wrong shape taken out, or put right for the time being: the rest of it is read all the
 * same, so that everything that is wrong is said at once.
 */
export function mended(said: unknown, { issues }: z.ZodError): unknown {
  const copy = structuredClone(said)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      const block = at(copy, issue.path)
      for (const key of issue.keys) if (isBlock(block)) delete block[key]
      continue
    }
    const [last] = issue.path.slice(-1)
    const block = at(copy, issue.path.slice(0, -1))
    if (!isBlock(block) || Array.isArray(block) || last === undefined) continue
    const stand = last === 'name' ? standInFor(issue.path) : STAND_INS[String(last)]
    if (block[String(last)] === undefined && stand !== undefined) block[String(last)] = stand
    else delete block[String(last)]
  }
  return copy
}

const isBlock = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function at(said: unknown, path: readonly PropertyKey[]): unknown {
  let value = said
  for (const part of path) value = isBlock(value) ? value[String(part)] : undefined
  return value
}

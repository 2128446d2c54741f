import { z } from 'zod'
import { nearest, orRather } from './near.ts'
import type { Complain, Path } from './problem.ts'
import { schema } from './schema.ts'

type Issue = z.core.$ZodIssue

/** Puts what is wrong with the shape of a file into words. */
export function shapeProblems({ issues }: z.ZodError, said: unknown, complain: Complain): void {
  for (const issue of issues) {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) complain([...path, key], unknownKey(key, path), true)
    } else complain(path, inWords(issue, valueAt(said, path)))
  }
}

function unknownKey(key: string, path: Path): string {
  const known = keysAt(path)
  const near = nearest(key, known)
  return near === undefined
    ? `there is no such key here; there are ${known.join(', ')}`
    : `there is no such key; did you mean “${near}”?`
}

function inWords(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === null) return nothingThere(issue)
  const shown = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a block of keys' : `“${String(value)}”`
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String)
      return `${shown} is none of ${values.join(', ')}${nearest(String(value), values) ? orRather(String(value), values) : ''}`
    }
    case 'invalid_type':
      return `${shown} stands where ${kinds[issue.expected] ?? issue.expected} belongs${issue.path.length === 0 ? '' : advice(value, issue.expected)}`
    case 'invalid_union':
      return `${shown} stands where words or a list of words belong${advice(value, 'string')}`
    case 'too_small':
      return issue.origin === 'array' ? 'this list is empty' : `${shown} is less than ${issue.minimum}`
    case 'too_big':
      return `${shown} is more than ${issue.maximum}`
    default:
      return issue.message
  }
}

/** A key with nothing beside it was mostly begun and left. */
function nothingThere(issue: Issue): string {
  const wanted = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : 'words'
  const inside = issue.path.length > 1 && issue.path.at(-1) !== undefined
  return `nothing is said here; write ${wanted.replace(/,$/, '')}, or take the line out${inside ? '' : ': what is left out stays as it is built in'}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a word or words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each with a dash before it,',
  object: 'a block of keys',
  record: 'a block of names',
}

/** A bare number mostly wants its unit. */
function advice(value: unknown, expected: string): string {
  if (typeof value === 'number' && expected === 'string') return `; say ${value} days, or put it in quotation marks`
  return typeof value === 'string' && expected === 'object' && /^\S+(?: \S+)?$/.test(value)
    ? `; it reads name: ${value}`
    : ''
}

function valueAt(said: unknown, path: Path): unknown {
  let value = said
  for (const part of path) value = (value as Record<string | number, unknown> | null | undefined)?.[part]
  return value
}

/** Which keys the schema has at a path. */
function keysAt(path: Path): string[] {
  let here: unknown = schema
  for (const part of path) {
    here = unwrapped(here)
    if (here instanceof z.ZodObject) here = here.shape[part as string]
    else if (here instanceof z.ZodArray) here = here.element
    else if (here instanceof z.ZodRecord) here = here.valueType
  }
  here = unwrapped(here)
  return here instanceof z.ZodObject ? Object.keys(here.shape) : []
}

const unwrapped = (type: unknown): unknown => (type instanceof z.ZodOptional ? unwrapped(type.unwrap()) : type)

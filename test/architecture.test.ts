import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8')
const filesIn = (folder: string): string[] => files.filter((file) => file.startsWith(`${folder}/`))

/** Which folders each folder may import from. What is not listed is not allowed. */
const mayImport: Record<string, string[]> = {
  core: [],
  store: ['core', 'errors.ts'],
  journal: ['core', 'errors.ts'],
  formats: ['core', 'errors.ts'],
  config: ['core', 'errors.ts'],
  views: ['core'],
  mail: ['core', 'errors.ts'],
  cli: ['core', 'store', 'journal', 'formats', 'config', 'views', 'mail', 'errors.ts'],
}

/** What a file imports, at its top or later: files as they lie in src, packages by name. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*'([\w@./:-]+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(src, join(src, dirname(file), name)) : name,
  )

const isOurs = (name: string): boolean => files.includes(name)

function straysFrom(folder: string): string[] {
  const allowed = [folder, ...(mayImport[folder] ?? [])]
  return filesIn(folder).flatMap((file) =>
    importsOf(file)
      .filter((name) => isOurs(name) && !allowed.includes(name.split('/')[0] ?? ''))
      .map((name) => `${file} imports ${name}`),
  )
}

it('has files to look at', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(importsOf).filter(isOurs).length).toBeGreaterThan(100)
})

it('knows every folder', () => {
  const folders = new Set(files.map((file) => file.split('/')[0]))
  expect([...folders].filter((name = '') => name !== 'errors.ts' && !(name in mayImport))).toEqual([])
})

it.each(Object.keys(mayImport))('%s imports only what it may', (folder) => {
  expect(straysFrom(folder)).toEqual([]) // ["core/agenda.ts imports store/triggers.ts"]
})

/** How a note is read, from its words up; each folder may use those that are named with it, and no type of cue another. */
const cueFolders = [
  'appointment',
  'callback',
  'condition',
  'expiry',
  'facts',
  'occasion',
  'recurring',
  'settle',
  'stop',
  'turns',
]
const readersMayUse: Record<string, readonly string[]> = {
  language: [],
  evidence: ['language'],
  days: ['language', 'evidence'],
  ...Object.fromEntries(cueFolders.map((folder) => [folder, ['language', 'evidence', 'days']])),
}

it('reads notes in folders that all are known', () => {
  const folders = new Set(filesIn('core/readers').flatMap((file) => file.split('/').slice(2, -1)))
  expect([...folders].filter((name) => !(name in readersMayUse))).toEqual([])
})

it.each(Object.entries(readersMayUse))('of the readers, %s uses only what comes before it', (folder, used) => {
  const allowed = [folder, ...used].map((name) => `core/readers/${name}/`)
  const strays = filesIn(`core/readers/${folder}`).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('core/readers/') && !allowed.some((start) => name.startsWith(start)))
      .map((name) => `${file} imports ${name}`),
  )
  expect(strays).toEqual([])
})

it('keeps libraries out of the core, save the date library in its one file', () => {
  const libraries = filesIn('core').flatMap((file) =>
    importsOf(file)
      .filter((name) => !isOurs(name) && !name.endsWith('.json'))
      .map((name) => `${file} imports ${name}`),
  )
  expect(libraries.filter((line) => !/^core\/dates\/library\.ts imports chrono-node/.test(line))).toEqual([])
})

it.each(['process.', 'console.', 'new Date()', 'Date.now', 'Math.random', 'node:'])(
  'the core never says %s',
  (words) => {
    expect(filesIn('core').filter((file) => textOf(file).includes(words))).toEqual([])
  },
)

it('holds one idea a file: none is over 250 lines', () => {
  expect(files.filter((file) => textOf(file).trimEnd().split('\n').length > 250)).toEqual([])
})

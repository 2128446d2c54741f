import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** esbuild's own report, as far as we read it. */
interface Report {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string
        readonly inputs: Readonly<Record<string, unknown>>
        readonly imports: readonly { readonly path: string; readonly kind: string }[]
      }
    >
  >
}

const dist = join(import.meta.dirname, '..', 'dist')
const { outputs } = JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8')) as Report

/** What must never be loaded before it is used. */
const heavy = [
  'commander',
  'chrono-node',
  'yaml',
  'inquirer',
  '@inquirer',
  'cli-table3',
  'nodemailer',
  'chalk',
  'zod',
  'bindings',
]

const packageOf = (input: string): string | undefined => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]

/** The sources that are loaded when these are: what they import at their top, and so on. */
function loadedWith(...entries: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (chunk: string): void => {
    if (seen.has(chunk)) return
    seen.add(chunk)
    for (const { path, kind } of outputs[chunk]?.imports ?? []) if (kind === 'import-statement') visit(path)
  }
  for (const entry of entries) {
    const chunk = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === entry)
    if (chunk === undefined) throw new Error(`${entry} is no entry of the bundle`)
    visit(chunk)
  }
  return [...seen].flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}))
}

const everyday = readdirSync(join(dist, 'everyday')).filter((name) => name.endsWith('.cjs'))
const start = ['src/cli/main.ts', 'src/cli/notebook.ts']

it('has files to look at', () => {
  expect(everyday).toEqual(expect.arrayContaining(['add.cjs', 'today.cjs']))
  const all = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))
  expect(all).toContain('src/cli/commands/today.ts')
  expect(all.map(packageOf)).toEqual(expect.arrayContaining(['commander', 'chrono-node', 'chalk']))
  expect(loadedWith(...start, 'src/cli/commands/today.ts')).toEqual(
    expect.arrayContaining([
      'src/cli/quick.ts',
      'src/store/triggers.ts',
      'node_modules/better-sqlite3/lib/database.js',
    ]),
  )
})

it.each(['today', 'add', 'done', 'show'])('%s starts without any heavy library', (command) => {
  const packages = loadedWith(...start, `src/cli/commands/${command}.ts`).map(packageOf)
  expect(packages.filter((name) => heavy.some((one) => name === one || name?.startsWith(`${one}/`)))).toEqual([])
})

it.each(everyday)('%s takes of Node what is already there', (name) => {
  const file = readFileSync(join(dist, 'everyday', name), 'utf8')
  const taken = new Set([...file.matchAll(/\brequire\("(?:node:)?([\w/]+)"\)/g)].map(([, builtin]) => builtin))
  expect([...taken].sort()).toEqual(['fs', 'path', 'util'].filter((builtin) => taken.has(builtin)))
  expect(taken).toContain('fs')
})

it.each(['today', 'add'])('%s starts without the contents page', (command) => {
  const sources = loadedWith(...start, `src/cli/commands/${command}.ts`)
  expect(sources).toContain('src/cli/everyday.ts')
  expect(sources).not.toContain('src/cli/commands.ts')
})

it('reads no notes to show the agenda', () => {
  const sources = loadedWith(...start, 'src/cli/commands/today.ts')
  expect(sources.filter((name) => /core\/(?:readers|dates)\//.test(name))).toEqual([])
})

it.each(everyday)('%s is one file, with the code that V8 compiled for it', (name) => {
  const file = readFileSync(join(dist, 'everyday', name), 'utf8')
  expect(file).toContain('main.cjs')
  for (const library of ['commander.helpDisplayed', 'YAMLParseError', 'createTransport'])
    expect(file).not.toContain(library)
  expect(readFileSync(join(dist, 'everyday', `${name}.cache`)).length).toBeGreaterThan(10_000)
})

it.each([
  ['today', 'no words', []],
  ['add', 'a short note', ['Ana', 'Call on Friday.']],
  ['add', 'a long note', ['Ana', 'Call on Friday. '.repeat(100)]],
])('V8 takes the code that was kept for %s with %s', (command, _, words) => {
  const home = mkdtempSync(join(tmpdir(), 'nurture-kept-'))
  const telling = `import vm from 'node:vm'
    const { Script } = vm
    vm.Script = class extends Script {
      constructor(code, given) {
        super(code, given)
        if (given.cachedData) console.error('refused: ' + this.cachedDataRejected)
      }
    }`
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(telling)}`,
      join(dist, '../bin/nurture.js'),
      command,
      ...words,
    ],
    { env: { ...process.env, NURTURE_HOME: home }, encoding: 'utf8' },
  )
  rmSync(home, { recursive: true, force: true })
  expect(stderr).toBe('refused: false\n')
})

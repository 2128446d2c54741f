// Builds dist/: a chunk a command, CommonJS, minified; and for each command of every day one file of all that it runs, with
// the code that V8 compiled for it. Reading thirty small files costs more than what is in them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, isAbsolute, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'
import { everyday, readsNotes } from './everyday.mjs'
import { setAside } from './sparing/aside.mjs'
import { lazily, worksOf } from './sparing/lazy.mjs'
import { nest } from './sparing/nest.mjs'
import { sparing } from './sparing/spare.mjs'
import { stepByStep } from './sparing/steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const common = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  supported: { 'dynamic-import': false },
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'everyday'), { recursive: true })

const BYTES = "import { bytesOf } from './src/core/bytes.ts'"
const spelled = (value) =>
  value instanceof Uint8Array
    ? `bytesOf('data:application/octet-stream;base64,${Buffer.from(value).toString('base64')}')`
    : JSON.stringify(value)

/** Modules that work something out from what the program knows already: the build puts in what comes out. */
const workedOut = {
  name: 'worked out',
  setup(plan) {
    plan.onLoad(
      {
        filter:
          /[\\/]core[\\/](?:dates[\\/](?:beginnings|holiday-firsts|meanings)|readers[\\/](?:language[\\/]lexicon|settle[\\/]learned))\.ts$/,
      },
      async ({ path }) => {
        const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false })
        const exports = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
        const lines = Object.entries(exports).map(([name, value]) => `export const ${name} = ${spelled(value)}`)
        return { contents: [BYTES, ...lines].join('\n'), loader: 'js', resolveDir: root }
      },
    )
  },
}

/** What SQLite's package can do beside its everyday questions is loaded when it is asked for. */
const seldom = {
  name: 'seldom',
  setup(plan) {
    plan.onLoad({ filter: /[\\/]better-sqlite3[\\/]lib[\\/]database\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^(Database\.prototype\.(?:backup|serialize|function|aggregate|table)) = (require\(.*\));$/gm,
        '$1 = function (...given) { return $2.apply(this, given) };',
      ),
    }))
  },
}

// esbuild splits ES modules only; each chunk is turned into CommonJS, which starts faster, in a second step.
const { metafile, outputFiles } = await build({
  ...common,
  absWorkingDir: root,
  entryPoints: ['main', 'threads/other-half', 'threads/other-lines', 'threads/other-notes', 'threads/other-pages'].map(
    (name) => `src/cli/${name}.ts`,
  ),
  entryNames: '[name]',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  supported: {},
  legalComments: 'none',
  // Looks for SQLite's addon, where its path is not known; ours always is.
  external: ['bindings'],
  plugins: [workedOut, seldom],
  metafile: true,
  write: false,
  logLevel: 'warning',
})
const chunks = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))

/** As bin/nurture.js runs a file and reads it: a byte a character, which costs V8 half as much. */
function wrapped(code) {
  return `${BEFORE}${inAscii(code)}})`
}

const BEFORE = '(function (exports, require, module) {'

// esbuild leaves regular expressions as they are written.
const inAscii = (code) =>
  code.replace(/\\?[^\0-\x7f]/g, (mark) => {
    if (mark.length > 1) throw new Error(`a backslash before “${mark}”: write the mark alone`)
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

// esbuild would give each export through two getters, which costs every call from one chunk into another more than most of what
// is called. Nothing of a chunk changes once it has run, so it gives what stands there then.
const plainly = (text) =>
  text.replace(/export\s*\{([^{}]*)\};?\s*$/, (_, list) => {
    const given = list.split(',').map((one) => one.trim().split(/\s+as\s+/))
    return `module.exports={__esModule:true,${given.map(([own, name = own]) => `${name}:${own}`)}};\n`
  })
// Nor need what a chunk gives be copied for whoever loads it later, getter by getter.
const asRequired = (text) => text.replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(() => require($1))')
for (const [name, text] of chunks)
  writeFileSync(join(dist, name), wrapped((await transform(asRequired(plainly(text)), common)).code))

/** What a chunk gives, as `gather` has it. What waits is asked for by a getter; all else stands there by then, and V8 makes a getter as it makes a function. */
const GIVEN = /\{\s*__esModule: true,(?:\s*get \w+\(\) \{\s*return [^;{}]*;\s*\},?)+\s*\}/g

const warm = (command, wanted) =>
  execFileSync(process.execPath, [join(root, 'scripts/warm.mjs'), command, wanted], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: Infinity,
  })
for (const command of Object.keys(everyday)) {
  const file = join(dist, 'everyday', `${command}.cjs`)
  const code = inAscii(await gather(told(command, 'chunks'), file))
  writeFileSync(file, wrapped(code))
  const reached = reachedBy(command)
  // Each note calls for other functions than those that were called when it was tried.
  const spared = readsNotes.has(command) ? nest(code, timesIn(reached)) : setAside(code, reached)
  writeFileSync(file, wrapped((await transform(stepByStep(spared), common)).code))
  warm(command, 'cache')
}

/** How often each part of the code of a command was reached when it was tried. */
function reachedBy(command) {
  return told(command, 'reached').map(([start, end, times]) => [start - BEFORE.length, end - BEFORE.length, times])
}

/** What tells how often a function was called, by where it stands. */
function timesIn(reached) {
  const times = new Map(reached.map(([start, end, count]) => [`${start} ${end}`, count]))
  return ({ start, end }) => times.get(`${start} ${end}`) ?? 0
}

/** What trying a command has to tell, as its last line. */
function told(command, wanted) {
  return JSON.parse(warm(command, wanted).trim().split('\n').at(-1))
}

/** The code of some chunks in one, which gives the exports of each by its name. */
async function gather(names, outfile) {
  const exportsOf = (name) => metafile.outputs[`dist/${name}`].exports
  const imports = names.map(
    (name, at) => `import { ${exportsOf(name).map((given) => `${given} as of${at}_${given}`)} } from './${name}'`,
  )
  // What a chunk gives is put together when a chunk beyond these asks for it. A function finds it, for a table of eighty
  // is a tenth of what `today` takes to start.
  const ways = names.map((name, at) => {
    const getters = exportsOf(name).map((given) => `get ${given}() { return of${at}_${given} }`)
    return `case '${name}': return () => ({ ${['__esModule: true', ...getters]} })`
  })
  const gathered = `export const gathered = (name) => { switch (name) { ${ways.join('\n')} } }`
  const whole = await joined(`${imports.join('\n')}\n${gathered}`, chunks, {
    format: 'esm',
    minify: false,
    supported: {},
  })
  const works = await worksIn(whole, `${outfile}.mjs`)
  const { spare, place, patterns } = sparing()
  const spared = asRequired(spare(lazily(whole, (name) => place(works[name]))))
  const words = `everyday/${basename(outfile, '.cjs')}.words`
  const beside = patterns(words)
  if (beside) writeFileSync(join(dist, words), beside.bytes)
  const parts = beside
    ? [
        ['whole', spared],
        ['patterns', beside.code],
      ]
    : [['whole', asRequired(lazily(whole))]]
  const made = await joined("import { gathered } from './whole'\nmodule.exports = gathered", new Map(parts), {
    external: ['bindings', words],
    minify: false,
  })
  return made.replace(GIVEN, (given) => given.replace(/get (\w+)\(\) \{\s*return (\w+);\s*\}/g, '$1: $2'))
}

/** One file of some code and the files that it imports, which are given by their names. */
async function joined(contents, files, options) {
  const { outputFiles } = await build({
    ...common,
    stdin: { contents, resolveDir: dist },
    bundle: true,
    write: false,
    external: ['bindings'],
    logLevel: 'warning',
    plugins: [
      {
        name: 'given',
        setup(plan) {
          plan.onResolve({ filter: /^\.\// }, ({ path, kind, importer }) => {
            // What is not given stands in a file, as what it imports does.
            if (isAbsolute(importer)) return undefined
            return /^(?:dynamic-import|require-call)$/.test(kind)
              ? { path, external: true }
              : { path: basename(path), namespace: 'given' }
          })
          plan.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
            contents: files.get(path),
            loader: 'js',
            resolveDir: dist,
          }))
        },
      },
    ],
    ...options,
  })
  return outputFiles[0].text
}

/** What comes out of what some code works out at its top, by the names. */
async function worksIn(code, file) {
  writeFileSync(file, `${code}\nexport const works = { ${worksOf(code)} }`)
  globalThis.require = createRequire(file)
  const { works } = await import(pathToFileURL(file))
  rmSync(file)
  return works
}

// Last, so that it stands for a whole build.
writeFileSync(join(dist, 'meta.json'), JSON.stringify(metafile))
const bytes = outputFiles.reduce((sum, { path }) => sum + readFileSync(join(dist, basename(path))).length, 0)
console.log(`dist: ${outputFiles.length} chunks, ${Math.round(bytes / 1024)} kB`)

#!/usr/bin/env node

// Starts the program; the only file that knows where it is installed. An older Node must get as far as the sentence about it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`nurture: needs Node 20.19 or newer, and this is ${process.versions.node}.`)
  process.exit(2)
}

const { existsSync, readFileSync } = require('node:fs')
const { basename, join } = require('node:path')
const { Script } = require('node:vm')

const root = join(__dirname, '..')
const dist = join(root, 'dist')

/** What each chunk gives, by its name. */
const chunks = new Map()
/** The chunks that came in one file with others, and what puts together what each gives. */
let gathered = {}
/** Every script that ran, by its file: the build makes V8's code caches from them. */
const scripts = new Map()

/** Gives a chunk of the built program, and loads it and whatever it requires from there. */
function load(name) {
  if (!chunks.has(name)) {
    if (Object.hasOwn(gathered, name)) chunks.set(name, gathered[name]())
    else run(name, (exports) => chunks.set(name, exports))
  }
  return chunks.get(name)
}

/** Loads at once all the chunks that a command of every day runs, where the build made one file of them, and says whether it did. */
function loadEveryday(command) {
  if (basename(command) !== command || !existsSync(join(dist, 'everyday', `${command}.cjs`))) return false
  run(`everyday/${command}.cjs`, (all) => {
    gathered = all
  })
  return true
}

/** Runs a file, with the code that V8 compiled for it at build time where that lies beside it. */
function run(name, keep) {
  const filename = join(dist, name)
  const cache = `${filename}.cache`
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData })
  scripts.set(filename, script)
  const module = { exports: {} }
  const within = (wanted) =>
    wanted.endsWith('.txt')
      ? readFileSync(join(dist, wanted), 'latin1')
      : wanted.startsWith('./')
        ? load(wanted.slice(2))
        : require(wanted)
  script.runInThisContext()(module.exports, within, module)
  keep(module.exports)
}

/** Node's own module for it loads all of its streams, which takes as long as the flags save; the older door to the same loads nothing. */
function flagSetter() {
  const { noDeprecation } = process
  process.noDeprecation = true
  try {
    return process.binding('v8').setFlagsFromString ?? require('node:v8').setFlagsFromString
  } catch {
    return require('node:v8').setFlagsFromString
  } finally {
    process.noDeprecation = noDeprecation
  }
}

/** One note is read sooner than V8 has made its expressions fast. Called where a cache is made, too: V8 refuses one made under other flags. */
function setFlags(command) {
  if (!['add', 'done', 'snooze'].includes(command)) return
  const setFlagsFromString = flagSetter()
  setFlagsFromString('--no-regexp-optimization')
  setFlagsFromString('--no-regexp-tier-up')
}

function start() {
  const argv = process.argv.slice(2)
  const command = argv.length === 0 || argv[0] === '--json' ? 'today' : argv[0]
  setFlags(command)
  const isEveryday = loadEveryday(command)
  load('main.cjs')
    .main(argv, { root })
    .then((exit) => {
      process.exitCode = exit
      // Everything is written by now, and nothing is left running that Node would have to take down piece by piece.
      if (isEveryday) process.exit()
    })
}

if (require.main === module) start()
module.exports = { chunks, load, loadEveryday, scripts, setFlags }

#!/usr/bin/env node

// Starts the program; the only file that knows where it is installed. An older Node must get as far as the sentence about it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`nurture: needs Node 20.19 or newer, and this is ${process.versions.node}.`)
  process.exit(2)
}

const node = process.getBuiltinModule
const { closeSync, openSync, readvSync } = node('node:fs')
const { dirname } = node('node:path')
const { Script } = node('node:vm')

const root = dirname(__dirname)

/** What each chunk gives, by its name. */
const chunks = new Map()
/** What puts together what a chunk gives that came in one file with others. */
let gathered = () => undefined
/** Every script that ran, by its file: the build makes V8's code caches from them. */
const scripts = new Map()

// Whatever of Node is used here is compiled at each start: that is why no paths are joined, no files asked for before they are
// read, no encodings named, files read by the shortest of its ways, and its modules not asked for by `require`.

const fileOf = (name) => `${root}/dist/${name}`

/** Where one file is read after another: what was touched once costs nothing the next time, and what is never touched nothing at all. */
const room = new Uint8Array(1 << 22)
/** From here on the room is free. */
let free = 0

/** Reads a file of the build into the room, and says how many bytes it takes there; nothing where it is not there. */
function read(name) {
  let file
  try {
    file = openSync(fileOf(name))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
  let length = 0
  for (let more = -1; more !== 0; length += more) more = readvSync(file, [room.subarray(free + length)])
  closeSync(file)
  if (free + length === room.length) throw new Error(`${fileOf(name)} is larger than all that the build makes`)
  return length
}

/** As `read`, for what nothing works without. */
function readWhole(name) {
  const length = read(name)
  if (length === undefined) throw new Error(`${fileOf(name)} is missing: install nurture again`)
  return length
}

/** What was read last, which takes so many bytes: a byte is a character. */
const textOf = (length) => Buffer.prototype.latin1Slice.call(room, free, free + length)

/** The bytes that were read last, which stay where they are. */
function kept(length) {
  const begin = free
  free += (length + 3) & ~3
  return room.subarray(begin, begin + length)
}

/** Gives a chunk of the built program, and loads it and whatever it requires from there. */
function load(name) {
  if (!chunks.has(name)) chunks.set(name, gathered(name)?.() ?? run(name, textOf(readWhole(name))))
  return chunks.get(name)
}

/** The files beside those of every day hold numbers with the low byte first. */
const isLowFirst = () => new Uint16Array(Uint8Array.of(1, 0).buffer)[0] === 1

/** What a command may be called: anything else that is typed there is no name of a file. */
const NAME = /^\w{1,20}$/

/** Loads at once all the chunks that a command of every day runs, where the build made one file of them, and says whether it did. */
function loadEveryday(command) {
  const name = `everyday/${command}.cjs`
  const length = NAME.test(command) && isLowFirst() ? read(name) : undefined
  if (length !== undefined) gathered = run(name, textOf(length), read(`${name}.cache`))
  return length !== undefined
}

/** Runs the code of a file, with what V8 compiled of it at build time where so many bytes of the room hold that, and gives what it exports. */
function run(name, code, compiled) {
  const filename = fileOf(name)
  const cachedData = compiled === undefined ? undefined : new Uint8Array(room.buffer, free, compiled)
  const script = new Script(code, { filename, cachedData })
  scripts.set(filename, script)
  const module = { exports: {} }
  const within = (wanted) => {
    if (wanted.endsWith('.words')) return kept(readWhole(wanted))
    return wanted.startsWith('./') ? load(wanted.slice(2)) : (node(wanted) ?? require(wanted))
  }
  script.runInThisContext()(module.exports, within, module)
  return module.exports
}

/** Node's own module for it loads all of its streams, which takes as long as the flags save; the older door to the same loads nothing. */
function flagSetter() {
  const { noDeprecation } = process
  process.noDeprecation = true
  try {
    return process.binding('v8').setFlagsFromString ?? node('node:v8').setFlagsFromString
  } catch {
    return node('node:v8').setFlagsFromString
  } finally {
    process.noDeprecation = noDeprecation
  }
}

/** Longer notes are worth V8's making its code fast. */
const SHORT = 1000

/** For one short note: it is read sooner than V8 has made its code and its expressions fast. */
const HASTY = '--no-opt --no-sparkplug --no-regexp-optimization --no-regexp-tier-up'
/**
 * For many notes or a long one: what reads them is much code that runs seldom, and V8 would make each piece of it fast, find
 * that it was made for too little, and make it again. So it waits for longer; expressions, which it makes once, it makes at once.
 */
const PATIENT = '--interrupt-budget=540000 --regexp-tier-up-ticks=0'

/** Sets what V8 does otherwise for one note, or for many. */
function setFlags(argv) {
  const [command, second] = argv
  const readsMany = command === 'reread' || command === 'import' || (command === 'journal' && second === 'import')
  const isShort = (word) => word !== '-' && word !== '--jsonl' && word.length < SHORT
  // `parse` without words reads standard input, however much comes there.
  const readsOne = ['add', 'done', 'snooze'].includes(command) || (command === 'parse' && argv.length > 1)
  const flags =
    readsOne && argv.every(isShort) ? HASTY : readsOne || readsMany || command === 'parse' ? PATIENT : undefined
  if (flags !== undefined) flagSetter()(flags)
}

function start() {
  const argv = process.argv.slice(2)
  const command = argv.length === 0 || argv[0] === '--json' ? 'today' : argv[0]
  // Before the flags: V8 refuses code that was kept under others.
  const isEveryday = loadEveryday(command)
  setFlags(argv)
  load('main.cjs')
    .main(argv, { root })
    .then((exit) => {
      // Everything is written by now, and nothing is left running that Node would have to take down piece by piece.
      if (isEveryday) process.reallyExit(exit)
      process.exitCode = exit
    })
}

if (require.main === module) start()
module.exports = { chunks, load, loadEveryday, scripts, setFlags }

#!/usr/bin/env node

// Starts the program; the only file that knows where it is installed.
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')

// One short command gains more from starting than from running fast: V8 need not compile its regular expressions.
setFlagsFromString('--no-regexp-optimization')

const root = join(__dirname, '..')
const { load } = require('./load.js')

const { main } = load(join(root, 'dist'), 'main.cjs')
main(process.argv.slice(2), { root, version: '0.1.0' }).then((exit) => {
  process.exitCode = exit
})

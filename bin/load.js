const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

/** Every script that was loaded, by its file name: the build makes V8's code caches from them. */
const loaded = new Map()

/** Loads a file of a built folder, and whatever it requires from there, with V8's cached code where that was made beside it. */
function load(folder, name) {
  const done = loaded.get(name)
  if (done) return done.module.exports
  const file = join(folder, name)
  const cache = `${file}.cache`
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
  const script = new Script(source, { filename: file, cachedData: existsSync(cache) ? readFileSync(cache) : undefined })
  const module = { exports: {} }
  loaded.set(name, { script, module })
  const outside = createRequire(file)
  const require = (wanted) => (wanted.startsWith('./') ? load(folder, wanted.slice(2)) : outside(wanted))
  script.runInThisContext().call(module.exports, module.exports, require, module, file, folder)
  return module.exports
}

module.exports = { load, loaded }

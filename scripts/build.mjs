// Builds dist/: a chunk a command, CommonJS, minified, with V8's code caches for what every day needs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

// esbuild splits ES modules only; each chunk is turned into CommonJS, which starts faster, in a second step.
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
})

mkdirSync(dist, { recursive: true })
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    supported: { 'dynamic-import': false },
  })
  writeFileSync(join(dist, basename(path)), code)
}
writeFileSync(join(dist, 'meta.json'), JSON.stringify(metafile))
execFileSync(process.execPath, [join(root, 'scripts/warm.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })

const bytes = outputFiles.reduce((sum, { path }) => sum + readFileSync(join(dist, basename(path))).length, 0)
console.log(`dist: ${outputFiles.length} chunks, ${Math.round(bytes / 1024)} kB`)

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

/** All that a file of ours works out at its top, by name, whether it exports it or not. */
export async function insideOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const path = join(root, file)
  const code = readFileSync(path, 'utf8')
  const names = [...code.matchAll(/^(?:export )?(?:const|function) (\w+)/gm)].map(([, name]) => name)
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport const inside = { ${names} }`, loader: 'ts', resolveDir: dirname(path) },
    bundle: true,
    format: 'iife',
    globalName: 'file',
    write: false,
    logLevel: 'silent',
  })
  return new Function(`${outputFiles[0]?.text}\nreturn file.inside`)()
}

// Writes nurture.schema.json, the JSON Schema of nurture.yaml, from what the check goes by.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const { outputFiles } = await build({
  entryPoints: [join(root, 'src/config/schema.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
})
const { jsonSchema } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
)
writeFileSync(join(root, 'nurture.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`)

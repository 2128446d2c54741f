import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { permissionsOf } from '../support/folder.ts'
import { newNotebook } from '../support/notebook.ts'

it.each(['000', '022', '077'])('files are readable by their owner alone, whatever the umask: %s', (umask) => {
  const notebook = newNotebook()
  const under = ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh']
  expect(notebook.run(['add', 'Dana Ortiz', 'Called.'], { under }).status).toBe(0)
  expect(notebook.run(['done', 'dana'], { under }).status).toBe(0)
  expect(permissionsOf(notebook.home)).toBe('700')
  const files = readdirSync(notebook.home)
  expect(files).toContain('nurture.db')
  expect(files.map((name) => [name, permissionsOf(join(notebook.home, name))])).toEqual(
    files.map((name) => [name, '600']),
  )
})

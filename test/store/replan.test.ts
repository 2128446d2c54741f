import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it('plans anew in any order the few whom a signal concerns among many', () => {
  const notebook = newNotebook()
  const crowd = Array.from({ length: 40 }, (_, at) => `Lead ${at}`).join('\n')
  notebook.run(['add', 'Dana Ortiz', 'Call if rates get under six.'])
  notebook.run(['import', '-'], { input: `name\n${crowd}\n` })
  notebook.run(['add', 'Ray Colby', 'Has a loan.'])
  notebook.run(['set', 'ray', 'rate=7'])
  const rules = 'rules: [{name: Refinance, when: rate30 under 6, where: rate over 6.75, say: a refinance pays}]\n'
  writeFileSync(join(notebook.home, 'nurture.yaml'), `${rules}signals: {rate30: {synonyms: rate}}\n`)
  notebook.run(['config', 'apply'])
  expect(notebook.run(['signal', 'rate30', '5.875']).stdout).toContain('concerns 2 leads')
  expect(notebook.run(['signal', 'rate30', '5.8']).stdout).toContain('concerns nobody anew')
  expect(notebook.run(['check']).stdout).toContain('All is sound')
})

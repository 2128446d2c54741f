import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { environment, newNotebook, program } from '../support/notebook.ts'

const notebook = newNotebook()
for (const name of ['Dana Ortiz', "Frank O'Malley", 'Eve $(touch broken) `date`', '* star'])
  notebook.run(['add', name, 'Talked.'])
notebook.run(['tag', 'dana', 'suv'])

/** What bash would offer after these words, the last of which is being typed. */
function offered(...words: string[]): string[] {
  const script = `
    nurture() { '${process.execPath}' '${program}' "$@"; }
    eval "$(nurture completion bash)"
    COMP_WORDS=(nurture "$@"); COMP_CWORD=$#; _nurture; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    env: environment(notebook.home),
    encoding: 'utf8',
  })
  return stdout.split('\n').filter((line) => line !== '')
}

it.each([
  [['aw'], ['away']],
  [['config', 'c'], ['check']],
  [['show', 'ort'], ['Dana\\ Ortiz']],
  [['show', '"Dana O'], ['Dana Ortiz']],
  [['lost', 'dana', '--reason', 'pr'], ['price']],
  [['lost', 'dana', '--reason', '=', 'pr'], ['price']],
  [
    ['lost', 'dana', '--reason', '='],
    ['price', 'timing', 'competitor', 'silent', 'other'],
  ],
  [['lost', 'dana', '--reason=pri'], ['--reason=price']],
  [['show', '"Frank'], ["Frank O'Malley"]],
  [['show', "'Frank"], []],
  [['lost', '--reason', 'price', 'dan'], ['Dana\\ Ortiz']],
  [['stage', 'dana', 'pro'], ['proposal']],
  [['list', '--tag', ''], ['suv']],
  [['init', '--template', 'mo'], ['mortgage']],
  [['today', '--al'], ['--all']],
  [['help', 'requ'], ['requeue']],
  [['nonsense', 'x'], []],
])('bash is offered, after %j: %j', (typed, found) => expect(offered(...typed)).toEqual(found))

it('hands the shell no word that drives it', () => {
  expect(offered('show', 'fra')).toEqual(["Frank\\ O\\'Malley"])
  expect(offered('show', 'eve')).toEqual(['Eve\\ \\$\\(touch\\ broken\\)\\ \\`date\\`'])
  expect(offered('show', '"Eve')).toEqual([])
  expect(offered('show', 'star')).toEqual(['\\*\\ star'])
})

it.each(['zsh', 'fish'])('prints a script for %s that asks the program', (shell) => {
  const { status, stdout } = notebook.run(['completion', shell])
  expect(status).toBe(0)
  expect(stdout).toContain('nurture completion words')
})

it('knows no other shell', () => expect(notebook.run(['completion', 'cmd'])).toMatchObject({ status: 2, stdout: '' }))

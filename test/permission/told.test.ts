import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

const SAID = 'nothing of this comes up until nurture allow "Ann Abel" --because'

it.each([
  [['add', 'ann', 'call Monday']],
  [['add', 'ann', 'called', '--phone', '7345550142']],
  [['done', 'ann', 'Talked.']],
  [['set', 'ann', 'phone=7345550142']],
  [['snooze', 'ann', 'next week']],
  [['won', 'ann']],
])('%j about somebody who is not to be contacted says that nothing of it comes up', (words) => {
  const { run } = newNotebook()
  run(['add', 'Ann Abel', 'met'])
  expect(run(words).stdout).not.toContain('not to be contacted')
  run(['stop', 'ann', '--because', 'asked by mail'])
  const { stdout } = run(words)
  expect(stdout).toContain(`not to be contacted: “asked by mail”; ${SAID}`)
  expect(stdout.split('not to be contacted')).toHaveLength(2)
})

it('stop and allow say only what they do', () => {
  const { run } = newNotebook()
  run(['add', 'Ann Abel', 'met'])
  expect(run(['stop', 'ann']).stdout).not.toContain(SAID)
  expect(run(['allow', 'ann', '--because', 'asked']).stdout).not.toContain(SAID)
})

import { expect, it } from 'vitest'
import { allOn, pagesOf, saidOf } from '../../src/core/pages.ts'
import { pages } from '../../src/core/readers/settle/learned.ts'
import learned from '../../src/core/readers/settle/opinion.json'

it('finds on its page what was learned of each trait, and on all of them together the same', () => {
  const said = learned.traits.map((line) => line.split('\t') as [string, string])
  expect(said.length).toBeGreaterThan(1000)
  expect(said.map(([trait]) => [trait, saidOf(pages, trait)])).toEqual(said)
  expect(new Map(allOn(pages))).toEqual(new Map(said))
})

it.each(['left cal', 'ft call', 'left', '', 'left call back'])('has nothing to say of “%s”', (name) =>
  expect(saidOf(pagesOf(['left call\t1 2', 'left caller\t3', 'every\t4']), name)).toBeUndefined(),
)

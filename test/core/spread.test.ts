import { expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { broughtUpAtOnce, type Replanned } from '../../src/core/news.ts'
import { shareOutNew } from '../../src/core/spread.ts'
import { day, trigger } from '../support/build.ts'

const friday = day('2026-03-06')
const rule = (own: Parameters<typeof trigger>[0] = {}) =>
  trigger({
    family: 'static',
    kind: 'elapsed',
    source: 'rule:mine',
    due: '2026-03-02',
    occurrence: '2026-03-02',
    ...own,
  })
const change = (name: string, own: Partial<Replanned>): Replanned => ({
  row: 1,
  lead: { id: name, name },
  kept: [],
  gone: [],
  fresh: [],
  ...own,
})
const room = (perDay: number, others = 0) => ({
  perDay,
  comingUpOn: () => others,
  rules: { ...builtIn, holidays: [day('2026-03-09')] },
})

it('counts as brought up at once only whom nothing brought up before, who waited longest first', () => {
  const news = broughtUpAtOnce(
    [
      change('late already', { kept: [rule({ source: 'rule:quiet' })], fresh: [rule()] }),
      change('late before', { gone: [rule({ source: 'rule:old' })], fresh: [rule()] }),
      change('not yet', { fresh: [rule({ due: '2026-03-30' })] }),
      change('their own day', { fresh: [rule({ family: 'customer', kind: 'callback' })] }),
      change('birthday', { fresh: [rule({ kind: 'occasion' })] }),
      change('new', { fresh: [rule({ occurrence: '2026-03-01' })] }),
      change('older', { fresh: [rule({ occurrence: '2026-02-01' })] }),
      change('soon over', { fresh: [rule({ kind: 'expiry', lapses: '2026-03-20' })] }),
    ],
    friday,
  )
  expect(news.map(({ lead }) => lead.name)).toEqual(['soon over', 'older', 'new'])
})

it('fills the first day and then the working days, and leaves what would be over by then', () => {
  const people = Array.from({ length: 5 }, (_, at) => change(String(at), { fresh: [rule()] }))
  const over = change('over', { fresh: [rule({ kind: 'expiry', lapses: '2026-03-08' })] })
  const at = (perDay: number, others: number, more = people) =>
    shareOutNew(broughtUpAtOnce(more, friday), friday, room(perDay, others)).map(
      ({ lead, until }) => `${lead.name} ${until}`,
    )
  // Saturday and Sunday are no working days, Monday is a day off.
  expect(at(2, 0)).toEqual(['2 2026-03-10', '3 2026-03-10', '4 2026-03-11'])
  expect(at(3, 2)).toEqual(['1 2026-03-10', '2 2026-03-11', '3 2026-03-12', '4 2026-03-13'])
  expect(at(1, 1, [...people, over]).join()).not.toContain('over')
  expect(at(25, 0)).toEqual([])
})

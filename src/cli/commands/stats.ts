import { addDays } from '../../core/day.ts'
import { funnelSince } from '../../store/funnel.ts'
import { renderFunnel } from '../../views/funnel.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

/** How far back is looked where nothing is said. */
const DAYS = 90

const stats: CommandModule<[], { since?: string; json?: true }> = {
  shape: {
    options: [['--since <day>', `from this day on; ${DAYS} days ago where it is not said`], JSON_OPTION],
    examples: ['stats', 'stats --since 2026-01-01'],
  },

  async run({ looking, print, paint }, _, { since: typed, json: asJson }) {
    const { db, today, rules, locale } = await looking()
    const since =
      typed === undefined ? addDays(today, -DAYS) : (await import('../days.ts')).dayTyped(typed, today, locale).day
    const won = rules.stages.filter(({ ends }) => ends === 'won').map(({ name }) => name)
    const funnel = funnelSince(db, since, won)
    print(asJson ? json('stats/1', { since, ...funnel }) : renderFunnel(funnel, rules.stages, since, await paint()))
  },
}

export default stats

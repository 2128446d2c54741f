import { staleAmong } from '../../core/notices.ts'
import { Exit } from '../../errors.ts'
import { counted, stranded, unaccounted, unreachable } from '../../store/audit.ts'
import { lastReadings } from '../../store/signals.ts'
import { unansweredConditions, waitedFor } from '../../store/waiting.ts'
import { renderAudit } from '../../views/audit.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

const audit: CommandModule<[], { strict?: true; json?: true }> = {
  shape: {
    options: [['--strict', 'exit 6 where anything is found, for cron'], JSON_OPTION],
    examples: ['audit', 'audit --strict', 'audit --json'],
  },

  async run({ looking, print, paint }, _, { strict, json: asJson }) {
    const { db, rules, today } = await looking()
    const found = {
      unaccounted: unaccounted(db),
      stranded: stranded(
        db,
        rules.stages.map(({ name }) => name),
      ),
      conditions: unansweredConditions(db),
      stale: staleAmong(rules.signals, lastReadings(db), waitedFor(db), today),
      unreachable: unreachable(db),
    }
    const leads = counted(db)
    print(asJson ? json('audit/1', { ...leads, ...found }) : renderAudit({ ...leads, ...found, today }, await paint()))
    const isClean = Object.values(found).every((list) => list.length === 0)
    return strict && !isClean ? Exit.found : Exit.ok
  },
}

export default audit

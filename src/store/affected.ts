import type { Affected } from '../core/affected.ts'
import type { Rules } from '../core/rule.ts'
import type { Db } from './database.ts'

const IN = (name: string) => `IN (SELECT value FROM json_each(@${name}))`

/** The rows of those whom a change of the rules can concern, in their order; nothing for everybody. */
export function rowsAffected(db: Db, affected: Affected, { stages, purchaseFields }: Rules): number[] | undefined {
  if (affected === 'everybody') return undefined
  const { fields, bought } = affected
  const won = bought ? stages.filter(({ ends }) => ends === 'won').flatMap(({ name, was = [] }) => [name, ...was]) : []
  return db
    .prepare<[object], number>(
      `SELECT id FROM leads WHERE stage ${IN('stages')}
       UNION SELECT lead_id FROM moves WHERE from_stage ${IN('stages')} OR to_stage ${IN('stages')} OR to_stage ${IN('won')}
       UNION SELECT lead_id FROM moves WHERE path ${IN('paths')}
       UNION SELECT lead_id FROM tags WHERE tag ${IN('tags')}
       UNION SELECT lead_id FROM fields WHERE name ${IN('fields')}
       UNION SELECT lead_id FROM cues WHERE type ${IN('cues')}
       ORDER BY 1`,
    )
    .pluck()
    .all({
      stages: JSON.stringify(affected.stages),
      won: JSON.stringify(won),
      paths: JSON.stringify(affected.paths),
      tags: JSON.stringify(affected.tags),
      fields: JSON.stringify(bought ? [...fields, ...purchaseFields] : fields),
      cues: JSON.stringify(affected.cues),
    })
}

import type { Affected } from '../core/affected.ts'
import type { Rules } from '../core/rule.ts'
import type { Db } from './database.ts'

const IN = (name: string) => `IN (SELECT value FROM json_each(@${name}))`

/** Those of whom something about the lead itself, or its stages, is so. */
const BY_RECORD = `
  SELECT id FROM leads WHERE stage ${IN('stages')}
  UNION SELECT lead_id FROM moves WHERE from_stage ${IN('stages')} OR to_stage ${IN('stages')} OR to_stage ${IN('won')}
  UNION SELECT lead_id FROM moves WHERE path ${IN('paths')}
  UNION SELECT lead_id FROM tags WHERE tag ${IN('tags')}
  UNION SELECT lead_id FROM fields WHERE name ${IN('fields')}
  UNION SELECT lead_id FROM cues WHERE type ${IN('cues')}`

/**
 * Those for whom days off from a day on can matter. Nobody else asked planning for a working day that is another one now: what was put
 * off to one is still open and due then, ends then, or was settled ahead; and of acts, only a try just before looks so far ahead.
 * Days that customers named themselves, and occasions, are not put off.
 */
const BY_DAYS_OFF = `
  SELECT lead_id FROM triggers
    WHERE due_on >= @off AND (due_on > occurrence OR trigger ->> '$.kind' NOT IN ('callback', 'occasion'))
  UNION SELECT lead_id FROM cues WHERE date >= @off AND type IN ('expiry', 'appointment', 'occasion')
  UNION SELECT lead_id FROM fields WHERE value >= substr(@off, 1, 7)
  UNION SELECT lead_id FROM settlements WHERE source IS NOT NULL AND coalesce(occurrence, @off) >= @off
  UNION SELECT id FROM leads WHERE since_on >= @tries
  UNION SELECT lead_id FROM notes WHERE on_day >= @tries
  UNION SELECT lead_id FROM moves WHERE on_day >= @tries
  UNION SELECT lead_id FROM settlements WHERE on_day >= @tries
  UNION SELECT lead_id FROM cues WHERE noted_on >= @tries
  UNION SELECT lead_id FROM fields WHERE set_on >= @tries`

/** The rows of those whom a change of the rules can concern, in their order; nothing for everybody. */
export function rowsAffected(db: Db, affected: Affected, { stages, purchaseFields }: Rules): number[] | undefined {
  if (affected === 'everybody') return undefined
  const { fields, bought, off } = affected
  const won = bought ? stages.filter(({ ends }) => ends === 'won').flatMap(({ name, was = [] }) => [name, ...was]) : []
  const given = {
    stages: JSON.stringify(affected.stages),
    won: JSON.stringify(won),
    paths: JSON.stringify(affected.paths),
    tags: JSON.stringify(affected.tags),
    fields: JSON.stringify(bought ? [...fields, ...purchaseFields] : fields),
    cues: JSON.stringify(affected.cues),
    ...(off && { off: off.from, tries: off.tries }),
  }
  return db
    .prepare<[object], number>(`${BY_RECORD}${off ? ` UNION ${BY_DAYS_OFF}` : ''} ORDER BY 1`)
    .pluck()
    .all(given)
}

import { agendasFor, type OpenTrigger } from '../../core/agenda.ts'
import { afterAbsence } from '../../core/away.ts'
import { addDays, type Day } from '../../core/day.ts'
import { type Digest, digestOf } from '../../core/digest.ts'
import { mayContact } from '../../core/permission.ts'
import { alike } from '../../store/arriving.ts'
import type { Db } from '../../store/database.ts'
import { factWords, lastWords, unmetConditions } from '../../store/digests.ts'
import { funnelSince } from '../../store/funnel.ts'
import { stopsOf } from '../../store/record.ts'
import { openBy } from '../../store/triggers.ts'
import type { Week } from '../../views/digest.ts'
import type { Notebook } from '../context.ts'
import { withNotices } from '../notices.ts'
import { permitted } from '../permitted.ts'

/** How many days ahead a digest looks, and how much it tells of each person. */
const AHEAD = 7
const FACTS = 3
const CONDITIONS = 10

/** What a day's digest is about: who may be contacted, the coming days, and what nobody has met yet. */
export function digestFor(notebook: Notebook, on: Day): Digest {
  const { db, rules, absences } = notebook
  const asked = permitted(db, openBy(db, addDays(on, AHEAD)), rules, on)
  const open = reachable(db, afterAbsence(asked.open, absences, rules))
  const [agenda, ...coming] = agendasFor(on, AHEAD + 1, open, { capacity: rules.capacity })
  return digestOf({
    agenda: withNotices(
      { on, people: [], more: 0, ...agenda, notices: [...(agenda?.notices ?? []), ...asked.notices] },
      notebook,
    ),
    coming,
    conditions: unmetConditions(db, CONDITIONS),
    told: (id) => {
      const last = lastWords(db, id)
      return { facts: factWords(db, id, FACTS), ...(last && { last }) }
    },
  })
}

/** The funnel of the seven days before a day. */
export function weekBefore({ db, rules }: Notebook, on: Day): Week {
  const since = addDays(on, -7)
  const won = rules.stages.filter(({ ends }) => ends === 'won').map(({ name }) => name)
  return { funnel: funnelSince(db, since, won), stages: rules.stages, since }
}

/** Nobody who is stopped, and no number or address that may not be used; whoever may have asked for that is there to be asked about. */
function reachable(db: Db, open: readonly OpenTrigger[]): OpenTrigger[] {
  return open.flatMap(({ lead, trigger }) => {
    const [known] = alike.id(db, lead.id)
    const stops = known === undefined ? [] : stopsOf(db, known.row)
    if (mayContact(stops) === 'no') return []
    const may = (channel: 'call' | 'text' | 'email') => mayContact(stops, channel) === 'yes'
    const { phone, email, ...rest } = lead
    return [
      {
        lead: { ...rest, ...(phone && may('call') && { phone }), ...(email && may('email') && { email }) },
        trigger,
      },
    ]
  })
}

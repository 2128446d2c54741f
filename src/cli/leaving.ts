import type { OpenTrigger } from '../core/agenda.ts'
import { mayContact } from '../core/permission.ts'
import { alike } from '../store/arriving.ts'
import type { Db } from '../store/database.ts'
import { stopsOf } from '../store/record.ts'

/** What is open of those who may be contacted for sure, without a phone or address that may not be used. */
export const whoMayBeContacted = (db: Db, open: readonly OpenTrigger[]): OpenTrigger[] =>
  open.flatMap(({ lead, trigger }) => {
    const [known] = alike.id(db, lead.id)
    const stops = known === undefined ? [] : stopsOf(db, known.row)
    if (trigger.kind === 'question' || mayContact(stops) !== 'yes') return []
    const may = (channel: 'call' | 'text' | 'email') => mayContact(stops, channel) === 'yes'
    const { phone, email, ...rest } = lead
    return [
      {
        lead: {
          ...rest,
          ...(phone && (may('call') || may('text')) && { phone }),
          ...(email && may('email') && { email }),
        },
        trigger,
      },
    ]
  })

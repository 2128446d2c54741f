import { lastConversation } from '../../core/cycle.ts'
import type { Day } from '../../core/day.ts'
import { openConditions } from '../../core/plan.ts'
import type { Names } from '../../mail/template.ts'
import { factWords } from '../../store/digests.ts'
import type { StoredLead } from '../../store/leads.ts'
import { recordOf } from '../../store/record.ts'
import { seenFrom } from '../../store/triggers.ts'
import { factWords as inWords, longDay } from '../../views/words.ts'
import type { Notebook } from '../context.ts'

/** How many facts a letter may name. */
const FACTS = 5

/** "21 November". */
const dayAndMonth = (day: Day): string => longDay(day).split(' ').slice(1, 3).join(' ')

/** What a letter to a lead may name: their own facts and last words. */
export function namesFor({ db, today, settings }: Notebook, lead: StoredLead): Names {
  const record = recordOf(db, lead.row)
  const reason = seenFrom(db, lead.row, today).find(({ due, quote }) => due <= today && quote !== undefined)
  const cue = record.cues.findLast(({ quote, type }) => quote !== '' && type !== 'stop')
  const said = reason?.quote ?? cue?.quote ?? null
  const saidOn = reason?.noted ?? cue?.noted
  const waits = openConditions(record).at(-1)
  const talked = lastConversation(record)
  return {
    name: lead.name,
    first_name: lead.name.split(/\s+/)[0] ?? lead.name,
    me: settings.name ?? '',
    today: dayAndMonth(today),
    said: said === null ? null : said.replace(/\s+/g, ' ').replace(/[.,;]$/, ''),
    said_on: said === null || saidOn === undefined ? null : dayAndMonth(saidOn),
    waits_for: waits === undefined ? null : waits.quote.replace(/\s+/g, ' '),
    facts: factWords(db, lead.id, FACTS),
    last_talked: talked === undefined ? null : dayAndMonth(talked.on),
    fields: Object.fromEntries(record.fields.map(({ name, value }) => [name.replaceAll('-', '_'), inWords(value)])),
  }
}

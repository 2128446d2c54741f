import { csvOf } from './cells.ts'
import type { Meaning } from './columns.ts'
import { type Leaving, lostReason } from './leaving.ts'

/** The columns of our own file, and what each holds; any other is a field under its own name. */
const own: Readonly<Record<string, Meaning>> = {
  'nurture id': { role: 'id' },
  name: { role: 'name' },
  phone: { role: 'phone' },
  email: { role: 'email' },
  zone: { role: 'zone' },
  stage: { role: 'stage' },
  'lost reason': { role: 'lost-reason' },
  since: { role: 'since' },
  tags: { role: 'tags' },
  'do not contact': { role: 'stopped' },
  notes: { role: 'note' },
}

/** What a column of our own file holds. */
export const ownMeaning = (column: string): Meaning => own[column] ?? { field: column, isDay: false }

/** Leads as rows: a column a field, and all notes in one cell, each under a line with its day. Reading it back gives the same file. */
export function csvFile(leads: readonly Leaving[]): string {
  const fields = [...new Set(leads.flatMap((lead) => lead.fields.map(({ name }) => name)))].toSorted()
  const columns = Object.keys(own)
  const header = [...columns.slice(0, -1), ...fields, 'notes']
  return csvOf([
    header,
    ...leads.map((lead) => {
      const values = new Map(lead.fields.map(({ name, value }) => [name, value]))
      const { id, name, phone = '', email = '', zone = '', stage, since, tags, not } = lead
      return [
        id,
        name,
        phone,
        email,
        zone,
        stage,
        lostReason(lead) ?? '',
        since,
        tags.join('; '),
        not.join('; '),
        ...fields.map((field) => values.get(field) ?? ''),
        lead.notes.map(noteCell).join('\n'),
      ]
    }),
  ])
}

function noteCell({ on, at, channel, direction, outcome, text }: Leaving['notes'][number]): string {
  const head = [
    `${on}${at === undefined ? '' : ` ${at}`} ${channel}`,
    ...(direction === 'in' ? ['in'] : []),
    ...(outcome === undefined ? [] : [outcome]),
  ].join(', ')
  return `— ${head} —\n${text.replace(/^(?=\|*— )/gm, '|')}`
}

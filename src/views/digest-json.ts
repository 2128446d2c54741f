import type { Person } from '../core/agenda.ts'
import type { Digest } from '../core/digest.ts'
import type { Week } from './digest.ts'
import { json, reasonData } from './json.ts'

const leadData = ({ lead: { id, name, phone, email, stage } }: Person): object => ({ id, name, phone, email, stage })

/** The digest as data: `nurture.digest/1`. */
export const digestJson = (
  { on, subject, sections, more, coming, conditions, notices }: Digest,
  week: Week | undefined,
): string =>
  json('digest/1', {
    on,
    subject,
    sections: sections.map(({ kind, people }) => ({
      kind,
      people: people.map((person) => ({
        lead: leadData(person),
        lateDays: person.lateDays,
        reasons: person.reasons.map(reasonData),
        facts: person.facts,
        last: person.last,
      })),
    })),
    more,
    coming: coming.map(({ on: day, people }) => ({ on: day, leads: people.map(leadData) })),
    conditions,
    notices,
    ...(week && { week: { since: week.since, ...week.funnel } }),
  })

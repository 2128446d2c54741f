import type { Agenda } from '../core/agenda.ts'
import type { Trigger } from '../core/trigger.ts'

/** Data as every command prints it: with the name and version of its shape first, readable, ending in a line feed. */
export const json = (schema: string, data: object): string =>
  `${JSON.stringify({ schema: `nurture.${schema}`, ...data }, null, 2)}\n`

/** A reason as data. */
export const reasonData = ({
  family,
  source,
  due,
  time,
  action,
  not,
  why,
  quote,
  noted,
  sure,
  held,
  occurrence,
}: Trigger): object => ({
  family,
  source,
  occurrence,
  due,
  time,
  action,
  not,
  why,
  quote,
  noted,
  sure,
  held,
})

/** One agenda, or several under `days`: `nurture.agenda/1`. */
export function agendaJson(agendas: readonly Agenda[], several: boolean): string {
  const data = agendas.map(({ on, people, more, notices }) => ({
    on,
    people: people.map(({ lead, family, remember, reasons }) => ({
      lead: { id: lead.id, name: lead.name, phone: lead.phone, email: lead.email, stage: lead.stage },
      family,
      remember,
      reasons: reasons.map(reasonData),
    })),
    more,
    notices,
  }))
  return json('agenda/1', several ? { days: data } : (data[0] ?? {}))
}

import { currentCycle } from '../core/cycle.ts'
import { mayContact } from '../core/permission.ts'
import type { FileOfLead } from '../core/whole-lead.ts'

/** A lead as other programs may have it: without whom and without what we may not contact. */
export interface Leaving extends FileOfLead {
  /** The channels on which they may not be contacted, or not yet for sure. */
  readonly not: readonly ('call' | 'email' | 'text' | 'any')[]
}

/** Why the deal was lost, where it is. */
export const lostReason = (lead: FileOfLead): string | undefined =>
  currentCycle({ lead, since: lead.since, moves: lead.moves }).reason

/** What may leave: nobody who asked not to be contacted, or may have; and of the others no phone or address that may not be used. */
export function mayLeave(lead: FileOfLead): Leaving | undefined {
  const { stops } = lead
  if (mayContact(stops) !== 'yes') return undefined
  const not = (['call', 'email', 'text'] as const).filter((channel) => mayContact(stops, channel) !== 'yes')
  const noPhone = not.includes('call') && not.includes('text')
  const { phone, email, fields, ...rest } = lead
  return {
    ...rest,
    ...(phone !== undefined && !noPhone && { phone }),
    ...(email !== undefined && !not.includes('email') && { email }),
    fields: fields.filter(
      ({ name, value }) =>
        !(not.includes('email') && value.includes('@')) && !(noPhone && /phone|mobile|cell|^fax$/.test(name)),
    ),
    not,
  }
}

/** All of a lead, stopped or not, with the channels of its stops: for a file that is to hold them too. */
export const withStops = (lead: FileOfLead): Leaving => {
  const channels = (['any', 'call', 'email', 'text'] as const).filter((channel) =>
    lead.stops.some((stop) => stop.lifted === undefined && stop.channel === channel),
  )
  return { ...lead, not: channels }
}

import type { Lead } from './lead.ts'
import type { Stop } from './settlement.ts'
import type { Action, Way } from './trigger.ts'

/** Whether we may be in touch: `ask` where a note was read so with doubt, and the user has to say. */
export type Permission = 'yes' | 'no' | 'ask'

/** The ways on which somebody can be reached when not in person. */
const WAYS = ['call', 'text', 'email'] as const

/** Whether this lead may be contacted, at all or on one channel. Every way out asks here. */
export function mayContact(stops: readonly Stop[], channel: Action = 'any'): Permission {
  if (stops.length === 0) return 'yes'
  const standing = stops.filter(({ lifted }) => lifted === undefined)
  const whole = permissionOf(standing.filter((stop) => stop.channel === 'any'))
  if (whole === 'no' || channel === 'visit') return whole
  if (channel !== 'any') return strictest(whole, permissionOf(standing.filter((stop) => stop.channel === channel)))
  const ways = WAYS.map((way) => permissionOf(standing.filter((stop) => stop.channel === way)))
  const best = ways.includes('yes') ? 'yes' : ways.includes('ask') ? 'ask' : 'no'
  return strictest(whole, best)
}

/** Whether a way is open to us: known, and not stopped. */
export const isOpen = (way: Action, stops: readonly Stop[], lead: Pick<Lead, 'phone' | 'email'>): boolean =>
  (way === 'email' ? lead.email : lead.phone) !== undefined && mayContact(stops, way) === 'yes'

/** What to do instead, where a channel is stopped: another way that is open, or any; nothing where none is left. */
export function allowedAction(
  action: Action,
  stops: readonly Stop[],
  lead: Pick<Lead, 'phone' | 'email'>,
): Action | undefined {
  if (mayContact(stops) !== 'yes') return undefined
  // Any way is none that is stopped: then it is said which.
  if (action === 'any' ? WAYS.every((way) => mayContact(stops, way) === 'yes') : mayContact(stops, action) === 'yes')
    return action
  return WAYS.find((way) => isOpen(way, stops, lead)) ?? 'any'
}

/** Which way is stopped for whom no way is left that is open and known: the one that it is about, else the first. */
export const wayStopped = (action: Action, stops: readonly Stop[]): Way | undefined =>
  WAYS.find((way) => (action === 'any' || way === action) && mayContact(stops, way) !== 'yes')

const permissionOf = (stops: readonly Stop[]): Permission =>
  stops.some(({ sure }) => sure) ? 'no' : stops.length > 0 ? 'ask' : 'yes'

const strictest = (a: Permission, b: Permission): Permission =>
  a === 'no' || b === 'no' ? 'no' : a === 'ask' || b === 'ask' ? 'ask' : 'yes'

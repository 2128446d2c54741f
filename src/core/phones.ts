import { type Place, placeOf } from './area-codes.ts'
import { zoneAbroad } from './country-zones.ts'
import { digitsOf } from './name.ts'
import type { LeadRecord } from './record.ts'

/** The names of facts that hold another phone. */
export const isPhoneFact = (name: string): boolean => /phone|mobile|cell/i.test(name)

/** All phones of a lead, the first one first. */
export const phonesOf = ({ lead, fields }: Pick<LeadRecord, 'lead' | 'fields'>): string[] => [
  ...(lead.phone === undefined ? [] : [lead.phone]),
  ...fields.flatMap(({ name, value }) => (isPhoneFact(name) && digitsOf(value) !== null ? [value] : [])),
]

/** The area code of a phone of the United States or Canada. */
export function areaOf(phone: string | undefined): string | undefined {
  const digits = digitsOf(phone)
  return digits?.length === 10 && !/^\s*(?:\+(?!1)|00)/.test(phone ?? '') ? digits.slice(0, 3) : undefined
}

/** Where somebody is, and by what that is known. */
export interface Whereabouts {
  readonly zone: string
  /** The zone of another part of the same area. */
  readonly also?: string
  readonly place?: Place
  readonly by: 'fact' | 'area code' | 'country' | 'seller'
}

/** Where a lead is: as set by hand, else by the area code or the country of their phone, else where the seller is. */
export function whereabouts(phone: string | undefined, set: string | undefined, sellers: string): Whereabouts {
  const place = areaOf(phone) === undefined ? undefined : placeOf(digitsOf(phone))
  const known = place === undefined ? {} : { place }
  if (set !== undefined) return { zone: set, ...known, by: 'fact' }
  if (place !== undefined) return { zone: place.zone, ...(place.also && { also: place.also }), place, by: 'area code' }
  const abroad = phone === undefined ? undefined : zoneAbroad(phone)
  return abroad === undefined ? { zone: sellers, by: 'seller' } : { zone: abroad, by: 'country' }
}

import type { Locale } from '../core/locale.ts'

/** A typed phone in its worldwide form, where it has one; the library for it is loaded only when somebody types one. */
export async function wholeNumber(phone: string | undefined, { country }: Locale): Promise<string | undefined> {
  return phone === undefined ? undefined : (await import('../formats/phone.ts')).e164Of(phone, country)
}

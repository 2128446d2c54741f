import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** A phone in the one form in which all the world writes it, "+17345550142"; nothing where its digits can't be one. */
export function e164Of(phone: string, country: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(phone, country)
  // No area code of North America begins with 0 or 1: that is a number of somewhere else, without its country.
  return number?.isPossible() && !/^\+1[01]/.test(number.number) ? number.number : undefined
}

import { cleanLine } from './clean.ts'

type Words = Partial<Record<'name' | 'first' | 'middle' | 'last' | 'suffix', string>>

const AFTER_A_COMMA = /^(?:inc|llc|l\.l\.c|ltd|co|corp|gmbh|jr|sr|ii|iii|iv|md|m\.d|phd|esq|dds|cpa|pc|lp|llp)\.?$/i

/** The name of somebody from what the columns hold of it, in the order in which it is said. */
export function fullName({ name, first, middle, last, suffix }: Words): string | undefined {
  const whole = cleanLine(name ?? '')
  if (whole !== '') return spoken(whole)
  const parts = [first, middle, last, suffix].map((part) => cleanLine(part ?? '')).filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** "Ortiz, Dana" is Dana Ortiz; "Ortiz, Inc." stays. */
function spoken(name: string): string {
  const [, last, first] = /^([^,]{1,60}), ([^,]{1,60})$/.exec(name) ?? []
  if (last === undefined || first === undefined || AFTER_A_COMMA.test(first) || /[\d&]/.test(name)) return name
  return last.split(' ').length <= 2 && first.split(' ').length <= 3 ? `${first} ${last}` : name
}

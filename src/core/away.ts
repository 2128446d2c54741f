import type { OpenTrigger } from './agenda.ts'
import type { Absence } from './configuration.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { workingDayFrom } from './planning/working-days.ts'
import type { Rules } from './rule.ts'

/** The rules, with times away as days off: no rule and no path falls due in them. */
export function withAbsences(rules: Rules, absences: readonly Absence[]): Rules {
  if (absences.length === 0) return rules
  const off = absences.flatMap(({ from, to }) =>
    Array.from({ length: Math.min(366, daysBetween(from, to) + 1) }, (_, day) => addDays(from, day)),
  )
  return { ...rules, holidays: [...rules.holidays, ...off] }
}

/** The time away that a day lies in. */
export const absenceOn = (day: Day, absences: readonly Absence[]): Absence | undefined =>
  absences.find(({ from, to }) => from <= day && day <= to)

/** The day on which the user is back from a time away. */
export const backFrom = ({ to }: Absence, rules: Rules): Day => workingDayFrom(addDays(to, 1), rules)

/**
 * What waited while the user was away is not late: it came up on the day of their return. What a customer asked for keeps
 * its day, for they did wait.
 */
export function afterAbsence(open: readonly OpenTrigger[], absences: readonly Absence[], rules: Rules): OpenTrigger[] {
  return open.map((one) => {
    const absence = one.trigger.family === 'customer' ? undefined : absenceOn(one.trigger.due, absences)
    return absence ? { ...one, trigger: { ...one.trigger, due: backFrom(absence, rules) } } : one
  })
}

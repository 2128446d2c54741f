import { existsSync } from 'node:fs'

/** Where systems keep the time zones that they know. */
const ZONES = '/usr/share/zoneinfo/'

/** The time zone that the environment names, where there is none such: days are counted in UTC then, which somebody should know. */
export function strangeZone(said: string | undefined): string | undefined {
  if (!said || existsSync(ZONES + said.replace(/^:/, ''))) return undefined
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { timeZone?: string }
  return timeZone === undefined || timeZone === 'Etc/Unknown' ? said : undefined
}

const spoken: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:us )?east(?:ern)?(?: (?:standard |daylight )?time)?(?: \(us (?:&|and) canada\))?$|^e[sd]?t$/i,
    'America/New_York',
  ],
  [/^(?:us )?central(?: (?:standard |daylight )?time)?(?: \(us (?:&|and) canada\))?$|^c[sd]t$/i, 'America/Chicago'],
  [/^(?:us )?mountain(?: (?:standard |daylight )?time)?(?: \(us (?:&|and) canada\))?$|^m[sd]t$/i, 'America/Denver'],
  [/^arizona$/i, 'America/Phoenix'],
  [/^(?:us )?pacific(?: (?:standard |daylight )?time)?(?: \(us (?:&|and) canada\))?$|^p[sd]t$/i, 'America/Los_Angeles'],
  [/^alaska(?: (?:standard |daylight )?time)?$|^ak[sd]t$/i, 'America/Anchorage'],
  [/^hawaii(?:-aleutian)?(?: (?:standard )?time)?$|^hst$/i, 'Pacific/Honolulu'],
]

/** A time zone by its own name, or by the one that programs show: "America/Detroit", "Eastern Time (US & Canada)". */
export function zoneNamed(words: string): string | undefined {
  const name = words
    .trim()
    .replace(/^\((?:GMT|UTC)[^)]{0,8}\)\s*/i, '')
    .replace(/\s+/g, ' ')
  // "EST" would be a zone without a summer.
  return spoken.find(([known]) => known.test(name))?.[1] ?? (isZone(name) ? name : undefined)
}

/** Whether there is a time zone of this name. */
export function isZone(zone: string): boolean {
  try {
    return /[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

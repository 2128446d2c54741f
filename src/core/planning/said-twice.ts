import type { Reason } from './reason.ts'

/** What a field is about: "lease" for `lease-end`. */
const thingOf = (field: string): string =>
  field
    .replace(/^field:/, '')
    .replace(/#.*$/, '')
    .replace(/-end$/, '')
    .replaceAll('-', ' ')

/** Whether a step of a note and a step of a field lead up to the same end of the same thing. */
function isTheSame({ cue, trigger, ladder }: Reason, field: Reason): boolean {
  if (ladder === undefined || field.ladder === undefined) return false
  const words = `${cue?.about ?? ''} ${cue?.quote ?? ''}`.toLowerCase()
  const isAtOnce = trigger.occurrence <= field.ladder.end && field.trigger.occurrence <= ladder.end
  return isAtOnce && words.includes(thingOf(field.trigger.source))
}

/** What a note and a field say alike is one reason: the field has the exact day, the customer the words. */
export function saidOnce(open: readonly Reason[]): readonly Reason[] {
  if (!open.some(({ ladder }) => ladder)) return open
  const isOf = (kind: string) => (reason: Reason) =>
    reason.ladder !== undefined && reason.trigger.source.startsWith(kind)
  const fields = open.filter(isOf('field:'))
  if (fields.length === 0) return open
  const told = open.filter(isOf('cue:')).filter((said) => fields.some((field) => isTheSame(said, field)))
  if (told.length === 0) return open
  return open
    .filter((reason) => !told.includes(reason))
    .map((reason) => {
      const said = fields.includes(reason) ? told.find((one) => isTheSame(one, reason)) : undefined
      if (said === undefined) return reason
      const { quote, noted, sure } = said.trigger
      const words = { ...(quote && { quote }), ...(noted && { noted }) }
      return { ...reason, trigger: { ...reason.trigger, family: 'customer', sure, ...words } }
    })
}

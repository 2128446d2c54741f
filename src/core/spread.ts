import { addDays, type Day } from './day.ts'
import { compare, grouped } from './order.ts'

/** Spreads who is late over the coming days, so many people a day, longest wait first. What is of one lead stays together. */
export function spread<T extends { readonly lead: { readonly id: string }; readonly trigger: { readonly due: Day } }>(
  late: readonly T[],
  from: Day,
  perDay: number,
): T[] {
  const waiting = late.toSorted((a, b) => compare(a.trigger.due, b.trigger.due) || compare(a.lead.id, b.lead.id))
  return [...grouped(waiting, ({ lead }) => lead.id).values()].flatMap((person, place) => {
    const due = addDays(from, Math.floor(place / Math.max(1, perDay)))
    return person.map((open) => ({ ...open, trigger: { ...open.trigger, due } }))
  })
}

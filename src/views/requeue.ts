import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { columns, count, cut, pad, shortDay } from './words.ts'

/** A lead that goes back to the top of the funnel. */
export interface Back {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly from: string
  readonly reason?: string
  readonly path?: string
  /** The later day that they asked for themselves. */
  readonly keeps?: { readonly until: Day; readonly by: string }
  /** The later day of its first touch, where today has no room for it. */
  readonly waits?: Day
}

/** Who goes back, or would. */
export function renderRequeue(
  { back, stopped, done, today }: { back: readonly Back[]; stopped: number; done: boolean; today: Day },
  paint: Paint,
): string {
  const skipped = stopped === 0 ? [] : [`${count(stopped, 'lead')} asked not to be contacted: left alone`]
  if (back.length === 0) return ['Nobody to put back.', ...skipped, ''].join('\n')
  const width = Math.min(30, Math.max(...back.map(({ name }) => columns(name))))
  const lines = back.map(({ name, from, reason, path, keeps, waits }) => {
    const was = reason === undefined ? from : `${from}, ${reason}`
    const on = path === undefined ? '' : ` · path “${path}”`
    return `  ${paint.bold(pad(cut(name, width), width))}   ${was}${on}${keeps === undefined ? ` · first touch ${waits === undefined ? 'today' : shortDay(waits, today)}` : ` · waits for their own day, ${shortDay(keeps.until, today)}`}`
  })
  const late = back.flatMap(({ waits }) => waits ?? [])
  const last = late.toSorted().at(-1) ?? today
  return [
    `${count(back.length, 'lead')} ${done ? 'back' : 'would go back'} at the top of the funnel`,
    ...lines,
    ...(late.length === 0
      ? []
      : [
          `today has no room for ${late.length} of them: their first touches are spread until ${shortDay(last, today)}`,
        ]),
    ...skipped,
    '',
  ].join('\n')
}

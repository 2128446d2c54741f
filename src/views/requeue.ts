import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { count, shortDay } from './words.ts'

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
}

/** Who goes back, or would. */
export function renderRequeue(
  { back, stopped, done, today }: { back: readonly Back[]; stopped: number; done: boolean; today: Day },
  paint: Paint,
): string {
  const skipped = stopped === 0 ? [] : [`${count(stopped, 'lead')} asked not to be contacted: left alone`]
  if (back.length === 0) return ['Nobody to put back.', ...skipped, ''].join('\n')
  const lines = back.map(({ name, from, reason, path, keeps }) => {
    const was = reason === undefined ? from : `${from}, ${reason}`
    const on = path === undefined ? '' : ` · path “${path}”`
    return `  ${paint.bold(name)}   ${was}${on}${keeps === undefined ? ' · first touch today' : ` · waits for their own day, ${shortDay(keeps.until, today)}`}`
  })
  return [
    `${count(back.length, 'lead')} ${done ? 'back' : 'would go back'} at the top of the funnel`,
    ...lines,
    ...skipped,
    '',
  ].join('\n')
}

import { clock } from './clock.ts'
import { endsClause } from './not-dates.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'

const meetings = new Set(
  'call cb callback ring text meet meeting mtg appt appointment showing demo back phone zoom talk chat today tour interview lunch him her them me'.split(
    ' ',
  ),
)

/** "call at 4", "demo @ 2": a bare hour, where somebody is called or met. */
function atAnHour(scope: Scope, i: number, to: number): boolean {
  const token = tokenAt(scope, to - 1)
  const hour = token.value ?? 0
  return (
    ['at', '@', 'around'].includes(wordAt(scope, i)) &&
    hour >= 1 &&
    hour <= 12 &&
    endsClause(scope, to) &&
    !tokenAt(scope, to + 1).glued &&
    (meetings.has(wordAt(scope, i - 1)) ||
      (meetings.has(wordAt(scope, i - 2)) && tokenAt(scope, i - 1).kind === 'word'))
  )
}

/** A time without a day is today's: "3:30-6:00pm", "at 10:30", "noon". */
export function timeAlone(scope: Scope, i: number): Said | undefined {
  const at = ['at', '@', 'around', 'by', 'after', 'from', 'between', 'before', 'until', 'till', '~'].includes(
    wordAt(scope, i),
  )
    ? i + 1
    : i
  const time = clock(scope, at)
  const before = tokenAt(scope, at - 1)
  if (time && !time.sure && at > i && atAnHour(scope, i, time.to))
    return aDay(time.to, scope.written, { form: 'clock', grain: 'time', time: time.time })
  if (!time?.sure || (tokenAt(scope, at).glued && !['(', '~', '@', '"', ','].includes(before.word))) return undefined
  const next = tokenAt(scope, time.to)
  if (
    next.glued &&
    (next.kind !== 'mark' || (['/', ':', '-'].includes(next.word) && tokenAt(scope, time.to + 1).glued))
  )
    return undefined
  return aDay(time.to, scope.written, { form: 'clock', grain: 'time', time: time.time })
}

import type { Clock, Day } from '../core/day.ts'
import type { ArrivingNote } from './arrival.ts'
import { type DayOrder, dayRead } from './days.ts'

const DATE =
  /^[ \t]*(?:[-*•][ \t]+)?[[(<]?((?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{1,2} \p{Letter}{3,9}\.? \d{4}|\p{Letter}{3,9}\.? \d{1,2},? \d{4})(?:(?:T|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?Z?)?)[\])>]?[ \t]*(?:[-–—:|][ \t]*|[ \t]|$)/u

/** A diary in one cell taken apart: each line that begins with a day up to `today` begins a note of that day. Anything else is one note. */
export function entriesIn(text: string, order: DayOrder, today: Day): ArrivingNote[] {
  const entries: { on?: Day; at?: Clock; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const [before, said] = DATE.exec(line) ?? []
    const read = said === undefined ? undefined : dayRead(said.replace(/Z$/, ''), order)
    if (before === undefined || read === undefined || read.day > today) {
      const last = entries.at(-1)
      if (last === undefined) entries.push({ lines: [line] })
      else last.lines.push(line)
    } else entries.push({ on: read.day, ...(read.time && { at: read.time }), lines: [line.slice(before.length)] })
  }
  return entries.flatMap(({ lines, ...when }) => {
    const words = lines.join('\n').trim()
    return words === '' ? [] : [{ ...when, text: words }]
  })
}

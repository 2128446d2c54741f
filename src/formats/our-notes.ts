import { asClock, asDay } from '../core/day.ts'
import type { ArrivingNote } from './arrival.ts'

/** Our own column of notes: a line in dashes before each, with its day and how it was made. */
export function ourNotes(text: string): ArrivingNote[] {
  const parts = text.split(/^— (.*) —$/m)
  if (parts.length === 1) return text.trim() === '' ? [] : [{ text }]
  const notes: ArrivingNote[] = parts[0]?.trim() ? [{ text: parts[0].trim() }] : []
  for (let at = 1; at < parts.length; at += 2) {
    const body = (parts[at + 1] ?? '').slice(1)
    const words = at + 2 < parts.length ? body.slice(0, -1) : body
    notes.push({ ...contactIn(parts[at] ?? ''), text: words.replace(/^\|(?=\|*— )/gm, '') })
  }
  return notes
}

/** "2026-03-02 10:00 call, in, talked": when a note was written, and how the contact was made. */
export function contactIn(head: string): Omit<ArrivingNote, 'text'> {
  const [, on = '', at = '', channel, direction, outcome] =
    /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))? (call|email|text|visit|note)(?:, (in))?(?:, (.+))?$/.exec(head) ?? []
  const [day, clock] = [asDay(on), asClock(at)]
  return {
    ...(day && { on: day }),
    ...(clock && { at: clock }),
    ...(channel && { channel: channel as NonNullable<ArrivingNote['channel']> }),
    direction: direction === 'in' ? 'in' : 'out',
    ...(outcome && { outcome: outcome as NonNullable<ArrivingNote['outcome']> }),
  }
}

/** The same the other way round. */
export const contactWords = ({
  on,
  at,
  channel,
  direction,
  outcome,
}: Required<Pick<ArrivingNote, 'on'>> & Omit<ArrivingNote, 'text'>): string =>
  [
    `${on}${at === undefined ? '' : ` ${at}`} ${channel}`,
    ...(direction === 'in' ? ['in'] : []),
    ...(outcome === undefined ? [] : [outcome]),
  ].join(', ')

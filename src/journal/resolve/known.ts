import type { Cue } from '../../core/cue.ts'
import type { Move } from '../../core/cycle.ts'
import type { Clock, Day } from '../../core/day.ts'
import type { Rules } from '../../core/rule.ts'
import type { Stop } from '../../core/settlement.ts'
import type { Entry, WholeLead } from '../../core/whole.ts'

/** What a text is looked up against: the notebook that it is read into, and how notes are read. */
export interface Known {
  readonly today: Day
  readonly rules: Rules
  /** The id that belongs to these words, the same on every machine. */
  readonly keyFor: (...words: readonly string[]) => string
  /** What reading a note finds in it. */
  readonly read: (text: string, on: Day, at?: Clock) => readonly Cue[]
  readonly lead: (id: string) => WholeLead | undefined
  /** The ids of the leads of that name. */
  readonly named: (name: string) => readonly string[]
  readonly entry: (id: string) => Entry | undefined
  readonly moves: (lead: string) => readonly Move[]
  readonly stops: (lead: string) => readonly Stop[]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cue } from '../../src/core/cue.ts'
import type { Day } from '../../src/core/day.ts'

/** A labelled cue: the day must lie between `from` and `to`; what the label leaves out may be anything. */
export type Wanted = Partial<Pick<Cue, 'type' | 'every' | 'op' | 'value' | 'channel'>> & { from?: string; to?: string }

/** A note of our own, with what is to be read in it. */
export interface Labelled {
  readonly id: string
  readonly note: string
  readonly written: Day
  readonly cues: readonly Wanted[]
}

/** Where the sets of labelled notes lie. */
export const folder = join(import.meta.dirname, '..', 'core', 'notes')

/** The sets of labelled notes, by the names of their files. */
export const sets = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))

/** The notes of a set, each with the day it was written. */
export const notesOf = (set: string): Labelled[] =>
  readFileSync(join(folder, set), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled)
    .map((one) => ({ ...one, written: one.written.slice(0, 10) as Day }))

/** All labelled notes of our own. */
export const labelled: readonly Labelled[] = sets.flatMap(notesOf)

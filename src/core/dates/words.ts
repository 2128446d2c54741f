import { byWord } from '../by-word.ts'
import type { Weekday } from '../day.ts'
import { saidOf } from '../pages.ts'
import { meanings } from './meanings.ts'

/** What time is counted in. */
export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade'

/** A stretch of a period: "early", "the second half of", "towards the end of". */
export type Part = 'early' | 'mid' | 'late' | 'end' | 'towards' | 'first half' | 'second half'

/** A part of the day, as a locale gives it an hour. */
export type PartOfDay = 'first thing' | 'morning' | 'noon' | 'afternoon' | 'end of day' | 'evening' | 'night' | 'lunch'

/** Everything that one word can mean in a date. */
export interface Word {
  readonly weekday?: Weekday
  readonly month?: number
  readonly season?: 0 | 1 | 2 | 3
  readonly unit?: Unit
  /** How many of the unit the word stands for: a fortnight is two weeks. */
  readonly times?: number
  readonly number?: number
  readonly ordinal?: number
  /** Days from today: tomorrow is 1. */
  readonly day?: number
  /** Which one: last is -1, this 0, next 1. */
  readonly which?: -1 | 0 | 1
  readonly part?: Part
  readonly partOfDay?: PartOfDay
  /** An adverb of recurrence: "quarterly". */
  readonly every?: string
  /** More than one is meant: "Mondays", "weekends". */
  readonly many?: true
  readonly shorthand?: 'EOD' | 'EOW' | 'EOM' | 'EOQ' | 'EOY' | 'BOM'
}

/** What most words mean. Every meaning has the same keys, so that V8 finds each of them in the same place. */
export const nothing: Word = {
  weekday: undefined,
  month: undefined,
  season: undefined,
  unit: undefined,
  times: undefined,
  number: undefined,
  ordinal: undefined,
  day: undefined,
  which: undefined,
  part: undefined,
  partOfDay: undefined,
  every: undefined,
  many: undefined,
  shorthand: undefined,
}

/** What a lower-case word can mean in a date; most words mean nothing. */
export const meaningOf = byWord((word): Word => {
  const meaning = saidOf(meanings, word)
  return meaning === undefined ? nothing : { ...nothing, ...(JSON.parse(meaning) as Word) }
})

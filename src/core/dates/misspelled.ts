import { meant, spellings } from '../spelling.ts'

/** The words of the calendar, and words and names that are spelled nearly so. */
const calendar = spellings(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february august september october november december tomorrow yesterday weekend afternoon thanksgiving christmas quarterly monthly morning couple school',
  'sundry sundae augusta augusto augusts augustin augustine augustus monthy mouthy fridas frida sundown christos afternoons weakened weekends sturdy mornings mourning coupe coupes coupled couples schools scholl',
  8,
)

/** The word of the calendar that a lower-case word was meant to be. */
export const inCalendar = (word: string): string | undefined => meant(word, calendar)

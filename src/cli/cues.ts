import { type Cue, type CueType, cueTypes } from '../core/cue.ts'
import { findDates } from '../core/dates/find.ts'
import type { Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { Exit, UserError } from '../errors.ts'
import { dayTyped } from './days.ts'

/** What a cue says, as far as the user typed it: all but where it stands. */
export type CueSaid = Omit<Cue, 'quote' | 'index'>

/** The types that can be set by hand. A stop has its own command. */
const settable = cueTypes.filter((type) => type !== 'stop')

/** Reads "callback next Tuesday at 2", "recurring every 3 months" or "condition rate < 6". Throws exit 2 for anything else. */
export function cueTyped(words: readonly string[], today: Day, locale: Locale, about?: string): CueSaid {
  const [type = '', ...rest] = words
  const said = rest.join(' ').trim()
  if (type === 'stop')
    throw new UserError(Exit.usage, 'a stop is not set as a cue.', 'Use: nurture stop LEAD [channel]')
  if (!isSettable(type))
    throw new UserError(
      Exit.usage,
      type === '' ? 'a cue has a type and a day.' : `“${type}” is no type of cue.`,
      `It is one of: ${settable.join(', ')}. For example: callback next Tuesday at 2`,
    )
  if (said === '')
    throw new UserError(
      Exit.usage,
      `a ${type} needs more words.`,
      'For example: callback next Tuesday at 2 · recurring every 3 months · condition rate < 6',
    )
  if (type === 'condition') return { type, ...conditionSaid(said), sure: true }
  if (type === 'recurring') return { type, ...recurringSaid(said, today, locale), about, sure: true }
  const { day, time } = dayTyped(said, today, locale)
  return { type, date: day, time, about, sure: true }
}

const isSettable = (word: string): word is CueType => (settable as readonly string[]).includes(word)

function recurringSaid(said: string, today: Day, locale: Locale): Pick<Cue, 'date' | 'every'> {
  const mention = findDates(said, today, { locale }).find(({ every }) => every !== undefined)
  if (mention === undefined)
    throw new UserError(
      Exit.usage,
      `“${said}” does not say how often.`,
      'For example: every 3 months, every other Friday, each October',
    )
  return { date: mention.lands, every: mention.every }
}

function conditionSaid(said: string): Pick<Cue, 'about' | 'op' | 'value'> {
  const [, about, op, value] = /^(.+?)\s*([<>])\s*\$?(\d[\d,]*(?:\.\d+)?)%?$/.exec(said) ?? []
  if (about === undefined) return { about: said }
  return { about: about.trim(), op: op as '<' | '>', value: Number(value?.replaceAll(',', '')) }
}

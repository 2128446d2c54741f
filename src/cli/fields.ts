import { findDates } from '../core/dates/find.ts'
import type { Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { PREFERS } from '../core/preference.ts'
import { holdsDay, type Rules } from '../core/rule.ts'
import type { Way } from '../core/trigger.ts'
import { Exit, UserError } from '../errors.ts'
import { wayNamed } from './channels.ts'
import { dayTyped } from './days.ts'
import { emailTyped, nameTyped, phoneTyped, plainText } from './texts.ts'

/** A fact as it will be kept; without a value it is to be taken away. */
export interface FieldTyped {
  readonly name: string
  readonly value?: string
  /** Whether it is a column of the lead itself: its phone, email, name or zone. */
  readonly ofLead: boolean
}

const ofLead = ['name', 'phone', 'email', 'zone']

/** Reads a fact that the user typed. A field that is known to hold a day is kept as one: "2027-03-31", "--05-03" every year, "2027-03" a month. */
export function fieldTyped(field: string, typed: string, rules: Rules, today: Day, locale: Locale): FieldTyped {
  const name = field
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  if (!/^[\p{Letter}][\p{Letter}\p{Number}-]*$/u.test(name))
    throw new UserError(
      Exit.usage,
      `“${field}” is not the name of a field.`,
      'It is one word of letters, digits and dashes: lease-end.',
    )
  if (name === 'stage')
    throw new UserError(Exit.usage, 'a stage is not set but moved to.', 'Use: nurture stage LEAD STAGE')
  const value = plainText(typed.trim(), name)
  if (value === '') {
    if (name === 'name') throw new UserError(Exit.usage, 'a lead has to have a name.')
    return { name, ofLead: ofLead.includes(name) }
  }
  if (name === 'name') return { name, value: nameTyped(value), ofLead: true }
  if (name === 'zone') return { name, value: zoneTyped(value), ofLead: true }
  if (name === PREFERS) return { name, value: wayTyped(value), ofLead: false }
  if (name === 'email') emailTyped(value)
  if (name === 'phone') phoneTyped(value)
  if (ofLead.includes(name)) return { name, value, ofLead: true }
  return {
    name,
    value: holdsDay(name, rules) ? dated(value, rules.yearlyFields.includes(name), today, locale) : value,
    ofLead: false,
  }
}

function dated(value: string, yearly: boolean, today: Day, locale: Locale): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return dayTyped(`${value}-01`, today).day.slice(0, 7)
  if (/^--\d\d-\d\d$/.test(value)) return `--${dayTyped(`2000-${value.slice(2)}`, today).day.slice(5)}`
  const { day } = dayTyped(value, today, locale)
  const [mention] = findDates(value, today, { locale })
  if (yearly && mention?.yearSaid === false && !/^\d{4}/.test(value)) return `--${day.slice(5)}`
  return mention?.form === 'month' ? day.slice(0, 7) : day
}

function wayTyped(value: string): Way {
  const ways: readonly Way[] = ['call', 'email', 'text']
  const way = wayNamed(value.toLowerCase())
  const known = ways.find((one) => one === way)
  if (known !== undefined) return known
  throw new UserError(Exit.usage, `“${value}” is no way of being reached.`, `It is one of: ${ways.join(', ')}.`)
}

function zoneTyped(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    throw new UserError(Exit.usage, `“${value}” is not a time zone.`, 'It reads America/Detroit.')
  }
}

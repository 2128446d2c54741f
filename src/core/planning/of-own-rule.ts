import { addDays, asDay, type Day, dayOf, lastOfMonth } from '../day.ts'
import type { Field } from '../lead.ts'
import type { KeptCue } from '../record.ts'
import type { Moment, OwnRule, Rules } from '../rule.ts'
import { concerns, type Someone } from '../whom.ts'
import { type Ahead, ladderTo, repeating } from './dates-ahead.ts'
import { type Reason, reasonOf } from './reason.ts'
import { occurrenceAfter } from './recurrence.ts'
import { type Source, type Touch, triggerFrom, triggerOfRule } from './triggers.ts'
import { dayInWords, endingOf, spanInWords } from './words.ts'
import { dueFrom } from './working-days.ts'

type Kind = Moment['kind']
type Of<K extends Kind> = OwnRule & { readonly when: Moment & { readonly kind: K } }

/** The user's own rules of one kind that are about this lead. */
export const ownRules = <K extends Kind>(rules: Rules, kind: K, someone: Someone): Of<K>[] =>
  rules.own.length === 0
    ? []
    : rules.own.filter((rule): rule is Of<K> => rule.when.kind === kind && concerns(rule.whom, someone))

const sourceOf = ({ id, action }: OwnRule, family: Source['family'], noted: Day): Source => ({
  family,
  source: `rule:${id}`,
  action,
  noted,
  sure: true,
})

/** When the touches of a rule come up, counted from a day on which something happened. */
export const touchesAfter = ({ id, days }: OwnRule, on: Day, rules: Rules): Touch[] =>
  days.map((afterDays, step) => {
    const day = addDays(on, afterDays)
    return { source: days.length === 1 ? `rule:${id}` : `rule:${id}#${step + 1}`, day, due: dueFrom(day, on, rules) }
  })

/** So many days after something happened: they wrote, a try went unanswered, nobody was in touch. */
export function afterIt(
  rule: OwnRule,
  on: Day,
  rules: Rules,
  { family, kind, ...more }: Pick<Reason['trigger'], 'family' | 'kind'> & Partial<Reason>,
): Reason[] {
  const { action, why } = rule
  return touchesAfter(rule, on, rules).map(({ source, day, due }) =>
    reasonOf({ ...more, trigger: triggerOfRule({ family, kind, source, action, why }, day, due), since: on }),
  )
}

/** What the user's rules make of a day in a field. */
export function ownReasonsOfField(field: Field, rules: Rules, someone: Someone): Reason[] {
  const { name, value, on } = field
  const span = spanOf(value)
  const once = ownRules(rules, 'date', someone).filter(({ when }) => when.field === name)
  const yearly = ownRules(rules, 'yearly', someone).filter(({ when }) => when.field === name)
  return [
    ...(span
      ? once.flatMap((rule) =>
          aroundDay(rule, endingOf(name), { ...span, since: on }, sourceOf(rule, 'static', on), rules),
        )
      : []),
    ...yearly.flatMap((rule) => everyYear(rule, field)),
  ]
}

/** What the user's rules make of something that the customer said will end or take place. */
export function ownReasonsOfCue(cue: KeptCue, rules: Rules, someone: Someone): Reason[] {
  const { date, until, noted, quote, sure, type } = cue
  if (rules.own.length === 0 || date === undefined || type === 'recurring' || type === 'callback') return []
  const words = `${cue.about ?? ''} ${quote}`.toLowerCase()
  return ownRules(rules, 'mention', someone)
    .filter(({ when }) => words.includes(when.about))
    .flatMap((rule) => {
      const source = { ...sourceOf(rule, 'customer', noted), source: `rule:${rule.id}/${cue.id}`, quote, sure }
      return aroundDay(rule, cue.about ?? '', { day: date, ...(until && { until }), since: noted }, source, rules)
    })
    .map((reason) => ({ ...reason, cue }))
}

/** Before a day, as a ladder that comes to its end with it; after it, as touches that stay until settled. */
function aroundDay(rule: OwnRule, what: string, ahead: Ahead, source: Source, rules: Rules): Reason[] {
  const before = rule.days.filter((days) => days <= 0).map((days) => -days)
  const after = rule.days.filter((days) => days > 0)
  const about = `${rule.why}: ${what} ${spanInWords(ahead.day, ahead.until, ahead.since)}`.replace(/ {2,}/g, ' ')
  return [
    ...ladderTo(ahead, before, about, source, rules),
    ...after
      .map((days) => ({ days, day: addDays(ahead.until ?? ahead.day, days) }))
      // What had passed when it was written down calls for nothing.
      .filter(({ day }) => day >= ahead.since)
      .map(({ days, day }): Reason => {
        const due = dueFrom(day, ahead.since, rules)
        const why = `${about}, ${days} days after`
        const touch = { ...source, source: `${source.source}#${days}` }
        const trigger = triggerFrom(touch, { kind: 'elapsed', occurrence: day, due, why })
        return reasonOf({ trigger, since: ahead.since })
      }),
  ]
}

function everyYear(rule: OwnRule, { name, value, on }: Field): Reason[] {
  const from = yearlyDay(value)
  return rule.days.flatMap((days) => {
    const first = from && occurrenceAfter(addDays(on, -Math.min(0, days) - 1), from, 'P1Y')
    if (from === undefined || first === undefined) return []
    const lapses = addDays(first, Math.max(0, days) + 7)
    const source = rule.days.length === 1 ? `rule:${rule.id}` : `rule:${rule.id}#${days}`
    const trigger = triggerFrom(
      { ...sourceOf(rule, 'static', on), source },
      {
        kind: 'occasion',
        occurrence: first,
        due: addDays(first, days),
        lapses,
        why: `${rule.why}: ${name.replaceAll('-', ' ')} ${dayInWords(from, from)}`,
        repeats: { from, every: 'P1Y', daysBefore: -days },
      },
    )
    return [repeating(trigger, on)]
  })
}

function yearlyDay(value: string): Day | undefined {
  const [, month, date] = /^--(\d{2})-(\d{2})$/.exec(value) ?? []
  return asDay(value) ?? dayOf(2000, Number(month), Number(date))
}

function spanOf(value: string): { day: Day; until?: Day } | undefined {
  const day = asDay(value)
  if (day) return { day }
  const first = asDay(`${value}-01`)
  return first && { day: first, until: lastOfMonth(first) }
}

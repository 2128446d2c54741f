import type { Configuration } from '../core/configuration.ts'
import type { OwnRule, Rules } from '../core/rule.ts'
import type { Whom } from '../core/whom.ts'
import type { Paint } from './paint.ts'
import { count } from './words.ts'

/** What holds now, as a person reads it; `file` is where it was applied from. */
export function renderConfiguration(
  { rules, settings, mail }: Configuration,
  file: string | undefined,
  paint: Paint,
): string {
  const { stages, waysBack, paths, expiries, signals, capacity } = rules
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.dim(title), ...lines.map((line) => `  ${line}`)]
  return [
    file === undefined ? 'Nothing was applied: this is what is built in.' : `Applied from ${file}`,
    ...section('settings', [
      ...(settings.name ? [`name: ${settings.name}`] : []),
      `time zone: ${settings.zone ?? 'the machine’s'}`,
      `capacity: ${capacity}`,
      ...(mail?.from ? [`mail from: ${mail.from}`] : []),
    ]),
    ...section(
      'stages',
      stages.map(({ name, quietDays, stuckDays, ends, was }) =>
        [
          name,
          ends && `ends ${ends}`,
          quietDays && `quiet: ${count(quietDays, 'day')}`,
          stuckDays && `too long: ${count(stuckDays, 'day')}`,
          was && `was: ${was.join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    ...section('rules', [...rules.entered.map(enteredInWords), ...rules.own.map(ownInWords)]),
    ...section(
      'requeue',
      waysBack.map(({ reason, afterDays, path }) => `${reason}: after ${count(afterDays, 'day')}, path “${path}”`),
    ),
    ...section(
      'paths',
      paths.map(
        ({ name, steps }) => `${name}: ${steps.map(({ afterDays, action }) => `${action} +${afterDays}`).join(', ')}`,
      ),
    ),
    ...section(
      'expiries',
      expiries.map(({ of, daysBefore }) => `${of}: ${daysBefore.join(', ')} days before`),
    ),
    ...section(
      'signals',
      signals.map(({ name, synonyms, goodForDays }) =>
        [name, synonyms.join(', '), goodForDays && `good for ${count(goodForDays, 'day')}`].filter(Boolean).join(' · '),
      ),
    ),
    '',
  ].join('\n')
}

/** A rule that begins with a stage, in a line. */
export const enteredInWords = (rule: Rules['entered'][number]): string => {
  const { id, stage, reason, afterDays, action, why, path, untilTalked, whom } = rule
  const begins = `${id}: enters ${stage}${reason ? ` for ${reason}` : ''}`
  const does = path ? `path “${path}”` : `${action}, ${why}`
  return `${begins}, after ${count(afterDays, 'day')}${untilTalked ? ', unless talked' : ''}${whomInWords(whom)}: ${does}`
}

const ownInWords = ({ id, when, days, action, why, whom }: OwnRule): string =>
  `${id}: ${momentInWords(when)}, ${days.map(lagInWords).join(', ')}${whomInWords(whom)}: ${action}, ${why}`

const TESTS = { '<': 'under', '>': 'over', '=': 'is' } as const

const whomInWords = ({ stages, tags, where }: Whom = {}): string =>
  [
    stages && `in ${stages.join(' or ')}`,
    tags && `tagged ${tags.join(' or ')}`,
    where && `where ${where.field} ${TESTS[where.op]} ${where.value}`,
  ]
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('')

const lagInWords = (days: number): string =>
  days === 0 ? 'at once' : days < 0 ? `${count(-days, 'day')} before` : `${count(days, 'day')} after`

function momentInWords(when: OwnRule['when']): string {
  switch (when.kind) {
    case 'quiet':
      return 'no contact'
    case 'date':
      return `${when.field} comes up`
    case 'yearly':
      return `${when.field} comes round`
    case 'mention':
      return `they mention ${when.about}`
    case 'tries':
      return count(when.count, 'try', 'tries')
    case 'wrote':
      return 'they write'
    case 'signal':
      return when.op === undefined
        ? `${when.name} is in`
        : `${when.name} ${when.op === '<' ? 'under' : 'over'} ${when.value}`
  }
}

import { type DaysOff, daysOffChanged } from './planning/working-days.ts'
import type { OwnRule, Rules } from './rule.ts'

/** Whom a change of the rules can concern: everybody, or those of whom one of these is so. */
export type Affected =
  | 'everybody'
  | {
      /** They stand in one of these stages, or once did. */
      readonly stages: readonly string[]
      readonly tags: readonly string[]
      readonly fields: readonly string[]
      /** They were put on one of these paths. */
      readonly paths: readonly string[]
      /** Their notes hold cues of these types. */
      readonly cues: readonly string[]
      readonly bought: boolean
      /** Something of theirs falls on days that are days off no more, or now are, or waits for what comes after them. */
      readonly off?: DaysOff
    }

type Narrow = Exclude<Affected, 'everybody'>

const nobody: Narrow = { stages: [], tags: [], fields: [], paths: [], cues: [], bought: false }

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** What stands in one list and not in the other. */
function changed<T>(before: readonly T[], after: readonly T[]): T[] {
  const [old, young] = [before.map((one) => JSON.stringify(one)), after.map((one) => JSON.stringify(one))]
  return [
    ...before.filter((_, place) => !young.includes(old[place] ?? '')),
    ...after.filter((_, place) => !old.includes(young[place] ?? '')),
  ]
}

/** What concerns everybody, whatever their record. What only shows more or fewer of them is not among it. */
const GENERAL = ['workingDays', 'attempts', 'occasionDays', 'endedDays'] as const satisfies readonly (keyof Rules)[]

/** Whom going from some rules to others can concern; planning anybody else comes out the same. */
export function affectedBy(before: Rules, after: Rules): Affected {
  if (GENERAL.some((key) => differ(before[key], after[key]))) return 'everybody'
  const parts: Affected[] = [
    ...changed(before.own, after.own).map(byOwnRule),
    ...(differ(before.signals, after.signals) ? [...before.own, ...after.own].filter(isOnSignal).map(byOwnRule) : []),
  ]
  if (parts.includes('everybody')) return 'everybody'
  const paths = changed(before.paths, after.paths).map(({ name }) => name)
  const starts = [...before.entered, ...after.entered].filter(({ path }) => path && paths.includes(path))
  const lost = [...before.stages, ...after.stages].filter(({ ends }) => ends === 'lost')
  const off = daysOffChanged(before, after)
  return [
    {
      ...nobody,
      paths,
      stages: [
        ...changed(before.stages, after.stages).map(({ name }) => name),
        ...changed(before.entered, after.entered).map(({ stage }) => stage),
        ...starts.map(({ stage }) => stage),
        ...(differ(before.waysBack, after.waysBack) ? lost.map(({ name }) => name) : []),
      ],
      fields: [
        ...changed(before.fieldLadders, after.fieldLadders).map(({ of }) => of),
        ...changed(before.yearlyFields, after.yearlyFields),
        ...changed(before.purchaseFields, after.purchaseFields),
      ],
      cues: [
        ...(differ(before.expiries, after.expiries) ? ['expiry'] : []),
        ...(differ(before.signals, after.signals) ? ['condition'] : []),
      ],
      bought: differ(before.usualGap, after.usualGap),
      ...(off && { off }),
    },
    ...parts.filter((part) => part !== 'everybody'),
  ].reduce(joined)
}

/** Whom the user's rules about these signals can concern when one of them speaks. Those who wait for one by a condition are on file. */
export function affectedBySignals(names: readonly string[], { own }: Rules): Affected {
  const parts = own.filter(({ when }) => when.kind === 'signal' && names.includes(when.name)).map(byOwnRule)
  return parts.reduce(either, nobody)
}

/** Whom one or the other concerns. */
export const either = (a: Affected, b: Affected): Affected =>
  a === 'everybody' || b === 'everybody' ? 'everybody' : joined(a, b)

const isOnSignal = ({ when }: OwnRule): boolean => when.kind === 'signal'

function byOwnRule({ when, whom }: OwnRule): Affected {
  if (whom?.tags) return { ...nobody, tags: whom.tags }
  if (whom?.where) return { ...nobody, fields: [whom.where.field] }
  if (when.kind === 'date' || when.kind === 'yearly') return { ...nobody, fields: [when.field] }
  if (when.kind === 'mention') return { ...nobody, cues: ['expiry', 'appointment', 'occasion'] }
  return whom?.stages ? { ...nobody, stages: whom.stages } : 'everybody'
}

const joined = (a: Narrow, b: Narrow): Narrow => ({
  stages: [...a.stages, ...b.stages],
  tags: [...a.tags, ...b.tags],
  fields: [...a.fields, ...b.fields],
  paths: [...a.paths, ...b.paths],
  cues: [...a.cues, ...b.cues],
  bought: a.bought || b.bought,
  ...((a.off || b.off) && { off: a.off ?? b.off }),
})

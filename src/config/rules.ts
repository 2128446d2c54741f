import { builtIn } from '../core/built-in.ts'
import type { Configuration } from '../core/configuration.ts'
import type { Ladder, Rules, Path as Touches, WayBack } from '../core/rule.ts'
import type { Signal } from '../core/signal.ts'
import { mailSaid } from './mail.ts'
import { orRather } from './near.ts'
import { rulesSaid } from './own-rules.ts'
import type { Complain } from './problem.ts'
import type { Sheet } from './schema.ts'
import { settingsSaid } from './settings.ts'
import { stagesSaid } from './stages.ts'
import { daysSaid, HOW_LONG, listSaid, severalSaid } from './words.ts'

/** What a file of the right shape configures; what it leaves out is as built in. */
export function configurationSaid(sheet: Sheet, complain: Complain): Configuration {
  const said = settingsSaid(sheet.settings ?? {}, complain)
  const stages = sheet.stages ? stagesSaid(sheet.stages, complain) : builtIn.stages
  const written = sheet.paths ? pathsSaid(sheet.paths, complain) : []
  // The built-in ways back need the built-in paths; who writes ways back says which paths they need.
  const kept = sheet.paths && sheet.requeue ? [] : builtIn.paths.filter(({ name }) => !(name in (sheet.paths ?? {})))
  const paths = [...written, ...kept]
  const names = paths.map(({ name }) => name)
  const waysBack = sheet.requeue ? waysSaid(sheet.requeue, names, complain) : builtIn.waysBack
  const signals = Object.entries(sheet.signals ?? {}).map(([name, one]) => signalSaid(name, one, complain))
  const named = {
    stages,
    reasons: waysBack.map(({ reason }) => reason),
    signals: signals.map(({ name }) => name),
    paths: names,
  }
  const ladders = sheet.expiries ? laddersSaid(sheet.expiries, complain) : undefined
  const own = sheet.rules
    ? rulesSaid(sheet.rules, named, said.attempts.limit, complain)
    : {
        entered: builtIn.entered.filter(({ stage }) => stages.some(({ name }) => name === stage)),
        own: [],
      }
  const rules: Rules = {
    ...builtIn,
    ...said.rules,
    stages,
    paths,
    waysBack,
    signals,
    expiries: ladders?.expiries ?? builtIn.expiries,
    fieldLadders: besidesOwn(ladders?.fieldLadders ?? builtIn.fieldLadders, own),
    ...own,
    ...fieldsOf(own),
  }
  const { locale, settings } = said
  return { rules: { ...rules, attempts: said.attempts }, locale, settings, ...mailSaid(sheet.mail, complain) }
}

/** Lead times that are built in give way to a rule of the user's about the same field; those that the file says do not. */
const besidesOwn = (ladders: readonly Ladder[], { own }: Pick<Rules, 'own'>): readonly Ladder[] => {
  const ruled = own.flatMap(({ when, days, whom }) =>
    when.kind === 'date' && whom === undefined && days.some((day) => day < 0) ? [when.field] : [],
  )
  return ladders.filter((ladder) => !builtIn.fieldLadders.includes(ladder) || !ruled.includes(ladder.of))
}

/** Fields that a rule calls yearly are kept without their year where none is said. */
const fieldsOf = ({ own }: Pick<Rules, 'own'>): Pick<Rules, 'yearlyFields'> => ({
  yearlyFields: [
    ...new Set([
      ...builtIn.yearlyFields,
      ...own.flatMap(({ when }) =>
        when.kind === 'yearly' && !builtIn.purchaseFields.includes(when.field) ? [when.field] : [],
      ),
    ]),
  ],
})

const pathsSaid = (sheets: NonNullable<Sheet['paths']>, complain: Complain): Touches[] =>
  Object.entries(sheets).map(([name, steps]) => ({
    name,
    steps: steps.map((step, place) => {
      const afterDays = daysSaid(step.after)
      if (afterDays === undefined)
        complain(['paths', name, place, 'after'], `“${step.after}” is no length of time; ${HOW_LONG}, or at once`)
      return { afterDays: afterDays ?? 0, action: step.do, why: step.say }
    }),
  }))

function waysSaid(sheets: NonNullable<Sheet['requeue']>, paths: readonly string[], complain: Complain): WayBack[] {
  if (Object.keys(sheets).length === 0)
    complain(['requeue'], 'names no reason to lose a deal for; write one, or take the line out')
  return Object.entries(sheets).map(([reason, { after, path }]) => {
    const afterDays = daysSaid(after)
    if (afterDays === undefined) complain(['requeue', reason, 'after'], `“${after}” is no length of time; ${HOW_LONG}`)
    if (!paths.includes(path))
      complain(['requeue', reason, 'path'], `nobody wrote a path “${path}”${orRather(path, paths)}`)
    return { reason: reason.toLowerCase(), afterDays: afterDays ?? 90, path }
  })
}

function signalSaid(name: string, sheet: NonNullable<Sheet['signals']>[string], complain: Complain): Signal {
  const { unit, synonyms, 'good for': goodFor } = sheet
  const goodForDays = goodFor === undefined ? undefined : daysSaid(goodFor)
  if (goodFor !== undefined && !goodForDays)
    complain(['signals', name, 'good for'], `“${goodFor}” is no length of time; ${HOW_LONG}`)
  if (!/^[\p{Letter}][\p{Letter}\p{Number}_-]*$/u.test(name))
    complain(['signals', name], 'the name of a signal is one word: rate30', true)
  return { name, ...(unit && { unit }), synonyms: listSaid(synonyms), ...(goodForDays && { goodForDays }) }
}

/** A lead time holds for what a note says and for the field of that name: “lease” and `lease-end`. */
function laddersSaid(
  sheets: NonNullable<Sheet['expiries']>,
  complain: Complain,
): Pick<Rules, 'expiries' | 'fieldLadders'> {
  const expiries = Object.entries(sheets).map(([of, said]): Ladder => {
    const days = severalSaid([said].flat().map((text) => text.replace(/\s+before$/, '')))
    if (days === undefined) complain(['expiries', of], `“${said}” is no lead time; it reads: 180, 90 and 30 days`)
    return { of: of.toLowerCase(), daysBefore: days ?? [] }
  })
  // The longest name goes first, so that “car lease” is not read as “lease”; “other” is for all the rest.
  const specific = expiries.filter(({ of }) => of !== 'other')
  const all = besides(expiries, builtIn.expiries)
  const ofOther = all.filter(({ of }) => of === 'other')
  const byLength = all.filter(({ of }) => of !== 'other').toSorted((a, b) => b.of.length - a.of.length)
  const fieldLadders = specific.flatMap(({ of, daysBefore }): Ladder[] => {
    const field = of.replace(/[\s_]+/g, '-')
    return [`${field}-end`, ...(field.includes('-') ? [field] : [])].map((name) => ({ of: name, daysBefore }))
  })
  return { expiries: [...byLength, ...ofOther], fieldLadders: besides(fieldLadders, builtIn.fieldLadders) }
}

/** What is written, and of what is built in that of which nothing is written. */
const besides = (written: readonly Ladder[], usual: readonly Ladder[]): Ladder[] => [
  ...written,
  ...usual.filter(({ of }) => !written.some((own) => own.of === of)),
]

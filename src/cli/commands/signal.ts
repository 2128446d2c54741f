import { affectedBySignals } from '../../core/affected.ts'
import { asDay } from '../../core/day.ts'
import type { Reading, Signal } from '../../core/signal.ts'
import type { Trigger } from '../../core/trigger.ts'
import { amountIn } from '../../core/whom.ts'
import { Exit, UserError } from '../../errors.ts'
import { rowsAffected } from '../../store/affected.ts'
import { leadIn } from '../../store/leads.ts'
import { differences, writeDifferences } from '../../store/replan.ts'
import { addReading, lastReadings, readingsOf } from '../../store/signals.ts'
import { waitingFor, waitsForNumber } from '../../store/waiting.ts'
import { json, reasonData } from '../../views/json.ts'
import { type Concerned, renderReadings, renderSignal } from '../../views/signals.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import { dayTyped } from '../days.ts'
import { progressOn } from '../progress.ts'
import { signalsIn } from '../signal-files.ts'
import { plainText } from '../texts.ts'

interface Options {
  from?: string
  on?: string
  json?: true
}

const signal: CommandModule<[string?, string?], Options> = {
  shape: {
    arguments: [
      ['[name]', 'the signal, as nurture.yaml names it; without a value its history is shown'],
      ['[value]', 'what it says now: 5.875, in, out; - reads it from standard input'],
    ],
    options: [
      ['--from <file>', 'a CSV file of name,value or name,value,day, or with such a heading; - reads standard input'],
      ['--on <day>', 'the day it said so, where that is not today'],
      JSON_OPTION,
    ],
    examples: ['signal rate30 5.875', 'signal hybrid in', 'signal rate30', 'signal --from rates.csv', 'signal'],
  },

  async run(context, [name, value], { from, on, json: asJson }) {
    await context.upToDate()
    if (from !== undefined && name !== undefined)
      throw new UserError(Exit.usage, 'either name a signal, or take them from a file.', 'See: nurture signal --help')
    if (from === undefined && value === undefined) return look(context, name, asJson)
    const readings =
      from === undefined ? [await typed(context, name ?? '', value ?? '', on)] : await filed(context, from)
    const { known, concerned } = await context.changing((notebook) => record(notebook, readings, context))
    if (asJson) {
      const leads = concerned.map(({ id, name: lead, reasons }) => ({
        id,
        name: lead,
        reasons: reasons.map(reasonData),
      }))
      context.print(json('signal/1', { readings, news: known, leads }))
    } else
      context.print(renderSignal(readings, known, concerned, (await context.looking()).today, await context.paint()))
  },
}

/** Keeps what signals say, and gives whom that brings up. */
function record(
  notebook: Changing,
  readings: readonly Reading[],
  context: Context,
): { known: number; concerned: Concerned[] } {
  const { db, rules, today, says } = notebook
  const names = [...new Set(readings.map(({ signal: one }) => one))]
  const known = readings.filter((reading) => addReading(db, reading)).length
  if (known === 0) return { known, concerned: [] }
  const listening = rowsAffected(db, affectedBySignals(names, rules), rules)
  const only = listening && [...new Set([...listening, ...names.flatMap((one) => waitingFor(db, one))])]
  const progress = progressOn(context, 'planning')
  const differs = differences(db, rules, today, { progress: progress.at, only })
  progress.end()
  writeDifferences(db, differs)
  says(`signal ${names.join(', ')}${readings.length === 1 ? ` ${readings[0]?.value}` : ''}`)
  const concerned = differs.flatMap(({ row, gone, fresh }) => {
    const before = gone.map(({ trigger }) => JSON.parse(trigger) as Trigger)
    const isNew = ({ source, occurrence }: Trigger) =>
      !before.some((old) => old.source === source && old.occurrence === occurrence)
    const reasons = reasonsOf(fresh, rules.own, names).filter(isNew)
    if (reasons.length === 0) return []
    const { id, name, phone, email } = leadIn(db, row)
    return [{ id, name, contact: phone ?? email, reasons }]
  })
  return { known, concerned: concerned.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** The reasons that signals give: met conditions, and the user's rules about one of them. */
const reasonsOf = (
  triggers: readonly Trigger[],
  own: readonly { readonly id: string; readonly when: { readonly kind: string; readonly name?: string } }[],
  names: readonly string[],
): Trigger[] => {
  const rules = own.filter(({ when }) => when.kind === 'signal' && names.includes(when.name ?? '')).map(({ id }) => id)
  return triggers.filter(
    ({ kind, source }) =>
      kind === 'condition' &&
      (source.startsWith('cue:') || rules.includes(source.slice('rule:'.length).split('#')[0] ?? '')),
  )
}

async function look({ looking, print, paint }: Context, name: string | undefined, asJson?: true): Promise<void> {
  const { db, rules, today } = await looking()
  const signals = name === undefined ? rules.signals : [await known(name, rules.signals)]
  const last = name === undefined ? lastReadings(db) : readingsOf(db, name, 30)
  if (asJson) return print(json('signals/1', { signals, readings: last }))
  print(renderReadings(signals, last, today, await paint()))
}

async function typed({ looking, input }: Context, name: string, value: string, on?: string): Promise<Reading> {
  const notebook = await looking()
  const { rules, today, time, locale } = notebook
  const one = await known(name, rules.signals)
  const said = value === '-' ? input() : value
  const day = on === undefined ? today : dayTyped(on, today, locale).day
  if (day > today) throw new UserError(Exit.usage, `${on} is still to come.`, 'A signal tells what is so, or was.')
  return { signal: one.name, value: valueTyped(said, one, notebook), on: day, ...(on === undefined && { at: time }) }
}

/** A value as it is kept: a number where somebody waits for one. Throws exit 2 for anything else. */
function valueTyped(said: string, { name, unit }: Signal, { db, rules }: Pick<Notebook, 'db' | 'rules'>): string {
  const value = plainText(said.trim(), 'the value')
  if (value === '' || value.length > 40)
    throw new UserError(Exit.usage, `“${value}” is not a value.`, 'A value is a number or a word: 5.875, in, out.')
  if (unit === '%' && /\d,\d/.test(value))
    throw new UserError(
      Exit.usage,
      `“${value}” may be two numbers.`,
      `It reads ${value.replace(',', '.')} or ${value.replace(',', '')}. Nothing was saved.`,
    )
  const byRule = rules.own.some(({ when }) => when.kind === 'signal' && when.name === name && when.op !== undefined)
  if (amountIn(value) === undefined && (unit !== undefined || byRule || waitsForNumber(db, name)))
    throw new UserError(
      Exit.usage,
      `“${value}” is not a number, and ${name} is compared with numbers.`,
      'It reads 5.875, 5.875%, $38,900 or 39k. Nothing was saved.',
    )
  return value
}

async function known<T extends { readonly name: string }>(name: string, signals: readonly T[]): Promise<T> {
  const found = signals.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  throw new UserError(
    Exit.notFound,
    `there is no signal “${name}”.`,
    signals.length === 0
      ? 'Name it in nurture.yaml: signals: {rate30: {synonyms: rate}}. See: nurture config edit'
      : `There are: ${signals.map((one) => one.name).join(', ')}. Others are named in nurture.yaml.`,
  )
}

/** The values of a file, each checked as one that is typed. */
async function filed(context: Context, from: string): Promise<Reading[]> {
  const notebook = await context.looking()
  const { rules, today, time, locale } = notebook
  return signalsIn(context, from, async ({ name, value, day }) => {
    const one = await known(name, rules.signals)
    const on = day === '' ? today : (asDay(day) ?? dayTyped(day, today, locale).day)
    if (on > today) throw new UserError(Exit.usage, `${day} is still to come.`)
    return { signal: one.name, value: valueTyped(value, one, notebook), on, ...(on === today && { at: time }) }
  })
}

export default signal

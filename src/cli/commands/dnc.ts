import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { isOld, LIST_DAYS } from '../../core/calling.ts'
import { asDay, type Day } from '../../core/day.ts'
import { mayContact } from '../../core/permission.ts'
import { Exit, UserError } from '../../errors.ts'
import { readNumbers } from '../../formats/number-list.ts'
import { keepList, listedAmong, markOf } from '../../store/dnc.ts'
import { leadIn } from '../../store/leads.ts'
import { stopsOf } from '../../store/record.ts'
import { json } from '../../views/json.ts'
import { count, longDay } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { dayTyped } from '../days.ts'
import { textOf } from '../importing/file.ts'

const dncImport: CommandModule<[string], { on?: string; json?: true }> = {
  shape: {
    arguments: [['<file>', 'a list of numbers: one a line, area,number, or the XML of the registry']],
    options: [['--on <day>', 'the day the list is of; else the day in it, or of the file'], JSON_OPTION],
    examples: ['dnc import 2026-11-01_734.txt --on 2026-11-01'],
  },

  async run(context, [name], { on: said, json: asJson }) {
    const { text } = textOf(name)
    const { today, locale } = await context.looking()
    const list = readNumbers(text)
    if (list.numbers.length === 0)
      throw new UserError(
        Exit.unreadable,
        `${name} holds no numbers.`,
        'A list has one number a line, area,number, or is the XML of the registry. Nothing was saved.',
      )
    const { day: on, by } =
      said === undefined ? dayOfList(name, list.on, today) : { day: dayTyped(said, today, locale).day, by: undefined }
    if (on > today)
      throw new UserError(
        Exit.usage,
        `${longDay(on)} is still to come.`,
        'Say of which day the list is: --on 2026-11-01',
      )
    const { stopped, standing, allowed } = await context.changing((notebook) => {
      const { db } = notebook
      const rows = keepList(db, markOf(on, list.numbers), { name, on, areas: list.areas }, list.numbers)
      for (const row of rows ?? []) notebook.planned(row)
      notebook.says(`dnc import ${name}`)
      const named = (those: readonly number[]) => those.map((row) => leadIn(db, row).name)
      const before = listedAmong(db, new Set(list.numbers)).filter((row) => !rows?.includes(row))
      const mayStill = before.filter((row) => mayContact(stopsOf(db, row), 'call') === 'yes')
      return {
        stopped: rows && named(rows),
        standing: named(before.filter((row) => !mayStill.includes(row))),
        allowed: named(mayStill),
      }
    })
    const old = isOld(on, today)
    const { numbers, areas, rejects } = list
    if (asJson)
      return context.print(
        json('dnc/1', {
          file: name,
          on,
          numbers: numbers.length,
          areas,
          stopped: stopped ?? [],
          standing,
          allowed,
          isNew: stopped !== undefined,
          isOld: old,
          rejects,
        }),
      )
    const some = (words: readonly string[], most = 12) =>
      words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} and ${words.length - most} more`
    const nobody = stopped?.length === 0 && standing.length + allowed.length === 0
    const lines = [
      `${name} · ${count(numbers.length, 'number')} of ${longDay(on)}${by === undefined ? '' : ` (${by})`}, area ${areas.length === 1 ? 'code' : 'codes'} ${some(areas)}`,
      ...(stopped === undefined ? ['  this list is kept already; nothing was changed'] : []),
      ...(nobody ? ['  no lead has one of these numbers; whoever gets one later is stopped then'] : []),
      ...(stopped?.length ? [`  not to be called or texted any more: ${some(stopped)}`] : []),
      ...(standing.length > 0 ? [`  stopped before this: ${some(standing)}`] : []),
      ...(allowed.length > 0 ? [`  on it, and called on their own word: ${some(allowed)}`] : []),
      ...rejects.slice(0, LISTED).map(({ line, why }) => `  line ${line}  ${why}`),
      ...(rejects.length > LISTED ? [`  and ${rejects.length - LISTED} more lines that can’t be read`] : []),
      ...(old
        ? [
            `  this list is older than ${LIST_DAYS} days: until there is a newer one, nobody in these area codes is to be called without a purchase or inquiry of theirs`,
          ]
        : []),
    ]
    context.print(`${lines.join('\n')}\n`)
  },
}

/** How many lines that can't be read are listed. */
const LISTED = 10

/** The day that a list is of where the user does not say: as it says itself, as its name does, else the day on which the file was written. */
function dayOfList(name: string, told: Day | undefined, today: Day): { day: Day; by?: string } {
  if (told !== undefined) return { day: told }
  const named = asDay(/\d{4}-\d\d-\d\d/.exec(basename(name))?.[0] ?? '')
  if (named !== undefined) return { day: named, by: 'by its name' }
  const day = name === '-' ? undefined : asDay(statSync(name).mtime.toISOString().slice(0, 10))
  const by = 'the day of the file: --on says of which day it is'
  return { day: day !== undefined && day <= today ? day : today, by }
}

export default dncImport

import { statSync } from 'node:fs'
import { isOld, LIST_DAYS } from '../../core/calling.ts'
import { asDay, type Day } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { readNumbers } from '../../formats/number-list.ts'
import { keepList } from '../../store/dnc.ts'
import { keyFor } from '../../store/keys.ts'
import { leadIn } from '../../store/leads.ts'
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
    const on = said === undefined ? (list.on ?? dayOfFile(name, today)) : dayTyped(said, today, locale).day
    if (on > today)
      throw new UserError(
        Exit.usage,
        `${longDay(on)} is still to come.`,
        'Say of which day the list is: --on 2026-11-01',
      )
    const stopped = await context.changing((notebook) => {
      const rows = keepList(
        notebook.db,
        keyFor('dnc', on, ...list.numbers.toSorted()),
        { name, on, areas: list.areas },
        list.numbers,
      )
      for (const row of rows ?? []) notebook.planned(row)
      notebook.says(`dnc import ${name}`)
      return rows?.map((row) => leadIn(notebook.db, row).name)
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
          isNew: stopped !== undefined,
          isOld: old,
          rejects,
        }),
      )
    const lines = [
      `${name} · ${count(numbers.length, 'number')} of ${longDay(on)}, area ${areas.length === 1 ? 'code' : 'codes'} ${areas.slice(0, 12).join(', ')}${areas.length > 12 ? ` and ${areas.length - 12} more` : ''}`,
      stopped === undefined
        ? '  this list is kept already; nothing was changed'
        : stopped.length === 0
          ? '  no lead has one of these numbers; whoever gets one later is stopped then'
          : `  not to be called or texted any more: ${stopped.slice(0, 12).join(', ')}${stopped.length > 12 ? ` and ${stopped.length - 12} more` : ''}`,
      ...rejects.slice(0, 10).map(({ line, why }) => `  line ${line}  ${why}`),
      ...(old
        ? [
            `  this list is older than ${LIST_DAYS} days: until there is a newer one, nobody in these area codes is to be called without a purchase or inquiry of theirs`,
          ]
        : []),
    ]
    context.print(`${lines.join('\n')}\n`)
  },
}

/** The day on which a file was last written; today where there is none. */
function dayOfFile(name: string, today: Day): Day {
  const day = name === '-' ? undefined : asDay(statSync(name).mtime.toISOString().slice(0, 10))
  return day !== undefined && day <= today ? day : today
}

export default dncImport

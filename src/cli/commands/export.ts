import { existsSync, realpathSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Exit, UserError } from '../../errors.ts'
import { mayLeave, withStops } from '../../formats/leaving.ts'
import { absences } from '../../store/absences.ts'
import { eachSeen } from '../../store/along.ts'
import { wholeLists } from '../../store/dnc.ts'
import { fileOf, rowsOfLeads } from '../../store/files-of-leads.ts'
import { allForgotten } from '../../store/stops-kept.ts'
import { allReadings } from '../../store/world.ts'
import { count } from '../../views/words.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { readNamed } from '../disk.ts'
import { writeWhole } from '../files.ts'
import { whoMayBeContacted } from '../leaving.ts'
import { openFor } from '../open.ts'
import { withUnread } from '../with-unread.ts'

const formats = ['csv', 'vcard', 'json', 'calendar'] as const
type Format = (typeof formats)[number]

const words: Readonly<Record<Format, string>> = { csv: 'CSV', vcard: 'vCard', json: 'JSON', calendar: 'a calendar' }

const named: Readonly<Record<string, Format>> = {
  vcf: 'vcard',
  ics: 'calendar',
  ical: 'calendar',
  icalendar: 'calendar',
  vcards: 'vcard',
}

interface Options {
  to?: string
  withStopped?: true
  lead?: string
  json?: true
}

const exportFile: CommandModule<[string?], Options> = {
  shape: {
    arguments: [['[format]', `${formats.join(', ')}; without one by the ending of the file, else csv`]],
    options: [
      ['--to <file>', 'write it there, whole or not at all'],
      ['--with-stopped', 'in CSV also whoever asked not to be contacted, marked so'],
      ['--lead <lead>', 'everything on file about one person, as JSON: notes, mail and history too'],
      ['--json', 'the same as: export json'],
    ],
    examples: [
      'export --to leads.csv',
      'export vcard --to leads.vcf',
      'export json',
      'export calendar --to ~/public/nurture.ics',
      'export --lead dana --to dana.json',
    ],
  },

  async run(context, [typed], { to, withStopped = false, lead, json }) {
    if (lead !== undefined) {
      if (typed !== undefined && formatOf(typed, to) !== 'json')
        throw new UserError(Exit.usage, 'what is on file about one person is written as JSON.', 'Leave the format out.')
      const { personJson } = await import('../one-person.ts')
      return put(context, await personJson(context, lead), to, 'what is on file about them, as JSON')
    }
    const format = formatOf(json ? 'json' : typed, to)
    if (withStopped && format !== 'csv')
      throw new UserError(
        Exit.usage,
        `a ${format} file goes to programs that contact people.`,
        'Only CSV can hold stopped leads, marked so; JSON always does.',
      )
    const { text, leads, left } = await written(context, format, withStopped, to)
    put(context, text, to, `${count(leads, 'lead')}, as ${words[format]}`)
    if (left > 0) context.warn(`nurture: left out ${count(left, 'lead')} who may not be contacted.\n`)
  },
}

function put(context: Context, text: string, to: string | undefined, what: string): void {
  if (to === undefined) {
    context.pass(context.atTerminal ? text.replaceAll('\r\n', '\n') : text)
    return
  }
  const kept = [context.database, context.configuration].find((file) => isSame(file, to))
  if (kept !== undefined)
    throw new UserError(Exit.usage, `${to} is nurture’s own file.`, 'Name another one: nothing was written.')
  writeWhole(to, text)
  context.print(`${to} · ${what}\n`)
}

const isSame = (one: string, other: string): boolean =>
  existsSync(other) ? existsSync(one) && realpathSync(one) === realpathSync(other) : resolve(one) === resolve(other)

function formatOf(typed: string | undefined, to: string | undefined): Format {
  const said = (typed ?? extname(to ?? '').slice(1)).toLowerCase()
  const format = formats.find((one) => one === said) ?? named[said]
  if (format !== undefined) return format
  if (typed === undefined && said === '') return 'csv'
  if (typed === undefined)
    throw new UserError(
      Exit.usage,
      `“${to}” does not say in which format: there is none that ends in .${said}.`,
      `These do: .csv, .vcf, .json, .ics. For another name, say the format: nurture export csv --to ${to}`,
    )
  throw new UserError(Exit.usage, `“${typed}” is no format to export.`, `It is one of: ${formats.join(', ')}.`)
}

/** The file in its format, how many leads stand in it, and how many were left out of it because they may not be contacted. */
async function written(
  context: Context,
  format: Format,
  withStopped: boolean,
  to: string | undefined,
): Promise<{ text: string; leads: number; left: number }> {
  const notebook = await context.looking()
  const { db, today } = notebook
  if (format === 'calendar') {
    const { calendarFile, earlierEvents, horizon } = await import('../../formats/icalendar.ts')
    const earlier = to !== undefined && existsSync(to) ? earlierEvents(readNamed(to).toString('utf8')) : new Map()
    const { open } = await openFor(notebook, horizon(today))
    const may = whoMayBeContacted(db, open)
    const people = new Set(may.map(({ lead }) => lead.id)).size
    return { text: calendarFile(may, today, context.now, earlier), leads: people, left: 0 }
  }
  const leads = await withUnread(
    notebook,
    () => [...eachSeen(db, rowsOfLeads(db), (row) => fileOf(db, row))],
    (files) => (format === 'json' ? files.map(({ id }) => id) : []),
  )
  if (format === 'json') {
    const { jsonOf } = await import('../../formats/json.ts')
    const besides = {
      signals: allReadings(db),
      away: absences(db),
      numberLists: wholeLists(db),
      forgotten: allForgotten(db),
    }
    return { text: jsonOf(leads, besides), leads: leads.length, left: 0 }
  }
  const leaving = withStopped ? leads.map(withStops) : leads.flatMap((lead) => mayLeave(lead) ?? [])
  const text =
    format === 'csv'
      ? (await import('../../formats/csv-out.ts')).csvFile(leaving)
      : (await import('../../formats/vcard-out.ts')).vcardFile(leaving)
  return { text, leads: leaving.length, left: leads.length - leaving.length }
}

export default exportFile

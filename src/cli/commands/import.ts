import { Exit, UserError } from '../../errors.ts'
import type { Meaning } from '../../formats/columns.ts'
import { columnMap, keepColumnMap } from '../../store/column-maps.ts'
import { type Import, importCounts, renderImport } from '../../views/import.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Notebook } from '../context.ts'
import { checkMap, headerMark, mapTyped } from '../importing/columns.ts'
import { type Decision, decide } from '../importing/decide.ts'
import { type FileRead, readFile, textOf } from '../importing/file.ts'
import { outcomeOf, totals } from '../importing/outcome.ts'
import { readerOfNotes } from '../importing/read-notes.ts'
import { keepRejects } from '../importing/rejects.ts'
import { write } from '../importing/write.ts'
import { progressOn } from '../progress.ts'

interface Options {
  dryRun?: true
  rows?: true
  map?: string
  dayFirst?: true
  monthFirst?: true
  rejects?: string
  json?: true
}

const importFile: CommandModule<[string], Options> = {
  shape: {
    arguments: [['<file>', 'a CSV, vCard or JSON file; - reads standard input']],
    options: [
      ['-n, --dry-run', 'only say what would happen'],
      ['--rows', 'say it for every row'],
      ['--map <columns>', 'what columns mean, remembered: "Kunde=name,Ablauf=lease-end,Intern=-"'],
      ['--day-first', '3/4/2026 is 3 April'],
      ['--month-first', '3/4/2026 is March 4'],
      ['--rejects <file>', 'where to write the rows that can’t be read'],
      JSON_OPTION,
    ],
    examples: [
      'import contacts.csv --dry-run --rows',
      'import contacts.vcf',
      'import kunden.csv --map "Kunde=name,Ablauf=lease-end"',
    ],
  },

  async run(context, [name], options) {
    const { text, as } = textOf(name)
    const notebook = await context.looking()
    if (/^\s*nurture journal \d/.test(text)) {
      if (options.dryRun)
        throw new UserError(
          Exit.usage,
          `${name} is a journal.`,
          `What is wrong in it says: nurture journal check ${name}`,
        )
      const { default: journal } = await import('./journal/import.ts')
      await journal.run(context, [[name]], { ...(options.json && { json: true }) })
      return Exit.ok
    }
    if (isOurJson(text)) {
      const { importJson } = await import('../importing/json.ts')
      await importJson(context, name, text, { dryRun: options.dryRun ?? false, asJson: options.json ?? false })
      return Exit.ok
    }
    const map = options.map === undefined ? undefined : mapTyped(options.map)
    const order = options.dayFirst ? 'day-first' : options.monthFirst ? 'month-first' : undefined
    const read = await readFile(name, text, as, notebook, {
      order,
      columns: (header) => ({ ...columnMap<Record<string, Meaning>>(notebook.db, headerMark(header)), ...map }),
    })
    if (map !== undefined) checkMap(map, read.header)
    if (read.arrivals.length === 0) throw nothingIn(name, read)

    const reader = readerOfNotes(notebook.locale)
    const { e164Of } = await import('../../formats/phone.ts')
    const whole = (phone: string) => e164Of(phone, notebook.locale.country)
    const planned = decide(notebook.db, read.arrivals, { ...notebook, program: read.program, whole })
    const reading = progressOn(context, 'reading notes')
    // Read before the notebook is locked: it takes longest, and others may be writing.
    for (const [done, { adds }] of planned.entries()) {
      reading.at(done)
      for (const note of adds.notes) if (!note.isPlain) reader(note)
    }
    reading.end()
    if (options.dryRun) return answer(context, summary(name, read, planned, reader, notebook, false), options)

    const rejected = keepRejects(name, read, options.rejects)
    const decisions = await context.changing((changing) => {
      const settled = decide(changing.db, read.arrivals, { ...changing, program: read.program, whole })
      const writing = progressOn(context, 'writing')
      write(changing, settled, reader, writing.at, whole)
      writing.end()
      if (map !== undefined) {
        const mark = headerMark(read.header)
        keepColumnMap(changing.db, mark, { ...columnMap<Record<string, Meaning>>(changing.db, mark), ...map })
      }
      changing.says(`import ${name === '-' ? 'standard input' : name}`)
      return settled
    })
    return answer(
      context,
      { ...summary(name, read, decisions, reader, notebook, true), ...(rejected && { rejected }) },
      options,
    )
  },
}

/** Whether a text is JSON that we wrote; that of other programs is read as rows. */
const isOurJson = (text: string): boolean => /^\uFEFF?\s*\{\s*"schema"\s*:\s*"nurture\./.test(text)

function nothingIn(name: string, { rejects, counted }: FileRead): UserError {
  const first = rejects.slice(0, 10).map(({ line, why }) => `${counted ?? 'line'} ${line}  ${why}`)
  return new UserError(
    Exit.unreadable,
    `${name} holds nobody who can be read.`,
    first.length === 0 ? 'There are no rows under its columns.' : `${first.join('\n')}\nNothing was saved.`,
  )
}

function summary(
  file: string,
  read: FileRead,
  decisions: readonly Decision[],
  reader: ReturnType<typeof readerOfNotes>,
  { rules }: Pick<Notebook, 'rules'>,
  done: boolean,
): Import {
  return {
    file,
    remarks: read.remarks,
    done,
    rows: decisions.map(outcomeOf),
    rejects: read.rejects.map(({ line, why }) => ({ line, why })),
    ...(read.odd.length > 0 && { odd: read.odd }),
    ...(read.counted && { counted: read.counted }),
    ...totals(decisions, reader, rules),
  }
}

async function answer(
  { print, paint }: Parameters<typeof importFile.run>[0],
  it: Import,
  { json: asJson, rows, dryRun }: Options,
): Promise<Exit> {
  if (asJson) {
    const { rows: outcomes, ...rest } = it
    print(json('import/1', { ...rest, ...importCounts(it), ...(rows && { rows: outcomes }) }))
  } else print(renderImport(it, rows ?? false, await paint()))
  return dryRun && it.rejects.length > 0 ? Exit.found : Exit.ok
}

export default importFile

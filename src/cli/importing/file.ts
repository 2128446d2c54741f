import { readFileSync } from 'node:fs'
import { Exit, UserError } from '../../errors.ts'
import type { Arrival, OddCell, Reject } from '../../formats/arrival.ts'
import type { Meaning } from '../../formats/columns.ts'
import type { CsvRead, CsvReading } from '../../formats/csv.ts'
import { decode } from '../../formats/decode.ts'
import type { Column } from '../../formats/row.ts'
import type { Notebook } from '../context.ts'
import { readNamed } from '../disk.ts'

/** A file of leads as it was read, whatever its format. */
export interface FileRead {
  readonly format: 'CSV' | 'vCard' | 'JSON'
  /** How it was read, in words: "HubSpot", "semicolons", "windows-1252". */
  readonly remarks: readonly string[]
  readonly program?: string | undefined
  readonly columns: readonly Column[]
  readonly header: readonly string[]
  readonly arrivals: readonly Arrival[]
  readonly rejects: readonly Reject[]
  /** Cells that are not what their column says. */
  readonly odd: readonly OddCell[]
  /** What their numbers count: lines, or entries where several stand on one line. */
  readonly counted?: 'entry'
}

/** What the user said about a file. */
export interface Said {
  readonly order?: 'day-first' | 'month-first' | undefined
  /** What its columns mean, by their plain names. */
  readonly columns: (header: readonly string[]) => Readonly<Record<string, Meaning>>
}

/** The text of a file, or of standard input for "-". Throws exit 4 where it can't be read. */
export function textOf(name: string, input: () => Uint8Array = () => readFileSync(0)): { text: string; as: string } {
  return decode(name === '-' ? input() : readNamed(name))
}

/** Reads a file by what stands in it. Throws exit 4 for one that holds no leads. */
export async function readFile(
  name: string,
  text: string,
  as: string,
  { today, locale }: Notebook,
  said: Said,
): Promise<FileRead> {
  if (isNoText(text)) throw new UserError(Exit.unreadable, `${name} is not a text.`, SHEETS)
  if (/^\s*BEGIN:VCARD/i.test(text)) {
    const { readVcards } = await import('../../formats/vcard.ts')
    const { arrivals, rejects, versions } = readVcards(text, today)
    return {
      format: 'vCard',
      remarks: [`vCard ${versions.join(', ')}`, as],
      columns: [],
      header: [],
      arrivals,
      rejects,
      odd: oddIn(arrivals),
    }
  }
  if (text.trim() === '') throw new UserError(Exit.unreadable, `${name} is empty.`, 'Nothing was saved.')
  const isJson = /^\uFEFF?\s*[[{]/.test(text)
  const read = await rowsRead(name, text, isJson, {
    today,
    order: said.order ?? locale.dayOrder,
    isOrderSaid: said.order !== undefined,
    said: said.columns,
  })
  const { program, delimiter, order, isOrderTold, columns, header, arrivals, rejects, twice } = read
  if (twice.length > 0)
    throw new UserError(
      Exit.unreadable,
      `${name} has ${twice.length === 1 ? 'the column' : 'columns'} ${twice.map((column) => `“${column}”`).join(', ')} twice.`,
      'One would hide the other: give one of them another name in the file. Nothing was saved.',
    )
  const known = columns.filter(({ meaning }) => meaning !== 'nowhere' && 'role' in meaning)
  if (!known.some(({ meaning }) => meaning !== 'nowhere' && 'role' in meaning && WHO.includes(meaning.role)))
    throw new UserError(
      Exit.unreadable,
      `${name} names nobody: none of its ${isJson ? 'keys' : 'columns'} is a name, company, phone or email.`,
      `${isJson ? 'Its keys are' : 'Its first row reads'}: ${header.slice(0, 12).join(', ')}\nSay what they are: nurture import ${name} --map "${header[0] ?? 'Kunde'}=name,…"`,
    )
  const marks = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[delimiter] ?? delimiter
  return {
    format: isJson ? 'JSON' : 'CSV',
    program,
    remarks: [
      program === undefined ? `${isJson ? 'keys' : 'columns'} by their names` : `columns of ${program}`,
      isJson ? 'JSON' : marks,
      as,
      ...(read.isOrderNeeded
        ? [
            `days read ${order.replace('-', ' ')}${isOrderTold || said.order !== undefined ? '' : ' (the file does not tell; --day-first or --month-first does)'}`,
          ]
        : []),
    ],
    columns,
    header,
    arrivals,
    rejects,
    odd: oddIn(arrivals),
    ...(read.isCounted && { counted: 'entry' }),
  }
}

/** Rows of CSV, or of JSON as other programs write it. Throws exit 4 where there is no list of people in it. */
async function rowsRead(name: string, text: string, isJson: boolean, reading: CsvReading): Promise<CsvRead> {
  const { readCsv, readTable } = await import('../../formats/csv.ts')
  if (!isJson) return readCsv(text, reading)
  const { tableInJson } = await import('../../formats/foreign-json.ts')
  const table = tableInJson(text)
  if (!('wrong' in table) && table.header.length === 0)
    throw new UserError(Exit.unreadable, `${name} holds nobody: its list is empty.`, 'Nothing was saved.')
  if ('wrong' in table)
    throw new UserError(
      Exit.unreadable,
      `${name} can’t be read: ${table.wrong}.`,
      'JSON may be what nurture export json wrote, a list of people, or {"contacts": [ … ]}. Nothing was saved.',
    )
  return readTable(table, reading)
}

const oddIn = (arrivals: readonly Arrival[]): OddCell[] => arrivals.flatMap(({ odd = [] }) => odd)

const WHO: readonly string[] = ['name', 'first', 'last', 'company', 'email', 'phone', 'reach']

/** Control characters that no text has: neither line ends, tabs, nor the end that old systems wrote. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/g

/** How files begin that are no text: spreadsheets, archives, PDF, databases; or they are full of control characters. */
function isNoText(text: string): boolean {
  if (/^(?:PK\x03\x04|ÐÏ\x11à|%PDF-|SQLite format 3|\x1f\u2039)/.test(text)) return true
  const start = text.slice(0, 10_000)
  return (start.match(CONTROL)?.length ?? 0) > Math.max(20, start.length / 50)
}

const SHEETS = 'Of a spreadsheet, save the sheet as CSV and import that.'

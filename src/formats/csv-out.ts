import { PROBLEM } from './arrival.ts'
import { csvOf } from './cells.ts'
import { type Leaving, lostReason } from './leaving.ts'
import { contactWords } from './our-notes.ts'

/** The columns of our own file, those of facts aside: each fact has one under its own name. */
const own = [
  'nurture id',
  'name',
  'phone',
  'email',
  'zone',
  'stage',
  'lost reason',
  'since',
  'tags',
  'do not contact',
  'notes',
] as const

/** A fact whose name one of those columns has already says that it is one. */
const FACT = ' (fact)'
const isTaken = (name: string): boolean => own.some((column) => `${name.replaceAll(FACT, '')}` === column)

const columnOf = (field: string): string => (isTaken(field) ? `${field}${FACT}` : field)

/** Which fact a column of our own file holds; nothing for one of the rest. */
export const ownField = (column: string): string | undefined =>
  column === '' || column === PROBLEM || own.some((one) => one === column)
    ? undefined
    : isTaken(column)
      ? column.slice(0, -FACT.length)
      : column

/** Leads as rows: a column a field, and all notes in one cell, each under a line with its day. Reading it back gives the same file. */
export function csvFile(leads: readonly Leaving[]): string {
  const fields = [...new Set(leads.flatMap((lead) => lead.fields.map(({ name }) => name)))].toSorted()
  return csvOf([
    [...own.slice(0, -1), ...fields.map(columnOf), 'notes'],
    ...leads.map((lead) => {
      const values = new Map(lead.fields.map(({ name, value }) => [name, value]))
      const { id, name, phone = '', email = '', zone = '', stage, since, tags, not } = lead
      return [
        id,
        name,
        phone,
        email,
        zone,
        stage,
        lostReason(lead) ?? '',
        since,
        tags.join('; '),
        not.join('; '),
        ...fields.map((field) => values.get(field) ?? ''),
        lead.notes.map(noteCell).join('\n'),
      ]
    }),
  ])
}

/** A line of the note that looks like one of those heads gets a bar before it. */
const noteCell = ({ text, ...note }: Leaving['notes'][number]): string =>
  `— ${contactWords(note)} —\n${text.replace(/^(?=\|*— )/gm, '|')}`

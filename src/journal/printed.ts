import { asClock, asDay, type Clock, type Day } from '../core/day.ts'
import { type Contact, contactRead, type Heading, isKind, isNote } from './heading.ts'

/** What stands in a line of plain text: no control character, save tabs. */
const PLAIN = '[^\\0-\\x08\\n-\\x1f\\x7f-\\x9f]'
const WORD = '[^\\s\\0-\\x1f\\x7f-\\x9f:^(“”"\\\\]+'

/** A heading just as the journal prints it; one that is written in any other way is for `headingRead`. */
const HEADING = new RegExp(
  `(\\d{4}-\\d\\d-\\d\\d) (?:(\\d\\d:\\d\\d) )?([a-z]+) (${WORD}(?: ${WORD})*) \\^([a-z0-9]{10})(?: \\(([a-z, ]+)\\)| *: (${PLAIN}*?))? \\^([a-z0-9]{10})\\n`,
  'y',
)

/** Lines of words below a note, and lines that say what was understood, as they are printed. */
const WORDS = new RegExp(`(?: {4}[^\\s>!|;]${PLAIN}*\\n)+`, 'y')
const CUES = new RegExp(`(?: {4}>${PLAIN}*\\n)+`, 'y')

/** Length of an id with the space and the mark before it, and the line feed after it. */
const ID = 13

/** A heading as it is printed, and where in the text its line ends. */
export interface Printed {
  readonly heading: Heading
  readonly end: number
}

// Days, times and contacts come again and again, and are kept once.
const dayOf = remembering<Day>(asDay)
const timeOf = remembering<Clock>(asClock)
const contactOf = remembering<Contact>((words) => {
  const read = contactRead(words)
  return 'problem' in read ? undefined : read
})

/** The heading that stands at a place of a text, where it stands there as it is printed. */
export function printedHeading(text: string, from: number): Printed | undefined {
  HEADING.lastIndex = from
  const parts = HEADING.exec(text)
  if (parts === null) return undefined
  const kind = parts[3] as string
  const on = dayOf(parts[1] as string)
  const at = parts[2] === undefined ? undefined : timeOf(parts[2])
  const contact = parts[6] === undefined ? undefined : contactOf(parts[6])
  const fits = isNote(kind) ? parts[7] === undefined : isKind(kind) && parts[6] === undefined
  if (!fits || on === undefined || (parts[2] !== undefined && !at) || (parts[6] !== undefined && !contact))
    return undefined
  const detail = parts[7]
  const heading = {
    on,
    at,
    kind,
    name: parts[4] as string,
    leadId: parts[5] as string,
    whoAt: on.length + (at === undefined ? 0 : at.length + 1) + kind.length + 2,
    outcome: contact?.outcome,
    direction: contact?.direction,
    detail,
    detailAt: parts[0].length - ID - (detail?.length ?? 0),
    id: parts[8],
  }
  return { heading, end: HEADING.lastIndex }
}

/** Lines below a note as they are printed: what they say without their indent, how many there are, and where they end. */
export interface Below {
  readonly said: string
  readonly lines: number
  readonly end: number
}

/** The words of a note that stand at a place as they are printed; nothing where none do. */
export const printedWords = (text: string, from: number): Below | undefined => below(WORDS, text, from)

/** The lines of its cues, with their marks. */
export const printedCues = (text: string, from: number): Below | undefined => below(CUES, text, from)

const INDENT = '    '

function below(form: RegExp, text: string, from: number): Below | undefined {
  form.lastIndex = from
  if (!form.test(text)) return undefined
  const end = form.lastIndex
  const said = text.slice(from + INDENT.length, end - 1)
  if (!said.includes('\n')) return { said, lines: 1, end }
  const lines = said.split(`\n${INDENT}`)
  return { said: lines.join('\n'), lines: lines.length, end }
}

function remembering<T>(read: (words: string) => T | undefined): (words: string) => T | undefined {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const fresh = read(words)
    if (fresh !== undefined) known.set(words, fresh)
    return fresh
  }
}

import { asClock, asDay, type Clock, type Day } from '../core/day.ts'
import { type Contact, contactRead, type Heading, isKind, isNote } from './heading.ts'

/** A heading just as the journal prints it; one that is written in any other way is for `headingRead`. */
const PRINTED =
  /^(\d{4}-\d\d-\d\d) (?:(\d\d:\d\d) )?([a-z]+) ([^\s:^(“”"\\]+(?: [^\s:^(“”"\\]+)*) \^([a-z0-9]{10})(?: \(([a-z, ]+)\)| *: (.*?))? \^([a-z0-9]{10})$/

/** Length of an id with the space and the mark before it. */
const ID = 12

/** Reads headings as they are printed, many of them: days, times and names come again and again, and are kept once. */
export function printedHeadings(): (line: string) => Heading | undefined {
  const days = new Map<string, Day | undefined>()
  const times = new Map<string, Clock | undefined>()
  const contacts = new Map<string, Contact | undefined>()
  let name = ''
  let leadId = ''
  return (line) => {
    const parts = PRINTED.exec(line)
    if (parts === null) return undefined
    const kind = parts[3] as string
    const on = remembered(days, parts[1] as string, asDay)
    const at = parts[2] === undefined ? undefined : remembered(times, parts[2], asClock)
    const contact = parts[6] === undefined ? undefined : remembered(contacts, parts[6], contactIn)
    const fits = isNote(kind) ? parts[7] === undefined : isKind(kind) && parts[6] === undefined
    if (!fits || on === undefined || (parts[2] !== undefined && !at) || (parts[6] !== undefined && !contact))
      return undefined
    if (parts[4] !== name) name = parts[4] as string
    if (parts[5] !== leadId) leadId = parts[5] as string
    const detail = parts[7]
    return {
      on,
      at,
      kind,
      name,
      leadId,
      whoAt: on.length + (at === undefined ? 0 : at.length + 1) + kind.length + 2,
      outcome: contact?.outcome,
      direction: contact?.direction,
      detail,
      detailAt: line.length - ID - (detail?.length ?? 0),
      id: parts[8],
    }
  }
}

const contactIn = (words: string): Contact | undefined => {
  const read = contactRead(words)
  return 'problem' in read ? undefined : read
}

function remembered<T>(known: Map<string, T | undefined>, words: string, read: (words: string) => T | undefined) {
  const before = known.get(words)
  if (before !== undefined || known.has(words)) return before
  const fresh = read(words)
  known.set(words, fresh)
  return fresh
}

import { controlIn } from '../core/text.ts'
import { detailRead } from './detail.ts'
import { type Heading, hasWords, headingRead, isNote, type Wrong, whoRead } from './heading.ts'
import { type LeadBlock, leadBlock } from './lead-block.ts'
import { mailed, type NoteBlock, noteLine, noteRead } from './note-block.ts'
import { numbersRead, type WrittenList } from './number-list.ts'
import { type Printed, printedCues, printedHeading, printedWords } from './printed.ts'
import { emptyWorld, worldRead } from './world.ts'
import {
  halves,
  type Mistake,
  type Named,
  type Place,
  type Written,
  type WrittenEntry,
  type WrittenLead,
} from './written.ts'

/** The version of the journal's form. */
export const VERSION = 1

/** How many mistakes are listed before the rest is only counted. */
export const MOST_MISTAKES = 200

/** A line as far indented as they are printed, with words in it. */
const INDENTED = /^ {4}[^\s\u00a0\u202f]/

const [ZERO, NINE, SEMICOLON] = [0x30, 0x39, 0x3b]

/**
 * Reads a text in the form of the journal. It looks nothing up, and goes on after a mistake, to find all of them.
 */
export function parse(text: string, file: string): Written {
  const leads: WrittenLead[] = []
  const entries: WrittenEntry[] = []
  const standing = emptyWorld()
  const includes: { file: string; place: Place }[] = []
  const mistakes: Mistake[] = []
  let lead: LeadBlock | undefined
  let note: NoteBlock | undefined
  let list: WrittenList | undefined
  let inside: 'nothing' | 'lead' | 'note' | 'entry' | 'comment' | 'mistake' = 'nothing'
  let headed = false
  /** Some other file, of which no more is read, nor shown. */
  let isForeign = false
  let number = 0

  const place = (column = 1): Place => ({ file, line: number, column })
  const mistake = (at: Place, problem: string, right: string): undefined => {
    mistakes.push({ ...at, problem, right })
    return undefined
  }
  const namedAt = (column: number, name: string | undefined, id: string | undefined): Named => ({
    name,
    id,
    place: place(column),
  })

  function close(): void {
    if (lead) leads.push(lead.read())
    if (note) entries.push(...(note.heading.kind === 'mail' ? mailed(note, mistakes) : [noteRead(note, mistakes)]))
    lead = note = list = undefined
  }

  /** The notebook is plain text, whoever wrote it. Says whether it is not. */
  function holdsControl(text: string, column: number): boolean {
    const control = controlIn(text)
    if (control)
      mistake(place(column + control.place - 1), `it holds a control character (${control.name})`, 'take it out')
    return control !== undefined
  }

  function open(line: string): undefined {
    close()
    inside = 'mistake'
    if (holdsControl(line, 1)) {
      isForeign = !headed
      headed = true
      return
    }
    const isDated = headed && /^\d/.test(line)
    if (isDated) return openEntry(line)
    const [word = ''] = /^[^\s:]+/.exec(line) ?? []
    if (word === 'nurture') return version(line)
    if (!headed) {
      mistake(place(), 'this is no journal yet', `its first line is: nurture journal ${VERSION}`)
      headed = true
      isForeign = !/^(?:lead\b|include\b|\d{4}-)/.test(line)
    }
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
      return mistake(place(), 'a conflict of two versions is left in here', 'settle it, and take the marks out')
    if (word === 'lead') return openLead(line)
    if (word === 'include') {
      const path = line.slice('include'.length).trim()
      if (path === '') return mistake(place(), 'it lacks the file', 'it reads: include 2026-11.journal')
      includes.push({ file: path, place: place(9) })
      return
    }
    if (/^\d/.test(line)) return openEntry(line)
    mistake(
      place(),
      `“${word}” opens no block`,
      'a block opens with lead, a date, include or ; and what belongs to it is indented',
    )
  }

  function version(line: string): undefined {
    const [, given] = /^nurture\s+journal\s+(\d+)$/.exec(line) ?? []
    inside = 'nothing'
    if (headed) return mistake(place(), 'the first line stands here again', 'take it out')
    headed = true
    if (given === undefined) mistake(place(), 'this is no journal', `its first line is: nurture journal ${VERSION}`)
    else if (Number(given) > VERSION)
      mistake(place(17), `version ${given} of the journal was written by a newer nurture`, 'install the newer nurture')
    else if (Number(given) !== VERSION)
      mistake(place(17), `there is no version ${given}`, `it reads: nurture journal ${VERSION}`)
  }

  function openLead(line: string): undefined {
    const from = /^lead\s*/.exec(line)?.[0].length ?? 0
    const who = whoRead(line.slice(from))
    if ('at' in who) return mistake(place(from + who.at + 1), who.problem, who.right)
    if (who.rest !== '')
      return mistake(
        place(line.length - who.rest.length + 1),
        `“${who.rest}” can't stand here`,
        'a name that holds : or ( is written in “”',
      )
    if (who.name === undefined)
      return mistake(place(from + 1), 'a lead has to have a name', 'it reads: lead Dana Ortiz')
    lead = leadBlock(namedAt(from + 1, who.name, who.id))
    inside = 'lead'
  }

  function openEntry(line: string): undefined {
    const heading = worldOr(line)
    if (heading === undefined) return
    if ('problem' in heading) return mistake(place(heading.at + 1), heading.problem, heading.right)
    return enter(heading)
  }

  function enter(heading: Heading): undefined {
    const { on, at, id, kind, detail = '', detailAt } = heading
    const whose = namedAt(heading.whoAt + 1, heading.name, heading.leadId)
    const named = heading.isIdLast ? { ...whose, isIdLast: heading.isIdLast } : whose
    if (hasWords(kind)) {
      note = { heading, place: place(), named, text: undefined, cues: undefined }
      inside = 'note'
      return
    }
    const said = detailRead(kind, detail, on)
    if (typeof said === 'string') return mistake(place(detailAt + 1), ...halves(said))
    inside = 'entry'
    entries.push({ on, at, id, named, said, place: place() })
  }

  /** Keeps what stands without a lead; anything else is the heading of a lead's act. */
  function worldOr(line: string): Heading | Wrong | undefined {
    const world = worldRead(line)
    if (world === undefined) return headingRead(line)
    if ('problem' in world) return world
    inside = 'entry'
    if ('reading' in world) standing.readings.push(world.reading)
    else if ('absence' in world) standing.absences.push(world.absence)
    else if ('gone' in world) standing.forgotten.push(world.gone)
    else {
      list = world.list
      standing.lists.push(list)
    }
    return undefined
  }

  function belongs(line: string): undefined {
    if (inside === 'mistake' || inside === 'comment') return
    const words = INDENTED.test(line) ? line.slice(4) : line.replace(/^[ \t\u00a0\u202f]+/, '')
    const column = line.length - words.length + 1
    if (words.charCodeAt(0) === SEMICOLON) return
    if (note) {
      const wrong = noteLine(note, words, place, column)
      if (wrong) mistakes.push(wrong)
      return
    }
    if (holdsControl(words, column)) return
    if (list) {
      const odd = numbersRead(list, words.trim())
      if (odd !== undefined)
        mistake(place(column), `“${odd}” is no number`, 'below a list stand its numbers, in digits alone')
      return
    }
    if (lead) {
      const wrong = lead.line(words.trimEnd(), place(column))
      if (wrong !== undefined) mistake(place(column), ...halves(wrong))
    } else
      mistake(
        place(column),
        'this line belongs to nothing',
        inside === 'entry' ? 'only a note has lines below it' : 'it stands indented, below a lead or a note',
      )
  }

  /** Takes what stands as it is printed: a heading, and below that of a note what is plain words and cues. Gives where it ends. */
  function taken({ heading, end }: Printed): number {
    close()
    inside = 'mistake'
    enter(heading)
    if (note === undefined || !isNote(heading.kind)) return end
    const words = printedWords(text, end)
    note.text = words?.said
    number += words?.lines ?? 0
    const cues = printedCues(text, words?.end ?? end)
    for (const line of cues?.said.split('\n') ?? []) {
      number += 1
      noteLine(note, line, place, 5)
    }
    return cues?.end ?? words?.end ?? end
  }

  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length && !isForeign; ) {
    number += 1
    const first = text.charCodeAt(at)
    const asPrinted = headed && first >= ZERO && first <= NINE ? printedHeading(text, at) : undefined
    if (asPrinted !== undefined) {
      at = taken(asPrinted)
      continue
    }
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
    at = end + 1
    if (first === 0x20 || first === 0x09 || first === 0xa0 || first === 0x202f) {
      if (/[^ \t\u00a0\u202f]/.test(line)) belongs(line)
    } else if (first === SEMICOLON) {
      close()
      inside = 'comment'
    } else if (line !== '') open(line.trimEnd())
  }
  close()
  if (!headed)
    mistakes.push({
      file,
      line: 1,
      column: 1,
      problem: 'it is empty',
      right: `a journal's first line is: nurture journal ${VERSION}`,
    })
  return { leads, entries, world: standing, includes, mistakes }
}

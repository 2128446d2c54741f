import type { Absence } from '../core/configuration.ts'
import type { Reading } from '../core/signal.ts'
import { controlIn } from '../core/text.ts'
import { cueRead } from './cue-line.ts'
import { detailRead } from './detail.ts'
import { type Heading, headingRead, isNote, whoRead } from './heading.ts'
import { type LeadBlock, leadBlock } from './lead-block.ts'
import { worldRead } from './world.ts'
import type { Mistake, Named, Place, Written, WrittenCue, WrittenEntry, WrittenLead } from './written.ts'

/** The version of the journal's form. */
export const VERSION = 1

/** How many mistakes are listed before the rest is only counted. */
export const MOST_MISTAKES = 200

/** The line that says that nothing was understood in a note. */
export const NOTHING = '>'

interface NoteBlock {
  readonly heading: Heading
  readonly place: Place
  readonly text: string[]
  readonly cues: { readonly line: string; readonly place: Place }[]
}

/** Reads a text in the form of the journal. It looks nothing up, and goes on after a mistake, to find all of them. */
export function parse(source: string, file: string): Written {
  const leads: WrittenLead[] = []
  const entries: WrittenEntry[] = []
  const readings: Reading[] = []
  const absences: Absence[] = []
  const includes: { file: string; place: Place }[] = []
  const mistakes: Mistake[] = []
  let lead: LeadBlock | undefined
  let note: NoteBlock | undefined
  let inside: 'nothing' | 'lead' | 'note' | 'entry' | 'comment' | 'mistake' = 'nothing'
  let headed = false
  let number = 0

  const place = (column = 1): Place => ({ file, line: number, column })
  const mistake = (at: Place, problem: string, right: string): undefined => {
    mistakes.push({ ...at, problem, right })
    return undefined
  }
  const namedAt = (column: number, { name, id }: { name?: string; id?: string }): Named => ({
    ...(name !== undefined && { name }),
    ...(id !== undefined && { id }),
    place: place(column),
  })

  function close(): void {
    if (lead) leads.push(lead.read())
    if (note) entries.push(noteRead(note, mistakes))
    lead = note = undefined
  }

  function open(line: string): undefined {
    close()
    inside = 'mistake'
    const [word = ''] = /^[^\s:]+/.exec(line) ?? []
    if (word === 'nurture') return version(line)
    if (!headed) {
      mistake(place(), 'this is no journal yet', `its first line is: nurture journal ${VERSION}`)
      headed = true
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
    lead = leadBlock(namedAt(from + 1, who))
    inside = 'lead'
  }

  function openEntry(line: string): undefined {
    const world = worldRead(line)
    if (world !== undefined) {
      if ('problem' in world) return mistake(place(world.at + 1), world.problem, world.right)
      inside = 'entry'
      if ('reading' in world) readings.push(world.reading)
      else absences.push(world.absence)
      return
    }
    const heading = headingRead(line)
    if ('problem' in heading) return mistake(place(heading.at + 1), heading.problem, heading.right)
    if (isNote(heading.kind)) {
      note = { heading, place: place(), text: [], cues: [] }
      inside = 'note'
      return
    }
    const said = detailRead(heading.kind, heading.detail ?? '', heading.on)
    if (typeof said === 'string') return mistake(place(heading.detailAt + 1), ...halves(said))
    inside = 'entry'
    entries.push({ ...stamp(heading), named: namedAt(heading.whoAt + 1, nameOf(heading)), said, place: place() })
  }

  function belongs(line: string): undefined {
    const text = line.replace(/^[ \t\u00a0\u202f]+/, '')
    const column = line.length - text.length + 1
    if (inside === 'mistake' || inside === 'comment' || text.startsWith(';')) return
    if (note) return noteLine(note, text, column)
    if (lead) {
      const wrong = lead.line(text.trimEnd(), place(column))
      if (wrong !== undefined) mistake(place(column), ...halves(wrong))
    } else
      mistake(
        place(column),
        'this line belongs to nothing',
        inside === 'entry' ? 'only a note has lines below it' : 'it stands indented, below a lead or a note',
      )
  }

  function noteLine(block: NoteBlock, text: string, column: number): undefined {
    if (text.startsWith('>') || text.startsWith('!')) {
      block.cues.push({ line: text.trimEnd(), place: place(column) })
      return
    }
    const words = text.startsWith('| ') ? text.slice(2) : text === '|' ? '' : text
    const control = controlIn(words)
    if (text.startsWith('|') && text[1] !== ' ' && text !== '|')
      mistake(place(column + 1), 'after | stands a space', 'it reads: | and the line, or | alone for an empty one')
    else if (control)
      mistake(
        place(column + text.length - words.length + control.place - 1),
        `it holds a control character (${control.name})`,
        'take it out',
      )
    else if (block.cues.length > 0)
      mistake(place(column), 'the note goes on below its cues', 'the cues stand below the whole note')
    block.text.push(words)
  }

  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    const end = source.indexOf('\n', at)
    const stop = end < 0 ? source.length : end
    const line = source.slice(at, source[stop - 1] === '\r' ? stop - 1 : stop)
    at = stop + 1
    number += 1
    const first = line.charCodeAt(0)
    if (first === 0x20 || first === 0x09 || first === 0xa0 || first === 0x202f) {
      if (/[^ \t\u00a0\u202f]/.test(line)) belongs(line)
    } else if (first === 0x3b) {
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
  return { leads, entries, world: { readings, absences }, includes, mistakes }
}

/** "30 days; write …" as the problem and what would be right. */
const halves = (wrong: string): [string, string] => {
  const [problem = wrong, ...right] = wrong.split('; ')
  return [problem, right.join('; ') || 'see the form of the journal']
}

const nameOf = ({ name, leadId }: Heading) => ({
  ...(name !== undefined && { name }),
  ...(leadId !== undefined && { id: leadId }),
})

const stamp = ({ on, at, id }: Heading) => ({ on, ...(at && { at }), ...(id !== undefined && { id }) })

/** A note is read at its end: the words of its cues have to stand in it. */
function noteRead({ heading, place, text: lines, cues }: NoteBlock, mistakes: Mistake[]): WrittenEntry {
  const text = lines.join('\n')
  const read = cues.flatMap(({ line, place: at }): WrittenCue[] => {
    if (line === NOTHING) return []
    const [mark = '', number, id] = /^[>!](?:(\d+)|\^([a-z0-9]{10}))?(?=\s|$)/.exec(line) ?? []
    const cue =
      mark === ''
        ? 'after > or ! stands a space; > callback 2027-01-02 “…”'
        : cueRead(line.slice(mark.length), heading.on, text)
    if (typeof cue === 'string') {
      const [problem, right] = halves(cue)
      mistakes.push({ ...at, problem, right })
      return []
    }
    return [
      {
        ...(number !== undefined && { number: Number(number) }),
        ...(id !== undefined && { id }),
        by: line.startsWith('>') ? 'reading' : 'hand',
        cue,
      },
    ]
  })
  const isRead = cues.some(({ line }) => line.startsWith('>'))
  const { direction = 'out', outcome, kind, whoAt } = heading
  return {
    ...stamp(heading),
    named: { ...nameOf(heading), place: { ...place, column: whoAt + 1 } },
    said: { kind: 'note', channel: kind as 'call', direction, ...(outcome && { outcome }), text, cues: read, isRead },
    place,
  }
}

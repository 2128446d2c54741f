import { type Block, nothing, ofLead, ofList, ofNote, told, unread } from './blocks.ts'
import { detailRead } from './detail.ts'
import { type Draft, holdsControl, mistaken, namedIn, placeIn } from './draft.ts'
import { type Heading, hasWords, headingRead, whoRead } from './heading.ts'
import type { NoteBlock } from './note-block.ts'
import { worldRead } from './world.ts'
import { halves } from './written.ts'

/** The version of the journal's form. */
export const VERSION = 1

const FIRST = `nurture journal ${VERSION}`
/** A version-control mark of two versions that were both kept. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/
/** How a journal may begin that lacks its first line. */
const AS_JOURNAL = /^(?:lead\b|include\b|\d{4}-)/

/** Opens the block of a line that is not indented. */
export function open(draft: Draft, line: string): Block {
  if (holdsControl(draft, line, 1)) {
    draft.isForeign = !draft.isHeaded
    draft.isHeaded = true
    return unread
  }
  if (draft.isHeaded && /^\d/.test(line)) return openEntry(draft, line)
  const [word = ''] = /^[^\s:]+/.exec(line) ?? []
  if (word === 'nurture') return openJournal(draft, line)
  if (!draft.isHeaded) {
    mistaken(draft, 1, 'this is no journal yet', `its first line is: ${FIRST}`)
    draft.isHeaded = true
    draft.isForeign = !AS_JOURNAL.test(line)
  }
  if (CONFLICT.test(line))
    return wrong(draft, 1, 'a conflict of two versions is left in here', 'settle it, and take the marks out')
  if (word === 'lead') return openLead(draft, line)
  if (word === 'include') return openInclude(draft, line)
  if (/^\d/.test(line)) return openEntry(draft, line)
  return wrong(
    draft,
    1,
    `“${word}” opens no block`,
    'a block opens with lead, a date, include or ; and what belongs to it is indented',
  )
}

/** A heading that can't be read opens a block of which nothing is read. */
function wrong(draft: Draft, column: number, problem: string, right: string): Block {
  mistaken(draft, column, problem, right)
  return unread
}

function openJournal(draft: Draft, line: string): Block {
  const [, given] = /^nurture\s+journal\s+(\d+)$/.exec(line) ?? []
  const isAgain = draft.isHeaded
  draft.isHeaded = true
  if (isAgain) mistaken(draft, 1, 'the first line stands here again', 'take it out')
  else if (given === undefined) mistaken(draft, 1, 'this is no journal', `its first line is: ${FIRST}`)
  else if (Number(given) > VERSION)
    mistaken(draft, 17, `version ${given} of the journal was written by a newer nurture`, 'install the newer nurture')
  else if (Number(given) !== VERSION) mistaken(draft, 17, `there is no version ${given}`, `it reads: ${FIRST}`)
  return nothing(draft)
}

function openLead(draft: Draft, line: string): Block {
  const from = /^lead\s*/.exec(line)?.[0].length ?? 0
  const who = whoRead(line.slice(from))
  if ('at' in who) return wrong(draft, from + who.at + 1, who.problem, who.right)
  if (who.rest !== '')
    return wrong(
      draft,
      line.length - who.rest.length + 1,
      `“${who.rest}” can't stand here`,
      'a name that holds : or ( is written in “”',
    )
  if (who.name === undefined) return wrong(draft, from + 1, 'a lead has to have a name', 'it reads: lead Dana Ortiz')
  return ofLead(draft, namedIn(draft, from + 1, who))
}

function openInclude(draft: Draft, line: string): Block {
  const file = line.slice('include'.length).trim()
  if (file === '') return wrong(draft, 1, 'it lacks the file', 'it reads: include 2026-11.journal')
  draft.includes.push({ file, place: placeIn(draft, 9) })
  return unread
}

/** What begins with a day stands without a lead, or is an act of one. */
function openEntry(draft: Draft, line: string): Block {
  const said = worldRead(line) ?? headingRead(line)
  if ('problem' in said) return wrong(draft, said.at + 1, said.problem, said.right)
  if ('kind' in said) return enter(draft, said)
  if ('list' in said) return ofList(draft, said.list)
  if ('reading' in said) draft.world.readings.push(said.reading)
  else if ('absence' in said) draft.world.absences.push(said.absence)
  else draft.world.forgotten.push(said.gone)
  return told(draft)
}

/** A note whose heading is read, and of which nothing else is. */
export function noteOf(draft: Draft, heading: Heading): NoteBlock {
  return { heading, place: placeIn(draft), named: whose(draft, heading), text: undefined, cues: undefined }
}

function whose(draft: Draft, { whoAt, name, leadId: id, isIdLast }: Heading) {
  const named = namedIn(draft, whoAt + 1, { name, id })
  return isIdLast ? { ...named, isIdLast } : named
}

/** Opens the block of a heading. */
export function enter(draft: Draft, heading: Heading): Block {
  const { on, at, id, kind, detail = '', detailAt } = heading
  if (hasWords(kind)) return ofNote(draft, noteOf(draft, heading))
  const said = detailRead(kind, detail, on)
  if (typeof said === 'string') return wrong(draft, detailAt + 1, ...halves(said))
  draft.entries.push({ on, at, id, named: whose(draft, heading), said, place: placeIn(draft) })
  return told(draft)
}

import { addDays } from '../../core/day.ts'
import { type Channel, contactOf, type Note } from '../../core/note.ts'
import { firstStage, stageRule } from '../../core/rule.ts'
import type { Understanding } from '../../core/understand.ts'
import type { AddedNote } from '../../formats/notes-told.ts'
import { keepE164 } from '../../store/arriving.ts'
import { addCue } from '../../store/cues.ts'
import { keyFor, newKey } from '../../store/keys.ts'
import { addLead, addTag, changeLead, setField } from '../../store/leads.ts'
import { addNote, keepReading } from '../../store/notes.ts'
import { addMove, addSettlement, addStop } from '../../store/record.ts'
import { differences, writeDifferences } from '../../store/replan.ts'
import { triggersOf } from '../../store/triggers.ts'
import type { Changing } from '../context.ts'
import { keepPreference } from '../preferring.ts'
import { type Decision, isNothing, type WholePhone } from './decide.ts'

/** From so many leads on it is quicker to plan everybody in one go. */
const MANY = 2000

/** Writes down what the rows of a file add, and plans each lead that they touch once. */
export function write(
  notebook: Changing,
  decisions: readonly Decision[],
  read: (note: AddedNote) => Understanding,
  progress: (done: number) => void,
  whole: WholePhone = () => undefined,
): void {
  const touched = new Set<number>()
  for (const [done, decision] of decisions.entries()) {
    progress(done)
    if (!isNothing(decision)) touched.add(writeOne(notebook, decision, read, whole))
  }
  const { db, rules, today } = notebook
  if (touched.size > MANY) writeDifferences(db, differences(db, rules, today))
  else for (const row of touched) notebook.planned(row)
  for (const { adds, person } of decisions)
    if (person.row !== undefined && adds.move && stageRule(rules, adds.move.to).ends === 'won')
      leaveBehind(notebook, person.row)
}

/** What follows a sale within so many days is still worth doing after moving in; thanks for a sale of years ago are not. */
const WORTH_DAYS = 30

/** Skips what our own rules would have had done long ago about a deal that was won before anybody looked at it here. */
function leaveBehind({ db, today, time, planned }: Changing, row: number): void {
  const late = triggersOf(db, row).filter(
    ({ kind, source, due }) => kind === 'move' && source.startsWith('rule:') && due < addDays(today, -WORTH_DAYS),
  )
  for (const { source, occurrence } of late)
    addSettlement(db, row, { on: today, at: time, kind: 'skip', source, occurrence })
  if (late.length > 0) planned(row)
}

function writeOne(
  { db, rules, today }: Changing,
  { arrival, person, adds }: Decision,
  read: (note: AddedNote) => Understanding,
  whole: WholePhone,
): number {
  const { phone, email, zone } = adds.lead
  const row =
    person.row ??
    addLead(
      db,
      {
        name: arrival.name,
        phone,
        email,
        stage: firstStage(rules),
        ...(arrival.id !== undefined && { id: arrival.id }),
      },
      adds.since,
    )
  if (person.row === undefined) {
    person.row = row
    if (zone !== undefined) changeLead(db, row, { zone })
  } else if (Object.keys(adds.lead).length > 0) changeLead(db, row, adds.lead)
  const e164 = phone === undefined ? undefined : whole(phone)
  if (e164 !== undefined) keepE164(db, row, e164)
  for (const [name, value] of adds.fields) setField(db, row, name, value, today)
  for (const tag of adds.tags) addTag(db, row, tag)
  if (adds.move !== undefined) {
    addMove(db, row, adds.move)
    changeLead(db, row, { stage: adds.move.to })
  }
  for (const note of adds.notes) writeNote(notebookOf(db), row, note, read)
  if (adds.stands !== undefined) changeLead(db, row, { stage: adds.stands })
  for (const { channel, because, on } of adds.stops) addStop(db, row, { on: on ?? today, channel, because, sure: true })
  for (const { on, time, words } of adds.planned) {
    const id = keyFor(String(row), newKey(db))
    const cue = { type: 'callback', date: on, time, sure: true, quote: words, index: 0 } as const
    addCue(db, cue, { id, lead: row, noted: today, by: 'hand' })
  }
  return row
}

const notebookOf = (db: Changing['db']) => db

/** A list of facts is kept and not read; somebody's words are read as on the day they were written. */
function writeNote(
  db: Changing['db'],
  row: number,
  { isPlain, isDated: _, ...note }: AddedNote,
  read: (note: AddedNote) => Understanding,
): void {
  const understood = isPlain ? undefined : read(note)
  const contact =
    understood === undefined || note.channel !== undefined
      ? { channel: 'note' as Channel, direction: 'out' as const }
      : contactOf(understood)
  const kept = addNote(db, row, { ...contact, ...note } as Omit<Note, 'id'>)
  if (understood === undefined) return
  keepReading(db, row, kept, understood.cues, understood.facts)
  for (const { type, channel = 'any', quote, sure } of understood.cues)
    if (type === 'stop') addStop(db, row, { on: note.on, at: note.at, channel, because: quote, sure }, kept.row)
  keepPreference(db, row, note)
}

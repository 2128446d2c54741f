import type { Cue } from '../core/cue.ts'
import type { Day } from '../core/day.ts'
import type { Note } from '../core/note.ts'
import { replacedBy } from '../core/plan.ts'
import { bookingEnded } from '../core/readers/appointment/cancelled.ts'
import type { Stop } from '../core/settlement.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Understanding } from '../core/understand.ts'
import { keepE164 } from '../store/arriving.ts'
import { addLead, changeLead, leadIn } from '../store/leads.ts'
import { addNote, keepReading, lastNoteDay } from '../store/notes.ts'
import { addSettlement, addStop, recordOf, stopsOf } from '../store/record.ts'
import { triggersOf } from '../store/triggers.ts'
import { notReadIn } from '../views/reading.ts'
import type { Receipt } from '../views/receipt.ts'
import { longDay } from '../views/words.ts'
import { waysOut } from './channels.ts'
import type { Changing } from './context.ts'
import { numberAlone, offersFor } from './offers.ts'
import { keepPreference } from './preferring.ts'
import { standingStops, stillStopped } from './standing.ts'

/** A note about to be filed, with what was understood in it. */
export interface Writing {
  /** The row of the lead; none for a new one. */
  readonly row?: number
  readonly name: string
  readonly phone?: string
  /** The phone in its worldwide form. */
  readonly e164?: string
  readonly email?: string
  readonly note: Omit<Note, 'id'>
  readonly understood: Understanding
}

/** A note as it was filed: under which lead, by which id, and what is to be said of it. */
export interface Filed {
  readonly row: number
  readonly note: string
  readonly receipt: Receipt
}

/** Files a note under its lead, who may be new, with its cues, facts and stops, and plans the lead anew. */
export function fileNote(
  notebook: Changing,
  { row: existing, name, phone, e164, email, note, understood }: Writing,
): Filed {
  const { db, rules } = notebook
  const first = rules.stages[0]?.name ?? 'new'
  const row =
    existing ??
    addLead(
      db,
      { ...namedBy(name), phone: phone ?? namedBy(name).phone, email: email ?? namedBy(name).email, stage: first },
      note.on,
    )
  if (existing !== undefined && (phone ?? email) !== undefined)
    changeLead(db, row, { ...(phone ? { phone } : {}), ...(email ? { email } : {}) })
  if (e164 !== undefined) keepE164(db, row, e164)
  const stopped = existing === undefined ? [] : standingStops(db, row)
  const before = existing === undefined ? [] : triggersOf(db, row)
  const kept = addNote(db, row, note)
  keepReading(db, row, kept, understood.cues, understood.facts)
  const stops = understood.cues.filter(({ type }) => type === 'stop')
  for (const { channel = 'any', quote, sure } of stops)
    addStop(db, row, { on: note.on, at: note.at, channel, because: quote, sure }, kept.row)

  if (!understood.cues.some(({ type }) => type === 'appointment'))
    for (const { source, occurrence } of endedBy(note, bookingsIn(before)))
      addSettlement(db, row, { on: note.on, at: note.at, kind: 'skip', source, occurrence })

  const preference = keepPreference(db, row, note)
  const triggers = notebook.planned(row)
  const isReachNew = existing === undefined || (phone ?? email) !== undefined
  const replaced = replacedBy(recordOf(db, row), rules, kept.id)
  const receipt = {
    name: leadIn(db, row).name,
    did: `${existing === undefined ? 'new lead, ' : ''}note saved${asTry(note)}`,
    triggers,
    cues: understood.cues,
    conditions: understood.cues.filter(({ type }) => type === 'condition'),
    replaced,
    settled: before.filter(
      ({ source, occurrence, quote }) =>
        !triggers.some((open) => open.source === source && open.occurrence === occurrence) &&
        !replaced.some((cue) => cue.quote === quote),
    ),
    remarks: [
      ...notReadIn(understood),
      ...stops.map(stopRemark),
      ...preference,
      ...(existing === undefined || stopped.length + stops.length > 0
        ? []
        : saidBefore(db, row, note.on, understood.cues, triggers)),
      ...stillStopped(db, row, leadIn(db, row).name, stopped),
      ...(isReachNew && stopped.length === 0 ? sharedStops(stopsOf(db, row), note.on) : []),
      ...(existing === undefined ? numberAlone(db, leadIn(db, row)) : []),
      ...offersFor(notebook, row, note.text, { isStopped: stops.length > 0, isReachNew }),
    ],
  }
  return { row, note: kept.id, receipt }
}

/** What a note asks for and does not bring up, since one of a later day is on file: the clock went back, or it is written down late. */
function saidBefore(
  db: Changing['db'],
  row: number,
  on: Day,
  cues: readonly Cue[],
  open: readonly Trigger[],
): string[] {
  const lost = cues.filter(
    ({ type, quote }) => type === 'callback' && !open.some((one) => one.quote === quote && (one.noted ?? on) === on),
  )
  const later = lost.length === 0 ? undefined : lastNoteDay(db, row)
  if (later === undefined || later <= on) return []
  return lost.map(
    ({ quote }) => `“${quote}” does not come up: what was written down for ${longDay(later)} goes before it`,
  )
}

/** That a note was taken for a try: it settles nothing, which one should see. */
const asTry = ({ outcome }: Writing['note']): string =>
  outcome === 'voicemail' ? ', voicemail left' : outcome === 'no answer' ? ', no answer' : ''

/** What is booked, with what belongs to it: the confirmation the day before. */
function bookingsIn(open: readonly Trigger[]): Trigger[] {
  const booked = new Set(open.filter(({ kind }) => kind === 'appointment').map(({ source }) => source.split('#')[0]))
  return open.filter(({ source }) => booked.has(source.split('#')[0]))
}

/** What a note ends of what is booked; nobody can have failed to come to what is still to come. */
function endedBy({ text, on }: Writing['note'], booked: readonly Trigger[]): readonly Trigger[] {
  const ended = bookingEnded(text)
  if (ended === undefined) return []
  return ended === 'cancelled' ? booked : booked.filter(({ occurrence }) => occurrence <= on)
}

/** What holds for a lead because of somebody else with the same phone or email, or because of a list. */
const sharedStops = (stops: readonly Stop[], today: Day): string[] =>
  stops
    .filter(
      ({ lifted, because, on }) =>
        lifted === undefined &&
        on <= today &&
        because !== undefined &&
        /who has the same|before they were forgotten/.test(because),
    )
    .map(({ channel, because }) => `not to be contacted ${waysOut[channel]}: ${because}`)

/** Somebody may be known by a phone or an email alone. */
const namedBy = (name: string): { name: string; phone?: string; email?: string } => ({
  name,
  ...(/^[\d\s()+.\-/]{7,}$/.test(name) ? { phone: name } : {}),
  ...(/^\S+@\S+\.\S+$/.test(name) ? { email: name } : {}),
})

const stopRemark = ({ channel = 'any', quote, sure }: Cue): string =>
  sure
    ? `not to be contacted ${waysOut[channel]} any more: “${quote}”`
    : `may have asked not to be contacted ${waysOut[channel]}: “${quote}” (unsure; on hold until you say: nurture stop, or nurture allow)`

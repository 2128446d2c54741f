import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { briefOf } from '../../src/cli/brief.ts'
import { unreadOf } from '../../src/cli/commands/review.ts'
import { decide } from '../../src/cli/importing/decide.ts'
import { write } from '../../src/cli/importing/write.ts'
import { whoMayBeContacted } from '../../src/cli/leaving.ts'
import { digestFor } from '../../src/cli/mailing/digest.ts'
import { mayWriteTo } from '../../src/cli/mailing/letters.ts'
import { permitted } from '../../src/cli/permitted.ts'
import { agendaFor } from '../../src/core/agenda.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays, type Clock, type Day } from '../../src/core/day.ts'
import { american } from '../../src/core/locale.ts'
import { requeue } from '../../src/core/requeue.ts'
import { shareOut } from '../../src/core/spread.ts'
import type { Understanding } from '../../src/core/understand.ts'
import type { FileOfLead } from '../../src/core/whole-lead.ts'
import { UserError } from '../../src/errors.ts'
import { csvFile } from '../../src/formats/csv-out.ts'
import { calendarFile } from '../../src/formats/icalendar.ts'
import { mayLeave, withStops } from '../../src/formats/leaving.ts'
import { vcardFile } from '../../src/formats/vcard-out.ts'
import { alike } from '../../src/store/arriving.ts'
import { openInMemory } from '../../src/store/database.ts'
import { keepList } from '../../src/store/dnc.ts'
import { fileOf, keepFile, rowsOfLeads } from '../../src/store/files-of-leads.ts'
import { addLead, changeLead, leadIn, setField } from '../../src/store/leads.ts'
import { mergeInto } from '../../src/store/merging.ts'
import { addNote, keepReading } from '../../src/store/notes.ts'
import { addMove, addStop, liftStops, recordOf } from '../../src/store/record.ts'
import { openBy, replan } from '../../src/store/triggers.ts'
import { renderAgenda } from '../../src/views/agenda.ts'
import { agendaJson } from '../../src/views/json.ts'
import { renderLead } from '../../src/views/lead.ts'
import { plain } from '../../src/views/paint.ts'
import { dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { type Act, acts, type Channel, names } from './sequences.ts'

/** A person as the model knows them: by which words they show, and which stops stand. */
interface Known {
  row: number
  readonly marks: string[]
  stops: { readonly channel: Channel; readonly sure: boolean }[]
}

const db = openInMemory()

/** Everything by which a lead's name leaves the notebook. A new way out gets a line here. */
const waysOut: Readonly<Record<string, (today: Day) => string>> = {
  agenda: (today) => renderAgenda(agendaFor(today, permitted(db, openBy(db, today), builtIn, today).open), plain),
  'agenda --json': (today) => agendaJson([agendaFor(today, openBy(db, today))], false),
  'agenda of next year': (today) =>
    renderAgenda(agendaFor(addDays(today, 400), openBy(db, addDays(today, 400))), plain),
  digest: (today) => JSON.stringify(digestFor(notebook(today), today)),
  calendar: (today) => calendarFile(whoMayBeContacted(db, openBy(db, addDays(today, 3660))), today, new Date(0)),
  csv: () => csvFile(files().flatMap((file) => mayLeave(file) ?? [])),
  vcard: () => vcardFile(files().flatMap((file) => mayLeave(file) ?? [])),
  'csv, marked': () =>
    (parse(csvFile(files().map(withStops)), { columns: true }) as Record<string, string>[])
      .filter(({ 'do not contact': not = '' }) => !/\bany\b/.test(not) && not.split('; ').length < 3)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  mail: () =>
    rowsOfLeads(db)
      .flatMap((row) => {
        try {
          return [mayWriteTo(db, leadIn(db, row)), leadIn(db, row).name]
        } catch (error) {
          if (error instanceof UserError) return []
          throw error
        }
      })
      .join('\n'),
  work: (today) =>
    agendaFor(today, permitted(db, openBy(db, today), builtIn, today).open)
      .people.map(({ lead }) =>
        renderLead(briefOf(notebook(today), alike.id(db, lead.id)[0]?.row ?? 0), { notes: 5 }, plain, 80),
      )
      .join('\n'),
  spread: (today) =>
    JSON.stringify(
      shareOut(agendaFor(today, whoMayBeContacted(db, openBy(db, today))).people, today, {
        perDay: 1,
        rules: builtIn,
        comingUpOn: () => 0,
      }),
    ),
  away: (today) => JSON.stringify(whoMayBeContacted(db, openBy(db, addDays(today, 60)))),
  review: (today) =>
    unreadOf(notebook(addDays(today, 200)), 100)
      .map(({ row }) => renderLead(briefOf(notebook(today), row), { notes: 5 }, plain, 80))
      .join('\n'),
  requeue: (today) =>
    rowsOfLeads(db)
      .flatMap((row) => ('move' in requeue(recordOf(db, row), builtIn, today) ? [JSON.stringify(leadIn(db, row))] : []))
      .join('\n'),
}
/** Ways that ask about a stop read with doubt: those people show there as a question, and nowhere else. */
const asking = ['agenda', 'agenda --json', 'agenda of next year', 'digest', 'work', 'csv, marked']

let read: readonly FileOfLead[] | undefined
/** All leads as they stand at the end of a life. */
const files = () => {
  read ??= rowsOfLeads(db).map((row) => fileOf(db, row))
  return read
}

/** Five people on file, as each life begins. */
const born = names.map((name, at): Known => {
  const [phone, email] = [`(734) 200-01${at}0`, `${name.toLowerCase()}@example.com`]
  const row = addLead(db, { name, phone, email, stage: 'new' }, dayPlus(0))
  replan(db, row, builtIn, dayPlus(0))
  return { row, marks: [name, phone, email, `200-77${at}0`], stops: [] }
})

function live(history: readonly (Act & { readonly who: number })[]): { today: Day; people: Known[] } {
  let today = dayPlus(0)
  const people = born.map(({ row, marks }): Known => ({ row, marks: [...marks], stops: [] }))
  for (const act of history) {
    const who = people[act.who]
    if (who === undefined || who.row < 0) continue
    if (act.does === 'wait') today = addDays(today, act.days)
    else happen(act, who, people, today, act.who)
    if (who.row > 0 && (act.does !== 'stop' || act.isPlanned)) replan(db, who.row, builtIn, today)
  }
  return { today, people }
}

function happen(act: Exclude<Act, { does: 'wait' }>, who: Known, people: Known[], today: Day, at: number): void {
  const name = names[at] ?? ''
  switch (act.does) {
    case 'note': {
      const note = addNote(db, who.row, {
        on: today,
        text: `Call ${name} back.`,
        channel: 'call',
        direction: 'out',
        outcome: 'talked',
      })
      const cue = {
        type: act.type,
        date: addDays(today, act.days),
        sure: true,
        quote: `Call ${name} back`,
        index: 0,
      } as const
      keepReading(db, who.row, note, [cue], [])
      return
    }
    case 'stop':
      addStop(db, who.row, { on: today, channel: act.channel, sure: act.sure })
      who.stops.push({ channel: act.channel, sure: act.sure })
      return
    case 'allow':
      liftStops(db, who.row, act.channel, today, 'they asked')
      who.stops = who.stops.filter((stop) => act.channel !== 'any' && stop.channel !== act.channel)
      return
    case 'lost':
      addMove(db, who.row, { on: today, kind: 'stage', from: leadIn(db, who.row).stage, to: 'lost', reason: 'price' })
      changeLead(db, who.row, { stage: 'lost' })
      return
    case 'requeue': {
      const answer = requeue(recordOf(db, who.row), builtIn, today)
      if (!('move' in answer)) return
      addMove(db, who.row, answer.move)
      changeLead(db, who.row, { stage: answer.move.to })
      return
    }
    case 'birthday':
      setField(db, who.row, 'birthday', today.replace(/^\d{4}/, '-'), today)
      return
    case 'renumbered':
      changeLead(db, who.row, { phone: `(734) 200-77${at}0` })
      return
    case 'listed': {
      const { phone = '' } = leadIn(db, who.row)
      const number = phone.replace(/\D/g, '')
      if (keepList(db, `${number} ${today}`, { name: 'list', on: today, areas: ['734'] }, [number]) === undefined)
        return
      for (const listed of ['call', 'text'] as const)
        if (!who.stops.some((stop) => stop.channel === listed && stop.sure))
          who.stops.push({ channel: listed, sure: true })
      return
    }
    case 'json':
      keepFile(db, fileOf(db, who.row), who.row)
      return
    case 'import': {
      const arrival = {
        line: 2,
        name,
        phones: [],
        emails: [`${name.toLowerCase()}@example.com`],
        tags: [],
        fields: [],
        planned: [],
        stops: [],
        notes: [{ text: `${name} called, call back tomorrow` }],
      }
      const decisions = decide(db, [arrival], { rules: builtIn, today })
      write(
        notebook(today),
        decisions,
        () =>
          ({
            cues: [{ type: 'callback', date: today, sure: true, quote: `call back ${name}`, index: 0 }],
            dates: [],
            facts: [],
          }) as Understanding,
        () => {},
      )
      return
    }
    case 'merge': {
      const other = people[act.other]
      if (other === undefined || other.row < 0 || other === who) return
      mergeInto(db, leadIn(db, who.row), leadIn(db, other.row))
      who.stops.push(...other.stops)
      who.marks.push(...other.marks)
      other.row = -1
    }
  }
}

const notebook = (today: Day) => ({
  db,
  today,
  time: '12:00' as Clock,
  rules: builtIn,
  locale: american,
  settings: { review: { perDay: 3, afterDays: 90, withToday: false } } as never,
  absences: [],
  act: 0,
  says: () => {},
  planned: (row: number) => {
    replan(db, row, builtIn, today)
    return []
  },
})

const all = (stops: Known['stops'], sure: boolean): boolean => {
  const of = (channel: Channel) => stops.some((stop) => stop.channel === channel && (stop.sure || !sure))
  return of('any') || (of('call') && of('email') && of('text'))
}

/** Undoes everything that was done to the notebook. */
function fresh<T>(act: () => T): T {
  db.exec('SAVEPOINT life')
  try {
    return act()
  } finally {
    db.exec('ROLLBACK TO life; RELEASE life')
    read = undefined
  }
}

it('never lets out a single byte of somebody who is stopped: 10,000 sequences', () => {
  let stopped = 0
  const spoke = new Set<string>()
  fc.assert(
    fc.property(acts, (history) => {
      fresh(() => {
        const { today, people } = live(history)
        const gone = people.filter(({ row, stops }) => row > 0 && all(stops, true))
        const held = people.filter(({ row, stops }) => row > 0 && !all(stops, true) && all(stops, false))
        stopped += gone.length
        if (gone.length + held.length === 0) return
        for (const [way, out] of Object.entries(waysOut)) {
          const text = out(today)
          const hidden = asking.includes(way) ? gone : [...gone, ...held]
          if (names.some((name) => text.includes(name))) spoke.add(way)
          for (const mark of hidden.flatMap(({ marks }) => marks)) expect(text, way).not.toContain(mark)
        }
      })
    }),
    { numRuns: 10_000 },
  )
  expect([...spoke].toSorted()).toEqual(Object.keys(waysOut).toSorted())
  // A model in which hardly anybody is stopped would prove nothing.
  expect(stopped).toBeGreaterThan(2500)
}, 600_000)

it('shows everybody else: the ways out are not just empty', () => {
  fresh(() => {
    const { today } = live([
      { does: 'note', days: 0, type: 'callback', who: 0 },
      { does: 'note', days: 0, type: 'callback', who: 2 },
      { does: 'lost', who: 1 },
      { does: 'wait', days: 1, who: 0 },
    ])
    for (const way of Object.keys(waysOut).filter((one) => one !== 'requeue' && one !== 'spread'))
      expect(waysOut[way]?.(today), way).toContain('Vexaqo')
    expect(waysOut['requeue']?.(today)).toContain('Wumbril')
  })
})

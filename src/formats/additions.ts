import type { Move } from '../core/cycle.ts'
import { type Day, earlier, later } from '../core/day.ts'
import { digitsOf } from '../core/name.ts'
import { firstStage, type Rules, stageRule } from '../core/rule.ts'
import type { Arrival } from './arrival.ts'
import { moveOf, stageTold, standsTold, wordsForStage } from './moves-told.ts'
import { type AddedNote, newOf, notesOf } from './notes-told.ts'
import { isZone } from './zones.ts'

/** What is on file about somebody before a row of a file is added to it. It grows with each row. */
export interface OnFile {
  phone?: string
  email?: string
  zone?: string
  stage: string
  hasMoved: boolean
  /** The day of the move that a row of this file told of. */
  movedHere?: Day
  readonly fields: Map<string, string>
  readonly tags: Set<string>
  /** How often the same note is there: by its words, and by its day and words. */
  readonly notes: Map<string, number>
  readonly stops: Set<string>
  /** The channels on which they are stopped for sure now. */
  readonly stopped: Set<string>
  readonly planned: Set<Day>
}

/** Nobody yet. */
export const nobody = (rules: Rules): OnFile => ({
  stage: firstStage(rules),
  hasMoved: false,
  fields: new Map(),
  tags: new Set(),
  notes: new Map(),
  stops: new Set(),
  stopped: new Set(),
  planned: new Set(),
})

/** What a row of a file adds to what is on file. */
export interface Additions {
  readonly since: Day
  readonly lead: Partial<Record<'phone' | 'email' | 'zone', string>>
  readonly fields: readonly (readonly [string, string])[]
  readonly tags: readonly string[]
  readonly notes: readonly AddedNote[]
  readonly move?: Omit<Move, 'id'>
  /** Where they stand without a move: they bought, nobody knows when. */
  readonly stands?: string
  readonly stops: Arrival['stops']
  readonly planned: Arrival['planned']
}

/** How many things a row adds; none where all of it is on file. */
export const countOf = ({ lead, fields, tags, notes, move, stands, stops, planned }: Additions): number =>
  Object.keys(lead).length +
  fields.length +
  tags.length +
  notes.length +
  ((move ?? stands) ? 1 : 0) +
  stops.length +
  planned.length

/** The name under which a stop, as a file tells of it, is known again. */
export const stopMark = ({ channel, because }: { channel: string; because?: string }): string =>
  `${channel} ${because ?? ''}`

const OF_THE_LEAD = ['name', 'phone', 'email', 'zone', 'stage']

/** Works out what a row adds, and counts it as on file from then on. Nothing on file is ever overwritten: what differs is kept beside it in a note. */
export function additionsOf(
  arrival: Arrival,
  onFile: OnFile,
  rules: Rules,
  today: Day,
  program = 'the file',
): Additions {
  const lead: Partial<Record<'phone' | 'email' | 'zone', string>> = {}
  const fields: [string, string][] = []
  const beside: string[] = []
  const [phone, ...phones] = arrival.phones
  const [email, ...emails] = arrival.emails
  const extra: [string, string][] = []
  if (phone !== undefined) {
    if (onFile.phone === undefined) lead.phone = onFile.phone = phone
    else if (digitsOf(phone) !== digitsOf(onFile.phone)) extra.push(['phone', phone])
  }
  if (email !== undefined) {
    if (onFile.email === undefined) lead.email = onFile.email = email
    else if (email.toLowerCase() !== onFile.email.toLowerCase()) extra.push(['email', email])
  }
  for (const more of phones) if (digitsOf(more) !== digitsOf(onFile.phone)) extra.push(['phone', more])
  for (const more of emails) if (more.toLowerCase() !== onFile.email?.toLowerCase()) extra.push(['email', more])
  if (arrival.zone !== undefined && onFile.zone === undefined && (arrival.isOurs || isZone(arrival.zone)))
    lead.zone = onFile.zone = arrival.zone
  else if (arrival.zone !== undefined && arrival.zone !== onFile.zone) extra.push(['their-zone', arrival.zone])
  for (const [kind, value] of extra) addNumbered(kind, value)

  const move = moveOf(arrival, onFile, rules, today)
  const stands = standsTold(arrival, onFile, rules)
  const said: (readonly [string, string])[] = [
    ...(arrival.company === undefined ? [] : [['company', arrival.company] as const]),
    ...wordsForStage(arrival, rules),
    ...arrival.fields,
    ...(move !== undefined && stageRule(rules, move.to).ends === 'won' && arrival.closed !== undefined
      ? [[rules.purchaseFields[0] ?? 'purchase', arrival.closed] as const]
      : []),
  ]
  const own = new Map<string, string>()
  for (const [given, value] of said) {
    const name = OF_THE_LEAD.includes(given) && !arrival.isOurs ? `${given}-as-given` : given
    const known = onFile.fields.get(name)
    if (known === undefined) {
      onFile.fields.set(name, value)
      own.set(name, value)
      fields.push([name, value])
    } else if (own.has(name)) {
      if (known !== value) addNumbered(name, value)
    } else if (known !== value && !isNumbered(name, value)) beside.push(`${name} ${value}`)
  }
  const other = onFile.hasMoved && move === undefined ? stageTold(arrival, rules) : undefined
  if (other !== undefined && other !== onFile.stage && arrival.stages?.includes(other)) beside.push(`stage ${other}`)
  if (move !== undefined) {
    onFile.stage = move.to
    onFile.hasMoved = true
    onFile.movedHere = move.on
  }

  if (stands !== undefined) {
    onFile.stage = stands
    onFile.movedHere = arrival.since ?? today
  }

  const tags = arrival.tags.filter((tag) => !onFile.tags.has(tag) && onFile.tags.add(tag))
  const notes = [...notesOf(arrival, today, program), ...besides(beside, today)].filter(newOf(onFile.notes))
  const stops = arrival.stops.filter((stop) => {
    if (onFile.stops.has(stopMark(stop)) || (arrival.isOurs && isStopped(onFile, stop.channel))) return false
    onFile.stops.add(stopMark(stop))
    onFile.stopped.add(stop.channel)
    return true
  })
  const planned = arrival.planned.filter(({ on }) => !onFile.planned.has(on) && onFile.planned.add(on))
  const told = arrival.since && arrival.since <= today ? arrival.since : today
  const days = [...notes.map(({ on }) => on), ...(move === undefined ? [] : [move.on])]
  const since = arrival.isOurs ? told : days.reduce(earlier, told)
  return {
    since,
    lead,
    fields,
    tags,
    notes,
    ...(stands !== undefined && { stands }),
    ...(move && { move: { ...move, on: later(move.on, since) } }),
    stops,
    planned,
  }

  function isNumbered(kind: string, value: string): boolean {
    for (let number = 2; onFile.fields.has(`${kind}-${number}`); number += 1)
      if (onFile.fields.get(`${kind}-${number}`) === value) return true
    return false
  }

  /** "phone-2", "phone-3": as many as there are, each once. */
  function addNumbered(kind: string, value: string): void {
    for (let number = 2; ; number += 1) {
      const known = onFile.fields.get(`${kind}-${number}`)
      if (known === value) return
      if (known !== undefined) continue
      onFile.fields.set(`${kind}-${number}`, value)
      fields.push([`${kind}-${number}`, value])
      return
    }
  }
}

/** Whether nobody may use this channel now, for this or for all. */
const isStopped = ({ stopped }: OnFile, channel: string): boolean => stopped.has('any') || stopped.has(channel)

const besides = (beside: readonly string[], today: Day): AddedNote[] =>
  beside.length === 0
    ? []
    : [
        {
          on: today,
          channel: 'note',
          direction: 'out',
          text: `Also in a file that was imported: ${beside.join('; ')}`,
          isPlain: true,
        },
      ]

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

type Told = readonly (readonly [string, string])[]

/** Facts that a row adds to those on file. */
interface Facts {
  readonly added: [string, string][]
  readonly put: (name: string, value: string) => void
  /** Keeps a further one of its kind, "phone-2", "phone-3": as many as there are, each once. */
  readonly putFurther: (kind: string, value: string) => void
  readonly isFurther: (kind: string, value: string) => boolean
}

function factsBeside({ fields }: OnFile): Facts {
  const added: [string, string][] = []
  const put = (name: string, value: string): void => {
    fields.set(name, value)
    added.push([name, value])
  }
  /** The name under which one is kept, or the first that is free. */
  const placeOf = (kind: string, value: string): string => {
    let number = 2
    while ((fields.get(`${kind}-${number}`) ?? value) !== value) number += 1
    return `${kind}-${number}`
  }
  const isFurther = (kind: string, value: string): boolean => fields.has(placeOf(kind, value))
  return {
    added,
    put,
    isFurther,
    putFurther: (kind, value) => {
      if (!isFurther(kind, value)) put(placeOf(kind, value), value)
    },
  }
}

/** Phone, email and time zone of the lead, and those that find no place there as facts. */
function putAddresses(arrival: Arrival, onFile: OnFile, facts: Facts): Additions['lead'] {
  const lead: Partial<Record<'phone' | 'email' | 'zone', string>> = {}
  const putAll = (kind: 'phone' | 'email', values: readonly string[], shapeOf: (value: string) => string): void => {
    const [first] = values
    if (onFile[kind] === undefined && first !== undefined) lead[kind] = onFile[kind] = first
    for (const value of values) if (shapeOf(value) !== shapeOf(onFile[kind] ?? '')) facts.putFurther(kind, value)
  }
  putAll('phone', arrival.phones, (phone) => digitsOf(phone) ?? '')
  putAll('email', arrival.emails, (email) => email.toLowerCase())
  const { zone } = arrival
  if (zone !== undefined && onFile.zone === undefined && (arrival.isOurs || isZone(zone)))
    lead.zone = onFile.zone = zone
  else if (zone !== undefined && zone !== onFile.zone) facts.putFurther('their-zone', zone)
  return lead
}

/** Keeps what is said of facts, and gives what differs from what is on file. */
function putFacts(said: Told, isOurs: boolean | undefined, onFile: OnFile, facts: Facts): string[] {
  const differs: string[] = []
  const own = new Set<string>()
  for (const [given, value] of said) {
    const name = OF_THE_LEAD.includes(given) && !isOurs ? `${given}-as-given` : given
    const known = onFile.fields.get(name)
    if (known === undefined) {
      facts.put(name, value)
      own.add(name)
    } else if (known === value) continue
    else if (own.has(name)) facts.putFurther(name, value)
    else if (!facts.isFurther(name, value)) differs.push(`${name} ${value}`)
  }
  return differs
}

/** Whether a stop is news; it is on file from then on. */
const isNewStop =
  (onFile: OnFile, isOurs: boolean | undefined) =>
  (stop: Arrival['stops'][number]): boolean => {
    if (onFile.stops.has(stopMark(stop)) || (isOurs && isStopped(onFile, stop.channel))) return false
    onFile.stops.add(stopMark(stop))
    onFile.stopped.add(stop.channel)
    return true
  }

/** Works out what a row adds, and counts it as on file from then on. Nothing on file is ever overwritten: what differs is kept beside it in a note. */
export function additionsOf(
  arrival: Arrival,
  onFile: OnFile,
  rules: Rules,
  today: Day,
  program = 'the file',
): Additions {
  const { company, closed, isOurs } = arrival
  const facts = factsBeside(onFile)
  const lead = putAddresses(arrival, onFile, facts)
  const move = moveOf(arrival, onFile, rules, today)
  const stands = standsTold(arrival, onFile, rules)
  const isWon = move !== undefined && stageRule(rules, move.to).ends === 'won'
  const said: Told = [
    ...(company === undefined ? [] : [['company', company] as const]),
    ...wordsForStage(arrival, rules),
    ...arrival.fields,
    ...(isWon && closed !== undefined ? [[rules.purchaseFields[0] ?? 'purchase', closed] as const] : []),
  ]
  const differs = putFacts(said, isOurs, onFile, facts)
  const other = onFile.hasMoved && move === undefined ? stageTold(arrival, rules) : undefined
  if (other !== undefined && other !== onFile.stage && arrival.stages?.includes(other)) differs.push(`stage ${other}`)
  if (move !== undefined) Object.assign(onFile, { stage: move.to, hasMoved: true, movedHere: move.on })
  if (stands !== undefined) Object.assign(onFile, { stage: stands, movedHere: arrival.since ?? today })
  const tags = arrival.tags.filter((tag) => !onFile.tags.has(tag) && onFile.tags.add(tag))
  const notes = [...notesOf(arrival, today, program), ...besides(differs, today)].filter(newOf(onFile.notes))
  const stops = arrival.stops.filter(isNewStop(onFile, isOurs))
  const planned = arrival.planned.filter(({ on }) => !onFile.planned.has(on) && onFile.planned.add(on))
  const told = arrival.since && arrival.since <= today ? arrival.since : today
  const since = isOurs ? told : [...notes.map(({ on }) => on), ...(move ? [move.on] : [])].reduce(earlier, told)
  return {
    since,
    lead,
    fields: facts.added,
    tags,
    notes,
    ...(stands !== undefined && { stands }),
    ...(move && { move: { ...move, on: later(move.on, since) } }),
    stops,
    planned,
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

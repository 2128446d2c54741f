import type { Move } from '../core/cycle.ts'
import { type Day, earlier, later } from '../core/day.ts'
import { digitsOf } from '../core/name.ts'
import { firstStage, type Rules, stageRule } from '../core/rule.ts'
import type { Arrival, ArrivingNote } from './arrival.ts'
import { furthest, reasonFor, stageFor } from './stages.ts'

/** What is on file about somebody before a row of a file is added to it. It grows with each row. */
export interface OnFile {
  phone?: string
  email?: string
  zone?: string
  stage: string
  hasMoved: boolean
  readonly fields: Map<string, string>
  readonly tags: Set<string>
  readonly notes: Set<string>
  readonly stops: Set<string>
  readonly planned: Set<Day>
}

/** Nobody yet. */
export const nobody = (rules: Rules): OnFile => ({
  stage: firstStage(rules),
  hasMoved: false,
  fields: new Map(),
  tags: new Set(),
  notes: new Set(),
  stops: new Set(),
  planned: new Set(),
})

/** A note with its day settled. */
export interface AddedNote extends ArrivingNote {
  readonly on: Day
  /** Set where it is kept as it stands: a list of facts, not somebody's words. */
  readonly isPlain?: true
}

/** What a row of a file adds to what is on file. */
export interface Additions {
  readonly since: Day
  readonly lead: Partial<Record<'phone' | 'email' | 'zone', string>>
  readonly fields: readonly (readonly [string, string])[]
  readonly tags: readonly string[]
  readonly notes: readonly AddedNote[]
  readonly move?: Omit<Move, 'id'>
  readonly stops: Arrival['stops']
  readonly planned: Arrival['planned']
}

/** How many things a row adds; none where all of it is on file. */
export const countOf = ({ lead, fields, tags, notes, move, stops, planned }: Additions): number =>
  Object.keys(lead).length + fields.length + tags.length + notes.length + (move ? 1 : 0) + stops.length + planned.length

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
  if (arrival.zone !== undefined && onFile.zone === undefined && isZone(arrival.zone))
    lead.zone = onFile.zone = arrival.zone
  else if (arrival.zone !== undefined && arrival.zone !== onFile.zone) extra.push(['their-zone', arrival.zone])
  for (const [kind, value] of extra) addNumbered(kind, value)

  const move = moveOf(arrival, onFile, rules, today)
  const told: (readonly [string, string])[] = [
    ...(arrival.company === undefined ? [] : [['company', arrival.company] as const]),
    ...unsaid(arrival, rules),
    ...arrival.fields,
    ...(move !== undefined && stageRule(rules, move.to).ends === 'won' && arrival.closed !== undefined
      ? [[rules.purchaseFields[0] ?? 'purchase', arrival.closed] as const]
      : []),
  ]
  const own = new Map<string, string>()
  for (const [given, value] of told) {
    const name = OF_THE_LEAD.includes(given) ? `${given}-as-given` : given
    const known = onFile.fields.get(name)
    if (known === undefined) {
      onFile.fields.set(name, value)
      own.set(name, value)
      fields.push([name, value])
    } else if (own.has(name)) {
      if (known !== value) addNumbered(name, value)
    } else if (known !== value && !isNumbered(name, value)) beside.push(`${name} ${value}`)
  }
  if (onFile.hasMoved && move === undefined && arrival.stages !== undefined) {
    const told = furthest(
      arrival.stages.flatMap((words) => stageFor(words, rules) ?? []),
      rules,
    )
    if (told !== undefined && told !== onFile.stage && arrival.stages.includes(told)) beside.push(`stage ${told}`)
  }
  if (move !== undefined) {
    onFile.stage = move.to
    onFile.hasMoved = true
  }

  const tags = arrival.tags.filter((tag) => !onFile.tags.has(tag) && onFile.tags.add(tag))
  const notes = [...notesOf(arrival, today, program), ...besides(beside, today)].filter(
    ({ text }) => !onFile.notes.has(text) && onFile.notes.add(text),
  )
  const stops = arrival.stops.filter((stop) => !onFile.stops.has(stopMark(stop)) && onFile.stops.add(stopMark(stop)))
  const planned = arrival.planned.filter(({ on }) => !onFile.planned.has(on) && onFile.planned.add(on))
  const since = notes.reduce(
    (first, { on }) => earlier(first, on),
    arrival.since && arrival.since <= today ? arrival.since : today,
  )
  return {
    since,
    lead,
    fields,
    tags,
    notes,
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

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The other program's own words for a stage or a reason, kept where ours say less. */
function unsaid({ stages = [], lostReason }: Arrival, rules: Rules): (readonly [string, string])[] {
  const words = stages.filter((stage) => !rules.stages.some(({ name }) => name.toLowerCase() === stage.toLowerCase()))
  const reason =
    lostReason !== undefined && lostReason.toLowerCase() !== reasonFor(lostReason, rules) ? lostReason : undefined
  return [
    ...words.map((stage) => ['their-stage', stage] as const),
    ...(reason === undefined ? [] : [['lost-reason', reason] as const]),
  ]
}

function moveOf(arrival: Arrival, onFile: OnFile, rules: Rules, today: Day): Omit<Move, 'id'> | undefined {
  const to = furthest(
    (arrival.stages ?? []).flatMap((words) => stageFor(words, rules) ?? []),
    rules,
  )
  if (to === undefined || to === onFile.stage || onFile.hasMoved) return undefined
  const { ends } = stageRule(rules, to)
  const told = [ends === undefined ? undefined : arrival.closed, arrival.lastContact, arrival.touched, arrival.since]
  const on = told.find((day) => day !== undefined && day <= today) ?? today
  return {
    on,
    kind: 'stage',
    from: onFile.stage,
    to,
    ...(ends === 'lost' && { reason: reasonFor(arrival.lostReason ?? arrival.stages?.join(' '), rules) }),
    ...(ends === 'won' && arrival.amount !== undefined && { amount: arrival.amount }),
  }
}

/** A note without a day was written, as far as anybody can tell, when there was contact last. */
function notesOf({ notes, lastContact, touched, since }: Arrival, today: Day, program: string): AddedNote[] {
  const past = (day: Day | undefined): Day | undefined => (day !== undefined && day <= today ? day : undefined)
  const usual = past(lastContact) ?? past(touched) ?? past(since) ?? today
  const dated = notes.map((note): AddedNote => ({ ...note, on: past(note.on) ?? usual }))
  const contact = past(lastContact)
  if (contact === undefined || dated.some(({ on, outcome }) => on === contact && outcome !== undefined)) return dated
  const spoken = { on: contact, channel: 'call', direction: 'out', outcome: 'talked' } as const
  return [{ ...spoken, text: `Last contact, as ${program} has it.`, isPlain: true }, ...dated]
}

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

import { builtIn } from '../../src/core/built-in.ts'
import type { CueType } from '../../src/core/cue.ts'
import { addDays, type Clock, type Day } from '../../src/core/day.ts'
import type { Channel, Outcome } from '../../src/core/note.ts'
import { plan } from '../../src/core/plan.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import { requeue } from '../../src/core/requeue.ts'
import { cue, dayPlus, field, move, note, record, settlement, stop } from './build.ts'
import { fc } from './chance.ts'

interface Said {
  readonly type: CueType
  readonly inDays: number
  readonly about: string
  readonly sure: boolean
}

/** One thing that happens, so many days after the last; `pick` chooses among what is open by then. */
type Step = { readonly afterDays: number } & (
  | {
      readonly does: 'note'
      readonly outcome: Outcome | undefined
      readonly channel: Channel
      readonly inbound: boolean
      readonly says: readonly Said[]
    }
  | { readonly does: 'stage'; readonly to: string; readonly reason: string }
  | { readonly does: 'requeue' }
  | { readonly does: 'done' | 'skip'; readonly pick: number }
  | { readonly does: 'snooze'; readonly days: number }
  | { readonly does: 'hand'; readonly says: Said }
  | { readonly does: 'field'; readonly name: string; readonly inDays: number }
  | { readonly does: 'stop'; readonly channel: 'call' | 'email' | 'text' | 'any'; readonly sure: boolean }
  | { readonly does: 'allow' }
)

const said: fc.Arbitrary<Said> = fc.record({
  type: fc.constantFrom<CueType>('callback', 'callback', 'appointment', 'expiry', 'occasion', 'recurring', 'condition'),
  inDays: fc.integer({ min: 0, max: 400 }),
  about: fc.constantFrom('lease', 'policy', 'birthday', 'graduation', 'rate lock'),
  sure: fc.boolean(),
})

const afterDays = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 500 }),
)

const happening: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('note' as const),
      afterDays,
      outcome: fc.constantFrom<Outcome | undefined>(
        'talked',
        'voicemail',
        'no answer',
        'wrong number',
        'refused',
        undefined,
      ),
      channel: fc.constantFrom<Channel>('call', 'email', 'text', 'visit', 'note'),
      inbound: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      says: fc.array(said, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('stage' as const),
      afterDays,
      to: fc.constantFrom('new', 'contacted', 'qualified', 'proposal', 'won', 'lost'),
      reason: fc.constantFrom('price', 'timing', 'silent', 'who knows'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('requeue' as const), afterDays }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('done' as const, 'skip' as const),
      afterDays,
      pick: fc.nat({ max: 9 }),
    }),
  },
  {
    arbitrary: fc.record({ does: fc.constant('snooze' as const), afterDays, days: fc.integer({ min: 1, max: 500 }) }),
    weight: 1,
  },
  { arbitrary: fc.record({ does: fc.constant('hand' as const), afterDays, says: said }), weight: 1 },
  {
    arbitrary: fc.record({
      does: fc.constant('field' as const),
      afterDays,
      name: fc.constantFrom('birthday', 'lease-end', 'purchase', 'colour'),
      inDays: fc.integer({ min: -2000, max: 500 }),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      does: fc.constant('stop' as const),
      afterDays,
      channel: fc.constantFrom('call' as const, 'email' as const, 'text' as const, 'any' as const),
      sure: fc.boolean(),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ does: fc.constant('allow' as const), afterDays }), weight: 1 },
)

/** The records of a lead after each thing that happened to it, in order, each with its day. */
export type History = readonly { readonly on: Day; readonly did: Step['does'] | 'began'; readonly record: LeadRecord }[]

/** Random histories of a lead, as they come about by using the program. */
export const histories: fc.Arbitrary<History> = fc.array(happening, { maxLength: 14 }).map((steps) => {
  let on = dayPlus(0)
  let now = record({ since: on })
  const history: { on: Day; did: Step['does'] | 'began'; record: LeadRecord }[] = [{ on, did: 'began', record: now }]
  for (const [place, step] of steps.entries()) {
    on = addDays(on, step.afterDays)
    now = live(now, step, on, place)
    history.push({ on, did: step.does, record: now })
  }
  return history
})

function live(before: LeadRecord, step: Step, on: Day, place: number): LeadRecord {
  const id = `act${String(place).padStart(7, '0')}`
  // Acts of one day are told apart by their times, as the program writes them down.
  const at = `${String(8 + Math.floor(place / 10)).padStart(2, '0')}:${place % 10}0` as Clock
  const from = before.moves.at(-1)?.to ?? 'new'
  const kept = (says: Said, by: 'reading' | 'hand', number: number) =>
    cue({
      id: by === 'hand' ? id : `${id}/${number}`,
      note: by === 'hand' ? undefined : id,
      by,
      noted: on,
      type: says.type,
      date: says.type === 'condition' ? undefined : addDays(on, says.inDays),
      about: says.about,
      every: says.type === 'recurring' ? 'P3M' : undefined,
      sure: says.sure,
    })
  switch (step.does) {
    case 'note': {
      const { outcome, channel, inbound } = step
      const { text: _, ...made } = note({ id, on, at, outcome, channel, direction: inbound ? 'in' : 'out' })
      return {
        ...before,
        notes: [...before.notes, made],
        cues: [...before.cues, ...step.says.map((says, number) => kept(says, 'reading', number + 1))],
      }
    }
    case 'hand':
      return { ...before, cues: [...before.cues, kept(step.says, 'hand', 0)] }
    case 'stage': {
      const reason = step.to === 'lost' ? step.reason : undefined
      return { ...before, moves: [...before.moves, move({ id, on, at, from, to: step.to, reason })] }
    }
    case 'requeue': {
      const answer = requeue(before, builtIn, on)
      return 'move' in answer ? { ...before, moves: [...before.moves, { ...answer.move, id, at }] } : before
    }
    case 'done':
    case 'skip': {
      const open = plan(before, builtIn, on)
      const chosen = open[step.pick % Math.max(1, open.length)]
      if (chosen === undefined) return before
      const { source, occurrence } = chosen
      return {
        ...before,
        settlements: [...before.settlements, settlement({ id, on, at, kind: step.does, source, occurrence })],
      }
    }
    case 'snooze':
      return {
        ...before,
        settlements: [...before.settlements, settlement({ id, on, at, kind: 'snooze', until: addDays(on, step.days) })],
      }
    case 'field': {
      const set = field({ name: step.name, value: addDays(on, step.inDays), on })
      return { ...before, fields: [...before.fields.filter(({ name }) => name !== step.name), set] }
    }
    case 'stop':
      return { ...before, stops: [...before.stops, stop({ id, on, at, channel: step.channel, sure: step.sure })] }
    case 'allow':
      return { ...before, stops: before.stops.map((known) => ({ ...known, lifted: { on, because: 'they asked' } })) }
  }
}

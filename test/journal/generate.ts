import { cueTypes, stopChannels } from '../../src/core/cue.ts'
import { addDays, type Clock, type Day, lastOfMonth } from '../../src/core/day.ts'
import { channels, outcomes } from '../../src/core/note.ts'
import { isBroken } from '../../src/core/text.ts'
import type { Entry, WholeCue, WholeLead } from '../../src/core/whole.ts'
import type { World } from '../../src/journal/world.ts'
import { keyFor as storedKey } from '../../src/store/keys.ts'
import { dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const id = fc.stringMatching(/^[a-z0-9]{10}$/)
const aDay = fc.integer({ min: 0, max: 900 }).map(dayPlus)
const aTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` as Clock)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })

const marks = fc.constantFrom(
  '>',
  '!',
  '|',
  ';',
  ':',
  '^',
  '(',
  ')',
  '“',
  '”',
  '"',
  '\\',
  ',',
  '->',
  '#',
  '@3',
  '?',
  '<',
  '--05-03',
  '2027-03-10',
  '14:00',
  'P3M',
  'path ',
  'amount 3',
  'until',
  '\u00a0',
  '\t',
)
const word = fc.oneof(
  fc.constantFrom('Dana', 'price', 'lease', 'Zoë', '二', '🏠', 'x', 'email', 'rate'),
  marks,
  fc.string({ maxLength: 6 }),
)
const plain = (text: string) => text.replace(/[\p{Surrogate}\0-\x08\x0a-\x1f\x7f-\x9f]/gu, '')
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => plain(words.join(' ')).trim() || 'x')
const name = phrase.map((words) => words.replace(/\s+/g, ' ').trim() || 'x')
const lines = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constant(''),
        fc.constant('  '),
        fc.string({ unit: 'grapheme', maxLength: 40 }).map(plain),
        phrase.map((words) => `${words}  `),
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join('\n').replace(/\s+$/, '')),
  phrase,
)

const without = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

/** A cue whose words stand in `text`, or nowhere. */
const cueIn = (text: string, on: Day): fc.Arbitrary<Omit<WholeCue, 'key' | 'by'>> =>
  fc
    .record({
      type: fc.constantFrom(...cueTypes),
      away: fc.integer({ min: -30, max: 500 }),
      span: fc.constantFrom('day', 'day', 'month', 'quarter', 'days'),
      time: maybe(aTime),
      every: fc.constantFrom('P3M', 'P2W', 'P1Y6M'),
      about: maybe(phrase),
      threshold: maybe(
        fc.tuple(
          fc.constantFrom('<' as const, '>' as const),
          fc.oneof(
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
          ),
        ),
      ),
      channel: fc.constantFrom(...stopChannels),
      sure: fc.boolean(),
      from: fc.nat(),
      length: fc.nat(20),
    })
    .map(({ type, away, span, time, every, about, threshold, channel, sure, from, length }) => {
      const index = text === '' ? 0 : from % text.length
      const quote = text === '' ? 'in their words' : text.slice(index, index + 1 + length)
      const day = addDays(on, away)
      const date =
        span === 'day' || span === 'days'
          ? day
          : span === 'month'
            ? (`${day.slice(0, 8)}01` as Day)
            : (`${day.slice(0, 5)}04-01` as Day)
      const until = {
        day: undefined,
        days: addDays(date, length),
        month: lastOfMonth(date),
        quarter: `${day.slice(0, 5)}06-30` as Day,
      }[span]
      const dated = type !== 'condition' && type !== 'stop'
      return without({
        type,
        ...(dated ? { date, until, time } : {}),
        ...(type === 'recurring' ? { every } : {}),
        ...(type === 'condition' && threshold ? { op: threshold[0], value: threshold[1] } : {}),
        ...(type === 'stop' ? { channel } : { about }),
        sure,
        quote: !isBroken(quote) ? quote : 'x',
        index: !isBroken(quote) ? index : 0,
      })
    })

const noteEntry = (lead: string): fc.Arbitrary<Entry> =>
  fc
    .record({
      id,
      on: aDay,
      at: maybe(aTime),
      channel: fc.constantFrom(...channels),
      direction: fc.constantFrom('in' as const, 'out' as const),
      outcome: maybe(fc.constantFrom(...outcomes)),
      text: lines,
    })
    .chain((note) =>
      fc
        .array(
          fc.record({
            cue: cueIn(note.text, note.on),
            by: fc.constantFrom('reading' as const, 'hand' as const, 'none' as const),
            gap: fc.constantFrom(1, 1, 1, 3),
            own: maybe(id),
          }),
          { maxLength: 3 },
        )
        .map((cues) => {
          let number = 0
          return without({
            kind: 'note' as const,
            lead,
            ...note,
            cues: cues.map(({ cue, by, gap, own }, place) => {
              number += gap
              const key = own !== undefined && place === cues.length - 1 ? own : `${note.id}/${number}`
              return by === 'none'
                ? { key, type: 'none' as const, sure: true, by: 'hand' as const, quote: cue.quote, index: cue.index }
                : { ...cue, by, key }
            }),
          })
        }),
    )

/** A letter; its id is that of its message. */
const mailEntry = (lead: string): fc.Arbitrary<Entry> =>
  fc
    .record({
      id,
      on: aDay,
      message: maybe(id),
      mail: fc
        .record({
          stage: fc.constantFrom('sent' as const, 'failed' as const, 'unsure' as const, 'dropped' as const),
          to: fc.oneof(fc.constant('dana@example.com'), name),
          subject: fc.oneof(phrase, fc.constant('')),
          text: maybe(lines.map((words) => words || 'x')),
          template: maybe(name),
          error: maybe(phrase),
        })
        .map(without),
    })
    .chain(({ id: own, on, message, mail }) =>
      fc.integer({ min: 0, max: 86_399_999 }).map((ms): Entry => {
        const messageId = message && `<${message}@example.com>`
        const moment = new Date(Date.parse(`${on}T00:00:00.000Z`) + ms).toISOString()
        return {
          kind: 'mail',
          id: messageId === undefined ? own : keyFor('mail', messageId),
          lead,
          on,
          mail: without({ ...mail, moment, messageId }),
        }
      }),
    )

const entry = (lead: string): fc.Arbitrary<Entry> => {
  const stamp = { id, lead: fc.constant(lead), on: aDay, at: maybe(aTime) }
  return fc.oneof(
    { weight: 4, arbitrary: noteEntry(lead) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          ...stamp,
          kind: fc.constant('move' as const),
          move: fc
            .record({
              kind: fc.constantFrom('stage' as const, 'requeue' as const, 'path' as const),
              from: name,
              to: name,
              reason: maybe(name),
              amount: maybe(
                fc.oneof(
                  fc.nat(),
                  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
                ),
              ),
              path: maybe(name),
            })
            .map(without),
        })
        .map(without),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          ...stamp,
          kind: fc.constant('settlement' as const),
          settled: fc.oneof(
            fc
              .record({
                kind: fc.constantFrom('done' as const, 'skip' as const),
                source: fc.oneof(
                  fc.constantFrom(
                    'rule:quiet',
                    'cue:abcdefghij/1#90',
                    'field:birthday',
                    'step:1/price/2',
                    'rule:a b',
                    'odd',
                    'until',
                    '2027-01-01',
                  ),
                  name,
                ),
                occurrence: maybe(aDay),
              })
              .map(without),
            fc.record({ kind: fc.constant('snooze' as const), until: aDay }),
          ),
        })
        .map(without),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ id, lead: fc.constant(lead), on: aDay, cue: aDay.chain((on) => cueIn('', on)) })
        .map(({ cue, ...rest }) =>
          without({ kind: 'cue' as const, ...rest, cue: { ...cue, key: rest.id, by: 'hand' as const } }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          ...stamp,
          kind: fc.constant('stop' as const),
          stop: fc
            .record({ channel: fc.constantFrom(...stopChannels), sure: fc.boolean(), because: maybe(phrase) })
            .map(without),
        })
        .map(without),
    },
    { weight: 1, arbitrary: mailEntry(lead) },
  )
}

/** A lead with all its acts. */
export interface Generated {
  readonly whole: WholeLead
  readonly entries: readonly Entry[]
}

const lead: fc.Arbitrary<Generated> = fc
  .record({
    id,
    name,
    phone: maybe(phrase),
    email: maybe(phrase),
    zone: maybe(fc.constant('America/Detroit')),
    stage: name,
    tags: fc.uniqueArray(phrase, { maxLength: 3 }),
    fields: fc.uniqueArray(
      fc.record({
        name: fc.oneof(fc.constantFrom('birthday', 'with', 'stage', 'lease-end', 'since'), name),
        value: phrase,
        on: aDay,
      }),
      { maxLength: 3, selector: (field) => field.name },
    ),
    people: fc.uniqueArray(fc.record({ name, relation: maybe(phrase) }).map(without), {
      maxLength: 2,
      selector: (person) => person.name,
    }),
    since: aDay,
    reviewed: maybe(aDay),
    filed: fc.uniqueArray(fc.stringMatching(/^[\w-]{43}$/), { maxLength: 2 }),
  })
  .chain(({ fields, people, since, reviewed, filed, ...own }) =>
    fc.array(entry(own.id), { maxLength: 6 }).map((entries) => ({
      whole: without({
        reviewed,
        filed: filed.length === 0 ? undefined : filed.toSorted(),
        lead: without({ ...own, tags: own.tags.toSorted() }),
        fields: fields.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        people,
        since,
      }),
      entries,
    })),
  )

/** Whole notebooks: every kind of lead, note, cue, move, settlement and stop, with every mark in the words. */
export const notebooks: fc.Arbitrary<readonly Generated[]> = fc
  .uniqueArray(lead, { maxLength: 3, selector: ({ whole }) => whole.lead.id })
  .map((leads) => {
    const seen = new Set<string>()
    return leads.map(({ whole, entries }) => ({
      whole,
      entries: withStops(entries.filter((one) => !seen.has(one.id) && seen.add(one.id))),
    }))
  })

/** What stands in a notebook without a lead. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    readings: fc.uniqueArray(fc.record({ signal: name, value: phrase, on: aDay, at: maybe(aTime) }).map(without), {
      maxLength: 3,
      selector: (one) => JSON.stringify(one),
    }),
    absences: fc.uniqueArray(
      fc.tuple(aDay, fc.nat(30)).map(([from, days]) => ({ from, to: addDays(from, days) })),
      { maxLength: 2, selector: ({ from }) => from },
    ),
    forgotten: fc.uniqueArray(
      fc.record({
        on: aDay,
        channel: fc.constantFrom(...stopChannels),
        mark: fc.stringMatching(/^[\w-]{43}$/),
        key: fc.constantFrom('key-one', 'key-two'),
      }),
      { maxLength: 2, selector: ({ mark }) => mark },
    ),
    lists: fc.uniqueArray(
      fc.record({
        mark: id,
        name,
        on: aDay,
        areas: fc.uniqueArray(fc.constantFrom('734', '248', '313'), { maxLength: 2 }),
        numbers: fc
          .uniqueArray(fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }), { minLength: 1, maxLength: 25 })
          .map((numbers) => numbers.toSorted((a, b) => a - b)),
      }),
      { maxLength: 2, selector: ({ mark }) => mark },
    ),
  })
  .map(({ readings, absences, forgotten, lists }) => ({
    readings: readings.toSorted(by(({ on, at = '', signal, value }) => [on, at, signal, value].join('\0'))),
    absences: absences.toSorted(by(({ from }) => from)),
    forgotten: forgotten.toSorted(by(({ on, mark }) => on + mark)),
    lists: lists.toSorted(by(({ on, mark }) => on + mark)),
  }))

const by =
  <T>(words: (one: T) => string) =>
  (a: T, b: T): number =>
    words(a) < words(b) ? -1 : words(a) > words(b) ? 1 : 0

/** The id that belongs to these words. */
export const keyFor = (...words: readonly string[]): string => storedKey(...words)

/** Every note that asks not to be contacted has its stop, as writing it down makes one. */
function withStops(entries: readonly Entry[]): Entry[] {
  const stops = entries.flatMap((one) => (one.kind === 'stop' ? [{ on: one.on, channel: one.stop.channel }] : []))
  return entries.flatMap((one): Entry[] => {
    if (one.kind !== 'note') return [one]
    const asked = one.cues.flatMap(({ type, key, channel = 'any', quote, sure }): Entry[] => {
      if (type !== 'stop' || stops.some((stop) => stop.on === one.on && stop.channel === channel)) return []
      stops.push({ on: one.on, channel })
      const { lead, on, at } = one
      return [without({ kind: 'stop', id: keyFor('stop', key), lead, on, at, stop: { channel, because: quote, sure } })]
    })
    return [one, ...asked]
  })
}

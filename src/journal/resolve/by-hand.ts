import { asDay } from '../../core/day.ts'
import { holdsDay, type Rules } from '../../core/rule.ts'
import type { Entry, WholeLead } from '../../core/whole.ts'
import type { Mistake, WrittenEntry, WrittenLead } from '../written.ts'
import type { Known } from './known.ts'
import type { Taken } from './wholes.ts'

type Wrong = Pick<Mistake, 'problem' | 'right'>

/**
 * What somebody wrote by hand is held to what a command takes. What was printed, with its id, is taken as it was; where a text takes the
 * place of what stands there, what is otherwise than before was written by hand, too.
 */
export function wrongInEntry(
  { id, on, said }: WrittenEntry,
  known: Pick<Known, 'rules' | 'today' | 'entry'>,
  taken: Taken,
): Wrong | undefined {
  if (id !== undefined && taken === 'adds') return undefined
  const before = id === undefined ? undefined : known.entry(id)
  if (on > known.today && on !== before?.on)
    return said.kind === 'note'
      ? {
          problem: `${on} is still to come, and nobody was in touch yet`,
          right: `what is agreed for that day is a cue below the note of today: > appointment ${on} “…”`,
        }
      : { problem: `${on} is still to come`, right: 'a block has the day on which it was done' }
  if (said.kind !== 'move') return undefined
  const { from, to, reason } = moveOf(before)
  const isNew = (word: string | undefined, ...were: (string | undefined)[]) =>
    word !== undefined && !were.includes(word)
  const stage = [said.from, said.to].find((name) => isNew(name, from, to) && !isStage(name, known.rules))
  if (stage !== undefined) return noStage(stage, known.rules)
  const ends = said.ends ?? known.rules.stages.find(({ name }) => name === said.to)?.ends
  return ends === 'lost' && isNew(said.reason, reason) ? noReason(said.reason, known.rules) : undefined
}

const moveOf = (before: Entry | undefined) =>
  before?.kind === 'move' ? before.move : { from: undefined, to: undefined, reason: undefined }

/** The same of a lead block: each mistake with its place. */
export function wrongInBlock(
  { named, phone, email, stage, fields, at }: WrittenLead,
  { rules }: Pick<Known, 'rules'>,
  was: WholeLead | undefined,
  taken: Taken,
): Mistake[] {
  if (named.id !== undefined && taken === 'adds') return []
  const mistakes: Mistake[] = []
  const reach = { phone, email }
  for (const name of ['phone', 'email'] as const) {
    const value = reach[name]
    const place = at[name]
    if (value === undefined || place === undefined || value === was?.lead[name] || CAN_BE[name].test(value)) continue
    mistakes.push({ ...place, problem: `“${value}” is no ${name}`, right: `it reads ${READS[name]}` })
  }
  if (stage !== undefined && stage.name !== was?.lead.stage) {
    const isLost = rules.stages.some(({ name, ends }) => name === stage.name && ends === 'lost')
    const wrong = isStage(stage.name, rules)
      ? isLost
        ? noReason(stage.reason, rules)
        : undefined
      : noStage(stage.name, rules)
    if (wrong !== undefined) mistakes.push({ ...stage.place, ...wrong })
  }
  for (const { name, value, place } of fields) {
    const isKept = was?.fields.some((field) => field.name === name && field.value === value)
    if (isKept || !holdsDay(name, rules) || isDated(value)) continue
    mistakes.push({
      ...place,
      problem: `“${value}” is no day, and ${name} is kept as one`,
      right: 'it reads 2027-03-31, 2027-03 for a month, or --03-31 for every year',
    })
  }
  return mistakes
}

const CAN_BE = { phone: /(?:\d\D*){3}/, email: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/ } as const

const READS = { phone: 'phone: 734 555 0142', email: 'email: name@example.com' } as const

const isStage = (wanted: string | undefined, { stages }: Rules): boolean =>
  stages.some(({ name, was = [] }) => name === wanted || was.some((old) => old === wanted))

const noStage = (stage: string, { stages }: Rules): Wrong => ({
  problem: `there is no stage “${stage}”`,
  right: `the stages are ${stages.map(({ name }) => name).join(', ')}`,
})

function noReason(reason: string | undefined, { waysBack }: Rules): Wrong | undefined {
  const reasons = waysBack.map((way) => way.reason)
  return reason === undefined || reasons.includes(reason)
    ? undefined
    : { problem: `“${reason}” is no reason to lose a deal for`, right: `it is one of ${reasons.join(', ')}` }
}

/** Whether a value is a day, the same day of every year, or a month. */
const isDated = (value: string): boolean =>
  [value, value.replace(/^-(?=-\d\d-\d\d$)/, '2000'), `${value}-01`].some((day): boolean => asDay(day) !== undefined)

import { addDays, type Day } from '../../core/day.ts'
import { bestFirst, isRipe, LATELY } from '../../core/refill.ts'
import { type Requeue, requeue as requeueOf } from '../../core/requeue.ts'
import type { Rules } from '../../core/rule.ts'
import { laterPlaces } from '../../core/spread.ts'
import { Exit, UserError } from '../../errors.ts'
import { changeLead, leadIn } from '../../store/leads.ts'
import { fellOut, lostOrQuiet } from '../../store/pipeline.ts'
import { addMove, addSettlement, recordOf } from '../../store/record.ts'
import { comingUpBy, comingUpOn, triggersOf } from '../../store/triggers.ts'
import { json } from '../../views/json.ts'
import { type Back, renderRequeue } from '../../views/requeue.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import { namedIn } from '../naming.ts'
import { progressOn } from '../progress.ts'
import { whom } from '../who.ts'

interface Options {
  reason?: string
  limit?: string
  refill?: true
  dryRun?: true
  yes?: true
  json?: true
}

const requeue: CommandModule<[string?], Options> = {
  shape: {
    arguments: [['[lead]', 'whom; without a name all who are lost or silent']],
    options: [
      ['--reason <reason>', 'only those lost for this reason; silent are those who stopped answering'],
      ['--limit <n>', 'at most so many, longest gone first'],
      ['--refill', 'as many as fell out lately and have not come back, best first; only those whose time has come'],
      ['--dry-run', 'only say what would happen'],
      ['-y, --yes', 'do not ask'],
      JSON_OPTION,
    ],
    examples: [
      'requeue --reason price --dry-run',
      'requeue --reason price --limit 20',
      'requeue dana',
      'requeue --refill',
    ],
  },

  async run(context, [name], { reason: typed, limit, refill, dryRun, yes, json: asJson }) {
    const notebook = await context.looking()
    const reasons = [...notebook.rules.waysBack.map((way) => way.reason)]
    const reason = typed === undefined ? undefined : namedIn(reasons, typed)
    if (reason !== undefined && !reasons.includes(reason))
      throw new UserError(
        Exit.usage,
        `“${reason}” is no reason to lose a deal for.`,
        `It is one of: ${reasons.join(', ')}.`,
      )
    if (refill && name !== undefined)
      throw new UserError(Exit.usage, 'either name a lead, or refill the funnel.', 'Leave one of them out.')
    const most = refill ? Math.min(limitOf(limit), fallenOut(notebook)) : limitOf(limit)
    const found = name === undefined ? many(notebook, context, reason, refill) : [await one(context, name, reason)]
    const chosen = found.flatMap(({ back: lead }) => (lead === undefined ? [] : [lead])).slice(0, most)
    const back = inTurn(chosen, notebook)
    const stopped = found.filter(({ stopped: isStopped }) => isStopped).length
    const say = async (done: boolean) =>
      asJson
        ? context.print(json('requeue/1', { done, leads: back, stopped }))
        : context.print(renderRequeue({ back, stopped, done, today: notebook.today }, await context.paint()))

    if (dryRun || back.length === 0) return say(false)
    if (context.atTerminal && !yes) {
      await say(false)
      if (!(await (await context.ask()).yes(`Put ${count(back.length, 'lead')} back at the top of the funnel?`))) return
    }
    await context.changing((changing) => putBack(changing, context, back, reason))
    await say(true)
  },
}

function putBack(notebook: Changing, context: Context, back: readonly Back[], reason: string | undefined): void {
  const { db, rules, today, time, says, planned } = notebook
  const progress = progressOn(context, 'leads')
  for (const [done, { row, name, waits }] of back.entries()) {
    if (done % STEP === 0) progress.at(done)
    const answer = requeueOf(recordOf(db, row), rules, today, { reason })
    if (!('move' in answer))
      throw new UserError(Exit.tryAgain, `${name} was changed meanwhile.`, 'Nothing was saved; run it again.')
    addMove(db, row, { ...answer.move, at: time })
    changeLead(db, row, { stage: answer.move.to })
    const first = planned(row).find(({ kind, due, held }) => kind === 'step' && due <= today && held === undefined)
    if (waits === undefined || first === undefined) continue
    addSettlement(db, row, { on: today, at: time, kind: 'snooze', source: first.source, until: waits })
    planned(row)
  }
  progress.end()
  says(
    back.length === 1
      ? `requeue ${back[0]?.name}`
      : `requeue ${count(back.length, 'lead')}${reason === undefined ? '' : ` lost for ${reason}`}`,
  )
}

/** Several at once are no burst: whom today has no room for is first touched on a coming working day that has. One alone comes up today. */
function inTurn(back: readonly Back[], { db, today, rules }: Notebook): readonly Back[] {
  const now = back.filter(({ path, keeps }) => path !== undefined && keeps === undefined)
  if (back.length === 1) return back
  // What brings them up now is over with the requeue, and takes no room.
  const theirs = back.filter(({ row }) => triggersOf(db, row).some(({ due }) => due <= today)).length
  const places = laterPlaces(now.length, today, {
    perDay: rules.capacity,
    rules,
    comingUpOn: (day) => (day === today ? comingUpBy(db, day) - theirs : comingUpOn(db, day)),
  })
  const placeOf = new Map(now.map((one, place) => [one, place]))
  return back.map((one) => {
    const waits = places[placeOf.get(one) ?? -1]
    return waits === undefined ? one : { ...one, waits }
  })
}

interface Asked {
  readonly back?: Back
  readonly stopped?: boolean
}

const asBack = (row: number, name: string, id: string, { move, keeps }: Extract<Requeue, { move: unknown }>): Back => ({
  row,
  id,
  name,
  from: move.from,
  reason: move.reason,
  path: move.path,
  keeps,
})

/** How often progress is said, in leads. */
const STEP = 500

/** All whom it concerns, the longest gone first. */
function many({ db, rules, today }: Notebook, context: Context, reason: string | undefined, refill = false): Asked[] {
  const quiet = rules.stages.flatMap(({ name, quietDays }) =>
    quietDays === undefined ? [] : [{ stage: name, since: addDays(today, -quietDays * rules.silentAfterLimits) }],
  )
  const lost = rules.stages.filter(({ ends }) => ends === 'lost').map(({ name }) => name)
  const rows = lostOrQuiet(db, lost, quiet, rules.attempts.limit)
  const progress = progressOn(context, 'leads')
  const found = (refill ? bestOf(rows, db, rules, today) : rows).map((row, done) => {
    if (done % STEP === 0) progress.at(done)
    const lead = leadIn(db, row)
    const answer = requeueOf(recordOf(db, row), rules, today, { reason })
    return 'move' in answer
      ? { back: asBack(row, lead.name, lead.id, answer) }
      : { stopped: answer.no === 'stopped' || answer.no === 'ask' }
  })
  progress.end()
  return found
}

/** The rows of those whose time has come, best first. */
function bestOf(rows: readonly number[], db: Notebook['db'], rules: Rules, today: Day): number[] {
  const candidates = rows.map((row) => {
    const { moves, since, lead } = recordOf(db, row)
    return { row, moves, since, stage: lead.stage }
  })
  const ripe = candidates.filter((one) => isRipe(one, rules, today))
  return bestFirst(ripe, rules).map(({ row }) => row)
}

/** How many fell out of the funnel lately, less those who were put back since. */
function fallenOut({ db, rules, today }: Notebook): number {
  const lost = rules.stages.filter(({ ends }) => ends === 'lost').map(({ name }) => name)
  return Math.max(0, fellOut(db, lost, addDays(today, -LATELY)))
}

/** The one who was named. Throws exit 5 for a stopped lead, exit 2 for one who is neither lost nor silent. */
async function one(context: Context, name: string, reason: string | undefined): Promise<Asked> {
  const lead = await whom(name, context)
  const { db, rules, today } = await context.looking()
  const answer = requeueOf(recordOf(db, lead.row), rules, today, { reason })
  if ('move' in answer) return { back: asBack(lead.row, lead.name, lead.id, answer) }
  throw {
    stopped: new UserError(
      Exit.refused,
      `${lead.name} asked not to be contacted.`,
      `Only their own word lifts that: nurture allow "${lead.name}" --because "…"`,
    ),
    ask: new UserError(
      Exit.refused,
      `${lead.name} may have asked not to be contacted.`,
      `Say what holds: nurture stop "${lead.name}", or nurture allow "${lead.name}" --because "…"`,
    ),
    open: new UserError(
      Exit.usage,
      `${lead.name} is ${lead.stage}, neither lost nor silent.`,
      `A lost deal comes back: nurture lost "${lead.name}" --reason …, then requeue.`,
    ),
    'other reason': new UserError(Exit.usage, `${lead.name} was not lost for ${reason}.`, 'Leave --reason out.'),
  }[answer.no]
}

function limitOf(limit: string | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,6}$/.test(limit)) throw new UserError(Exit.usage, `--limit takes a number from 1, not “${limit}”.`)
  return Number(limit)
}

export default requeue

import { addDays } from '../../core/day.ts'
import { type Requeue, requeue as requeueOf } from '../../core/requeue.ts'
import { Exit, UserError } from '../../errors.ts'
import { changeLead, leadIn } from '../../store/leads.ts'
import { lostOrQuiet } from '../../store/pipeline.ts'
import { addMove, recordOf } from '../../store/record.ts'
import { json } from '../../views/json.ts'
import { type Back, renderRequeue } from '../../views/requeue.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import { whom } from '../who.ts'

interface Options {
  reason?: string
  limit?: string
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
      ['--dry-run', 'only say what would happen'],
      ['-y, --yes', 'do not ask'],
      JSON_OPTION,
    ],
    examples: ['requeue --reason price --dry-run', 'requeue --reason price --limit 20', 'requeue dana'],
  },

  async run(context, [name], { reason, limit, dryRun, yes, json: asJson }) {
    const notebook = await context.looking()
    const reasons = [...notebook.rules.waysBack.map((way) => way.reason)]
    if (reason !== undefined && !reasons.includes(reason))
      throw new UserError(
        Exit.usage,
        `“${reason}” is no reason to lose a deal for.`,
        `It is one of: ${reasons.join(', ')}.`,
      )
    const most = limitOf(limit)
    const found = name === undefined ? many(notebook, reason) : [await one(context, name, reason)]
    const back = found.flatMap(({ back: lead }) => (lead === undefined ? [] : [lead])).slice(0, most)
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
    await context.changing((changing) => putBack(changing, back, reason))
    await say(true)
  },
}

function putBack(notebook: Changing, back: readonly Back[], reason: string | undefined): void {
  const { db, rules, today, time, says, planned } = notebook
  for (const { row, name } of back) {
    const answer = requeueOf(recordOf(db, row), rules, today, { reason })
    if (!('move' in answer))
      throw new UserError(Exit.tryAgain, `${name} was changed meanwhile.`, 'Nothing was saved; run it again.')
    addMove(db, row, { ...answer.move, at: time })
    changeLead(db, row, { stage: answer.move.to })
    planned(row)
  }
  says(
    back.length === 1
      ? `requeue ${back[0]?.name}`
      : `requeue ${count(back.length, 'lead')}${reason === undefined ? '' : ` lost for ${reason}`}`,
  )
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

/** All whom it concerns, the longest gone first. */
function many({ db, rules, today }: Notebook, reason: string | undefined): Asked[] {
  const quiet = rules.stages.flatMap(({ name, quietDays }) =>
    quietDays === undefined ? [] : [{ stage: name, since: addDays(today, -quietDays * rules.silentAfterLimits) }],
  )
  const lost = rules.stages.filter(({ ends }) => ends === 'lost').map(({ name }) => name)
  return lostOrQuiet(db, lost, quiet, rules.attempts.limit).map((row) => {
    const lead = leadIn(db, row)
    const answer = requeueOf(recordOf(db, row), rules, today, { reason })
    return 'move' in answer
      ? { back: asBack(row, lead.name, lead.id, answer) }
      : { stopped: answer.no === 'stopped' || answer.no === 'ask' }
  })
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

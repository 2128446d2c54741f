import { Exit, UserError } from '../../errors.ts'
import { appliedText, decline } from '../../store/configuration.ts'
import type { Db } from '../../store/database.ts'
import { isAboutForgotten } from '../../store/forgetting.ts'
import { type Act, acts, concernsAll, REMEMBERED, sizesOf, takeBack } from '../../store/history.ts'
import { json } from '../../views/json.ts'
import { count, longDay } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { planConcerned, worldOf } from '../everyone.ts'

/** From how much on it is asked first, at a terminal: an import is taken back as quickly as a note. */
const MUCH = 1000

/** So many acts at once are asked about, too. */
const MANY = 5

const undo: CommandModule<[string?], { yes?: true; json?: true }> = {
  shape: {
    arguments: [['[n]', 'how many acts, newest first; 1 where nothing is said']],
    options: [['-y, --yes', 'do not ask, however much it takes back'], JSON_OPTION],
    examples: ['undo', 'undo 3'],
  },

  async run(context, [howMany = '1'], { yes, json: asJson }) {
    const { looking, changingAsIs, print } = context
    if (!/^\d{1,3}$/.test(howMany) || Number(howMany) < 1 || Number(howMany) > REMEMBERED)
      throw new UserError(Exit.usage, `undo takes a number from 1 to ${REMEMBERED}, not “${howMany}”.`)
    const standing = (db: Db) => acts(db).filter((act) => !act.undone)
    // Where nothing stands, nothing is opened to be changed, and so no notebook is made either.
    const { db: now } = await looking()
    const wanted = standing(now).slice(0, Number(howMany))
    refuseFinal(now, wanted, standing(now))
    const isIdle = wanted.length === 0
    const ids = wanted.map(({ id }) => id).join()
    if (context.atTerminal && !yes && !(await isMeant(context, now, wanted))) return
    const undone = isIdle
      ? []
      : await changingAsIs((notebook) => {
          const { db, planned } = notebook
          const before = appliedText(db)
          const world = worldOf(db)
          const open = standing(db).slice(0, Number(howMany))
          if (context.atTerminal && open.map(({ id }) => id).join() !== ids)
            throw new UserError(
              Exit.tryAgain,
              'something else was done meanwhile; nothing was undone.',
              'See: nurture history',
            )
          refuseFinal(db, open, standing(db))
          const sizes = sizesToTell(db, open)
          const rows = new Set(open.flatMap(({ id }) => takeBack(db, id)))
          const left = [...rows].filter((row) => isThere(db, row))
          const concernsMany = left.length > MUCH || open.some(({ id }) => concernsAll(db, id))
          if (!concernsMany) for (const row of left) planned(row)
          if (before !== undefined && before !== appliedText(db)) decline(db, before)
          if (concernsMany) planConcerned(notebook, world, left, context)
          return open.map((act, at) => ({ act, size: sizes[at] }))
        })
    if (asJson) print(json('undo/1', { undone: undone.flatMap(({ act }) => (act.final ? [] : [act])) }))
    else print(undone.length === 0 ? 'There is nothing to undo.\n' : undone.map(told).join(''))
  },
}

const told = ({ act: { words, final }, size }: { act: Act; size: string | undefined }): string =>
  final
    ? `passed over: ${words}, which can't be undone\n`
    : `undone: ${words}${size === undefined ? '' : `: ${size}`}\n`

/** An act that can't be undone is no way to the one before it, which was not meant: only who says a number goes past it. */
function refuseFinal(db: Db, [last, ...others]: readonly Act[], [, next]: readonly Act[]): void {
  if (!last?.final || others.length > 0) return
  const size = next && sizesToTell(db, [next])[0]
  throw new UserError(
    Exit.usage,
    `the last act was “${last.words}”, which can't be undone; nothing was undone.`,
    next && `Before it: ${next.words}${size ? `: ${size}` : ''}. To take that back: nurture undo 2`,
  )
}

/** What acts come to of which the words no longer say whom they are about. */
const sizesToTell = (db: Db, acts: readonly Act[]): (string | undefined)[] =>
  acts.map(({ id, words }) => (isAboutForgotten(words) ? inWords(sizesOf(db, id)) : undefined))

const inWords = (sizes: ReadonlyMap<string, number>): string =>
  [
    count(sizes.get('leads') ?? 0, 'lead'),
    count(sizes.get('notes') ?? 0, 'note'),
    count(
      [...sizes].reduce((sum, [table, rows]) => (table === 'leads' || table === 'notes' ? sum : sum + rows), 0),
      'other thing',
    ),
  ].join(', ')

const isThere = (db: Db, row: number): boolean => db.prepare('SELECT 1 FROM leads WHERE id = ?').get(row) !== undefined

/** Asks where very much would be taken back, or more than its words tell. */
async function isMeant(context: Context, db: Db, acts: readonly Act[]): Promise<boolean> {
  const much = acts
    .map((act) => ({ act, sizes: sizesOf(db, act.id) }))
    .filter(
      ({ act, sizes }) =>
        isAboutForgotten(act.words) || [...sizes.values()].reduce((sum, rows) => sum + rows, 0) > MUCH,
    )
  const [last, first] = [acts[0], acts.at(-1)]
  if (much.length === 0 && acts.length < MANY) return true
  const all = first && last ? `, from “${last.words}” back to “${first.words}” of ${longDay(first.on)}` : ''
  context.print(
    `This takes back ${count(acts.length, 'act')}${acts.length < MANY ? '' : all}${much.length === 0 ? '.' : ', among them:'}\n`,
  )
  for (const { act, sizes } of much) context.print(`  ${act.words}: ${inWords(sizes)}\n`)
  return (await context.ask()).yes('Take it back?')
}

export default undo

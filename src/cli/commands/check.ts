import { statSync } from 'node:fs'
import { Exit } from '../../errors.ts'
import {
  type Fault,
  fullTextFaults,
  linkFaults,
  noteFaults,
  rebuild,
  structureFaults,
  wordFaults,
} from '../../store/health.ts'
import { takenBack } from '../../store/taken-back.ts'
import { json } from '../../views/json.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import { addonAt } from '../addon.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { planEveryone } from '../everyone.ts'
import { installationOf } from '../installation.ts'
import { keep } from '../keeping.ts'
import { progressOn } from '../progress.ts'
import { scheduleOf } from '../scheduling/report.ts'
import { differencesInTwo } from '../threads/in-two.ts'

const check: CommandModule<[], { repair?: true; json?: true }> = {
  shape: {
    options: [['--repair', 'make again what can be made from the record: indexes, full text, planning'], JSON_OPTION],
    examples: ['check', 'check --repair'],
  },

  async run(context, _, { repair, json: asJson }) {
    const inside = await faultsIn(context)
    const schedule = await scheduleIn(context, inside)
    const found = [...inside, ...installationOf(context).faults, ...schedule.faults]
    const mended = repair ? await mend(context, found) : []
    const left = found.filter((fault) => !mended.includes(fault))
    const about = [...installationOf(context).facts, ...schedule.facts]
    if (asJson) context.print(json('check/1', { faults: left, mended, installation: about }))
    else {
      const line = ({ what, words, repairable }: Fault) =>
        `  ${what}: ${words}${repairable && !left.some(isLost) ? ' (nurture check --repair mends it)' : ''}`
      const facts = about.map(({ name, value }) => `  ${name.padEnd(12)} ${value}`)
      context.print(
        [
          ...facts,
          '',
          ...(mended.length === 0 ? [] : ['Mended:', ...mended.map(({ what, words }) => `  ${what}: ${words}`)]),
          ...(left.length === 0 ? ['All is sound.'] : [`${count(left.length, 'fault')}:`, ...left.map(line)]),
          ...(left.some(({ what, repairable }) => !repairable && what !== 'installation')
            ? ['What is lost comes back with a copy: nurture backup --list, then nurture restore FILE']
            : []),
          '',
        ].join('\n'),
      )
    }
    return left.length === 0 ? Exit.ok : Exit.found
  },
}

/** All that is wrong in the notebook. A file whose structure is broken is not looked into any further. */
async function faultsIn(context: Context): Promise<Fault[]> {
  const notebook = await context.looking()
  const file = statSync(context.database, { throwIfNoEntry: false })
  if (file === undefined) return []
  if (file.size === 0)
    return [{ what: 'structure', words: 'the file is empty: there is no notebook in it', repairable: false }]
  const { db, rules } = notebook
  const saying = (what: string) => {
    if (context.atTerminal) context.progress(what)
  }
  saying('checking the structure')
  const broken = structureFaults(db)
  saying('')
  if (broken.some(isBroken)) return broken
  const links = linkFaults(db)
  const planning = progressOn(context, 'planning')
  const differs = await differencesInTwo(context, notebook, rules, { progress: planning.at, rollOn: true })
  const planned = differs.filter(({ gone, fresh }) => gone.length + fresh.length > 0)
  planning.end()
  const reading = progressOn(context, 'notes')
  const notes = noteFaults(db, reading.at)
  reading.end()
  saying('checking the full texts')
  const native = { addon: addonAt(context.installation.root) }
  const fullTexts = takenBack(context.database, db, native, fullTextFaults)
  saying('')
  return [
    ...broken,
    ...links,
    ...notes,
    ...wordFaults(db),
    ...fullTexts,
    ...planned.slice(0, 10).map(
      ({ lead }): Fault => ({
        what: 'planning',
        words: `what is planned for ${lead.name} is not what the record gives`,
        repairable: true,
      }),
    ),
    ...(planned.length > 10
      ? [{ what: 'planning' as const, words: `and for ${planned.length - 10} more`, repairable: true }]
      : []),
  ]
}

/** What there is to say of the digest, where the notebook can be read. */
async function scheduleIn(context: Context, inside: readonly Fault[]): Promise<ReturnType<typeof scheduleOf>> {
  const isReadable = statSync(context.database, { throwIfNoEntry: false }) && !inside.some(isBroken)
  return isReadable ? scheduleOf(context, await context.looking()) : { facts: [], faults: [] }
}

const isBroken = ({ what, repairable }: Fault): boolean => what === 'structure' && !repairable
/** Where the record itself can't be trusted, nothing is made again from it: what is wrong would become what is so. */
const isLost = (fault: Fault): boolean => isBroken(fault) || fault.what === 'record'

/** Makes again what can be made again from a sound record, after a copy; gives the faults that are gone by that. */
async function mend(context: Context, found: readonly Fault[]): Promise<Fault[]> {
  if (!found.some(({ repairable }) => repairable)) return []
  const { repairFiles } = await import('../installation.ts')
  repairFiles(context)
  if (!found.some(isLost) && found.some(({ what, repairable }) => repairable && what !== 'installation')) {
    try {
      context.warn(`nurture: as it was, it is kept in ${keep(context, 'repair')}\n`)
    } catch (error) {
      context.warn(`nurture: no copy could be kept first: ${(error as Error).message}\n`)
    }
    await context.changingAsIs((notebook) => {
      notebook.db.prepare('DELETE FROM acting').run()
      rebuild(notebook.db)
      planEveryone(notebook, context)
    })
  }
  const inside = await faultsIn(context)
  const now = [...inside, ...installationOf(context).faults, ...(await scheduleIn(context, inside)).faults]
  const still = new Set(now.map(({ words }) => words))
  return found.filter(({ words }) => !still.has(words))
}

export default check

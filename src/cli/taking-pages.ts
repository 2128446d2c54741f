import { statSync } from 'node:fs'
import { whyNotOpened } from '../errors.ts'
import { parse } from '../journal/parse.ts'
import { resolve } from '../journal/resolve.ts'
import type { Written } from '../journal/written.ts'
import { inBulk } from '../store/bulk.ts'
import { bulkWriter } from '../store/bulk-writing.ts'
import { leaveUnread } from '../store/unread.ts'
import { areNotes, isNew } from '../store/whole.ts'
import { addWorld } from '../store/world.ts'
import type { Changing, Context } from './context.ts'
import { pagesOf } from './journal-pages.ts'
import { knownOf, type Reader } from './known.ts'
import { progressOn } from './progress.ts'
import type { Touched } from './taking-over.ts'

/** What came in page by page. */
export interface Paged extends Touched {
  readonly newEntries: number
  /** How much of that stands without a lead. */
  readonly world: number
}

/** Thrown to take back what came in so far, where the text goes on otherwise than it is printed. */
const OTHERWISE = new Error('this is not as it is printed')

/** From how many bytes on it pays to take files in page by page. */
const LARGE = 1_000_000

/** Whether files are that large. What can't be opened is told where files are read as a whole. */
export function areLarge(files: readonly string[]): boolean {
  if (files.includes('-')) return false
  try {
    const found = files.map((file) => statSync(file))
    return found.every((one) => one.isFile()) && found.reduce((all, { size }) => all + size, 0) > LARGE
  } catch (error) {
    if (whyNotOpened(error) === undefined) throw error
    return false
  }
}

/**
 * Takes journals as they are printed into an empty notebook, a page at a time, so that no more of them is held in memory. Nothing, and
 * nothing is left of it, where a page is not complete in itself or something is mistaken in it: then the text has to be looked at as a whole.
 */
export function takenInPages(
  notebook: Changing,
  files: readonly string[],
  reader: Reader,
  context: Pick<Context, 'atTerminal' | 'progress'>,
): Paged | undefined {
  const { db } = notebook
  if (!isNew(db)) return undefined
  const progress = progressOn(context, 'entries')
  try {
    return db.transaction(() => inOnePass(notebook, files, reader, progress.at))()
  } catch (error) {
    if (error === OTHERWISE || isTwice(error) || whyNotOpened(error) !== undefined) return undefined
    throw error
  } finally {
    progress.end()
  }
}

const isTwice = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE'

function inOnePass(notebook: Changing, files: readonly string[], reader: Reader, at: (done: number) => void): Paged {
  const { db } = notebook
  const known = knownOf(notebook, reader)
  const rows = new Map<string, number>()
  const ids = new Set<string>()
  let [world, newEntries] = [0, 0]

  function takePage(written: Written): void {
    if (!isComplete(written) || (rows.size > 0 && hasWorld(written))) throw OTHERWISE
    world += addWorld(db, written.world)
    const { leads, entries, mistakes } = resolve([written], known)
    if (mistakes.length > 0) throw OTHERWISE
    for (const whole of leads) {
      if (rows.has(whole.lead.id)) throw OTHERWISE
      rows.set(whole.lead.id, lead(whole))
    }
    for (const one of entries) {
      if (ids.has(one.id) || (one.kind === 'stop' && one.isFresh)) throw OTHERWISE
      // Two notes of one id the notebook itself would not take.
      if (one.kind !== 'note') ids.add(one.id)
      entry(rows.get(one.lead) as number, one)
    }
    newEntries += entries.length
  }

  const { lead, entry } = bulkWriter(db)
  inBulk(db, {
    leads() {
      for (const file of files)
        for (const page of pagesOf(file)) {
          if (page === undefined) throw OTHERWISE
          takePage(parse(page, file))
          at(newEntries)
        }
      return []
    },
    acts: () => leaveUnread(db, 0),
  })
  if (rows.size === 0 || areNotes(db, ids)) throw OTHERWISE
  return { rows, isMuch: true, newEntries: newEntries + world, world }
}

/** Whether a page names everybody and everything by id, and needs nothing but itself. */
const isComplete = ({ leads, entries, includes, mistakes, world }: Written): boolean =>
  mistakes.length + includes.length + world.forgotten.length + world.lists.length === 0 &&
  leads.every(({ named }) => named.id !== undefined) &&
  entries.every(({ id, named }) => id !== undefined && named.id !== undefined)

const hasWorld = ({ world }: Written): boolean => world.readings.length + world.absences.length > 0

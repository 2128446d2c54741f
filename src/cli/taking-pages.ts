import { statSync } from 'node:fs'
import type { Day } from '../core/day.ts'
import { whyNotOpened } from '../errors.ts'
import { inBulk } from '../store/bulk.ts'
import { storing } from '../store/bulk-writing.ts'
import type { Db } from '../store/database.ts'
import { readingsSince } from '../store/signals.ts'
import { leaveUnread } from '../store/unread.ts'
import { areNotes, isNew } from '../store/whole.ts'
import { addWorld } from '../store/world.ts'
import type { Changing, Context } from './context.ts'
import { planConcerned, worldOf } from './everyone.ts'
import { pagesOf } from './journal-pages.ts'
import type { Reader } from './known.ts'
import { pageRead, pageTaker } from './page-taken.ts'
import { progressOn } from './progress.ts'
import { firstToTell, keepTold, type ToTell } from './remembering.ts'
import type { Answer, Question } from './threads/other-pages.ts'
import { pagesInTwo } from './threads/pages-in-two.ts'
import { threadToAsk } from './threads/thread-to-ask.ts'

/** How much came in page by page. */
export interface Paged {
  readonly newLeads: number
  readonly newEntries: number
}

type Watching = Pick<Context, 'atTerminal' | 'progress'>

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
 * Takes journals as they are printed into an empty notebook, a page at a time, so that no more of them is held in memory, and plans
 * whoever is in them. Nothing, and nothing is left of it, where a page is not complete in itself or something is mistaken in it: then the
 * text has to be looked at as a whole.
 */
export function takenInPages(
  notebook: Changing,
  files: readonly string[],
  reader: Reader,
  context: Watching & Pick<Context, 'installation'>,
): Paged | undefined {
  const { db } = notebook
  if (!isNew(db)) return undefined
  const progress = progressOn(context, 'entries')
  try {
    return db.transaction(() => inOnePass(notebook, files, reader, context, progress.at))()
  } catch (error) {
    if (error === OTHERWISE || isTwice(error) || whyNotOpened(error) !== undefined) return undefined
    throw error
  } finally {
    progress.end()
  }
}

const isTwice = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE'

function inOnePass(
  notebook: Changing,
  files: readonly string[],
  reader: Reader,
  context: Watching & Pick<Context, 'installation'>,
  at: (done: number) => void,
): Paged {
  const { db, today, locale } = notebook
  // What signals said stands at the beginning, and everybody is planned by it.
  const told = addWorldOf(db, files[0] as string)
  const world = worldOf(db)
  const given = { today, rules: world.rules, readings: readingsSince(db, FIRST), locale }
  const other = threadToAsk<Question, Answer>(context.installation.root, 'other-pages.cjs', given)
  const acts = new Set<string>()
  let [pages, newLeads, newEntries] = [0, 0, 0]
  let first: readonly ToTell[] = []
  let isAsked = false

  function takeAll(): void {
    const store = storing(db)
    for (const page of pagesInTwo(pagesOfAll(files), pageTaker(given, reader), other)) {
      if (page === undefined || (pages > 0 && page.ofTheWorld)) throw OTHERWISE
      for (const id of page.acts) {
        if (acts.has(id)) throw OTHERWISE
        // Two of one kind with one id the notebook itself would not take.
        acts.add(id)
      }
      store(page.rows, 'from 1')
      pages += 1
      newLeads += page.leads
      newEntries += page.entries
      at(newEntries)
    }
  }
  try {
    inBulk(db, {
      leads() {
        takeAll()
        return []
      },
      acts: () => leaveUnread(db, 0),
      indexed() {
        // How often people buy is known only now.
        planConcerned(notebook, world, [], context)
        first = firstToTell(db)
        isAsked = other.isThere()
        if (isAsked) other.ask({ notes: first })
      },
    })
    const answered = isAsked ? other.awaited()?.answer.told : undefined
    keepTold(db, first, answered ?? first.map(reader.tells))
  } finally {
    other.end()
  }
  if (newLeads === 0 || areNotes(db, acts)) throw OTHERWISE
  return { newLeads, newEntries: newEntries + told }
}

function* pagesOfAll(files: readonly string[]): Generator<Uint8Array> {
  for (const file of files) yield* pagesOf(file)
}

/** Before any day. */
const FIRST = '0001-01-01' as Day

/** Adds what is told without a lead at the beginning of a journal. Says how much that was. */
function addWorldOf(db: Db, file: string): number {
  const [first] = pagesOf(file)
  const written = first && pageRead(first)
  if (written === undefined) throw OTHERWISE
  return addWorld(db, written.world)
}

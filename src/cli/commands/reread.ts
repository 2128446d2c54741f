import { grouped } from '../../core/order.ts'
import type { Rereading } from '../../core/reread.ts'
import { reread as compare } from '../../core/reread.ts'
import { addCue, changeCue, dropCue, nextCueId } from '../../store/cues.ts'
import type { Db } from '../../store/database.ts'
import { everyRow } from '../../store/leads.ts'
import { keepFacts, notesOf } from '../../store/notes.ts'
import { addStop, cuesOf, type FiledCue, recordOf, settledBy } from '../../store/record.ts'
import { hasUnread } from '../../store/unread.ts'
import { json } from '../../views/json.ts'
import { type Reread, renderReread } from '../../views/reread.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import type { Noted, NoteRead } from '../notes-read.ts'
import { progressOn } from '../progress.ts'
import { keepTold, tellingOf, toTellOf } from '../remembering.ts'

/** What reading one note again comes to. */
interface Again extends NoteRead {
  readonly difference: Rereading
}

const reread: CommandModule<[], { yes?: true; dryRun?: true; json?: true }> = {
  shape: {
    options: [['-y, --yes', 'do not ask'], ['--dry-run', 'only say what would change'], JSON_OPTION],
    examples: ['reread --dry-run', 'reread --yes'],
  },

  async run(context, _, { yes, dryRun, json: asJson }) {
    const notebook = await context.looking()
    const changes = await allDifferences(notebook, context)
    const shown = changes.map(
      ({ lead, note, difference }): Reread => ({
        name: recordOf(notebook.db, lead).lead.name,
        on: note.on,
        ...difference,
      }),
    )
    const say = async (done: boolean) =>
      context.print(
        asJson ? json('reread/1', { done, notes: shown }) : renderReread(shown, done, await context.paint()),
      )

    if (dryRun) return say(false)
    await readTheRest(context)
    if (changes.length === 0) return say(false)
    if (context.atTerminal && !yes) {
      await say(false)
      if (!(await (await context.ask()).yes(`Take over what changes in ${count(changes.length, 'note')}?`))) return
    }
    await context.changing((changing) => {
      for (const again of differences(changing.db, stillOnFile(changing.db, changes))) takeOver(changing, again)
      changing.says(`reread ${count(changes.length, 'note')}`)
    })
    await say(true)
  },
}

/** Reads what the notes of a large journal tell, which was left until they come up. */
async function readTheRest(context: Context): Promise<void> {
  const { db, locale } = await context.looking()
  if (!hasUnread(db)) return
  const tell = await tellingOf(locale)
  await context.changing((notebook) => {
    notebook.db.prepare('DELETE FROM acting').run()
    for (const lead of everyRow(notebook.db)) {
      const notes = toTellOf(notebook.db, lead)
      keepTold(notebook.db, notes, notes.map(tell))
    }
  })
}

/** Reads every note again, and tells those that are read otherwise. */
async function allDifferences({ db, locale }: Notebook, context: Context): Promise<Again[]> {
  const { readOf } = await import('../notes-read.ts')
  const { inThreads } = await import('../threads/in-threads.ts')
  const there = { root: context.installation.root, file: 'other-notes.cjs', given: locale }
  const progress = progressOn(context, 'notes')
  const changes: Again[] = []
  let done = 0
  for await (const read of inThreads(lotsOf(db), (notes) => readOf(notes, locale), there)) {
    changes.push(...differences(db, read))
    done += read.length
    progress.at(done)
  }
  progress.end()
  return changes
}

/** How many notes are read together at least: the notes of a lead are not parted. */
const LOT = 50

/** All notes, those of some leads at a time. */
function* lotsOf(db: Db): Generator<readonly Noted[]> {
  let lot: Noted[] = []
  for (const lead of everyRow(db)) {
    for (const note of notesOf(db, lead)) lot.push({ lead, note })
    if (lot.length < LOT) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

/** What was read, of notes that nobody changed or forgot meanwhile. */
const stillOnFile = (db: Db, all: readonly NoteRead[]): NoteRead[] =>
  [...grouped(all, ({ lead }) => lead)].flatMap(([lead, read]) => {
    const texts = new Map(notesOf(db, lead).map(({ row, text }) => [row, text]))
    return read.filter(({ note }) => texts.get(note.row) === note.text)
  })

/** The notes among these that are read otherwise than is on file. */
const differences = (db: Db, all: readonly NoteRead[]): Again[] =>
  [...grouped(all, ({ lead }) => lead)].flatMap(([lead, read]) => {
    const cues = grouped(cuesOf(db, lead), ({ note }) => note)
    const settled = settledBy(db, lead)
    return read.flatMap((one) => {
      const difference = compare(cues.get(one.note.id) ?? [], one.cues, ({ id }) => settled.has(`cue:${id}`))
      const isSame = difference.added.length + difference.changed.length + difference.dropped.length === 0
      return isSame ? [] : [{ ...one, difference }]
    })
  })

/** A stop that is read now works at once; one that is no longer read is lifted by `allow` alone. */
function takeOver({ db, planned }: Changing, { lead, note, facts, difference }: Again): void {
  const { added, changed, dropped } = difference
  for (const cue of added) {
    addCue(db, cue, { id: nextCueId(db, note), lead, note: note.row, noted: note.on, by: 'reading' })
    if (cue.type === 'stop')
      addStop(
        db,
        lead,
        { on: note.on, at: note.at, channel: cue.channel ?? 'any', because: cue.quote, sure: cue.sure },
        note.row,
      )
  }
  for (const { from, to } of changed) changeCue(db, (from as FiledCue).row, to, 'reading')
  for (const cue of dropped) dropCue(db, (cue as FiledCue).row)
  keepFacts(db, lead, note, facts)
  planned(lead)
}

export default reread

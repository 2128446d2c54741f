import type { Rereading } from '../../core/reread.ts'
import { reread as compare } from '../../core/reread.ts'
import type { Understanding } from '../../core/understand.ts'
import { addCue, changeCue, dropCue, nextCueId } from '../../store/cues.ts'
import { everyRow } from '../../store/leads.ts'
import { keepFacts, notesOf, type StoredNote } from '../../store/notes.ts'
import { addStop, cuesOf, type FiledCue, recordOf, settledBy } from '../../store/record.ts'
import { hasUnread } from '../../store/unread.ts'
import { json } from '../../views/json.ts'
import { type Reread, renderReread } from '../../views/reread.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import { progressOn } from '../progress.ts'
import { keepTold, tellingOf, toTellOf } from '../remembering.ts'

/** What reading one note again comes to. */
interface Again {
  readonly lead: number
  readonly note: StoredNote
  readonly understood: Understanding
  readonly difference: Rereading
}

const reread: CommandModule<[], { yes?: true; dryRun?: true; json?: true }> = {
  shape: {
    options: [['-y, --yes', 'do not ask'], ['--dry-run', 'only say what would change'], JSON_OPTION],
    examples: ['reread --dry-run', 'reread --yes'],
  },

  async run(context, _, { yes, dryRun, json: asJson }) {
    const notebook = await context.looking()
    const { understand } = await import('../../core/understand.ts')
    const { library } = await import('../../core/dates/library.ts')
    const read = (note: StoredNote) => understand(note.text, note.on, { at: note.at, locale: notebook.locale, library })
    const changes = differences(notebook, read, context)
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
      for (const again of differences(changing, read, context)) takeOver(changing, again)
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

/** How often progress is said, in notes. */
const STEP = 500

function differences({ db }: Notebook, read: (note: StoredNote) => Understanding, context: Context): Again[] {
  const progress = progressOn(context, 'notes')
  let done = 0
  const changes = everyRow(db).flatMap((lead) => {
    const cues = cuesOf(db, lead)
    const settled = settledBy(db, lead)
    const isSettled = ({ id }: { id: string }) => settled.has(`cue:${id}`)
    return notesOf(db, lead).flatMap((note) => {
      if (++done % STEP === 0) progress.at(done)
      const understood = read(note)
      const difference = compare(
        cues.filter((cue) => cue.note === note.id),
        understood.cues,
        isSettled,
      )
      const isSame = difference.added.length + difference.changed.length + difference.dropped.length === 0
      return isSame ? [] : [{ lead, note, understood, difference }]
    })
  })
  progress.end()
  return changes
}

/** A stop that is read now works at once; one that is no longer read is lifted by `allow` alone. */
function takeOver({ db, planned }: Changing, { lead, note, understood, difference }: Again): void {
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
  keepFacts(db, lead, note, understood.facts)
  planned(lead)
}

export default reread

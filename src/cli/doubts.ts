import { changeCue, rejectCue } from '../store/cues.ts'
import { confirmStop, cuesOf, liftStop, stopsOf } from '../store/record.ts'
import { detail } from '../views/reading.ts'
import type { Context } from './context.ts'

/** Asks about what was read with doubt in a note that is saved already; without a terminal the doubt stays marked. */
export async function settleDoubts(context: Context, lead: number, note: string): Promise<void> {
  if (!context.atTerminal) return
  const { db } = await context.looking()
  const doubtful = cuesOf(db, lead).filter(
    (cue) => cue.note === note && !cue.sure && !cue.rejected && cue.by === 'reading',
  )
  if (doubtful.length === 0) return
  const { yes } = await context.ask()
  for (const cue of doubtful) {
    const isMeant = await yes(`“${cue.quote}”: ${cue.type} ${detail(cue)}. Is that meant?`)
    await context.changing((notebook) => {
      if (isMeant) changeCue(notebook.db, cue.row, { ...cue, sure: true }, 'hand')
      else rejectCue(notebook.db, cue.row)
      if (cue.type === 'stop') {
        const [stop] = stopsOf(notebook.db, lead).filter(
          ({ because, sure, lifted }) => because === cue.quote && !sure && lifted === undefined,
        )
        if (stop !== undefined && isMeant) confirmStop(notebook.db, stop.id)
        else if (stop !== undefined) liftStop(notebook.db, stop.id, notebook.today, 'was not meant so')
      }
      notebook.says(`cue ${isMeant ? 'confirm' : 'reject'} ${cue.quote}`)
      notebook.planned(lead)
    })
  }
}

import { hostname } from 'node:os'
import { type Outgoing, waitAfter } from '../../core/outbox.ts'
import type { Message } from '../../mail/message.ts'
import { send } from '../../mail/send.ts'
import type { Result, Way } from '../../mail/way.ts'
import type { Db } from '../../store/database.ts'
import { beyondUndo, moveOn } from '../../store/outbox.ts'
import type { Changing, Context } from '../context.ts'

/** How a mail that this process has is known from outside. */
export const holder = (): string => `${hostname()} ${process.pid}`

/** Whether the process that has a mail may still run. Of another machine nobody can tell; there the time decides. */
export function isHeld({ holder: words }: Pick<Outgoing, 'holder'>): boolean {
  const [host, pid] = words.split(' ')
  if (host !== hostname()) return true
  if (Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Changes the outbox and nothing else; no `undo` takes it back. */
export const inOutbox = <T>(
  { changingAsIs }: Pick<Context, 'changingAsIs'>,
  act: (db: Db, notebook: Changing) => T,
): Promise<T> =>
  changingAsIs((notebook) => {
    beyondUndo(notebook.db)
    return act(notebook.db, notebook)
  })

/** A mail that this process has claimed. */
export type Claimed = Pick<Outgoing, 'id' | 'tries' | 'holder'>

/** Sends a mail that is claimed, and keeps in the outbox what became of it. */
export async function handOver(
  context: Context,
  mail: Claimed,
  message: Message,
  way: Way,
  afterwards: (notebook: Changing) => void = () => {},
): Promise<Result> {
  const at = context.now.getTime()
  const handing = () => inOutbox(context, (db) => moveOn(db, mail, 'claimed', 'sending', { at }))
  const result = await send(message, way, handing)
  if (result.result === 'left') return result
  await inOutbox(context, (db, notebook) => {
    if (result.result === 'sent') {
      moveOn(db, mail, 'sending', 'sent', { at })
      afterwards(notebook)
      return
    }
    const to = result.result === 'unsure' ? 'unsure' : 'failed'
    const next = at + waitAfter(mail.tries)
    // It may have failed before anything of it was handed over, or while it was.
    for (const from of ['claimed', 'sending'] as const) moveOn(db, mail, from, to, { at, next, error: result.why })
  })
  return result
}

import { Exit, UserError } from '../../../errors.ts'
import { claimAgain, type Kept, mailNumbered } from '../../../store/outbox.ts'
import type { CommandModule } from '../../command.ts'
import type { Context } from '../../context.ts'
import { handOver, holder, inOutbox, isHeld } from '../../mailing/handing-over.ts'
import { resendLetter } from '../../mailing/letters.ts'
import { digestMessage, told } from '../../mailing/sending.ts'
import { wayOut } from '../../mailing/settings.ts'
import { mailTyped } from '../../mailing/which.ts'

const resend: CommandModule<[string]> = {
  shape: {
    arguments: [['<id>', 'the number of a mail, as outbox lists it']],
    examples: ['outbox resend 3'],
  },

  async run(context, [id]) {
    await context.upToDate()
    const kept = mailTyped((await context.looking()).db, id)
    refuseSent(kept)
    return kept.kind === 'letter' ? resendLetter(context, kept) : resendDigest(context, kept)
  },
}

function refuseSent(kept: Kept): void {
  if (kept.stage === 'sent') throw new UserError(Exit.usage, `${kept.id} was sent, and is not sent twice.`)
  if ((kept.stage === 'claimed' || kept.stage === 'sending') && isHeld(kept))
    throw new UserError(Exit.tryAgain, `${kept.id} is being sent just now.`)
}

async function resendDigest(context: Context, kept: Kept): Promise<Exit> {
  const { mail } = await context.looking()
  const way = wayOut(mail, context)
  const message = await digestMessage(context, kept)
  const claimed = { id: kept.id, tries: kept.tries + 1, holder: holder() }
  await inOutbox(context, (db) => {
    refuseSent(mailNumbered(db, kept.id) ?? kept)
    claimAgain(db, kept.id, context.now.getTime(), holder())
  })
  return told(context, await handOver(context, claimed, message, way), { ...kept, to: message.to })
}

export default resend

import { Exit, UserError } from '../../../errors.ts'
import { dropMail } from '../../../store/outbox.ts'
import { wideDay } from '../../../views/words.ts'
import type { CommandModule } from '../../command.ts'
import { inOutbox } from '../../mailing/handing-over.ts'
import { mailTyped } from '../../mailing/which.ts'

const drop: CommandModule<[string]> = {
  shape: {
    arguments: [['<id>', 'the number of a mail, as outbox lists it']],
    examples: ['outbox drop 3'],
  },

  async run(context, [id]) {
    const { id: number, on, stage } = mailTyped((await context.looking()).db, id)
    if (stage === 'sent') throw new UserError(Exit.usage, `${id} was sent; there is nothing to drop.`)
    await inOutbox(context, (db) => dropMail(db, number, context.now.getTime()))
    context.print(`The mail of ${wideDay(on)} is dropped: it is not sent, nor asked about, any more.\n`)
  },
}

export default drop

import { outbox } from '../../../store/outbox.ts'
import { outboxJson, renderOutbox } from '../../../views/outbox.ts'
import { JSON_OPTION } from '../../acting.ts'
import type { CommandModule } from '../../command.ts'

/** How many are listed where nothing is said. */
const LISTED = 20

const list: CommandModule<[], { all?: true; json?: true }> = {
  shape: {
    options: [['--all', `all of it, beyond the last ${LISTED}`], JSON_OPTION],
    examples: ['outbox', 'outbox --json'],
  },

  async run({ looking, print, paint }, _, { all, json }) {
    const mails = outbox((await looking()).db, all ? -1 : LISTED)
    print(json ? outboxJson(mails) : renderOutbox(mails, await paint()))
  },
}

export default list

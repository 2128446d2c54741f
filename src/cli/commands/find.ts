import { Exit, UserError } from '../../errors.ts'
import { MOST_HITS, notesWith } from '../../store/pipeline.ts'
import { json } from '../../views/json.ts'
import { quote, wideDay } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

const find: CommandModule<[string[]], { json?: true }> = {
  shape: {
    arguments: [['<words...>', 'words that a note holds, all of them']],
    options: [JSON_OPTION],
    examples: ['find tan interior', 'find "O\'Brien"'],
  },

  async run({ looking, print, paint }, [words], { json: asJson }) {
    const { db } = await looking()
    const sought = words.flatMap((word) => word.split(/\s+/)).filter((word) => /[\p{Letter}\p{Number}]/u.test(word))
    if (sought.length === 0)
      throw new UserError(
        Exit.usage,
        `“${words.join(' ')}” holds no word to look for.`,
        'A word has a letter or a digit.',
      )
    const hits = notesWith(db, sought)
    if (asJson) return print(json('found/1', { notes: hits }))
    const { bold } = await paint()
    const lines = hits.map(({ name, on, text }) => `${wideDay(on)}  ${bold(name)}\n    ${quote(text, 160)}\n`)
    print(hits.length === 0 ? `No note holds “${words.join(' ')}”.\n` : lines.join(''))
    if (hits.length === MOST_HITS) print(`These are the newest ${MOST_HITS}; say more words to narrow them down.\n`)
  },
}

export default find

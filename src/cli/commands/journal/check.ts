import { Exit } from '../../../errors.ts'
import { parse } from '../../../journal/parse.ts'
import { HEAD, leadPrinted } from '../../../journal/print.ts'
import { resolve } from '../../../journal/resolve.ts'
import type { Mistake } from '../../../journal/written.ts'
import { eachSeen } from '../../../store/along.ts'
import { entriesOf, rowsByName, wholeLead } from '../../../store/whole.ts'
import { json } from '../../../views/json.ts'
import { count } from '../../../views/words.ts'
import { JSON_OPTION } from '../../acting.ts'
import type { CommandModule } from '../../command.ts'
import type { Notebook } from '../../context.ts'
import { inOrder, mistakeTold, readTexts } from '../../journal-files.ts'
import { knownOf, type Reader, readerOf } from '../../known.ts'

const check: CommandModule<[string[]?], { json?: true }> = {
  shape: {
    arguments: [['[files...]', 'texts to be checked, as if to be imported; without any, the notebook itself']],
    options: [JSON_OPTION],
    examples: ['journal check week.journal', 'journal check'],
  },

  async run(context, [files = []], { json: asJson }) {
    const notebook = await context.looking()
    const reader = await readerOf(notebook.locale)
    const mistakes =
      files.length === 0
        ? mistakesOf(notebook, reader)
        : inOrder(resolve(readTexts(files, context.input), knownOf(notebook, reader)).mistakes)
    if (asJson) context.print(json('journal-check/1', { mistakes }))
    else
      context.print(
        mistakes.length === 0
          ? 'Nothing is wrong.\n'
          : `${mistakes.map((mistake) => `${mistakeTold(mistake)}\n`).join('')}${count(mistakes.length, 'mistake')}\n`,
      )
    return mistakes.length === 0 ? Exit.ok : Exit.found
  },
}

/** What reading the notebook's own text would find wrong: above all a stage that disagrees with the moves. */
function mistakesOf(notebook: Notebook, reader: Reader): readonly Mistake[] {
  const { db } = notebook
  const known = knownOf(notebook, reader)
  const mistakesIn = (row: number): readonly Mistake[] => {
    const whole = wholeLead(db, row)
    const text = `${HEAD}\n${leadPrinted(whole, entriesOf(db, row))}`
    return resolve([parse(text, whole.lead.name)], known).mistakes
  }
  return [...eachSeen(db, rowsByName(db), mistakesIn)].flat()
}

export default check

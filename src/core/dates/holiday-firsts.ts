import { tables } from './holiday-table.ts'

function allFirsts(): string[] {
  const words = new Set<string>()
  for (const table of tables)
    for (const [, ...names] of table)
      for (const name of names) {
        const [word = ''] = name.split(' ')
        words.add(word)
        if (word.endsWith('s')) words.add(word.slice(0, -1))
      }
  return [...words]
}

/** The words with which a holiday's name, anywhere, begins. The build puts in what comes out here. */
export const firsts = ` ${allFirsts().join(' ')} `

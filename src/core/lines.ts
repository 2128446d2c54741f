/**
 * What is said of a name in a text of lines, each of which begins with a name and a space. As one text a table costs nothing
 * before it is asked, while an object of a hundred keys takes V8 longer to make than a note takes to ask it.
 */
export function lineOf(lines: string, name: string): string | undefined {
  const found = lines.indexOf(`\n${name} `)
  const start = found + name.length + 2
  return found < 0 ? undefined : lines.slice(start, lines.indexOf('\n', start))
}

/** Some words of a text, each between spaces, as one text: asked for a few words it costs less than a set that holds each. */
export const listOf = (words: string): string => ` ${words} `

/** Whether a word without a space in it is on a list. */
export const isListed = (list: string, word: string): boolean => list.includes(` ${word} `)

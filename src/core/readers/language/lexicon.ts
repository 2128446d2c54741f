import { plain } from './shorthand.ts'
import { classes, type Tag, verbs } from './words.ts'

/**
 * How a phrase stands in the lexicon: as it is, or with a verb before it, whose past is regular or stands for itself.
 */
export type Standing = 'as is' | 'verb' | 'irregular' | 'past'

/** The classes by their numbers on the pages. */
export const tags = [...new Set([...Object.keys(classes), ...Object.keys(verbs)])] as readonly Tag[]

/** The words of the lists that something begins with, a line a word: what it begins stands between tabs, with its place in the lists. */
function pagesOf(): Readonly<Record<string, string>> {
  const lines = new Map<string, string>()
  let place = 0
  const learn = (tag: string, standing: Standing, first: string, rest: readonly string[]): void => {
    const word = plain(first)
    place += 1
    lines.set(
      word,
      `${lines.get(word) ?? ''}\t${[place, tags.indexOf(tag as Tag), standing.charAt(0), ...rest.map(plain)].join(' ')}`,
    )
  }
  for (const [tag, list] of Object.entries(classes))
    for (const phrase of list.split('|')) {
      const [first = '', ...rest] = phrase.trim().split(' ')
      learn(tag, 'as is', first, rest)
    }
  for (const [tag, list] of Object.entries(verbs))
    for (const phrase of list.split('|')) {
      const [first = '', ...rest] = phrase.trim().split(' ')
      const [verb = '', ...pasts] = first.split('/')
      learn(tag, pasts.length > 0 ? 'irregular' : 'verb', verb, rest)
      for (const past of pasts) if (past !== verb) learn(tag, 'past', past, rest)
    }
  const pages: Record<string, string> = {}
  for (const [word, line] of lines) pages[word.charAt(0)] = `${pages[word.charAt(0)] ?? '\n'}${word}${line}\n`
  return pages
}

/** The lexicon, a page a letter. Making it takes longer than reading a note, so the build puts in what comes out here. */
export const lexicon = pagesOf()

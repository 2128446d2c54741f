import { unclipped } from './clipped.ts'
import { entriesOf } from './known-words.ts'
import { tellingWord } from './misspelled.ts'

/** “Callin”, “xpires”: an ending or a beginning as it is spoken. */
function written(word: string): string | undefined {
  const whole = word.endsWith('in') && word.length > 4 ? `${word}g` : word.startsWith('xp') ? `e${word}` : word
  return whole !== word && entriesOf(whole).length > 0 ? whole : undefined
}

/** What a word in lower case that no list knows was meant to be: the word itself, where nobody can tell. */
export const wordMeant = (word: string): string => written(word) ?? tellingWord(word) ?? unclipped(word) ?? word

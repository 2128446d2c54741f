/** The words of a line, to be looked up. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Marks at which a sentence ends. */
export const ENDS = new Set(['.', '!', '?', ';', '\n', '..', '...', '….', '…', '--', '—', '–', '|', '•', '*'])
/** Marks at which somebody reading aloud would pause. */
export const PAUSES = wordSet(', ( ) : [ ]')
/** Words that open a new thought. */
export const OPENERS = wordSet(
  'but so because cuz bc b/c otherwise although though tho unless if when once while whereas plus also except since unless whenever',
)
/** Words that open one where they make a condition. */
export const WHENS = wordSet('as soon the subject provided providing unless whenever assuming in on given only after')
/** Words that join two thoughts, or two names for a thing. */
export const JOINERS = wordSet('and or then & + /')
/** Who agreed on something with them. */
export const WE = wordSet("we we've weve")

/** Whether a clause may end at a word or mark, or before it, whatever stands around it. */
export const mayPart = (word: string): boolean =>
  word === '-' ||
  word === 'now' ||
  word === 'should' ||
  ENDS.has(word) ||
  PAUSES.has(word) ||
  OPENERS.has(word) ||
  WHENS.has(word) ||
  JOINERS.has(word) ||
  WE.has(word)

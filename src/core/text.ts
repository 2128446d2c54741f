/** The longest note that is kept, in characters: a long thread of mails has room in it, a whole file has not. */
export const LONGEST_NOTE = 200_000

/** The longest name of a lead, in characters. */
export const LONGEST_NAME = 200

const UNUSUAL = /[^\n\x20-\x7e]/

/** Whether a text is of letters, digits and marks of ASCII, spaces and line feeds. Most are: then nothing rarer need be looked for, each with an expression of its own. */
export const isPlain = (text: string): boolean => !UNUSUAL.test(text)

/** Whether letters in a text are large or small, as those of most alphabets are. */
export const isCased = (text: string): boolean => text.toLowerCase() !== text.toUpperCase()

/** A text with one space in place of any that follow each other, and of line ends. */
export const singleSpaced = (text: string): string =>
  isPlain(text) && !text.includes('  ') && !text.includes('\n') ? text : text.replace(/\s+/g, ' ')

/** A text as it is kept: line ends as line feeds, none at the end, and no byte-order mark. */
export const tidy = (text: string): string =>
  (isPlain(text) ? text : text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).trimEnd()

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/

/** The control character in a text, where it holds one, with its place counted from 1; a notebook in plain text has none. */
export function controlIn(text: string): { name: string; place: number } | undefined {
  const index = isPlain(text) ? -1 : text.search(CONTROL)
  if (index < 0) return undefined
  const code = text.charCodeAt(index)
  return {
    name:
      { 0: 'NUL', 7: 'BEL', 8: 'BS', 27: 'ESC', 127: 'DEL' }[code] ??
      `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    place: index + 1,
  }
}

/** Whether a text holds half of a surrogate pair, which no file can keep. */
export const isBroken = (text: string): boolean => !isPlain(text) && /[\ud800-\udfff]/u.test(text)

const none: readonly RegExpExecArray[] = []

/** Where a pattern with the flag g is found in a text. Most are not, and looking once costs far less than getting ready for many. */
export const foundIn = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? none : [...text.matchAll(pattern)]

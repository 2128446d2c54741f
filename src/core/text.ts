/** The longest note that is kept, in characters: a long thread of mails has room in it, a whole file has not. */
export const LONGEST_NOTE = 200_000

/** The longest name of a lead, in characters. */
export const LONGEST_NAME = 200

/** A text as it is kept: line ends as line feeds, none at the end, and no byte-order mark. */
export const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\s+$/, '')

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/

/** The control character in a text, where it holds one, with its place counted from 1; a notebook in plain text has none. */
export function controlIn(text: string): { name: string; place: number } | undefined {
  const index = text.search(CONTROL)
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
export const isBroken = (text: string): boolean => /[\ud800-\udfff]/u.test(text)

const none: readonly RegExpExecArray[] = []

/** Where a pattern with the flag g is found in a text. Most are not, and looking once costs far less than getting ready for many. */
export const foundIn = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? none : [...text.matchAll(pattern)]

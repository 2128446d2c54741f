// What stands for a regular expression in a command of every day. It makes the expression only once a text holds what that
// needs: making one takes V8 longer than reading a note with it, and of a hundred that a note is held against ten find something.

/** With how many digits, of thirty-six, is written where a piece ends. */
export const DIGITS = 4

/**
 * Patterns and tables by their places among the pieces of one text, before which stands how many they are and where each ends: to
 * take all apart costs more than the few that are asked for. A pattern is a line: flags, whether its words are looked for in any
 * case, least length, what a text starts with, ends with, holds and holds as well, and the source. A table is names and texts in turn.
 */
export function patternsOf(all) {
  const numberAt = (place) => Number.parseInt(all.slice(DIGITS * place, DIGITS * (place + 1)), 36)
  let begin
  const piece = (place) => {
    begin ??= DIGITS * (numberAt(0) + 1)
    return all.slice(begin + (place === 0 ? 0 : numberAt(place)), begin + numberAt(place + 1))
  }
  const made = []
  const table_ = (place) => {
    const texts = piece(place).split('\x05')
    const table = {}
    for (let at = 0; at < texts.length; at += 2) table[texts[at]] = texts[at + 1]
    return table
  }
  return { pattern_: (place) => (made[place] ??= new Pattern(piece(place))), table_ }
}

/** What keeps the words of a list apart that is written as one text. */
export const WORD = '\x01'

// Each looks for itself: one function that is told how to look is slower by a fortieth of an `add`.

/** Whether a text starts with a word of a list: most begin with another letter. */
function isBegun(list, text) {
  if (list[0] !== text[0] && !list.includes(WORD + text[0])) return false
  const words = list.split(WORD)
  for (let place = 0; place < words.length; place += 1) if (text.startsWith(words[place])) return true
  return false
}

/** Whether a text ends with a word of a list. */
function isEnded(list, text) {
  const words = list.split(WORD)
  for (let place = 0; place < words.length; place += 1) if (text.endsWith(words[place])) return true
  return false
}

/** Whether a text holds a word of a list. */
function isHeld(list, text) {
  const words = list.split(WORD)
  for (let place = 0; place < words.length; place += 1) if (text.includes(words[place])) return true
  return false
}

class Pattern {
  constructor(line) {
    const parts = line.split('\0')
    this.flags = parts[0]
    this.inLower = parts[1] === 'i'
    this.least = Number(parts[2])
    this.starts = parts[3]
    this.ends = parts[4]
    this.holds = parts[5]
    this.more = parts[6]
    this.written = parts[7]
    this.regexp = undefined
  }

  made() {
    this.regexp ??= new RegExp(this.written, this.flags)
    return this.regexp
  }

  mayBeIn(text) {
    if (this.regexp !== undefined || typeof text !== 'string') return true
    if (text.length < this.least) return false
    const given = this.inLower ? text.toLowerCase() : text
    return (
      (this.starts === '' || isBegun(this.starts, given)) &&
      (this.ends === '' || isEnded(this.ends, given)) &&
      (this.holds === '' || isHeld(this.holds, given)) &&
      (this.more === '' || isHeld(this.more, given))
    )
  }

  /** With the flag g `test` and `exec` go on where they last ended: there a text is never turned away unseen. */
  get goesOn() {
    return this.flags.includes('g')
  }

  test(text) {
    return (this.mayBeIn(text) || this.goesOn) && this.made().test(text)
  }
  exec(text) {
    return this.mayBeIn(text) || this.goesOn ? this.made().exec(text) : null
  }
  [Symbol.match](text) {
    return this.mayBeIn(text) ? text.match(this.made()) : null
  }
  [Symbol.matchAll](text) {
    return this.mayBeIn(text) ? text.matchAll(this.made()) : [].values()
  }
  [Symbol.replace](text, by) {
    return this.mayBeIn(text) ? text.replace(this.made(), by) : text
  }
  [Symbol.search](text) {
    return this.mayBeIn(text) ? text.search(this.made()) : -1
  }
  [Symbol.split](text, most) {
    return this.mayBeIn(text) ? text.split(this.made(), most) : [text].slice(0, most)
  }
  get source() {
    return this.made().source
  }
}

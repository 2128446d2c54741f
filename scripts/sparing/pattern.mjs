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

/** Whether one of some words is found; they stand in one text, for a hundred that are kept apart cost more than to look for them. */
function isOneFound(words, isFound) {
  for (let from = 0, to = 0; to >= 0; from = to + 1) {
    to = words.indexOf('\x01', from)
    if (isFound(to < 0 ? words.slice(from) : words.slice(from, to))) return true
  }
  return false
}

/** What a text must be like for a match to be in it. */
class Needs {
  constructor(line) {
    let from = 0
    const next = () => {
      const to = line.indexOf('\0', from)
      const part = line.slice(from, to)
      from = to + 1
      return part
    }
    next()
    this.inLower = next() === 'i'
    this.least = Number(next())
    this.starts = next()
    this.ends = next()
    this.holds = next()
    this.more = next()
  }

  areMetBy(text) {
    if (text.length < this.least) return false
    const { starts, ends, holds, more } = this
    const given = this.inLower ? text.toLowerCase() : text
    if (starts !== '' && !isOneFound(starts, (word) => given.startsWith(word))) return false
    if (ends !== '' && !isOneFound(ends, (word) => given.endsWith(word))) return false
    const isIn = (word) => given.indexOf(word) >= 0
    return (holds === '' || isOneFound(holds, isIn)) && (more === '' || isOneFound(more, isIn))
  }
}

class Pattern {
  constructor(line) {
    this.line = line
    this.regexp = undefined
    this.needs = undefined
  }

  get flags() {
    return this.line.slice(0, this.line.indexOf('\0'))
  }

  made() {
    this.regexp ??= new RegExp(this.line.slice(this.line.lastIndexOf('\0') + 1), this.flags)
    return this.regexp
  }

  mayBeIn(text) {
    if (this.regexp !== undefined || typeof text !== 'string') return true
    this.needs ??= new Needs(this.line)
    return this.needs.areMetBy(text)
  }

  /** With the flag g `test` and `exec` go on where they last ended: there a text is never turned away unseen. */
  goesOn() {
    return this.flags.includes('g')
  }

  test(text) {
    return (this.mayBeIn(text) || this.goesOn()) && this.made().test(text)
  }
  exec(text) {
    return this.mayBeIn(text) || this.goesOn() ? this.made().exec(text) : null
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

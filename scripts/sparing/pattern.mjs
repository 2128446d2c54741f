// What stands for a regular expression in a command of every day. It makes the expression only once a text holds what that
// needs: making one takes V8 longer than reading a note with it, and of a hundred that a note is held against ten find something.

/** Patterns by their lines: flags, least length, what a text starts with, ends with, holds and holds as well, and the source. */
export function patternsOf(all) {
  const lines = all.split('\n')
  const made = []
  return (place) => (made[place] ??= new Pattern(lines[place]))
}

const listOf = (text) => (text === '' ? undefined : text.split('\x01'))

class Pattern {
  line
  regexp
  needs

  constructor(line) {
    this.line = line
  }

  made() {
    this.regexp ??= new RegExp(
      this.line.slice(this.line.lastIndexOf('\0') + 1),
      this.line.slice(0, this.line.indexOf('\0')),
    )
    return this.regexp
  }

  mayBeIn(text) {
    if (this.regexp !== undefined || typeof text !== 'string') return true
    this.needs ??= this.line.split('\0')
    const [flags, least, starts, ends, holds, more] = this.needs
    if (text.length < Number(least)) return false
    const words = flags.includes('i') ? text.toLowerCase() : text
    const isIn = (word) => words.includes(word)
    return (
      (listOf(starts)?.some((word) => words.startsWith(word)) ?? true) &&
      (listOf(ends)?.some((word) => words.endsWith(word)) ?? true) &&
      (listOf(holds)?.some(isIn) ?? true) &&
      (listOf(more)?.some(isIn) ?? true)
    )
  }

  test(text) {
    return this.mayBeIn(text) && this.made().test(text)
  }
  exec(text) {
    return this.mayBeIn(text) ? this.made().exec(text) : null
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
  get flags() {
    return this.line.slice(0, this.line.indexOf('\0'))
  }
}

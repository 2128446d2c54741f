// What stands for a regular expression in a command of every day. It makes the expression only once a text holds what that
// needs: making one takes V8 longer than reading a note with it, and of a hundred that a note is held against ten find something.

/** Patterns by their lines: flags, least length, what a text starts with, ends with, holds and holds as well, and the source. */
export function patternsOf(all) {
  const lines = all.split('\n')
  const made = []
  return (place) => (made[place] ??= new Pattern(lines[place]))
}

const listOf = (text) => (text === '' ? undefined : text.split('\x01'))

/** What a text must be like for a match to be in it. */
class Needs {
  constructor(line) {
    const [flags, least, starts, ends, holds, more] = line.split('\0')
    this.inLower = flags.includes('i')
    this.least = Number(least)
    this.starts = listOf(starts)
    this.ends = listOf(ends)
    this.holds = listOf(holds)
    this.more = listOf(more)
  }

  areMetBy(text) {
    if (text.length < this.least) return false
    const { starts, ends, holds, more } = this
    const words = this.inLower ? text.toLowerCase() : text
    if (starts !== undefined && !starts.some((word) => words.startsWith(word))) return false
    if (ends !== undefined && !ends.some((word) => words.endsWith(word))) return false
    const isIn = (word) => words.includes(word)
    return (holds === undefined || holds.some(isIn)) && (more === undefined || more.some(isIn))
  }
}

class Pattern {
  regexp = undefined
  needs = undefined

  constructor(line) {
    this.line = line
    this.flags = line.slice(0, line.indexOf('\0'))
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

  // With the flag g these two go on where the last ended: there a text is never turned away unseen.
  test(text) {
    return (this.flags.includes('g') || this.mayBeIn(text)) && this.made().test(text)
  }
  exec(text) {
    return this.flags.includes('g') || this.mayBeIn(text) ? this.made().exec(text) : null
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

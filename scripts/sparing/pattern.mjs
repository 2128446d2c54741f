// What stands for a regular expression in a command of every day. It makes the expression only once a text holds what that
// needs: making one takes V8 longer than reading a note with it, and of a hundred that a note is held against ten find something.

/** Patterns by their lines: flags, least length, what a text starts with, ends with, holds and holds as well, and the source. */
export function patternsOf(all) {
  let lines
  const lineAt = (place) => {
    lines ??= all.split('\n')
    return lines[place]
  }
  const made = []
  return (place) => (made[place] ??= new Pattern(lineAt, place))
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
  // Hundreds of these are made for the few that are asked: whatever can wait does.
  constructor(lineAt, place) {
    this.lineAt = lineAt
    this.place = place
    this.regexp = undefined
    this.needs = undefined
  }

  get flags() {
    const line = this.lineAt(this.place)
    return line.slice(0, line.indexOf('\0'))
  }

  made() {
    const line = this.lineAt(this.place)
    this.regexp ??= new RegExp(line.slice(line.lastIndexOf('\0') + 1), this.flags)
    return this.regexp
  }

  mayBeIn(text) {
    if (this.regexp !== undefined || typeof text !== 'string') return true
    this.needs ??= new Needs(this.lineAt(this.place))
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

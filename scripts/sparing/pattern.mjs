// What stands for a regular expression in a command of every day. It makes the expression only once a text holds what that
// needs: making one takes V8 longer than reading a note with it, and of a hundred that a note is held against ten find something.
import { mayHoldOf } from './grams.mjs'

/** The letters a to z are told apart by a bit each, whatever their case; digits have one, spaces have one, and all other marks. */
const [DIGIT, SPACE, MARK] = [1 << 26, 1 << 27, 1 << 28]
/** What a text begins with that may begin with anything. */
export const ANY = 0

/** The bit of a character by its code; beyond ASCII, where a letter's other case may be one that is, all of them. */
export function bitOf(code) {
  const letter = (code | 32) - 97
  if (letter >= 0 && letter < 26) return 1 << letter
  return code > 127 ? -1 : code === 32 ? SPACE : code >= 48 && code < 58 ? DIGIT : MARK
}

/**
 * How many bytes tell where a piece ends, and of a pattern how long a text is at least, and by bits what that begins and what it ends
 * with. Before the pieces it is how many they are, and how much of the file tells of the lists.
 */
export const HEAD = 16
/** What stands by the least length of a pattern: that it has the flag g, and that its lists can be told by grams. */
export const [GOES_ON, HOLDS, MORE] = [1 << 24, 1 << 25, 1 << 26]
const LEAST = GOES_ON - 1

/**
 * Patterns, tables and bytes by their places among the pieces of a file: to take all apart costs more than the few that are asked for. A
 * pattern is a line: flags, whether its words are looked for in any case, what a text starts with, ends with, holds and holds as
 * well, and the source. A table is its names, each with the place of its text among the pieces.
 */
export function patternsOf(file) {
  const { latin1Slice } = Buffer.prototype
  const heads = new Int32Array(file.buffer, file.byteOffset, file.length >> 2)
  const count = heads[0]
  const told = HEAD * (count + 1)
  const begin = told + heads[1]
  const mayHold = mayHoldOf(file.subarray(told, begin), 2 * count)
  const startOf = (place) => (place === 0 ? begin : begin + heads[4 * place])
  const piece = (place) => latin1Slice.call(file, startOf(place), startOf(place + 1))
  const bytes_ = (place) => file.subarray(startOf(place), startOf(place + 1))
  const made = new Array(count)
  const table_ = (place) => new Proxy({}, textsIn(piece(place), piece))
  const words = { heads, piece, mayHold }
  return { bytes_, pattern_: (place) => (made[place] ??= new Pattern(place, words)), table_ }
}

/** What stands before the name of a text in a table, and between that and its place. */
export const [NAME, PLACE] = ['\x05', '\x06']

/** How a table is asked for its texts: each is taken out when it is first asked for. */
function textsIn(names, piece) {
  function textOf(name) {
    const found = names.indexOf(NAME + name + PLACE)
    return found < 0 ? undefined : piece(Number.parseInt(names.slice(found + name.length + 2), 10))
  }
  const get = (known, name) => {
    known[name] ??= textOf(name)
    return known[name]
  }
  const ownKeys = (known) => {
    for (const name of names.split(NAME).slice(1)) get(known, name.slice(0, name.indexOf(PLACE)))
    return Reflect.ownKeys(known)
  }
  return { get, ownKeys }
}

/** What keeps the words of a list apart that is written as one text. */
export const WORD = '\x01'

// Each looks for itself: one function that is told how to look is slower by a fortieth of an `add`.

/** Whether a text starts with a word of a list. */
function isBegun(list, text) {
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
  constructor(place, words) {
    this.place = place
    this.words = words
    this.head = words.heads[4 * place + 5]
    this.line = undefined
    this.regexp = undefined
  }

  parts() {
    this.line ??= this.words.piece(this.place).split('\0')
    return this.line
  }

  made() {
    this.regexp ??= new RegExp(this.parts()[6], this.flags)
    return this.regexp
  }

  mayBeIn(text) {
    if (this.regexp !== undefined || typeof text !== 'string') return true
    const { place, head, words } = this
    const { length } = text
    if (length < (head & LEAST)) return false
    const begins = words.heads[4 * place + 6]
    if (begins !== ANY && (begins & bitOf(text.charCodeAt(0))) === 0) return false
    const ends = words.heads[4 * place + 7]
    if (ends !== ANY && (ends & bitOf(text.charCodeAt(length - 1))) === 0) return false
    if ((head & HOLDS) !== 0 && !words.mayHold(2 * place, text)) return false
    if ((head & MORE) !== 0 && !words.mayHold(2 * place + 1, text)) return false
    const parts = this.parts()
    const given = parts[1] === 'i' ? text.toLowerCase() : text
    return (
      (parts[2] === '' || isBegun(parts[2], given)) &&
      (parts[3] === '' || isEnded(parts[3], given)) &&
      (parts[4] === '' || isHeld(parts[4], given)) &&
      (parts[5] === '' || isHeld(parts[5], given))
    )
  }

  get flags() {
    return this.parts()[0]
  }

  /** With the flag g `test` and `exec` go on where they last ended: there a text is never turned away unseen. */
  get goesOn() {
    return (this.head & GOES_ON) !== 0
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

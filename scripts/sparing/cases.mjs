// Regular expressions in which both cases of a letter are written out. With the flag i V8 asks of each letter in all of Unicode
// what its other case is: making such an expression costs it four times as much.

/** What an expression is made of: something behind a backslash, the name of a group, a class, or one character. */
const PARTS = /\\(?:u[\da-f]{4}|x[\da-f]{2}|.)|\(\?<\w+>|\[\^?(?:[^\]\\]|\\.)*\]|./gis
/** What a class is made of: a range, or one character. */
const IN_CLASS = /(\\(?:u[\da-f]{4}|x[\da-f]{2}|.)|.)(?:-(\\(?:u[\da-f]{4}|x[\da-f]{2}|.)|.))?/gis
/** What stands for another part of the text, whose case counts for nothing either. */
const REFERS_BACK = /\\(?:[1-9]|k<)/
const KINDS = /^\\[dDwWsSbB]$/

const CONTROL = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }

/** The number of a character as it is written; nothing for what stands for many. */
function codeOf(written) {
  if (written.length === 1) return written.charCodeAt(0)
  if (KINDS.test(written)) return undefined
  if (/^\\[ux]../i.test(written)) return Number.parseInt(written.slice(2), 16)
  return CONTROL[written[1]] ?? written.charCodeAt(1)
}

const isLetter = (code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const other = (code) => String.fromCharCode(code ^ 32)
/** Beyond English the cases of a letter are V8's affair. */
function hasCase(code) {
  const mark = String.fromCharCode(code)
  return !isLetter(code) && (mark.toLowerCase() !== mark || mark.toUpperCase() !== mark)
}

class Foreign extends Error {}

/** The source of an expression with the flag i as one without it; nothing where that can't be. */
export function inBothCases(source) {
  if (REFERS_BACK.test(source)) return undefined
  try {
    return source.replace(PARTS, (part) => {
      if (part.startsWith('(?<')) return part
      if (part.length > 1 && part.startsWith('[')) return ofClass(part)
      const code = codeOf(part)
      if (code !== undefined && hasCase(code)) throw new Foreign()
      return part.length === 1 && isLetter(code) ? `[${part}${other(code)}]` : part
    })
  } catch (error) {
    if (error instanceof Foreign) return undefined
    throw error
  }
}

function ofClass(written) {
  const open = written.startsWith('[^') ? '[^' : '['
  const inner = written.slice(open.length, -1).replace(IN_CLASS, (part, from, to) => {
    const [first, last] = [codeOf(from), codeOf(to ?? from)]
    if (first === undefined || last === undefined) return part
    const codes = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    if (codes.some(hasCase)) throw new Foreign()
    const letters = codes.filter(isLetter)
    const isWhole = letters.every((code) => codes.includes(code ^ 32))
    return isWhole
      ? part
      : `${part}${letters.length === codes.length && to ? `${other(first)}-${other(last)}` : letters.map(other).join('')}`
  })
  return `${open}${inner}]`
}

// A regular expression as a tree, as far as `needs.mjs` asks about it.
//
//   { kind: 'text', texts }                 one character, or one of a few
//   { kind: 'any' }                         one character of many
//   { kind: 'nothing', mark? }              takes up no room: an anchor (its mark), a boundary, a look around
//   { kind: 'row', parts }                  one after another
//   { kind: 'choice', ways }                one of these
//   { kind: 'repeat', part, least, most }

const ANY = { kind: 'any' }
const CONTROL = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', 0: '\0' }
const DIGIT = { kind: 'text', texts: [...'0123456789'] }
/** More characters than these in a class are as good as any. */
const FEW = 10

/** What is beyond Latin-1 would make V8 keep all that is looked for in two bytes a character. */
const anyOf = (texts) => (texts.every((text) => text <= '\xff') ? { kind: 'text', texts } : ANY)

/** Reads the source of a regular expression; throws at what it does not know. */
export function treeOf(source, flags) {
  let at = 0
  const next = (pattern) => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found !== null) at += found[0].length
    return found
  }

  function choice() {
    const ways = [row()]
    while (next(/\|/y)) ways.push(row())
    return ways.length === 1 ? ways[0] : { kind: 'choice', ways }
  }

  function row() {
    const parts = []
    while (at < source.length && !/[|)]/.test(source.charAt(at))) parts.push(repeated(single()))
    return { kind: 'row', parts }
  }

  function repeated(part) {
    const found = next(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y)
    if (found === null) return part
    const [, mark, from, open, to] = found
    if (mark !== undefined)
      return { kind: 'repeat', part, least: mark === '+' ? 1 : 0, most: mark === '?' ? 1 : Infinity }
    return { kind: 'repeat', part, least: Number(from), most: open === '' ? Number(from) : Number(to || Infinity) }
  }

  function single() {
    if (next(/\(\?(?:<?[=!])/y)) {
      inside()
      return { kind: 'nothing' }
    }
    if (next(/\((?:\?:|\?<\w+>|(?!\?))/y)) return inside()
    if (next(/\\[bB]/y)) return { kind: 'nothing' }
    const anchor = next(/[$^]/y)
    // With the flag m they stand at any line.
    if (anchor) return { kind: 'nothing', mark: flags.includes('m') ? undefined : anchor[0] }
    if (next(/\./y)) return ANY
    if (source.charAt(at) === '[') return ofClass()
    if (next(/\\d/y)) return DIGIT
    return next(/\\(?:[DwWsS]|p\{[^}]+\}|P\{[^}]+\})/y) ? ANY : anyOf([character(/[^\\()[\]{}*+?|/]/y)])
  }

  function inside() {
    const found = choice()
    if (!next(/\)/y)) throw new Error(`no ) in ${source}`)
    return found
  }

  /** A character that stands for itself, or is written with a backslash. */
  function character(plain) {
    const written = next(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([tnrfv0])(?!\d)|([^\w\s]))/iy)
    if (written) {
      const [, long, short, control, itself] = written
      return itself ?? CONTROL[control] ?? String.fromCharCode(Number.parseInt(long ?? short, 16))
    }
    const [found] = next(plain) ?? []
    // Half of a pair is no character to look for.
    if (found === undefined || /[\ud800-\udfff]/.test(found)) throw new Error(`${source.slice(at)} in ${source}`)
    return found
  }

  /** A class of characters: told apart where it holds few. */
  function ofClass() {
    const begin = at
    if (next(/\[\^(?:[^\]\\]|\\.)*\]/sy)) return ANY
    next(/\[/y)
    const texts = []
    while (!next(/\]/y)) {
      if (next(/\\[dDwWsSpPb]/y) || texts.length > FEW) {
        at = begin
        next(/\[(?:[^\]\\]|\\.)*\]/sy)
        return ANY
      }
      const first = character(/[^\]\\]/y)
      if (next(/-(?!\])/y) === null) texts.push(first)
      else
        for (let code = first.charCodeAt(0), last = character(/[^\]\\]/y).charCodeAt(0); code <= last; code += 1)
          texts.push(String.fromCharCode(code))
    }
    return texts.length > FEW ? ANY : anyOf(texts)
  }

  const tree = choice()
  if (at < source.length) throw new Error(`${source.slice(at)} in ${source}`)
  return tree
}

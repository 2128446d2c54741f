const OPENING = /^[“"]/
const SAFE_WORDS = /^[\p{Letter}\p{Number}](?:[\p{Letter}\p{Number}_.\- ]*[\p{Letter}\p{Number}_.-])?$/u

/** Words in quotes, on one line: a line feed, a closing quote and a backslash are written with a backslash before them. */
export const quoted = (words: string): string =>
  `“${words
    .replace(/[”"\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')}”`

/** Reads words in quotes at the start of `text`; `rest` is what follows them. Nothing where no quote opens, or it does not close. */
export function unquoted(text: string): { words: string; rest: string } | undefined {
  if (!OPENING.test(text)) return undefined
  const closes = text.startsWith('“') ? '”' : '"'
  const end = text.indexOf(closes, 1)
  const plain = text.slice(1, Math.max(end, 1))
  if (end < 0 || !plain.includes('\\')) return end < 0 ? undefined : { words: plain, rest: text.slice(end + 1) }
  let words = ''
  for (let at = 1; at < text.length; at += 1) {
    const mark = text[at] as string
    if (mark === closes) return { words, rest: text.slice(at + 1) }
    if (mark !== '\\') words += mark
    else {
      at += 1
      const next = text[at] ?? ''
      words += next === 'n' ? '\n' : next === 't' ? '\t' : /[”"\\]/.test(next) ? next : `\\${next}`
    }
  }
  return undefined
}

/** A name in a heading: in quotes where it holds a mark that ends a name. */
export const nameWritten = (name: string): string =>
  name === '' || /[:^(“”"\\]|^\s|\s$|\s\s|[^\S ]/.test(name) ? quoted(name) : name

/** A stage, reason or path: in quotes where it is more than plain words. */
export const wordWritten = (word: string): string =>
  SAFE_WORDS.test(word) && !/^(?:amount|path)\b|\s\s/.test(word) ? word : quoted(word)

/** A value after `name:`, in quotes where it would not come back as it is. */
export const valueWritten = (value: string): string =>
  value === '' || /^[“"\s]|\s$|[^\S ]|\)$/.test(value) ? quoted(value) : value

/** A part of a list with commas. */
export const partWritten = (part: string): string => (/[,]/.test(part) ? quoted(part) : valueWritten(part))

/** Reads the parts of a list with commas, each plain or in quotes. Nothing where a quote is left open. */
export function partsOf(text: string): string[] | undefined {
  const parts: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const inQuotes = unquoted(rest)
    if (OPENING.test(rest) && inQuotes === undefined) return undefined
    if (inQuotes) {
      parts.push(inQuotes.words)
      rest = inQuotes.rest.trim()
      if (rest !== '' && !rest.startsWith(',')) return undefined
      rest = rest.replace(/^,\s*/, '')
    } else {
      const comma = rest.indexOf(',')
      parts.push((comma < 0 ? rest : rest.slice(0, comma)).trim())
      rest = comma < 0 ? '' : rest.slice(comma + 1).trim()
    }
  }
  return parts
}

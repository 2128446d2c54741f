/** One line of a vCard: what it says, of which group it is, and how. */
export interface ContentLine {
  readonly line: number
  readonly group?: string
  /** In capitals: "TEL". */
  readonly name: string
  /** By name in capitals; a bare word of vCard 2.1 is a type. */
  readonly parameters: Readonly<Record<string, readonly string[]>>
  /** As it stands, once transport encodings are taken off. */
  readonly value: string
}

/** One card: the lines between BEGIN and END. */
export interface Card {
  readonly line: number
  readonly lines: readonly ContentLine[]
  readonly raw: readonly string[]
}

/** Takes a file of vCards apart: joins folded lines, of quoted-printable too, and reads each. */
export function cardsIn(text: string): { cards: Card[]; cut: { line: number; raw: string[] }[] } {
  const cards: Card[] = []
  const cut: { line: number; raw: string[] }[] = []
  let open: { line: number; lines: ContentLine[]; raw: string[] } | undefined
  for (const { line, text: words } of unfolded(text.split(/\r\n|\r|\n/))) {
    if (/^BEGIN:VCARD\s*$/i.test(words)) {
      if (open !== undefined) cut.push({ line: open.line, raw: open.raw })
      open = { line, lines: [], raw: [words] }
    } else if (open !== undefined) {
      open.raw.push(words)
      if (/^END:VCARD\s*$/i.test(words)) {
        cards.push(open)
        open = undefined
      } else open.lines.push(...read(words, line))
    }
  }
  if (open !== undefined) cut.push({ line: open.line, raw: open.raw })
  return { cards, cut }
}

const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b[^:]*:/i

function* unfolded(lines: readonly string[]): Generator<{ line: number; text: string }> {
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1
    let text = lines[at] ?? ''
    const isQuoted = QUOTED_PRINTABLE.test(text)
    while (at + 1 < lines.length) {
      const next = lines[at + 1] ?? ''
      if (isQuoted && text.endsWith('=')) text = text.slice(0, -1) + next
      else if (/^[ \t]/.test(next)) text += next.slice(1)
      else break
      at += 1
    }
    if (text.trim() !== '') yield { line, text }
  }
}

function read(text: string, line: number): ContentLine[] {
  const [, group, name, said = '', value = ''] =
    /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):([\s\S]*)$/.exec(text) ?? []
  if (name === undefined) return []
  const parameters: Record<string, string[]> = {}
  for (const part of said.match(/;(?:"[^"]*"|[^";])*/g) ?? []) {
    const [, key = 'TYPE', values = ''] = /^;(?:([\w-]+)=)?(.*)$/.exec(part) ?? []
    const upper = key.toUpperCase()
    const bare = /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(values) ? 'ENCODING' : upper
    parameters[bare] = [...(parameters[bare] ?? []), ...(values.match(/"[^"]*"|[^,]+/g) ?? ['']).map(unwrapped)]
  }
  const isQuoted = parameters['ENCODING']?.some((encoding) => /^QUOTED-PRINTABLE$/i.test(encoding)) ?? false
  const decoded = isQuoted ? unquoted(value, parameters['CHARSET']?.[0]) : value
  return [{ line, ...(group && { group }), name: name.toUpperCase(), parameters, value: decoded }]
}

/** The value of a parameter without its quotes, and with what may not stand between them put back. */
const unwrapped = (value: string): string =>
  value
    .replace(/^"|"$/g, '')
    .replace(/\^([n'^])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'))

/** Quoted-printable, in the character set that the line names. */
function unquoted(value: string, charset = 'utf-8'): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (let at = 0; at < value.length; at += 1) {
    const [, hex] = /^=([0-9A-Fa-f]{2})/.exec(value.slice(at, at + 3)) ?? []
    if (hex === undefined) bytes.push(...encoder.encode(value[at]))
    else {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  const raw = new Uint8Array(bytes)
  try {
    return new TextDecoder(charset, { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('windows-1252').decode(raw)
  }
}

/** The parts of a value that are set apart by a mark, with their escapes taken off: "Ortiz;Dana;;;". */
export const partsOf = (value: string, mark: ';' | ','): string[] =>
  value.split(new RegExp(`(?<!\\\\)(?:\\\\\\\\)*${mark}`)).map(plain)

/** A value without its escapes. */
export const plain = (value: string): string =>
  value.replace(/\\([\\,;:nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))

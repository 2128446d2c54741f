/** A letter as it is written: one line that stands above it, and its text. */
export interface Written {
  readonly subject: string
  readonly body: string
}

/** Why a letter can't leave as it is. */
export type Fault = 'no subject' | 'no text' | 'blank left' | 'no postal address' | 'no unsubscribe line'

/** What has to stand under every letter to a lead. */
export interface Foot {
  readonly postalAddress: string
  readonly unsubscribe: string
}

/** Reads a letter: "Subject: …" first, then its text. */
export function writtenIn(text: string): Written {
  const [, subject = '', body = ''] = /^\s*Subject:([^\n]*)\n?([\s\S]*)$/i.exec(text) ?? ['', '', text]
  return { subject: subject.replace(/\s+/g, ' ').trim(), body: body.replace(/^\n+|\s+$/g, '') }
}

/** A letter as it is shown and edited, with what has to stand under it. */
export const lettered = ({ subject, body }: Written, { postalAddress, unsubscribe }: Foot): string =>
  `Subject: ${subject}\n\n${body.trimEnd()}\n\n-- \n${postalAddress}\n${unsubscribe}\n`

/** A blank that its writer has still to fill in: "[which two cars]". */
const BLANK = /\[[^\][]{2,200}\]/

/** What keeps a letter from leaving. */
export function faultsOf({ subject, body }: Written, { postalAddress, unsubscribe }: Foot): Fault[] {
  const flat = (words: string) => words.replace(/\s+/g, ' ').trim()
  const text = flat(body)
  const own = flat(body.split(/^-- $/m)[0] ?? '')
  return [
    ...(subject === '' ? (['no subject'] as const) : []),
    ...(own === '' ? (['no text'] as const) : []),
    ...(BLANK.test(subject) || BLANK.test(body) ? (['blank left'] as const) : []),
    ...(text.includes(flat(postalAddress)) ? [] : (['no postal address'] as const)),
    ...(text.includes(flat(unsubscribe)) ? [] : (['no unsubscribe line'] as const)),
  ]
}

/** The blanks that are still to be filled in. */
export const blanksIn = ({ subject, body }: Written): string[] =>
  [...`${subject}\n${body}`.matchAll(new RegExp(BLANK, 'g'))].map(([blank]) => blank)

/** How wide a line of a letter is, in characters. */
const WIDE = 72

/** A letter's paragraphs and points in lines of one width, however its template was broken. */
export const reflowed = (text: string): string =>
  text
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=\d+[.)]? |- )/)
        .map((point) => wrapped(point.replace(/\s+/g, ' ').trim(), /^(?:\d+[.)]?|-) /.test(point) ? '   ' : ''))
        .join('\n'),
    )
    .join('\n\n')

function wrapped(text: string, indent: string): string {
  const [lead = ''] = /^(?:\d+[.)]?|-) +/.exec(indent === '' ? '' : text) ?? []
  const lines: string[] = []
  for (const word of text.slice(lead.length).split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length + 1 <= WIDE) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`${lines.length === 0 ? lead.trimEnd().padEnd(indent.length) : indent}${word}`)
  }
  return lines.join('\n')
}

import { isPlain } from '../core/text.ts'

const SEQUENCE = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)/g
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g
const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text from a file as the notebook keeps it: line ends as line feeds, terminal sequences and control characters taken out. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(SEQUENCE, '')
    .replace(CONTROL, '')
    .replace(BROKEN, '\ufffd')

/** A text that we wrote ourselves, as it was: nothing is taken out of it but what no notebook of ours can hold. */
export const asWritten = (text: string): string =>
  isPlain(text) ? text : text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '').replace(BROKEN, '\ufffd')

/** The same of what stands on one line. */
export const lineAsWritten = (text: string): string => (/[\t\n]/.test(text) ? cleanLine(text) : asWritten(text))

/** The same for what stands on one line: a name, a phone, the value of a field. */
export const cleanLine = (text: string): string =>
  /[^\x20-\x7e]| {2}|^ | $/.test(text)
    ? clean(text)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
    : text

/** Text of a web page's kind, as some programs keep notes, with its marks taken off; any other text as it is. */
export function withoutMarkup(text: string): string {
  if (!/<\/?(?:p|div|br|span|ul|ol|li|strong|b|i|em|a)\b[^<>]{0,300}>/i.test(text)) return text
  const marks: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    nbsp: ' ',
    '#39': "'",
    apos: "'",
  }
  return text
    .replace(/<br\b[^<>]{0,100}>|<\/(?:p|div|li|ul|ol|tr|h\d)>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]{0,10}\b[^<>]{0,500}>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|apos|#39);/g, (_, name: string) => marks[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

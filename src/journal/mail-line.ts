import type { Mail } from '../core/whole.ts'
import { quoted, unquoted } from './marks.ts'

/** How a mail may have ended; one that was still on its way is unsure to whoever reads of it. */
const ends = ['sent', 'failed', 'unsure', 'dropped'] as const

const PLAIN_WORDS = /^[^\s,“”"\\]+$/

const written = (word: string): string => (PLAIN_WORDS.test(word) ? word : quoted(word))

/** What follows the colon of a mail: `sent to dana@example.com, subject “…”, template check-up, at 2026-11-24T14:05:09.000Z`. */
export const mailWritten = ({ stage, to, subject, template, moment, messageId, error }: Omit<Mail, 'text'>): string =>
  [
    `${stage} to ${written(to)}`,
    `subject ${quoted(subject)}`,
    template === undefined ? undefined : `template ${written(template)}`,
    moment === undefined ? undefined : `at ${moment}`,
    messageId === undefined ? undefined : `message ${written(messageId)}`,
    error === undefined ? undefined : `error ${quoted(error)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')

const names = { to: 'to', subject: 'subject', template: 'template', at: 'moment', message: 'messageId', error: 'error' }

const RIGHT = 'it reads mail Dana Ortiz: sent to dana@example.com, subject “Your lease”'

/** Reads what follows the colon of a mail; a text in return says what is wrong. */
export function mailRead(detail: string): Omit<Mail, 'text'> | string {
  const [opening = '', stage = ''] = /^(\S+)\s+(?=to\s)/.exec(detail) ?? []
  if (!(ends as readonly string[]).includes(stage)) return `it lacks how it ended, one of ${ends.join(', ')}; ${RIGHT}`
  const said: Record<string, string> = { stage }
  let rest = detail.slice(opening.length)
  while (rest !== '') {
    const [tag = '', name = ''] = /^(\w+)\s+/.exec(rest) ?? []
    const part = names[name as keyof typeof names] as string | undefined
    if (part === undefined) return `“${rest}” says nothing of a mail; ${RIGHT}`
    rest = rest.slice(tag.length)
    const inQuotes = unquoted(rest)
    const [plain = ''] = /^[^\s,“"]+/.exec(rest) ?? []
    said[part] = inQuotes?.words ?? plain
    rest = (inQuotes ? inQuotes.rest : rest.slice(plain.length)).trim()
    if (rest !== '' && !rest.startsWith(',')) return `“${rest}” is one word too many; ${RIGHT}`
    rest = rest.slice(1).trim()
  }
  if (!said['to'] || said['subject'] === undefined) return `it lacks the address or the subject; ${RIGHT}`
  if (said['moment'] !== undefined && !isInstant(said['moment']))
    return `“${said['moment']}” is no instant; it reads 2026-11-24T14:05:09.000Z`
  return said as unknown as Omit<Mail, 'text'>
}

const isInstant = (words: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(words) && !Number.isNaN(Date.parse(words))

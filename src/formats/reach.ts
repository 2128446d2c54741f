import { cleanLine } from './clean.ts'

/** What a cell says about how to reach somebody: one, the other, or both in one. */
export interface Reach {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  /** The words beside them, where there are any. */
  readonly rest?: string
}

const EMAIL =
  /(?<![^\s<>()[\],;:"'|])[^\s<>()[\],;:"'|@]+@(?:[\p{Letter}\d_-]+\.)+[\p{Letter}\d-]{2,}(?![^\s<>()[\],;:"'|.])/gu
const PHONE = /(?:\+|\(|\b)\d[\d\s().+\-/·]{5,24}\d(?:\s*(?:x|ext\.?|extension|#)\s*\d{1,6})?/gi

/** Takes phones and email addresses out of a cell, whichever column it stands under. */
export function reachIn(cell: string): Reach {
  const text = cleanLine(cell)
    .replace(/^'(?=[+\d(])/, '')
    .replace(/^(\d{7,15})\.0$/, '$1')
  if (text === '') return { phones: [], emails: [] }
  if (/^\+?[\d\s().-]{7,24}$/.test(text) && !/\d{16}/.test(text) && !/\s{2}/.test(text))
    return { phones: [text], emails: [] }
  // What a spreadsheet has made of a number can't be dialled.
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) return { phones: [], emails: [], rest: text }
  if (/^[^\s<>(),;:"'|@]+@(?:[\p{Letter}\d_-]+\.)+[\p{Letter}\d-]{2,}$/u.test(text))
    return { phones: [], emails: [text] }
  const emails = [...new Set(text.match(EMAIL) ?? [])].map((email) => email.replace(/^mailto:/i, '').replace(/\.$/, ''))
  const others = text.replace(EMAIL, ' ; ').split(/\s*(?::::|[;,|]|\bor\b|\band\b|\s\/\s)\s*/i)
  const phones = others.flatMap((part) => (part.match(PHONE) ?? []).map((phone) => phone.trim())).filter(isNumber)
  const rest = others
    .map((part) =>
      part
        .replace(PHONE, ' ')
        .replace(/[<>()[\]:]|\b(?:mailto|tel|e-?mail|phone|ph|cell|mobile|mob|work|home|[mhwocptef])\b[.:]?/gi, ' ')
        .trim(),
    )
    .filter((part) => /[\p{Letter}\p{Number}]/u.test(part))
    .join(' ')
  return { phones: [...new Set(phones)], emails, ...(rest === '' ? {} : { rest: text }) }
}

const isNumber = (phone: string): boolean => {
  const digits = phone.replace(/(?:x|ext|#).*$/i, '').replace(/\D/g, '').length
  return digits >= 7 && digits <= 15
}

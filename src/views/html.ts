const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Controls and marks that reorder text: nothing a person reads. */
const DRIVING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Text for a page: whatever it holds, it is shown and does nothing. */
export const escaped = (text: string): string =>
  text.replace(DRIVING, '\ufffd').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

/** Text for the value of an attribute in quotation marks. */
export const attribute = escaped

/** Where a tap calls: the digits of a phone as it was typed; nothing where too few are left. */
export function telephone(phone: string): string | undefined {
  const [number = '', extension] = phone.split(/\s*(?:x|ext\.?|#)\s*(?=\d+$)/i)
  const digits = `${number.trim().startsWith('+') ? '+' : ''}${number.replace(/\D/g, '')}`
  if (digits.replace('+', '').length < 7) return undefined
  return `tel:${digits}${extension === undefined ? '' : `,${extension}`}`
}

/** Where a tap writes to. */
export const link = (email: string): string => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`

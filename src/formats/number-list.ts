import { asDay, type Day } from '../core/day.ts'
import { digitsOf } from '../core/name.ts'
import { dayRead } from './days.ts'

/** A list of numbers that are not to be called. */
export interface NumberList {
  /** The day that the list itself says it is of. */
  readonly on?: Day
  /** The area codes that it covers. */
  readonly areas: readonly string[]
  readonly numbers: readonly string[]
  readonly rejects: readonly { readonly line: number; readonly why: string }[]
}

/** Reads a list of numbers: one a line, or `area,number`, or the XML of the registry. */
export const readNumbers = (text: string): NumberList => (/^\s*</.test(text) ? fromXml(text) : fromLines(text))

function fromLines(text: string): NumberList {
  const numbers = new Set<string>()
  const areas = new Set<string>()
  const rejects: { line: number; why: string }[] = []
  let on: Day | undefined
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = line.trim().replaceAll('"', '')
    if (words === '') continue
    if (TAKEN_OFF.test(words)) {
      rejects.push({ line: at + 1, why: STAYS })
      continue
    }
    const [, area, rest] = /^\(?(\d{3})\)?[,;\t ]\s*(\d{3}[-. ]?\d{4})(?:[,;\t].*)?$/.exec(words) ?? []
    const digits =
      area === undefined
        ? digitsOf(/^\+?[\d\s().-]{7,24}(?=$|[,;\t])/.exec(words)?.[0])
        : `${area}${rest?.replace(/\D/g, '')}`
    if (digits !== null && digits.length <= 15) {
      numbers.add(digits)
      if (digits.length === 10) areas.add(digits.slice(0, 3))
      continue
    }
    const day = dayRead(/\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}/.exec(words)?.[0] ?? '', 'month-first')?.day
    if (day !== undefined) on ??= day
    else if (at > 0 || /\d/.test(words))
      if (!/^[#;]/.test(words)) rejects.push({ line: at + 1, why: `“${words.slice(0, 40)}” is no number` })
  }
  return { ...(on && { on }), areas: [...areas].toSorted(), numbers: [...numbers], rejects }
}

/** A list of changes says of a number that it was taken off. */
const TAKEN_OFF = /^\(?\d[\d\s().,;-]{6,}.*[,;\t]\s*(?:D|DEL|DELETED?)\s*(?:[,;\t]|$)/i
const STAYS = 'was taken off the list: numbers are only added here, and a whole list holds it no more'

/** `<list val="734">`, or in it `<ac val="734"><ph val="5550142"/></ac>`: an area code around its numbers. */
function fromXml(text: string): NumberList {
  const numbers = new Set<string>()
  const areas = new Set<string>()
  const rejects: { line: number; why: string }[] = []
  const on = asDay(
    /\b(?:date|created|asof|as-of|generated)\s*=\s*["'](\d{4}-\d\d-\d\d)/i.exec(text.slice(0, 2000))?.[1] ?? '',
  )
  let area = ''
  let [line, counted] = [1, 0]
  const lineAt = (index: number): number => {
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    return line
  }
  for (const { 1: tag, 2: inside = '', 3: words = '', index } of text.matchAll(
    /<\s*(list|ac|areacode|ph|phone|number)\b([^>]{0,200})>([^<]{0,40})/gi,
  )) {
    const value = (/\bval(?:ue)?\s*=\s*["']([^"']{0,40})["']/i.exec(inside)?.[1] ?? words).replace(/\D/g, '')
    if (/^[al]/i.test(tag ?? '')) {
      area = value
      if (value.length === 3) areas.add(value)
      continue
    }
    if (/=\s*["'](?:D|DEL|DELETED?)["']/i.test(inside)) {
      rejects.push({ line: lineAt(index), why: STAYS })
      continue
    }
    const digits = digitsOf(value.length > 0 && value.length <= 7 ? `${area}${value.padStart(7, '0')}` : value)
    if (digits === null || digits.length < 10) rejects.push({ line: lineAt(index), why: `“${value}” is no number` })
    else {
      numbers.add(digits)
      areas.add(digits.slice(0, 3))
    }
  }
  return { ...(on && { on }), areas: [...areas].toSorted(), numbers: [...numbers], rejects }
}

import { asDay } from '../core/day.ts'
import type { BesidesLeads, FileOfLead } from '../core/whole-lead.ts'

/** The name and version of the shape. */
export const SHAPE = 'nurture.notebook/1'

/** Leads as JSON, and what stands beside them: a line each, so that a difference between two exports shows as the lines that differ. */
export function jsonOf(leads: readonly FileOfLead[], besides: BesidesLeads = {}): string {
  const list = (name: string, items: readonly object[]) =>
    `"${name}": [\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const others = beside.flatMap((name) => (besides[name]?.length ? [list(name, besides[name])] : []))
  return `{ "schema": "${SHAPE}", ${[list('leads', leads), ...others].join(', ')} }\n`
}

const beside = ['signals', 'away', 'numberLists', 'forgotten'] as const

/** Reads what `jsonOf` wrote, or says what is wrong with it. */
export function readJson(text: string): { leads: readonly FileOfLead[]; besides: BesidesLeads } | { wrong: string } {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { wrong: `it is no JSON: ${(error as Error).message}` }
  }
  const { schema, leads, ...besides } = (data ?? {}) as { schema?: unknown; leads?: unknown } & BesidesLeads
  if (schema !== SHAPE || !Array.isArray(leads))
    return { wrong: `its schema is ${JSON.stringify(schema) ?? 'missing'}, and not "${SHAPE}"` }
  for (const [at, lead] of leads.entries()) {
    const fault = faultIn(lead)
    if (fault !== undefined) return { wrong: `lead ${at + 1}: ${fault}` }
  }
  for (const name of beside) {
    const fault = faultBeside(name, besides[name])
    if (fault !== undefined) return { wrong: `${name}, ${fault}` }
  }
  return { leads: leads as FileOfLead[], besides }
}

type Parts = Record<string, unknown>

const lists = ['tags', 'fields', 'notes', 'cues', 'moves', 'settlements', 'stops'] as const

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/

const needed: Readonly<Record<Exclude<(typeof lists)[number], 'tags'>, readonly string[]>> = {
  fields: ['name', 'value', 'on'],
  notes: ['id', 'on', 'channel', 'direction', 'text'],
  cues: ['id', 'noted', 'type', 'quote', 'by'],
  moves: ['id', 'on', 'kind', 'from', 'to'],
  settlements: ['id', 'on', 'kind'],
  stops: ['id', 'on', 'channel'],
}

/** What is wrong with a lead, in words; nothing where all is there. */
function faultIn(lead: unknown): string | undefined {
  const parts = lead as Parts
  for (const name of ['id', 'name', 'stage', 'since'])
    if (typeof parts?.[name] !== 'string') return `“${name}” is missing`
  if (!/^[a-z0-9]{10}$/.test(parts['id'] as string)) return `its id “${parts['id']}” is not ten letters and digits`
  if (asDay(parts['since'] as string) === undefined) return `“${parts['since']}” is not a day`
  const control = withControl(parts)
  if (control !== undefined) return `“${control}” holds a control character`
  const isPerson = (one: unknown) => typeof (one as Parts | null)?.['name'] === 'string'
  if (parts['people'] !== undefined && !isListOf(parts['people'], isPerson)) return 'its people have no names'
  const isLetter = (one: unknown) =>
    ['id', 'on', 'stage', 'to', 'subject'].every((name) => typeof (one as Parts | null)?.[name] === 'string')
  if (parts['mail'] !== undefined && !isListOf(parts['mail'], isLetter))
    return 'its mail lacks a day, an end, an address or a subject'
  if (parts['filed'] !== undefined && !isListOf(parts['filed'], (one) => typeof one === 'string'))
    return 'the marks of its filed mail are no words'
  for (const list of lists) {
    const items = parts[list]
    if (!Array.isArray(items)) return `the list “${list}” is missing`
    if (list === 'tags') continue
    for (const [at, item] of (items as Parts[]).entries()) {
      const missing = needed[list].find((name) => typeof item?.[name] !== 'string')
      if (missing !== undefined) return `${list}, number ${at + 1}: “${missing}” is missing`
      const day = (item['on'] ?? item['noted']) as string
      if (asDay(day) === undefined) return `${list}, number ${at + 1}: “${day}” is not a day`
    }
    if (list === 'notes')
      for (const note of items as Parts[])
        if (!Array.isArray(note['cues']) || !Array.isArray(note['facts']))
          return `note ${note['id']}: its cues or facts are missing`
  }
  return undefined
}

const neededBeside = {
  signals: ['signal', 'value', 'on'],
  away: ['from', 'to'],
  numberLists: ['mark', 'name', 'on'],
  forgotten: ['on', 'channel', 'mark', 'key'],
} as const

/** What is wrong in a list of what stands beside the leads; a list that is not there is none. */
function faultBeside(list: (typeof beside)[number], items: unknown): string | undefined {
  if (items === undefined) return undefined
  if (!Array.isArray(items)) return 'it is no list'
  for (const [at, item] of (items as Parts[]).entries()) {
    const place = `number ${at + 1}`
    const missing = neededBeside[list].find((name) => typeof item?.[name] !== 'string')
    if (missing !== undefined) return `${place}: “${missing}” is missing`
    for (const name of ['on', 'from', 'to'])
      if (item[name] !== undefined && asDay(String(item[name])) === undefined)
        return `${place}: “${item[name]}” is not a day`
    const control = withControl(item)
    if (control !== undefined) return `${place}: “${control}” holds a control character`
    if (list === 'numberLists' && !(isListOf(item['areas'], isCode) && isListOf(item['numbers'], Number.isSafeInteger)))
      return `${place}: its areas or numbers are missing`
  }
  return undefined
}

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

const isCode = (value: unknown): boolean => typeof value === 'string' && /^\d+$/.test(value)

/** The first text with a control character in it: the notebook is plain text. */
function withControl(value: unknown): string | undefined {
  if (typeof value === 'string') return CONTROL.test(value) ? value.slice(0, 40) : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const part of Object.values(value)) {
    const found = withControl(part)
    if (found !== undefined) return found
  }
  return undefined
}

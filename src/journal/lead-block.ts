import { asDay } from '../core/day.ts'
import { dayWrong } from './days.ts'
import { partsOf, unquoted } from './marks.ts'
import type { Named, Place, WrittenLead } from './written.ts'

/** What of a lead block has a meaning of its own; every other name is a field. */
export const ownNames = [
  'phone',
  'email',
  'zone',
  'since',
  'stage',
  'tags',
  'with',
  'reviewed',
  'filed',
  'name',
  'id',
] as const

/** Gathers the lines of one lead block. */
export interface LeadBlock {
  /** Reads a line; a text in return says what is wrong with it. */
  readonly line: (text: string, place: Place) => string | undefined
  readonly read: () => WrittenLead
}

type Building = { -readonly [K in keyof WrittenLead]: WrittenLead[K] }

/** Begins a lead block. */
export function leadBlock(named: Named): LeadBlock {
  const lead: Building = { named, tags: [], people: [], fields: [], filed: [], at: {} }
  const seen = new Set<string>()
  return { read: () => lead, line: (text, place) => lineRead(lead, seen, text, place) }
}

function lineRead(lead: Building, seen: Set<string>, text: string, place: Place): string | undefined {
  const inQuotes = unquoted(text)
  const [, plain, after] = /^([^:\s“"]+)\s*:(.*)$/s.exec(text) ?? []
  const name = inQuotes?.words ?? plain
  const rest = (inQuotes ? /^\s*:(.*)$/s.exec(inQuotes.rest)?.[1] : after)?.trim()
  if (name === undefined || rest === undefined)
    return 'it lacks its value; it reads name: value, as in phone: +1 734 555 0142'
  const isOwn = inQuotes === undefined && (ownNames as readonly string[]).includes(name)
  const mark = isOwn ? `own ${name}` : name
  if (seen.has(mark) && name !== 'with' && name !== 'filed')
    return `${name} stands here a second time; leave one of them out`
  seen.add(mark)
  return isOwn ? ownRead(lead, name, rest, place) : fieldRead(lead, name, rest, place)
}

/** A value, plain or in quotes. */
function valueRead(text: string): { value: string; rest: string } | undefined {
  if (!/^[“"]/.test(text)) return { value: text, rest: '' }
  const inQuotes = unquoted(text)
  return inQuotes && { value: inQuotes.words, rest: inQuotes.rest.trim() }
}

const SHAPES = { stage: 'stage: lost, price', tags: 'tags: suv, lease', with: 'with: Marco Ortiz, husband' } as const

function ownRead(lead: Building, name: string, text: string, place: Place): string | undefined {
  if (name === 'stage' || name === 'tags' || name === 'with') {
    const parts = partsOf(text)
    const [first, second, ...more] = parts ?? []
    if (parts === undefined || first === undefined)
      return `${name} lacks its value, or a quote is not closed; it reads ${SHAPES[name]}`
    if (name === 'tags') lead.tags = parts.filter((part, at) => parts.indexOf(part) === at)
    else if (more.length > 0) return `“${more[0]}” is one word too many; it reads ${SHAPES[name]}`
    else if (name === 'stage') lead.stage = { name: first, ...(second !== undefined && { reason: second }), place }
    else lead.people = [...lead.people, { name: first, ...(second !== undefined && { relation: second }) }]
    return undefined
  }
  const read = valueRead(text)
  if (read === undefined || read.rest !== '' || read.value === '')
    return `${name} lacks its value, or a quote is not closed; take the line out where there is none`
  if (name === 'since' || name === 'reviewed') {
    const day = asDay(read.value)
    if (day === undefined) return dayWrong(read.value)
    lead[name] = day
  } else if (name === 'filed') lead.filed = [...lead.filed, read.value]
  else if (name === 'phone' || name === 'email' || name === 'zone') {
    lead[name] = read.value
    if (name !== 'zone') lead.at = { ...lead.at, [name]: place }
  } else return `${name} stands in the heading; it reads lead Dana Ortiz ^k7f2q9m3xa`
  return undefined
}

function fieldRead(lead: Building, name: string, text: string, place: Place): string | undefined {
  const [, before = text, day] = /^(.*?)\s*\(set (\S+)\)$/s.exec(text) ?? []
  const on = day === undefined ? undefined : asDay(day)
  if (day !== undefined && on === undefined) return dayWrong(day)
  const read = valueRead(before)
  if (read === undefined || read.rest !== '') return 'a quote is not closed; it ends with ”'
  if (before === '') return `${name} lacks its value; take the line out where there is none`
  const wrongDay = /^\d{4}-\d\d-\d\d$/.test(read.value) && asDay(read.value) === undefined
  if (wrongDay && read.value === before) return dayWrong(read.value)
  lead.fields = [...lead.fields, { name, value: read.value, ...(on && { on }), place }]
  return undefined
}

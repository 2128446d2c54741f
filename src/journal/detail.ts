import { type StopChannel, stopChannels } from '../core/cue.ts'
import { asDay, type Day } from '../core/day.ts'
import { cueRead } from './cue-line.ts'
import { dayWrong } from './days.ts'
import { quoted, unquoted, wordWritten } from './marks.ts'
import type { Said } from './written.ts'

type Move = Extract<Said, { kind: 'move' }>
type Settlement = Extract<Said, { kind: 'settlement' }>

const ID = /^\^([a-z0-9]{10})$/

/** What follows the colon of a move: `proposal -> lost, price`. */
export function moveWritten({
  from,
  to,
  reason,
  amount,
  path,
}: Pick<Move, 'reason' | 'amount' | 'path'> & { from: string; to: string }): string {
  return [
    `${wordWritten(from)} -> ${wordWritten(to)}`,
    reason === undefined ? undefined : wordWritten(reason),
    amount === undefined ? undefined : `amount ${amount}`,
    path === undefined ? undefined : `path ${wordWritten(path)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** Reads what follows the colon of `stage`, `won`, `lost`, `requeue` or `path`; a text in return says what is wrong. */
export function moveRead(kind: string, detail: string): Move | string {
  const move = kind === 'requeue' || kind === 'path' ? kind : 'stage'
  const ends = kind === 'won' || kind === 'lost' ? kind : undefined
  const parts = markedParts(detail)
  if (parts === undefined) return 'a quote is not closed; it ends with ”'
  const [first, ...rest] = parts
  const [from, to] = first?.arrow ?? []
  const said: { -readonly [K in keyof Move]?: Move[K] } = { kind: 'move', move }
  if (ends) said.ends = ends
  if (from !== undefined && to !== undefined) Object.assign(said, { from, to })
  else if (first !== undefined && !first.tagged) {
    const word = first.word
    if (kind === 'stage') said.to = word
    else if (kind === 'lost') said.reason = word
    else if (kind === 'won') {
      if (!isAmount(word)) return `“${word}” is no amount; it reads 32000`
      said.amount = Number(word)
    } else said.path = word
  }
  for (const part of first?.tagged ? parts : rest) {
    if (part.tagged === 'amount') {
      if (!isAmount(part.word)) return `“${part.word}” is no amount; it reads amount 32000`
      said.amount = Number(part.word)
    } else if (part.tagged === 'path') said.path = part.word
    else if (said.reason === undefined) said.reason = part.word
    else return `“${part.word}” is one word too many; a move reads proposal -> lost, price`
  }
  if (kind === 'stage' && said.to === undefined) return 'it lacks the stage; it reads stage Dana Ortiz: new -> proposal'
  return said as Move
}

const isAmount = (word: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(word)

interface MovePart {
  readonly word: string
  readonly tagged?: 'amount' | 'path'
  readonly arrow?: readonly [string, string]
}

function markedParts(detail: string): MovePart[] | undefined {
  const parts: MovePart[] = []
  let rest = detail.trim()
  while (rest !== '') {
    const tag = /^(amount|path)\s+/.exec(rest)
    const tagged = tag?.[1] as MovePart['tagged']
    rest = rest.slice(tag?.[0].length ?? 0)
    const first = wordRead(rest)
    if (first === undefined) return undefined
    rest = first.rest
    let arrow: MovePart['arrow']
    if (/^(?:->|→)/.test(rest)) {
      const second = wordRead(rest.replace(/^(?:->|→)\s*/, ''))
      if (second === undefined) return undefined
      arrow = [first.word, second.word]
      rest = second.rest
    }
    parts.push({ word: first.word, ...(tagged && { tagged }), ...(arrow && { arrow }) })
    if (rest === '') break
    if (!rest.startsWith(',')) return undefined
    rest = rest.slice(1).trim()
  }
  return parts
}

/** One word or quote, up to an arrow or a comma. */
function wordRead(text: string): { word: string; rest: string } | undefined {
  if (/^[“"]/.test(text)) {
    const inQuotes = unquoted(text)
    return inQuotes && { word: inQuotes.words, rest: inQuotes.rest.trim() }
  }
  const end = text.search(/\s*(?:->|→|,|$)/)
  return { word: text.slice(0, end).trim(), rest: text.slice(end).trim() }
}

const isPlainSource = (source: string): boolean =>
  /^[^\s“”"\\^]+$/.test(source) && asDay(source) === undefined && source !== 'until'

/** What follows the colon of a settlement: `quiet 2026-12-01`. A rule is named by its id alone. */
export function settlementWritten({ settles, source, occurrence, until }: Settlement): string {
  if (settles === 'snooze' && source === undefined && occurrence === undefined) return until ?? ''
  const rule = /^rule:([^:]+)$/.exec(source ?? '')?.[1]
  const shown = rule !== undefined && isPlainSource(rule) ? rule : source
  const plain = shown !== undefined && isPlainSource(shown) && (shown.includes(':') || shown === rule)
  return [
    source === undefined ? undefined : plain ? shown : quoted(source),
    occurrence,
    until === undefined ? undefined : `until ${until}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** Reads what follows the colon of `done`, `skip` or `snooze`; a text in return says what is wrong. */
export function settlementRead(settles: Settlement['settles'], detail: string): Settlement | string {
  const said: { -readonly [K in keyof Settlement]?: Settlement[K] } = { kind: 'settlement', settles }
  let rest = detail.trim()
  if (/^[“"]/.test(rest)) {
    const inQuotes = unquoted(rest)
    if (inQuotes === undefined) return 'a quote is not closed; it ends with ”'
    said.source = inQuotes.words
    rest = inQuotes.rest.trim()
  }
  const days: Day[] = []
  let until = false
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    const day = asDay(word)
    if (day !== undefined && until) said.until = day
    else if (day !== undefined) days.push(day)
    else if (word === 'until') until = true
    else if (/^\d{4}-/.test(word)) return dayWrong(word)
    else if (said.source === undefined && days.length === 0) said.source = word.includes(':') ? word : `rule:${word}`
    else return `“${word}” is one word too many; it reads quiet 2026-12-01`
  }
  const [day] = days
  if (day !== undefined) {
    if (settles === 'snooze' && said.source === undefined && said.until === undefined) said.until = day
    else said.occurrence = day
  }
  if (settles === 'snooze' && said.until === undefined)
    return 'it lacks the day; it reads snooze Dana Ortiz: 2027-01-05'
  return said as Settlement
}

/** What follows the colon of a stop: `email “please no more emails”`. */
export const stopWritten = ({ channel, sure, because }: Omit<Extract<Said, { kind: 'stop' }>, 'kind'>): string =>
  [channel, sure ? undefined : '?', because === undefined ? undefined : quoted(because)]
    .filter((part) => part !== undefined)
    .join(' ')

/** What follows the colon of `allow`: `email ^e91k2a7y0d “asked for the brochure”`. */
export const allowWritten = ({ channel, stop, because }: Omit<Extract<Said, { kind: 'allow' }>, 'kind'>): string =>
  [channel, stop === undefined ? undefined : `^${stop}`, quoted(because)].filter((part) => part !== undefined).join(' ')

/** Reads what follows the colon of `stop` or `allow`; a text in return says what is wrong. */
export function permissionRead(kind: 'stop' | 'allow', detail: string): Said | string {
  const open = detail.search(/[“"]/)
  const inQuotes = open < 0 ? undefined : unquoted(detail.slice(open))
  if (open >= 0 && (inQuotes === undefined || inQuotes.rest.trim() !== '')) return 'the words stand last, in “”'
  const said: { channel: StopChannel; sure: boolean; stop?: string } = { channel: 'any', sure: true }
  for (const word of detail
    .slice(0, open < 0 ? undefined : open)
    .split(/\s+/)
    .filter(Boolean)) {
    const id = ID.exec(word)?.[1]
    if (kind === 'stop' && word === '?') said.sure = false
    else if (kind === 'allow' && id !== undefined) said.stop = id
    else if ((stopChannels as readonly string[]).includes(word)) said.channel = word as StopChannel
    else return `“${word}” is no channel; it is one of: ${stopChannels.join(', ')}`
  }
  const { channel, sure, stop } = said
  if (kind === 'stop') return { kind, channel, sure, ...(inQuotes && { because: inQuotes.words }) }
  if (inQuotes === undefined)
    return 'a stop is lifted for a reason only; it reads allow Dana Ortiz: email “asked for the brochure”'
  return { kind, channel, ...(stop !== undefined && { stop }), because: inQuotes.words }
}

/** Reads what follows the colon of any kind but a note; a text in return says what is wrong. */
export function detailRead(kind: string, detail: string, on: Day): Said | string {
  if (kind === 'done' || kind === 'skip' || kind === 'snooze') return settlementRead(kind, detail)
  if (kind === 'stop' || kind === 'allow') return permissionRead(kind, detail)
  if (kind !== 'cue') return moveRead(kind, detail)
  const cue = cueRead(detail, on, '')
  return typeof cue === 'string' ? cue : { kind: 'cue', cue }
}

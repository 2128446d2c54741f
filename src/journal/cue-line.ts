import { type CueType, cueTypes, type StopChannel, stopChannels } from '../core/cue.ts'
import { asClock, type Day } from '../core/day.ts'
import type { WholeCue } from '../core/whole.ts'
import { looksLikeSpan, spanRead, spanWritten, yearlyWritten } from './days.ts'
import { quoted, unquoted } from './marks.ts'

/** A cue as it is written: all but its key. */
export type CueWords = Omit<WholeCue, 'key' | 'by'>

/** Occasions that come round every year. */
const YEARLY = /birthday|b-?day|anniversary/i

const isNumber = (word: string): boolean => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word)

/** Whether what a cue is about could be taken for another part of its line. */
const isOdd = (about: string): boolean =>
  about === '' ||
  /[“”"\\^]|^\s|\s$|\s\s|[^\S ]/.test(about) ||
  about
    .split(' ')
    .some(
      (word) =>
        looksLikeSpan(word) ||
        /^(?:[<>?]|@\d+|P\d\w*|\d{1,2}:\d\d)$/.test(word) ||
        stopChannels.includes(word as StopChannel),
    )

/** A cue as the journal writes it, its words last. `text` is the note in which its words stand. */
export function cueWritten(cue: CueWords, noted: Day, text: string): string {
  if (cue.type === 'none') return `none${placeWritten(cue, text)} ${quoted(cue.quote)}`
  const { type, about, every, date, until, time, op, value, channel, sure } = cue
  const yearly =
    date !== undefined && until === undefined && type === 'occasion' && YEARLY.test(about ?? cue.quote)
      ? yearlyWritten(date, noted)
      : undefined
  return [
    type,
    about === undefined ? undefined : isOdd(about) ? quoted(about) : about,
    every,
    date === undefined ? undefined : (yearly ?? spanWritten({ date, ...(until && { until }) })),
    time,
    op,
    value,
    channel,
    placeWritten(cue, text).trim() || undefined,
    sure ? undefined : '?',
    quoted(cue.quote),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

const placeIn = (text: string, quote: string): number => Math.max(0, text.indexOf(quote))

const placeWritten = ({ quote, index }: Pick<CueWords, 'quote' | 'index'>, text: string): string =>
  index === placeIn(text, quote) ? '' : ` @${index}`

/** Reads a cue as the journal writes it; a text in return says what is wrong with it. */
export function cueRead(line: string, noted: Day, text: string): CueWords | string {
  const { parts, wrong } = takeParts(line)
  if (wrong !== undefined) return wrong
  const first = parts.shift()
  const type = first?.plain as CueType | 'none' | undefined
  if (type === undefined || !([...cueTypes, 'none'] as string[]).includes(type))
    return `“${first?.plain ?? first?.inQuotes ?? ''}” is no cue; it is one of: ${cueTypes.join(', ')}, none`
  const last = parts.pop()
  if (last?.inQuotes === undefined) return 'the words of the note stand last, in “”'
  const quote = last.inQuotes

  const cue: Record<string, unknown> = {}
  const about: string[] = []
  for (const { plain, inQuotes } of parts) {
    if (inQuotes !== undefined) cue['about'] = inQuotes
    else if (looksLikeSpan(plain)) {
      const span = spanRead(plain, noted)
      if (typeof span === 'string') return span
      Object.assign(cue, span)
    } else if (plain === '?') cue['sure'] = false
    else if (plain === '<' || plain === '>') cue['op'] = plain
    else if (cue['op'] !== undefined && cue['value'] === undefined && isNumber(plain)) cue['value'] = Number(plain)
    else if (/^@\d+$/.test(plain)) cue['index'] = Number(plain.slice(1))
    else if (/^\d{1,2}:\d\d$/.test(plain)) {
      if (asClock(plain) === undefined) return `${plain} is not a time of day; it reads 14:00`
      cue['time'] = asClock(plain)
    } else if (/^P\d\w*$/.test(plain)) cue['every'] = plain
    else if ((stopChannels as readonly string[]).includes(plain)) cue['channel'] = plain
    else about.push(plain)
  }
  if (about.length > 0) cue['about'] = about.join(' ')
  return missing(type, cue) ?? ({ type, sure: true, index: placeIn(text, quote), ...cue, quote } as CueWords)
}

/** Each type has something that it can't be without. */
function missing(type: CueType | 'none', cue: Readonly<Record<string, unknown>>): string | undefined {
  if (['callback', 'appointment', 'expiry', 'occasion'].includes(type) && cue['date'] === undefined)
    return `${type} needs a day: ${type} 2027-01-02 “…”`
  if (type === 'recurring' && cue['every'] === undefined)
    return 'recurring needs how often: recurring P3M 2027-02-01 “…”'
  if (cue['op'] !== undefined && cue['value'] === undefined)
    return `after ${cue['op']} stands a number: condition rate < 6 “…”`
  return undefined
}

interface Part {
  readonly plain: string
  readonly inQuotes?: string
}

function takeParts(line: string): { parts: Part[]; wrong?: string } {
  const parts: Part[] = []
  let rest = line.trim()
  while (rest !== '') {
    if (/^[“"]/.test(rest)) {
      const inQuotes = unquoted(rest)
      if (inQuotes === undefined) return { parts, wrong: 'a quote is not closed; it ends with ”' }
      parts.push({ plain: '', inQuotes: inQuotes.words })
      rest = inQuotes.rest.trim()
    } else {
      const [plain = ''] = /^[^\s“"]+/.exec(rest) ?? []
      parts.push({ plain })
      rest = rest.slice(plain.length).trim()
    }
  }
  return { parts }
}

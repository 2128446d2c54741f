import type { Day } from '../core/day.ts'
import type { Note } from '../core/note.ts'
import type { KeptCue, LeadRecord } from '../core/record.ts'
import type { Stop } from '../core/settlement.ts'
import type { Trigger } from '../core/trigger.ts'
import { because } from './agenda.ts'
import type { Paint } from './paint.ts'
import { count, factWords, quote, rememberWords, shortDay, wayWords, wideDay, wrapped } from './words.ts'

/** What one should know before a call. */
export interface LeadBrief extends Omit<LeadRecord, 'notes' | 'cues' | 'settlements'> {
  readonly today: Day
  readonly notes: readonly Note[]
  readonly facts: readonly { readonly quote: string; readonly whose?: string }[]
  readonly reasons: readonly Trigger[]
  readonly conditions: readonly KeptCue[]
  /** Whether they may be called at this moment, in words, where there is a phone and anything to say; a line each. */
  readonly calling?: string
  /** Set where they bought on a day that nobody knows. */
  readonly isDayUnknown?: true
}

/** How much of a lead's notes is shown: the last so many, and of each no more than its first so many characters. */
export interface Much {
  readonly notes: number
  readonly characters?: number
}

/** The brief before a call: who they are, what to remember, what is next, what was said last. */
export function renderLead(brief: LeadBrief, most: Much, paint: Paint, screen?: number): string {
  const { lead, today, since, fields, facts, reasons, conditions, stops, notes } = brief
  const standing = stops.filter(({ lifted }) => lifted === undefined)
  const known = [
    `${paint.bold(lead.name)} · ${[lead.stage, ...(brief.isDayUnknown ? [] : [stageWords(brief)])].join(', ')}`,
    [lead.phone, lead.email, lead.zone, lead.tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('   '),
    ...standing.map((stop) => paint.red(stopWords(stop))),
    ...linesOf(brief.calling, screen).map((line) => paint.yellow(line)),
  ].filter((line) => line !== '')
  const last = notes.toReversed().slice(0, most.notes)
  const older = notes.length - last.length
  return [
    ...known,
    ...section(
      'next',
      [
        ...reasons.map((reason) => `${wideDay(reason.due)}  ${wayWords(reason)}${because(reason, today)}`),
        ...conditions.map(({ quote: words }) => `when it happens  ${quote(words)}`),
      ],
      paint,
      screen,
    ),
    ...section('remember', [...new Set(facts.map(rememberWords))].slice(0, 8), paint, screen),
    ...section(
      'facts',
      fields.map(({ name, value }) => `${name} ${factWords(value)}`),
      paint,
      screen,
    ),
    ...section(
      `notes since ${shortDay(notes[0] === undefined || notes[0].on > since ? since : notes[0].on, today)}`,
      [
        ...last.map((note) => noteWords(begun(note, lead.name, most.characters))),
        ...(older > 0 ? [paint.dim(`and ${count(older, 'older note')}: nurture show "${lead.name}" --all`)] : []),
      ],
      paint,
      screen,
    ),
    '',
  ].join('\n')
}

const linesOf = (text: string | undefined, screen: number | undefined): string[] =>
  text === undefined ? [] : text.split('\n').flatMap((line) => wrapped(line, screen))

const section = (title: string, lines: readonly string[], paint: Paint, screen?: number): string[] =>
  lines.length === 0
    ? []
    : ['', paint.dim(title), ...lines.flatMap((line) => line.split('\n').flatMap((part) => onScreen(part, screen)))]

/** A line of a section: what does not fit the screen goes on beneath, a little further in. */
function onScreen(line: string, screen: number | undefined): string[] {
  const [indent = ''] = /^ */.exec(line) ?? []
  const [first = '', ...further] = wrapped(
    line.slice(indent.length),
    screen && Math.max(30, screen - indent.length - 6),
  )
  return [`  ${indent}${first}`, ...further.map((part) => `    ${indent}${part}`)]
}

function stageWords({ moves, since, today }: LeadBrief): string {
  const last = moves.at(-1)
  const words = `since ${shortDay(last?.on ?? since, today)}`
  if (last?.kind === 'requeue') return `back ${words}${last.reason === undefined ? '' : `, after ${last.reason}`}`
  return last?.reason === undefined ? words : `${words}, ${last.reason}`
}

const stopWords = ({ channel, sure, because: words }: Stop): string =>
  `${sure ? '' : 'perhaps '}${channel === 'any' ? 'do not contact' : `no ${channel}`}${words === undefined ? '' : `: ${quote(words)}`}`

/** A note as far as it is shown: of a very long one its beginning, with where the rest is. */
const begun = (note: Note, name: string, most = Number.POSITIVE_INFINITY): Note =>
  note.text.length <= most
    ? note
    : { ...note, text: `${note.text.slice(0, most).trimEnd()}… (nurture show "${name}" for all of it)` }

function noteWords({ on, at, channel, direction, outcome, text }: Note): string {
  const how = [channel, direction === 'in' ? 'from them' : undefined, outcome].filter(Boolean).join(', ')
  const body = text === '' ? '' : `\n    ${text.replace(/\n/g, '\n    ')}`
  return `${wideDay(on)}${at === undefined ? '' : ` ${at}`}  ${how}${body}`
}

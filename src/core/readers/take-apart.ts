import type { Mention } from '../dates/mention.ts'
import { type Day, dayOf, partsOf } from '../day.ts'
import { clausesOf } from './clauses.ts'
import type { Text } from './text.ts'
import { tokenise } from './tokens.ts'

const GREETING = /^\W*(?:hi|hello|dear|g['’]day|good (?:morning|afternoon|evening|day)|hey)\b[^.\n]{0,40}?(?:[,!:]|\n)/i
const SIGNED =
  /\n\s*(?:(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)|yours\b|sincerely|cheers|thanks|thank you|thx|respectfully|best)\b[^\n]{0,30}(?:\n|$)/i
const MOVED = /\b(?:moved?|resched\w*|pushed|changed|bumped|switched|shifted|postponed|slid)\b[^.]{0,40}$/i
const FROM_TO = /^from\s.+?\s+to\s+/i
const YEAR_OF_SOMETHING = /,\s*(?:19|20)\d\d$/

/** Of “moved from Tuesday to Thursday” only Thursday is left; of “in the fall, 2021 Outback” the year is the car's. */
function mended(note: string, mention: Mention, datesIn: (words: string) => readonly Mention[]): Mention {
  const { text, index } = mention
  const gone = FROM_TO.exec(text)?.[0]
  if (gone && MOVED.test(note.slice(Math.max(0, index - 60), index))) {
    const [to] = datesIn(text.slice(gone.length))
    if (to) return { ...to, index: index + gone.length + to.index }
  }
  if (mention.tense === 'past' && YEAR_OF_SOMETHING.test(text)) {
    const [first] = datesIn(text.replace(YEAR_OF_SOMETHING, ''))
    if (first) return { ...first, index: index + first.index }
  }
  return mention
}

const LENGTH =
  /\b(?:(?:another|about|around|roughly) )?((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|thirty|forty|sixty|ninety|(?:a )?couple(?: of)?(?: more)?|(?:a )?few(?: more)?|several|half a|\d{1,3})[ -]+(?:more )?(?:business days?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnights?))\b\.?/gi
const STILL =
  /^(?:['’]?s?)(?: or (?:so|two))?,? ?(?:left|to go|remaining|to run|yet to run|(?:and )?then\b|and (?:call|ring|try|check|follow|text|email|phone)|from now|before (?:calling|trying|ringing|contacting))/i
const LET =
  /\b(?:prob|probably|give|allow|wait|waiting|needs?|need|leave|another|take|takes|said|says|for|after|within|hold off|sit tight|back off|ready for|ready in|timeline is|timeframe is|timeline|timeframe)\b(?: (?:it|him|her|them|me|us|about|around|at least|a|another|like|maybe|for|roughly|say|that|this)){0,3} $/i
const CONTACT_BEFORE =
  /\b(?:check back|call back|cb|f\/u|fu|follow(?:[ -]?up)?|try again|call again|ring again|back|again|revisit|circle back|recontact|touch base)(?: in| again| for| him| her| them| w\/ \w+)? $/i
const CONTACT_AFTER = /^ ?(?:f\/u|follow[ -]?up|callback|cb\b|check[ -]?(?:in|back)|call ?back|out\b|away\b|from now)/i
const AT_REST =
  /\b(?:not|no|never|busy|away|out|off|gone|unavailable|closed|disturbed|travel\w*|abroad|hold|wait|quiet|alone|until|doesn['’]t|don['’]t|won['’]t|can['’]t)\b/i

/** Lengths of time that are said without “in”, where they speak of a wait: “six weeks or so, then call”, “14 months to go”. */
function waitsIn(note: string, known: readonly Mention[], datesIn: (words: string) => readonly Mention[]): Mention[] {
  return [...note.matchAll(LENGTH)].flatMap(({ 0: words, 1: length = '', index }) => {
    const end = index + words.length
    if (known.some((mention) => mention.index < end && index < mention.index + mention.text.length)) return []
    const before = note.slice(Math.max(0, index - 40), index)
    const let_ = LET.exec(before)?.[0] ?? ''
    const near = CONTACT_BEFORE.test(before) || CONTACT_AFTER.test(note.slice(end, end + 20))
    const waits =
      near ||
      /^another/i.test(words) ||
      STILL.test(note.slice(end, end + 30)) ||
      (let_ !== '' && (!/^(?:for|after|within|said|says)/i.test(let_) || AT_REST.test(before)))
    const [found] = waits ? datesIn(`in ${length.replace(/ more\b/, '')}`) : []
    return found ? [{ ...found, text: words.replace(/\.$/, ''), index }] : []
  })
}

const SEASON =
  /(?<!\b(?:an?|his|her|my|of|to|the|this|next|last|named|is|did|tune|from|every|all|over|in)[ -])\b(spring|summer|fall|autumn|winter)(?=\s*(?:[.,;!\n]|$|-? ?(?:ish|maybe|prob|then|at the earliest)))/g

/** A season that is said bare at the end of a clause: “touch base spring”. */
function seasonsIn(note: string, known: readonly Mention[], datesIn: (words: string) => readonly Mention[]): Mention[] {
  return [...note.matchAll(SEASON)].flatMap(({ 0: text, index }) => {
    if (index === 0 || known.some((mention) => mention.index <= index && index < mention.index + mention.text.length))
      return []
    const [found] = datesIn(`in the ${text}`)
    return found ? [{ ...found, text, index }] : []
  })
}

/** “Her bday is Jan 9, his the 22nd”: a bare ordinal after a day of a month means that month, in one sentence. */
function withNearby(note: string, mentions: readonly Mention[]): Mention[] {
  let anchor: Mention | undefined
  return mentions.map((mention) => {
    const near = anchor && !/[.!?;\n]/.test(note.slice(anchor.index + anchor.text.length, mention.index))
    if (mention.form !== 'ordinal' || !anchor || !near || mention.end !== undefined) {
      if ((mention.form === 'day' || mention.form === 'slashes') && mention.tense !== 'past') anchor = mention
      return mention
    }
    const { year, month } = partsOf(anchor.lands)
    const same = dayOf(year, month, partsOf(mention.lands).date)
    return same !== undefined && same > anchor.lands && mention.lands < anchor.lands
      ? { ...mention, start: same, lands: same }
      : mention
  })
}

/** Takes a note apart into tokens and clauses, once for all readers. */
export function takeApart(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesIn: (words: string) => readonly Mention[],
): Text {
  const whole = withNearby(
    note,
    dates.map((mention) => mended(note, mention, datesIn)),
  )
  const waits = [...waitsIn(note, whole, datesIn), ...seasonsIn(note, whole, datesIn)]
  const mentions = waits.length === 0 ? whole : [...whole, ...waits].toSorted((a, b) => a.index - b.index)
  const tokens = tokenise(note, mentions)
  const letter = GREETING.test(note) || SIGNED.test(note)
  return { note, written, tokens, clauses: clausesOf(tokens), datesIn, letter }
}

import type { DatesIn, Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'
import { bareMonthsIn } from './bare-months.ts'

const LENGTH =
  /\b(?:(?:another|about|around|roughly) )?((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|thirty|forty|sixty|ninety|(?:a )?couple(?: of)?(?: more)?|(?:a )?few(?: more)?|several|half a|\d{1,3}(?: ?(?:-|–|to|or) ?\d{1,3})?)(?: and a half)?[ -]+(?:more )?(?:business days?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnights?)(?: and a half)?)\b\.?/gi
const STILL =
  /^(?:['’]?s?)(?: or (?:so|two))?,? ?(?:at (?:the )?least|minimum|tops|left|to go|remaining|to run|yet to run|(?:and )?then\b|and (?:call|ring|try|check|follow|text|email|phone)|from now|before (?:calling|trying|ringing|contacting))/i
const LET =
  /\b(?:prob|probably|give|allow|wait|waiting|quotes?|quoted|reckons?|needs?|need|leave|another|take|takes|said|says|for|after|within|hold off|sit tight|back off|ready for|ready in|timeline is|timeframe is|timeline|timeframe)\b(?: (?:it|him|her|them|me|us|about|around|at least|a|another|like|maybe|for|roughly|say|that|this)){0,3} $/i
const GOOD_FOR =
  /\b(?:good|valid|locked(?: in)?|guaranteed|holds?|runs|lasts|bound|approved)(?: only)? for (?:another |about |only )?$/i
/** “Renewed in June, good for two years”: counted from then. */
const BEGUN = /\b(?:renewed|signed|issued|bought|started|extended|passed|since|done)\b[^.;\n]*$/i
const CONTACT_BEFORE =
  /\b(?:check back|call back|cb|f\/u|fu|follow(?:[ -]?up)?|try again|call again|ring again|back|again|revisit|circle back|recontact|touch base)(?: in| again| for| him| her| them| w\/ \w+)? $/i
/** “Call him 6 mo”, where “one call a year” tells how often. */
const CALL_BEFORE = /\b(?:call|ring|text|email|ping|try|phone|buzz|nudge) (?:(?:him|her|them|back) )?$/i
const CONTACT_AFTER = /^ ?(?:f\/u|follow[ -]?up|callback|cb\b|check[ -]?(?:in|back)|call ?back|out\b|away\b|from now)/i
/** “Renewal notice needs 60 days”, “give 60 days' notice”: how long before something, and no wait from now. */
const NOTICE_AFTER = /^['’]?[ -]?(?:(?:written|prior|advance) )?notice\b/i
const NOTICE_BEFORE = /\bnotice (?:is|needs?|requires?|takes?|period|of|by)(?: \w+){0,2} $/i
const AT_REST =
  /\b(?:not|no|never|busy|away|out|off|gone|unavailable|closed|disturbed|travel\w*|abroad|hold|wait|quiet|alone|leave|let|until|doesn['’]t|don['’]t|won['’]t|can['’]t)\b/i

const endOf = (mention: Mention | undefined): number => (mention ? mention.index + mention.text.length : 0)

/** Without one of these no length of time is said. */
const UNITS = /[ -](?:business day|day|week|wk|month|mos?\b|mth|year|yr|fortnight)/i

/** Lengths of time that are said without “in”, where they speak of a wait: “six weeks or so, then call”, “14 months to go”. */
function waitsIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  if (!UNITS.test(note)) return []
  let next = 0
  return gather(foundIn(note, LENGTH), ({ 0: words, 1: length = '', index }) => {
    const end = index + words.length
    // Both are in the order of the note: what ended before these words is done with.
    while (next < known.length && endOf(known[next]) <= index) next += 1
    if ((known[next]?.index ?? Infinity) < end) return []
    const before = note.slice(Math.max(0, index - 40), index)
    const let_ = LET.exec(before)?.[0] ?? ''
    if (NOTICE_AFTER.test(note.slice(end, end + 24)) || NOTICE_BEFORE.test(before)) return []
    const near =
      CONTACT_BEFORE.test(before) ||
      (CALL_BEFORE.test(before) && !/^an? /i.test(length)) ||
      CONTACT_AFTER.test(note.slice(end, end + 20))
    const waits =
      near ||
      (GOOD_FOR.test(before) && !BEGUN.test(before)) ||
      /^another/i.test(words) ||
      STILL.test(note.slice(end, end + 30)) ||
      (let_ !== '' && (!/^(?:for|after|within|said|says)/i.test(let_) || AT_REST.test(before)))
    const [found] = waits ? datesIn(`in ${length.replace(/ more\b/, '')}`) : []
    return found ? [{ ...found, text: words.replace(/\.$/, ''), index }] : []
  })
}

const SEASON =
  /(?<!\b(?:an?|his|her|my|of|to|the|this|next|last|named|is|did|tune|from|every|all|over|in)[ -])\b(spring|summer|fall|autumn|winter)(?=\s*(?:[.,;!\n]|$|-? ?(?:ish|maybe|prob|then|at the earliest)))/g

/** Without one of these no time of the year is over. */
const IS_OVER = / (?:over|done|through|behind|past|out of|finished|gone|up)\b/i
const OVER =
  /\b(?:when|once|after|as soon as|till|until)((?: the)? (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|thanksgiving|easter|halloween|labor day|memorial day|new year(?:'s|s)?|summer|holidays|holiday season))(?:['’]s| is| are)? (?:over|done|through|behind (?:us|him|her|them)|past|out of the way|finished|gone|up)\b/gi

/** “When January's over”: a day, though it is said as something that happens. */
function oversIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  if (!IS_OVER.test(note)) return []
  return gather(foundIn(note, OVER), ({ 0: text, 1: name = '', index }) => {
    const taken = known.some((mention) => mention.index < index + text.length && index < endOf(mention))
    const [found] = taken ? [] : datesIn(`after${name}.`)
    return found ? [{ ...found, text, index }] : []
  })
}

/** Without one of these no time of the year comes. */
const IS_HERE = / (?:come|roll|get|start|begin|arrive|hits|kicks|sets|is|finally|back|around|along|round|up|here)/i
const COMES =
  /\b(?:when|once|as soon as|till|until|after)((?: the)? (?:spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|new year|holidays))(?: (?:comes?|rolls?|gets?|starts?|begins?|arrives?|hits|kicks in|sets in|is|finally|back|around|along|round|up|here))+\b/gi

/** “When fall comes”: a season or month that will, sooner or later. */
const comesIn = (note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(IS_HERE.test(note) ? foundIn(note, COMES) : [], ({ 0: text, 1: name = '', index }) => {
    const taken = known.some((mention) => mention.index < index + text.length && index < endOf(mention))
    const [found] = taken ? [] : datesIn(`in${name}.`)
    return found ? [{ ...found, text, index }] : []
  })

const IS_OUT =
  /\bbefore the (week|month|year)(?:['’]s| is) (?:out|over|up|done)\b|(?<=\b(?:expires?|ends?|runs? out|lapses?|finish(?:es)?|terminates?|is up|is over|goes) )with the (month|quarter|year)\b/gi

/** “Before the week is out”, “ends with the year”. */
const outsIn = (note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(foundIn(note, IS_OUT), ({ 0: text, 1: before, 2: unit = before, index }) => {
    const taken = known.some((mention) => mention.index < index + text.length && index < endOf(mention))
    const [found] = taken ? [] : datesIn(`by the end of the ${unit}.`)
    return found ? [{ ...found, text, index }] : []
  })

const ARRIVES_AT =
  /\b(?:lands?|landing|(?:shift|class|lunch|practice|work) (?:ends?|is over|finishes)|finishes|(?:knocks?|clocks?) (?:off|out)|gets? (?:in|off|out|home|back)|(?:is|he's|she's|they're) (?:off|out|home|back|free|done)) (at (?:[1-9]|1[0-2])(?: ?: ?[0-5]\d)?)(?=\s*(?:[.,;!\n]|$|today\b))/gi

/** “His plane lands at 4”, “off at 1”: an hour of today, where no day is said beside it. */
const hoursIn = (note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(note.includes(' at ') ? foundIn(note, ARRIVES_AT) : [], ({ 0: words, 1: hour = '', index }) => {
    const at = index + words.length - hour.length
    const taken = known.some((mention) => mention.index < at + hour.length && at < endOf(mention))
    const [found] = taken ? [] : datesIn(`today ${hour}`)
    return found ? [{ ...found, text: hour, index: at, form: 'clock' as const }] : []
  })

const SNOW = /\b(before|until|till?|after|when|once) (?:the )?snow (?:flies|falls|comes|hits|starts)\b/gi

/** “Before the snow flies”: winter, in other words. */
const snowsIn = (note: string, _: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(foundIn(note, SNOW), ({ 0: text, 1: side = '', index }) => {
    const [found] = datesIn(`${/^(?:when|once)/i.test(side) ? 'in' : side} winter.`)
    return found ? [{ ...found, text, index }] : []
  })

/** A season that is said bare at the end of a clause: “touch base spring”. */
function seasonsIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  return gather(foundIn(note, SEASON), ({ 0: text, index }) => {
    if (index === 0 || known.some((mention) => mention.index <= index && index < mention.index + mention.text.length))
      return []
    const [found] = datesIn(`in the ${text}`)
    return found ? [{ ...found, text, index }] : []
  })
}

const ORDINAL =
  /\b\d{1,2}(?:st|nd|rd|th)\b(?! (?:of|time|floor|st\b|street|ave|call|attempt|vm|visit|gen|grade|unit))(?<=\b(?:(?:is|try|call|text|ring|cb|till|until|due|thru|through|home|returns) (?:the )?|(?:on|for|by) the |(?:coming|comes|meeting|meets|demo|appt|visit|install|arrives) (?:(?:to|at|by|in|out|over) (?:the |his |her |our |their )?)?(?:\w+ )?)\d\w+)/gi
const SPELLED =
  /\b(?:till?|until|by) the ((?:twenty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth|thirty[ -]first)\b(?! (?:of|week|weekend|month|time|one|half|quarter|floor|day|call))/gi
const SLASHES =
  /\b\d{1,2}\/\d{1,2}(?![\d/]|\s*(?:arm|pitch|split|ton|inch|in\b|"))(?<=\b(?:done|up|expires?|ends?|due|out|over|renews?|cb|call|is) \d{1,2}\/\d{1,2})/gi
/** “So the 21st earliest”, “the fifteenth is when she has sign-off”, “the 24th same time is locked”. */
const ORDINAL_LEADS =
  /(?:^|[,.;:(–-] ?|\b(?:so|and|but|or|then|maybe|says|said|thinks) )(?:the )?(\d{1,2}(?:st|nd|rd|th)|(?:twenty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth)(?= (?:same time|(?:at the )?(?:earliest|soonest)|is (?:when|the day|the soonest|soonest|the earliest|the first day|good|fine|best|better|locked|set|on|what)|it is|instead|onwards?|or later)\b)/gi
/** “1/4 is fine.” */
const SLASHES_SUIT =
  /\b\d{1,2}\/\d{1,2}(?= (?:is|works|suits|would be|is more|sounds) (?:fine|good|ok|okay|better|best|great|for|me|us|him|her|them|perfect)\b)(?<=(?:^|[.;!?\n] ?)\d{1,2}\/\d{1,2})/gi
const MONTH_SUITS =
  /\b(?:feb(?:ruary)?|mar(?:ch)?|jul(?:y)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?= (?:is|works|suits|would be|sounds|looks|better|best)(?= |$|[.,;!]))(?<=(?:^|[,.;:!] ?|\b(?:but|so|maybe|probably|rush|wait) )\w+)/gi
const TOMORROW = /\b(?:2(?:moro?w?|mrw|mrrw|mro|moz)|tmoz)(?: (?:am|pm|morning|afternoon))?\b/gi
const OFTEN = /\b(m(?:n?th|on)ly|qtrly|wkly|bi-?wkly|yrly)\b/gi
const FORTNIGHT = /\b(a|one|two|three) (fortnight|week|weeks) (today|tomorrow)\b|\bthis day (fortnight|week)\b/gi

const LONGHAND: Readonly<Record<string, string>> = {
  m: 'monthly',
  q: 'quarterly',
  w: 'weekly',
  b: 'biweekly',
  y: 'yearly',
}

/** Days that only the word before them shows to be days: “try 23rd”, “membership done 5/1 won't renew”. */
function ledIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  const said: Mention[] = []
  const free = (from: number, to: number): boolean =>
    !known.some((mention) => mention.index < to && from < mention.index + mention.text.length)
  const add = (index: number, text: string, as: string): void => {
    const [found] = free(index, index + text.length) ? datesIn(as) : []
    if (found) said.push({ ...found, text, index })
  }
  for (const { 0: day, index } of foundIn(note, ORDINAL)) add(index, day, `the ${day}`)
  for (const { 0: day, index } of foundIn(note, SLASHES)) add(index, day, `on ${day}.`)
  for (const { 0: day, index } of foundIn(note, SLASHES_SUIT)) add(index, day, `on ${day}.`)
  for (const { 0: words, 1: day = '', index } of foundIn(note, SPELLED))
    add(index + words.length - day.length, day, `by the ${day}.`)
  for (const { 0: words, 1: day = '', index } of foundIn(note, ORDINAL_LEADS))
    add(index + words.length - day.length, day, `on the ${day}.`)
  for (const { 0: words, index } of foundIn(note, TOMORROW))
    add(index, words, `tomorrow${/am|morn/i.test(words) ? ' morning' : /pm|aft/i.test(words) ? ' afternoon' : ''}`)
  for (const { 0: month, index } of foundIn(note, MONTH_SUITS)) add(index, month, `in ${month}`)
  for (const { 0: words, index } of foundIn(note, OFTEN))
    add(index, words, LONGHAND[words[0]?.toLowerCase() ?? ''] ?? 'monthly')
  return said
}

/** “A fortnight today”, “this day fortnight” is counted from today; the dates know only the last word of it. */
function fortnightsIn(note: string, _: readonly Mention[], datesIn: DatesIn): Mention[] {
  return gather(
    foundIn(note, FORTNIGHT),
    ({ 0: text, 1: count = 'a', 4: day, 2: unit = day, 3: from = 'today', index }) => {
      const [found] = datesIn(`in ${count === 'a' ? 'one' : count} ${unit}`)
      return found && from.toLowerCase() === 'today' ? [{ ...found, text, index }] : []
    },
  )
}

const PAYMENTS =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:more )?(?:(?:monthly|car|loan|lease) )?(?:payments?|pmts?|instal+ments?)(?= (?:left|to go|remaining|remain|outstanding|more)\b)/gi

/** “9 payments left”: one a month. */
const paymentsIn = (note: string, _: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(foundIn(note, PAYMENTS), ({ 0: text, 1: count = '', index }) => {
    const [found] = datesIn(`in ${count} months`)
    return found ? [{ ...found, text, index }] : []
  })

/** Ways to find dates that only the words around them show to be dates, beside those that are known. */
export const missedDates: readonly ((note: string, known: readonly Mention[], datesIn: DatesIn) => Mention[])[] = [
  fortnightsIn,
  snowsIn,
  hoursIn,
  waitsIn,
  oversIn,
  outsIn,
  comesIn,
  paymentsIn,
  seasonsIn,
  bareMonthsIn,
  ledIn,
]

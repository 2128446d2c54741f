import type { DatesIn, Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MINUTES: Readonly<Record<string, number>> = {
  'oh five': 5,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty five': 25,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  fifty: 50,
  'fifty five': 55,
}
const DAY =
  /\b(?:(?:on|by|for|until|till|til|before|after|around|thru|through|not before) the|(?:the )?week of the|(?:call|ring|text|try|see|meet) (?:him|her|them) (?:on )?the) ((?:(twenty|thirty)[ -])?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|twentieth|thirtieth)\b(?=\s*(?:$|[.,;!?)\n]|(?:at|and|i|he|she|they|we|to|for|with|in the|around|before|after|so|but|or|if|when|call|about|re|noon|because|since|then|once|as|unless|while|which|that|and)\b))/gi
const HOUR =
  /^,? (?:(at|around|about|by) )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ -](oh five|five|ten|fifteen|twenty five|twenty|thirty|forty five|forty|fifty five|fifty))?(?: (o['’]?clock))?(?: (?:in the |this )?(morning|afternoon|evening)| ([ap])\.?m\b)?(?=$|[\s.,;!?)])/i
/** Without one of these no day of a month is said in words. */
const ORDINAL_SAID = /(?:first|second|third|fourth|(?:fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th)\b/i
const HOUR_SAID = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i

/** “On the twenty second”: days of the month as they are said aloud. */
export function spokenDaysIn(note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] {
  if (!ORDINAL_SAID.test(note)) return []
  return gather(foundIn(note, DAY), ({ 0: words, 1: day = '', 2: tens = '', 3: ones, index }) => {
    const at = index + words.length - day.length
    if (known.some((mention) => mention.index < at + day.length && at < mention.index + mention.text.length)) return []
    const base = /^thirt/i.test(tens) || /^thirtieth/i.test(day) ? 30 : /^twent/i.test(day) ? 20 : 0
    const number = base + (ones === undefined ? 0 : ORDINALS.indexOf(ones.toLowerCase()) + 1)
    const [found] = datesIn(/^(?:the )?week/i.test(words) ? `the week of the ${number}th` : `the ${number}th`)
    return found ? [{ ...found, text: day, index: at }] : []
  })
}

/** “January eighth one thirty in the afternoon”: the hour that is said right after a day. */
export function withSpokenHours(note: string, mentions: readonly Mention[], datesIn: DatesIn): readonly Mention[] {
  if (!HOUR_SAID.test(note)) return mentions
  const whole: Mention[] = []
  for (const mention of mentions) {
    const last = whole.at(-1)
    if (last && mention.index < last.index + last.text.length) continue
    const end = mention.index + mention.text.length
    const said = mention.form === 'clock' || mention.time !== undefined ? null : HOUR.exec(note.slice(end, end + 48))
    const [words = '', at, hour = '', minutes, sharp, part, half] = said ?? []
    if (!said || !(at || minutes || sharp || part || half)) {
      whole.push(mention)
      continue
    }
    const minute = String(MINUTES[(minutes ?? '').toLowerCase()] ?? 0).padStart(2, '0')
    const side = half ? `${half}m` : part ? (/morn/i.test(part) ? 'am' : 'pm') : ''
    const time = datesIn(`tomorrow at ${HOURS.indexOf(hour.toLowerCase()) + 1}:${minute}${side}`)[0]?.time
    whole.push(time ? { ...mention, text: note.slice(mention.index, end + words.length), time } : mention)
  }
  return whole
}

import type { Form, Mention } from '../../dates/mention.ts'

/** How far, in characters, an hour may stand from the day that it belongs to. */
const REACH = 60
const DAYS = new Set<Form>(['day', 'slashes', 'ordinal', 'weekday', 'relative', 'holiday', 'library'])
const SENTENCE = /[.!?;\n]/
/** “Works until 5pm”, “before noon he is at school”: a bound of theirs, and not the hour of the day. */
const BOUND = /^(?:until|till?|before|from|since|between|after)\b/i
const THEIR_HOURS =
  /\b(?:works?|working|open|opens|shifts?|closes?|sleeps?|busy|asleep|at work|off at|called|emailed|texted|rang|written|sent|left)\b[^,]*$/i
/** “Friday? 4pm?”: an hour that is a sentence by itself goes with the day before it. */
const ALONE_BEFORE = /^[^.!?;\n]{0,40}[.!?;]["”']?\s+(?:at |say |@ ?)?$/i
const ALONE_AFTER = /^["”']?\s*(?:[.!?;\n]|$)/

const endOf = ({ index, text }: Mention): number => index + text.length

const isHour = ({ form, every, time }: Mention): boolean =>
  form === 'clock' && every === undefined && time !== undefined

const isOneDay = ({ form, end, tense, every, start, lands }: Mention): boolean =>
  DAYS.has(form) && end === undefined && every === undefined && tense !== 'past' && start === lands

/** “In the morning” says less than “7pm”. */
const isExact = ({ text }: Mention): boolean => !/\b(?:morning|afternoon|evening|night|tonight|day)\b/i.test(text)

function belongs(note: string, day: Mention, hour: Mention): boolean {
  const between = note.slice(endOf(day), hour.index)
  if (/^[\s,@]*$/.test(between)) return day.time === undefined
  if (between.length > REACH || BOUND.test(hour.text) || THEIR_HOURS.test(between)) return false
  if (day.time !== undefined && (isExact(day) || !isExact(hour))) return false
  if (!SENTENCE.test(between)) return true
  return ALONE_BEFORE.test(between) && ALONE_AFTER.test(note.slice(endOf(hour)))
}

/** “Wednesday evening after supper, say 7pm”: an hour belongs to the day that was just named, and is no day by itself. */
export function withHours(note: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const day = joined.at(-1)
    if (day && mention.time !== undefined && isHour(mention) && isOneDay(day) && belongs(note, day, mention)) {
      const adjoins = /^[\s,@]*$/.test(note.slice(endOf(day), mention.index))
      const text = adjoins ? note.slice(day.index, endOf(mention)) : day.text
      joined[joined.length - 1] = { ...day, text, time: mention.time }
    } else joined.push(mention)
  }
  return joined
}

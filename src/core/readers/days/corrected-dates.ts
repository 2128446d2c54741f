import type { DatesIn, Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

const COUNT =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|(?:a )?couple(?: of)?|(?:a )?few|\\d{1,3}'
const UNIT = 'days?|weeks?|wks?|months?|mos?|years?|yrs?'
const LENGTH = new RegExp(`\\b(?:${COUNT})[ -]+(${UNIT})\\b`, 'i')
/** “Make that three”, “actually his words were four weeks”, “no, six”. */
const CORRECTION = new RegExp(
  `\\b(?:make (?:that|it)|actually|correction|scratch that|i mean|sorry|no wait|wait,? no|nope|or rather|no)\\b[,:]? (?:(?:make it|make that|it's|its|it was|was|were|words|his|her|he|she|they|said|says|more|like|in|about) )*(${COUNT})(?:[ -]+(${UNIT}))?(?=\\s*(?:[.,;!?)]|$|he said|she said))`,
  'gi',
)
/** How far, in characters, a slip may stand from what puts it right. */
const NEAR = 60

/** “Call in two weeks, actually make it 3”: a length that is put right, with or without its unit. */
export const correctedIn = (note: string, known: readonly Mention[], datesIn: DatesIn): Mention[] =>
  gather(foundIn(note, CORRECTION), ({ 0: words, 1: count = '', 2: unit, index }) => {
    const slip = known.findLast(
      (mention) => mention.index + mention.text.length <= index && mention.index > index - NEAR,
    )
    const [, said] = LENGTH.exec(slip?.text ?? '') ?? []
    const at =
      index +
      words.length -
      count.length -
      (unit === undefined ? 0 : words.length - words.lastIndexOf(count) - count.length)
    const taken = known.some(
      (mention) => mention.index < index + words.length && at < mention.index + mention.text.length,
    )
    const [found] = said === undefined || taken ? [] : datesIn(`in ${count} ${unit ?? said}`)
    return found ? [{ ...found, text: note.slice(at, index + words.length), index: at }] : []
  })

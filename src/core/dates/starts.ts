import { isListed, listOf } from '../lines.ts'
import { firsts } from './holiday-firsts.ts'
import { meaningOf, nothing } from './words.ts'

/** Words without a meaning of their own that a date may begin with. */
const starters = listOf(
  [
    'a an another about other far aft after ahead alternate any bank anytime around as at b back before between bi business by calendar closest',
    'couple coupla cpl dozen each earlier ev every evey evry fall few final financial fiscal first from front fy give giving h half hold holidays',
    'holiday in inside just latter later midnight near nearer nearest closer no not nothing on once one other past penultimate balance per post prior remaining tail',
    'prior q remainder rest right school schools same second semi several shortly straight directly immediately since sometime soon tax the thrice through thru til till',
    'to today tonight tonite toward towards tri twice until untill up very w wait week weekday weekdays weekend weekends when within work working',
    'cy kw cw eo pre twenties thirties forties fifties sixties seventies eighties nineties xmas christmas winter biz bus d the zero each good',
  ].join(' '),
)

const marks = new Set(["'", '‘', '~', '@', '/', '>'])

/** Words that lead on to a date, and are none without one: “not before the end”, “in about a couple of weeks”. */
const links = listOf(
  [
    'a about advance aft after ahead also alternate an and another any approx approximately around as at back be before between by c',
    'closer closest couple coupla cpl directly dozen b e each earlier ev every evey evry few for from front full give giving good her him his hold',
    'immediately in inside is it its just later latter least less like maybe me more most my near nearer nearest no not nothing now o of off on only',
    'or our over part per post right roughly say several shortly since so soon sometime sooner straight than the their them then through thru til till',
    'time to toward towards under until untill up us very w wait when whole with within',
  ].join(' '),
)

/** Other words without a meaning of their own that tell what the word before them begins. */
const joints = listOf(
  [
    'additional advance beginning but closes commencing containing ending hol hols hundred including including ish its line madness my nd night of oclock oh our p part',
    'rd road said s season seasons st starting t th thing thousand thousands times tens week x whole me wc it m y into new during side',
  ].join(' '),
)

/** Whether a way of saying a day can ask for this word; all others are the same to it. */
export const isKnown = (word: string): boolean =>
  isListed(links, word) || isListed(starters, word) || isListed(joints, word)

/** Whether a word only leads on to a date: after it there must be one that names something. */
export const isLink = (word: string): boolean => isListed(links, word)

/** Whether a date may begin with this word or mark; most words of a note are passed over at once. */
export const mayStart = (word: string): boolean => isListed(starters, word) || meaningOf(word) !== nothing

/** Whether a date may begin with this mark. */
export const markMayStart = (mark: string): boolean => marks.has(mark)

/** Whether a holiday's name, anywhere, begins with this word. */
export function firstOfHoliday(word: string): boolean {
  const mark = word.indexOf("'")
  return firsts.includes(` ${mark < 0 ? word : word.slice(0, mark)} `)
}

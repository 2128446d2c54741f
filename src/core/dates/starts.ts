import { meaningOf } from './words.ts'

/** Words without a meaning of their own that a date may begin with. */
const starters = new Set(
  `a an another about abt after ahead alternate any anytime around as at b back before between bi business by calendar closest
  couple coupla cpl dozen each earlier ev every evey evry fall few final financial fiscal first from front fy give giving h half hold holidays
  holiday in inside just latter later midnight near nearer nearest closer no not nothing on once one other past per post prior
  prior q remainder rest right school same second semi several shortly straight directly immediately since sometime soon tax the thrice through thru til till
  to today tonight tonite toward towards twice until untill up very w wait week weekday weekdays weekend weekends within work working
  twenties thirties forties fifties sixties seventies eighties nineties xmas christmas winter biz bus d the zero each good`.split(
    /\s+/,
  ),
)

const marks = new Set(["'", '‘', '~', '@', '/', '>'])

/** Whether a date may begin with this word or mark; most words of a note are passed over at once. */
export const mayStart = (word: string): boolean => starters.has(word) || Object.keys(meaningOf(word)).length > 0

/** Whether a date may begin with this mark. */
export const markMayStart = (mark: string): boolean => marks.has(mark)

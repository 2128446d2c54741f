import { gather } from '../../gather.ts'
import { beside, oursIn } from '../evidence/evidence.ts'
import { threshold } from '../evidence/threshold.ts'
import { type Claim, datesOf, has, type Text, wordsBetween } from '../language/text.ts'
import { aboutOf } from './about.ts'

const WAITS =
  /^(?:\w+ ){0,3}?(?:waiting (?:for|on)|pending|holding out for|depends on|subject to) (.*)$|^(.{3,40}?) (?:has to|have to|needs to|need to|must) .{0,30}\bfirst$|^(?:nothing|no|not|won't|can't|hiring|\w+ (?:freeze|hold))\b.* (?:until|till|before) (.+)$/

/** “Waiting for probate, call after that”: a wait with no day to it, and a contact that is to follow. */
export function waits(text: Text): Claim[] {
  return gather(text.clauses, (clause): Claim[] => {
    const next = text.clauses[clause.place + 1]
    if (!next || !has(next, 'thatTime') || datesOf(text, clause).length > 0 || datesOf(text, next).length > 0) return []
    const [, waited, first, held = ''] = WAITS.exec(wordsBetween(text, clause.from, clause.to)) ?? []
    const event = waited ?? first ?? held
    const asked = [next, beside(text, next, 1)].some(
      (other) => other && datesOf(text, other).length === 0 && oursIn(text, other).length > 0,
    )
    if (event.length < 3 || !asked || threshold(text, clause.from, clause.to)) return []
    const about = aboutOf(event)
    return [
      { type: 'condition', weight: 66, from: clause.from, to: clause.to, ...(about === undefined ? {} : { about }) },
    ]
  })
}

import type { Mention } from '../../dates/mention.ts'
import type { Clause } from '../language/clauses.ts'
import { marked, type Text } from '../language/text.ts'

/** “Send him comps monthly”, where “they review vendors each October” is a habit of theirs. */
export const gives = (text: Text, clause: Clause): boolean =>
  marked(clause, 'give').some(
    ({ form, from }) =>
      form === 'base' &&
      (from === clause.from ||
        (from === clause.from + 1 && text.tokens[clause.from]?.mention?.every !== undefined) ||
        /^(?:to|and|then|please|pls|just|i|we|i'll|we'll|i'd|we'd|will|must|should|can|could|gotta|,|&)$/.test(
          text.tokens[from - 1]?.text ?? '',
        )),
  )

/** “Plays golf every Thursday”: what they do themselves. */
export const HABIT =
  /^(?:he |she |they |who |and |but |also )*(?:plays?|works?|goes|golfs?|fishes|hunts|teaches|coaches|has|is|sings|runs|rides|travels|visits|takes|bowls|drives|flies|volunteers|babysits|closes|opens|bakes|delivers|attends|races|trains|swims|shops|meets)\b/

/** “They do a monthly stand-down”: whatever they do, unless they wish for it or it is with us. */
export const isTheirHabit = (words: string): boolean => THEY_DO.test(words) && !US.test(words)
const THEY_DO =
  /^(?:and |but |also |so )*(?:he|she|they|who) (?:\w+ly |always |all |both )?(?!(?:want|need|like|ask|say|said|would|will|expect|prefer|hope|told|should|could|can|might|may|insist|request|agree|look|expect)(?:s|ed)?\b)[a-z]+\b/
const US = /\b(?:us|me|we|our|i|my)\b/

const PARTS =
  /^(?:(?:on|in|the) )*(?:early |late )?(?:mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|week ?nights?)\b/i
/** “On Tuesdays.” */
export const PLURAL_DAY = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/i
const BOUNDED = /\b(?:only|never|not|best|better|prefers?|don't|dont|no|except|easiest|reach(?:ed|able)?)\b/

/** “Call mornings only”, “never on Sundays”: when they can be reached, not how often they want to be. */
export const isWhenToReach = ({ text }: Mention, words: string): boolean =>
  !/\b(?:every|each|all)\b/i.test(text) && (PARTS.test(text) || (PLURAL_DAY.test(text) && BOUNDED.test(words)))

import type { Clause } from '../language/clauses.ts'
import { has, type Text, wordsBetween } from '../language/text.ts'

/** Words that lead to an answer: “realistically Q1”, “say end of May”, “as things stand it is Q4”. */
const LEADS =
  /^(?:(?:so|say|says|let's say|lets say|realistically|honestly|truthfully|seriously|kidding aside|joking aside|jokes aside|ideally|preferably|more like|more likely|fine|ok|okay|well|or|actually|in other words|meaning|that is|that's|thats|that means|it is|it's|its|as things stand|as it stands|looks like|looking like|call it|make it|make that|figure|figures|i'd say|i guess|guess|guessing|we're talking|best guess|hopefully|at best|at the earliest|earliest|likely|most likely|probably|maybe|perhaps|the|by|in|on|around|about|then|now|though|but|and|not|until|till|sometime|more or less|which means|which is|target|aim for|shoot for|plan on|try) ?)+$/
/** What stands after the answer, where it is no sentence of its own. */
const TRAILS =
  /^(?:ish|or so|or thereabouts|maybe|probably|then|at the earliest|earliest|i think|i guess|he said|she said|they said|he thinks|she thinks|now|instead|-| )*$/
/** One of these, or it is only a preposition. */
const WEIGHS =
  /\b(?:so|says?|realistically|honestly|truthfully|seriously|aside|ideally|preferably|more likely|most likely|that is|thats|that's|that means|meaning|as things stand|as it stands|looks like|looking like|call it|make it|make that|figures?|i guess|guessing|best guess|hopefully|at best)\b/
const NEAR = 3
/** “Busy with calving”, “not this month”: no class of words tells of it, and yet it is of when. */
const NOT_NOW =
  /\b(?:busy|swamped|slammed|not (?:now|yet|this|next)|down the road|no rush|too (?:soon|early)|wait(?:s|ing)? out|hopeless|toast)\b/

/** Whether the talk just before was of when: what they wait for, want, or have put off. */
const isOfTiming = (text: Text, { place, sentence }: Clause): boolean =>
  text.clauses
    .slice(Math.max(0, place - NEAR), place)
    .some(
      (before) =>
        before.sentence >= sentence - 1 &&
        (has(before, 'await', 'act', 'contact', 'step', 'before', 'shift', 'if', 'thatTime', 'ready') ||
          NOT_NOW.test(wordsBetween(text, before.from, before.to))) &&
        !has(before, 'end', 'occasion', 'meet'),
    )

/** “Was pushing for November but legal is slow. Realistically Q1”: a clause that says when, and no more. */
export const isGist = (text: Text, clause: Clause, at: number): boolean =>
  at > clause.from &&
  LEADS.test(wordsBetween(text, clause.from, at)) &&
  WEIGHS.test(wordsBetween(text, clause.from, at)) &&
  TRAILS.test(wordsBetween(text, at + 1, clause.to)) &&
  isOfTiming(text, clause)

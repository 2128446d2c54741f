import { byWord } from '../by-word.ts'
import type { Channel, Direction, Outcome } from '../note.ts'
import type { Text } from './language/text.ts'
import { wordsBetween } from './language/text.ts'

/** What reading a note tells of the contact that it is about. */
export interface Made {
  readonly channel?: Channel
  readonly direction?: Direction
  readonly outcome?: Outcome
}

/** `needs` is of the words without one of which the pattern finds nothing: each is one token, or begins one. */
type Row = readonly [needs: RegExp, pattern: RegExp, made: Made]

const out: Direction = 'out'
const THEM =
  '(?:he|she|they|customer|client|wife|husband|hubby|buyer|seller|owner|prospect|candidate|borrower|mom|dad|partner|boss)'
/** “Hi”, “hello Jo”: a greeting with nothing behind it opens no mail. */
const REMARK = "(?:[^\\w]*[\\w'’]+){0,2}\\W*$"
const CALLED_US = new RegExp(
  `\\b${THEM} (?:just |finally |also )?(?:called|phoned|rang|called back|called in|returned my call)\\b|\\b(?:inbound|incoming) call\\b|\\bcall ?(?:ed)? in from\\b|\\bgot a call from\\b|\\bcalled me\\b|\\bcalled us\\b|\\breturned my call\\b`,
)
const TEXTED_US = new RegExp(
  `\\b${THEM} (?:just |finally |also )?(?:texted|messaged|pinged)\\b|\\btexted (?:me|us|back)\\b|\\bgot a text from\\b|\\breplied by text\\b|\\btext (?:back )?from\\b`,
)
const EMAILED_US = new RegExp(
  `\\b${THEM} (?:just |finally |also )?(?:emailed|wrote|replied|responded|filled out)\\b|\\bemailed (?:me|us|back)\\b|\\bgot an email from\\b|\\bemail from\\b|^\\s*\\b(?:hi|hello|dear)\\b(?!${REMARK})|\\bweb (?:lead|inquiry|form)\\b`,
)
const CAME_BY = new RegExp(
  `\\b(?:walked in|walk in|came (?:in|by|back in|into|over to the)|dropped in on us|stopped in to|showed up|walk ?in)\\b|\\b${THEM} (?:stopped|dropped|popped|swung) (?:by|in)\\b`,
)

/** What is said first in a note counts, and of one place the row that stands first here. */
const rows: readonly Row[] = [
  [
    /\b(?:wrong|dead|number|disconnected)/,
    /\bwrong (?:(?:number|person|guy)\b|#)|\b(?:number|line|phone)(?: is| was)? dead\b|\bnot (?:his|her|their) number\b|\bnumber (?:is )?(?:not in service|disconnected|out of service|no longer)|\bdisconnected\b/,
    { channel: 'call', direction: out, outcome: 'wrong number' },
  ],
  [
    /\b(?:hung|slammed|told|refused|cussed|yelled|shut)/,
    /\b(?:hung up|slammed the (?:phone|door)|told me to (?:get lost|go away|buzz off|pound sand)|refused to talk|cussed me|yelled at me|shut the door on)\b/,
    { channel: 'call', direction: out, outcome: 'refused' },
  ],
  [
    /\b(?:lvm|lm|answerphone|ansaphone|l\/m|left|vm|v\/m|voice|mail|inbox|machine)/,
    /\b(?:lvm|lm|lmom|lmtc|lmtcb|lmfcb|answerphone|ansaphone|l\/m|lvms|vmail|left (?:a |him |her |them |another )?(?:voice ?mail|voice mail|vm|v\/m|message|msg|vmail|mssg)|(?:voice ?mail|vm|v\/m|message|msg|vmail|mssg) left(?! (?:by|from|for (?:me|us))\b)|(?:vm|voicemail|voice mail|mailbox|mail box|inbox|vmbox)(?: is| was| box)? (?:full|not set up|isn't set up)|(?:full|went to|straight to|goes to|got (?:his|her|the|their)|hit) (?:vm|voice ?mail|mailbox|machine)|answering machine|got the machine|vm ?x?\d)\b|^(?:(?:\w+ ){1,2})?\b(?:vm|v\/m|vmail|voice ?mail)(?: again| too)?(?=$|[.,;!])/,
    { channel: 'call', direction: out, outcome: 'voicemail' },
  ],
  // What a machine answers is no talk.
  [
    /\b(?:ooo|auto|office)/,
    /\b(?:ooo (?:reply|message|msg|bounce|email)|auto(?:matic|mated)? ?-? ?(?:reply|response|responder)|autoreply|out of office(?: (?:reply|message|email))? ?(?::|from|back|till|until|reply|came|says))/,
    { channel: 'email', direction: out, outcome: 'no answer' },
  ],
  [
    /\b(?:rang|put|couldn't|engaged|busy)/,
    /\b(?:rang(?: again)? ?,? ?(?:engaged|busy|no (?:answer|reply))|(?:call|gatekeeper|gk|receptionist|front desk)? ?(?:wouldn't|wouldnt|would not|won't) put (?:me|us) (?:through|thru)|couldn't get (?:through|past)|engaged tone|line engaged)\b|^\b(?:busy|engaged)(?= ?[,.;]|$)/,
    { channel: 'call', direction: out, outcome: 'no answer' },
  ],
  [
    /\b(?:noshow|nada|joy|ans|pick|home|rang|rings|busy|tried|luck|reach|n\/[ar]|response|show|stood)/,
    /\b(?:noshow|nada|no joy|no ans(?:wer)?|n\/a|didn't (?:pick up|answer)|did not (?:pick up|answer)|didnt (?:pick up|answer)|doesn't (?:pick up|answer)|won't pick up|no pick ?up|nobody (?:picked up|answered|home)|no one (?:picked up|answered|home)|rang (?:out|and rang|off)|just (?:rings|rang)|line (?:was )?busy|busy signal|tried (?:calling|him|her|them|twice|again)|not home|no luck reaching|couldn't reach|could not reach|n\/r|no response|(?:was a |were a )?no[ -]shows?|no showed|didn't show(?: up)?|did not show(?: up)?|stood (?:me|us) up)\b/,
    { direction: out, outcome: 'no answer' },
  ],
  [/\b(?:call|phoned|rang|returned)/, CALLED_US, { channel: 'call', direction: 'in', outcome: 'talked' }],
  [/\b(?:text|messaged|pinged)/, TEXTED_US, { channel: 'text', direction: 'in', outcome: 'talked' }],
  [
    /\b(?:email|wrote|replied|responded|filled|hi\b|hello|dear|web)/,
    EMAILED_US,
    { channel: 'email', direction: 'in', outcome: 'talked' },
  ],
  [
    /\b(?:walk|came|dropped|stopped|showed|popped|swung)/,
    CAME_BY,
    { channel: 'visit', direction: 'in', outcome: 'talked' },
  ],
  [
    /\b(?:stopped|dropped|swung|popped|visited|went|met\b|toured|showed|knock|walked|drove|site|lunch|coffee|demo|saw|sat\b|door|bumped|ran\b)/,
    /\b(?:stopped by|dropped (?:in|by)|swung by|popped (?:in|by|round)|visited|went (?:to see|by|over|out to)|met (?:with|w\/|him|her|them|at|the)?|toured|showed (?:him|her|them)|knocked|walked (?:the|his|her)|drove out|site visit|lunch (?:with|w\/)|coffee (?:with|w\/)|demo'?e?d|saw (?:him|her|them) at|sat down with|sat with|test drove|door ?knock\w*|bumped into|ran into)\b/,
    { channel: 'visit', direction: out, outcome: 'talked' },
  ],
  [
    /\b(?:text|messaged|dm|pinged|wa\b|whatsapp)/,
    /\b(?:texted|sent (?:a |him |her |them )?(?:a )?text|messaged|dm'?d|pinged|whatsapped|(?:wa|whatsapp) (?:message |msg )?sent|sent (?:a )?(?:wa|whatsapp))\b/,
    { channel: 'text', direction: out },
  ],
  [
    /\b(?:e?mail|sent|emld)/,
    /\b(?:e ?mailed|(?:sent|shot) (?:him |her |them |over )?(?:(?:an?|the|my|our|another) )?e-?mail|e-?mail (?:was )?sent|sent (?:him |her |them |over )?the (?:quote|proposal|brochure|packet|deck|contract|rate sheet)|sent (?:brochure|quote|proposal|packet|info|deck|linkedin|pricing)|emld)\b/,
    { channel: 'email', direction: out },
  ],
  [
    /\b(?:spoke|spk|talk|chat|zoom|had|facetimed|call|rang|phone|reached|a?hold\b|caught|convo)/,
    /\b(?:spoke|talked|chatted|zoomed|facetimed|had a (?:\w+ )?(?:zoom|teams)|returned (?:his|her|their) call|called|rang|phoned|reached|got (?:a )?hold of|got ahold of|caught (?:him|her|them)|long (?:chat|talk|call)|good (?:chat|talk|call|convo)|nice (?:chat|talk|call)|great (?:chat|talk|call)|quick (?:chat|talk|call)|discovery call|1st call|first call|spk|spoke with|convo|on the phone)\b/,
    { channel: 'call', direction: out, outcome: 'talked' },
  ],
  [
    /\b(?:said|says|told|asked|asks|mentioned|wants|wanted|prefers|he's|she's|they're)/,
    /\b(?:said|says|told (?:me|us)|asked (?:me|for|to)|asks|mentioned|wants|wanted|prefers|he's|she's|they're)\b/,
    { direction: out, outcome: 'talked' },
  ],
]

/** Which rows a word may be part of: a bit for each. */
const rowsOf = byWord((word) => ({
  bits: rows.reduce((bits, [needs], place) => (needs.test(word) ? bits | (1 << place) : bits), 0),
}))

/** A word to oneself about what is still to do tells of no contact. */
const MEMO =
  /^(?:note to self|remember to|reminder|remind me|memo|don't forget|dont forget|todo|to do|need to|must|gotta)\b/

const PAST_TIME = /\b(?:ask(?:ed|s)? to be|to be|be|get|being|if|when|until|had|was|were|been|will be|not) $/

/** As many notes are held against every row before it pays to know what rows their words belong to. */
const FEW = 20
let notes = 0

/** The rows that a note may hold: a bit for each. */
function rowsFor({ tokens }: Text): number {
  notes += 1
  if (notes < FEW) return -1
  let bits = 0
  for (const token of tokens) bits |= rowsOf(token.text).bits
  return bits
}

/** How the contact that a note tells of was made, by whom, and how it came out. */
export function contactOf(text: Text): Made {
  const words = wordsBetween(text, 0, Math.min(text.tokens.length, 200))
  if (MEMO.test(words)) return { channel: 'note' }
  const asked = rowsFor(text)
  let best: { made: Made; at: number } | undefined
  for (const [place, [, pattern, made]] of rows.entries()) {
    if ((asked & (1 << place)) === 0) continue
    const found = pattern.exec(words)
    if (!found || PAST_TIME.test(words.slice(Math.max(0, found.index - 14), found.index))) continue
    if (!best) best = { made, at: found.index }
    else if (
      made.outcome === 'talked' &&
      best.made.outcome !== 'talked' &&
      found.index > best.at &&
      made.channel !== undefined
    )
      best = { made, at: found.index }
    else best = { at: best.at, made: { ...made, ...best.made } }
  }
  return best?.made ?? {}
}

import type { Clause } from './clauses.ts'
import type { Mark } from './marks.ts'
import { datesOf, has, marked, once, type Text, wordsBetween } from './text.ts'

/** An act of contact, and what speaks for and against its being ours to do. */
export interface Contact extends Pick<Mark, 'from' | 'to'> {
  readonly by: 'us' | 'them'
  readonly when: 'past' | 'ahead'
  readonly negated: boolean
  readonly noun: boolean
  /** Not with us: “talk to his brother”. */
  readonly elsewhere?: true
}

const THEIR_WILL =
  /\b(?:he|she|they|wife|husband|hubby|client|customer|buyer|seller|boss|owner|who|broker|agent|lender|attorney|lawyer|assistant|guy|mom|dad|son|daughter|spouse|partner|prospect|candidate|rep|office|it)(?:'ll|ll|'d| will| would| may| might| should| can| could|'s going to|'re going to| is going to| are going to| was going to| is gonna|'s gonna| was gonna|'s supposed to| is supposed to| plans to| promised to| agreed to| wants to| want to| hopes to| said will| offered to|s to| to| said he'd| said she'd| can't| cannot| couldn't| won't| didn't| doesn't| don't|)(?: just| probably| likely| maybe| then| also| prob)? $/
const THEIR_WISH =
  /\b(?:wants|want|plans|prefers|said will|says will|hopes|expects|supposed) to (?:be )?$|\bmay $|\bmight $|\b(?:told|asked|have|had|let) (?:him|her|them) (?:to )?$/
const OUR_WILL =
  /\b(?:i|we|i'll|ill|we'll|i'd|we'd|i'm|we're|me|us|ours|lemme|please|pls|plz|said|says|need|needs|got|have|gotta|must|should|okay|ok|can|could|you) (?:to |can |will |should |could |need to |have to |am to |(?:supposed|meant|allowed|free|welcome) to |'d |would |better |going to |gonna |try to )?(?:just |probably |definitely |then )?(?:to )?$/
const MUTUAL =
  /^(?:reopen|re open|pick|restart|re engage|reengage|start back|talk|speak|chat|connect|meet|discuss|review|revisit|catch|sync|regroup|reconnect|get together|hear from|look|go over|resume|come back)/
const ELSEWHERE =
  /^(?:to|with|it over with|about it with|this over with|things over with|2) (?:(?:his|their|the|some|other|both) (?!office|assistant|pa\b|secretary|desk|owner|new)|her (?!on\b|in\b|at\b|about|again|after|before|next|this|once|when|if|then|back|and\b|or\b|re\b|with|first|early|late|around|by\b|soon|over|to\b|for\b|but\b|directly|personally|assistant|office|pa\b|secretary)[a-z]|wife|hubby|husband|my|spouse|partner|brother|sister|mom|dad|boss|accountant|cpa|lawyer|attorney|lender|bank|family|kids)\b/

/** “Told him try again in 6 months”: what was said to whoever called. */
const TOLD_US = /\btold (?:him|her|them) $/
const AGAIN = /^(?:try|follow|circle|touch|check|revisit|recontact|reconnect|retry)/

/** “Nice chat about the fair in August”: it was had. */
const WAS_NICE = /^(?:a |had a |very |really )*(?:nice|good|great|long|lovely|pleasant|friendly|fun) $/

/** “We'll circle back with you”: what they told the writer. */
const TO_YOU = /^(?:back )?(?:to |with )?you\b/

/** “They meet every Monday”, “the trustees meet on the 19th”: among themselves. */
const OTHERS_DO =
  /(?:^|\b(?:the|and|but|his|her|their|our|when|once|after) )(?:they|(?:trustees|directors|governors|partners|board|committee|council|owners|members|shareholders|family|team|managers|executives|brothers|sisters|parents))(?: (?:all|both|only|will|are going to|next|usually|always))* $/
const WITH_US = /^(?:with )?(?:us|me)\b/

/** “I'll ring you Wednesday i told him”. */
const I_TOLD =
  /\b(?:i|we) (?:told|said to|promised|assured|wrote|texted|answered|replied) ?(?:him|her|them|back|mr|mrs|ms|$)/

/** “Will call if interested” is theirs, though it does not say who. */
const LEFT_OPEN =
  /\b(?:if interested|if (?:he|she|they|needed|anything|it|his|her|their)|when (?:he|she|they|ready)|once (?:he|she|they|ready)|should (?:he|she|they))\b/
/** “The vendor's rep visits every other Wednesday”. */
const SOMEBODY_DOES =
  /\b(?:his|her|their|the|\w+'s) (?!monthly|weekly|daily|quarterly|yearly|annual|regular|regularly|site|home|phone|sales|cold|follow|two|three|first|next|last|same|usual)\w+ $/
/** Contacts that can be counted, so that their -s may be a plural. */
const COUNTABLE =
  /^(?:calls|texts|emails|messages|pings|visits|chats|talks|rings|nudges|reminds|contacts|checks in|follows up|updates|phones|reviews)/
const saysNot =
  /\b(?:no need (?:to|for)|not|don't|dont|do not|never|no|doesn't|doesnt|does not|didn't|didnt|won't|wont|will not|needn't|stop|quit|without|shouldn't|can't|cant|cannot|couldn't|wouldn't|isn't|no more|nothing|no longer|not to|w\/o|cease|hold off on|hold off|rather not|against)(?: (?:want|wants|need|needs|like|likes|have|to|us|me|any|more|bother|bothering|worry|worrying|about|a|an|the|get|getting|be|anymore|ever|even|on|for|further|follow|up|another|please|pls|it|from|phone|is|necessary)){0,4} $/

/** How an act of contact in a clause is meant. */
export function contactAt(text: Text, clause: Clause, mark: Mark): Contact {
  const before = `${wordsBetween(text, Math.max(clause.from, mark.from - 7), mark.from)} `
  const after = wordsBetween(text, mark.to, Math.min(clause.to, mark.to + 5))
  const word = wordsBetween(text, mark.from, mark.to)
  const noun =
    mark.tag === 'contact' ||
    mark.form === 's' ||
    /\b(?:a|an|the|next|another|phone|quick|that|any|more|each|for|no|his|her|my|this) $/.test(before)
  const negated = saysNot.test(before)
  const spot = { from: mark.from, to: mark.to, negated, noun }
  if (MUTUAL.test(word) && mark.form !== 'ing' && OTHERS_DO.test(before) && !WITH_US.test(after))
    return { ...spot, by: 'them', when: 'ahead', elsewhere: true }
  if (word === 'contact' && /^(?:gets?|has|is|was|says?|said|wants?|will|went|left|at|there|person|name)\b/.test(after))
    return { ...spot, by: 'them', when: 'past' }
  if (/^(?:know|hear)s? about/.test(word) && THEIR_WILL.test(before))
    return { ...spot, by: 'them', when: 'ahead', elsewhere: true }
  if (ELSEWHERE.test(after) && MUTUAL.test(word)) return { ...spot, by: 'them', when: 'ahead', elsewhere: true }
  if (mark.form === 'past') {
    const wished =
      /\b(?:be|get|being) $/.test(before) || /\b(?:wants?|needs?|likes?|asked for|would like|prefers?)\b/.test(before)
    return { ...spot, by: 'us', when: wished ? 'ahead' : 'past' }
  }
  if (/\b(?:did|been|was|were|had|from|after|kept|keeps|tried|started) $/.test(before) && !noun)
    return { ...spot, by: 'us', when: 'past' }
  if (WAS_NICE.test(before) && /^(?:chat|talk|call|visit|conversation|meeting|catch up)/.test(word))
    return { ...spot, by: 'us', when: 'past' }
  if (mark.form === 'ing' && /^(?:is|was|are|were) /.test(after)) return { ...spot, by: 'them', when: 'past' }
  if (
    mark.form === 'ing' &&
    /\b(?:he's|she's|they're|hes|shes|is|are|after|for|by|of|appreciated|thanks for) $/.test(before)
  )
    return { ...spot, by: 'them', when: 'ahead', ...(word === 'visiting' ? { elsewhere: true as const } : {}) }
  if (
    /^(?:back )?(?:(?:to |with )?(?:me|us) )?(?:(?:on|by) )?(?:himself|herself|themselves|themself|his own|her own|their own)\b/.test(
      after,
    )
  )
    return { ...spot, by: 'them', when: 'ahead' }
  if (word.startsWith('be '))
    return { ...spot, by: THEIR_WILL.test(before) && !/want|like|hope/.test(before) ? 'them' : 'us', when: 'ahead' }
  if (
    /\b(?:i|we)(?:'ll|'d| will| would)? (?:\w+ )?$/.test(before) &&
    I_TOLD.test(wordsBetween(text, mark.to, mark.to + 9))
  )
    return { ...spot, by: 'us', when: 'ahead' }
  if (/^want/.test(word)) return { ...spot, noun: false, negated: false, by: 'us', when: 'ahead' }
  if (
    /^meets?$/.test(word) &&
    /\b(?!(?:to|we|i|will|can|could|please|and|then|should|us|let's|lets|shall|i'll|we'll|they|also|just|they'll|he'll|she'll|would|must|,)\b)[a-z]+ $/.test(
      before,
    )
  )
    return { ...spot, by: 'them', when: 'ahead', elsewhere: true }
  if (mark.tag === 'contact' && /\b(?:he|she|they) $/.test(before))
    return { ...spot, noun: false, by: 'them', when: 'ahead' }
  if (mark.form === 's' && !COUNTABLE.test(word))
    return { ...spot, noun: false, by: 'them', when: 'ahead', elsewhere: true }
  if (/^(?:visits|calls|texts|emails|phones|messages|rings)$/.test(word) && SOMEBODY_DOES.test(before))
    return { ...spot, noun: false, by: 'them', when: 'ahead', elsewhere: true }
  if (mark.form === 's' && /\b(?:he|she|they|who|it) $/.test(before))
    return { ...spot, noun: false, by: 'them', when: 'ahead' }
  if (mark.form === 's' && /^(?:me|us|him|her|them)\b/.test(after))
    return { ...spot, noun: false, by: 'them', when: 'ahead' }
  if (
    /^will $|\b(?:and|but|,) will $|^(?:says )?will $/.test(before) &&
    LEFT_OPEN.test(wordsBetween(text, mark.to, Math.min(text.tokens.length, mark.to + 14)))
  )
    return { ...spot, by: 'them', when: 'ahead' }
  if (
    /\bwill (?:just |prob |probably |likely )?$/.test(before) &&
    (/^(?:me|us|you)\b/.test(after) || has(text.clauses[clause.place - 1], 'they')) &&
    !/\b(?:i|we) will/.test(before)
  )
    return { ...spot, by: 'them', when: 'ahead' }
  if (
    text.letter &&
    !noun &&
    !/\b(?:can|could|shall|should|may|might|let's|lets) (?:we|i) (?:\w+ )?$/.test(before) &&
    (/\b(?:i|we|i'll|we'll|i shall|we shall|it|they)(?: \w+)? (?:will |shall |would |'ll )?$|\b(?:i'll|we'll) $/.test(
      before,
    ) ||
      /^(?:back )?(?:to |with )?you\b/.test(after)) &&
    !/\b(?:you|please) (?:\w+ )?$/.test(before)
  )
    return { ...spot, by: 'them', when: 'ahead' }
  if (!noun && TO_YOU.test(after) && !/\b(?:please|i|me|if) (?:\w+ )?$/.test(before))
    return { ...spot, by: 'them', when: 'ahead' }
  if (noun || OUR_WILL.test(before)) return { ...spot, by: 'us', when: 'ahead' }
  if (MUTUAL.test(word)) return { ...spot, by: 'us', when: 'ahead' }
  if (TOLD_US.test(before) && AGAIN.test(word)) return { ...spot, by: 'us', when: 'ahead' }
  if (
    THEIR_WILL.test(before) ||
    THEIR_WISH.test(before) ||
    /\b(?:he|she|they) (?!said|says|asked|asks|told|wanted me|needs us)\w+ to $/.test(before)
  )
    return { ...spot, by: 'them', when: 'ahead' }
  if (
    /^(?:me|us|our office|the office|my cell|in)\b/.test(after) &&
    /\b(?:told (?:him|her|them)|asked (?:him|her|them)|have (?:him|her|them)|let (?:him|her|them)) to $/.test(before)
  )
    return { ...spot, by: 'them', when: 'ahead' }
  return { ...spot, by: 'us', when: 'ahead' }
}

/** What was found in each clause of a note. */
const found = once((): (readonly Contact[])[] => [])

/** The acts of contact in a clause. */
export function contactsIn(text: Text, clause: Clause): readonly Contact[] {
  const known = found(text)
  const contacts = known[clause.place] ?? marked(clause, 'act', 'contact').map((mark) => contactAt(text, clause, mark))
  known[clause.place] = contacts
  return contacts
}

/** The acts of contact in a clause that are ours to do, and still to be done. */
export const oursIn = (text: Text, clause: Clause): Contact[] =>
  contactsIn(text, clause).filter(({ by, when, negated }) => by === 'us' && when === 'ahead' && !negated)

/** Whether a mark is denied: "no demo Friday", "won't renew". */
export const isDenied = (text: Text, clause: Clause, { from }: Pick<Mark, 'from'>): boolean =>
  saysNot.test(`${wordsBetween(text, Math.max(clause.from, from - 5), from)} `)

/** The clause that many places on in the same sentence. */
export function beside({ clauses }: Text, { place, sentence }: Clause, by: number): Clause | undefined {
  const other = clauses[place + by]
  return other?.sentence === sentence ? other : undefined
}

/** The clauses around one in its sentence, nearest first. */
export const around = (text: Text, clause: Clause): Clause[] =>
  [-1, 1, -2, 2].flatMap((by) => beside(text, clause, by) ?? [])

/** Whether a clause has a date of its own. */
export const isDated = (text: Text, clause: Clause): boolean => datesOf(text, clause).length > 0

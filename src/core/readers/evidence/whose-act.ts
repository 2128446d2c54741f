import { byWord } from '../../by-word.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { has, type Text, wordsBetween } from '../language/text.ts'

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
  /(?:^|\b(?:the|and|but|his|her|their|our|when|once|after|says|said|that) )(?:they|(?:trustees|directors|governors|partners|board|committee|council|owners|members|shareholders|family|team|managers|executives|brothers|sisters|parents))(?: (?:all|both|only|will|are going to|next|usually|always))* $/
const WITH_US = /^(?:with )?(?:us|me)\b/

/** “HR write to everyone by the 15th”: they do, and to more than ours; what we are to do has nobody named before it. */
const TO_ALL =
  /^(?:to |with )?(?:everyone|everybody|all (?:the )?(?:\w+ )?(?:applicants|candidates|bidders|vendors|suppliers|tenants|owners|members|parents|staff|customers|residents))\b/
const SOMEBODY =
  /\b(?!(?:i|we|me|us|to|will|i'll|we'll|please|pls|and|then|so|but|should|must|can|could|now|also|just|need|needs|again)\b)[a-z]{2,} $/

/** “3rd call this year”: counts what was. */
const COUNTS = /\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|umpteenth) $/
const SO_FAR = /^(?:this (?:week|month|quarter|year|season)|today|so far|in (?:a|as many)|from (?:him|her|them))\b/

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
const WISHED = /\b(?:be|get|being) $|\b(?:wants?|needs?|likes?|asked for|would like|prefers?)\b/
const BY_THEMSELVES =
  /^(?:back )?(?:(?:to |with )?(?:me|us) )?(?:(?:on|by) )?(?:himself|herself|themselves|themself|his own|her own|their own)\b/
/** “The partners meet”, where “we'll meet” is with us. */
const OTHERS_MEET =
  /\b(?!(?:to|we|i|will|can|could|please|and|then|should|us|let's|lets|shall|i'll|we'll|they|also|just|they'll|he'll|she'll|would|must|,)\b)[a-z]+ $/
/** What a customer writes of themselves: “I'll call”, “they will ring you”. */
const WRITER_WILL =
  /\b(?:i|we|i'll|we'll|i shall|we shall|it|they)(?: \w+)? (?:will |shall |would |'ll )?$|\b(?:i'll|we'll) $/

/** “He'll give me a ring.” */
const THEY_GIVE_US = /\b(?:he|she|they)(?:'ll|'d| will| would) (?:give|drop|shoot|send) (?:me|us) (?:an? )?$/

/** An act of contact with the words around it. */
interface Act {
  readonly text: Text
  readonly clause: Clause
  readonly mark: Mark
  readonly word: string
  readonly spoken: ReturnType<typeof spokenOf>
  readonly before: string
  readonly after: string
  readonly noun: boolean
}

type Doing = Pick<Contact, 'by' | 'when'> & Partial<Contact>

const ours: Doing = { by: 'us', when: 'ahead' }
const had: Doing = { by: 'us', when: 'past' }
const theirs: Doing = { by: 'them', when: 'ahead' }
const elsewhere: Doing = { ...theirs, elsewhere: true }

/** What the words of an act tell by themselves. */
const spokenOf = byWord((word) => ({
  mutual: MUTUAL.test(word),
  again: AGAIN.test(word),
  countable: COUNTABLE.test(word),
  hearsOf: /^(?:know|hear)s? about/.test(word),
  talk: /^(?:chat|talk|call|visit|conversation|meeting|catch up)/.test(word),
  calls: /^(?:visits|calls|texts|emails|phones|messages|rings)$/.test(word),
  wants: word.startsWith('want'),
  meets: word === 'meet' || word === 'meets',
}))

/** It is words before the act that say so. */
const LED = true
type Way = readonly [doing: Doing, says: (act: Act) => boolean, led?: typeof LED]

/** Whose act it is, and whether it was: in this order, the first that holds counts. */
const ways: readonly Way[] = [
  [
    elsewhere,
    ({ mark, before, after, spoken }) =>
      spoken.mutual && mark.form !== 'ing' && OTHERS_DO.test(before) && !WITH_US.test(after),
    LED,
  ],
  [
    { by: 'them', when: 'past' },
    ({ word, after }) =>
      word === 'contact' && /^(?:gets?|has|is|was|says?|said|wants?|will|went|left|at|there|person|name)\b/.test(after),
  ],
  [elsewhere, ({ before, spoken }) => spoken.hearsOf && THEIR_WILL.test(before), LED],
  [elsewhere, ({ after, spoken }) => ELSEWHERE.test(after) && spoken.mutual],
  [elsewhere, ({ mark, before, after }) => mark.form === 'base' && TO_ALL.test(after) && SOMEBODY.test(before), LED],
  [had, ({ before, after }) => COUNTS.test(before) && SO_FAR.test(after), LED],
  [ours, ({ mark, before }) => mark.form === 'past' && WISHED.test(before), LED],
  [had, ({ mark }) => mark.form === 'past'],
  [
    had,
    ({ before, noun }) => !noun && /\b(?:did|been|was|were|had|from|after|kept|keeps|tried|started) $/.test(before),
    LED,
  ],
  [had, ({ before, spoken }) => WAS_NICE.test(before) && spoken.talk, LED],
  [{ by: 'them', when: 'past' }, ({ mark, after }) => mark.form === 'ing' && /^(?:is|was|are|were) /.test(after)],
  [elsewhere, (act) => act.word === 'visiting' && isBusyWith(act), LED],
  [theirs, (act) => isBusyWith(act), LED],
  [theirs, ({ before }) => THEY_GIVE_US.test(before), LED],
  [theirs, ({ after }) => BY_THEMSELVES.test(after)],
  [
    theirs,
    ({ word, before }) => word.startsWith('be ') && THEIR_WILL.test(before) && !/want|like|hope/.test(before),
    LED,
  ],
  [ours, ({ word }) => word.startsWith('be ')],
  [
    ours,
    ({ text, mark, before }) =>
      /\b(?:i|we)(?:'ll|'d| will| would)? (?:\w+ )?$/.test(before) &&
      I_TOLD.test(wordsBetween(text, mark.to, mark.to + 9)),
    LED,
  ],
  [{ ...ours, noun: false, negated: false }, ({ spoken }) => spoken.wants],
  [elsewhere, ({ before, spoken }) => spoken.meets && OTHERS_MEET.test(before), LED],
  [{ ...theirs, noun: false }, ({ mark, before }) => mark.tag === 'contact' && /\b(?:he|she|they) $/.test(before), LED],
  [{ ...elsewhere, noun: false }, ({ mark, spoken }) => mark.form === 's' && !spoken.countable],
  [{ ...elsewhere, noun: false }, ({ before, spoken }) => spoken.calls && SOMEBODY_DOES.test(before), LED],
  [
    { ...theirs, noun: false },
    ({ mark, before, after }) =>
      mark.form === 's' && (/\b(?:he|she|they|who|it) $/.test(before) || /^(?:me|us|him|her|them)\b/.test(after)),
  ],
  [
    theirs,
    ({ text, mark, before }) =>
      /^will $|\b(?:and|but|,) will $|^(?:says )?will $/.test(before) &&
      LEFT_OPEN.test(wordsBetween(text, mark.to, Math.min(text.tokens.length, mark.to + 14))),
    LED,
  ],
  [
    theirs,
    ({ text, clause, before, after }) =>
      /\b(?:will|would|'d) (?:just |prob |probably |likely )?$/.test(before) && /^(?:me|us|you)\b/.test(after)
        ? !/\b(?:i|we)(?: will| would|'d) /.test(before)
        : /\bwill (?:just |prob |probably |likely )?$/.test(before) &&
          has(text.clauses[clause.place - 1], 'they') &&
          !/\b(?:i|we) will/.test(before),
    LED,
  ],
  [
    theirs,
    ({ text, noun, before, after }) =>
      text.letter &&
      !noun &&
      !/\b(?:can|could|shall|should|may|might|let's|lets) (?:we|i) (?:\w+ )?$/.test(before) &&
      (WRITER_WILL.test(before) || TO_YOU.test(after)) &&
      !/\b(?:you|please) (?:\w+ )?$/.test(before),
  ],
  [theirs, ({ noun, before, after }) => !noun && TO_YOU.test(after) && !/\b(?:please|i|me|if) (?:\w+ )?$/.test(before)],
  [ours, ({ noun, before }) => noun || OUR_WILL.test(before)],
  [ours, ({ spoken }) => spoken.mutual],
  [ours, ({ before, spoken }) => TOLD_US.test(before) && spoken.again, LED],
  [
    theirs,
    ({ before }) =>
      THEIR_WILL.test(before) ||
      THEIR_WISH.test(before) ||
      /\b(?:he|she|they) (?!said|says|asked|asks|told|wanted me|needs us)\w+ to $/.test(before),
    LED,
  ],
  [
    theirs,
    ({ before, after }) =>
      /^(?:me|us|our office|the office|my cell|in)\b/.test(after) &&
      /\b(?:told (?:him|her|them)|asked (?:him|her|them)|have (?:him|her|them)|let (?:him|her|them)) to $/.test(before),
    LED,
  ],
]

/** “He's calling around”, “thanks for calling”. */
const isBusyWith = ({ mark, before }: Act): boolean =>
  mark.form === 'ing' &&
  /\b(?:he's|she's|they're|hes|shes|is|are|after|for|by|of|appreciated|thanks for) $/.test(before)

/** Whose an act of contact is, and whether it was or is to come; ours to do where nothing tells. */
export function whoseAct(text: Text, clause: Clause, mark: Mark): Doing & Pick<Contact, 'noun'> {
  const before = `${wordsBetween(text, Math.max(clause.from, mark.from - 7), mark.from)} `
  const word = wordsBetween(text, mark.from, mark.to)
  const isLed = before !== ' '
  const act: Act = {
    text,
    clause,
    mark,
    word,
    spoken: spokenOf(word),
    before,
    after: wordsBetween(text, mark.to, Math.min(clause.to, mark.to + 5)),
    noun:
      mark.tag === 'contact' ||
      mark.form === 's' ||
      (isLed && /\b(?:a|an|the|next|another|phone|quick|that|any|more|each|for|no|his|her|my|this) $/.test(before)),
  }
  for (const [doing, says, led] of ways) if ((isLed || !led) && says(act)) return { noun: act.noun, ...doing }
  return { noun: act.noun, ...ours }
}

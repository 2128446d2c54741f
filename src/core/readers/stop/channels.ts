import type { StopChannel } from '../../cue.ts'
import { foundIn } from '../../text.ts'
import { beside } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'
import { isBounded, leftOf } from './limited.ts'
import { isDenied, isTheirs } from './others.ts'

const STOP =
  /\b(?:(?:do not|don't|dont|(?:prefers|wants|asked|asks|rather|insists) (?:that )?(?:nobody|no one|we not|we never)|(?:we|you|i) (?:didn't|don't)|rather not|never|not to|not being|no longer|stop|quit|cease|please no|no more|no|neither|nor|fed up with|had enough of|through with|doesn't (?:want|wish|care)|doesnt want|does not (?:want|wish|care)|don't want|dont want|nothing by|nothing via|not by|no longer wants|knock off|knock it off|quit it|cut it out|lay off|enough|done|against|refuses|declines|not want|(?<!\b(?:get|got|just|sign|pay|send|writ|sold|sell|ship|turn|shut|kick|call|put|set|back|hang|start|show|go|buy)(?:s|ed|es|ing|en|e)? |paid |sent |wrote |held |shot |went |bought )off|without|won't take|cut out|tired of|sick of)(?: (?:bother|being|wish|wishes|care|any|more|to|be|get|getting|receive|receiving|the|our|your|my|ever|even|want|wants|us|me|please|pls|these|those|all|further|of|with|a|phone|cold|calls|texts|emails|text|email|by|or|and|nor|,|\/|&|marketing|sales|unsolicited|automated|robo|group|mass|bulk|weekly|monthly|daily|letters?|flyers|brochures?|catalogs?|catalogues?|postcards?|up|him|her|them|sending|send|sent|him|make|making|use|using|anymore|you|dare|again|me)){0,7}) (calls?|calling|called|phone|phoning|phoned|telephone|telephoned|telephoning|telephones|rung|ring|ringing|dial|dialing|texts?|texting|texted|sms|robocalls?|voicemails?|vms?|whatsapps?|messages?|msgs?|emails?|emailing|emailed|mails?|e mails?)\b/g
const CHANNELS: readonly (readonly [RegExp, StopChannel])[] = [
  [/^(?:call|phon|telephon|ring|rung|dial|robo|voicemail|vm|cell)/, 'call'],
  [/^(?:text|sms|messag|msg|whats|dm|wechat|telegram)/, 'text'],
  [/^(?:e ?mail|mail|in ?box)/, 'email'],
]
/** The channel that a word is of, “any” for none. */
export const channelOf = (word: string): StopChannel => CHANNELS.find(([pattern]) => pattern.test(word))?.[1] ?? 'any'

const callsNames = (said: string): boolean =>
  /\b[Cc]all(?:ing)? (?:him|her|it|me|them|us) (?:a |an |Mr |Mrs |Dr )?\p{Lu}/u.test(said)
/** “Stop blowing up my phone”, “quit spamming my inbox”. */
const FLOODING =
  /\b(?:stop|quit) (?:spamming|blowing up|flooding|filling(?: up)?|clogging(?: up)?|hitting up) (?:my|his|her|their|our|the) (phone|cell|in ?box|e ?mail|whatsapp|texts?|messages|dms|wechat|telegram)\b/
/** “Text me again and we're done”, “one more email from you and I block you”: asked for by way of a threat. */
const ULTIMATUM =
  /\b(?:(call|ring|phone|text|e ?mail|message)(?: (?:me|us|him|her|them|here))? (?:again|once more|one more time|any ?more)|one more (call|text|e ?mail|message|voicemail|ring)(?: from (?:you|us|me))?) and (?:we're|i'm|it's|we are|i am|i|i'll|we|we'll|he|she|they|he's|she's|they're|that's|you're)(?: \w+)?(?: (?:done|through|finished|over|out|gone|off|blocked?|block|blocking|report|reporting|sue|quit|leave|leaving|walk|walking|cancel|switch))\b/
/** “If you call again I'll call the police”, “one more call and she reports us”. */
const AGAIN =
  /\b(?:(call|ring|phone|text|e ?mail|message|contact|bother)(?:s|ed)? (?:(?:me|us|him|her|them|here|this number) )?(?:again|once more|one more time|any ?more)|(?:one more|another|next|any more|any further) (calls?|texts?|e ?mails?|messages?|voicemails?))\b/
const OR_ELSE =
  /\b(?:sues?|suing|police|cops|sheriff|report(?:s|ed|ing)?|restraining order|harassment|lawyer|attorney|ftc|fcc|tcpa|legal action|complaint|press charges)\b/
/** “Please email instead of calling”. */
const INSTEAD_OF =
  /\b(?:please|asks? (?:that|you|us|me)|asked (?:that|us|me|you)) (?:\w+ ){1,5}?(?:instead of|rather than) (?:the )?(call|text|e ?mail|ring|phon)\w*/
/** Without one of these no channel is named. */
const NAMES_A_WAY =
  /\b(?:call|contact|bother|robocall|voicemail|vms?\b|whatsapp|wechat|telegram|dms|phon|telephon|cell|in ?box|ring|rung|dial|text|sms|messag|msg|mail|email)/
/** Without one of these no channel is refused. */
const REFUSES =
  /\b(?:not |do not|never |dont |doesnt |no |nor |nobody|without|nothing|neither|stop|quit|cease|off |done|enough|against|refuses|declines|fed up|through with|knock|cut it out|cut out|tired of|sick of|again|once more|one more|any ?more|instead of|rather than|unsub|opt|take |taken |remove)|n't /

/** Whether some words may refuse a channel, or threaten what comes of using it. */
export const mayRefuse = (words: string): boolean =>
  (REFUSES.test(words) || OR_ELSE.test(words)) && NAMES_A_WAY.test(words)

const NOT_A_STOP =
  /\b(?:no need|no call|(?<!we |i |you )didn't|no answer|no reply|hates that|no email (?:on|address|for|yet|back)|no phone (?:on|number)|no text back|no calls? back)\b/

/** “No vm set up”, “has no voicemail”: one that is not there is no wish, as “no voicemails” is. */
const NONE_THERE =
  /^(?:no|without|w\/o|neither|nor) (?:an? |any |the |his |her |my )?(?:e?mail|call|text|phone|message|voicemail|vm)$/

/** “… or texts”, “… or text it”: another channel of the same stop, in a clause of its own. */
const ALSO =
  /^(?:or |and |nor |& )?(?:even )?(?:the |all |any |those |your |our )?(?:calls?|texts?|emails?|texting|emailing|calling|called|phoned|texted|emailed|messaged)(?: (?:or|and) (?:calls?|texts?|emails?))?(?: (?:too|as well|either|also|please|while you're at it))?$|^(?:or|nor) (?:even )?(?:call|text|email|ring|phone|message)(?: (?:it|him|her|them|me|us|either|at all|anymore|too))*$/

/** “Don't call, text”: the other channel is what they ask for, where the list does not go on: “don't call, text or email”. */
const RATHER = /^(?:call|text|email)(?: please)?$/

/** “… or texting”: what stands behind it in its own clause. */
const ALSO_HERE =
  /^(?: (?:or|and|nor|&|\/|,) (?:\w+ )?(?:calls?|texts?|emails?|calling|texting|emailing|called|phoned|rung|texted|emailed|phoning|ringing|messaged))*/

/** What the clauses behind a stop list beside it: “no calls, texts or emails”. */
function alsoIn(text: Text, clause: Clause): string {
  const rest = text.clauses
    .slice(clause.place + 1)
    .map((next) => ({ next, words: wordsBetween(text, next.from, next.to) }))
  const ends = rest.findIndex(({ next, words }) => next.sentence !== clause.sentence || !ALSO.test(words))
  const listed = rest.slice(0, ends < 0 ? rest.length : ends).map(({ words }) => words)
  return listed.length === 1 && RATHER.test(listed[0] ?? '') ? '' : listed.join(' ')
}

/** What a threat or a plea names by itself: “text me again and we're done”, “email instead of calling”. */
function threatened(words: string, then: string, sentence: string): string | undefined {
  const ultimatum = ULTIMATUM.exec(`${words} ${then}`)
  const again = OR_ELSE.test(sentence) ? AGAIN.exec(words) : null
  const found = FLOODING.exec(words) ?? ultimatum ?? again ?? INSTEAD_OF.exec(words)
  return found?.[1] ?? found?.[2]
}

/** Channels that a clause refuses, and how much speaks for it. */
export interface Refused {
  readonly channels: readonly StopChannel[]
  readonly weight: number
}

/** No channel. */
export const NONE: Refused = { channels: [], weight: 0 }
const PLAIN = 88
/** What is held, and asked about. */
export const IN_DOUBT = 60

/** The channels that a clause refuses: “no more texts or calls”. */
export function channelsIn(text: Text, clause: Clause): Refused {
  const words = wordsBetween(text, clause.from, clause.to).replaceAll("'s", '')
  if (!NAMES_A_WAY.test(words)) return NONE
  const next = beside(text, clause, 1)
  const then = next ? wordsBetween(text, next.from, next.to) : ''
  const before = beside(text, clause, -1)
  const earlier = before ? wordsBetween(text, before.from, before.to) : ''
  const sentence = `${earlier} ${words} ${then}`
  if (!mayRefuse(sentence) || isDenied(words)) return NONE
  const threat = threatened(words, then, sentence)
  if (threat !== undefined) return { channels: [channelOf(threat)], weight: PLAIN }
  if (NOT_A_STOP.test(words)) return NONE
  const found = new Set<StopChannel>()
  const also = alsoIn(text, clause)
  let weight = IN_DOUBT
  for (const match of foundIn(words, STOP)) {
    const [refused, said = ''] = match
    const end = match.index + refused.length
    const rest = words.slice(end)
    const left = leftOf(text, clause, channelOf(said), refused, rest)
    if (left === 'nothing' || isBounded(text, clause, words.slice(0, end))) continue
    if (/^never (?:call|text|email|ring|phon|dial|messag)ing$/.test(refused)) continue
    if (isTheirs(words.slice(0, match.index).trim(), refused)) continue
    if (/^never .*ed$/.test(refused) && !/\bbe \w+$/.test(refused)) continue
    if (NONE_THERE.test(refused) && !/^ (?:please|ever|at all|or|and)\b|^(?:or|and|nor) /.test(rest || also)) continue
    if (left === 'all') weight = PLAIN
    for (const word of `${refused} ${ALSO_HERE.exec(rest)?.[0] ?? ''}`.split(' '))
      if (channelOf(word) !== 'any') found.add(channelOf(word))
  }
  if (found.size === 0) return NONE
  const said = text.note.slice(text.tokens[clause.from]?.start, text.tokens[clause.to - 1]?.end)
  if (callsNames(said)) return NONE
  for (const word of also.split(' ')) if (channelOf(word) !== 'any') found.add(channelOf(word))
  return { channels: [...found], weight }
}

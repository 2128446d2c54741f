import type { StopChannel } from '../../cue.ts'
import { gather } from '../../gather.ts'
import { beside, isDated } from '../evidence/evidence.ts'
import { threshold } from '../evidence/threshold.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, has, type Reader, sentenceOf, sentencesOf, type Text, wordsBetween } from '../language/text.ts'
import { channelOf, channelsIn, IN_DOUBT, mayRefuse, NONE, type Refused } from './channels.ts'
import { isBounded, leftOf } from './limited.ts'
import { isDenied } from './others.ts'
import { mayAskOutright, outrightIn } from './outright.ts'

const ONLY_ON =
  /\b(?:opt(?:ed|s|ing)? out of|unsub(?:scribed?)? (?:him |her |them |me )?from|(?<!(?:got|get|getting|just|hung|be|is|are|was) )off (?:of )?(?:the|our|my|your)|(?:taken|take|removed?) (?:\w+ )?(?:from|off)(?: the| our| all| your)?|on (?:the |our )?do not) (?:\w+ )?\b(texts?|sms|e ?mails?|calls?|calling|phone)\b/
const ONLY_THEN = /\b(?:otherwise|unless|until|till|before(?! \w+ing\b)|if|yet)\b/
const NEWSLETTER =
  /\b(?:off|remove|removed|unsubscribe\w*|no more|stop|drop|cancel|doesn't want|don't send|without)\b(?: \w+){0,6}? (?:newsletters?|mailers?|mailings?(?! list)|mailouts?|e ?blasts?|drip|digests?|e ?news)\b/
/** “Don't call us, we'll call you.” */
const THEY_WILL =
  /\b(?:(?:he|she|they|we|i)(?:'ll| will)|well|theyll|shell|ill) (?:just )?(?:(?:call|ring|phone|text|email|contact|reach out to) (?:you|us|me|back)|(?:be|get) (?:back )?in touch)\b/
const THEY_CALL = /\b(?:he|she|they)(?:'ll| will) (?:just )?(?:call|ring|phone|text|email)\b/
/** “Don't call, she'll call me”, “… she'll call Monday”: the next contact is theirs. */
const isTheirTurn = (text: Text, clause: Clause): boolean => {
  const words = wordsBetween(text, clause.from, clause.to)
  return THEY_WILL.test(words) || (isDated(text, clause) && THEY_CALL.test(words))
}
/** What is said on the heels of it only counts with a day. */
const isTheirTurnNext = (text: Text, [first]: readonly Clause[]): boolean => {
  const [next] = first ? sentenceOf(text, first.sentence + 1) : []
  return next !== undefined && isDated(text, next) && isTheirTurn(text, next)
}
/** “SMS opt-out received”. */
const BY_CHANNEL = /\b(text|e ?mail|call|phone) (?:opt ?out|unsubscribed?|stop request)\b/
/** “Otherwise no emails”: in all other cases, which is a stop. */
const APART = /^(?:and |but )?otherwise\b/
/** A form that is filled in says less than the words that go with it: “unsubscribed: no more emails”. */
const BY_FORM = /\b(?:unsubscribe\w*|opt(?:ed|s|ing)? out)\b/
/** “Stop, if you don't mind”, “if we call again he'll report us”: asked for all the same. */
const POLITELY =
  /\bif (?:we|you|i)(?= (?:(?:ever )?(?:call|text|e ?mail|contact|ring|phone|message|bother)(?:s|ed)? (?:\w+ )?again|didn't|don't|stop|stopped|quit|never|could (?:stop|not)|would (?:stop|not)|can believe|ask me|know what))/
/** “Replied STOP to the sms blast”: on the channel on which it came. */
const REPLIED =
  /\b(?:replied|texted(?: back)?|sent(?: back)?|answered|wrote(?: back)?|responded|text(?:s|ed)? (?:us )?back)(?: with)? stop\b/

const TELLING = /\b(?:newsletter|mailer|mailing|mailout|e ?blast|drip|digest|e ?news|stop)/

/** Whether a note may ask for no contact, wholly or on one channel. */
const mayStop = (words: string): boolean => TELLING.test(words) || mayAskOutright(words) || mayRefuse(words)

/** The words of some clauses, from the first to the last. */
const wordsOf = (text: Text, clauses: readonly Clause[]): string =>
  wordsBetween(text, clauses[0]?.from ?? 0, clauses.at(-1)?.to ?? 0)

const LISTED =
  /^(?:by |via |from |for |on |of )?((?:calls?|phone|texts?|emails?|mail)(?:(?: (?:and|or|&|\/))* (?:calls?|phone|texts?|emails?|mail))*)(?: only| please)?$/
const CONTACT = /\b(?:contact(?:ed)?|unsubscribe\w*|opt(?:ed|s|ing)? out)\b(?: requests?)?/

/** “Opt-out request: emails”, “not to be contacted by phone”: only the channels that it lists. */
function listedIn(text: Text, clause: Clause, words: string): StopChannel[] {
  const said = CONTACT.exec(words)
  if (!said || !outrightIn(words)) return []
  const rest = words.slice(said.index + said[0].length).trim()
  const next = beside(text, clause, 1)
  const list = LISTED.exec(rest) ?? (rest === '' && next ? LISTED.exec(wordsBetween(text, next.from, next.to)) : null)
  return [...new Set((list?.[1] ?? '').split(' ').map(channelOf))].filter((channel) => channel !== 'any')
}

const OPENS_CONDITION = /^(?:and |but |or |so )?(?:otherwise|unless|until|till|before|if)\b/

/** Whether a clause asks for no contact only until or unless something is so. */
function isConditional(text: Text, group: readonly Clause[], clause: Clause): boolean {
  const [first] = group
  const earlier = first && text.clauses[first.place - 1]
  const wordsOf = ({ from, to }: Clause): string => wordsBetween(text, from, to).replace(POLITELY, '')
  const own = wordsOf(clause).replace(clause === first ? APART : '', '')
  return (
    ONLY_THEN.test(own) ||
    group.some((one) => one !== clause && OPENS_CONDITION.test(wordsOf(one))) ||
    (clause === first &&
      earlier !== undefined &&
      APART.test(wordsBetween(text, first.from, first.to)) &&
      (has(earlier, 'if') || threshold(text, earlier.from, earlier.to) !== undefined))
  )
}

/** How much speaks for a clause's asking for no contact at all, at no time and on no way; 0 for nothing. */
function outrightWeight(text: Text, clause: Clause, words: string): number {
  const said = outrightIn(words)
  if (!said || (words === 'stop' && REPLIED.test(text.words.said))) return 0
  const left = leftOf(text, clause, 'any', words.slice(said.from, said.to), words.slice(said.to))
  return left === 'nothing' || isBounded(text, clause, words.slice(0, said.to)) ? 0 : left === 'all' ? 95 : IN_DOUBT
}

/** What a clause refuses: the first that tells counts, and the `channels` that it names beside it. */
function refusedIn(text: Text, clause: Clause, channels: Refused, named: boolean): readonly Refused[] {
  const words = wordsBetween(text, clause.from, clause.to)
  if (isDenied(words)) return []
  const beside: Refused = REPLIED.test(words) ? { channels: ['text'], weight: 88 } : channels
  const only = (ONLY_ON.exec(words) ?? BY_CHANNEL.exec(words))?.[1]
  if (only !== undefined) return [{ channels: [channelOf(only)], weight: 92 }, beside]
  if (NEWSLETTER.test(words)) return [{ channels: ['email'], weight: 80 }, beside]
  const listed = listedIn(text, clause, words)
  if (listed.length > 0) return [{ channels: listed, weight: 92 }, beside]
  const weight = named && BY_FORM.test(words) ? 0 : outrightWeight(text, clause, words)
  return weight > 0 ? [{ channels: ['any'], weight }, beside] : [beside]
}

/** What the clauses of a sentence refuse, where it may refuse anything. */
function refusals(text: Text, sentence: readonly Clause[]): (Refused & { readonly clause: Clause })[] {
  if (!mayStop(wordsOf(text, sentence))) return []
  if (sentence.some((clause) => isTheirTurn(text, clause)) || isTheirTurnNext(text, sentence)) return []
  const channels = sentence.map((clause) => channelsIn(text, clause))
  const named = channels.some((refused) => refused.channels.length > 0)
  return gather(sentence, (clause, place) => {
    const all = refusedIn(text, clause, channels[place] ?? NONE, named).filter((one) => one.channels.length > 0)
    return all.length > 0 && !isConditional(text, sentence, clause) ? all.map((one) => ({ ...one, clause })) : []
  })
}

/** “Stop calling him”: they ask not to be contacted, wholly or on one channel. */
export const stop: Reader = (text) => {
  const claims: Claim[] = []
  if (!mayStop(text.words.said)) return claims
  const seen = new Set<StopChannel>()
  for (const sentence of sentencesOf(text)) {
    const refused = refusals(text, sentence)
    const wholly = refused.some(({ channels }) => channels.includes('any'))
    for (const { channels, weight, clause } of refused)
      for (const channel of channels) {
        if (seen.has(channel) || (wholly && channel !== 'any')) continue
        seen.add(channel)
        claims.push({ type: 'stop', channel, weight, from: clause.from, to: clause.to })
      }
  }
  return claims
}

import type { StopChannel } from '../cue.ts'
import { foundIn } from '../text.ts'
import { beside, isDated, oursIn } from './evidence/evidence.ts'
import { threshold } from './evidence/threshold.ts'
import type { Clause } from './language/clauses.ts'
import { type Claim, datesOf, has, type Reader, sentencesOf, type Text, wordsBetween } from './language/text.ts'

const ANY =
  /\b(?:dnc|do not contact|don't contact|dont contact|never contact|not to contact|stop contacting|(?:no|zero) (?:more |further )?contact(?! (?:info|information|details?|data|person|lens|lenses|name|number|yet|since|made|form|on|in))|(?<!\b(?:buy|order|pick|choose|work|sell|quote|read|select|go|come|price|shop|bid|hire)(?:s|ed|es|ing|d)? |bought |chose |sold |went |came )(?:off|from) (?:of )?(?:the|our|my|your|all|any|every) (?:\w+ )?(?:list(?! price)|lists|mailing list)|off list|unsub(?:scribe\w*)?(?! from (?!our|the|your|all|any|every|us|this|my|me|mail|e ?mails?|calls?|texts?)\w+)|opt(?:ed|s|ing)? out|opt out|lose (?:my|her|his|their|the) (?:number|info|name|contact|email|card)|take (?:this|my|his|her|the) (?:number|name) off|(?:never|(?<!(?:may|might|would|will|could|probably|did) )not|don't) (?:to )?come back|leave (?:him|her|me|them|us) (?:alone|be\b|in peace)|(?:never|don't|dont|do not) (?:ever )?bother(?! (?:to |with )?(?:call|text|e ?mail|ring|phon|messag))|stop bothering|(?:remove|delete|erase|strike|take) (?:[\w']+ ){0,8}?(?:from|off) (?:(?:your|our|the|all|any) )?(?:[\w]+ )?(?:records?|database|systems?|books|files?|list|lists|crm|mailings?)|(?:remove|delete) (?:me|him|her|them|us|my (?:name|info|number))|do not (?:solicit|disturb)|no (?:further|more) (?:outreach|follow ?ups?|communication|communications|solicitation)|cease (?:and desist|all (?!calls|phone|texts?|e ?mails?|mail|messages)|contact)|(?:never|not) (?:want|wants) to hear from|(?:doesn't|doesnt|don't|does not|do not) (?:ever )?(?:want|wish|care) to (?:hear from|be contacted|be bothered)|forget (?:my|his|her) number|out of (?:our|the|your) (?:\w+ )?(?:system|database|records|books|crm)|told (?:me|us) to (?:get lost|go away|buzz off|take a hike|pound sand|stay away)|not to be contacted|(?:asked|asks|wants?|wanted|wishes|requested|requests|would like) to be (?:removed|taken off|deleted|struck)|never (?:to )?(?:reach|be contacted|hear)|never (?:wants?|contact)|(?:quit|stop) (?:hounding|harassing|bugging|pestering|soliciting|reaching out|following up)|do not (?:reach out|follow up)|take (?:me|him|her|them|us) off(?! (?:the|his|her|their|my|our) (?!list|call|phone|mail|email|text|database|system|books))|(?:be |wants? (?:to be )?|asked to be |asks to be |prefers to be )left (?:well )?alone|(?:remove|delete|erase|wipe|strike|scrub) (?:all )?(?:of )?(?:his|her|their|my) (?:\w+ )?(?:numbers?|info|details|data|records?|contacts?|file)|wants? off|delete (?:his|her|my|their) (?:number|info)|blacklist|(?:want|wants|wanted) (?:anything|nothing)(?: more| else)? from (?:you|us)|(?:communications?|contact|calls|letters|correspondence)[^,;]{0,40} (?:is|are|must|should|has|have) (?:to )?(?:cease|stop|end)|no solicit\w*(?! sign| sticker| notice| policy)|refrain from (?:any |all )?(?:further |future )?(?:contact|contacting|outreach|communication)|nothing (?:further|more) from (?:us|you|me|anyone|anybody)|(?:don't|dont|do not|never) (?:ever )?knock(?: here)? again|take (?:the|this|my|his|her|their|our) (?:house|address|home|place|business|company|office) off)\b/
const ONLY_ON =
  /\b(?:opt(?:ed|s|ing)? out of|unsub(?:scribed?)? (?:him |her |them |me )?from|off (?:of )?(?:the|our|my|your)|(?:taken|take|removed?) (?:\w+ )?from(?: the| our| all| your)?|on (?:the |our )?do not) (?:\w+ )?(texts?|sms|e ?mails?|calls?|calling|phone)\b/
const ONLY_THEN = /\b(?:otherwise|unless|until|till|before|if|yet|again unless)\b/
const STOP =
  /\b(?:(?:do not|don't|dont|(?:prefers|wants|asked|asks|rather|insists) (?:that )?(?:nobody|no one|we not|we never)|(?:we|you|i) (?:didn't|don't)|rather not|never|not to|not being|no longer|stop|quit|cease|please no|no more|no|doesn't (?:want|wish|care)|doesnt want|does not (?:want|wish|care)|don't want|dont want|nothing by|nothing via|not by|no longer wants|knock off|knock it off|quit it|cut it out|lay off|enough|done|against|refuses|declines|not want|(?<!\b(?:sign|pay|send|writ|sold|sell|ship|turn|shut|kick|call|put|set|back|hang|start|show|go|buy)(?:s|ed|es|ing|en|e)? |paid |sent |wrote |held |shot |went |bought )off|without|won't take|cut out|tired of|sick of)(?: (?:bother|being|wish|wishes|care|any|more|to|be|get|getting|receive|receiving|the|our|your|my|ever|even|want|wants|us|me|please|pls|these|those|all|further|of|with|a|phone|cold|calls|texts|emails|text|email|by|or|and|nor|,|\/|&|marketing|sales|unsolicited|automated|robo|group|mass|bulk|weekly|monthly|daily|letters?|flyers|brochures?|catalogs?|catalogues?|postcards?|up|him|her|them|sending|send|sent|him|make|making|use|using|anymore)){0,7}) (calls?|calling|called|phone|phoning|phoned|telephone|telephoned|telephoning|telephones|rung|ring|ringing|dial|dialing|texts?|texting|texted|sms|robocalls?|voicemails?|vms?|whatsapps?|messages?|msgs?|emails?|emailing|emailed|mails?|e mails?)\b/g
const NEWSLETTER =
  /\b(?:off|remove|removed|unsubscribe\w*|no more|stop|drop|cancel|doesn't want|don't send|without)\b(?: \w+){0,6}? (?:newsletters?|mailers?|mailings?(?! list)|mailouts?|e ?blasts?|drip|digests?|e ?news)\b/
/** “Don't call us, we'll call you.” */
const THEY_WILL =
  /\b(?:he|she|they|we|i)(?:'ll| will) (?:just )?(?:call|ring|phone|text|email|contact|reach out to) (?:you|us|me|back)\b/
/** “SMS opt-out received”. */
const BY_CHANNEL = /\b(text|e ?mail|call|phone) (?:opt ?out|unsubscribe|stop request)\b/
/** “Please stop.” */
const PLAINLY = /^(?:said |says |just |ok |okay )?(?:please |pls )?stop(?: it| this| please| already)?$/
/** “Otherwise no emails”: in all other cases, which is a stop. */
const APART = /^(?:and |but )?otherwise\b/
/** A form that is filled in says less than the words that go with it: “unsubscribed: no more emails”. */
const BY_FORM = /\b(?:unsubscribe\w*|opt(?:ed|s|ing)? out)\b/
const POLITELY =
  /\bif (?:we|you|i)(?= (?:didn't|don't|stop|stopped|quit|never|could (?:stop|not)|would (?:stop|not)|can believe|ask me|know what))/
const NOT_YET =
  /^ (?:the|that|this|his|her|their|my|our) (?:\w+ )?(?:address|inbox|mailbox|account|alias|line at)\b|^ (?:it|him|her|me|us) (?:a|an|mr|mrs|by|sir|ma'am|mam|names?|honey|dear|darling|buddy|boss|miss)\b|^(?: \w+){0,3}? (?:otherwise|until|till|before|after|between|during|while|at work|on shift|at dinner|at lunch|then|on (?:a |the )?(?:sundays?|saturdays?|weekends?|weekdays?|days? off|work|holiday)|past|this (?:week|weekend|month|quarter|year|season|summer|winter|spring|fall|autumn|morning|afternoon|evening|time|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|unless|if|so|today|tonight|yet|needed|necessary|required|answer|returned|show|for|is|was|were|will|he'll|she'll|they'll|about|abt|re|without|except|w\/o|weekends|mornings|evenings)\b/
const CHANNELS: readonly (readonly [RegExp, StopChannel])[] = [
  [/^(?:call|phon|telephon|ring|rung|dial|robo|voicemail|vm)/, 'call'],
  [/^(?:text|sms|messag|msg|whatsapp)/, 'text'],
  [/^(?:e ?mail|mail)/, 'email'],
]
/** “Don't call it a discount”, “don't phone it in”: figures of speech. */
const NO_CALL = /^ it(?:$| (?!again|anymore|any more|ever|please|pls|at|after|before|if|unless)\w+)/
/** “While he's on shift”, “when he's asleep”: only then. */
const WHILE = /^(?:while|when|whenever|during|between)\b/

const callsNames = (said: string): boolean =>
  /\b[Cc]all(?:ing)? (?:him|her|it|me|them|us) (?:a |an |Mr |Mrs |Dr )?\p{Lu}/u.test(said)
/** “Text me again and we're done”, “one more email from you and I block you”: asked for by way of a threat. */
const ULTIMATUM =
  /\b(?:(call|ring|phone|text|e ?mail|message)(?: (?:me|us|him|her|them|here))? (?:again|once more|one more time|any ?more)|one more (call|text|e ?mail|message|voicemail|ring)(?: from (?:you|us|me))?) and (?:we're|i'm|it's|we are|i am|i|i'll|we|we'll|he|she|they|he's|she's|they're|that's|you're)(?: \w+)?(?: (?:done|through|finished|over|out|gone|off|blocked?|block|blocking|report|reporting|sue|quit|leave|leaving|walk|walking|cancel|switch))\b/
/** “Please email instead of calling”. */
const INSTEAD_OF =
  /\b(?:please|asks? (?:that|you|us|me)|asked (?:that|us|me|you)) (?:\w+ ){1,5}?(?:instead of|rather than) (?:the )?(call|text|e ?mail|ring|phon)\w*/
/** Without one of these no channel is named. */
const MAY_STOP = /call|voicemail|vms?\b|whatsapp|phon|ring|rung|dial|text|messag|msg|mail|news|blast|drip|digest/
const NOT_A_STOP =
  /\b(?:no need|no call|(?<!we |i |you )didn't|no answer|no reply|hates that|no email (?:on|address|for|yet|back)|no phone (?:on|number)|no text back|no calls? back)\b/

/** “Replied STOP to the sms blast”: on the channel on which it came. */
const REPLIED =
  /\b(?:replied|texted(?: back)?|sent(?: back)?|answered|wrote(?: back)?|responded|text(?:s|ed)? (?:us )?back)(?: with)? stop\b/
const channelOf = (word: string): StopChannel => CHANNELS.find(([pattern]) => pattern.test(word))?.[1] ?? 'any'

/** “Stop calling him”: they ask not to be contacted, wholly or on one channel. */
export const stop: Reader = (text) => {
  const claims: Claim[] = []
  const seen = new Set<StopChannel>()
  for (const group of sentencesOf(text)) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) continue
    if (
      group.some(({ from, to }) =>
        ONLY_THEN.test(
          wordsBetween(text, from, to)
            .replace(POLITELY, '')
            .replace(from === first.from ? APART : '', ''),
        ),
      )
    )
      continue
    if (group.some(({ from, to }) => THEY_WILL.test(wordsBetween(text, from, to)))) continue
    const earlier = text.clauses[first.place - 1]
    if (
      earlier &&
      APART.test(wordsBetween(text, first.from, first.to)) &&
      (has(earlier, 'if') || threshold(text, earlier.from, earlier.to))
    )
      continue
    const named = group.some((clause) => channelsIn(text, clause).size > 0)
    for (const clause of group) {
      const words = wordsBetween(text, clause.from, clause.to)
      const only = (ONLY_ON.exec(words) ?? BY_CHANNEL.exec(words))?.[1]
      const listed = listedIn(text, clause, words)
      if (only === undefined && NEWSLETTER.test(words) && !seen.has('email')) {
        claims.push({ type: 'stop', channel: 'email', weight: 80, from: clause.from, to: clause.to })
        seen.add('email')
      } else if (only !== undefined) {
        const channel = channelOf(only)
        if (!seen.has(channel)) claims.push({ type: 'stop', channel, weight: 92, from: clause.from, to: clause.to })
        seen.add(channel)
      } else if (listed.length > 0) {
        for (const channel of listed)
          if (!seen.has(channel)) claims.push({ type: 'stop', channel, weight: 92, from: clause.from, to: clause.to })
        for (const channel of listed) seen.add(channel)
      } else if (
        (ANY.test(words) || (PLAINLY.test(words) && !REPLIED.test(text.words.said))) &&
        !(named && BY_FORM.test(words)) &&
        !isDated(text, clause) &&
        !seen.has('any')
      ) {
        seen.add('any')
        claims.push({ type: 'stop', channel: 'any', weight: 95, from: clause.from, to: clause.to })
      }
      for (const channel of REPLIED.test(words) ? (['text'] as const) : channelsIn(text, clause)) {
        if (
          seen.has(channel) ||
          claims.some((claim) => claim.channel === 'any' && claim.from >= first.from && claim.to <= last.to)
        )
          continue
        seen.add(channel)
        claims.push({ type: 'stop', channel, weight: 88, from: clause.from, to: clause.to })
      }
    }
  }
  return claims
}

const LISTED =
  /^(?:by |via |from |for |on |of )?((?:calls?|phone|texts?|emails?|mail)(?:(?: (?:and|or|&|\/))* (?:calls?|phone|texts?|emails?|mail))*)(?: only| please)?$/
const CONTACT = /\b(?:contact(?:ed)?|unsubscribe\w*|opt(?:ed|s|ing)? out)\b(?: requests?)?/

/** “Opt-out request: emails”, “not to be contacted by phone”: only the channels that it lists. */
function listedIn(text: Text, clause: Clause, words: string): StopChannel[] {
  const said = CONTACT.exec(words)
  if (!said || !ANY.test(words)) return []
  const rest = words.slice(said.index + said[0].length).trim()
  const next = beside(text, clause, 1)
  const list = LISTED.exec(rest) ?? (rest === '' && next ? LISTED.exec(wordsBetween(text, next.from, next.to)) : null)
  return [...new Set((list?.[1] ?? '').split(' ').map(channelOf))].filter((channel) => channel !== 'any')
}

const REASON = /\b(?:i|he|she|they|we)\b/

/** “Dont text her anymore … try again in two weeks”: a date bounds the stop unless another contact stands before it. */
function isBounded(text: Text, clause: Clause, upTo: string): boolean {
  const end = clause.from + upTo.split(' ').length
  const [date] = datesOf(text, clause).filter(({ at }) => at >= end)
  if (!date) return isDated(text, clause)
  // “Stop texting me, I work nights” gives a reason, where “don't text me nights” sets a bound.
  if (date.mention.every !== undefined && REASON.test(wordsBetween(text, end, date.at))) return false
  return !oursIn(text, clause).some(({ from, to }) => from >= end + 2 && to <= date.at)
}

/** “… or texts”, “… or text it”: another channel of the same stop, in a clause of its own. */
const ALSO =
  /^(?:or |and |nor |& )?(?:even )?(?:the |all |any |those |your |our )?(?:calls?|texts?|emails?|texting|emailing|calling|called|phoned|texted|emailed|messaged)(?: (?:or|and) (?:calls?|texts?|emails?))?(?: (?:too|as well|either|also|please|while you're at it))?$|^(?:or|nor) (?:even )?(?:call|text|email|ring|phone|message)(?: (?:it|him|her|them|me|us|either|at all|anymore|too))*$/

/** “Don't call, text”: the other channel is what they ask for, where the list does not go on: “don't call, text or email”. */
const RATHER = /^(?:call|text|email)(?: please)?$/

/** What the clauses behind a stop list beside it: “no calls, texts or emails”. */
function alsoIn(text: Text, clause: Clause): string {
  const rest = text.clauses
    .slice(clause.place + 1)
    .map((next) => ({ next, words: wordsBetween(text, next.from, next.to) }))
  const ends = rest.findIndex(({ next, words }) => next.sentence !== clause.sentence || !ALSO.test(words))
  const listed = rest.slice(0, ends < 0 ? rest.length : ends).map(({ words }) => words)
  return listed.length === 1 && RATHER.test(listed[0] ?? '') ? '' : listed.join(' ')
}

/** “They never call back”, “he won't stop calling”: they are the ones who do, or don't. */
const isTheirs = (before: string, refused: string): boolean =>
  /^never (?:calls|texts|emails|rings|phones)$/.test(refused) ||
  (/^(?:do not|don't|dont|never) (?:call|phone|ring|text|email|mail)$/.test(refused) &&
    /\b(?:they|he|she|who|people|customers?|clients?|kids?)(?: (?:just|still|really|usually|also|often|mostly))?$/.test(
      before,
    )) ||
  (/^(?:stop|quit)\b/.test(refused) &&
    /\b(?:won't|will not|wouldn't|would not|can't|cannot|didn't|doesn't|never)$/.test(before))

function channelsIn(text: Text, clause: Clause): Set<StopChannel> {
  const words = wordsBetween(text, clause.from, clause.to).replaceAll("'s", '')
  const found = new Set<StopChannel>()
  if (!MAY_STOP.test(words)) return found
  const next = beside(text, clause, 1)
  const threat = ULTIMATUM.exec(`${words} ${next ? wordsBetween(text, next.from, next.to) : ''}`)
  const instead = INSTEAD_OF.exec(words)
  if (threat ?? instead) return new Set([channelOf(threat?.[1] ?? threat?.[2] ?? instead?.[1] ?? '')])
  if (NOT_A_STOP.test(words)) return found
  for (const match of foundIn(words, STOP)) {
    const rest = words.slice(match.index + match[0].length)
    if (/^(?:call|calling|phone|phoning|ring|ringing|dial|dialing)$/.test(match[1] ?? '') && NO_CALL.test(rest))
      continue
    if (isBounded(text, clause, words.slice(0, match.index + match[0].length)) || NOT_YET.test(rest)) continue
    if (/^never (?:call|text|email|ring|phon|dial|messag)ing$/.test(match[0])) continue
    if (isTheirs(words.slice(0, match.index).trim(), match[0])) continue
    if (/^never .*ed$/.test(match[0]) && !/\bbe \w+$/.test(match[0])) continue
    if (/^no (?:email|call|text|phone|message)$/.test(match[0]) && !/^ (?:please|ever|at all|or|and)\b/.test(rest))
      continue
    for (const word of `${match[0]} ${/^(?: (?:or|and|nor|&|\/|,) (?:\w+ )?(?:calls?|texts?|emails?|calling|texting|emailing|called|phoned|rung|texted|emailed|phoning|ringing|messaged))*/.exec(rest)?.[0] ?? ''}`.split(
      ' ',
    )) {
      const channel = channelOf(word)
      if (channel !== 'any') found.add(channel)
    }
  }
  if (found.size === 0) return found
  const said = text.note.slice(text.tokens[clause.from]?.start, text.tokens[clause.to - 1]?.end)
  if (callsNames(said)) return new Set()
  if (next && WHILE.test(wordsBetween(text, next.from, next.to))) return new Set()
  for (const word of alsoIn(text, clause).split(' ')) if (channelOf(word) !== 'any') found.add(channelOf(word))
  return found
}

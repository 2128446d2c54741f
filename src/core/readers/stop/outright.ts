import { LIST } from './limited.ts'

const NOT =
  "(?:do not|don't|dont|never|not to|to not|not(?= be\\b| contact| disturb)|(?:we|you|nobody|no one|anyone) (?:not|never)|no longer|doesn't|doesnt|does not|didn't)(?: (?:ever|again|even|please|pls|you dare|dare|us|me|you|him|her|them|to|want|wants|wish|wishes|care|be|being|try|we))*"
const WHOM =
  '(?: (?:him|her|them|me|us|anyone|anybody|it|this (?:lady|man|guy|number|household|customer|family|person|couple)|the (?:family|customer|client|lady|household|couple)|mr \\w+|mrs \\w+|ms \\w+))?'
const END =
  '\\b(?=$| (?:please|pls|now|asap|immediately|today|already|at once|completely|entirely|permanently|and|or|as|per|for good)\\b)'
const OURS = '(?:the|our|my|your|ur|all|any|every|whatever|this)'
const ANYONE = '(?:me|him|her|them|us|mom|dad|this (?:one|number|house|address|guy|lady))'
const NAMED =
  '(?:this|my|his|her|their|the|our) (?:\\w+ )?(?:names?|numbers?|address|house|home|place|business|company|office|cell|phone|e ?mail|info|details|data|records?|contacts?|file)'

/** Each a way of asking not to be contacted at all. */
const WAYS: readonly string[] = [
  // “Do not contact”, “asked that we not disturb him again”, “never to be approached”
  'dnc(?! (?:list )?(?:check|checked|scrub|scrubbed|clear|cleared|status))',
  `${NOT} (?:contact|recontact|re contact|contacting|contacted|disturb|disturbed|trouble|troubled|bother|bothered|darken|pester|hassle|harass|solicit|solicited|pursued?|hear (?:from|back from)|reach out|followed up|follow up|get in touch|be in touch|make (?:any )?(?:further )?contact)(?!(?: to| with)? (?:call|text|e ?mail|ring|phon|messag)| with\\b| needed| required)\\b`,
  `${NOT} (?:(?:approach(?:ed)?|chased?|visit(?:ed)?)${WHOM}(?: (?:again|any ?more|further|ever|up))|(?:come|return|knock|show up|stop by)(?: (?:back|round|around|by|here|near|there|over|out|bothering|knocking))*(?: (?:again|any ?more|ever|here|there|near (?:us|me|them|him|her)|bothering|round|around))|come back|set foot)`,
  // “That nobody from this firm contact him”
  `(?:nobody|no one)(?: (?:from|at|of|in|here) (?:\\w+ ){0,3}?\\w+)?(?: (?:is to|should|may|must|shall))?(?: ever)? (?:contact|disturb|trouble|bother|pester|approach) (?:me|him|her|them|us)\\b`,
  // “We are to trouble him no further”, “contact them no more”
  `(?:contact|recontact|disturb|trouble|bother|pester|hassle|harass|approach|pursue|chase)${WHOM} no (?:further|more|longer)\\b(?! than)`,
  '(?:no|zero|without) (?:more |further |future )?contact(?! (?:info|information|details?|data|person|lens|lenses|name|number|yet|since|made|form|on|in|with|found))',
  '(?:no|any) (?:further|more|future) (?:outreach|approach(?:es)?|follow ?ups?|communications?|correspondence|solicitations?|marketing|visits)|no follow ?ups? (?:please|pls|ever|at all|wanted|requested|whatsoever)|no outreach',
  '(?:quit|stop) (?:all )?(?:contact|contacting|bothering|hounding|harassing|bugging|pestering|soliciting|reaching out|following up|spamming|chasing|badgering|hassling|marketing to|coming (?:round|around|by|over))(?! (?:my|his|her|their|our|the) (?:phone|cell|in ?box|e ?mail|whats|text|message))',
  // Lists and records
  `(?<!\\b(?:buy|order|pick|choose|work|sell|quote|read|select|go|price|shop|bid|hire|draw|cross)(?:s|ed|es|ing|d)? |\\b(?:bought|chose|sold|went|came|come|things|items) |% |percent |\\d )(?:off|from) (?:of )?${OURS} (?=(?:[\\w']+ ){0,3}?lists?\\b)${LIST}`,
  `(?<!% |percent |\\d |discount )off list\\b(?! price)`,
  `(?:remov(?:e|al|ing)|removed|delete|erase|strike|struck|scrub|take|taken|took|wipe) (?:[\\w']+ ){0,8}?(?:from|off|out of) (?:${OURS} )?${LIST}`,
  `out of (?:our|the|your) ${LIST}`,
  `(?:take|taken|took|get) (?:${ANYONE}|${NAMED}) off(?:${END}| everything\\b| (?:of )?${OURS} ${LIST})`,
  `(?:wants?|wanted|asked|asks|likes|like)(?: to (?:be|get|come))? off(?:${END}| everything\\b| (?:of )?${OURS} ${LIST})`,
  `(?:remove|delete|erase|wipe|strike|scrub) (?:${ANYONE}|(?:all )?(?:of )?${NAMED}|(?:all )?(?:of )?my data)(?=$| (?:please|pls|now|asap|immediately|completely|entirely|permanently|and|or|as|per|from|off)\\b)`,
  '(?:asked|asks|wants?|wanted|wishes|requested|requests|would like) to be (?:removed|taken off|deleted|struck)',
  // “Lose my number”
  "(?<!\\b(?:not|never|n't|won't|don't|didn't|to have|always|might|may) )(?:lose|forget) (?:(?:that )?(?:you|we|i) (?:ever )?(?:have|had|know|knew|met)|(?:my|his|her|their|this|our|that|these|the) (?:\\w+ )?(?:numbers?|address|info|name|contacts?|e ?mail|card|details)\\b)(?! (?:i|we|for|is|was|again|when|on the)\\b)",
  '(?:lose|forget) (?:my|his|her|their|this|our|that) #(?! ?\\d)',
  'cease (?:and desist|& desist|all (?!calls|phone|texts?|e ?mails?|mail|messages)|contact)|c (?:&|and) d (?:letter|notice|from|rec|received|order|sent|per)',
  'unsub(?:scribe\\w*)?|opt(?:ed|s|ing)? out|blacklist(?!\\w* by\\b)|refrain from (?:any |all )?(?:further |future )?(?:contact|contacting|outreach|communication)',
  // Sayings
  `leave ${ANYONE} (?:alone|be\\b|in peace)(?! time)|(?:be |wants? (?:to be )?|asked to be |asks to be |prefers to be )left (?:(?:well )?alone|in peace)`,
  '(?:(?:told|asked|tells) (?:me|us) to |^(?:said |just )?)(?:get lost|go away|buzz off|bugger off|piss off|f off|take a hike|pound sand|stay away)',
  '(?:never|not|nothing|anything|hear) (?:want|wants|wanted)? ?(?:anything|nothing)?(?: more| else| further)?(?: to do with (?:us|me)| from (?:us|me|you) (?:ever|again|any ?more))',
  '(?:want|wants|wanted) (?:anything|nothing)(?: more| else)? from (?:you|us|me)|nothing (?:further|more) from (?:us|you|anyone|anybody)',
  '(?:communications?|contact|calls|letters|correspondence)[^,;]{0,40} (?:is|are|must|should|has|have) (?:to )?(?:cease|stop|end)',
  // “Requests that all further communication cease”
  '(?:that|all|any|our|your|further|future) (?:communications?|contact|correspondence|solicitations?)(?: (?!with \\w+ to\\b)\\w+){0,6}? (?:cease|stop)\\b',
  'no solicit\\w*\\b(?! sign| sticker| notice| policy)|not welcome (?:there|here|back|any ?more|again)',
  '(?:asked|told|tells|begged|ordered|said|says|demanded|wants|wanted)(?: (?:me|us|you|we|that we))?(?: (?:to|should|must))? (?:please )?stop(?: it| this| please| already| now)?$',
  '^(?:said |says |just |ok |okay )?(?:please |pls |kindly )*\\b(?:stop|remove|unsubscribe|cease)(?: it| this| please| pls| already| asap| now| me| us)*$',
]
export const OUTRIGHT = WAYS.map((way) => new RegExp(`\\b(?:${way})`))

/** Said of little else. */
const TELLING =
  /\b(?:dnc|stop|quit|cease|off\b|remov|taken off|delet|erase|strike|struck|scrub|wipe|lose |forget|c (?:&|and) d |unsub|opt |opted|opts|opting|blacklist|refrain|leave |left (?:(?:well )?alone|in peace)|get lost|go away|buzz off|bugger off|piss off|f off|take a hike|pound sand|stay away|to do with|(?:us|me|you) (?:ever|again|any ?more)|(?:any|no)thing (?:more |else |further )?from|(?:is|are|must|should|has|have) (?:to )?end|no solicit|not welcome|(?:further|more|future) (?:outreach|approach|follow|communic|corresp|solicit|market|visits)|no outreach|follow ?ups? (?:please|pls|ever|at all|wanted|requested|whatsoever))/
const DENIES = /\b(?:not|never|nobody|dont|doesnt|no|zero|without) |n't /
const CONTACT =
  /\b(?:contact|re ?contact|disturb|troubl|darken|bother|pester|hassle|harass|solicit|pursue|hear|reach|follow|get in|be in|make|approach|chase|visit|come|return|knock|show up|stop by|set foot)/
const AWAY = /\b(?:from|out of|take|took|taken) /
const LISTED = /\b(?:list|database|system|book|record|file|crm|mailing|register|rolodex)/

/** Whether any of these ways may be found in some words. */
export const mayAskOutright = (words: string): boolean =>
  TELLING.test(words) || (DENIES.test(words) && CONTACT.test(words)) || (AWAY.test(words) && LISTED.test(words))
/** “Off their payroll”, “opted out of gap”, “remove her from the policy”: of something else than of being contacted. */
const OF_ELSE = new RegExp(
  `^ (?:from|off|of|out of) (?!(?:of )?${OURS} (?:\\w+ )?${LIST}|${LIST}|(?:us|me|you|our|your|everything|all|any|every|future|further|marketing|contact|communications?|mails?|e ?mails?|texts?|calls?|phone|sms|it|this|that)\\b|the (?:\\w+ )?(?:e ?mails?|texts?|calls|mailings?|newsletter|program|marketing|sms|drip|campaign|blasts?)\\b)`,
)

/** Where the words that ask for no contact at all end in those of a clause; nothing where none do. */
export function outrightIn(words: string): { readonly from: number; readonly to: number } | undefined {
  if (!mayAskOutright(words)) return undefined
  for (const pattern of OUTRIGHT) {
    const found = pattern.exec(words)
    if (!found) continue
    const to = found.index + found[0].length
    if (!OF_ELSE.test(words.slice(to))) return { from: found.index, to }
  }
  return undefined
}

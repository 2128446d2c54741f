const TASTE =
  /\b(?:wants?|likes|(?:they|we|i|you|kids|both|people|really|don't|doesn't|would|'d|he'd|she'd|they'd) like(?! (?:that|you|it if)\b)|loves?|loved|liked|prefers?|hates?|dislikes?|(?<!\b(?:no|any|his|her|their|auto|of) )needs?|favors?|leaning|leans|adores?|fan of|allergic|collects?|owns|(?:they|we|who|both) own|rides|plays|coaches|roots for|(?:he's|she's|they're|is|are|really|big|very|way) into|has (?:his|her) heart set|must have|dreams of|interested in|looking for|afraid|worried|concerned|hobby|passionate|doesn't (?:want|like|drink|eat)|can't stand|not a fan|picky|vegan|vegetarian|golfs?|fishes|hunts)\b|(?<!\b(?:the|on|in|an?|to|test|hard|long|no|hdd?|flash|google|shared) )\bdrives?\b/
const PERSON =
  '(?:wife|husband|hubby|spouse|partner|fiancee?|girlfriend|boyfriend|sons?|daughters?|kids?|twins|baby|mom|dad|mother|father|brothers?|sisters?|parents|grandkids?|grandson|granddaughter|family|dogs?|cats?|puppy|horses?|assistant|secretary|boss|decision maker|champion|gatekeeper|nephews?|nieces?|uncle|aunt|neighbor)'
const PEOPLE = new RegExp(`\\b${PERSON}\\b`)
const WORK =
  /\b(?:works? (?:at|for|nights|from|in|as)|(?:is|he's|she's) an? (?:\w+ )?(?:nurse|teacher|cpa|lawyer|engineer|doctor|principal|plumber|contractor|farmer|pilot|vet|veteran|dentist|chef|cop|firefighter|realtor|coach|mechanic|driver|smoker|runner)|went to|alum|graduate of|lives? (?:in|on|with)|born in|grew up|from (?:ohio|texas)|moved here|retired (?:from|army|navy|marine|teacher|cop))\b/
const CONTACTING =
  /\b(?:calls?|called|cb|callback|contact(?:ed)?|f\/u|follow|texts?|texted|emails?|emailed|msg|message|lvm|vm|voicemail|sent|quoted|ring|reach|touch base|to hear|from me|from us|me to|us to|to talk|to wait|a few days|time|to think|nothing|anything|numbers?|quote|to know|more info|proposal|to be)\b/

/** Of us, or of the day: “needs three quotes”, “wants to decide then”, “she's away with the kids”. */
const PASSING =
  /\b(?:needs?|wants?|expects?|asked for|would like) (?:\w+ ){0,4}(?:quotes?|pricing|prices?|bids?|estimates?|comps|report|figures|answers?|updates?|contract|paperwork|docs|documents|info|options|brochure|samples?|references|photos|pics|links?|invoice|deck|summary|recap|valuation)\b|\b(?:wants?|needs?) (?:\w+ ){0,2}?(?:to (?:decide|wait|think|know|talk|hear|meet|discuss|review|sleep|check|revisit|reconnect|hold|sit|look at|get|begin|start|go)|out|us|me|ours|you|refresh|updates?)\b|\b(?:away|visiting|on leave|moving|arriving|joke|depends|smells)\b/
/** “Spoke with the assistant”, “bumped into Siobhan”: how the contact went. */
const MET = /^(?:i |we )?(?:spoke|speak|talked|met|chatted|bumped|ran into|saw|sat|went|referred|emailed|left|got)\b/
/** “When the family is together”, “except the couple with the twins”: half a thought, and the rest is elsewhere. */
const HALF =
  /^(?:when|if|once|until|till|after|before|unless|except|while|as|than|that|which|who|whose|where|whether|because|cause|cuz|since|though|although|of course|it's|its|says?|said|told)\b|\b(?:is|are|was|were|to|of|the|an?|and|or|but|for|with|in|on|at|by|says?|said|told|than|that|his|her|their|our|my|if|when|who|which|from)$/
/** “He loves it”: nobody knows later what. */
const POINTING =
  /^(?:(?:he|she|they|i|we|wife|husband)(?:'d)? )?(?:\w+ )?(?:wants?|likes?|loves?|loved|liked|prefers?|hates?|needs?|drives?) (?:it|this|that|them|one|these|those|him|her|us|me|some|more)$/
const OURS = /\b(?:i|we)(?:'d)? (?:really |would |just )?(?:need|want|like|love|prefer)s?\b/
const BARE = new RegExp(
  `^(?:(?:his|her|their|the|an?|my|with|and|to) )*${PERSON}(?:'s)?(?: (?:too|also|as well|coming?|along))*$`,
)
const REPORTED = /\b(?:says?|said|told|tells|thinks?|asked|asks)\b/
/** “640”, “$300k”, but not “2 kids”. */
const FIGURES = new RegExp(`^[$£€\\d](?!\\d? (?:\\w+ )?${PERSON}\\b)`)

/** Whether some words, in lower case, read as something to remember about a person. */
export const tells = (words: string): boolean => TASTE.test(words) || PEOPLE.test(words) || WORK.test(words)

/** Whether what they tell is whole, lasting and theirs. `letter` says that the customer wrote it, so that “I” is theirs. */
export const isWorth = (words: string, letter: boolean): boolean =>
  !CONTACTING.test(words) &&
  !PASSING.test(words) &&
  !MET.test(words) &&
  !HALF.test(words) &&
  !POINTING.test(words) &&
  !BARE.test(words) &&
  !FIGURES.test(words) &&
  (letter || !OURS.test(words)) &&
  (TASTE.test(words) || WORK.test(words) || !REPORTED.test(words))

const VERBS = '(?:prefers|wants|likes|loves|hates|needs|drives|plays|works|is|has|leans|collects|coaches)'
const NAMED = new RegExp(
  `^(?!(?:He|She|They|It|We|You|His|Her|Their|The|This|That|Now|Also|But|And|Who|Not|No|Both|Very|Still|Just|Only|Client|Customer|Buyer|Seller|Owner|Prospect|Candidate|Borrower|Tenant|Everyone|Everybody|Nobody|Company|Budget|Price|House|Car|Nothing|What|Who|Which|There|Here|Otherwise|Wife|Husband|Hubby|Spouse|Son|Daughter|Partner|Mom|Dad|Brother|Sister|Kids|Boss|Assistant)\\b)(\\p{Lu}\\p{Ll}+)(?:'s)?\\s+(?:(?:really|just|also|still|always|only|never|both|mostly|probably)\\s+)?${VERBS}\\b`,
  'u',
)
const WHO =
  /^(?:(?:his|her|their|the) )?(wife|husband|hubby|spouse|son|daughter|partner|mom|dad|brother|sister|kids|boss|assistant)(?:'s)? (?:\w+ )?(?:is|are|has|have|was|will|wants?|likes?|loves?|prefers?|hates?|needs?|drives?|plays?|works?|leans?|collects?|coaches|owns?|lives?|goes|from|in|at|who)\b/i

/** Of whom it is told, where it is not the customer: “Marco prefers grey”, “wife drives a Volvo”. */
export const whoseIs = (quote: string): string | undefined => NAMED.exec(quote)?.[1] ?? WHO.exec(quote)?.[1]

/** “Wants the tan interior”: it is the tan interior that is to be remembered. */
export const WANTED = /^(?:(?:he|she|they) )?wants? (?:an?|the) (?=[a-z][a-z-]{2,} [a-z])/

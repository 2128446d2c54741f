import type { Role } from './columns.ts'

const is = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u')

/** The names under which programs and people keep what we know, in the order in which they are tried. */
export const meanings: readonly (readonly [RegExp, Role])[] = [
  [is('nurture id'), 'id'],
  [
    is(
      'full name|name|contact name|contact|client|client name|customer|customer name|lead|prospect|contact person|person|primary contact|associated contact',
    ),
    'name',
  ],
  [is('(?:deal|lead|opportunity) (?:title|name)'), 'deal'],
  [is('(?:contact |lead |customer )?(?:first|given)(?: name)?|fname|forename|vorname'), 'first'],
  [is('(?:middle|additional)(?: name)?s?'), 'middle'],
  [is('(?:contact |lead |customer )?(?:last|family)(?: name)?|surname|lname|nachname'), 'last'],
  [is('(?:name )?suffix'), 'suffix'],
  [
    is(
      'company|company name|company account|account name|account|associated company|primary associated company|organi[sz]ation(?: 1)?(?: name)?|org name|business name|employer|firm',
    ),
    'company',
  ],
  [
    is(
      '(?:primary |work |home |other |secondary |additional |personal |business |contact )?e ?mails?(?: address)?(?:es)?(?: \\d)?(?: value| address| work| home| other)?|mail',
    ),
    'email',
  ],
  [
    is(
      '(?:primary |main |business |work |office |home |other |mobile |cell |cellular |car |radio |company main |secondary |direct |contact |day |evening )*(?:tele)?phones?(?: numbers?| no)?(?: \\d)?(?: value| number| work| home| mobile| other| main)?',
    ),
    'phone',
  ],
  [
    is(
      '(?:mobile|cell|cellular|tel|telefon|handy|direct|direct line|landline)(?: number| no| phone number)?|whatsapp(?: phone)?(?: number)?|callback',
    ),
    'phone',
  ],
  [
    is(
      'contact info(?:rmation)?|contact details|phone(?: and| or)? e ?mail|e ?mail(?: and| or)? phone|reach|how to reach',
    ),
    'reach',
  ],
  [is('time ?zone|tz|zone'), 'zone'],
  [
    is(
      '(?:lead |contact |deal |opportunity |pipeline |sales |lifecycle |hubspot lead )?(?:stage|status)(?: name| pipeline)?',
    ),
    'stage',
  ],
  [
    is(
      '(?:deal |closed )?(?:lost|loss) reason|(?:closed )?lost reason|reason (?:lost|for loss)|closed lost reason|why lost',
    ),
    'lost-reason',
  ],
  [
    is(
      '(?:deal |total |opportunity )?(?:amount|value)|recent deal amount|deal size|price|sale price|amount in company currency',
    ),
    'amount',
  ],
  [
    is(
      '(?:contact |lead |deal |record |person )?(?:create|created|creation|add)(?: (?:date|time|on|at))?|date (?:created|added|entered)|added(?: (?:on|time|date))?|added|since|lead date|inquiry date|first contact(?:ed)?(?: date)?|date added',
    ),
    'since',
  ],
  [
    is(
      'last (?:contact|contacted|activity|touch|call|called|talked|spoken|conversation|interaction)(?: (?:date|time|on))?|date of last contact|recent (?:activity|contact) date',
    ),
    'last-contact',
  ],
  [is('(?:deal |actual )?(?:closed|close|closing|won|lost|sold|converted)(?: (?:date|time|on))'), 'closed'],
  [
    is(
      '(?:last |deal )?(?:modified|updated|update|changed)(?: (?:date|time|on|at))?|last modified(?: date| time)?|update time',
    ),
    'touched',
  ],
  [
    is(
      '(?:deal )?next (?:activity|contact|call|follow ?up|touch|step|steps)(?: (?:date|time|on))?|follow ?up(?: (?:date|on))?|callback date|call back(?: (?:date|on))?',
    ),
    'next',
  ],
  [is('tags?|labels?|categor(?:y|ies)|groups?|group membership|lists?|keywords'), 'tags'],
  [is('note (?:date|created|on|timestamp)|notes? date|activity date|date of note'), 'note-day'],
  [
    is(
      '(?:[\\p{Letter}\\p{Number}]+ ){0,3}(?:notes?|comments?|remarks?|memo)(?: body| text| content| \\d)?|description|notizen|bemerkung(?:en)?|last note|call log|history|background(?: info)?|about',
    ),
    'note',
  ],
  [
    is('do not (?:call|phone|cold call)|no (?:phone )?calls?|(?:phone|call|sales call) opt(?:ed)? ?out|call blocked'),
    'no-calls',
  ],
  [
    is(
      '(?:has )?(?:e ?mail )?opt(?:ed)? ?out(?: (?:of|from) e ?mail(?: .{1,60})?)?(?: date)?|unsub(?:scribed?)?(?: from all e ?mails?)?(?: (?:date|time|on|mode))?|(?:e ?mail )?unsubscribed|do not e ?mail|no e ?mails?|marketing (?:contact )?status|newsletter opt ?out',
    ),
    'no-email',
  ],
  [
    is(
      'do not (?:text|sms)|(?:has )?(?:sms|text|whatsapp) opt(?:ed)? ?out|(?:has )?opted out of (?:sms|texts?)|no texts?|no sms|(?:sms|text) unsubscribed',
    ),
    'no-texts',
  ],
  [
    is('do not contact|dnc|no contact|stop|black ?listed|do not disturb|opted out of (?:all|everything)|suppressed'),
    'stopped',
  ],
]

/** Fields with a name of their own here, because something follows from them. */
export const dated: readonly (readonly [RegExp, string])[] = [
  [is('birthday|birth ?date|date of birth|dob|b day|geburtstag|contact birthday'), 'birthday'],
  [is('(?:wedding )?anniversary(?: date)?'), 'anniversary'],
  [
    is(
      '(?:last )?purchase(?:d)?(?: (?:date|on))?|date (?:of purchase|purchased)|sale date|delivery date|bought(?: on)?',
    ),
    'purchase',
  ],
  [
    is(
      '(?:\\p{Letter}+ )?lease (?:end|ends|expiration|expires|expiry|maturity|exp|termination)(?: date| on)?|end of lease',
    ),
    'lease-end',
  ],
  [
    is('(?:\\p{Letter}+ )?contract (?:end|ends|expiration|expires|expiry|renewal)(?: date| on)?|renewal(?: date)?'),
    'contract-end',
  ],
  [is('(?:\\p{Letter}+ )?policy (?:end|ends|expiration|expires|expiry|renewal)(?: date| on)?|x ?date'), 'policy-end'],
  [is('(?:\\p{Letter}+ )?warranty (?:end|ends|expiration|expires|expiry)(?: date| on)?'), 'warranty-end'],
  [is('rate lock(?: (?:expiration|expires|end|date))*'), 'rate-lock'],
  [is('pre ?approval (?:expiration|expires|end)(?: date)?'), 'pre-approval'],
]

/** Names of fields as programs keep them inside, run together: Data Loader and interfaces write these. */
const inside: Readonly<Record<string, string>> = {
  firstname: 'first name',
  lastname: 'last name',
  middlename: 'middle name',
  fullname: 'full name',
  displayname: 'full name',
  mobilephone: 'mobile phone',
  homephone: 'home phone',
  otherphone: 'other phone',
  phonenumber: 'phone number',
  emailaddress: 'email address',
  accountname: 'account name',
  companyname: 'company name',
  orgname: 'org name',
  personname: 'person',
  stagename: 'stage',
  dealstage: 'stage',
  lifecyclestage: 'lifecycle stage',
  hsleadstatus: 'lead status',
  leadstatus: 'lead status',
  dealname: 'deal name',
  createddate: 'created date',
  createdate: 'create date',
  createdat: 'created at',
  createdtime: 'created time',
  addtime: 'created time',
  lastactivitydate: 'last activity date',
  lastmodifieddate: 'last modified date',
  systemmodstamp: 'last modified date',
  noteslastcontacted: 'last contacted',
  noteslastupdated: 'last activity date',
  notesnextactivitydate: 'next activity date',
  lastcontacted: 'last contacted',
  closedate: 'close date',
  closedlostreason: 'closed lost reason',
  lostreason: 'lost reason',
  lossreason: 'lost reason',
  nextstep: 'next step',
  birthdate: 'birthday',
  dateofbirth: 'birthday',
  donotcall: 'do not call',
  donotcontact: 'do not contact',
  hasoptedoutofemail: 'email opt out',
  emailoptout: 'email opt out',
  hsemailoptout: 'email opt out',
  hsmarketablestatus: 'marketing contact status',
  timezone: 'time zone',
}

/** The name of a column in words, where it is one of those. */
export const spelledOut = (plain: string): string => inside[plain.replaceAll(' ', '')] ?? plain

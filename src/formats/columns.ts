/** What a column of a file holds; everything else becomes a field of its own name. */
export const roles = [
  'id',
  'name',
  'first',
  'middle',
  'last',
  'suffix',
  'company',
  'email',
  'phone',
  'reach',
  'zone',
  'stage',
  'lost-reason',
  'amount',
  'since',
  'last-contact',
  'closed',
  'touched',
  'next',
  'tags',
  'note',
  'note-day',
  'no-calls',
  'no-email',
  'no-texts',
  'stopped',
] as const
export type Role = (typeof roles)[number]

/** Where a column goes: into a role, into a field, or nowhere. */
export type Meaning = { readonly role: Role } | { readonly field: string; readonly isDay: boolean } | 'nowhere'

/** The name of a column as it is compared: without case, marks, and the words that some programs put before each. */
export const plainName = (column: string): string =>
  column
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:person|people) |deal (?=deal ))(?=.)/, '')

/** The name of a field for a column: "Lease End Date" is lease-end-date. */
export function fieldNamed(column: string): string {
  const name = plainName(column).replaceAll(' ', '-').slice(0, 60).replace(/-$/, '')
  return /^\p{Letter}/u.test(name) ? name : `column-${name || 'without-name'}`
}

const is = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u')

/** The names under which programs and people keep what we know, in the order in which they are tried. */
const meanings: readonly (readonly [RegExp, Role])[] = [
  [is('nurture id'), 'id'],
  [
    is(
      'full name|name|contact name|contact|lead name|client|client name|customer|customer name|lead|prospect|deal contact person|contact person|primary contact|associated contact',
    ),
    'name',
  ],
  [is('(?:contact |lead |customer )?(?:first|given)(?: name)?|fname|forename|vorname'), 'first'],
  [is('(?:middle|additional)(?: name)?s?'), 'middle'],
  [is('(?:contact |lead |customer )?(?:last|family)(?: name)?|surname|lname|nachname'), 'last'],
  [is('(?:name )?suffix'), 'suffix'],
  [
    is(
      'company|company name|company account|account name|account|associated company|primary associated company|organi[sz]ation(?: 1)?(?: name)?|deal organi[sz]ation|business name|employer|firm',
    ),
    'company',
  ],
  [
    is(
      '(?:primary |work |home |other |secondary |additional |personal |business |contact )?e ?mail(?: address)?(?:es)?(?: \\d)?(?: value| address| work| home| other)?|email(?: address)? \\d|mail',
    ),
    'email',
  ],
  [
    is(
      '(?:primary |main |business |work |office |home |other |mobile |cell |cellular |car |radio |company main |secondary |direct |contact |day |evening )*(?:tele)?phone(?: number| no)?(?: \\d)?(?: value| number| work| home| mobile| other)?',
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
      '(?:lead |contact |deal |opportunity |pipeline |sales |lifecycle )?(?:stage|status)|deal (?:stage|status)|hubspot lead status',
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
      '(?:contact |lead |deal |record |person )?(?:create|created|creation)(?: (?:date|time|on|at))?|deal created|date (?:created|added|entered)|added(?: (?:on|time|date))?|added|since|person created|lead date|inquiry date|first contact(?:ed)?(?: date)?|date added',
    ),
    'since',
  ],
  [
    is(
      'last (?:contact|contacted|activity|touch|call|called|talked|spoken|conversation|interaction)(?: (?:date|time|on))?|date of last contact|last activity date|deal last activity date|last contact date|recent (?:activity|contact) date',
    ),
    'last-contact',
  ],
  [
    is(
      '(?:deal |actual )?(?:closed|close|won|lost|sold|converted)(?: (?:date|time|on))|deal (?:closed on|won time|lost time)',
    ),
    'closed',
  ],
  [
    is(
      '(?:last |deal )?(?:modified|updated|update|changed)(?: (?:date|time|on|at))?|last modified(?: date| time)?|update time|deal update time',
    ),
    'touched',
  ],
  [
    is(
      '(?:deal )?next (?:activity|contact|call|follow ?up|touch|step|steps)(?: (?:date|time|on))?|follow ?up(?: (?:date|on))?|callback date|call back(?: (?:date|on))?',
    ),
    'next',
  ],
  [is('tags?|labels?|categor(?:y|ies)|groups?|group membership|lists?|keywords|deal label'), 'tags'],
  [is('note (?:date|created|on|timestamp)|notes? date|activity date|date of note'), 'note-day'],
  [
    is(
      '(?:[\\p{Letter}\\p{Number}]+ ){0,3}(?:notes?|comments?|remarks?|memo)(?: body| text| content| \\d)?|description|notizen|bemerkung(?:en)?|last note|call log|history|background(?: info)?|about',
    ),
    'note',
  ],
  [is('do not call|donotcall|do not phone|dnc|no calls?|call opt out|phone opt out'), 'no-calls'],
  [
    is(
      '(?:has )?(?:e ?mail )?opt(?:ed)? ?out(?: of e ?mail)?|e ?mail opt out|unsubscribed(?: from all e ?mails?)?|do not e ?mail|no e ?mails?|marketing status',
    ),
    'no-email',
  ],
  [is('do not text|(?:sms|text) opt(?:ed)? ?out|no texts?|no sms|do not sms'), 'no-texts'],
  [is('do not contact|no contact|stop|blacklisted|do not disturb'), 'stopped'],
]

/** Fields with a name of their own here, because something follows from them. */
const dated: readonly (readonly [RegExp, string])[] = [
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

const ABOUT_A_DAY = /\b(?:date|day|time|expires|expiration|expiry|end|ends|due|created|modified|on|anniversary)\b/

/** What a column holds, going by its name. */
export function meaningOf(column: string): Meaning {
  const plain = plainName(column)
  if (plain === '') return 'nowhere'
  if (plain === 'problem nurture') return 'nowhere'
  const known = dated.find(([names]) => names.test(plain))
  if (known !== undefined) return { field: known[1], isDay: true }
  const [, role] = meanings.find(([names]) => names.test(plain)) ?? []
  return role === undefined ? { field: fieldNamed(column), isDay: ABOUT_A_DAY.test(plain) } : { role }
}

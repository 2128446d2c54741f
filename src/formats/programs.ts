/** A program whose exports are known by some of their columns. */
interface Program {
  readonly name: string
  readonly marks: readonly string[]
}

const programs: readonly Program[] = [
  { name: 'nurture', marks: ['nurture id'] },
  {
    name: 'Pipedrive',
    marks: [
      ...[
        'Name',
        'Email',
        'Phone',
        'Email - Work',
        'Phone - Work',
        'Organization',
        'Person created',
        'Marketing status',
      ].map((field) => `Person - ${field}`),
      ...['Title', 'Value', 'Stage', 'Status', 'Contact person', 'Organization', 'Deal created'].map(
        (field) => `Deal - ${field}`,
      ),
      ...['Title', 'Labels', 'Owner'].map((field) => `Lead - ${field}`),
      'Organization - Name',
    ],
  },
  {
    name: 'Google Contacts',
    marks: [
      'E-mail 1 - Value',
      'E-mail 1 - Label',
      'E-mail 1 - Type',
      'Phone 1 - Value',
      'Group Membership',
      'Phonetic First Name',
      'Given Name Yomi',
      'File As',
    ],
  },
  {
    name: 'Outlook',
    marks: [
      'E-mail Address',
      'E-mail Display Name',
      'E-mail Type',
      'Business Phone',
      'Home Phone',
      'Company Main Phone',
      'Business Street',
    ],
  },
  {
    name: 'Zoho',
    marks: [
      'Record Id',
      'Lead Owner',
      'Lead Owner.id',
      'Contact Owner',
      'Contact Owner.id',
      'Created By.id',
      'Created Time',
      'Modified Time',
      'Email Opt Out',
      'Last Activity Time',
      'Unsubscribed Mode',
      'Tag',
    ],
  },
  {
    name: 'Salesforce',
    marks: [
      'Company / Account',
      'Account Name',
      'LastActivityDate',
      'HasOptedOutOfEmail',
      'OwnerId',
      'MobilePhone',
      'CreatedDate',
      'SystemModstamp',
      'LASTACTIVITYDATE',
      'HASOPTEDOUTOFEMAIL',
      'OWNERID',
      'MOBILEPHONE',
      'CREATEDDATE',
      'SYSTEMMODSTAMP',
      'Lead Owner',
      'Last Activity',
      'Contact Owner',
      'Opportunity Name',
      'Opportunity Owner',
    ],
  },
  {
    name: 'HubSpot',
    marks: [
      'Record ID',
      'Record ID - Contact',
      'Lifecycle Stage',
      'Lifecycle stage',
      'Contact owner',
      'Create Date',
      'Last Activity Date',
      'Last Contacted',
      'Associated Company',
      'Associated Contact',
      'Marketing contact status',
      'Unsubscribed from all email',
      'Deal owner',
      'hs_object_id',
      'lifecyclestage',
      'hubspot_owner_id',
    ],
  },
]

/** The program that wrote a file, where its columns tell: the one with the most of its own among them, two at least. */
export function programOf(header: readonly string[]): string | undefined {
  const there = new Set(header)
  const counted = programs.map(({ name, marks }) => ({ name, share: marks.filter((mark) => there.has(mark)).length }))
  const [best] = counted.toSorted((a, b) => b.share - a.share)
  if (there.has('nurture id')) return 'nurture'
  return best !== undefined && best.share >= 2 ? best.name : undefined
}

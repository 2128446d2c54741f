/** A program whose exports are known by some of their columns. */
interface Program {
  readonly name: string
  readonly marks: readonly string[]
}

const programs: readonly Program[] = [
  { name: 'nurture', marks: ['nurture id'] },
  {
    name: 'Pipedrive',
    marks: ['Person - Name', 'Deal - Title', 'Deal - Stage', 'Person - Organization', 'Person - Email - Work'],
  },
  { name: 'Google Contacts', marks: ['E-mail 1 - Value', 'Phone 1 - Value', 'E-mail 1 - Label', 'Group Membership'] },
  {
    name: 'Outlook',
    marks: ['E-mail Address', 'Business Phone', 'Home Phone', 'E-mail Display Name', 'Business Street'],
  },
  {
    name: 'Zoho',
    marks: [
      'Record Id',
      'Lead Owner',
      'Contact Owner',
      'Created Time',
      'Modified Time',
      'Email Opt Out',
      'Last Activity Time',
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
      'Lead Owner',
      'Last Activity',
      'CreatedDate',
      'Contact Owner',
      'Opportunity Name',
    ],
  },
  {
    name: 'HubSpot',
    marks: [
      'Record ID',
      'Record ID - Contact',
      'Lifecycle Stage',
      'Contact owner',
      'Create Date',
      'Last Activity Date',
      'Associated Company',
      'Marketing contact status',
      'Deal owner',
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

import { blanksIn, type Fault, type Foot, type Written } from '../../core/letter.ts'
import { Exit, UserError } from '../../errors.ts'
import type { Notebook } from '../context.ts'

/** What has to stand under every letter to a lead. Throws where it is not set up. */
export function footOf({ mail, settings }: Pick<Notebook, 'mail' | 'settings'>): Foot {
  const { postalAddress, unsubscribe } = mail ?? {}
  const missing = [
    ...(settings.name === undefined ? ['your name (settings: name)'] : []),
    ...(postalAddress === undefined ? ['a postal address (mail: postal address)'] : []),
    ...(unsubscribe === undefined ? ['a line by which they can say stop (mail: unsubscribe)'] : []),
  ]
  if (settings.name === undefined || postalAddress === undefined || unsubscribe === undefined)
    throw new UserError(
      Exit.unreadable,
      `a letter to a lead needs ${missing.join(', and ')}.`,
      'Say so in nurture.yaml: nurture config edit',
    )
  return { postalAddress, unsubscribe }
}

const words: Readonly<Record<Fault, string>> = {
  'no subject': 'it has no subject',
  'no text': 'it has no text',
  'blank left': 'blanks are still to be filled in',
  'no postal address': 'your postal address is missing from it',
  'no unsubscribe line': 'the line by which they can say stop is missing from it',
}

/** Refuses a letter that can't leave as it is, with every reason. */
export function refuseFaults(faults: readonly Fault[], written: Written): void {
  if (faults.length === 0) return
  const blanks = faults.includes('blank left') ? ` (${blanksIn(written).slice(0, 3).join(', ')})` : ''
  throw new UserError(
    Exit.unreadable,
    `the letter is not sent: ${faults.map((fault) => words[fault]).join('; ')}${blanks}.`,
    'Nothing was sent.',
  )
}

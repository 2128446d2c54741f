import type { MailSettings } from '../core/configuration.ts'
import type { Complain } from './problem.ts'
import type { Sheet } from './schema.ts'

const ADDRESS = /^(?:[^<>\r\n"]*<)?[^\s@<>"]+@[^\s@<>"]+(?:\.[^\s@<>"]+|(?<=@localhost))>?$/

/** How mail leaves the house, checked in its form alone: nothing is sent to find out. */
export function mailSaid(sheet: Sheet['mail'], complain: Complain): { readonly mail?: MailSettings } {
  if (sheet === undefined) return {}
  const { from, to, smtp, sendmail, unsubscribe } = sheet
  for (const [key, address] of Object.entries({ from, to }))
    if (address !== undefined && !ADDRESS.test(address))
      complain(['mail', key], `“${address}” is not one email address; it reads name@example.com`)
  if (smtp !== undefined && sendmail) complain(['mail', 'sendmail'], 'mail goes by smtp or by sendmail, not by both')
  const { 'postal address': postalAddress, 'daily limit': dailyLimit } = sheet
  const repeatUnsure = sheet['repeat unsure digest']
  const { 'password command': passwordCommand, 'password file': passwordFile, ...server } = smtp ?? { host: '' }
  return {
    mail: {
      ...(from && { from }),
      ...(to && { to }),
      ...(smtp && {
        smtp: { ...server, ...(passwordCommand && { passwordCommand }), ...(passwordFile && { passwordFile }) },
      }),
      ...(sendmail !== undefined && { sendmail }),
      ...(postalAddress && { postalAddress }),
      ...(unsubscribe && { unsubscribe }),
      ...(repeatUnsure && { repeatUnsure }),
      ...(dailyLimit !== undefined && { dailyLimit }),
    },
  }
}

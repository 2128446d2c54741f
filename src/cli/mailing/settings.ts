import { accessSync, constants } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { MailSettings } from '../../core/configuration.ts'
import { Exit, UserError } from '../../errors.ts'
import { type Address, bareAddress, oneAddress } from '../../mail/address.ts'
import { passwordFrom } from '../../mail/secret.ts'
import type { Way } from '../../mail/way.ts'
import type { Context } from '../context.ts'

/** Where sendmail programs lie, where only “true” was said. */
const USUAL = ['/usr/sbin/sendmail', '/usr/lib/sendmail', '/usr/bin/sendmail']

const unset = (what: string): UserError =>
  new UserError(
    Exit.unreadable,
    `mail is not set up: ${what}.`,
    'Say it under mail in nurture.yaml: nurture config edit',
  )

/** Whom mail comes from. */
export function senderOf(mail: MailSettings | undefined): Address {
  const said = mail?.from ?? mail?.to
  if (said === undefined) throw unset('there is no address that it comes from (from)')
  const from = oneAddress(said)
  if (from === undefined) throw unset(`“${said}” (from) is not one address`)
  return from
}

/** Where the user's own mail goes. */
export function ownAddress(mail: MailSettings | undefined): string {
  const said = mail?.to ?? mail?.from
  if (said === undefined) throw unset('there is no address that your digest goes to (to)')
  const to = bareAddress(oneAddress(said)?.address ?? '')
  if (to === undefined) throw unset(`“${said}” (to) is not one address`)
  return to
}

/** The way out that is set up, with its password. Throws where there is none. */
export function wayOut(mail: MailSettings | undefined, context: Pick<Context, 'env' | 'configuration'>): Way {
  if (mail?.smtp !== undefined) return server(mail.smtp, context)
  if (!mail?.sendmail) throw unset('there is neither smtp nor sendmail')
  if (typeof mail.sendmail === 'string') {
    if (!isAbsolute(mail.sendmail)) throw unset(`“${mail.sendmail}” (sendmail) is no absolute path`)
    return { kind: 'sendmail', program: mail.sendmail }
  }
  const program = USUAL.find(isProgram)
  if (program === undefined) throw unset(`there is no sendmail on this machine (${USUAL.join(', ')})`)
  return { kind: 'sendmail', program }
}

function server(
  { host, port, secure, user, passwordCommand, passwordFile }: NonNullable<MailSettings['smtp']>,
  { env, configuration }: Pick<Context, 'env' | 'configuration'>,
): Way {
  const isSecure = secure ?? port === 465
  const home = dirname(configuration)
  const file = join(home, 'smtp-password')
  const password =
    user === undefined && passwordCommand === undefined
      ? undefined
      : passwordFrom({
          ...(passwordCommand !== undefined && { command: passwordCommand }),
          ...(env['NURTURE_SMTP_PASSWORD'] && { environment: env['NURTURE_SMTP_PASSWORD'] }),
          file: passwordFile === undefined ? file : isAbsolute(passwordFile) ? passwordFile : join(home, passwordFile),
        })
  if (user !== undefined && password === undefined)
    throw unset(`there is no password for ${user} (password command, NURTURE_SMTP_PASSWORD, or the file ${file})`)
  if (user === undefined && password !== undefined) throw unset('there is a password and no user')
  const isHere = host === 'localhost' || host === '127.0.0.1' || host === '::1'
  return {
    kind: 'smtp',
    host,
    port: port ?? (isSecure ? 465 : isHere && user === undefined ? 25 : 587),
    secure: isSecure,
    ...(user !== undefined && password !== undefined && { user, password }),
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A way out in words. */
export const wayInWords = (way: Way): string => (way.kind === 'smtp' ? `${way.host}:${way.port}` : way.program)

import { type StopChannel, stopChannels } from '../core/cue.ts'
import { Exit, UserError } from '../errors.ts'

/** How each channel of a stop reads in a sentence. */
export const waysOut: Readonly<Record<StopChannel, string>> = {
  any: 'at all',
  call: 'by phone',
  email: 'by email',
  text: 'by text',
}

/** A channel by its usual name: "phone" is "call"; what is none of them stays as it is. */
export const wayNamed = (words: string): string =>
  ({ phone: 'call', calls: 'call', mail: 'email', emails: 'email', sms: 'text', texts: 'text', all: 'any' })[words] ??
  words

/** The channel that a stop is about; all of them where none was typed. Throws exit 2 for one that there is not. */
export function channelTyped(words: string | undefined): StopChannel {
  const channel = wayNamed(words ?? 'any')
  const known = stopChannels.find((one) => one === channel)
  if (known === undefined)
    throw new UserError(Exit.usage, `“${words}” is no channel.`, `It is one of: ${stopChannels.join(', ')}.`)
  return known
}

/** One sender or recipient. */
export interface Address {
  readonly name?: string
  readonly address: string
}

/** What stands before the @: a letter or digit first, so that no program takes it for an option. */
const LOCAL = /^[a-z0-9](?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[a-z0-9!#$%&'*+/=?^_`{|}~-])?$/i
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** Reads one bare address: no list, no name, no line breaks, nothing that a mail server could take for two. */
export function bareAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  const isOne = at > 0 && LOCAL.test(local) && !local.includes('..') && DOMAIN.test(domain) && domain.length <= 253
  return isOne ? text : undefined
}

/** Reads "Ana Lopez <ana@example.com>" or an address alone; anything else is nothing. */
export function oneAddress(text: string): Address | undefined {
  const bare = bareAddress(text)
  if (bare !== undefined) return { address: bare }
  const [, name = '', inside = ''] = /^([^<>\r\n]*)<([^<>\s]+)>$/.exec(text) ?? []
  const address = bareAddress(inside)
  if (address === undefined) return undefined
  const plain = inHeader(name.replace(/^\s*"|"\s*$/g, ''))
  return plain === '' ? { address } : { name: plain, address }
}

/** Words for one line of a header: what would break it or drive a terminal is a blank, and what would be decoded into that is split. */
export const inHeader = (words: string): string =>
  words
    .replace(/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('=?', '= ?')
    .trim()

import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** Loaded only when it is needed: it takes as long to load as a small command takes to run. */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** How many letters an id has. */
const LENGTH = 10

function spell(bytes: Uint8Array): string {
  let key = ''
  for (let at = 0; at < LENGTH; at += 1) key += LETTERS.charAt((bytes[at] ?? 0) % LETTERS.length)
  return key
}

/** A new id: ten lower-case letters and digits, at random. SQLite has the chance at hand. */
export const newKey = (db: Db): string =>
  spell(
    statement<[], { bytes: Uint8Array }>(db, 'SELECT randomblob(10) AS bytes').get()?.bytes ?? new Uint8Array(LENGTH),
  )

/** The id that belongs to these words, the same on every machine. */
export const keyFor = (...words: readonly string[]): string =>
  spell(crypto().createHash('sha256').update(words.join('\0')).digest())

const OFFSET = 0x811c9dc5

/**
 * The fingerprint of a note, by which `check` notices a flipped bit: 64 bits, of two runs of the FNV-1a hash by Fowler, Noll
 * and Vo with different primes. Each step can be undone, so a change of any one character always changes it.
 */
export function fingerprint(...parts: readonly (string | null | undefined)[]): string {
  let [a, b] = [OFFSET, OFFSET]
  for (let place = 0; place < parts.length; place += 1) {
    const part = parts[place] ?? ''
    // Between two parts stands a zero, which leaves but the primes.
    if (place > 0) {
      a = Math.imul(a, 0x01000193)
      b = Math.imul(b, 0x85ebca6b)
    }
    for (let at = 0; at < part.length; at += 1) {
      const unit = part.charCodeAt(at)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ unit, 0x85ebca6b)
    }
  }
  return hexOf(a) + hexOf(b)
}

const DIGITS = '0123456789abcdef'

/** A digit at a time: few notes are written down at once, and a table of all bytes takes longer to make. */
function hexOf(half: number): string {
  let hex = ''
  for (let shift = 28; shift >= 0; shift -= 4) hex += DIGITS.charAt((half >>> shift) & 15)
  return hex
}

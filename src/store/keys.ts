import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** Loaded only when it is needed: it takes as long to load as a small command takes to run. */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

const spell = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, 10), (byte) => LETTERS[byte % 36]).join('')

/** A new id: ten lower-case letters and digits, at random. SQLite has the chance at hand. */
export const newKey = (db: Db): string =>
  spell(statement<[], { bytes: Uint8Array }>(db, 'SELECT randomblob(10) AS bytes').get()?.bytes ?? new Uint8Array(10))

/** The id that belongs to these words, the same on every machine. */
export const keyFor = (...words: readonly string[]): string =>
  spell(crypto().createHash('sha256').update(words.join('\0')).digest())

const OFFSET = 0x811c9dc5

/**
 * The fingerprint of a note, by which `check` notices a flipped bit: 64 bits, of two runs of the FNV-1a hash by Fowler, Noll
 * and Vo with different primes. Each step can be undone, so a change of any one character always changes it.
 */
export function fingerprint(...parts: readonly (string | null | undefined)[]): string {
  const text = parts.map((part) => part ?? '').join('\0')
  let [a, b] = [OFFSET, OFFSET]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

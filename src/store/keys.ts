/** Loaded when it is needed: those who only look need no keys, and it takes as long to load as all the rest. */
const crypto = () => process.getBuiltinModule('node:crypto')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

const spell = (bytes: Buffer): string => [...bytes.subarray(0, 10)].map((byte) => LETTERS[byte % 36]).join('')

/** A new id: ten lower-case letters and digits, at random. */
export const newKey = (): string => spell(crypto().randomBytes(10))

/** The id that belongs to these words, the same on every machine. */
export const keyFor = (...words: readonly string[]): string =>
  spell(crypto().createHash('sha256').update(words.join('\0')).digest())

/** The fingerprint of a note, by which `check` notices a flipped bit. */
export const fingerprint = (...parts: readonly (string | null | undefined)[]): string =>
  crypto()
    .createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\0'))
    .digest('base64url')

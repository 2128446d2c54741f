import { controlIn, isBroken, isCased, LONGEST_NAME, LONGEST_NOTE, singleSpaced, tidy } from '../core/text.ts'
import { Exit, UserError } from '../errors.ts'
import { count } from '../views/words.ts'

/** A note as it will be kept. Throws exit 2 for one that is empty, too long, or not plain text. */
export function noteTyped(words: string): string {
  const text = tidy(words)
  if (text.trim() === '')
    throw new UserError(
      Exit.usage,
      'there is no note to write.',
      'Say what was said: nurture add "Dana Ortiz" "Lease is up in March, call after the holidays"',
    )
  if (text.length > LONGEST_NOTE)
    throw new UserError(
      Exit.usage,
      `the note has ${count(text.length, 'character')}; a note may have ${LONGEST_NOTE}.`,
      'Write down what matters of it; nothing was saved.',
    )
  return plainText(text, 'the note')
}

/** The name of a lead as it will be kept. Throws exit 2 for one that no lead can have. */
export function nameTyped(words: string): string {
  const name = singleSpaced(tidy(words)).trim()
  if (!isCased(name) && !/[\p{Letter}\p{Number}]/u.test(name))
    throw new UserError(Exit.usage, `“${name}” is not a name.`, 'A name has at least one letter or digit.')
  if (name.length > LONGEST_NAME)
    throw new UserError(
      Exit.usage,
      `the name has ${count(name.length, 'character')}; a name may have ${LONGEST_NAME}.`,
      'The name comes first, then the note: nurture add "Dana Ortiz" "…"',
    )
  return plainText(name, 'the name')
}

/** Any other words that are kept. Throws exit 2 where they are not plain text. */
export function plainText(text: string, what: string): string {
  const control = controlIn(text)
  if (control !== undefined)
    throw new UserError(
      Exit.usage,
      `${what} holds a control character (${control.name}, at character ${control.place}).`,
      'The notebook is plain text; take it out and try again.',
    )
  if (isBroken(text))
    throw new UserError(Exit.usage, `${what} holds half a character, which no file can keep.`, 'Type it again.')
  return text
}

/** An email address as typed. Throws exit 2 for what can't be one. */
export function emailTyped(value: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value))
    throw new UserError(Exit.usage, `“${value}” is not an email address.`, 'It reads name@example.com.')
  return value
}

/** A phone number as typed. Throws exit 2 for what can't be one. */
export function phoneTyped(value: string): string {
  if (value.replace(/\D/g, '').length < 3)
    throw new UserError(Exit.usage, `“${value}” is not a phone number.`, 'It reads 734 555 0142.')
  return value
}

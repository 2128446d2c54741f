import { type Claim, clauseAt, type Text } from '../language/text.ts'

const SAYS_WHEN =
  /\b(?:jan|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter)|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?\b/i
/** Whether a rhythm names a day or a month of its own. */
export const WEEKDAY =
  /\b(?:jan|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug|sept?|oct|nov|dec)|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?\b/i

/** What is said twice is one: “a weekly call, Tuesdays at 8”. The weekday says more. */
export const withoutDoubles = (text: Text, read: readonly Claim[]): Claim[] => {
  const sentence = ({ from }: Claim) => clauseAt(text, from)?.sentence
  // “Fortnightly calls, Wednesdays at 11”: how often is said by the one, on which day by the other.
  const claims = read.map((claim) => {
    const rarer = read.find(
      (other) =>
        other !== claim &&
        other.type === 'recurring' &&
        sentence(other) === sentence(claim) &&
        !WEEKDAY.test(other.mention?.text ?? '') &&
        other.every !== 'P1D' &&
        other.every !== 'P1W',
    )
    return rarer?.every && claim.every === 'P1W' && /days\b/i.test(claim.mention?.text ?? '')
      ? { ...claim, every: rarer.every }
      : claim
  })
  return claims.filter(
    (claim) =>
      !claims.some(
        (other) =>
          other !== claim &&
          claim.type === 'recurring' &&
          other.type === 'recurring' &&
          sentence(other) === sentence(claim) &&
          SAYS_WHEN.test(other.mention?.text ?? '') &&
          !SAYS_WHEN.test(claim.mention?.text ?? '') &&
          (other.every === claim.every || other.from > claim.from),
      ),
  )
}

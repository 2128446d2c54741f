import type { Mention } from '../../dates/mention.ts'
import type { Text } from '../language/text.ts'

const GOES_ON =
  /^(?:and|or|at|to|so|but|when|if|is|are|was|for|he|she|they|we|i|then|with|would|works?|suits|call|after|before|on|sometime|timeframe|time|maybe|as|once|because|since|it|that's|that|instead|thing|please|pls|said|says|in|of|if|until|till|should|could|might|may|will|earliest|latest|probably|again|onwards?|ish|or|somewhere)$/

/** “The March payment”: the month only says which. */
export const describes = ({ tokens }: Text, at: number, { form }: Mention): boolean =>
  form === 'month' &&
  /^(?:the|his|her|their|our|my|a|an)$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at + 1]?.kind === 'word' &&
  !GOES_ON.test(tokens[at + 1]?.text ?? '')

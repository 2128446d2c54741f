import { byWord } from '../../by-word.ts'
import { ing, past, s } from './inflection.ts'
import { lexicon } from './lexicon.ts'

/** Short words on which much hangs and that the lexicon has only within phrases. */
const COMMON = `back again after before about around never ever please said says when with from until till through between
  morning evening afternoon night tonight weekend week month year number contact should would could because customer husband
  remove stop calling phone phoned looking minutes payment house home work works worked spoke talked wants wanted needs needed`

const VOWELS = /[aeiou]/g
/** What stays of a word when its vowels and doubled letters are left out. */
const skeletonOf = (word: string): string => word.replace(VOWELS, '').replace(/(.)\1+/g, '$1')

/** What no whole word of English ends in: “confirmd”, “remindr”, “sellng”, “inspct”. */
const BROKEN_OFF = /[^aeiouylnrw]d$|[^aeiouyr]r$|[^aeiouy]ng$|[^aeioulnrptsxfkch]t$|[^aeioury]m$|[^aeiouylrw]n$/
const VOWELLESS = /^[^aeiouy]+$/

/** Typed in haste: it ends as no word does, or hardly a vowel is left. */
const isClipped = (word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  (BROKEN_OFF.test(word) || VOWELLESS.test(word) || (word.match(VOWELS)?.length ?? 0) * 5 < word.length)

/** Whether the letters of a word stand in another one in their order. */
function standsIn(word: string, other: string): boolean {
  let at = 0
  for (const letter of other) if (letter === word[at]) at += 1
  return at === word.length
}

/** The words of a letter, in all their forms, by what stays of them without vowels. */
const wordsUnder = byWord((letter): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const learn = (word: string): void => {
    const skeleton = skeletonOf(word)
    const those = found.get(skeleton)
    if (those === undefined) found.set(skeleton, [word])
    else if (!those.includes(word)) those.push(word)
  }
  for (const line of lexicon[letter]?.split('\n') ?? []) {
    const [word = '', ...entries] = line.split('\t')
    if (!/^[a-z]{4,}$/.test(word)) continue
    const isVerb = entries.some((entry) => /^\d+ \S+ [vi]/.test(entry))
    for (const form of isVerb ? [word, s(word), past(word), ing(word)] : [word]) learn(form)
  }
  for (const word of COMMON.split(/\s+/)) if (word.startsWith(letter)) learn(word)
  return found
})

/** The word that one in lower case was clipped from: “confrmd”, “remindr”, “inspct”. */
export const unclipped = (word: string): string | undefined =>
  isClipped(word)
    ? wordsUnder(word.charAt(0))
        .get(skeletonOf(word))
        ?.filter((other) => other.length > word.length && standsIn(word, other))
        .sort((one, other) => one.length - other.length)[0]
    : undefined

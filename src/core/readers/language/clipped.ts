import { byWord } from '../../by-word.ts'
import { standsIn } from '../../spelling.ts'
import { ing, past, s } from './inflection.ts'
import { lexicon } from './lexicon.ts'

/** Short words on which much hangs and that the lexicon has only within phrases. */
const COMMON = `back again after before about around never ever please said says when with from until till through between
  morning evening afternoon night tonight weekend week month year number contact should would could because customer husband
  remove stop calling phone phoned looking minutes payment house home work works worked spoke talked wants wanted needs needed`

/** As long a word has to be for its consonants to say which it is. */
const LEAST = 4
const VOWELS = 'aeiou'
/** The consonants after which a word may end in each of these: “and”, “work”, “lunch”, but not “confirmd”, “remindr”, “contct”. */
const ENDS: Readonly<Record<string, string>> = {
  d: 'aeiouylnrw',
  r: 'aeiouyr',
  t: 'aeioulnrptsxfkch',
  m: 'aeiouyr',
  n: 'aeiouylrw',
}

/** What stays of a word when its vowels and doubled letters are left out. Plain loops: a pattern is made anew at each start. */
function skeletonOf(word: string): string {
  let bones = ''
  for (const letter of word) if (!VOWELS.includes(letter) && letter !== bones.at(-1)) bones += letter
  return bones
}

function isOfLetters(word: string): boolean {
  for (const letter of word) if (letter < 'a' || letter > 'z') return false
  return true
}

/** Typed in haste: it ends as no word does, or hardly a vowel is left. */
function isClipped(word: string): boolean {
  if (word.length < LEAST || !isOfLetters(word)) return false
  if (ENDS[word.charAt(word.length - 1)]?.includes(word.charAt(word.length - 2)) === false) return true
  if (word.endsWith('ng') && !`${VOWELS}y`.includes(word.charAt(word.length - 3))) return true
  let vowels = 0
  for (const letter of word) if (VOWELS.includes(letter)) vowels += 1
  // “Hybrid”: within a word y is one, too.
  for (const letter of word.slice(0, -1)) if (letter === 'y') vowels += 1
  return vowels === 0 ? !word.endsWith('y') : vowels * 5 < word.length
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
    if (word.length < LEAST || !isOfLetters(word)) continue
    const isVerb = entries.some((entry) => /^\d+ \S+ [vi]/.test(entry))
    for (const form of isVerb ? [word, s(word), past(word), ing(word)] : [word]) learn(form)
  }
  for (const word of COMMON.split(/\s+/)) if (word.startsWith(letter)) learn(word)
  return found
})

/** The word that one in lower case was clipped from: “confrmd”, “remindr”, “contct”. */
export const unclipped = (word: string): string | undefined =>
  isClipped(word)
    ? wordsUnder(word.charAt(0))
        .get(skeletonOf(word))
        ?.filter((other) => other.length > word.length && standsIn(word, other))
        .sort((one, other) => one.length - other.length)[0]
    : undefined

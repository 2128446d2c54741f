// Which of many lists a text may hold a word of, told by three marks in a row: what holds a word holds any part of it. To look for
// each word of each list takes a command longer than all else that its patterns ask.

/** Letters are told apart whatever their case; digits are one kind, spaces are one, and so are all other marks. */
const KINDS = 30
const [SPACE, DIGIT, OTHER] = [27, 28, 29]

/** The kind of a character by its code, from 1 on; 0 for what is not ASCII, where a letter's other case may be one that is. */
function kindOf(code) {
  const letter = (code | 32) - 96
  if (letter > 0 && letter < 27) return letter
  return code > 127 ? 0 : code === 32 ? SPACE : code >= 48 && code < 58 ? DIGIT : OTHER
}

/** Three marks in a row as a number of three digits. */
const GRAMS = KINDS ** 3

/** The grams in a word, but those that lie in no one word of a text with a space before and behind it. */
function gramsIn(word) {
  const grams = []
  for (let at = 2; at < word.length; at += 1) {
    const kinds = [at - 2, at - 1, at].map((place) => kindOf(word.charCodeAt(place)))
    if (kinds.every((kind) => kind > 0) && kinds[1] !== SPACE)
      grams.push(kinds.reduce((gram, kind) => gram * KINDS + kind, 0))
  }
  return grams
}

/** Whether it can be told of a list of words. */
export const canBeTold = (words) => words.every((word) => gramsIn(word).length > 0)

/** Numbers are written in two bytes. */
const SIZE = 2

/**
 * Lists of words by their numbers, as the bytes that `mayHoldOf` reads: for each gram where those end whose words it tells of, then
 * their numbers. Of each word the gram counts that fewest other words have.
 */
export function toldBy(lists) {
  const uses = new Map()
  for (const gram of [...lists.values()].flat().flatMap(gramsIn)) uses.set(gram, (uses.get(gram) ?? 0) + 1)
  const rarestOf = (word) => gramsIn(word).reduce((a, b) => (uses.get(b) < uses.get(a) ? b : a))
  const told = new Map()
  for (const [list, words] of lists)
    for (const gram of words.map(rarestOf)) told.set(gram, (told.get(gram) ?? new Set()).add(list))
  const ends = new Uint16Array(GRAMS)
  for (const [gram, { size }] of told) ends[gram] = size
  for (let gram = 1; gram < GRAMS; gram += 1) ends[gram] += ends[gram - 1]
  const numbers = [...told.keys()].sort((a, b) => a - b).flatMap((gram) => [...told.get(gram)])
  if (numbers.length >= 2 ** (8 * SIZE)) throw new Error('too many words for numbers of two bytes')
  return Buffer.from(Uint16Array.of(...ends, ...numbers).buffer)
}

/** A longer text holds a word of nearly every list. */
const LONG = 400

/** What says whether a text may hold a word of one of so many lists, told by its number. */
export function mayHoldOf(file, count) {
  const ends = new Uint16Array(file.buffer, file.byteOffset, file.length / SIZE)

  function mark(lists, gram) {
    const end = ends[gram]
    for (let place = ends[gram - 1]; place < end; place += 1) {
      const list = ends[GRAMS + place]
      lists[list] = 1
    }
  }

  /** A one for each list of which a word may lie in this word; nothing where that can't be told. */
  function listsBy(word) {
    const lists = new Uint8Array(count)
    let before = 0
    let last = SPACE
    for (let at = 0; at <= word.length; at += 1) {
      const kind = at < word.length ? kindOf(word.charCodeAt(at)) : SPACE
      if (kind === 0) return undefined
      if (at > 0) mark(lists, (before * KINDS + last) * KINDS + kind)
      before = last
      last = kind
    }
    return lists
  }

  const byWord = new Map()
  const byText = new Map()
  function listsOf(text) {
    let all = byText.get(text)
    if (all !== undefined) return all
    all = text.split(' ')
    for (let at = 0; at < all.length; at += 1) {
      const word = all[at]
      if (!byWord.has(word)) byWord.set(word, listsBy(word))
      all[at] = byWord.get(word)
    }
    byText.set(text, all)
    return all
  }

  return (list, text) => {
    if (text.length > LONG) return true
    const all = listsOf(text)
    for (let at = 0; at < all.length; at += 1) {
      const lists = all[at]
      if (lists === undefined || lists[list] === 1) return true
    }
    return false
  }
}

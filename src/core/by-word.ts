/** As many words as are kept at least; people use fewer again and again. */
const ROOM = 10_000

/** Works out once what there is to know of a word: notes repeat their words. What was not asked for long is forgotten. */
export function byWord<T extends object>(work: (word: string) => T): (word: string) => T {
  let met = new Map<string, T>()
  let before = new Map<string, T>()
  return (word) => {
    const known = met.get(word)
    if (known !== undefined) return known
    const found = before.get(word) ?? work(word)
    if (met.size >= ROOM) {
      before = met
      met = new Map()
    }
    met.set(word, found)
    return found
  }
}

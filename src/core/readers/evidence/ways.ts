import type { Said } from '../language/text.ts'

/** How much speaks for a reading, 0 against it, and the tokens that say so: from, and to (not included). */
export interface Weighed extends Said {
  readonly from: number
  readonly to: number
}

/** What the first of these ways says that says anything. */
export function firstOf<T, W>(ways: readonly ((of: T) => W | undefined)[], of: T): W | undefined {
  for (const way of ways) {
    const told = way(of)
    if (told) return told
  }
  return undefined
}

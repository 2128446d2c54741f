/** The one text in memory that stands for all of these letters: V8 tells two of those apart by where they lie. */
export const interned = <T extends string>(text: T): T => (Object.keys({ [text]: 0 })[0] ?? text) as T

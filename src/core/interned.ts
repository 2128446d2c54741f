/**
 * The one text in memory that stands for all of these letters: V8 tells two of those apart by where they lie. It is the name of something
 * that has nothing else, not even what all objects have, or V8 would keep a new shape of object for each.
 */
export const interned = <T extends string>(text: T): T => (Object.keys({ __proto__: null, [text]: 0 })[0] ?? text) as T

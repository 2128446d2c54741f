/** Where in the file, as keys and places: ["rules", 1, "after"]. */
export type Path = readonly (string | number)[]

/** One thing wrong with the file. */
export interface Problem {
  readonly path: Path
  readonly message: string
  /** The key itself is wrong, not what stands beside it. */
  readonly atKey?: boolean
}

/** Gathers what is wrong while the file is read on: nobody likes to learn it one at a time. */
export type Complain = (path: Path, message: string, atKey?: boolean) => void

/** A path as a person reads it: "rules[1].after". */
export const pathInWords = (path: Path): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')

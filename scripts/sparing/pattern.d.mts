/** What can be asked of a pattern as of the regular expression that it stands for. */
export type Pattern = Pick<
  RegExp,
  | 'test'
  | 'exec'
  | 'source'
  | 'flags'
  | typeof Symbol.match
  | typeof Symbol.matchAll
  | typeof Symbol.replace
  | typeof Symbol.search
  | typeof Symbol.split
>

export function patternsOf(file: Uint8Array): {
  readonly bytes_: (place: number) => Uint8Array
  readonly pattern_: (place: number) => Pattern
  readonly table_: (place: number) => Readonly<Record<string, string>>
}

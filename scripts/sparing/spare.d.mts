interface Source {
  readonly pattern: string
  readonly flags: string
}

export function regexpsIn(code: string): readonly (Source & { readonly start: number; readonly end: number })[]
export function lineOf(source: Source): string

interface Source {
  readonly pattern: string
  readonly flags: string
}

export function regexpsIn(code: string): readonly (Source & { readonly start: number; readonly end: number })[]
export function lineOf(source: Source): string
export function bound(pieces: readonly string[]): string
export function sparing(): {
  readonly spare: (code: string) => string
  readonly patterns: (file: string) => { readonly code: string; readonly text?: string }
}

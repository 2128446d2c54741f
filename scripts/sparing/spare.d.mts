interface Source {
  readonly pattern: string
  readonly flags: string
}

export function regexpsIn(code: string): readonly (Source & { readonly start: number; readonly end: number })[]
export interface Piece {
  readonly text: string
}

export function pieceOf(source: Source): Piece
export function bound(pieces: readonly Piece[]): Buffer
export function sparing(): {
  readonly spare: (code: string) => string
  readonly patterns: (file: string) => { readonly code: string; readonly bytes: Buffer } | undefined
}

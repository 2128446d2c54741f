export function needsOf(
  source: string,
  flags: string,
): {
  readonly least: number
  readonly starts?: readonly string[]
  readonly ends?: readonly string[]
  readonly holds: readonly (readonly string[])[]
}

export function heldBy(source: string, flags?: string): readonly (readonly string[])[]

export const BOUNDARY: string

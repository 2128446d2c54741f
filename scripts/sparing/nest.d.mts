export function nest(
  code: string,
  timesCalled?: (made: { readonly start: number; readonly end: number }) => number,
): string

export function stepByStep(code: string): string

export function setAside(code: string, parts: readonly (readonly [start: number, end: number, times: number])[]): string

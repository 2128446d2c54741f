export function worksOf(code: string): readonly string[]
export function lazily(code: string, otherwise?: (name: string) => string | undefined): string

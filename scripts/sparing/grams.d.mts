export function canBeTold(words: readonly string[]): boolean
export function toldBy(lists: ReadonlyMap<number, readonly string[]>): Buffer
export function mayHoldOf(file: Uint8Array, count: number): (list: number, text: string) => boolean

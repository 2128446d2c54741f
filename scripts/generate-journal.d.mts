/** Writes a journal of so many notes into a file. */
export function writeJournal(file: string, notes: number): void

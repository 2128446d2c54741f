/** A term for SQLite's full-text search that means just these words, whatever marks they hold. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`

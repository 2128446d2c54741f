const plain = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** The name of a stage or a reason as it is configured, however it was typed: "Test-Drive" for “test drive”; what is none stays as it is. */
export const namedIn = (names: readonly string[], typed: string): string =>
  names.find((name) => name === typed) ?? names.find((name) => plain(name) === plain(typed)) ?? typed
